#!/bin/sh
# The picture of the README from pages of a sample: halaman.sh [PAPER:PAGE ...]
#
# Run after `make`; choose the pages that show most. Needs librsvg2-bin and imagemagick.

[ $# -gt 0 ] || set -- lkip:1 lkip:14 lkip:43 pk:1 lkip:57 sop:3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
number=10
for page in "$@"; do
	build/naskah gambar samples/barito-utara/data.json "${page%:*}" --halaman "${page#*:}" -d "$work" || exit
	rsvg-convert --keep-aspect-ratio -w 585 -h 585 -b white "$work/${page%:*}"-*.svg -o "$work/$number.png"
	rm "$work"/*.svg "$work"/*.html
	number=$((number + 1))
done
montage "$work"/*.png -tile 3x -geometry '414x585+8+8' -background '#b0b0b0' miff:- |
	convert miff:- -colorspace Gray +dither -posterize 16 PNG8:docs/halaman.png
