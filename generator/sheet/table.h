/* Private to sheet/: a sheet that is one table of the data, {"lembar": "x.xlsx", "nama": "Tabel"} in its place.
 *
 * As `naskah ekspor` writes it, A1 is "tabel" and column A says what each row is: a fact of the table ("judul"), heads
 * ("kolom", "kepala"), sums ("jumlah"), or nothing for a row of cells. As people make it there is no such column: a
 * caption may stand on top, then the head, the rows, sums that begin with "Jumlah" or "Total", and "Sumber: ...".
 * Merged cells, alignment and bold letters are those of the sheet. What stands beside `lembar` wins. */
#ifndef SHEET_TABLE_H
#define SHEET_TABLE_H

#include "input/tabular.h"
#include "sheet/sheet.h"

enum { TABLE_SPAN_MOST = 1000 };

/* What a row of the sheet is. */
enum table_part { TABLE_NOTHING, TABLE_FACT, TABLE_COLUMNS, TABLE_CELLS, TABLE_BAND };
struct table_role {
	enum table_part part;
	const struct field *field; /* TABLE_FACT: of the table; TABLE_COLUMNS: of a column */
	size_t rows;               /* TABLE_CELLS, TABLE_BAND: which list of rows */
};

/* A cell that takes several, from a column of the table on. */
struct table_span {
	uint32_t row, high;
	size_t wide;
};

struct table {
	struct sheet *sheet;
	const struct shape *shape;
	struct tabular parts;
	size_t left, columns; /* of the sheet, of the table */

	struct grid_merge *merges; /* by rows */
	size_t merge_count, merge_next;
	struct table_span *spans; /* of each column the last that began there */
	uint32_t *until;          /* the last row that a cell above reaches down to */
	uint32_t reach;           /* of all */

	struct json *object, **column; /* what is made; its columns */
	struct json *list[TABULAR_ROWS_MOST], *last[TABULAR_ROWS_MOST];
};

/* Takes merged cells; after it rows are visited from the top. */
void table_prepare(struct table *table);

/* How many columns the row takes, with what its merged cells take. */
size_t table_width(const struct table *table, const struct grid_row *row);

/* The next row, of this number; spans that begin in it are then known. */
void table_enter(struct table *table, uint32_t number);
struct table_span table_span(const struct table *table, uint32_t number, size_t column);

/* Puts what the row says into the object. `row` may have no cells. */
void table_take(struct table *table, struct table_role role, const struct grid_row *row);

/* The object with its columns and lists. */
void table_finish(struct table *table);

/* Puts the table in the place of `sheet->asked`; false after a message. */
bool sheet_table(struct sheet *sheet, const struct shape *shape);

#endif
