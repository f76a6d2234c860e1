// The page: which data is open, when the engine is asked, where its answers go. Each pane is a module of its own:
// editor.js, preview.js, findings.js; the engine's thread is behind engine/client.js; a form or a grid would be one more
// pane that changes the text at a path.
import { fromBase64 } from "../engine/archive.js";
import { Client } from "../engine/client.js";
import { FILE } from "../engine/engine.js";
import { Editor } from "./editor.js";
import {
	askFiles, askFolder, bytesOf, download, fromDrop, fromList, isData, isFont, isWorkbook, MEGABYTES_MOST, textOf, writeInto,
} from "./files.js";
import { Findings } from "./findings.js";
import { Preview } from "./preview.js";
import { printPages } from "./print.js";
import { Schema } from "./schema.js";
import * as store from "./store.js";
import { isEnglish, say, sayAll, setEnglish } from "./words.js";

const PAUSE = 90;
const AUDIT_AFTER = 300;
const KEEP_AFTER = 400;
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
const data = { name: "data.json", files: new Map(), dirty: false, handle: null };
const now = { kind: "", made: false, kinds: [], opened: 0, busy: false, again: false, samples: [] };

const client = new Client(find("thread").textContent, fromBase64(find("payload").textContent), (why) => {
	console.warn(why);
	now.busy = false;
	tell("restarted");
	if (why !== "test")
		return;
	refresh();
});

// -- what is told --

function tell(name, ...values) {
	find("state").textContent = say(name, ...values);
}

function notice(words) {
	find("notice").textContent = words;
	find("notice").hidden = !words;
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

function showKinds() {
	const select = find("kind");
	select.replaceChildren(...now.kinds.map(({ kind, note, lack }) => {
		const option = document.createElement("option");
		option.value = kind;
		option.textContent = kind + (lack === null || lack === "" ? "" : " – " + say("cannot"));
		option.title = lack || note;
		option.disabled = lack !== null && lack !== "";
		return option;
	}));
	select.value = now.kind;
	find("quarter-choice").hidden = !["triwulan", "evaluasi", "surat"].includes(now.kind);
}

const wishes = () => ({ triwulan: find("quarter-choice").hidden ? 0 : Number(find("quarter").value) });

// -- the panes --

const editor = new Editor(find("editor"), () => {
	data.dirty = true;
	showName();
	later();
	keepLater();
}, "{{NONCE}}");

const findings = new Findings(find("findings"), find("counts"), (message) => {
	if (message.place.file === data.name || !data.files.has(message.place.file))
		editor.go(message.place.path, message.place.line);
	else
		find("origin").textContent = message.place.file + ": " + say("place", message.place.line, message.place.column);
});

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
	clicked: ({ figure, path, number, words, line }) => {
		if (path || number)
			editor.go(path, number);
		const found = path || editor.find(words, KEYS[now.kind]) || editor.find(line, KEYS[now.kind]);
		find("origin").textContent = (figure ? figure + " · " : "") + (found ? say("origin", found) : say("noorigin"));
	},
	turned: (page, count) => {
		find("page").value = String(page);
		find("previous").disabled = page <= 1;
		find("next").disabled = page >= count;
	},
});

function showCount(count) {
	const select = find("page");
	preview.size(count);
	if (select.options.length !== count)
		select.replaceChildren(...Array.from({ length: count }, (_, i) => new Option(String(i + 1))));
	find("of").textContent = say("of") + " " + count;
	preview.turned(preview.current, count);
}

/** The contents of the paper; choosing a heading goes to its page. */
function showContents(headings) {
	const least = Math.min(...headings.map(({ level }) => level));
	find("contents").replaceChildren(new Option(say("contents"), ""), ...headings.map(({ words, level, page }) =>
		new Option("\u2003".repeat(level - least) + words, String(page))));
	find("contents-choice").hidden = headings.length < 2;
}

// -- the engine --

let pause = 0;

function later() {
	clearTimeout(pause);
	pause = setTimeout(refresh, PAUSE);
}

function showAnswer(answer) {
	now.kinds = answer.status === 0 ? answer.kinds : now.kinds.length ? now.kinds : answer.kinds;
	now.made = answer.made;
	now.kind = answer.kind || now.kind;
	showKinds();
	find("sheets").classList.toggle("stale", !answer.made);
	notice(answer.made ? "" : say(preview.count ? "stale" : "nopages"));
	if (answer.made) {
		showCount(answer.pages);
		showContents(answer.headings);
		preview.outdate(answer.sheets[0]?.page ?? 1, answer.sheets.at(-1)?.page ?? 1);
		answer.sheets.forEach(({ page, svg }) => preview.draw(page, svg));
	}
	for (const id of ["pdf", "print"])
		find(id).disabled = !answer.made;
}

function showMessages(messages) {
	findings.show(messages, data.name);
	editor.mark(messages.filter(({ place, severity }) => place.file === data.name && severity !== "note"));
}

let audit = 0;

/** The audit, which sets every paper, waits for a longer pause: it must not hold up the next drawing. */
async function lookThrough(made) {
	const drawing = document.body.dataset.drawn;
	if (now.busy)
		return;
	try {
		const { messages } = made ? await client.ask("inspect", {}) : {};
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
		tell("ready", Math.round(performance.now() - started));
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
		preview.turned(preview.current, preview.count);
}

async function changedFiles() {
	showFiles();
	await client.setFiles([...data.files].map(([name, bytes]) => ({ name, bytes, kind: isFont(name) ? FILE.font : FILE.named })));
	await refresh();
}

// -- opening and saving --

async function openData(name, text, files, handle = null) {
	data.name = name;
	data.handle = handle;
	data.files = files;
	data.dirty = false;
	now.kind = "";
	editor.load(text);
	showName();
	preview.size(0);
	await changedFiles();
	preview.top();
}

async function take(list) {
	if (list.some(({ name }) => isWorkbook(name)))
		return notice(say("workbook"));
	const read = await bytesOf(list, (name) => notice(say("toolarge", name, MEGABYTES_MOST)));
	const named = read.filter(({ name }) => isData(name));
	const main = named.find(({ name }) => name === "data.json") ?? named.find(({ name }) => !name.includes("/")) ?? named[0];
	const text = main ? textOf(main.bytes) : null;
	if (main && text === null)
		return notice(say("notutf8", main.name));
	if (!main) {
		read.forEach(({ name, bytes }) => data.files.set(name, bytes));
		return read.length ? changedFiles() : undefined;
	}
	const files = new Map(read.filter((file) => file !== main).map(({ name, bytes }) => [name, bytes]));
	await store.forget();
	await openData(main.name, text, files, main.handle);
	return undefined;
}

function openSample(which) {
	const files = now.samples.filter(({ name }) => name.startsWith(which + "/"))
		.map(({ name, bytes }) => [name.slice(which.length + 1), bytes]);
	const text = textOf(files.find(([name]) => name === "data.json")[1]);
	return openData("data.json", text, new Map(files.filter(([name]) => name !== "data.json")));
}

async function saveData() {
	const bytes = new TextEncoder().encode(editor.text);
	if (!data.handle || !(await writeInto(data.handle, bytes)))
		download(data.name.split("/").pop(), bytes, "application/json");
	data.dirty = false;
	showName();
	tell("saved", data.name);
	clearTimeout(keeping);
	await store.forget();
}

let keeping = 0;

function keepLater() {
	clearTimeout(keeping);
	keeping = setTimeout(() => store.keep({ name: data.name, text: editor.text, files: [...data.files], when: Date.now() }), KEEP_AFTER);
}

async function offerKept() {
	const work = await store.kept();
	if (!work)
		return;
	find("offer-words").textContent = say("recovered", work.name, new Date(work.when).toLocaleString(isEnglish() ? "en" : "id"));
	find("offer").hidden = false;
	find("recover").onclick = async () => {
		find("offer").hidden = true;
		await openData(work.name, work.text, new Map(work.files));
		data.dirty = true;
		showName();
	};
	find("discard").onclick = () => {
		find("offer").hidden = true;
		store.forget();
	};
}

// -- papers --

/** What the engine is told of the data as it stands now. */
const stand = () => ({ text: editor.text, name: data.name, english: isEnglish(), kind: now.kind, wishes: wishes() });

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
	showFiles();
	showName();
}

function wire() {
	const on = (id, event, what) => find(id).addEventListener(event, what);
	const ask = async (input, dialogue) => {
		const list = await dialogue();
		if (list)
			await take(list);
		else
			find(input).click();
	};
	on("open", "click", () => ask("file-input", askFiles));
	on("folder", "click", () => ask("folder-input", askFolder));
	for (const id of ["file-input", "folder-input"])
		on(id, "change", async ({ target }) => {
			await take(fromList(target.files));
			target.value = "";
		});
	on("samples", "change", ({ target }) => target.value && openSample(target.value).then(() => (target.value = "")));
	on("save", "click", saveData);
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

function wireDrop() {
	const isFiles = (event) => [...event.dataTransfer.types].includes("Files");
	document.addEventListener("dragover", (event) => {
		if (!isFiles(event))
			return;
		event.preventDefault();
		find("drop").hidden = false;
	}, true);
	document.addEventListener("dragleave", (event) => {
		if (!event.relatedTarget)
			find("drop").hidden = true;
	});
	document.addEventListener("drop", async (event) => {
		if (!isFiles(event))
			return;
		event.preventDefault();
		event.stopPropagation();
		find("drop").hidden = true;
		await take(await fromDrop(event.dataTransfer));
	}, true);
}

async function start() {
	speak();
	wire();
	wireDrop();
	tell("starting");
	const { version, schema, samples } = await client.start();
	find("version").textContent = "naskah " + version;
	now.samples = samples;
	editor.explains = new Schema(schema);
	await offerKept();
	await openSample("mini");
	document.body.dataset.ready = "yes";
	if (location.protocol.startsWith("http") && "serviceWorker" in navigator)
		navigator.serviceWorker.register("sw.js").catch(() => {});
}

/** For tests: what a person cannot press. */
globalThis.naskah = { breakEngine: () => client.break(), text: () => editor.text, take };

start();
