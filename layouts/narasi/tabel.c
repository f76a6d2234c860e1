/* Tables that people wrote themselves: their cells are words, and the columns are judged by them.
 *
 * A column left to itself is set by what it holds: numbers at their decimal comma, running numbers
 * and years in the middle, words to the left.
 */
#include "layouts/narasi/narasi.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"

#include <string.h>

enum content { CONTENT_NONE, CONTENT_YEAR, CONTENT_NUMBER, CONTENT_WORDS };

/* Cells as they are printed, row by row. */
struct sheet_of_cells {
	struct rich *cells;
	size_t rows, columns;
};

/* Cells beyond the columns are dropped: record/ has told about them. */
static struct sheet_of_cells cells_of(struct composer *composer, const struct prose_table *rows, size_t columns)
{
	struct sheet_of_cells sheet = { arena_many(composer->arena, rows->count * columns, struct rich), rows->count,
		                        columns };

	for (size_t r = 0; r < rows->count; r++)
		for (size_t c = 0; c < columns && c < rows->items[r].count; c++)
			sheet.cells[r * columns + c] = prose(composer, rows->items[r].items[c]);
	return sheet;
}

/* What one cell holds; empty cells and a lone "-" say nothing about their column. */
static enum content content_of(struct text cell)
{
	struct text words = text_trim(cell);
	size_t digits = 0;

	if (text_starts(words, "Rp"))
		words = text_part(words, 2 + (size_t)(words.count > 2 && words.bytes[2] == '.'), words.count);
	if (!words.count || text_is(words, "-"))
		return CONTENT_NONE;
	for (size_t i = 0; i < words.count; i++) {
		char byte = words.bytes[i];

		if (byte >= '0' && byte <= '9')
			digits++;
		else if (!strchr(" .,-+%", byte))
			return CONTENT_WORDS;
	}
	if (!digits)
		return CONTENT_WORDS;
	if (digits == 4 && words.count == 4 && (text_starts(words, "19") || text_starts(words, "20")))
		return CONTENT_YEAR;
	return CONTENT_NUMBER;
}

/* By what is printed: a field may stand for a number. */
static enum content content_of_rows(struct composer *composer, const struct sheet_of_cells *sheet, size_t column)
{
	enum content so_far = CONTENT_NONE;

	for (size_t r = 0; r < sheet->rows; r++) {
		enum content content =
			content_of(rich_words(composer->arena, sheet->cells[r * sheet->columns + column]));

		if (content == CONTENT_WORDS)
			return CONTENT_WORDS;
		if (content > so_far)
			so_far = content;
	}
	return so_far;
}

static bool counts_rows(struct prose title)
{
	return prose_is(title, "No") || prose_is(title, "No.") || prose_is(title, "NO") || prose_is(title, "NO.");
}

static struct column column_from(const struct kolom *kolom, enum content content)
{
	struct column column = { .align = ALIGN_LEFT };

	column.narrow = counts_rows(kolom->judul) || content == CONTENT_YEAR || content == CONTENT_NUMBER;
	if (kolom->lebar.given && decimal_sign(kolom->lebar.value) > 0 &&
	    decimal_compare(kolom->lebar.value, decimal_from_int(100)) <= 0)
		column.share = (int)decimal_round(kolom->lebar.value, 1).digits;
	switch (kolom->rata) {
	case RATA_OTOMATIS:
		if (counts_rows(kolom->judul) || content == CONTENT_YEAR)
			column.align = ALIGN_CENTRE;
		else if (content == CONTENT_NUMBER)
			column.align = ALIGN_DECIMAL;
		break;
	case RATA_TENGAH:
		column.align = ALIGN_CENTRE;
		break;
	case RATA_KANAN:
		column.align = ALIGN_RIGHT;
		break;
	case RATA_KIRI_KANAN:
		column.align = ALIGN_JUSTIFY;
		break;
	case RATA_DESIMAL:
		column.align = ALIGN_DECIMAL;
		break;
	case RATA_KIRI:
		break;
	}
	return column;
}

/* How many columns from `at` on stand below one head; 0 when it has none. */
static size_t group_width(const struct tabel *tabel, size_t at)
{
	struct prose kelompok = tabel->kolom.items[at].kelompok;
	size_t width = 0;

	while (prose_given(kelompok) && at + width < tabel->kolom.count &&
	       prose_same(tabel->kolom.items[at + width].kelompok, kelompok))
		width++;
	return width;
}

/* Two rows where columns have a head in common; the others reach through both. */
static void head_rows(struct composer *composer, struct table *table, const struct tabel *tabel)
{
	bool grouped = false;

	for (size_t i = 0; i < tabel->kolom.count; i++)
		grouped = grouped || prose_given(tabel->kolom.items[i].kelompok);
	for (int i = 0; i < 1 + grouped; i++)
		row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0, until = 0; i < table->column_count; i++) {
		const struct kolom *kolom = &tabel->kolom.items[i];
		size_t width = group_width(tabel, i);

		cell_prose(composer, &table->rows.items[width ? 1 : 0], i, kolom->judul);
		if (grouped && !width)
			cell_span(table, 0, i, 1, 2);
		if (!width || i < until)
			continue;
		cell_prose(composer, &table->rows.items[0], i, kolom->kelompok);
		cell_span(table, 0, i, (int)width, 1);
		until = i + width;
	}
}

static void rows_add(struct composer *composer, struct table *table, const struct sheet_of_cells *sheet,
                     enum row_kind kind)
{
	for (size_t r = 0; r < sheet->rows; r++) {
		struct row *row = row_add(composer->arena, table, kind);

		for (size_t c = 0; c < sheet->columns; c++) {
			struct rich words = sheet->cells[r * sheet->columns + c];
			struct cell *cell = cell_words(composer->arena, row, c, words);

			if (table->columns[c].align == ALIGN_DECIMAL &&
			    text_is(rich_words(composer->arena, words), "-"))
				cell->align = ALIGN_CENTRE;
		}
	}
}

void tabel_add(struct composer *composer, struct blocks *blocks, const struct tabel *tabel)
{
	size_t columns = tabel->kolom.count;
	struct sheet_of_cells rows, sums;
	struct table *table;

	if (!columns)
		return;
	table = table_add(blocks, columns);
	table->key = tabel->kunci;
	table->caption = prose(composer, tabel->judul);
	table->source = source_words(composer, tabel->sumber);
	table->path = tabel->path;
	rows = cells_of(composer, &tabel->baris, columns);
	sums = cells_of(composer, &tabel->jumlah, columns);
	for (size_t i = 0; i < columns; i++)
		table->columns[i] = column_from(&tabel->kolom.items[i], content_of_rows(composer, &rows, i));
	head_rows(composer, table, tabel);
	if (tabel->nomor_kolom.value)
		numbers_row(composer, table, "%d");
	rows_add(composer, table, &rows, ROW_BODY);
	rows_add(composer, table, &sums, ROW_TOTAL);
}
