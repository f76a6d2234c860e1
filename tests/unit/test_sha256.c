/* The examples of FIPS 180-4, and the processor's own instructions against the rounds done by hand. */
#include "arena_fixture.h"

#include <string.h>

#include "base/sha256.h"

enum { LONGEST = 300 };

static void digest_of(struct text bytes, bool quick, unsigned char digest[SHA256_BYTES])
{
	struct sha256 sha;

	sha256_start(&sha);
	sha.quick = quick;
	sha256_add(&sha, bytes);
	sha256_end(&sha, digest);
}

static void assert_hex(struct arena *arena, struct text bytes, const char *wanted)
{
	assert_true(text_equal(sha256_hex(arena, bytes), text_from(wanted)));
}

static void examples(void **state)
{
	struct arena *arena = *state;
	char *many = arena_alloc(arena, 1000000);

	memset(many, 'a', 1000000);
	assert_hex(arena, LIT(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_hex(arena, LIT("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_hex(arena, LIT("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
	           "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
	assert_hex(arena, (struct text){ many, 1000000 },
	           "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void quick_and_by_hand(void **state)
{
	char bytes[LONGEST];

	(void)state;
	if (!sha256_quick())
		skip();
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 2654435761u >> 13);
	for (size_t count = 0; count <= sizeof bytes; count++) {
		unsigned char quick[SHA256_BYTES], hand[SHA256_BYTES];

		digest_of((struct text){ bytes, count }, true, quick);
		digest_of((struct text){ bytes, count }, false, hand);
		assert_memory_equal(quick, hand, sizeof quick);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(examples, open_arena, close_arena),
		cmocka_unit_test(quick_and_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
