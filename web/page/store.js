// Work that is not saved yet, kept in this browser (IndexedDB) until it is: a crash or a closed window loses nothing.
// Where the browser keeps nothing (private windows), the page works without.

const NAME = "naskah";
const TABLE = "pekerjaan";

function open() {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(NAME, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function run(mode, work) {
	try {
		const base = await open();
		const request = work(base.transaction(TABLE, mode).objectStore(TABLE));
		const result = await new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		base.close();
		return result;
	} catch {
		return undefined;
	}
}

/** Keeps the work: { name, text, files, when }. */
export const keep = (work) => run("readwrite", (table) => table.put(work, "terakhir"));

/** The work that was kept last, or undefined. */
export const kept = () => run("readonly", (table) => table.get("terakhir"));

export const forget = () => run("readwrite", (table) => table.delete("terakhir"));
