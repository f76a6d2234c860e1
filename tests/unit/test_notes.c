/* Notes are cut out of a data file, and nothing else. */
#include "arena_fixture.h"

#include <string.h>

#include "base/sha256.h"
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

/* Examples of FIPS 180-4. */
static void digests(void **state)
{
	struct arena *arena = *state;
	char *many = arena_alloc(arena, 1000000);

	memset(many, 'a', 1000000);
	assert_string_equal(sha256_hex(arena, LIT("")).bytes,
	                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_string_equal(sha256_hex(arena, LIT("abc")).bytes,
	                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_string_equal(sha256_hex(arena, LIT("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).bytes,
	                    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
	assert_string_equal(sha256_hex(arena, (struct text){ many, 1000000 }).bytes,
	                    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(members_that_begin_with_a_low_line, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(notes_deep_inside, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(digests, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
