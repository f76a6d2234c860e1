#!/bin/sh
# The picture of the README from the demo's papers: halaman.sh [PAPER:PAGE ...]
#
# Run after `make demo`; choose the pages that show most.

[ $# -gt 0 ] || set -- lkip:1 lkip:9 lkip:38 pk:1 lkip:52 sop:3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
number=10
for page in "$@"; do
	pdftoppm -r 50 -f "${page#*:}" -l "${page#*:}" -scale-to 585 -png \
		"build/demo/barito-utara-${page%:*}.pdf" "$work/$number"
	number=$((number + 1))
done
montage "$work"/*.png -tile 3x -geometry '414x585+8+8' -background '#b0b0b0' miff:- |
	convert miff:- -colorspace Gray +dither -posterize 16 PNG8:docs/halaman.png
