// An officer who has the page's file and Excel, and nothing else: officer.mjs PAGE-FOLDER NASKAH
//
// From the first look to the own letter and the own report: chooses the kind of office, downloads its workbook, writes
// the own office into it as one does in Excel, drops it, mends what is told, saves both papers. Pictures in $SHOTS.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, browser, change, end, file, holds, open, saved, window, work } from "./person.mjs";

const started = Date.now();
const page = await open(file, await browser.newContext(window));
let clicks = 0;
const look = (name) => process.env.SHOTS && page.screenshot({ path: path.join(process.env.SHOTS, name + ".png") });
const click = (what) => {
	clicks++;
	return page.click(what);
};
const choose = (where, what) => {
	clicks++;
	return after(page, () => page.selectOption(where, what));
};
const save = (button) => {
	clicks++;
	return saved(page, button);
};
/* What is let fall on the window. */
const drop = (name) => after(page, () => page.evaluate(([letters, called]) => {
	const transfer = new DataTransfer();
	transfer.items.add(new File([Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))], called));
	document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}, [fs.readFileSync(name).toString("base64"), path.basename(name)]));
const words = (bytes) => {
	fs.writeFileSync(path.join(work, "paper.pdf"), bytes);
	return execFileSync("pdftotext", ["-layout", path.join(work, "paper.pdf"), "-"]).toString().replace(/\s+/g, " ");
};

await look("1-start");
await choose("#samples", "kecamatan");
const fresh = await save("#start-excel");
const given = path.join(work, fresh.name);
const own = path.join(work, "own");
fs.mkdirSync(own);
fs.writeFileSync(given, fresh.bytes);
const year = new Date().getFullYear();

// The names of the cells stand in the workbook itself: the row of a key on the sheet "data", the column of a head.
const cells = JSON.parse(execFileSync("/usr/bin/python3", ["-c", `
import json, re, sys, zipfile
from html import unescape
book = zipfile.ZipFile(sys.argv[1])
names = re.findall(r'<sheet [^>]*name="([^"]*)"', book.read("xl/workbook.xml").decode())
cells = {}
for number, name in enumerate(names, 1):
    sheet = book.read("xl/worksheets/sheet%d.xml" % number).decode()
    for cell, inside in re.findall(r'<c r="([A-Z]+[0-9]+)"[^>]*>(.*?)</c>', sheet, re.S):
        cells.setdefault(name, {})[cell] = unescape(re.sub("<[^>]*>", "", inside))
print(json.dumps(cells))`, given], { maxBuffer: 1 << 26 }).toString());
const fact = (key) => ["data", Object.keys(cells.data).find((cell) => /^A/.test(cell) && cells.data[cell] === key).replace("A", "B")];
const inList = (sheet, head, row) => [sheet, Object.keys(cells[sheet]).filter((cell) => /^[A-Z]+2$/.test(cell) && cells[sheet][cell] === head).pop().replace(/2$/, row)];

const mine = [
	[...fact("instansi.pemerintah"), "Pemerintah Kabupaten Rimba Raya"],
	[...fact("instansi.nama"), "Kecamatan Sungai Jernih"],
	[...fact("instansi.alamat"), "Jalan Pelabuhan Nomor 7"],
	[...fact("lkip.tanggal"), "12 Januari " + (year + 1)],
	[...inList("pejabat", "nama", 3), "Rahmawati Sembiring, S.STP."],
	[...inList("surat_pengantar", "nomor", 3), "000.8.6/17/SJ/" + year],
	[...inList("surat_pengantar", "tanggal", 3), "4 April " + year],
];
const wrong = inList("program.kegiatan.sub_kegiatan", "anggaran", 3);
await drop(change(given, path.join(own, fresh.name), [...mine, [...wrong, "dua puluh juta"]]));
await look("2-wrong");
const told = await page.locator("#findings .error").first().textContent();
holds("what was typed wrong is told by its cell, in words of Excel", told.includes("sel " + wrong[1]) && /dua puluh juta/.test(told) &&
	!/tanda kutip|JSON|null|kunci/.test(told), told);
holds("nothing else is: a date in its month is none", (await page.locator("#findings .error").count()) === 1);
const day = inList("surat_pengantar", "tanggal", 3);
await drop(change(given, path.join(own, fresh.name), [...mine, [...day, "4 Mei " + year], [...wrong, "20.000.000"]]));
const both = await page.locator("#findings .error").first().textContent();
holds("a date in another month is told at its cell", both.includes("tidak jatuh pada bulan") && both.includes("lembar surat_pengantar, sel " + day[1]), both);
mine.push([...inList("surat_pengantar", "bulan", 3), ""]);
await drop(change(given, path.join(own, fresh.name), [...mine, [...wrong, "20.000.000"]]));
holds("mended and dropped again it has no error", (await page.locator("#findings .error").count()) === 0, await page.textContent("#findings"));
await look("3-report");
const lacking = await page.textContent("#findings");
const nextDate = fact("perjanjian_kinerja.tanggal");
holds("an empty cell is told by its own name", lacking.includes("sel " + nextDate[1]), lacking);

await choose("#kind", "surat");
await choose("#quarter", "1");
await look("4-letter");
const letter = words((await save("#pdf")).bytes);
holds("the own letter", /SUNGAI JERNIH/i.test(letter) && letter.includes("000.8.6/17/SJ/" + year) && letter.includes("4 April " + year), letter.slice(0, 600));
await choose("#kind", "lkip");
const report = words((await save("#pdf")).bytes);
holds("the own report", /RIMBA RAYA/i.test(report) && report.includes("Rahmawati Sembiring") && report.includes("12 Januari " + (year + 1)) && report.includes("20.000.000"));
await click("#language");
holds("no word of JSON was on the screen", !(await page.isVisible(".cm-editor")) && !/[{}]|\w\[\d+\]/.test(await page.evaluate(() => document.body.innerText)));
const seconds = Math.round((Date.now() - started) / 1000);
console.log("own letter and report after " + seconds + " s of the page's and " + clicks + " clicks, three drops");
holds("well within ten minutes", seconds < 300);
await end();
