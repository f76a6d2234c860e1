#!/bin/sh
# The page and the module: run.sh NASKAH [quick], after `make web npm`
#
# "quick" is what Node alone can tell: the same bytes as the program's.

[ $# -ge 1 ] || { echo "usage: run.sh NASKAH [quick]" >&2; exit 2; }
naskah=$1
pack=build/ports/web/engine.pack
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/holds.sh

[ "$2" != quick ] || { node tests/web/papers.mjs "$pack" "$naskah"; exit; }
holds 'every paper of every sample under Node, the bytes of the program' node tests/web/papers.mjs "$pack" "$naskah"
holds 'the page weighs less than 6.5 MB' test "$(wc -c <build/web/naskah.html)" -lt 6500000
holds 'it names no place of this machine and no other host' sh -c \
	'! sed "s/<script type=\"application.octet-stream\"[^>]*>[^<]*//" build/web/naskah.html |
	grep -oE "https?://[a-z0-9.-]+|/(work|root|home|tmp)/[a-z]+" | grep -vE "^http://(www\.w3\.org|json-schema\.org)$"'
"build/ports/web/font-files" >"$work/fonts"
holds 'packed again it is the same' sh -c 'node web/tools/pack.mjs build/ports/web/naskah.wasm "$1/pack" samples <"$1/fonts" &&
	cmp "$1/pack" build/ports/web/page.pack' sh "$work"
holds 'and so is the page' sh -c 'NODE_PATH=build/ports/npm/node_modules node web/tools/build.mjs "$1/pack" "$1/web" &&
	cmp "$1/web/naskah.html" build/web/naskah.html' sh "$work"
holds 'the npm package in a folder of its own' sh tests/web/npm.sh "$naskah"
holds 'the page in Chromium' node tests/web/page.mjs build/web "$naskah"
grep -E 'drawn again|^[0-9]+ passed' "$work/said"
holds 'what others hand over, and what goes wrong' node tests/web/hard.mjs build/web "$naskah"
tail -n 1 "$work/said"
holds 'an officer with Excel' node tests/web/officer.mjs build/web "$naskah"
tail -n 2 "$work/said"
holds 'the page in Firefox' node tests/web/firefox.mjs build/web "$naskah"
tail -n 1 "$work/said"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
