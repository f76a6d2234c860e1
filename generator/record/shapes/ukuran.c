/* The shapes of how an indicator is measured: which way is better, its formula, what it is computed from. */
#include "record/shapes/shapes.h"
#include "record/ukuran.h"

#include <stddef.h>

const struct choice arah_choices[] = {
	{ "naik", ARAH_NAIK, "makin tinggi makin baik; capaian = realisasi / target x 100" },
	{ "turun", ARAH_TURUN, "makin rendah makin baik; capaian = (2 x target - realisasi) / target x 100" },
	{ "turun_rasio", ARAH_TURUN_RASIO, "makin rendah makin baik; capaian = target / realisasi x 100" },
	{ "rentang", ARAH_RENTANG,
	  "baik bila berada di antara dua batas; di bawahnya realisasi / bawah x 100, di atasnya (2 x atas - "
	  "realisasi) / "
	  "atas x 100" },
	{ NULL, 0, NULL }
};

static const struct field formula_fields[] = {
	PROSE(struct formula, pembilang, "pembilang", OPTIONAL, "bagian atas pecahan, misalnya Jumlah desa mandiri"),
	PROSE(struct formula, penyebut, "penyebut", OPTIONAL, "bagian bawah pecahan, misalnya Jumlah desa"),
	PROSE(struct formula, kali, "kali", OPTIONAL, "pengali di kanan pecahan, misalnya 100%"),
	PROSE(struct formula, uraian, "uraian", OPTIONAL, "penjelasan, atau cara menghitung yang bukan pecahan"),
	PATH(struct formula, path),
	END_OF_FIELDS
};

const struct shape formula_shape = {
	"formula",      sizeof(struct formula),
	formula_fields, "cara menghitung indikator: pecahan atau penjelasan; teks biasa berarti penjelasan",
	"uraian",
};

const struct choice hitung_choices[] = { { "rasio", HITUNG_RASIO, "komponen pertama / komponen kedua x pengali" },
	                                 { "jumlah", HITUNG_JUMLAH, "jumlah semua komponen" },
	                                 { "jumlah_berbobot", HITUNG_BERBOBOT, "jumlah bobot x nilai semua komponen" },
	                                 { "rata_rata", HITUNG_RATA_RATA, "rata-rata semua komponen" },
	                                 { NULL, 0, NULL } };

static const struct field rentang_fields[] = { DECIMAL(struct rentang, bawah, "bawah", REQUIRED, "batas bawah target"),
	                                       DECIMAL(struct rentang, atas, "atas", REQUIRED, "batas atas target"),
	                                       PATH(struct rentang, path), END_OF_FIELDS };

const struct shape rentang_shape = {
	"rentang",
	sizeof(struct rentang),
	rentang_fields,
	"target berupa dua batas: di antaranya capaian 100, di luarnya menurut arah dan batas yang terdekat",
	NULL,
};

static const struct field komponen_fields[] = {
	TEXT(struct komponen, nama, "nama", OPTIONAL,
	     "nama komponen; pada rasio diambil dari formula bila tidak diisi"),
	DECIMAL(struct komponen, nilai, "nilai", REQUIRED, "nilai komponen tahun itu"),
	DECIMAL(struct komponen, bobot, "bobot", OPTIONAL, "bobot pada jumlah berbobot, misalnya 0.4"),
	PATH(struct komponen, path), END_OF_FIELDS
};

const struct shape komponen_shape = {
	"komponen", sizeof(struct komponen), komponen_fields, "satu nilai yang dipakai menghitung realisasi", NULL,
};

static const struct field kategori_fields[] = {
	TEXT(struct kategori, nama, "nama", REQUIRED, "sebutan, misalnya BB atau WTP"),
	DECIMAL(struct kategori, nilai, "nilai", OPTIONAL, "angka yang mewakilinya, agar capaian dapat dihitung"),
	PATH(struct kategori, path), END_OF_FIELDS
};

const struct shape kategori_shape = {
	"kategori",      sizeof(struct kategori),
	kategori_fields, "satu tingkat pada skala bertingkat; teks biasa berarti sebutannya saja",
	"nama",
};
