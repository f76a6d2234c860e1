/* A sheet and its cells. */
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/heads.h"
#include "sheet/value.h"
#include "workbook/reading.h"

enum { CELLS_TOLD_MOST = 20 };

struct tree_place page_place(const struct page *page, uint32_t row, size_t column)
{
	return (struct tree_place){ page->file, row, (uint32_t)(DIAG_CELL + column + 1) };
}

void page_tell(const struct page *page, struct diag *diag, uint32_t row, size_t column)
{
	diag->file = *page->file;
	diag->line = row;
	diag->column = DIAG_CELL + column + 1;
}

bool page_open(struct reading *reading, size_t sheet, struct page *page)
{
	struct text *file = arena_new(reading->arena, struct text);
	enum grid_end end;

	*page = (struct page){ .reading = reading, .file = file };
	*file = text_format(reading->arena, "%t[%t]", reading->shown, reading->book.sheets.items[sheet].name);
	end = book_grid(&reading->book, sheet, &page->grid);
	if (end == GRID_LARGE)
		PAGE_TELL(page, 1, 0, MESSAGE_LEMBAR_LARGE, shorten(reading->arena, reading->shown),
		          text_from_int(reading->arena, GRID_CELLS_MOST));
	else if (end == GRID_SWOLLEN)
		PAGE_TELL(page, 1, 0, MESSAGE_LEMBAR_SWOLLEN, shorten(reading->arena, reading->shown),
		          text_from_int(reading->arena, ZIP_MEGABYTES_MOST));
	else if (end != GRID_FINE)
		PAGE_TELL(page, 1, 0, MESSAGE_LEMBAR_BROKEN, shorten(reading->arena, reading->shown));
	return end == GRID_FINE;
}

size_t page_column(const struct page *page, const char *head)
{
	const struct grid_row *row = &page->grid.rows.items[page->head];
	struct text wanted = slug_of(page->reading->arena, text_from(head));

	for (size_t i = 0; i < row->count; i++)
		if (text_equal(slug_of(page->reading->arena, row->cells[i]), wanted))
			return i;
	return SIZE_MAX;
}

/* -- values -- */

static bool tell_cell(const struct page *page, const struct grid_row *row, size_t column, enum message message)
{
	if (page->reading->told++ < CELLS_TOLD_MOST)
		PAGE_TELL(page, row->number, column, message, quote(page->reading->arena, grid_cell(row, column)));
	return false;
}

/* Words that are no number stay words: the reader of the record says what is wrong with them. */
static bool number_value(const struct page *page, const struct grid_row *row, size_t column, const struct field *field,
                         struct json *value)
{
	bool exact = grid_mark(row, column) == CELL_NUMBER;
	struct amount_wish wish = { field->kind != FIELD_DECIMAL, exact ? '.' : 0, 0 };
	struct text number, unit;

	if (exact && !text_ends(value->text, "%")) {
		value->kind = JSON_NUMBER;
		return true;
	}
	switch (amount_read(page->reading->arena, value->text, wish, &number, &unit)) {
	case AMOUNT_FINE:
		value->kind = JSON_NUMBER;
		value->text = number;
		break;
	case AMOUNT_EITHER:
		return tell_cell(page, row, column, MESSAGE_KANTOR_EITHER);
	case AMOUNT_NONE:
		break;
	}
	return true;
}

static void lines_value(struct arena *arena, struct json *value)
{
	struct text words = value->text;
	struct json **end = &value->members;
	const char *line;

	if (!memchr(words.bytes, '\n', words.count))
		return;
	value->kind = JSON_LIST;
	while (words.count) {
		size_t count =
			(line = memchr(words.bytes, '\n', words.count)) ? (size_t)(line - words.bytes) : words.count;
		struct json *item = arena_new(arena, struct json);

		*item = (struct json){ .kind = JSON_TEXT,
			               .text = text_trim(text_part(words, 0, count)),
			               .file = value->file,
			               .line = value->line,
			               .column = value->column };
		words = text_part(words, count + 1, words.count);
		if (!item->text.count)
			continue;
		*end = item;
		end = &item->next;
		value->count++;
	}
	value->text = (struct text){ 0 };
}

/* "Ya: 4" above "Tidak: 3" are the exits of a decision. */
static void exits_value(struct arena *arena, struct json *value)
{
	size_t at;

	if (value->kind != JSON_TEXT)
		return;
	if (!memchr(value->text.bytes, '\n', value->text.count) && text_find(value->text, ": ", &at)) {
		struct json *only = arena_new(arena, struct json);

		*only = *value;
		value->kind = JSON_LIST;
		value->members = only;
		value->count = 1;
	} else {
		lines_value(arena, value);
	}
	if (value->kind != JSON_LIST || !text_find(value->members->text, ": ", &at))
		return;
	value->kind = JSON_OBJECT;
	for (struct json *exit = value->members; exit; exit = exit->next) {
		if (!text_find(exit->text, ": ", &at))
			at = exit->text.count;
		exit->key = text_part(exit->text, 0, at);
		exit->key_line = exit->line;
		exit->key_column = exit->column;
		exit->text = text_trim(text_part(exit->text, at + 1, exit->text.count));
	}
}

/* The words of a row between marks. */
static void row_value(struct arena *arena, struct json *row)
{
	struct text words = row->text;
	struct json **end = &row->members;

	row->kind = JSON_LIST;
	row->text = (struct text){ 0 };
	for (bool more = true; more;) {
		struct json *cell = arena_new(arena, struct json);
		size_t at = words.count;

		more = text_find(words, TABLE_MARK, &at);
		at = more ? at : words.count;
		*cell = (struct json){ .kind = JSON_TEXT,
			               .text = text_trim(text_part(words, 0, at)),
			               .file = row->file,
			               .line = row->line,
			               .column = row->column };
		*end = cell;
		end = &cell->next;
		row->count++;
		words = text_part(words, at + 1, words.count);
	}
}

static void rows_value(struct arena *arena, struct json *value)
{
	struct json *only;

	lines_value(arena, value);
	if (value->kind != JSON_LIST) {
		only = arena_new(arena, struct json);
		*only = *value;
		value->kind = JSON_LIST;
		value->members = only;
		value->count = 1;
		value->text = (struct text){ 0 };
	}
	for (struct json *row = value->members; row; row = row->next)
		row_value(arena, row);
}

/* A cell whose field is not known: as it is. */
static void plain_value(enum cell_mark mark, struct json *value)
{
	if (mark == CELL_NUMBER && !text_ends(value->text, "%"))
		value->kind = JSON_NUMBER;
	if (mark == CELL_TRUTH)
		value_truth(value);
}

static bool field_value(const struct page *page, const struct grid_row *row, size_t column, const struct field *field,
                        struct json *value)
{
	enum cell_mark mark = grid_mark(row, column);

	if (is_list_of_words(field)) {
		lines_value(page->reading->arena, value);
		return true;
	}
	switch (field->kind) {
	case FIELD_INTEGER:
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
	case FIELD_YEARS:
		return number_value(page, row, column, field, value);
	case FIELD_DATE:
		value_date(page->reading->arena, mark, &page->grid, value);
		break;
	case FIELD_BOOL:
		value_truth(value);
		break;
	case FIELD_TEXTS:
	case FIELD_PROSES:
		lines_value(page->reading->arena, value);
		break;
	case FIELD_EXITS:
		plain_value(mark, value);
		exits_value(page->reading->arena, value);
		break;
	case FIELD_TABLE:
		rows_value(page->reading->arena, value);
		break;
	case FIELD_CELL:
	case FIELD_PRINTED:
		plain_value(mark, value);
		break;
	case FIELD_PROSE:
		if (mark == CELL_NUMBER)
			value->text = value_with_comma(page->reading->arena, value->text);
		break;
	case FIELD_TEXT:
	case FIELD_CHOICE:
	case FIELD_END:
	case FIELD_OBJECT:
	case FIELD_LIST:
	case FIELD_MAP:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return true;
}

bool page_value(const struct page *page, const struct grid_row *row, size_t column, const struct field *field,
                struct json *value)
{
	struct tree_place place = page_place(page, row->number, column);
	enum message message;

	if (!grid_cell(row, column).count)
		return false;
	if (value_unsound(grid_mark(row, column), field ? text_from(field->key) : LIT(""), &message))
		return tell_cell(page, row, column, message);
	*value = (struct json){ .kind = JSON_TEXT,
		                .text = grid_cell(row, column),
		                .file = place.file,
		                .line = place.line,
		                .column = place.column };
	if (field)
		return field_value(page, row, column, field, value);
	plain_value(grid_mark(row, column), value);
	return true;
}
