/* The longest row of words that both have is kept (Hunt and McIlroy, 1976); what stands before and after it is given
 * or gone. Very long texts are compared as far as their beginnings and ends agree. */
#include "record/changes/words.h"

#include "base/buffer.h"

enum { CELLS_MOST = 4 << 20, CONTEXT_WORDS = 4 };

struct words {
	struct text *items;
	size_t count;
};

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static struct words split(struct arena *arena, struct text text)
{
	struct words words = { arena_many(arena, text.count / 2 + 1, struct text), 0 };
	size_t at = 0;

	while (at < text.count) {
		size_t start;

		while (at < text.count && is_blank(text.bytes[at]))
			at++;
		start = at;
		while (at < text.count && !is_blank(text.bytes[at]))
			at++;
		if (at > start)
			words.items[words.count++] = text_part(text, start, at - start);
	}
	return words;
}

/* -- the rows that both have -- */

/* Lengths of the longest common row from each pair of words on; NULL where that is too much to reckon. */
static uint16_t *reckon(struct arena *arena, const struct words *a, const struct words *b)
{
	size_t width = b->count + 1;
	uint16_t *table;

	if (a->count >= UINT16_MAX || b->count >= UINT16_MAX || (a->count + 1) * width > CELLS_MOST)
		return NULL;
	table = arena_many(arena, (a->count + 1) * width, uint16_t);
	for (size_t i = a->count; i-- > 0;)
		for (size_t k = b->count; k-- > 0;) {
			uint16_t down = table[(i + 1) * width + k], right = table[i * width + k + 1];

			table[i * width + k] = text_equal(a->items[i], b->items[k])
			                               ? (uint16_t)(table[(i + 1) * width + k + 1] + 1)
			                       : down > right ? down
			                                      : right;
		}
	return table;
}

static void add(struct arena *arena, struct word_parts *parts, enum part_kind kind, struct text word)
{
	struct part_of_words *last = parts->list.count ? &parts->list.items[parts->list.count - 1] : NULL;

	if (last && last->kind == kind)
		last->words.count = (size_t)(word.bytes - last->words.bytes) + word.count;
	else
		*array_push(arena, &parts->list) = (struct part_of_words){ kind, word };
}

/* Without a table all that is left is another. */
static void walk(struct arena *arena, struct word_parts *parts, const struct words *a, const struct words *b)
{
	const uint16_t *table = reckon(arena, a, b);
	size_t width = b->count + 1, i = 0, k = 0;

	while (i < a->count || k < b->count) {
		if (table && i < a->count && k < b->count && text_equal(a->items[i], b->items[k])) {
			add(arena, parts, PART_SAME, b->items[k++]);
			i++;
		} else if (i < a->count &&
		           (!table || k == b->count || table[(i + 1) * width + k] >= table[i * width + k + 1])) {
			add(arena, parts, PART_GONE, a->items[i++]);
		} else {
			add(arena, parts, PART_NEW, b->items[k++]);
		}
	}
}

struct word_parts words_compare(struct arena *arena, struct text before, struct text after)
{
	struct words a = split(arena, before), b = split(arena, after), tail;
	struct word_parts parts = { { NULL, 0, 0 } };
	size_t end = 0;

	while (a.count && b.count && text_equal(a.items[0], b.items[0])) {
		add(arena, &parts, PART_SAME, b.items[0]);
		a.items++, a.count--;
		b.items++, b.count--;
	}
	while (end < a.count && end < b.count && text_equal(a.items[a.count - 1 - end], b.items[b.count - 1 - end]))
		end++;
	a.count -= end;
	b.count -= end;
	tail = (struct words){ b.items + b.count, end };
	walk(arena, &parts, &a, &b);
	for (size_t i = 0; i < tail.count; i++)
		add(arena, &parts, PART_SAME, tail.items[i]);
	return parts;
}

static size_t word_count(struct arena *arena, struct text text)
{
	return split(arena, text).count;
}

int words_alike(struct arena *arena, struct text a, struct text b)
{
	struct arena *inside = arena_open_inside(arena);
	struct word_parts parts = words_compare(inside, a, b);
	size_t same = 0, all = word_count(inside, a) + word_count(inside, b);

	for (size_t i = 0; i < parts.list.count; i++)
		if (parts.list.items[i].kind == PART_SAME)
			same += word_count(inside, parts.list.items[i].words);
	arena_close(inside);
	return all ? (int)(200 * same / all) : 100;
}

/* -- told -- */

/* The first or last words of what is the same. */
static struct text first_words(struct arena *arena, struct text text)
{
	struct words words = split(arena, text);
	struct text last = words.items[CONTEXT_WORDS - 1];

	return text_part(text, 0, (size_t)(last.bytes - text.bytes) + last.count);
}

static struct text last_words(struct arena *arena, struct text text)
{
	struct words words = split(arena, text);
	struct text first = words.items[words.count - CONTEXT_WORDS];

	return text_part(text, (size_t)(first.bytes - text.bytes), text.count);
}

static void tell_same(struct buffer *out, struct text words, bool first, bool last)
{
	size_t most = CONTEXT_WORDS * (size_t)(first || last ? 1 : 2);

	if (word_count(out->arena, words) <= most + 1) {
		buffer_add(out, words);
		return;
	}
	if (!first)
		buffer_add(out, first_words(out->arena, words));
	buffer_str(out, first ? "\xE2\x80\xA6 " : last ? " \xE2\x80\xA6" : " \xE2\x80\xA6 ");
	if (!last)
		buffer_add(out, last_words(out->arena, words));
}

struct text words_told(struct arena *arena, const struct word_parts *parts)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < parts->list.count; i++) {
		const struct part_of_words *part = &parts->list.items[i];

		buffer_str(&out, i ? " " : "");
		if (part->kind == PART_SAME) {
			tell_same(&out, part->words, i == 0, i + 1 == parts->list.count);
			continue;
		}
		buffer_str(&out, part->kind == PART_GONE ? "[-" : "{+");
		buffer_add(&out, part->words);
		buffer_str(&out, part->kind == PART_GONE ? "-]" : "+}");
	}
	return buffer_text(&out);
}
