/* Tables that people wrote themselves: their cells are words, and the columns are judged by them.
 *
 * A column left to itself is set by what it holds: numbers at their decimal comma, running numbers
 * and years in the middle, words to the left. Cells that take several columns say nothing about any.
 */
#include "layouts/narasi/narasi.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/susunan.h"

#include <string.h>

enum content { CONTENT_NONE, CONTENT_YEAR, CONTENT_NUMBER, CONTENT_WORDS };

/* Cells as they are printed, one for each place. Places that find no column are dropped: record/ has told of them. */
struct sheet_of_cells {
	struct susunan places;
	struct rich *words;
};

static bool numbers_are_years(const struct susunan *places, size_t column)
{
	for (size_t i = 0; i < places->count; i++) {
		const struct tempat *place = &places->items[i];

		if (place->sel && place->column == column && place->sel->isi.number &&
		    !prose_given(cell_grouped(&place->sel->isi)))
			return false;
	}
	return true;
}

/* The sheet itself is `passing`: the table that is made from it stays. */
static struct sheet_of_cells cells_of(struct composer *composer, struct arena *passing, const struct baris_list *rows,
                                      size_t columns)
{
	struct sheet_of_cells sheet = { .places = susunan_of(passing, rows, columns) };
	bool *years = arena_many(passing, columns + 1, bool);

	for (size_t i = 0; i < columns; i++)
		years[i] = numbers_are_years(&sheet.places, i);
	sheet.words = arena_many(passing, sheet.places.count + 1, struct rich);
	for (size_t i = 0; i < sheet.places.count; i++) {
		const struct tempat *place = &sheet.places.items[i];
		struct prose words = place->sel ? place->sel->isi.words : place->judul;

		if (place->sel && prose_given(cell_grouped(&place->sel->isi)) && !years[place->column])
			words = cell_grouped(&place->sel->isi);
		sheet.words[i] = prose(composer, words);
	}
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
static enum content content_of_rows(struct arena *passing, const struct sheet_of_cells *sheet, size_t column)
{
	enum content so_far = CONTENT_NONE;

	for (size_t i = 0; i < sheet->places.count; i++) {
		const struct tempat *place = &sheet->places.items[i];
		enum content content;

		if (!place->sel || place->column != column || place->columns != 1)
			continue;
		content = content_of(rich_words(passing, sheet->words[i]));
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

static enum align align_of(enum rata rata, enum align usual)
{
	switch (rata) {
	case RATA_OTOMATIS:
		return usual;
	case RATA_KIRI:
		return ALIGN_LEFT;
	case RATA_TENGAH:
		return ALIGN_CENTRE;
	case RATA_KANAN:
		return ALIGN_RIGHT;
	case RATA_KIRI_KANAN:
		return ALIGN_JUSTIFY;
	case RATA_DESIMAL:
		return ALIGN_DECIMAL;
	}
	return usual;
}

static struct column column_from(const struct kolom *kolom, struct prose title, enum content content)
{
	struct column column = { .align = ALIGN_LEFT };

	column.narrow = counts_rows(title) || content == CONTENT_YEAR || content == CONTENT_NUMBER;
	if (kolom->lebar.given && decimal_sign(kolom->lebar.value) > 0 &&
	    decimal_compare(kolom->lebar.value, decimal_from_int(100)) <= 0)
		column.share = (int)decimal_round(kolom->lebar.value, 1).digits;
	if (counts_rows(title) || content == CONTENT_YEAR)
		column.align = ALIGN_CENTRE;
	else if (content == CONTENT_NUMBER)
		column.align = ALIGN_DECIMAL;
	column.align = align_of(kolom->rata, column.align);
	return column;
}

/* What heads the column alone: the lowest cell of its width among head rows of its own. */
static struct prose title_of(const struct tabel *tabel, const struct susunan *heads, size_t column)
{
	struct prose title = tabel->kepala.count ? (struct prose){ 0 } : tabel->kolom.items[column].judul;

	for (size_t i = 0; i < heads->count; i++) {
		const struct tempat *place = &heads->items[i];

		if (place->sel && place->column == column && place->columns == 1)
			title = place->sel->isi.words;
	}
	return title;
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

/* A cell over several columns is no number among those of its first column. */
static enum align align_in(struct composer *composer, const struct table *table, const struct tempat *place,
                           struct rich words)
{
	enum align own = place->sel ? place->sel->rata == RATA_OTOMATIS ? ALIGN_STYLE : align_of(place->sel->rata, 0)
	                            : ALIGN_LEFT;

	if (own == ALIGN_DECIMAL && place->columns > 1)
		return ALIGN_RIGHT;
	if (own != ALIGN_STYLE)
		return own;
	if (place->columns > 1)
		return content_of(rich_words(composer->arena, words)) == CONTENT_WORDS ? ALIGN_LEFT : ALIGN_CENTRE;
	if (table->columns[place->column].align == ALIGN_DECIMAL && text_is(rich_words(composer->arena, words), "-"))
		return ALIGN_CENTRE;
	return ALIGN_STYLE;
}

static void cell_add(struct composer *composer, struct table *table, size_t first, const struct tempat *place,
                     struct rich words)
{
	struct row *row = &table->rows.items[first + place->row];
	bool head = row->kind == ROW_HEAD;
	struct cell *cell;

	if (place->sel && place->sel->tebal.value)
		words = rich_with(composer->arena, words, RUN_BOLD);
	cell = cell_words(composer->arena, row, place->column, words);
	if (!head)
		cell->align = align_in(composer, table, place, words);
	else if (place->sel)
		cell->align = place->sel->rata == RATA_DESIMAL ? ALIGN_CENTRE : align_of(place->sel->rata, ALIGN_STYLE);
	if (place->rows > 1 || place->columns > 1)
		cell_span(table, first + place->row, place->column, (int)place->columns, (int)place->rows);
}

static void rows_add(struct composer *composer, struct table *table, const struct sheet_of_cells *sheet,
                     const struct baris_list *rows, enum row_kind kind)
{
	size_t first = table->rows.count;

	for (size_t r = 0; r < rows->count; r++)
		row_add(composer->arena, table,
		        kind == ROW_BODY && prose_given(rows->items[r].judul) ? ROW_GROUP : kind);
	for (size_t i = 0; i < sheet->places.count; i++)
		if (sheet->places.items[i].columns)
			cell_add(composer, table, first, &sheet->places.items[i], sheet->words[i]);
}

void tabel_add(struct composer *composer, struct blocks *blocks, const struct tabel *tabel)
{
	size_t columns = tabel->kolom.count;
	struct sheet_of_cells heads, rows, sums;
	struct arena *passing;
	struct table *table;

	if (!columns)
		return;
	passing = arena_open_inside(composer->arena);
	table = table_add(blocks, columns);
	table->key = tabel->kunci;
	table->caption = prose(composer, tabel->judul);
	table->source = source_words(composer, tabel->sumber);
	table->path = tabel->path;
	heads = cells_of(composer, passing, &tabel->kepala, columns);
	rows = cells_of(composer, passing, &tabel->baris, columns);
	sums = cells_of(composer, passing, &tabel->jumlah, columns);
	for (size_t i = 0; i < columns; i++)
		table->columns[i] = column_from(&tabel->kolom.items[i], title_of(tabel, &heads.places, i),
		                                content_of_rows(passing, &rows, i));
	if (tabel->kepala.count)
		rows_add(composer, table, &heads, &tabel->kepala, ROW_HEAD);
	else
		head_rows(composer, table, tabel);
	if (tabel->nomor_kolom.value)
		numbers_row(composer, table, "%d");
	rows_add(composer, table, &rows, &tabel->baris, ROW_BODY);
	rows_add(composer, table, &sums, &tabel->jumlah, ROW_TOTAL);
	arena_close(passing);
}
