#!/bin/sh
# One round of all tests of what was built in a folder: suite.sh BUILDDIR
#
# Every part ends with a line "N passed, N failed"; one that does not has failed. The last line adds up.

[ $# -eq 1 ] || { echo "usage: suite.sh BUILDDIR" >&2; exit 2; }
build=$1
naskah=$build/naskah
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0
LSAN_OPTIONS=suppressions=$PWD/tests/leaks.supp:print_suppressions=0
ASAN_OPTIONS=exitcode=99 # its own 1 would look like wrong data
export LSAN_OPTIONS ASAN_OPTIONS

# part NAME COMMAND...: runs it, shows what failed, adds its counts.
part() {
	name=$1
	shift
	"$@" >"$work/out" 2>&1
	status=$?
	counts=$(tail -n 1 "$work/out" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	if [ -z "$counts" ]; then
		counts="0 1"
		tail -n 40 "$work/out"
		echo "FAIL $name: ended with status $status and no counts"
	elif [ $status -ne 0 ] && [ "${counts#* }" -eq 0 ]; then
		counts="${counts% *} 1"
		echo "FAIL $name: status $status"
	fi
	[ "${counts#* }" -eq 0 ] || grep -Ev '^ok |^[0-9]+ passed, ' "$work/out"
	echo "$name: ${counts% *} passed, ${counts#* } failed"
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
}

for program in "$build"/unit/test_*; do
	case $program in
	*.d) continue ;;
	esac
	part "unit/$(basename "$program")" sh tests/unit.sh "$program"
done
part bad sh tests/bad/run.sh "$naskah"
part audit /usr/bin/python3 -B tests/audit/run.py "$naskah"
part pages sh tests/pages/run.sh "$naskah"
part pdf sh tests/pdf/run.sh "$naskah"
part sign sh tests/sign/run.sh "$naskah"
part svg sh tests/svg/run.sh "$build"
part faults sh tests/faults/run.sh "$build"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
