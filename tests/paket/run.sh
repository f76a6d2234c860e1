#!/bin/sh
# What is handed out for Linux, after `make deb static dist`: run.sh NASKAH ALONE [source|alone|debian]
#
# The packages on a clean Debian, the source that builds by itself, and the program that needs nothing in a folder where
# nothing else is. Asks for root, for folders of their own (chroot); the clean Debian is kept in build/paket/.

[ $# -ge 2 ] || { echo "usage: run.sh NASKAH ALONE [PART...]" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || exec sudo sh "$0" "$@"
naskah=$(realpath "$1")
alone=$(realpath "$2")
shift 2
top=$PWD
version=$("$naskah" --version | sed 's/.* //')
machine=$(${CC:-gcc} -print-multiarch)
suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
base=$top/build/paket/$suite
work=$(mktemp -d) || exit 3
root=$work/debian
empty=$work/empty
. tests/holds.sh
tidy() {
	umount "$root/proc" 2>/dev/null
	rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM
LC_ALL=C.UTF-8
export LC_ALL

# papers DATA MADE FOLDER PROGRAM...: every paper of a data file by the program, against what the usual one makes.
papers() {
	data=$1
	made=$2
	shift 2
	for paper in $(sh tests/papers.sh "$naskah" "samples/$data"); do
		rm -f "$made" "$work/usual.pdf"
		"$naskah" "$paper" "samples/$data" -o "$work/usual.pdf" 2>/dev/null
		holds "$data $paper: the bytes of the program" sh -c 'made=$1 usual=$2; shift 2; "$@" && cmp "$made" "$usual"' \
			sh "$made" "$work/usual.pdf" "$@" "$paper" "$data" -o out.pdf
	done
}

for part in ${*:-source alone debian}; do
	. "tests/paket/$part.sh"
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
