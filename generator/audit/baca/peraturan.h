/* Regulations as texts cite them: "Peraturan Menteri Dalam Negeri Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan
 * Desa" in its parts, in whatever of the usual spellings.
 *
 * Source of the kinds and their order: Undang-Undang 12/2011, articles 7 and 8; regulations of ministers stand before
 * those of regions, as decrees cite them.
 */
#ifndef AUDIT_BACA_PERATURAN_H
#define AUDIT_BACA_PERATURAN_H

#include "audit/baca/teks.h"

enum jenis_peraturan {
	PERATURAN_UUD,
	PERATURAN_UU, /* perppu, too */
	PERATURAN_PP,
	PERATURAN_PERPRES,
	PERATURAN_KEPPRES, /* instruksi presiden, too */
	PERATURAN_PERMEN,  /* of ministers and heads of agencies */
	PERATURAN_PERDA,
	PERATURAN_PERBUP,   /* of governors, regents and mayors */
	PERATURAN_KEPUTUSAN /* decrees and letters, which have no place in the order */
};

struct peraturan {
	enum jenis_peraturan jenis;
	struct text penerbit; /* who issued it, folded and short: "dalam negeri"; empty when not said */
	struct text nomor;    /* as written */
	int64_t angka;        /* the number; 0 for "PER/9/M.PAN/5/2007" */
	int tahun;            /* 0 when not said */
	bool nomor_kosong;    /* "Nomor ... Tahun", "Nomor Tahun", no "Nomor" at all */
	bool tahun_kosong;    /* "Nomor 29 tentang" */
	bool tahun_salah;     /* no year at all: "Tahun 20214" */
	bool perubahan;       /* it changes another, which is cited behind "atas" */
	const struct teks *teks;
	size_t first, end;         /* its words up to the year */
	size_t judul, judul_akhir; /* the words of its title; alike for none */
	size_t judul_kata;         /* how many of them are of letters or digits */
	int64_t lembaran;          /* number in the Lembaran Negara or Daerah, 0 when not said */
	int lembaran_tahun;
};

struct peraturan_list {
	struct peraturan *items;
	size_t count, capacity;
};

/* Appends what the text cites. */
void peraturan_cari(struct arena *arena, const struct teks *teks, struct peraturan_list *list);

/* "Peraturan Presiden Nomor 29 Tahun 2014" as it stands in the text. */
struct text peraturan_sebutan(const struct peraturan *peraturan);
struct text peraturan_judul(const struct peraturan *peraturan);

/* Whether the same law may be meant: kind, number, year, and who issued it where both say so. */
bool peraturan_sama(const struct peraturan *a, const struct peraturan *b);
bool peraturan_penerbit_sama(const struct peraturan *a, const struct peraturan *b);

/* How the titles compare, word by word, signs apart. `*same` is how many words are alike from the start; gives whether
 * one is the other or its beginning. */
bool judul_sama(const struct peraturan *a, const struct peraturan *b, size_t *same);

/* The word of letters or digits at `index` of the title. */
const struct kata *judul_kata(const struct peraturan *peraturan, size_t index);

#endif
