#!/bin/sh
# Every test, with gcc as the program is shipped and with clang under its sanitizers.
#
# Both builds have all warnings on and none allowed. The last line adds up the parts.

jobs=$(nproc 2>/dev/null || echo 2)
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

# count FILE: adds the counts on the last line of a part's output.
count() {
	counts=$(tail -n 1 "$1" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	: "${counts:=0 1}"
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
}

# round TITLE BUILDDIR VARIABLE=VALUE...: builds and runs the suite.
round() {
	title=$1
	build=$2
	shift 2
	echo "== $title"
	if make --no-print-directory -s -j"$jobs" BUILD="$build" "$@" units >"$work/build" 2>&1; then
		passed=$((passed + 1))
		sh tests/suite.sh "$build" | tee "$work/suite"
		count "$work/suite"
	else
		grep -v '^  [A-Z]*  *[a-z]' "$work/build"
		echo "FAIL build: $title"
		failed=$((failed + 1))
	fi
}

round "gcc" build/gcc CC=gcc
round "clang with address and undefined sanitizers" build/clang CC=clang SANITIZE=address,undefined
echo "== library"
CC=gcc sh tests/library/run.sh build/gcc | tee "$work/library"
count "$work/library"
echo "== additions"
CC=gcc sh tests/additions.sh | tee "$work/additions"
count "$work/additions"
echo "== house"
sh tests/house.sh build/gcc | tee "$work/house"
count "$work/house"
echo "== ci"
sh tests/ci.sh | tee "$work/ci"
count "$work/ci"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
