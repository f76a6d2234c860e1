/* Names as other programs export them: one blank between words, codes where they belong. */
#include "arena_fixture.h"

#include "record/shapes/names.h"

#include <string.h>

/* Every way to put blanks around and between three words gives the same name. */
static void blanks_are_mended(void **state)
{
	static const char *const between[] = { " ", "  ", "\n", "\n\n", " \t\r\n ", "\t" };
	static const char *const around[] = { "", " ", "\n", "  \r\n" };
	enum { BETWEEN = sizeof between / sizeof *between, AROUND = sizeof around / sizeof *around };

	for (size_t i = 0; i < (size_t)BETWEEN * BETWEEN * AROUND * AROUND; i++) {
		struct text name = text_format(*state, "%sPembinaan%sDesa%sAdat%s", around[i % AROUND],
		                               between[i / AROUND % BETWEEN], between[i / AROUND / BETWEEN % BETWEEN],
		                               around[i / AROUND / BETWEEN / BETWEEN]);

		assert_string_equal(name_mended(*state, name).bytes, "Pembinaan Desa Adat");
	}
	assert_int_equal(name_mended(*state, LIT(" \n ")).count, 0);
}

static void codes_are_known(void **state)
{
	static const char *const rows[][2] = {
		{ "7.01.02 Koordinasi", "7.01.02" },
		{ "7.01.02.2.01.0001 Koordinasi", "7.01.02.2.01.0001" },
		{ "X.XX.01 PROGRAM PENUNJANG", "X.XX.01" },
		{ "X.XX.01.2.01.0001\tPenyusunan", "X.XX.01.2.01.0001" },
		{ "1.000.000 Pohon", "" },
		{ "12.500.000 Bibit", "" },
		{ "Koordinasi 7.01.02", "" },
		{ "7.01.02", "" },
		{ "2.5 Hektare", "" },
		{ "7..01.02 Koordinasi", "" },
		{ ".7.01.02 Koordinasi", "" },
		{ "7.01.02. Koordinasi", "" },
		{ "2024 Koordinasi", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_true(text_is(name_code(text_from(rows[i][0])), rows[i][1]));
}

/* A code that is not said elsewhere is the item's; one that repeats it goes; another stays where it was written. */
static void codes_go_where_they_belong(void **state)
{
	static const struct {
		const char *kode, *nama, *kode_after, *nama_after;
	} rows[] = {
		{ "", "7.01.02  Koordinasi", "7.01.02", "Koordinasi" },
		{ "7.01.02", "7.01.02 - Koordinasi", "7.01.02", "Koordinasi" },
		{ "7.01.02", "7.01.03 Koordinasi", "7.01.02", "7.01.03 Koordinasi" },
		{ "7.01.02", "Koordinasi", "7.01.02", "Koordinasi" },
		{ "", "Koordinasi\nDesa", "", "Koordinasi Desa" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct program program = { .kode = text_from(rows[i].kode), .nama = text_from(rows[i].nama) };
		struct record record = { .program = { &program, 1 } };

		names_mend(*state, &record);
		assert_true(text_is(program.kode, rows[i].kode_after));
		assert_true(text_is(program.nama, rows[i].nama_after));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(blanks_are_mended, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(codes_are_known, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(codes_go_where_they_belong, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
