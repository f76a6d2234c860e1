/* What the makers of data tables share.
 *
 * Money stands in plain digits below a head that says (Rp), percentages without sign below a head
 * that says (%); a value with its unit says it itself. What cannot be computed is a "-", never a
 * zero.
 */
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"

#include "layouts/parts/parts.h"
#include "official/rupiah.h"
#include "record/aturan.h"
#include "record/figures/biaya.h"
#include "record/istilah.h"
#include "record/record.h"

/* -- tables and rows -- */

struct table *table_start(struct composer *composer, struct blocks *blocks, const struct column_head *heads,
                          size_t count, struct text caption)
{
	struct table *table = table_add(blocks, count);
	struct row *row = NULL;

	table->caption = rich_plain(composer->arena, caption, LIT(""));
	if (heads[0].title)
		row = row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0; i < count; i++) {
		table->columns[i].align = heads[i].align;
		table->columns[i].narrow = heads[i].narrow;
		table->columns[i].share = heads[i].share;
		if (row)
			cell_text(composer->arena, row, i, text_from(heads[i].title), LIT(""));
	}
	return table;
}

void numbers_row(struct composer *composer, struct table *table, const char *format)
{
	struct row *row = row_add(composer->arena, table, ROW_NUMBERS);

	for (size_t i = 0; i < table->column_count; i++)
		cell_text(composer->arena, row, i, text_format(composer->arena, format, (int)i + 1), LIT(""));
}

void span_rows(struct table *table, size_t first, size_t column, int colspan)
{
	size_t rows = table->rows.count - first;

	if (rows > 1 || colspan > 1)
		cell_span(table, first, column, colspan, (int)rows);
}

/* -- whole columns -- */

static bool heads_it(const struct row *row)
{
	return row->kind == ROW_HEAD || row->kind == ROW_NUMBERS;
}

static struct text cell_says(struct composer *composer, const struct cell *cell)
{
	if (cell->body.count != 1 || cell->body.items[0].kind != BLOCK_PARAGRAPH)
		return cell->body.count ? LIT("...") : LIT("");
	return rich_words(composer->arena, cell->body.items[0].paragraph.words);
}

static bool unknown(struct composer *composer, const struct table *table, size_t column)
{
	for (size_t r = 0; r < table->rows.count; r++) {
		const struct row *row = &table->rows.items[r];
		struct text words = cell_says(composer, &row->cells[column]);

		if (!heads_it(row) && !row->cells[column].covered && words.count && !text_is(words, "-"))
			return false;
	}
	return true;
}

/* What spans the column gets narrower; what begins in it and goes on begins in the next. */
static void leave_row(struct row *row, size_t column, size_t count)
{
	struct cell *cell = &row->cells[column];

	if (cell->covered) {
		size_t owner = column;

		while (owner > 0 && row->cells[owner].covered)
			owner--;
		if (owner + (size_t)row->cells[owner].colspan > column && !row->cells[owner].covered)
			row->cells[owner].colspan--;
	} else if (cell->colspan > 1) {
		cell->colspan--;
		cell[1] = *cell;
	}
	for (size_t c = column; c + 1 < count; c++)
		row->cells[c] = row->cells[c + 1];
}

bool column_drop_unknown(struct composer *composer, struct table *table, size_t column)
{
	if (!unknown(composer, table, column))
		return false;
	for (size_t r = 0; r < table->rows.count; r++)
		leave_row(&table->rows.items[r], column, table->column_count);
	for (size_t c = column; c + 1 < table->column_count; c++)
		table->columns[c] = table->columns[c + 1];
	table->column_count--;
	for (size_t r = 0; r < table->rows.count; r++)
		for (size_t c = column; table->rows.items[r].kind == ROW_NUMBERS && c < table->column_count; c++) {
			table->rows.items[r].cells[c].body.count = 0;
			cell_text(composer->arena, &table->rows.items[r], c,
			          text_from_int(composer->arena, (int64_t)c + 1), LIT(""));
		}
	return true;
}

void column_join(struct composer *composer, struct table *table, size_t column, const char *start)
{
	for (size_t first = 0, end; first < table->rows.count; first = end) {
		struct text words = cell_says(composer, &table->rows.items[first].cells[column]);

		for (end = first + 1; end < table->rows.count; end++)
			if (!text_starts(words, start) ||
			    !text_equal(words, cell_says(composer, &table->rows.items[end].cells[column])))
				break;
		if (end - first > 1)
			cell_span(table, first, column, 1, (int)(end - first));
	}
}

/* -- cells -- */

void cell_dash(struct composer *composer, struct row *row, size_t column)
{
	if (!row->cells[column].body.count)
		cell_value(composer, row, column, LIT("-"));
}

void cell_name(struct composer *composer, struct row *row, size_t column, struct text words, struct text path)
{
	cell_text(composer->arena, row, column, words, path);
}

void cell_names(struct composer *composer, struct row *row, size_t column, const struct texts *names, struct text base)
{
	struct blocks *body = &row->cells[column].body;
	struct list *list = NULL;

	if (names->count > 1) {
		list = list_add(body, LIST_MARK_DECIMAL, names->count);
		list->tight = true;
	}
	for (size_t i = 0; i < names->count; i++)
		paragraph_add(
			list ? &list->items[i].body : body, STYLE_CELL,
			rich_plain(composer->arena, names->items[i], text_format(composer->arena, "%t[%z]", base, i)));
}

void cell_int(struct composer *composer, struct row *row, size_t column, size_t number)
{
	cell_text(composer->arena, row, column, text_from_int(composer->arena, (int64_t)number), LIT(""));
}

void cell_value(struct composer *composer, struct row *row, size_t column, struct text value)
{
	struct cell *cell = cell_text(composer->arena, row, column, value, LIT(""));

	if (text_is(value, "-"))
		cell->align = ALIGN_CENTRE;
}

struct rich figure_rich(struct composer *composer, struct text path, const char *name, int number)
{
	struct figure figure = figure_of(composer, path, name, number);

	return rich_figure(composer->arena, figure_bare(composer->arena, composer->record, &figure), figure.name);
}

void cell_printed(struct composer *composer, struct row *row, size_t column, const struct figure *figure,
                  struct text words)
{
	struct cell *cell = cell_words(composer->arena, row, column, rich_figure(composer->arena, words, figure->name));

	if (text_is(words, "-"))
		cell->align = ALIGN_CENTRE;
}

struct measure cell_figure(struct composer *composer, struct row *row, size_t column, struct text path,
                           const char *name, int number)
{
	struct figure figure = figure_of(composer, path, name, number);

	cell_printed(composer, row, column, &figure, figure_bare(composer->arena, composer->record, &figure));
	return figure_measure(&figure);
}

void cell_figure_change(struct composer *composer, struct row *row, size_t column, struct text path, const char *name,
                        int number)
{
	struct figure figure = figure_of(composer, path, name, number);
	bool less = figure.known && decimal_sign(figure.rupiah) < 0;
	struct text words;

	if (less)
		figure.rupiah.digits = -figure.rupiah.digits;
	words = figure_bare(composer->arena, composer->record, &figure);
	cell_printed(composer, row, column, &figure, less ? text_format(composer->arena, "(%t)", words) : words);
}

void cell_figure_full(struct composer *composer, struct row *row, size_t column, struct text path, const char *name,
                      int number)
{
	struct figure figure = figure_of(composer, path, name, number);
	struct text words = figure.known ? figure_text(composer->arena, composer->record, &figure) : LIT("-");

	cell_printed(composer, row, column, &figure, words);
}

struct text with_unit(struct composer *composer, struct text words, struct text unit)
{
	struct text said = text_format(composer->arena, "(%t)", text_trim(unit));
	size_t at;

	if (text_blank(unit) || text_find(words, said.bytes, &at))
		return words;
	return TEXT_JOIN(composer->arena, words, LIT(" "), said);
}

void cell_indikator(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator)
{
	cell_name(composer, row, column, with_unit(composer, indikator->nama, indikator->satuan),
	          path_in(composer, indikator->path, "nama"));
}

void cell_realisasi(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator,
                    int year)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);
	struct nilai reached = nilai_realisasi(indikator, year);

	if (reached.kind == NILAI_TIDAK_ADA && tahunan && prose_given(tahunan->sebutan_realisasi))
		cell_prose(composer, row, column, tahunan->sebutan_realisasi);
	else
		cell_figure(composer, row, column, indikator->path, "realisasi.%d", year);
}

void name_rows(struct composer *composer, struct table *table, size_t first, size_t column, struct text name,
               struct text path)
{
	cell_name(composer, &table->rows.items[first], column, name, path);
	span_rows(table, first, column, 1);
}

void number_rows(struct composer *composer, struct table *table, size_t first, size_t column, size_t number)
{
	cell_int(composer, &table->rows.items[first], column, number);
	span_rows(table, first, column, 1);
}

/* -- words -- */

static void look_at(const struct scope *scope, const struct sasaran *sasaran, bool *whole, bool *parts)
{
	struct biaya biaya = { .scope = scope, .sasaran = sasaran };

	while (biaya_next(&biaya)) {
		*whole = *whole || !biaya.kegiatan;
		*parts = *parts || biaya.kegiatan;
	}
}

const char *biaya_head(const struct scope *scope, const struct sasaran *sasaran)
{
	const struct record *record = scope->record;
	bool whole = false, parts = false;

	if (sasaran)
		look_at(scope, sasaran, &whole, &parts);
	for (size_t s = 0; s < record->sasaran.count && !sasaran; s++)
		look_at(scope, &record->sasaran.items[s], &whole, &parts);
	return !parts ? "Program" : whole ? "Program/ Kegiatan/ Sub Kegiatan" : "Kegiatan/ Sub Kegiatan";
}

struct rich source_words(struct composer *composer, struct prose source)
{
	struct rich words = prose(composer, source);

	if (rich_empty(words) || text_starts(rich_words(composer->arena, words), "Sumber"))
		return words;
	return rich_between(composer->arena, "Sumber: ", words, "");
}

void table_source_add(struct composer *composer, struct table *table, struct prose source)
{
	struct rich parts[] = { table->source, rich_plain(composer->arena, LIT("\n"), LIT("")),
		                source_words(composer, source) };

	if (rich_empty(parts[2]))
		return;
	table->source = rich_empty(parts[0]) ? parts[2] : rich_join(composer->arena, parts, 3);
}

void table_indikator_source(struct composer *composer, struct table *table, const struct indikator *indikator)
{
	const struct sumber_tabel *sumber = composer->record->aturan->sumber_tabel;

	if (sumber && sumber->indikator.value)
		table_source_add(composer, table, indikator->sumber_data);
}

const struct istilah *istilah(const struct composer *composer)
{
	return composer->record->aturan->istilah;
}

struct text coded(struct composer *composer, struct text kode, struct text nama)
{
	if (composer->record->aturan->kode_program == KODE_TANPA || !kode.count)
		return nama;
	return TEXT_JOIN(composer->arena, kode, LIT(" "), nama);
}

/* "hasil = pembilang / penyebut × kali", as read aloud. */
static struct text fraction_words(struct arena *arena, const struct fraction *fraction)
{
	struct text parts[7];
	size_t count = 0;

	if (!rich_empty(fraction->result)) {
		parts[count++] = rich_words(arena, fraction->result);
		parts[count++] = LIT(" = ");
	}
	parts[count++] = rich_words(arena, fraction->numerator);
	if (!rich_empty(fraction->denominator)) {
		parts[count++] = LIT(" / ");
		parts[count++] = rich_words(arena, fraction->denominator);
	}
	if (!rich_empty(fraction->factor)) {
		parts[count++] = LIT(" \xC3\x97 ");
		parts[count++] = rich_words(arena, fraction->factor);
	}
	return text_join(arena, parts, count);
}

void fraction_add(struct composer *composer, struct blocks *blocks, const struct fraction *fraction)
{
	struct text words = fraction_words(composer->arena, fraction);
	struct fraction *added;

	if (rich_empty(fraction->denominator)) {
		paragraph_add(blocks, STYLE_FORMULA, rich_plain(composer->arena, words, fraction->numerator.path))
			->align = fraction->align;
		return;
	}
	added = formula_add(blocks, fraction->numerator, fraction->denominator);
	added->result = fraction->result;
	added->factor = fraction->factor;
	added->align = fraction->align;
	added->alt = words;
}
