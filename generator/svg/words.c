/* A hash table of words by where they are in memory: font/ shapes the same word once. Only the order of first use goes
 * into the file. */
#include "svg/words.h"

enum {
	FIRST_SLOTS = 1024,
	GLYPHS_FEWEST = 3 /* less is shorter glyph by glyph */
};

struct counted_word {
	const struct shaped *word; /* NULL: the slot is free */
	size_t count;
	size_t name;
};

static struct counted_word *find_slot(const struct defs *defs, const struct shaped *word)
{
	size_t mask = defs->word_slots - 1;
	uint64_t hash = (uint64_t)(uintptr_t)word * 0x9E3779B97F4A7C15u;

	for (size_t i = (size_t)(hash >> 32) & mask;; i = (i + 1) & mask) {
		struct counted_word *slot = &defs->words[i];

		if (!slot->word || slot->word == word)
			return slot;
	}
}

static void grow(struct defs *defs)
{
	const struct counted_word *old = defs->words;
	size_t count = defs->word_slots;

	defs->word_slots = count ? 2 * count : FIRST_SLOTS;
	defs->words = arena_many(defs->arena, defs->word_slots, struct counted_word);
	for (size_t i = 0; i < count; i++) {
		if (old[i].word)
			*find_slot(defs, old[i].word) = old[i];
	}
}

static void count_word(struct defs *defs, const struct shaped *word)
{
	struct counted_word *slot;

	if (word->count != 1 || word->runs->count < GLYPHS_FEWEST)
		return;
	if (defs->word_count * 2 >= defs->word_slots)
		grow(defs);
	slot = find_slot(defs, word);
	defs->word_count += !slot->word;
	slot->word = word;
	slot->count++;
}

void words_count(struct defs *defs, const struct page *page)
{
	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		for (size_t j = 0; item->kind == ITEM_TEXT && j < item->text.count; j++)
			count_word(defs, item->text.pieces[j].shaped);
	}
}

static size_t define(struct defs *defs, const struct shaped *word)
{
	struct buffer uses = { .arena = defs->arena };
	size_t name = 0;

	if (defs_use_run(defs, &uses, word->runs, 0) < GLYPHS_FEWEST)
		return 0;
	buffer_str(&defs->out, "<g");
	name = defs_name(defs, &defs->out);
	buffer_byte(&defs->out, '>');
	buffer_add(&defs->out, buffer_text(&uses));
	buffer_str(&defs->out, "</g>\n");
	return name;
}

size_t words_name(struct defs *defs, const struct shaped *word)
{
	struct counted_word *slot = defs->word_slots ? find_slot(defs, word) : NULL;

	if (!slot || slot->count < 2)
		return 0;
	if (!slot->name)
		slot->name = define(defs, word);
	return slot->name;
}
