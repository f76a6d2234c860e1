#!/bin/sh
# Signing what was written, with a certificate made here: run.sh NASKAH_BINARY
#
# pdfsig signs the empty fields in place. What was signed must verify, and its bytes must be those that were given.

[ $# -eq 1 ] || { echo "usage: run.sh NASKAH_BINARY" >&2; exit 2; }
naskah=$1
python=/usr/bin/python3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/sign/certificates.sh
. tests/sign/holds.sh

fields() { # names of the fields, a line each
	pdfsig "$1" 2>/dev/null | sed -n 's/.*Signature Field Name: //p'
}

part() { # part PROGRAM.py WORDS...: counts what it counts, and shows what it says of failures
	program=$1
	shift
	"$python" -B "tests/sign/$program" "$naskah" "$work" "$@" >"$work/said" 2>&1
	sed '$d' "$work/said"
	counts=$(tail -n 1 "$work/said" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	[ -n "$counts" ] || tail -n 1 "$work/said"
	: "${counts:=0 1}"
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
}

holds 'certificates' make_certificates "$work/store" kepala bupati
data=samples/barito-utara/data.json

for paper in surat triwulan keputusan-iku sop lkip; do
	"$naskah" $paper $data -o "$work/$paper.pdf" 2>/dev/null
	field=$(fields "$work/$paper.pdf" | grep kepala | head -n 1)
	holds "$paper: the head's field" test -n "$field"
	holds "$paper: is signed in place" sign "$work/$paper.pdf" "$work/signed.pdf" "$field" kepala
	holds "$paper: what was signed is as it was" begins "$work/signed.pdf" "$work/$paper.pdf"
	holds "$paper: the signature is valid" valid "$work/signed.pdf" 1
	holds "$paper: it covers the whole file" grep -q 'Total document signed' "$work/verdict"
	holds "$paper: the file is whole" qpdf --check "$work/signed.pdf"
	cp "$work/signed.pdf" "$work/signed-$paper.pdf"
	holds "$paper: form and tree after signing" "$python" -B tests/sign/signed.py "$work/$paper.pdf" "$work/signed.pdf"
done

# -- two parties, one after the other --
"$naskah" pk $data -o "$work/pk.pdf" 2>/dev/null
holds 'pk: the first party signs' sign "$work/pk.pdf" "$work/one.pdf" kepala kepala
holds 'pk: the second party signs' sign "$work/one.pdf" "$work/two.pdf" bupati bupati
holds 'pk: the first signature stays as it was' begins "$work/two.pdf" "$work/one.pdf"
holds 'pk: and the paper below it' begins "$work/one.pdf" "$work/pk.pdf"
holds 'pk: both signatures are valid' valid "$work/two.pdf" 2
holds 'pk: form and tree after both' "$python" -B tests/sign/signed.py "$work/pk.pdf" "$work/two.pdf"

# -- with object streams, and without fields --
"$naskah" surat $data --padat -o "$work/compact.pdf" 2>/dev/null
holds '--padat: object streams' grep -aq ObjStm "$work/compact.pdf"
holds '--padat: is signed' sign "$work/compact.pdf" "$work/signed.pdf" kepala kepala
holds '--padat: the signature is valid' valid "$work/signed.pdf" 1
"$naskah" surat $data --tanpa-kolom -o "$work/bare.pdf" 2>/dev/null
holds '--tanpa-kolom: no form' sh -c '! grep -aq AcroForm "$1"' sh "$work/bare.pdf"
holds '--tanpa-kolom: object streams as ever' grep -aq ObjStm "$work/bare.pdf"
"$naskah" surat $data --tanpa-kolom --klasik -o "$work/classic.pdf" 2>/dev/null
holds '--klasik: none' sh -c '! grep -aq ObjStm "$1"' sh "$work/classic.pdf"
"$naskah" surat $data --konsep --klasik -o "$work/draft.pdf" 2>/dev/null
holds 'a draft has no field' sh -c '! grep -aq -e AcroForm -e Widget "$1"' sh "$work/draft.pdf"

# -- where signatures go --
"$naskah" pk $data --ttd-json -o "$work/ttd.json" 2>/dev/null
holds '--ttd-json: the boxes of the fields' "$python" -B tests/sign/boxes.py "$work/pk.pdf" "$work/ttd.json"
"$naskah" surat $data --konsep --ttd-json -o "$work/none.json" 2>/dev/null
holds '--ttd-json: none of a draft' grep -q '"penanda_tangan": \[\]' "$work/none.json"

# -- electronic signatures: a frame for the picture, a letter that the service looks for --
sed 's/^  "aturan": {/  "aturan": {"tanda_tangan": {"cara": "elektronik", "kata": "TTE oleh:", "jangkar": ["~", "^"]},/' \
	samples/mini/data.json >"$work/tte.json"
grep -q jangkar "$work/tte.json" || sed 's/^  "tahun": 2024,/  "tahun": 2024, "aturan": {"tanda_tangan": {"cara": "elektronik", "kata": "TTE oleh:", "jangkar": ["~", "^"]}},/' \
	samples/mini/data.json >"$work/tte.json"
"$naskah" lkip "$work/tte.json" -o "$work/tte.pdf" 2>/dev/null
holds 'TTE: the anchor stands once' sh -c '[ "$(pdftotext "$1" - | grep -o "[~]" | wc -l)" = 1 ]' sh "$work/tte.pdf"
holds 'TTE: the words of the office' sh -c 'pdftotext "$1" - | grep -q "TTE oleh:"' sh "$work/tte.pdf"
holds 'TTE: the statement is on every page' sh -c '[ "$(pdftotext "$1" - | grep -c "^Dokumen ini sah setelah")" = \
	"$(pdfinfo "$1" | sed -n "s/^Pages: *//p")" ]' sh "$work/tte.pdf"
holds 'TTE: is signed' sign "$work/tte.pdf" "$work/signed.pdf" camat kepala
holds 'TTE: the signature is valid' valid "$work/signed.pdf" 1
"$naskah" lkip "$work/tte.json" --ttd-json -o "$work/tte-told.json" 2>/dev/null
holds 'TTE: the anchor is told' grep -q '"tag": "~"' "$work/tte-told.json"
"$naskah" lkip "$work/tte.json" --konsep -o "$work/tte-draft.pdf" 2>/dev/null
holds 'TTE: a draft has no anchor' sh -c '! pdftotext "$1" - | grep -q "[~]"' sh "$work/tte-draft.pdf"
holds 'TTE: a draft speaks of no signature' sh -c '! pdftotext "$1" - | grep -q -e "TTE oleh" -e "ini sah"' sh "$work/tte-draft.pdf"
"$naskah" lkip "$work/tte.json" --ttd basah -o "$work/tte-ink.pdf" 2>/dev/null
holds 'TTE: --ttd basah is without' sh -c '! pdftotext "$1" - | grep -q -e "TTE oleh" -e "ini sah"' sh "$work/tte-ink.pdf"

# -- read back --
part readback.py 60

# -- whose fields there are --
part fields.py

# -- the stand-in of the service --
part trial.py

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
