/* The shapes of standard operating procedures, and the words their choices are written with. */
#include "record/narasi.h"
#include "record/shapes/shapes.h"

#include "record/sop.h"

#include <stddef.h>

enum { PELAKSANA_MOST = 30, LANGKAH_MOST = 300 };

#define LOCAL_TEXT(type, member, key, presence, note)                                                                  \
	{                                                                                                              \
		FIELD_TEXT, presence, key, offsetof(type, member), note, NULL, NULL, 0, 1, NULL                        \
	}

static const struct choice jenis_choices[] = {
	{ "alur", SOP_ALUR, "lembar identitas dan tabel bagan alir menurut PermenPANRB 35/2012" },
	{ "naratif", SOP_NARATIF, "uraian berbagian dan bernomor" },
	{ NULL, 0, NULL },
};

static const struct choice orientasi_choices[] = {
	{ "otomatis", ORIENTASI_OTOMATIS, "tegak bila pelaksananya sedikit, selain itu melintang" },
	{ "melintang", ORIENTASI_MELINTANG, "kertas rebah" },
	{ "tegak", ORIENTASI_TEGAK, "kertas berdiri" },
	{ NULL, 0, NULL },
};

static const struct choice kepala_choices[] = {
	{ "kop", KEPALA_KOP, "kop naskah dinas" },
	{ "lampiran", KEPALA_LAMPIRAN, "kepala lampiran di kanan atas, dengan baris dari \"lampiran\"" },
	{ "tanpa", KEPALA_TANPA, "langsung judul" },
	{ NULL, 0, NULL },
};

static const struct choice simbol_choices[] = {
	{ "otomatis", SIMBOL_OTOMATIS,
	  "langkah pertama mulai, langkah terakhir selesai, langkah dengan cabang "
	  "berlabel keputusan, selebihnya proses" },
	{ "mulai", SIMBOL_MULAI, "kapsul, awal" },
	{ "proses", SIMBOL_PROSES, "kotak" },
	{ "keputusan", SIMBOL_KEPUTUSAN, "belah ketupat" },
	{ "selesai", SIMBOL_SELESAI, "kapsul, akhir; boleh lebih dari satu" },
	{ "dokumen", SIMBOL_DOKUMEN, "di luar lima simbol PermenPANRB 35/2012" },
	{ "subproses", SIMBOL_SUBPROSES, "di luar lima simbol PermenPANRB 35/2012: SOP lain" },
	{ "lingkaran", SIMBOL_LINGKARAN, "di luar lima simbol PermenPANRB 35/2012: penghubung" },
	{ NULL, 0, NULL },
};

static const struct field pelaksana_fields[] = { LOCAL_KEY(struct pelaksana, kunci),
	                                         TEXT(struct pelaksana, nama, "nama", REQUIRED,
	                                              "nama jabatan seperti di kepala kolom"),
	                                         PATH(struct pelaksana, path), END_OF_FIELDS };

static const struct shape pelaksana_shape = {
	"pelaksana", sizeof(struct pelaksana), pelaksana_fields, "pelaksana, satu kolom pada tabel bagan alir", "nama",
};

static const struct field pelaku_fields[] = {
	LOCAL_TEXT(struct pelaku, kunci, "kunci", REQUIRED, "kunci pelaksana; \"-\" bila langkah ini tanpa pelaksana"),
	CHOICE(struct pelaku, simbol, "simbol", OPTIONAL, simbol_choices,
	       "simbol di lajur pelaksana ini bila bukan simbol langkahnya, misalnya dokumen"),
	PATH(struct pelaku, path), END_OF_FIELDS
};

static const struct shape pelaku_shape = {
	"pelaku", sizeof(struct pelaku), pelaku_fields, "pelaksana suatu langkah", "kunci",
};

static const struct field langkah_fields[] = {
	LOCAL_TEXT(struct langkah, kunci, "kunci", OPTIONAL,
	           "nama pendek untuk dirujuk \"lanjut\": huruf kecil, angka dan garis bawah"),
	TEXT(struct langkah, nomor, "nomor", OPTIONAL,
	     "nomor yang dicetak bila bukan urutannya; \"-\" bila tanpa nomor"),
	PROSE(struct langkah, kegiatan, "kegiatan", REQUIRED, "uraian kegiatan"),
	LIST(struct langkah, pelaksana, "pelaksana", OPTIONAL, &pelaku_shape,
	     "kunci pelaksana; beberapa bila dikerjakan bersama, yang terakhir memutuskan; \"-\" bila tidak ada"),
	CHOICE(struct langkah, simbol, "simbol", OPTIONAL, simbol_choices, "biasanya tidak perlu diisi"),
	PROSES(struct langkah, kelengkapan, "kelengkapan", OPTIONAL, "yang harus ada sebelum langkah ini"),
	TEXT(struct langkah, waktu, "waktu", OPTIONAL, "angka dan satuan: 1 minggu, 1-3 hari, 120 menit / 3 hari"),
	PROSES(struct langkah, output, "output", OPTIONAL, "hasil langkah ini"),
	PROSES(struct langkah, keterangan, "keterangan", OPTIONAL, "keterangan"),
	EXITS(struct langkah, lanjut, "lanjut", OPTIONAL,
	      "kunci atau nomor langkah berikutnya bila bukan yang di bawahnya; beberapa bila bercabang; "
	      "{\"Ya\": 6, \"Tidak\": 1} bila keputusan; \"selesai\" ke simbol selesai di bawah semua langkah"),
	TERCETAK(struct langkah),
	PATH(struct langkah, path),
	END_OF_FIELDS
};

static const struct shape langkah_shape = {
	"langkah", sizeof(struct langkah), langkah_fields, "satu langkah, satu baris pada tabel bagan alir", NULL,
};

static const struct field kolom_fields[] = {
	PROSE(struct kolom_sop, nomor, "nomor", OPTIONAL, "judul kolom nomor; \"No.\""),
	PROSE(struct kolom_sop, kegiatan, "kegiatan", OPTIONAL, "judul kolom kegiatan; \"Kegiatan\""),
	PROSE(struct kolom_sop, pelaksana, "pelaksana", OPTIONAL, "judul di atas para pelaksana"),
	PROSE(struct kolom_sop, mutu_baku, "mutu_baku", OPTIONAL, "judul di atas kelengkapan, waktu dan output"),
	PROSE(struct kolom_sop, kelengkapan, "kelengkapan", OPTIONAL,
	      "judul kolom kelengkapan, misalnya Persyaratan; \"-\" meniadakan kolomnya"),
	PROSE(struct kolom_sop, waktu, "waktu", OPTIONAL, "judul kolom waktu; \"-\" meniadakan kolomnya"),
	PROSE(struct kolom_sop, output, "output", OPTIONAL, "judul kolom output; \"-\" meniadakan kolomnya"),
	PROSE(struct kolom_sop, keterangan, "keterangan", OPTIONAL,
	      "judul kolom keterangan; \"-\" meniadakan kolomnya"),
	TEXT(struct kolom_sop, satuan_waktu, "satuan_waktu", OPTIONAL,
	     "satuan untuk waktu yang ditulis angka saja, misalnya menit; dicetak di kepala kolom"),
	BOOL(struct kolom_sop, keterangan_di_mutu_baku, "keterangan_di_mutu_baku", OPTIONAL,
	     "kolom keterangan termasuk mutu baku"),
	BOOL(struct kolom_sop, nomor_kolom, "nomor_kolom", OPTIONAL, "baris nomor kolom di bawah kepala tabel"),
	BOOL(struct kolom_sop, jumlah_waktu, "jumlah_waktu", OPTIONAL,
	     "baris jumlah waktu di akhir tabel, dihitung program"),
	PROSE(struct kolom_sop, jumlah, "jumlah", OPTIONAL, "sebutan baris jumlah waktu; \"Jumlah waktu\""),
	PROSE(struct kolom_sop, catatan_jumlah, "catatan_jumlah", OPTIONAL, "catatan di bawah jumlah waktu"),
	PATH(struct kolom_sop, path),
	END_OF_FIELDS
};

static const struct shape kolom_sop_shape = {
	"kolom_sop", sizeof(struct kolom_sop), kolom_fields, "judul dan susunan kolom tabel bagan alir", NULL,
};

static const struct field bagian_sop_fields[] = {
	PROSE(struct bagian_sop, judul, "judul", REQUIRED, "judul bagian, tanpa nomor"),
	LIST(struct bagian_sop, isi, "isi", OPTIONAL, &blok_shape, "isi bagian"),
	TABLE(struct bagian_sop, alur, "alur", OPTIONAL,
	      "alur kerja, setiap baris serangkai kegiatan: [[\"Identifikasi\", \"Rapat\"], [...]]"),
	BOOL(struct bagian_sop, kotak, "kotak", OPTIONAL,
	     "true: alur digambar sebagai deretan kotak, bukan kalimat beranak panah"),
	PATH(struct bagian_sop, path),
	END_OF_FIELDS
};

static const struct shape bagian_sop_shape = {
	"bagian_sop", sizeof(struct bagian_sop), bagian_sop_fields, "bagian bernomor dari SOP naratif", NULL,
};

static const struct field sop_fields[] = {
	TEXT(struct sop, nomor, "nomor", OPTIONAL, "nomor SOP, misalnya 010/460/Perencanaan"),
	TEXT(struct sop, nama, "nama", REQUIRED, "nama SOP"),
	CHOICE(struct sop, jenis, "jenis", OPTIONAL, jenis_choices, "bentuk SOP"),
	TEXTS(struct sop, unit, "unit", OPTIONAL, "unit kerja di bawah nama instansi pada lembar identitas"),
	TEXT(struct sop, tanggal_pembuatan, "tanggal_pembuatan", OPTIONAL,
	     "TTTT-BB-HH, TTTT-BB bila hanya bulan, TTTT bila hanya tahun, \"      Januari 2025\" bila harinya ditulis "
	     "tangan; \"-\" bila tidak ada"),
	TEXT(struct sop, tanggal_revisi, "tanggal_revisi", OPTIONAL, "seperti tanggal pembuatan"),
	TEXT(struct sop, tanggal_efektif, "tanggal_efektif", OPTIONAL,
	     "mulai berlaku; pada SOP naratif tanggal penetapannya"),
	TEXT(struct sop, revisi, "revisi", OPTIONAL, "nomor revisi, misalnya 01"),
	TEXT(struct sop, nomor_salinan, "nomor_salinan", OPTIONAL, "nomor salinan pada lembar identitas, misalnya 02"),
	TEXT(struct sop, status_dokumen, "status_dokumen", OPTIONAL,
	     "status dokumen pada lembar identitas, misalnya Terkendali"),
	BOOL(struct sop, halaman, "halaman", OPTIONAL,
	     "true: baris \"Halaman\" pada lembar identitas, misalnya 1 dari 3, dihitung program"),
	REFERENCE(struct sop, disahkan_oleh, "disahkan_oleh", OPTIONAL, "pejabat", "pejabat yang mengesahkan"),
	REFERENCE(struct sop, dibuat_oleh, "dibuat_oleh", OPTIONAL, "pejabat", "pejabat yang membuat"),
	REFERENCE(struct sop, diperiksa_oleh, "diperiksa_oleh", OPTIONAL, "pejabat", "pejabat yang memeriksa"),
	REFERENCE(struct sop, disetujui_oleh, "disetujui_oleh", OPTIONAL, "pejabat", "pejabat yang menyetujui"),
	TEXT(struct sop, tanggal_dibuat, "tanggal_dibuat", OPTIONAL,
	     "di bawah \"Dibuat oleh\"; seperti tanggal pembuatan, \"-\" untuk ditulis tangan"),
	TEXT(struct sop, tanggal_diperiksa, "tanggal_diperiksa", OPTIONAL, "di bawah \"Diperiksa oleh\""),
	TEXT(struct sop, tanggal_disetujui, "tanggal_disetujui", OPTIONAL, "di bawah \"Disetujui oleh\""),
	PROSES(struct sop, dasar_hukum, "dasar_hukum", OPTIONAL, "dasar hukum satu per satu"),
	PROSES(struct sop, kualifikasi, "kualifikasi", OPTIONAL, "kualifikasi pelaksana"),
	PROSES(struct sop, keterkaitan, "keterkaitan", OPTIONAL, "SOP lain yang terkait"),
	PROSES(struct sop, peralatan, "peralatan", OPTIONAL, "peralatan dan perlengkapan"),
	PROSES(struct sop, peringatan, "peringatan", OPTIONAL, "akibat bila SOP tidak dilaksanakan"),
	PROSES(struct sop, pencatatan, "pencatatan", OPTIONAL, "yang dicatat dan didata"),
	PROSES(struct sop, definisi, "definisi", OPTIONAL, "pengertian istilah"),
	PROSE(struct sop, judul, "judul", OPTIONAL,
	      "judul di atas tabel bagan alir; PROSEDUR dan nama SOP bila kosong"),
	OBJECT(struct sop, kolom, "kolom", OPTIONAL, &kolom_sop_shape, "judul dan susunan kolom tabel"),
	{ FIELD_MAP, OPTIONAL, "pelaksana", offsetof(struct sop, pelaksana),
	  "pelaksana menurut urutan kolomnya, masing-masing dengan kunci pilihan sendiri; tanpa ini tabelnya tidak "
	  "berlajur",
	  &pelaksana_shape, NULL, MAP_ORDERED, PELAKSANA_MOST, NULL },
	{ FIELD_LIST, OPTIONAL, "langkah", offsetof(struct sop, langkah), "langkah-langkah menurut urutannya",
	  &langkah_shape, NULL, 0, LANGKAH_MOST, NULL },
	LIST(struct sop, bagian, "bagian", OPTIONAL, &bagian_sop_shape, "bagian-bagian SOP naratif"),
	CHOICE(struct sop, kepala, "kepala", OPTIONAL, kepala_choices, "yang di atas judul SOP naratif"),
	PROSES(struct sop, lampiran, "lampiran", OPTIONAL, "baris-baris kepala lampiran"),
	CHOICE(struct sop, orientasi, "orientasi", OPTIONAL, orientasi_choices,
	       "letak kertas bagan alir; \"tegak\" dipatuhi selama kata-katanya utuh dan simbolnya terlihat"),
	TEXT(struct sop, salinan_digital, "salinan_digital", OPTIONAL,
	     "alamat web salinan digital, dicetak sebagai kode QR"),
	TERCETAK(struct sop),
	ARSIP(struct sop),
	PATH(struct sop, path),
	END_OF_FIELDS
};

const struct shape sop_shape = {
	"sop", sizeof(struct sop), sop_fields, "standar operasional prosedur", NULL,
};
