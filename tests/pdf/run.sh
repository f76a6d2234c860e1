#!/bin/sh
# The written file and the run that writes it: run.sh NASKAH_BINARY [PART...]
#
# hostile.py: files of others; calls.sh: how the program behaves; files.py: every sample's papers; archive.py: what archives take
# in; angka.py: every number on a page and where it is from; beda.py: what changed; blanks.py: how even prose is; arabic.py: words from right to left; codes.py: more letters than bytes; tables.py: random tables; broken.py: data broken by rule; prose.py: every key that holds
# sentences, every one that holds plain text.

[ $# -ge 1 ] || { echo "usage: run.sh NASKAH_BINARY [PART...]" >&2; exit 2; }
naskah=$1
shift
python=/usr/bin/python3 # the system's, where apt puts pikepdf
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

part() {
	mkdir -p "$work/files"
	"$@" >"$work/said" 2>&1
	status=$?
	counts=$(tail -n 1 "$work/said" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	if [ -z "$counts" ]; then
		cat "$work/said"
		echo "FAIL $*: status $status"
		counts="0 1"
	else
		sed '$d' "$work/said"
	fi
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
	rm -rf "$work/files"
}

[ $# -gt 0 ] || set -- hostile calls files archive angka beda blanks arabic codes tables broken prose
for one; do
	case $one in
	calls) part sh tests/pdf/calls.sh "$naskah" ;;
	angka) part "$python" -B tests/pdf/angka.py "$naskah" ;;
	broken) part "$python" -B tests/pdf/broken.py "$naskah" ;;
	*) part "$python" -B "tests/pdf/$one.py" "$naskah" "$work/files" ;;
	esac
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
