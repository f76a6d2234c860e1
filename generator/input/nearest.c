/* The word a misspelt one was meant to be: Damerau-Levenshtein distance, with two neighbours
 * swapped as one mistake, and case as none; or the one word that is longer or shorter by whole parts. */
#include "input/read.h"

#include <string.h>

enum { NEAREST_LENGTH_MAX = 63, DISTANCE_MAX = 3 };

struct word {
	uint32_t codes[NEAREST_LENGTH_MAX];
	size_t count;
};

/* False for words too long to compare. */
static bool take_word(struct text text, struct word *word)
{
	word->count = 0;
	for (size_t at = 0; at < text.count;) {
		uint32_t code = text_next(text, &at);

		if (word->count == NEAREST_LENGTH_MAX)
			return false;
		word->codes[word->count++] = code >= 'A' && code <= 'Z' ? code | 0x20 : code;
	}
	return true;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t distance(const struct word *a, const struct word *b)
{
	size_t rows[3][NEAREST_LENGTH_MAX + 1];

	for (size_t j = 0; j <= b->count; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a->count; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3];
		const size_t *above_two = rows[(i + 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= b->count; j++) {
			bool same = a->codes[i - 1] == b->codes[j - 1];

			row[j] = least(above[j - 1] + !same, least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a->codes[i - 1] == b->codes[j - 2] && a->codes[i - 2] == b->codes[j - 1])
				row[j] = least(row[j], above_two[j - 2] + 1);
		}
	}
	return rows[a->count % 3][b->count];
}

/* "disahkan_oleh" goes on from "disahkan". */
static bool goes_on(struct text longer, struct text shorter)
{
	return shorter.count && longer.count > shorter.count + 1 && longer.bytes[shorter.count] == '_' &&
	       memcmp(longer.bytes, shorter.bytes, shorter.count) == 0;
}

/* Empty when there are several. */
static struct text longer_or_shorter(struct text word, const struct text *words, size_t count)
{
	struct text found = { 0 };
	size_t times = 0;

	for (size_t i = 0; i < count; i++) {
		if (goes_on(words[i], word) || goes_on(word, words[i])) {
			found = words[i];
			times++;
		}
	}
	return times == 1 ? found : (struct text){ 0 };
}

struct text nearest_word(struct text word, const struct text *words, size_t count)
{
	struct text nearest = { 0 };
	struct word wanted, other;
	size_t limit;

	if (!take_word(word, &wanted))
		return nearest;
	limit = least(wanted.count / 3, DISTANCE_MAX) + 1; /* below this */
	for (size_t i = 0; i < count; i++) {
		size_t found;

		if (!take_word(words[i], &other) || other.count >= wanted.count + limit ||
		    wanted.count >= other.count + limit)
			continue;
		found = distance(&wanted, &other);
		if (found < limit) {
			nearest = words[i];
			limit = found;
		}
	}
	return nearest.count ? nearest : longer_or_shorter(word, words, count);
}
