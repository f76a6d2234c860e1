// Work that is not saved yet, kept in this browser (IndexedDB) until it is: a crash or a closed window loses nothing.
// Where the browser keeps nothing (private windows), the page works without.

const NAME = "naskah";
const TABLE = "pekerjaan";
const MOST = 5;

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

/** Keeps the work: { id, name, text, files, when }; of those that were left lying the oldest go. */
export async function keep(work) {
	await run("readwrite", (table) => table.put(work, work.id));
	for (const old of (await all()).slice(MOST))
		await forget(old.id);
}

/** All that is kept, the newest first. */
export const all = async () => ((await run("readonly", (table) => table.getAll())) ?? []).filter(({ id }) => id)
	.sort((one, other) => other.when - one.when);

export const forget = (id) => run("readwrite", (table) => table.delete(id));
