/* Tables of one kind in a paper have equal columns, whatever their rows hold; over generated tables, and in the
 * quarters of one report. Seeded; a failing family is named by its number. */
#include "paper_fixture.h"

#include "base/buffer.h"
#include "layouts/lkip/lkip.h"

#include <stdio.h>

#ifndef TIMES
#define TIMES 60
#endif
enum { TABLES_MOST = 5, COLUMNS_MOST = 6 };

struct dice {
	uint64_t state;
};

static size_t roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(dice->state >> 33) % sides;
}

static const char *const stock[] = { "desa",          "laporan",     "kinerja",      "dan",   "triwulan",
	                             "bahan",         "disampaikan", "pemerintahan", "untuk", "proses",
	                             "1.250.000.000", "di",          "kegiatan" };

/* A cell that begins with its own name: "t2c1". */
static struct rich cell_text_of(struct fixture *f, struct dice *dice, size_t table, size_t row, size_t column,
                                size_t most)
{
	struct buffer words = { .arena = f->arena };
	char name[20];

	snprintf(name, sizeof name, row == 1 ? "t%zuc%zu" : "r", table, column);
	buffer_str(&words, name);
	for (size_t i = roll(dice, most); i > 0; i--) {
		buffer_str(&words, " ");
		buffer_str(&words, stock[roll(dice, sizeof stock / sizeof *stock)]);
	}
	return rich_plain(f->arena, buffer_text(&words), LIT("uji"));
}

struct family {
	size_t tables, columns, rows[TABLES_MOST];
	length x[TABLES_MOST][COLUMNS_MOST], width[TABLES_MOST]; /* of pages */
	length height;                                           /* of all */
};

static void add_table(struct fixture *f, struct dice *dice, const struct family *family, size_t t, bool alike)
{
	struct table *table;

	paragraph_add(f->blocks, STYLE_BODY, words(f, "Uraian di antara tabel."));
	table = table_add(f->blocks, family->columns);
	table->columns[0] = (struct column){ .align = ALIGN_LEFT, .narrow = true };
	for (size_t c = 1; c < family->columns; c++)
		table->columns[c].align = ALIGN_LEFT;
	for (size_t row = 0; row <= family->rows[t]; row++) {
		struct row *added = row_add(f->arena, table, row ? ROW_BODY : ROW_HEAD);

		for (size_t c = 0; c < family->columns; c++)
			cell_words(f->arena, added, c,
			           cell_text_of(f, dice, t, row, c, c == 0 ? 1 : 2 + roll(dice, 9 * (t + 1))));
	}
	if (alike)
		table_alike(&f->manuscript, table, LIT("uji"));
}

/* Where columns begin, and the widths of pages. */
static void read_family(struct fixture *f, struct family *family)
{
	for (size_t t = 0; t < family->tables; t++)
		for (size_t c = 0; c < family->columns; c++)
			for (size_t page = 0; page < f->document.pages.count; page++) {
				char name[20];
				const struct item *item = NULL;

				snprintf(name, sizeof name, "t%zuc%zu", t, c);
				if (!find_words(f, page, name, &item))
					continue;
				family->x[t][c] = item->x;
				family->width[t] = f->document.pages.items[page].width;
			}
}

static struct family set_family(size_t number, bool alike)
{
	struct dice dice = { number * 7919 + 3 };
	struct fixture *f = fixture_open();
	struct family family = { .tables = 2 + roll(&dice, TABLES_MOST - 1),
		                 .columns = 2 + roll(&dice, COLUMNS_MOST - 1) };

	for (size_t t = 0; t < family.tables; t++)
		family.rows[t] = 1 + roll(&dice, 6);
	for (size_t t = 0; t < family.tables; t++)
		add_table(f, &dice, &family, t, alike);
	fixture_set(f);
	no_errors(f->arena, &f->diags);
	read_family(f, &family);
	fixture_close(f);
	return family;
}

static bool equal_columns(const struct family *family, size_t a, size_t b)
{
	for (size_t c = 0; c < family->columns; c++)
		if (family->x[a][c] != family->x[b][c])
			return false;
	return true;
}

/* On pages that lie alike; and none lies otherwise for it. */
static void columns_of_a_kind_are_equal(void **state)
{
	size_t pairs = 0, differed = 0;

	(void)state;
	for (size_t i = 0; i < TIMES; i++) {
		struct family alone = set_family(i, false), alike = set_family(i, true);

		for (size_t t = 0; t < alike.tables; t++) {
			if (alike.width[t] != alone.width[t])
				fail_msg("family %zu: table %zu lies otherwise", i, t);
			for (size_t k = 0; k < t; k++) {
				if (alike.width[t] != alike.width[k])
					continue;
				pairs++;
				differed += !equal_columns(&alone, t, k);
				if (!equal_columns(&alike, t, k))
					fail_msg("family %zu: tables %zu and %zu differ", i, k, t);
			}
		}
	}
	assert_true(pairs > TIMES && differed > pairs / 2);
}

/* Another paper of the manuscript is none of its concern. */
static void other_papers_are_their_own(void **state)
{
	struct fixture *f = fixture_open();
	struct dice dice = { 5 };
	struct family family = { .tables = 2, .columns = 3, .rows = { 2, 2 } };
	const struct alike *first;

	(void)state;
	add_table(f, &dice, &family, 0, true);
	first = f->blocks->items[1].table->alike;
	archived_add(&f->manuscript, (struct archived){ .kind = "uji" });
	add_table(f, &dice, &family, 1, true);
	assert_ptr_not_equal(f->blocks->items[3].table->alike, first);
	assert_int_equal(first->tables.count, 1);
	fixture_close(f);
}

/* -- in papers -- */

enum { REPORT = 4000, QUARTERS = 4 };

/* A report that shows the tables of all quarters, whose numbers grow. */
static struct fixture *report_of_quarters(void)
{
	static const char *const reached[QUARTERS] = { "1", "20", "3000", "400000000" };
	char data[REPORT];
	size_t used;

	used = (size_t)snprintf(
		data, sizeof data,
		"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C'},"
		" 'tahun': 2024, 'pejabat': {'k': {'nama': 'A', 'jabatan': 'Kepala'}},"
		" 'program': [{'nama': 'Program A', 'kegiatan': [{'nama': 'Kegiatan A', 'sub_kegiatan': ["
		" {'nama': 'Sub Kegiatan Pembinaan Desa', 'anggaran': 400000000, 'indikator': [{"
		" 'nama': 'Jumlah desa', 'satuan': 'desa', 'target': 400000000, 'triwulan': {'basis': 'kumulatif'");
	for (int i = 0; i < QUARTERS; i++)
		used += (size_t)snprintf(data + used, sizeof data - used, ", '%d': {'target': %s, 'realisasi': %s}",
		                         i + 1, reached[i], reached[i]);
	used += (size_t)snprintf(data + used, sizeof data - used, "}}], 'triwulan': {'basis': 'kumulatif'");
	for (int i = 0; i < QUARTERS; i++)
		used += (size_t)snprintf(data + used, sizeof data - used, ", '%d': {'target': %s, 'realisasi': %s}",
		                         i + 1, reached[i], reached[i]);
	used += (size_t)snprintf(data + used, sizeof data - used, "}}]}]}], 'lkip': {'penutup': [");
	for (int i = 0; i < 2 * QUARTERS; i++)
		used += (size_t)snprintf(data + used, sizeof data - used,
		                         "%s{'triwulan': {'jenis': '%s', 'triwulan': %d}}", i ? ", " : "",
		                         i < QUARTERS ? "kinerja" : "keuangan", i % QUARTERS + 1);
	snprintf(data + used, sizeof data - used, "]}}");
	return paper_pages(data, (struct wishes){ 0 }, lkip_layout.compose);
}

/* Where the n-th head "Realisasi" of the paper stands; that of its budget is the first. */
static length head_at(struct fixture *f, size_t n)
{
	for (size_t page = 0; page < f->document.pages.count; page++) {
		const struct page *p = &f->document.pages.items[page];

		for (size_t i = 0; i < p->items.count; i++)
			if (p->items.items[i].kind == ITEM_TEXT &&
			    text_is(text_trim(item_words(f->arena, &p->items.items[i])), "Realisasi") && n-- == 0)
				return p->items.items[i].x;
	}
	fail_msg("there are no so many tables");
	return 0;
}

static void quarters_of_a_report_are_alike(void **state)
{
	struct fixture *f = report_of_quarters();

	(void)state;
	for (size_t i = 0; i < 2 * QUARTERS; i++)
		if (head_at(f, i + 1) != head_at(f, i / QUARTERS * QUARTERS + 1))
			fail_msg("table %zu has other columns", i + 1);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_of_a_kind_are_equal),
		cmocka_unit_test(other_papers_are_their_own),
		cmocka_unit_test(quarters_of_a_report_are_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
