/* Numbers in words. */
#include "arena_fixture.h"

#include "official/terbilang.h"

#include <string.h>

static struct arena *arena;

static int open_shared(void **state)
{
	int failed = open_arena(state);

	arena = *state;
	return failed;
}

static void whole_numbers(void **state)
{
	static const struct {
		int64_t number;
		const char *words;
	} rows[] = {
		{ 0, "nol" },
		{ 1, "satu" },
		{ 10, "sepuluh" },
		{ 11, "sebelas" },
		{ 12, "dua belas" },
		{ 19, "sembilan belas" },
		{ 20, "dua puluh" },
		{ 27, "dua puluh tujuh" },
		{ 100, "seratus" },
		{ 101, "seratus satu" },
		{ 111, "seratus sebelas" },
		{ 200, "dua ratus" },
		{ 999, "sembilan ratus sembilan puluh sembilan" },
		{ 1000, "seribu" },
		{ 1001, "seribu satu" },
		{ 1100, "seribu seratus" },
		{ 2000, "dua ribu" },
		{ 11000, "sebelas ribu" },
		{ 21000, "dua puluh satu ribu" },
		{ 100000, "seratus ribu" },
		{ 101000, "seratus satu ribu" },
		{ 1000000, "satu juta" },
		{ 1001000, "satu juta seribu" },
		{ 1000000000, "satu miliar" },
		{ 3807800000, "tiga miliar delapan ratus tujuh juta delapan ratus ribu" },
		{ 1000000000000, "satu triliun" },
		{ 1000000000000000, "satu kuadriliun" },
		{ 1000000000000000000, "satu kuintiliun" },
		{ 1000000000000000001, "satu kuintiliun satu" },
		{ -5, "minus lima" },
		{ INT64_MIN, "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun "
		             "tiga ratus tujuh puluh dua triliun tiga puluh enam miliar "
		             "delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu "
		             "delapan ratus delapan" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_string_equal(terbilang(arena, rows[i].number).bytes, rows[i].words);
}

static const char *decimal_words(const char *spelling)
{
	struct decimal value;

	assert_true(decimal_parse(text_from(spelling), &value));
	return terbilang_decimal(arena, value).bytes;
}

static void decimals(void **state)
{
	(void)state;
	assert_string_equal(decimal_words("8.60"), "delapan koma enam nol");
	assert_string_equal(decimal_words("0.05"), "nol koma nol lima");
	assert_string_equal(decimal_words("-0.5"), "minus nol koma lima");
	assert_string_equal(decimal_words("27"), "dua puluh tujuh");
	assert_string_equal(decimal_words("100.00"), "seratus koma nol nol");
	assert_string_equal(decimal_words("12.34"), "dua belas koma tiga empat");
	assert_string_equal(decimal_words("0.000000000001"),
	                    "nol koma nol nol nol nol nol nol nol nol nol nol nol satu");
}

static void money(void **state)
{
	(void)state;
	assert_string_equal(terbilang_rupiah(arena, decimal_from_int(5000)).bytes, "lima ribu rupiah");
	assert_string_equal(terbilang_rupiah(arena, decimal_from_int(0)).bytes, "nol rupiah");
	assert_string_equal(terbilang_rupiah(arena, (struct decimal){ -150050, 2 }).bytes,
	                    "minus seribu lima ratus rupiah lima puluh sen");
}

/* No number below two thousand has the words of another, nor blanks too many. */
static void all_different(void **state)
{
	struct text words[2000];

	(void)state;
	for (int i = 0; i < 2000; i++) {
		words[i] = terbilang(arena, i);
		assert_null(strstr(words[i].bytes, "  "));
		assert_true(words[i].bytes[0] != ' ' && words[i].bytes[words[i].count - 1] != ' ');
		for (int j = 0; j < i; j++) {
			if (text_equal(words[i], words[j]))
				fail_msg("%d and %d", i, j);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_numbers),
		cmocka_unit_test(decimals),
		cmocka_unit_test(money),
		cmocka_unit_test(all_different),
	};

	return cmocka_run_group_tests(tests, open_shared, close_arena);
}
