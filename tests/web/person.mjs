// A person before the page, for tests: opens it in Chromium, waits until it rests, hands it files, saves what it makes.
// It is called with PAGE-FOLDER NASKAH, as every test of the page is.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

export const [folder, naskah] = process.argv.slice(2);
export const modules = createRequire(path.resolve("build/ports/npm/node_modules") + "/");
const { chromium } = modules("playwright-core");
export const work = fs.mkdtempSync(path.join(os.tmpdir(), "naskah-"));
export const PATIENCE = 120000;
let passed = 0;
let failed = 0;

export function holds(what, right, found = "") {
	if (right) {
		passed++;
		return;
	}
	failed++;
	console.log("FAIL " + what, found);
}

export const native = (kind, data) => {
	execFileSync(naskah, [kind, data, "-o", path.join(work, "paper")], { stdio: "ignore" });
	return fs.readFileSync(path.join(work, "paper"));
};
export const samples = fs.readdirSync("samples").filter((name) => fs.existsSync("samples/" + name + "/data.json")).sort();
export const filesOf = (sample) => fs.readdirSync("samples/" + sample).filter((name) => /\.(json|png|jpg)$/.test(name))
	.map((name) => "samples/" + sample + "/" + name);

export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/* Waits until a drawing made after `before` has been looked through. */
export async function settled(page, before) {
	for (let waited = 0; waited < PATIENCE; waited += 50) {
		const state = await page.evaluate(() => ({ ...document.body.dataset }));
		if (Number(state.drawn) > before && state.inspected === state.drawn)
			return state;
		await page.waitForTimeout(50);
	}
	throw new Error("the page does not come to rest");
}
export const drawn = (page) => page.evaluate(() => Number(document.body.dataset.drawn ?? 0));

export async function after(page, act) {
	const before = await drawn(page);
	await act();
	return settled(page, before);
}

/* What the page's own policy lets be asked; Playwright's waitForFunction makes code of a text. */
export async function until(page, what, argument) {
	for (let waited = 0; waited < PATIENCE; waited += 50) {
		if (await page.evaluate(what, argument))
			return;
		await page.waitForTimeout(50);
	}
	throw new Error("never: " + what);
}

export async function open(address, context) {
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

export async function saved(page, button) {
	const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
	const file = path.join(work, "download");
	await download.saveAs(file);
	return { name: download.suggestedFilename(), bytes: fs.readFileSync(file) };
}

export const file = "file://" + path.resolve(folder, "naskah.html");
export const window = { viewport: { width: 1366, height: 768 }, acceptDownloads: true };

/** Opens files by the page's own dialogue. */
export const hand = (page, ...files) => after(page, () => page.setInputFiles("#file-input", files));

/** The workbook with other words in cells: [[sheet, cell, words]]. */
export function change(from, to, cells) {
	execFileSync("/usr/bin/python3", ["-B", "tests/web/cell.py", from, to, ...cells.flat()]);
	return to;
}

/** The last line, and the end. */
export async function end() {
	await browser.close();
	fs.rmSync(work, { recursive: true });
	console.log(passed + " passed, " + failed + " failed");
	process.exit(failed ? 1 : 0);
}
