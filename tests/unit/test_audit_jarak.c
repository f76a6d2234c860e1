/* How far two words are apart: the quick way says what the whole matrix does. */
#include "arena_fixture.h"

#include "audit/baca/kata.h"

#include <string.h>

enum { LONGEST = 8, TRIALS = 20000 };

static uint32_t dice = 7;

static size_t roll(size_t sides)
{
	dice = dice * 1664525u + 1013904223u;
	return (dice >> 8) % sides;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* All of the matrix: letters put in, left out, changed, or two neighbours that changed places. */
static size_t whole(struct text a, struct text b)
{
	size_t rows[LONGEST + 1][LONGEST + 1];

	for (size_t i = 0; i <= a.count; i++)
		for (size_t j = 0; j <= b.count; j++) {
			bool same = i && j && a.bytes[i - 1] == b.bytes[j - 1];

			if (!i || !j) {
				rows[i][j] = i + j;
				continue;
			}
			rows[i][j] = least(rows[i - 1][j - 1] + !same, least(rows[i - 1][j], rows[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a.bytes[i - 1] == b.bytes[j - 2] && a.bytes[i - 2] == b.bytes[j - 1])
				rows[i][j] = least(rows[i][j], rows[i - 2][j - 2] + 1);
		}
	return rows[a.count][b.count];
}

static struct text any_word(char letters[LONGEST], size_t sides)
{
	struct text word = { letters, roll(LONGEST + 1) };

	for (size_t i = 0; i < word.count; i++)
		letters[i] = (char)('a' + roll(sides));
	return word;
}

static void as_the_whole_matrix(void **state)
{
	char left[LONGEST], right[LONGEST];

	(void)state;
	for (int i = 0; i < TRIALS; i++) {
		size_t sides = 1 + roll(4), most = roll(5);
		struct text a = any_word(left, sides), b = any_word(right, sides);

		assert_int_equal(jarak(a, b, most), least(whole(a, b), most + 1));
	}
}

static void in_words(void **state)
{
	(void)state;
	assert_int_equal(jarak(LIT("kecamatan"), LIT("kecamatan"), 2), 0);
	assert_int_equal(jarak(LIT("kecamatan"), LIT("kecamtaan"), 2), 1);
	assert_int_equal(jarak(LIT("kecamatan"), LIT("kecmatan"), 2), 1);
	assert_int_equal(jarak(LIT("lemo"), LIT("desa lemo"), 2), 3);
	assert_int_equal(jarak(LIT(""), LIT("ab"), 2), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_the_whole_matrix),
		cmocka_unit_test(in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
