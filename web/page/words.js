// What the page says, in Indonesian and in English.

const WORDS = {
	begin: ["Mulai", "Start"],
	open: ["Buka berkas", "Open files"],
	folder: ["Buka folder", "Open folder"],
	samples: ["Pilih jenis kantor Anda:", "Choose the kind of your office:"],
	samplesShown: ["Naskah contohnya tampak di sebelah kanan.", "Its sample papers are on the right."],
	full: ["contoh lengkap (dinas sosial, 2024)", "full sample (social office, 2024)"],
	save: ["Simpan data", "Save data"],
	toExcel: ["Simpan ke Excel", "Save as Excel"],
	startTitle: ["Mulai dari sini", "Start here"],
	startWhat: ["Satu buku kerja Excel berisi data kantor Anda menjadi laporan kinerja, perjanjian kinerja, surat pengantar, dan SOP dalam PDF.",
		"One Excel workbook with your office's data becomes its performance reports, agreements, letters and procedures as PDF."],
	startExcel2: ["Buka di Excel, ganti isinya dengan data kantor Anda, simpan.", "Open it in Excel, put your own office's data in, save."],
	startExcel3: ["Lepaskan berkasnya di jendela ini: semua naskah dan temuannya langsung tampak, lagi setiap kali ada perubahan.",
		"Drop the file on this window: all its papers and findings appear, again after each change."],
	startOpen: ["Pilih berkasnya", "Choose the file"],
	startExcelGet: ["Unduh buku kerja contoh (Excel)", "Download the sample workbook (Excel)"],
	startOwn: ["Sudah punya berkasnya", "You have the file already"],
	startOwnHow: ["Langsung ke langkah 4: buku kerja (.xlsx) atau berkas data (.json), bersama gambar dan berkas lain yang disebutnya; atau seluruh foldernya dengan Buka folder.",
		"Go to step 4: the workbook (.xlsx) or data file (.json), with the pictures and other files it names; or all of its folder by Open folder."],
	startText: ["Sebagai teks", "As text"],
	startTextHow: ["Untuk yang terbiasa dengan JSON: data ditulis di sini, dengan pelengkap dan penjelasan setiap kunci.",
		"For who knows JSON: the data is written here, with completion and an explanation of every key."],
	startTextGo: ["Tulis data sebagai teks", "Write the data as text"],
	bookFollows: ["Data dibaca dari buku kerja ini. Ubah di Excel dan simpan: halaman ini membacanya lagi dengan sendirinya.",
		"The data is read from this workbook. Change it in Excel and save: this page reads it again by itself."],
	bookAgain: ["Data dibaca dari buku kerja ini. Ubah di Excel, simpan, lalu lepaskan lagi berkasnya di jendela ini.",
		"The data is read from this workbook. Change it in Excel, save, and drop the file on this window again."],
	bookRead: ["Dibaca pukul {0}.", "Read at {0}."],
	bookOpen: ["Buka lagi berkasnya", "Open the file again"],
	bookText: ["Ubah menjadi teks (JSON)", "Turn into text (JSON)"],
	sheet: ["lembar {0}", "sheet {0}"],
	cell: ["sel {0} (baris {1}, kolom {2})", "cell {0} (row {1}, column {2})"],
	cellShort: ["sel {0}", "cell {0}"],
	row: ["baris {1}", "row {1}"],
	data: ["Data", "Data"],
	findings: ["Temuan", "Findings"],
	files: ["Berkas", "Files"],
	pages: ["Halaman", "Pages"],
	paper: ["Naskah", "Paper"],
	quarter: ["Triwulan", "Quarter"],
	allQuarters: ["semua", "all"],
	zoom: ["Perbesaran", "Zoom"],
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
	counts: ["{0} galat, {1} peringatan", "errors: {0}, warnings: {1}"],
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
	strange: ["{0} tidak dikenali. Simpan buku kerja sebagai .xlsx, data sebagai .json, gambar sebagai .png atau .jpg.",
		"{0} is of no kind that is known here. Save a workbook as .xlsx, data as .json, a picture as .png or .jpg."],
	notutf8: ["{0} bukan teks UTF-8; simpan ulang sebagai UTF-8.", "{0} is not UTF-8 text; save it as UTF-8."],
	added: ["{0} berkas ditambahkan.", "{0} files added."],
	unread: ["{0} tidak dapat dibaca; tutup di program lain atau lepaskan lagi.", "{0} cannot be read; close it elsewhere or drop it again."],
	saved: ["Disimpan: {0}", "Saved: {0}"],
	drop: ["Lepaskan buku kerja atau berkas data, dan gambarnya, di sini", "Drop the workbook or data file, and its pictures, here"],
	removeFile: ["Keluarkan {0}", "Remove {0}"],
	unsaved: ["belum disimpan", "not saved"],
	skip: ["Langsung ke data", "Skip to the data"],
	editor: ["Data dalam JSON", "Data in JSON"],
	allowed: ["Pilihan", "Choices"],
	usual: ["Bila tidak diisi: {0}", "If left out: {0}"],
	required: ["wajib", "required"],
	origin: ["Asal di data: {0}", "Origin in the data: {0}"],
	originAt: ["Asal: {0}", "From: {0}"],
	noorigin: ["Teks ini disusun oleh program; tidak ada baris data yang memuatnya.",
		"This text is made by the program; no line of the data holds it."],
	made: ["{0} naskah disimpan", "{0} papers saved"],
	nothing: ["Belum ada naskah yang dapat disimpan.", "There is no paper to save yet."],
	/* Papers; one that has no words here is called as the program calls it. */
	"paper-lkip": ["Laporan kinerja (LKIP)", "Annual report (LKIP)"],
	"paper-pk": ["Perjanjian kinerja (PK)", "Performance agreement (PK)"],
	"paper-keputusan-iku": ["Keputusan IKU", "Decree on indicators (IKU)"],
	"paper-surat": ["Surat pengantar", "Cover letters"],
	"paper-triwulan": ["Laporan triwulan", "Quarterly report"],
	"paper-evaluasi": ["Laporan evaluasi", "Evaluation report"],
	"paper-sop": ["SOP", "Procedures (SOP)"],
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

/** What people call a kind of paper. */
export const sayPaper = (kind) => (WORDS["paper-" + kind] ? say("paper-" + kind) : kind);

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
