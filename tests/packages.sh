#!/bin/sh
# Installs what is missing of the Debian packages named: packages.sh PACKAGE...
#
# Says nothing and takes no time when all is there. Where there is no dpkg, pkg-config (with the names in
# PKG) and the compiler are asked for the libraries instead, and the Debian names told when they find none.

[ $# -gt 0 ] || { echo "usage: packages.sh PACKAGE..." >&2; exit 2; }
LC_ALL=C
export LC_ALL

if ! command -v dpkg-query >/dev/null 2>&1; then
	command -v pkg-config >/dev/null 2>&1 &&
		pkg-config --exists ${PKG:-} &&
		printf '#include <hpdf.h>\n' | ${CC:-cc} -E - >/dev/null 2>&1 && exit 0
	echo "Pustaka berikut (nama paket Debian) belum lengkap; pasanglah dahulu:" >&2
	echo "These libraries (names of Debian packages) are not all there; install them first:" >&2
	echo "  $*" >&2
	exit 1
fi

there=" $(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
	sed -n 's/^installed //p' | tr '\n' ' ')"
missing=
for package in "$@"; do
	case $there in
	*" $package "*) ;;
	*) missing="$missing $package" ;;
	esac
done
[ -n "$missing" ] || exit 0

give_up() {
	echo "Paket berikut perlu dipasang lebih dahulu / these packages must be installed first:" >&2
	echo "  apt-get install$missing" >&2
	exit 1
}

as_root=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null 2>&1 || give_up
	as_root=sudo
fi
command -v apt-get >/dev/null 2>&1 || give_up
echo "Memasang / installing:$missing"
apt() {
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" </dev/null
}
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
apt update >"$log" 2>&1 || cat "$log" >&2 # the lists there may do
if ! apt install $missing >"$log" 2>&1; then
	tail -n 30 "$log" >&2
	give_up
fi
