// The schema in the strictest reader there is: run.js SCHEMA.json DATA.json... (tests/schema/run.sh)
const fs = require("fs");
const Ajv = require("ajv");
const formats = require("ajv-formats");
const [schemaFile, ...samples] = process.argv.slice(2);
const schema = JSON.parse(fs.readFileSync(schemaFile, "utf8"));
const warnings = [];
const logger = { log() {}, warn: (words) => warnings.push(words), error: (words) => warnings.push(words) };
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, logger });
let passed = 0, failed = 0;

function holds(what, truth, more = "") {
	truth ? passed++ : failed++;
	if (!truth) console.log(`FAIL ${what} ${JSON.stringify(more).slice(0, 300)}`);
}

formats(ajv);
ajv.addVocabulary(["defaultSnippets", "enumDescriptions"]); // what editors add to draft-07
ajv.addSchema(schema, "naskah");
const whole = ajv.getSchema("naskah");
const profile = ajv.getSchema("naskah#/definitions/profil");
holds("strict mode says nothing", warnings.length === 0, warnings);
for (const sample of samples) {
	const data = JSON.parse(fs.readFileSync(sample, "utf8"));

	if (data.tahun || data.sertakan) holds(sample, whole(data), whole.errors);
	holds(`${sample} as a profile`, profile(data), profile.errors);
}
holds("a profile may hold parts of objects", profile({ instansi: { tempat: "Muara" }, pejabat: { kepala: { nip: "" } } }));
holds("but nothing unknown", !profile({ instansi: { tempt: "Muara" } }));
holds("and whole items of lists", !profile({ sasaran: [{ kunci: "x" }] }));
holds("a data file may not", !whole({ instansi: { tempat: "Muara" } }));

// Snippets: with their stops taken away they are what the key takes.
const office = { instansi: { pemerintah: "P", nama: "N", tempat: "T" }, tahun: 2025 };
const plain = (body) => JSON.parse(JSON.stringify(body)
	.replace(/"\^\$\{\d+:([^}]*)\}"/g, "$1")
	.replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\}/g, "$1")
	.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1"));

for (const [key, value] of Object.entries(schema.properties)) {
	holds(`${key} has a title, an example and a snippet`, value.title && value.examples.length && value.defaultSnippets.length);
	for (const example of value.examples) holds(`example of ${key}`, whole({ ...office, [key]: example }), whole.errors);
	for (const { body } of value.defaultSnippets)
		holds(`snippet of ${key}`, whole({ ...office, [key]: plain(body) }), [whole.errors, plain(body)]);
	holds(`${key} completes to more than a bare word`, /\$\{\d/.test(JSON.stringify(value.defaultSnippets)), value.defaultSnippets);
}

const official = (more) => whole({ ...office, pejabat: { kepala: { nama: "N", jabatan: "J", ...more } } });

for (const nip of ["198002292005011001", "19800229 200501 1 001", "19800229.200501.1.001", ""]) holds(`NIP ${nip}`, official({ nip }));
for (const nip of ["19800229200501100", "1980022920050110011", "19800229200501100X"]) holds(`no NIP ${nip}`, !official({ nip }));
for (const golongan of ["IV/b", "iv / b", "XVII"]) holds(`golongan ${golongan}`, official({ golongan }));
holds("golongan are offered", schema.definitions.pejabat.properties.golongan.anyOf[0].enum.length === 34);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
