#!/bin/sh
# Pages of the samples, told as text, against those kept here: run.sh NASKAH_BINARY [accept]
#
# SAMPLE-PAPER.txt is what `naskah PAPER samples/SAMPLE/data.json --dump` (or data-MORE.json, as SAMPLE-MORE) says,
# shortened (trim.awk). "accept" rewrites them; read the difference before it is committed.

[ $# -ge 1 ] || { echo "usage: run.sh NASKAH_BINARY [accept]" >&2; exit 2; }
naskah=$1
here=$(dirname "$0")
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

fail() {
	echo "FAIL $1"
	failed=$((failed + 1))
}

for data in samples/*/data*.json; do
	sample=$(basename "$(dirname "$data")")$(basename "$data" .json | sed s/^data//)
	for paper in $(sh tests/papers.sh "$naskah" "$data"); do
		golden=$here/$sample-$paper.txt
		echo "$golden" >>"$work/looked"
		if ! "$naskah" "$paper" "$data" --dump -o - >"$work/whole" 2>"$work/messages"; then
			fail "$sample $paper: no pages"
			cat "$work/messages"
			continue
		fi
		awk -f "$here/trim.awk" "$work/whole" >"$work/now"
		if [ "$2" = accept ]; then
			cmp -s "$work/now" "$golden" || echo "changed: $golden"
			cp "$work/now" "$golden"
			passed=$((passed + 1))
		elif [ ! -f "$golden" ]; then
			fail "$sample $paper: no $golden (make accept)"
		elif diff "$golden" "$work/now" >"$work/diff"; then
			passed=$((passed + 1))
		else
			fail "$sample $paper: other pages (< kept, > now); $(grep -c '^[<>]' "$work/diff") lines differ"
			head -n 40 "$work/diff"
		fi
	done
done
for golden in "$here"/*.txt; do
	[ ! -f "$golden" ] || grep -qxF "$golden" "$work/looked" || fail "$golden: no sample has this paper"
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
