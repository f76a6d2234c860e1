/* Exact decimals: spelling, arithmetic at its edges, rounding, the Indonesian form. */
#include "arena_fixture.h"

#include "base/decimal.h"

#include <string.h>

static struct arena *arena;

static int open_shared(void **state)
{
	int failed = open_arena(state);

	arena = *state;
	return failed;
}

static struct decimal number(const char *spelling)
{
	struct decimal value;

	if (!decimal_parse(text_from(spelling), &value))
		fail_msg("refused: %s", spelling);
	return value;
}

#define assert_decimal(value, digits_, places_)                                                                        \
	do {                                                                                                           \
		struct decimal found = (value);                                                                        \
		assert_int_equal(found.digits, (digits_));                                                             \
		assert_int_equal(found.places, (places_));                                                             \
	} while (0)

static void spellings(void **state)
{
	(void)state;
	assert_decimal(number("8.60"), 860, 2);
	assert_decimal(number("-0.5"), -5, 1);
	assert_decimal(number("0"), 0, 0);
	assert_decimal(number("-0"), 0, 0);
	assert_decimal(number("0.00"), 0, 2);
	assert_decimal(number("1e3"), 1000, 0);
	assert_decimal(number("1.50E+1"), 150, 1);
	assert_decimal(number("12.5e-3"), 125, 4);
	assert_decimal(number("1.25e1"), 125, 1);
	assert_decimal(number("1.25e4"), 12500, 0);
	assert_decimal(number("0e99"), 0, 0);
	assert_decimal(number("999999999999999999"), 999999999999999999, 0);
	assert_decimal(number("0.000000000001"), 1, 12);
	assert_decimal(number("999999.999999999999"), 999999999999999999, 12);
}

static void what_is_no_number(void **state)
{
	static const char *const wrong[] = {
		"",
		"-",
		"+1",
		".5",
		"5.",
		"1e",
		"1e+",
		"01",
		"-01",
		"1,5",
		"0x10",
		"NaN",
		"1 ",
		" 1",
		"1.2.3",
		"--1",
		"1e1.0",
		"e5",
		"1.e5",
		"12rb",
		"1000000000000000000",
		"1e18",
		"0.1e19",
		"0.0000000000001",
		"1e-13",
		"1e-9999999999",
		"1e9999999999",
		"1.0000000000000000000",
	};
	struct decimal value;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		if (decimal_parse(text_from(wrong[i]), &value))
			fail_msg("taken: %s", wrong[i]);
		assert_decimal(value, 0, 0);
	}
	assert_false(decimal_parse(((struct text){ "1\0", 2 }), &value));
	assert_false(decimal_parse((struct text){ 0 }, &value));
}

static void comparing(void **state)
{
	(void)state;
	assert_int_equal(decimal_compare(number("8.60"), number("8.6")), 0);
	assert_int_equal(decimal_compare(number("-8.61"), number("-8.6")), -1);
	assert_int_equal(decimal_compare(number("999999999999999999"), number("0.000000000001")), 1);
	assert_int_equal(decimal_sign(number("-0.01")), -1);
	assert_int_equal(decimal_sign(number("0.00")), 0);
	assert_int_equal(decimal_sign(number("3")), 1);
}

static void sums(void **state)
{
	struct decimal sum;

	(void)state;
	assert_true(decimal_add(number("0.1"), number("0.2"), &sum));
	assert_decimal(sum, 3, 1);
	assert_true(decimal_add(number("95.22"), number("4.8"), &sum));
	assert_decimal(sum, 10002, 2);
	assert_true(decimal_sub(number("1"), number("0.001"), &sum));
	assert_decimal(sum, 999, 3);
	assert_true(decimal_sub(number("999999999999999999"), number("999999999999999999"), &sum));
	assert_decimal(sum, 0, 0);
	assert_false(decimal_add(number("999999999999999999"), number("1"), &sum));
	assert_decimal(sum, 0, 0);
	assert_false(decimal_sub(number("-999999999999999999"), number("1"), &sum));
	assert_false(decimal_add(number("999999999999999999"), number("0.1"), &sum));
}

static void products(void **state)
{
	struct decimal product;

	(void)state;
	assert_true(decimal_mul(number("1.5"), number("1.5"), 2, &product));
	assert_decimal(product, 225, 2);
	assert_true(decimal_mul(number("1.5"), number("1.5"), 1, &product));
	assert_decimal(product, 23, 1); /* half up */
	assert_true(decimal_mul(number("-1.5"), number("1.5"), 1, &product));
	assert_decimal(product, -23, 1); /* away from zero */
	assert_true(decimal_mul(number("3"), number("2"), 4, &product));
	assert_decimal(product, 60000, 4);
	assert_true(decimal_mul(number("999999999999999999"), number("0.000000000001"), 6, &product));
	assert_decimal(product, 1000000000000, 6);
	assert_false(decimal_mul(number("999999999999999999"), number("999999999999999999"), 0, &product));
	assert_false(decimal_mul(number("999999999999999999"), number("1"), 12, &product));
	assert_true(decimal_mul(number("999999.999999999999"), number("999999.999999999999"), 0, &product));
	assert_decimal(product, 1000000000000, 0);
}

static void quotients(void **state)
{
	struct decimal quotient;

	(void)state;
	assert_true(decimal_div(number("2"), number("3"), 2, &quotient));
	assert_decimal(quotient, 67, 2);
	assert_true(decimal_div(number("-2"), number("3"), 4, &quotient));
	assert_decimal(quotient, -6667, 4);
	assert_true(decimal_div(number("1"), number("8"), 2, &quotient));
	assert_decimal(quotient, 13, 2); /* 0.125 half up */
	assert_true(decimal_div(number("1"), number("-8"), 2, &quotient));
	assert_decimal(quotient, -13, 2);
	assert_true(decimal_div(number("3807800000"), number("4000000000"), 6, &quotient));
	assert_decimal(quotient, 951950, 6);
	assert_true(decimal_div(number("0.000000000001"), number("999999999999999999"), 12, &quotient));
	assert_decimal(quotient, 0, 12);
	assert_true(decimal_div(number("5"), number("0.000000000001"), 0, &quotient));
	assert_decimal(quotient, 5000000000000, 0);
	assert_true(decimal_div(number("0.000000000005"), number("10"), 0, &quotient));
	assert_decimal(quotient, 0, 0);
	assert_true(decimal_div(number("0.5"), number("1"), 0, &quotient));
	assert_decimal(quotient, 1, 0);
	assert_false(decimal_div(number("1"), number("0.00"), 2, &quotient));
	assert_decimal(quotient, 0, 0);
	assert_false(decimal_div(number("999999999999999999"), number("0.000000000001"), 12, &quotient));
	assert_false(decimal_div(number("1000000"), number("1"), 12, &quotient));
	assert_true(decimal_div(number("999999"), number("1"), 12, &quotient));
	assert_decimal(quotient, 999999000000000000, 12);
}

/* Against plain integers: a/b to 2 places, rounded, is (200a + b) / 2b in whole numbers. */
static void quotients_by_the_thousand(void **state)
{
	(void)state;
	for (int64_t a = 0; a < 300; a++) {
		for (int64_t b = 1; b < 100; b++) {
			struct decimal quotient;

			assert_true(decimal_div(decimal_from_int(a), decimal_from_int(b), 2, &quotient));
			assert_int_equal(quotient.digits, (200 * a + b) / (2 * b));
		}
	}
}

static void rounding(void **state)
{
	(void)state;
	assert_decimal(decimal_round(number("8.6"), 2), 860, 2);
	assert_decimal(decimal_round(number("99.995"), 2), 10000, 2);
	assert_decimal(decimal_round(number("99.994"), 2), 9999, 2);
	assert_decimal(decimal_round(number("-2.5"), 0), -3, 0);
	assert_decimal(decimal_round(number("0.000000000001"), 0), 0, 0);
	assert_decimal(decimal_round(number("99999999999999999.9"), 0), 100000000000000000, 0);
	/* no room for more zeros: the value stays */
	assert_decimal(decimal_round(number("99999999999999999"), 12), 999999999999999990, 1);
}

static void indonesian_form(void **state)
{
	static const char *const forms[][2] = {
		{ "1234.50", "1.234,50" },
		{ "0", "0" },
		{ "0.05", "0,05" },
		{ "-0.5", "-0,5" },
		{ "999", "999" },
		{ "1000", "1.000" },
		{ "-100000", "-100.000" },
		{ "12345678.9", "12.345.678,9" },
		{ "0.000000000001", "0,000000000001" },
		{ "999999999999999999", "999.999.999.999.999.999" },
		{ "1000.000", "1.000,000" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		assert_string_equal(decimal_format(arena, number(forms[i][0])).bytes, forms[i][1]);
	assert_string_equal(decimal_format(arena, decimal_from_int(INT64_MIN)).bytes, "-9.223.372.036.854.775.808");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spellings),
		cmocka_unit_test(what_is_no_number),
		cmocka_unit_test(comparing),
		cmocka_unit_test(sums),
		cmocka_unit_test(products),
		cmocka_unit_test(quotients),
		cmocka_unit_test(quotients_by_the_thousand),
		cmocka_unit_test(rounding),
		cmocka_unit_test(indonesian_form),
	};

	return cmocka_run_group_tests(tests, open_shared, close_arena);
}
