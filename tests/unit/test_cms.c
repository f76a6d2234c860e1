/* Messages that signatures are made of: each changed bit of one, and of what it signs, is noticed. */
#include "arena_fixture.h"

#include "pdf/cms.h"

#include <string.h>

#define WHAT "Isi naskah yang ditandatangani."

static struct text message_of(struct arena *arena, struct text bytes)
{
	struct cms_signer *signer = cms_signer_new(arena, "Uji Coba", 2);
	struct text message;

	assert_non_null(signer);
	message = cms_sign(arena, signer, bytes);
	assert_true(message.count > 500);
	return message;
}

static void a_message_holds(void **state)
{
	struct text bytes = LIT(WHAT), message = message_of(*state, bytes);
	char *room = arena_alloc(*state, message.count + 100);

	memcpy(room, message.bytes, message.count);
	assert_int_equal(cms_check(message, bytes), CMS_WHOLE);
	assert_int_equal(cms_check((struct text){ room, message.count + 100 }, bytes), CMS_WHOLE);
	assert_string_equal(cms_signer_name(*state, message).bytes, "Uji Coba");
	assert_int_equal(cms_check(message, LIT("Isi naskah yang ditandatangani")), CMS_CHANGED);
	assert_int_equal(cms_check(message, LIT("")), CMS_CHANGED);
	room[message.count + 50] = 1;
	assert_int_equal(cms_check((struct text){ room, message.count + 100 }, bytes), CMS_CHANGED);
}

static void each_changed_bit_is_noticed(void **state)
{
	struct text bytes = LIT(WHAT), message = message_of(*state, bytes);
	char *room = arena_alloc(*state, message.count);

	memcpy(room, message.bytes, message.count);
	for (size_t at = 0; at < message.count; at++)
		for (int bit = 0; bit < 8; bit += 1 + (at > 100 && at < message.count - 400 ? 6 : 0)) {
			room[at] = (char)(message.bytes[at] ^ (1 << bit));
			if (cms_check((struct text){ room, message.count }, bytes) == CMS_WHOLE)
				fail_msg("bit %d of byte %zu is not noticed", bit, at);
			room[at] = message.bytes[at];
		}
}

static void what_is_none_is_not_known(void **state)
{
	assert_int_equal(cms_check(LIT(""), LIT("x")), CMS_UNKNOWN);
	assert_int_equal(cms_check(LIT("\x30\x80\x06"), LIT("x")), CMS_UNKNOWN);
	assert_int_equal(cms_check(LIT("\0\0\0\0"), LIT("x")), CMS_UNKNOWN);
	assert_int_equal(cms_signer_name(*state, LIT("\x30\x03\x06\x01\x01")).count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_message_holds, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(each_changed_bit_is_noticed, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(what_is_none_is_not_known, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
