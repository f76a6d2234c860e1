/* Where each value of the data goes: into a cell of its list or of the facts, into the narrative, or to the rest. */
#include "workbook/tables.h"

/* Where the walk is. */
struct at {
	int list;           /* whose item it is in, or LIST_NONE */
	struct text number; /* of that item: "2.1" */
	struct text path;   /* from the root: "sasaran[2].indikator[1]" */
	struct text below;  /* keys from the item on */
	size_t depth;
	const struct shape *above[2 * LIST_DEPTH_MOST];
};

static bool is_word(struct text key)
{
	for (size_t i = 0; i < key.count; i++)
		if (strchr(".[]\"", key.bytes[i]))
			return false;
	return key.count > 0;
}

static struct text member_path(struct arena *arena, struct text path, struct text key)
{
	if (!is_word(key))
		return text_format(arena, "%t[\"%t\"]", path, key);
	return path.count ? text_format(arena, "%t.%t", path, key) : key;
}

static struct text item_path(struct arena *arena, struct text path, size_t number)
{
	return text_format(arena, "%t[%z]", path, number);
}

/* -- the rest -- */

static void add_other(struct writing *writing, struct text path, const struct json *json)
{
	size_t number = 0;

	if (!json->members || (json->kind != JSON_OBJECT && json->kind != JSON_LIST)) {
		*array_push(writing->arena, &writing->others) = (struct other_row){ path, json };
		return;
	}
	for (const struct json *member = json->members; member; member = member->next)
		add_other(writing,
		          json->kind == JSON_LIST ? item_path(writing->arena, path, ++number)
		                                  : member_path(writing->arena, path, member->key),
		          member);
}

/* -- narrative -- */

static void add_line(struct writing *writing, struct text place, size_t number, const char *kind, struct text words,
                     const struct json *more)
{
	*array_push(writing->arena, &writing->lines) = (struct line_row){
		place, text_from_int(writing->arena, (int64_t)number), text_from(kind), words, more, NULL, NULL
	};
}

/* Whether the other members of the object are cells of the line. */
static bool has_cells_only(const struct writing *writing, const struct json *object, const struct shape *shape,
                           const struct field *but)
{
	for (const struct json *member = object->members; member; member = member->next) {
		const struct field *field = shape_field(shape, member->key);

		if (field == but && field)
			continue;
		if (!field || field->presence != OPTIONAL || !is_cell_field(field) ||
		    !cell_holds(writing->arena, field, member) || field->kind == FIELD_TEXTS ||
		    field->kind == FIELD_PROSES)
			return false;
	}
	return true;
}

static void add_narrative(struct writing *writing, const struct json *json, const struct shape *shape,
                          struct text path);

/* A point of a list: words, or an object of them with narratives below. */
static bool is_point(const struct json *item, const struct shape *shape)
{
	const struct json *words = item;

	if (item->kind == JSON_OBJECT) {
		words = json_lookup(item, shape->shorthand);
		for (const struct json *member = item->members; member; member = member->next) {
			const struct field *field = shape_field(shape, member->key);

			if (member != words &&
			    !(field && field->kind == FIELD_LIST && is_narrative(field->shape) && member->members))
				return false;
		}
	}
	return words && words->kind == JSON_TEXT && is_plain_words(words->text);
}

/* Its line, and those of the narratives below it. */
static void add_point(struct writing *writing, const struct json *item, const struct field *points, struct text place,
                      size_t number, struct text path, const struct json *more)
{
	bool plain = item->kind == JSON_TEXT;
	const struct json *words = plain ? item : json_lookup(item, points->shape->shorthand);

	add_line(writing, place, number, points->key, words->text, more);
	for (const struct json *member = plain ? NULL : item->members; member; member = member->next)
		if (member != words)
			add_narrative(writing, member, shape_field(points->shape, member->key)->shape,
			              member_path(writing->arena, path, member->key));
}

static bool add_points(struct writing *writing, const struct json *list, const struct field *object,
                       const struct field *points, struct text place, size_t number)
{
	const struct json *items = json_lookup(list, points->key), *more = list;
	bool single = items && items->kind != JSON_LIST;
	size_t index = 0;
	struct text path;

	if (!items || !has_cells_only(writing, list, object->shape, points))
		return false;
	items = single ? items : items->members;
	for (const struct json *item = items; item && !(single && item != items); item = item->next)
		if (!is_point(item, points->shape))
			return false;
	path = member_path(writing->arena, item_path(writing->arena, place, number), text_from(object->key));
	path = member_path(writing->arena, path, text_from(points->key));
	for (const struct json *item = items; item && !(single && item != items); item = item->next) {
		add_point(writing, item, points, place, number, item_path(writing->arena, path, ++index), more);
		more = NULL;
	}
	return items != NULL;
}

/* A block that is an object of cells: its words, and a column for each of the others. */
static bool add_object(struct writing *writing, const struct json *block, const struct field *kind,
                       const struct json *object, struct text place, size_t number)
{
	const struct field *main = block_words(kind);
	const struct json *words = main && object->kind == JSON_OBJECT ? json_lookup(object, main->key) : NULL;

	if (block->count != 1 || !words || words->kind != JSON_TEXT || !is_plain_words(words->text))
		return false;
	for (const struct json *member = object->members; member; member = member->next) {
		const struct field *field = shape_field(kind->shape, member->key);

		if (!field || !is_cell_field(field) || field->kind == FIELD_TABLE ||
		    !cell_holds(writing->arena, field, member))
			return false;
	}
	add_line(writing, place, number, kind->key, words->text, NULL);
	writing->lines.items[writing->lines.count - 1].object = kind;
	writing->lines.items[writing->lines.count - 1].inside = object;
	return true;
}

/* Whether the block is a line, or the lines of a list, which are then added. */
static bool add_block(struct writing *writing, const struct json *block, const struct shape *shape, struct text place,
                      size_t number)
{
	const struct field *points, *list = points_field(shape, &points), *kind = NULL;
	const struct json *value = NULL;

	if (block->kind == JSON_TEXT) {
		if (is_plain_words(block->text))
			add_line(writing, place, number, shape->shorthand, block->text, NULL);
		return is_plain_words(block->text);
	}
	if (block->kind != JSON_OBJECT)
		return false;
	for (const struct json *member = block->members; member; member = member->next) {
		const struct field *field = shape_field(shape, member->key);

		if (!field || field->presence != ALTERNATIVE)
			continue;
		if (kind)
			return false;
		kind = field;
		value = member;
	}
	if (!kind)
		return false;
	if (kind == list && value->kind == JSON_OBJECT)
		return block->count == 1 && add_points(writing, value, list, points, place, number);
	if (block->count == 1 && table_holds(writing->arena, kind, value)) {
		add_line(writing, place, number, kind->key, add_table(writing, kind, value), NULL);
		return true;
	}
	if (value->kind == JSON_OBJECT)
		return add_object(writing, block, kind, value, place, number);
	if (value->kind != JSON_TEXT || !is_plain_words(value->text) || !has_cells_only(writing, block, shape, kind))
		return false;
	if (kind->kind != FIELD_OBJECT ? !cell_holds(writing->arena, kind, value) : !kind->shape->shorthand)
		return false;
	add_line(writing, place, number, kind->key, value->text, block);
	return true;
}

static void add_narrative(struct writing *writing, const struct json *json, const struct shape *shape, struct text path)
{
	bool single = json->kind != JSON_LIST;
	const struct json *block = single ? json : json->members;
	size_t number = 0;

	if (!block)
		add_other(writing, path, json);
	writing->narrative = shape;
	for (; block; block = single ? NULL : block->next) {
		number++;
		if (add_block(writing, block, shape, path, number))
			continue;
		add_line(writing, path, number, SHEET_OTHERS, LIT(""), NULL);
		add_other(writing, item_path(writing->arena, path, number), block);
	}
}

/* -- the walk -- */

static void walk_members(struct writing *writing, const struct json *json, const struct shape *shape,
                         const struct at *at);

static bool is_item(const struct json *json, const struct shape *shape)
{
	return json->kind == JSON_OBJECT || (shape->shorthand && is_cell_field(shape_shorthand(shape)) &&
	                                     json->kind != JSON_LIST && json->kind != JSON_NULL);
}

static bool are_items(const struct json *json, const struct field *field)
{
	if (field->kind == FIELD_LIST && json->kind != JSON_LIST)
		return is_item(json, field->shape);
	if (json->kind != (field->kind == FIELD_LIST ? JSON_LIST : JSON_OBJECT) || !json->members)
		return false;
	for (const struct json *item = json->members; item; item = item->next)
		if (!is_item(item, field->shape) ||
		    (field->kind == FIELD_MAP && memchr(item->key.bytes, '"', item->key.count)))
			return false;
	return true;
}

static void walk_items(struct writing *writing, const struct json *json, const struct field *field, int list,
                       struct text path, const struct at *at)
{
	bool single = field->kind == FIELD_LIST && json->kind != JSON_LIST;
	const struct json *item = single ? json : json->members;
	size_t number = 0;

	for (; item; item = single ? NULL : item->next) {
		struct at in = *at;

		number++;
		in.list = list;
		in.below = (struct text){ 0 };
		in.number = at->list == LIST_NONE ? text_from_int(writing->arena, (int64_t)number)
		                                  : text_format(writing->arena, "%t.%z", at->number, number);
		in.path = field->kind == FIELD_MAP ? member_path(writing->arena, path, item->key)
		                                   : item_path(writing->arena, path, number);
		*array_push(writing->arena, &writing->items[list].rows) =
			(struct item_row){ in.number, field->kind == FIELD_MAP ? item->key : (struct text){ 0 }, item };
		walk_members(writing, item, field->shape, &in);
	}
}

static bool is_above(const struct at *at, const struct shape *shape)
{
	for (size_t i = 0; i < at->depth; i++)
		if (at->above[i] == shape)
			return true;
	return at->depth == sizeof at->above / sizeof *at->above;
}

static void walk_value(struct writing *writing, const struct json *json, const struct field *field, const struct at *at)
{
	struct at in = *at;
	int list = LIST_NONE;

	in.path = member_path(writing->arena, at->path, text_from(field->key));
	in.below =
		at->below.count ? text_format(writing->arena, "%t.%s", at->below, field->key) : text_from(field->key);
	if (json->kind == JSON_NULL || cell_holds(writing->arena, field, json))
		return;
	if ((field->kind == FIELD_LIST || field->kind == FIELD_OBJECT) && is_narrative(field->shape) &&
	    field->kind == FIELD_LIST) {
		add_narrative(writing, json, field->shape, in.path);
		return;
	}
	if (field->kind == FIELD_OBJECT && is_item(json, field->shape) &&
	    !(json->kind == JSON_OBJECT && !json->members) && !is_above(at, field->shape)) {
		walk_members(writing, json, field->shape, &in);
		return;
	}
	if (field->kind == FIELD_LIST || field->kind == FIELD_MAP)
		list = lists_below(&writing->lists, at->list, in.below);
	if (list == LIST_NONE || !are_items(json, field) || is_above(at, field->shape)) {
		add_other(writing, in.path, json);
		return;
	}
	in.below = at->below;
	walk_items(writing, json, field, list, in.path, &in);
}

static void walk_members(struct writing *writing, const struct json *json, const struct shape *shape,
                         const struct at *at)
{
	struct at in = *at;

	in.above[in.depth++] = shape;
	if (json->kind != JSON_OBJECT) {
		walk_value(writing, json, shape_shorthand(shape), &in);
		return;
	}
	for (const struct json *member = json->members; member; member = member->next) {
		const struct field *field = shape_field(shape, member->key);

		if (field)
			walk_value(writing, member, field, &in);
		else
			add_other(writing, member_path(writing->arena, at->path, member->key), member);
	}
}

void writing_sort(struct writing *writing, const struct json *root)
{
	struct at at = { .list = LIST_NONE };

	walk_members(writing, root, writing->shape, &at);
}
