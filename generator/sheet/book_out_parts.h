/* Private to book_out*.c: a workbook on its way out. */
#ifndef SHEET_BOOK_OUT_PARTS_H
#define SHEET_BOOK_OUT_PARTS_H

#include "base/array.h"
#include "sheet/book_out.h"
#include "sheet/zip.h"

struct out_comment {
	uint32_t row;
	size_t column;
	struct text words;
};

struct out_width {
	size_t column;
	int width;
	size_t style;
};

struct out_sheet {
	struct arena *arena;
	struct text name, cut; /* the first cell that was too long */
	size_t frozen, cells;
	uint32_t rows;
	bool formulas, dressed;
	struct buffer xml, choices, merges;
	struct buffer row; /* its cells, until its height is known */
	size_t lines;      /* of the row */
	size_t choice_count, merge_count;
	ARRAY_OF(struct out_comment) comments;
	ARRAY_OF(struct out_width) widths;
};

struct book_out {
	struct arena *arena;
	ARRAY_OF(struct out_sheet *) sheets;
	ARRAY_OF(struct zip_part) parts;
};

/* What XML cannot hold is written as workbooks do; so is what would be read as that. */
void out_escaped(struct buffer *out, struct text words);

/* Puts the cells of the last row behind those before. */
void out_end_row(struct out_sheet *sheet);

#endif
