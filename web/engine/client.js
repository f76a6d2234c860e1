// The page's side of the engine's thread: questions and answers, and a new thread when one fails or hangs. What the
// thread knew (the files that the data names) is told to the new one; the text is the page's own and never lost.

const PATIENCE = 60000;

export class Client {
	#code;
	#payload;
	#worker = null;
	#waiting = new Map();
	#next = 1;
	#files = new Map();
	#started = null;

	/** `code` is the thread's program, `payload` the packed module with its files; `onRestart` is told of a new thread. */
	constructor(code, payload, onRestart) {
		this.#code = code;
		this.#payload = payload;
		this.onRestart = onRestart;
	}

	/** Starts the thread; gives { version, schema, starters, samples }. */
	start() {
		const url = URL.createObjectURL(new Blob([this.#code], { type: "text/javascript" }));
		const worker = new Worker(url);
		this.#worker = worker;
		worker.onmessage = ({ data }) => this.#answered(data);
		worker.onerror = (event) => this.#fail(event.message || "error");
		this.#started = this.#send("start", { payload: this.#payload }).finally(() => URL.revokeObjectURL(url));
		return this.#started;
	}

	#send(task, words) {
		return new Promise((resolve, reject) => {
			const id = this.#next++;
			const patience = setTimeout(() => this.#fail("time"), PATIENCE);
			this.#waiting.set(id, { resolve, reject, patience });
			this.#worker.postMessage({ id, task, words });
		});
	}

	#answered({ id, answer, trap }) {
		const waiting = this.#waiting.get(id);
		if (!waiting)
			return;
		this.#waiting.delete(id);
		clearTimeout(waiting.patience);
		if (trap === undefined)
			return waiting.resolve(answer);
		waiting.reject(new Error(trap));
		this.#fail(trap);
	}

	#fail(why) {
		this.#worker.onmessage = null;
		this.#worker.terminate();
		for (const { reject, patience } of this.#waiting.values()) {
			clearTimeout(patience);
			reject(new Error(why));
		}
		this.#waiting.clear();
		this.start().then(() => this.#send("files", { gone: true, put: [...this.#files.values()] }), () => {});
		this.onRestart?.(why);
	}

	/** Files that the data may name take the place of those before: [{ name, bytes, kind }]. */
	async setFiles(files) {
		this.#files = new Map(files.map((file) => [file.name, file]));
		await this.#started;
		return this.#send("files", { gone: true, put: files });
	}

	/** Asks for one of the tasks of worker.js. */
	async ask(task, words) {
		await this.#started;
		return this.#send(task, words);
	}

	/** For tests: the thread meets an end. */
	break() {
		this.#fail("test");
	}
}
