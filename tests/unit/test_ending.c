/* Where pages may not end, and where the last one begins: titles are not parted, and no page is begun for a line or
 * two.
 *
 * Everything is moved down line by line, past each place where a page may end.
 */
#include "paper_fixture.h"

#include "base/buffer.h"
#include "layouts/keputusan/keputusan.h"
#include "layouts/lkip/lkip.h"

enum { LINES_BEFORE = 40, TITLE_LINES = 5 };

#define TITLE "Judul 1\nJudul 2\nJudul 3\nJudul 4\nJudul 5"

static size_t page_of(struct fixture *f, const char *start)
{
	size_t page = 0;

	while (page < f->document.pages.count && !find_words(f, page, start, NULL))
		page++;
	assert_true(page < f->document.pages.count);
	return page;
}

/* -- titles -- */

static void add_picture(struct fixture *f)
{
	struct plate *figure = figure_add(f->blocks, NULL, LIT("A: 50%"));
	struct drawing *drawing = arena_new(f->arena, struct drawing);
	struct chart_point *point;

	drawing->kind = DRAWING_BARS;
	drawing->chart.series_count = 1;
	drawing->chart.unit = LIT("%");
	figure->drawing = drawing;
	point = array_push(f->arena, &drawing->chart.points);
	point->name = LIT("Isi");
	point->fills[0] = CHART_SOLID;
	point->values[0] = (struct chart_value){ .known = true, .words = LIT("50%") };
	assert_true(decimal_parse(LIT("50"), &point->values[0].value));
	figure->caption = words(f, TITLE);
	figure->path = LIT("uji");
}

static void add_table(struct fixture *f)
{
	struct table *table = table_add(f->blocks, 1);

	table->caption = words(f, TITLE);
	for (int i = 0; i < 6; i++)
		cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Isi"));
}

static void add_heading(struct fixture *f)
{
	heading_add(f->blocks, 3, words(f, TITLE));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Isi\nIsi\nIsi"));
}

static void add_subheading(struct fixture *f)
{
	struct paragraph *paragraph = paragraph_add(f->blocks, STYLE_LIST, words(f, TITLE));

	paragraph->keep_next = paragraph->whole = true;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Isi\nIsi\nIsi"));
}

static void titles_are_not_parted(void **state)
{
	static void (*const adds[])(struct fixture * f) = { add_picture, add_table, add_heading, add_subheading };

	(void)state;
	for (size_t k = 0; k < sizeof adds / sizeof *adds; k++)
		for (int before = 0; before < LINES_BEFORE; before++) {
			struct fixture *f = fixture_open();
			size_t page;

			for (int i = 0; i < before; i++)
				paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelumnya"));
			adds[k](f);
			fixture_set(f);
			page = page_of(f, "Judul 2");
			if (page != page_of(f, "Judul 5") || !find_words(f, page, "Isi", NULL))
				fail_msg("kind %zu, %d lines before: the title is parted or alone", k, before);
			fixture_close(f);
		}
}

/* -- last pages -- */

enum { LEAST = 10, MOST_WHITE = 34 }; /* hundredths of a page's text height */

/* How far the words of a page reach, in hundredths; furniture is not counted. */
static int reach(struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];
	const struct paper *paper = &f->manuscript.sections.items[0].paper;
	length last = paper->top;

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_TEXT && p->items.items[i].mark)
			last = length_max(last, p->items.items[i].y);
	return (int)((last - paper->top) * 100 / (p->height - paper->top - paper->bottom));
}

static void check_last(struct fixture *f, size_t first, size_t end, const char *what, int count)
{
	if (end - first < 2)
		return;
	if (reach(f, end - 1) < LEAST)
		fail_msg("%s, %d: the last page has %d %%", what, count, reach(f, end - 1));
	if (reach(f, end - 2) < 100 - MOST_WHITE)
		fail_msg("%s, %d: the page before it has only %d %%", what, count, reach(f, end - 2));
}

static void text_and_tables_end_well(void **state)
{
	(void)state;
	for (int count = 1; count < 90; count++) {
		struct fixture *f = fixture_open();
		struct table *table;

		paragraph_add(f->blocks, STYLE_BODY, words(f, "Awal"));
		table = table_add(f->blocks, 1);
		table->caption = words(f, "Tabel");
		cell_words(f->arena, row_add(f->arena, table, ROW_HEAD), 0, words(f, "Kepala"));
		for (int i = 0; i < 12; i++)
			cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Isi"));
		for (int i = 0; i < count; i++)
			paragraph_add(f->blocks, STYLE_BODY, words(f, i % 3 ? "Satu" : "Satu\nDua\nTiga"));
		fixture_set(f);
		check_last(f, 0, f->document.pages.count, "lines", count);
		fixture_close(f);
	}
}

/* A table at the end is parted in no such way that a row or two are left for a page. */
static void tables_end_well(void **state)
{
	(void)state;
	for (int count = 1; count < 60; count++)
		for (int rows = 3; rows < 8; rows++) {
			struct fixture *f = fixture_open();
			struct table *table;

			for (int i = 0; i < count; i++)
				paragraph_add(f->blocks, STYLE_BODY, words(f, "Satu"));
			table = table_add(f->blocks, 1);
			table->caption = words(f, "Tabel");
			cell_words(f->arena, row_add(f->arena, table, ROW_HEAD), 0, words(f, "Kepala"));
			for (int i = 0; i < rows; i++)
				cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Isi"));
			fixture_set(f);
			check_last(f, 0, f->document.pages.count, "rows", count * 10 + rows);
			fixture_close(f);
		}
}

/* Copies do not get a page for themselves. */
static void decrees_end_well(void **state)
{
	(void)state;
	for (size_t laws = 1; laws < 30; laws++) {
		struct arena *arena = arena_open((size_t)1 << 24);
		struct buffer data = { .arena = arena };
		struct fixture *f;
		size_t end;

		buffer_str(&data,
		           "{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Demak', 'nama': 'Dinas Sosial',"
		           " 'tempat': 'Demak', 'alamat': 'Jalan Raya 1' }, 'tahun': 2024, 'pejabat': {"
		           " 'kepala': { 'nama': 'Budi', 'jabatan': 'Kepala Dinas Sosial' } },"
		           " 'sasaran': [ { 'uraian': 'S', 'indikator': [ { 'kunci': 'i', 'nama': 'Indeks' } ] } ],"
		           " 'keputusan_iku': { 'jabatan': 'Kepala Dinas Sosial', 'nomor': '1/2024',"
		           " 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala',"
		           " 'tembusan': [ 'Bupati', 'Inspektur' ], 'mengingat': [ ");
		for (size_t i = 0; i < laws; i++)
			buffer_str(&data, i ? ", 'Undang-Undang Nomor 1'" : "'Undang-Undang Nomor 1'");
		buffer_str(&data, " ] } }");
		f = paper_pages(buffer_text(&data).bytes, (struct wishes){ 0 }, keputusan_layout.compose);
		for (end = 0; end < f->document.pages.count && !find_words(f, end, "LAMPIRAN", NULL);)
			end++;
		check_last(f, 0, end, "laws", (int)laws);
		fixture_close(f);
		arena_close(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_not_parted),
		cmocka_unit_test(text_and_tables_end_well),
		cmocka_unit_test(tables_end_well),
		cmocka_unit_test(decrees_end_well),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
