#!/bin/sh
# Wrong data files beside the messages they must give: run.sh NASKAH_BINARY
#
# NAME.json is given to `naskah lkip`, or to the words of NAME.command; what it says must be NAME.expect to the byte, or NAME.en.expect
# with --bahasa en. Of a file too large to keep, FILE.make is a script that prints it. With an error
# among the messages the exit status must be 1 and no PDF may stand; with warnings alone it must be 0.
# `periksa` is another matter: it says its findings on standard output, and any that is more than information gives
# status 1.

[ $# -eq 1 ] || { echo "usage: run.sh NASKAH_BINARY" >&2; exit 2; }
case $1 in
/*) naskah=$1 ;;
*) naskah=$PWD/$1 ;;
esac
here=$(cd "$(dirname "$0")" && pwd) || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

fail() {
	echo "FAIL $1: $2"
	failed=$((failed + 1))
}

# folder_of FILE: where it stands, made first if need be.
folder_of() {
	if [ -f "$here/$1" ]; then
		echo "$here"
	else
		[ -f "$work/$1" ] || sh "$here/$1.make" >"$work/$1"
		echo "$work"
	fi
}

# check CASE NAME [OPTIONS]: CASE.expect against NAME.json
check() {
	case=$1
	name=$2
	shift 2
	folder=$(folder_of "$name.json")
	expect=$(folder_of "$case.expect")/$case.expect
	command=lkip
	[ ! -f "$here/$name.command" ] || command=$(cat "$here/$name.command")
	out=$work/out.pdf
	rm -f "$out"
	written="-o $out"
	[ "${command%% *}" != periksa ] || written=
	(cd "$folder" && "$naskah" $command "$name.json" $written "$@" 2>"$work/stderr" >"$work/stdout")
	status=$?
	wanted=0
	grep -Eq '(^|[ :])(galat|error): |"tingkat": "galat"' "$expect" && wanted=1
	if [ "${command%% *}" = periksa ]; then
		! grep -Eq '(^|[ :])(peringatan|warning): ' "$expect" || wanted=1
		cat "$work/stdout" >>"$work/stderr"
		: >"$work/stdout"
	fi
	if ! diff "$expect" "$work/stderr" >"$work/diff"; then
		fail "$case" "other messages (< expected, > found)"
		head -n 40 "$work/diff"
	elif [ $status -ne $wanted ]; then
		fail "$case" "exit status $status, expected $wanted"
	elif [ -s "$work/stdout" ]; then
		fail "$case" "something on standard output"
	elif [ $wanted -eq 1 ] && [ -e "$out" ]; then
		fail "$case" "a PDF in spite of errors"
	else
		echo "ok   $case"
		passed=$((passed + 1))
	fi
}

for expect in "$here"/*.expect "$here"/*.expect.make; do
	case=$(basename "$expect" .make)
	case=${case%.expect}
	case $case in
	*.en) check "$case" "${case%.en}" --bahasa en ;;
	*) check "$case" "$case" ;;
	esac
done
for source in "$here"/*.json "$here"/*.json.make; do
	name=$(basename "$source" .make)
	name=${name%.json}
	[ -f "$here/$name.expect" ] || [ -f "$here/$name.expect.make" ] || fail "$name" "no $name.expect"
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
