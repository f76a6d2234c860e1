#!/bin/sh
# The library as others get it: installed, called from C, Python and a service, by many threads: run.sh BUILDDIR

[ $# -eq 1 ] || { echo "usage: run.sh BUILDDIR" >&2; exit 2; }
build=$1
work=$(mktemp -d) || exit 3
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/holds.sh
sample=samples/barito-utara

holds 'it is installed' make --no-print-directory -s BUILD="$build" CC="${CC:-cc}" PREFIX="$work/usr" install
PKG_CONFIG_PATH=$work/usr/lib/pkgconfig
LD_LIBRARY_PATH=$work/usr/lib
export PKG_CONFIG_PATH LD_LIBRARY_PATH
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror"

# -- what it shows --
holds 'the shared library shows naskah_ alone' sh -c '! nm -D --defined-only "$1" | grep -E " [A-Z] " |
	grep -vE " (naskah_[a-z_]+@@NASKAH_1|NASKAH_1)$"' sh "$work/usr/lib/libnaskah.so"
holds 'and so does the static one' sh -c '! nm --defined-only "$1" | grep -E " [TDRBC] " | grep -vE " naskah_[a-z_]+$"' \
	sh "$work/usr/lib/libnaskah.a"
sed -n 's/.* \*\{0,1\}\(naskah_[a-z_]*\)(.*/\1/p' generator/naskah.h | sort -u >"$work/declared"
nm -D --defined-only "$work/usr/lib/libnaskah.so" | sed -n 's/.* T \(naskah_[a-z_]*\)@.*/\1/p' | sort -u >"$work/defined"
holds 'what the header says is there' sh -c 'grep -Fxf "$2" "$1" | cmp -s - "$2"' sh "$work/declared" "$work/defined"
while read -r name; do
	holds "naskah(3) tells of $name" grep -q "$name" naskah.3
done <"$work/defined"
holds 'C++ can read the header' sh -c 'echo "#include <naskah.h>" | c++ -x c++ -fsyntax-only $(pkg-config --cflags naskah) -'

# -- an example in C, shared and static --
holds 'the example is built' sh -c "${CC:-cc} $flags docs/pustaka/contoh.c \$(pkg-config --cflags --libs naskah) -o $work/contoh"
mkdir "$work/papers"
holds 'and makes every paper' "$work/contoh" $sample/data.json "$work/papers"
for paper in lkip pk keputusan-iku surat triwulan sop; do
	"$build/naskah" $paper $sample/data.json -o "$work/$paper.pdf" 2>/dev/null
	holds "the same bytes as the command line: $paper" cmp "$work/$paper.pdf" "$work/papers/$paper.pdf"
done
holds 'the example is built with the static library' sh -c "${CC:-cc} $flags docs/pustaka/contoh.c \
	\$(pkg-config --cflags naskah) $work/usr/lib/libnaskah.a \$(pkg-config --static --libs-only-l naskah | sed 's/-lnaskah//') -o $work/static"
holds 'and makes every paper' "$work/static" $sample/data.json "$work/papers"
holds 'and ends with the status' sh -c '"$1" tests/bad/json_koma_kurang.json "$2"; [ $? -eq 1 ]' sh "$work/contoh" "$work/papers"

# -- from Python: no growth of memory --
holds 'letters from Python' /usr/bin/python3 -B docs/pustaka/contoh.py $sample/data.json 3
cat >"$work/growth.py" <<'END'
import resource, runpy, sys
sys.argv = ["contoh.py", sys.argv[1], "20"]
runpy.run_path("docs/pustaka/contoh.py")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
sys.argv[2] = "200"
runpy.run_path("docs/pustaka/contoh.py")
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
sys.exit("grown by %d kB" % grown if grown > 4000 else 0)
END
holds 'two hundred letters take no more memory than twenty' /usr/bin/python3 -B "$work/growth.py" $sample/data.json

# -- what README shows --
holds "README's paths, with its program in C" /usr/bin/python3 -B tests/readme/run.py "$work/usr/bin/naskah" C

# -- a service --
holds 'the service is built' sh -c "${CC:-cc} $flags docs/pustaka/layanan.c \$(pkg-config --cflags --libs naskah libmicrohttpd) -o $work/layanan"
holds 'in less than 150 lines' test "$(wc -l <docs/pustaka/layanan.c)" -lt 150
port=$((20000 + $$ % 20000))
"$work/layanan" $port >/dev/null 2>&1 &
service=$!
cat >"$work/ask.py" <<'END'
import sys, time, urllib.error, urllib.request
port, path, data = sys.argv[1], sys.argv[2], open(sys.argv[3], "rb").read() if len(sys.argv) > 3 else None
for _ in range(100):
    try:
        reply = urllib.request.urlopen("http://127.0.0.1:%s%s" % (port, path), data, timeout=20)
        break
    except urllib.error.HTTPError as error:
        reply = error
        break
    except OSError:
        time.sleep(0.05)
sys.stdout.buffer.write(b"%d\n" % reply.status + reply.read())
END
ask() { # ask STATUS WORDS PATH [FILE]
	wanted=$1
	words=$2
	shift 2
	/usr/bin/python3 -B "$work/ask.py" $port "$@" >"$work/reply" 2>&1
	holds "the service answers $wanted to $1" sh -c 'head -n 1 "$1" | grep -qx "$2" && grep -aq "$3" "$1"' \
		sh "$work/reply" "$wanted" "$words"
}
ask 200 '^%PDF-1.7' /lkip samples/mini/data.json
sed 1d "$work/reply" >"$work/served.pdf"
"$build/naskah" lkip - -o "$work/piped.pdf" <samples/mini/data.json
holds 'with the bytes of the command line' cmp "$work/served.pdf" "$work/piped.pdf"
ask 422 'galat: ' /lkip tests/bad/json_koma_kurang.json
ask 422 'naskah sop memerlukan' /sop samples/mini/data.json
ask 404 'POST' /cinta samples/mini/data.json
ask 404 'POST' /lkip
kill "$service" 2>/dev/null
service=

# -- threads --
if make --no-print-directory -s -j"$(nproc 2>/dev/null || echo 2)" BUILD=build/threads CC=clang SANITIZE=thread \
	build/threads/library/threads >"$work/said" 2>&1; then
	holds 'eight threads, eight papers' env TSAN_OPTIONS=suppressions=$PWD/tests/threads.supp build/threads/library/threads
else
	echo "FAIL the threads are not built"
	tail -n 20 "$work/said"
	failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
