/* Our reading of hyphenation patterns against libhyphen's, word by word: 100,000 words made of syllables, of affixes
 * and roots, and of the patterns themselves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "typeset/patterns.h"

#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DICTIONARY "/usr/share/hyphen/hyph_id_ID.dic"

enum { WORDS = 100000, LONGEST = 60, BYTES_MOST = 1 << 20 };

static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7FFF;
}

static struct text dictionary(struct arena *arena)
{
	FILE *file = fopen(DICTIONARY, "rb");
	char *bytes = arena_alloc(arena, BYTES_MOST);
	size_t count;

	assert_non_null(file);
	count = fread(bytes, 1, BYTES_MOST, file);
	fclose(file);
	assert_in_range(count, 1000, BYTES_MOST - 1);
	return (struct text){ bytes, count };
}

/* -- words -- */

static size_t add(char *word, size_t used, const char *part)
{
	size_t count = strlen(part);

	if (used + count >= LONGEST)
		return used;
	memcpy(word + used, part, count + 1);
	return used + count;
}

static void of_syllables(unsigned *seed, char *word)
{
	static const char *const starts[] = { "b", "c", "d", "g",  "h", "j",  "k",  "l",  "m",  "n",
		                              "p", "r", "s", "t",  "w", "y",  "ng", "ny", "sy", "kh",
		                              "",  "f", "z", "pr", "v", "st", "tr", "kr", "q",  "x" };
	static const char *const vowels[] = { "a", "i", "u", "e", "o", "ai", "au" };
	static const char *const ends[] = { "", "", "", "n", "ng", "r", "s", "t", "k", "m", "l", "h", "p" };
	size_t syllables = 2 + next_number(seed) % 4, used = 0;

	for (size_t i = 0; i < syllables; i++) {
		used = add(word, used, starts[next_number(seed) % (sizeof starts / sizeof *starts)]);
		used = add(word, used, vowels[next_number(seed) % (sizeof vowels / sizeof *vowels)]);
		used = add(word, used, ends[next_number(seed) % (sizeof ends / sizeof *ends)]);
	}
}

static void of_affixes(unsigned *seed, char *word)
{
	static const char *const prefixes[] = { "",    "me",  "mem", "meng", "peng", "di",
		                                "ber", "ter", "per", "ke",   "se",   "memper" };
	static const char *const roots[] = { "lurah",      "pilih",    "peduli",  "sembilan",   "laksana",
		                             "masyarakat", "ajar",     "aman",    "milik",      "daya",
		                             "pemerintah", "kerja",    "program", "anggar",     "ubah",
		                             "guna",       "tanggung", "jawab",   "selenggara", "individual" };
	static const char *const suffixes[] = { "", "an", "kan", "i", "nya", "annya", "isme", "asi" };
	size_t used = add(word, 0, prefixes[next_number(seed) % (sizeof prefixes / sizeof *prefixes)]);

	used = add(word, used, roots[next_number(seed) % (sizeof roots / sizeof *roots)]);
	add(word, used, suffixes[next_number(seed) % (sizeof suffixes / sizeof *suffixes)]);
}

/* The letters of two patterns from anywhere in the dictionary. */
static void of_patterns(unsigned *seed, struct text bytes, char *word)
{
	size_t used = 0;

	for (int i = 0; i < 2; i++) {
		size_t at = ((size_t)next_number(seed) << 10 ^ next_number(seed)) % bytes.count;

		while (at < bytes.count && bytes.bytes[at] != '\n')
			at++;
		for (at++; at < bytes.count && bytes.bytes[at] != '\n' && used + 1 < LONGEST; at++)
			if (bytes.bytes[at] >= 'a' && bytes.bytes[at] <= 'z')
				word[used++] = bytes.bytes[at];
	}
	word[used] = 0;
}

/* -- both -- */

static void by_libhyphen(HyphenDict *patterns, const char *word, size_t count, bool *places)
{
	char marks[LONGEST + 6];
	char **replaced = NULL;
	int *at = NULL, *cut = NULL;

	assert_int_equal(hnj_hyphen_hyphenate2(patterns, word, (int)count, marks, NULL, &replaced, &at, &cut), 0);
	for (size_t i = 1; i < count; i++)
		places[i] = marks[i - 1] & 1;
	free(replaced);
	free(at);
	free(cut);
}

static void the_same_as_libhyphen(void **state)
{
	struct arena *arena = arena_open((size_t)16 << 20);
	struct text bytes = dictionary(arena);
	const struct patterns *ours = patterns_read(arena, bytes);
	HyphenDict *theirs = hnj_hyphen_load(DICTIONARY);
	unsigned seed = 1;
	size_t parted = 0;

	(void)state;
	assert_non_null(theirs);
	for (size_t i = 0; i < WORDS; i++) {
		char word[LONGEST] = "";
		bool found[LONGEST] = { false }, wanted[LONGEST] = { false };
		size_t count;

		if (i % 3 == 0)
			of_syllables(&seed, word);
		else if (i % 3 == 1)
			of_affixes(&seed, word);
		else
			of_patterns(&seed, bytes, word);
		count = strlen(word);
		if (count < 5)
			continue;
		patterns_places(ours, word, count, found);
		by_libhyphen(theirs, word, count, wanted);
		for (size_t at = 2; at + 2 <= count; at++) { /* libhyphen keeps two letters on each side */
			parted += wanted[at];
			if (found[at] != wanted[at])
				fail_msg("\"%s\" before letter %zu: %d, not %d", word, at, found[at], wanted[at]);
		}
	}
	assert_true(parted > WORDS);
	hnj_hyphen_free(theirs);
	arena_close(arena);
}

/* What is no pattern is left out; the last digit between two letters counts, the last of two lines too. */
static void odd_lines_do_no_harm(void **state)
{
	static const char lines[] =
		"UTF-8\nLEFTHYPHENMIN 3\n% a1b\n\n12\n.\na1b\r\nc12d\ne1f\ne2f\ng1h/x=,1,2\nz1z\xC3\xA9\ni1j";
	struct arena *arena = arena_open(1 << 20);
	const struct patterns *patterns = patterns_read(arena, (struct text){ lines, sizeof lines - 1 });
	bool places[300];
	char longest[300];

	(void)state;
	patterns_places(patterns, "abcdefghij", 10, places);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(places[i], i == 1 || i == 9);
	memset(longest, 'a', sizeof longest);
	patterns_places(patterns, longest, sizeof longest, places);
	patterns_places(patterns_read(arena, LIT("")), "abcdef", 6, places);
	for (size_t i = 0; i < 6; i++)
		assert_false(places[i]);
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_as_libhyphen),
		cmocka_unit_test(odd_lines_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
