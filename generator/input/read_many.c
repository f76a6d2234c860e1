/* Many small values in one field: texts, values by year, tables of cells. */
#include "input/reader.h"

#include <stdlib.h>

bool count_allowed(const struct slot *slot, size_t count)
{
	struct arena *arena = slot->reader->arena;
	size_t most = slot->field->most ? (size_t)slot->field->most : LIST_COUNT_MAX;

	if (count == 0 && slot->field->presence != OPTIONAL && slot->field->least != LEAST_CHECKED) {
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_EMPTY_LIST);
		return false;
	}
	if (count > most)
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_LIST_TOO_LONG,
		         text_from_int(arena, (int64_t)most), text_from_int(arena, (int64_t)count));
	return count <= most;
}

/* Each of a list, or the one that stands for it, read into items of `size` bytes; gives their number. */
static size_t read_each(const struct slot *slot, void **items, size_t size, void (*read)(const struct slot *slot))
{
	bool single = slot->json->kind != JSON_LIST;
	size_t count = single ? 1 : slot->json->count;
	struct where where = { slot->where, { 0 }, 0, true };
	const struct json *item = single ? slot->json : slot->json->members;

	if (single && slot->json->kind != JSON_TEXT && slot->json->kind != JSON_NUMBER) {
		reader_wants(slot, WORDING_STRINGS);
		return 0;
	}
	if (single && slot->field->presence == OPTIONAL && text_blank(slot->json->text))
		return 0;
	if (!count_allowed(slot, count))
		return 0;
	*items = arena_alloc_many(slot->reader->arena, count, size);
	for (size_t i = 0; i < count; i++, item = item->next) {
		struct slot one = *slot;

		where.index = i;
		one.where = single ? slot->where : &where;
		one.json = item;
		one.member = (unsigned char *)*items + i * size;
		if (item->kind == JSON_TEXT && text_blank(item->text))
			COMPLAIN(slot->reader, one.where, item, MESSAGE_EMPTY_TEXT);
		else
			read(&one);
	}
	return count;
}

void read_texts(const struct slot *slot)
{
	void *items = NULL;
	size_t count = read_each(slot, &items, sizeof(struct text), read_text);

	*(struct texts *)slot->member = (struct texts){ items, count };
}

void read_proses(const struct slot *slot)
{
	void *items = NULL;
	size_t count = read_each(slot, &items, sizeof(struct prose), read_prose);

	*(struct prose_list *)slot->member = (struct prose_list){ items, count };
}

/* Four digits, from 1000 on; 0 for none. */
static int year_from(struct text key)
{
	int year = 0;

	for (size_t i = 0; i < key.count; i++) {
		if (key.bytes[i] < '0' || key.bytes[i] > '9')
			return 0;
		year = key.count == 4 ? year * 10 + (key.bytes[i] - '0') : 0;
	}
	return year >= 1000 ? year : 0;
}

static int compare_years(const void *left, const void *right)
{
	const struct year_value *a = left, *b = right;

	return (a->year > b->year) - (a->year < b->year);
}

void read_years(const struct slot *slot)
{
	struct reader *reader = slot->reader;
	struct year_values values = { 0 };
	const enum key_fault *faults;
	size_t index = 0;

	if (slot->json->kind != JSON_OBJECT) {
		reader_wants(slot, WORDING_OBJECT);
		return;
	}
	if (!count_allowed(slot, slot->json->count))
		return;
	faults = keys_check(reader, slot->where, slot->json);
	values.items = arena_many(reader->arena, slot->json->count, struct year_value);
	for (const struct json *member = slot->json->members; member; member = member->next, index++) {
		struct where where = { slot->where, member->key, 0, false };
		struct year_value *value = &values.items[values.count];

		if (is_note(member) || (faults && faults[index] == KEY_DOUBLE))
			continue;
		value->year = year_from(member->key);
		if (!value->year)
			COMPLAIN_KEY(reader, slot->where, member, MESSAGE_BAD_YEAR_KEY,
			             shorten(reader->arena, member->key));
		else if (member->kind != JSON_NULL && decimal_from_json(slot, member, &where, &value->value))
			values.count++;
	}
	if (values.count > 1)
		qsort(values.items, values.count, sizeof *values.items, compare_years);
	*(struct year_values *)slot->member = values;
}

/* -- tables of cells -- */

static bool is_year(const struct json *json)
{
	enum { FIRST = 1900, LAST = 2100 };
	int year = json->kind == JSON_NUMBER ? year_from(json->text) : 0;

	return year >= FIRST && year <= LAST;
}

/* Whether all numbers of a column are years, which have no thousands to mark. */
static bool *year_columns(struct arena *arena, const struct json *rows)
{
	size_t count = 0;
	bool *years;

	for (const struct json *row = rows; row; row = row->next)
		count = row->kind == JSON_LIST && row->count > count ? row->count : count;
	years = arena_many(arena, count + 1, bool);
	for (size_t i = 0; i < count; i++)
		years[i] = true;
	for (const struct json *row = rows; row; row = row->next) {
		const struct json *cell = row->kind == JSON_LIST ? row->members : NULL;

		for (size_t i = 0; cell; cell = cell->next, i++)
			years[i] = years[i] && (cell->kind != JSON_NUMBER || is_year(cell));
	}
	return years;
}

/* As papers write it: 8.60 is 8,60. */
static struct text number_from(const struct slot *cell, bool year)
{
	struct decimal value;

	if (year || !decimal_from_json(cell, cell->json, cell->where, &value))
		return text_copy(cell->reader->arena, cell->json->text);
	return decimal_format(cell->reader->arena, value);
}

static struct text cell_from(const struct slot *cell, bool year)
{
	switch (cell->json->kind) {
	case JSON_NULL:
		return LIT("");
	case JSON_BOOL:
		return cell->json->truth ? LIT("true") : LIT("false");
	case JSON_NUMBER:
		return number_from(cell, year);
	case JSON_TEXT:
		return text_copy(cell->reader->arena, cell->json->text);
	case JSON_LIST:
	case JSON_OBJECT:
		reader_wants(cell, WORDING_STRING_OR_NUMBER);
	}
	return LIT("");
}

/* A number that may be a year stands in the words as it is written. */
void read_cell(const struct slot *slot)
{
	struct cell_value *cell = (struct cell_value *)slot->member;
	bool year = is_year(slot->json);

	cell->number = slot->json->kind == JSON_NUMBER;
	cell->words = (struct prose){ cell_from(slot, year), reader_path(slot->reader, slot->where) };
	if (year)
		cell->grouped = number_from(slot, false);
}

static void read_row(const struct slot *slot, const bool *years)
{
	struct prose_list row = { 0 };
	struct where where = { slot->where, { 0 }, 0, true };
	struct slot cell = *slot;

	if (slot->json->kind != JSON_LIST) {
		reader_wants(slot, WORDING_CELLS);
		return;
	}
	cell.where = &where;
	row.items = arena_many(slot->reader->arena, slot->json->count, struct prose);
	for (cell.json = slot->json->members; cell.json; cell.json = cell.json->next) {
		where.index = row.count;
		row.items[row.count].written = cell_from(&cell, years[row.count]);
		row.items[row.count++].path = path_of(slot->reader->arena, &where);
	}
	*(struct prose_list *)slot->member = row;
}

void read_table(const struct slot *slot)
{
	struct prose_table table = { 0 };
	struct where where = { slot->where, { 0 }, 0, true };
	struct slot row = *slot;
	const bool *years;

	if (slot->json->kind != JSON_LIST) {
		reader_wants(slot, WORDING_ROWS);
		return;
	}
	if (!count_allowed(slot, slot->json->count))
		return;
	years = year_columns(slot->reader->arena, slot->json->members);
	row.where = &where;
	table.items = arena_many(slot->reader->arena, slot->json->count, struct prose_list);
	for (row.json = slot->json->members; row.json; row.json = row.json->next) {
		where.index = table.count;
		row.member = &table.items[table.count++];
		read_row(&row, years);
	}
	*(struct prose_table *)slot->member = table;
}
