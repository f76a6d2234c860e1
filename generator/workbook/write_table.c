/* The sheet of a table: what is said of it, its columns, then its rows as they are printed. */
#include "workbook/tables.h"

enum { WIDTH_LABEL = 16, WIDTH_LEAST = 8, WIDTH_MOST = 60, WIDTH_ALL = 110, YEAR_FIRST = 1900, YEAR_LAST = 2100 };

struct table_out {
	struct writing *writing;
	struct out_sheet *sheet;
	const struct table_sheet *table;
	struct tabular parts;
	const struct json *columns;
	enum cell_align *aligns; /* of the columns */
};

static const struct json *list_of(const struct table_out *out, size_t rows)
{
	const struct json *list = json_lookup(out->table->json, out->parts.rows[rows]->key);

	return list && list->kind == JSON_LIST ? list : NULL;
}

static struct text label(const struct table_out *out, const char *key, const char *part)
{
	return part ? text_format(out->writing->arena, "%s.%s", key, part) : text_from(key);
}

static void start_row(struct table_out *out, struct text words, const char *note)
{
	out_row(out->sheet);
	if (words.count)
		out_words(out->sheet, OUT_NOTE, words);
	else
		out_empty(out->sheet);
	if (note)
		out_comment(out->sheet, text_from(note));
}

/* -- what is said of the table -- */

static void write_facts(struct table_out *out)
{
	size_t last = out->columns->count;

	for (const struct field *field = out->table->field->shape->fields; field->kind != FIELD_END; field++) {
		struct out_range cells = { .column = 1, .only = true };
		const struct json *value = field->key ? json_lookup(out->table->json, field->key) : NULL;

		if (!field_kind_is_value(field->kind))
			continue;
		start_row(out, text_from(field->key), field->note);
		if (value && value->kind == JSON_TEXT)
			out_words(out->sheet, OUT_PLAIN, value->text);
		else
			write_cell(out->writing, out->sheet, field, value && value->kind != JSON_NULL ? value : NULL);
		cells.top = cells.bottom = out_rows(out->sheet);
		write_choice(out->writing, out->sheet, cells, field);
		if (last > 1)
			out_merge(out->sheet, cells.top, 1, cells.top, last);
	}
}

/* -- columns -- */

static const struct json *said_of(const struct table_out *out, const struct json *column, const struct field *field)
{
	const struct json *value = value_in(column, out->parts.columns->shape, field);

	return value && value->kind == JSON_TEXT && !value->text.count ? NULL : value;
}

static bool is_said(const struct table_out *out, const struct field *field)
{
	for (const struct json *column = out->columns->members; column; column = column->next)
		if (said_of(out, column, field))
			return true;
	return false;
}

/* Neighbours that say the same of a head are one cell. */
static void write_column_row(struct table_out *out, const struct field *field, bool head)
{
	struct out_dress dress = { OUT_TABLE_HEAD, CELL_ALIGN_CENTRE, 0 };
	const char *part = field == shape_shorthand(out->parts.columns->shape) ? NULL : field->key;
	const struct json *before = NULL;
	size_t first = 1, at = 1;

	start_row(out, label(out, out->parts.columns->key, part), field->note);
	for (const struct json *column = out->columns->members;; column = column->next, at++) {
		const struct json *value = column ? said_of(out, column, field) : NULL;

		if (head && part && value && before && text_equal(value->text, before->text)) {
			out_dressed_empty(out->sheet, dress);
			continue;
		}
		if (before && at - first > 1)
			out_merge(out->sheet, out_rows(out->sheet), first, out_rows(out->sheet), at - 1);
		if (!column)
			return;
		before = head ? value : NULL;
		first = at;
		if (head && value)
			out_dressed_words(out->sheet, dress, value->text);
		else if (head)
			out_dressed_empty(out->sheet, dress);
		else
			write_cell(out->writing, out->sheet, field, value);
	}
}

/* What is printed stands next to the rows; how it is set above. */
static void write_columns(struct table_out *out)
{
	const struct shape *shape = out->parts.columns->shape;
	const struct field *title = shape_shorthand(shape);

	for (int printed = 0; printed < 2; printed++)
		for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
			if (is_cell_field(field) && field != title && (field->kind == FIELD_PROSE) == (printed == 1) &&
			    is_said(out, field))
				write_column_row(out, field, printed);
	if (is_said(out, title))
		write_column_row(out, title, true);
}

/* -- rows -- */

static bool is_year(const struct json *value)
{
	int year = 0;

	for (size_t i = 0; i < value->text.count; i++) {
		if (value->text.bytes[i] < '0' || value->text.bytes[i] > '9' || i == 4)
			return false;
		year = year * 10 + value->text.bytes[i] - '0';
	}
	return year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* Whether all numbers of the column are years, which are printed without marks. */
static bool *year_columns(const struct table_out *out, const struct placed_rows *placed)
{
	bool *years = arena_many(out->writing->arena, out->columns->count + 1, bool);

	for (size_t c = 0; c < out->columns->count; c++)
		years[c] = true;
	for (size_t i = 0; i < placed->cells.count; i++) {
		const struct json *value = placed_value(&out->parts, placed->cells.items[i].json);

		if (value && value->kind == JSON_NUMBER && !is_year(value))
			years[placed->cells.items[i].column] = false;
	}
	return years;
}

static struct out_dress dress_of(const struct table_out *out, size_t rows, const struct placed *at)
{
	const struct json *cell = at->json && at->json->kind == JSON_OBJECT ? at->json : NULL;
	const struct json *bold = cell ? json_lookup(cell, "tebal") : NULL;
	struct out_dress dress = { OUT_BODY, CELL_ALIGN_NONE, at->wide - 1 };

	if (rows < out->parts.body)
		dress.part = OUT_TABLE_HEAD;
	else if (rows > out->parts.body)
		dress.part = OUT_TABLE_SUM;
	else if (bold && bold->truth)
		dress.part = OUT_BODY_BOLD;
	align_from(cell ? json_lookup(cell, "rata") : NULL, &dress.align);
	if (!dress.align && rows < out->parts.body)
		dress.align = CELL_ALIGN_CENTRE;
	else if (!dress.align && at->wide == 1)
		dress.align = out->aligns[at->column];
	return dress;
}

static void write_placed(struct table_out *out, const struct json *value, struct out_dress dress, bool year)
{
	if (!value || (value->kind == JSON_TEXT && !value->text.count))
		out_dressed_empty(out->sheet, dress);
	else if (value->kind == JSON_NUMBER)
		out_dressed_number(out->sheet, dress, year && is_year(value), value->text);
	else if (value->kind == JSON_BOOL)
		out_dressed_truth(out->sheet, dress, value->truth);
	else
		out_dressed_words(out->sheet, dress, value->text);
}

/* Cells that one above reaches into are ruled like it. */
static void write_gap(struct table_out *out, size_t until, size_t rows)
{
	struct placed none = { NULL, 0, 0, 2, 1 };

	while (out_cells(out->sheet) < until)
		out_dressed_empty(out->sheet, dress_of(out, rows, &none));
}

static void write_rows(struct table_out *out, size_t rows)
{
	const struct json *list = list_of(out, rows), *row = list ? list->members : NULL;
	const char *key = out->parts.rows[rows]->key;
	struct placed_rows placed;
	const bool *years;
	size_t i = 0;

	if (!list || !table_place(out->writing->arena, &out->parts, list, out->columns->count, &placed))
		return;
	years = year_columns(out, &placed);
	for (size_t r = 0; r < placed.rows; r++, row = row->next) {
		bool band = i < placed.cells.count && placed.cells.items[i].row == r && !placed.cells.items[i].json;
		bool bare = rows == out->parts.body && i < placed.cells.count && placed.cells.items[i].row == r &&
		            !(placed.cells.items[i].wide == out->columns->count) && !band;
		size_t start = i;

		for (size_t k = i; bare && k < placed.cells.count && placed.cells.items[k].row == r; k++) {
			const struct json *value = placed_value(&out->parts, placed.cells.items[k].json);

			start += value && !(value->kind == JSON_TEXT && !value->text.count);
		}
		start_row(out,
		          band                ? label(out, key, out->parts.band->key)
		          : bare && start > i ? (struct text){ 0 }
		                              : label(out, key, NULL),
		          NULL);
		for (; i < placed.cells.count && placed.cells.items[i].row == r; i++) {
			const struct placed *at = &placed.cells.items[i];
			const struct json *value =
				band ? json_lookup(row, out->parts.band->key) : placed_value(&out->parts, at->json);
			struct out_dress dress = dress_of(out, rows, at);
			uint32_t top = out_rows(out->sheet);

			if (band)
				dress = (struct out_dress){ OUT_TABLE_BAND, CELL_ALIGN_NONE, at->wide - 1 };
			write_gap(out, at->column + 1, rows);
			write_placed(out, value, dress, years[at->column]);
			while (out_cells(out->sheet) < at->column + at->wide + 1)
				out_dressed_empty(out->sheet, dress);
			if (at->wide > 1 || at->high > 1)
				out_merge(out->sheet, top, at->column + 1, top + (uint32_t)at->high - 1,
				          at->column + at->wide);
		}
		write_gap(out, out->columns->count + 1, rows);
	}
}

/* -- the sheet -- */

static void take_aligns(struct table_out *out)
{
	size_t c = 0;

	out->aligns = arena_many(out->writing->arena, out->columns->count + 1, enum cell_align);
	for (const struct json *column = out->columns->members; column; column = column->next, c++)
		align_from(column->kind == JSON_OBJECT ? json_lookup(column, "rata") : NULL, &out->aligns[c]);
}

/* As wide as the table says, or as the longest word or line in them as far as that is read on one. */
static void write_widths(struct table_out *out)
{
	size_t *widths = arena_many(out->writing->arena, out->columns->count + 1, size_t), c = 0;

	for (size_t i = 0; i < out->parts.count; i++) {
		const struct json *list = list_of(out, i);
		struct placed_rows placed = { .rows = 0 };

		if (list)
			table_place(out->writing->arena, &out->parts, list, out->columns->count, &placed);
		for (size_t k = 0; k < placed.cells.count; k++) {
			const struct placed *at = &placed.cells.items[k];
			const struct json *value = placed_value(&out->parts, at->json);
			size_t letters = value && at->wide == 1 ? text_length(value->text) + 2 : 0;

			widths[at->column] = letters > widths[at->column] ? letters : widths[at->column];
		}
	}
	out_column(out->sheet, 0, WIDTH_LABEL, OUT_NOTE);
	for (const struct json *column = out->columns->members; column; column = column->next, c++) {
		const struct json *title =
			value_in(column, out->parts.columns->shape, shape_shorthand(out->parts.columns->shape));
		size_t letters = title ? text_length(title->text) + 2 : 0;

		letters = letters < WIDTH_LABEL * 2 ? letters : WIDTH_LABEL * 2;
		letters = letters > widths[c] ? letters : widths[c];
		out_column(out->sheet, c + 1,
		           (int)(letters < WIDTH_LEAST  ? WIDTH_LEAST
		                 : letters < WIDTH_MOST ? letters
		                                        : WIDTH_MOST),
		           OUT_PLAIN);
	}
}

static void write_parts(struct table_out *out)
{
	struct text words[2 * TABULAR_ROWS_MOST];
	size_t count = 0;

	for (size_t i = out->parts.body; i < out->parts.count; i++) {
		words[count++] = text_from(out->parts.rows[i]->key);
		if (out->parts.band)
			words[count++] = label(out, out->parts.rows[i]->key, out->parts.band->key);
	}
	out_choices(out->sheet, out_below(out->sheet, 0, false), words, count);
}

void write_tables(struct writing *writing)
{
	for (size_t i = 0; i < writing->tables.count; i++) {
		struct table_out out = { .writing = writing, .table = &writing->tables.items[i] };

		tabular_of(out.table->field->shape, &out.parts);
		out.columns = json_lookup(out.table->json, out.parts.columns->key);
		out.sheet = out_sheet(writing->book, out.table->name, 0);
		take_aligns(&out);
		write_widths(&out);
		out_row(out.sheet);
		out_words(out.sheet, OUT_TITLE, LIT(SHEET_TABLE));
		out_comment(out.sheet,
		            LIT("kolom A menyebut bagian tabelnya; baris tanpa sebutan adalah baris biasa. Sel "
		                "gabungan, perataan dan huruf tebal tercetak seperti di sini."));
		write_facts(&out);
		write_columns(&out);
		write_parts(&out);
		for (size_t r = 0; r < out.parts.count; r++)
			write_rows(&out, r);
	}
}
