/* Facts as the data file names them: the parts of a name walk down the shapes that read it.
 *
 * Objects and maps are gone through by key, lists by the number of an item from 1; what stands at the end is a text, a
 * sentence, a number, money or a date. What lies in a quarter is of that quarter.
 */
#include "record/figures/naming.h"
#include "record/record.h"
#include "record/surat.h"

#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

#include <string.h>

/* Whether names may go on into it; and whether it is said among what could have stood there. */
static bool nameable(const struct field *field, bool *said)
{
	*said = false;
	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_INTEGER:
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
	case FIELD_DATE:
	case FIELD_OBJECT:
	case FIELD_MAP:
		*said = true;
		return true;
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_YEARS:
		return true;
	case FIELD_END:
	case FIELD_BOOL:
	case FIELD_CHOICE:
	case FIELD_TABLE:
	case FIELD_CELL:
	case FIELD_PRINTED:
	case FIELD_EXITS:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return false;
}

/* -- values -- */

static void take_value(struct figure *figure, const struct field *field, const void *item)
{
	const void *at = field_member(field, item);

	if (field->kind == FIELD_TEXT) {
		*figure = figure_words(*(const struct text *)at);
	} else if (field->kind == FIELD_PROSE) {
		*figure = figure_sentence(*(const struct prose *)at);
	} else if (field->kind == FIELD_DATE) {
		figure->kind = FIGURE_DATE;
		figure->date = *(const struct date *)at;
		figure->known = figure->date.year != 0;
	} else if (field->kind == FIELD_RUPIAH) {
		figure->kind = FIGURE_MONEY;
		figure->known = ((const struct number *)at)->given;
		figure->rupiah = ((const struct number *)at)->value;
	} else if (field->kind == FIELD_INTEGER) {
		const struct integer *integer = at;
		struct decimal value = decimal_from_int(integer->value);

		*figure = figure_number(measure_if(integer->given, value), 0, LIT(""), false);
		figure->ungrouped = true;
	} else {
		const struct number *number = at;

		*figure = figure_number(measure_if(number->given, number->value), number->value.places, LIT(""), false);
	}
}

static struct members members_of(const struct naming *naming, const struct field *field)
{
	struct members list = { NULL, 0 };

	if (naming->bearer.item)
		list = field_members(field, naming->bearer.item);
	return list;
}

/* One of several words or sentences, by its number; not given where there are not so many. One alone needs no number.
 */
static enum naming_step take_item(struct naming *naming, struct figure *figure, const struct field *field)
{
	struct members list = members_of(naming, field);
	bool alone = naming_ends(naming, 1) == NAMING_FOUND && list.count <= 1;
	size_t number = 1;

	if (!alone && !naming_number(naming, 1, &number)) {
		naming_choice(naming, 1, LIT("1"));
		return NAMING_WRONG;
	}
	*figure = (struct figure){ .kind = FIGURE_WORDS };
	if (number <= list.count && field->kind == FIELD_TEXTS)
		*figure = figure_words(((const struct text *)(const void *)list.items)[number - 1]);
	else if (number <= list.count)
		*figure = figure_sentence(((const struct prose *)(const void *)list.items)[number - 1]);
	origin_stated(naming, naming->bearer.path, text_format(naming->arena, "%s[%z]", field->key, number - 1).bytes);
	return naming_ends(naming, alone ? 1 : 2);
}

static enum naming_step take_year(struct naming *naming, struct figure *figure, const struct field *field)
{
	const struct year_values *years = naming->bearer.item ? field_member(field, naming->bearer.item) : NULL;
	int year;

	if (!naming_year(naming, 1, &year)) {
		naming_choice(naming, 1, LIT("tahun"));
		return NAMING_WRONG;
	}
	*figure = (struct figure){ .kind = FIGURE_NUMBER };
	for (size_t i = 0; years && i < years->count; i++)
		if (years->items[i].year == year)
			*figure = (struct figure){ .kind = FIGURE_NUMBER,
				                   .known = true,
				                   .number = years->items[i].value };
	return naming_ends(naming, 2);
}

/* -- further objects -- */

static struct text path_below(const struct naming *naming, const struct field *field, const void *item,
                              struct text step)
{
	struct text own = item ? walk_path(field->shape, item) : LIT("");
	const char *dot = naming->bearer.path.count ? "." : "";

	return own.count ? own : text_format(naming->arena, "%t%s%s%t", naming->bearer.path, dot, field->key, step);
}

/* What lies in the report of a quarter, or in a letter that sends one, is of that quarter. */
static void take_scope(struct naming *naming, const struct field *field, const void *item)
{
	if (field->kind == FIELD_OBJECT && field->least)
		naming->scope.quarter = (int)field->least;
	if (item && field->shape == &laporan_evaluasi_shape)
		naming->scope.laporan = item;
	if (item && field->shape == &surat_shape && ((const struct surat *)item)->triwulan.given)
		naming->scope.quarter = (int)((const struct surat *)item)->triwulan.value;
}

static enum naming_step go_into(struct naming *naming, size_t ahead, const struct field *field, const void *item,
                                struct text step)
{
	struct text path = path_below(naming, field, item, step);

	take_scope(naming, field, item);
	return naming_onto(naming, ahead, field->shape, item, path);
}

static enum naming_step into_object(struct naming *naming, const struct field *field)
{
	const void *object = naming->bearer.item ? field_object(field, naming->bearer.item) : NULL;

	return go_into(naming, 1, field, object, LIT(""));
}

static struct text key_of(const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_KEY)
			return walk_text(field, item);
	return (struct text){ NULL, 0 };
}

static enum naming_step into_map(struct naming *naming, const struct field *field)
{
	struct members map = members_of(naming, field);
	struct text key = naming_part(naming, 1);

	for (size_t i = 0; i < map.count && key.count; i++) {
		const void *at = map.items + i * field->shape->size;

		if (text_equal(key_of(field->shape, at), key))
			return go_into(naming, 2, field, at, TEXT_JOIN(naming->arena, LIT("."), key));
	}
	naming->wrong = naming->part + 1;
	for (size_t i = 0; i < map.count; i++)
		naming_choice(naming, 1, key_of(field->shape, map.items + i * field->shape->size));
	return NAMING_WRONG;
}

static enum naming_step into_list(struct naming *naming, const struct field *field)
{
	struct members list = members_of(naming, field);
	size_t number;

	if (naming_number(naming, 1, &number) && number <= list.count)
		return go_into(naming, 2, field, list.items + (number - 1) * field->shape->size,
		               text_format(naming->arena, "[%z]", number - 1));
	naming->wrong = naming->part + 1;
	for (size_t i = 1; i <= list.count; i++)
		naming_choice(naming, 1, text_format(naming->arena, "%z", i));
	return NAMING_WRONG;
}

static enum naming_step follow(struct naming *naming, const struct field *field, struct figure *figure)
{
	if (field->kind == FIELD_OBJECT)
		return into_object(naming, field);
	if (field->kind == FIELD_MAP)
		return into_map(naming, field);
	if (field->kind == FIELD_LIST)
		return into_list(naming, field);
	if (field->kind == FIELD_TEXTS || field->kind == FIELD_PROSES)
		return take_item(naming, figure, field);
	if (field->kind == FIELD_YEARS)
		return take_year(naming, figure, field);
	*figure = (struct figure){ .kind = FIGURE_WORDS };
	if (naming->bearer.item)
		take_value(figure, field, naming->bearer.item);
	origin_stated(naming, naming->bearer.path, field->key);
	return naming_ends(naming, 1);
}

enum naming_step name_fact(struct naming *naming, struct figure *figure)
{
	bool first = naming->wrong != naming->part || !naming->choices.count, said;

	for (const struct field *field = naming->bearer.shape->fields; field->kind != FIELD_END; field++)
		if (nameable(field, &said) && text_is(naming_part(naming, 0), field->key))
			return follow(naming, field, figure);
	naming->wrong = naming->part;
	for (const struct field *field = naming->bearer.shape->fields; first && field->kind != FIELD_END; field++)
		if (nameable(field, &said) && said)
			naming_choice(naming, 0, text_from(field->key));
	return NAMING_WRONG;
}

/* -- paths -- */

/* "program[0].kegiatan[1]" in parts: program, [1, kegiatan, [2; there is room for as many again. */
static void split_path(struct naming *naming, struct text path)
{
	size_t start = 0;

	naming->parts = arena_many(naming->arena, 2 * path.count + 2, struct text);
	naming->count = naming->part = 0;
	for (size_t i = 0; i <= path.count; i++) {
		struct text part = text_part(path, start, i - start);
		size_t number = 0;

		if (i < path.count && !strchr(".[]", path.bytes[i]))
			continue;
		for (size_t d = 0; d < part.count && i < path.count && path.bytes[i] == ']'; d++)
			number = number * 10 + (size_t)(part.bytes[d] - '0');
		if (part.count && i < path.count && path.bytes[i] == ']')
			part = text_format(naming->arena, "[%z", number + 1);
		if (part.count)
			naming->parts[naming->count++] = part;
		start = i + 1;
	}
}

/* As names have it: an item has its number, also the one that stands without brackets for its list. */
static void number_next(struct naming *naming)
{
	struct text *next = &naming->parts[naming->part + 1];

	if (naming->part + 1 < naming->count && text_starts(*next, "[")) {
		*next = text_part(*next, 1, next->count);
		return;
	}
	for (const struct field *field = naming->bearer.shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind != FIELD_LIST || !text_is(naming->parts[naming->part], field->key))
			continue;
		memmove(next + 1, next, (naming->count - naming->part - 1) * sizeof *next);
		*next = LIT("1");
		naming->count++;
		return;
	}
}

bool name_descend(struct naming *naming, struct text path)
{
	struct figure none;

	split_path(naming, path);
	while (naming->part < naming->count) {
		number_next(naming);
		if (name_fact(naming, &none) != NAMING_ONWARDS)
			return false;
	}
	return naming->bearer.item != NULL;
}
