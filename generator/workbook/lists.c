/* The shapes are walked from the root; a shape that leads to itself ends the walk there. */
#include "workbook/lists.h"

#include "sheet/heads.h"

enum { SHEET_NAME_MOST = 31 };

struct walk {
	struct arena *arena;
	struct book_lists *lists;
	const struct shape *above[LIST_DEPTH_MOST];
};

bool is_narrative(const struct shape *shape)
{
	const struct field *field = shape->shorthand ? shape_shorthand(shape) : NULL;

	return field && field->kind == FIELD_PROSE && field->presence == ALTERNATIVE;
}

bool is_list_of_words(const struct field *field)
{
	enum field_kind kind;

	if (field->kind != FIELD_LIST || !field->shape->shorthand || is_narrative(field->shape))
		return false;
	for (const struct field *part = field->shape->fields; part->kind != FIELD_END; part++)
		if (part->kind == FIELD_LIST || part->kind == FIELD_OBJECT || part->kind == FIELD_MAP)
			return false;
	kind = shape_shorthand(field->shape)->kind;
	return kind == FIELD_TEXT || kind == FIELD_PROSE;
}

bool is_cell_field(const struct field *field)
{
	return field_kind_is_value(field->kind) || field->kind == FIELD_TEXTS || field->kind == FIELD_PROSES ||
	       field->kind == FIELD_EXITS || field->kind == FIELD_TABLE || is_list_of_words(field);
}

const struct field *points_field(const struct shape *block, const struct field **points)
{
	for (const struct field *field = block->fields; field->kind != FIELD_END; field++) {
		bool fine = field->kind == FIELD_OBJECT;

		*points = NULL;
		for (const struct field *part = fine ? field->shape->fields : field; fine && part->kind != FIELD_END;
		     part++) {
			if (part->kind == FIELD_LIST && !*points && part->shape->shorthand &&
			    shape_shorthand(part->shape)->kind == FIELD_PROSE)
				*points = part;
			else
				fine = is_cell_field(part);
		}
		if (fine && *points)
			return field;
	}
	return NULL;
}

const struct field *block_words(const struct field *kind)
{
	const struct field *field = kind->kind == FIELD_OBJECT ? kind->shape->fields : NULL;

	if (field && kind->shape->shorthand)
		return shape_shorthand(kind->shape);
	while (field && field->kind != FIELD_END && field->presence != REQUIRED)
		field++;
	return field && field->kind != FIELD_END && field_kind_is_value(field->kind) ? field : NULL;
}

const struct field *shape_field(const struct shape *shape, struct text key)
{
	const struct field *field = shape->fields;

	while (field->kind != FIELD_END && (!field->key[0] || !text_is(key, field->key)))
		field++;
	return field->kind == FIELD_END ? NULL : field;
}

const char *list_number_head(const struct book_list *list)
{
	return shape_field(list->field->shape, LIT(HEAD_NUMBER)) ? HEAD_NUMBER_BESIDE : HEAD_NUMBER;
}

const char *list_key_head(const struct book_list *list)
{
	return shape_field(list->field->shape, LIT(HEAD_KEY)) ? HEAD_KEY_BESIDE : HEAD_KEY;
}

static struct text joined(struct arena *arena, struct text prefix, const char *key)
{
	return prefix.count ? text_format(arena, "%t.%s", prefix, key) : text_from(key);
}

static void walk_shape(struct walk *walk, const struct shape *shape, struct text prefix, struct text below, int parent,
                       size_t depth)
{
	for (size_t i = 0; i < depth; i++)
		if (walk->above[i] == shape)
			return;
	if (depth == LIST_DEPTH_MOST)
		return;
	walk->above[depth] = shape;
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct text name;
		int level;

		if (field->kind == FIELD_OBJECT)
			walk_shape(walk, field->shape, joined(walk->arena, prefix, field->key),
			           joined(walk->arena, below, field->key), parent, depth + 1);
		if ((field->kind != FIELD_LIST && field->kind != FIELD_MAP) || is_narrative(field->shape))
			continue;
		name = joined(walk->arena, prefix, field->key);
		level = parent == LIST_NONE ? 1 : walk->lists->list.items[parent].depth + 1;
		*array_push(walk->arena, &walk->lists->list) = (struct book_list){
			.name = name,
			.below = joined(walk->arena, below, field->key),
			.field = field,
			.parent = parent,
			.depth = level,
		};
		walk_shape(walk, field->shape, name, (struct text){ 0 }, (int)walk->lists->list.count - 1, depth + 1);
	}
}

static bool ends_with(struct text name, struct text suffix)
{
	return name.count >= suffix.count &&
	       text_equal(text_part(name, name.count - suffix.count, suffix.count), suffix) &&
	       (name.count == suffix.count || name.bytes[name.count - suffix.count - 1] == '.');
}

/* How many lists are called so, or end so. */
static size_t called(const struct book_lists *lists, struct text suffix, int *last)
{
	size_t count = 0;

	for (size_t i = 0; i < lists->list.count; i++) {
		if (text_equal(lists->list.items[i].name, suffix)) {
			*last = (int)i;
			return 1;
		}
		if (ends_with(lists->list.items[i].name, suffix)) {
			*last = (int)i;
			count++;
		}
	}
	return count;
}

/* The longest end of the name that fits. */
static struct text sheet_of(struct text name)
{
	size_t dot;

	while (name.count > SHEET_NAME_MOST && text_find(name, ".", &dot))
		name = text_part(name, dot + 1, name.count);
	return text_part(name, 0, SHEET_NAME_MOST);
}

void lists_of(struct arena *arena, const struct shape *shape, struct book_lists *lists)
{
	struct walk walk = { .arena = arena, .lists = lists };

	walk_shape(&walk, shape, (struct text){ 0 }, (struct text){ 0 }, LIST_NONE, 0);
	for (size_t i = 0; i < lists->list.count; i++)
		lists->list.items[i].sheet = sheet_of(lists->list.items[i].name);
}

int lists_lookup(const struct book_lists *lists, struct text sheet)
{
	int last = LIST_NONE;

	return sheet.count && called(lists, sheet, &last) == 1 ? last : LIST_NONE;
}

int lists_below(const struct book_lists *lists, int parent, struct text below)
{
	for (size_t i = 0; i < lists->list.count; i++)
		if (lists->list.items[i].parent == parent && text_equal(lists->list.items[i].below, below))
			return (int)i;
	return LIST_NONE;
}

/* -- keys -- */

static bool is_year(struct text words)
{
	for (size_t i = 0; i < words.count; i++)
		if (words.bytes[i] < '0' || words.bytes[i] > '9')
			return false;
	return words.count == 4;
}

static bool name_key(struct arena *arena, const struct shape *shape, struct text slug, struct book_key *key)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct text own = slug_of(arena, text_from(field->key)), rest;

		if (!own.count || !text_starts(slug, own.bytes))
			continue;
		key->field = field;
		if (own.count == slug.count && is_cell_field(field))
			return true;
		if (own.count + 1 >= slug.count || slug.bytes[own.count] != '_')
			continue;
		rest = text_part(slug, own.count + 1, slug.count);
		key->year = rest;
		if (field->kind == FIELD_YEARS && is_year(rest))
			return true;
		key->year = (struct text){ 0 };
		if (field->kind != FIELD_OBJECT || key->depth == LIST_DEPTH_MOST)
			continue;
		key->through[key->depth++] = field;
		if (name_key(arena, field->shape, rest, key))
			return true;
		key->depth--;
	}
	return false;
}

bool key_named(struct arena *arena, const struct shape *shape, struct text words, struct book_key *key)
{
	*key = (struct book_key){ .depth = 0 };
	return name_key(arena, shape, slug_of(arena, words), key);
}

struct text key_path(struct arena *arena, const struct book_key *key)
{
	struct text path = { 0 };

	for (size_t i = 0; i < key->depth; i++)
		path = joined(arena, path, key->through[i]->key);
	path = joined(arena, path, key->field->key);
	return key->year.count ? text_format(arena, "%t.%t", path, key->year) : path;
}
