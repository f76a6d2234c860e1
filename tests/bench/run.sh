#!/bin/sh
# What a paper costs, and how well flowcharts are routed: run.sh NASKAH_BINARY FLOW_QUALITY
/usr/bin/python3 -B "$(dirname "$0")/bench.py" "$1" || exit 1
echo
exec "$2"
