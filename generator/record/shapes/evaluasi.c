/* The shapes of the quarterly evaluation report. */
#include "record/shapes/shapes.h"

#include "record/evaluasi.h"
#include "record/narasi.h"

#include <stddef.h>

static const struct field uraian_fields[] = { LIST(struct uraian_evaluasi, isi, "isi", REQUIRED, &blok_shape,
	                                           "uraian triwulan ini, dicetak di tempat yang memanggilnya"),
	                                      LOCAL_KEY(struct uraian_evaluasi, kunci),
	                                      PATH(struct uraian_evaluasi, path), END_OF_FIELDS };

static const struct shape uraian_shape = {
	"uraian_evaluasi",
	sizeof(struct uraian_evaluasi),
	uraian_fields,
	"uraian satu triwulan; dipanggil dari bab dengan {\"uraian\": kunci}",
	"isi",
};

static const struct field isi_fields[] = {
	TEXT(struct isi_evaluasi, nomor, "nomor", OPTIONAL, "nomor laporan, bila bernomor"),
	DATE(struct isi_evaluasi, tanggal, "tanggal", OPTIONAL, "tanggal laporan, TTTT-BB-HH"),
	REFERENCE(struct isi_evaluasi, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani laporan triwulan ini"),
	MAP(struct isi_evaluasi, uraian, "uraian", OPTIONAL, &uraian_shape,
	    "uraian triwulan ini, masing-masing dengan kunci yang dipanggil dari bab"),
	TERCETAK(struct isi_evaluasi),
	OBJECT(struct isi_evaluasi, formulir_e81, "formulir_e81", OPTIONAL, &isi_e81_shape,
	       "yang tertulis di bawah tabel formulir E.81 triwulan ini"),
	ARSIP(struct isi_evaluasi),
	PATH(struct isi_evaluasi, path),
	END_OF_FIELDS
};

const struct shape isi_evaluasi_shape = {
	"isi_evaluasi", sizeof(struct isi_evaluasi), isi_fields, "laporan evaluasi satu triwulan, selain bab-babnya",
	NULL,
};

static const struct field bagian_fields[] = { PROSE(struct bagian, judul, "judul", REQUIRED, "judul bagian"),
	                                      LIST(struct bagian, isi, "isi", OPTIONAL, &blok_shape, "isi bagian"),
	                                      PATH(struct bagian, path), END_OF_FIELDS };

static const struct shape bagian_evaluasi_shape = {
	"bagian_evaluasi", sizeof(struct bagian), bagian_fields, "bagian dari satu bab: A, B, C", NULL,
};

static const struct field bab_fields[] = {
	PROSE(struct bab_evaluasi, judul, "judul", REQUIRED, "judul bab, tanpa nomor"),
	LIST(struct bab_evaluasi, isi, "isi", OPTIONAL, &blok_shape, "isi bab sebelum bagian-bagiannya"),
	LIST(struct bab_evaluasi, bagian, "bagian", OPTIONAL, &bagian_evaluasi_shape, "bagian-bagian bab: A, B, C"),
	PATH(struct bab_evaluasi, path), END_OF_FIELDS
};

static const struct shape bab_evaluasi_shape = {
	"bab_evaluasi", sizeof(struct bab_evaluasi),
	bab_fields,     "satu bab laporan evaluasi, sama untuk setiap triwulan",
	NULL,
};

static const struct field laporan_fields[] = {
	PROSE(struct laporan_evaluasi, judul, "judul", OPTIONAL,
	      "nama laporan; Laporan Evaluasi Kinerja bila tidak diisi"),
	TEXT(struct laporan_evaluasi, unit, "unit", OPTIONAL,
	     "unit yang melapor, misalnya Seksi Pemberdayaan Masyarakat dan Desa"),
	REFERENCE(struct laporan_evaluasi, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani laporan setiap triwulan"),
	REFERENCES(struct laporan_evaluasi, program, "program", OPTIONAL, "program",
	           "kunci program-program yang dilaporkan; semua bila tidak diisi"),
	LIST(struct laporan_evaluasi, kata_pengantar, "kata_pengantar", OPTIONAL, &blok_shape,
	     "kata pengantar, dicetak bertanda tangan"),
	LIST(struct laporan_evaluasi, bab, "bab", OPTIONAL, &bab_evaluasi_shape,
	     "bab-bab laporan, dari Pendahuluan sampai Penutup"),
	OBJECT(struct laporan_evaluasi, formulir_e81, "formulir_e81", OPTIONAL, &formulir_e81_shape,
	       "formulir E.81 Permendagri 86/2017 di belakang bab-bab, atau sendiri bila laporannya tidak berbab"),
	QUARTERS_OF(struct laporan_evaluasi, &isi_evaluasi_shape),
	ARSIP_UMUM(struct laporan_evaluasi, "laporan setiap triwulan"),
	PATH(struct laporan_evaluasi, path),
	END_OF_FIELDS
};

const struct shape laporan_evaluasi_shape = {
	"laporan_evaluasi",
	sizeof(struct laporan_evaluasi),
	laporan_fields,
	"laporan evaluasi triwulanan berbab, satu untuk setiap unit yang melapor",
	NULL,
};
