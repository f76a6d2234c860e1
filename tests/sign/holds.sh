# What the tests of signing ask, with a folder $work of their own: `. tests/sign/holds.sh`
. tests/holds.sh

# sign FROM TO FIELD SIGNER
sign() {
	pdfsig "$1" "$2" -nssdir "sql:$work/store/nss" -nss-pwd sandi -sign "$3" -nick "$4" -reason setuju
}

begins() { # begins FILE START: its bytes begin with those of START, and go on
	[ "$(stat -c %s "$1")" -gt "$(stat -c %s "$2")" ] && cmp -n "$(stat -c %s "$2")" "$1" "$2"
}

# valid FILE N: so many signatures, and none broken.
valid() {
	pdfsig -nssdir "sql:$work/store/nss" -nss-pwd sandi -no-ocsp "$1" >"$work/verdict"
	cat "$work/verdict"
	[ "$(grep -c 'Signature Validation: Signature is Valid' "$work/verdict")" -eq "$2" ] &&
		! grep -q 'Signature is Invalid' "$work/verdict"
}
