#!/bin/sh
# How the program behaves when called: sameness of bytes, outputs that cannot be written, wrong calls.
# calls.sh NASKAH_BINARY

case $1 in
/*) naskah=$1 ;;
*) naskah=$PWD/$1 ;;
esac
python=/usr/bin/python3
root=$PWD
work=$(mktemp -d) || exit 3
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
unset SOURCE_DATE_EPOCH
passed=0
failed=0

# holds WHAT COMMAND...: counts whether the command succeeds.
holds() {
	what=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		echo "FAIL $what"
		failed=$((failed + 1))
	fi
}

# ends STATUS WORDS COMMAND...: its exit status, and WORDS (a pattern, if any) among its messages.
ends() {
	wanted=$1
	words=$2
	shift 2
	"$@" >"$work/said" 2>"$work/messages"
	status=$?
	if [ $status -eq "$wanted" ] && { [ -z "$words" ] || grep -Eq -- "$words" "$work/messages"; }; then
		passed=$((passed + 1))
	else
		echo "FAIL status $status, wanted $wanted and \"$words\": $*"
		cat "$work/messages"
		failed=$((failed + 1))
	fi
}

said_nothing() { # but how many findings wait
	! grep -qv '^naskah: [0-9]* temuan, ' "$work/messages"
}

only() { # only FOLDER NAMES: nothing else is there, hidden or not
	[ "$(ls -A "$1" | tr '\n' ' ')" = "$2" ]
}

sample=$PWD/samples/barito-utara
data=$sample/data.json
small=$PWD/samples/mini/data.json
mkdir "$work/out" "$work/else"

# -- proved of every paper --
ends 0 '' "$naskah" lkip "$small" --sertifikat -o "$work/proved.pdf"
holds "the certificate says that all is there, on its paper" \
	grep -Eqx '[0-9]+ halaman: [1-9][0-9]* teks, 0 hilang, 0 di luar kertas' "$work/said"

# -- the same bytes --
first=$work/first.pdf
ends 0 '' "$naskah" lkip "$data" -o "$first"
again=$work/again.pdf
same() { # same HOW COMMAND...
	how=$1
	shift
	rm -f "$again"
	"$@" 2>"$work/messages" || cat "$work/messages"
	holds "same bytes: $how" cmp -s "$first" "$again"
}
same 'twice' "$naskah" lkip "$data" -o "$again"
same 'over an older file' sh -c 'cp "$1" "$3"; exec "$0" lkip "$2" -o "$3"' "$naskah" "$small" "$data" "$again"
cd "$sample" || exit 3
same 'from the folder of the data' "$naskah" lkip data.json -o "$again"
cd "$work/else" || exit 3
same 'from another folder' "$naskah" lkip "$data" -o "$again"
same 'data and PDF through pipes' sh -c '"$0" lkip - --akar "$1" -o - <"$1/data.json" | cat >"$2"' \
	"$naskah" "$sample" "$again"
same 'in another locale' env LC_ALL=C "$naskah" lkip "$data" -o "$again"
for locale in $(locale -a 2>/dev/null | grep -Ei '^(tr|az|ar|de)_' | head -n 4); do
	same "in locale $locale" env LC_ALL="$locale" "$naskah" lkip "$data" -o "$again"
done
same 'in another time zone' env TZ=Asia/Makassar "$naskah" lkip "$data" -o "$again"
same 'without an environment' env -i LSAN_OPTIONS="$LSAN_OPTIONS" "$naskah" lkip "$data" -o "$again"
same 'with messages in English' "$naskah" lkip "$data" --bahasa en -o "$again"
same 'options before the data' "$naskah" lkip "--keluaran=$again" "$data"
cp "$sample"/* "$work/else/"
same 'data in another place' "$naskah" lkip "$work/else/data.json" -o "$again"
rm -f "$work"/else/*
cd "$root" || exit 3

# -- SOURCE_DATE_EPOCH: other dates and what follows from them, nothing else --
SOURCE_DATE_EPOCH=1000000000 "$naskah" lkip "$data" -o "$work/epoch.pdf"
holds 'SOURCE_DATE_EPOCH is the date of the PDF' sh -c \
	'TZ=UTC pdfinfo "$0" | grep -q "^CreationDate: *Sun Sep  9 01:46:40 2001"' "$work/epoch.pdf"
holds 'SOURCE_DATE_EPOCH changes dates alone' "$python" -B tests/pdf/same.py "$first" "$work/epoch.pdf"
ends 2 SOURCE_DATE_EPOCH env SOURCE_DATE_EPOCH=kemarin "$naskah" lkip "$small" -o "$work/out/x.pdf"

# -- options that change the file --
ends 0 '' "$naskah" lkip "$small" --tanpa-sumber -o "$work/bare.pdf"
holds '--tanpa-sumber attaches nothing' sh -c 'pdfdetach -list "$0" | grep -q "^0 embedded"' "$work/bare.pdf"
ends 0 '' "$naskah" lkip "$small" --jejak -o "$work/trace.pdf"
holds '--jejak attaches asal.json besides the data' sh -c 'pdfdetach -list "$0" | grep -q ": asal.json"' "$work/trace.pdf"
holds '--jejak: asal.json supplements, what it tells is printed' "$python" -B tests/pdf/trace.py "$work/trace.pdf"
holds 'figures of offices at random are what asal.json and jelaskan tell' "$python" -B tests/pdf/asal.py "$naskah"
ends 0 '' "$naskah" jelaskan "$small" program.total.serapan
ends 2 'angka belum disebut' "$naskah" jelaskan "$small"
ends 2 'bukan nama angka' "$naskah" jelaskan "$small" tidak.ada
holds 'numbers of captions, notes and typed words lead to the data' "$python" -B tests/pdf/kata.py "$naskah"
ends 0 '' "$naskah" lkip "$small" --dump -o "$work/pages.txt"
holds '--dump begins with the first page' grep -q '^page 1: ' "$work/pages.txt"
(cd "$work/else" && "$naskah" lkip "$small")
holds 'without -o the PDF is named after the paper, in this folder' only "$work/else" 'lkip.pdf '

for paper in $(sh "$root/tests/papers.sh" "$naskah" "$data"); do
	ends 0 '' "$naskah" "$paper" "$data" --konsep --dump -o "$work/pages.txt"
	holds "--konsep: $paper has the word on every page" \
		test "$(grep -c '^text .* slanted .*"KONSEP"$' "$work/pages.txt")" = "$(grep -c '^page ' "$work/pages.txt")"
	ends 0 '' "$naskah" "$paper" "$data" --dump -o "$work/pages.txt"
	holds "$paper is final unless said otherwise" sh -c '! grep -q slanted "$0"' "$work/pages.txt"
done
ends 0 '' "$naskah" lkip "$small" --konsep -o "$work/konsep.pdf"
ends 0 '' "$naskah" lkip "$small" --konsep -o "$work/konsep2.pdf"
holds '--konsep: the same bytes' cmp -s "$work/konsep.pdf" "$work/konsep2.pdf"

# -- outputs that cannot be written: status 3, why, and nothing left --
ends 3 'dev/full.*[Nn]o space' "$naskah" lkip "$small" -o /dev/full
ends 3 '[Nn]o space' sh -c '"$0" lkip "$1" -o - >/dev/full' "$naskah" "$small"
ends 3 'galat: ' "$naskah" lkip "$small" -o "$work/absent/x.pdf"
ends 3 'galat: ' "$naskah" lkip "$small" -o "$work/out"
ends 3 'error: ' "$naskah" lkip "$small" --bahasa en -o "$work/out"
ends 3 'galat: ' sh -c 'ulimit -f 8; exec "$0" lkip "$1" -o "$2"' "$naskah" "$data" "$work/out/x.pdf"
holds 'a failed run leaves nothing' only "$work/out" ''
echo old >"$work/out/old.pdf"
ends 3 'galat: ' sh -c 'ulimit -f 8; exec "$0" lkip "$1" -o "$2"' "$naskah" "$data" "$work/out/old.pdf"
ends 1 'galat: ' "$naskah" lkip tests/bad/json_koma_kurang.json -o "$work/out/old.pdf"
holds 'a failed run leaves the older file alone' sh -c 'test "$(cat "$0")" = old' "$work/out/old.pdf"
holds 'a failed run leaves nothing beside it' only "$work/out" 'old.pdf '
if [ "$(id -u)" -ne 0 ]; then
	chmod 555 "$work/out"
	ends 3 'galat: ' "$naskah" lkip "$small" -o "$work/out/x.pdf"
	chmod 755 "$work/out"
fi
ends 3 'galat: .*[Pp]ipe' sh -c '{ "$0" lkip "$1" -o -; echo $? >"$2"; } | head -c 100 >/dev/null; exit "$(cat "$2")"' \
	"$naskah" "$data" "$work/status"

# -- killed at any time: nothing is left, or the whole paper --
mkdir "$work/killed"
for wait in 0.01 0.02 0.03 0.05 0.07 0.09 0.10 0.11 0.12 0.13 0.14 0.16; do
	for signal in INT TERM HUP; do
		"$naskah" lkip "$data" -o "$work/killed/x.pdf" 2>/dev/null &
		sleep $wait
		kill -$signal $! 2>/dev/null
		wait $! 2>/dev/null
	done
done
holds 'a run that is killed leaves nothing beside the paper' sh -c 'case "$(ls -A "$0")" in "" | x.pdf) ;; *) exit 1 ;; esac' \
	"$work/killed"
holds 'and no half of it' sh -c '[ ! -e "$0/x.pdf" ] || cmp -s "$0/x.pdf" "$1"' "$work/killed" "$first"

# -- what was read is not written over --
cp "$sample"/* "$work/killed/"
for name in data.json lambang.png; do
	ends 2 'pilih nama lain' "$naskah" lkip "$work/killed/data.json" -o "$work/killed/$name"
	holds "$name is as it was" cmp -s "$sample/$name" "$work/killed/$name"
done

# -- wrong calls: status 2 --
cp "$small" "$work/mine.json"
ln -s mine.json "$work/link.pdf"
for name in mine.json else/../mine.json link.pdf; do
	ends 2 'adalah berkas data' "$naskah" lkip "$work/mine.json" -o "$work/$name"
done
holds 'the data file is never written over' cmp -s "$small" "$work/mine.json"
ends 2 'perintah belum disebut' "$naskah"
ends 2 'perintah tidak dikenal: lkp' "$naskah" lkp "$small"
ends 2 'berkas data belum disebut' "$naskah" lkip
ends 2 'terlalu banyak kata: ' "$naskah" lkip "$small" "$small"
ends 2 'pilihan tidak dikenal: --warna' "$naskah" lkip "$small" --warna
ends 2 'pilihan tidak dikenal: -x' "$naskah" lkip "$small" -x
ends 2 'pilihan ini perlu nilai: -o' "$naskah" lkip "$small" -o
ends 2 'pilihan ini tanpa nilai: --dump=1' "$naskah" lkip "$small" --dump=1
ends 2 'nilai pilihan salah' "$naskah" lkip "$small" --bahasa jv
ends 2 'nilai pilihan salah' "$naskah" lkip "$small" --format=xml
ends 2 'unknown command: lkp' "$naskah" --bahasa en lkp
ends 2 'tidak ditemukan' "$naskah" lkip "$work/absent.json" -o "$work/out/x.pdf"
ends 2 'not found' "$naskah" lkip "$work/absent.json" --bahasa=en -o "$work/out/x.pdf"
ends 3 'tidak dapat dibaca' "$naskah" lkip "$work" -o "$work/out/x.pdf"

# -- a missing or unusable image --
sed 's/"tempat"/"lambang": "tiada.png", "tempat"/' "$small" >"$work/image.json"
ends 1 'tiada.png.*tidak ditemukan' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
sed 's/"tempat"/"lambang": "..\/naskah.png", "tempat"/' "$small" >"$work/image.json"
ends 1 'harus berada di folder' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
sed 's/"tempat"/"lambang": "image.json", "tempat"/' "$small" >"$work/image.json"
ends 1 'bukan PNG atau JPEG' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
head -c 2000 "$sample/lambang.png" >"$work/half.png"
sed 's/"tempat"/"lambang": "half.png", "tempat"/' "$small" >"$work/image.json"
ends 1 'half.png.*rusak: berkasnya terpotong' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
mkdir "$work/folder.png"
sed 's/"tempat"/"lambang": "folder.png", "tempat"/' "$small" >"$work/image.json"
ends 1 'folder.png' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
ln -s "$sample/lambang.png" "$work/link.png"
sed 's/"tempat"/"lambang": "link.png", "tempat"/' "$small" >"$work/image.json"
ends 1 'harus berada di folder' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
"$python" -B tests/pdf/odd.py large.png >"$work/large.png"
sed 's/"tempat"/"lambang": "large.png", "tempat"/' "$small" >"$work/image.json"
ends 1 'large.png.*terlalu besar' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
"$python" -B tests/pdf/odd.py inks.jpg >"$work/inks.jpg"
sed 's/"tempat"/"lambang": "inks.jpg", "tempat"/' "$small" >"$work/image.json"
ends 0 'inks.jpg.*CMYK.*tanpa profil' "$naskah" lkip "$work/image.json" -o "$work/inks.pdf"
holds 'a comment of a picture stays out of the PDF' sh -c '! grep -aq "Serial 12345" "$1"' sh "$work/inks.pdf"
"$python" -B tests/pdf/odd.py spoiled.jpg >"$work/spoiled.jpg"
sed 's/"tempat"/"lambang": "spoiled.jpg", "tempat"/' "$small" >"$work/image.json"
ends 1 'spoiled.jpg.*rusak: ada bagian' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
"$python" -B tests/pdf/odd.py coded.jpg >"$work/coded.jpg"
sed 's/"tempat"/"lambang": "coded.jpg", "tempat"/' "$small" >"$work/image.json"
ends 1 'coded.jpg.*JPEG biasa' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
if [ "$(id -u)" -ne 0 ]; then
	cp "$sample/lambang.png" "$work/secret.png"
	chmod 000 "$work/secret.png"
	sed 's/"tempat"/"lambang": "secret.png", "tempat"/' "$small" >"$work/image.json"
	ends 3 'secret.png.*tidak dapat dibaca' "$naskah" lkip "$work/image.json" -o "$work/out/x.pdf"
fi

# -- data in several files --
region=$work/region
mkdir -p "$region/office" "$region/profile" "$region/out/profile"
"$python" -B - "$small" "$region" <<'END'
import json, sys
data = json.load(open(sys.argv[1]))
profile = {"instansi": data.pop("instansi"), "aturan": {"huruf": "Times New Roman"}, "sertakan": "profile/more.json"}
data["sertakan"] = "region.json"
for name, what in ("office/data.json", data), ("region.json", profile), ("profile/more.json", {"aturan": {"kertas": "F4"}}):
    json.dump(what, open(sys.argv[2] + "/" + name, "w"))
END
ends 1 'office/data.json:1:[0-9]+: galat: sertakan: .*tidak ditemukan' "$naskah" lkip "$region/office/data.json" -o "$region/out/x.pdf"
ends 0 '' "$naskah" lkip "$region/office/data.json" --akar "$region" -o "$region/out/x.pdf"
pdfdetach -saveall -o "$region/out" "$region/out/x.pdf" >"$work/said" 2>&1
holds 'the PDF holds the data file' cmp -s "$region/out/data.json" "$region/office/data.json"
holds 'the PDF holds what it includes' cmp -s "$region/out/region.json" "$region/region.json"
holds 'the PDF holds what that includes' sh -c 'pdfdetach -list "$1/out/x.pdf" | grep -q "profile/more.json"' sh "$region"
holds 'paper of one, font of the other' sh -c 'pdfinfo "$1/out/x.pdf" | grep -q "609.449 x 935.433" && pdffonts "$1/out/x.pdf" | grep -q Termes\\\|LiberationSerif' sh "$region"
holds 'included data from standard input' sh -c '"$0" lkip - --akar "$1" -o "$1/out/y.pdf" <"$1/office/data.json" && cmp -s "$1/out/x.pdf" "$1/out/y.pdf"' "$naskah" "$region"
cd "$region/office" || exit 3
holds 'from the folder of the data' sh -c '"$0" lkip data.json --akar .. -o ../out/y.pdf && cmp -s ../out/x.pdf ../out/y.pdf' "$naskah"
cd "$root" || exit 3
ends 1 'tidak ditemukan' "$naskah" lkip "$region/office/data.json" --akar "$region/profile" -o "$region/out/z.pdf"
ends 0 '' "$naskah" semua "$region/office/data.json" --akar "$region" -d "$region/all"
ln -s "$region/region.json" "$region/link.json"
echo '{"sertakan": "link.json"}' >"$region/x.json"
ends 1 'link.json.*harus berada di folder' "$naskah" lkip "$region/x.json" -o "$region/out/z.pdf"
ln -s "$region/profile" "$region/linked"
echo '{"sertakan": "linked/more.json"}' >"$region/x.json"
ends 1 'more.json' "$naskah" lkip "$region/x.json" -o "$region/out/z.pdf"
truncate -s 65M "$region/large.json"
echo '{"sertakan": "large.json"}' >"$region/x.json"
ends 1 'large.json" terlalu besar' "$naskah" lkip "$region/x.json" -o "$region/out/z.pdf"
for i in $(seq 65); do
	echo '{}' >"$region/n$i.json"
done
seq 65 | sed 's/.*/"n&.json"/' | paste -sd, | sed 's/.*/{"sertakan": [&]}/' >"$region/x.json"
ends 1 'x.json:1:[0-9]+: galat: sertakan\[64\]: paling banyak 64 berkas' "$naskah" lkip "$region/x.json" -o "$region/out/z.pdf"
if [ "$(id -u)" -ne 0 ]; then
	echo '{}' >"$region/secret.json"
	chmod 000 "$region/secret.json"
	echo '{"sertakan": "secret.json"}' >"$region/x.json"
	ends 1 'secret.json.*tidak dapat dibaca' "$naskah" lkip "$region/x.json" -o "$region/out/z.pdf"
fi
holds 'nothing is written when something is wrong' test ! -e "$region/out/z.pdf"

# -- too much of a good thing --
"$python" -c 'import json
office = {"pemerintah": "P", "nama": "Dinas", "tempat": "T"}
table = {"kolom": ["a", "b", "c"], "baris": [["satu dua", "tiga empat", str(i)] for i in range(60000)]}
print(json.dumps({"instansi": office, "tahun": 2024, "lkip": {"penutup": [{"tabel": table}]}}))' >"$work/odd.json"
ends 1 'melampaui batas memori 64 MB; .*--batas-memori' "$naskah" lkip "$work/odd.json" --batas-memori 64 -o "$work/out/x.pdf"
ends 2 'nilai pilihan salah: --batas-memori' "$naskah" lkip "$small" --batas-memori 63
ends 2 'nilai pilihan salah: --batas-memori' "$naskah" lkip "$small" --batas-memori 1e3
ends 1 '^-: galat: melampaui batas waktu 1 detik, .*--batas-waktu' \
	sh -c 'sleep 2 | "$0" lkip - --batas-waktu 1 -o "$1"' "$naskah" "$work/out/x.pdf"
ends 1 '^-: error: the time limit of 1 seconds ' sh -c 'sleep 2 | "$0" verifikasi - --batas-waktu 1 --bahasa en' "$naskah"
ends 1 '^\[{.*"kode": "terlalu-lama", .*}\]$' \
	sh -c 'sleep 2 | "$0" periksa - --batas-waktu 1 --format json' "$naskah"
ends 0 '' "$naskah" lkip "$small" --batas-waktu 86400 -o "$work/limited.pdf"
for what in 0 86401 1.5 x ''; do
	ends 2 'nilai pilihan salah: --batas-waktu' "$naskah" lkip "$small" --batas-waktu "$what"
done
for seconds in 0.01 0.03 0.05 0.08 0.12 0.17 0.25 0.4; do # its signal, whenever it comes
	timeout -s ALRM $seconds "$naskah" semua "$data" -d "$work/alarmed" --batas-waktu 60 >"$work/said" 2>&1
done
holds 'what was stopped left whole papers alone' \
	sh -c 'for pdf in "$0"/* "$0"/.[!.]*; do [ ! -e "$pdf" ] || qpdf --check "$pdf" >/dev/null || exit 1; done' "$work/alarmed"
for what in 'pages:lebih dari [0-9]+ halaman' 'years:paling lama [0-9]+ tahun' 'blocks:paling banyak [0-9]+ isi'; do
	"$python" -B tests/pdf/odd.py "${what%%:*}" >"$work/odd.json"
	ends 1 "${what#*:}" "$naskah" lkip "$work/odd.json" -o "$work/out/x.pdf"
done
"$python" -B tests/pdf/odd.py long >"$work/odd.json"
ends 0 '' "$naskah" lkip "$work/odd.json" -o "$work/long.pdf"
holds 'thousands of pages' sh -c 'pdfinfo "$0" | grep -Eq "^Pages: +[2-9][0-9]{3}$"' "$work/long.pdf"
holds 'still nothing left' only "$work/out" 'old.pdf '

# -- messages for machines --
json() { # json COUNT COMMAND...: messages are a list of so many, each with its members
	count=$1
	shift
	"$@" 2>"$work/messages" >/dev/null
	holds "$count messages as JSON: $*" "$python" -c '
import json, sys
rows = json.load(open(sys.argv[1], encoding="utf-8"))
members, place = {"berkas", "jalur", "tingkat", "kode", "pesan"}, {"baris", "kolom"}
waiting = [row for row in rows if row["kode"] == "temuan-menunggu"]
assert all(row["temuan"] >= row["galat"] >= 0 for row in waiting) and len(waiting) <= 1, waiting
rows = [row for row in rows if row not in waiting]
assert len(rows) == int(sys.argv[2]), len(rows)
assert all(set(row) in (members, members | place) and row["kode"] and row["pesan"] for row in rows), rows
' "$work/messages" "$count"
}
json 0 "$naskah" lkip "$small" --format json -o "$work/x.pdf"
json 1 "$naskah" lkip "$small" --format json -o /dev/full
holds "no place where a whole file is meant" sh -c '! grep -q baris "$0"' "$work/messages"
json 1 "$naskah" lkip "$work/absent.json" --format json
printf '{"tahun": "2024", "kop\\u0001a\\"": 1}' >"$work/odd.json"
json 3 "$naskah" lkip "$work/odd.json" --format json --bahasa en

# -- what docs/reference.md shows --
sed -n '/^```json$/,/^```$/{ /^```/!p; /^```$/q; }' docs/reference.md >"$work/data.json" # the first of them
cd "$work" || exit 3
ends 0 '' "$naskah" lkip data.json -o readme.pdf
holds "the data file of docs/reference.md makes a paper without a word" said_nothing
sed -e 's/"tempat": "Contoh"/"tempt": "Contoh"/' -e 's/"realisasi": 61.25/"realisasi": "61,25"/' \
	-e 's/"penanda_tangan": "kepala"/"penanda_tangan": "kepla"/' data.json >wrong.json
mv wrong.json data.json
ends 1 '' "$naskah" lkip data.json -o readme.pdf
cd "$root" || exit 3
sed -n 's/^    \(data\.json:[0-9].*\)/\1/p' docs/reference.md >"$work/wanted"
holds "the messages of docs/reference.md are what is said" cmp "$work/wanted" "$work/messages"

# -- the parts of docs/data.md, each naming its paper, joined to that data file --
"$python" tests/pdf/parts.py docs/reference.md docs/data.md "$work/parts.json"
sed -n 's/^## naskah //p' docs/data.md | grep -v '^periksa$' >"$work/papers"
while read -r paper; do
	ends 0 '' "$naskah" "$paper" "$work/parts.json" -o "$work/part.pdf"
	holds "docs/data.md: $paper is made without a word" said_nothing
done <"$work/papers"
ends 0 '' "$naskah" lkip "$work/parts.json" -o "$work/part.pdf"
holds 'docs/data.md: the report annexes what is told' sh -c \
	'pdftotext -layout "$0" - | grep -q "^Lampiran 4 Jadwal Layanan Keliling"' "$work/part.pdf"

# -- commands without data --
ends 0 '' "$naskah" skema
holds 'skema is JSON' "$python" -m json.tool "$work/said" /dev/null
ends 0 '' "$naskah" skema --format teks
# All but the sheet that may stand in a list's place, told in docs/data.md, and shared profiles with parts of the others.
holds 'skema in words tells every definition' sh -c '[ "$(grep -c "^## " "$2")" -eq \
	"$("$1" skema | "$0" -c "import json, sys; print(len([name for name in json.load(sys.stdin)[\"definitions\"] if name != \"profil\" and not name.endswith(\"_sebagian\")]))")" ]' \
	"$python" "$naskah" "$work/said"
ends 0 '' "$naskah" font
holds 'font names Liberation Sans' grep -q 'Liberation' "$work/said"
ends 0 '' "$naskah" --help
ends 0 '' "$naskah" -h lkip
ends 3 '' sh -c '"$0" skema >/dev/full' "$naskah"
ends 3 '' sh -c '"$0" font >/dev/full' "$naskah"
ends 3 '' sh -c '"$0" --help >/dev/full' "$naskah"

# -- all papers at once, and none --
ends 0 '' "$naskah" semua "$data" -d "$work/all/deep"
holds 'semua makes the same report' cmp -s "$first" "$work/all/deep/lkip.pdf"
holds 'semua makes every paper, and leaves nothing else' only "$work/all/deep" \
	"$(sh tests/papers.sh "$naskah" "$data" | sed 's/$/.pdf/' | sort | tr '\n' ' ')"
ends 2 '' "$naskah" semua "$data"
ends 3 '' "$naskah" semua "$small" -d /dev/full
ends 1 '' "$naskah" semua tests/bad/json_koma_kurang.json -d "$work/none"
holds 'semua makes no paper from wrong data' sh -c '! ls "$0"/*.pdf 2>/dev/null' "$work/none"
ends 2 'tidak ditemukan' "$naskah" semua "$work/absent.json" -d "$work/none"
ends 1 'LKIP-[0-9]+' sh -c '"$0" periksa "$1" >&2' "$naskah" "$small"
ends 1 'galat: ' sh -c '"$0" periksa "$1" >&2' "$naskah" tests/bad/json_koma_kurang.json
ends 0 '^LKIP-05 +peringatan lkip +ada realisasi' sh -c '"$0" periksa --aturan >&2' "$naskah"
ends 0 '"aturan": "LKIP-04", "tingkat": "peringatan", "keluarga": "konsistensi"' \
	sh -c '"$0" periksa --aturan --format json >&2' "$naskah"
ends 0 '' sh -c '[ -z "$("$0" periksa "$1" --tingkat galat)" ]' "$naskah" "$small"
ends 0 '"dasar": "PermenPANRB 53/2014 lampiran II: analisis 4"' \
	sh -c '"$0" periksa "$1" --format json >&2; [ $? -eq 1 ]' "$naskah" "$small"
ends 2 'nilai pilihan salah' "$naskah" periksa "$small" --tingkat gawat
ends 0 'naskah: 5 temuan, 0 di antaranya galat; lihat: naskah periksa' "$naskah" lkip "$small" --ketat -o "$work/kept.pdf"
ends 2 'tidak ditemukan' sh -c '"$0" periksa "$1" >&2' "$naskah" "$work/absent.json"

# -- pages as pictures --
ends 0 '' "$naskah" gambar "$small" lkip --halaman 2-3 -d "$work/drawn/deep"
holds 'gambar draws the pages asked for' only "$work/drawn/deep" 'lkip-002.svg lkip-003.svg lkip.html '
ends 0 '' "$naskah" gambar "$small" lkip -d "$work/drawn/all"
holds 'a page alone is as among all' cmp -s "$work/drawn/deep/lkip-003.svg" "$work/drawn/all/lkip-003.svg"
ends 2 'halaman itu tidak ada' "$naskah" gambar "$small" lkip --halaman 200
ends 2 'naskah belum disebut' "$naskah" gambar "$small"
ends 2 'naskah tidak dikenal: cinta' "$naskah" gambar "$small" cinta
ends 2 'nilai pilihan salah: --halaman' "$naskah" gambar "$small" lkip --halaman 5-3
ends 1 'memerlukan "sop"' "$naskah" gambar "$small" sop
ends 3 'tidak dapat menulis' "$naskah" gambar "$small" lkip -d /dev/full

# -- fonts of one's own --
mkdir "$work/fonts"
ends 0 '' "$naskah" lkip "$small" --font-dir "$work/fonts" -o "$again"
ends 0 '' "$naskah" lkip "$small" -o "$work/small.pdf"
holds 'an empty folder of fonts changes nothing' cmp -s "$again" "$work/small.pdf"
cp "$data" "$work/fonts/broken.ttf"
ends 0 'broken.ttf tidak dipakai' "$naskah" lkip "$small" --font-dir "$work/fonts" -o "$again"
holds 'a damaged font is passed over' cmp -s "$again" "$work/small.pdf"
sed 's/^  "tahun": 2024,/"tahun": 2024, "aturan": {"huruf": "Tiada Sans"},/' "$small" >"$work/font.json"
ends 1 'Tiada Sans.*tidak terpasang' "$naskah" lkip "$work/font.json" -o "$work/out/x.pdf"
sed 's/Wahyu Pranoto/Wahyu \\uE123 Pranoto/' "$small" >"$work/glyph.json"
ends 1 'U\+E123' "$naskah" lkip "$work/glyph.json" -o "$work/out/x.pdf"
holds 'nothing left in the end' only "$work/out" 'old.pdf '

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
