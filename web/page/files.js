// Files in and out: by dialogue, by drag and drop, a whole folder; out into the file the data came from where the browser
// can do that (File System Access), by download elsewhere.

import { NAMED } from "../engine/engine.js";

const MOST = 64 * 1024 * 1024;

export const MEGABYTES_MOST = MOST / 1024 / 1024;
export const isFont = (name) => /\.(ttf|otf|ttc)$/i.test(name);
export const isData = (name) => /\.json$/i.test(name) && !/\.schema\.json$/i.test(name);
export const isWorkbook = (name) => /\.xlsx$/i.test(name);
export const isNamed = (name) => NAMED.test(name);
/** A workbook as Excel wrote them long ago, or a list that an application calls so. */
export const isOldBook = (name) => /\.xls$/i.test(name);

/** Files with their names below the folder that was opened: [{ name, file, handle }]. In a folder may be what is not
 * meant; a file that is handed over by itself is. */
export const fromList = (list) => [...list].map((file) => ({
	name: file.webkitRelativePath ? file.webkitRelativePath.split("/").slice(1).join("/") : file.name,
	file,
})).filter(({ name, file }) => !file.webkitRelativePath || NAMED.test(name));

/* What the browser's own dialogue gives: null where it has none, or may not show it here; nothing when it is left. */
async function asked(show) {
	try {
		return await show();
	} catch (error) {
		return error.name === "AbortError" ? [] : null;
	}
}

async function fromFolder(folder, path, found) {
	for await (const handle of folder.values()) {
		if (handle.kind === "directory")
			await fromFolder(handle, path + handle.name + "/", found);
		else if (NAMED.test(handle.name))
			found.push({ name: path + handle.name, file: await handle.getFile(), handle });
	}
	return found;
}

/** Files, or a folder, by a dialogue that lets them be written again; null where there is none. */
export const askFiles = () => asked(async () => Promise.all((await window.showOpenFilePicker({ multiple: true }))
	.map(async (handle) => ({ name: handle.name, file: await handle.getFile(), handle }))));
export const askFolder = () => asked(async () => fromFolder(await window.showDirectoryPicker(), "", []));

/** Writes into the file itself; false where that may not be. */
export async function writeInto(handle, bytes) {
	try {
		const stream = await handle.createWritable();
		await stream.write(bytes);
		await stream.close();
		return true;
	} catch {
		return false;
	}
}

function entries(folder) {
	const reader = folder.createReader();
	const all = [];
	return new Promise((resolve, reject) => {
		const more = () => reader.readEntries((some) => {
			all.push(...some);
			if (some.length)
				more();
			else
				resolve(all);
		}, reject);
		more();
	});
}

async function walk(entry, path, found, handle = null, alone = false) {
	if (entry.isDirectory) {
		for (const inner of await entries(entry))
			await walk(inner, path + entry.name + "/", found);
	} else if (alone || NAMED.test(entry.name)) {
		const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
		found.push({ name: path + entry.name, file, handle });
	}
}

/* By a handle a file can be read again after it was saved elsewhere; what is dropped is asked for at once or never. */
const handlesOf = (items) => Promise.all(items.map((item) =>
	item.getAsFileSystemHandle?.().catch(() => null) ?? null));

/** What was dropped; a single folder is opened, its files named from within. */
export async function fromDrop(transfer) {
	const found = [];
	const items = [...transfer.items].filter((item) => item.webkitGetAsEntry?.());
	const dropped = items.map((item) => item.webkitGetAsEntry());
	const asked = handlesOf(items);
	if (dropped.length === 0)
		return fromList(transfer.files);
	const handles = await asked;
	for (const [i, entry] of dropped.entries()) {
		if (dropped.length === 1 && entry.isDirectory)
			for (const inner of await entries(entry))
				await walk(inner, "", found);
		else
			await walk(entry, "", found, handles[i], true);
	}
	return found;
}

/** The bytes of files; `refuse` is told of those that are too large. */
export async function bytesOf(files, refuse) {
	const read = [];
	let total = 0;
	for (const { name, file, handle } of files) {
		total += file.size;
		if (file.size > MOST || total > 4 * MOST)
			refuse(name);
		else
			read.push({ name, handle, saved: file.lastModified, bytes: new Uint8Array(await file.arrayBuffer()) });
	}
	return read;
}

/** The text of a data file, or null where it is no UTF-8; a mark at its start stays. */
export function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Hands a file to the browser's downloads. */
export function download(name, bytes, type) {
	const url = URL.createObjectURL(new Blob([bytes], { type }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Files that are dropped anywhere; `veil` says so while they are over the window. */
export function onDrop(veil, taken) {
	const isFiles = (event) => [...event.dataTransfer.types].includes("Files");
	document.addEventListener("dragover", (event) => {
		if (!isFiles(event))
			return;
		event.preventDefault();
		veil.hidden = false;
	}, true);
	document.addEventListener("dragleave", (event) => {
		if (!event.relatedTarget)
			veil.hidden = true;
	});
	document.addEventListener("drop", (event) => {
		if (!isFiles(event))
			return;
		event.preventDefault();
		event.stopPropagation();
		veil.hidden = true;
		taken(event.dataTransfer);
	}, true);
}
