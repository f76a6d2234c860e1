/* Codes from words: how many there may be, and that a lack of memory in the library is not taken for too many. The
 * library's function has a twin here, which comes first. */
#include "arena_fixture.h"

#include "page/qr.h"

#include <errno.h>
#include <qrencode.h>
#include <string.h>

enum { MOST_BYTES = 2331 }; /* ISO/IEC 18004: version 40, level M */

static int lacking; /* what the twin says in errno instead of encoding */

QRcode *QRcode_encodeString8bit(const char *string, int version, QRecLevel level)
{
	if (!lacking)
		return QRcode_encodeString(string, version, level, QR_MODE_8, 1);
	errno = lacking;
	return NULL;
}

static bool code_of(struct arena *arena, size_t count, struct item_path *path)
{
	char *words = arena_alloc(arena, count + 1);

	memset(words, 'a', count);
	return qr_path(arena, (struct text){ words, count }, pt(60), path);
}

static void as_many_words_as_a_code_takes(void **state)
{
	struct item_path path;

	lacking = 0;
	assert_false(code_of(*state, 0, &path));
	for (size_t count = 1; count <= MOST_BYTES; count += 233) {
		assert_true(code_of(*state, count, &path));
		assert_true(path.count > 0 && path.count % 5 == 0);
		for (size_t i = 0; i < path.count; i++)
			if (path.steps[i].verb != PATH_CLOSE)
				assert_true(path.steps[i].x[0] > 0 && path.steps[i].x[0] < pt(60));
	}
	assert_true(code_of(*state, MOST_BYTES, &path));
	assert_false(code_of(*state, MOST_BYTES + 1, &path));
}

static void words_with_an_end_inside_are_no_code(void **state)
{
	struct item_path path;

	lacking = 0;
	assert_false(qr_path(*state, (struct text){ "a\0b", 3 }, pt(60), &path));
}

static void a_lack_of_memory_is_no_word_too_many(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct item_path path;
	volatile int why = 0;

	(void)state;
	lacking = ENOMEM;
	why = setjmp(*arena_landing(arena));
	if (!why)
		code_of(arena, 20, &path);
	assert_int_equal(why, EXHAUSTED_MEMORY);
	lacking = ERANGE;
	assert_false(code_of(arena, 20, &path));
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_many_words_as_a_code_takes),
		cmocka_unit_test(words_with_an_end_inside_are_no_code),
		cmocka_unit_test(a_lack_of_memory_is_no_word_too_many),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
