/* The words of a paper read back from its finished pages: marked items only, so repeated matter does not count. */
#ifndef BAG_H
#define BAG_H

#include "base/buffer.h"

#include "typeset_fixture.h"

struct bag {
	struct fixture *f;
	ARRAY_OF(struct text) words;
};

static inline void bag_add(struct bag *bag, struct text text)
{
	size_t start = 0;

	for (size_t i = 0; i <= text.count; i++)
		if (i == text.count || text.bytes[i] == ' ') {
			if (i > start)
				*array_push(bag->f->arena, &bag->words) = text_part(text, start, i - start);
			start = i + 1;
		}
}

/* Words of every leaf mark, in the order they were drawn over all pages, soft hyphens joined: kept at mark->paint. */
static inline void leaves_read(struct fixture *f)
{
	for (size_t page = 0; page < f->document.pages.count; page++)
		for (size_t i = 0; i < f->document.pages.items[page].items.count; i++) {
			const struct item *item = &f->document.pages.items[page].items.items[i];
			struct buffer *out;
			struct text text;

			if (!item->mark || item->kind != ITEM_TEXT)
				continue;
			out = item->mark->paint ? item->mark->paint : arena_new(f->arena, struct buffer);
			out->arena = f->arena;
			item->mark->paint = out;
			text = item_words(f->arena, item);
			if (text_ends(text, "\xC2\xAD"))
				text.count -= 2;
			buffer_add(out, text);
		}
}

static inline void collect_leaves(struct bag *bag, const struct mark *mark, enum role wanted, bool inside)
{
	inside = inside || mark->role == wanted;
	if (!mark->first && inside && mark->paint)
		bag_add(bag, buffer_text(mark->paint));
	for (const struct mark *child = mark->first; child; child = child->next)
		collect_leaves(bag, child, wanted, inside);
}

/* The words of all marks of this role, once for each document. */
static inline void collect(struct bag *bag, enum role wanted)
{
	leaves_read(bag->f);
	collect_leaves(bag, bag->f->document.root, wanted, false);
}

static inline int by_bytes(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static inline void assert_same_words(struct bag *in, struct bag *out)
{
	qsort(in->words.items, in->words.count, sizeof *in->words.items, by_bytes);
	qsort(out->words.items, out->words.count, sizeof *out->words.items, by_bytes);
	for (size_t i = 0; i < in->words.count && i < out->words.count; i++)
		if (!text_equal(in->words.items[i], out->words.items[i]))
			fail_msg("word %zu: in \"%.*s\", out \"%.*s\"", i, (int)in->words.items[i].count,
			         in->words.items[i].bytes, (int)out->words.items[i].count, out->words.items[i].bytes);
	assert_int_equal(in->words.count, out->words.count);
}

/* Every word of the first stands among those of the second. */
static inline void assert_held(struct bag *in, struct bag *out, size_t number)
{
	size_t at = 0;

	qsort(in->words.items, in->words.count, sizeof *in->words.items, by_bytes);
	qsort(out->words.items, out->words.count, sizeof *out->words.items, by_bytes);
	for (size_t i = 0; i < in->words.count; i++, at++) {
		while (at < out->words.count && text_compare(out->words.items[at], in->words.items[i]) < 0)
			at++;
		if (at == out->words.count || !text_equal(out->words.items[at], in->words.items[i]))
			fail_msg("paper %zu: \"%.*s\" is missing", number, (int)in->words.items[i].count,
			         in->words.items[i].bytes);
	}
}

#endif
