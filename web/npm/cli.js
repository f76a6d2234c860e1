#!/usr/bin/env node
// npx naskah lkip data.json [-o lkip.pdf] | semua data.json -d FOLDER | periksa data.json | skema
import fs from "node:fs";
import path from "node:path";
import { createEngine, DATA_WRONG, DONE, NAMED } from "./index.js";

const SEVERITIES = { error: "galat", fault: "salah", warning: "peringatan", info: "catatan", note: "catatan" };

const words = process.argv.slice(2);
const valueOf = (option) => {
	const at = words.indexOf(option);
	return at < 0 ? undefined : words.splice(at, 2)[1];
};
const output = valueOf("-o");
const folder = valueOf("-d");
const triwulan = Number(valueOf("--triwulan") ?? 0);
const nomor = valueOf("--nomor");
const kertas = valueOf("--kertas");
const english = valueOf("--bahasa") === "en";
const [command, data] = words;

function usage() {
	console.error("naskah lkip|pk|keputusan-iku|surat|triwulan|evaluasi|sop DATA.json [-o FILE]\n" +
		"naskah semua DATA.json -d FOLDER\nnaskah periksa DATA.json\nnaskah skema");
	return 2;
}

function say(engine, to) {
	for (const { place, severity, id, en } of engine.messages())
		to([place.file, ...(place.line ? [place.line, place.column] : [])].join(":") + ": " +
			(english ? severity : SEVERITIES[severity]) + ": " +
			(place.path ? place.path + ": " : "") + (english ? en : id));
}

/* What the data may name: files beside it and below. */
function putAll(engine, root, below = "") {
	for (const entry of fs.readdirSync(path.join(root, below), { withFileTypes: true })) {
		const name = below + entry.name;
		if (entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
			putAll(engine, root, name + "/");
		else if (entry.isFile() && NAMED.test(name))
			engine.put(name, new Uint8Array(fs.readFileSync(path.join(root, name))));
	}
}

function make(engine, kind, file) {
	const status = engine.make(kind, { triwulan, nomor, kertas });
	const bytes = status === DONE ? engine.write() : null;
	if (bytes)
		fs.writeFileSync(file, bytes);
	return bytes ? DONE : status || DATA_WRONG;
}

async function run() {
	const engine = await createEngine();
	if (command === "skema") {
		console.log(JSON.stringify(engine.schema(), null, "\t"));
		return DONE;
	}
	if (!data)
		return usage();
	if (!fs.existsSync(data)) {
		console.error("naskah: " + data + ": " + (english ? "no such file" : "berkas tidak ada"));
		return 2;
	}
	putAll(engine, path.dirname(data));
	let status = engine.open(new Uint8Array(fs.readFileSync(data)), data);
	const kinds = engine.kinds(english);
	if (command === "periksa") {
		engine.inspect();
		say(engine, console.log);
		return engine.messages().length ? DATA_WRONG : DONE;
	}
	if (command === "semua") {
		fs.mkdirSync(folder ?? ".", { recursive: true });
		for (const { kind, lack } of status === DONE ? kinds : [])
			if (lack === null)
				status = Math.max(status, make(engine, kind, path.join(folder ?? ".", kind + ".pdf")));
	} else if (!kinds.some(({ kind }) => kind === command)) {
		return usage();
	} else if (status === DONE) {
		status = make(engine, command, output ?? command + ".pdf");
	}
	say(engine, console.error);
	return status;
}

process.exitCode = await run();
