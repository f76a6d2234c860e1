/* The tables of one quarter, form by form: for the quarterly report, and for narratives that call them. */
#ifndef LAYOUTS_TABLES_TRIWULAN_H
#define LAYOUTS_TABLES_TRIWULAN_H

#include "layout.h"
#include "record/figures/measures_triwulan.h"
#include "record/triwulan.h"

/* A form on its way: the table of one quarter. */
struct form {
	struct composer *composer;
	struct blocks *blocks;
	int quarter;
	const struct blok_triwulan *ask; /* how a narrative wants it; NULL: on a page of its own */
	const struct kegiatan *only;     /* or NULL: all */
};

/* -- what can be printed of a quarter; one function per form -- */

bool keuangan_exists(const struct scope *scope, int quarter);
bool kinerja_exists(const struct scope *scope, int quarter);
bool rencana_aksi_exists(const struct scope *scope, int quarter);
bool evaluasi_exists(const struct scope *scope, int quarter);

void keuangan_form(const struct form *form);     /* tables/triwulan_keuangan.c */
void kinerja_form(const struct form *form);      /* tables/triwulan_kinerja.c */
void rencana_aksi_form(const struct form *form); /* tables/triwulan_aksi.c */
void evaluasi_form(const struct form *form);     /* tables/triwulan_evaluasi.c */

/* -- what only a narrative calls; each nothing when it would have no row -- */

void kinerja_sub_form(const struct form *form); /* tables/sub_kinerja.c */
void ringkasan_form(const struct form *form);
void perjanjian_form(const struct form *form); /* tables/sub_rencana.c */
void anggaran_form(const struct form *form);
void rencana_form(const struct form *form); /* tables/triwulan_evaluasi.c */

/* Whether the form is about the kegiatan, all being wanted or this one. */
bool form_wants(const struct form *form, const struct kegiatan *kegiatan);
/* Of whom its closing rows have sums and means: a kegiatan, or all. */
struct text form_whole(const struct form *form);
/* How its series are read: as requested, else in the usual way. */
enum reach form_reach(const struct form *form, enum reach usual);
bool form_predikat(const struct form *form);

/* -- shared (tables/triwulan.c) -- */

/* "I" to "IV" */
const char *quarter_roman(int quarter);

/* A head cell over `down` rows and `across` columns. */
struct head {
	size_t row, column;
	int down, across;
	const char *words; /* %s is the quarter's Roman number; a percent sign is %% */
};

/* Adds the rows of a head of more than one row; each cell of it is in `heads`. */
void heads_add(struct composer *composer, struct table *table, const struct head *heads, size_t count, int quarter);

/* Where the figures of a series are named: "PATH.keuangan_kumulatif"; by its basis "PATH.keuangan". */
struct text series_path(struct composer *composer, struct text path, const char *kind, enum reach reach);

/* The row at the end whose words are in the columns before `until`. */
struct row *closing_row(struct composer *composer, struct table *table, struct text words, size_t until);

/* Numbers of rows for a note: "No. 3, 4 dan 9"; of many only how many: "12 baris". */
struct numbers {
	ARRAY_OF(size_t) list;
};
struct text numbers_text(struct composer *composer, const struct numbers *numbers);

/* Rows by the basis of their figures, where each is read by its own. */
struct bases {
	struct numbers cumulative, single;
	size_t rows;
};
void basis_count(struct composer *composer, struct bases *bases, enum basis basis, size_t number);
/* Says it under the table; standings need no words. */
void note_bases(struct composer *composer, struct table *table, const struct bases *bases);

/* Adds a sentence to the note under the table. */
void note_add(struct composer *composer, struct table *table, struct text sentence);

/* That a mean is not that of the printed values, where that is so. */
void note_mean(struct composer *composer, struct table *table, const struct mean *mean);
/* That 99,99 is not 100,00, where a percentage stands so. */
void note_spared(struct composer *composer, struct table *table, struct measure percent);

/* That the office counts no capaian above a bound, when it has one. */
void note_cap(struct composer *composer, struct table *table);

/* "Target dan realisasi dihitung ..." */
struct text reach_words(struct composer *composer, enum reach reach, int quarter);

#endif
