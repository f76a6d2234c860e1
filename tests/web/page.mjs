// The page in a person's hands, in Chromium: page.mjs PAGE-FOLDER NASKAH
//
// From the file and from a server on this machine: opens data and pictures as a person does, saves papers and compares
// them with the native program's, edits, follows findings, comes back after a crash.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import {
	after, browser, change, end, file, filesOf, folder, holds, modules, naskah, native, open, PATIENCE, samples, saved, settled, until,
	window, work,
} from "./person.mjs";

const server = http.createServer((request, answer) => {
	const name = request.url === "/" ? "index.html" : request.url.slice(1);
	const type = { html: "text/html", js: "text/javascript" }[name.split(".").pop()] ?? "text/plain";
	const file = path.join(folder, path.basename(name));
	answer.writeHead(fs.existsSync(file) ? 200 : 404, { "content-type": type });
	answer.end(fs.existsSync(file) ? fs.readFileSync(file) : "");
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const site = "http://127.0.0.1:" + server.address().port + "/";

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

/* Somebody who has Excel and nothing else; what Excel does is done to the cells by cell.py. */
async function workbook(page) {
	await after(page, () => page.click("#begin"));
	await accessible(page, "the start");
	holds("the start is seen whole", await page.evaluate(() => document.getElementById("start").scrollHeight <= document.getElementById("start").clientHeight));
	await page.evaluate(() => (globalThis.showOpenFilePicker = undefined)); // Playwright knows the older dialogue
	const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#start-open")]);
	holds("its last step opens a file", chooser.isMultiple());
	await after(page, () => page.selectOption("#samples", "kecamatan"));
	const year = new Date().getFullYear();
	execFileSync(naskah, ["baru", path.join(work, "baru"), "--jenis", "kecamatan", "--excel", "--tahun", String(year)], { stdio: "ignore" });
	const fresh = await saved(page, "#start-excel");
	holds("an office of its kind starts from the program's workbook", fresh.bytes.equals(fs.readFileSync(path.join(work, "baru", fresh.name))), fresh.name);
	const able = await page.$$eval("#kind option:not([disabled])", (options) => options.map((option) => option.value));
	holds("which makes a report and letters at once", able.includes("lkip") && able.includes("surat") && (await page.locator(".sheet svg").count()) > 0, able.join());
	await after(page, () => page.setInputFiles("#file-input", [path.join(work, "baru", fresh.name)]));
	holds("and dropped again it is the data", await page.isVisible("#book") && (await page.locator("#findings .error").count()) === 0);
	const told = await page.$$eval("#findings li", (rows) => rows.flatMap((row) => [...row.querySelectorAll("button")]
		.map((button) => (row.querySelector(".words")?.textContent ?? "") + button.textContent)));
	holds("nothing is told twice", told.length > 5 && new Set(told).size === told.length, told.filter((one, i) => told.indexOf(one) !== i).join());
	await accessible(page, "a workbook with findings");
	await after(page, () => page.click("#begin"));
	await after(page, () => page.selectOption("#samples", "lengkap"));
	holds("the start is no text to read", await page.isVisible("#start") && !(await page.isVisible(".cm-editor")));
	const starter = await saved(page, "#start-excel");
	const book = path.join(work, "kantor.xlsx");
	fs.writeFileSync(book, starter.bytes);
	execFileSync(naskah, ["ekspor", "samples/barito-utara/data.json", "--xlsx", path.join(work, "own.xlsx")]);
	holds("the workbook is the program's", starter.name === "kantor.xlsx" && starter.bytes.equals(fs.readFileSync(path.join(work, "own.xlsx"))));
	for (const picture of filesOf("barito-utara").filter((name) => !name.endsWith(".json")))
		fs.copyFileSync(picture, path.join(work, path.basename(picture)));

	await after(page, () => page.setInputFiles("#file-input", [book]));
	holds("a workbook alone is the data", await page.isVisible("#book") && /kantor\.xlsx/.test(await page.textContent("#book")));
	for (const kind of ["lkip", "pk", "sop", "surat"]) {
		if (await page.inputValue("#kind") !== kind)
			await after(page, () => page.selectOption("#kind", kind));
		holds("of a workbook " + kind + " has the bytes of the program", (await saved(page, "#pdf")).bytes.equals(native(kind, book)));
	}
	const seen = await page.evaluate(() => document.body.innerText);
	holds("and no line of JSON is on the screen", !/[{}]|\w\[\d+\]|": /.test(seen) && !(await page.isVisible(".cm-editor")), seen.match(/.*([{}]|\w\[\d+\]|": ).*/)?.[0]);
	await page.locator(".sheet text", { hasText: "Kepala Bagian Organisasi" }).first().dispatchEvent("click");
	await until(page, () => /lembar/.test(document.getElementById("origin").textContent));
	holds("words of a page lead to their cell", /lembar \S+, sel [A-Z]+\d+/.test(await page.textContent("#origin")), await page.textContent("#origin"));

	await after(page, () => page.click("#language"));
	await until(page, () => /sheet/.test(document.getElementById("origin").textContent));
	holds("in English, too", /From: sheet \S+, cell [A-Z]+\d+/.test(await page.textContent("#origin")), await page.textContent("#origin"));
	await after(page, () => page.click("#language"));

	const other = (...cell) => change(path.join(work, "own.xlsx"), book, [cell]);
	await after(page, () => page.selectOption("#kind", "surat"));
	other("data", "B3", "Dinas Sosial Contoh Baru");
	await after(page, () => page.setInputFiles("#file-input", [book]));
	holds("changed and dropped again it is drawn anew", (await page.inputValue("#kind")) === "surat" &&
		(await page.locator(".sheet text", { hasText: /DINAS SOSIAL CONTOH BARU/i }).count()) > 0);
	other("sasaran.indikator.tahunan", "C9", "delapan");
	await after(page, () => page.setInputFiles("#file-input", [book]));
	const error = await page.locator("#findings .error").first().textContent();
	holds("what is wrong is told by sheet, row and column", /lembar sasaran\.indikator\.tahunan, sel C9 \(baris 9, kolom C\)/.test(error) && /delapan/.test(error), error);
	holds("and the last pages stay", await page.isVisible("#notice") && (await page.locator(".sheet svg").count()) > 0);
	await page.locator("#findings .error button").first().click();
	holds("a click tells the cell", /sel C9/.test(await page.textContent("#origin")));
	fs.writeFileSync(book, "PK no workbook");
	await after(page, () => page.setInputFiles("#file-input", [book]));
	holds("a broken workbook is told of", (await page.locator("#findings .error").count()) > 0);
	fs.writeFileSync(book, starter.bytes);
	await after(page, () => page.setInputFiles("#file-input", [book]));

	// it is saved elsewhere, and the browser lets the page look (a stand-in for the browser's own handle)
	other("data", "B3", "Dinas yang Diikuti");
	await after(page, () => page.evaluate((versions) => {
		const books = versions.map((letters) => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0)));
		const file = () => new File([books[globalThis.version]], "kantor.xlsx", { lastModified: globalThis.version + 1 });
		globalThis.version = 0;
		return naskah.take([{ name: "kantor.xlsx", file: file(), handle: { getFile: async () => file() } }]);
	}, [starter.bytes.toString("base64"), fs.readFileSync(book).toString("base64")]));
	await after(page, () => page.evaluate(() => (globalThis.version = 1)));
	holds("what Excel saves is read by itself", (await page.locator(".sheet text", { hasText: /DINAS YANG DIIKUTI/i }).count()) > 0);
	await after(page, () => page.click("#book-text"));
	const text = await page.evaluate(() => naskah.text());
	holds("and becomes a text that opens again", await page.isVisible(".cm-editor") && JSON.parse(text).tahun === 2024);
}

async function editing(page) {
	await after(page, () => page.setInputFiles("#file-input", filesOf("mini")));
	await page.click(".cm-content");
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.type('"');
	await page.waitForSelector(".cm-tooltip-autocomplete");
	const keys = await page.textContent(".cm-tooltip-autocomplete");
	holds("keys are proposed, but for those there are", /renstra/.test(keys) && !/pejabat/.test(keys), keys);
	await page.keyboard.press("Escape");
	await after(page, () => page.keyboard.press("Control+z"));
	await page.locator(".cm-line span", { hasText: '"Karanganyar"' }).first().hover();
	await page.waitForSelector(".explanation");
	holds("a value explains itself", (await page.textContent(".explanation")).length > 20);
	await page.mouse.move(700, 10);

	// the pages
	const headings = await page.$$eval("#contents option", (options) => options.map((one) => one.value).filter(Boolean));
	await page.selectOption("#contents", headings.at(-1));
	await until(page, (last) => document.getElementById("page").value === last, headings.at(-1));
	holds("a heading leads to its page", headings.length > 5);
	const width = await page.evaluate(() => document.querySelector(".sheet").getBoundingClientRect().width);
	await page.selectOption("#zoom", "0.5");
	holds("pages are seen smaller", Math.abs((await page.evaluate(() => document.querySelector(".sheet").getBoundingClientRect().width)) - width / 2) < 2);
	await page.selectOption("#zoom", "2");
	await until(page, (last) => document.getElementById("page").value === last, headings.at(-1));
	holds("the page that is looked at stays", true);
	holds("a page that is wider than the view is seen from its left", await page.evaluate(() => {
		const scroller = document.getElementById("scroller");
		const sheet = document.querySelector(".sheet");
		return sheet.offsetWidth > scroller.offsetWidth && sheet.getBoundingClientRect().left + scroller.scrollLeft >= scroller.getBoundingClientRect().left;
	}));
	await page.selectOption("#zoom", "1");
	await page.evaluate(() => (globalThis.print = () => (globalThis.printedSheets = document.querySelectorAll("#printed div").length)));
	await page.click("#print");
	await until(page, () => globalThis.printedSheets !== undefined);
	const count = await page.$$eval("#page option", (options) => options.length);
	holds("every page is printed", (await page.evaluate(() => globalThis.printedSheets)) === count, await page.evaluate(() => globalThis.printedSheets));

	// a figure tells its reckoning
	await page.selectOption("#page", "1");
	await after(page, () => page.setInputFiles("#file-input", filesOf("barito-utara")));
	const figure = page.locator("tspan[data-figure*=capaian][data-line]").first();
	const pages = await page.$$eval("#page option", (options) => options.length);
	for (let at = 1; at <= pages && !(await figure.count()); at++) {
		await page.selectOption("#page", String(at));
		await until(page, (wanted) => document.querySelector(`.sheet[data-page="${wanted}"] > div`).shadowRoot.childElementCount, at);
	}
	await figure.dispatchEvent("click");
	await until(page, () => / = /.test(document.getElementById("origin").textContent));
	const told = await page.textContent("#origin");
	holds("a figure tells its reckoning", /capaian\.\d+ = [\d,.]+.* = .* × 100 · Asal: baris \d+/.test(told), told);
	const active = await page.textContent(".cm-activeLineGutter.cm-gutterElement:not(:empty)");
	holds("and leads to its line", active.includes(await figure.getAttribute("data-line")), active);

	// dropped, and opened over work that is not saved
	await page.click(".cm-content");
	await page.keyboard.press("Control+End");
	await after(page, () => page.keyboard.type(" "));
	const unsaved = await page.evaluate(() => naskah.text());
	await after(page, () => page.evaluate((text) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([text], "lain.json"));
		document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
	}, fs.readFileSync("samples/mini/data.json", "utf8")));
	holds("a dropped file is opened", /lain\.json/.test(await page.textContent("#name")));
	holds("what it took the place of is offered back", await page.isVisible("#offer"));
	await after(page, () => page.click("#language"));
	await until(page, () => /^Your last work/.test(document.getElementById("offer-words").textContent));
	holds("in the language of the moment", true);
	await after(page, () => page.click("#language"));
	await after(page, () => page.click("#recover"));
	holds("to the byte", (await page.evaluate(() => naskah.text())) === unsaved);
	await saved(page, "#save");
	for (let left = 0; left < 5 && (await page.isVisible("#offer")); left++) {
		await page.click("#discard");
		await page.waitForTimeout(300);
	}
	holds("and nothing is offered that was saved or thrown away", !(await page.isVisible("#offer")));
}

async function speed(page) {
	await after(page, () => page.setInputFiles("#file-input", filesOf("barito-utara")));
	for (const kind of ["surat", "lkip"]) {
		if (await page.inputValue("#kind") !== kind)
			await after(page, () => page.selectOption("#kind", kind));
		const times = [];
		await page.click(".cm-content");
		await page.keyboard.press("Control+End");
		for (let i = 0; i < 9; i++)
			times.push(Number((await after(page, () => page.keyboard.type(" "))).took));
		console.log(kind + " is drawn again in " + times.sort((a, b) => a - b)[4] + " ms");
	}
}

async function recovery(address) {
	const context = await browser.newContext(window);
	const page = await open(address, context);
	await after(page, () => page.click("#start-text"));
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

/* By day and by night. */
async function accessible(page, what) {
	if (!(await page.evaluate(() => "axe" in globalThis)))
		await page.evaluate(fs.readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8"));
	for (const colorScheme of ["light", "dark"]) {
		await page.emulateMedia({ colorScheme });
		const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
		holds("axe finds nothing: " + what + ", " + colorScheme, found.violations.length === 0,
			found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")).join("\n"));
	}
	await page.emulateMedia({ colorScheme: null });
}

async function readers(page) {
	for (const paper of ["lkip", "surat"]) {
		await after(page, () => page.selectOption("#kind", paper).then(() => page.selectOption("#quarter", "0")));
		await accessible(page, "text and " + paper);
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

const context = await browser.newContext(window);
const page = await open(file, context);
const shots = process.env.SHOTS;
await papers(page, "file", samples);
await manners(page);
if (shots)
	await page.screenshot({ path: path.join(shots, "manners.png") });
await readers(page);
await workbook(page);
await editing(page);
await speed(page);
holds("no request but for the page and its own thread", page.asked.every((url) => url === file || url.startsWith("blob:")), page.asked.join(" "));
const complaints = page.complaints.filter((words) => !/UTF-8|Content Security Policy/.test(words));
holds("nothing is complained of", complaints.length === 0, complaints.slice(0, 3).join("\n"));
await context.close();
await recovery(file);

const served = await browser.newContext(window);
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
await end();
