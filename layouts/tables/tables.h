/* Tables made from the data, and what their makers share. */
#ifndef LAYOUTS_TABLES_H
#define LAYOUTS_TABLES_H

#include "layout.h"
#include "layouts/parts/told.h"
#include "record/figures/figure.h"
#include "record/figures/value.h"
#include "record/kolom.h"

/* -- shared (tables.c) -- */

/* One column of a table: its head and how its cells are aligned. */
struct column_head {
	const char *title;
	enum align align;
	bool narrow;
	int share; /* wished part of the width in 1/1000, 0: solve */
};

/* A table with a caption, and a head row of `count` columns unless their titles are NULL. */
struct table *table_start(struct composer *composer, struct blocks *blocks, const struct column_head *heads,
                          size_t count, struct text caption);

/* A row of column numbers below the head, each in `format`: "%d" or "(%d)". */
void numbers_row(struct composer *composer, struct table *table, const char *format);

/* Cells. What is not known is a "-" in the middle. */
void cell_name(struct composer *composer, struct row *row, size_t column, struct text words, struct text path);
/* One as it is, several numbered; paths are "base[0]" ... */
void cell_names(struct composer *composer, struct row *row, size_t column, const struct texts *names, struct text base);
void cell_int(struct composer *composer, struct row *row, size_t column, size_t number);
void cell_value(struct composer *composer, struct row *row, size_t column, struct text value);

/* A figure by its name, below the object at `path` (its place in the data, or the beginning of a name), of a year or
 * quarter: "capaian.%d". Its unit stands in the head, or (`_full`) in the cell. The cell remembers what it prints.
 * Gives the number or money it is; not known for words. */
struct measure cell_figure(struct composer *composer, struct row *row, size_t column, struct text path,
                           const char *name, int number);
void cell_figure_full(struct composer *composer, struct row *row, size_t column, struct text path, const char *name,
                      int number);
/* Money that is less or more than other money: what is less stands in brackets, as budgets write it. */
void cell_figure_change(struct composer *composer, struct row *row, size_t column, struct text path, const char *name,
                        int number);
/* One that was found, in these words. */
void cell_printed(struct composer *composer, struct row *row, size_t column, const struct figure *figure,
                  struct text words);
/* Its bare words. */
struct rich figure_rich(struct composer *composer, struct text path, const char *name, int number);

/* "Luas tanam (hektare)"; as it is without a unit, or where the words have it so already. */
struct text with_unit(struct composer *composer, struct text words, struct text unit);

/* An indicator by its name, and its targets and realisasi. A table with several of these says the unit once, behind
 * the name, and not in every cell. */
void cell_indikator(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator);

/* The realisasi of a year, or the words that stand in its place. */
void cell_realisasi(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator,
                    int year);

/* A column of whose values none is known goes, where a table can do without: not known is what is empty or "-". Column
 * numbers are counted anew. Gives whether it went. */
bool column_drop_unknown(struct composer *composer, struct table *table, size_t column);

/* Rows that say the same in a column, one after the other, say it once where it begins so: in one cell. */
void column_join(struct composer *composer, struct table *table, size_t column, const char *start);

/* "-" in the middle of a cell that holds nothing. */
void cell_dash(struct composer *composer, struct row *row, size_t column);

/* Spans over the rows from `first` to the last there is; nothing for one row. */
void span_rows(struct table *table, size_t first, size_t column, int colspan);

/* Words, or a number, in one cell beside all rows from `first` on; there is one at least. */
void name_rows(struct composer *composer, struct table *table, size_t first, size_t column, struct text name,
               struct text path);
void number_rows(struct composer *composer, struct table *table, size_t first, size_t column, size_t number);

/* The office's words. */
const struct istilah *istilah(const struct composer *composer);

/* The name of a programme, kegiatan or sub kegiatan, behind its code where the office prints codes there. */
struct text coded(struct composer *composer, struct text kode, struct text nama);

/* A line "Sumber: ..." below all that stands below the table; nothing for no source. */
void table_source_add(struct composer *composer, struct table *table, struct prose source);
/* Below a table, or a picture, of one indicator where the office wants it: where its data come from. */
void table_indikator_source(struct composer *composer, struct table *table, const struct indikator *indikator);

/* "Sumber: ..." unless the words begin so already; empty for none. */
struct rich source_words(struct composer *composer, struct prose source);

/* Heads what indicators are paid from: "Program", or what else those of the sasaran (NULL: all) name. */
const char *biaya_head(const struct scope *scope, const struct sasaran *sasaran);

/* A formula as a fraction; a line of words when it has no denominator. */
void fraction_add(struct composer *composer, struct blocks *blocks, const struct fraction *fraction);

/* -- notes below a table (notes.c) -- */

/* What a note calls the thing it is about: whatever its table does not say of all its rows. */
enum note_subject { SUBJECT_NAME, SUBJECT_YEAR, SUBJECT_BOTH };

struct notes {
	struct composer *composer;
	enum note_subject subject;
	ARRAY_OF(struct text) lines;
	struct text unknown[ALASAN_COUNT];    /* whose capaian is not known, by reason */
	struct text unreckoned[ALASAN_COUNT]; /* whose efficiency */
	struct text behind[ALASAN_COUNT];     /* whose way to the Renstra's last year */
	struct text cut;                      /* what the cap took away */
};

/* What readers ask who reckon from printed values. */
#define MEAN_WORDS LIT("Rata-rata dihitung dari persentase sebelum dibulatkan.")
struct text spared_words(struct composer *composer, struct measure percent);

/* A line; the same one stands once. Empty ones are left out. */
void notes_line(struct notes *notes, struct text words);
/* Why the capaian of a year is not known, or how far above the cap it was. */
void notes_capaian(struct notes *notes, const struct indikator *indikator, int year);
/* "27 / 93 x 100 = 29,03%", the last of them the figure of that name; empty where there is nothing to reckon from. */
struct text komponen_words(struct composer *composer, const struct indikator *indikator,
                           const struct komponen_list *komponen, struct text name);
/* "Persentase Desa Mandiri = 27 / 93 x 100 = 29,03%", where the data has components. */
void notes_komponen(struct notes *notes, const struct indikator *indikator, int year);
/* That a year cannot be compared with the one before. */
void notes_putus(struct notes *notes, const struct indikator *indikator, int from, int to);
/* That a percentage is printed 99,99 because it is not 100 exactly. */
void notes_spared(struct notes *notes, struct measure percent);
/* Why sums of money are "-": how many sub kegiatan have a budget and no realisasi yet. */
void notes_unspent(struct notes *notes);
/* How many the mean leaves out, and that it is not that of printed values. */
void notes_mean(struct notes *notes, const struct ikhtisar_capaian *all, struct text path); /* of whom */
/* The formula of efficiency that the office chose. `columns`: by the column numbers of the usual
 * table. */
void notes_formula(struct notes *notes, bool columns);
/* Why the efficiency is not known; `name` of the indicator or sasaran. */
void notes_efisiensi(struct notes *notes, struct text name, enum alasan alasan);
void notes_kemajuan(struct notes *notes, struct text name, enum alasan alasan);
/* All lines to the foot of the table. */
void notes_put(struct notes *notes, struct table *table);

/* -- one function per table; what they show exists -- */

void renstra_table(struct composer *composer, struct blocks *blocks); /* renstra.c */
void iku_table(struct composer *composer, struct blocks *blocks);     /* iku.c */
/* The same with all columns of the form, as a decree annexes it. */
struct table *iku_form(struct composer *composer, struct blocks *blocks);
void perbandingan_table(struct composer *composer, struct blocks *blocks); /* perbandingan.c */
void capaian_table(struct composer *composer, struct blocks *blocks);      /* capaian.c */
void perjanjian_table(struct composer *composer, struct blocks *blocks);   /* perjanjian.c */
void ringkasan_table(struct composer *composer, struct blocks *blocks);    /* ringkasan.c */
void efisiensi_table(struct composer *composer, struct blocks *blocks);    /* anggaran.c */
/* With these columns behind the names; the usual ones for none. */
void realisasi_table(struct composer *composer, struct blocks *blocks, const struct kolom_anggaran_list *kolom);
void realisasi_program_table(struct composer *composer, struct blocks *blocks, const struct kolom_anggaran_list *kolom);
void tindak_lanjut_table(struct composer *composer, struct blocks *blocks); /* tindak_lanjut.c */

/* Names of the last columns of efficiency: one, or two with NE. */
size_t efisiensi_heads(const struct record *record, const char *heads[2]);
void efisiensi_cells(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator);

bool perbandingan_exists(const struct scope *scope);
bool efisiensi_exists(const struct scope *scope);

/* -- of one indicator or sasaran, for the analyses of BAB III -- */

/* Target, realisasi and capaian of one indicator in one of its years; `number` is the indicator's.
 */
void tahunan_table(struct composer *composer, struct blocks *blocks, const struct indikator *indikator,
                   const struct tahunan *tahunan, size_t number);
/* All its years up to the reporting year in one table (seri.c). */
void seri_table(struct composer *composer, struct blocks *blocks, const struct indikator *indikator);
/* Whether its years are in one table, by aturan.tabel_tahunan. */
bool seri_joined(const struct record *record, const struct indikator *indikator);

/* "naik 0,98", "turun 1 tingkat", "tetap"; "-" without two values that can be compared. */
void cell_change(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator, int from,
                 int to);

/* A sasaran with the numbers it and its first indicator have in the whole report. */
struct numbered_sasaran {
	const struct sasaran *sasaran;
	size_t number, first;
};

/* The years of its indicators side by side, nothing when there are too many or one alone; and
 * whether the table has the indicator, or leaves it out for its many years (banding.c). */
bool banding_takes(struct composer *composer, const struct sasaran *sasaran, const struct indikator *indikator);
void banding_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of);

/* Each appends its table, or nothing when the data has none for it (analisis.c). */
void sasaran_capaian_table(struct composer *composer, struct blocks *blocks,
                           const struct numbered_sasaran *of); /* capaian.c */
void kemajuan_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of);
void standar_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of);
void efisiensi_sasaran_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of);
void program_sasaran_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of);

#endif
