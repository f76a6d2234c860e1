/* Words of a page read back: codes of one byte, of two, and of both, as older and newer papers have them. */
#include "arena_fixture.h"

#include "pdf/words.h"

#define MAP(rows) "begincmap\n2 beginbfchar\n" rows "endbfchar\nendcmap\n"

static void assert_words(const char *map, struct text contents, const char *expected)
{
	struct arena *arena = arena_open((size_t)16 << 20);
	struct pdf_font font = { .name = LIT("F0"), .to_unicode = text_from(map) };
	struct pdf_page page = { .contents = contents, .fonts = &font, .font_count = 1 };
	struct text words;

	assert_non_null(arena);
	words = page_words(arena, &page);
	assert_string_equal(words.bytes, expected);
	arena_close(arena);
}

static void of_two_bytes(void **state)
{
	(void)state;
	assert_words(MAP("<0001> <0061>\n<0102> <00620063>\n"), LIT("/F0 10 Tf[(\0\1)-20(\1\2\0\1)]TJ"), "abca");
	assert_words(MAP("<0001> <0061>\n<0102> <00620063>\n"), LIT("/F0 10 Tf<00010102>Tj"), "abc");
}

static void of_one_byte(void **state)
{
	(void)state;
	assert_words(MAP("<01> <0061>\n<28> <00620063>\n"), LIT("/F0 10 Tf[(\1)-20(\\(\1)]TJ"), "abca");
	assert_words(MAP("<01> <0061>\n<28> <00620063>\n"), LIT("/F0 10 Tf<012801>Tj"), "abca");
}

static void of_both(void **state)
{
	(void)state;
	assert_words(MAP("<01> <0061>\n<8001> <00620063>\n"), LIT("/F0 10 Tf(\1\x80\1\1)Tj"), "abca");
	assert_words(MAP("<01> <0061>\n<8028> <00620063>\n"), LIT("/F0 10 Tf(\x80\\(\1\x80\\()Tj"), "bcabc");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_two_bytes),
		cmocka_unit_test(of_one_byte),
		cmocka_unit_test(of_both),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
