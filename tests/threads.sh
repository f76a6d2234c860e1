#!/bin/sh
# Threads under the thread sanitizer, of the library and of massal: threads.sh BUILDDIR, built with SANITIZE=thread

[ $# -eq 1 ] || { echo "usage: threads.sh BUILDDIR" >&2; exit 2; }
build=$1
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/holds.sh
TSAN_OPTIONS=suppressions=$PWD/tests/threads.supp:exitcode=99
export TSAN_OPTIONS

holds 'eight threads, eight papers' "$build/library/threads"
mkdir "$work/data"
for number in 1 2 3 4 5 6; do
	cp samples/mini/data.json "$work/data/$number.json"
done
cp tests/bad/json_koma_kurang.json "$work/data/7.json"
for hands in 1 4; do
	"$build/naskah" massal "$work/data" -d "$work/$hands" -j $hands >"$work/told" 2>&1
	holds "massal with $hands hands: one file is told, six are made" test $? -eq 1
	holds "and nothing of a race is said" sh -c '! grep -q ThreadSanitizer "$1"' sh "$work/told"
done
rm -f "$work"/[14]/laporan.*
holds 'the same papers from one hand and from four' diff -r "$work/1" "$work/4"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
