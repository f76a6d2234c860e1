/* A sheet as rows of words: what CSV files, HTML tables and sheets of workbooks have in common.
 *
 * Files are recognised by what is in them, never by their name: commas, semicolons or tabs between cells, a byte order
 * mark, UTF-8, UTF-16 or Windows-1252, line ends of any kind, and the HTML tables that programs call ".xls".
 */
#ifndef SHEET_GRID_H
#define SHEET_GRID_H

#include "base/array.h"
#include "base/text.h"

enum { GRID_CELLS_MOST = 4000000, GRID_SPAN_MOST = 1000 };

/* What is known of a cell besides its words. */
enum cell_mark {
	CELL_WORDS,   /* nothing: a person may have written 1.234 for thousands */
	CELL_NUMBER,  /* a number as JSON spells it, or with % behind it */
	CELL_DATE,    /* "2024-01-17", perhaps with "08:30" behind it */
	CELL_TRUTH,   /* TRUE or FALSE */
	CELL_ERROR,   /* "#DIV/0!" */
	CELL_UNKNOWN, /* a formula that nobody has computed; its words are the formula */
	CELL_ROUNDED  /* a number of more digits than a spreadsheet holds */
};

/* How the words of a cell look; grids of workbooks alone know it. */
enum cell_align { CELL_ALIGN_NONE, CELL_ALIGN_LEFT, CELL_ALIGN_CENTRE, CELL_ALIGN_RIGHT, CELL_ALIGN_JUSTIFY };
struct cell_look {
	enum cell_align align;
	bool bold;
};

struct grid_row {
	struct text *cells;   /* decoded, valid UTF-8, without blanks at the ends */
	unsigned char *marks; /* of each what grid_marked says; NULL: all CELL_WORDS */
	size_t count;
	uint32_t number; /* of the row in its file as a spreadsheet shows it, from 1 */
};

/* Cells that are one: rows by their number, columns from 0, both ends included. Its words stand in the first. */
struct grid_merge {
	uint32_t top, bottom;
	size_t left, right;
};

struct grid {
	ARRAY_OF(struct grid_row) rows; /* rows without words are left out */
	ARRAY_OF(struct grid_merge) merges;
	bool book, from_1904; /* a sheet of a workbook, which counts days from 1904 */
};

enum grid_end {
	GRID_FINE,
	GRID_BOOK,    /* a workbook (XLSX): see book.h */
	GRID_OPEN,    /* a workbook of LibreOffice (ODS) */
	GRID_OLD,     /* a workbook of Excel before 2007 */
	GRID_LOCKED,  /* a workbook under a password */
	GRID_OTHER,   /* something else that is no text */
	GRID_BROKEN,  /* a workbook that is damaged */
	GRID_SWOLLEN, /* a workbook that unpacks to more than any has */
	GRID_LARGE    /* more cells than GRID_CELLS_MOST */
};

/* Reads a whole file; cells are views of `bytes` or live in `arena`. */
enum grid_end grid_read(struct arena *arena, struct text bytes, struct grid *grid);

/* The cell; empty beyond the row's last. `column` is from 0. */
struct text grid_cell(const struct grid_row *row, size_t column);
enum cell_mark grid_mark(const struct grid_row *row, size_t column);
struct cell_look grid_look(const struct grid_row *row, size_t column);

/* Private to sheet/. */
unsigned char grid_marked(enum cell_mark mark, struct cell_look look);
enum grid_end grid_read_csv(struct arena *arena, struct text bytes, struct grid *grid);
enum grid_end grid_read_html(struct arena *arena, struct text bytes, struct grid *grid);

#endif
