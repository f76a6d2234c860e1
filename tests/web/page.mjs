// The page in a person's hands, in Chromium: page.mjs PAGE-FOLDER NASKAH
//
// From the file and from a server on this machine: opens data and pictures as a person does, saves papers and compares
// them with the native program's, edits, follows findings, loses its engine, comes back after a crash.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const [folder, naskah] = process.argv.slice(2);
const modules = createRequire(path.resolve("build/ports/npm/node_modules") + "/");
const { chromium } = modules("playwright-core");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "naskah-"));
const PATIENCE = 120000;
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

const server = http.createServer((request, answer) => {
	const name = request.url === "/" ? "index.html" : request.url.slice(1);
	const type = { html: "text/html", js: "text/javascript" }[name.split(".").pop()] ?? "text/plain";
	const file = path.join(folder, path.basename(name));
	answer.writeHead(fs.existsSync(file) ? 200 : 404, { "content-type": type });
	answer.end(fs.existsSync(file) ? fs.readFileSync(file) : "");
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const site = "http://127.0.0.1:" + server.address().port + "/";

const native = (kind, data) => {
	execFileSync(naskah, [kind, data, "-o", path.join(work, "paper")], { stdio: "ignore" });
	return fs.readFileSync(path.join(work, "paper"));
};
const samples = fs.readdirSync("samples").filter((name) => fs.existsSync("samples/" + name + "/data.json")).sort();
const filesOf = (sample) => fs.readdirSync("samples/" + sample).filter((name) => /\.(json|png|jpg)$/.test(name))
	.map((name) => "samples/" + sample + "/" + name);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/* Waits until a drawing made after `before` has been looked through. */
async function settled(page, before) {
	for (let waited = 0; waited < PATIENCE; waited += 50) {
		const state = await page.evaluate(() => ({ ...document.body.dataset }));
		if (Number(state.drawn) > before && state.inspected === state.drawn)
			return state;
		await page.waitForTimeout(50);
	}
	throw new Error("the page does not come to rest");
}
const drawn = (page) => page.evaluate(() => Number(document.body.dataset.drawn ?? 0));

async function after(page, act) {
	const before = await drawn(page);
	await act();
	return settled(page, before);
}

async function open(address, context) {
	const page = await context.newPage();
	page.complaints = [];
	page.asked = [];
	page.on("console", (message) => ["error"].includes(message.type()) && page.complaints.push(message.text()));
	page.on("pageerror", (error) => page.complaints.push(error.message));
	page.on("request", (request) => page.asked.push(request.url()));
	page.setDefaultTimeout(PATIENCE);
	await page.goto(address);
	await page.waitForSelector("body[data-ready]");
	await settled(page, 0);
	return page;
}

async function saved(page, button) {
	const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
	const file = path.join(work, "download");
	await download.saveAs(file);
	return { name: download.suggestedFilename(), bytes: fs.readFileSync(file) };
}

async function papers(page, where, chosen) {
	for (const sample of chosen) {
		await after(page, () => page.setInputFiles("#file-input", filesOf(sample)));
		const kinds = await page.$$eval("#kind option:not([disabled])", (options) => options.map((option) => option.value));
		holds(where + " " + sample + " has papers", kinds.length > 0);
		for (const kind of kinds) {
			if (await page.inputValue("#kind") !== kind)
				await after(page, () => page.selectOption("#kind", kind));
			const own = await saved(page, "#pdf");
			holds(where + " " + sample + " " + kind + ": the bytes of the program",
				own.name === kind + ".pdf" && own.bytes.equals(native(kind, "samples/" + sample + "/data.json")));
		}
	}
}

async function manners(page) {
	const source = fs.readFileSync("samples/barito-utara/data.json");
	await after(page, () => page.setInputFiles("#file-input", filesOf("barito-utara")));
	holds("data is saved to the byte", (await saved(page, "#save")).bytes.equals(source));

	// a finding is listed and leads to its line
	await page.click("#findings button");
	holds("a finding leads to its place", /tahunan/.test(await page.evaluate(() => getSelection().anchorNode?.parentElement?.closest(".cm-line")?.textContent ?? "")));

	// a click on words of a page leads to the data
	await after(page, () => page.selectOption("#kind", "surat"));
	await page.locator(".sheet text", { hasText: "Kepala Bagian Organisasi" }).first().dispatchEvent("click");
	holds("words of a page lead to the data", /^Asal di data: surat_pengantar/.test(await page.textContent("#origin")), await page.textContent("#origin"));

	// an edit is drawn, and nothing but it changes the text
	await page.evaluate(() => document.querySelector(".cm-content").focus());
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("End");
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("ArrowLeft");
	await after(page, () => page.keyboard.type(" Baru"));
	const text = await page.evaluate(() => naskah.text());
	holds("an edit changes what was edited alone", text === source.toString().replace('Kabupaten Barito Utara"', 'Kabupaten Barito Utara Baru"'));
	holds("and is drawn", (await page.locator(".sheet text", { hasText: "BARITO UTARA BARU" }).count()) > 0);

	// two hundred edits
	const memory = [];
	for (let i = 0; i < 200; i++) {
		await page.keyboard.type(String(i % 10));
		if (i % 50 === 49)
			memory.push(Number((await after(page, () => page.keyboard.type("x"))).memory));
	}
	holds("two hundred edits: no letter is lost", (await page.evaluate(() => naskah.text())).includes(
		"Baru" + Array.from({ length: 200 }, (_, i) => String(i % 10) + (i % 50 === 49 ? "x" : "")).join("")));
	holds("and memory does not grow", memory.at(-1) <= memory[1], memory.join(" "));

	// an error: the last pages stay, the message is told where it is, in both languages
	await after(page, () => page.keyboard.type('"'));
	holds("an error is listed", (await page.locator("#findings .error").count()) > 0);
	holds("and the last pages stay", await page.isVisible("#notice") && (await page.locator(".sheet svg").count()) > 0);
	await after(page, () => page.click("#language"));
	holds("in English too", /error/i.test(await page.textContent("#findings .error")) && (await page.getAttribute("html", "lang")) === "en");
	await after(page, () => page.click("#language"));
	await after(page, () => page.click(".cm-content").then(() => page.keyboard.press("Control+z")));

	// the engine meets an end
	const before = await page.evaluate(() => naskah.text());
	await after(page, () => page.evaluate(() => naskah.breakEngine()));
	holds("an engine that fails loses no text", (await page.evaluate(() => naskah.text())) === before);
	holds("and draws again", (await page.locator(".sheet svg").count()) > 0 && !(await page.isVisible("#notice")));

	// every paper at once
	const all = await saved(page, "#all");
	fs.writeFileSync(path.join(work, "all.zip"), all.bytes);
	const listed = execFileSync("/usr/bin/python3", ["-c", "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(*z.namelist())",
		path.join(work, "all.zip")]).toString().trim();
	holds("all papers in one archive", /lkip\.pdf.*surat\.pdf/.test(listed), listed);
	await settled(page, 0);
}

async function hostile(page) {
	const data = { instansi: { pemerintah: "<img src=x onerror=alert(1)>", nama: "</script><script>alert(2)</script>", wilayah: "]]><b>", tempat: "&lt;" },
		tahun: 2024, surat_pengantar: "<iframe src='https://example.invalid'>", "<svg/onload=alert(3)>": 1 };
	const file = path.join(work, "<b>jahat.json");
	fs.writeFileSync(file, JSON.stringify(data));
	let alerts = 0;
	page.on("dialog", (dialog) => {
		alerts++;
		dialog.dismiss();
	});
	await after(page, () => page.setInputFiles("#file-input", [file]));
	holds("words of the data are words", alerts === 0 && (await page.locator("#findings img, #findings iframe, .sheet iframe, #findings svg").count()) === 0);
	fs.writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
	await page.setInputFiles("#file-input", [file]);
	await page.waitForSelector("#notice:not([hidden])");
	holds("what is no text is refused in words", /UTF-8/.test(await page.textContent("#notice")));
	fs.writeFileSync(file, "[".repeat(100000));
	await after(page, () => page.setInputFiles("#file-input", [file]));
	holds("deep data is answered", (await page.locator("#findings .error").count()) > 0);
	for (const ends of ["\r\n", "\n", "\r\n|\n"]) {
		const text = "\ufeff{" + ends.split("|").join('"tahun": 2024,') + '"instansi": {}' + ends.split("|")[0] + "}";
		fs.writeFileSync(file, text);
		await after(page, () => page.setInputFiles("#file-input", [file]));
		holds("line ends stay as they are", (await saved(page, "#save")).bytes.equals(Buffer.from(text)), JSON.stringify(ends));
	}
}

async function recovery(address) {
	const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
	const page = await open(address, context);
	await page.click(".cm-content");
	await page.keyboard.press("Control+End");
	await after(page, () => page.keyboard.type(" "));
	await page.waitForTimeout(1500);
	const text = await page.evaluate(() => naskah.text());
	await page.close({ runBeforeUnload: false });
	const again = await open(address, context);
	holds("work that was not saved is offered", await again.isVisible("#offer"));
	await after(again, () => again.click("#recover"));
	holds("and comes back to the byte", (await again.evaluate(() => naskah.text())) === text);
	await context.close();
}

async function readers(page) {
	await page.evaluate(fs.readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8"));
	for (const paper of ["lkip", "surat"]) {
		await after(page, () => page.selectOption("#kind", paper).then(() => page.selectOption("#quarter", "0")));
		const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
		holds("axe finds nothing beside " + paper, found.violations.length === 0,
			found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")).join("\n"));
	}
	const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
	holds("1366 x 768 is enough", !wide);
	await page.keyboard.press("Escape");
	await page.evaluate(() => document.activeElement.blur());
	const reached = new Set();
	await page.evaluate(() => document.querySelector(".skip").focus());
	for (let i = 0; i < 30; i++) {
		reached.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.className || ""));
		await page.keyboard.press("Tab");
	}
	holds("keys reach every part", ["open", "save", "kind", "pdf", "scroller"].every((id) => reached.has(id)) || reached.size > 8, [...reached].join(" "));
}

const file = "file://" + path.resolve(folder, "naskah.html");
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
const page = await open(file, context);
const shots = process.env.SHOTS;
await papers(page, "file", samples);
await manners(page);
if (shots)
	await page.screenshot({ path: path.join(shots, "manners.png") });
await readers(page);
await hostile(page);
holds("no request but for the page and its own thread", page.asked.every((url) => url === file || url.startsWith("blob:")), page.asked.join(" "));
const complaints = page.complaints.filter((words) => !/UTF-8/.test(words));
holds("nothing is complained of", complaints.length === 0, complaints.slice(0, 3).join("\n"));
await context.close();
await recovery(file);

const served = await browser.newContext({ viewport: { width: 1366, height: 768 } });
const online = await open(site, served);
await papers(online, "server", ["mini", "kalaena"]);
await online.evaluate(() => navigator.serviceWorker.ready.then(() => true));
await online.waitForTimeout(1000);
server.close();
server.closeAllConnections();
const offline = await served.newPage();
await offline.goto(site);
await offline.waitForSelector("body[data-ready]", { timeout: PATIENCE });
holds("a site once visited opens without a network", true);
await browser.close();
fs.rmSync(work, { recursive: true, force: true });
console.log(passed + " passed, " + failed + " failed");
process.exit(failed ? 1 : 0);
