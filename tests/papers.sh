#!/bin/sh
# The papers that the program makes, as its help names them: papers.sh NASKAH_BINARY [DATA.json]
#
# With DATA only those it has something for.

"$1" --help --bahasa en | sed -n '/^Papers/,/^$/s/^  naskah \([a-z-]*\) DATA.*/\1/p' | while read -r paper; do
	[ -n "$2" ] && "$1" "$paper" "$2" --dump --format json -o /dev/null 2>&1 |
		grep -Eq '"kode": "naskah-(kurang|kosong)"' && continue
	echo "$paper"
done
