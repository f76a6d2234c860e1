/* Hyphenation by libhyphen, with the patterns that the caller hands over. */
#include "typeset/setter.h"

#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Indonesian typesetting keeps two letters before the break and three after it; shorter words are left whole. */
enum { LEFT_MIN = 2, RIGHT_MIN = 3, SHORTEST = 5, LONGEST = 200, ROOM = 4 << 20 };

struct hyphenator {
	HyphenDict *patterns;
};

static void release(void *resource)
{
	hnj_hyphen_free(resource);
}

/* libhyphen leaves the program when memory runs out: so it must not, while it loads some 100 kB of patterns. */
static void make_sure_of_room(struct arena *arena)
{
	void *room = malloc(ROOM);

	if (!room)
		arena_fail(arena, EXHAUSTED_MEMORY);
	free(room);
}

/* libhyphen reads streams alone. */
static HyphenDict *load(struct text dictionary)
{
	FILE *stream = fmemopen((void *)dictionary.bytes, dictionary.count, "r");
	HyphenDict *patterns = stream ? hnj_hyphen_load_file(stream) : NULL;

	if (stream)
		fclose(stream);
	return patterns;
}

struct hyphenator *hyphenator_open(struct arena *arena, struct text dictionary)
{
	struct hyphenator *hyphenator;
	HyphenDict *patterns;

	if (!dictionary.count)
		return NULL;
	make_sure_of_room(arena);
	patterns = load(dictionary);
	if (!patterns)
		return NULL;
	arena_defer(arena, release, patterns);
	hyphenator = arena_new(arena, struct hyphenator);
	hyphenator->patterns = patterns;
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

void hyphenate(struct setter *setter, struct text word, bool *breaks)
{
	char lower[LONGEST + 1], marks[LONGEST + 6];
	char **replaced = NULL;
	int *at = NULL, *cut = NULL;
	size_t i;

	memset(breaks, 0, word.count * sizeof *breaks);
	if (!setter->hyphenator || word.count < SHORTEST || word.count > LONGEST)
		return;
	if (!lower_word(word, lower))
		return;
	if (hnj_hyphen_hyphenate2(setter->hyphenator->patterns, lower, (int)word.count, marks, NULL, &replaced, &at,
	                          &cut) == 0) {
		for (i = LEFT_MIN; i + RIGHT_MIN <= word.count; i++)
			breaks[i] = marks[i - 1] & 1;
	}
	if (replaced) { /* spelling that changes at the break is not Indonesian; such places are not used */
		for (i = 0; i < word.count; i++) {
			if (replaced[i])
				breaks[i] = false;
			free(replaced[i]);
		}
		free(replaced);
		free(at);
		free(cut);
	}
}
