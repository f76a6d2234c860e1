/* The shapes of the Perjanjian Kinerja; the rules they cannot say stand in check/perjanjian.c. */
#include "record/perjanjian.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

/* Not too long for comparing each with each. */
#define FEW(type, member, key, shape, note)                                                                            \
	{                                                                                                              \
		FIELD_LIST, OPTIONAL, key, offsetof(type, member), note, shape, NULL, 0, FEW_MOST, NULL                \
	}

enum { FEW_MOST = 1000 };

static const struct field indikator_perjanjian_fields[] = {
	REFERENCE(struct indikator_perjanjian, iku, "iku", ALTERNATIVE, "indikator",
	          "kunci indikator pada sasaran; nama, satuan dan targetnya diambil dari sana"),
	TEXT(struct indikator_perjanjian, nama, "nama", ALTERNATIVE,
	     "nama indikator yang hanya ada dalam perjanjian ini"),
	TEXT(struct indikator_perjanjian, satuan, "satuan", OPTIONAL, "satuan target, misalnya % atau Laporan"),
	INTEGER(struct indikator_perjanjian, desimal, "desimal", OPTIONAL, 0, DESIMAL_MOST,
	        "banyaknya angka di belakang koma; seperti targetnya ditulis bila tidak diisi"),
	DECIMAL(struct indikator_perjanjian, target, "target", OPTIONAL, "target tahun ini"),
	TEXT(struct indikator_perjanjian, sebutan_target, "sebutan_target", OPTIONAL,
	     "target yang bukan angka, misalnya WTP atau A"),
	PATH(struct indikator_perjanjian, path),
	END_OF_FIELDS
};

const struct shape indikator_perjanjian_shape = {
	"indikator_perjanjian",
	sizeof(struct indikator_perjanjian),
	indikator_perjanjian_fields,
	"indikator kinerja yang diperjanjikan; teks biasa berarti namanya",
	"nama",
};

static const struct field sasaran_perjanjian_fields[] = {
	TEXT(struct sasaran_perjanjian, uraian, "uraian", REQUIRED, "bunyi sasaran"),
	LIST(struct sasaran_perjanjian, indikator, "indikator", REQUIRED, &indikator_perjanjian_shape,
	     "indikator sasaran ini"),
	PATH(struct sasaran_perjanjian, path), END_OF_FIELDS
};

static const struct shape sasaran_perjanjian_shape = {
	"sasaran_perjanjian",
	sizeof(struct sasaran_perjanjian),
	sasaran_perjanjian_fields,
	"sasaran yang diperjanjikan dengan indikatornya",
	NULL,
};

static const struct field program_perjanjian_fields[] = {
	REFERENCE(struct program_perjanjian, program, "program", REQUIRED, "program", "kunci program"),
	UANG(struct program_perjanjian, anggaran, "anggaran",
	     "anggaran yang diperjanjikan, bila berbeda dari jumlah anggaran program tahun ini"),
	UANG(struct program_perjanjian, semula, "semula",
	     "anggaran sebelum perubahan, dalam perjanjian kinerja perubahan"),
	PROSE(struct program_perjanjian, keterangan, "keterangan", OPTIONAL,
	      "isi kolom keterangan; sumber dana program bila tidak diisi"),
	PATH(struct program_perjanjian, path),
	END_OF_FIELDS
};

const struct shape program_perjanjian_shape = {
	"program_perjanjian",
	sizeof(struct program_perjanjian),
	program_perjanjian_fields,
	"program dalam lampiran perjanjian; teks biasa berarti kuncinya",
	"program",
};

static const struct field sub_kegiatan_perjanjian_fields[] = {
	REFERENCE(struct sub_kegiatan_perjanjian, sub_kegiatan, "sub_kegiatan", ALTERNATIVE, "sub_kegiatan",
	          "kunci sub kegiatan pada program"),
	TEXT(struct sub_kegiatan_perjanjian, nama, "nama", ALTERNATIVE,
	     "nama sub kegiatan yang tidak ada pada program"),
	UANG(struct sub_kegiatan_perjanjian, anggaran, "anggaran",
	     "anggaran yang diperjanjikan, bila berbeda dari anggaran tahun ini"),
	UANG(struct sub_kegiatan_perjanjian, semula, "semula",
	     "anggaran sebelum perubahan, dalam perjanjian kinerja perubahan"),
	PROSE(struct sub_kegiatan_perjanjian, keterangan, "keterangan", OPTIONAL,
	      "isi kolom keterangan; sumber dana program bila tidak diisi"),
	LIST(struct sub_kegiatan_perjanjian, indikator, "indikator", OPTIONAL, &indikator_perjanjian_shape,
	     "indikator sub kegiatan ini; indikator pada program bila tidak diisi"),
	PATH(struct sub_kegiatan_perjanjian, path),
	END_OF_FIELDS
};

const struct shape sub_kegiatan_perjanjian_shape = {
	"sub_kegiatan_perjanjian",
	sizeof(struct sub_kegiatan_perjanjian),
	sub_kegiatan_perjanjian_fields,
	"sub kegiatan yang diperjanjikan; teks biasa berarti kuncinya",
	"sub_kegiatan",
};

static const struct field kegiatan_perjanjian_fields[] = {
	REFERENCE(struct kegiatan_perjanjian, kegiatan, "kegiatan", ALTERNATIVE, "kegiatan",
	          "kunci kegiatan pada program"),
	TEXT(struct kegiatan_perjanjian, nama, "nama", ALTERNATIVE, "nama kegiatan yang tidak ada pada program"),
	UANG(struct kegiatan_perjanjian, anggaran, "anggaran",
	     "anggaran yang diperjanjikan, bila berbeda dari anggaran tahun ini"),
	UANG(struct kegiatan_perjanjian, semula, "semula",
	     "anggaran sebelum perubahan, dalam perjanjian kinerja perubahan"),
	PROSE(struct kegiatan_perjanjian, keterangan, "keterangan", OPTIONAL,
	      "isi kolom keterangan; sumber dana program bila tidak diisi"),
	LIST(struct kegiatan_perjanjian, indikator, "indikator", OPTIONAL, &indikator_perjanjian_shape,
	     "indikator kegiatan ini; indikator pada program bila tidak diisi"),
	FEW(struct kegiatan_perjanjian, sub_kegiatan, "sub_kegiatan", &sub_kegiatan_perjanjian_shape,
	    "sub kegiatan yang diperjanjikan; anggarannya lalu diperinci per sub kegiatan"),
	PATH(struct kegiatan_perjanjian, path),
	END_OF_FIELDS
};

const struct shape kegiatan_perjanjian_shape = {
	"kegiatan_perjanjian",
	sizeof(struct kegiatan_perjanjian),
	kegiatan_perjanjian_fields,
	"kegiatan yang diperjanjikan; teks biasa berarti kuncinya",
	"kegiatan",
};

static const struct field kata_fields[] = {
	PROSE(struct kata_perjanjian, judul, "judul", OPTIONAL,
	      "judul tanpa tahun; Perjanjian Kinerja bila tidak diisi"),
	PROSE(struct kata_perjanjian, pembuka, "pembuka", OPTIONAL, "kalimat pembuka"),
	PROSE(struct kata_perjanjian, pihak_pertama, "pihak_pertama", OPTIONAL,
	      "sebutan di bawah nama dan jabatan Pihak Pertama"),
	PROSE(struct kata_perjanjian, pihak_kedua, "pihak_kedua", OPTIONAL,
	      "sebutan di bawah nama dan jabatan Pihak Kedua"),
	PROSE(struct kata_perjanjian, janji, "janji", OPTIONAL, "janji Pihak Pertama"),
	PROSE(struct kata_perjanjian, supervisi, "supervisi", OPTIONAL, "yang akan dilakukan Pihak Kedua"),
	PROSE(struct kata_perjanjian, persetujuan, "persetujuan", OPTIONAL,
	      "di atas Pihak Kedua pada tempat tanda tangan, misalnya Menyetujui"),
	PROSE(struct kata_perjanjian, kolom_kegiatan, "kolom_kegiatan", OPTIONAL,
	      "judul kolom kegiatan pada tabel anggaran; Kegiatan atau Sub Kegiatan bila tidak "
	      "diisi"),
	PATH(struct kata_perjanjian, path),
	END_OF_FIELDS
};

static const struct shape kata_shape = {
	"kata_perjanjian",
	sizeof(struct kata_perjanjian),
	kata_fields,
	"kata-kata lembar pernyataan; yang tidak diisi memakai bunyi yang baku",
	NULL,
};

static const struct field perjanjian_fields[] = {
	REFERENCE(struct perjanjian, pihak_pertama, "pihak_pertama", REQUIRED, "pejabat",
	          "kunci pejabat yang berjanji"),
	REFERENCE(struct perjanjian, pihak_kedua, "pihak_kedua", OPTIONAL, "pejabat",
	          "kunci pejabat atasannya; dalam tingkat: pihak pertama di atasnya bila tidak "
	          "diisi"),
	DATE(struct perjanjian, tanggal, "tanggal", OPTIONAL,
	     "tanggal penandatanganan, TTTT-BB-HH; dalam tingkat: seperti di atasnya bila tidak "
	     "diisi"),
	BOOL(struct perjanjian, perubahan, "perubahan", OPTIONAL, "true untuk perjanjian kinerja perubahan"),
	TEXT(struct perjanjian, unit, "unit", OPTIONAL,
	     "nama unit di bawah judul lampiran; nama perangkat daerah bila tidak diisi"),
	OBJECT(struct perjanjian, kata, "kata", OPTIONAL, &kata_shape,
	       "kata-kata lembar pernyataan bila berbeda dari bunyi yang baku"),
	LIST(struct perjanjian, sasaran, "sasaran", OPTIONAL, &sasaran_perjanjian_shape,
	     "sasaran dan indikator; pada perjanjian teratas semua sasaran strategis bila tidak "
	     "diisi"),
	FEW(struct perjanjian, program, "program", &program_perjanjian_shape,
	    "program dan anggarannya; pada perjanjian teratas semua program bila tidak diisi"),
	FEW(struct perjanjian, kegiatan, "kegiatan", &kegiatan_perjanjian_shape,
	    "kegiatan dan sub kegiatan dengan indikator dan anggarannya"),
	LIST(struct perjanjian, tingkat, "tingkat", OPTIONAL, &perjanjian_shape,
	     "perjanjian para bawahan langsung Pihak Pertama"),
	TERCETAK(struct perjanjian),
	ARSIP(struct perjanjian),
	PATH(struct perjanjian, path),
	END_OF_FIELDS
};

const struct shape perjanjian_shape = {
	"perjanjian",
	sizeof(struct perjanjian),
	perjanjian_fields,
	"Perjanjian Kinerja seorang pejabat, dan para bawahannya",
	NULL,
};
