/* Rules about sentences and the data; private to this folder. */
#ifndef AUDIT_PROSA_H
#define AUDIT_PROSA_H

#include "audit/rules.h"

#include "audit/baca/bacaan.h"
#include "record/figures/measures.h"

/* One sentence that is looked at. */
struct kalimat {
	const struct audit *audit;
	const struct teks *teks;
	const struct sebutan_list *sebutan; /* of the whole text */
	size_t first, end;                  /* its words */
};

/* Calls `look` for every sentence of prose, but not of cells and names. */
void kalimat_tiap(const struct audit *audit, void (*look)(const struct kalimat *kalimat));

/* Whether one of the words, which a NULL ends, is in the sentence. */
bool kalimat_memuat(const struct kalimat *kalimat, const char *const *words);

/* The last name of the kind that ends before the word; NULL for none. Names that are nearly said count, too. */
const struct sebutan *kalimat_sebutan(const struct kalimat *kalimat, enum jenis_nama jenis, size_t before);

/* How many indicators the sentence names: 0, 1, or 2 for more; and the only one, else NULL. */
size_t kalimat_indikator(const struct kalimat *kalimat, const struct indikator **only);

/* How many different years the sentence names, and one of them. */
size_t kalimat_tahun(const struct kalimat *kalimat, int *year);

/* The year that the word is; 0 for none. */
int kata_tahun(const struct kata *kata);

/* Whether it may speak of the office's own programmes and figures of the year: other offices' and old years are not
 * ours to count. */
bool kalimat_kami(const struct kalimat *kalimat);

/* Whether the number at `at` is a limit that a figure is compared with, not the figure: "di atas 60%". */
bool kalimat_batas(const struct kalimat *kalimat, size_t at);

/* Whether the number at `at` is a percentage, an amount of money, or tells how far two figures are apart ("meningkat
 * sebesar 3,01%"). */
bool kalimat_persen(const struct kalimat *kalimat, size_t at);
bool kalimat_uang(const struct kalimat *kalimat, size_t at);
bool kalimat_selisih(const struct kalimat *kalimat, size_t at);

/* Whether the word stands in the citation of a regulation. */
bool kalimat_mengutip(const struct kalimat *kalimat, size_t at);

/* Numbers in sentences (prosa_angka.c), money (prosa_uang.c), counts (prosa_jumlah.c), verdicts (prosa_vonis.c), years
 * (prosa_tahun.c), names (prosa_nama.c), sums (prosa_hitung.c), the plan's years and references (prosa_masa.c), heads
 * (prosa_pejabat.c). */
void ask_angka(const struct audit *audit);
void ask_uang(const struct audit *audit);
void ask_terbilang(const struct audit *audit);
void ask_jumlah(const struct audit *audit);
void ask_daftar(const struct audit *audit);
void ask_vonis(const struct audit *audit);
void ask_arah(const struct audit *audit);
void ask_tahun_laporan(const struct audit *audit);
void ask_triwulan_lain(const struct audit *audit);
void ask_nama(const struct audit *audit);
void ask_instansi_lain(const struct audit *audit);
void ask_singkatan(const struct audit *audit);
void ask_hitung(const struct audit *audit);
void ask_masa(const struct audit *audit);
void ask_pejabat(const struct audit *audit);
void ask_kalimat_lain(const struct audit *audit);   /* of each sentence what follows (prosa_lain.c) */
void lihat_nilai(const struct kalimat *kalimat);    /* classes of evaluations, goals by place (prosa_nilai.c) */
void lihat_kategori(const struct kalimat *kalimat); /* predikat of a capaian (prosa_kategori.c) */

/* What the class of a capaian should be when the words are a wrong one; empty when they are right, or no class. */
struct text kategori_lain(const struct audit *audit, struct text words, struct measure value);

void lihat_dana(const struct kalimat *kalimat);      /* sources of funds (prosa_dana.c) */
void lihat_waktu(const struct kalimat *kalimat);     /* quarters, years to come (prosa_waktu.c) */
void lihat_orang(const struct kalimat *kalimat);     /* titles and NIP (prosa_gelar.c) */
void lihat_bagian(const struct kalimat *kalimat);    /* parts and wholes (prosa_bagian.c) */
void lihat_serapan(const struct kalimat *kalimat);   /* many programmes at once (prosa_serapan.c) */
void lihat_deret(const struct kalimat *kalimat);     /* many years at once (prosa_deret.c) */
void lihat_banding(const struct kalimat *kalimat);   /* other yardsticks (prosa_banding.c) */
void ask_singkatan_salah(const struct audit *audit); /* (prosa_singkatan.c) */
void ask_provinsi(const struct audit *audit);        /* (prosa_daerah.c) */
void ask_sel(const struct audit *audit);             /* own tables quoted (prosa_sel.c) */
void ask_tabel_kalimat(const struct audit *audit);   /* own tables (prosa_tabel.c) */

#endif
