#!/bin/sh
# naskah.exe and the zip to hand out: build.sh NASKAH, after `make -f ports/Makefile TARGET=windows library`
#
# The program of this machine writes the workbook that goes along.
# Fonts, patterns and the profile lie inside the program as resources, so that it is one file. The same sources give the
# same bytes.

[ $# -eq 1 ] || { echo "usage: build.sh NASKAH" >&2; exit 2; }
naskah=$1
out=build/ports/windows
exe=build/windows/naskah.exe
tool=x86_64-w64-mingw32
version=$(sed -n 's/^.define NASKAH_VERSION "\(.*\)"/\1/p' generator/api/about.c)
mkdir -p "$out" build/windows || exit 3

${HOSTCC:-cc} -I. -Igenerator -o "$out/font-files" web/tools/fonts.c fonts/families.c || exit 1
profile=
for file in /usr/share/color/icc/sRGB.icc /usr/share/color/icc/colord/sRGB.icc /usr/share/color/icc/ghostscript/srgb.icc; do
	[ -n "$profile" ] || [ ! -f "$file" ] || profile=$file
done
{
	for file in $("$out/font-files" | sort -u) /usr/share/hyphen/hyph_id_ID.dic; do
		printf '%s\n' 'LANGUAGE 0, 0' "\"$(basename "$file")\" RCDATA \"$file\"" # strings in a row would be joined
	done
	printf '%s\n' 'LANGUAGE 0, 0' "\"sRGB.icc\" RCDATA \"$profile\"" 'LANGUAGE 0, 0'
	echo "1 24 \"windows/naskah.manifest\""
} >"$out/inside.rc"
echo '  RC    inside.rc'
$tool-windres -O coff "$out/inside.rc" "$out/inside.o" || exit 1
echo "  LINK  $exe"
$tool-gcc -municode -static -s -Wl,--no-insert-timestamp -Wl,--nxcompat,--dynamicbase,--high-entropy-va \
	-o "$exe" "$out/inside.o" -Wl,--whole-archive "$out/libnaskah.a" -Wl,--no-whole-archive -lstdc++ -lshell32 || exit 1
sed 's/$/\r/' windows/BACA-SAYA.txt >build/windows/BACA-SAYA.txt

# The sample that people start from goes along.
folder=$out/naskah-$version
rm -rf "$folder" "build/naskah-$version-windows.zip"
mkdir -p "$folder/contoh" || exit 3
cp "$exe" build/windows/BACA-SAYA.txt LICENSE "$folder/" && cp samples/barito-utara/*.json samples/barito-utara/*.png "$folder/contoh/" &&
	cp samples/mini/data.json "$folder/contoh/mini.json" &&
	"$naskah" ekspor samples/barito-utara/data.json --xlsx "$folder/contoh/kantor.xlsx" || exit 3
find "$folder" -exec touch -d '1980-01-01 00:00:00 UTC' {} +
(cd "$out" && find "naskah-$version" -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 "../../naskah-$version-windows.zip" -@) || exit 3
echo "  ZIP   build/naskah-$version-windows.zip"
