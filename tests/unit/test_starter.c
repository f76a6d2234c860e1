/* Starters: names, years, what stands in the way of none. */
#include "arena_fixture.h"

#include "cli/cli.h"
#include "input/json_print.h"
#include "record/record.h"
#include "starter/turn.h"
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

/* Whether the shapes have what the rule is about. */
static bool exists(const struct shape *shape, const char *path, int depth)
{
	size_t count = strcspn(path, ".");
	const char *rest = path[count] ? path + count + 1 : NULL;
	bool any = strncmp(path, "*", count) == 0, many = strncmp(path, "**", count) == 0 && count == 2;

	if (depth == 0)
		return false;
	if (many && exists(shape, rest, depth))
		return true;
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		bool here = many || (any && count == 1) ||
		            (strlen(field->key) == count && !memcmp(field->key, path, count));

		if (here && !rest)
			return true;
		if (here && field->shape && exists(field->shape, many ? path : rest, depth - 1))
			return true;
	}
	return false;
}

static void each_rule_is_about_something(void **state)
{
	size_t count = 0;

	(void)state;
	assert_false(exists(&record_shape, "program.**.realisasii", 8));
	assert_false(exists(&record_shape, "sasaran.realisasi", 8));
	for (; turn_rule(count); count++)
		if (!exists(&record_shape, turn_rule(count), 8))
			fail_msg("%s", turn_rule(count));
	assert_true(count > 40);
}

static struct json *turned(struct arena *arena, const char *text, int year)
{
	struct diags diags = { .arena = arena };
	struct json *json = json_parse(arena, text_from(text), &diags);
	struct next_year next = { .arena = arena, .all = json, .year = year };

	assert_non_null(json);
	return turn_year(&next, json);
}

static void a_list_of_one_may_stand_alone(void **state)
{
	struct buffer out = { .arena = *state };

	json_print_neat(turned(*state,
	                       "{\"tahun\": 2025, \"sasaran\": {\"indikator\": {\"kunci\": \"a\", \"tahunan\": "
	                       "{\"tahun\": 2025, \"realisasi\": 7}}}, \"renstra\": {\"tujuan\": {\"indikator\": "
	                       "{\"iku\": \"a\", \"target\": {\"2026\": 8}}}}, \"program\": {\"realisasi\": 5}}",
	                       2026),
	                &out);
	assert_string_equal(buffer_text(&out).bytes,
	                    "{\n  \"tahun\": 2026,\n  \"status\": \"konsep\",\n  \"sasaran\": {\n    \"indikator\": {\n"
	                    "      \"kunci\": \"a\",\n"
	                    "      \"tahunan\": [{\"tahun\": 2025, \"realisasi\": 7}, {\"tahun\": 2026, \"realisasi\": "
	                    "null}]\n    }\n  },\n"
	                    "  \"renstra\": {\n    \"tujuan\": {\n      \"indikator\": {\"iku\": \"a\", \"target\": "
	                    "{\"2026\": 8}}\n    }\n  },\n"
	                    "  \"program\": {\"realisasi\": null}\n}\n");
}

static void a_target_that_is_known_stays(void **state)
{
	struct buffer out = { .arena = *state };
	size_t at;

	json_print_neat(
		turned(*state,
	               "{\"tahun\": 2025, \"status\": \"final\", \"sasaran\": [{\"indikator\": [{\"kunci\": \"a\", "
	               "\"tahunan\": [{\"tahun\": 2026, \"target\": 9}]}, {\"kunci\": \"b\"}]}]}",
	               2026),
		&out);
	assert_true(text_find(buffer_text(&out), "\"tahunan\": [{\"tahun\": 2026, \"target\": 9}]\n", &at));
	assert_true(text_find(buffer_text(&out),
	                      "\"tahunan\": [{\"tahun\": 2026, \"target\": null, \"realisasi\": null}]\n", &at));
	assert_true(text_find(buffer_text(&out), "\"status\": \"konsep\"", &at));
	assert_false(text_find(buffer_text(&out), "final", &at));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_the_same_files),
		cmocka_unit_test(what_is_unknown_is_refused),
		cmocka_unit_test(years_are_told_from_that_of_the_data),
		cmocka_unit_test(each_rule_is_about_something),
		cmocka_unit_test(a_list_of_one_may_stand_alone),
		cmocka_unit_test(a_target_that_is_known_stays),
		cmocka_unit_test(the_year_is_asked_for_where_no_clock_is),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
