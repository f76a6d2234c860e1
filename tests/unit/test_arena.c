/* Memory of a document: limits, landing, order of release, alignment. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void zeroed_and_aligned(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	unsigned char *last = NULL;

	(void)state;
	for (size_t bytes = 1; bytes < 200; bytes++) {
		unsigned char *memory = arena_alloc(arena, bytes);

		assert_int_equal((uintptr_t)memory % alignof(int64_t), 0);
		assert_ptr_not_equal(memory, last);
		for (size_t i = 0; i < bytes; i++)
			assert_int_equal(memory[i], 0);
		memset(memory, 0xEE, bytes);
		last = memory;
	}
	arena_close(arena);
}

static void neighbours_do_not_overlap(void **state)
{
	struct arena *arena = arena_open(1 << 24);
	unsigned char *memories[400];
	size_t sizes[400];

	(void)state;
	for (size_t i = 0; i < 400; i++) {
		sizes[i] = i % 7 == 0 ? 40000 + i : 1 + i * 13 % 3000; /* big ones between small */
		memories[i] = arena_alloc(arena, sizes[i]);
		memset(memories[i], (int)(i % 251), sizes[i]);
	}
	for (size_t i = 0; i < 400; i++) {
		assert_int_equal(memories[i][0], i % 251);
		assert_int_equal(memories[i][sizes[i] - 1], i % 251);
	}
	arena_close(arena);
}

static void big_blocks_leave_the_small_one_open(void **state)
{
	struct arena *arena = arena_open(1 << 22);
	char *first = arena_alloc(arena, 16);
	char *big = arena_alloc(arena, 1 << 20);
	char *second = arena_alloc(arena, 16);

	(void)state;
	big[(1 << 20) - 1] = 1;
	assert_ptr_equal(second, first + 16);
	assert_int_equal(arena_used(arena), (1 << 20) + 64 * 1024);
	arena_close(arena);
}

/* So that the system has them back one by one. */
static void a_large_one_has_large_blocks(void **state)
{
	struct arena *arena = arena_open(1 << 22), *child = arena_open_inside(arena);
	size_t before = 0, grown = 0;

	(void)state;
	while (arena_used(arena) < 1 << 20) {
		before = arena_used(arena);
		arena_alloc(child, 1000);
		grown = arena_used(arena) > before ? arena_used(arena) - before : grown;
		assert_int_equal(grown, 64 * 1024);
	}
	for (before = arena_used(arena); arena_used(arena) == before;)
		arena_alloc(child, 1000);
	assert_int_equal(arena_used(arena), before + 256 * 1024);
	arena_close(child);
	assert_int_equal(arena_used(arena), 0);
	arena_close(arena);
}

/* From eight megabytes on by chunks of two, cleared like all, and given back. */
static void a_huge_one_has_chunks(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26), *child = arena_open_inside(arena);
	size_t before;

	(void)state;
	while (arena_used(arena) < (size_t)8 << 20)
		arena_alloc(child, 8000);
	for (int round = 0; round < 3; round++) {
		for (before = arena_used(arena); arena_used(arena) == before;) {
			unsigned char *bytes = arena_alloc(child, 1000);

			assert_int_equal(bytes[0] | bytes[999], 0);
			memset(bytes, 0xEE, 1000);
		}
		assert_in_range(arena_used(arena) - before, (2 << 20) - 256, 2 << 20);
	}
	arena_close(child);
	assert_int_equal(arena_used(arena), 0);
	arena_close(arena);
}

static void assert_grown(const unsigned char *memory, size_t old, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		assert_int_equal(memory[i], i < old ? 0xEE : 0);
}

static void the_last_grows_where_it_stands(void **state)
{
	struct arena *arena = arena_open(1 << 22);
	unsigned char *memory = arena_grow(arena, NULL, 0, 10);
	unsigned char *moved;

	(void)state;
	memset(memory, 0xEE, 10);
	assert_ptr_equal(arena_grow(arena, memory, 10, 300), memory);
	assert_grown(memory, 10, 300);
	arena_alloc(arena, 1);
	moved = arena_grow(arena, memory, 300, 500);
	assert_ptr_not_equal(moved, memory);
	assert_grown(moved, 10, 500);
	arena_close(arena);
}

static void large_ones_leave_nothing_behind(void **state)
{
	struct arena *arena = arena_open(1 << 22);
	struct arena *child = arena_open_inside(arena);
	size_t size = 20000;
	unsigned char *memory;

	(void)state;
	arena_alloc(child, 1);
	memory = arena_alloc(child, size);
	for (; size < 1000000; size *= 2) {
		memset(memory, 0xEE, size);
		memory = arena_grow(child, memory, size, 2 * size);
		assert_grown(memory, size, 2 * size);
		arena_alloc(child, 20000 - 16); /* others of the kind */
	}
	assert_in_range(arena_used(arena), size, size + 64 * 1024 + 6 * 20000);
	arena_close(child);
	assert_int_equal(arena_used(arena), 0);
	arena_close(arena);
}

/* What arena_fail says when 40,000 bytes become so many, the n-th call for memory failing. */
static int growing(size_t bytes, size_t nth)
{
	struct arena *arena = arena_open(200000);
	int why = setjmp(*arena_landing(arena));

	if (why == 0) {
		void *memory;

		arena_alloc(arena, 1);
		memory = arena_alloc(arena, 40000);
		arena_fail_at(arena, nth);
		memset(arena_grow(arena, memory, 40000, bytes), 1, bytes);
	}
	arena_close(arena);
	return why;
}

static void growth_keeps_to_the_limit_and_fails(void **state)
{
	(void)state;
	assert_int_equal(growing(120000, 0), 0);
	assert_int_equal(growing(140000, 0), EXHAUSTED_LIMIT);
	assert_int_equal(growing(120000, 1), EXHAUSTED_MEMORY);
}

static void spare_room_goes_back(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	char *memory = arena_alloc(arena, 400), *next;

	(void)state;
	memset(memory, 1, 400);
	arena_trim(arena, memory, 400, 20);
	next = arena_alloc(arena, 16);
	assert_ptr_equal(next, memory + 24);
	for (size_t i = 0; i < 16; i++)
		assert_int_equal(next[i], 0);
	arena_trim(arena, memory, 20, 4); /* no longer the last: nothing happens */
	assert_ptr_equal(arena_alloc(arena, 16), next + 16);
	arena_close(arena);
}

/* What arena_fail says when `bytes` are asked of an arena that may hold `limit`; 0 if it gives. */
static int asking(size_t limit, size_t bytes)
{
	struct arena *arena = arena_open(limit);
	int why = setjmp(*arena_landing(arena));

	if (why == 0)
		memset(arena_alloc(arena, bytes), 1, bytes);
	arena_close(arena);
	return why;
}

static void limit_is_kept_to_the_byte(void **state)
{
	(void)state;
	assert_int_equal(asking(100000, 99984), 0);
	assert_int_equal(asking(100000, 100001), EXHAUSTED_LIMIT);
	assert_int_equal(asking(1024, 1024), 0);
	assert_int_equal(asking(1024, 1025), EXHAUSTED_LIMIT);
	assert_int_equal(asking(0, 1), EXHAUSTED_LIMIT);
	assert_int_equal(asking(SIZE_MAX, SIZE_MAX), EXHAUSTED_LIMIT);
}

static void small_pieces_stop_at_the_limit(void **state)
{
	struct arena *arena = arena_open(100 * 1000);
	volatile size_t pieces = 0;

	(void)state;
	if (setjmp(*arena_landing(arena)) == 0) {
		for (;;) {
			arena_alloc(arena, 1000); /* 1008 with its alignment */
			pieces++;
		}
	}
	assert_in_range(pieces, 98, 99);
	assert_in_range(arena_used(arena), 98 * 1008, 100 * 1000);
	arena_close(arena);
}

static void product_too_large(void **state)
{
	struct arena *arena = arena_open(SIZE_MAX);
	volatile int landed = 0;

	(void)state;
	if (setjmp(*arena_landing(arena)) == EXHAUSTED_LIMIT)
		landed++;
	if (landed == 0)
		arena_alloc_many(arena, SIZE_MAX / 4, 8);
	if (landed == 1)
		arena_alloc_many(arena, 8, SIZE_MAX / 4);
	assert_int_equal(landed, 2);
	assert_non_null(arena_many(arena, 0, long));
	arena_close(arena);
}

static void nth_allocation_fails(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct arena *volatile inside = NULL;
	volatile int done = 0;
	int why;

	(void)state;
	arena_fail_at(arena, 3);
	why = setjmp(*arena_landing(arena));
	if (why == 0) {
		for (;; done++)
			arena_alloc(arena, 8);
	}
	assert_int_equal(why, EXHAUSTED_MEMORY);
	assert_int_equal(done, 2);
	arena_alloc(arena, 8); /* only the n-th */
	arena_fail_at(arena, 1);
	if (setjmp(*arena_landing(arena)) == 0)
		inside = arena_open_inside(arena);
	assert_null(inside);
	arena_close(arena);
}

struct note {
	char *log;
	char letter;
};

static void write_note(void *resource)
{
	struct note *note = resource;

	strncat(note->log, &note->letter, 1);
}

static void defer(struct arena *arena, char *log, char letter)
{
	struct note *note = arena_new(arena, struct note);

	note->log = log;
	note->letter = letter;
	arena_defer(arena, write_note, note);
}

static void released_last_first(void **state)
{
	char log[16] = "";
	struct arena *arena = arena_open(1 << 20);

	(void)state;
	defer(arena, log, 'a');
	defer(arena, log, 'b');
	defer(arena, log, 'c');
	assert_string_equal(log, "");
	arena_close(arena);
	assert_string_equal(log, "cba");
}

static void inside_goes_with_its_parent(void **state)
{
	char log[16] = "";
	struct arena *arena = arena_open(1 << 22);
	struct arena *child;
	struct arena *grandchild;

	(void)state;
	defer(arena, log, 'a');
	child = arena_open_inside(arena);
	defer(child, log, 'b');
	grandchild = arena_open_inside(child);
	defer(grandchild, log, 'c');
	defer(arena_open_inside(arena), log, 'd');
	arena_close(child); /* takes its own child along, leaves its sibling */
	assert_string_equal(log, "cb");
	arena_close(arena);
	assert_string_equal(log, "cbda");
}

static void inside_counts_in_the_same_limit(void **state)
{
	struct arena *arena = arena_open(300 * 1000);
	struct arena *child = arena_open_inside(arena);
	volatile bool failed = false;

	(void)state;
	arena_alloc(arena, 100 * 1000);
	arena_alloc(child, 150 * 1000);
	assert_int_equal(arena_used(arena), 250 * 1000);
	assert_int_equal(arena_used(child), 250 * 1000);
	if (setjmp(*arena_landing(child)) == 0)
		arena_alloc(child, 100 * 1000);
	else
		failed = true;
	assert_true(failed);
	arena_close(child);
	assert_int_equal(arena_used(arena), 100 * 1000);
	arena_alloc(arena, 200 * 1000); /* the child's share is free again */
	arena_close(arena);
}

static void inside_lands_with_its_root(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	int why = setjmp(*arena_landing(arena));

	(void)state;
	if (why == 0)
		arena_fail(arena_open_inside(arena_open_inside(arena)), EXHAUSTED_MEMORY);
	assert_int_equal(why, EXHAUSTED_MEMORY);
	arena_close(arena);
	arena_close(NULL);
}

static void marks_give_back_what_came_after(void **state)
{
	struct arena *arena = arena_open(4 << 20);
	struct arena_mark outer, inner;
	char *kept, *again;
	size_t before;

	(void)state;
	assert_non_null(arena);
	kept = arena_alloc(arena, 100);
	memset(kept, 'k', 100);
	outer = arena_mark(arena);
	before = arena_used(arena);
	for (int round = 0; round < 200; round++) { /* far more than the limit, were nothing given back */
		memset(arena_alloc(arena, 50000), 'x', 50000);
		inner = arena_mark(arena);
		memset(arena_alloc(arena, 300000), 'y', 300000); /* a block of its own */
		memset(arena_alloc(arena, 3000), 'z', 3000);
		arena_release(arena, inner);
		arena_release(arena, outer);
	}
	assert_int_equal(arena_used(arena), before);
	again = arena_alloc(arena, 100);
	for (int i = 0; i < 100; i++) {
		assert_int_equal(kept[i], 'k');
		assert_int_equal(again[i], 0);
	}
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_give_back_what_came_after),
		cmocka_unit_test(zeroed_and_aligned),
		cmocka_unit_test(a_large_one_has_large_blocks),
		cmocka_unit_test(a_huge_one_has_chunks),
		cmocka_unit_test(neighbours_do_not_overlap),
		cmocka_unit_test(the_last_grows_where_it_stands),
		cmocka_unit_test(large_ones_leave_nothing_behind),
		cmocka_unit_test(growth_keeps_to_the_limit_and_fails),
		cmocka_unit_test(spare_room_goes_back),
		cmocka_unit_test(big_blocks_leave_the_small_one_open),
		cmocka_unit_test(limit_is_kept_to_the_byte),
		cmocka_unit_test(small_pieces_stop_at_the_limit),
		cmocka_unit_test(product_too_large),
		cmocka_unit_test(nth_allocation_fails),
		cmocka_unit_test(released_last_first),
		cmocka_unit_test(inside_goes_with_its_parent),
		cmocka_unit_test(inside_counts_in_the_same_limit),
		cmocka_unit_test(inside_lands_with_its_root),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
