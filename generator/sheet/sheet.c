/* What all that work on a sheet ask of it: its places, and its columns by key. */
#include "sheet/sheet.h"

void sheet_place(struct sheet *sheet, struct diag *diag, uint32_t row, size_t column)
{
	diag->file = *sheet->file;
	diag->line = row;
	diag->column = DIAG_CELL + column + 1;
}

bool sheet_refuse(const struct json *json, struct diag *diag)
{
	diag->line = json->line;
	diag->column = json->column;
	diag->file = json_file(json);
	return false;
}

struct text sheet_answer(const struct sheet *sheet, const char *word, struct text key, struct text value)
{
	struct arena *arena = sheet->arena;

	switch (sheet->reader->door) {
	case LEMBAR_BESIDE:
		return diag_words(arena, WORDING_SAY_BESIDE,
		                  key.count ? text_format(arena, "\"%s\": {\"%t\": \"%t\"}", word, key, value)
		                            : text_format(arena, "\"%s\": \"%t\"", word, value));
	case LEMBAR_CALL:
		return diag_words(arena, WORDING_SAY_CALL,
		                  key.count ? text_format(arena, "--%s \"%t=%t\"", word, key, value)
		                            : text_format(arena, "--%s \"%t\"", word, value));
	case LEMBAR_FACT:
		break;
	}
	return diag_words(arena, WORDING_SAY_FACT,
	                  key.count ? text_format(arena, "%t.%s.%t | %t", sheet->path, word, key, value)
	                            : text_format(arena, "%t.%s | %t", sheet->path, word, value));
}

uint32_t sheet_head_row(const struct sheet *sheet)
{
	return sheet->grid.rows.items[sheet->heads.row].number;
}

size_t sheet_column(const struct sheet *sheet, size_t level, const char *key)
{
	size_t i = 0;

	while (i < sheet->heads.count &&
	       !(sheet->heads.columns[i].kind == COLUMN_FIELD && sheet->heads.columns[i].level == level &&
	         text_is(text_from(key), sheet->heads.columns[i].field->key)))
		i++;
	return i;
}
