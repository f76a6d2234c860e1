/* A cell as the JSON value that its field wants. */
#include "base/buffer.h"
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/sheet.h"

enum { CELLS_TOLD_MOST = 20 };

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
                      struct text found)
{
	if (sheet->told++ < CELLS_TOLD_MOST)
		SHEET_TELL(sheet, row->number, column, message, quote(sheet->arena, found));
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
	struct amount_wish wish = { head->field->kind != FIELD_DECIMAL, sheet->decimal, head->scale };
	struct text cell = grid_cell(row, column), unit;
	size_t satuan = sheet_column(sheet, head->level, "satuan");

	switch (amount_read(sheet->arena, cell, wish, &value->text, &unit)) {
	case AMOUNT_FINE:
		break;
	case AMOUNT_EITHER:
		return tell_cell(sheet, row, column, MESSAGE_LEMBAR_EITHER, cell);
	case AMOUNT_NONE:
		return tell_cell(sheet, row, column, MESSAGE_LEMBAR_NUMBER, cell);
	}
	value->kind = JSON_NUMBER;
	if (wish.whole || is_percent(unit) || !is_fraction(value->text) || satuan == sheet->heads.count ||
	    !is_percent(grid_cell(row, satuan)) || sheet->percents)
		return true;
	if (!sheet->fractions)
		return tell_cell(sheet, row, column, MESSAGE_LEMBAR_FRACTION, cell);
	wish = (struct amount_wish){ false, '.', 2 };
	return amount_read(sheet->arena, value->text, wish, &value->text, &unit) == AMOUNT_FINE;
}

static void date_value(struct sheet *sheet, struct json *value)
{
	struct text right;

	if (spell_date(sheet->arena, value->text, &right))
		value->text = right;
}

bool sheet_value(struct sheet *sheet, const struct grid_row *row, size_t column, struct json *value)
{
	const struct field *field = sheet->heads.columns[column].field;
	struct text cell = grid_cell(row, column);

	if (!cell.count)
		return false;
	*value = (struct json){ .kind = JSON_TEXT,
		                .text = cell,
		                .key = text_from(field->key),
		                .line = row->number,
		                .column = (uint32_t)(DIAG_CELL + column + 1),
		                .key_line = sheet_head_row(sheet),
		                .key_column = (uint32_t)(DIAG_CELL + column + 1),
		                .file = sheet->file };
	if (field->kind == FIELD_INTEGER || field->kind == FIELD_RUPIAH || field->kind == FIELD_DECIMAL)
		return number_value(sheet, row, column, value);
	if (field->kind == FIELD_DATE)
		date_value(sheet, value);
	if (field->kind == FIELD_BOOL && (same_word(cell, LIT("ya")) || same_word(cell, LIT("tidak")))) {
		value->kind = JSON_BOOL;
		value->truth = same_word(cell, LIT("ya"));
	}
	return true;
}
