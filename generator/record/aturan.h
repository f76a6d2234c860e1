/* Local taste and local rules: how an office of this region computes and prints.
 *
 * All may be left out; what then holds is what facts of the trade call usual.
 */
#ifndef RECORD_ATURAN_H
#define RECORD_ATURAN_H

#include "input/shape.h"
#include "record/kolom.h"
#include "record/ukuran.h"

struct arena;
struct gaya_kop;
struct gaya_surat;
struct gaya_tanda_tangan;
struct istilah;
struct sumber_tabel;

/* A class of a predikat scale: from `bawah` up to the next. */
struct kelas_predikat {
	struct number bawah;
	struct text nama;
	struct text path;
};

enum skala_predikat {
	PREDIKAT_TANPA,
	PREDIKAT_PERMENDAGRI54,
	PREDIKAT_LIMA_BAIK,
	PREDIKAT_ENAM,
	PREDIKAT_DUA_ARAH,
	PREDIKAT_AKIP,
	PREDIKAT_SENDIRI
};
enum tabel_tahunan { TABEL_MENURUT_DATA, TABEL_PER_TAHUN, TABEL_GABUNGAN };
enum kedalaman_analisis { ANALISIS_LENGKAP, ANALISIS_RINGKAS };

enum nomor_lampiran { NOMOR_LAMPIRAN_ANGKA, NOMOR_LAMPIRAN_ROMAWI };
enum gaya_uang { UANG_RP_RAPAT, UANG_RP_SPASI, UANG_RP_TITIK, UANG_RP_STRIP };

/* -- how papers look, in groups; aturan_fill makes those that are missing -- */

enum gaya_bab { BAB_DUA_BARIS, BAB_SATU_BARIS };
enum penomoran { PENOMORAN_HURUF, PENOMORAN_ANGKA, PENOMORAN_ROMAWI };
enum mulai_bab { BAB_HALAMAN_BARU, BAB_HALAMAN_GANJIL, BAB_SAMBUNG };

struct gaya_judul {
	enum gaya_bab bab;        /* "BAB I" above its title or before it */
	enum penomoran penomoran; /* BAB I A. 1. a., BAB I 1.1 1.1.1, or I. A. 1. a. */
	enum mulai_bab mulai;
	struct number ukuran_bab, ukuran; /* points, 10 to 24; 14 and 12 where running text has 12 */
	struct text path;
};

enum rata_paragraf { PARAGRAF_RATA, PARAGRAF_KIRI };

struct gaya_paragraf {
	struct number indentasi;        /* of first lines, cm, 0 to 3; 1 */
	struct number sebelum, sesudah; /* points, 0 to 36; 0 and 6 where running text has 12 */
	enum rata_paragraf rata;
	struct yes_no huruf_lentur; /* letters give way where lines are justified, true */
	struct text path;
};

enum garis_tabel { TABEL_GARIS_SEMUA, TABEL_GARIS_MENDATAR };

struct gaya_tabel {
	struct number ukuran; /* points, 8 to 14; 10 where running text has 12 */
	struct text kepala;   /* shade of heads, for warna_from_text; "abu" */
	enum garis_tabel garis;
	struct text path;
};

enum letak_judul_tabel { JUDUL_TABEL_ATAS, JUDUL_TABEL_BAWAH };
enum letak_judul_gambar { JUDUL_GAMBAR_BAWAH, JUDUL_GAMBAR_ATAS };
enum nomor_tabel { NOMOR_PER_BAB, NOMOR_URUT };
enum bentuk_judul_tabel { JUDUL_DUA_BARIS, JUDUL_SATU_BARIS };

/* Captions of tables and figures. */
struct gaya_judul_tabel {
	enum letak_judul_tabel tabel;
	enum letak_judul_gambar gambar;
	enum nomor_tabel nomor;         /* "Tabel 3.1", or "Tabel 7" through the paper */
	enum bentuk_judul_tabel bentuk; /* of tables, the number above or before */
	struct number ukuran;           /* points, 8 to 14; 10 where running text has 12 */
	struct text path;
};

enum gaya_persen { PERSEN_RAPAT, PERSEN_SPASI, PERSEN_KATA };
enum { DESIMAL_PERSEN_MOST = 2 };

struct gaya_angka {
	enum gaya_persen persen;
	struct yes_no sen;             /* money in tables has sen; where not given, as soon as some amount has */
	struct integer desimal_persen; /* of computed percentages, 0 to 2; 2 */
	struct integer
		desimal; /* of indicators that say nothing of their own; not given: as many as each one's values have */
	struct text path;
};

enum letak_halaman {
	HALAMAN_BIASA,
	HALAMAN_BAWAH_TENGAH,
	HALAMAN_BAWAH_KANAN,
	HALAMAN_ATAS_TENGAH,
	HALAMAN_ATAS_KANAN
};
enum bentuk_halaman { HALAMAN_SESUAI, HALAMAN_ANGKA, HALAMAN_STRIP, HALAMAN_KATA };

/* Page numbers, and words at the head and foot of reports in chapters. */
struct gaya_halaman {
	enum letak_halaman nomor;   /* HALAMAN_BIASA: as the paper has it */
	enum bentuk_halaman bentuk; /* "2", "- 2 -", "Halaman 2" */
	struct prose kepala, kaki;  /* texts with fields */
	struct text path;
};

/* Codes of programmes, kegiatan and sub kegiatan in tables. */
enum cetak_kode { KODE_TANPA, KODE_NAMA, KODE_KOLOM };

/* Of a target of zero nothing can be a part: its capaian is not known, or 100 where it is reached. */
enum target_nol { TARGET_NOL_KOSONG, TARGET_NOL_SERATUS };

/* Local choices; record_from_json fills in what is usual, so every member is given. */
struct aturan {
	struct text huruf;    /* body font: "Arial", "Times New Roman", "Bookman Old Style" ... */
	struct number ukuran; /* points, 8 to 16; 12 */
	struct number spasi;  /* line spacing, 1 to 2; 1.5 */
	struct text kertas;   /* for paper_from_text; "A4" */
	struct number margin_atas, margin_bawah, margin_kiri, margin_kanan; /* cm, 1 to 6; 2.5 2.5 3 2 */
	struct text keterangan_tercapai, keterangan_tidak;                  /* "Mencapai Target" ... */
	enum gaya_uang gaya_uang;
	struct yes_no pemenggalan;       /* hyphenation, true */
	struct yes_no bagan;             /* pictures made from the data in their usual places, true */
	struct number capaian_tertinggi; /* percent; capaian above it counts as this much */
	enum target_nol target_nol;
	enum cara_efisiensi efisiensi;
	enum skala_predikat predikat;
	struct {
		struct kelas_predikat *items;
		size_t count;
	} skala_predikat; /* the office's own */
	enum tabel_tahunan tabel_tahunan;
	enum kedalaman_analisis analisis; /* parts of BAB III.B */
	enum nomor_lampiran nomor_lampiran;
	struct yes_no rata_rata; /* rows with the mean of capaian */
	enum cetak_kode kode_program;
	struct kolom_anggaran_list kolom_anggaran; /* of the tables of what was spent */
	struct istilah *istilah;                   /* never NULL after aturan_fill */
	struct sumber_tabel *sumber_tabel;         /* or NULL */
	struct gaya_judul *judul;
	struct gaya_paragraf *paragraf;
	struct gaya_tabel *tabel;
	struct gaya_judul_tabel *judul_tabel;
	struct gaya_angka *angka;
	struct gaya_halaman *halaman;
	struct gaya_kop *kop; /* NULL where nothing is chosen; so the two below */
	struct gaya_tanda_tangan *tanda_tangan;
	struct gaya_surat *surat;
	struct texts paraf; /* offices that initial the file copies of papers */
	struct text path;
};

/* Gives every member that was not chosen what is usual. */
void aturan_fill(struct arena *arena, struct aturan *aturan);

#endif
