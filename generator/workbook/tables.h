/* Private to this folder: tables of the data that have a sheet of their own, which looks as the table will.
 *
 * sheet/table.h reads them back. What such a sheet could not say (alignment at decimals, a cell of an empty line, cells
 * that do not fit) leaves the table on the sheet of the rest. */
#ifndef WORKBOOK_TABLES_H
#define WORKBOOK_TABLES_H

#include "input/tabular.h"
#include "workbook/writing.h"

/* A cell where it stands. */
struct placed {
	const struct json *json; /* NULL: a title across, or nothing */
	size_t row, column;
	size_t wide, high;
};

struct placed_rows {
	ARRAY_OF(struct placed) cells; /* row by row, from the left */
	size_t rows;
};

/* The cells of the list of rows `index` in their columns; false when one has no place or leaves one empty. */
bool table_place(struct arena *arena, const struct tabular *parts, const struct json *rows, size_t columns,
                 struct placed_rows *placed);

/* The words of the cell: itself, or what its object has; NULL: none. */
const struct json *placed_value(const struct tabular *parts, const struct json *cell);

/* How the alignment is called that a member `rata` says; CELL_ALIGN_NONE where it says the usual. False for one that no
 * sheet has. */
bool align_from(const struct json *rata, enum cell_align *align);

/* Whether a sheet says all that the value says; `field` is the object of a table. */
bool table_holds(struct arena *arena, const struct field *field, const struct json *value);

/* Gives the table a sheet; its name. */
struct text add_table(struct writing *writing, const struct field *field, const struct json *value);

void write_tables(struct writing *writing);

#endif
