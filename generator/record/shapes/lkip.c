/* The shapes of what only the annual report needs, chapter by chapter. */
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/reviu.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

static const struct field singkatan_fields[] = { LOCAL_KEY(struct singkatan, kunci),
	                                         PROSE(struct singkatan, arti, "arti", REQUIRED,
	                                               "kepanjangan atau arti singkatan"),
	                                         PATH(struct singkatan, path), END_OF_FIELDS };

const struct shape singkatan_shape = {
	"singkatan", sizeof(struct singkatan), singkatan_fields, "satu singkatan; teks biasa berarti kepanjangannya",
	"arti",
};

static const struct field rumusan_fields[] = {
	PROSE(struct rumusan, permasalahan, "permasalahan", REQUIRED, "rumusan permasalahan"),
	PROSE(struct rumusan, akar, "akar", OPTIONAL, "akar permasalahan"), END_OF_FIELDS
};

static const struct shape rumusan_shape = {
	"rumusan", sizeof(struct rumusan), rumusan_fields, "satu baris tabel rumusan permasalahan", NULL,
};

static const struct field isu_fields[] = { PROSE(struct isu, judul, "judul", REQUIRED, "judul isu strategis"),
	                                   LIST(struct isu, uraian, "uraian", OPTIONAL, &blok_shape,
	                                        "uraian isu strategis"),
	                                   LIST(struct isu, rumusan, "rumusan", OPTIONAL, &rumusan_shape,
	                                        "permasalahan dan akarnya, menjadi tabel rumusan permasalahan"),
	                                   PATH(struct isu, path), END_OF_FIELDS };

static const struct shape isu_shape = {
	"isu", sizeof(struct isu), isu_fields, "satu isu strategis", "judul",
};

static const struct field rekomendasi_fields[] = {
	PROSE(struct rekomendasi, rekomendasi, "rekomendasi", REQUIRED, "bunyi rekomendasi evaluator"),
	PROSE(struct rekomendasi, rencana_aksi, "rencana_aksi", OPTIONAL, "rencana aksi tindak lanjut"),
	TEXT(struct rekomendasi, penanggung_jawab, "penanggung_jawab", OPTIONAL, "unit yang menindaklanjuti"),
	PROSE(struct rekomendasi, status, "status", OPTIONAL, "status atau progres penyelesaian"),
	PROSES(struct rekomendasi, bukti, "bukti", OPTIONAL,
	       "keterangan atau bukti dukung; alamat web boleh ditulis langsung"),
	PATH(struct rekomendasi, path),
	END_OF_FIELDS
};

static const struct shape rekomendasi_shape = {
	"rekomendasi",
	sizeof(struct rekomendasi),
	rekomendasi_fields,
	"satu rekomendasi hasil evaluasi dan tindak lanjutnya",
	NULL,
};

static const struct field kelompok_fields[] = { TEXT(struct kelompok_rekomendasi, komponen, "komponen", REQUIRED,
	                                             "komponen evaluasi, misalnya Perencanaan Kinerja"),
	                                        LIST(struct kelompok_rekomendasi, butir, "butir", REQUIRED,
	                                             &rekomendasi_shape, "rekomendasi dalam komponen ini"),
	                                        PATH(struct kelompok_rekomendasi, path), END_OF_FIELDS };

static const struct shape kelompok_shape = {
	"kelompok_rekomendasi",
	sizeof(struct kelompok_rekomendasi),
	kelompok_fields,
	"rekomendasi satu komponen evaluasi",
	NULL,
};

static const struct field tindak_lanjut_fields[] = {
	LIST(struct tindak_lanjut, pengantar, "pengantar", OPTIONAL, &blok_shape, "kalimat di atas tabel"),
	INTEGER(struct tindak_lanjut, tahun, "tahun", OPTIONAL, YEAR_LEAST, YEAR_MOST,
	        "tahun yang dievaluasi; tahun sebelum tahun pelaporan bila tidak diisi"),
	LIST(struct tindak_lanjut, kelompok, "kelompok", REQUIRED, &kelompok_shape,
	     "rekomendasi, dikelompokkan menurut komponen evaluasi"),
	DATE(struct tindak_lanjut, tanggal, "tanggal", OPTIONAL, "tanggal penandatanganan tabel, TTTT-BB-HH"),
	REFERENCE(struct tindak_lanjut, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani tabel"),
	PATH(struct tindak_lanjut, path),
	END_OF_FIELDS
};

static const struct shape tindak_lanjut_shape = {
	"tindak_lanjut",
	sizeof(struct tindak_lanjut),
	tindak_lanjut_fields,
	"tindak lanjut hasil evaluasi tahun sebelumnya",
	NULL,
};

static const struct field bagian_fields[] = {
	PROSE(struct bagian, judul, "judul", REQUIRED, "judul bagian, tanpa nomor"),
	LIST(struct bagian, isi, "isi", REQUIRED, &blok_shape, "isi bagian"), PATH(struct bagian, path), END_OF_FIELDS
};

static const struct shape bagian_shape = {
	"bagian", sizeof(struct bagian), bagian_fields, "bagian tambahan pada akhir sebuah bab", NULL,
};

static const struct field pendahuluan_fields[] = {
	LIST(struct bab_pendahuluan, isu_strategis, "isu_strategis", OPTIONAL, &blok_shape,
	     "pengantar isu-isu strategis"),
	LIST(struct bab_pendahuluan, isu, "isu", OPTIONAL, &isu_shape, "isu-isu strategis satu per satu"),
	LIST(struct bab_pendahuluan, proses_bisnis, "proses_bisnis", OPTIONAL, &blok_shape, "peta proses bisnis"),
	LIST(struct bab_pendahuluan, maksud_tujuan, "maksud_tujuan", OPTIONAL, &blok_shape,
	     "maksud dan tujuan penyusunan laporan"),
	LIST(struct bab_pendahuluan, peran_akuntabilitas, "peran_akuntabilitas", OPTIONAL, &blok_shape,
	     "peran pengawasan dan akuntabilitas aparatur"),
	LIST(struct bab_pendahuluan, tambahan, "tambahan", OPTIONAL, &bagian_shape, "bagian tambahan pada akhir bab"),
	END_OF_FIELDS
};

static const struct shape pendahuluan_shape = {
	"bab_pendahuluan", sizeof(struct bab_pendahuluan), pendahuluan_fields, "teks Bab I Pendahuluan", NULL,
};

static const struct field perencanaan_fields[] = {
	LIST(struct bab_perencanaan, tujuan_sasaran, "tujuan_sasaran", OPTIONAL, &blok_shape,
	     "teks di atas tabel tujuan dan sasaran Renstra"),
	LIST(struct bab_perencanaan, iku, "iku", OPTIONAL, &blok_shape, "teks di atas tabel indikator kinerja utama"),
	LIST(struct bab_perencanaan, perjanjian_kinerja, "perjanjian_kinerja", OPTIONAL, &blok_shape,
	     "teks di atas tabel perjanjian kinerja"),
	OBJECT(struct bab_perencanaan, tindak_lanjut, "tindak_lanjut", OPTIONAL, &tindak_lanjut_shape,
	       "tindak lanjut hasil evaluasi tahun sebelumnya"),
	LIST(struct bab_perencanaan, tambahan, "tambahan", OPTIONAL, &bagian_shape, "bagian tambahan pada akhir bab"),
	END_OF_FIELDS
};

static const struct shape perencanaan_shape = {
	"bab_perencanaan", sizeof(struct bab_perencanaan), perencanaan_fields, "teks Bab II Perencanaan Kinerja", NULL,
};

static const struct field akuntabilitas_fields[] = {
	LIST(struct bab_akuntabilitas, pengantar, "pengantar", OPTIONAL, &blok_shape, "teks pembuka bab"),
	LIST(struct bab_akuntabilitas, perbandingan, "perbandingan", OPTIONAL, &blok_shape,
	     "teks tentang perbandingan dengan pembanding dan target jangka menengah"),
	LIST(struct bab_akuntabilitas, capaian, "capaian", OPTIONAL, &blok_shape,
	     "teks tentang capaian tahun pelaporan"),
	LIST(struct bab_akuntabilitas, analisis, "analisis", OPTIONAL, &blok_shape,
	     "teks di atas analisis per sasaran"),
	LIST(struct bab_akuntabilitas, pengantar_efisiensi, "pengantar_efisiensi", OPTIONAL, &blok_shape,
	     "teks di atas tabel perbandingan kinerja dan anggaran"),
	LIST(struct bab_akuntabilitas, efisiensi, "efisiensi", OPTIONAL, &blok_shape,
	     "teks di bawah tabel perbandingan kinerja dan anggaran"),
	LIST(struct bab_akuntabilitas, realisasi, "realisasi", OPTIONAL, &blok_shape,
	     "teks di atas tabel realisasi anggaran"),
	LIST(struct bab_akuntabilitas, penutup_realisasi, "penutup_realisasi", OPTIONAL, &blok_shape,
	     "teks di bawah tabel realisasi anggaran"),
	LIST(struct bab_akuntabilitas, tambahan, "tambahan", OPTIONAL, &bagian_shape, "bagian tambahan pada akhir bab"),
	END_OF_FIELDS
};

static const struct shape akuntabilitas_shape = {
	"bab_akuntabilitas",
	sizeof(struct bab_akuntabilitas),
	akuntabilitas_fields,
	"teks Bab III Akuntabilitas Kinerja",
	NULL,
};

static const struct field lkip_fields[] = {
	PROSE(struct lkip, judul, "judul", OPTIONAL,
	      "nama laporan; Laporan Kinerja Instansi Pemerintah bila tidak diisi"),
	TEXT(struct lkip, singkatan, "singkatan", OPTIONAL, "singkatan laporan; LKIP bila tidak diisi"),
	DATE(struct lkip, tanggal, "tanggal", OPTIONAL, "tanggal kata pengantar, TTTT-BB-HH"),
	REFERENCE(struct lkip, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani laporan"),
	OBJECT(struct lkip, sampul, "sampul", OPTIONAL, &gambar_shape, "gambar pada sampul"),
	LIST(struct lkip, kata_pengantar, "kata_pengantar", OPTIONAL, &blok_shape, "kata pengantar"),
	OBJECT(struct lkip, reviu, "reviu", OPTIONAL, &reviu_shape, "Pernyataan Telah Direviu dan checklistnya"),
	LIST(struct lkip, ikhtisar, "ikhtisar", OPTIONAL, &blok_shape, "ikhtisar eksekutif"),
	OBJECT(struct lkip, pendahuluan, "pendahuluan", OPTIONAL, &pendahuluan_shape, "teks Bab I Pendahuluan"),
	OBJECT(struct lkip, perencanaan, "perencanaan", OPTIONAL, &perencanaan_shape,
	       "teks Bab II Perencanaan Kinerja"),
	OBJECT(struct lkip, akuntabilitas, "akuntabilitas", OPTIONAL, &akuntabilitas_shape,
	       "teks Bab III Akuntabilitas Kinerja"),
	LIST(struct lkip, penutup, "penutup", OPTIONAL, &blok_shape, "teks Bab IV Penutup"),
	LIST(struct lkip, dokumentasi, "dokumentasi", OPTIONAL, &blok_shape,
	     "halaman dokumentasi sesudah bab terakhir: foto dan keterangannya"),
	LIST(struct lkip, lampiran, "lampiran", OPTIONAL, &lampiran_shape, "lampiran laporan, menurut urutannya"),
	BOOL(struct lkip, lembar_lampiran, "lembar_lampiran", OPTIONAL,
	     "true untuk lembar berjudul LAMPIRAN sebelum lampiran pertama"),
	BOOL(struct lkip, daftar_lampiran, "daftar_lampiran", OPTIONAL,
	     "true untuk daftar lampiran sesudah daftar isi, yang juga memuatnya"),
	ARSIP(struct lkip),
	PATH(struct lkip, path),
	END_OF_FIELDS
};

const struct shape lkip_shape = {
	"lkip", sizeof(struct lkip), lkip_fields, "yang hanya dimuat laporan kinerja tahunan", NULL,
};
