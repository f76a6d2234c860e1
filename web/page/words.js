// What the page says, in Indonesian and in English.

const WORDS = {
	open: ["Buka berkas", "Open files"],
	folder: ["Buka folder", "Open folder"],
	samples: ["Contoh", "Samples"],
	"sample-lengkap": ["Contoh lengkap (dinas sosial)", "Full sample (social office)"],
	"sample-mini": ["Contoh kecil untuk memulai", "Small starter"],
	save: ["Simpan data", "Save data"],
	data: ["Data", "Data"],
	findings: ["Temuan", "Findings"],
	files: ["Berkas", "Files"],
	pages: ["Halaman", "Pages"],
	paper: ["Naskah", "Paper"],
	quarter: ["Triwulan", "Quarter"],
	allQuarters: ["semua", "all"],
	zoom: ["Perbesaran", "Zoom"],
	fit: ["Selebar layar", "Fit width"],
	pdf: ["Simpan PDF", "Save PDF"],
	all: ["Simpan semua (zip)", "Save all (zip)"],
	print: ["Cetak", "Print"],
	previous: ["Halaman sebelumnya", "Previous page"],
	next: ["Halaman berikutnya", "Next page"],
	page: ["Halaman", "Page"],
	contents: ["Daftar isi", "Contents"],
	of: ["dari", "of"],
	language: ["English", "Bahasa Indonesia"],
	privacy: ["Data tidak meninggalkan komputer ini.", "The data never leaves this computer."],
	starting: ["Menyiapkan mesin naskah …", "Starting the engine …"],
	working: ["Menyusun …", "Setting …"],
	ready: ["Selesai dalam {0} ms", "Done in {0} ms"],
	restarted: ["Mesin naskah dimulai ulang; data Anda tetap ada.", "The engine was restarted; your data is safe."],
	none: ["Tidak ada temuan. Naskah dapat dibuat.", "No findings. The papers can be made."],
	counts: ["{0} galat, {1} peringatan", "{0} errors, {1} warnings"],
	error: ["Galat", "Error"],
	fault: ["Salah", "Fault"],
	warning: ["Peringatan", "Warning"],
	info: ["Catatan", "Note"],
	place: ["baris {0}, kolom {1}", "line {0}, column {1}"],
	stale: ["Halaman terakhir yang dapat disusun; perbaiki galat di Temuan.",
		"The last pages that could be set; mend the errors in Findings."],
	nopages: ["Halaman akan tampak di sini setelah galat diperbaiki.", "Pages appear here once the errors are mended."],
	cannot: ["tidak dapat dibuat", "cannot be made"],
	recovered: ["Pekerjaan terakhir dari {0} ({1}) belum disimpan.", "Your last work on {0} ({1}) was not saved."],
	recover: ["Lanjutkan", "Restore"],
	discard: ["Buang", "Discard"],
	toolarge: ["{0} terlalu besar (lebih dari {1} MB).", "{0} is too large (over {1} MB)."],
	notutf8: ["{0} bukan teks UTF-8; simpan ulang sebagai UTF-8.", "{0} is not UTF-8 text; save it as UTF-8."],
	nodata: ["Tidak ada berkas data (.json) di antara berkas itu; berkasnya ditambahkan.",
		"There is no data file (.json) among them; the files were added."],
	workbook: ["Buku kerja Excel belum dapat dibuka di sini.", "Excel workbooks cannot be opened here yet."],
	saved: ["Disimpan: {0}", "Saved: {0}"],
	drop: ["Lepaskan berkas data dan gambarnya di sini", "Drop the data file and its pictures here"],
	removeFile: ["Keluarkan {0}", "Remove {0}"],
	offerOpen: ["Ditemukan beberapa berkas data; yang dibuka: {0}", "Several data files found; opened: {0}"],
	unsaved: ["belum disimpan", "not saved"],
	skip: ["Langsung ke data", "Skip to the data"],
	editor: ["Data dalam JSON", "Data in JSON"],
	allowed: ["Pilihan", "Choices"],
	usual: ["Bila tidak diisi: {0}", "If left out: {0}"],
	required: ["wajib", "required"],
	origin: ["Asal di data: {0}", "Origin in the data: {0}"],
	noorigin: ["Teks ini disusun oleh program; tidak ada baris data yang memuatnya.",
		"This text is made by the program; no line of the data holds it."],
	made: ["{0} naskah disimpan", "{0} papers saved"],
	nothing: ["Belum ada naskah yang dapat disimpan.", "There is no paper to save yet."],
};

let english = false;

export const isEnglish = () => english;
export const setEnglish = (on) => {
	english = on;
};

/** The words of a name, with {0}, {1} filled in. */
export function say(name, ...values) {
	return WORDS[name][english ? 1 : 0].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

/** Fills every element that says by data-say (or data-say-label) which words are its own. */
export function sayAll(root) {
	for (const element of root.querySelectorAll("[data-say]"))
		element.textContent = say(element.dataset.say);
	for (const element of root.querySelectorAll("[data-say-label]")) {
		element.setAttribute("aria-label", say(element.dataset.sayLabel));
		if (element.tagName === "BUTTON")
			element.title = say(element.dataset.sayLabel);
	}
}
