/* Tables and figures with a caption may drift: where one goes to the next page and leaves this one's foot white, the
 * text behind it stands before it, as far as nothing is missed by who reads it so.
 *
 * No heading, and no table or figure, passes another, so that each stays under its heading and keeps its number's
 * place; one that a colon leads to stays with those words. Text that leans on what stands above it ("tabel di atas",
 * "hal ini", "tersebut") stays behind, and all that follows it; so does what leads to the next table.
 */
#include "typeset/pages.h"
#include <string.h>

enum { WHITE_LEAST = 10, GAIN_LEAST = 5 }; /* hundredths of a frame: a foot worth filling, what is worth moving */
enum { OPENING_WORDS = 6, NAME_REACH = 3, WORD_LONGEST = 12 };

/* -- words -- */

struct reader {
	struct text words;
	size_t at;
};

static bool next_word(struct reader *reader, char word[WORD_LONGEST + 1])
{
	size_t count = 0;

	while (reader->at < reader->words.count && reader->words.bytes[reader->at] == ' ')
		reader->at++;
	if (reader->at == reader->words.count)
		return false;
	for (; reader->at < reader->words.count && reader->words.bytes[reader->at] != ' '; reader->at++) {
		char c = reader->words.bytes[reader->at];

		c = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
		if (c >= 'a' && c <= 'z' && count < WORD_LONGEST)
			word[count++] = c;
	}
	word[count] = 0;
	return true;
}

static bool among(const char *word, const char *const *words)
{
	while (*words && !text_is(text_from(word), *words))
		words++;
	return *words != NULL;
}

/* Whether words would be missed that stand above: "tabel di atas", "gambar berikut", "Hal ini ...". */
static bool leans(struct text words)
{
	static const char *const names[] = { "tabel", "gambar", "grafik", "bagan", "diagram", "daftar", NULL };
	static const char *const places[] = { "ini", "itu", "tersebut", "berikut", "bawah", "demikian", NULL };
	static const char *const above[] = { "atas", "diatas", NULL };
	struct reader reader = { .words = words };
	char word[WORD_LONGEST + 1];
	size_t since_name = NAME_REACH + 1;
	bool after_di = false;

	for (size_t i = 0; next_word(&reader, word); i++) {
		since_name = among(word, names) ? 0 : since_name + 1;
		if (among(word, places) && (i < OPENING_WORDS || since_name <= NAME_REACH))
			return true;
		if (among(word, above) && (after_di || word[0] == 'd'))
			return true;
		after_di = text_is(text_from(word), "di");
	}
	return false;
}

/* -- what the blocks of a run are to one that drifts -- */

static bool passes(struct arena *arena, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_PARAGRAPH && !leans(rich_words(arena, block->paragraph.words)))
			continue;
		if (block->kind != BLOCK_LIST)
			return false;
		for (size_t k = 0; k < block->list.count; k++)
			if (!passes(arena, &block->list.items[k].body))
				return false;
	}
	return true;
}

static bool has_caption(const struct block *block)
{
	return (block->kind == BLOCK_TABLE && !rich_empty(block->table->caption) && !block->table->lanes) ||
	       (block->kind == BLOCK_FIGURE && !rich_empty(block->figure->caption) && !block->figure->no_caption);
}

/* What ends in a colon leads to what follows, wherever that would be. */
static bool leads(struct arena *arena, const struct block *block)
{
	return block->kind == BLOCK_PARAGRAPH && text_ends(rich_words(arena, block->paragraph.words), ":");
}

static enum stance stance_of(struct arena *arena, const struct drift *drift, const struct blocks *run,
                             const struct block *before)
{
	if (has_caption(&run->items[0]))
		return before && leads(arena, before) ? STANCE_STAYS : STANCE_DRIFTS;
	return drift->open && passes(arena, run) ? STANCE_PASSES : STANCE_STAYS;
}

static void mark_strips(const struct galley *galley, size_t first, size_t end, enum stance stance, const void *unit)
{
	for (size_t i = first; i < end; i++) {
		galley->items[i]->stance = stance;
		galley->items[i]->unit = unit;
	}
}

void drift_mark(struct setter *setter, struct drift *drift, const struct galley *galley, size_t count,
                const struct strip *last, const struct blocks *run, const struct block *before)
{
	struct arena_mark mark = arena_mark(setter->scratch);
	enum stance stance = stance_of(setter->scratch, drift, run, before);
	bool gone = last && (galley->count < count || galley->items[count - 1] != last); /* the page is turned again */
	size_t from = gone ? count - 1 : count;

	arena_release(setter->scratch, mark);
	if (has_caption(&run->items[0])) /* the text before leads to it */
		mark_strips(galley, drift->text, from, STANCE_STAYS, NULL);
	mark_strips(galley, from, galley->count, stance, stance == STANCE_DRIFTS ? &run->items[0] : NULL);
	drift->open = stance != STANCE_STAYS;
	drift->text = stance == STANCE_PASSES ? from : galley->count;
}

/* -- on finished strips -- */

static bool goes_whole(const struct galley *galley, size_t end)
{
	return end && end < galley->count && galley->items[end]->stance == STANCE_DRIFTS &&
	       galley->items[end - 1]->unit != galley->items[end]->unit;
}

/* Where what may stand before strip `first` ends, in this room; `first` when nothing may. */
static size_t end_of_passing(const struct galley *galley, size_t first, length room, length *taken)
{
	size_t end = first, i;
	length height = 0;

	*taken = 0;
	for (i = first; i < galley->count && galley->items[i]->stance == STANCE_PASSES; i++) {
		const struct strip *strip = galley->items[i];

		if (i > first && strip->before <= BREAK_MAY) {
			end = i;
			*taken = height;
		}
		height += strip->above + strip->height;
		if (height > room || strip->before == BREAK_MUST || (i == first && strip->before > BREAK_MAY))
			return end;
	}
	if (i < galley->count && galley->items[i]->before > BREAK_MAY && galley->items[i]->before < BREAK_MUST)
		return end;
	*taken = height;
	return i;
}

static void swap_parts(struct setter *setter, const struct galley *galley, size_t first, size_t middle, size_t end)
{
	struct arena_mark mark = arena_mark(setter->scratch);
	struct strip **parts = arena_many(setter->scratch, end - first, struct strip *);

	memcpy(parts, galley->items + middle, (end - middle) * sizeof *parts);
	memcpy(parts + (end - middle), galley->items + first, (middle - first) * sizeof *parts);
	memcpy(galley->items + first, parts, (end - first) * sizeof *parts);
	arena_release(setter->scratch, mark);
}

size_t drift_past(struct setter *setter, const struct galley *galley, size_t end, length room, length *used)
{
	size_t middle = end, last;
	length taken;

	if (!goes_whole(galley, end) || room - *used < length_scale(room, WHITE_LEAST, 100))
		return end;
	while (middle < galley->count && galley->items[middle]->stance == STANCE_DRIFTS)
		middle++;
	last = end_of_passing(galley, middle, room - *used, &taken);
	if (taken < length_scale(room, GAIN_LEAST, 100))
		return end;
	swap_parts(setter, galley, end, middle, last);
	*used += taken;
	return end + (last - middle);
}
