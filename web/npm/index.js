// naskah for Node and browsers: an engine in memory, the data and its pictures in, papers out.
import { part, unpack } from "./engine/archive.js";
import { DATA_WRONG, DONE, Engine, FILE, NAMED } from "./engine/engine.js";

let loading = null;

async function packed(source) {
	if (source instanceof Uint8Array)
		return source;
	const url = source ?? new URL("./engine.pack", import.meta.url);
	if (String(url).startsWith("file:")) {
		const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ "node:fs/promises");
		return new Uint8Array(await readFile(url));
	}
	const answer = await fetch(url);
	if (!answer.ok)
		throw new Error("engine.pack: " + answer.status);
	return new Uint8Array(await answer.arrayBuffer());
}

async function load(source) {
	const files = part(unpack(await packed(source)));
	const module = await WebAssembly.compile(files.find((file) => file.kind === "module").bytes);
	return { module, files: files.filter((file) => typeof file.kind === "number") };
}

/** Prepares an engine; the module is unpacked once, engines after the first are made in milliseconds. */
export async function createEngine(source) {
	loading ??= load(source).catch((error) => {
		loading = null;
		throw error;
	});
	const { module, files } = await loading;
	return new Engine(module, files);
}

/** Makes one paper: { bytes, messages }; bytes is null when it cannot be made, which the messages tell. */
export async function makePaper(kind, data, { files = {}, name = "data.json", output = "pdf", wishes = {}, form = {}, source } = {}) {
	const engine = await createEngine(source);
	for (const [spelt, bytes] of Object.entries(files))
		engine.put(spelt, bytes);
	const text = typeof data === "string" || data instanceof Uint8Array ? data : JSON.stringify(data);
	const made = engine.open(text, name) === DONE && engine.make(kind, wishes) === DONE;
	const bytes = made ? engine.write(output, form) : null;
	return { bytes, pages: engine.pages, messages: engine.messages() };
}

export { DATA_WRONG, DONE, Engine, FILE, NAMED };
