#!/bin/sh
# What .ci/run makes of its two parts, with a stand-in for make that says what each of them would.
#
# It ends with one line of the sum of both, and fails when either does, or ends without a count.

work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/holds.sh
cat >"$work/make" <<'END'
#!/bin/sh
case " $* " in
*" test-wasm "*) part=$WASM ;;
*) part=$SUITE ;;
esac
printf '%b\n' "${part#* }"
exit "${part%% *}"
END
chmod +x "$work/make"

# says LAST SUITE WASM: what the last line is, and with it the status; a part is its status and what it says.
says() {
	SUITE=$2 WASM=$3 PATH="$work:$PATH" sh .ci/run >"$work/out" 2>&1
	status=$?
	case $1 in
	*' 0 failed') [ $status -eq 0 ] ;;
	*) [ $status -ne 0 ] ;;
	esac || { echo "status $status"; return 1; }
	[ "$(tail -n 1 "$work/out")" = "$1" ] && grep -q '^the suite$' "$work/out" || { cat "$work/out"; return 1; }
}

holds 'both pass' says '42 passed, 0 failed' '0 the suite\n40 passed, 0 failed' '0 2 passed, 0 failed'
holds 'the suite fails' says '41 passed, 1 failed' '1 the suite\n39 passed, 1 failed' '0 2 passed, 0 failed'
holds 'the module fails' says '41 passed, 1 failed' '0 the suite\n40 passed, 0 failed' '2 1 passed, 1 failed'
holds 'the module cannot be built' says '40 passed, 1 failed' '0 the suite\n40 passed, 0 failed' '2 sources.sh: no'
holds 'the module counts, but ends badly' says '42 passed, 1 failed' '0 the suite\n40 passed, 0 failed' '2 2 passed, 0 failed'
holds 'the suite does not begin' says '2 passed, 1 failed' '2 the suite' '0 2 passed, 0 failed'
holds 'a count before other words is none' says '2 passed, 1 failed' '0 7 passed, 0 failed\nthe suite' '0 2 passed, 0 failed'

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
