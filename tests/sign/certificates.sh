# Certificates to sign with, made anew: `. tests/sign/certificates.sh`, then make_certificates FOLDER NAME...
#
# FOLDER gets ca.pem, NAME.key, NAME.pem, NAME.p12 and a database of NSS (nss/) that trusts the first and holds the
# others by name. The password of all is "sandi".

make_certificates() {
	store=$1
	shift
	mkdir -p "$store/nss" &&
		openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Induk Uji/O=Uji' -keyout "$store/ca.key" \
			-out "$store/ca.pem" 2>/dev/null &&
		echo sandi >"$store/nss/password" &&
		certutil -N -d "sql:$store/nss" -f "$store/nss/password" &&
		certutil -A -d "sql:$store/nss" -f "$store/nss/password" -n induk -t CT,C,C -i "$store/ca.pem" || return 1
	for name in "$@"; do
		openssl req -newkey rsa:2048 -nodes -subj "/CN=Uji $name/O=Uji" -keyout "$store/$name.key" \
			-out "$store/$name.csr" 2>/dev/null &&
			printf 'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection\n' \
				>"$store/$name.ext" &&
			openssl x509 -req -days 30 -in "$store/$name.csr" -CA "$store/ca.pem" -CAkey "$store/ca.key" \
				-CAcreateserial -extfile "$store/$name.ext" -out "$store/$name.pem" 2>/dev/null &&
			openssl pkcs12 -export -in "$store/$name.pem" -inkey "$store/$name.key" -name "$name" -passout pass:sandi \
				-out "$store/$name.p12" &&
			pk12util -i "$store/$name.p12" -d "sql:$store/nss" -k "$store/nss/password" -W sandi >/dev/null || return 1
	done
}
