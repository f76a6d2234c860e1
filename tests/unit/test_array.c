/* Arrays grow without losing items, and new items are zero. */
#include "base/array.h"

#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct pair {
	int number;
	const char *name;
};

struct pairs {
	struct pair *items;
	size_t count;
	size_t capacity;
};

static void keeps_items_while_growing(void **state)
{
	struct arena *arena = arena_open(1 << 24);
	ARRAY_OF(int) numbers = { 0 };

	(void)state;
	for (int i = 0; i < 10000; i++)
		*array_push(arena, &numbers) = i * 3;
	assert_int_equal(numbers.count, 10000);
	assert_in_range(numbers.capacity, 10000, 20000);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(numbers.items[i], i * 3);
	arena_close(arena);
}

static void new_items_are_zero(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct pairs pairs = { 0 };

	(void)state;
	for (int i = 0; i < 40; i++) {
		struct pair *pair = array_push(arena, &pairs);

		assert_int_equal(pair->number, 0);
		assert_null(pair->name);
		*pair = (struct pair){ i, "ada" };
	}
	assert_int_equal(pairs.items[39].number, 39);
	assert_string_equal(pairs.items[0].name, "ada");
	arena_close(arena);
}

static void room_is_kept_while_there_is_some(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct pairs pairs = { 0 };
	struct pair *first = array_push(arena, &pairs);

	(void)state;
	assert_int_equal(pairs.capacity, 4);
	for (int i = 1; i < 4; i++)
		array_push(arena, &pairs);
	assert_ptr_equal(pairs.items, first);
	array_push(arena, &pairs);
	assert_ptr_equal(pairs.items, first); /* nothing was handed out since */
	arena_alloc(arena, 1);
	while (pairs.count <= 8)
		array_push(arena, &pairs);
	assert_ptr_not_equal(pairs.items, first);
	assert_int_equal(pairs.capacity, 16);
	arena_close(arena);
}

static void growing_stops_at_the_limit(void **state)
{
	struct arena *arena = arena_open(100 * 1000);
	volatile size_t pushed = 0;
	struct pairs pairs = { 0 };
	int why = setjmp(*arena_landing(arena));

	(void)state;
	if (why == 0) {
		for (;; pushed++)
			array_push(arena, &pairs)->number = 1;
	}
	assert_int_equal(why, EXHAUSTED_LIMIT);
	assert_in_range(pushed, 1024, 4096);
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_items_while_growing),
		cmocka_unit_test(new_items_are_zero),
		cmocka_unit_test(room_is_kept_while_there_is_some),
		cmocka_unit_test(growing_stops_at_the_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
