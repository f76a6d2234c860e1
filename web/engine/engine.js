// The engine: an instance of the module, files by their names, an office, its papers. It knows nothing of pages,
// workers or Node, and keeps no state outside its objects.

export const FILE = { named: 0, font: 1, patterns: 2, profile: 3 };
export const DONE = 0;
export const DATA_WRONG = 1;
export const CALL_WRONG = 2;
export const SYSTEM_FAILED = 3;

/** How the names of files end that data may name: included data, pictures, sheets with lists, fonts. */
export const NAMED = /\.(json|png|jpe?g|pdf|xlsx|xls|csv|tsv|txt|html?|ttf|otf|ttc)$/i;

const FLAGS = { poster: 1, konsep: 2, arsip: 4 };
const FORMS = { classic: 1, noSource: 2 };
const MEGABYTES = 512;

const flagsOf = (names, wishes) => Object.keys(names).reduce((sum, name) => sum + (wishes[name] ? names[name] : 0), 0);

const NOT_SUPPORTED = 52; /* ENOSYS */

/** A jump in C that lands in C: the functions between are left by an exception. */
class Jump {}

// What the module asks of its machine: room, and jumps. Files, clocks and output there are none.
function importsOf(module, machine) {
	const imports = {};
	const own = {
		_emscripten_throw_longjmp: () => {
			throw new Jump();
		},
		setTempRet0: (value) => {
			machine.second = value;
		},
		getTempRet0: () => machine.second,
		emscripten_notify_memory_growth: () => {},
		proc_exit: (status) => {
			throw new WebAssembly.RuntimeError("exit " + status);
		},
	};
	const invoke = (index, ...words) => {
		const { stackSave, stackRestore, setThrew, __indirect_function_table: table } = machine.exports;
		const stack = stackSave();
		try {
			return table.get(index)(...words);
		} catch (error) {
			if (!(error instanceof Jump))
				throw error;
			stackRestore(stack);
			setThrew(1, 0);
			return 0;
		}
	};
	for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
		if (kind !== "function")
			throw new Error("the module asks for " + from + "." + name);
		imports[from] ??= {};
		const refused = name.startsWith("__syscall") ? -NOT_SUPPORTED : NOT_SUPPORTED;
		imports[from][name] = own[name] ?? (name.startsWith("invoke_") ? invoke : () => refused);
	}
	return imports;
}

/**
 * An engine. `module` is the compiled module, `files` what it has at hand from the start ({ kind, name, bytes }).
 * An error that is no answer but an exception (RuntimeError) leaves it unfit for use: make another.
 */
export class Engine {
	#c;
	#front;

	constructor(module, files = []) {
		const machine = {};
		const instance = new WebAssembly.Instance(module, importsOf(module, machine));
		machine.exports = instance.exports;
		this.#c = instance.exports;
		this.#c._initialize?.();
		this.#front = this.#c.front_open();
		for (const file of files)
			this.put(file.name, file.bytes, file.kind);
	}

	#room(count) {
		const at = this.#c.malloc(count || 1);
		if (!at)
			throw new RangeError("no memory");
		return at;
	}

	#lend(bytes) {
		const at = this.#room(bytes.length + 1);
		const there = new Uint8Array(this.#c.memory.buffer, at, bytes.length + 1);
		there.set(bytes);
		there[bytes.length] = 0;
		return at;
	}

	#lendText(text) {
		return this.#lend(new TextEncoder().encode(text));
	}

	#text(at) {
		const bytes = new Uint8Array(this.#c.memory.buffer);
		return new TextDecoder().decode(bytes.subarray(at, bytes.indexOf(0, at)));
	}

	#json(at) {
		return JSON.parse(this.#text(at));
	}

	/** Calls with texts lent for the time of the call. */
	#with(texts, call) {
		const lent = texts.map((text) => (typeof text === "string" ? this.#lendText(text) : this.#lend(text)));
		try {
			return call(...lent);
		} finally {
			lent.forEach((at) => this.#c.free(at));
		}
	}

	get version() {
		return this.#text(this.#c.front_version());
	}

	/** Bytes of memory that the instance has taken; it never gives any back. */
	get memory() {
		return this.#c.memory.buffer.byteLength;
	}

	/** Hands over a file under its name, in the place of one that had it. */
	put(name, bytes, kind = FILE.named) {
		const spelt = this.#lendText(name);
		this.#c.front_put(this.#front, kind, spelt, this.#lend(bytes), bytes.length);
	}

	/** Forgets all files of the data. */
	forget() {
		this.#c.front_forget(this.#front, FILE.named);
	}

	/** Reads data (a text or bytes) in the place of what was read before; a status. */
	open(data, name = "data.json", megabytes = MEGABYTES) {
		const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
		return this.#with([bytes, name], (at, spelt) =>
			this.#c.front_read(this.#front, at, bytes.length, spelt, megabytes));
	}

	/** All that was reported so far. */
	messages() {
		return this.#json(this.#c.front_messages(this.#front)) ?? [];
	}

	/** The kinds of papers: { kind, note, lack }, `lack` is null when it can be made. */
	kinds(english = false) {
		return this.#json(this.#c.front_kinds(this.#front, english ? 1 : 0)) ?? [];
	}

	/** The audit; a status. */
	inspect() {
		return this.#c.front_inspect(this.#front);
	}

	/** Makes a paper as far as its pages; a status. Of the paper before nothing is left. */
	make(kind, wishes = {}) {
		return this.#with([kind, String(wishes.nomor ?? ""), String(wishes.kertas ?? "")], (spelt, nomor, kertas) =>
			this.#c.front_make(this.#front, spelt, Number(wishes.triwulan ?? 0), nomor, kertas, flagsOf(FLAGS, wishes)));
	}

	get pages() {
		return this.#c.front_pages(this.#front);
	}

	/** The contents of the paper: { words, level, page }. */
	headings() {
		return this.#json(this.#c.front_headings(this.#front)) ?? [];
	}

	/** The paper as bytes in one of its forms; null when that fails, which the messages tell. */
	write(output = "pdf", form = {}) {
		const status = this.#with([output], (spelt) =>
			this.#c.front_write(this.#front, spelt, form.first ?? 0, form.last ?? 0, flagsOf(FORMS, form)));
		return status === DONE ? this.#bytes() : null;
	}

	#bytes() {
		const at = this.#c.front_bytes(this.#front);
		return new Uint8Array(this.#c.memory.buffer).slice(at, at + this.#c.front_count(this.#front));
	}

	/** The data as a workbook ("xlsx") or as one data file ("json"); null when there is none. */
	data(form) {
		const status = this.#with([form], (spelt) => this.#c.front_export(this.#front, spelt));
		return status === DONE ? this.#bytes() : null;
	}

	/** Where a figure, or the value at a path of the data, comes from; null when there is no such thing. */
	explain(what, english = false) {
		return this.#json(this.#with([what], (spelt) => this.#c.front_explain(this.#front, spelt, english ? 1 : 0)));
	}

	/** The kinds of offices that there is something to start from for. */
	starters() {
		return this.#json(this.#c.front_starters(this.#front)) ?? [];
	}

	/** What an office of the kind starts from, as a workbook or as JSON: { name, bytes }, the data first. */
	starter(kind, year, workbook = true) {
		const files = [];
		if (this.#with([kind], (spelt) => this.#c.front_starter(this.#front, spelt, year, workbook ? 1 : 0)) === DONE)
			for (let name; (name = this.#text(this.#c.front_file(this.#front, files.length)));)
				files.push({ name, bytes: this.#bytes() });
		return files;
	}

	/** The JSON Schema of a data file. */
	schema() {
		return this.#json(this.#c.front_schema(this.#front));
	}
}
