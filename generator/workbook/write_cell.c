/* A value of a field as a cell. */
#include "workbook/writing.h"

enum out_style cell_style(const struct field *field)
{
	switch (field->kind) {
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
	case FIELD_YEARS:
		return OUT_NUMBER;
	case FIELD_INTEGER:
	case FIELD_BOOL:
	case FIELD_EXITS:
	case FIELD_CELL:
	case FIELD_PRINTED:
		return OUT_COUNT;
	case FIELD_DATE:
		return OUT_DAY;
	case FIELD_END:
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_CHOICE:
	case FIELD_OBJECT:
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_MAP:
	case FIELD_TABLE:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return OUT_WORDS;
}

/* Words line by line; of exits each behind its label. */
static struct text lines_of(struct arena *arena, const struct json *list)
{
	struct buffer out = { .arena = arena };

	for (const struct json *line = list->members; line; line = line->next) {
		if (out.count)
			buffer_byte(&out, '\n');
		if (list->kind == JSON_OBJECT)
			buffer_add(&out, TEXT_JOIN(arena, line->key, LIT(": ")));
		buffer_add(&out, line->text);
	}
	return buffer_text(&out);
}

/* `value` may be NULL. */
void write_cell(struct writing *writing, struct out_sheet *sheet, const struct field *field, const struct json *value)
{
	if (!value) {
		out_empty(sheet);
		return;
	}
	switch (value->kind) {
	case JSON_NUMBER:
		out_number(sheet,
		           field->kind == FIELD_CELL || field->kind == FIELD_PRINTED ? OUT_NUMBER : cell_style(field),
		           value->text);
		break;
	case JSON_BOOL:
		if (field->kind == FIELD_BOOL)
			out_words(sheet, OUT_WORDS, value->truth ? LIT("ya") : LIT("tidak"));
		else
			out_truth(sheet, value->truth);
		break;
	case JSON_TEXT:
		if (field->kind == FIELD_DATE)
			out_day(sheet, value->text);
		else
			out_words(sheet, OUT_WORDS, value->text);
		break;
	case JSON_LIST:
	case JSON_OBJECT:
		out_words(sheet, OUT_WORDS, lines_of(writing->arena, value));
		break;
	case JSON_NULL:
		out_empty(sheet);
		break;
	}
}

void write_choices(struct out_sheet *sheet, size_t column, const struct field *field)
{
	struct text words[64];
	size_t count = 0;

	for (const struct choice *choice = field->choices; choice && choice->word && count < 64; choice++)
		words[count++] = text_from(choice->word);
	if (field->kind == FIELD_BOOL) {
		words[0] = LIT("ya");
		words[1] = LIT("tidak");
		count = 2;
	}
	out_choices(sheet, column, words, count);
}
