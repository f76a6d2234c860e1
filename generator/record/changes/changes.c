/* Down both records by the same shapes. What is in one list only waits until all is seen: the same thing may have come
 * into another list. */
#include "record/changes/changes.h"

#include "record/changes/leaf.h"
#include "record/changes/match.h"
#include "record/changes/place.h"
#include "record/shapes/walk.h"

/* An item that has no fellow in its own list. */
struct lone {
	bool gone; /* of the older record; else of the newer */
	bool found;
	const struct shape *shape;
	const void *item;
	struct place place;
};

struct comparing {
	struct arena *arena;
	struct changes changes;
	ARRAY_OF(struct lone) lones;
};

static struct change *add(struct comparing *comparing, enum change_kind kind, const struct place *place)
{
	struct change *change = array_push(comparing->arena, &comparing->changes.list);

	*change = (struct change){
		.kind = kind,
		.part = place->part,
		.whose = place->whose,
		.what = place->what,
		.before_path = place->before,
		.after_path = place->after,
	};
	return change;
}

static void displace(struct comparing *comparing, struct text before, struct text after)
{
	if (!text_equal(before, after))
		*array_push(comparing->arena, &comparing->changes.displaced) = (struct displaced){ before, after };
}

static void value(struct comparing *comparing, const struct place *place, struct text before, struct text after,
                  bool sentence)
{
	struct change *change = add(comparing, CHANGE_VALUE, place);

	change->before = before;
	change->after = after;
	if (!before.count)
		change->before_path = LIT("");
	if (!after.count)
		change->after_path = LIT("");
	change->sentence = sentence && before.count && after.count;
}

/* -- what is no item -- */

/* Sentences know their paths. */
static struct place said_at(const struct place *place, struct text before, struct text after)
{
	struct place at = *place;

	at.before = before.count ? before : place->before;
	at.after = after.count ? after : place->after;
	return at;
}

static void leaf(struct comparing *comparing, const struct place *place, const struct field *field, const void *a,
                 const void *b)
{
	struct place at = *place;

	if (leaf_equal(comparing->arena, field, a, b))
		return;
	if (field->kind == FIELD_PROSE) {
		const struct prose *before = field_member(field, a), *after = field_member(field, b);

		at = said_at(place, before->path, after->path);
	}
	value(comparing, &at, leaf_text(comparing->arena, field, a), leaf_text(comparing->arena, field, b),
	      field->kind == FIELD_PROSE || field->kind == FIELD_CELL);
}

/* Words in a row, with their paths where they know them. */
struct row_of_words {
	const struct text *words, *paths; /* paths: NULL when they know none */
	size_t count;
};

static struct place word_place(struct comparing *comparing, const struct place *place, const struct row_of_words *a,
                               size_t i, const struct row_of_words *b, size_t k)
{
	struct place at = place_numbered(comparing->arena, place, i, k);

	return said_at(&at, a->paths && i != SIZE_MAX ? a->paths[i] : LIT(""),
	               b->paths && k != SIZE_MAX ? b->paths[k] : LIT(""));
}

static void rows(struct comparing *comparing, const struct place *place, const struct row_of_words *a,
                 const struct row_of_words *b)
{
	struct matches matches = match_texts(comparing->arena, a->words, a->count, b->words, b->count);

	for (size_t i = 0; i < a->count; i++) {
		size_t k = matches.of_a[i];
		struct place at = word_place(comparing, place, a, i, b, k);

		if (k == SIZE_MAX)
			value(comparing, &at, a->words[i], LIT(""), false);
		else if (!leaf_cell_equal(a->words[i], b->words[k]))
			value(comparing, &at, a->words[i], b->words[k], a->paths != NULL);
	}
	for (size_t k = 0; k < b->count; k++) {
		struct place at = word_place(comparing, place, a, SIZE_MAX, b, k);

		if (matches.of_b[k] == SIZE_MAX)
			value(comparing, &at, LIT(""), b->words[k], false);
	}
}

static struct row_of_words row_of_proses(struct arena *arena, const struct prose_list *list)
{
	struct text *words = arena_many(arena, list->count + 1, struct text);
	struct text *paths = arena_many(arena, list->count + 1, struct text);

	for (size_t i = 0; i < list->count; i++) {
		words[i] = list->items[i].written;
		paths[i] = list->items[i].path;
	}
	return (struct row_of_words){ words, paths, list->count };
}

static void sentences(struct comparing *comparing, const struct place *place, const struct prose_list *a,
                      const struct prose_list *b)
{
	struct row_of_words before = row_of_proses(comparing->arena, a), after = row_of_proses(comparing->arena, b);

	rows(comparing, place, &before, &after);
}

static void words(struct comparing *comparing, const struct place *place, const struct texts *a, const struct texts *b)
{
	rows(comparing, place, &(struct row_of_words){ a->items, NULL, a->count },
	     &(struct row_of_words){ b->items, NULL, b->count });
}

/* Cells of a row in one line. */
static struct text row_of(struct arena *arena, const struct prose_list *row)
{
	struct text line = LIT("");

	for (size_t i = 0; i < row->count; i++)
		line = text_format(arena, i ? "%t | %t" : "%t%t", line, row->items[i].written);
	return line;
}

static const struct text *rows_of(struct arena *arena, const struct prose_table *table)
{
	struct text *rows = arena_many(arena, table->count + 1, struct text);

	for (size_t i = 0; i < table->count; i++)
		rows[i] = row_of(arena, &table->items[i]);
	return rows;
}

/* Rows that are there twice are compared cell by cell. */
static void table(struct comparing *comparing, const struct place *place, const struct prose_table *a,
                  const struct prose_table *b)
{
	const struct text *before = rows_of(comparing->arena, a), *after = rows_of(comparing->arena, b);
	struct matches matches = match_texts(comparing->arena, before, a->count, after, b->count);

	for (size_t i = 0; i < a->count; i++) {
		size_t k = matches.of_a[i];
		struct place at = place_numbered(comparing->arena, place, i, k);

		if (k != SIZE_MAX)
			sentences(comparing, &at, &a->items[i], &b->items[k]);
		else
			value(comparing, &at, before[i], LIT(""), false);
	}
	for (size_t k = 0; k < b->count; k++)
		if (matches.of_b[k] == SIZE_MAX) {
			struct place at = place_numbered(comparing->arena, place, SIZE_MAX, k);

			value(comparing, &at, LIT(""), after[k], false);
		}
}

static const struct decimal *year_of(const struct year_values *years, int year)
{
	for (size_t i = 0; i < years->count; i++)
		if (years->items[i].year == year)
			return &years->items[i].value;
	return NULL;
}

static void one_year(struct comparing *comparing, const struct place *place, int year, const struct decimal *a,
                     const struct decimal *b)
{
	struct text name = text_from_int(comparing->arena, year);
	struct place at = place_below(comparing->arena, place, name, name);

	if (!a || !b || decimal_compare(*a, *b) != 0)
		value(comparing, &at, a ? decimal_format(comparing->arena, *a) : LIT(""),
		      b ? decimal_format(comparing->arena, *b) : LIT(""), false);
}

static void years(struct comparing *comparing, const struct place *place, const struct year_values *a,
                  const struct year_values *b)
{
	for (size_t i = 0; i < a->count; i++)
		one_year(comparing, place, a->items[i].year, &a->items[i].value, year_of(b, a->items[i].year));
	for (size_t i = 0; i < b->count; i++)
		if (!year_of(a, b->items[i].year))
			one_year(comparing, place, b->items[i].year, NULL, &b->items[i].value);
}

/* "Tidak: 1; Ya: 6": those with labels by these, as the data may have them in any order. */
static struct text exits_text(struct arena *arena, const struct exits *exits)
{
	struct text line = LIT(""), last = LIT("");

	for (size_t n = 0; n < exits->count; n++) {
		const struct exit_value *next = &exits->items[n];

		for (size_t i = 0; i < exits->count && exits->items[0].label.count; i++) {
			const struct exit_value *one = &exits->items[i];

			if ((!n || text_compare(one->label, last) > 0) &&
			    (text_compare(next->label, last) <= 0 || text_compare(one->label, next->label) < 0))
				next = one;
		}
		line = text_format(arena, "%t%s%t%s%t", line, n ? "; " : "", next->label, next->label.count ? ": " : "",
		                   next->target);
		last = next->label;
	}
	return line;
}

static void exits(struct comparing *comparing, const struct place *place, const struct exits *a, const struct exits *b)
{
	struct text before = exits_text(comparing->arena, a), after = exits_text(comparing->arena, b);

	if (!text_equal(before, after))
		value(comparing, place, before, after, false);
}

/* -- structs and lists of them -- */

static void compare(struct comparing *comparing, const struct place *place, const struct shape *shape, const void *a,
                    const void *b);

static void all_alone(struct comparing *comparing, const struct place *place, const struct shape *shape,
                      const struct field *field, const void *item, bool gone);

static void alone(struct comparing *comparing, const struct place *place, const struct shape *shape, const void *item,
                  bool gone)
{
	struct place at = place_of_item(comparing->arena, place, shape, item, gone);
	struct lone *lone = array_push(comparing->arena, &comparing->lones);

	*lone = (struct lone){ .gone = gone, .shape = shape, .item = item, .place = at };
	displace(comparing, gone ? at.before : LIT(""), gone ? LIT("") : at.after);
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_LIST && place_alone(field->shape))
			all_alone(comparing, &at, shape, field, item, gone);
}

/* Who is of his own in what came or went: an indicator of a new sasaran may be an old one. */
static void all_alone(struct comparing *comparing, const struct place *place, const struct shape *shape,
                      const struct field *field, const void *item, bool gone)
{
	struct members list = field_members(field, item);
	struct place at = place_of_field(comparing->arena, place, shape, field);

	for (size_t i = 0; i < list.count; i++)
		alone(comparing, &at, field->shape, list.items + i * field->shape->size, gone);
}

static void moved(struct comparing *comparing, const struct place *place, size_t from, size_t to)
{
	struct change *change = add(comparing, CHANGE_MOVED, place);

	change->before = text_format(comparing->arena, "urutan ke-%z", from + 1);
	change->after = text_format(comparing->arena, "urutan ke-%z", to + 1);
}

static void same_item(struct comparing *comparing, const struct place *place, const struct shape *shape, const void *a,
                      const void *b)
{
	displace(comparing, place->before, place->after);
	displace(comparing, place_key(comparing->arena, shape, a), place_key(comparing->arena, shape, b));
	compare(comparing, place, shape, a, b);
}

static void items(struct comparing *comparing, const struct place *place, const struct field *field, const void *a,
                  const void *b)
{
	const struct shape *shape = field->shape;
	struct members before = field_members(field, a), after = field_members(field, b);
	struct matches matches = match_items(comparing->arena, shape, before, after);
	const bool *out = match_moved(comparing->arena, shape, before, after, &matches);
	bool ordered = field->kind == FIELD_LIST || field->least == MAP_ORDERED;

	for (size_t i = 0; i < before.count; i++) {
		const void *one = before.items + i * shape->size;
		size_t k = matches.of_a[i];
		struct place at;

		if (k == SIZE_MAX) {
			alone(comparing, place, shape, one, true);
			continue;
		}
		at = place_of_pair(comparing->arena, place, shape, one, after.items + k * shape->size);
		if (out[i] && ordered && i != k)
			moved(comparing, &at, i, k);
		same_item(comparing, &at, shape, one, after.items + k * shape->size);
	}
	for (size_t k = 0; k < after.count; k++)
		if (matches.of_b[k] == SIZE_MAX)
			alone(comparing, place, shape, after.items + k * shape->size, false);
}

/* What is given on one side alone is told value by value. */
static void object(struct comparing *comparing, const struct place *place, const struct field *field, const void *a,
                   const void *b)
{
	const void *before = field_object(field, a), *after = field_object(field, b);
	struct arena *arena = comparing->arena;
	struct place at;
	size_t count = comparing->changes.list.count + comparing->lones.count;

	if (!before && !after)
		return;
	at = said_at(place, before ? walk_path(field->shape, before) : LIT(""),
	             after ? walk_path(field->shape, after) : LIT(""));
	compare(comparing, &at, field->shape, before ? before : leaf_nothing(arena, field->shape),
	        after ? after : leaf_nothing(arena, field->shape));
	if ((!before || !after) && count == comparing->changes.list.count + comparing->lones.count)
		add(comparing, before ? CHANGE_GONE : CHANGE_ADDED, &at);
}

static void compare_field(struct comparing *comparing, const struct place *place, const struct field *field,
                          const void *a, const void *b)
{
	const void *left = field_member(field, a), *right = field_member(field, b);

	if (leaf_kind(field->kind))
		leaf(comparing, place, field, a, b);
	else if (field->kind == FIELD_OBJECT)
		object(comparing, place, field, a, b);
	else if (field->kind == FIELD_LIST || field->kind == FIELD_MAP)
		items(comparing, place, field, a, b);
	else if (field->kind == FIELD_TEXTS)
		words(comparing, place, left, right);
	else if (field->kind == FIELD_PROSES)
		sentences(comparing, place, left, right);
	else if (field->kind == FIELD_TABLE)
		table(comparing, place, left, right);
	else if (field->kind == FIELD_YEARS)
		years(comparing, place, left, right);
	else if (field->kind == FIELD_EXITS)
		exits(comparing, place, left, right);
}

static void compare(struct comparing *comparing, const struct place *place, const struct shape *shape, const void *a,
                    const void *b)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct place at = place_of_field(comparing->arena, place, shape, field);

		if (field->kind != FIELD_PATH)
			compare_field(comparing, &at, field, a, b);
	}
}

/* -- what went from one list to another -- */

static struct text first_words(struct arena *arena, const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		bool words = field->kind == FIELD_TEXT || field->kind == FIELD_PROSE;
		struct text text = words ? leaf_text(arena, field, item) : LIT("");

		if (text.count)
			return text;
	}
	return LIT("");
}

static struct lone *fellow(struct comparing *comparing, const struct lone *gone)
{
	for (size_t i = 0; i < comparing->lones.count; i++) {
		struct lone *lone = &comparing->lones.items[i];

		if (lone->gone || lone->found || lone->shape != gone->shape)
			continue;
		for (enum ident ident = IDENT_KUNCI; ident < IDENT_RUJUKAN; ident++) {
			struct text a = ident_of(comparing->arena, gone->shape, gone->item, ident);

			if (a.count && text_equal(a, ident_of(comparing->arena, lone->shape, lone->item, ident)))
				return lone;
		}
	}
	return NULL;
}

/* With all below it, which is compared there. */
static void settle(struct comparing *comparing, bool gone, struct text path)
{
	for (size_t i = 0; i < comparing->lones.count; i++) {
		struct lone *lone = &comparing->lones.items[i];
		struct text own = gone ? lone->place.before : lone->place.after;

		if (lone->gone == gone && own.count >= path.count && text_equal(text_part(own, 0, path.count), path) &&
		    (own.count == path.count || own.bytes[path.count] == '.'))
			lone->found = true;
	}
}

static void tell_move(struct comparing *comparing, const struct lone *gone, const struct lone *come)
{
	struct place place = come->place, came_from = gone->place;
	struct text came_to = come->place.outer;
	const void *a = gone->item, *b = come->item;
	const struct shape *shape = gone->shape;
	struct change *change;

	place.before = came_from.before;
	settle(comparing, true, place.before);
	settle(comparing, false, place.after);
	change = add(comparing, CHANGE_MOVED, &place);
	change->before = came_from.outer;
	change->after = came_to;
	same_item(comparing, &place, shape, a, b);
}

/* What has no name is told by its first words. */
static void tell_lone(struct comparing *comparing, const struct lone *lone)
{
	struct change *change = add(comparing, lone->gone ? CHANGE_GONE : CHANGE_ADDED, &lone->place);
	struct text words = lone->place.what.count ? first_words(comparing->arena, lone->shape, lone->item) : LIT("");

	change->before = lone->gone ? words : LIT("");
	change->after = lone->gone ? LIT("") : words;
}

/* Comparing what moved may find more that has no fellow: these are looked at in their turn. */
static void tell_lones(struct comparing *comparing)
{
	for (size_t i = 0; i < comparing->lones.count; i++) {
		struct lone gone = comparing->lones.items[i];
		const struct lone *come = gone.gone && !gone.found ? fellow(comparing, &gone) : NULL;

		if (come)
			tell_move(comparing, &gone, come);
	}
	for (size_t i = 0; i < comparing->lones.count; i++) {
		const struct lone *lone = &comparing->lones.items[i];

		if (!lone->found)
			tell_lone(comparing, lone);
	}
}

struct changes changes_between(struct arena *arena, const struct shape *shape, const void *before, const void *after)
{
	struct comparing comparing = { .arena = arena };
	struct place root = { .part = "" };

	compare(&comparing, &root, shape, before, after);
	tell_lones(&comparing);
	return comparing.changes;
}
