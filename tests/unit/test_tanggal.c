/* The calendar and its Indonesian names. */
#include "arena_fixture.h"

#include "official/tanggal.h"

#include <stdio.h>

static struct arena *arena;

static int open_shared(void **state)
{
	int failed = open_arena(state);

	arena = *state;
	return failed;
}

static struct date day(int year, int month, int day)
{
	return (struct date){ year, month, day };
}

static void leap_years(void **state)
{
	(void)state;
	assert_true(date_valid(day(2024, 2, 29)));
	assert_false(date_valid(day(2023, 2, 29)));
	assert_true(date_valid(day(2000, 2, 29)));
	assert_false(date_valid(day(1900, 2, 29)));
	assert_false(date_valid(day(2024, 2, 30)));
	assert_false(date_valid(day(2024, 4, 31)));
	assert_true(date_valid(day(2024, 12, 31)));
	assert_false(date_valid(day(2024, 13, 1)));
	assert_false(date_valid(day(2024, 0, 1)));
	assert_false(date_valid(day(2024, 1, 0)));
	assert_false(date_valid(day(0, 1, 1)));
	assert_false(date_valid(day(10000, 1, 1)));
}

static void parsing(void **state)
{
	struct date date;

	(void)state;
	assert_int_equal(date_parse(LIT("2024-01-17"), &date), DATE_FINE);
	assert_int_equal(date_compare(date, day(2024, 1, 17)), 0);
	assert_int_equal(date_parse(LIT("2023-02-29"), &date), DATE_NO_SUCH);
	assert_int_equal(date.year, 0);
	assert_int_equal(date_parse(LIT("2024-00-10"), &date), DATE_NO_SUCH);
	assert_int_equal(date_parse(LIT("17-01-2024"), &date), DATE_MALFORMED);
	assert_int_equal(date_parse(LIT("2024/01/17"), &date), DATE_MALFORMED);
	assert_int_equal(date_parse(LIT("2024-1-17"), &date), DATE_MALFORMED);
	assert_int_equal(date_parse(LIT("2024-01-17 "), &date), DATE_MALFORMED);
	assert_int_equal(date_parse(LIT("2024-01-1a"), &date), DATE_MALFORMED);
	assert_int_equal(date_parse(LIT("+024-01-17"), &date), DATE_MALFORMED);
	assert_int_equal(date_parse((struct text){ 0 }, &date), DATE_MALFORMED);
}

/* Ten letters in their places are a day, or none there is; never malformed. */
static void every_spelling(void **state)
{
	char spelling[32];
	struct date date;

	(void)state;
	for (int year = 0; year <= 9999; year += year < 5 || year > 9990 ? 1 : 97)
		for (int month = 0; month <= 13; month++)
			for (int of_month = 0; of_month <= 32; of_month++) {
				bool there = date_valid(day(year, month, of_month));

				snprintf(spelling, sizeof spelling, "%04d-%02d-%02d", year, month, of_month);
				assert_int_equal(date_parse(text_from(spelling), &date),
				                 there ? DATE_FINE : DATE_NO_SUCH);
				assert_int_equal(date_compare(date, there ? day(year, month, of_month) : day(0, 0, 0)),
				                 0);
			}
}

static void order_and_age(void **state)
{
	(void)state;
	assert_int_equal(date_compare(day(2024, 1, 31), day(2024, 2, 1)), -1);
	assert_int_equal(date_compare(day(2025, 1, 1), day(2024, 12, 31)), 1);
	assert_int_equal(date_years(day(1980, 2, 29), day(2005, 1, 1)), 24);
	assert_int_equal(date_years(day(1980, 2, 29), day(2005, 2, 28)), 24);
	assert_int_equal(date_years(day(1980, 2, 29), day(2005, 3, 1)), 25);
	assert_int_equal(date_years(day(1980, 5, 5), day(2005, 5, 5)), 25);
	assert_int_equal(date_years(day(2006, 5, 5), day(2005, 5, 5)), -1);
}

static void written_out(void **state)
{
	(void)state;
	assert_string_equal(date_format(arena, day(2024, 1, 17)).bytes, "17 Januari 2024");
	assert_string_equal(date_format(arena, day(2025, 2, 1)).bytes, "1 Februari 2025");
	assert_string_equal(date_format(arena, day(2023, 11, 30)).bytes, "30 November 2023");
	assert_string_equal(date_format_with_day(arena, day(2024, 1, 17)).bytes, "Rabu, 17 Januari 2024");
	assert_string_equal(month_name(8).bytes, "Agustus");
	assert_string_equal(month_name(12).bytes, "Desember");
}

/* Days known from elsewhere: the proclamation, the turn of the century, leap days. */
static void days_of_the_week(void **state)
{
	(void)state;
	assert_string_equal(day_name(day(1945, 8, 17)).bytes, "Jumat");
	assert_string_equal(day_name(day(2000, 1, 1)).bytes, "Sabtu");
	assert_string_equal(day_name(day(2024, 2, 29)).bytes, "Kamis");
	assert_string_equal(day_name(day(2025, 3, 3)).bytes, "Senin");
	assert_string_equal(day_name(day(2023, 12, 31)).bytes, "Minggu");
	assert_string_equal(day_name(day(1582, 10, 15)).bytes, "Jumat");
}

static void quarters(void **state)
{
	(void)state;
	assert_string_equal(triwulan_format(arena, 4).bytes, "Triwulan IV");
}

static void roman_numerals(void **state)
{
	(void)state;
	assert_string_equal(roman_upper(arena, 1).bytes, "I");
	assert_string_equal(roman_upper(arena, 9).bytes, "IX");
	assert_string_equal(roman_upper(arena, 12).bytes, "XII");
	assert_string_equal(roman_upper(arena, 1994).bytes, "MCMXCIV");
	assert_string_equal(roman_upper(arena, 3888).bytes, "MMMDCCCLXXXVIII");
	assert_string_equal(roman_upper(arena, 3999).bytes, "MMMCMXCIX");
	assert_string_equal(roman_lower(arena, 44).bytes, "xliv");
	assert_string_equal(roman_lower(arena, 14).bytes, "xiv");
	assert_string_equal(roman_lower(arena, 0).bytes, "0");
	assert_string_equal(roman_upper(arena, 4000).bytes, "4000");
	assert_string_equal(roman_upper(arena, -3).bytes, "-3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leap_years),     cmocka_unit_test(parsing),          cmocka_unit_test(order_and_age),
		cmocka_unit_test(written_out),    cmocka_unit_test(days_of_the_week), cmocka_unit_test(quarters),
		cmocka_unit_test(roman_numerals), cmocka_unit_test(every_spelling),
	};

	return cmocka_run_group_tests(tests, open_shared, close_arena);
}
