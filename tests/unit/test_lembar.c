/* Lists that stand in sheets: every form of number, heads by their words, rows as the tree they stand for. */
#include "arena_fixture.h"

#include "sheet/amount.h"
#include "sheet/book.h"
#include "sheet/grid.h"
#include "sheet/lembar.h"

#include "record/record.h"

static struct arena *arena;

static int open_shared(void **state)
{
	int failed = open_arena(state);

	arena = *state;
	return failed;
}

static void numbers(void **state)
{
	static const struct {
		const char *written;
		bool whole;
		char decimal;
		int scale;
		const char *right, *unit;
	} rows[] = {
		{ "296187500", true, 0, 0, "296187500", "" },
		{ "0", true, 0, 0, "0", "" },
		{ "1.2000000000000000e+006", true, 0, 0, "1200000", "" },
		{ "0.0000000000000000e+00", true, 0, 0, "0", "" },
		{ "9.7000000000000000e+01", true, ',', 0, "97", "" },
		{ "Rp 250.000.000,00", true, 0, 0, "250000000", "" },
		{ "Rp\xC2\xA0"
		  "250.000",
		  true, 0, 0, "250000", "" },
		{ "Rp250.000.000,-", true, 0, 0, "250000000", "" },
		{ "250,000,000", true, 0, 0, "250000000", "" },
		{ "250,000", true, 0, 0, "250000", "" },
		{ "250000000.50", true, 0, 0, "250000000.5", "" },
		{ "(1.500.000)", true, 0, 0, "-1500000", "" },
		{ "-1500000", true, 0, 0, "-1500000", "" },
		{ "97.50%", false, 0, 0, "97.50", "%" },
		{ "97,50 %", false, 0, 0, "97.50", "%" },
		{ "0.889", false, 0, 0, "0.889", "" },
		{ "8.3", false, 0, 0, "8.3", "" },
		{ "8.60", false, 0, 0, "8.60", "" },
		{ "245 Orang / Kali", false, 0, 0, "245", "Orang / Kali" },
		{ "1.234,50", false, 0, 0, "1234.50", "" },
		{ "1.234", false, ',', 0, "1234", "" },
		{ "1.234", false, '.', 0, "1.234", "" },
		{ "8,3", false, 0, 6, "8300000", "" },
		{ "1250", true, 0, 3, "1250000", "" },
		{ "215 juta", true, 0, 0, "215000000", "juta" },
		{ "Rp 1,5 miliar", true, 0, 0, "1500000000", "miliar" },
		{ "2,25 jt", true, 0, 0, "2250000", "jt" },
		{ "1,2 juta orang", false, 0, 0, "1200000", "juta orang" },
		{ "12 m", false, 0, 0, "12", "m" },
		{ "0,000005", false, 0, 0, "0.000005", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text right = { 0 }, unit;
		struct amount_wish wish = { rows[i].whole, rows[i].decimal, rows[i].scale };

		if (amount_read(arena, text_from(rows[i].written), wish, &right, &unit) != AMOUNT_FINE)
			fail_msg("refused: %s", rows[i].written);
		if (!text_is(right, rows[i].right) || !text_is(unit, rows[i].unit))
			fail_msg("%s became %s", rows[i].written, text_copy(arena, right).bytes);
	}
}

static void no_numbers(void **state)
{
	static const char *const none[] = { "",   "-",    "tidak ada", "12/3", "1.2.3", "12345678901234567890",
		                            "Rp", "15 M", "1,5 T",     "50%",  "12.5 %" };
	struct text right, unit;

	(void)state;
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_int_equal(
			amount_read(arena, text_from(none[i]), (struct amount_wish){ true, 0, 0 }, &right, &unit),
			AMOUNT_NONE);
	assert_int_equal(amount_read(arena, LIT("1.234"), (struct amount_wish){ false, 0, 0 }, &right, &unit),
	                 AMOUNT_EITHER);
}

static void sums(void **state)
{
	struct text sum;

	(void)state;
	assert_true(amount_add(arena, LIT("250000000.5"), LIT("-0.5"), &sum));
	assert_true(text_is(sum, "250000000"));
	assert_false(amount_add(arena, LIT("999999999999999999"), LIT("1"), &sum));
}

static void forms(void **state)
{
	static const struct {
		const char *number, *form, *words;
		enum cell_mark mark;
	} rows[] = {
		{ "45308", "dd/mm/yyyy", "2024-01-17", CELL_DATE },
		{ "45308", "[$-421]d mmmm yyyy;@", "2024-01-17", CELL_DATE },
		{ "45308.75", "d/m/yy h:mm", "2024-01-17 18:00", CELL_DATE },
		{ "45308.999999", "yyyy-mm-dd", "2024-01-18", CELL_DATE },
		{ "59", "d-m-y", "1900-02-28", CELL_DATE },
		{ "61", "d-m-y", "1900-03-01", CELL_DATE },
		{ "1", "mmm", "1900-01-01", CELL_DATE },
		{ "60", "d-m-y", "60", CELL_NUMBER },
		{ "-1", "d-m-y", "-1", CELL_NUMBER },
		{ "0.5", "h:mm", "12:00", CELL_WORDS },
		{ "1.5", "[h]:mm", "12:00", CELL_WORDS },
		{ "0.889", "0.0%", "88.9%", CELL_NUMBER },
		{ "0.88900000000000001", "0%", "88.9%", CELL_NUMBER },
		{ "1", "0.00%", "100.00%", CELL_NUMBER },
		{ "8.3000000000000007", "General", "8.3", CELL_NUMBER },
		{ "8.6", "#,##0.00", "8.60", CELL_NUMBER },
		{ "8.6", "\"Rp\"\\ #,##0", "8.6", CELL_NUMBER },
		{ "-1250.5", "_(* #,##0.00_);_(* \\(#,##0.00\\)", "-1250.50", CELL_NUMBER },
		{ "7", "0000", "0007", CELL_NUMBER },
		{ "1.2E+6", "0.00E+00", "1200000", CELL_NUMBER },
		{ "1.2000000000000000e+006", "General", "1200000", CELL_NUMBER },
		{ "5.0000000000000001E-3", "General", "0.005", CELL_NUMBER },
		{ "0.99999999999999996", "General", "1", CELL_NUMBER },
		{ "999999999999999.9", "General", "1000000000000000", CELL_ROUNDED },
		{ "1.98501012010011E+17", "0", "198501012010011000", CELL_ROUNDED },
		{ "0", "0.00", "0.00", CELL_NUMBER },
		{ "-0", "General", "0", CELL_NUMBER },
		{ "1e999", "General", "1e999", CELL_WORDS },
		{ "aneh", "General", "aneh", CELL_WORDS },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		enum cell_mark mark;
		struct text words = form_number(arena, text_from(rows[i].number), form_spelt(text_from(rows[i].form)),
		                                false, &mark);

		if (!text_is(words, rows[i].words) || mark != rows[i].mark)
			fail_msg("%s as %s became %s (%d)", rows[i].number, rows[i].form, text_copy(arena, words).bytes,
			         (int)mark);
	}
}

/* Every day of both calendars follows the one before. */
static void days(void **state)
{
	struct text from_1900, from_1904;

	(void)state;
	for (int64_t serial = 0; serial < 60000; serial += 7) {
		assert_true(form_day(arena, serial + 1462, false, &from_1900));
		assert_true(form_day(arena, serial, true, &from_1904));
		assert_true(text_equal(from_1900, from_1904));
	}
	assert_true(form_day(arena, 2958465, false, &from_1900));
	assert_true(text_is(from_1900, "9999-12-31"));
	assert_false(form_day(arena, 2958466, false, &from_1900));
}

static void assert_cells(const char *bytes, size_t count, const char *second)
{
	struct grid grid = { .book = false };

	assert_int_equal(grid_read(arena, (struct text){ bytes, count }, &grid), GRID_FINE);
	assert_int_equal(grid.rows.count, 2);
	assert_int_equal(grid.rows.items[1].count, 2);
	if (!text_is(grid.rows.items[1].cells[1], second))
		fail_msg("cell: %s", text_copy(arena, grid.rows.items[1].cells[1]).bytes);
}

#define CELLS(literal, second) assert_cells(literal, sizeof(literal) - 1, second)

static void files(void **state)
{
	(void)state;
	CELLS("a,b\n1,2", "2");
	CELLS("\xEF\xBB\xBF"
	      "a;b\r\n1;2,5\r\n",
	      "2,5");
	CELLS("a\tb\r1\t\"x\ty\"\r", "x\ty");
	CELLS("sep=|\na|b\n1|c", "c");
	CELLS("a,b\n1,\"kata \"\"asing\"\"\nlagi\"\n", "kata \"asing\"\nlagi");
	CELLS("a;b\n1;Caf\xE9 \x96 \x93x\x94\n", "Caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x9Cx\xE2\x80\x9D");
	CELLS("\xFF\xFE"
	      "a\0\t\0b\0\n\0"
	      "1\0\t\0\xE9\0",
	      "\xC3\xA9");
	CELLS("<table><tr><td>a<td>b</tr><tr><td>1<td>x &amp;&#32;y &lt;", "x & y <");
	CELLS("<table><tr><td>a<td>b</tr><tr><td>1<td>&#x27;&#39;&#xe9;&#XE9;&#x1F600;&#xD800;&#x;&#99999999;&#x",
	      "''\xC3\xA9\xC3\xA9\xF0\x9F\x98\x80&#xD800;&#x;&#99999999;&#x");
	CELLS("<html><TABLE><TR><TH>a</TH><TH>b</TH></TR><TR><TD colspan=\"1\">1</TD><TD>2<br>3</TD></TR></TABLE>",
	      "2\n3");
	CELLS("a,b\n1,\"tak ditutup", "tak ditutup");
}

/* -- whole sheets -- */

static bool open_text(void *context, const struct json *name, struct text path, struct text *bytes, struct text *shown)
{
	(void)path;
	*bytes = *(const struct text *)context;
	*shown = name->text;
	return true;
}

static bool same_tree(const struct json *a, const struct json *b)
{
	const struct json *left = a->members, *right = b->members;

	if (a->kind != b->kind || a->count != b->count || !text_equal(a->key, b->key) ||
	    ((a->kind == JSON_TEXT || a->kind == JSON_NUMBER) && !text_equal(a->text, b->text)))
		return false;
	for (; left && right; left = left->next, right = right->next)
		if (!same_tree(left, right))
			return false;
	return !left && !right;
}

static struct diags diags;

static bool expand(const char *asked, struct text sheet, struct json **root)
{
	struct lembar_reader reader = { .arena = arena, .diags = &diags, .context = &sheet, .fetch = open_text };

	memset(&diags, 0, sizeof diags);
	diags.arena = arena;
	*root = json_parse(arena, text_from(asked), &diags);
	assert_non_null(*root);
	return lembar_expand(&reader, *root, &record_shape);
}

static void assert_same(const char *asked, const char *sheet, const char *plain)
{
	struct json *root, *wanted = json_parse(arena, text_from(plain), &diags);

	assert_true(expand(asked, text_from(sheet), &root));
	assert_non_null(wanted);
	wanted->key = root->key;
	assert_true(same_tree(root, wanted));
}

static void rows(void **state)
{
	(void)state;
	assert_same(
		"{\"program\": {\"lembar\": \"a\"}}",
		"Dinas;;;;;;;;\n"
		"kode_program;nama_program;kode_giat;nama_giat;kode_sub_skpd;kode_sub_giat;nama_sub_giat;kode_akun;"
		"pagu;"
		"realisasi_rill\n"
		"1.01;1.01 SATU;1.01.2.01;Giat;A;1.01.2.01.01;Sub;5.1;10;0\n"
		"1.01;SATU;1.01.2.01;Giat;A;1.01.2.01.01;Sub;5.2;20;\n"
		"1.01;SATU;1.01.2.01;Giat;B;1.01.2.01.01;Sub;5.2;5;\n"
		";;;;;;Total;;35;0\n"
		"1.02;DUA;1.02.2.01;Giat;A;1.02.2.01.0001;Sub  dua;5.2;7;\n",
		"{\"program\": [{\"kode\": \"1.01\", \"nama\": \"SATU\", \"kegiatan\": [{\"kode\": \"1.01.2.01\", "
		"\"nama\": \"Giat\", \"sub_kegiatan\": [{\"kode\": \"1.01.2.01.01\", \"nama\": \"Sub\", \"anggaran\": "
		"30, "
		"\"realisasi\": 0}, {\"kode\": \"1.01.2.01.01\", \"nama\": \"Sub\", \"anggaran\": 5}]}]}, {\"kode\": "
		"\"1.02\", \"nama\": \"DUA\", \"kegiatan\": [{\"kode\": \"1.02.2.01\", \"nama\": \"Giat\", "
		"\"sub_kegiatan\": [{\"kode\": \"1.02.2.01.0001\", \"nama\": \"Sub dua\", \"anggaran\": 7}]}]}]}");
}

static void quarters_and_months(void **state)
{
	(void)state;
	assert_same(
		"{\"program\": [{\"kegiatan\": [{\"sub_kegiatan\": {\"lembar\": \"a\", \"basis\": \"kumulatif\"}}]}]}",
		"Nama Sub Kegiatan,Realisasi TW1,Realisasi Triwulan II\n1,2,3\nSub,4,5\n",
		"{\"program\": [{\"kegiatan\": [{\"sub_kegiatan\": [{\"nama\": \"Sub\", \"triwulan\": {\"basis\": "
		"\"kumulatif\", \"1\": {\"realisasi\": 4}, \"2\": {\"realisasi\": 5}}}]}]}]}");
	assert_same(
		"{\"program\": [{\"kegiatan\": [{\"sub_kegiatan\": {\"lembar\": \"a\", \"hanya\": {\"Kode Kegiatan\": "
		"\"01\"}}}]}]}",
		"Kode Kegiatan,Nama Sub Kegiatan,bulan_1,bulan_2,Agts,Realisasi Des\n01,Sub,4,5,6,7\n02,Lain,1,1,1,1\n",
		"{\"program\": [{\"kegiatan\": [{\"sub_kegiatan\": [{\"nama\": \"Sub\", \"triwulan\": {\"basis\": "
		"\"per_triwulan\", \"1\": {\"target\": 9}, \"3\": {\"target\": 6}, \"4\": {\"realisasi\": 7}}}]}]}]}");
}

static void choices(void **state)
{
	(void)state;
	assert_same(
		"{\"program\": [{\"kegiatan\": [{\"sub_kegiatan\": {\"lembar\": \"a\", \"kolom\": {\"anggaran\": "
		"\"PAPBD\"}}}]}]}",
		"(dalam ribuan rupiah)\nKode Sub Kegiatan,Nama Sub Kegiatan,ANGGARAN PAPBD,PAGU AWAL\n007,Sub,12,13\n",
		"{\"program\": [{\"kegiatan\": [{\"sub_kegiatan\": [{\"kode\": \"007\", \"nama\": \"Sub\", "
		"\"anggaran\": 12000}]}]}]}");
	assert_same("{\"program\": [{\"indikator\": {\"lembar\": \"a\", \"persen\": \"pecahan\"}}]}",
	            "Indikator Kinerja\tSatuan\tTarget\tRealisasi\nSatu\t%\t97.50%\t0.889\n",
	            "{\"program\": [{\"indikator\": [{\"nama\": \"Satu\", \"satuan\": \"%\", \"target\": 97.50, "
	            "\"realisasi\": 88.9}]}]}");
}

/* Far more cells than anybody looks at. */
static void too_large(void **state)
{
	char *bytes = arena_alloc(arena, GRID_CELLS_MOST + 2);
	struct json *root;

	(void)state;
	memset(bytes, ',', GRID_CELLS_MOST + 2);
	assert_false(expand("{\"program\": {\"lembar\": \"a\"}}", (struct text){ bytes, GRID_CELLS_MOST + 2 }, &root));
	assert_int_equal(diags.list.items[0].message, MESSAGE_LEMBAR_LARGE);
}

static void places(void **state)
{
	struct json *root;
	const struct json *value;

	(void)state;
	assert_true(expand("{\"program\": {\"lembar\": \"a\"}}", LIT("\nNo,Nama Program\n1,Satu\n2,Dua\n"), &root));
	value = json_at(root, LIT("program[1].nama"));
	assert_non_null(value);
	assert_true(text_is(json_file(value), "a"));
	assert_int_equal(value->line, 4);
	assert_int_equal(value->column, DIAG_CELL + 2);
}

/* A row of cells is one, whether or not its <tr> is there: the first too, which would be in none. */
static void rows_without_tr(void **state)
{
	static const char *const tables[] = {
		"<table><tr><td>a<td>b</tr><tr><td>1<td>2</tr></table>",
		"<table><td>a<td>b</tr><tr><td>1<td>2</tr></table>",
		"<table><tr><td>a<td>b</tr><td>1<td>2</tr></table>",
		"<table><td>a<td>b</tr><td>1<td>2</table>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct grid grid = { .book = false };

		assert_int_equal(grid_read(arena, text_from(tables[i]), &grid), GRID_FINE);
		assert_int_equal(grid.rows.count, 2);
		for (size_t row = 0; row < 2; row++)
			assert_int_equal(grid.rows.items[row].number, row + 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers), cmocka_unit_test(no_numbers),
		cmocka_unit_test(sums),    cmocka_unit_test(forms),
		cmocka_unit_test(days),    cmocka_unit_test(files),
		cmocka_unit_test(rows),    cmocka_unit_test(quarters_and_months),
		cmocka_unit_test(choices), cmocka_unit_test(too_large),
		cmocka_unit_test(places),  cmocka_unit_test(rows_without_tr),
	};

	return cmocka_run_group_tests(tests, open_shared, close_arena);
}
