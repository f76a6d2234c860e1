/* Columns of money, the same in tables of the year and of a quarter: heads, widths, and the cells of a row from what is
 * known of it. */
#ifndef LAYOUTS_TABLES_UANG_H
#define LAYOUTS_TABLES_UANG_H

#include "layouts/tables/triwulan.h"
#include "record/kolom.h"

enum { KOLOM_MOST = 2 * KOLOM_UANG_COUNT };

/* The columns of a table behind the one of names, `nama`; codes that come first stand before it. */
struct uang_kolom {
	struct composer *composer;
	struct kolom_anggaran items[KOLOM_MOST];
	size_t count, nama;
	bool chosen; /* by the office, not the usual ones */
	int quarter; /* whose figures these are; 0: the year's */
};

/* What a row is about: whose figures it has, by their path or name, and what it says in words. */
struct uang_facts {
	struct text path; /* who has money, in the year or in a quarter ("program.total.keuangan") */
	struct text kode, sumber_dana, sumber_path;
	struct prose keterangan;
};

/* The columns asked for (at most KOLOM_MOST of them), else the `usual` ones; then more may be added, and when all are
 * there they get their places: `at` is the column behind those before codes and names. */
struct uang_kolom uang_kolom_new(struct composer *composer, const struct kolom_anggaran_list *asked,
                                 const enum kolom_uang *usual, size_t count);
/* The table's column of this kind; 0: it has none. */
size_t uang_kolom_at(const struct uang_kolom *kolom, enum kolom_uang jenis);
bool uang_kolom_has(const struct uang_kolom *kolom, enum kolom_uang jenis);
void uang_kolom_add(struct uang_kolom *kolom, enum kolom_uang jenis);
void uang_kolom_place(struct uang_kolom *kolom, size_t at);

/* How many columns the table has with them. */
size_t uang_kolom_end(const struct uang_kolom *kolom);

/* Alignment and width of the table's columns. */
void uang_kolom_columns(const struct uang_kolom *kolom, struct table *table);

/* Heads in the table's rows of heads: one, or two; then columns of a quarter's own figures stand below one head of
 * these words. */
void uang_kolom_heads(const struct uang_kolom *kolom, struct table *table, struct text group);

/* Where sums stand in front of the first of them: the column where money begins. */
size_t uang_kolom_money(const struct uang_kolom *kolom);

/* Gives the percentage of KOLOM_PERSEN, where the table has it. */
struct measure uang_cells(const struct uang_kolom *kolom, struct row *row, const struct uang_facts *facts);

/* Takes figures away again from a row that has no money at all. */
void uang_kolom_clear(const struct uang_kolom *kolom, struct row *row);

/* What columns ask to be said below: what points are, and in a quarter what is left. */
void uang_kolom_notes(const struct uang_kolom *kolom, void (*add)(void *context, struct text words), void *context);

#endif
