/* The shapes of the year by quarters. The keys "1" to "4" are the quarters, so a fifth is a mistake
 * that reading finds; the basis must be said, for nobody can guess it from the figures. */
#include "record/narasi.h"
#include "record/shapes/shapes.h"
#include "record/triwulan.h"

#include <stddef.h>

/* What stands beside the figures of a quarter, of performance and money alike. */
#define REMARKS_OF(type)                                                                                               \
	PROSES(type, kendala, "kendala", OPTIONAL, "kendala pada triwulan ini"),                                       \
		PROSES(type, solusi, "solusi", OPTIONAL, "solusi atas kendala itu"),                                   \
		PROSES(type, tindak_lanjut, "tindak_lanjut", OPTIONAL, "rencana tindak lanjut")

/* -- performance -- */

static const struct choice kinerja_basis_choices[] = {
	{ "kumulatif", BASIS_KUMULATIF, "dari awal tahun sampai dengan akhir triwulan" },
	{ "per_triwulan", BASIS_PER_TRIWULAN, "triwulan itu saja; setahun adalah jumlahnya" },
	{ "tetap", BASIS_TETAP, "keadaan yang diukur ulang setiap triwulan dan tidak dijumlahkan, misalnya indeks" },
	{ NULL, 0, NULL }
};

#define KINERJA_OF_QUARTER                                                                                             \
	DECIMAL(struct kinerja_triwulan, target, "target", OPTIONAL,                                                   \
	        "target triwulan; pada triwulan IV target tahunan bila tidak diisi"),                                  \
		DECIMAL(struct kinerja_triwulan, realisasi, "realisasi", OPTIONAL,                                     \
	                "realisasi triwulan; pada triwulan IV realisasi tahunan bila tidak diisi"),                    \
		PROSE(struct kinerja_triwulan, sebutan_realisasi, "sebutan_realisasi", OPTIONAL,                       \
	              "kata-kata di tempat realisasi yang belum ada angkanya, misalnya perhitungan pada triwulan IV"), \
		REMARKS_OF(struct kinerja_triwulan),                                                                   \
		LIST(struct kinerja_triwulan, uraian, "uraian", OPTIONAL, &blok_shape,                                 \
	             "apa yang dicapai dan sebabnya, untuk analisis pada laporan evaluasi"),                           \
		PATH(struct kinerja_triwulan, path), END_OF_FIELDS

/* Of an indicator of a sasaran, which says how its components are reckoned; a keluaran does not. */
static const struct field kinerja_triwulan_fields[] = {
	PROSE(struct kinerja_triwulan, keterangan, "keterangan", OPTIONAL, "isi kolom Keterangan"),
	LIST(struct kinerja_triwulan, komponen, "komponen", OPTIONAL, &komponen_shape,
	     "nilai-nilai yang dipakai menghitung realisasi bila tidak diisi, menurut basis triwulannya"),
	KINERJA_OF_QUARTER
};

static const struct field keluaran_triwulan_fields[] = { KINERJA_OF_QUARTER };

static const struct shape kinerja_triwulan_shape = {
	"kinerja_triwulan",
	sizeof(struct kinerja_triwulan),
	kinerja_triwulan_fields,
	"target dan realisasi kinerja satu triwulan",
	NULL,
};

static const struct shape keluaran_triwulan_shape = {
	"keluaran_triwulan",
	sizeof(struct kinerja_triwulan),
	keluaran_triwulan_fields,
	"target dan realisasi keluaran satu triwulan",
	NULL,
};

#define KINERJA_OF_YEAR(quarter)                                                                                       \
	CHOICE(struct kinerja_setahun, basis, "basis", REQUIRED, kinerja_basis_choices,                                \
	       "kumulatif, per_triwulan, atau tetap"),                                                                 \
		QUARTERS_OF(struct kinerja_setahun, quarter), PATH(struct kinerja_setahun, path), END_OF_FIELDS

static const struct field kinerja_setahun_fields[] = { PROSES(struct kinerja_setahun, rencana_aksi, "rencana_aksi",
	                                                      OPTIONAL, "rencana aksi untuk mencapai target"),
	                                               KINERJA_OF_YEAR(&kinerja_triwulan_shape) };
static const struct field keluaran_setahun_fields[] = { KINERJA_OF_YEAR(&keluaran_triwulan_shape) };

const struct shape kinerja_setahun_shape = {
	"kinerja_setahun",
	sizeof(struct kinerja_setahun),
	kinerja_setahun_fields,
	"target dan realisasi kinerja per triwulan",
	NULL,
};

static const struct shape keluaran_setahun_shape = {
	"keluaran_setahun",
	sizeof(struct kinerja_setahun),
	keluaran_setahun_fields,
	"target dan realisasi keluaran per triwulan",
	NULL,
};

static const struct field keluaran_fields[] = {
	TEXT(struct keluaran, nama, "nama", REQUIRED, "indikator, misalnya Jumlah Orang yang Mendapat Layanan Rujukan"),
	TEXT(struct keluaran, satuan, "satuan", OPTIONAL, "satuan, misalnya orang atau laporan"),
	INTEGER(struct keluaran, desimal, "desimal", OPTIONAL, 0, DESIMAL_MOST,
	        "banyaknya angka di belakang koma; seperti nilainya bila tidak diisi"),
	CHOICE(struct keluaran, arah, "arah", OPTIONAL, arah_choices,
	       "naik bila makin tinggi makin baik, turun bila makin rendah makin baik"),
	DECIMAL(struct keluaran, target, "target", OPTIONAL, "target tahun ini"),
	DECIMAL(struct keluaran, realisasi, "realisasi", OPTIONAL, "realisasi tahun ini"),
	OBJECT(struct keluaran, renstra, "renstra", OPTIONAL, &keluaran_renstra_shape,
	       "target Renstra dan realisasi sampai dengan tahun lalu"),
	TEXT(struct keluaran, penanggung_jawab, "penanggung_jawab", OPTIONAL, "unit yang bertanggung jawab"),
	OBJECT(struct keluaran, triwulan, "triwulan", OPTIONAL, &keluaran_setahun_shape,
	       "target dan realisasi per triwulan"),
	TERCETAK(struct keluaran),
	PATH(struct keluaran, path),
	END_OF_FIELDS
};

const struct shape keluaran_shape = {
	"keluaran",      sizeof(struct keluaran),
	keluaran_fields, "indikator kinerja program, kegiatan atau sub kegiatan; teks biasa berarti namanya",
	"nama",
};

/* -- money -- */

static const struct choice uang_basis_choices[] = {
	{ "kumulatif", BASIS_KUMULATIF, "dari awal tahun sampai dengan akhir triwulan" },
	{ "per_triwulan", BASIS_PER_TRIWULAN, "triwulan itu saja; setahun adalah jumlahnya" },
	{ NULL, 0, NULL }
};

static const struct field uang_triwulan_fields[] = {
	UANG(struct uang_triwulan, target, "target", "target keuangan triwulan, rupiah tanpa titik"),
	DECIMAL(struct uang_triwulan, target_persen, "target_persen", OPTIONAL,
	        "target sebagai persen dari anggaran setahun, pengganti target"),
	BELANJA(struct uang_triwulan, realisasi, "realisasi",
	        "realisasi triwulan, rupiah; di bawah nol bila ada pengembalian; pada triwulan IV dari realisasi "
	        "setahun "
	        "bila tidak diisi"),
	PROSE(struct uang_triwulan, keterangan, "keterangan", OPTIONAL, "isi kolom Keterangan"),
	REMARKS_OF(struct uang_triwulan),
	PATH(struct uang_triwulan, path),
	END_OF_FIELDS
};

const struct shape uang_triwulan_shape = {
	"uang_triwulan",
	sizeof(struct uang_triwulan),
	uang_triwulan_fields,
	"target dan realisasi keuangan satu triwulan",
	NULL,
};

static const struct field uang_setahun_fields[] = {
	CHOICE(struct uang_setahun, basis, "basis", REQUIRED, uang_basis_choices, "kumulatif atau per_triwulan"),
	QUARTERS_OF(struct uang_setahun, &uang_triwulan_shape), PATH(struct uang_setahun, path), END_OF_FIELDS
};

const struct shape uang_setahun_shape = {
	"uang_setahun", sizeof(struct uang_setahun), uang_setahun_fields, "target dan realisasi keuangan per triwulan",
	NULL,
};

/* -- the report -- */

static const struct field lembar_fields[] = {
	BOOL(struct lembar_triwulan, keuangan, "keuangan", OPTIONAL,
	     "false bila tabel realisasi keuangan tidak dicetak"),
	BOOL(struct lembar_triwulan, kinerja, "kinerja", OPTIONAL, "false bila tabel realisasi kinerja tidak dicetak"),
	BOOL(struct lembar_triwulan, rencana_aksi, "rencana_aksi", OPTIONAL,
	     "false bila tabel rencana aksi tidak dicetak"),
	BOOL(struct lembar_triwulan, evaluasi, "evaluasi", OPTIONAL,
	     "false bila tabel evaluasi hasil Renja (K dan Rp) tidak dicetak"),
	BOOL(struct lembar_triwulan, kendala, "kendala", OPTIONAL,
	     "false bila kendala, solusi dan rencana tindak lanjut tidak dicetak"),
	END_OF_FIELDS
};

static const struct shape lembar_shape = {
	"lembar_triwulan",
	sizeof(struct lembar_triwulan),
	lembar_fields,
	"tabel yang tidak dicetak; yang tidak disebut dicetak bila ada datanya",
	NULL,
};

static const struct field isi_fields[] = {
	TEXT(struct isi_triwulan, nomor, "nomor", OPTIONAL, "nomor laporan, bila bernomor"),
	DATE(struct isi_triwulan, tanggal, "tanggal", OPTIONAL, "tanggal laporan, TTTT-BB-HH"),
	REFERENCE(struct isi_triwulan, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani laporan triwulan ini"),
	DECIMAL(struct isi_triwulan, target_persen, "target_persen", OPTIONAL,
	        "target keuangan sampai dengan akhir triwulan, persen dari anggaran, bagi sub "
	        "kegiatan "
	        "yang tidak punya target sendiri"),
	LIST(struct isi_triwulan, pengantar, "pengantar", OPTIONAL, &blok_shape, "kalimat di atas tabel pertama"),
	LIST(struct isi_triwulan, kendala, "kendala", OPTIONAL, &blok_shape, "kendala pada umumnya"),
	LIST(struct isi_triwulan, solusi, "solusi", OPTIONAL, &blok_shape, "solusi pada umumnya"),
	LIST(struct isi_triwulan, tindak_lanjut, "tindak_lanjut", OPTIONAL, &blok_shape,
	     "rencana tindak lanjut pada umumnya"),
	TERCETAK(struct isi_triwulan),
	ARSIP(struct isi_triwulan),
	PATH(struct isi_triwulan, path),
	END_OF_FIELDS
};

const struct shape isi_triwulan_shape = {
	"isi_triwulan", sizeof(struct isi_triwulan), isi_fields, "laporan satu triwulan, selain angka-angkanya", NULL,
};

static const struct choice tampil_choices[] = { { "terisi", TAMPIL_TERISI, "hanya yang punya data triwulan" },
	                                        { "semua", TAMPIL_SEMUA, "semua yang dianggarkan" },
	                                        { NULL, 0, NULL } };

static const struct field laporan_triwulan_fields[] = {
	REFERENCE(struct laporan_triwulan, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani laporan setiap triwulan"),
	CHOICE(struct laporan_triwulan, sub_kegiatan, "sub_kegiatan", OPTIONAL, tampil_choices,
	       "sub kegiatan mana yang dimuat tabel keuangan"),
	TEXT(struct laporan_triwulan, kertas_evaluasi, "kertas_evaluasi", OPTIONAL,
	     "kertas tabel evaluasi hasil Renja yang lebar; F4 bila tidak diisi"),
	OBJECT(struct laporan_triwulan, lembar, "lembar", OPTIONAL, &lembar_shape, "tabel yang tidak dicetak"),
	QUARTERS_OF(struct laporan_triwulan, &isi_triwulan_shape),
	ARSIP_UMUM(struct laporan_triwulan, "laporan setiap triwulan"),
	PATH(struct laporan_triwulan, path),
	END_OF_FIELDS
};

const struct shape laporan_triwulan_shape = {
	"laporan_triwulan",
	sizeof(struct laporan_triwulan),
	laporan_triwulan_fields,
	"yang hanya dimuat laporan triwulan",
	NULL,
};
