/* Ranks, both ways, in the spellings of real papers. */
#include "official/pangkat.h"

#include <stdarg.h>

#include <cmocka.h>

static void from_golongan(void **state)
{
	(void)state;
	assert_int_equal(golongan_urutan(LIT("I/a")), 1);
	assert_int_equal(golongan_urutan(LIT("iv/e")), 17);
	assert_int_equal(golongan_urutan(LIT("V/b")), 0);
	assert_true(text_is(pangkat_of_golongan(LIT("I/a")), "Juru Muda"));
	assert_true(text_is(pangkat_of_golongan(LIT("II/d")), "Pengatur Tingkat I"));
	assert_true(text_is(pangkat_of_golongan(LIT("III/d")), "Penata Tingkat I"));
	assert_true(text_is(pangkat_of_golongan(LIT("IV/b")), "Pembina Tingkat I"));
	assert_true(text_is(pangkat_of_golongan(LIT("iv / E")), "Pembina Utama"));
	assert_int_equal(pangkat_of_golongan(LIT("V/b")).count, 0); /* met in a real paper */
	assert_int_equal(pangkat_of_golongan(LIT("III/e")).count, 0);
	assert_int_equal(pangkat_of_golongan(LIT("III")).count, 0);
	assert_int_equal(pangkat_of_golongan(LIT("")).count, 0);
}

static void from_pangkat(void **state)
{
	(void)state;
	assert_true(text_is(golongan_of_pangkat(LIT("Pembina")), "IV/a"));
	assert_true(text_is(golongan_of_pangkat(LIT("Pembina Tk. I")), "IV/b"));
	assert_true(text_is(golongan_of_pangkat(LIT("Pembina Tk.I")), "IV/b"));
	assert_true(text_is(golongan_of_pangkat(LIT("PEMBINA TINGKAT I")), "IV/b"));
	assert_true(text_is(golongan_of_pangkat(LIT("Penata Muda Tk I")), "III/b"));
	assert_true(text_is(golongan_of_pangkat(LIT("  penata  tkI ")), "III/d"));
	assert_true(text_is(golongan_of_pangkat(LIT("Pembina Utama Madya")), "IV/d"));
	assert_int_equal(golongan_of_pangkat(LIT("Pembina Tk. II")).count, 0);
	assert_int_equal(golongan_of_pangkat(LIT("Pembina T")).count, 0);
	assert_int_equal(golongan_of_pangkat(LIT("")).count, 0);
}

static void equal(void **state)
{
	(void)state;
	assert_true(pangkat_equal(LIT("Penata Tk. I"), LIT("Penata Tingkat I")));
	assert_true(pangkat_equal(LIT("Penata\xC2\xA0Tk.\xC2\xA0I"), LIT("PENATA TK. I")));
	assert_false(pangkat_equal(LIT("Penata Tk. I"), LIT("Penata")));
	assert_false(pangkat_equal(LIT("Penata"), LIT("Penata Muda")));
}

/* Every rank leads to its own golongan and back. */
static void there_and_back(void **state)
{
	static const char *const golongan[] = {
		"I/a",   "I/b",   "I/c",   "I/d",  "II/a", "II/b", "II/c", "II/d", "III/a",
		"III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
	};

	(void)state;
	for (size_t i = 0; i < sizeof golongan / sizeof golongan[0]; i++) {
		struct text pangkat = pangkat_of_golongan(text_from(golongan[i]));

		assert_true(text_is(golongan_of_pangkat(pangkat), golongan[i]));
	}
}

static void of_pppk(void **state)
{
	(void)state;
	assert_true(golongan_is_pppk(LIT("IX")));
	assert_true(golongan_is_pppk(LIT(" XVII ")));
	assert_true(golongan_is_pppk(LIT("I")));
	assert_false(golongan_is_pppk(LIT("XVIII")));
	assert_false(golongan_is_pppk(LIT("IV/b")));
	assert_false(golongan_is_pppk(LIT("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(from_golongan),  cmocka_unit_test(from_pangkat), cmocka_unit_test(equal),
		cmocka_unit_test(there_and_back), cmocka_unit_test(of_pppk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
