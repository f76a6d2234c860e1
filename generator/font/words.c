/* Words are shaped once: a table that finds a shaped word by family, style and bytes, and the
 * measures that typesetting asks of it. Whole words are rounded once per run, never glyph by glyph.
 */
#include "font/bidi.h"
#include "font/faces.h"

#include <assert.h>

enum { FIRST_SLOTS = 1024 }; /* of which three in four are taken at most */

struct word {
	int family;
	enum face_style style;
	bool backwards;  /* asked for */
	struct text key; /* as asked for; the shaped text may differ, see letters.c */
	struct shaped shaped;
};

/* FNV-1a, then mixed so that the low bits depend on all. */
static uint64_t hash_word(const struct word *word)
{
	uint64_t hash = 0xCBF29CE484222325u ^ ((uint64_t)word->family << 3 | word->style << 1 | word->backwards);

	for (size_t i = 0; i < word->key.count; i++)
		hash = (hash ^ (unsigned char)word->key.bytes[i]) * 0x100000001B3u;
	hash = (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 29;
}

static bool is_word(const struct word *word, const struct word *asked)
{
	return word->family == asked->family && word->style == asked->style && word->backwards == asked->backwards &&
	       text_equal(word->key, asked->key);
}

/* The slot that holds the word, or the free one where it belongs. */
static struct slot *find_slot(const struct fonts *fonts, uint64_t hash, const struct word *asked)
{
	size_t mask = fonts->slot_count - 1;
	size_t i = (size_t)hash & mask;

	while (fonts->slots[i].word && (fonts->slots[i].hash != hash || !is_word(fonts->slots[i].word, asked)))
		i = (i + 1) & mask;
	return &fonts->slots[i];
}

static void grow(struct fonts *fonts)
{
	size_t count = fonts->slot_count ? fonts->slot_count * 2 : FIRST_SLOTS;
	struct arena *arena = arena_open_inside(fonts->arena), *old_arena = fonts->slots_arena;
	struct slot *slots = arena_many(arena, count, struct slot);

	for (size_t old = 0; old < fonts->slot_count; old++) {
		size_t i = (size_t)fonts->slots[old].hash & (count - 1);

		if (!fonts->slots[old].word)
			continue;
		while (slots[i].word)
			i = (i + 1) & (count - 1);
		slots[i] = fonts->slots[old];
	}
	fonts->slots = slots;
	fonts->slot_count = count;
	fonts->slots_arena = arena;
	arena_close(old_arena);
}

static struct word *make_word(struct fonts *fonts, const struct word *asked)
{
	struct word *word = arena_new(fonts->arena, struct word);

	assert(asked->key.count < UINT32_MAX);
	*word = *asked;
	word->key = text_copy(fonts->arena, asked->key);
	word->shaped = shape(fonts, word->family, word->style, letters_drawn(fonts->arena, word->key),
	                     word->backwards || bidi_backwards(word->key));
	return word;
}

static const struct shaped *find_word(struct fonts *fonts, const struct word *asked)
{
	uint64_t hash = hash_word(asked);
	struct slot *slot;

	if (fonts->word_count * 4 >= fonts->slot_count * 3)
		grow(fonts);
	slot = find_slot(fonts, hash, asked);
	if (!slot->word) {
		*slot = (struct slot){ hash, make_word(fonts, asked) };
		fonts->word_count++;
	}
	return &slot->word->shaped;
}

const struct shaped *fonts_shape(struct fonts *fonts, int family, enum face_style style, struct text word)
{
	return find_word(fonts, &(struct word){ .family = family, .style = style, .key = word });
}

const struct shaped *fonts_shape_backwards(struct fonts *fonts, int family, enum face_style style, struct text word)
{
	return find_word(fonts, &(struct word){ .family = family, .style = style, .backwards = true, .key = word });
}

length face_length(const struct face *face, int64_t units, length size)
{
	return length_scale(size, units, face->units);
}

const struct glyph_run *shaped_read(const struct shaped *shaped, size_t i)
{
	return &shaped->runs[shaped->backwards ? shaped->count - 1 - i : i];
}

length shaped_advance(const struct shaped *shaped, length size)
{
	length total = 0;

	for (size_t i = 0; i < shaped->count; i++)
		total += face_length(shaped->runs[i].face, shaped->runs[i].advance, size);
	return total;
}

/* Units of the walk's run up to `bytes` of the run's text. Glyphs that continue another go with it, wholly or
 * not at all; the walk stands before the first that does not go wholly. */
static int64_t walk_run(struct shaped_walk *walk, const struct glyph_run *run, size_t bytes)
{
	while (walk->glyph < run->count) {
		struct glyph glyph = run_glyph(run, walk->glyph);
		int64_t advance = glyph.advance;
		size_t end = walk->glyph + 1;

		if (glyph.start >= bytes)
			break;
		for (; end < run->count && run_glyph(run, end).count == 0; end++)
			advance += run_glyph(run, end).advance;
		if (glyph.start + glyph.count > bytes)
			return walk->units + length_scale(advance, (int64_t)(bytes - glyph.start), glyph.count);
		walk->units += advance;
		walk->glyph = end;
	}
	return walk->units;
}

length shaped_walk_to(struct shaped_walk *walk, size_t bytes)
{
	const struct shaped *shaped = walk->shaped;

	for (; walk->run < shaped->count; walk->run++) {
		const struct glyph_run *run = &shaped->runs[walk->run];
		size_t start = (size_t)(run->text.bytes - shaped->text.bytes);
		length part;

		if (start >= bytes)
			break;
		part = face_length(run->face, walk_run(walk, run, bytes - start), walk->size);
		if (walk->glyph < run->count)
			return walk->done + part;
		walk->done += part;
		walk->glyph = 0;
		walk->units = 0;
	}
	return walk->done;
}

length shaped_advance_to(const struct shaped *shaped, length size, size_t bytes)
{
	return shaped_walk_to(&(struct shaped_walk){ .shaped = shaped, .size = size }, bytes);
}
