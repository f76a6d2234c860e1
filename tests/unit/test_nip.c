/* NIP: what it carries, and each way it can be wrong. All numbers here are invented. */
#include "official/nip.h"

#include <stdarg.h>

#include <cmocka.h>

#define NBSP "\xC2\xA0"

static void what_it_carries(void **state)
{
	struct nip nip;

	(void)state;
	assert_int_equal(nip_parse(LIT("19800229 200501 1 001"), &nip), NIP_FINE);
	assert_int_equal(date_compare(nip.birth, (struct date){ 1980, 2, 29 }), 0);
	assert_int_equal(nip.appointed_year, 2005);
	assert_int_equal(nip.appointed_month, 1);
	assert_int_equal(nip.serial, 1);
	assert_int_equal(nip.age, 24);
	assert_false(nip.female);
	assert_false(nip.pppk);
	assert_int_equal(nip_parse(LIT("199012312022212045"), &nip), NIP_FINE);
	assert_true(nip.pppk);
	assert_true(nip.female);
	assert_int_equal(nip.appointed_month, 0);
	assert_int_equal(nip.serial, 45);
}

static void every_fault(void **state)
{
	static const struct {
		const char *written;
		enum nip_fault fault;
	} rows[] = {
		{ "198002292005011001", NIP_FINE },
		{ " 19800229" NBSP "200501 1 001 ", NIP_FINE },
		{ "1 9 8 0 0 2 2 9 2 0 0 5 0 1 1 0 0 1", NIP_FINE },
		{ "19800229.200501.1.001", NIP_FINE },
		{ "19800229-200501-1-001", NIP_NOT_DIGITS },
		{ "19800229 2OO501 1 001", NIP_NOT_DIGITS }, /* letters O */
		{ "NIP. 198002292005011001", NIP_NOT_DIGITS },
		{ "", NIP_WRONG_COUNT },
		{ "19800229200501100", NIP_WRONG_COUNT },
		{ "1980022920050110011", NIP_WRONG_COUNT },
		{ "19810229 200501 1 001", NIP_NO_SUCH_BIRTH },
		{ "19801301 200501 1 001", NIP_NO_SUCH_BIRTH },
		{ "00000101 200501 1 001", NIP_NO_SUCH_BIRTH },
		{ "19800229 200513 1 001", NIP_NO_SUCH_MONTH },
		{ "19800229 200500 1 001", NIP_NO_SUCH_MONTH },
		{ "19800229 202122 1 001", NIP_NO_SUCH_MONTH },
		{ "19800229 200501 3 001", NIP_NO_SUCH_SEX },
		{ "19800229 200501 0 001", NIP_NO_SUCH_SEX },
		{ "19800229 199501 1 001", NIP_UNLIKELY_AGE }, /* 14 */
		{ "19800229 197901 1 001", NIP_UNLIKELY_AGE }, /* before birth */
		{ "19800229 199602 1 001", NIP_FINE },         /* 16 within that month */
		{ "19800131 199512 1 001", NIP_UNLIKELY_AGE },
		{ "19600215 201901 1 001", NIP_FINE },         /* 58 */
		{ "19600215 201902 1 001", NIP_UNLIKELY_AGE }, /* 59 */
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		enum nip_fault fault = nip_parse(text_from(rows[i].written), NULL);

		if (fault != rows[i].fault)
			fail_msg("%s: fault %d", rows[i].written, (int)fault);
	}
}

static void grouping(void **state)
{
	struct arena *arena = arena_open(1 << 16);

	(void)state;
	assert_string_equal(nip_format(arena, LIT("198002292005011001")).bytes, "19800229 200501 1 001");
	assert_string_equal(nip_format(arena, LIT("1980 0229 2005 0110 01")).bytes, "19800229 200501 1 001");
	assert_string_equal(nip_format(arena, LIT("19800229.200501.1.001")).bytes, "19800229 200501 1 001");
	assert_string_equal(nip_format(arena, LIT("belum ada")).bytes, "belum ada");
	assert_string_equal(nip_format(arena, LIT("-")).bytes, "-");
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_it_carries),
		cmocka_unit_test(every_fault),
		cmocka_unit_test(grouping),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
