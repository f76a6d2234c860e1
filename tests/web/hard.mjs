// What others hand over, and what goes wrong: hard.mjs PAGE-FOLDER NASKAH
//
// Scripts in every text of the data and of a workbook, files that are huge, deep, broken or of another encoding; memory
// over many edits; an engine that traps. Words stay words, the text is never lost, and nobody is asked for anything.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, browser, change, drawn, end, file, filesOf, hand, holds, naskah, open, saved, until, window, work } from "./person.mjs";

const SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>";
const context = await browser.newContext(window);
const page = await open(file, context);
let alerts = 0;
page.on("dialog", (dialog) => {
	alerts++;
	dialog.dismiss();
});

const put = (name, bytes) => {
	fs.writeFileSync(path.join(work, name), bytes);
	return path.join(work, name);
};
const told = () => page.textContent("#findings");
const errors = () => page.locator("#findings .error").count();

/** That nothing of the data has become more than words. */
async function harmless(what) {
	const strangers = await page.evaluate(() => {
		const within = [document, ...[...document.querySelectorAll(".sheet > div")].map((one) => one.shadowRoot)];
		return within.flatMap((root) => [...root.querySelectorAll("img, iframe, object, embed, foreignObject, script")])
			.filter((one) => !(one.localName === "script" && one.parentElement === document.body) && one.className !== "cm-widgetBuffer").map((one) => one.outerHTML.slice(0, 80));
	});
	holds(what + ": words are words", alerts === 0 && strangers.length === 0, strangers.join() + " " + alerts);
}

/* Every text, or of those that are sentences and names only. */
const infect = (value, every) => {
	if (typeof value === "string")
		return every || (/ /.test(value) && value.length > 24 && !/[{}]/.test(value)) ? value + " " + SCRIPT : value;
	if (Array.isArray(value))
		return value.map((one) => infect(one, every));
	return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, infect(one, every)])) : value;
};

async function scripts() {
	const sample = JSON.parse(fs.readFileSync("samples/barito-utara/data.json", "utf8"));
	const pictures = filesOf("barito-utara").filter((name) => !name.endsWith(".json"));
	await hand(page, put("data.json", JSON.stringify(infect(sample, true))), ...pictures);
	holds("a script in every text is told of", (await errors()) > 0 && /<img|<script/.test(await told()), (await told()).slice(0, 400));
	await harmless("a script in every text");

	await hand(page, put("data.json", JSON.stringify({ ...sample, instansi: { ...sample.instansi, nama: "Dinas " + SCRIPT, tempat: "T" + SCRIPT } })), ...pictures);
	await after(page, () => page.selectOption("#kind", "surat"));
	const letter = await page.evaluate(() => [...document.querySelectorAll(".sheet > div")].map((one) => one.shadowRoot.textContent).join(" "));
	holds("an office called by a script has letters", /<SCRIPT>ALERT\(2\)/i.test(letter.replace(/\s+/g, "")), letter.slice(0, 200));
	await harmless("an office called by a script");
	await after(page, () => page.selectOption("#kind", "lkip"));
	await harmless("its report");

	const strange = { instansi: { pemerintah: "<img src=x onerror=alert(1)>", nama: "</script><script>alert(2)</script>", wilayah: "]]><b>", tempat: "&lt;" },
		tahun: 2024, surat_pengantar: "<iframe src='https://example.invalid'>", "<svg/onload=alert(3)>": 1, "__proto__ ": { toString: 1 } };
	await hand(page, put("<b>jahat.json", JSON.stringify(strange).replace("__proto__ ", "__proto__")));
	await harmless("keys and names of files");
}

/* A workbook whose every text is one; what Python does here somebody's macro may have done. */
const POISON = `
import re, sys, zipfile
from xml.sax.saxutils import escape
source, target, how = sys.argv[1:]
with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
    for name in book.namelist():
        part = book.read(name)
        if name.startswith("xl/worksheets/sheet"):
            if how == "scripts":
                words = escape("<img src=x onerror=alert(1)><script>alert(2)</script>")
                part = re.sub(r"(<is><t[^>]*>)([^<]{25,})(</t>)", lambda m: m[1] + m[2] + words + m[3], part.decode()).encode()
            elif how == "latin":
                part = part.decode().replace('UTF-8', 'ISO-8859-1').encode("latin-1", "replace")
            elif how == "other":
                part = part.replace(b"UTF-8", b"UTF-7")
            elif how == "bytes":
                part = part.replace(b"Dinas", b"\\xff\\xfe\\x00D")
            elif how == "deep":
                part = part.replace(b"<sheetData>", b"<sheetData>" + b"<row>" * 100000)
            elif how == "entities":
                part = part.replace(b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + b"".join(
                    b'<!ENTITY %c "%s">' % (98 + i, (b"&%c;" % (97 + i)) * 10) for i in range(9)) + b"]><worksheet", 1).replace(b"Dinas", b"&j;")
            elif how == "bomb" and name.endswith("sheet1.xml"):
                part = part.replace(b"</sheetData>", b"<row/>" * 60000000 + b"</sheetData>")
        out.writestr(name, part)
`;

async function workbooks() {
	const good = path.join(work, "kantor.xlsx");
	const bad = path.join(work, "racun.xlsx");
	execFileSync(naskah, ["ekspor", "samples/barito-utara/data.json", "--xlsx", good]);
	for (const how of ["scripts", "latin", "other", "bytes", "deep", "entities", "bomb"]) {
		execFileSync("/usr/bin/python3", ["-c", POISON, good, bad, how]);
		await hand(page, bad);
		holds("a workbook with " + how + " is answered", (await page.textContent("#findings")).length > 0);
		await harmless("a workbook with " + how);
		if (!["scripts", "latin"].includes(how))
			holds("and told of, " + how, (await errors()) > 0, (await told()).slice(0, 200));
	}
	await hand(page, put("kosong.xlsx", ""));
	holds("an empty workbook is told of", (await errors()) > 0, await told());
	await hand(page, good, ...filesOf("barito-utara").filter((name) => !name.endsWith(".json")));
	holds("and a right one after them is made", (await errors()) === 0 && (await page.locator(".sheet svg").count()) > 0);
}

/* Lists that the data has from sheets; files that nobody knows. */
async function lists() {
	const data = JSON.parse(fs.readFileSync("samples/mini/data.json", "utf8"));
	data.sasaran.forEach((aim) => aim.indikator.forEach((one) => delete one.program));
	const sheet = "Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Anggaran;Realisasi\n" +
		"7.01.02;Pelayanan Publik;7.01.02.2.01;Pelayanan;7.01.02.2.01.0001;Pelayanan Loket;100000000;95000000\n";
	for (const name of ["realisasi.csv", "realisasi.xls"]) {
		const main = put("data.json", JSON.stringify({ ...data, program: { lembar: name } }));
		put(name, sheet);
		await hand(page, main);
		holds("without " + name + " it is told of", (await errors()) > 0);
		await hand(page, path.join(work, name));
		holds(name + " is added", (await errors()) === 0 && !(await page.isVisible("#notice")), await told());
		execFileSync(naskah, ["lkip", main, "-o", path.join(work, "list.pdf")], { stdio: "ignore" });
		holds("and gives the program's bytes", (await saved(page, "#pdf")).bytes.equals(fs.readFileSync(path.join(work, "list.pdf"))));
	}
	const notice = () => page.textContent("#notice");
	await page.setInputFiles("#file-input", [put("kantor.ods", "x"), put("foto.webp", "x")]);
	await page.waitForSelector("#notice:not([hidden])");
	holds("files that nobody knows are told of", /kantor\.ods, foto\.webp tidak dikenali/.test(await notice()), await notice());
	await after(page, () => page.click("#language"));
	holds("in the language of the moment", /kantor\.ods, foto\.webp is of no kind/.test(await notice()), await notice());
	await after(page, () => page.click("#language"));
	await hand(page, put("kantor.xls", "x"));
	holds("a workbook of another kind, too", /kantor\.xls tidak dikenali/.test(await notice()), await notice());
	await hand(page, put("data.json", JSON.stringify(data)), put("foto.webp", "x"));
	holds("beside data that is opened", /foto\.webp tidak/.test(await notice()) && (await errors()) === 0, await notice());
	await hand(page, put("data.json", JSON.stringify(data)));
	holds("and no longer than it stands", !(await page.isVisible("#notice")), await notice());
}

async function bytes() {
	for (const [what, content] of [["bytes that are no text", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
		["UTF-16", Buffer.from("\ufeff{\"tahun\": 2024}", "utf16le")], ["Latin-1", Buffer.from("{\"a\": \"Bu\xf1ol\"}", "latin1")]]) {
		await hand(page, put("data.json", "{}"));
		await page.setInputFiles("#file-input", [put("lain.json", content)]);
		await page.waitForSelector("#notice:not([hidden])");
		holds(what + " is refused in words", /lain\.json bukan teks UTF-8/.test(await page.textContent("#notice")), await page.textContent("#notice"));
	}
	await hand(page, put("data.json", "{\"tahun\": \u0000 2024}"));
	holds("a zero byte is told of", (await errors()) > 0);
	for (const [what, content] of [["deep lists", "[".repeat(100000)], ["deep objects", "{\"a\":".repeat(100000)],
		["a long list", "{\"pejabat\":[" + "{},".repeat(400000) + "{}]}"], ["a long text", "{\"tahun\": \"" + "a".repeat(8e6) + "\"}"],
		["a long number", "{\"tahun\": " + "9".repeat(1e6) + "}"], ["many keys", "{" + Array.from({ length: 100000 }, (_, i) => `"k${i}":1`).join() + "}"]]) {
		await hand(page, put("data.json", content));
		holds(what + ": answered", (await errors()) > 0);
	}
	const huge = put("huge.json", "{");
	fs.truncateSync(huge, 65 * 1024 * 1024);
	await page.setInputFiles("#file-input", [huge]);
	await until(page, () => /64 MB/.test(document.getElementById("notice").textContent));
	holds("what is too large is refused in words", true);
	await hand(page, ...filesOf("barito-utara").filter((name) => name.endsWith(".json")), ...filesOf("barito-utara")
		.filter((name) => !name.endsWith(".json")).map((name) => put(path.basename(name), "\x89PNG\r\n\x1a\n no picture")));
	holds("pictures that are none are told of", (await errors()) > 0, await told());
	for (const ends of ["\r\n", "\n", "\r\n|\n"]) {
		const text = "\ufeff{" + ends.split("|").join('"tahun": 2024,') + '"instansi": {}' + ends.split("|")[0] + "}";
		await hand(page, put("data.json", text));
		holds("line ends stay as they are", (await saved(page, "#save")).bytes.equals(Buffer.from(text)), JSON.stringify(ends));
	}
}

/* What the page and its engine hold, after the browser has thrown away what it can. */
async function held(tools) {
	await tools.send("HeapProfiler.collectGarbage");
	const { metrics } = await tools.send("Performance.getMetrics");
	const of = (name) => metrics.find((one) => one.name === name).value;
	return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), engine: Number(await page.evaluate(() => document.body.dataset.memory)) };
}
const grown = (one, other, most) => other.engine > one.engine || other.heap > one.heap * most || other.nodes > one.nodes * most;

async function growth() {
	const tools = await context.newCDPSession(page);
	await tools.send("Performance.enable");
	await hand(page, ...filesOf("barito-utara"));
	await after(page, () => page.selectOption("#kind", "surat"));
	await page.click(".cm-content");
	const text = await page.evaluate(() => naskah.text());
	let first;
	await page.keyboard.press("Control+End");
	for (let i = 1; i <= 200; i++) {
		const before = await drawn(page);
		await page.keyboard.type(" ");
		await until(page, (had) => Number(document.body.dataset.drawn) > had, before); // the audit follows the last
		first = i === 50 ? await held(tools) : first;
	}
	const last = await held(tools);
	holds("two hundred edits, each drawn: nothing grows", !grown(first, last, 1.1), JSON.stringify([first, last]));
	holds("and no letter is lost", (await page.evaluate(() => naskah.text())) === text + " ".repeat(200));

	const book = path.join(work, "kantor.xlsx");
	const books = ["Dinas Satu", "Dinas Dua"].map((name, i) => fs.readFileSync(change(book, path.join(work, i + ".xlsx"), [["data", "B3", name]])).toString("base64"));
	const drop = (i) => after(page, () => page.evaluate((letters) => naskah.take([{ name: "kantor.xlsx",
		file: new File([Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))], "kantor.xlsx") }]), books[i % 2]));
	await drop(0);
	await after(page, () => page.selectOption("#kind", "surat"));
	for (let i = 1; i <= 40; i++) {
		await drop(i);
		first = i === 15 ? await held(tools) : first;
	}
	const later = await held(tools);
	holds("a workbook dropped forty times: nothing grows", !grown(first, later, 1.1), JSON.stringify([first, later]));
	holds("and the last is drawn", (await page.locator(".sheet text", { hasText: /DINAS SATU/ }).count()) > 0);
}

/* A question that the engine has no answer to is an exception in its thread, as a trap in the module is. */
async function traps() {
	const trap = () => after(page, () => page.evaluate(() => naskah.ask("nothing").catch(() => {})));
	await trap();
	holds("of a workbook the paper is drawn again after a trap", (await page.isVisible("#book")) && (await page.locator(".sheet svg").count()) > 0 && !(await page.isVisible("#notice")));
	await hand(page, ...filesOf("barito-utara"));
	await page.click(".cm-content");
	await page.keyboard.press("Control+End");
	await after(page, () => page.keyboard.type(" "));
	const text = await page.evaluate(() => naskah.text());
	for (let i = 0; i < 3; i++)
		await trap();
	holds("after three traps no letter is lost", (await page.evaluate(() => naskah.text())) === text);
	holds("and the report is drawn with its pictures", (await page.locator(".sheet svg image").count()) > 0 && (await errors()) === 0);
	await page.evaluate(() => {
		naskah.ask("nothing").catch(() => {});
		document.getElementById("pdf").click();
	});
	await page.waitForTimeout(3000);
	const own = await saved(page, "#pdf");
	holds("a paper can be saved after one", own.bytes.subarray(0, 5).toString() === "%PDF-");

	// pages that come into view while something is drawn are drawn as well
	await page.evaluate(() => {
		document.getElementById("quarter").dispatchEvent(new Event("change"));
		document.getElementById("page").value = "40";
		document.getElementById("page").dispatchEvent(new Event("change"));
	});
	await until(page, () => document.querySelector('.sheet[data-page="40"] > div').shadowRoot.childElementCount > 0);
	holds("a page that comes into view meanwhile is drawn", true);
}

const step = async (what) => {
	const started = Date.now();
	await what();
	console.log(what.name + ": " + Math.round((Date.now() - started) / 1000) + " s");
};
await step(scripts);
await step(workbooks);
await step(lists);
await step(bytes);
await step(growth);
await step(traps);
holds("nobody is asked for anything", page.asked.every((url) => url === file || url.startsWith("blob:")), page.asked.join(" "));
holds("the page may ask nobody", (await page.evaluate(() => fetch("http://127.0.0.1:9/").then(() => "open", () => "closed"))) === "closed");
await end();
