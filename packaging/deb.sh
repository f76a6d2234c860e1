#!/bin/sh
# The Debian packages and their source package: deb.sh FOLDER
#
# Built from the source as it is handed out, by debhelper. The version stands in the program alone: the changelog is written
# here, dated as the source is.

[ $# -eq 1 ] || { echo "usage: deb.sh FOLDER" >&2; exit 2; }
folder=$1
version=$(sed -n 's/^.define NASKAH_VERSION "\(.*\)"/\1/p' generator/api/about.c)
LC_ALL=C
export LC_ALL
rm -rf "$folder"
mkdir -p "$folder" || exit 3
sh packaging/dist.sh "$folder/naskah_$version.orig.tar.xz" || exit 3
cd "$folder" || exit 3
tar -xf "naskah_$version.orig.tar.xz" && cp -r "naskah-$version/packaging/debian" "naskah-$version/" &&
	cd "naskah-$version" || exit 3
cat >debian/changelog <<END
naskah ($version-1) unstable; urgency=medium

  * Edition $version; what is new stands in CHANGES.md.

 -- $(sed -n 's/^Maintainer: //p' debian/control)  $(date -u -R -r CHANGES.md)
END
dpkg-buildpackage -us -uc >../log 2>&1 || { tail -n 40 ../log >&2; exit 1; }
cd ..
rm -rf "naskah-$version"
for file in *.deb; do
	echo "  DEB   $folder/$file"
done
# What is inherent is told in overrides, with its reason; all else must not be.
lintian --no-cfg --profile debian --fail-on error,warning --info "naskah_${version}"-1_*.changes >lintian 2>&1 || {
	cat lintian >&2
	exit 1
}
