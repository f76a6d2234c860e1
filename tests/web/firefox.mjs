// The page in Firefox, opened from its file: every paper of every sample has the bytes of the program's; so have those of
// a workbook dropped on it, whose mistakes are told by cell; two hundred edits lose no letter and take no memory.
// firefox.mjs PAGE-FOLDER NASKAH
//
// Firefox is told what to do by WebDriver BiDi, which it speaks by itself.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const [folder, naskah] = process.argv.slice(2);
const { ws: Socket } = createRequire(path.resolve("build/ports/npm/node_modules") + "/")("playwright-core/lib/utilsBundle");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "naskah-"));
let passed = 0;
let failed = 0;

function holds(what, right, found = "") {
	if (right) {
		passed++;
		return;
	}
	failed++;
	console.log("FAIL " + what, found);
}

const firefox = spawn(process.env.FIREFOX ?? "/usr/bin/firefox-esr",
	["--headless", "--no-remote", "--profile", work, "--remote-debugging-port", "0", "about:blank"],
	{ stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: work, MOZ_HEADLESS: "1" } });
const address = await new Promise((resolve, reject) => {
	let said = "";
	firefox.stderr.on("data", (bytes) => {
		said += bytes;
		const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
		if (found)
			resolve(found[1]);
	});
	firefox.on("exit", () => reject(new Error(said)));
	setTimeout(() => reject(new Error("Firefox does not start: " + said)), 120000);
});

const socket = new Socket(address + "/session");
await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
const waiting = new Map();
let next = 1;
socket.on("message", (bytes) => {
	const answer = JSON.parse(bytes);
	const { resolve, reject } = waiting.get(answer.id) ?? {};
	waiting.delete(answer.id);
	if (answer.type === "error")
		reject?.(new Error(answer.error + ": " + answer.message));
	else
		resolve?.(answer.result);
});
const tell = (method, params) => new Promise((resolve, reject) => {
	waiting.set(next, { resolve, reject });
	socket.send(JSON.stringify({ id: next++, method, params }));
});

await tell("session.new", { capabilities: {} });
const { contexts: [{ context }] } = await tell("browsingContext.getTree", {});

async function run(expression) {
	const { result, exceptionDetails } = await tell("script.evaluate", { expression, target: { context }, awaitPromise: true });
	if (exceptionDetails)
		throw new Error(exceptionDetails.text);
	return result.value;
}

async function until(expression) {
	for (let waited = 0; waited < 240000; waited += 100) {
		if (await run(expression))
			return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error("never: " + expression);
}

const RESTS = "document.body.dataset.inspected !== undefined && document.body.dataset.inspected === document.body.dataset.drawn";
const drawn = () => run("Number(document.body.dataset.drawn || 0)");
async function after(act) {
	const before = await drawn();
	await act();
	await until(`Number(document.body.dataset.drawn) > ${before} && ${RESTS}`);
}

await tell("browsingContext.navigate", { context, url: "file://" + path.resolve(folder, "naskah.html"), wait: "complete" });
await until("document.body.dataset.ready === 'yes' && " + RESTS);
await run(`{
	const make = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (blob) => {
		globalThis.saved = blob.type === "application/pdf" ? blob : globalThis.saved;
		return make(blob);
	};
	HTMLAnchorElement.prototype.click = () => {};
	globalThis.open64 = (files) => naskah.take(files.map(([name, text]) =>
		({ name, file: new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name) })));
	globalThis.saved64 = async () => {
		globalThis.saved = null;
		document.getElementById("pdf").click();
		while (!globalThis.saved)
			await new Promise((resolve) => setTimeout(resolve, 20));
		const bytes = new Uint8Array(await globalThis.saved.arrayBuffer());
		let letters = "";
		for (const byte of bytes)
			letters += String.fromCharCode(byte);
		return btoa(letters);
	};
	true;
}`);

for (const sample of fs.readdirSync("samples").sort()) {
	const data = "samples/" + sample + "/data.json";
	if (!fs.existsSync(data))
		continue;
	const files = fs.readdirSync("samples/" + sample).filter((name) => /\.(json|png|jpg)$/.test(name))
		.map((name) => [name, fs.readFileSync("samples/" + sample + "/" + name).toString("base64")]);
	await after(() => run("open64(" + JSON.stringify(files) + ")"));
	const kinds = (await run("[...document.querySelectorAll('#kind option:not([disabled])')].map((one) => one.value).join()")).split(",");
	for (const kind of kinds) {
		if (await run("document.getElementById('kind').value") !== kind)
			await after(() => run(`document.getElementById('kind').value = '${kind}'; document.getElementById('kind').dispatchEvent(new Event('change')); true`));
		const own = Buffer.from(await run("saved64()"), "base64");
		execFileSync(naskah, [kind, data, "-o", path.join(work, "paper")], { stdio: "ignore" });
		holds(sample + " " + kind + ": the bytes of the program", own.equals(fs.readFileSync(path.join(work, "paper"))), own.length);
	}
	holds(sample + " is shown", (await run("document.querySelector('.sheet > div').shadowRoot.querySelectorAll('svg text').length")) > 0);
}

// A workbook dropped on the window, right and wrong.
const book = path.join(work, "kantor.xlsx");
execFileSync(naskah, ["ekspor", "samples/barito-utara/data.json", "--xlsx", book]);
const pictures = fs.readdirSync("samples/barito-utara").filter((name) => /\.(png|jpg)$/.test(name));
for (const name of pictures)
	fs.copyFileSync("samples/barito-utara/" + name, path.join(work, name));
const drop = (...names) => after(() => run(`{
	const transfer = new DataTransfer();
	for (const [name, text] of ${JSON.stringify(names.map((name) => [path.basename(name), fs.readFileSync(name).toString("base64")]))})
		transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
	document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
	true;
}`));
const choose = async (kind) => await run("document.getElementById('kind').value") === kind ||
	after(() => run(`document.getElementById('kind').value = '${kind}'; document.getElementById('kind').dispatchEvent(new Event('change')); true`));

await drop(book, ...pictures.map((name) => path.join(work, name)));
holds("a workbook dropped is the data", (await run("document.body.dataset.pane")) === "book" && (await run("document.querySelectorAll('#findings .error').length")) === 0);
for (const kind of ["surat", "lkip", "pk"]) {
	await choose(kind);
	const own = Buffer.from(await run("saved64()"), "base64");
	execFileSync(naskah, [kind, book, "-o", path.join(work, "paper")], { stdio: "ignore" });
	holds("of a workbook " + kind + ": the bytes of the program", own.equals(fs.readFileSync(path.join(work, "paper"))), own.length);
}
fs.mkdirSync(path.join(work, "wrong"));
execFileSync("/usr/bin/python3", ["-B", "tests/web/cell.py", book, path.join(work, "wrong", "kantor.xlsx"), "sasaran.indikator.tahunan", "C9", "delapan"]);
await drop(path.join(work, "wrong", "kantor.xlsx"));
const told = await run("document.querySelector('#findings .error').textContent");
holds("its mistakes are told by cell", /lembar sasaran\.indikator\.tahunan, sel C9/.test(told) && !/tanda kutip/.test(told), told);
await drop(book);
holds("mended it is drawn again", (await run("document.querySelectorAll('#findings .error').length")) === 0 &&
	(await run("document.querySelector('.sheet > div').shadowRoot.querySelectorAll('svg text').length")) > 0);

// Two hundred edits, by the keyboard.
await after(() => run("document.getElementById('book-text').click(); true"));
await choose("surat");
const press = (keys) => tell("input.performActions", { context, actions: [{ type: "key", id: "keys",
	actions: keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) }] });
await run("document.querySelector('.cm-content').focus(); true");
await tell("input.performActions", { context, actions: [{ type: "key", id: "keys", actions: [{ type: "keyDown", value: "\uE009" },
	{ type: "keyDown", value: "\uE010" }, { type: "keyUp", value: "\uE010" }, { type: "keyUp", value: "\uE009" }] }] });
const before = await run("naskah.text()");
const memory = [];
for (let i = 0; i < 20; i++) {
	await after(() => press(Array(10).fill(" ")));
	memory.push(Number(await run("document.body.dataset.memory")));
}
holds("two hundred edits: no letter is lost", (await run("naskah.text()")) === before + " ".repeat(200), (await run("naskah.text().length")) - before.length);
holds("and memory does not grow", memory.at(-1) <= memory[4], memory.join(" "));

if (process.env.SHOTS) {
	const { data } = await tell("browsingContext.captureScreenshot", { context });
	fs.writeFileSync(path.join(process.env.SHOTS, "firefox.png"), Buffer.from(data, "base64"));
}
socket.terminate();
firefox.removeAllListeners("exit");
firefox.kill();
await new Promise((resolve) => setTimeout(resolve, 500));
fs.rmSync(work, { recursive: true, force: true });
console.log(passed + " passed, " + failed + " failed");
process.exit(failed ? 1 : 0);
