/* A cell as the JSON value that its field wants. */
#include "sheet/value.h"

#include "base/buffer.h"
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/book.h"
#include "sheet/sheet.h"

enum { CELLS_TOLD_MOST = 20, SERIAL_LEAST = 10000 };

struct text sheet_mend(struct arena *arena, struct text words, bool *mended)
{
	struct buffer out = { .arena = arena };
	bool gap = false, changed = false;

	words = text_trim(words);
	for (size_t i = 0; i < words.count; i++) {
		char byte = words.bytes[i];
		bool blank = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';

		changed = changed || (blank && (gap || byte != ' '));
		if (!blank) {
			if (gap)
				buffer_byte(&out, ' ');
			buffer_byte(&out, byte);
		}
		gap = blank;
	}
	*mended = *mended || changed;
	return changed ? buffer_text(&out) : words;
}

static bool tell_cell(struct sheet *sheet, const struct grid_row *row, size_t column, enum message message,
                      struct text found, struct text answer)
{
	if (sheet->told++ < CELLS_TOLD_MOST)
		SHEET_TELL(sheet, row->number, column, message, quote(sheet->arena, found), answer);
	return false;
}

static bool is_percent(struct text unit)
{
	return text_is(unit, "%") || same_word(unit, LIT("persen"));
}

/* 0.889 under the unit % may be 88.9 or less than one. */
static bool is_fraction(struct text number)
{
	return text_starts(number, "0.") && text_trim(number).count > 2;
}

static bool number_value(struct sheet *sheet, const struct grid_row *row, size_t column, struct json *value)
{
	const struct column *head = &sheet->heads.columns[column];
	bool exact = grid_mark(row, column) == CELL_NUMBER;
	struct amount_wish wish = { head->field->kind != FIELD_DECIMAL && head->field->kind != FIELD_YEARS,
		                    exact ? '.' : sheet->decimal, head->scale };
	struct text cell = grid_cell(row, column), unit;
	size_t satuan = sheet_column(sheet, head->level, "satuan");

	switch (amount_read(sheet->arena, cell, wish, &value->text, &unit)) {
	case AMOUNT_FINE:
		break;
	case AMOUNT_EITHER:
		return tell_cell(sheet, row, column, MESSAGE_LEMBAR_EITHER, cell,
		                 sheet_answer(sheet, "desimal", DIAG_NONE, LIT(",")));
	case AMOUNT_NONE:
		return tell_cell(sheet, row, column, MESSAGE_LEMBAR_NUMBER, cell, DIAG_NONE);
	}
	value->kind = JSON_NUMBER;
	if (wish.whole || is_percent(unit) || !is_fraction(value->text) || satuan == sheet->heads.count ||
	    !is_percent(grid_cell(row, satuan)) || sheet->percents)
		return true;
	if (!sheet->fractions)
		return tell_cell(sheet, row, column, MESSAGE_LEMBAR_FRACTION, cell,
		                 sheet_answer(sheet, "persen", DIAG_NONE, LIT("pecahan")));
	wish = (struct amount_wish){ false, '.', 2 };
	return amount_read(sheet->arena, value->text, wish, &value->text, &unit) == AMOUNT_FINE;
}

/* "07/18/24 00:00:00", as Siskeudes writes it: month, day, year. */
static bool month_first(struct arena *arena, struct text words, struct text *date)
{
	static const char pattern[] = "00/00/00 00:00:00";

	for (size_t i = 0; i < sizeof pattern - 1; i++)
		if (i >= words.count ||
		    (pattern[i] == '0' ? words.bytes[i] < '0' || words.bytes[i] > '9' : words.bytes[i] != pattern[i]))
			return false;
	*date = text_format(arena, "20%t-%t-%t", text_part(words, 6, 2), text_part(words, 0, 2),
	                    text_part(words, 3, 2));
	return words.count == sizeof pattern - 1;
}

/* A number that is no year counts the days of a calendar. */
void value_date(struct arena *arena, enum cell_mark mark, const struct grid *grid, struct json *value)
{
	int64_t serial = 0;
	struct text right;
	size_t at = 0;

	while (at < value->text.count && value->text.bytes[at] >= '0' && value->text.bytes[at] <= '9' && at < 8)
		serial = serial * 10 + value->text.bytes[at++] - '0';
	if (mark == CELL_DATE)
		value->text = text_part(value->text, 0, 10);
	else if (at == value->text.count && serial > SERIAL_LEAST && grid->book)
		form_day(arena, serial, grid->from_1904, &value->text);
	else if (month_first(arena, value->text, &right) || spell_date(arena, value->text, &right))
		value->text = right;
}

void value_truth(struct json *value)
{
	static const struct {
		const char *word;
		bool truth;
	} words[] = { { "ya", true },     { "tidak", false }, { "true", true },
		      { "false", false }, { "benar", true },  { "salah", false } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (same_word(value->text, text_from(words[i].word))) {
			value->kind = JSON_BOOL;
			value->truth = words[i].truth;
			return;
		}
}

/* Numbers as sentences write them. */
struct text value_with_comma(struct arena *arena, struct text number)
{
	size_t at;

	if (!text_find(number, ".", &at))
		return number;
	return TEXT_JOIN(arena, text_part(number, 0, at), LIT(","), text_part(number, at + 1, number.count));
}

bool value_unsound(enum cell_mark mark, struct text key, enum message *message)
{
	switch (mark) {
	case CELL_ERROR:
		*message = MESSAGE_LEMBAR_CELL_ERROR;
		return true;
	case CELL_UNKNOWN:
		*message = MESSAGE_LEMBAR_NOT_COMPUTED;
		return true;
	case CELL_ROUNDED:
		*message = MESSAGE_LEMBAR_ROUNDED;
		return true;
	case CELL_DATE:
		*message = MESSAGE_LEMBAR_CODE_DATE;
		return text_is(key, "kode");
	case CELL_WORDS:
	case CELL_NUMBER:
	case CELL_TRUTH:
		break;
	}
	return false;
}

bool sheet_value(struct sheet *sheet, const struct grid_row *row, size_t column, struct json *value)
{
	const struct field *field = sheet->heads.columns[column].field;
	enum cell_mark mark = grid_mark(row, column);
	struct text cell = grid_cell(row, column);
	enum message message;

	if (!cell.count)
		return false;
	if (value_unsound(mark, text_from(field->key), &message))
		return tell_cell(sheet, row, column, message, cell, DIAG_NONE);
	*value = (struct json){ .kind = JSON_TEXT,
		                .text = cell,
		                .key = text_from(field->key),
		                .line = row->number,
		                .column = (uint32_t)(DIAG_CELL + column + 1),
		                .key_line = sheet_head_row(sheet),
		                .key_column = (uint32_t)(DIAG_CELL + column + 1),
		                .file = sheet->file };
	if (field->kind == FIELD_INTEGER || field->kind == FIELD_RUPIAH || field->kind == FIELD_DECIMAL ||
	    field->kind == FIELD_YEARS)
		return number_value(sheet, row, column, value);
	if (field->kind == FIELD_DATE)
		value_date(sheet->arena, mark, &sheet->grid, value);
	if (field->kind == FIELD_CELL && mark == CELL_NUMBER && !text_ends(cell, "%"))
		value->kind = JSON_NUMBER;
	else if ((field->kind == FIELD_PROSE || field->kind == FIELD_CELL) && mark == CELL_NUMBER)
		value->text = value_with_comma(sheet->arena, cell);
	if (field->kind == FIELD_BOOL)
		value_truth(value);
	return true;
}
