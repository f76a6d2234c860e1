/* What is asked of a word is the same, whether its spelling is counted or not: generated words and tables. */
#include "arena_fixture.h"

#include "audit/baca/kata.h"

#include <string.h>

enum { TEXTS = 40, LETTERS = 240 };

static const char *const words[] = { "a", "ab", "b-a", "dan", "rata-rata", "ba", "(", ".", "7", NULL };
static const struct {
	const char *phrase;
	int worth;
} phrases[] = { { "ab ba", 1 }, { "a", 2 }, { "dan lain", 3 }, { ". .", 4 } };
static const char *const none[] = { NULL };

static unsigned roll(unsigned *dice, unsigned sides)
{
	*dice = *dice * 1103515245u + 12345u;
	return (*dice >> 16) % sides;
}

/* Short words of few letters, so that many are equal. */
static struct text text_of(struct arena *arena, unsigned *dice)
{
	static const char letters[] = "abABd-n7.( \n";
	char *bytes = arena_many(arena, LETTERS, char);

	for (size_t i = 0; i < LETTERS; i++)
		bytes[i] = letters[roll(dice, sizeof letters - 1)];
	return (struct text){ bytes, LETTERS };
}

static bool begins(const struct kata *kata, const char *phrase)
{
	size_t count = strcspn(phrase, " ");

	return kata->lipat.count == count && memcmp(kata->lipat.bytes, phrase, count) == 0;
}

static void same_answers(void **state)
{
	struct arena *arena = *state;
	struct kata_list counted = { .kosakata = kosakata_buat(arena) };
	unsigned dice = 3;
	size_t found = 0, answers = 0;

	for (size_t t = 0; t < TEXTS; t++) {
		struct text text = text_of(arena, &dice);
		struct kata_list plain = { .items = NULL };
		size_t first = counted.count;

		kata_pisah(arena, text, &counted); /* new spellings after the tables were asked about */
		kata_pisah(arena, text, &plain);
		assert_int_equal(counted.count - first, plain.count);
		for (size_t i = 0; i < plain.count; i++) {
			const struct kata *kata = &counted.items[first + i];
			bool starts = false;

			assert_int_equal(kata->sidik, plain.items[i].sidik);
			assert_int_equal(kata_among(kata, words), kata_among(&plain.items[i], words));
			assert_false(kata_among(kata, none));
			for (size_t p = 0; p < sizeof phrases / sizeof *phrases; p++)
				starts = starts || begins(kata, phrases[p].phrase);
			if (kata->bentuk)
				assert_int_equal(kata_mulai(kata, TABEL_KATA(phrases)), starts);
			assert_true(!starts || kata_mulai(&plain.items[i], TABEL_KATA(phrases)));
			found += kata_among(kata, words);
			answers++;
		}
	}
	assert_in_range(found, answers / 10, answers - answers / 10);
}

/* Whether the word is one of a table's, or a phrase of the other begins with it. */
static bool is_either(const struct kata *kata)
{
	bool found = kata_among(kata, words);

	for (size_t p = 0; p < sizeof phrases / sizeof *phrases; p++)
		found = found || begins(kata, phrases[p].phrase);
	return found;
}

/* The next word of a table, of two together, and of these or a number, is what one finds word by word. */
static void next_of_tables(void **state)
{
	static const struct tabel_kata both[] = { BAGIAN_KATA(words), BAGIAN_KATA(phrases) };
	struct arena *arena = *state;
	struct kosakata *kosakata = kosakata_buat(arena);
	unsigned dice = 5;

	for (size_t t = 0; t < TEXTS; t++) {
		struct kata_list list = { .kosakata = t % 2 ? kosakata : NULL };
		size_t one, two, digits;

		kata_pisah(arena, text_of(arena, &dice), &list);
		one = two = digits = list.count;
		for (size_t at = list.count; at-- > 0;) {
			const struct kata *kata = &list.items[at];

			one = kata_among(kata, words) ? at : one;
			two = is_either(kata) ? at : two;
			digits = is_either(kata) || kata->jenis == KATA_ANGKA ? at : digits;
			assert_int_equal(kata_berikut(list.items, at, list.count, TABEL_KATA(words)), one);
			assert_int_equal(kata_berikut(list.items, at, list.count, TABEL_TABEL(both)), two);
			assert_int_equal(kata_atau_angka(list.items, at, list.count, TABEL_TABEL(both)), digits);
		}
		assert_int_equal(kata_berikut(list.items, 0, list.count, TABEL_KATA(none)), list.count);
	}
}

/* One spelling, one form; numbers have none. */
static void one_form(void **state)
{
	struct arena *arena = *state;
	struct kata_list list = { .kosakata = kosakata_buat(arena) };

	kata_pisah(arena, LIT("Program dan PROGRAM, 12 dan 12"), &list);
	assert_int_equal(list.count, 7);
	assert_ptr_equal(list.items[0].bentuk, list.items[2].bentuk);
	assert_ptr_equal(list.items[1].bentuk, list.items[5].bentuk);
	assert_ptr_not_equal(list.items[0].bentuk, list.items[1].bentuk);
	assert_null(list.items[4].bentuk);
	assert_int_equal(list.kosakata->count, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(same_answers, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(next_of_tables, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(one_form, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
