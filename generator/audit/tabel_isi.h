/* An own table as its reader sees it: what stands in each row below each head, as words and as a number. Private to
 * this folder. */
#ifndef AUDIT_TABEL_ISI_H
#define AUDIT_TABEL_ISI_H

#include "audit/printed.h"
#include "audit/rules.h"

#include "record/narasi.h"

struct isi_sel {
	struct text words; /* fields filled in, without marks; folded */
	struct text asli;  /* the same as printed */
	struct printed_number number;
	const struct sel *sel; /* NULL: nothing, or a title across */
	bool here;             /* it begins in this row and takes this one place */
};

/* What the number of a row looks like. */
enum nomor_baris { NOMOR_TIADA, NOMOR_ANGKA, NOMOR_LAIN };

struct isi_baris {
	struct isi_sel *sel; /* one for each column; what covers several places is in each of them */
	struct text path;
	struct text label; /* the first words that are no number, folded */
	bool judul;        /* says one thing alone: a heading of the rows below it */
};

struct isi_kolom {
	struct text judul; /* the head, as written, or empty */
	bool nomor;        /* "No" */
	bool rasio;        /* "Capaian", "Persentase", "%" */
	bool target;       /* "Target", "Anggaran", "Pagu" */
	bool realisasi;
};

struct isi_tabel {
	struct isi_kolom *kolom;
	struct isi_baris *baris, *jumlah;
	size_t columns, rows, sums;
	size_t nomor; /* the column "No"; `columns` when there is none */
};

struct isi_tabel isi_tabel(const struct audit *audit, const struct tabel *tabel);

/* What the row has in the column "No", and its value where that is a whole number: "1", "1.", "1)". */
enum nomor_baris isi_nomor(const struct isi_tabel *isi, const struct isi_baris *baris, int64_t *value);

/* Whether a text has one of the words, which a NULL ends. */
bool isi_memuat(struct arena *arena, struct text text, const char *const *words);

#endif
