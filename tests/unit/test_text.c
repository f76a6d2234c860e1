/* Views, UTF-8 to the letter, capitals, formats. */
#include "arena_fixture.h"

#include "base/text.h"

#include <limits.h>
#include <string.h>

#define assert_text(text, expected) assert_string_equal((text).bytes, (expected))

static struct arena *arena;

static int open_shared(void **state)
{
	int failed = open_arena(state);

	arena = *state;
	return failed;
}

static void parts_are_clipped(void **state)
{
	struct text text = LIT("sasaran");

	(void)state;
	assert_true(text_is(text_part(text, 2, 3), "sar"));
	assert_true(text_is(text_part(text, 4, 99), "ran"));
	assert_int_equal(text_part(text, 7, 1).count, 0);
	assert_int_equal(text_part(text, 99, 1).count, 0);
	assert_int_equal(text_part((struct text){ 0 }, 0, 5).count, 0);
	assert_int_equal(text_from(NULL).count, 0);
}

static void blanks_of_any_kind(void **state)
{
	(void)state;
	assert_true(text_blank(LIT("")));
	assert_true(text_blank(LIT(" \t\r\n")));
	assert_true(text_blank(LIT("\xC2\xA0\xE2\x80\x8B\xEF\xBB\xBF"))); /* no-break, zero-width, mark */
	assert_true(text_blank(LIT("\xE3\x80\x80\xC2\xAD\xE2\xA0\x80"))); /* wide, soft hyphen, braille */
	assert_false(text_blank(LIT("\xC2\xA0-")));
	assert_false(text_blank(LIT("\xC3\xA9")));
	assert_false(text_blank(LIT("\xFF")));
}

static void comparing(void **state)
{
	size_t at = 99;

	(void)state;
	assert_true(text_equal((struct text){ 0 }, LIT("")));
	assert_false(text_equal(LIT("ab"), LIT("abc")));
	assert_true(text_compare(LIT("ab"), LIT("abc")) < 0);
	assert_true(text_compare(LIT("b"), LIT("abc")) > 0);
	assert_true(text_compare(LIT("z"), LIT("\xC3\xA9")) < 0); /* bytes are unsigned */
	assert_true(text_starts(LIT("lkip.json"), "lkip"));
	assert_false(text_starts(LIT("lk"), "lkip"));
	assert_true(text_ends(LIT("lkip.json"), ".json"));
	assert_false(text_ends(LIT("json"), ".json"));
	assert_true(text_find(LIT("aabaab!"), "aab!", &at));
	assert_int_equal(at, 3);
	assert_false(text_find(LIT("aa"), "aaa", &at));
	assert_int_equal(at, 3);
	assert_true(text_find(LIT("x"), "", &at));
	assert_int_equal(at, 0);
}

static void trimming(void **state)
{
	(void)state;
	assert_true(text_is(text_trim(LIT(" \t\r\n Camat Muara \n")), "Camat Muara"));
	assert_int_equal(text_trim(LIT(" \n ")).count, 0);
	assert_int_equal(text_trim((struct text){ 0 }).count, 0);
}

static void new_texts_end_in_zero(void **state)
{
	struct text joined = TEXT_JOIN(arena, LIT("a"), (struct text){ 0 }, LIT("bc"));

	(void)state;
	assert_text(joined, "abc");
	assert_int_equal(joined.count, 3);
	assert_text(text_copy(arena, text_part(LIT("abcdef"), 1, 2)), "bc");
	assert_text(text_copy(arena, (struct text){ 0 }), "");
}

static void numbers(void **state)
{
	(void)state;
	assert_text(text_from_int(arena, 0), "0");
	assert_text(text_from_int(arena, INT64_MAX), "9223372036854775807");
	assert_text(text_from_int(arena, INT64_MIN), "-9223372036854775808");
}

static void formatting(void **state)
{
	struct text made;

	(void)state;
	made = text_format(arena, "%t[%d].%s: 100%% dari %z", LIT("sasaran"), 2, "target", (size_t)7);
	assert_text(made, "sasaran[2].target: 100% dari 7");
	assert_int_equal(made.count, 30);
	assert_text(text_format(arena, "%d %d", INT_MIN, INT_MAX), "-2147483648 2147483647");
	assert_text(text_format(arena, "%z", SIZE_MAX), "18446744073709551615");
	assert_text(text_format(arena, "%t%s%t", (struct text){ 0 }, "", LIT("")), "");
	assert_text(text_format(arena, ""), "");
	assert_int_equal(text_format(arena, "%t", ((struct text){ "a\0b", 3 })).count, 3);
}

static void capitals(void **state)
{
	(void)state;
	assert_text(text_upper(arena, LIT("Kepala Dinas, S.ST. 12 {~}")), "KEPALA DINAS, S.ST. 12 {~}");
	assert_text(text_upper(arena, LIT("José à÷þßµ")), "JOSÉ À÷Þßµ");
	assert_text(text_upper(arena, LIT("ÿāĀĸĺńňʼnŋžŽſıİ")), "ŸĀĀĸĹŃŇʼNŊŽŽSIİ");
	assert_text(text_upper(arena, LIT("ŷŸźż")), "ŶŸŹŻ");
	assert_text(text_upper(arena, LIT("ŉ ǎ ж 漢 😀")), "ŉ ǎ ж 漢 😀");
}

/* Every code point there is goes out and comes back. */
static void all_code_points(void **state)
{
	char bytes[4];

	(void)state;
	for (uint32_t code = 0; code <= 0x10FFFF; code++) {
		struct text text = { bytes, text_encode(code, bytes) };
		size_t at = 0;

		if (code >= 0xD800 && code < 0xE000)
			continue;
		if (text_valid(text) != text.count || text_next(text, &at) != code || at != text.count)
			fail_msg("U+%04X", (unsigned)code);
	}
	assert_int_equal(text_encode(0xD800, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
	assert_int_equal(text_encode(0x110000, bytes), 3);
}

static void what_is_not_utf8(void **state)
{
	static const struct {
		struct text text;
		size_t at;
	} wrong[] = {
		{ { "ab\x80", 3 }, 2 },           /* a continuation alone */
		{ { "a\xC3", 2 }, 1 },            /* cut off */
		{ { "\xE2\x82", 2 }, 0 },         /* cut off */
		{ { "\xC0\x80", 2 }, 0 },         /* overlong */
		{ { "\xC1\xBF", 2 }, 0 },         /* overlong */
		{ { "\xE0\x9F\xBF", 3 }, 0 },     /* overlong */
		{ { "\xF0\x8F\xBF\xBF", 4 }, 0 }, /* overlong */
		{ { "x\xED\xA0\x80", 4 }, 1 },    /* a surrogate */
		{ { "\xF4\x90\x80\x80", 4 }, 0 }, /* over 10FFFF */
		{ { "\xF5\x80\x80\x80", 4 }, 0 },
		{ { "\xFF", 1 }, 0 },
		{ { "\xC3\xA9\xC3\x28", 4 }, 2 }, /* the second byte is none */
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		assert_int_equal(text_valid(wrong[i].text), wrong[i].at);
	assert_int_equal(text_valid(LIT("Rp\xC2\xA0"
	                                "1 \xF4\x8F\xBF\xBF")),
	                 10);
	assert_int_equal(text_valid((struct text){ 0 }), 0);
}

static void walking_over_wrong_bytes(void **state)
{
	struct text text = { "\xC3\xA9\xFF\xE2\x82", 5 };
	size_t at = 0;

	(void)state;
	assert_int_equal(text_next(text, &at), 0xE9);
	assert_int_equal(text_next(text, &at), 0xFFFD);
	assert_int_equal(at, 3);
	assert_int_equal(text_length(text), 4);
	assert_int_equal(text_length(LIT("a漢😀é")), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_clipped),
		cmocka_unit_test(blanks_of_any_kind),
		cmocka_unit_test(comparing),
		cmocka_unit_test(trimming),
		cmocka_unit_test(new_texts_end_in_zero),
		cmocka_unit_test(numbers),
		cmocka_unit_test(formatting),
		cmocka_unit_test(capitals),
		cmocka_unit_test(all_code_points),
		cmocka_unit_test(what_is_not_utf8),
		cmocka_unit_test(walking_over_wrong_bytes),
	};

	return cmocka_run_group_tests(tests, open_shared, close_arena);
}
