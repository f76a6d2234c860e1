/* What is deflated comes back through zlib, and hangs on nothing but its own bytes. */
#include "paint/stream.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>
#include <zlib.h>

enum { SIZES = 9 };

static const size_t sizes[SIZES] = { 0, 1, 2, 50, 3000, 70000, 20, 300000, 4096 };

/* Words and noise in turns. */
static struct text sample(struct arena *arena, size_t count)
{
	char *bytes = arena_alloc(arena, count + 1);
	uint32_t noise = (uint32_t)count + 1;

	for (size_t i = 0; i < count; i++) {
		noise = noise * 1664525 + 1013904223;
		bytes[i] =
			i / 5000 % 2 ? (char)(noise >> 24) : "0 -14.2 Td [<0001>3<0002>]TJ\n"[(i + (noise >> 31)) % 29];
	}
	return (struct text){ bytes, count };
}

static void assert_comes_back(struct arena *arena, struct text packed, struct text bytes)
{
	unsigned char *room = arena_alloc(arena, bytes.count + 1);
	uLongf count = (uLongf)bytes.count + 1;

	assert_int_equal(uncompress(room, &count, (const Bytef *)packed.bytes, (uLong)packed.count), Z_OK);
	assert_int_equal(count, bytes.count);
	assert_memory_equal(room, bytes.count ? bytes.bytes : "", bytes.count);
}

static void streams_come_back(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct deflater *deflater = deflater_open(arena), *fast = deflater_fast(deflater);

	(void)state;
	for (size_t i = 0; i < SIZES; i++) {
		struct text bytes = sample(arena, sizes[i]);

		assert_comes_back(arena, deflated(deflater, bytes), bytes);
		assert_comes_back(arena, deflated(fast, bytes), bytes);
	}
	arena_close(arena);
}

static void what_was_deflated_before_does_not_matter(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct deflater *used = deflater_open(arena), *fast = deflater_fast(used);

	(void)state;
	for (size_t i = 0; i < SIZES; i++) {
		struct text bytes = sample(arena, sizes[i]);
		struct text later = deflated(used, bytes), sooner = deflated(fast, bytes);

		assert_true(text_equal(sooner, deflated(deflater_fast(deflater_open(arena)), bytes)));
		assert_true(text_equal(later, deflated(deflater_open(arena), bytes)));
		assert_true(text_equal(later, deflated(used, bytes)));
	}
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(streams_come_back),
		cmocka_unit_test(what_was_deflated_before_does_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
