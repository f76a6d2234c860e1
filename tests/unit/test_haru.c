/* Objects by number: those that were filled, and those that are made when they are written. */
#include "base/array.h"
#include "paint/haru.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void make(void *context, size_t index, struct buffer *out)
{
	size_t *made = context;

	++*made;
	buffer_byte(out, '(');
	buffer_int(out, (int64_t)index);
	buffer_byte(out, ')');
}

static void assert_body(struct haru *haru, size_t number, const char *body)
{
	assert_true(text_is(haru_object(haru, number).body, body));
}

static void late_objects_keep_their_numbers(void **state)
{
	struct arena *arena = arena_open(1 << 22);
	struct haru *haru = haru_open(arena);
	struct haru_page page = haru_page(haru, pt(100), pt(100), 0);
	size_t made = 0, before = haru_add(haru, LIT("before")), later = haru_reserve(haru);
	size_t late = haru_reserve_many(haru, 3, (struct haru_maker){ make, &made });
	size_t behind = haru_add(haru, LIT("behind"));

	(void)state;
	assert_int_equal(later, before + 1);
	assert_int_equal(late, later + 1);
	assert_int_equal(behind, late + 3);
	assert_int_equal(haru_count(haru), behind + 1);
	haru_fill(haru, later, LIT("later"));
	haru_fill(haru, page.resources, LIT("<<>>"));
	haru_fill_stream(haru, page.contents, LIT(""), LIT("q Q"));
	assert_int_equal(made, 0);
	assert_body(haru, before, "before");
	assert_body(haru, later, "later");
	assert_body(haru, late, "(0)");
	assert_body(haru, late + 2, "(2)");
	assert_body(haru, late, "(0)");
	assert_int_equal(made, 3);
	assert_body(haru, behind, "behind");
	assert_body(haru, page.resources, "<<>>");
	assert_true(haru_object(haru, page.contents).has_stream);
	assert_false(haru_failed(haru));
	arena_close(arena);
}

static void none_are_none(void **state)
{
	struct arena *arena = arena_open(1 << 22);
	struct haru *haru = haru_open(arena);
	size_t before = haru_add(haru, LIT("before"));

	(void)state;
	assert_int_equal(haru_reserve_many(haru, 0, (struct haru_maker){ make, NULL }), 0);
	assert_int_equal(haru_reserve(haru), before + 1);
	assert_body(haru, before, "before");
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(late_objects_keep_their_numbers),
		cmocka_unit_test(none_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
