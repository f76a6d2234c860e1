#!/bin/sh
# One round of all tests of what was built in a folder: suite.sh BUILDDIR
#
# Every part ends with a line "N passed, N failed"; one that does not has failed. Parts know nothing of each other, so
# as many run at once as there are processors; they are told in their order. The last line adds up.

[ $# -eq 1 ] || { echo "usage: suite.sh BUILDDIR" >&2; exit 2; }
build=$1
naskah=$build/naskah
work=$(mktemp -d) || exit 3
teller=
trap 'rm -rf "$work"' EXIT
trap 'kill $teller 2>/dev/null; exit 1' HUP INT TERM
parts=0
passed=0
failed=0
LSAN_OPTIONS=suppressions=$PWD/tests/leaks.supp:print_suppressions=0
ASAN_OPTIONS=exitcode=99 # its own 1 would look like wrong data
export LSAN_OPTIONS ASAN_OPTIONS

# part NAME COMMAND...: one more to run.
part() {
	parts=$((parts + 1))
	echo "$1" >"$work/$parts.name"
	shift
	for word; do
		printf '%s\0' "$word"
	done >"$work/$parts.words"
}

# Runs part $2 of the folder $1; its status is there when it has ended.
run_part='
	xargs -0 -a "$1/$2.words" env >"$1/$2.out" 2>&1
	echo $? >"$1/$2.end"
	mv "$1/$2.end" "$1/$2.status"'

# tell N: shows what failed in part N, adds its counts.
tell() {
	name=$(cat "$work/$1.name")
	status=$(cat "$work/$1.status")
	counts=$(tail -n 1 "$work/$1.out" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	if [ -z "$counts" ]; then
		counts="0 1"
		tail -n 40 "$work/$1.out"
		echo "FAIL $name: ended with status $status and no counts"
	elif [ "$status" -ne 0 ] && [ "${counts#* }" -eq 0 ]; then
		counts="${counts% *} 1"
		echo "FAIL $name: status $status"
	fi
	[ "${counts#* }" -eq 0 ] || grep -Ev '^ok |^[0-9]+ passed, ' "$work/$1.out"
	echo "$name: ${counts% *} passed, ${counts#* } failed"
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
}

# The long ones first: none is waited for at the end.
for one in hostile tables files angka beda archive calls broken prose blanks arabic codes; do
	part "pdf/$one" sh tests/pdf/run.sh "$naskah" $one
done
part faults sh tests/faults/run.sh "$build"
part allocations sh tests/faults/allocations.sh "$build" 15
part svg sh tests/svg/run.sh "$build"
part audit /usr/bin/python3 -B tests/audit/run.py "$naskah"
part printed /usr/bin/python3 -B tests/audit/cetakan.py "$naskah"
part findings /usr/bin/python3 -B tests/audit/temuan.py "$naskah"
part evaluator /usr/bin/python3 -B tests/audit/evaluator.py "$naskah"
part sign sh tests/sign/run.sh "$naskah"
part bad sh tests/bad/run.sh "$naskah"
part sheets /usr/bin/python3 -B tests/sheets/run.py "$naskah"
part workbooks /usr/bin/python3 -B tests/sheets/kantor.py "$naskah"
part tables /usr/bin/python3 -B tests/sheets/tabel.py "$naskah"
part cells /usr/bin/python3 -B tests/sheets/cetak.py "$naskah"
part rows /usr/bin/python3 -B tests/sheets/masuk.py "$naskah"
part downloads /usr/bin/python3 -B tests/sheets/unduhan.py "$naskah"
part applications /usr/bin/python3 -B tests/sheets/aplikasi.py "$naskah"
part segments /usr/bin/python3 -B tests/sheets/segmen.py "$naskah"
part typed /usr/bin/python3 -B tests/sheets/diketik.py "$naskah"
part cli /usr/bin/python3 -B tests/cli/run.py "$naskah"
# Many calls; what an option changes does not depend on how the program is compiled.
grep -q __asan_init "$naskah" || part options /usr/bin/python3 -B tests/cli/pilihan.py "$naskah"
part baru /usr/bin/python3 -B tests/baru/run.py "$naskah"
part pantau /usr/bin/python3 -B tests/pantau/run.py "$naskah"
part confined /usr/bin/python3 -B tests/cli/confined.py "$naskah" "$build/cli/intruder.so"
part massal /usr/bin/python3 -B tests/massal/run.py "$naskah"
part readme /usr/bin/python3 -B tests/readme/run.py "$naskah"
part pages sh tests/pages/run.sh "$naskah"
for program in "$build"/unit/test_*; do
	case $program in
	*.d) continue ;;
	esac
	part "unit/$(basename "$program")" sh tests/unit.sh "$program"
done

# Tells them all as they end, and the sum; without a sum something went wrong here.
teller() {
	told=0
	while [ $told -lt $parts ]; do
		told=$((told + 1))
		until [ -e "$work/$told.status" ]; do
			[ ! -e "$work/over" ] || [ -e "$work/$told.status" ] || { echo "FAIL $(cat "$work/$told.name"): never ended"; exit 1; }
			sleep 0.2
		done
		tell $told
	done
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}

# What a shell runs in the background is deaf to INT, and so would be what is tested: the teller stands there.
teller &
teller=$!
seq $parts | xargs -P "$(nproc 2>/dev/null || echo 2)" -n 1 sh -c "$run_part" part "$work"
: >"$work/over"
wait $teller
