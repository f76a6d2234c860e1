#!/bin/sh
# The source as it is handed out: dist.sh FILE.tar.xz
#
# All that the repository keeps, as it stands in this folder; of a source that was unpacked, all but build/. Sorted,
# without owners, dated with the last change that was recorded: the same bytes from any folder, on any day.

[ $# -eq 1 ] || { echo "usage: dist.sh FILE.tar.xz" >&2; exit 2; }
out=$1
name=naskah-$(sed -n 's/^.define NASKAH_VERSION "\(.*\)"/\1/p' generator/api/about.c)
LC_ALL=C
export LC_ALL
mkdir -p "$(dirname "$out")" || exit 3
if [ -e .git ]; then
	git ls-files >"$out.list" && moment=$(git log -1 --format=%ct) && [ -n "$moment" ] || exit 3
else
	find . -path ./build -prune -o \( -type f -o -type l \) -print | sed 's|^\./||' >"$out.list"
	moment=$(stat -c %Y CHANGES.md)
fi
sort -o "$out.list" "$out.list"
tar --format=ustar --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --mtime="@$moment" --no-recursion \
	--transform="s|^|$name/|S" -T "$out.list" -cf "$out.new" || exit 3
xz -6 -T1 <"$out.new" >"$out" || exit 3
rm -f "$out.new" "$out.list"
echo "  DIST  $out"
