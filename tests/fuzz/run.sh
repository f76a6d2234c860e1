#!/bin/sh
# Every fuzz_*.c for so many seconds each: run.sh [SECONDS [NAME]]
#
# What is found stays in build/fuzz/found, what was learnt in build/fuzz/corpus-NAME for the next time.

seconds=${1:-60}
only=$2
build=build/fuzz
jobs=$(nproc 2>/dev/null || echo 2)
found=$PWD/$build/found
mkdir -p "$found" || exit 3
status=0
LSAN_OPTIONS=suppressions=$PWD/tests/leaks.supp:print_suppressions=0
ASAN_OPTIONS=exitcode=99 # its own 1 would look like wrong data
export LSAN_OPTIONS ASAN_OPTIONS

# The keys and words of the data file, one a line as libFuzzer wants them.
make --no-print-directory -s -j"$jobs" build/naskah || exit 1
build/naskah skema | grep -oE '"[a-z_]+"' | sort -u >$build/words.dict

for source in tests/fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	name=${name#fuzz_}
	[ -z "$only" ] || [ "$only" = "$name" ] || continue
	program=$build/fuzz/$name
	make --no-print-directory -s -j"$jobs" BUILD=$build CC=clang SANITIZE=fuzzer-no-link,address,undefined "$program" || exit 1
	seeds=$build/seeds-$name
	rm -rf "$seeds"
	mkdir -p "$seeds" "$build/corpus-$name"
	case $name in
	image*)
		for picture in samples/*/*.png; do
			cp "$picture" "$seeds/$(basename "$(dirname "$picture")")-$(basename "$picture")"
		done
		;;
	pdf)
		build/naskah lkip samples/mini/data.json -o "$seeds/mini.pdf"
		build/naskah lkip samples/mini/data.json --klasik -o "$seeds/klasik.pdf"
		build/naskah surat samples/barito-utara/data.json --tanpa-sumber -o "$seeds/bare.pdf"
		build/naskah lkip samples/mini/data.json --padat -o "$seeds/padat.pdf"
		build/naskah ttd-uji "$seeds/mini.pdf" -o "$seeds/signed.pdf"
		;;
	font)
		build/naskah font | grep -oE '/[^ ]+\.(ttf|otf)' | sort -u | while read -r font; do
			cp "$font" "$seeds"
		done
		;;
	book)
		for data in samples/*/data.json; do
			one=$seeds/$(basename "$(dirname "$data")")
			build/naskah ekspor "$data" --xlsx "$one.xlsx" >/dev/null
			for part in sharedStrings styles worksheets/sheet1 worksheets/sheet2 worksheets/sheet3 worksheets/sheet4 \
				worksheets/sheet5 worksheets/sheet6 worksheets/sheet7 worksheets/sheet8; do
				unzip -p "$one.xlsx" "xl/$part.xml" 2>/dev/null
				printf '\036'
			done >"$one"
		done
		;;
	sheet)
		for data in samples/*/data.json; do
			build/naskah ekspor "$data" --csv -d "$seeds/csv" >/dev/null
			for table in "$seeds"/csv/*.csv; do
				printf '\000' | cat - "$table" >"$seeds/$(basename "$(dirname "$data")")-$(basename "$table")"
			done
		done
		rm -r "$seeds/csv"
		printf '\000<table><tr><th colspan=2>Kode Sub Kegiatan<th rowspan=2>Pagu</tr><tr><td>1&nbsp;<td>Nama</tr></table>' >"$seeds/table"
		printf '\001Kode Sub Kegiatan;Nama Sub Kegiatan;Anggaran Murni;Anggaran PAPBD;Kode Rekening\r\n1.01;"Rapat ""satu""";1.234;Rp 5.000,00;5.1\r\n' >"$seeds/semicolons"
		printf '\002Kode Sub Unit\tNama\tRealisasi TW1\tRealisasi TW2\n1\tx\t1.2e+006\t97.50%%\n' >"$seeds/tabs"
		;;
	*)
		for data in samples/*/*.json; do
			cp "$data" "$seeds/$(basename "$(dirname "$data")")-$(basename "$data")"
		done
		cp tests/bad/*.json "$seeds"
		;;
	esac
	echo "== $name, $seconds s"
	"$program" -max_total_time="$seconds" -timeout=30 -rss_limit_mb=3000 -max_len=$([ "$name" = font ] && echo 1000000 || echo 200000) \
		-dict=$build/words.dict -print_final_stats=1 -artifact_prefix="$found/$name-" \
		"$build/corpus-$name" "$seeds" >"$build/$name.log" 2>&1 || {
		status=1
		grep -aE 'ERROR|SUMMARY|runtime error|Test unit written' "$build/$name.log"
	}
	grep -aE 'stat::(number_of_executed_units|average_exec_per_sec|new_units_added)' "$build/$name.log"
done
# Flow tables not tried before, each run as many of them; what fails is named by its number.
if [ -z "$only" ] || [ "$only" = flow ]; then
	echo "== flow, $seconds s"
	make --no-print-directory -s -j"$jobs" BUILD=build/clang CC=clang SANITIZE=address,undefined \
		build/clang/unit/test_flow_pages || exit 1
	first=$(cat $build/flow-next 2>/dev/null || echo 1000)
	end=$(($(date +%s) + seconds))
	while [ "$(date +%s)" -lt "$end" ]; do
		build/clang/unit/test_flow_pages "$first" 20 2>>"$found/flow" || status=1
		first=$((first + 20))
		echo "$first" >$build/flow-next
	done
	[ -s "$found/flow" ] && cat "$found/flow"
	echo "tables to $first"
fi
if [ -z "$only" ] || [ "$only" = schema ]; then
	echo "== schema, $seconds s"
	make --no-print-directory -s -j"$jobs" BUILD=build/clang CC=clang SANITIZE=address,undefined build/clang/naskah || exit 1
	/usr/bin/python3 -B tests/fuzz/schema.py build/clang/naskah "$found/schema" "$seconds" || status=1
fi
exit $status
