/* Hyphenation: patterns that the caller hands over propose places, the rules of spelling mend them. */
#include "typeset/patterns.h"
#include "typeset/setter.h"
#include "typeset/syllables.h"

#include <string.h>

/* Indonesian typesetting keeps two letters before the break and three after it; shorter words are left whole. */
enum { LEFT_MIN = 2, RIGHT_MIN = 3, SHORTEST = 5, LONGEST = 200, FIRST_SLOTS = 1024 };

/* A word asked before, and the answer. */
struct answer {
	uint64_t hash;
	struct text word;   /* in small letters */
	const bool *breaks; /* NULL: a free slot */
};

struct hyphenator {
	struct arena *arena;
	struct text dictionary;
	struct patterns *patterns; /* NULL until the first word is asked */
	struct answer *answers;    /* a power of two of them, at most half taken */
	size_t slots, count;
};

struct hyphenator *hyphenator_open(struct arena *arena, struct text dictionary)
{
	struct hyphenator *hyphenator;

	if (!dictionary.count)
		return NULL;
	hyphenator = arena_new(arena, struct hyphenator);
	hyphenator->arena = arena;
	hyphenator->dictionary = dictionary;
	return hyphenator;
}

/* Only plain letters: the Indonesian patterns know no others, and a byte is then a letter. */
static bool lower_word(struct text word, char *lower)
{
	size_t i;

	for (i = 0; i < word.count; i++) {
		char c = word.bytes[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c < 'a' || c > 'z')
			return false;
		lower[i] = c;
	}
	lower[i] = 0;
	return true;
}

/* -- words asked before -- */

static uint64_t hash_of(const char *lower, size_t count)
{
	uint64_t hash = 0xCBF29CE484222325u;

	for (size_t i = 0; i < count; i++)
		hash = (hash ^ (unsigned char)lower[i]) * 0x100000001B3u;
	return hash ^ hash >> 32;
}

static struct answer *find_answer(const struct hyphenator *hyphenator, uint64_t hash, struct text word)
{
	size_t mask = hyphenator->slots - 1, i = (size_t)hash & mask;

	while (hyphenator->answers[i].breaks &&
	       (hyphenator->answers[i].hash != hash || !text_equal(hyphenator->answers[i].word, word)))
		i = (i + 1) & mask;
	return &hyphenator->answers[i];
}

static void make_slots(struct hyphenator *hyphenator)
{
	struct hyphenator old = *hyphenator;

	if (old.count * 2 < old.slots)
		return;
	hyphenator->slots = old.slots ? old.slots * 2 : FIRST_SLOTS;
	hyphenator->answers = arena_many(old.arena, hyphenator->slots, struct answer);
	for (size_t i = 0; i < old.slots; i++)
		if (old.answers[i].breaks)
			*find_answer(hyphenator, old.answers[i].hash, old.answers[i].word) = old.answers[i];
}

static const bool *answer(struct hyphenator *hyphenator, const char *lower, size_t count)
{
	bool proposed[LONGEST + 1] = { false };
	bool *breaks = arena_many(hyphenator->arena, count, bool);

	if (!hyphenator->patterns)
		hyphenator->patterns = patterns_read(hyphenator->arena, hyphenator->dictionary);
	patterns_places(hyphenator->patterns, lower, count, proposed);
	for (size_t i = 0; i < count; i++)
		proposed[i] = proposed[i] && i >= LEFT_MIN && i + RIGHT_MIN <= count;
	syllables_mend(lower, count, proposed, breaks);
	for (size_t i = 0; i < count; i++)
		breaks[i] = breaks[i] && i >= LEFT_MIN && i + RIGHT_MIN <= count;
	return breaks;
}

void hyphenate(struct setter *setter, struct text word, bool *breaks)
{
	struct hyphenator *hyphenator = setter->hyphenator;
	char lower[LONGEST + 1];
	struct text asked = { lower, word.count };
	struct answer *found;
	uint64_t hash;

	memset(breaks, 0, word.count * sizeof *breaks);
	if (!hyphenator || word.count < SHORTEST || word.count > LONGEST || !lower_word(word, lower))
		return;
	hash = hash_of(lower, word.count);
	make_slots(hyphenator);
	found = find_answer(hyphenator, hash, asked);
	if (!found->breaks) {
		*found = (struct answer){ hash, text_copy(hyphenator->arena, asked),
			                  answer(hyphenator, lower, word.count) };
		hyphenator->count++;
	}
	memcpy(breaks, found->breaks, word.count * sizeof *breaks);
}
