/* Axes of charts: which ticks are chosen, where values stand, which are too far out. */
#include "diagram/axis.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct decimal dec(const char *spelling)
{
	struct decimal value;

	assert_true(decimal_parse(text_from(spelling), &value));
	return value;
}

static struct axis axis_of(const char *least, const char *most, bool zero, int places)
{
	struct axis axis;

	axis_make(&axis, &(struct axis_wish){
				 .least = dec(least), .most = dec(most), .ticks = 6, .places = places, .zero = zero });
	return axis;
}

/* "low/step/high" as Indonesians write them. */
static void assert_axis(const char *least, const char *most, bool zero, int places, const char *expected)
{
	struct arena *arena = arena_open((size_t)1 << 20);
	struct axis axis = axis_of(least, most, zero, places);
	struct text found = text_format(arena, "%t/%t/%t", decimal_format(arena, axis.low),
	                                decimal_format(arena, axis.step), decimal_format(arena, axis.high));

	assert_string_equal(found.bytes, expected);
	assert_int_equal(decimal_compare(axis_tick(&axis, axis.ticks - 1), axis.high), 0);
	arena_close(arena);
}

static void round_ticks(void **state)
{
	(void)state;
	assert_axis("0", "97.31", true, 2, "0/20/100");
	assert_axis("2.01", "25.06", true, 2, "0/5/30");
	assert_axis("80", "83.5", false, 2, "80/1/84");
	assert_axis("22.05", "22.36", false, 2, "22,0/0,1/22,4");
	assert_axis("27", "45", false, 0, "25/5/45");
	assert_axis("-35", "110", true, 2, "-50/50/150");
	assert_axis("0", "3807800000", true, 0, "0/1.000.000.000/4.000.000.000");
}

static void one_value(void **state)
{
	(void)state;
	assert_axis("0", "0", true, 2, "0,0/0,2/1,0");
	assert_axis("100", "100", false, 2, "90/5/110");
	assert_axis("3", "3", false, 0, "2/1/4");
}

/* Whole things have no halves: no tick finer than the places given. */
static void whole_numbers(void **state)
{
	struct axis axis = axis_of("0", "2", true, 0);

	(void)state;
	assert_int_equal(axis.step.places, 0);
	assert_int_equal(axis.step.digits, 1);
	assert_int_equal(axis.ticks, 3);
}

static void largest_numbers(void **state)
{
	struct axis axis = axis_of("-999999999999999999", "999999999999999999", false, 12);

	(void)state;
	assert_int_equal(axis_place(&axis, dec("0"), pt(300)), pt(150));
	axis = axis_of("0.000000000001", "0.000000000003", false, 12);
	assert_int_equal(axis_place(&axis, axis.low, pt(300)), 0);
	assert_int_equal(axis_place(&axis, axis.high, pt(300)), pt(300));
}

/* Every axis covers its values, and its ticks are exact multiples of the step. */
static void always_covers(void **state)
{
	uint32_t seed = 12345;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct decimal values[2];
		struct axis axis;

		for (int k = 0; k < 2; k++) {
			seed = seed * 1664525 + 1013904223;
			values[k] = (struct decimal){ (int64_t)(seed >> 8) % 2000000 - 1000000, (int)(seed % 5) };
		}
		if (decimal_compare(values[0], values[1]) > 0)
			values[0] = values[1];
		axis_make(
			&axis,
			&(struct axis_wish){
				.least = values[0], .most = values[1], .ticks = 5, .places = 4, .zero = seed & 1024 });
		assert_true(decimal_compare(axis.low, values[0]) <= 0);
		assert_true(decimal_compare(axis.high, values[1]) >= 0);
		assert_true(axis.ticks >= 2 && axis.ticks <= 12);
		assert_int_equal(axis.low.digits % axis.step.digits, 0);
		assert_int_equal(axis.low.digits + axis.step.digits * (int64_t)(axis.ticks - 1), axis.high.digits);
		assert_true(axis_place(&axis, values[0], pt(400)) <= axis_place(&axis, values[1], pt(400)));
	}
}

static void places(void **state)
{
	struct axis axis = axis_of("0", "100", true, 2);

	(void)state;
	assert_int_equal(axis_place(&axis, dec("25.06"), pt(200)), 50120);
	assert_int_equal(axis_place(&axis, dec("-3"), pt(200)), 0);
	assert_int_equal(axis_place(&axis, dec("1000"), pt(200)), pt(200));
}

static struct axis_reach reach_of(const char *const *spellings, size_t count, const char *anchor)
{
	struct decimal values[20], mark = { 0 };

	for (size_t i = 0; i < count; i++)
		values[i] = dec(spellings[i]);
	if (anchor)
		mark = dec(anchor);
	return axis_reach(values, count, anchor ? &mark : NULL);
}

static void one_thousand_percent(void **state)
{
	static const char *const values[] = { "97.31", "1000", "88", "101.2", "64" };
	struct axis_reach reach = reach_of(values, 5, "100");

	(void)state;
	assert_true(reach.cut_high);
	assert_false(reach.cut_low);
	assert_int_equal(decimal_compare(reach.most, dec("101.2")), 0);
	assert_int_equal(decimal_compare(reach.least, dec("64")), 0);
}

static void far_below(void **state)
{
	static const char *const values[] = { "97.31", "-800", "88" };
	struct axis_reach reach = reach_of(values, 3, "100");

	(void)state;
	assert_true(reach.cut_low);
	assert_false(reach.cut_high);
	assert_int_equal(decimal_compare(reach.least, dec("88")), 0);
}

/* Half of the values are no outliers, nor is a value alone. */
static void nothing_cut(void **state)
{
	static const char *const pair[] = { "97.5", "1000" };
	static const char *const half[] = { "10", "500", "12", "600" };
	static const char *const alone[] = { "1000" };
	static const char *const zeros[] = { "0", "0", "35", "0" };

	(void)state;
	assert_false(reach_of(half, 4, "100").cut_high);
	assert_false(reach_of(alone, 1, "100").cut_high);
	assert_false(reach_of(zeros, 4, NULL).cut_high);
	assert_false(reach_of(pair, 2, NULL).cut_high);
	assert_true(reach_of(pair, 2, "100").cut_high);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_ticks),          cmocka_unit_test(one_value),
		cmocka_unit_test(whole_numbers),        cmocka_unit_test(largest_numbers),
		cmocka_unit_test(always_covers),        cmocka_unit_test(places),
		cmocka_unit_test(one_thousand_percent), cmocka_unit_test(far_below),
		cmocka_unit_test(nothing_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
