#!/bin/sh
# What of the system's files goes into the program, as C: inside.sh FILE.c
#
# Fonts, hyphenation patterns and the colour profile, each under the name that it has on Debian.

[ $# -eq 1 ] || { echo "usage: inside.sh FILE.c" >&2; exit 2; }
out=$1
tool=$(dirname "$out")/font-files
${CC:-cc} -I. -Igenerator -o "$tool" web/tools/fonts.c fonts/families.c || exit 1
files=$("$tool" | LC_ALL=C sort -u)
for profile in /usr/share/color/icc/sRGB.icc /usr/share/color/icc/colord/sRGB.icc /usr/share/color/icc/ghostscript/srgb.icc; do
	[ ! -f "$profile" ] || break
done
set -- $files /usr/share/hyphen/hyph_id_ID.dic "$profile"
for file in "$@"; do
	[ -f "$file" ] || { echo "inside.sh: $file is missing" >&2; exit 1; }
done
{
	echo '/* Files of the system, by packaging/static/inside.sh. */'
	echo '#include "inside.h"'
	i=0
	for file in "$@"; do
		printf 'extern const char file_%d[], end_%d[];\n' $i $i
		printf '__asm__(".section .rodata\\n.balign 16\\nfile_%d: .incbin \\"%s\\"\\nend_%d: .byte 0\\n.previous");\n' $i "$file" $i
		i=$((i + 1))
	done
	echo 'const struct inside_file inside_files[] = {'
	i=0
	for file in "$@"; do
		printf '\t{ "%s", file_%d, end_%d },\n' "$file" $i $i
		i=$((i + 1))
	done
	printf '\t{ 0, 0, 0 },\n};\n'
} >"$out"
