// The data that is open: a text in the editor or a workbook, the files it names, and whether it is saved. Text that is
// not is kept in this browser until it is.
import { isData, isWorkbook } from "./files.js";
import * as store from "./store.js";

const KEEP_AFTER = 400;

export class Data {
	name = "data.json";
	files = new Map();
	/** Of a workbook; null: it is a text. */
	book = null;
	/** By which it can be written or read again; null where the browser has none. */
	handle = null;
	/** When the file was saved last. */
	saved = 0;
	dirty = false;
	#id = 0;
	/** The text as it is in its file; null: in none. */
	#filed = null;
	#text;
	#keeping = 0;

	/** `text` gives what the editor has. */
	constructor(text) {
		this.#text = text;
	}

	/** What the engine is to read. */
	get content() {
		return this.book ?? this.#text();
	}

	/** What of files that came together is the data itself; of a workbook that the open text names nothing is. */
	mainOf(read) {
		const texts = read.filter(({ name }) => isData(name));
		const books = read.filter(({ name }) => isWorkbook(name) && (this.book || !this.#text().includes(JSON.stringify(name))));
		return texts.find(({ name }) => name === "data.json") ?? texts.find(({ name }) => !name.includes("/")) ?? texts[0] ??
			books.find(({ name }) => name === this.name) ?? books[0] ?? null;
	}

	/** Whether a file belongs to what is open. */
	knows(name) {
		return this.files.has(name) || (!this.book && this.#text().includes(JSON.stringify(name)));
	}

	/** Whether a file that comes alone is what is open, changed elsewhere. */
	isAgain(file) {
		return isWorkbook(file.name) ? file.name === this.name && this.book !== null : file.name === this.name;
	}

	/** The files that go with `main`: those that came with it; also those there are, of a workbook or where it came
	 * alone. */
	filesWith(main, read) {
		const others = read.filter((file) => file !== main);
		const stay = isWorkbook(main.name) || (others.length === 0 && this.isAgain(main));
		return new Map([...(stay ? this.files : []), ...others.map(({ name, bytes }) => [name, bytes])]);
	}

	/** Other data; what was not saved is kept. `filed`: the text is as a file has it. */
	async become({ name, text = "", files, book = null, handle = null, saved = 0, id = Date.now(), filed = true }) {
		await this.flush();
		Object.assign(this, { name, files, book, handle, saved, dirty: false });
		this.#id = id;
		this.#filed = filed ? text : null;
	}

	/** Told of every change of the text; one that was taken back leaves nothing to save. */
	changed() {
		this.dirty = this.#text() !== this.#filed;
		clearTimeout(this.#keeping);
		this.#keeping = setTimeout(() => (this.dirty ? this.flush() : store.forget(this.#id)), KEEP_AFTER);
	}

	async flush() {
		clearTimeout(this.#keeping);
		if (this.dirty && !this.book)
			await store.keep({ id: this.#id, name: this.name, text: this.#text(), files: [...this.files], when: Date.now() });
	}

	async isSaved() {
		this.dirty = false;
		this.#filed = this.#text();
		clearTimeout(this.#keeping);
		await store.forget(this.#id);
	}

	/** The newest work that was kept of other data than this; null. */
	async kept() {
		return (await store.all()).find(({ id }) => id !== this.#id) ?? null;
	}
}
