/* Members of both objects are sorted by key and met side by side, so files with very many keys cost no
 * more than sorting. */
#include "input/merge.h"

#include <stdlib.h>

enum { OVER, UNDER };

struct entry {
	struct json *member;
	size_t index; /* in its object */
	int side;
};

static bool is_note(const struct json *member)
{
	return text_starts(member->key, "$") || text_starts(member->key, "_");
}

/* By key; of one key first those of `over`, each in the order of its file. */
static int compare(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int order = text_compare(a->member->key, b->member->key);

	if (!order)
		order = a->side - b->side;
	return order ? order : (a->index > b->index) - (a->index < b->index);
}

static size_t add_entries(struct entry *entries, const struct json *object, int side)
{
	size_t count = 0;

	for (struct json *member = object->members; member; member = member->next)
		if (side == OVER || !is_note(member)) {
			entries[count] = (struct entry){ member, count, side };
			count++;
		}
	return count;
}

/* Of the entries with one key: whether `over` has it, then the rest of `under` is merged or dropped. */
static void settle(struct arena *arena, struct entry *entries, size_t count)
{
	for (size_t i = 1; i < count && entries[0].side == OVER; i++) {
		bool first = entries[i].side == UNDER && entries[i - 1].side == OVER;

		if (first) {
			json_merge(arena, entries[0].member, entries[i].member);
			entries[i].member = NULL;
		}
	}
}

static int by_index(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return a->side != b->side ? a->side - b->side : (a->index > b->index) - (a->index < b->index);
}

/* Hangs what is left of `under` behind the members of `over`. */
static void append(struct json *over, struct entry *entries, size_t count)
{
	struct json **tail = &over->members;

	while (*tail)
		tail = &(*tail)->next;
	for (size_t i = 0; i < count; i++) {
		if (entries[i].side == OVER || !entries[i].member)
			continue;
		*tail = entries[i].member;
		tail = &entries[i].member->next;
		*tail = NULL;
		over->count++;
	}
}

void json_merge(struct arena *arena, struct json *over, struct json *under)
{
	struct entry *entries;
	size_t count, start = 0;

	if (over->kind != JSON_OBJECT || under->kind != JSON_OBJECT || !under->count)
		return;
	entries = arena_many(arena, over->count + under->count, struct entry);
	count = add_entries(entries, over, OVER);
	count += add_entries(entries + count, under, UNDER);
	qsort(entries, count, sizeof *entries, compare);
	for (size_t i = 1; i <= count; i++) {
		if (i < count && text_equal(entries[i].member->key, entries[start].member->key))
			continue;
		settle(arena, entries + start, i - start);
		start = i;
	}
	qsort(entries, count, sizeof *entries, by_index);
	append(over, entries, count);
}

struct json *json_take(struct json *object, const char *key)
{
	struct json **at = &object->members;
	struct json *taken;

	if (object->kind != JSON_OBJECT)
		return NULL;
	while (*at && !text_is((*at)->key, key))
		at = &(*at)->next;
	taken = *at;
	if (taken) {
		*at = taken->next;
		object->count--;
	}
	return taken;
}

void json_from(struct json *root, const struct text *file)
{
	root->file = file;
	for (struct json *member = root->members; member; member = member->next)
		json_from(member, file);
}
