/* Local taste and local rules: how an office of this region computes and prints.
 *
 * All may be left out; what then holds is what facts of the trade call usual.
 */
#ifndef RECORD_ATURAN_H
#define RECORD_ATURAN_H

#include "input/shape.h"
#include "record/surat.h"

/* A class of a predikat scale: from `bawah` up to the next. */
struct kelas_predikat {
	struct number bawah;
	struct text nama;
	struct text path;
};

enum skala_predikat { PREDIKAT_TANPA, PREDIKAT_PERMENDAGRI54, PREDIKAT_LIMA_BAIK, PREDIKAT_ENAM,
                      PREDIKAT_DUA_ARAH, PREDIKAT_AKIP, PREDIKAT_SENDIRI };
enum cara_efisiensi { EFISIENSI_SELISIH, EFISIENSI_PMK214, EFISIENSI_SISA };
enum tabel_tahunan { TABEL_MENURUT_DATA, TABEL_PER_TAHUN, TABEL_GABUNGAN };
enum kedalaman_analisis { ANALISIS_LENGKAP, ANALISIS_RINGKAS };

enum nomor_lampiran { NOMOR_LAMPIRAN_ANGKA, NOMOR_LAMPIRAN_ROMAWI };
enum gaya_uang { UANG_RP_RAPAT, UANG_RP_SPASI, UANG_RP_TITIK, UANG_RP_STRIP };

/* Local choices; record_from_json fills in what is usual, so every member is given. */
struct aturan {
	struct text huruf;           /* body font: "Arial", "Times New Roman", "Bookman Old Style" ... */
	struct number ukuran;        /* points, 8 to 16; 12 */
	struct number spasi;         /* line spacing, 1 to 2; 1.5 */
	struct text kertas;          /* for paper_from_text; "A4" */
	struct number margin_atas, margin_bawah, margin_kiri, margin_kanan; /* cm, 1 to 6; 2.5 2.5 3 2 */
	struct text keterangan_tercapai, keterangan_tidak; /* "Mencapai Target" ... */
	int gaya_uang;               /* enum gaya_uang */
	struct yes_no pemenggalan;   /* hyphenation, true */
	struct yes_no bagan;         /* pictures made from the data in their usual places, true */
	struct number capaian_tertinggi; /* percent; capaian above it counts as this much */
	int efisiensi;               /* enum cara_efisiensi */
	int predikat;                /* enum skala_predikat */
	struct { struct kelas_predikat *items; size_t count; } skala_predikat; /* the office's own */
	int tabel_tahunan;           /* enum tabel_tahunan */
	int analisis;                /* enum kedalaman_analisis: parts of BAB III.B */
	int nomor_lampiran;          /* enum nomor_lampiran */
	struct yes_no rata_rata;     /* rows with the mean of capaian */
	struct gaya_kop *kop;
	struct gaya_tanda_tangan *tanda_tangan;
	struct gaya_surat *surat;
	struct texts paraf;          /* offices that initial the file copies of papers */
	struct text path;
};

/* Gives every member that was not chosen what is usual. */
void aturan_fill(struct aturan *aturan);

#endif
