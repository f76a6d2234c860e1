// Every paper of every sample, made by the module under Node, beside the native program's: papers.mjs PACK NASKAH
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { part, unpack } from "../../web/engine/archive.js";
import { DONE, Engine } from "../../web/engine/engine.js";

const [pack, naskah] = process.argv.slice(2);
const files = part(await unpack(new Uint8Array(fs.readFileSync(pack))));
const module = await WebAssembly.compile(files.find((file) => file.kind === "module").bytes);
const engine = new Engine(module, files.filter((file) => typeof file.kind === "number"));
const work = fs.mkdtempSync(path.join(os.tmpdir(), "naskah-"));
let passed = 0;
let failed = 0;

function same(what, own, native) {
	if (own && native && Buffer.compare(Buffer.from(own), native) === 0) {
		passed++;
		return;
	}
	failed++;
	console.log("FAIL " + what + ": " + (own?.length ?? "none") + " bytes here, " + (native?.length ?? "none") + " there");
}

function native(kind, data, output) {
	const file = path.join(work, "paper");
	execFileSync(naskah, [kind, data, "-o", file, ...(output === "svg" ? ["--tulis", "svg"] : [])], { stdio: "ignore" });
	return fs.readFileSync(file);
}

for (const sample of fs.readdirSync("samples").sort()) {
	const folder = "samples/" + sample;
	const data = folder + "/data.json";
	if (!fs.existsSync(data))
		continue;
	engine.forget();
	for (const file of fs.readdirSync(folder))
		engine.put(file, new Uint8Array(fs.readFileSync(folder + "/" + file)));
	if (engine.open(new Uint8Array(fs.readFileSync(data)), data) !== DONE) {
		failed++;
		console.log("FAIL " + data + ": " + engine.messages()[0]?.id);
		continue;
	}
	for (const { kind, lack } of engine.kinds()) {
		if (lack !== null)
			continue;
		const status = engine.make(kind);
		const started = performance.now();
		engine.make(kind);
		const bytes = status === DONE ? engine.write("pdf") : null;
		if (process.env.TIMES)
			console.log(sample, kind, Math.round(performance.now() - started) + " ms", engine.memory);
		same(sample + " " + kind, bytes, native(kind, data));
	}
}
fs.rmSync(work, { recursive: true });
console.log(passed + " passed, " + failed + " failed");
process.exit(failed ? 1 : 0);
