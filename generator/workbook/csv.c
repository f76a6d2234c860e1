/* A sheet is read back and its cells put between commas: what a formula comes to is nobody's to say here. */
#include "sheet/book.h"
#include "workbook/workbook.h"

static void put_cell(struct buffer *out, struct text words)
{
	bool quoted = false;

	for (size_t i = 0; i < words.count; i++)
		quoted = quoted || strchr(",;\"\r\n\t", words.bytes[i]);
	if (!quoted) {
		buffer_add(out, words);
		return;
	}
	buffer_byte(out, '"');
	for (size_t i = 0; i < words.count; i++) {
		buffer_str(out, words.bytes[i] == '"' ? "\"" : "");
		buffer_byte(out, words.bytes[i]);
	}
	buffer_byte(out, '"');
}

bool workbook_csv(struct arena *arena, struct text bytes, size_t index, struct text *name, struct buffer *out)
{
	struct grid grid = { .book = true };
	struct book book;

	if (book_open(arena, bytes, &book) != GRID_FINE || index >= book.sheets.count ||
	    book_grid(&book, index, &grid) != GRID_FINE)
		return false;
	*name = book.sheets.items[index].name;
	buffer_str(out, "\xEF\xBB\xBF");
	for (size_t r = 0; r < grid.rows.count; r++) {
		const struct grid_row *row = &grid.rows.items[r];

		for (size_t c = 0; c < row->count; c++) {
			buffer_str(out, c ? "," : "");
			put_cell(out, grid_mark(row, c) == CELL_UNKNOWN ? (struct text){ 0 } : row->cells[c]);
		}
		buffer_str(out, "\r\n");
	}
	return true;
}
