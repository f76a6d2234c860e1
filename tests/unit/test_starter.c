/* Starters: names, years, what stands in the way of none. */
#include "arena_fixture.h"

#include "cli/cli.h"
#include "starter/starter.h"

#include <string.h>

static void each_kind_has_the_same_files(void **state)
{
	struct arena *arena = *state;

	for (size_t i = 0; starter_kind(i); i++)
		for (int workbook = 0; workbook < 2; workbook++) {
			struct starter starter;

			assert_true(starter_make(arena, text_from(starter_kind(i)), 2026, workbook, &starter));
			assert_int_equal(starter.files.count, workbook ? 3 : 8);
			assert_true(
				text_is(starter.files.items[0].name, workbook ? "kantor-2026.xlsx" : "data-2026.json"));
		}
}

static void what_is_unknown_is_refused(void **state)
{
	struct arena *arena = *state;
	struct starter starter;

	assert_false(starter_make(arena, LIT("dinos"), 2026, false, &starter));
	assert_false(starter_make(arena, LIT("dinas"), STARTER_YEAR_LEAST - 1, false, &starter));
	assert_false(starter_make(arena, LIT("dinas"), STARTER_YEAR_MOST + 1, false, &starter));
	assert_true(starter_make(arena, LIT("dinas"), STARTER_YEAR_MOST, false, &starter));
	assert_null(naskah_starter_open("dinos", 2026, false));
	assert_null(naskah_starter_open(NULL, 2026, false));
}

static void years_are_told_from_that_of_the_data(void **state)
{
	struct arena *arena = *state;
	struct starter starter;
	size_t at;

	assert_true(starter_make(arena, LIT("dinas"), 2040, false, &starter));
	assert_true(text_find(starter.files.items[0].bytes, "\"tahun\": 2040,", &at));
	assert_true(text_find(starter.files.items[0].bytes, "\"bulan\": \"2041-01\"", &at));
	assert_true(text_find(starter.files.items[1].bytes, "\"2039\": ", &at));
	assert_true(text_find(starter.files.items[1].bytes, "\"awal\": 2039,", &at));
}

static void the_year_is_asked_for_where_no_clock_is(void **state)
{
	char *words[] = { "naskah", "baru", "tanpa-tahun", "--format", "json", NULL };
	FILE *err = tmpfile();
	char said[256] = { 0 };

	(void)state;
	assert_int_equal(cli(5, words, NULL, stdout, err), NASKAH_CALL_WRONG);
	rewind(err);
	assert_true(fread(said, 1, sizeof said - 1, err) > 0);
	assert_non_null(strstr(said, "pilihan-perlu-nilai"));
	fclose(err);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_the_same_files),
		cmocka_unit_test(what_is_unknown_is_refused),
		cmocka_unit_test(years_are_told_from_that_of_the_data),
		cmocka_unit_test(the_year_is_asked_for_where_no_clock_is),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
