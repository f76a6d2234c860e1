#!/bin/sh
# The rules of the house that a machine can check: house.sh [BUILDDIR], where gcc built everything; build unless said.
#
# What each folder is for and what it may include is told in CONTRIBUTING.md.

[ $# -le 1 ] || { echo "usage: house.sh [BUILDDIR]" >&2; exit 2; }
build=${1:-build}
sources=$(find generator layouts fonts -name '*.[ch]' | sort)
# Fronts for other machines: they are compiled there, and look like the rest.
fronts=$(find web windows ports packaging -name "*.[ch]" | sort)
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

# nothing RULE: the file of offences must be empty.
nothing() {
	if [ -s "$work/offences" ]; then
		echo "FAIL $1"
		sed 's/^/     /' "$work/offences" | head -n 20
		failed=$((failed + 1))
	else
		passed=$((passed + 1))
	fi
}

# Code without comments and words between quotes: FILE:LINE:CODE
bare() {
	awk 'FNR == 1 { inside = 0 }
	{
		gsub(/\\\\/, "")
		gsub(/\\"/, "")
		gsub(/"[^"]*"/, "\"\"")
		line = ""
		while (length($0)) {
			if (inside) {
				end = index($0, "*/")
				if (!end) break
				$0 = substr($0, end + 2); inside = 0
			} else {
				start = index($0, "/*")
				if (!start) { line = line $0; break }
				line = line substr($0, 1, start - 1)
				$0 = substr($0, start + 2); inside = 1
			}
		}
		sub(/\/\/.*/, "", line)
		if (line ~ /[^ \t]/) print FILENAME ":" FNR ":" line
	}' "$@"
}

bare $sources >"$work/code"

# -- doors: a library is known to one folder, or one file --
door() { # door HEADERS PLACE: includes matching HEADERS stand nowhere but in files under PLACE
	grep -rnE "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]($1)" $sources | grep -v "^$2" >"$work/offences"
	nothing "$1 is included behind its door alone, $2"
}
door '(cjson/)?cJSON' generator/input/
door 'ft2build|freetype|hb[.-]|hb/|harfbuzz' generator/font/
door 'fribidi' generator/font/bidi.c
door 'hpdf' generator/paint/
door 'libdeflate' generator/paint/stream.c
door 'zlib' generator/page/idat.c
door 'qpdf' generator/pdf/reader.c
door 'openssl' generator/pdf/cms
door 'microhttpd' generator/cli/service.c
door 'png\.h|libpng' generator/page/
door 'jpeglib|jerror|turbojpeg' generator/page/decode.c
door 'qrencode' generator/page/qr.c
door 'minizip|unzip\.h|zip\.h>|ioapi\.h' generator/sheet/zip
door 'expat' generator/sheet/xml.c
door 'dlfcn' generator/cli/guard.c
door 'malloc\.h' generator/cli/main.c
door 'sys/mman' generator/base/chunk.c
door 'seccomp' generator/cli/cage_calls.c
door 'landlock|sys/prctl|sys/syscall' generator/cli/cage_files.c
door 'cpuid|immintrin' generator/base/sha256_x86.c
grep -E '^[[:space:]]*#[[:space:]]*include[[:space:]]*<' $sources | grep -vE '<(arpa/inet|assert|cpuid|ctype|dirent|dlfcn|errno|fcntl|immintrin|inttypes|limits|linux/landlock|malloc|poll|pthread|sched|setjmp|signal|stdalign|stdarg|stdbool|stddef|stdint|stdio|stdlib|string|sys/inotify|sys/mman|sys/prctl|sys/resource|sys/signalfd|sys/socket|sys/stat|sys/syscall|sys/types|sys/wait|time|unistd)\.h>' |
	grep -vE '<(cjson/cJSON|ft2build|hb|hb-ot|hb-subset|hpdf[a-z_]*|libdeflate|zlib|png|jpeglib|jerror|qrencode|fribidi|qpdf/qpdf-c|openssl/[a-z0-9]+|microhttpd|expat|seccomp|unzip|zip)\.h>' >"$work/offences"
nothing 'no library without a door'

# -- floors --
# FOLDER INCLUDED-FOLDER FILE for every include of ours ("record/figures"); files of generator/ itself are the folder
# "top".
awk 'function folder(path) {
	sub(/^generator\//, "", path)
	if (path == "layout.h" || path == "naskah.h") return path
	return sub(/\/[^\/]*$/, "", path) ? path : "top"
}
/^[[:space:]]*#[[:space:]]*include ".*"/ {
	split($0, quoted, "\"")
	print folder(FILENAME), folder(quoted[2]), FILENAME, "includes", quoted[2]
}' $sources >"$work/includes"
awk 'function storey(folder) { sub("/.*", "", folder); return folder }
BEGIN {
	split("naskah.h:0 fonts:0 base:1 world:2 sheet:2 workbook:2 official:2 input:2 content:2 font:2 page:2 diagram:2 record:3 starter:4 typeset:4 paint:4 svg:4 audit:4 pdf:4 " \
	      "layout.h:4 layouts:5 office:6 api:7 cli:8", rows, " ")
	for (i in rows) { split(rows[i], pair, ":"); floor[pair[1]] = pair[2] }
}
{ from = storey($1); to = storey($2) }
!(from in floor) { print "no floor for folder " $1 ": " $3; next }
!(to in floor) { print "no floor for folder " $2 ": " $3 " " $4 " " $5; next }
from != to && floor[to] > floor[from] { print $3 " " $4 " " $5 }' "$work/includes" >"$work/offences"
nothing 'no include goes up a floor'
awk '$1 != $2 { print $1, $2 }' "$work/includes" | sort -u | tsort 2>"$work/offences" >/dev/null
nothing 'no circle of includes between folders'
awk '$1 ~ /^layouts/ && $2 ~ /^(font|typeset|page|paint)$/ { print $3 " " $4 " " $5 }' \
	"$work/includes" >"$work/offences"
nothing 'layouts know nothing of fonts, places and PDF'
awk '$1 == "cli" && $2 != "cli" && $2 != "naskah.h" { print $3 " " $4 " " $5 }' "$work/includes" >"$work/offences"
nothing 'the command line stands on naskah.h alone'
sed -n 's/^#include "\(record\/.*\)"/\1/p' generator/record/record.h | grep -vE '^record/(lists|ukuran)\.h$' \
	>"$work/offences"
nothing 'what all papers share knows no header of one paper'
flags=$(pkg-config --cflags libcjson freetype2 harfbuzz)
printf '%s\n' $sources | grep '\.h$' | xargs -P "$(nproc)" -n 8 sh -c 'for file; do
	echo "#include \"${file#generator/}\"" | gcc -std=c11 -D_POSIX_C_SOURCE=200809L -fsyntax-only -Wall -Wextra \
		-Igenerator -I. '"$flags"' -x c - 2>&1 | grep -E "error|warning"
done' sh >"$work/offences"
nothing 'every header stands by itself'

grep -E '^layouts/.*(\.|->)written([^a-z_]|$)' "$work/code" | grep -vE '^layouts/(parts/prose|temuan/temuan)\.c:' >"$work/offences"
nothing 'layouts print sentences through layouts/parts/prose.h'
grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' web/front.c | grep -v '"naskah\.h"' >"$work/offences"
nothing 'the page stands on naskah.h alone'
grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' windows/*.[ch] | grep -vE '"(windows/wide|base/[a-z]+|cli/(cage|call|cli|crew|deadline|whole))\.h"' \
	>"$work/offences"
nothing 'what Windows has twins of is base and the command line'
# -- guesses --
# A wish is measured where the type is known.
grep -E '^layouts/.*[^a-z_](text_length|strlen)[ ]*\(' "$work/code" >"$work/offences"
nothing 'no layout counts letters'

# -- calls --
# FILE DEFINED-NAME and FILE USED-NAME of every object of ours; blocks in blocks and narratives in narratives
# are the circles that the data itself has.
objects=$(printf '%s\n' $sources | sed -n "s|\(.*\)\.c\$|$build/\1.o|p")
nm -A $objects | awk -v build="$build/" '{
	file = substr($1, length(build) + 1)
	sub(/\.o:.*/, ".c", file)
	sub(/^[^:]*:/, "")
}
NF == 3 && $2 ~ /[TDR]/ { print "d", file, $3 }
$1 == "U" { print "u", file, $2 }' >"$work/names"
awk '$1 == "d" { owner[$3] = $2 }
$1 == "u" && $3 !~ /^(set_blocks|blocks_extent|narasi_add|narasi_add_points)$/ { file[++count] = $2; name[count] = $3 }
END { for (i = 1; i <= count; i++) if (name[i] in owner) print file[i], owner[name[i]] }' "$work/names" | sort -u |
	tsort 2>"$work/offences" >/dev/null
nothing 'no circle of calls between files'
cat $(find tests -name '*.c' -o -name '*.h') | grep -oE '[A-Za-z_][A-Za-z_0-9]*' | sort -u | sed 's/^/u tests /' |
	cat - "$work/names" | awk '$1 == "u" { used[$3] = 1; next } $3 != "main" { file[$3] = $2 }
	END { for (name in file) if (!(name in used)) print file[name] ": " name }' | sort >"$work/offences"
nothing 'what no other file uses is static'

# -- what no file below main does --
grep -E ':.*[^a-z_](getenv|setlocale|time|clock|gettimeofday|clock_gettime|localtime|gmtime|rand|random|srand)[ ]*\(' \
	"$work/code" | grep -vE '^generator/cli/(main|service|watch)\.c:' >"$work/offences"
nothing 'no clock, locale, environment or random number below main, the service and the watch'
grep -E '[^A-Za-z_](FILE \*|fopen|open|access|stat|opendir|mkdir|exit|abort|printf|fprintf|puts) ?\(|[^A-Za-z_]FILE \*' \
	"$work/code" | grep -vE '^generator/(cli|world)/|^generator/base/(below|file|unnamed)\.c:' >"$work/offences"
nothing 'no file, print or exit outside the world and the command line'
grep -lE '"/(usr|etc|var)/' $sources | grep -vE '^(fonts/families\.c|generator/world/files\.c|generator/cli/confine\.c)$' >"$work/offences"
nothing 'no path of a system outside the world and what may be read of it'
grep -E ':[^:]*:.*(^|[^A-Za-z0-9_])(double|float)([^A-Za-z0-9_]|$)' "$work/code" |
	grep -vE '^generator/(paint|font)/' >"$work/offences"
nothing 'no floating point below paint'
grep -E ':[^:]*:.*[^A-Za-z0-9_.][0-9]+\.[0-9]' "$work/code" >"$work/offences"
nothing 'no floating-point number in the code'
grep -E 'typedef[ ]+(struct|enum|union)' "$work/code" >"$work/offences"
nothing 'no typedef hides a struct'
grep -E '[^a-z_](strcpy|strcat|sprintf|gets|strtok|alloca)[ ]*\(' "$work/code" >"$work/offences"
nothing 'no function that writes without knowing where to stop'
grep -E '^(generator/record|generator/audit|layouts)/.*\(enum [a-z_]+\)' "$work/code" >"$work/offences"
grep -nE '\bint [a-z_]+;.*/\*.*\benum [a-z]' $sources >>"$work/offences"
nothing 'what holds a choice has the type of its enum'

for kind in $(sed -n '/^enum block_kind/,/^}/s/^\t\(BLOCK_[A-Z_]*\).*/\1/p' generator/content/block.h); do
	grep -LF "[$kind]" generator/content/visit.c generator/typeset/blocks.c | sed "s/$/: no row for $kind/"
done >"$work/offences"
nothing 'every kind of block has its rows'

# -- no writable data: threads may run anything; but what stands before the program's malloc remembers it --
{
	size -A $(echo "$objects" | tr ' ' '\n' | grep -v '/cli/guard\.o$') | awk '$2 == ":" { object = $1 }
	$1 ~ /^\.(data|bss|tdata|tbss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 { print object ": " $2 " bytes of " $1 }'
	nm -A $objects | awk '$2 == "C"'
} >"$work/offences"
nothing 'no writable data in our objects'

# -- the binary --
for binary in naskah libnaskah.so; do
	readelf -hldW "$build/$binary" >"$work/elf"
	readelf -nsW "$build/$binary" >>"$work/elf"
	for sign in 'Type: .*DYN' 'GNU_RELRO' 'BIND_NOW|Flags:.*NOW' 'GNU_STACK .*RW ' '__stack_chk_fail' '__[a-z]*_chk'; do
		grep -qE "$sign" "$work/elf" || echo "$binary has no $sign"
	done
	# What the system's own start of a program lacks is missing in the whole; ours has it.
	! grep -q 'X86-64' "$work/elf" || readelf -n "$build/generator/base/arena.o" | grep -q IBT || echo "$binary has no IBT"
done >"$work/offences"
nothing 'the binaries are hardened'

# -- sizes and openings --
wc -l $sources $fronts $(find web ports windows packaging tests/web tests/windows tests/paket -type f ! -name '*.json' 2>/dev/null) | awk '$2 != "total" && $1 > 500 { print $2 ": " $1 " lines" }' >"$work/offences"
nothing 'no file has more than 500 lines'
LC_ALL=C.UTF-8 awk '{
	columns = 0
	n = split($0, part, "\t")
	for (i = 1; i <= n; i++) {
		columns += length(part[i])
		if (i < n) columns += 8 - columns % 8
	}
	if (columns > 120) print FILENAME ":" FNR ": " columns " columns"
}' $sources $fronts >"$work/offences"
nothing 'no line has more than 120 columns'
awk 'FNR == 1 { start = 0 }
/^\{/ { start = FNR }
/^\}/ && start { if (FNR - start > 80) print FILENAME ":" start ": " FNR - start " lines"; start = 0 }' \
	$(find generator layouts fonts web windows packaging -name '*.c') >"$work/offences"
nothing 'no function has more than 80 lines'
awk 'FNR == 1 && !/^\/\* / { print FILENAME }' $sources $fronts $(find tests -name '*.c' -o -name '*.h') >"$work/offences"
nothing 'every file opens with what it is for'

# -- form --
# Of the version that Debian 12 has: others break lines elsewhere.
if clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
	printf '%s\n' $sources $fronts docs/pustaka/*.c $(find tests -name '*.[ch]') | xargs -P "$(nproc)" -n 40 clang-format -n 2>&1 |
		grep ' warning: ' >"$work/offences"
	nothing 'every file is as clang-format writes it'
fi

# -- what is said --
python=/usr/bin/python3
"$python" -B tests/messages.py >"$work/offences" 2>&1
nothing 'every message is proved by a test'
"$python" -B tests/web/imports.py >"$work/offences" 2>&1
nothing 'what the page imports is declared and locked'
"$build/naskah" --help | grep -oE -- '(^| )--?[a-z][a-z-]*' | tr -d ' ' | sort -u >"$work/help"
for page in naskah.1 naskah.id.1; do
	sed 's/\\-/-/g; s/\\f[A-Z]//g' $page | grep -oE -- '(^|[ ,[])--?[a-z][a-z-]*' | tr -d ' ,[' | sort -u >"$work/manual"
	diff "$work/help" "$work/manual" | grep '^[<>]' | sed "s/$/ ($page)/"
done >"$work/offences"
nothing 'help (<) and manual pages (>) name the same options'
for command in $("$build/naskah" --help | sed -n 's/^  naskah \([a-z-]*\).*/\1/p'); do
	for page in naskah.1 naskah.id.1; do
		grep -q "^\.B.*naskah $command" $page || echo "$page: $command"
	done
done >"$work/offences"
nothing 'the manual pages name every command'
version=$("$build/naskah" --help | sed -n '1s/^naskah \([0-9.]*\):.*/\1/p')
for file in naskah.1 naskah.id.1 CHANGES.md; do
	grep -qF "$version" "$file" || echo "$file does not name version $version"
done >"$work/offences"
nothing 'one version everywhere'
{ git ls-files 2>/dev/null || find . -type f -not -path './build/*'; } | grep -vE '\.png$|^(\./)?tests/house\.sh$' | tr '\n' '\0' |
	xargs -0 grep -InE '/(home|root|Users)/[A-Za-z]' /dev/null >"$work/offences"
nothing 'no path of one machine in any file'

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
