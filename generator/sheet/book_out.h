/* A workbook on its way out: sheets, row by row, cell by cell, into an XLSX file.
 *
 * Numbers go out by their digits, formulas with what they come to. Where a sheet has formulas it is protected, with all
 * other cells open. The same calls give the same bytes. */
#ifndef SHEET_BOOK_OUT_H
#define SHEET_BOOK_OUT_H

#include "base/buffer.h"
#include "sheet/grid.h"

enum out_style {
	OUT_PLAIN,
	OUT_TITLE,
	OUT_HEAD,
	OUT_NOTE,
	OUT_WORDS,   /* kept as they are typed */
	OUT_COUNT,   /* 2024 */
	OUT_NUMBER,  /* 1.234,50 with as many decimals as it has */
	OUT_DECIMAL, /* the same without marks of thousands */
	OUT_DAY,
	OUT_RATIO, /* of a formula: 97,50% */
	OUT_SUM    /* of a formula */
};

struct book_out;
struct out_sheet;

struct book_out *book_out_new(struct arena *arena);

/* A sheet called so (at most 31 letters), or so with a number where another has the name; its first `frozen` rows stay
 * in sight. */
struct out_sheet *out_sheet(struct book_out *book, struct text name, size_t frozen);

/* The next row; then its cells from the left. */
void out_row(struct out_sheet *sheet);
void out_empty(struct out_sheet *sheet);
void out_words(struct out_sheet *sheet, enum out_style style, struct text words);
void out_truth(struct out_sheet *sheet, bool truth);

/* A number as JSON spells it; as words where a spreadsheet would round it. */
void out_number(struct out_sheet *sheet, enum out_style style, struct text number);

/* Whether a cell holds the words: OUT_WORDS_MOST as Excel counts them. Longer ones end there, which out_cut tells. */
enum { OUT_WORDS_MOST = 32767 };
bool out_fits(struct text words);

/* Whether a spreadsheet holds the number as it is; *words are its digits, with *places decimals. */
bool out_holds(struct arena *arena, struct text number, struct text *words, int *places);

/* A date as "2024-01-17", as words where it is no day. */
void out_day(struct out_sheet *sheet, struct text date);

/* Cells of a table as it is printed: ruled, with its alignments. */
enum out_part { OUT_BODY, OUT_BODY_BOLD, OUT_TABLE_HEAD, OUT_TABLE_SUM, OUT_TABLE_BAND, OUT_PARTS };
struct out_dress {
	enum out_part part;
	enum cell_align align;
	size_t wide; /* columns it takes besides its own */
};
void out_dressed_words(struct out_sheet *sheet, struct out_dress dress, struct text words);
void out_dressed_truth(struct out_sheet *sheet, struct out_dress dress, bool truth);
void out_dressed_empty(struct out_sheet *sheet, struct out_dress dress);

/* With marks of thousands, or without them for years. */
void out_dressed_number(struct out_sheet *sheet, struct out_dress dress, bool year, struct text number);

/* Without "=". `value` is what it comes to, as JSON spells numbers; empty for no words; .bytes NULL when it is not
 * known, and then the program that opens the file computes it. */
void out_formula(struct out_sheet *sheet, enum out_style style, struct text formula, struct text value);

/* Of a column, from 0: its width in letters and how what is typed there will be taken. */
void out_column(struct out_sheet *sheet, size_t column, int width, enum out_style style);

/* Cells of a column that offer a choice: rows from 1, both ends included. Where `only`,
 * nothing else may be typed. */
struct out_range {
	size_t column;
	uint32_t top, bottom;
	bool only;
};
enum { OUT_ROW_LAST = 5000 };
struct out_range out_below(const struct out_sheet *sheet, size_t column, bool only);

/* The choice is of these words, or of what a column of another sheet has from `row` down to its last words. */
void out_choices(struct out_sheet *sheet, struct out_range cells, const struct text *words, size_t count);
void out_choices_of(struct out_sheet *sheet, struct out_range cells, struct text other, size_t column, uint32_t row);

/* An explanation at the cell that was put last. */
void out_comment(struct out_sheet *sheet, struct text words);

/* Cells that are one: rows from 1, columns from 0, both ends included. */
void out_merge(struct out_sheet *sheet, uint32_t top, size_t left, uint32_t bottom, size_t right);

/* What the sheet is called; its rows, and cells of the last row so far. */
struct text out_name(const struct out_sheet *sheet);
uint32_t out_rows(const struct out_sheet *sheet);
size_t out_cells(const struct out_sheet *sheet);

/* "BC" */
struct text out_letters(struct arena *arena, size_t column);

/* The first cell whose words were too long, as "sheet:12:C"; empty when all were held. */
struct text book_out_cut(const struct book_out *book);

/* The file; `out` takes it all. */
void book_out_write(struct book_out *book, struct buffer *out);

#endif
