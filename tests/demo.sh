#!/bin/sh
# Every paper of every sample: demo.sh NASKAH_BINARY FOLDER
#
# FOLDER holds SAMPLE-PAPER.pdf afterwards, and nothing else.

[ $# -eq 2 ] || { echo "usage: demo.sh NASKAH_BINARY FOLDER" >&2; exit 2; }
naskah=$1
folder=$2
failed=0
rm -rf "$folder" && mkdir -p "$folder" || exit 3
for data in samples/*/data*.json; do
	sample=$(basename "$(dirname "$data")")$(basename "$data" .json | sed s/^data//)
	for paper in $(sh tests/papers.sh "$naskah" "$data"); do
		pdf=$folder/$sample-$paper.pdf
		if "$naskah" "$paper" "$data" -o "$pdf"; then
			echo "$pdf ($(($(wc -c <"$pdf") / 1024)) kB)"
		else
			failed=1
		fi
	done
done
exit $failed
