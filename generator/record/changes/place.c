/* Who has a name is called by it, and what stands in him is his: "sub kegiatan Musrenbang: triwulan IV, realisasi".
 * What has none has its number: "penutup ke-2". */
#include "record/changes/place.h"

#include "record/changes/changes.h"
#include "record/changes/match.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

#include <string.h>

enum { NAME_MOST = 70 };

/* -- words -- */

/* "kata_pengantar" is "kata pengantar". */
static struct text key_words(struct arena *arena, const char *key)
{
	static const char *const short_ones[] = { "sop", "lkip", "iku", "nip" };
	char *bytes = arena_alloc(arena, strlen(key) + 1);

	for (size_t i = 0; i < sizeof short_ones / sizeof *short_ones; i++)
		if (strcmp(key, short_ones[i]) == 0)
			return text_upper(arena, text_from(key));
	for (size_t i = 0; key[i]; i++)
		bytes[i] = key[i] == '_' ? ' ' : key[i];
	return text_from(bytes);
}

/* Not longer than can be read at a glance; cut between words. */
static struct text shortened(struct arena *arena, struct text name)
{
	size_t end = NAME_MOST;

	if (name.count <= NAME_MOST)
		return name;
	while (end && name.bytes[end] != ' ')
		end--;
	return text_format(arena, "%t \xE2\x80\xA6", text_part(name, 0, end ? end : NAME_MOST));
}

static struct text joined(struct arena *arena, struct text before, struct text words)
{
	return before.count && words.count ? text_format(arena, "%t, %t", before, words)
	       : before.count              ? before
	                                   : words;
}

static struct text path_step(struct arena *arena, struct text path, struct text step)
{
	return path.count ? text_format(arena, "%t.%t", path, step) : step;
}

/* -- fields -- */

static bool is_shorthand(const struct shape *shape, const struct field *field)
{
	return shape->shorthand && strcmp(shape->shorthand, field->key) == 0 && !match_known(shape);
}

static struct text field_words(struct arena *arena, const struct shape *shape, const struct field *field)
{
	static const char *const quarters[] = { "", "triwulan I", "triwulan II", "triwulan III", "triwulan IV" };

	if (is_shorthand(shape, field))
		return LIT("");
	if (field->kind == FIELD_OBJECT && field->least >= 1 && field->least <= 4)
		return text_from(quarters[field->least]);
	return key_words(arena, field->key);
}

struct place place_below(struct arena *arena, const struct place *place, struct text words, struct text step)
{
	struct place below = *place;

	below.what = joined(arena, place->what, words);
	below.before = path_step(arena, place->before, step);
	below.after = path_step(arena, place->after, step);
	return below;
}

struct place place_of_field(struct arena *arena, const struct place *place, const struct shape *shape,
                            const struct field *field)
{
	bool listed = field->kind == FIELD_LIST || field->kind == FIELD_MAP, root = !place->part[0];
	struct text words = listed || root ? LIT("") : field_words(arena, shape, field);
	struct place below = place_below(arena, place, words, text_from(field->key));

	if (root)
		below.part = field->key;
	below.list = field->key;
	return below;
}

/* -- items -- */

/* What it is called; empty where it has no name. */
static struct text name_of(struct arena *arena, const struct shape *shape, const void *item)
{
	static const enum ident order[] = { IDENT_NAMA, IDENT_NOMOR, IDENT_KODE, IDENT_KUNCI, IDENT_RUJUKAN };

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		struct text name = ident_of(arena, shape, item, order[i]);

		if (name.count)
			return shortened(arena, name);
	}
	return LIT("");
}

bool place_alone(const struct shape *shape)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_TEXT && !field->most &&
		    (strcmp(field->key, "kunci") == 0 || strcmp(field->key, "kode") == 0))
			return true;
	return false;
}

static size_t number_in(struct text path)
{
	size_t number = 0, start = path.count;

	if (!text_ends(path, "]"))
		return 0;
	while (start && path.bytes[start - 1] != '[')
		start--;
	for (; start + 1 < path.count; start++)
		number = number * 10 + (size_t)(path.bytes[start] - '0');
	return number;
}

static char small(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter + 'a' - 'A') : letter;
}

/* "indikator Angka Kemiskinan"; a name that says so itself stands alone: "Program Penataan Desa". */
static struct text with_kind(struct arena *arena, struct text kind, struct text name)
{
	size_t i = 0;

	while (i < kind.count && i < name.count && small(kind.bytes[i]) == small(name.bytes[i]))
		i++;
	return i == kind.count ? name : text_format(arena, "%t %t", kind, name);
}

static void say_item(struct arena *arena, struct place *place, const struct shape *shape, const void *item,
                     struct text path)
{
	struct text name = name_of(arena, shape, item), year = ident_of(arena, shape, item, IDENT_TAHUN);
	bool alone = place_alone(shape);

	place->outer = place->whose;
	if (name.count) {
		name = with_kind(arena, key_words(arena, shape->name), name);
		place->whose = alone ? name : joined(arena, place->whose, joined(arena, place->what, name));
		place->what = LIT("");
	} else if (year.count) {
		year = text_format(arena, year.count > 1 ? "tahun %t" : "triwulan %t", year);
		place->what = joined(arena, place->what, year);
	} else {
		place->what =
			joined(arena, place->what,
		               text_format(arena, "%t ke-%z", key_words(arena, place->list), number_in(path) + 1));
	}
}

static struct text path_of_item(const struct shape *shape, const void *item, struct text list)
{
	struct text path = walk_path(shape, item);

	return path.count ? path : list;
}

struct place place_of_pair(struct arena *arena, const struct place *place, const struct shape *shape,
                           const void *before, const void *after)
{
	struct place at = *place;

	at.before = path_of_item(shape, before, place->before);
	at.after = path_of_item(shape, after, place->after);
	say_item(arena, &at, shape, after, at.after);
	return at;
}

struct place place_of_item(struct arena *arena, const struct place *place, const struct shape *shape, const void *item,
                           bool gone)
{
	struct place at = *place;

	at.before = gone ? path_of_item(shape, item, place->before) : LIT("");
	at.after = gone ? LIT("") : path_of_item(shape, item, place->after);
	say_item(arena, &at, shape, item, gone ? at.before : at.after);
	return at;
}

struct place place_numbered(struct arena *arena, const struct place *place, size_t before, size_t after)
{
	struct place at = *place;

	at.before = before == SIZE_MAX ? LIT("") : text_format(arena, "%t[%z]", place->before, before);
	at.after = after == SIZE_MAX ? LIT("") : text_format(arena, "%t[%z]", place->after, after);
	at.what = text_format(arena, "%t ke-%z", place->what.count ? place->what : LIT("isi"),
	                      (after == SIZE_MAX ? before : after) + 1);
	return at;
}

struct text place_key(struct arena *arena, const struct shape *shape, const void *item)
{
	return keyed_name(arena, shape, ident_of(arena, shape, item, IDENT_KUNCI));
}

/* -- by path -- */

static bool leads(struct text path, struct text wanted)
{
	return path.count && path.count <= wanted.count && memcmp(path.bytes, wanted.bytes, path.count) == 0 &&
	       (path.count == wanted.count || wanted.bytes[path.count] == '.' || wanted.bytes[path.count] == '[');
}

/* Down to what has the path, or to the last that leads there. */
static struct place search(struct arena *arena, struct place place, const struct shape *shape, const void *item,
                           struct text wanted)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct place at = place_of_field(arena, &place, shape, field);
		struct members list = { NULL, 0 };

		if (!leads(at.after, wanted))
			continue;
		if (field->kind == FIELD_OBJECT && field_object(field, item))
			return search(arena, at, field->shape, field_object(field, item), wanted);
		if (field->kind == FIELD_LIST || field->kind == FIELD_MAP)
			list = field_members(field, item);
		else
			return at;
		for (size_t i = 0; i < list.count; i++) {
			const void *one = list.items + i * field->shape->size;

			if (leads(walk_path(field->shape, one), wanted))
				return search(arena, place_of_pair(arena, &at, field->shape, one, one), field->shape,
				              one, wanted);
		}
	}
	return place;
}

void changes_place(struct arena *arena, const struct shape *shape, const void *record, struct text path,
                   struct text *whose, struct text *what)
{
	struct place found = search(arena, (struct place){ .part = "" }, shape, record, path);

	*whose = found.whose;
	*what = found.what;
}

/* The longest that the name begins with says where it went. */
static bool other_name(struct arena *arena, const struct changes *changes, struct text name, bool older,
                       struct text *other)
{
	const struct displaced *best = NULL;
	size_t known = 0;

	for (size_t i = 0; i < changes->displaced.count; i++) {
		const struct displaced *one = &changes->displaced.items[i];
		struct text here = older ? one->after : one->before;

		if (leads(here, name) && here.count > known) {
			best = one;
			known = here.count;
		}
	}
	*other = name;
	if (best)
		*other = TEXT_JOIN(arena, older ? best->before : best->after, text_part(name, known, name.count));
	return !best || (older ? best->before.count : best->after.count) > 0;
}

bool changes_older_name(struct arena *arena, const struct changes *changes, struct text newer, struct text *older)
{
	return other_name(arena, changes, newer, true, older);
}

bool changes_newer_name(struct arena *arena, const struct changes *changes, struct text older, struct text *newer)
{
	return other_name(arena, changes, older, false, newer);
}
