#!/bin/sh
# Runs of which one call of the system fails, and runs with little memory: run.sh BUILDDIR

[ $# -eq 1 ] || { echo "usage: run.sh BUILDDIR" >&2; exit 2; }
build=$1
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

# faults DATA MOST: at most MOST runs per kind of fault.
faults() {
	mkdir -p "$work/out"
	"$build/faults/faults" "$1" "$work/out" "$2" >"$work/said" 2>&1
	status=$?
	counts=$(tail -n 1 "$work/said" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	if [ -z "$counts" ] || { [ $status -ne 0 ] && [ "${counts#* }" -eq 0 ]; }; then
		echo "FAIL $1: status $status"
		counts="0 1"
	fi
	[ "${counts#* }" -eq 0 ] || sed '$d' "$work/said" | head -n 60
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
}

faults samples/mini/data.json 1000
faults samples/barito-utara/data.json 60

# Less and less memory, until not even the program starts; sanitizers ask for terabytes, so not with them.
if ! nm "$build/naskah" 2>/dev/null | grep -q __asan_init; then
	for kilobytes in 60000 30000 24000 20000 18000 16000 14000; do
		(
			ulimit -v $kilobytes
			exec "$build/naskah" lkip samples/barito-utara/data.json -o "$work/little.pdf"
		) >"$work/said" 2>&1
		status=$?
		# GLib, which HarfBuzz brings, ends the process before main.
		if [ $status -eq 127 ] || { [ $status -eq 134 ] && grep -q '^GLib' "$work/said" && [ ! -e "$work/little.pdf" ]; } || { [ $status -eq 3 ] && [ ! -e "$work/little.pdf" ]; } ||
			{ [ $status -eq 0 ] && [ -s "$work/little.pdf" ]; }; then
			passed=$((passed + 1))
		else
			echo "FAIL with $kilobytes kB: status $status"
			cat "$work/said"
			failed=$((failed + 1))
		fi
		rm -f "$work/little.pdf" "$work"/.naskah*
	done
fi
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
