// The engine's own thread: it is told what to do and answers with the number of the question. An exception other than
// an answer means that the instance is unfit; the page ends this thread then and starts another.
import { part, unpack } from "./archive.js";
import { CALL_WRONG, DONE, Engine } from "./engine.js";
import { seek } from "./seek.js";
import { zip } from "./zip.js";

let engine = null;
let extras = new Map();

async function start({ payload }) {
	const files = part(await unpack(payload));
	const module = files.find((file) => file.kind === "module");
	engine = new Engine(await WebAssembly.compile(module.bytes), files.filter((file) => typeof file.kind === "number"));
	const samples = files.filter((file) => file.kind === "sample").map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
	return { version: engine.version, schema: engine.schema(), starters: engine.starters(), samples };
}

// Files that the data may name; those that are there already are not sent again.
function files({ gone, put }) {
	if (gone) {
		engine.forget();
		extras = new Map();
	}
	for (const { name, bytes, kind } of put) {
		extras.set(name, bytes);
		engine.put(name, bytes, kind);
	}
	return {};
}

const read = ({ text, name, english }) => {
	const status = engine.open(text, name);
	return { status, kinds: engine.kinds(english) };
};

function pictures(first, last) {
	const sheets = [];
	for (let page = first; page <= Math.min(last, engine.pages); page++) {
		const bytes = engine.write("svg", { first: page, last: page });
		sheets.push({ page, svg: bytes ? new TextDecoder().decode(bytes) : null });
	}
	return sheets;
}

// The data as it stands now, the paper that is looked at, and the pages in view.
function show(task) {
	const opened = read(task);
	const usable = opened.status === DONE && opened.kinds.some(({ kind, lack }) => kind === task.kind && lack === null);
	const kind = usable ? task.kind : task.otherwise && opened.kinds.find(({ lack }) => lack === null)?.kind;
	const status = opened.status !== DONE ? opened.status : kind ? engine.make(kind, task.wishes) : CALL_WRONG;
	const first = Math.max(1, Math.min(task.first, engine.pages));
	return {
		...opened,
		kind,
		made: status === DONE,
		pages: engine.pages,
		headings: status === DONE ? engine.headings() : [],
		sheets: status === DONE ? pictures(first, first + task.last - task.first) : [],
		messages: engine.messages(),
		memory: engine.memory,
	};
}

function inspect() {
	engine.inspect();
	return { messages: engine.messages() };
}

/* The place of a figure, or else of the first that it is reckoned from. */
function placeOf(told) {
	if (told?.baris)
		return { path: told.jalur, file: told.berkas ?? "", line: told.baris, column: told.kolom };
	for (const input of told?.masukan ?? []) {
		const place = placeOf(input);
		if (place)
			return place;
	}
	return null;
}

// Where words of a page come from: the figure they are printed as, else the value of the data that has them; null where
// the program made them.
function origin({ figure, path, words, line, preferred, english }) {
	const named = (figure && engine.explain(figure, english)) || (path && engine.explain(path, english));
	const sought = named ? null : JSON.parse(new TextDecoder().decode(engine.data("json") ?? new Uint8Array([0x7b, 0x7d])));
	const found = sought && (seek(sought, words, preferred) ?? seek(sought, line, preferred));
	const [told] = named || (found && engine.explain(found, english)) || [];
	return told ? { name: told.nama, value: told.nilai, reckoning: told.hitungan ?? "", place: placeOf(told) } : null;
}

// The data in another form: a workbook, or a text in JSON.
function data({ text, name, english, form }) {
	read({ text, name, english });
	return { bytes: engine.data(form), messages: engine.messages() };
}

// A paper of the data as it stands now, as a file.
function paper({ text, name, english, kind, wishes, output }) {
	const made = read({ text, name, english }).status === DONE && engine.make(kind, wishes) === DONE;
	const bytes = made ? engine.write(output) : null;
	return { bytes, messages: bytes ? [] : engine.messages() };
}

// Every paper that the data has something for, in one archive.
function all({ text, name, english, wishes }) {
	const { status, kinds } = read({ text, name, english });
	const made = [];
	for (const { kind, lack } of status === DONE ? kinds : []) {
		if (lack !== null || engine.make(kind, wishes) !== DONE)
			continue;
		const bytes = engine.write("pdf");
		if (bytes)
			made.push({ name: kind + ".pdf", bytes });
	}
	return { bytes: made.length ? zip(made) : null, papers: made.map((file) => file.name), messages: engine.messages() };
}

const tasks = { start, files, show, pages: ({ first, last }) => ({ sheets: pictures(first, last) }), inspect, origin, data, paper, all,
	starter: ({ kind, year }) => ({ files: engine.starter(kind, year) }) };

self.onmessage = async ({ data: { id, task, words } }) => {
	try {
		const answer = await tasks[task](words);
		self.postMessage({ id, answer }, answer?.bytes ? [answer.bytes.buffer] : []);
	} catch (error) {
		self.postMessage({ id, trap: String(error) });
	}
};
