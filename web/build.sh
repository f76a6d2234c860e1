#!/bin/sh
# The page and the module: web/build.sh packed | page | npm, after `make -f ports/Makefile TARGET=wasm library`
#
#     packed   build/ports/web/naskah.wasm and engine.pack, the module with its fonts
#     page     build/ports/web/page.pack, with samples; build/web/: naskah.html alone, and a site of the same
#     npm      build/naskah-VERSION.tgz, the package for Node and browsers
#
# Everything made is under build/; the same sources give the same bytes.

[ $# -eq 1 ] || { echo "usage: build.sh packed|page|npm" >&2; exit 2; }
out=build/ports/web
library=build/ports/wasm/libnaskah.a
modules=build/ports/npm/node_modules
mkdir -p "$out" || exit 3

# newer FILE SOURCE...: FILE is there, and none of the others was written after it.
newer() {
	file=$1
	shift
	[ -f "$file" ] && [ -z "$(find "$@" -newer "$file" -print 2>/dev/null)" ]
}

# The packages that the lock file names, for building and testing; their scripts are not run.
packages() {
	newer build/ports/npm/.complete web/package.json web/package-lock.json && return
	mkdir -p build/ports/npm && cp web/package.json web/package-lock.json build/ports/npm/ &&
		(cd build/ports/npm && npm ci --ignore-scripts --no-audit --no-fund >log 2>&1 </dev/null || { cat log >&2; exit 1; }) &&
		touch build/ports/npm/.complete
}

# emcc's own scripts are Node's, and look for a package of Debian's.
link() {
	newer "$out/naskah.wasm" "$library" web/front.c web/build.sh && return
	echo '  LINK  naskah.wasm'
	calls=$(sed -n 's/^[a-z].*[ *]\(front_[a-z]*\)(.*;$/_\1/p' web/front.c | sort -u | tr '\n' ',')
	NODE_PATH=/usr/share/nodejs emcc -O2 --no-entry -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=33554432 \
		-sMAXIMUM_MEMORY=1073741824 -sEXPORTED_FUNCTIONS="${calls}_malloc,_free,_setThrew" \
		-o "$out/naskah.wasm" "$library"
}

# pack NAME [SAMPLES]
pack() {
	${HOSTCC:-cc} -I. -Igenerator -o "$out/font-files" web/tools/fonts.c fonts/families.c && "$out/font-files" >"$out/fonts.list" || return
	newer "$out/$1" "$out/naskah.wasm" web/tools/pack.mjs web/engine/lzma.js web/engine/archive.js ${2:+"$2"} && return
	echo "  PACK  $1"
	node web/tools/pack.mjs "$out/naskah.wasm" "$out/$1" ${2:+"$2"} <"$out/fonts.list"
}

page() {
	pack page.pack samples && packages || return
	echo '  PAGE  build/web/naskah.html'
	NODE_PATH=$PWD/$modules node web/tools/build.mjs "$out/page.pack" build/web
}

npm_package() {
	version=$(sed -n 's/^.define NASKAH_VERSION "\(.*\)"/\1/p' generator/api/about.c)
	rm -rf build/ports/package && mkdir -p build/ports/package/engine || return
	cp web/npm/* LICENSE build/ports/package/ && cp web/engine/engine.js web/engine/archive.js web/engine/lzma.js \
		web/engine/zip.js build/ports/package/engine/ && cp "$out/engine.pack" build/ports/package/ || return
	for file in package.json README.md; do
		sed "s/{{VERSION}}/$version/" "web/npm/$file" >"build/ports/package/$file" || return
	done
	(cd build && npm pack --silent ./ports/package >/dev/null 2>&1 </dev/null) || return
	echo "  NPM   build/naskah-$version.tgz"
}

case $1 in
packed) link && pack engine.pack ;;
page) page ;;
npm) npm_package ;;
*) echo "usage: build.sh packed|page|npm" >&2; exit 2 ;;
esac
