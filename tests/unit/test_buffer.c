/* Growing bytes and exact spellings of numbers. */
#include "base/buffer.h"

#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct buffer buffer;

static int open_buffer(void **state)
{
	buffer = (struct buffer){ .arena = arena_open(1 << 24) };
	*state = buffer.arena;
	return buffer.arena ? 0 : -1;
}

static int close_buffer(void **state)
{
	arena_close(*state);
	return 0;
}

static const char *fixed(length value)
{
	buffer.count = 0;
	buffer_fixed(&buffer, value);
	return buffer_text(&buffer).bytes;
}

static void exact_thousandths(void **state)
{
	(void)state;
	assert_string_equal(fixed(12500), "12.5");
	assert_string_equal(fixed(-5), "-0.005");
	assert_string_equal(fixed(0), "0");
	assert_string_equal(fixed(595276), "595.276");
	assert_string_equal(fixed(595270), "595.27");
	assert_string_equal(fixed(-1000), "-1");
	assert_string_equal(fixed(1001), "1.001");
	assert_string_equal(fixed(-999), "-0.999");
	assert_string_equal(fixed(INT64_MAX), "9223372036854775.807");
	assert_string_equal(fixed(INT64_MIN), "-9223372036854775.808");
}

/* While it moves to more room, too. */
static void a_buffer_takes_views_of_itself(void **state)
{
	(void)state;
	buffer.count = 0;
	buffer_str(&buffer, "0123456789");
	for (int i = 0; i < 13; i++) {
		arena_alloc(buffer.arena, 1);
		buffer_add(&buffer, (struct text){ buffer.bytes, buffer.count });
	}
	assert_int_equal(buffer.count, 81920);
	for (size_t i = 0; i < buffer.count; i++)
		assert_int_equal(buffer.bytes[i], '0' + i % 10);
}

static void a_finished_buffer_keeps_no_spare_room(void **state)
{
	struct buffer done = { .arena = *state };
	struct text text;

	buffer_str(&done, "lkip.tanggal");
	text = buffer_finish(&done);
	assert_string_equal(text.bytes, "lkip.tanggal");
	assert_ptr_equal(arena_alloc(*state, 1), text.bytes + 16);
}

static void whole_numbers(void **state)
{
	(void)state;
	buffer_int(&buffer, 0);
	buffer_byte(&buffer, ' ');
	buffer_int(&buffer, INT64_MIN);
	buffer_str(&buffer, " ");
	buffer_int(&buffer, 907);
	assert_string_equal(buffer_text(&buffer).bytes, "0 -9223372036854775808 907");
}

static void empty(void **state)
{
	struct text text = buffer_text(&buffer);

	(void)state;
	assert_int_equal(text.count, 0);
	assert_string_equal(text.bytes, "");
	buffer_add(&buffer, (struct text){ 0 });
	assert_int_equal(buffer_text(&buffer).count, 0);
}

static void grows_and_keeps(void **state)
{
	(void)state;
	for (int i = 0; i < 100000; i++)
		buffer_byte(&buffer, (char)('a' + i % 26));
	assert_int_equal(buffer_text(&buffer).count, 100000);
	for (int i = 0; i < 100000; i++)
		assert_int_equal(buffer.bytes[i], 'a' + i % 26);
	assert_int_equal(buffer.bytes[100000], 0);
	assert_in_range(arena_used(buffer.arena), 100000, 500000); /* doubling, not creeping */
}

/* At every size around a doubling there is room for the zero byte. */
static void zero_byte_at_every_size(void **state)
{
	(void)state;
	for (size_t size = 0; size < 300; size++) {
		struct buffer other = { .arena = buffer.arena };

		for (size_t i = 0; i < size; i++)
			buffer_byte(&other, 'x');
		assert_int_equal(strlen(buffer_text(&other).bytes), size);
		assert_true(other.count < other.capacity);
	}
}

static void own_text_twice(void **state)
{
	(void)state;
	buffer_str(&buffer, "sub kegiatan dan ");
	for (int i = 0; i < 6; i++)
		buffer_add(&buffer, buffer_text(&buffer));
	assert_int_equal(buffer.count, 17 * 64);
	assert_memory_equal(buffer.bytes + 17 * 63, "sub kegiatan dan ", 17);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(exact_thousandths, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(whole_numbers, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(a_buffer_takes_views_of_itself, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(a_finished_buffer_keeps_no_spare_room, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(empty, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(grows_and_keeps, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(zero_byte_at_every_size, open_buffer, close_buffer),
		cmocka_unit_test_setup_teardown(own_text_twice, open_buffer, close_buffer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
