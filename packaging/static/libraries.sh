#!/bin/sh
# The static libraries as the program takes them, in FOLDER/lib: libraries.sh FOLDER OURS.a
#
# Debian's own, and those that ports/ compiled. What they want of memory they ask of guard.c. Of libqpdf the part that
# knows GnuTLS stays out: OURS has the other.

[ $# -eq 2 ] || { echo "usage: libraries.sh FOLDER OURS.a" >&2; exit 2; }
folder=$1/lib
ours=$2
rm -rf "$folder"
mkdir -p "$folder" || exit 3
for name in malloc calloc realloc posix_memalign aligned_alloc strdup; do
	echo "$name library_$name"
done >"$folder/names"
for library in qpdf freetype fribidi deflate png16 jpeg expat minizip seccomp crypto z brotlidec brotlicommon stdc++ gcc_eh; do
	file=$(${CC:-cc} -print-file-name=lib$library.a)
	[ -f "$file" ] || { echo "libraries.sh: lib$library.a is missing" >&2; exit 1; }
	objcopy --redefine-syms="$folder/names" "$file" "$folder/lib$library.a" || exit 1
done
objcopy --redefine-syms="$folder/names" "$ours" "$folder/libports.a" || exit 1
ar d "$folder/libqpdf.a" QPDFCryptoProvider.cc.o QPDFCrypto_gnutls.cc.o
