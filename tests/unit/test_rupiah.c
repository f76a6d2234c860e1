/* Money in the five ways offices write it. */
#include "official/rupiah.h"

#include <stdarg.h>

#include <cmocka.h>

#define NBSP "\xC2\xA0"

static void check(int64_t rupiah, enum rupiah_style style, const char *expected)
{
	struct arena *arena = arena_open(1 << 16);

	assert_string_equal(rupiah_format(arena, decimal_from_int(rupiah), style).bytes, expected);
	arena_close(arena);
}

static void every_style(void **state)
{
	(void)state;
	check(3807800000, RUPIAH_PLAIN, "3.807.800.000");
	check(3807800000, RUPIAH_EYD, "Rp3.807.800.000");
	check(3807800000, RUPIAH_SPACED, "Rp" NBSP "3.807.800.000");
	check(3807800000, RUPIAH_DOTTED, "Rp." NBSP "3.807.800.000");
	check(3807800000, RUPIAH_CLOSED, "Rp." NBSP "3.807.800.000,-");
}

static void minus_stands_first(void **state)
{
	(void)state;
	check(-5000, RUPIAH_PLAIN, "-5.000");
	check(-5000, RUPIAH_EYD, "-Rp5.000");
	check(-250000, RUPIAH_CLOSED, "-Rp." NBSP "250.000,-");
}

static void edges(void **state)
{
	(void)state;
	check(0, RUPIAH_EYD, "Rp0");
	check(999, RUPIAH_PLAIN, "999");
	check(INT64_C(9000000000000000), RUPIAH_EYD, "Rp9.000.000.000.000.000");
}

static void check_sen(int64_t sen, enum rupiah_style style, const char *expected, const char *always)
{
	struct arena *arena = arena_open(1 << 16);
	struct decimal rupiah = { sen, 2 };

	assert_string_equal(rupiah_format(arena, rupiah, style).bytes, expected);
	assert_string_equal(rupiah_format_sen(arena, rupiah, style).bytes, always);
	arena_close(arena);
}

static void sen_where_there_are_any(void **state)
{
	(void)state;
	check_sen(100050, RUPIAH_PLAIN, "1.000,50", "1.000,50");
	check_sen(100000, RUPIAH_PLAIN, "1.000", "1.000,00");
	check_sen(-5, RUPIAH_EYD, "-Rp0,05", "-Rp0,05");
	check_sen(100050, RUPIAH_CLOSED, "Rp." NBSP "1.000,50", "Rp." NBSP "1.000,50");
	check_sen(100000, RUPIAH_CLOSED, "Rp." NBSP "1.000,-", "Rp." NBSP "1.000,00");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_style),
		cmocka_unit_test(minus_stands_first),
		cmocka_unit_test(edges),
		cmocka_unit_test(sen_where_there_are_any),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
