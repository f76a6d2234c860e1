/* The shapes of the review. */
#include "record/reviu.h"

#include "record/narasi.h"

#include <stddef.h>

enum { PARTS_MOST = 20, FOUND_MOST = 1000 };

static const struct field kelompok_fields[] = {
	PROSE(struct kelompok_reviu, judul, "judul", REQUIRED, "nama kelompok butir, misalnya Format"),
	PROSES(struct kelompok_reviu, butir, "butir", REQUIRED, "pernyataan yang diperiksa, satu teks per butir"),
	PATH(struct kelompok_reviu, path), END_OF_FIELDS
};

static const struct shape kelompok_shape = {
	"kelompok_reviu", sizeof(struct kelompok_reviu), kelompok_fields, "satu kelompok butir checklist reviu", NULL,
};

static const struct field hasil_fields[] = {
	LOCAL_KEY(struct hasil_reviu, kunci),
	BOOL(struct hasil_reviu, centang, "centang", OPTIONAL, "true bila butir ini terpenuhi"),
	PROSE(struct hasil_reviu, catatan, "catatan", OPTIONAL, "catatan pereviu tentang butir ini"),
	PATH(struct hasil_reviu, path), END_OF_FIELDS
};

static const struct shape hasil_shape = {
	"hasil_reviu", sizeof(struct hasil_reviu),
	hasil_fields,  "hasil reviu satu butir; teks biasa berarti catatannya",
	"catatan",
};

static const struct field reviu_fields[] = {
	DATE(struct reviu, tanggal, "tanggal", OPTIONAL, "tanggal pernyataan, TTTT-BB-HH"),
	REFERENCE(struct reviu, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat APIP yang menandatangani, misalnya inspektur"),
	LIST(struct reviu, pernyataan, "pernyataan", OPTIONAL, &blok_shape,
	     "bunyi pernyataan; yang lazim bila tidak diisi"),
	BOOL(struct reviu, centang, "centang", OPTIONAL,
	     "true bila semua butir terpenuhi, kecuali yang disebut lain dalam hasil"),
	WORD_MAP(struct reviu, hasil, "hasil", OPTIONAL, &hasil_shape, FOUND_MOST,
	         "hasil per butir dengan nomor butir sebagai kunci, misalnya \"III.2\""),
	{ FIELD_LIST, OPTIONAL, "kelompok", offsetof(struct reviu, kelompok),
	  "butir checklist milik sendiri; butir lampiran III PermenPANRB 53/2014 bila tidak diisi", &kelompok_shape,
	  NULL, 0, PARTS_MOST, NULL },
	PATH(struct reviu, path),
	END_OF_FIELDS
};

const struct shape reviu_shape = {
	"reviu", sizeof(struct reviu), reviu_fields, "pernyataan APIP bahwa laporan telah direviu, dengan checklistnya",
	NULL,
};
