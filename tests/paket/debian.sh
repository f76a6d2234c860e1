# A clean Debian: the packages come with what they need, work, and go without a trace. Part of run.sh.

# -- one that is kept, brought up by debootstrap from the mirror of this machine --
if [ ! -f "$base/.complete" ]; then
	echo "Menyiapkan Debian $suite / bringing up Debian $suite"
	rm -rf "$base"
	mkdir -p "$base"
	mirror=$(apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT)' 2>/dev/null |
		sed -n "s/^\([^ ]*\) $suite main\$/\1/p" | grep -v security | head -n 1)
	debootstrap --variant=minbase --include=ca-certificates "$suite" "$base" ${mirror:+"$mirror"} >"$work/said" 2>&1 || {
		tail -n 20 "$work/said"
		exit 3
	}
	rm -f "$base/etc/apt/sources.list"
	for list in /etc/apt/sources.list /etc/apt/sources.list.d/debian.*; do
		[ ! -f "$list" ] || cp "$list" "$base$(dirname "$list")/"
	done
	[ ! -f /etc/apt/apt.conf ] || cp /etc/apt/apt.conf "$base/etc/apt/"
	# What a test needs besides: a compiler, and readers of manual pages and completions.
	cp /etc/resolv.conf "$base/etc/" 2>/dev/null
	{ chroot "$base" apt-get -q update && DEBIAN_FRONTEND=noninteractive chroot "$base" apt-get -q -y \
		--no-install-recommends install gcc libc6-dev pkgconf man-db bash-completion; } >"$work/said" 2>&1 || {
		tail -n 20 "$work/said"
		exit 3
	}
	touch "$base/.complete"
fi
cp -a "$base" "$root" && mkdir -p "$root/paket" && cp build/deb/*.deb "$root/paket/" && rm -f "$root"/paket/*-dbgsym_* || exit 3
mount -t proc proc "$root/proc" 2>/dev/null # naskah finds its whole by it
in_debian() {
	chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}
holds 'the clean Debian is of today' in_debian sh -c 'apt-get -q update && apt-get -q -y dist-upgrade'
# What there is, but for what apt and the loader remember for themselves.
files_there() {
	find "$root" -xdev -path "$root/proc" -prune -o -path "$root/var/cache" -prune -o -path "$root/var/lib/apt" -prune -o \
		-path "$root/var/lib/dpkg" -prune -o -path "$root/var/log" -prune -o -path "$root/tmp" -prune -o -print |
		grep -v '/etc/ld\.so\.cache$' | sort
}
packages_there() {
	in_debian dpkg-query -W -f='${db:Status-Abbrev} ${Package} ${Version}\n' | sort
}
files_there >"$work/files-before"
packages_there >"$work/packages-before"

# -- they come --
holds 'lintian objects to nothing' sh -c 'lintian --no-cfg --profile debian --fail-on error,warning "$@"' sh build/deb/*.changes
for file in build/deb/*.deb; do
	holds "$(basename "$file") has the version of the program" sh -c '[ "$(dpkg-deb -f "$1" Version)" = "$2-1" ]' sh "$file" "$version"
done
holds 'apt installs them with what they need' in_debian sh -c 'apt-get -q -y --no-install-recommends install /paket/*.deb'
holds 'the manual page' in_debian sh -c 'man naskah | grep -qi "naskah periksa" && man -w -L id naskah | grep -q /id/ && man 3 naskah >/dev/null'
holds 'bash completes' in_debian bash -c '. /usr/share/bash-completion/bash_completion; . /usr/share/bash-completion/completions/naskah
	complete -p naskah'
for file in fish/vendor_completions.d/naskah.fish zsh/vendor-completions/_naskah doc/naskah/copyright doc/libnaskah1/copyright; do
	holds "$file is there" test -s "$root/usr/share/$file"
done
holds 'the library lies where its machine has it' test -f "$root/usr/lib/$machine/libnaskah.so.1"
for file in usr/bin/naskah usr/libexec/naskah/naskah "usr/lib/$machine/libnaskah.so.1"; do
	holds "$file is hardened" sh -c 'readelf -hldW "$1" >"$2" && grep -q "Type: .*DYN" "$2" && grep -q GNU_RELRO "$2" &&
		grep -qE "BIND_NOW|Flags:.*NOW" "$2" && grep -q "GNU_STACK .*RW " "$2"' sh "$root/$file" "$work/elf"
done

# -- they work, for somebody who is not root, with a copy of a sample --
cp -r samples "$root/tmp/kantor" && chown -R 65534:65534 "$root/tmp/kantor"
cat >"$work/in-debian" <<END
#!/bin/sh
exec chroot --userspec=65534:65534 "$root" naskah "\$1" "/tmp/kantor/\$2" "\$3" "/tmp/kantor/\$4"
END
papers barito-utara/data.json "$root/tmp/kantor/out.pdf" sh "$work/in-debian"
papers benua-lima/data.json "$root/tmp/kantor/out.pdf" sh "$work/in-debian"
holds 'a paper is verified by the whole program' in_debian naskah verifikasi /tmp/kantor/out.pdf
holds 'the samples that come along make papers' in_debian naskah lkip /usr/share/doc/naskah/examples/mini/data.json \
	-o /tmp/mini.pdf
holds 'the documents are there' test -s "$root/usr/share/doc/naskah/docs/data.md"

# -- a program of somebody's own --
cp docs/pustaka/contoh.c "$root/tmp/"
holds 'a C program is built with pkg-config' in_debian sh -c 'cd /tmp && gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Werror \
	contoh.c $(pkg-config --cflags --libs naskah) -o contoh'
holds 'and with the static library' in_debian sh -c 'cd /tmp && gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Werror contoh.c \
	$(pkg-config --cflags naskah) -Wl,-Bstatic -lnaskah -Wl,-Bdynamic $(pkg-config --static --libs naskah | sed "s/-lnaskah//") -o diam'
for program in contoh diam; do
	rm -rf "$root/tmp/papers"
	holds "$program makes every paper" in_debian sh -c "mkdir /tmp/papers && /tmp/$program /tmp/kantor/barito-utara/data.json /tmp/papers"
	"$naskah" lkip samples/barito-utara/data.json -o "$work/usual.pdf" 2>/dev/null
	holds "$program: the same bytes" cmp "$work/usual.pdf" "$root/tmp/papers/lkip.pdf"
done

# -- they go --
holds 'they are removed' in_debian apt-get -q -y remove --purge naskah libnaskah1 libnaskah-dev naskah-doc
holds 'with what came for them' in_debian apt-get -q -y --purge autoremove
packages_there >"$work/packages-after"
files_there >"$work/files-after"
holds 'no package is left' diff "$work/packages-before" "$work/packages-after"
holds 'no file is left' diff "$work/files-before" "$work/files-after"
