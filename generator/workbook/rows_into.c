/* Level by level: an item that is in both is compared member by member, and its lists in the same way. */
#include "workbook/rows_into.h"

#include "base/decimal.h"
#include "workbook/lists.h"

static const char *const identities[] = { "kode", "kunci", "nomor", "tahun", "nama", "uraian" };

static struct text said(const struct json *json, const struct shape *shape, const char *key)
{
	const struct json *member = json->kind == JSON_OBJECT ? json_lookup(json, key) : NULL;

	if (json->kind == JSON_TEXT && shape->shorthand && !strcmp(shape->shorthand, key))
		member = json;

	return member && ((member->kind == JSON_TEXT && !member->truth) || member->kind == JSON_NUMBER)
	               ? text_trim(member->text)
	               : (struct text){ 0 };
}

/* What the item is called by a message: "7.01.02 Nama". */
static struct text title_of(struct arena *arena, const struct json *json, const struct shape *shape)
{
	struct text title = { 0 };

	if (json->kind == JSON_TEXT)
		return json->text;
	for (size_t i = 0; i < sizeof identities / sizeof *identities; i++) {
		struct text word = said(json, shape, identities[i]);

		if (word.count)
			title = title.count ? text_format(arena, "%t %t", title, word) : word;
	}
	return title;
}

/* The item of the list that the row is about: by the first word that both say. */
static const struct located *find_item(const struct located *list, const struct json *row, const struct shape *shape)
{
	for (size_t i = 0; i < sizeof identities / sizeof *identities; i++) {
		struct text word = said(row, shape, identities[i]);
		bool any = false;

		for (const struct located *item = list->members; word.count && item; item = item->next) {
			struct text other = said(item->json, shape, identities[i]);

			if (text_equal(other, word))
				return item;
			any = any || other.count;
		}
		if (any)
			return NULL;
	}
	return NULL;
}

/* What may be written shorter is taken as if it were: a list of one for its item, an object that is a plain value
 * alone. */
static const struct json *shortest(const struct json *json, const struct field *field)
{
	const struct shape *shape = field ? field->shape : NULL;
	bool many = field && (field->kind == FIELD_LIST || field->kind == FIELD_TEXTS || field->kind == FIELD_PROSES ||
	                      field->kind == FIELD_EXITS);

	if (many && json->kind == JSON_LIST && json->count == 1)
		json = json->members;
	if (shape && shape->shorthand && json->kind == JSON_OBJECT && json->count == 1 &&
	    text_is(json->members->key, shape->shorthand))
		json = json->members;
	return json;
}

static bool same_value(const struct json *a, const struct json *b, const struct field *field);

/* The items of lists of this field, the members of objects of its shape. */
static bool same_members(const struct json *a, const struct json *b, const struct field *field)
{
	const struct json *other = b->members;

	if (a->count != b->count)
		return false;
	for (const struct json *member = a->members; member; member = member->next) {
		const struct field *part = field;

		if (a->kind == JSON_OBJECT) {
			for (other = b->members; other && !text_equal(other->key, member->key);)
				other = other->next;
			part = field && field->shape ? shape_field(field->shape, member->key) : NULL;
		}
		if (!other || !same_value(member, other, part))
			return false;
		other = other->next;
	}
	return true;
}

static bool same_value(const struct json *a, const struct json *b, const struct field *field)
{
	struct decimal x, y;

	a = shortest(a, field);
	b = shortest(b, field);
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case JSON_NULL:
		return true;
	case JSON_BOOL:
		return a->truth == b->truth;
	case JSON_NUMBER:
		return text_equal(a->text, b->text) ||
		       (decimal_parse(a->text, &x) && decimal_parse(b->text, &y) && decimal_compare(x, y) == 0);
	case JSON_TEXT:
		return text_equal(a->text, b->text);
	case JSON_LIST:
	case JSON_OBJECT:
		break;
	}
	return same_members(a, b, field);
}

static struct text shown(struct arena *arena, const struct json *json)
{
	struct decimal value;

	if (json->kind == JSON_NUMBER && decimal_parse(json->text, &value))
		return decimal_format(arena, value);
	if (json->kind == JSON_TEXT)
		return text_format(arena, "\"%t\"", json->text);
	return json->kind == JSON_BOOL ? (json->truth ? LIT("true") : LIT("false")) : LIT("...");
}

static void tell(struct difference *difference, const char *mark, struct text list, struct text title, struct text more)
{
	buffer_add(&difference->lines, text_format(difference->lines.arena, "%s %t %t%t\n", mark, list, title, more));
}

static void tell_change(struct difference *difference, struct text list, struct text title, struct text key,
                        const struct json *old, const struct json *value)
{
	struct arena *arena = difference->lines.arena;

	difference->changed++;
	tell(difference, "~", list, title,
	     text_format(arena, ": %t %t -> %t", key, old ? shown(arena, old) : LIT("-"), shown(arena, value)));
}

static void members_into(struct splices *splices, const struct located *object, const struct json *row,
                         const struct shape *shape, struct text list, struct text title, struct text prefix,
                         struct difference *difference);

static void value_into(struct splices *splices, const struct located *object, const struct json *value,
                       const struct field *field, struct text list, struct text title, struct text prefix,
                       struct difference *difference)
{
	const struct located *old = located_member(object, value->key);
	struct text key = prefix.count ? text_format(difference->lines.arena, "%t.%t", prefix, value->key) : value->key;

	if (old && field && field->kind == FIELD_LIST && old->json->kind == JSON_LIST && value->kind == JSON_LIST &&
	    !is_list_of_words(field)) {
		rows_into(splices, old, value, field->shape, difference);
		return;
	}
	if (old && field && field->kind == FIELD_OBJECT && old->json->kind == JSON_OBJECT &&
	    value->kind == JSON_OBJECT) {
		members_into(splices, old, value, field->shape, list, title, key, difference);
		return;
	}
	if (old && (same_value(old->json, value, field) || (value->kind == JSON_TEXT && value->truth)))
		return;
	tell_change(difference, list, title, key, old ? old->json : NULL, value);
	if (old)
		splice_replace(splices, old, value);
	else
		splice_add(splices, object, value->key, value);
}

static void members_into(struct splices *splices, const struct located *object, const struct json *row,
                         const struct shape *shape, struct text list, struct text title, struct text prefix,
                         struct difference *difference)
{
	for (const struct json *value = row->members; value; value = value->next)
		value_into(splices, object, value, shape_field(shape, value->key), list, title, prefix, difference);
}

/* Which item of the list each row is, and which items some row is. */
static size_t match(const struct located *list, const struct json *rows, const struct shape *shape,
                    const struct located **items, bool *kept)
{
	size_t count = 0, r = 0;

	for (const struct json *row = rows->members; row; row = row->next, r++) {
		size_t index = 0;

		items[r] = find_item(list, row, shape);
		for (const struct located *one = list->members; items[r] && one != items[r]; one = one->next)
			index++;
		if (!items[r])
			continue;
		count += !kept[index];
		kept[index] = true;
	}
	return count;
}

static void take_out(struct splices *splices, const struct located *list, const struct shape *shape, const bool *kept,
                     bool all, struct difference *difference)
{
	const struct located *last = NULL;
	size_t index = 0;

	for (const struct located *item = list->members; item; item = item->next) {
		if (kept[index++]) {
			last = item;
			continue;
		}
		difference->gone++;
		tell(difference, "-", list->json->key, title_of(difference->lines.arena, item->json, shape),
		     (struct text){ 0 });
		if (!all)
			splice_remove(splices, item, last);
	}
}

/* An item that is its name alone becomes an object where the row says more. */
static void name_into(struct splices *splices, const struct located *item, const struct json *row,
                      const struct shape *shape, struct text list, struct difference *difference)
{
	struct text title = title_of(difference->lines.arena, item->json, shape);

	if (row->count < 2)
		return;
	for (const struct json *value = row->members; value; value = value->next)
		if (strcmp(shape->shorthand, text_copy(difference->lines.arena, value->key).bytes))
			tell_change(difference, list, title, value->key, NULL, value);
	splice_replace(splices, item, row);
}

/* -- rows that do not say what they are in: an export of sub kegiatan alone -- */

/* Whether the row calls itself by nothing, though items of the shape must have a name. */
static bool is_unnamed(const struct json *row, const struct shape *shape)
{
	bool named = false, must = false;

	for (size_t i = 0; i < sizeof identities / sizeof *identities; i++) {
		const struct field *field = shape_field(shape, text_from(identities[i]));

		named = named || said(row, shape, identities[i]).count;
		must = must || (field && field->presence == REQUIRED && strcmp(identities[i], "kunci") != 0);
	}
	return row->kind == JSON_OBJECT && must && !named;
}

static bool any_unnamed(const struct json *rows, const struct shape *shape)
{
	for (const struct json *row = rows->members; row; row = row->next)
		if (is_unnamed(row, shape))
			return true;
	return false;
}

struct lists {
	ARRAY_OF(const struct located *) list;
};

/* The lists under the key in all items of the lists. */
static struct lists lists_in(struct arena *arena, const struct lists *lists, struct text key)
{
	struct lists inner = { .list = { 0 } };

	for (size_t i = 0; i < lists->list.count; i++)
		for (const struct located *item = lists->list.items[i]->members; item; item = item->next) {
			const struct located *at = item->json->kind == JSON_OBJECT ? located_member(item, key) : NULL;

			if (at && at->json->kind == JSON_LIST)
				*array_push(arena, &inner.list) = at;
		}
	return inner;
}

/* Each row to the item it is of, in whichever of the lists that is. */
static void find_homes(struct splices *splices, const struct lists *lists, const struct json *rows,
                       const struct shape *shape, struct difference *difference)
{
	struct arena *arena = difference->lines.arena;

	for (const struct json *row = rows->members; row; row = row->next) {
		const struct located *item = NULL;

		for (const struct json *part = is_unnamed(row, shape) ? row->members : NULL; part; part = part->next) {
			const struct field *field = shape_field(shape, part->key);
			struct lists inner = lists_in(arena, lists, part->key);

			if (field && field->kind == FIELD_LIST && part->kind == JSON_LIST)
				find_homes(splices, &inner, part, field->shape, difference);
		}
		if (is_unnamed(row, shape))
			continue;
		for (size_t i = 0; !item && i < lists->list.count; i++)
			item = find_item(lists->list.items[i], row, shape);
		if (!item) {
			difference->first_homeless =
				difference->homeless++ ? difference->first_homeless : title_of(arena, row, shape);
		} else if (item->json->kind != JSON_OBJECT) {
			name_into(splices, item, row, shape, rows->key, difference);
		} else {
			members_into(splices, item, row, shape, rows->key, title_of(arena, item->json, shape),
			             (struct text){ 0 }, difference);
		}
	}
}

void rows_into(struct splices *splices, const struct located *list, const struct json *rows, const struct shape *shape,
               struct difference *difference)
{
	struct arena *arena = difference->lines.arena;
	struct text name = list->json->key;
	bool *kept = arena_many(arena, list->json->count + 1, bool);
	const struct located **items = arena_many(arena, rows->count + 1, const struct located *);
	bool all = match(list, rows, shape, items, kept) == 0 && (!rows->truth || !list->json->count);
	struct lists here = { .list = { 0 } };
	size_t r = 0;

	if (any_unnamed(rows, shape)) {
		*array_push(arena, &here.list) = list;
		find_homes(splices, &here, rows, shape, difference);
		return;
	}
	for (const struct json *row = rows->members; row; row = row->next, r++) {
		if (items[r] && items[r]->json->kind != JSON_OBJECT) {
			name_into(splices, items[r], row, shape, name, difference);
			continue;
		}
		if (items[r]) {
			members_into(splices, items[r], row, shape, name, title_of(arena, items[r]->json, shape),
			             (struct text){ 0 }, difference);
			continue;
		}
		difference->added++;
		tell(difference, "+", name, title_of(arena, row, shape), (struct text){ 0 });
		if (!all)
			splice_add(splices, list, (struct text){ 0 }, row);
	}
	if (!rows->truth)
		take_out(splices, list, shape, kept, all, difference);
	if (all && (rows->count || list->json->count))
		splice_replace(splices, list, rows);
}
