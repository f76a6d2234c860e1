/* A small institution for the tests of the reader and of the schema: every kind of field once. */
#ifndef TESTS_UNIT_INPUT_SHAPES_H
#define TESTS_UNIT_INPUT_SHAPES_H

#include "input/shape.h"

struct bagian {
	struct prose paragraf;
	struct text judul;
	struct {
		struct bagian *items;
		size_t count;
	} isi;
	struct text path;
};

enum arah { ARAH_NAIK = 7, ARAH_TURUN, ARAH_TETAP };

struct orang {
	struct text kunci, nama, nip;
	struct date lahir;
	struct text path;
};

struct capaian {
	struct text nama;
	struct number target;
	struct year_values tahunan;
	enum arah arah;
	struct text path;
};

struct dinas {
	struct text nama, kepala;
	struct integer tahun, pegawai;
	struct number anggaran;
	struct yes_no final;
	struct date tanggal;
	struct {
		struct orang *items;
		size_t count;
	} pejabat;
	struct {
		struct capaian *items;
		size_t count;
	} capaian;
	struct {
		struct bagian *items;
		size_t count;
	} narasi;
	struct capaian *utama;
	struct texts tembusan;
	struct prose_list dasar;
	struct prose_table tabel;
	struct number nilai;
	enum arah ukuran;
};

static const struct choice arah_words[] = {
	{ "naik", ARAH_NAIK, "makin besar makin baik" },
	{ "turun", ARAH_TURUN, "makin kecil makin baik" },
	{ "per_triwulan", ARAH_TETAP, NULL },
	{ 0 },
};

static const struct shape bagian_shape;

static const struct field bagian_fields[] = { PROSE(struct bagian, paragraf, "paragraf", ALTERNATIVE, "isi paragraf"),
	                                      TEXT(struct bagian, judul, "judul", ALTERNATIVE, "judul kecil"),
	                                      LIST(struct bagian, isi, "isi", OPTIONAL, &bagian_shape,
	                                           "bagian di bawahnya"),
	                                      PATH(struct bagian, path), END_OF_FIELDS };

static const struct shape bagian_shape = { "bagian", sizeof(struct bagian), bagian_fields, "satu bagian narasi",
	                                   "paragraf" };

static const struct field orang_fields[] = { KEY(struct orang, kunci),
	                                     TEXT(struct orang, nama, "nama", REQUIRED, "nama dengan gelar"),
	                                     TEXT(struct orang, nip, "nip", OPTIONAL, "NIP 18 angka"),
	                                     DATE(struct orang, lahir, "lahir", OPTIONAL, "tanggal lahir"),
	                                     PATH(struct orang, path),
	                                     END_OF_FIELDS };

static const struct shape orang_shape = { "orang", sizeof(struct orang), orang_fields, "seorang pejabat", NULL };

static const struct field capaian_fields[] = {
	TEXT(struct capaian, nama, "nama", REQUIRED, "nama indikator"),
	DECIMAL(struct capaian, target, "target", OPTIONAL, "target tahun ini"),
	YEARS(struct capaian, tahunan, "tahunan", OPTIONAL, "realisasi tiap tahun"),
	CHOICE(struct capaian, arah, "arah", OPTIONAL, arah_words, "arah \"baik\""),
	PATH(struct capaian, path),
	END_OF_FIELDS
};

static const struct shape capaian_shape = { "capaian", sizeof(struct capaian), capaian_fields, "satu indikator", NULL };

static const struct field dinas_fields[] = {
	TEXT(struct dinas, nama, "nama", REQUIRED, "nama instansi"),
	INTEGER(struct dinas, tahun, "tahun", REQUIRED, 2000, 2100, "tahun laporan"),
	REFERENCE(struct dinas, kepala, "kepala", OPTIONAL, "pejabat", "kepala dinas"),
	INTEGER(struct dinas, pegawai, "pegawai", OPTIONAL, 1, INT64_MAX, "banyaknya pegawai"),
	RUPIAH(struct dinas, anggaran, "anggaran", OPTIONAL, "anggaran dalam rupiah"),
	BOOL(struct dinas, final, "final", OPTIONAL, "sudah final"),
	DATE(struct dinas, tanggal, "tanggal", OPTIONAL, "tanggal laporan"),
	MAP(struct dinas, pejabat, "pejabat", OPTIONAL, &orang_shape, "para pejabat"),
	LIST(struct dinas, capaian, "capaian", OPTIONAL, &capaian_shape, "indikator kinerja"),
	LIST(struct dinas, narasi, "narasi", OPTIONAL, &bagian_shape, "narasi laporan"),
	OBJECT(struct dinas, utama, "utama", OPTIONAL, &capaian_shape, "indikator utama"),
	TEXTS(struct dinas, tembusan, "tembusan", OPTIONAL, "tembusan surat"),
	{ FIELD_PROSES, OPTIONAL, "dasar", offsetof(struct dinas, dasar), "dasar hukum", NULL, NULL, 0, 2, NULL },
	TABLE(struct dinas, tabel, "tabel", OPTIONAL, "tabel bebas"),
	DECIMAL(struct dinas, nilai, "nilai", OPTIONAL, "nilai SAKIP"),
	CHOICE(struct dinas, ukuran, "ukuran", OPTIONAL, arah_words, "ukuran"),
	END_OF_FIELDS
};

static const struct shape dinas_shape = { "dinas", sizeof(struct dinas), dinas_fields, "data satu dinas", NULL };

#endif
