/* The shapes that more than one file of record/ needs; private to this folder. */
#ifndef RECORD_SHAPES_H
#define RECORD_SHAPES_H

#include "input/shape.h"

enum { YEAR_LEAST = 1945, YEAR_MOST = 2200, DESIMAL_MOST = 6, DESIMAL_USUAL = 2 };

/* What an office that chooses nothing gets; centimetres. */
#define KERTAS LIT("A4")
#define MARGIN_ATAS ((struct decimal){ 25, 1 })
#define MARGIN_BAWAH ((struct decimal){ 25, 1 })
#define MARGIN_KIRI ((struct decimal){ 3, 0 })
#define MARGIN_KANAN ((struct decimal){ 2, 0 })

/* An object for each quarter, under "1" to "4", as the member triwulan[4]. */
#define QUARTERS_OF(type, shape)                                                                                       \
	QUARTER(type, triwulan[0], "1", shape, 1, "triwulan I"),                                                       \
		QUARTER(type, triwulan[1], "2", shape, 2, "triwulan II"),                                              \
		QUARTER(type, triwulan[2], "3", shape, 3, "triwulan III"),                                             \
		QUARTER(type, triwulan[3], "4", shape, 4, "triwulan IV")

/* Abbreviations of one list. */
enum { SINGKATAN_MOST = 1000 };

extern const struct shape singkatan_shape, pejabat_shape, renstra_shape, indikator_shape, lkip_shape, aturan_shape;
extern const struct shape sasaran_shape, program_shape, kegiatan_shape, sub_kegiatan_shape;

/* What prose calls an indicator, sasaran, programme, kegiatan or sub kegiatan of this key: "iku.ikm". Empty for all
 * other shapes, and without a key. */
struct text keyed_name(struct arena *arena, const struct shape *shape, struct text kunci);

/* Of how papers look: gaya.c. */
extern const struct shape gaya_judul_shape, gaya_paragraf_shape, gaya_tabel_shape, gaya_judul_tabel_shape,
	gaya_angka_shape, gaya_halaman_shape;

/* The office's own words, and sources below its tables: istilah.c. */
extern const struct shape istilah_shape, sumber_tabel_shape;

/* Of letters: surat.c. */
extern const struct shape surat_shape, kiriman_shape, banyaknya_shape, kop_instansi_shape, gaya_kop_shape,
	gaya_tanda_tangan_shape, gaya_surat_shape;

/* Of the quarters: triwulan.c. */
extern const struct shape kinerja_setahun_shape, uang_setahun_shape, uang_triwulan_shape, keluaran_shape,
	laporan_triwulan_shape, isi_triwulan_shape, isi_evaluasi_shape;
/* Of form E.81: e81.c. */
extern const struct shape keluaran_renstra_shape, uang_renstra_shape, formulir_e81_shape, isi_e81_shape;

extern const struct shape laporan_evaluasi_shape, tercetak_shape;

/* Of what archives want to know: arsip.c. */
extern const struct shape arsip_shape, arsip_umum_shape;
#define ARSIP(type) OBJECT(type, arsip, "arsip", OPTIONAL, &arsip_shape, "metadata kearsipan naskah ini")
#define ARSIP_UMUM(type, of) OBJECT(type, arsip, "arsip", OPTIONAL, &arsip_umum_shape, "metadata kearsipan " of)

/* Of what is annexed: lampiran.c. */
extern const struct shape lampiran_shape;

/* How an indicator is measured: ukuran.c. */
extern const struct choice arah_choices[], hitung_choices[];
extern const struct shape formula_shape, rentang_shape, komponen_shape, kategori_shape;

extern const struct shape perjanjian_shape, keputusan_iku_shape;
extern const struct shape program_perjanjian_shape, kegiatan_perjanjian_shape, sub_kegiatan_perjanjian_shape,
	indikator_perjanjian_shape;
extern const struct shape pembanding_shape, target_renstra_shape;

/* What papers printed of an object. */
#define TERCETAK(type)                                                                                                 \
	LIST(type, tercetak, "tercetak", OPTIONAL, &tercetak_shape,                                                    \
	     "yang tercetak pada naskah yang sudah ada, untuk dibandingkan oleh naskah periksa")

#endif
