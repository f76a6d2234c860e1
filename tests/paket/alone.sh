# The program in a folder where nothing else is, and on an old kernel. Part of run.sh.

mkdir -p "$empty/data" "$empty/kantor" && cp "$alone" "$empty/naskah" && cp -r samples/* "$empty/data/" &&
	cp -r samples/mini samples/kalaena samples/kesra "$empty/kantor/" || exit 3
holds 'the old kernel is built' gcc -std=gnu11 -Wall -Wextra -Werror -static -o "$empty/old" tests/paket/old_kernel.c
chown -R 65534:65534 "$empty"
in_empty() {
	chroot --userspec=65534:65534 "$empty" "$@"
}
cat >"$work/in-empty" <<END
#!/bin/sh
cd "$empty/data" && exec chroot --userspec=65534:65534 "$empty" \$BEFORE /naskah "\$1" "/data/\$2" "\$3" "/data/\$4"
END
holds 'it needs no library' sh -c '! readelf -dlW "$1" | grep -E "NEEDED|INTERP"' sh "$alone"
holds 'and says its version' sh -c '[ "$1" = "naskah $2" ]' sh "$(in_empty /naskah --version)" "$version"
for data in $(cd samples && echo */data.json); do
	papers "$data" "$empty/data/out.pdf" sh "$work/in-empty"
done
holds 'in a folder it makes all at once' in_empty /naskah semua /data/barito-utara/data.json -d /data/semua
holds 'a paper is verified' in_empty /naskah verifikasi /data/semua/lkip.pdf
holds 'fields are signed on trial' in_empty /naskah ttd-uji /data/semua/surat.pdf -o /data/ttd.pdf
holds 'and verified' sh -c '"$@" | grep -i "tanda tangan"' sh chroot "$empty" /naskah verifikasi /data/ttd.pdf
holds 'data comes back' in_empty /naskah salin /data/semua/surat.pdf -d /data/kembali
holds 'byte for byte' cmp "$empty/data/kembali/data.json" samples/barito-utara/data.json
holds 'many at once, by threads' in_empty /naskah massal /kantor -d /data/massal -j 4
holds 'and again nothing' sh -c '"$@" | grep "^0 dibuat"' sh chroot "$empty" /naskah massal /kantor -d /data/massal -j 4
holds 'an office to start from' in_empty /naskah baru /data/baru
holds 'makes its papers' in_empty /naskah semua "/data/baru/$(cd "$empty/data/baru" && echo data*.json)" -d /data/baru/hasil
holds 'fonts are those of the program' sh -c '"$1" font >"$2/a"; chroot "$3" /naskah font | cmp - "$2/a"' \
	sh "$naskah" "$work" "$empty"
holds 'nothing is left beside' sh -c '! find "$1" -name ".naskah-*" | grep .' sh "$empty"
for megabytes in 60 70 80 90 100 120 160; do
	(ulimit -v $((megabytes * 1024)) && in_empty /naskah lkip /data/barito-utara/data.json -o /data/sempit.pdf) >/dev/null 2>&1
	status=$?
	holds "with $megabytes MB it ends in order, not by $status" test $status -eq 0 -o $status -eq 3
done

# -- an old kernel --
if [ "$machine" = x86_64-linux-gnu ]; then
	for data in barito-utara/data.json karanganyar/data.json; do
		BEFORE=/old papers "$data" "$empty/data/out.pdf" env BEFORE=/old sh "$work/in-empty"
	done
	holds 'an old kernel: threads' in_empty /old /naskah massal /kantor -d /data/massal-2 -j 4
	holds 'an old kernel: signed on trial' in_empty /old /naskah ttd-uji /data/semua/surat.pdf -o /data/ttd-2.pdf
	holds 'an old kernel: without random numbers, too' in_empty /old -r /naskah lkip /data/mini/data.json -o /data/tua.pdf
	holds 'an old kernel: nothing is left beside' sh -c '! find "$1" -name ".naskah-*" | grep .' sh "$empty"
fi
