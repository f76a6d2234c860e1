/* Keys and references: collected while the record is walked, sorted once, then compared. */
#include "record/check/references.h"

#include "input/read.h"
#include "input/wording.h"
#include "record/shapes/walk.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS_SEARCHED_MOST = 1000, KINDS_MOST = 4, LEVELS_MOST = 2 };

static bool well_spelt(struct text key)
{
	for (size_t i = 0; i < key.count; i++) {
		char byte = key.bytes[i];

		if (!((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_'))
			return false;
	}
	return key.count > 0;
}

static struct text member_path(const struct references *all, struct text path, const struct field *field)
{
	return TEXT_JOIN(all->diags->arena, path, LIT("."), text_from(field->key));
}

static void note_key(struct references *all, const struct shape *shape, struct text key, struct text path)
{
	struct key_entry *entry = array_push(all->diags->arena, &all->keys);

	*entry = (struct key_entry){ shape->name, key, path, all->keys.count };
}

static void note_reference(struct references *all, const char *kind, struct text key, struct text path)
{
	struct reference *reference = array_push(all->diags->arena, &all->named);

	*reference = (struct reference){ kind, key, path };
}

static void collect_text(struct references *all, const struct shape *shape, const struct field *field, const void *item)
{
	struct text text = walk_text(field, item);
	struct text path;

	if (!text.bytes || !(field->refers || (strcmp(field->key, "kunci") == 0 && !field->most)))
		return;
	path = member_path(all, walk_path(shape, item), field);
	if (field->refers)
		note_reference(all, field->refers, text, path);
	else if (well_spelt(text))
		note_key(all, shape, text, path);
	else
		diag_add(all->diags, path, MESSAGE_BAD_NAME_KEY, shorten(all->diags->arena, text));
}

static void collect_texts(struct references *all, const struct shape *shape, const struct field *field,
                          const void *item)
{
	const struct texts *texts = (const void *)((const char *)item + field->offset);
	struct text path = member_path(all, walk_path(shape, item), field);

	for (size_t i = 0; i < texts->count; i++)
		note_reference(all, field->refers, texts->items[i], text_format(all->diags->arena, "%t[%z]", path, i));
}

void references_collect(struct references *all, const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind == FIELD_KEY && !field->most)
			note_key(all, shape, walk_text(field, item), walk_path(shape, item));
		else if (field->kind == FIELD_TEXT)
			collect_text(all, shape, field, item);
		else if (field->kind == FIELD_TEXTS && field->refers)
			collect_texts(all, shape, field, item);
	}
}

static int compare_keys(const struct key_entry *a, const char *kind, struct text key)
{
	int order = strcmp(a->kind, kind);

	return order ? order : text_compare(a->key, key);
}

static int compare_entries(const void *left, const void *right)
{
	const struct key_entry *a = left;
	const struct key_entry *b = right;
	int order = compare_keys(a, b->kind, b->key);

	return order ? order : (a->order > b->order) - (a->order < b->order);
}

static void check_twice(struct references *all)
{
	const struct key_entry *owner = all->keys.items;

	for (size_t i = 1; i < all->keys.count; i++) {
		const struct key_entry *entry = &all->keys.items[i];

		if (compare_keys(entry, owner->kind, owner->key) == 0)
			diag_add(all->diags, entry->path, MESSAGE_SAME_KEY_TWICE, entry->key, owner->path);
		else
			owner = entry;
	}
}

/* The first entry that is not before this key. */
static size_t position(const struct references *all, const char *kind, struct text key)
{
	size_t low = 0;
	size_t high = all->keys.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_keys(&all->keys.items[middle], kind, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_kind(const struct references *all, size_t at, const char *kind)
{
	return at < all->keys.count && strcmp(all->keys.items[at].kind, kind) == 0;
}

/* A reference may be to things of several kinds: "program, kegiatan". */
struct kinds {
	const char *names[KINDS_MOST];
	size_t count;
};

static struct kinds kinds_of(const struct references *all, const struct reference *reference)
{
	struct text rest = text_from(reference->kind);
	struct kinds kinds = { { reference->kind }, 1 };
	size_t end;

	if (!strchr(reference->kind, ','))
		return kinds;
	for (kinds.count = 0; rest.count && kinds.count < KINDS_MOST; kinds.count++) {
		if (!text_find(rest, ", ", &end))
			end = rest.count;
		kinds.names[kinds.count] = text_copy(all->diags->arena, text_part(rest, 0, end)).bytes;
		rest = text_part(rest, end + 2, rest.count);
	}
	return kinds;
}

/* The words one may have meant: the keys of its kinds, in order; a thousand are enough to choose from. */
static struct texts words_for(const struct references *all, const struct reference *reference)
{
	struct kinds kinds = kinds_of(all, reference);
	struct texts words = { arena_many(all->diags->arena, WORDS_SEARCHED_MOST, struct text), 0 };

	for (size_t k = 0; k < kinds.count; k++)
		for (size_t at = position(all, kinds.names[k], LIT(""));
		     words.count < WORDS_SEARCHED_MOST && is_kind(all, at, kinds.names[k]); at++)
			words.items[words.count++] = all->keys.items[at].key;
	return words;
}

/* Whether things of a kind may stand in a shape or so many levels below it. */
static bool may_hold(const struct shape *shape, const char *kind, size_t levels)
{
	if (strcmp(shape->name, kind) == 0)
		return true;
	for (const struct field *field = shape->fields; levels && field->kind != FIELD_END; field++)
		if (field->shape && may_hold(field->shape, kind, levels - 1))
			return true;
	return false;
}

/* Whether they were meant to stand behind a key of the data file that is spelt wrong, which has been told. */
static bool is_misspelt(const struct references *all, const struct reference *reference)
{
	struct kinds kinds = kinds_of(all, reference);

	for (size_t i = 0; i < all->before->list.count; i++) {
		const struct diag *diag = &all->before->list.items[i];

		if (diag->message != MESSAGE_MISSPELT_KEY || memchr(diag->path.bytes, '.', diag->path.count))
			continue;
		for (const struct field *field = all->root->fields; field->kind != FIELD_END; field++)
			for (size_t k = 0; text_is(diag->arguments[1], field->key) && field->shape && k < kinds.count;
			     k++)
				if (may_hold(field->shape, kinds.names[k], LEVELS_MOST))
					return true;
	}
	return false;
}

static void report_dangling(struct references *all, const struct reference *reference)
{
	struct arena *arena = all->diags->arena;
	struct texts words = words_for(all, reference);
	struct text kind = text_from(reference->kind);
	struct text found = shorten(arena, reference->key);
	struct text nearest = nearest_word(reference->key, words.items, words.count);

	if (words.count == 0 && is_misspelt(all, reference))
		return;
	if (words.count == 0)
		diag_add(all->diags, reference->path, MESSAGE_DANGLING_NONE, kind, found);
	else if (nearest.count)
		diag_add(all->diags, reference->path, MESSAGE_DANGLING_MISSPELT, kind, found, nearest);
	else
		diag_add(all->diags, reference->path, MESSAGE_DANGLING, kind, found,
		         list_words(arena, words.items, words.count));
}

static bool has(const struct references *all, const char *kind, struct text key)
{
	size_t at = position(all, kind, key);

	return is_kind(all, at, kind) && text_equal(all->keys.items[at].key, key);
}

/* The kinds that have the key: the first two. */
static void find(struct references *all, const struct reference *reference, const char *found[2])
{
	struct kinds kinds = kinds_of(all, reference);
	size_t count = 0;

	found[0] = found[1] = NULL;
	for (size_t i = 0; i < kinds.count && count < 2; i++)
		if (has(all, kinds.names[i], reference->key))
			found[count++] = kinds.names[i];
}

size_t references_check(struct references *all, size_t most)
{
	size_t dangling = 0;

	if (all->keys.count)
		qsort(all->keys.items, all->keys.count, sizeof *all->keys.items, compare_entries);
	check_twice(all);
	for (size_t i = 0; i < all->named.count; i++) {
		const struct reference *named = &all->named.items[i];
		const char *found[2];

		find(all, named, found);
		if (found[1])
			diag_add(all->diags, named->path, MESSAGE_KEY_OF_TWO, shorten(all->diags->arena, named->key),
			         text_from(found[0]), text_from(found[1]));
		if (found[0])
			continue;
		if (dangling++ < most)
			report_dangling(all, &all->named.items[i]);
	}
	return dangling > most ? dangling - most : 0;
}
