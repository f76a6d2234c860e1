/* Rows of a table as JSON: each cell with what it takes of its neighbours and how it looks, where that is not usual. */
#include "sheet/table.h"

#include "input/wording.h"
#include "official/tanggal.h"
#include "sheet/amount.h"
#include "sheet/value.h"

#include <stdlib.h>

enum { CELLS_TOLD_MOST = 20 };

static const char *const aligns[] = { [CELL_ALIGN_LEFT] = "kiri",
	                              [CELL_ALIGN_CENTRE] = "tengah",
	                              [CELL_ALIGN_RIGHT] = "kanan",
	                              [CELL_ALIGN_JUSTIFY] = "kiri-kanan" };

/* -- merged cells -- */

static int by_rows(const void *a, const void *b)
{
	const struct grid_merge *first = a, *second = b;

	if (first->top != second->top)
		return first->top < second->top ? -1 : 1;
	return first->left < second->left ? -1 : first->left > second->left;
}

void table_prepare(struct table *table)
{
	const struct grid *grid = &table->sheet->grid;
	struct arena *arena = table->sheet->arena;
	size_t room = 1;

	table->merges = arena_many(arena, grid->merges.count + 1, struct grid_merge);
	for (size_t i = 0; i < grid->merges.count; i++) {
		const struct grid_merge *merge = &grid->merges.items[i];

		if (merge->left < table->left || merge->bottom < merge->top || merge->right < merge->left)
			continue;
		room = merge->left + 1 > room ? merge->left + 1 : room;
		table->merges[table->merge_count++] = *merge;
	}
	if (table->merge_count)
		qsort(table->merges, table->merge_count, sizeof *table->merges, by_rows);
	for (size_t r = 0; r < grid->rows.count; r++)
		room = grid->rows.items[r].count > room ? grid->rows.items[r].count : room;
	room += TABLE_SPAN_MOST;
	table->spans = arena_many(arena, room, struct table_span);
	table->until = arena_many(arena, room, uint32_t);
	table->column = arena_many(arena, room, struct json *);
}

static size_t wide_of(const struct grid_merge *merge)
{
	size_t wide = merge->right - merge->left + 1;

	return wide < TABLE_SPAN_MOST ? wide : TABLE_SPAN_MOST;
}

size_t table_width(const struct table *table, const struct grid_row *row)
{
	size_t width = row->count > table->left ? row->count - table->left : 0, at = 0, end = table->merge_count;

	while (at < end) {
		size_t middle = at + (end - at) / 2;

		if (table->merges[middle].top < row->number)
			at = middle + 1;
		else
			end = middle;
	}
	for (; at < table->merge_count && table->merges[at].top == row->number; at++) {
		size_t right = table->merges[at].left - table->left + wide_of(&table->merges[at]);

		width = right > width ? right : width;
	}
	return width;
}

void table_enter(struct table *table, uint32_t number)
{
	for (; table->merge_next < table->merge_count && table->merges[table->merge_next].top <= number;
	     table->merge_next++) {
		const struct grid_merge *merge = &table->merges[table->merge_next];
		uint32_t high = merge->bottom - number + 1;

		if (merge->bottom >= number)
			table->spans[merge->left - table->left] =
				(struct table_span){ number, high < TABLE_SPAN_MOST ? high : TABLE_SPAN_MOST,
				                     wide_of(merge) };
	}
}

struct table_span table_span(const struct table *table, uint32_t number, size_t column)
{
	struct table_span one = { number, 1, 1 };

	return table->spans[column].row == number ? table->spans[column] : one;
}

/* -- values -- */

static struct json *new_node(const struct table *table, enum json_kind kind, const char *key, uint32_t row,
                             size_t column)
{
	struct json *node = arena_new(table->sheet->arena, struct json);

	*node = (struct json){ .kind = kind,
		               .key = text_from(key),
		               .line = row,
		               .key_line = row,
		               .column = (uint32_t)(DIAG_CELL + column + 1),
		               .key_column = (uint32_t)(DIAG_CELL + column + 1),
		               .file = table->sheet->file };
	return node;
}

static void add(struct json *to, struct json *last, struct json *item)
{
	if (last)
		last->next = item;
	else
		to->members = item;
	to->count++;
}

/* At the end of an object of few members. */
static void add_member(struct json *to, struct json *member)
{
	struct json *last = to->members;

	while (last && last->next)
		last = last->next;
	add(to, last, member);
}

static bool tell_cell(struct sheet *sheet, const struct grid_row *row, size_t column, enum message message)
{
	if (sheet->told++ < CELLS_TOLD_MOST)
		SHEET_TELL(sheet, row->number, column, message, quote(sheet->arena, grid_cell(row, column)), DIAG_NONE);
	return false;
}

/* As a paper says it: 8,60; 17 Januari 2024. */
static struct text said(struct arena *arena, enum cell_mark mark, struct text words)
{
	struct date day;

	if (mark == CELL_DATE && date_parse(text_part(words, 0, 10), &day) == DATE_FINE)
		return date_format(arena, day);
	return mark == CELL_NUMBER ? value_with_comma(arena, words) : words;
}

static void number_value(struct arena *arena, enum cell_mark mark, struct json *value)
{
	struct amount_wish wish = { false, mark == CELL_NUMBER ? '.' : ',', 0 };
	struct text number, unit;

	if (amount_read(arena, value->text, wish, &number, &unit) != AMOUNT_FINE)
		return; /* the reader of the record says what is wrong with it */
	value->kind = JSON_NUMBER;
	value->text = number;
}

/* The cell as the value of the field in *value; false when it is empty or was told of. */
static bool take_value(struct table *table, const struct grid_row *row, size_t column, const struct field *field,
                       struct json *value)
{
	enum cell_mark mark = grid_mark(row, column);
	struct arena *arena = table->sheet->arena;
	enum message message;

	if (!grid_cell(row, column).count)
		return false;
	if (value_unsound(mark, LIT(""), &message))
		return tell_cell(table->sheet, row, column, message);
	*value = *new_node(table, JSON_TEXT, field->key, row->number, column);
	value->text = grid_cell(row, column);
	if (field->kind == FIELD_INTEGER || field->kind == FIELD_DECIMAL || field->kind == FIELD_RUPIAH)
		number_value(arena, mark, value);
	else if (field->kind == FIELD_BOOL || (field->kind == FIELD_CELL && mark == CELL_TRUTH))
		value_truth(value);
	else if (field->kind == FIELD_CELL && mark == CELL_NUMBER && !text_ends(value->text, "%"))
		value->kind = JSON_NUMBER;
	else if (field->kind == FIELD_CELL || field->kind == FIELD_PROSE)
		value->text = said(arena, mark, value->text);
	return true;
}

static void take_fact(struct table *table, const struct field *field, const struct grid_row *row)
{
	size_t column = table->left;
	struct json value;

	if (!take_value(table, row, column, field, &value))
		return;
	add_member(table->object, new_node(table, JSON_NULL, field->key, row->number, column));
	for (struct json *member = table->object->members; member; member = member->next)
		if (!member->next)
			*member = value;
}

/* -- columns -- */

/* A merged cell is said of all columns it takes. */
static void take_columns(struct table *table, const struct field *field, const struct grid_row *row)
{
	for (size_t c = 0; c < table->columns; c++) {
		struct table_span span = table_span(table, row->number, c);
		struct json value;

		if (!take_value(table, row, table->left + c, field, &value))
			continue;
		for (size_t i = c; i < c + span.wide && i < table->columns; i++) {
			struct json *member = arena_new(table->sheet->arena, struct json);

			*member = value;
			add_member(table->column[i], member);
		}
	}
}

/* The alignment of the column, as its words. */
static struct text column_align(const struct table *table, size_t column)
{
	const struct json *align = column < table->columns ? json_lookup(table->column[column], "rata") : NULL;

	return align ? align->text : (struct text){ 0 };
}

/* -- rows -- */

static void add_count(struct table *table, struct json *cell, const char *key, size_t count, uint32_t row,
                      size_t column)
{
	struct json *member = new_node(table, JSON_NUMBER, key, row, column);

	if (count < 2)
		return;
	member->text = text_from_int(table->sheet->arena, (int64_t)count);
	add_member(cell, member);
}

/* What the look says beyond what is usual there: heads are bold and in the middle, sums bold, cells as their column. */
static struct cell_look unusual(const struct table *table, size_t rows, struct cell_look look, struct table_span span,
                                size_t column)
{
	bool head = rows < table->parts.body, body = rows == table->parts.body;
	struct text usual = span.wide > 1 ? (struct text){ 0 } : column_align(table, column);

	look.bold = look.bold && body;
	if (head ? look.align == CELL_ALIGN_CENTRE : look.align && text_is(usual, aligns[look.align]))
		look.align = CELL_ALIGN_NONE;
	return look;
}

static struct json *make_cell(struct table *table, size_t rows, const struct grid_row *row, size_t column)
{
	struct table_span span = table_span(table, row->number, column);
	size_t at = table->left + column;
	struct cell_look look = unusual(table, rows, grid_look(row, at), span, column);
	struct json value, *cell = new_node(table, JSON_OBJECT, "", row->number, at);
	bool filled = take_value(table, row, at, table->parts.value, &value);

	if (!filled)
		value = *new_node(table, JSON_TEXT, table->parts.value->key, row->number, at);
	if (span.wide < 2 && span.high < 2 && (!filled || (!look.align && !look.bold))) {
		value.key = (struct text){ 0 };
		*cell = value;
		return cell;
	}
	if (filled) {
		struct json *words = arena_new(table->sheet->arena, struct json);

		*words = value;
		add_member(cell, words);
	}
	add_count(table, cell, "gabung", span.wide, row->number, at);
	add_count(table, cell, "gabung_baris", span.high, row->number, at);
	if (filled && look.align) {
		struct json *align = new_node(table, JSON_TEXT, "rata", row->number, at);

		align->text = text_from(aligns[look.align]);
		add_member(cell, align);
	}
	if (filled && look.bold) {
		struct json *bold = new_node(table, JSON_BOOL, "tebal", row->number, at);

		bold->truth = true;
		add_member(cell, bold);
	}
	return cell;
}

static void add_row(struct table *table, size_t rows, struct json *row)
{
	if (!table->list[rows])
		table->list[rows] = new_node(table, JSON_LIST, table->parts.rows[rows]->key, row->line,
		                             row->column - DIAG_CELL - 1);
	add(table->list[rows], table->last[rows], row);
	table->last[rows] = row;
}

static void take_cells(struct table *table, size_t rows, const struct grid_row *row)
{
	size_t end = row->count > table->left ? row->count - table->left : 0;
	struct json *list = new_node(table, JSON_LIST, "", row->number, table->left), *last = NULL;

	end = end > table->columns ? end : table->columns;
	for (size_t c = 0; c < end; c++) {
		struct table_span span = table_span(table, row->number, c);
		struct json *cell;

		if (table->until[c] >= row->number || (c >= table->columns && !grid_cell(row, table->left + c).count))
			continue;
		cell = make_cell(table, rows, row, c);
		add(list, last, cell);
		last = cell;
		for (size_t i = c; i < c + span.wide; i++)
			table->until[i] = row->number + span.high - 1;
		table->reach = table->until[c] > table->reach ? table->until[c] : table->reach;
		c += span.wide - 1;
	}
	add_row(table, rows, list);
}

static void take_band(struct table *table, size_t rows, const struct grid_row *row)
{
	struct json *band = new_node(table, JSON_OBJECT, "", row->number, table->left);
	struct json *words = arena_new(table->sheet->arena, struct json);

	if (take_value(table, row, table->left, table->parts.band, words))
		add_member(band, words);
	add_row(table, rows, band);
}

void table_take(struct table *table, struct table_role role, const struct grid_row *row)
{
	switch (role.part) {
	case TABLE_NOTHING:
		break;
	case TABLE_FACT:
		take_fact(table, role.field, row);
		break;
	case TABLE_COLUMNS:
		take_columns(table, role.field, row);
		break;
	case TABLE_CELLS:
		take_cells(table, role.rows, row);
		break;
	case TABLE_BAND:
		take_band(table, role.rows, row);
		break;
	}
}

void table_finish(struct table *table)
{
	const struct shape *column = table->parts.columns->shape;
	struct json *list = new_node(table, JSON_LIST, table->parts.columns->key, 1, 0), *last = NULL;

	for (size_t c = 0; c < table->columns; c++) {
		struct json *item = table->column[c];

		if (item->count == 1 && text_is(item->members->key, column->shorthand)) {
			*item = *item->members;
			item->key = (struct text){ 0 };
		}
		add(list, last, item);
		last = item;
	}
	add_member(table->object, list);
	for (size_t i = 0; i < table->parts.count; i++) {
		if (!table->list[i] && i == table->parts.body)
			table->list[i] = new_node(table, JSON_LIST, table->parts.rows[i]->key, 1, 0);
		if (table->list[i])
			add_member(table->object, table->list[i]);
	}
}
