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

static enum content content_of_rows(const struct text_table *rows, size_t column, enum content so_far)
{
	for (size_t r = 0; r < rows->count; r++) {
		enum content content = CONTENT_NONE;

		if (column < rows->items[r].count)
			content = content_of(rows->items[r].items[column]);
		if (content == CONTENT_WORDS)
			return CONTENT_WORDS;
		if (content > so_far)
			so_far = content;
	}
	return so_far;
}

static bool counts_rows(struct text title)
{
	return text_is(title, "No") || text_is(title, "No.") || text_is(title, "NO") || text_is(title, "NO.");
}

static struct column column_from(const struct tabel *tabel, size_t at)
{
	const struct kolom *kolom = &tabel->kolom.items[at];
	enum content content = content_of_rows(&tabel->baris, at, CONTENT_NONE);
	struct column column = { .align = ALIGN_LEFT };

	column.narrow = counts_rows(text_trim(kolom->judul)) || content == CONTENT_YEAR || content == CONTENT_NUMBER;
	if (kolom->lebar.given && decimal_sign(kolom->lebar.value) > 0 &&
	    decimal_compare(kolom->lebar.value, decimal_from_int(100)) <= 0)
		column.share = (int)decimal_round(kolom->lebar.value, 1).digits;
	switch (kolom->rata) {
	case RATA_OTOMATIS:
		if (counts_rows(text_trim(kolom->judul)) || content == CONTENT_YEAR)
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
	struct text kelompok = tabel->kolom.items[at].kelompok;
	size_t width = 0;

	while (kelompok.count && at + width < tabel->kolom.count &&
	       text_equal(tabel->kolom.items[at + width].kelompok, kelompok))
		width++;
	return width;
}

static void head_cell(struct composer *composer, struct table *table, size_t row, size_t column, struct text words,
                      struct text path)
{
	cell_words(composer->arena, &table->rows.items[row], column, prose(composer, words, path));
}

/* Two rows where columns have a head in common; the others reach through both. */
static void head_rows(struct composer *composer, struct table *table, const struct tabel *tabel)
{
	bool grouped = false;

	for (size_t i = 0; i < tabel->kolom.count; i++)
		grouped = grouped || tabel->kolom.items[i].kelompok.count;
	for (int i = 0; i < 1 + grouped; i++)
		row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0, until = 0; i < table->column_count; i++) {
		const struct kolom *kolom = &tabel->kolom.items[i];
		struct text path = text_format(composer->arena, "%t.kolom[%z]", tabel->path, i);
		size_t width = group_width(tabel, i);

		head_cell(composer, table, width ? 1 : 0, i, kolom->judul, path_in(composer, path, "judul"));
		if (grouped && !width)
			cell_span(table, 0, i, 1, 2);
		if (!width || i < until)
			continue;
		head_cell(composer, table, 0, i, kolom->kelompok, path_in(composer, path, "kelompok"));
		cell_span(table, 0, i, (int)width, 1);
		until = i + width;
	}
}

/* Cells beyond the columns are dropped: record/ has told about them. */
static void rows_add(struct composer *composer, struct table *table, const struct text_table *rows, enum row_kind kind,
                     struct text path)
{
	for (size_t r = 0; r < rows->count; r++) {
		const struct text_row *from = &rows->items[r];
		struct row *row = row_add(composer->arena, table, kind);

		for (size_t c = 0; c < table->column_count && c < from->count; c++) {
			struct text place = text_format(composer->arena, "%t[%z][%z]", path, r, c);
			struct cell *cell = cell_words(composer->arena, row, c, prose(composer, from->items[c], place));

			if (table->columns[c].align == ALIGN_DECIMAL && text_is(text_trim(from->items[c]), "-"))
				cell->align = ALIGN_CENTRE;
		}
	}
}

void tabel_add(struct composer *composer, struct blocks *blocks, const struct tabel *tabel)
{
	struct table *table;

	if (!tabel->kolom.count)
		return;
	table = table_add(blocks, tabel->kolom.count);
	table->key = tabel->kunci;
	table->caption = prose(composer, tabel->judul, path_in(composer, tabel->path, "judul"));
	table->source = source_words(composer, tabel->sumber, path_in(composer, tabel->path, "sumber"));
	table->path = tabel->path;
	for (size_t i = 0; i < tabel->kolom.count; i++)
		table->columns[i] = column_from(tabel, i);
	head_rows(composer, table, tabel);
	if (tabel->nomor_kolom.value)
		numbers_row(composer, table, "%d");
	rows_add(composer, table, &tabel->baris, ROW_BODY, path_in(composer, tabel->path, "baris"));
	rows_add(composer, table, &tabel->jumlah, ROW_TOTAL, path_in(composer, tabel->path, "jumlah"));
}
