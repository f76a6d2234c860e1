/* Money in the five ways offices write it. */
#include "official/rupiah.h"

#include <stdarg.h>

#include <cmocka.h>

#define NBSP "\xC2\xA0"

static void check(int64_t rupiah, enum rupiah_style style, const char *expected)
{
	struct arena *arena = arena_open(1 << 16);

	assert_string_equal(rupiah_format(arena, rupiah, style).bytes, expected);
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
	check(INT64_MAX, RUPIAH_EYD, "Rp9.223.372.036.854.775.807");
	check(INT64_MIN, RUPIAH_PLAIN, "-9.223.372.036.854.775.808");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_style),
		cmocka_unit_test(minus_stands_first),
		cmocka_unit_test(edges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
