#!/bin/sh
# A second signer, from npm, on the same files: npm.sh NASKAH_BINARY
#
# Not among the usual tests, as it needs Node.js and the network. Packages are those of npm/package-lock.json.

[ $# -eq 1 ] || { echo "usage: npm.sh NASKAH_BINARY" >&2; exit 2; }
naskah=$1
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/sign/certificates.sh
. tests/sign/holds.sh

command -v npm >/dev/null 2>&1 || { echo "test-ttd: npm belum terpasang / is not installed (apt-get install nodejs npm)" >&2; exit 3; }
cp tests/sign/npm/* "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund) >"$work/said" 2>&1 || { tail "$work/said"; exit 3; }
data=samples/barito-utara/data.json
holds 'certificates' make_certificates "$work/store" kepala bupati

other() { # other FROM TO SIGNER [FIELD]
	node "$work/sign.js" "$1" "$2" "$work/store/$3.p12" sandi ${4:+"$4"}
}

for paper in surat keputusan-iku pk sop; do
	"$naskah" $paper $data -o "$work/$paper.pdf" 2>/dev/null
	holds "$paper: is signed with a field of the signer's own" other "$work/$paper.pdf" "$work/signed.pdf" kepala
	holds "$paper: that signature is valid" valid "$work/signed.pdf" 1
	holds "$paper: what was signed is as it was" begins "$work/signed.pdf" "$work/$paper.pdf"
done
holds 'pk: the field of the first party is filled in' other "$work/pk.pdf" "$work/one.pdf" kepala kepala
holds 'pk: and that of the second' other "$work/one.pdf" "$work/two.pdf" bupati bupati
holds 'pk: both signatures are valid' valid "$work/two.pdf" 2
holds 'pk: form and tree after both' /usr/bin/python3 -B tests/sign/signed.py "$work/pk.pdf" "$work/two.pdf"
holds 'pk: pdfsig signs after the other' sign "$work/one.pdf" "$work/mixed.pdf" bupati bupati
holds 'pk: both kinds of signatures are valid' valid "$work/mixed.pdf" 2
if [ -x /usr/local/bin/verapdf ]; then
	for flavour in 3a ua1; do
		holds "pk: veraPDF $flavour after two signatures" sh -c \
			'/usr/local/bin/verapdf -f "$1" --format text "$2" | grep -q ^PASS' sh $flavour "$work/two.pdf"
	done
fi
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
