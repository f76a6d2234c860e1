#!/bin/sh
# Pages as SVG and HTML: run.sh BUILDDIR [all]
#
# Without "all" a part of the long papers is drawn; all of it is read.

[ $# -ge 1 ] || { echo "usage: run.sh BUILDDIR [all]" >&2; exit 2; }
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
/usr/bin/python3 -B tests/svg/pages.py "$1/naskah" "$1/svg/pictures" "$work" "${2:-some}"
