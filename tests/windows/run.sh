#!/bin/sh
# naskah.exe under wine: run.sh NASKAH, after `make windows`
#
# Its libraries are compiled from the sources that Debian's packages have, so the bytes are those of the program.

[ $# -eq 1 ] || { echo "usage: run.sh NASKAH" >&2; exit 2; }
naskah=$(realpath "$1")
exe=$(realpath build/windows/naskah.exe)
samples=$(realpath samples)
papers=$(realpath tests/papers.sh)
zip=$(realpath build/naskah-*-windows.zip)
cell=$(realpath tests/web/cell.py)
work=$(mktemp -d) || exit 3
. tests/holds.sh
export WINEPREFIX="$work/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
trap 'wineserver -k 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

program() {
	wine "$exe" "$@"
}
# ends STATUS WORDS...: the program ends with it.
ends() {
	status=$1
	shift
	program "$@"
	[ $? -eq "$status" ]
}

wineboot -i >"$work/said" 2>&1
[ -d "$WINEPREFIX/drive_c" ] || { cat "$work/said"; exit 3; }
cp -r "$samples" "$work/samples"
cd "$work/samples" || exit 3

# -- the same bytes --
for data in */data.json; do
	for paper in $(sh "$papers" "$naskah" "$data"); do
		"$naskah" "$paper" "$data" -o native.pdf 2>native.said
		holds "$data $paper is made" program "$paper" "$data" -o own.pdf
		holds "$data $paper: the bytes of the program" cmp own.pdf native.pdf
	done
	"$naskah" periksa "$data" >native.said
	program periksa "$data" >own.said 2>/dev/null
	holds "$data: the findings of the program" cmp own.said native.said
done
"$naskah" surat barito-utara/data.json -o native.pdf
program surat 'barito-utara\data.json' -o - >own.pdf 2>/dev/null
holds 'a name with "\", bytes to standard output' cmp own.pdf native.pdf
program lkip - -o own.pdf <mini/data.json 2>/dev/null
"$naskah" lkip - -o native.pdf <mini/data.json
holds 'data from standard input' cmp own.pdf native.pdf
program skema >own.said 2>/dev/null
"$naskah" skema >native.said
holds 'the schema' cmp own.said native.said

# -- names --
"$naskah" surat barito-utara/data.json -o surat.pdf
mkdir -p 'Dinas Sosial – Üñï/الملفات' && cp barito-utara/data.json barito-utara/*.png 'Dinas Sosial – Üñï/الملفات/'
program surat 'Dinas Sosial – Üñï/الملفات/data.json' -o 'Dinas Sosial – Üñï/surat é.pdf' >"$work/said" 2>&1
holds 'names of any letters' cmp "Dinas Sosial – Üñï/surat é.pdf" surat.pdf
long=$(printf 'folder-%040d/' 1 2 3 4 5 6 7 8)
mkdir -p "$long" && cp mini/data.json "$long"
program lkip "${long}data.json" -o "${long}lkip.pdf" >"$work/said" 2>&1
holds 'names of more than 260 letters' test -s "${long}lkip.pdf"
mkdir keluar && cp barito-utara/lambang.png rahasia.png
for name in '../rahasia.png' '..\\\\rahasia.png' 'C:/rahasia.png' 'nul' 'lambang.png:x' 'lambang.png.' '/rahasia.png'; do
	sed "s|\"tempat\"|\"lambang\": \"$name\", \"lambang_alt\": \"x\", \"tempat\"|" mini/data.json >keluar/data.json
	holds "nothing outside is read: $name" ends 1 lkip keluar/data.json -o keluar/x.pdf
done
ln -s ../rahasia.png keluar/tautan.png
holds 'a failed run leaves nothing' sh -c '! ls keluar | grep -E "pdf|tmp"'
holds 'the data is never written over' ends 2 lkip mini/data.json -o mini/data.json

# -- a file that was dropped --
mkdir jatuh && cp kalaena/data.json kalaena/*.png jatuh/
holds 'a dropped file makes its papers' program "Z:$work/samples/jatuh/data.json"
holds 'beside it' test -s jatuh/triwulan.pdf -a -s jatuh/evaluasi.pdf
printf '{"tahun": "x"}' >jatuh/salah.json
holds 'one with errors says so' ends 1 'jatuh\salah.json'
holds 'in a report to read' grep -q 'jatuh/salah.json:1:11: galat: tahun' jatuh/salah-temuan.txt
holds 'and no paper' test ! -e jatuh/lkip.pdf
"$naskah" ekspor kalaena/data.json --xlsx jatuh/kantor.xlsx
rm -f jatuh/*.pdf
holds 'a dropped workbook makes its papers' program 'jatuh\kantor.xlsx'
"$naskah" triwulan jatuh/kantor.xlsx -o native.pdf
holds 'with the bytes of the program' cmp jatuh/triwulan.pdf native.pdf
year=$("$naskah" jelaskan jatuh/kantor.xlsx tahun | sed -n 's/.*\[data\]:\([0-9]*\):B tahun\]$/\1/p')
python3 "$cell" jatuh/kantor.xlsx jatuh/salah.xlsx data "B$year" dua
holds 'a workbook with errors says so' ends 1 'jatuh\salah.xlsx'
holds 'by sheet, row and column' grep -Eq "salah\.xlsx\[data\]:$year:B: galat" jatuh/salah-temuan.txt
holds 'a call without words is told of' ends 2

# -- several at once --
mkdir -p bersama lain && cp kalaena/data.json kalaena/*.png bersama/ && cp jatuh/kantor.xlsx bersama/
cp mini/data.json lain/kecil.json && printf '{"tahun": "x"}' >bersama/salah.json
holds 'a workbook and a data file dropped together, with a picture' program "Z:$work/samples/bersama/kantor.xlsx" \
	"Z:$work/samples/bersama/$(ls bersama | grep -m 1 'png$')" "Z:$work/samples/lain/kecil.json"
holds 'each beside itself' test -s bersama/triwulan.pdf -a -s lain/lkip.pdf
rm -f bersama/*.pdf
holds 'of two in one folder one is wrong' ends 1 "Z:$work/samples/bersama/kantor.xlsx" "Z:$work/samples/bersama/salah.json"
holds 'the right one is made in a folder of its name' cmp bersama/kantor/triwulan.pdf jatuh/triwulan.pdf
holds 'and the wrong one told of' grep -q 'salah.json:1:11: galat: tahun' bersama/salah-temuan.txt
cp bersama/data.json bersama/kantor.json
holds 'two of one name' program 'bersama\kantor.xlsx' 'bersama\kantor.json'
"$naskah" triwulan bersama/kantor.json -o native.pdf
holds 'have a folder each' cmp bersama/kantor-xlsx/triwulan.pdf jatuh/triwulan.pdf
holds 'with their own bytes' cmp bersama/kantor-json/triwulan.pdf native.pdf
/usr/bin/python3 -m zipfile -e "$zip" "$work" && cp -r "$work"/naskah-*/contoh handed
holds 'the workbook that is handed out makes all papers' program "Z:$work/samples/handed/kantor.xlsx"
"$naskah" semua handed/kantor.xlsx -d native >/dev/null 2>&1
holds 'those of the program' sh -c 'ls native/*.pdf >/dev/null && for one in native/*.pdf; do cmp "$one" "handed/$(basename "$one")" || exit 1; done'

# -- papers read back --
"$naskah" surat barito-utara/data.json -o surat.pdf 2>/dev/null
holds 'a paper is proved' program verifikasi surat.pdf
holds 'its data comes out of it' program salin surat.pdf -d keluar-dari
holds 'to the byte' cmp keluar-dari/data.json barito-utara/data.json
sed 's/"tahun": 2024/"tahun": 2025/' mini/data.json >lain.json
holds 'two papers differ' ends 1 beda mini/data.json lain.json
"$naskah" beda surat.pdf mini/data.json >native.said
program beda surat.pdf mini/data.json >own.said 2>/dev/null
holds 'in what the program says' cmp own.said native.said
holds 'who signs on trial is told that it cannot be here' ends 3 ttd-uji surat.pdf -o x.pdf

# -- a batch --
mkdir -p banyak/satu banyak/dua && cp mini/data.json banyak/satu/ && cp kesra/data.json kesra/*.png banyak/dua/ 2>/dev/null
holds 'a batch with any number of hands' program massal banyak -d hasil -j 4
"$naskah" massal banyak -d hasil-sini >/dev/null 2>&1
(cd hasil && find . -name '*.pdf' | sort) >own.said
(cd hasil-sini && find . -name '*.pdf' | sort) >native.said
holds 'makes the papers that the program makes' cmp own.said native.said
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
