/* The columns of a list's sheet, and what an item has in one. */
#include "workbook/writing.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2200 };

const struct json *key_value(const struct json *item, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; item && i < key->depth; i++) {
		item = value_in(item, shape, key->through[i]);
		shape = key->through[i]->shape;
	}
	item = item ? value_in(item, shape, key->field) : NULL;
	return item && key->year.count ? json_lookup(item, text_part(key->year, 0, 4).bytes) : item;
}

bool key_number(struct arena *arena, const struct field *field, const struct json *value, struct decimal *number)
{
	struct text words;
	int places;

	return value && value->kind == JSON_NUMBER && cell_holds(arena, field, value) &&
	       out_holds(arena, value->text, &words, &places) && decimal_parse(words, number);
}

/* What is written as null is still to be filled in, and has its column already. */
static bool is_named(const struct json *item, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; item && i < key->depth; i++) {
		item = value_in(item, shape, key->through[i]);
		shape = key->through[i]->shape;
	}
	return item && item->kind == JSON_OBJECT && json_lookup(item, key->field->key);
}

static bool is_used(const struct item_rows *items, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; i < items->rows.count; i++) {
		const struct json *item = items->rows.items[i].json;

		if (key_value(item, shape, key) ||
		    (!key->year.count && is_cell_field(key->field) && is_named(item, shape, key)))
			return true;
	}
	return false;
}

static void add_years(struct writing *writing, const struct item_rows *items, const struct shape *shape,
                      const struct book_key *key, struct list_columns *columns)
{
	struct book_key with = *key;

	for (int year = YEAR_FIRST; year <= YEAR_LAST; year++) {
		with.year = text_from_int(writing->arena, year);
		if (is_used(items, shape, &with))
			*array_push(writing->arena, &columns->keys) = with;
	}
}

/* Of a field in an object: what one quarter has, all four have a column for. */
static bool is_used_beside(const struct item_rows *items, const struct shape *root, const struct book_key *key)
{
	const struct shape *above = key->depth > 1 ? key->through[key->depth - 2]->shape : root;
	const struct field *object = key->depth ? key->through[key->depth - 1] : NULL;

	for (const struct field *field = above->fields; object && field->kind != FIELD_END; field++) {
		struct book_key beside = *key;

		beside.through[key->depth - 1] = field;
		if (field->kind == FIELD_OBJECT && field->shape == object->shape && is_used(items, root, &beside))
			return true;
	}
	return false;
}

/* Whether another object of the same shape beside this one is in any item. */
static bool is_object_beside(const struct item_rows *items, const struct shape *root, const struct shape *shape,
                             const struct book_key *key)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct book_key beside = *key;

		beside.field = field;
		if (field->kind == FIELD_OBJECT && field->shape == key->field->shape && is_used(items, root, &beside))
			return true;
	}
	return false;
}

/* The fields of the items, and those in objects that any item has. */
static void find_columns(struct writing *writing, const struct item_rows *items, const struct shape *root,
                         const struct shape *shape, struct book_key *key, struct list_columns *columns)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		key->field = field;
		if (is_cell_field(field) && (!key->depth || is_used_beside(items, root, key)))
			*array_push(writing->arena, &columns->keys) = *key;
		else if (field->kind == FIELD_YEARS && is_used(items, root, key))
			add_years(writing, items, root, key, columns);
		else if (field->kind == FIELD_OBJECT && key->depth < LIST_DEPTH_MOST &&
		         (is_used(items, root, key) || is_object_beside(items, root, shape, key))) {
			key->through[key->depth++] = field;
			find_columns(writing, items, root, field->shape, key, columns);
			key->depth--;
		}
	}
}

void add_columns(struct writing *writing, size_t list, struct list_columns *columns)
{
	const struct shape *shape = writing->lists.list.items[list].field->shape;
	struct book_key key = { .depth = 0 };

	find_columns(writing, &writing->items[list], shape, shape, &key, columns);
}
