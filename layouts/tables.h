/* Tables made from the data, and what their makers share. */
#ifndef LAYOUTS_TABLES_H
#define LAYOUTS_TABLES_H

#include "layout.h"
#include "record/measures.h"

/* -- shared (tables.c) -- */

/* One column of a table: its head and how its cells stand. */
struct column_head {
	const char *title;
	enum align align;
	bool narrow;
	int share; /* wished part of the width in 1/1000, 0: solve */
};

/* A table with a caption, and a head row of `count` columns unless their titles are NULL. */
struct table *table_start(struct composer *composer, struct blocks *blocks,
                          const struct column_head *heads, size_t count, struct text caption);

/* A row of column numbers below the head, each in `format`: "%d" or "(%d)". */
void numbers_row(struct composer *composer, struct table *table, const char *format);

/* "22,05%", "27 desa"; "-" when not known. Places and unit are those of the indicator. */
struct text value_text(struct arena *arena, struct measure value, int places, struct text unit);
struct text indikator_value(struct arena *arena, const struct indikator *indikator,
                            struct measure value);

/* Cells. What is not known is a "-" in the middle. */
void cell_name(struct composer *composer, struct row *row, size_t column, struct text words,
               struct text path);
void cell_int(struct composer *composer, struct row *row, size_t column, size_t number);
void cell_value(struct composer *composer, struct row *row, size_t column, struct text value);
void cell_percent(struct composer *composer, struct row *row, size_t column,
                  struct measure percent);
void cell_money(struct composer *composer, struct row *row, size_t column, bool given,
                int64_t rupiah);

/* Spans over the rows from `first` to the last there is; nothing for one row. */
void span_rows(struct table *table, size_t first, size_t column, int colspan);

/* "Sumber: ..." unless the words begin so already; empty for none. */
struct rich source_words(struct composer *composer, struct text source, struct text path);

/* A formula as a fraction; a line of words when it has no denominator. */
void fraction_add(struct composer *composer, struct blocks *blocks,
                  const struct fraction *fraction);

/* -- the data tables by name -- */

/* Whether the data has what the table shows. */
bool data_table_exists(const struct record *record, enum data_name data);

/* Appends the table; nothing when the data has none. Its key for references is its name. */
void data_table_add(struct composer *composer, struct blocks *blocks, enum data_name data);

/* -- one function per table; what they show exists -- */

void renstra_table(struct composer *composer, struct blocks *blocks);      /* tables_renstra.c */
void iku_table(struct composer *composer, struct blocks *blocks);          /* tables_iku.c */
void perbandingan_table(struct composer *composer, struct blocks *blocks); /* tables_capaian.c */
void capaian_table(struct composer *composer, struct blocks *blocks);
void perjanjian_table(struct composer *composer, struct blocks *blocks); /* tables_perjanjian.c */
void efisiensi_table(struct composer *composer, struct blocks *blocks);  /* tables_anggaran.c */
void realisasi_table(struct composer *composer, struct blocks *blocks);
void realisasi_program_table(struct composer *composer, struct blocks *blocks);
void tindak_lanjut_table(struct composer *composer,
                         struct blocks *blocks); /* tables_tindak_lanjut.c */

bool perbandingan_exists(const struct record *record);
bool efisiensi_exists(const struct record *record);

/* Target, realisasi and capaian of one indicator in one of its years; `number` is the indicator's.
 */
void tahunan_table(struct composer *composer, struct blocks *blocks,
                   const struct indikator *indikator, const struct tahunan *tahunan, size_t number);

#endif
