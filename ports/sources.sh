#!/bin/sh
# The libraries' sources, as Debian has them: sources.sh FOLDER PACKAGE...
#
# Debian's own mirrors are asked, those of this machine's list of sources, in a private configuration: nothing of the
# system changes. The original archives alone are brought: an archive of what Debian packages around them is not on
# every mirror. FOLDER/PACKAGE holds each source afterwards, and FOLDER/versions names them.

[ $# -ge 2 ] || { echo "usage: sources.sh FOLDER PACKAGE..." >&2; exit 2; }
folder=$1
shift
missing=
for package in "$@"; do
	[ -f "$folder/$package/.complete" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/parts" || exit 3
folder=$(cd "$folder" && pwd)
work=$folder/apt
LC_ALL=C
export LC_ALL

# The same places as the system's, for sources.
: >"$work/sources.list"
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
	[ ! -f "$list" ] || sed -n 's/^deb[[:space:]]/deb-src /p' "$list" >>"$work/sources.list"
done
for list in /etc/apt/sources.list.d/*.sources; do
	[ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$work/parts/$(basename "$list")"
done
private() {
	command=$1
	shift
	"$command" -q -q -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts="$work/parts" \
		-o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User= "$@" </dev/null
}
echo "Mengambil sumber / fetching sources:$missing"
private apt-get update >"$work/log" 2>&1 || cat "$work/log" >&2
for package in $missing; do
	rm -rf "$folder/$package" "$work/tar"
	mkdir -p "$folder/$package" "$work/tar" || exit 3
	(cd "$work/tar" && private apt-get source --tar-only "$package") >"$work/log" 2>&1 || {
		cat "$work/log" >&2
		echo "sources.sh: the source of $package cannot be had" >&2
		exit 1
	}
	set -- "$work"/tar/*.orig.tar.*
	archive=
	for file in "$@"; do
		case $file in *.asc) ;; *) archive=$file ;; esac
	done
	tar -xf "$archive" -C "$folder/$package" --strip-components=1 || exit 3
	basename "$archive" | sed 's/\.orig.*//; s/_/ /' >"$folder/$package/.complete"
done
cat "$folder"/*/.complete >"$folder/versions"
rm -rf "$work"
