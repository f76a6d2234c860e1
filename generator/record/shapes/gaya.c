/* The shapes of how papers look: headings, paragraphs, tables, captions, figures, pages. */
#include "record/aturan.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

/* -- headings -- */

static const struct choice bab_choices[] = { { "dua_baris", BAB_DUA_BARIS, "BAB I di atas judulnya" },
	                                     { "satu_baris", BAB_SATU_BARIS, "BAB I dan judulnya pada satu baris" },
	                                     { NULL, 0, NULL } };

static const struct choice penomoran_choices[] = { { "A.1.a", PENOMORAN_HURUF, "BAB I, lalu A., 1., a." },
	                                           { "1.1.1", PENOMORAN_ANGKA, "BAB I, lalu 1.1, 1.1.1, 1.1.1.1" },
	                                           { "I.A.1", PENOMORAN_ROMAWI, "I. tanpa kata BAB, lalu A., 1., a." },
	                                           { NULL, 0, NULL } };

static const struct choice mulai_choices[] = { { "halaman_baru", BAB_HALAMAN_BARU, "setiap bab pada halaman baru" },
	                                       { "halaman_ganjil", BAB_HALAMAN_GANJIL,
	                                         "setiap bab pada halaman ganjil, untuk cetak bolak-balik" },
	                                       { "sambung", BAB_SAMBUNG, "bab menyambung pada halaman yang sama" },
	                                       { NULL, 0, NULL } };

static const struct field gaya_judul_fields[] = {
	CHOICE(struct gaya_judul, bab, "bab", OPTIONAL, bab_choices, "letak nomor bab"),
	CHOICE(struct gaya_judul, penomoran, "penomoran", OPTIONAL, penomoran_choices, "nomor bab dan subbab"),
	CHOICE(struct gaya_judul, mulai, "mulai", OPTIONAL, mulai_choices, "tempat bab mulai"),
	DECIMAL(struct gaya_judul, ukuran_bab, "ukuran_bab", OPTIONAL,
	        "ukuran huruf judul bab, 10 sampai 24 pt; 14 bila isi naskah 12"),
	DECIMAL(struct gaya_judul, ukuran, "ukuran", OPTIONAL,
	        "ukuran huruf judul subbab, 8 sampai 24 pt; sama dengan isi naskah bila tidak diisi"),
	PATH(struct gaya_judul, path),
	END_OF_FIELDS
};

const struct shape gaya_judul_shape = {
	"gaya_judul", sizeof(struct gaya_judul), gaya_judul_fields, "rupa judul bab dan subbab", NULL,
};

/* -- paragraphs -- */

static const struct choice perataan_choices[] = { { "kiri_kanan", PARAGRAF_RATA, "rata kiri dan kanan" },
	                                          { "kiri", PARAGRAF_KIRI, "rata kiri saja" },
	                                          { NULL, 0, NULL } };

static const struct field gaya_paragraf_fields[] = {
	DECIMAL(struct gaya_paragraf, indentasi, "indentasi", OPTIONAL,
	        "baris pertama masuk sekian cm, 0 sampai 3; 1 bila tidak diisi"),
	DECIMAL(struct gaya_paragraf, sebelum, "sebelum", OPTIONAL,
	        "jarak di atas paragraf, 0 sampai 36 pt; 0 bila tidak diisi"),
	DECIMAL(struct gaya_paragraf, sesudah, "sesudah", OPTIONAL,
	        "jarak di bawah paragraf, 0 sampai 36 pt; 6 bila isi naskah 12"),
	CHOICE(struct gaya_paragraf, rata, "rata", OPTIONAL, perataan_choices, "perataan paragraf"),
	BOOL(struct gaya_paragraf, huruf_lentur, "huruf_lentur", OPTIONAL,
	     "false bila pada paragraf rata kiri dan kanan lebar huruf tidak boleh disesuaikan (paling banyak 2%), dan "
	     "titik, koma, dan tanda hubung tidak boleh menjorok ke margin"),
	PATH(struct gaya_paragraf, path),
	END_OF_FIELDS
};

const struct shape gaya_paragraf_shape = {
	"gaya_paragraf", sizeof(struct gaya_paragraf), gaya_paragraf_fields, "rupa paragraf", NULL,
};

/* -- tables -- */

static const struct choice garis_tabel_choices[] = { { "semua", TABEL_GARIS_SEMUA, "garis mendatar dan tegak" },
	                                             { "mendatar", TABEL_GARIS_MENDATAR, "garis mendatar saja" },
	                                             { NULL, 0, NULL } };

static const struct field gaya_tabel_fields[] = {
	DECIMAL(struct gaya_tabel, ukuran, "ukuran", OPTIONAL,
	        "ukuran huruf tabel, 8 sampai 14 pt; 10 bila isi naskah 12"),
	TEXT(struct gaya_tabel, kepala, "kepala", OPTIONAL,
	     "warna kepala tabel: abu, tanpa, biru, biru_muda, hijau, hijau_muda, kuning, jingga, merah, "
	     "ungu, atau #RRGGBB; huruf menjadi putih di atas warna tua; abu bila tidak diisi"),
	CHOICE(struct gaya_tabel, garis, "garis", OPTIONAL, garis_tabel_choices, "garis tabel"),
	PATH(struct gaya_tabel, path), END_OF_FIELDS
};

const struct shape gaya_tabel_shape = {
	"gaya_tabel", sizeof(struct gaya_tabel), gaya_tabel_fields, "rupa tabel", NULL,
};

/* -- captions -- */

static const struct choice letak_judul_tabel_choices[] = { { "atas", JUDUL_TABEL_ATAS, "di atas tabel" },
	                                                   { "bawah", JUDUL_TABEL_BAWAH, "di bawah tabel" },
	                                                   { NULL, 0, NULL } };

static const struct choice letak_judul_gambar_choices[] = { { "bawah", JUDUL_GAMBAR_BAWAH, "di bawah gambar" },
	                                                    { "atas", JUDUL_GAMBAR_ATAS, "di atas gambar" },
	                                                    { NULL, 0, NULL } };

static const struct choice nomor_tabel_choices[] = { { "per_bab", NOMOR_PER_BAB,
	                                               "Tabel 3.1: mulai lagi pada setiap bab" },
	                                             { "urut", NOMOR_URUT, "Tabel 7: urut dari awal sampai akhir" },
	                                             { NULL, 0, NULL } };

static const struct choice bentuk_judul_choices[] = { { "dua_baris", JUDUL_DUA_BARIS, "nomor tabel di atas judulnya" },
	                                              { "satu_baris", JUDUL_SATU_BARIS,
	                                                "nomor tabel dan judulnya pada satu baris" },
	                                              { NULL, 0, NULL } };

static const struct field gaya_judul_tabel_fields[] = {
	CHOICE(struct gaya_judul_tabel, tabel, "tabel", OPTIONAL, letak_judul_tabel_choices, "letak judul tabel"),
	CHOICE(struct gaya_judul_tabel, gambar, "gambar", OPTIONAL, letak_judul_gambar_choices, "letak judul gambar"),
	CHOICE(struct gaya_judul_tabel, nomor, "nomor", OPTIONAL, nomor_tabel_choices, "nomor tabel dan gambar"),
	CHOICE(struct gaya_judul_tabel, bentuk, "bentuk", OPTIONAL, bentuk_judul_choices, "letak nomor tabel"),
	DECIMAL(struct gaya_judul_tabel, ukuran, "ukuran", OPTIONAL,
	        "ukuran huruf, 8 sampai 14 pt; 10 bila isi naskah 12"),
	PATH(struct gaya_judul_tabel, path),
	END_OF_FIELDS
};

const struct shape gaya_judul_tabel_shape = {
	"gaya_judul_tabel", sizeof(struct gaya_judul_tabel), gaya_judul_tabel_fields, "judul tabel dan gambar", NULL,
};

/* -- figures -- */

static const struct choice persen_choices[] = { { "97,50%", PERSEN_RAPAT, "tanpa spasi" },
	                                        { "97,50 %", PERSEN_SPASI, "dengan spasi" },
	                                        { "97,50 persen", PERSEN_KATA, "dengan kata persen" },
	                                        { NULL, 0, NULL } };

static const struct field gaya_angka_fields[] = {
	CHOICE(struct gaya_angka, persen, "persen", OPTIONAL, persen_choices, "cara menulis persen"),
	INTEGER(struct gaya_angka, desimal_persen, "desimal_persen", OPTIONAL, 0, DESIMAL_PERSEN_MOST,
	        "angka di belakang koma pada persentase yang dihitung; 2 bila tidak diisi; 100 hanya bila tepat "
	        "tercapai"),
	INTEGER(struct gaya_angka, desimal, "desimal", OPTIONAL, 0, DESIMAL_MOST,
	        "angka di belakang koma pada indikator yang tidak menyebutnya sendiri; sebanyak pada nilainya bila "
	        "tidak diisi"),
	BOOL(struct gaya_angka, sen, "sen", OPTIONAL,
	     "true untuk dua angka sen pada semua uang dalam tabel, false hanya pada yang bersen; bila tidak diisi "
	     "true begitu ada anggaran atau realisasi yang bersen"),
	PATH(struct gaya_angka, path),
	END_OF_FIELDS
};

const struct shape gaya_angka_shape = {
	"gaya_angka", sizeof(struct gaya_angka), gaya_angka_fields, "cara menulis angka", NULL,
};

/* -- pages -- */

static const struct choice letak_halaman_choices[] = {
	{ "biasa", HALAMAN_BIASA, "menurut naskahnya: laporan di bawah, surat dan keputusan di atas" },
	{ "bawah_tengah", HALAMAN_BAWAH_TENGAH, "di tengah bawah" },
	{ "bawah_kanan", HALAMAN_BAWAH_KANAN, "di kanan bawah" },
	{ "atas_tengah", HALAMAN_ATAS_TENGAH, "di tengah atas" },
	{ "atas_kanan", HALAMAN_ATAS_KANAN, "di kanan atas" },
	{ NULL, 0, NULL }
};

static const struct choice bentuk_halaman_choices[] = { { "biasa", HALAMAN_SESUAI, "menurut naskahnya" },
	                                                { "2", HALAMAN_ANGKA, "angka saja" },
	                                                { "- 2 -", HALAMAN_STRIP, "di antara dua strip" },
	                                                { "Halaman 2", HALAMAN_KATA, "dengan kata Halaman" },
	                                                { NULL, 0, NULL } };

static const struct field gaya_halaman_fields[] = {
	CHOICE(struct gaya_halaman, nomor, "nomor", OPTIONAL, letak_halaman_choices, "letak nomor halaman"),
	CHOICE(struct gaya_halaman, bentuk, "bentuk", OPTIONAL, bentuk_halaman_choices, "bentuk nomor halaman"),
	PROSE(struct gaya_halaman, kepala, "kepala", OPTIONAL,
	      "teks pada kepala setiap halaman LKIP dan laporan evaluasi"),
	PROSE(struct gaya_halaman, kaki, "kaki", OPTIONAL, "teks pada kaki setiap halaman LKIP dan laporan evaluasi"),
	PATH(struct gaya_halaman, path),
	END_OF_FIELDS
};

const struct shape gaya_halaman_shape = {
	"gaya_halaman", sizeof(struct gaya_halaman), gaya_halaman_fields, "nomor halaman, kepala dan kaki halaman",
	NULL,
};
