/* The shapes of a narrative: a table of fields per kind of block, and the words that stand for
 * choices.
 *
 * A block is an object with one key, its kind; a plain string is a paragraph, and inside a list an
 * item. The notes become the explanations an editor shows, so they speak to the officer who writes
 * the file.
 */
#include "record/narasi.h"

#include <stddef.h>

static const struct choice rata_choices[] = { { "otomatis", RATA_OTOMATIS, "teks rata kiri-kanan, angka rata kanan" },
	                                      { "kiri", RATA_KIRI, "rata kiri" },
	                                      { "tengah", RATA_TENGAH, "di tengah" },
	                                      { "kanan", RATA_KANAN, "rata kanan" },
	                                      { "kiri-kanan", RATA_KIRI_KANAN, "rata kiri dan kanan" },
	                                      { "desimal", RATA_DESIMAL,
	                                        "angka disejajarkan pada koma desimalnya; untuk kolom tabel" },
	                                      { NULL, 0, NULL } };

static const struct choice tanda_choices[] = { { "1.", MARK_ANGKA, "1. 2. 3." },
	                                       { "a.", MARK_HURUF, "a. b. c." },
	                                       { "A.", MARK_HURUF_BESAR, "A. B. C." },
	                                       { "I.", MARK_ROMAWI, "I. II. III." },
	                                       { "i.", MARK_ROMAWI_KECIL, "i. ii. iii." },
	                                       { "1)", MARK_ANGKA_KURUNG, "1) 2) 3)" },
	                                       { "a)", MARK_HURUF_KURUNG, "a) b) c)" },
	                                       { "-", MARK_STRIP, "strip di depan setiap butir" },
	                                       { "•", MARK_TITIK, "titik tebal di depan setiap butir" },
	                                       { "o", MARK_BULATAN, "bulatan kosong di depan setiap butir" },
	                                       { "▪", MARK_KOTAK, "kotak kecil di depan setiap butir" },
	                                       { "✓", MARK_CENTANG, "tanda centang di depan setiap butir" },
	                                       { "➢", MARK_PANAH, "panah di depan setiap butir" },
	                                       { NULL, 0, NULL } };

const struct choice data_choices[] = {
	{ "renstra", DATA_RENSTRA, "tujuan, sasaran dan target jangka menengah" },
	{ "iku", DATA_IKU, "indikator kinerja utama dengan formula, sumber data dan penanggung jawab" },
	{ "perjanjian_kinerja", DATA_PERJANJIAN_KINERJA, "sasaran, indikator, target, program dan anggaran" },
	{ "perbandingan", DATA_PERBANDINGAN, "realisasi di sebelah pembanding dan target jangka menengah" },
	{ "capaian", DATA_CAPAIAN, "target, realisasi dan capaian tahun pelaporan" },
	{ "efisiensi", DATA_EFISIENSI, "capaian kinerja di sebelah serapan anggaran" },
	{ "realisasi", DATA_REALISASI, "anggaran dan realisasi sampai sub kegiatan" },
	{ "realisasi_program", DATA_REALISASI_PROGRAM, "anggaran dan realisasi per program" },
	{ "ringkasan", DATA_RINGKASAN,
	  "satu baris per sasaran: indikator yang tercapai, rata-rata capaian, anggaran dan serapan" },
	{ "tindak_lanjut", DATA_TINDAK_LANJUT, "tindak lanjut rekomendasi hasil evaluasi" },
	{ NULL, 0, NULL }
};

const struct choice bagan_choices[] = {
	{ "organisasi", BAGAN_ORGANISASI, "bagan susunan organisasi" },
	{ "target_realisasi", BAGAN_TARGET_REALISASI,
	  "grafik batang target dan realisasi semua indikator tahun pelaporan" },
	{ "tren", BAGAN_TREN, "grafik garis target dan realisasi satu indikator tahun demi tahun" },
	{ "serapan", BAGAN_SERAPAN, "grafik batang serapan anggaran per program" },
	{ "pohon_kinerja", BAGAN_POHON_KINERJA, "tujuan, sasaran, indikator dan program" },
	{ "proses_bisnis", BAGAN_PROSES_BISNIS, "peta proses bisnis" },
	{ NULL, 0, NULL }
};

static const struct choice halaman_choices[] = { { "baru", HALAMAN_BARU, "mulai halaman baru" },
	                                         { "melintang", HALAMAN_MELINTANG,
	                                           "mulai halaman baru, kertas melintang" },
	                                         { "tegak", HALAMAN_TEGAK, "mulai halaman baru, kertas tegak" },
	                                         { NULL, 0, NULL } };

static const struct field butir_fields[] = {
	PROSE(struct butir, isi, "isi", REQUIRED, "kata-kata butir ini"),
	LIST(struct butir, rincian, "rincian", OPTIONAL, &blok_shape,
	     "yang termasuk di bawah butir ini: paragraf, daftar lagi, tabel dan seterusnya"),
	PATH(struct butir, path), END_OF_FIELDS
};

static const struct shape butir_shape = {
	"butir", sizeof(struct butir), butir_fields, "satu butir daftar; teks biasa berarti butir tanpa rincian", "isi",
};

static const struct field daftar_fields[] = {
	LIST(struct daftar, butir, "butir", REQUIRED, &butir_shape, "butir-butir daftar, dari atas ke bawah"),
	CHOICE(struct daftar, tanda, "tanda", OPTIONAL, tanda_choices, "tanda di depan butir: \"1.\" bila tidak diisi"),
	INTEGER(struct daftar, mulai, "mulai", OPTIONAL, 1, 9999,
	        "nomor butir pertama, untuk daftar yang melanjutkan daftar sebelumnya; 1 bila "
	        "tidak diisi"),
	END_OF_FIELDS
};

static const struct shape daftar_shape = {
	"daftar", sizeof(struct daftar), daftar_fields, "daftar bernomor atau bertanda", NULL,
};

static const struct field kolom_fields[] = {
	PROSE(struct kolom, judul, "judul", OPTIONAL, "kepala kolom; wajib bila tabelnya tanpa `kepala`"),
	PROSE(struct kolom, kelompok, "kelompok", OPTIONAL,
	      "kepala bersama di atas kolom-kolom bersebelahan yang kelompoknya sama, misalnya "
	      "tahunnya"),
	CHOICE(struct kolom, rata, "rata", OPTIONAL, rata_choices, "perataan isi kolom"),
	DECIMAL(struct kolom, lebar, "lebar", OPTIONAL,
	        "lebar kolom dalam persen dari lebar tabel; yang tidak diisi membagi sisanya"),
	END_OF_FIELDS
};

static const struct shape kolom_shape = {
	"kolom", sizeof(struct kolom), kolom_fields, "satu kolom tabel; teks biasa berarti kepala kolom saja", "judul",
};

static const struct field sel_fields[] = {
	CELL(struct sel, isi, "isi", OPTIONAL, "isi sel; angka seperti 8.60 dicetak 8,60"),
	INTEGER(struct sel, baris, "gabung_baris", OPTIONAL, 1, 1000,
	        "tinggi sel dalam baris, 1 bila tidak diisi; baris di bawahnya tidak menulis sel itu lagi"),
	INTEGER(struct sel, kolom, "gabung", OPTIONAL, 1, 1000, "lebar sel dalam kolom, 1 bila tidak diisi"),
	CHOICE(struct sel, rata, "rata", OPTIONAL, rata_choices, "perataan sel ini; seperti kolomnya bila tidak diisi"),
	BOOL(struct sel, tebal, "tebal", OPTIONAL, "true untuk huruf tebal"),
	PATH(struct sel, path),
	END_OF_FIELDS
};

static const struct shape sel_shape = {
	"sel", sizeof(struct sel), sel_fields, "satu sel tabel", "isi",
};

static const struct field baris_tabel_fields[] = {
	PROSE(struct baris_tabel, judul, "judul", ALTERNATIVE, "judul melintang semua kolom, di atas baris-barisnya"),
	LIST_CHECKED(struct baris_tabel, sel, "sel", ALTERNATIVE, &sel_shape, "sel-sel baris ini, dari kiri ke kanan"),
	PATH(struct baris_tabel, path), END_OF_FIELDS
};

static const struct shape baris_tabel_shape = {
	"baris_tabel",
	sizeof(struct baris_tabel),
	baris_tabel_fields,
	"satu baris tabel: sel-selnya, atau judul melintang semua kolom",
	"sel",
};

static const struct field tabel_fields[] = {
	TEXT(struct tabel, kunci, "kunci", OPTIONAL, "nama untuk merujuk tabel ini dalam teks: {tabel:kunci}"),
	PROSE(struct tabel, judul, "judul", OPTIONAL, "judul tabel, tanpa nomor; nomornya diberi sendiri"),
	LIST(struct tabel, kolom, "kolom", REQUIRED, &kolom_shape, "kolom-kolom tabel, dari kiri ke kanan"),
	LIST(struct tabel, kepala, "kepala", OPTIONAL, &baris_tabel_shape,
	     "baris-baris kepala tabel dengan sel gabungan, sebagai ganti judul kolom"),
	LIST(struct tabel, baris, "baris", REQUIRED, &baris_tabel_shape,
	     "baris-baris tabel; setiap baris daftar sel sebanyak kolomnya; teks seperti ditulis, "
	     "angka seperti 8.60 dicetak 8,60"),
	LIST(struct tabel, jumlah, "jumlah", OPTIONAL, &baris_tabel_shape,
	     "baris jumlah pada akhir tabel, dicetak tebal"),
	BOOL(struct tabel, nomor_kolom, "nomor_kolom", OPTIONAL,
	     "true untuk baris nomor kolom 1, 2, 3 di bawah kepala tabel"),
	PROSE(struct tabel, sumber, "sumber", OPTIONAL, "sumber data, dicetak di bawah tabel"),
	PATH(struct tabel, path),
	END_OF_FIELDS
};

const struct shape tabel_shape = {
	"tabel", sizeof(struct tabel), tabel_fields, "tabel dengan isi yang ditulis sendiri", NULL,
};

static const struct field gambar_fields[] = {
	TEXT(struct gambar, kunci, "kunci", OPTIONAL, "nama untuk merujuk gambar ini dalam teks: {gambar:kunci}"),
	TEXT(struct gambar, berkas, "berkas", REQUIRED, "nama berkas gambar PNG atau JPEG di dekat berkas data"),
	PROSE(struct gambar, judul, "judul", OPTIONAL, "judul gambar, tanpa nomor; nomornya diberi sendiri"),
	PROSE(struct gambar, alt, "alt", OPTIONAL,
	      "apa yang terlihat, bagi pembaca yang tidak dapat melihat gambar; judul bila tidak "
	      "diisi"),
	PROSE(struct gambar, sumber, "sumber", OPTIONAL, "sumber gambar, dicetak di bawahnya"),
	DECIMAL(struct gambar, lebar, "lebar", OPTIONAL,
	        "lebar dalam sentimeter; bila tidak diisi selebar teks, yang kurang dari 72 titik per inci lebih "
	        "sempit"),
	PATH(struct gambar, path),
	END_OF_FIELDS
};

const struct shape gambar_shape = {
	"gambar", sizeof(struct gambar), gambar_fields, "gambar dari berkas", NULL,
};

static const struct field foto_fields[] = {
	TEXT(struct foto, berkas, "berkas", REQUIRED, "nama berkas foto PNG atau JPEG di dekat berkas data"),
	PROSE(struct foto, judul, "judul", OPTIONAL, "keterangan di bawah foto"),
	PROSE(struct foto, alt, "alt", OPTIONAL,
	      "apa yang terlihat, bagi pembaca yang tidak dapat melihat foto; judul bila tidak "
	      "diisi"),
	PATH(struct foto, path), END_OF_FIELDS
};

const struct shape foto_shape = {
	"foto", sizeof(struct foto), foto_fields, "satu foto dengan keterangannya, tanpa nomor gambar", NULL,
};

static const struct field album_fields[] = {
	INTEGER(struct album, kolom, "kolom", OPTIONAL, 1, 6, "banyaknya foto berdampingan; 2 bila tidak diisi"),
	LIST(struct album, gambar, "gambar", REQUIRED, &foto_shape, "foto-foto, baris demi baris dari kiri"),
	PATH(struct album, path), END_OF_FIELDS
};

static const struct shape album_shape = {
	"album", sizeof(struct album), album_fields, "foto-foto yang disusun berbaris", NULL,
};

static const struct field rumus_fields[] = {
	PROSE(struct rumus, hasil, "hasil", OPTIONAL, "yang dihitung, di kiri tanda sama dengan"),
	PROSE(struct rumus, pembilang, "pembilang", REQUIRED, "bagian atas pecahan"),
	PROSE(struct rumus, penyebut, "penyebut", OPTIONAL, "bagian bawah pecahan"),
	PROSE(struct rumus, kali, "kali", OPTIONAL, "pengali di kanan pecahan, misalnya 100%"),
	PATH(struct rumus, path),
	END_OF_FIELDS
};

static const struct shape rumus_shape = {
	"rumus", sizeof(struct rumus), rumus_fields, "rumus berbentuk pecahan, berdiri sendiri di antara paragraf",
	NULL,
};

static const struct field bagan_fields[] = {
	CHOICE(struct bagan, jenis, "jenis", REQUIRED, bagan_choices, "bagan atau grafik yang mana"),
	REFERENCE(struct bagan, iku, "iku", OPTIONAL, "indikator",
	          "untuk tren: kunci indikatornya; semua indikator bila tidak diisi"),
	TEXT(struct bagan, kunci, "kunci", OPTIONAL, "nama untuk merujuk bagan ini dalam teks: {gambar:kunci}"),
	PROSE(struct bagan, judul, "judul", OPTIONAL, "judul gambar, tanpa nomor; judul yang lazim bila tidak diisi"),
	PROSE(struct bagan, sumber, "sumber", OPTIONAL, "sumber data, dicetak di bawahnya"),
	DECIMAL(struct bagan, lebar, "lebar", OPTIONAL, "lebar dalam sentimeter; selebar teks bila tidak diisi"),
	PATH(struct bagan, path),
	END_OF_FIELDS
};

const struct shape bagan_shape = {
	"bagan",      sizeof(struct bagan),
	bagan_fields, "gambar yang disusun dari data berkas ini; teks biasa berarti jenisnya",
	"jenis",
};

const struct choice jenis_triwulan_choices[] = {
	{ "perjanjian", TRIWULAN_PERJANJIAN, "kegiatan, sub kegiatan, indikator dan target setahun" },
	{ "anggaran", TRIWULAN_ANGGARAN, "anggaran setiap sub kegiatan dan jumlahnya" },
	{ "rencana", TRIWULAN_RENCANA, "target kinerja (K) dan keuangan (Rp) keempat triwulan" },
	{ "kinerja", TRIWULAN_KINERJA, "target, realisasi dan capaian kinerja sub kegiatan" },
	{ "keuangan", TRIWULAN_KEUANGAN, "target, realisasi dan capaian keuangan sub kegiatan" },
	{ "ringkasan", TRIWULAN_RINGKASAN, "rata-rata capaian kinerja di sebelah capaian keuangan" },
	{ "analisis", TRIWULAN_ANALISIS, "setiap kegiatan dengan tabel capaian dan uraian sub kegiatannya" },
	{ "iku", TRIWULAN_IKU, "target, realisasi dan capaian indikator kinerja utama" },
	{ "rencana_aksi", TRIWULAN_RENCANA_AKSI, "pemantauan rencana aksi, halaman melintang" },
	{ "evaluasi", TRIWULAN_EVALUASI, "evaluasi hasil Renja, K dan Rp, halaman melintang" },
	{ "kendala", TRIWULAN_KENDALA, "kendala, solusi dan rencana tindak lanjut" },
	{ NULL, 0, NULL }
};

static const struct choice hitungan_choices[] = {
	{ "lazim", HITUNGAN_LAZIM, "menurut dasar datanya bila semua sama, selain itu kumulatif" },
	{ "menurut_data", HITUNGAN_MENURUT_DATA, "setiap baris menurut dasar datanya sendiri" },
	{ "triwulan", HITUNGAN_TRIWULAN, "triwulan itu saja" },
	{ "kumulatif", HITUNGAN_KUMULATIF, "dari awal tahun sampai dengan akhir triwulan" },
	{ NULL, 0, NULL }
};

static const struct field blok_triwulan_fields[] = {
	CHOICE(struct blok_triwulan, jenis, "jenis", REQUIRED, jenis_triwulan_choices, "tabel atau bagian yang mana"),
	INTEGER(struct blok_triwulan, triwulan, "triwulan", OPTIONAL, 1, 4,
	        "triwulan yang ditampilkan; triwulan laporannya bila tidak diisi"),
	CHOICE(struct blok_triwulan, hitungan, "hitungan", OPTIONAL, hitungan_choices,
	       "cara menghitung target dan realisasi"),
	REFERENCE(struct blok_triwulan, kegiatan, "kegiatan", OPTIONAL, "kegiatan",
	          "kunci kegiatan, bila hanya sub kegiatannya yang ditampilkan"),
	BOOL(struct blok_triwulan, predikat, "predikat", OPTIONAL,
	     "true untuk kolom Predikat Kinerja menurut aturan.predikat"),
	BOOL(struct blok_triwulan, jumlah, "jumlah", OPTIONAL,
	     "true untuk baris Jumlah pada tabel kinerja walaupun satuannya berbeda, false tanpa "
	     "baris Jumlah"),
	LIST(struct blok_triwulan, kolom, "kolom", OPTIONAL, &kolom_anggaran_shape,
	     "untuk keuangan: kolom-kolom sesudah nama, menurut urutannya"),
	PROSE(struct blok_triwulan, sumber, "sumber", OPTIONAL, "sumber data, dicetak di bawah tabel"),
	TEXT(struct blok_triwulan, kunci, "kunci", OPTIONAL,
	     "nama untuk merujuk tabel ini dalam teks: {tabel:kunci}; jenisnya bila tidak diisi"),
	PROSE(struct blok_triwulan, judul, "judul", OPTIONAL,
	      "judul tabel, tanpa nomor; judul yang lazim bila tidak diisi"),
	PATH(struct blok_triwulan, path),
	END_OF_FIELDS
};

const struct shape blok_triwulan_shape = {
	"blok_triwulan",
	sizeof(struct blok_triwulan),
	blok_triwulan_fields,
	"bagian laporan triwulanan yang disusun dari data; teks biasa berarti jenisnya",
	"jenis",
};

static const struct field blok_data_fields[] = {
	CHOICE(struct blok_data, jenis, "jenis", REQUIRED, data_choices, "tabel yang mana"),
	LIST(struct blok_data, kolom, "kolom", OPTIONAL, &kolom_anggaran_shape,
	     "untuk realisasi dan realisasi_program: kolom-kolom sesudah nama, menurut urutannya"),
	TEXT(struct blok_data, kunci, "kunci", OPTIONAL,
	     "nama untuk merujuk tabel ini dalam teks: {tabel:kunci}; jenisnya bila tidak diisi"),
	PROSE(struct blok_data, judul, "judul", OPTIONAL,
	      "judul tabel, tanpa nomor; judul yang lazim bila tidak diisi"),
	PROSE(struct blok_data, sumber, "sumber", OPTIONAL, "sumber data, dicetak di bawah tabel"),
	PATH(struct blok_data, path),
	END_OF_FIELDS
};

const struct shape blok_data_shape = {
	"blok_data",      sizeof(struct blok_data),
	blok_data_fields, "tabel yang disusun dari data berkas ini; teks biasa berarti jenisnya",
	"jenis",
};

static const struct field blok_fields[] = {
	PROSE(struct blok, paragraf, "paragraf", ALTERNATIVE, "satu paragraf"),
	PROSE(struct blok, judul, "judul", ALTERNATIVE, "anak judul di dalam bagian ini"),
	OBJECT(struct blok, daftar, "daftar", ALTERNATIVE, &daftar_shape, "daftar bernomor atau bertanda"),
	OBJECT(struct blok, tabel, "tabel", ALTERNATIVE, &tabel_shape, "tabel dengan isi yang ditulis sendiri"),
	OBJECT(struct blok, gambar, "gambar", ALTERNATIVE, &gambar_shape, "gambar dari berkas"),
	OBJECT(struct blok, foto, "foto", ALTERNATIVE, &album_shape,
	       "halaman foto: foto-foto berbaris dengan keterangan di bawahnya"),
	OBJECT(struct blok, rumus, "rumus", ALTERNATIVE, &rumus_shape, "rumus berbentuk pecahan"),
	OBJECT(struct blok, bagan, "bagan", ALTERNATIVE, &bagan_shape,
	       "bagan atau grafik yang disusun dari data berkas ini"),
	OBJECT(struct blok, triwulan, "triwulan", ALTERNATIVE, &blok_triwulan_shape,
	       "bagian laporan triwulanan yang disusun dari data berkas ini"),
	TEXT(struct blok, uraian, "uraian", ALTERNATIVE,
	     "kunci uraian triwulan yang dicetak di sini, pada laporan evaluasi"),
	OBJECT(struct blok, data, "data", ALTERNATIVE, &blok_data_shape, "tabel yang disusun dari data berkas ini"),
	CHOICE(struct blok, halaman, "halaman", ALTERNATIVE, halaman_choices, "pergantian halaman"),
	CHOICE(struct blok, rata, "rata", OPTIONAL, rata_choices, "perataan paragraf"),
	PATH(struct blok, path),
	END_OF_FIELDS
};

const struct shape blok_shape = {
	"blok",     sizeof(struct blok), blok_fields, "satu blok narasi, tepat satu jenis; teks biasa berarti paragraf",
	"paragraf",
};
