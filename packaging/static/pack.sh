#!/bin/sh
# The program that needs nothing beside it, to hand out: pack.sh PROGRAM
#
# The program, what to know, the sample that people start from, and the licences of what is inside. The same sources give
# the same bytes.

[ $# -eq 1 ] || { echo "usage: pack.sh PROGRAM" >&2; exit 2; }
program=$1
version=$(sed -n 's/^.define NASKAH_VERSION "\(.*\)"/\1/p' generator/api/about.c)
name=naskah-$version-linux-$(uname -m)
folder=$(dirname "$program")/$name
LC_ALL=C
export LC_ALL
rm -rf "$folder"
mkdir -p "$folder/contoh" "$folder/lisensi" || exit 3
cp "$program" LICENSE packaging/static/BACA-SAYA.txt "$folder/" &&
	cp samples/barito-utara/*.json samples/barito-utara/*.png "$folder/contoh/" &&
	cp samples/mini/data.json "$folder/contoh/mini.json" &&
	cp samples/README.md "$folder/contoh/README.md" || exit 3
# Of Debian's packages whose files are in the program, as they say it themselves.
for package in libc6 libstdc++6 libqpdf29 libssl3 libfreetype6 libbrotli1 libfribidi0 libdeflate0 libpng16-16 \
	libjpeg62-turbo libexpat1 libminizip1 zlib1g libhpdf-2.3.0 libcjson1 libharfbuzz0b libmicrohttpd12 libqrencode4 \
	hyphen-id icc-profiles-free fonts-liberation fonts-liberation2 fonts-dejavu-core fonts-texgyre \
	fonts-crosextra-carlito fonts-hosny-amiri; do
	[ ! -f "/usr/share/doc/$package/copyright" ] || cp -L "/usr/share/doc/$package/copyright" "$folder/lisensi/$package.txt"
done
(cd "$(dirname "$folder")" && tar --format=ustar --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
	--mtime='1980-01-01 00:00:00 UTC' -cf - "$name" | gzip -9n) >"build/$name.tar.gz" || exit 3
echo "  TAR   build/$name.tar.gz"
