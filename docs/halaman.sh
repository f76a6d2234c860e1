#!/bin/sh
# The picture of the README from the demo's report: halaman.sh PAGE PAGE PAGE PAGE PAGE PAGE
#
# Run after `make demo`; choose the pages that show most.

[ $# -gt 0 ] || set -- 1 5 27 36 38 52
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
number=10
for page in "$@"; do
	pdftoppm -r 50 -f "$page" -l "$page" -png build/demo/barito-utara-lkip.pdf "$work/$number"
	number=$((number + 1))
done
montage "$work"/*.png -tile 3x -geometry +10+10 -background '#b0b0b0' miff:- |
	convert miff:- -colorspace Gray +dither -posterize 16 PNG8:docs/halaman.png
