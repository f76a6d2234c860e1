#!/bin/sh
# The JSON Schema in ajv's strict mode, with what editors are given: run.sh NASKAH_BINARY (make test-skema; ajv from npm)

[ $# -eq 1 ] || { echo "usage: run.sh NASKAH_BINARY" >&2; exit 2; }
work=build/ajv
mkdir -p "$work" || exit 3
[ -d "$work/node_modules/ajv-formats" ] || npm install --no-audit --no-fund --silent --prefix "$work" ajv@8 ajv-formats@3 || exit 3
"$1" skema >"$work/naskah.schema.json" || exit 1
NODE_PATH=$work/node_modules node tests/schema/run.js "$work/naskah.schema.json" samples/*/*.json
