/* Base64 both ways. */
#include "arena_fixture.h"

#include "base/base64.h"

static void assert_both_ways(struct arena *arena, const char *bytes, const char *letters)
{
	struct buffer out = { .arena = arena }, back = { .arena = arena };

	base64_add(&out, text_from(bytes));
	assert_string_equal(buffer_text(&out).bytes, letters);
	assert_true(base64_read(&back, text_from(letters)));
	assert_string_equal(buffer_text(&back).bytes, bytes);
}

/* The examples of RFC 4648, and bytes that need its last two digits. */
static void bytes_are_letters(void **state)
{
	assert_both_ways(*state, "", "");
	assert_both_ways(*state, "f", "Zg==");
	assert_both_ways(*state, "fo", "Zm8=");
	assert_both_ways(*state, "foo", "Zm9v");
	assert_both_ways(*state, "foobar", "Zm9vYmFy");
	assert_both_ways(*state, "\xFB\xEF\xFF", "++//");
}

static void lines_are_joined(void **state)
{
	struct buffer out = { .arena = *state };

	assert_true(base64_read(&out, LIT("Zm9v\r\nYmFy\n")));
	assert_string_equal(buffer_text(&out).bytes, "foobar");
}

static void what_is_none_is_refused(void **state)
{
	static const char *const wrong[] = { "Zg",   "Zg=",   "Z===", "====",     "Zg==Zg==",
		                             "Zm 9", "Zm9v!", "Zg=v", "data:Zm9v" };

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct buffer out = { .arena = *state };

		if (base64_read(&out, text_from(wrong[i])))
			fail_msg("\"%s\" was taken", wrong[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(bytes_are_letters, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(lines_are_joined, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(what_is_none_is_refused, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
