#!/bin/sh
# The packed package, installed as others do: npm.sh NASKAH

naskah=$(realpath "$1")
tarball=$(realpath build/naskah-*.tgz) || exit 1
samples=$(realpath samples)
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 3
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --offline "$tarball" </dev/null || exit 1
grep -rl "{{" node_modules/naskah --include=*.md --include=*.json --include=*.js && exit 1
npx --offline naskah lkip "$samples/barito-utara/data.json" -o own.pdf || exit 1
"$naskah" lkip "$samples/barito-utara/data.json" -o native.pdf && cmp own.pdf native.pdf || exit 1
npx --offline naskah semua "$samples/kalaena/data.json" -d all && ls all/triwulan.pdf all/evaluasi.pdf || exit 1
mkdir lists && cat >lists/data.py <<'END'
import json, sys
data = json.load(open(sys.argv[1]))
for aim in data["sasaran"]:
    for indicator in aim["indikator"]:
        indicator.pop("program", None)
json.dump({**data, "program": {"lembar": "realisasi.csv"}}, sys.stdout)
END
/usr/bin/python3 lists/data.py "$samples/mini/data.json" >lists/data.json || exit 1
printf '%s\n' 'Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Anggaran;Realisasi' \
	'7.01.02;Pelayanan Publik;7.01.02.2.01;Pelayanan;7.01.02.2.01.0001;Pelayanan Loket;100000000;95000000' >lists/realisasi.csv
npx --offline naskah lkip lists/data.json -o own.pdf && "$naskah" lkip lists/data.json -o native.pdf && cmp own.pdf native.pdf || exit 1
"$naskah" ekspor "$samples/kalaena/data.json" --xlsx lists/kantor.xlsx && npx --offline naskah triwulan lists/kantor.xlsx -o own.pdf &&
	"$naskah" triwulan lists/kantor.xlsx -o native.pdf && cmp own.pdf native.pdf || exit 1
echo '{"tahun": "x"}' >wrong.json
npx --offline naskah lkip wrong.json -o wrong.pdf 2>said
[ $? -eq 1 ] && [ ! -e wrong.pdf ] && grep -q '^wrong.json:1:.*galat: ' said || exit 1
cat >use.js <<'END'
import fs from "node:fs";
import { createEngine, makePaper } from "naskah";
const data = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const { bytes, pages, messages } = await makePaper("lkip", data);
if (!bytes || bytes[0] !== 0x25 || pages < 3 || messages.some(({ severity }) => severity === "error"))
	throw new Error("no paper");
const engine = await createEngine();
if (engine.open("{") !== 1 || engine.messages()[0].place.line !== 1 || typeof engine.schema().definitions !== "object")
	throw new Error("no message");
for (let i = 0; i < 40; i++)
	if (engine.open(JSON.stringify(data)) !== 0 || engine.make("lkip") !== 0 || !engine.write())
		throw new Error("no paper " + i);
if (engine.memory > 64 * 1024 * 1024)
	throw new Error("memory grows: " + engine.memory);
END
node use.js "$samples/mini/data.json"
