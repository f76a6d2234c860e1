/* Words shaped in a type, where one may be parted, and how wide its parts are.
 *
 * At its hyphenation places, after a slash or hyphen, in a web address after its punctuation, and, when it is wider
 * than the measure, anywhere. The same words come again and again, and a cell's are asked for its width before they are
 * set: what was found for some of them is kept, in a table without chains where the later takes the place of the
 * earlier.
 */
#include "typeset/setter.h"

#include "font/bidi.h"

#include <string.h>

enum {
	COST_HYPHEN = 280,
	COST_SLASH = 50,
	COST_DASH = 300,
	COST_LINK = 10,
	COST_QUERY = 200, /* within what asks, behind the path of an address */
	COST_ANYWHERE = 3000,
	COST_NEVER = -1
};

enum { KEPT_WORDS = 1024, KEPT_PARTS = 5 };

struct kept_word {
	const struct shaped *shaped; /* which tells letters, face and way; NULL: free */
	length size;
	bool hyphenate;
	struct word_parts parts;
	struct word_part items[KEPT_PARTS];
};

/* -- shaping -- */

static enum face_style face_with(const struct type *type, unsigned flags)
{
	unsigned face = (unsigned)type->face;

	if (flags & RUN_BOLD)
		face |= FACE_BOLD;
	if (flags & RUN_ITALIC)
		face ^= FACE_ITALIC;
	return (enum face_style)face;
}

length size_with(const struct type *type, unsigned flags)
{
	return flags & (RUN_SUPER | RUN_SUB) ? length_scale(type->size, 65, 100) : type->size;
}

const struct shaped *shape_part(struct setter *setter, const struct type *type, unsigned flags, struct text words)
{
	return fonts_shape(setter->fonts, setter->family, face_with(type, flags), words);
}

const struct shaped *shape_level(struct setter *setter, const struct type *type, unsigned flags, unsigned level,
                                 struct text words)
{
	if (level % 2)
		return fonts_shape_backwards(setter->fonts, setter->family, face_with(type, flags), words);
	return shape_part(setter, type, flags, words);
}

length words_width(struct setter *setter, const struct type *type, unsigned flags, struct text words)
{
	return shaped_advance(shape_part(setter, type, flags, words), size_with(type, flags));
}

/* -- places to break -- */

struct place {
	bool may;
	bool hyphen;
	int64_t cost;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool all_capitals(struct text word)
{
	size_t i;

	for (i = 0; i < word.count; i++)
		if (word.bytes[i] >= 'a' && word.bytes[i] <= 'z')
			return false;
	return true;
}

static void hyphen_places(struct setter *setter, struct text word, bool capitals_too, struct place *places)
{
	bool *breaks = arena_many(setter->scratch, word.count + 1, bool);
	size_t start, end, i;

	for (start = 0; start < word.count; start = end + 1) {
		struct text letters;

		for (end = start; end < word.count && is_letter(word.bytes[end]);)
			end++;
		letters = text_part(word, start, end - start);
		if (all_capitals(letters) && !capitals_too)
			continue;
		hyphenate(setter, letters, breaks);
		for (i = 0; i < letters.count; i++)
			if (breaks[i])
				places[start + i] = (struct place){ true, true, COST_HYPHEN };
	}
}

/* "188.45/123/Bag.Org-Perenc/2024": digits first, several strokes. */
static bool is_number(struct text word)
{
	size_t strokes = 0;

	for (size_t i = 0; i < word.count; i++)
		strokes += word.bytes[i] == '/';
	return strokes > 1 && word.bytes[0] >= '0' && word.bytes[0] <= '9';
}

/* After "/" or "-" between letters or digits: "Kabupaten/Kota", "RKA-SKPD". */
static void mark_places(struct text word, struct place *places)
{
	bool number = is_number(word);
	size_t i;

	for (i = 1; i + 2 < word.count; i++) {
		char c = word.bytes[i];
		bool dash = c == '-' && i > 1 && is_letter(word.bytes[i - 1]) && is_letter(word.bytes[i + 1]);

		if (c == '/' || (dash && !number))
			places[i + 1] = (struct place){ true, false,
				                        number     ? COST_NUMBER
				                        : c == '/' ? COST_SLASH
				                                   : COST_DASH };
	}
}

static void link_places(struct text word, struct place *places)
{
	size_t i;

	for (i = 1; i + 1 < word.count; i++)
		if (strchr("/?&=-_.#%", word.bytes[i]) && word.bytes[i + 1] != '/')
			places[i + 1] =
				(struct place){ true, false, strchr("/.-", word.bytes[i]) ? COST_LINK : COST_QUERY };
}

/* Anywhere within the parts that are wider than the measure themselves. */
static void anywhere_places(const struct shaped *shaped, length size, length hyphen, length most, struct place *places)
{
	struct shaped_walk walk = { .shaped = shaped, .size = size };
	struct text word = shaped->text;
	length begin = 0;
	size_t start = 0, end, i;

	for (end = 1; end <= word.count; end++) {
		length reached, width;

		if (end < word.count && !places[end].may)
			continue;
		reached = end == word.count ? shaped_advance(shaped, size) : shaped_walk_to(&walk, end);
		width = reached - begin + (end < word.count && places[end].hyphen ? hyphen : 0);
		for (i = start + 1; i < end && width > most; i++)
			if (((unsigned char)word.bytes[i] & 0xC0) != 0x80)
				places[i] = (struct place){ true, false, COST_ANYWHERE };
		start = end;
		begin = reached;
	}
}

/* -- parts -- */

static struct place *find_places(struct setter *setter, const struct type *type, unsigned flags,
                                 const struct shaped *shaped, struct text word, bool link)
{
	struct place *places = arena_many(setter->scratch, word.count + 1, struct place);
	length size = size_with(type, flags);
	bool wide = type->measure && shaped_advance(shaped, size) > type->measure;

	if (bidi_turns(word))
		return places; /* letters join: such a word stays whole */
	if (link)
		link_places(word, places);
	else {
		if (type->hyphenate && !is_number(word))
			hyphen_places(setter, word, wide, places);
		mark_places(word, places);
	}
	if (wide)
		anywhere_places(shaped, size, words_width(setter, type, flags, LIT("-")), type->measure, places);
	return places;
}

static size_t count_parts(const struct place *places, struct text word)
{
	size_t count = 1;

	for (size_t i = 1; i < word.count; i++)
		count += places[i].may;
	return count;
}

static void fill_parts(struct setter *setter, const struct type *type, unsigned flags, const struct shaped *shaped,
                       const struct place *places, struct text word, struct word_part *parts)
{
	length size = size_with(type, flags), done = 0;
	struct shaped_walk walk = { .shaped = shaped, .size = size };
	size_t start = 0;

	for (size_t end = 1; end <= word.count; end++) {
		length reached;

		if (end < word.count && !places[end].may)
			continue;
		reached = end == word.count ? shaped_advance(shaped, size) : shaped_walk_to(&walk, end);
		*parts++ = (struct word_part){
			.start = start,
			.count = end - start,
			.width = reached - done,
			.cost = start ? places[start].cost : COST_NEVER,
			.hyphen = start && places[start].hyphen ? words_width(setter, type, flags, LIT("-")) : 0,
		};
		start = end;
		done = reached;
	}
}

struct kept_word *kept_words_open(struct arena *arena)
{
	return arena_many(arena, KEPT_WORDS, struct kept_word);
}

static struct kept_word *slot_of(const struct setter *setter, const struct shaped *shaped, length size, bool hyphenate)
{
	uintptr_t hash = (uintptr_t)shaped / 16 * 31 + (uintptr_t)size / 500 * 7 + hyphenate;

	return &setter->kept_words[(hash ^ hash >> 11) % KEPT_WORDS];
}

const struct word_parts *word_parts(struct setter *setter, const struct type *type, unsigned flags,
                                    const struct shaped *shaped, struct text word, bool link)
{
	length size = size_with(type, flags);
	bool usual = !link && !(type->measure && shaped_advance(shaped, size) > type->measure);
	struct kept_word *kept = usual ? slot_of(setter, shaped, size, type->hyphenate) : NULL;
	const struct place *places;
	struct word_parts *parts;
	size_t count;

	if (kept && kept->shaped == shaped && kept->size == size && kept->hyphenate == type->hyphenate)
		return &kept->parts;
	places = find_places(setter, type, flags, shaped, word, link);
	count = count_parts(places, word);
	if (kept && count <= KEPT_PARTS) {
		*kept = (struct kept_word){ shaped, size, type->hyphenate, { kept->items, count }, { { 0 } } };
		parts = &kept->parts;
	} else {
		parts = arena_new(setter->scratch, struct word_parts);
		*parts = (struct word_parts){ arena_many(setter->scratch, count, struct word_part), count };
	}
	fill_parts(setter, type, flags, shaped, places, word, parts->items);
	return parts;
}
