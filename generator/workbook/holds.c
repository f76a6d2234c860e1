/* Which values a cell holds and gives back as they were. */
#include "workbook/writing.h"

bool is_plain_words(struct text words)
{
	return words.count && out_fits(words) && text_trim(words).count == words.count &&
	       !memchr(words.bytes, '\r', words.count);
}

static bool is_plain_line(const struct json *json)
{
	return json->kind == JSON_TEXT && is_plain_words(json->text) &&
	       !memchr(json->text.bytes, '\n', json->text.count);
}

/* All in one cell, with labels before them. */
static bool fit_together(const struct json *list)
{
	size_t count = 0;

	for (const struct json *line = list->members; line; line = line->next)
		count += line->key.count + line->text.count + 3;
	return count <= OUT_WORDS_MOST;
}

static bool are_lines(const struct json *value)
{
	if (value->kind != JSON_LIST)
		return is_plain_line(value);
	for (const struct json *line = value->members; line; line = line->next)
		if (!is_plain_line(line))
			return false;
	return value->count > 0 && fit_together(value);
}

static bool is_exit(const struct json *value)
{
	size_t at;

	return value->kind == JSON_NUMBER || (is_plain_line(value) && !text_find(value->text, ":", &at));
}

/* One, some, or one for each label. */
static bool are_exits(const struct json *value)
{
	size_t at;

	if (value->kind != JSON_LIST && value->kind != JSON_OBJECT)
		return is_exit(value);
	for (const struct json *exit = value->members; exit; exit = exit->next)
		if (!is_exit(exit) ||
		    (value->kind == JSON_OBJECT &&
		     (text_find(exit->key, ":", &at) || text_find(exit->key, "\n", &at) || !is_plain_words(exit->key))))
			return false;
	return value->count > 0 && fit_together(value);
}

/* Rows of words, each on a line of its own, with marks between its words. */
static bool are_rows(const struct json *value)
{
	size_t count = 0, at;

	for (const struct json *row = value->members; row; row = row->next) {
		if (row->kind != JSON_LIST || !row->members)
			return false;
		for (const struct json *cell = row->members; cell; cell = cell->next) {
			if (!is_plain_line(cell) || text_find(cell->text, TABLE_MARK, &at))
				return false;
			count += cell->text.count + 3;
		}
	}
	return value->kind == JSON_LIST && count && count <= OUT_WORDS_MOST;
}

bool cell_holds(struct arena *arena, const struct field *field, const struct json *value)
{
	struct text words;
	int places;

	if (is_list_of_words(field))
		return are_lines(value);
	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_CHOICE:
	case FIELD_DATE:
		return value->kind == JSON_TEXT && is_plain_words(value->text);
	case FIELD_BOOL:
		return value->kind == JSON_BOOL;
	case FIELD_INTEGER:
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
		return value->kind == JSON_NUMBER;
	case FIELD_TEXTS:
	case FIELD_PROSES:
		return are_lines(value);
	case FIELD_EXITS:
		return are_exits(value);
	case FIELD_TABLE:
		return are_rows(value);
	case FIELD_CELL:
	case FIELD_PRINTED:
		if (value->kind == JSON_NUMBER)
			return out_holds(arena, value->text, &words, &places);
		return value->kind == JSON_BOOL || (value->kind == JSON_TEXT && is_plain_words(value->text));
	case FIELD_YEARS:
		for (const struct json *year = value->members; year; year = year->next)
			if (year->key.count != 4 || year->kind != JSON_NUMBER)
				return false;
		return value->kind == JSON_OBJECT && value->count;
	case FIELD_END:
	case FIELD_OBJECT:
	case FIELD_LIST:
	case FIELD_MAP:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return false;
}

const struct json *value_in(const struct json *json, const struct shape *shape, const struct field *field)
{
	const struct json *value = NULL;

	if (json->kind == JSON_OBJECT)
		value = json_lookup(json, field->key);
	else if (shape->shorthand && !strcmp(shape->shorthand, field->key))
		value = json;
	return value && value->kind != JSON_NULL ? value : NULL;
}
