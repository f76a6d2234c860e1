# The source: packed twice it is the same, and it builds by itself. Part of run.sh.

holds 'the source is packed' sh packaging/dist.sh "$work/one.tar.xz"
(umask 077 && mkdir "$work/elsewhere" && tar -xf "$work/one.tar.xz" -C "$work/elsewhere")
source=$work/elsewhere/naskah-$version
touch "$source/README.md"
holds 'again, from what was unpacked elsewhere' sh -c 'cd "$1" && TZ=Asia/Jayapura sh packaging/dist.sh "$2"' sh "$source" \
	"$work/two.tar.xz"
holds 'with the same bytes' cmp "$work/one.tar.xz" "$work/two.tar.xz"
holds 'and no owner, path or day of this machine' sh -c '! tar -tvf "$1" | grep -vE " 0/0 .* naskah-[0-9.]*/" &&
	[ "$(tar -tvf "$1" | awk "{ print \$4, \$5 }" | sort -u | wc -l)" -eq 1 ]' sh "$work/one.tar.xz"
holds 'nothing made is in it' sh -c '! tar -tf "$1" | grep -E "^[^/]*/build/|\.o$"' sh "$work/one.tar.xz"
cc=gcc
! command -v ccache >/dev/null || cc='ccache gcc'
holds 'it builds by itself, without git' env CCACHE_NOHASHDIR=1 CCACHE_BASEDIR="$source" make -s -C "$source" CC="$cc"
holds 'and makes the same bytes' sh -c '"$1/build/naskah" surat samples/mini/data.json -o "$2/a.pdf"; "$3" lkip samples/mini/data.json \
	-o "$2/a.pdf" && "$1/build/naskah" lkip samples/mini/data.json -o "$2/b.pdf" && cmp "$2/a.pdf" "$2/b.pdf"' \
	sh "$source" "$work" "$naskah"
rm -rf "$work/elsewhere"
