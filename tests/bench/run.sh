#!/bin/sh
# What a paper costs: run.sh NASKAH_BINARY
exec /usr/bin/python3 -B "$(dirname "$0")/bench.py" "$1"
