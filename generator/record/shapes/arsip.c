/* The shapes of what is said for the archive: of all papers, and of one. */
#include "record/arsip.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

enum { YEARS_MOST = 100, OTHERS_MOST = 100 };

static const struct field retensi_fields[] = {
	INTEGER(struct retensi, aktif, "aktif", OPTIONAL, 0, YEARS_MOST, "lama disimpan di unit pengolah, tahun"),
	INTEGER(struct retensi, inaktif, "inaktif", OPTIONAL, 0, YEARS_MOST, "lama disimpan sesudah itu, tahun"),
	TEXT(struct retensi, sejak, "sejak", OPTIONAL,
	     "sejak kapan dihitung, misalnya setelah tahun anggaran berakhir"),
	CHOICE(struct retensi, nasib_akhir, "nasib_akhir", REQUIRED, nasib_choices,
	       "yang terjadi sesudah retensinya habis"),
	TEXT(struct retensi, dasar, "dasar", OPTIONAL, "jadwal retensi arsip yang diikuti"),
	PATH(struct retensi, path),
	END_OF_FIELDS
};

static const struct shape retensi_shape = {
	"retensi", sizeof(struct retensi), retensi_fields, "retensi menurut jadwal retensi arsip (JRA)", NULL,
};

static const struct field keterangan_fields[] = { LOCAL_KEY(struct keterangan_arsip, kunci),
	                                          TEXT(struct keterangan_arsip, isi, "isi", REQUIRED, "isinya"),
	                                          PATH(struct keterangan_arsip, path), END_OF_FIELDS };

static const struct shape keterangan_shape = {
	"keterangan_arsip",
	sizeof(struct keterangan_arsip),
	keterangan_fields,
	"keterangan lain; teks biasa berarti isinya",
	"isi",
};

#define OF_ALL                                                                                                         \
	TEXT(struct arsip, kode_referensi, "kode_referensi", OPTIONAL,                                                 \
	     "kode referensi pada daftar arsip, misalnya ID-KALTENG/BARUT/SOSPMD/2024/1"),                             \
		TEXT(struct arsip, klasifikasi, "klasifikasi", OPTIONAL,                                               \
	             "kode klasifikasi arsip, misalnya 000.8.6.3"),                                                    \
		TEXT(struct arsip, uraian_klasifikasi, "uraian_klasifikasi", OPTIONAL,                                 \
	             "nama klasifikasi itu, misalnya Laporan kinerja"),                                                \
		TEXT(struct arsip, unit, "unit", OPTIONAL,                                                             \
	             "unit pengolah yang menciptakan arsip, misalnya Subbagian Perencanaan"),                          \
		CHOICE(struct arsip, sifat, "sifat", OPTIONAL, sifat_arsip_choices,                                    \
	               "klasifikasi keamanan dan akses arsip"),                                                        \
		OBJECT(struct arsip, retensi, "retensi", OPTIONAL, &retensi_shape, "retensi dan nasib akhirnya"),      \
		TEXT(struct arsip, hak, "hak", OPTIONAL, "hak cipta atau syarat pemakaian"),                           \
		TEXT(struct arsip, cakupan, "cakupan", OPTIONAL,                                                       \
	             "wilayah atau masa yang dibahas; wilayah instansi bila tidak diisi"),                             \
		{ FIELD_MAP,                                                                                           \
		  OPTIONAL,                                                                                            \
		  "lain",                                                                                              \
		  offsetof(struct arsip, lain),                                                                        \
		  "keterangan lain bagi arsip, masing-masing dengan namanya: {\"Nomor boks\": \"12\"}",                \
		  &keterangan_shape,                                                                                   \
		  NULL,                                                                                                \
		  MAP_WORDS,                                                                                           \
		  OTHERS_MOST,                                                                                         \
		  NULL },                                                                                              \
		PATH(struct arsip, path), END_OF_FIELDS

static const struct field umum_fields[] = { OF_ALL };

static const struct field arsip_fields[] = { TEXT(struct arsip, nomor, "nomor", OPTIONAL,
	                                          "nomor arsip, bila lain daripada nomor naskah atau naskahnya "
	                                          "tidak bernomor"),
	                                     DATE(struct arsip, tanggal, "tanggal", OPTIONAL,
	                                          "tanggal arsip, bila lain daripada tanggal naskah, TTTT-BB-HH"),
	                                     OF_ALL };

const struct shape arsip_umum_shape = {
	"arsip_umum", sizeof(struct arsip), umum_fields, "metadata kearsipan bagi semua naskah di bawahnya", NULL,
};

const struct shape arsip_shape = {
	"arsip", sizeof(struct arsip), arsip_fields, "metadata kearsipan naskah ini; selebihnya dari yang di atasnya",
	NULL,
};
