/* The shapes of an office's own words, and of the sources below its tables. */
#include "record/istilah.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

static const struct field istilah_fields[] = {
	TEXT(struct istilah, sasaran, "sasaran", OPTIONAL,
	     "kepala kolom sasaran, misalnya Sasaran Program; Sasaran Strategis bila tidak diisi"),
	TEXT(struct istilah, indikator, "indikator", OPTIONAL,
	     "kepala kolom indikator, misalnya Indikator Kinerja Program; Indikator Kinerja bila tidak diisi"),
	TEXT(struct istilah, iku, "iku", OPTIONAL,
	     "sebutan indikator utama dalam judul dan kepala kolom; Indikator Kinerja Utama bila tidak diisi"),
	TEXT(struct istilah, singkatan_iku, "singkatan_iku", OPTIONAL,
	     "singkatannya, misalnya IKP; IKU bila tidak diisi dan iku tidak diganti"),
	PATH(struct istilah, path),
	END_OF_FIELDS
};

const struct shape istilah_shape = {
	"istilah", sizeof(struct istilah), istilah_fields, "istilah kantor ini dalam judul dan kepala kolom", NULL,
};

#define DATA(name, key, what)                                                                                          \
	PROSE(struct sumber_tabel, data[DATA_##name], key, OPTIONAL, "sumber di bawah tabel " what)
#define BAGAN(name, key, what) PROSE(struct sumber_tabel, bagan[BAGAN_##name], key, OPTIONAL, "sumber di bawah " what)

static const struct field sumber_fields[] = {
	DATA(RENSTRA, "renstra", "tujuan dan sasaran"),
	DATA(IKU, "iku", "indikator kinerja utama"),
	DATA(PERJANJIAN_KINERJA, "perjanjian_kinerja", "perjanjian kinerja"),
	DATA(PERBANDINGAN, "perbandingan", "perbandingan"),
	DATA(CAPAIAN, "capaian", "capaian"),
	DATA(EFISIENSI, "efisiensi", "efisiensi"),
	DATA(REALISASI, "realisasi", "realisasi anggaran"),
	DATA(TINDAK_LANJUT, "tindak_lanjut", "tindak lanjut"),
	BAGAN(ORGANISASI, "organisasi", "bagan susunan organisasi"),
	BAGAN(TREN, "tren", "grafik tren"),
	BAGAN(SERAPAN, "serapan", "grafik serapan"),
	BAGAN(PROSES_BISNIS, "proses_bisnis", "peta proses bisnis"),
	BOOL(struct sumber_tabel, indikator, "indikator", OPTIONAL,
	     "true untuk sumber_data indikator di bawah tabel dan grafik yang hanya tentang indikator itu"),
	PATH(struct sumber_tabel, path),
	END_OF_FIELDS
};

const struct shape sumber_tabel_shape = {
	"sumber_tabel", sizeof(struct sumber_tabel),
	sumber_fields,  "sumber di bawah tabel dan grafik yang disusun sendiri",
	NULL,
};
