#!/bin/sh
# What a paper costs, and how well flowcharts are routed: run.sh BUILDDIR
/usr/bin/python3 -B "$(dirname "$0")/bench.py" "$1" || exit 1
echo
exec "$1/bench/flow_quality"
