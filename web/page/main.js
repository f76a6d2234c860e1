// The page: when the engine is asked, where its answers go. What is open is data.js; each pane is a module of its own:
// editor.js, book.js, preview.js, findings.js; the engine's thread is behind engine/client.js; a form or a grid would be
// one more pane that changes the text at a path.
import { fromLetters } from "../engine/archive.js";
import { Client } from "../engine/client.js";
import { FILE } from "../engine/engine.js";
import { showContents, showCount, showKinds, showTurned, wishes } from "./bar.js";
import { Book, placeWords } from "./book.js";
import { Data } from "./data.js";
import { Editor } from "./editor.js";
import {
	askFiles, askFolder, bytesOf, download, fromDrop, fromList, isFont, isNamed, isOldBook, isWorkbook, MEGABYTES_MOST, onDrop, textOf, writeInto,
} from "./files.js";
import { Findings } from "./findings.js";
import { Origin } from "./origin.js";
import { Preview } from "./preview.js";
import { printPages } from "./print.js";
import { Schema } from "./schema.js";
import * as store from "./store.js";
import { isEnglish, say, sayAll, setEnglish } from "./words.js";

const PAUSE = 90;
const AUDIT_AFTER = 300;
const BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LOOK_EVERY = 1500;
/* Where in the data a paper's own words stand. */
const KEYS = {
	lkip: "lkip",
	pk: "perjanjian_kinerja",
	"keputusan-iku": "keputusan_iku",
	surat: "surat_pengantar",
	triwulan: "laporan_triwulan",
	evaluasi: "laporan_evaluasi",
	sop: "sop",
};

const find = (id) => document.getElementById(id);
const data = new Data(() => editor.text);
const now = { kind: "", made: false, kinds: [], busy: false, again: false, restarted: false, samples: [], starters: [],
	/* What of the files that came last could not be used, in the language of the moment. */
	refused: () => "", notice: "" };

const client = new Client(find("thread").textContent, fromLetters(find("payload").textContent), (why) => {
	const again = !now.busy && !now.restarted;
	console.warn(why);
	Object.assign(now, { busy: false, restarted: true });
	tell("restarted");
	if (why === "test" || again)
		refresh();
});

// -- what is told --

function tell(name, ...values) {
	find("state").textContent = say(name, ...values);
}

/** What stands over the pages, behind what was to be said of the files that came last. */
function notice(words = now.notice) {
	now.notice = words;
	const all = [now.refused(), words].filter(Boolean).join(" ");
	find("notice").textContent = all;
	find("notice").hidden = !all;
}

function showName() {
	find("name").textContent = data.name + (data.dirty ? " • " + say("unsaved") : "");
	document.title = data.name + " – naskah";
}

function showFiles() {
	const list = find("files");
	list.replaceChildren(...[...data.files.keys()].sort().map((name) => {
		const row = document.createElement("li");
		const button = document.createElement("button");
		row.append(name + " ");
		button.textContent = "×";
		button.setAttribute("aria-label", say("removeFile", name));
		button.onclick = () => {
			data.files.delete(name);
			changedFiles();
		};
		row.append(button);
		return row;
	}));
	find("file-count").textContent = "(" + data.files.size + ")";
}

// -- the panes --

const editor = new Editor(find("editor"), () => {
	data.changed();
	showName();
	later();
}, "{{NONCE}}");

const book = new Book(find("book"));

/** Which pane the data is in: "start", "book" or "text". */
function showPane(pane) {
	document.body.dataset.pane = pane;
	find("save").hidden = data.book !== null;
}
const inText = () => document.body.dataset.pane === "text";

const findings = new Findings(find("findings"), find("counts"), ({ place }) => {
	const here = inText() && place.file === data.name;
	if (here)
		editor.go(place.path, place.line);
	origin.say(() => (here ? "" : placeWords(place, data.name)));
});

const origin = new Origin(find("origin"), editor, (clicked) =>
	client.ask("origin", { ...clicked, preferred: KEYS[now.kind], english: isEnglish() }));

const preview = new Preview(find("scroller"), find("sheets"), {
	wanted: async (first, last) => {
		if (!now.made || now.busy)
			return;
		try {
			const { sheets } = await client.ask("pages", { first, last });
			sheets.forEach(({ page, svg }) => preview.draw(page, svg));
		} catch {
			later();
		}
	},
	clicked: (at) => origin.tell(at, KEYS[now.kind], data.name, inText()).catch(console.warn),
	turned: showTurned,
});

// -- the engine --

let pause = 0;

function later() {
	now.restarted = false;
	now.refused = () => "";
	clearTimeout(pause);
	pause = setTimeout(refresh, PAUSE);
}

function showAnswer(answer) {
	now.kinds = answer.status === 0 ? answer.kinds : now.kinds.length ? now.kinds : answer.kinds;
	now.made = answer.made;
	now.kind = answer.kind || now.kind;
	showKinds(now.kinds, now.kind);
	find("sheets").classList.toggle("stale", !answer.made);
	notice(answer.made ? "" : say(preview.count ? "stale" : "nopages"));
	if (answer.made) {
		preview.size(answer.pages);
		showCount(answer.pages);
		showTurned(preview.current, answer.pages);
		showContents(answer.headings);
		preview.outdate(answer.sheets[0]?.page ?? 1, answer.sheets.at(-1)?.page ?? 1);
		answer.sheets.forEach(({ page, svg }) => preview.draw(page, svg));
	}
	for (const id of ["pdf", "print"])
		find(id).disabled = !answer.made;
}

function showMessages(messages) {
	findings.show(messages, data.name, inText());
	editor.mark(data.book ? [] : messages.filter(({ place, severity }) => place.file === data.name && severity !== "note"));
}

let audit = 0;

/** The audit, which sets every paper, waits for a longer pause: it must not hold up the next drawing. */
async function lookThrough(made) {
	const drawing = document.body.dataset.drawn;
	if (now.busy)
		return;
	try {
		const { messages } = made ? await client.ask("inspect", {}) : {};
		now.restarted = false;
		if (messages && drawing === document.body.dataset.drawn)
			showMessages(messages);
	} catch (error) {
		console.warn(error);
	}
	document.body.dataset.inspected = drawing;
}

/** Draws what the text says now; while one drawing is under way only the newest text waits. */
async function refresh() {
	if (now.busy) {
		now.again = true;
		return;
	}
	now.busy = true;
	now.again = false;
	const started = performance.now();
	const [first, last] = preview.range;
	tell("working");
	try {
		const answer = await client.ask("show", { ...stand(), otherwise: true, first, last });
		showAnswer(answer);
		if (!answer.made)
			showMessages(answer.messages);
		document.body.dataset.took = String(Math.round(performance.now() - started));
		tell("ready", document.body.dataset.took);
		document.body.dataset.drawn = String(Number(document.body.dataset.drawn ?? 0) + 1);
		document.body.dataset.memory = String(answer.memory);
		clearTimeout(audit);
		audit = setTimeout(lookThrough, answer.made ? AUDIT_AFTER : 0, answer.made);
	} catch (error) {
		console.warn(error);
		now.again = false;
	}
	now.busy = false;
	if (now.again)
		refresh();
	else if (now.made)
		preview.look();
}

async function changedFiles() {
	now.restarted = false;
	showFiles();
	await client.setFiles([...data.files].map(([name, bytes]) => ({ name, bytes, kind: isFont(name) ? FILE.font : FILE.named })));
	await refresh();
}

// -- opening and saving --

/** Other data, with the files it names: a text into the editor, a workbook as it is. */
async function openData({ name, text = "", ...rest }, pane) {
	await data.become({ name, text, ...rest });
	now.kind = "";
	editor.load(text);
	if (data.book)
		book.show(name, Boolean(data.handle));
	showPane(pane ?? (data.book ? "book" : "text"));
	showName();
	notice("");
	origin.say(() => "");
	preview.size(0);
	await Promise.all([changedFiles(), offerKept()]);
	preview.top();
}

/** The workbook that is open, as it was saved now: the paper and the page that are looked at stay. */
async function openAgain(file, files) {
	Object.assign(data, { book: file.bytes, handle: file.handle ?? data.handle, saved: file.saved, files });
	book.show(data.name, Boolean(data.handle));
	showPane("book");
	await changedFiles();
}

/** Files that the data names, or will. */
async function addFiles(files) {
	files.forEach(({ name, bytes }) => data.files.set(name, bytes));
	if (files.length === 0)
		return notice();
	await changedFiles();
	return tell("added", files.length);
}

async function take(list) {
	const large = [];
	const read = await bytesOf(list.filter(({ name }) => isNamed(name)), (name) => large.push(name));
	const main = data.mainOf(read);
	const strange = list.map(({ name }) => name).filter((name) => !isNamed(name) || (!main && isOldBook(name) && !data.knows(name)));
	now.refused = () => [large.length ? say("toolarge", large.join(", "), MEGABYTES_MOST) : "",
		strange.length ? say("strange", strange.join(", ")) : ""].filter(Boolean).join(" ");
	if (!main)
		return addFiles(read);
	const files = data.filesWith(main, read);
	if (isWorkbook(main.name) && data.isAgain(main))
		return openAgain(main, files);
	if (isWorkbook(main.name))
		return openData({ ...main, book: main.bytes, files });
	const text = textOf(main.bytes);
	if (text === null) {
		now.refused = () => say("notutf8", main.name);
		return notice();
	}
	return openData({ ...main, text, files });
}

/* A file that cannot be read is told of, not passed over. */
const taken = (list) => take(list).catch((error) => {
	console.warn(error);
	now.refused = () => say("unread", list.map(({ name }) => name).join(", "));
	notice();
});

/** Reads the workbook again once it was saved elsewhere, where the browser lets a page do that. */
async function follow() {
	const file = data.book && data.handle && !document.hidden ? await data.handle.getFile() : null;
	if (file && file.lastModified !== data.saved)
		await take([{ name: data.name, file, handle: data.handle }]);
}

/** What can be started from: an office of a kind, in this year, or the full sample. */
async function openSample(which) {
	now.refused = () => "";
	const all = which === "lengkap" ? now.samples.map(({ name, bytes }) => ({ name: name.split("/").pop(), bytes }))
		: (await client.ask("starter", { kind: which, year: new Date().getFullYear() })).files;
	const main = all.find(({ name }) => name === "data.json") ?? all[0];
	const files = new Map(all.filter(({ name }) => /\.(png|jpg)$/.test(name)).map(({ name, bytes }) => [name, bytes]));
	await openData(isWorkbook(main.name) ? { name: main.name, book: main.bytes, files }
		: { name: main.name, text: textOf(main.bytes), files }, "start");
}

function showSamples(starters) {
	const chosen = find("samples").value;
	if (starters.length === 0)
		return;
	find("samples").replaceChildren(...starters.map((kind) => new Option(kind)), new Option(say("full"), "lengkap"));
	find("samples").value = chosen || starters[0];
}

async function saveData() {
	if (data.book)
		return;
	const bytes = new TextEncoder().encode(editor.text);
	if (!data.handle || !(await writeInto(data.handle, bytes)))
		download(data.name.split("/").pop(), bytes, "application/json");
	await data.isSaved();
	showName();
	tell("saved", data.name);
}

const bookName = () => data.name.split("/").pop().replace(/\.[^.]*$/, "").replace(/^data$/, "kantor") + ".xlsx";

async function saveBook() {
	if (data.book)
		return download(data.name, data.book, BOOK_TYPE);
	const { bytes, messages } = await client.ask("data", { ...stand(), form: "xlsx" });
	if (bytes)
		download(bookName(), bytes, BOOK_TYPE);
	else
		showMessages(messages);
	return bytes && tell("saved", bookName());
}

/** The data of the workbook as a text. */
async function bookIntoText() {
	const { bytes, messages } = await client.ask("data", { ...stand(), form: "json" });
	if (!bytes)
		return showMessages(messages);
	await openData({ name: "data.json", text: textOf(bytes), files: data.files, filed: false });
	data.changed();
	return showName();
}

async function offerKept() {
	const work = await data.kept();
	find("offer").hidden = !work;
	if (!work)
		return;
	find("offer-words").textContent = say("recovered", work.name, new Date(work.when).toLocaleString(isEnglish() ? "en" : "id"));
	find("recover").onclick = async () => {
		await openData({ id: work.id, name: work.name, text: work.text, files: new Map(work.files), filed: false });
		data.changed();
		showName();
	};
	find("discard").onclick = async () => {
		await store.forget(work.id);
		await offerKept();
	};
}

// -- papers --

/** What the engine is told of the data as it stands now. */
const stand = () => ({ text: data.content, name: data.name, english: isEnglish(), kind: now.kind, wishes: wishes() });

async function savePdf() {
	const { bytes, messages } = await client.ask("paper", { ...stand(), output: "pdf" });
	if (bytes)
		download(now.kind + ".pdf", bytes, "application/pdf");
	else
		showMessages(messages);
}

async function saveAll() {
	const { bytes, papers, messages } = await client.ask("all", { ...stand(), wishes: {} });
	if (bytes)
		download("naskah.zip", bytes, "application/zip");
	await refresh();
	if (!bytes)
		showMessages(messages);
	tell(bytes ? "made" : "nothing", papers.length);
}

async function print() {
	const { made, sheets } = await client.ask("show", { ...stand(), first: 1, last: Infinity });
	if (made)
		await printPages(find("printed"), sheets.map(({ svg }) => svg));
}

// -- the start --

function speak() {
	document.documentElement.lang = isEnglish() ? "en" : "id";
	sayAll(document);
	find("language").lang = isEnglish() ? "id" : "en";
	editor.speak();
	book.speak();
	showSamples(now.starters);
	showFiles();
	showName();
	origin.speak().catch(console.warn);
}

function wire() {
	const on = (id, event, what) => find(id).addEventListener(event, what);
	const ask = async (input, dialogue) => {
		const list = await dialogue();
		if (list)
			await taken(list);
		else
			find(input).click();
	};
	on("open", "click", () => ask("file-input", askFiles));
	on("folder", "click", () => ask("folder-input", askFolder));
	for (const id of ["file-input", "folder-input"])
		on(id, "change", async ({ target }) => {
			await taken(fromList(target.files));
			target.value = "";
		});
	for (const id of ["book-open", "start-open"])
		on(id, "click", () => ask("file-input", askFiles));
	on("samples", "change", ({ target }) => openSample(target.value));
	on("begin", "click", () => openSample(find("samples").value));
	on("start-excel", "click", saveBook);
	on("start-text", "click", () => {
		if (data.book)
			return bookIntoText();
		showPane("text");
		refresh();
		return editor.view.focus();
	});
	on("book-text", "click", bookIntoText);
	on("save", "click", saveData);
	on("to-excel", "click", saveBook);
	on("pdf", "click", savePdf);
	on("all", "click", saveAll);
	on("print", "click", print);
	on("kind", "change", ({ target }) => {
		now.kind = target.value;
		preview.size(0);
		preview.top();
		refresh();
	});
	on("quarter", "change", refresh);
	on("zoom", "change", ({ target }) => preview.zoom(Number(target.value)));
	on("page", "change", ({ target }) => preview.go(Number(target.value)));
	on("contents", "change", ({ target }) => {
		preview.go(Number(target.value));
		target.value = "";
	});
	on("previous", "click", () => preview.go(preview.current - 1));
	on("next", "click", () => preview.go(preview.current + 1));
	on("language", "click", () => {
		setEnglish(!isEnglish());
		speak();
		offerKept();
		refresh();
	});
	document.addEventListener("keydown", (event) => {
		if ((event.ctrlKey || event.metaKey) && event.key === "s") {
			event.preventDefault();
			saveData();
		}
	});
	window.addEventListener("beforeunload", (event) => data.dirty && event.preventDefault());
}

async function start() {
	speak();
	wire();
	onDrop(find("drop"), async (transfer) => taken(await fromDrop(transfer)));
	tell("starting");
	const { version, schema, samples, starters } = await client.start();
	find("version").textContent = "naskah " + version;
	showSamples(Object.assign(now, { samples, starters }).starters);
	editor.explains = new Schema(schema);
	await openSample(find("samples").value);
	document.body.dataset.ready = "yes";
	setInterval(() => follow().catch(() => {}), LOOK_EVERY);
	if (location.protocol.startsWith("http") && "serviceWorker" in navigator)
		navigator.serviceWorker.register("sw.js").catch(() => {});
}

/** For tests: what a person cannot press. */
globalThis.naskah = { breakEngine: () => client.break(), ask: (task) => client.ask(task, {}), text: () => editor.text, take };

start();
