/* Options as a table; what they mean stands in their rows. */
#include "cli/options.h"

#include <string.h>

const struct option options[] = {
	{ "keluaran", 'o', OPTION_OUTPUT, "BERKAS", FOR_PAPER | FOR_TTD_UJI, 0,
	  "berkas PDF yang ditulis; - untuk keluaran standar", "PDF file to write; - for standard output" },
	{ "folder", 'd', OPTION_FOLDER, "FOLDER",
	  FOR_EKSPOR | FOR_SEMUA | FOR_MASSAL | FOR_PANTAU | FOR_GAMBAR | FOR_SALIN, 0,
	  "folder yang ditulisi; dibuat bila belum ada", "folder to write to; made when missing" },
	{ "serempak", 'j', OPTION_HANDS, "N", FOR_MASSAL, 0,
	  "massal: sekian berkas data sekaligus; 1 bila tidak ditulis",
	  "massal: so many data files at once; 1 unless said" },
	{ "bagian", 0, OPTION_PART, "I/N", FOR_MASSAL, 0, "massal: hanya bagian ke-I dari N, bagi banyak komputer",
	  "massal: only the I-th part of N, for several machines" },
	{ "triwulan", 0, OPTION_TRIWULAN, "1..4", FOR_PAPERS | FOR_BEDA, NASKAH_WISH_TRIWULAN,
	  "hanya naskah triwulan ini", "only the papers of this quarter" },
	{ "nomor", 0, OPTION_NOMOR, "NOMOR", FOR_PAPERS | FOR_BEDA, NASKAH_WISH_NOMOR, "hanya naskah dengan nomor ini",
	  "only the paper with this number" },
	{ "kertas", 0, OPTION_PAPER, "KERTAS", FOR_PAPERS | FOR_BEDA, 0,
	  "A4, F4, Folio, Legal, A3, A2, A1 atau lebar x tinggi mm: 215x330",
	  "A4, F4, Folio, Legal, A3, A2, A1 or width x height in mm: 215x330" },
	{ "halaman", 0, OPTION_PAGES, "3-5", FOR_GAMBAR, 0,
	  "hanya halaman ini, untuk naskah gambar; 7 atau 3- juga boleh",
	  "only these pages, for naskah gambar; 7 or 3- will do, too" },
	{ "poster", 0, OPTION_POSTER, NULL, FOR_PAPERS, NASKAH_WISH_POSTER,
	  "untuk papan pengumuman: SOP yang terbaca dari dua meter, A1 bila tanpa --kertas",
	  "for a notice board: SOPs legible from two metres, A1 unless --kertas" },
	{ "arsip", 0, OPTION_ARSIP, NULL, FOR_PAPERS & ~FOR_PERIKSA, NASKAH_WISH_ARSIP,
	  "salinan arsip, dengan tabel paraf", "the file copy, with its table of initials" },
	{ "konsep", 0, OPTION_KONSEP, NULL, FOR_MAKING | FOR_GAMBAR, 0,
	  "tulisan KONSEP di setiap halaman, walaupun datanya sudah final",
	  "KONSEP (draft) across every page, even when the data is final" },
	{ "sertifikat", 0, OPTION_CERTIFICATE, NULL, FOR_PAPER, 0,
	  "bukti bagan alir SOP: garis, persilangan, pelanggaran aturan",
	  "proof of the flow charts of SOPs: lines, crossings, rules broken" },
	{ "akar", 0, OPTION_ROOT, "FOLDER", FOR_PAPERS | FOR_EKSPOR | FOR_IMPOR | FOR_BEDA, 0,
	  "folder gambar dan berkas sertakan; biasanya folder berkas data",
	  "folder of pictures and included files; by default the data file's" },
	{ "font-dir", 0, OPTION_FONTS, "FOLDER", FOR_PAPERS | FOR_VERIFIKASI | FOR_TTD_UJI | FOR_FONT | FOR_BEDA, 0,
	  "folder huruf Anda sendiri; boleh lebih dari satu kali", "folder of your own fonts; may be repeated" },
	{ "bahasa", 0, OPTION_LANGUAGE, "id|en", FOR_ALL, 0, "bahasa pesan", "language of messages" },
	{ "format", 0, OPTION_FORMAT, "teks|json", FOR_ALL & ~FOR_FONT & ~FOR_PELENGKAP, 0, "bentuk pesan",
	  "form of messages" },
	{ "tingkat", 0, OPTION_LEVEL, "galat|peringatan|info", (FOR_MAKING & ~FOR_MASSAL) | FOR_GAMBAR | FOR_PERIKSA, 0,
	  "periksa: hanya temuan setingkat ini ke atas; info memuat semua",
	  "periksa: findings of this level and above; info for all" },
	{ "aturan", 0, OPTION_RULES, NULL, FOR_PERIKSA, 0, "periksa: daftar aturannya",
	  "periksa: the list of its rules" },
	{ "evaluator", 0, OPTION_EVALUATOR, NULL, FOR_PERIKSA, 0, "periksa: daftar penilai, butir dan buktinya",
	  "periksa: the evaluator's list, items and their evidence" },
	{ "ketat", 0, OPTION_STRICT, NULL, FOR_MAKING, 0, "naskah tidak dibuat selama periksa menemukan galat",
	  "make no paper while periksa finds faults" },
	{ "tanpa-sumber", 0, OPTION_NO_SOURCE, NULL, FOR_MAKING, 0,
	  "PDF tanpa data dan gambar asalnya, yang biasanya ikut terbaca oleh setiap penerima PDF",
	  "PDF without its data and pictures, which every reader of the PDF has otherwise" },
	{ "dengan-catatan", 0, OPTION_NOTES, NULL, FOR_MAKING, 0,
	  "kunci yang diawali \"_\" ikut disimpan di dalam PDF; biasanya dihapus dari salinan itu",
	  "keys that begin with \"_\" stay in the data inside the PDF; they are cut out otherwise" },
	{ "jejak", 0, OPTION_TRACE, NULL, FOR_MAKING, 0,
	  "asal setiap angka yang tercetak dilampirkan di dalam PDF (asal.json)",
	  "attach the origin of each printed figure to the PDF (asal.json)" },
	{ "tanpa-kolom", 0, OPTION_NO_FIELDS, NULL, FOR_MAKING, 0, "tanpa kolom tanda tangan elektronik di dalam PDF",
	  "no fields for electronic signatures in the PDF" },
	{ "ttd", 0, OPTION_SIGNING, "basah|elektronik", FOR_PAPERS, 0,
	  "cara menandatangani; elektronik: dengan tempat visual tanda tangan elektronik",
	  "how it is signed; elektronik: with room for the picture of an electronic signature" },
	{ "ttd-json", 0, OPTION_TTD, NULL, FOR_MAKING, 0,
	  "bukan PDF, melainkan letak setiap tanda tangan dan isi permintaan ke layanan TTE, sebagai JSON",
	  "no PDF, but where each signature goes and the request to a signing service, as JSON" },
	{ "porta", 0, OPTION_PORT, "PORTA", FOR_TTD_UJI, 0, "porta layanan ttd-uji di 127.0.0.1, 1 sampai 65535",
	  "port of the service ttd-uji on 127.0.0.1, 1 to 65535" },
	{ "metadata", 0, OPTION_METADATA, "BERKAS", FOR_PAPER | FOR_SEMUA, 0,
	  "metadata kearsipan naskah sebagai JSON, di samping PDF; naskah semua: folder, satu berkas per naskah",
	  "archive metadata of the paper as JSON, beside the PDF; naskah semua: a folder, a file for each paper" },
	{ "klasik", 0, OPTION_CLASSIC, NULL, FOR_MAKING, 0,
	  "PDF tanpa object stream, untuk pembaca lama; biasa bila ada kolom tanda tangan",
	  "PDF without object streams, for old readers; usual with fields to sign" },
	{ "padat", 0, OPTION_COMPACT, NULL, FOR_MAKING, 0,
	  "PDF dengan object stream, lebih kecil, walaupun ada kolom tanda tangan",
	  "PDF with object streams, smaller, even with fields to sign" },
	{ "xlsx", 0, OPTION_XLSX, "BUKU.xlsx", FOR_EKSPOR, 0, "buku kerja yang ditulis", "the workbook to write" },
	{ "csv", 0, OPTION_CSV, NULL, FOR_EKSPOR, 0, "satu berkas CSV untuk setiap lembar, ke folder -d",
	  "a CSV file for each sheet, to the folder -d" },
	{ "tabel", 0, OPTION_TABLE, "TABEL", FOR_EKSPOR, 0,
	  "bukan datanya, melainkan tabel naskah ini seperti tercetak, misalnya \"Tabel 3.2\"",
	  "not the data, but this table of the paper as it is printed, such as \"Tabel 3.2\"" },
	{ "ke", 0, OPTION_INTO, "KUNCI", FOR_IMPOR, 0,
	  "daftar di berkas data yang diisi baris-barisnya, misalnya program",
	  "the list of the data file that the rows go to, such as program" },
	{ "lembar", 0, OPTION_SHEET, "NAMA", FOR_IMPOR, 0, "bersama --ke: lembar di dalam buku kerja",
	  "with --ke: the sheet of the workbook" },
	{ "kolom", 0, OPTION_COLUMN, "KUNCI=JUDUL", FOR_IMPOR, 0,
	  "bersama --ke: judul kolom sebuah kunci, misalnya anggaran=PAPBD; boleh lebih dari satu kali",
	  "with --ke: the head of a key's column, as anggaran=PAPBD; may be repeated" },
	{ "hanya", 0, OPTION_ONLY, "JUDUL=ISI", FOR_IMPOR, 0,
	  "bersama --ke: hanya baris yang kolomnya berisi ini; boleh lebih dari satu kali",
	  "with --ke: only rows whose column holds this; may be repeated" },
	{ "basis", 0, OPTION_BASIS, "kumulatif|per_triwulan|tetap", FOR_IMPOR, 0, "bersama --ke: arti kolom triwulan",
	  "with --ke: what columns of quarters mean" },
	{ "desimal", 0, OPTION_DECIMAL, ",|.", FOR_IMPOR, 0,
	  "bersama --ke: tanda desimal, bila sebuah angka dapat berarti dua, seperti 1.234",
	  "with --ke: which mark is decimal, where a number may be two, like 1.234" },
	{ "persen", 0, OPTION_PERCENT, "pecahan|persen", FOR_IMPOR, 0,
	  "bersama --ke: pecahan bila 0.889 berarti 88,9%; persen bila kurang dari 1%",
	  "with --ke: pecahan if 0.889 means 88.9%; persen if it is below 1%" },
	{ "coba", 0, OPTION_DRY, NULL, FOR_IMPOR, 0, "bersama --ke: perubahannya hanya ditunjukkan",
	  "with --ke: the changes are only shown" },
	{ "jenis", 0, OPTION_OFFICE, "dinas|kecamatan|badan|sekretariat|puskesmas|sekolah", FOR_BARU, 0,
	  "baru: jenis kantornya; dinas bila tidak ditulis", "baru: the kind of office; dinas unless said" },
	{ "excel", 0, OPTION_EXCEL, NULL, FOR_BARU, 0, "baru: satu buku kerja, bukan berkas JSON",
	  "baru: one workbook instead of JSON files" },
	{ "tahun", 0, OPTION_YEAR, "TAHUN", FOR_BARU, 0,
	  "baru: tahun datanya; tahun ini bila tidak ditulis, dengan --dari tahun sesudahnya",
	  "baru: the year of the data; this year unless said, with --dari the one behind" },
	{ "dari", 0, OPTION_OLDER, "LAMA", FOR_BARU, 0,
	  "baru: tahun berikutnya dari data lama ini; hasil dan anggarannya dikosongkan",
	  "baru: the next year, from this older data; its results and budgets are left empty" },
	{ "pdf", 0, OPTION_PDF, "BERKAS", FOR_BEDA | FOR_PERIKSA, 0,
	  "beda: naskah yang baru, yang berubah ditandai dan didaftar di depan; periksa: lembar temuan",
	  "beda: the newer paper, with what changed marked and listed in front; periksa: a sheet of findings" },
	{ "batas-memori", 0, OPTION_MEMORY, "MB",
	  FOR_PAPERS | FOR_EKSPOR | FOR_IMPOR | FOR_SALIN | FOR_VERIFIKASI | FOR_BEDA | FOR_TTD_UJI, 0,
	  "memori paling banyak, 64 sampai 65536; 1024 bila tidak ditulis",
	  "memory at most, 64 to 65536; 1024 unless said" },
	{ "batas-waktu", 0, OPTION_TIME, "DETIK", FOR_ALL & ~FOR_PELENGKAP & ~FOR_PANTAU & ~FOR_TTD_UJI, 0,
	  "detik paling lama bagi seluruh perintah, 1 sampai 86400; tanpa batas bila tidak ditulis",
	  "seconds at most for the whole command, 1 to 86400; no limit unless said" },
	{ "dump", 0, OPTION_DUMP, NULL, FOR_MAKING, 0, "halaman sebagai teks, untuk pengujian",
	  "pages as text, for tests" },
	{ "help", 'h', OPTION_HELP, NULL, FOR_ALL, 0, "bantuan ini, atau bantuan perintah yang disebut",
	  "this help, or that of the command named" },
	{ "version", 0, OPTION_VERSION, NULL, FOR_ALL, 0, "edisi program ini", "the edition of the program" },
	{ NULL, 0, OPTION_COUNT, NULL, 0, 0, NULL, NULL },
};

void print_option(const struct call *call, FILE *to, const struct option *option)
{
	char head[64];
	int used = snprintf(head, sizeof head, "%s%c%s--%s%s%s", option->letter ? "-" : "  ",
	                    option->letter ? option->letter : ' ', option->letter ? ", " : " ", option->name,
	                    option->value ? " " : "", option->value ? option->value : "");

	fprintf(to, "  %s%*s %s\n", head, used < 28 ? 28 - used : 0, "", say(call, option->id, option->en));
}

static bool any_takes(const char *kind, int wish)
{
	if (!wish)
		return true;
	if (kind)
		return naskah_kind_takes(kind, (enum naskah_wish)wish);
	for (size_t i = 0; naskah_kind(i); i++)
		if (naskah_kind_takes(naskah_kind(i), (enum naskah_wish)wish))
			return true;
	return false;
}

bool option_applies(const struct option *option, const struct command *command, const char *kind)
{
	return (option->commands & (int)command->bit) && any_takes(kind, option->wish);
}
