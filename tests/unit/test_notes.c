/* Notes are cut out of a data file, and nothing else. */
#include "arena_fixture.h"

#include <string.h>

#include "input/notes.h"

static void cuts(struct arena *arena, const char *json, const char *kept)
{
	struct text once = notes_cut(arena, text_from(json));

	assert_int_equal(once.count, strlen(kept));
	assert_memory_equal(once.bytes, kept, once.count);
	assert_true(text_equal(notes_cut(arena, once), once));
}

static void members_that_begin_with_a_low_line(void **state)
{
	struct arena *arena = *state;

	cuts(arena, "{\"a\": 1}", "{\"a\": 1}");
	cuts(arena, "{\"_a\": 1}", "{}");
	cuts(arena, "{ \"_a\": 1, \"b\": 2 }", "{ \"b\": 2 }");
	cuts(arena, "{ \"b\": 2, \"_a\": 1 }", "{ \"b\": 2}");
	cuts(arena, "{\"b\": 2,\n  \"_a\": [1, 2],\n  \"c\": 3}", "{\"b\": 2,\n  \"c\": 3}");
	cuts(arena, "{\"_a\": 1, \"_b\": 2, \"_c\": 3}", "{}");
	cuts(arena, "{\"x\": 0, \"_a\": 1, \"_b\": 2}", "{\"x\": 0}");
	cuts(arena, "{\"\\u005fa\": 1, \"b\": 2}", "{\"b\": 2}");
	cuts(arena, "[]", "[]");
	cuts(arena, "", "");
}

static void notes_deep_inside(void **state)
{
	struct arena *arena = *state;

	cuts(arena, "{\"a\": [{\"_n\": {\"x\": [1, {\"_y\": 2}]}, \"b\": \"_c\"}, {\"_n\": \"}\"}]}",
	     "{\"a\": [{\"b\": \"_c\"}, {}]}");
	cuts(arena, "{\"_a\": {\"_b\": 1, \"c\": 2}, \"d\": {\"e\": 1, \"_f\": {}}}", "{\"d\": {\"e\": 1}}");
	cuts(arena, "{\"a\": \"x\\\",\\\"_b\\\": 1\", \"_c\": \"\\\\\"}", "{\"a\": \"x\\\",\\\"_b\\\": 1\"}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(members_that_begin_with_a_low_line, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(notes_deep_inside, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
