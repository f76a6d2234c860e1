/* The keys of one object: given twice, alike but for case, unknown.
 *
 * Members are sorted by their keys with case folded, so a file with very many keys costs no more
 * than sorting; keys that are one to a human stand side by side then.
 */
#include "input/reader.h"

#include <stdlib.h>

struct keyed {
	const struct json *member;
	size_t index; /* in the file */
};

bool is_note(const struct json *member)
{
	return text_starts(member->key, "$") || text_starts(member->key, "_");
}

static unsigned char folded(char byte)
{
	return (unsigned char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static int compare_folded(struct text a, struct text b)
{
	size_t shared = a.count < b.count ? a.count : b.count;

	for (size_t i = 0; i < shared; i++)
		if (folded(a.bytes[i]) != folded(b.bytes[i]))
			return folded(a.bytes[i]) < folded(b.bytes[i]) ? -1 : 1;
	return (a.count > b.count) - (a.count < b.count);
}

/* By the key with case folded, by the key itself, by the order in the file. */
static int compare_keyed(const void *left, const void *right)
{
	const struct keyed *a = left, *b = right;
	int order = compare_folded(a->member->key, b->member->key);

	if (!order)
		order = text_compare(a->member->key, b->member->key);
	return order ? order : (a->index > b->index) - (a->index < b->index);
}

static size_t sort_keys(struct reader *reader, const struct json *object)
{
	size_t count = 0, index = 0;

	if (object->count > reader->capacity) {
		reader->capacity = 2 * object->count;
		reader->sorted = arena_many(reader->arena, reader->capacity, struct keyed);
	}
	for (const struct json *member = object->members; member; member = member->next, index++)
		if (!is_note(member))
			reader->sorted[count++] = (struct keyed){ member, index };
	if (count > 1)
		qsort(reader->sorted, count, sizeof *reader->sorted, compare_keyed);
	return count;
}

/* "12", or "12 kabupaten.json" where it stands in a file that is included. */
static struct text line_of_key(struct reader *reader, const struct json *member)
{
	struct text line = text_from_int(reader->arena, (int64_t)member->key_line);

	if (!member->file)
		return line;
	return TEXT_JOIN(reader->arena, line, LIT(" "), json_file(member));
}

/* `count` keys alike but for case, those that are the same side by side. */
static void check_alike(struct reader *reader, const struct where *where, const struct keyed *alike, size_t count,
                        enum key_fault *faults)
{
	const struct keyed *earliest = alike;
	const struct keyed *first = alike; /* of those the same */
	bool differ = !text_equal(alike[0].member->key, alike[count - 1].member->key);

	for (size_t i = 1; i < count; i++)
		if (alike[i].index < earliest->index)
			earliest = &alike[i];
	for (size_t i = 0; i < count; i++) {
		const struct json *member = alike[i].member;

		if (!text_equal(member->key, first->member->key))
			first = &alike[i];
		faults[alike[i].index] = differ ? KEY_ALIKE : KEY_FINE;
		if (first != &alike[i])
			faults[alike[i].index] = KEY_DOUBLE;
		if (first != &alike[i])
			COMPLAIN_KEY(reader, where, member, MESSAGE_DUPLICATE_KEY, shorten(reader->arena, member->key),
			             line_of_key(reader, first->member));
		else if (first != earliest && differ)
			COMPLAIN_KEY(reader, where, member, MESSAGE_SIMILAR_KEY, shorten(reader->arena, member->key),
			             shorten(reader->arena, earliest->member->key),
			             line_of_key(reader, earliest->member));
	}
}

const enum key_fault *keys_check(struct reader *reader, const struct where *where, const struct json *object)
{
	size_t count = sort_keys(reader, object);
	enum key_fault *faults = NULL;
	size_t start = 0;

	for (size_t i = 1; i <= count; i++) {
		if (i < count && !compare_folded(reader->sorted[start].member->key, reader->sorted[i].member->key))
			continue;
		if (i - start > 1) {
			if (!faults)
				faults = arena_many(reader->arena, object->count, enum key_fault);
			check_alike(reader, where, reader->sorted + start, i - start, faults);
		}
		start = i;
	}
	return faults;
}

size_t shape_keys(struct arena *arena, const struct shape *shape, struct text **keys)
{
	size_t count = 0;

	while (shape->fields[count].kind != FIELD_END)
		count++;
	*keys = arena_many(arena, count, struct text);
	count = 0;
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->key[0])
			(*keys)[count++] = text_from(field->key);
	return count;
}

size_t keys_unknown(struct reader *reader, const struct where *where, const struct json *member,
                    const struct shape *shape)
{
	bool heard = reader->said < COMPLAINTS_MAX; /* else only counted, without searching */
	struct text shown = shorten(reader->arena, member->key);
	struct text *keys = NULL;
	size_t count = heard ? shape_keys(reader->arena, shape, &keys) : 0;
	struct text nearest = nearest_word(member->key, keys, count);
	size_t index = 0;

	if (nearest.count)
		COMPLAIN_KEY(reader, where, member, MESSAGE_MISSPELT_KEY, shown, nearest);
	else
		COMPLAIN_KEY(reader, where, member, MESSAGE_UNKNOWN_KEY, shown, list_words(reader->arena, keys, count));
	while (shape->fields[index].kind != FIELD_END && !(nearest.count && text_is(nearest, shape->fields[index].key)))
		index++;
	return index;
}
