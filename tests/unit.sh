#!/bin/sh
# Runs one cmocka program and counts its tests: unit.sh PROGRAM
#
# Beside the counts its exit status matters: sanitizers speak up after the last test.

out=$(mktemp) || exit 3
trap 'rm -f "$out"' EXIT
CMOCKA_MESSAGE_OUTPUT=TAP "$1" >"$out" 2>&1
status=$?
passed=$(grep -c '^ok ' "$out")
failed=$(grep -c '^not ok ' "$out")
planned=$(sed -n 's/^1\.\.\([0-9]*\).*/\1/p' "$out" | awk '{ sum += $1 } END { print sum + 0 }')
if [ "$failed" -eq 0 ] && { [ $status -ne 0 ] || [ "$planned" -ne "$passed" ] || [ "$planned" -eq 0 ]; }; then
	failed=1
	echo "status $status, $planned tests planned, $passed passed"
fi
[ "$failed" -eq 0 ] || cat "$out"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
