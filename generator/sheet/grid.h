/* A sheet as rows of words: what CSV files and HTML tables have in common.
 *
 * Files are recognised by what is in them, never by their name: commas, semicolons or tabs between cells, a byte order
 * mark, UTF-8, UTF-16 or Windows-1252, line ends of any kind, and the HTML tables that programs call ".xls".
 */
#ifndef SHEET_GRID_H
#define SHEET_GRID_H

#include "base/array.h"
#include "base/text.h"

enum { GRID_CELLS_MOST = 4000000 };

struct grid_row {
	struct text *cells; /* decoded, valid UTF-8, without blanks at the ends */
	size_t count;
	uint32_t number; /* of the row in its file as a spreadsheet shows it, from 1 */
};

struct grid {
	ARRAY_OF(struct grid_row) rows; /* rows without words are left out */
};

enum grid_end {
	GRID_FINE,
	GRID_BOOK,  /* a workbook: XLSX, ODS */
	GRID_OLD,   /* a workbook of Excel before 2007 */
	GRID_OTHER, /* something else that is no text */
	GRID_LARGE  /* more cells than GRID_CELLS_MOST */
};

/* Reads a whole file; cells are views of `bytes` or live in `arena`. */
enum grid_end grid_read(struct arena *arena, struct text bytes, struct grid *grid);

/* The cell; empty beyond the row's last. `column` is from 0. */
struct text grid_cell(const struct grid_row *row, size_t column);

/* Private to sheet/. */
enum grid_end grid_read_csv(struct arena *arena, struct text bytes, struct grid *grid);
enum grid_end grid_read_html(struct arena *arena, struct text bytes, struct grid *grid);

#endif
