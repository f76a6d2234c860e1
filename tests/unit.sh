#!/bin/sh
# Runs one cmocka program and counts its tests: unit.sh PROGRAM
#
# Beside the counts its exit status matters: sanitizers speak up after the last test. A test that says it
# cannot be asked here (a font is installed that it wants to miss) is neither passed nor failed.

out=$(mktemp) || exit 3
trap 'rm -f "$out"' EXIT
CMOCKA_MESSAGE_OUTPUT=TAP "$1" >"$out" 2>&1
status=$?
passed=$(grep -c '^ok ' "$out")
skipped=$(grep -c '^not ok .*# SKIP' "$out")
failed=$(grep '^not ok ' "$out" | grep -vc '# SKIP')
planned=$(sed -n 's/^1\.\.\([0-9]*\).*/\1/p' "$out" | awk '{ sum += $1 } END { print sum + 0 }')
if [ "$failed" -eq 0 ] && { [ $status -ne 0 ] || [ "$planned" -ne $((passed + skipped)) ] || [ "$planned" -eq 0 ]; }; then
	failed=1
	echo "status $status, $planned tests planned, $passed passed"
fi
[ "$failed" -eq 0 ] || cat "$out"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
