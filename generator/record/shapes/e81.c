/* The shapes of form E.81. */
#include "record/e81.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

static const struct field keluaran_renstra_fields[] = {
	DECIMAL(struct keluaran_renstra, target, "target", OPTIONAL, "target pada akhir Renstra"),
	DECIMAL(struct keluaran_renstra, realisasi, "realisasi", OPTIONAL, "realisasi sampai dengan tahun lalu"),
	PATH(struct keluaran_renstra, path), END_OF_FIELDS
};

const struct shape keluaran_renstra_shape = {
	"keluaran_renstra",
	sizeof(struct keluaran_renstra),
	keluaran_renstra_fields,
	"target Renstra dan realisasinya sampai dengan tahun lalu, untuk formulir E.81",
	NULL,
};

static const struct field uang_renstra_fields[] = {
	UANG(struct uang_renstra, anggaran, "anggaran", "anggaran sepanjang Renstra, rupiah"),
	BELANJA(struct uang_renstra, realisasi, "realisasi", "realisasi sampai dengan tahun lalu, rupiah"),
	PATH(struct uang_renstra, path), END_OF_FIELDS
};

const struct shape uang_renstra_shape = {
	"uang_renstra",
	sizeof(struct uang_renstra),
	uang_renstra_fields,
	"anggaran Renstra dan realisasinya sampai dengan tahun lalu, untuk formulir E.81; jumlah di bawahnya bila "
	"tidak diisi",
	NULL,
};

static const struct field formulir_fields[] = {
	REFERENCE(struct formulir_e81, penyusun, "penyusun", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani di bawah Disusun; penanda tangan laporan bila tidak diisi"),
	REFERENCE(struct formulir_e81, pengevaluasi, "pengevaluasi", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani di bawah Dievaluasi, misalnya kepala Bappeda"),
	TEXT(struct formulir_e81, kertas, "kertas", OPTIONAL, "kertas formulir, misalnya F4; A3 bila tidak diisi"),
	PATH(struct formulir_e81, path), END_OF_FIELDS
};

const struct shape formulir_e81_shape = {
	"formulir_e81",
	sizeof(struct formulir_e81),
	formulir_fields,
	"formulir E.81 Permendagri 86/2017, evaluasi terhadap hasil Renja",
	NULL,
};

static const struct field isi_fields[] = {
	PROSES(struct isi_e81, pendorong, "pendorong", OPTIONAL, "faktor pendorong keberhasilan pencapaian kinerja"),
	PROSES(struct isi_e81, penghambat, "penghambat", OPTIONAL, "faktor penghambat pencapaian kinerja"),
	PROSES(struct isi_e81, tindak_lanjut_triwulan, "tindak_lanjut_triwulan", OPTIONAL,
	       "tindak lanjut yang diperlukan dalam triwulan berikutnya"),
	PROSES(struct isi_e81, tindak_lanjut_renja, "tindak_lanjut_renja", OPTIONAL,
	       "tindak lanjut yang diperlukan dalam Renja berikutnya"),
	DATE(struct isi_e81, tanggal_evaluasi, "tanggal_evaluasi", OPTIONAL,
	     "tanggal di atas tanda tangan Dievaluasi, TTTT-BB-HH; tanggal laporan bila tidak diisi"),
	PATH(struct isi_e81, path),
	END_OF_FIELDS
};

const struct shape isi_e81_shape = {
	"isi_e81", sizeof(struct isi_e81), isi_fields, "yang tertulis di bawah tabel formulir E.81 satu triwulan", NULL,
};
