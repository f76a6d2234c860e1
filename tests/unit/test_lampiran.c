/* What is annexed to the annual report: each paper as it is alone, numbered with the report.
 *
 * Run from the top of the repository, where samples/ is.
 */
#include "sample_fixture.h"

#include "layouts/lkip/lkip.h"
#include "record/lampiran.h"
#include "record/lkip.h"

/* -- papers of the sample -- */

static struct fixture *sample_pages(const struct layout *layout, struct wishes wishes, struct text sop)
{
	struct fixture *f = fixture_open();
	struct record *record = sample_record(f);

	for (size_t i = 0; i < record->lkip->lampiran.count; i++)
		if (record->lkip->lampiran.items[i].jenis == LAMPIRAN_SOP)
			record->lkip->lampiran.items[i].nomor = sop;
	sample_set(f, layout, wishes, record);
	return f;
}

/* Page of the words that start so, from `page` on. */
static size_t page_with(struct fixture *f, size_t page, const char *start)
{
	while (page < f->document.pages.count && !find_words(f, page, start, NULL))
		page++;
	assert_true(page < f->document.pages.count);
	return page;
}

/* Page whose head is just so, from `page` on. */
static size_t page_headed(struct fixture *f, size_t page, const char *head)
{
	for (; page < f->document.pages.count; page++) {
		const struct page *p = &f->document.pages.items[page];

		for (size_t i = 0; i < p->items.count; i++)
			if (p->items.items[i].kind == ITEM_TEXT && p->items.items[i].y < pt(60) &&
			    text_is(item_words(f->arena, &p->items.items[i]), head))
				return page;
	}
	fail_msg("no page headed \"%s\"", head);
	return 0;
}

/* Items but for the words in the margins. */
static struct item *inner_items(struct arena *arena, const struct page *page, size_t *count)
{
	struct item *items = arena_many(arena, page->items.count + 1, struct item);

	*count = 0;
	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind != ITEM_TEXT || (item->y >= pt(60) && item->y <= page->height - pt(50)))
			items[(*count)++] = *item;
	}
	return items;
}

static void expect_same_page(struct fixture *alone, size_t first, struct fixture *report, size_t second)
{
	const struct page *a = &alone->document.pages.items[first], *b = &report->document.pages.items[second];
	size_t count, others;
	const struct item *one = inner_items(alone->arena, a, &count), *other = inner_items(report->arena, b, &others);

	assert_int_equal(a->width, b->width);
	assert_int_equal(a->height, b->height);
	assert_int_equal(count, others);
	assert_true(count > 5);
	for (size_t i = 0; i < count; i++, one++, other++) {
		assert_int_equal(one->kind, other->kind);
		assert_int_equal(one->x, other->x);
		assert_int_equal(one->y, other->y);
		if (one->kind == ITEM_TEXT) {
			assert_int_equal(one->text.size, other->text.size);
			assert_true(text_equal(item_words(alone->arena, one), item_words(report->arena, other)));
		} else if (one->kind == ITEM_RULE) {
			assert_int_equal(one->rule.width, other->rule.width);
			assert_int_equal(one->rule.grey, other->rule.grey);
		}
	}
}

static void papers_annexed_are_as_alone(void **state)
{
	static const struct {
		const char *layout, *head;
		int triwulan;
		const char *nomor;
	} rows[] = {
		{ "pk", "Lampiran 1", 0, "" },
		{ "keputusan-iku", "Lampiran 2", 0, "" },
		{ "surat", "Lampiran 3", 1, "" },
		{ "triwulan", "Lampiran 4", 1, "" },
		{ "sop", "Lampiran 5", 0, "010/459/Perencanaan" },
	};
	struct wishes wishes = { .triwulan = 2, .nomor = LIT("7"), .kertas = LIT("F4"), .arsip = true };
	struct fixture *report = sample_pages(&lkip_layout, wishes, LIT("010/459/Perencanaan"));
	size_t page = 8, number;

	(void)state;
	assert_int_equal(report->document.pages.items[page].width, mm(215));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct wishes own = { .triwulan = rows[i].triwulan, .nomor = text_from(rows[i].nomor) };
		struct fixture *alone = sample_pages(layout_named(rows[i].layout), own, LIT(""));

		page = page_headed(report, page, rows[i].head);
		number = report->document.pages.items[page - 1].number;
		for (size_t k = 0; k < alone->document.pages.count; k++, page++) {
			expect_same_page(alone, k, report, page);
			assert_int_equal(report->document.pages.items[page].numbering, NUMBERING_ARABIC);
			assert_int_equal(report->document.pages.items[page].number, ++number);
		}
		fixture_close(alone);
	}
	assert_int_equal(page, report->document.pages.count);
	fixture_close(report);
}

/* -- small reports -- */

#define OFFICE                                                                                                         \
	"'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas Contoh', 'tempat': 'Contoh'},"       \
	"'tahun': 2024,"

#define SOP(nomor, nama)                                                                                               \
	"{'nomor': '" nomor "', 'nama': '" nama "', 'pelaksana': {'a': 'Staf', 'b': 'Kepala'}, 'langkah': ["           \
	"{'kegiatan': 'Menerima', 'pelaksana': 'a', 'output': 'x'}, {'kegiatan': 'Mencatat', 'pelaksana': 'b', "       \
	"'output': 'x'}]}"

static void expect_bookmark(struct fixture *f, size_t i, int level, const char *title)
{
	const struct bookmark *bookmark = &f->document.bookmarks.items[i];

	assert_true(i < f->document.bookmarks.count);
	assert_string_equal(text_copy(f->arena, bookmark->title).bytes, title);
	assert_int_equal(bookmark->level, level);
}

/* A contents of all is no contents of an annexed paper, nor the other way round. */
static void contents_and_bookmarks_nest(void **state)
{
	struct fixture *f = paper_pages(
		"{" OFFICE "'sop': [" SOP("1", "Arsip") ", " SOP(
			"2",
			"Surat") "], 'lkip': {'penutup': 'Lihat "
				 "{lampiran:foto}.', 'lampiran': ['sop', {'judul': 'Foto', 'kunci': 'foto', 'isi': "
				 "['Foto "
				 "kegiatan.', {'tabel': {'judul': 'Daftar', 'kolom': ['A'], 'baris': [['1']]}}]}]}}",
		(struct wishes){ 0 }, lkip_layout.compose);
	size_t contents = page_with(f, 0, "DAFTAR ISI");

	(void)state;
	expect_bookmark(f, 1, 1, "BAB I PENUTUP");
	expect_bookmark(f, 2, 1, "Lampiran 1 Standar Operasional Prosedur");
	expect_bookmark(f, 3, 2, "1 Arsip");
	expect_bookmark(f, 4, 2, "2 Surat");
	expect_bookmark(f, 5, 1, "Lampiran 2 Foto");
	assert_int_equal(f->document.bookmarks.count, 6);
	assert_int_equal(find_words(f, contents, "Lampiran ", NULL), 2);
	assert_int_equal(find_words(f, contents, "Arsip", NULL), 0);
	page_with(f, contents + 1, "Lihat Lampiran 2.");
	page_with(f, contents + 1, "LAMPIRAN 2");
	page_with(f, contents + 1, "Tabel L-2.1");
	fixture_close(f);
}

static void a_page_between_takes_them_a_level_down(void **state)
{
	struct fixture *f = paper_pages("{" OFFICE "'aturan': {'nomor_lampiran': 'romawi'}, 'sop': [" SOP(
						"1", "Arsip") "], 'lkip': "
	                                                      "{'penutup': 'Demikian.', 'lembar_lampiran': true, "
	                                                      "'daftar_lampiran': true, 'lampiran': "
	                                                      "[{'jenis': 'sop', 'judul': 'Prosedur', 'kertas': 'F4'}, "
	                                                      "{'judul': 'Foto', 'isi': 'Foto.', 'arah': "
	                                                      "'melintang'}]}}",
	                                (struct wishes){ 0 }, lkip_layout.compose);
	size_t list = page_with(f, 0, "DAFTAR LAMPIRAN"); /* named in the contents, and below them */
	size_t page = page_with(f, list + 1, "LAMPIRAN");

	(void)state;
	assert_int_equal(find_words(f, list, "DAFTAR LAMPIRAN", NULL), 2);
	assert_int_equal(find_words(f, list, "Lampiran I", NULL), 4); /* I and II */
	expect_bookmark(f, 3, 1, "LAMPIRAN");
	expect_bookmark(f, 4, 2, "Lampiran I Prosedur");
	expect_bookmark(f, 5, 3, "1 Arsip");
	expect_bookmark(f, 6, 2, "Lampiran II Foto");
	assert_int_equal(f->document.pages.items[page + 1].width, mm(215)); /* F4, upright for two lanes */
	assert_int_equal(f->document.pages.items[f->document.pages.count - 1].height, mm(210));
	fixture_close(f);
}

static void headings_count_deeper_and_look_the_same(void **state)
{
	struct fixture *f = paper_pages(
		"{" OFFICE "'sop': [{'jenis': 'naratif', 'nama': 'Arsip', 'bagian': [{'judul': 'Maksud', 'isi': "
		"'Isi.'}]}], 'lkip': {'penutup': 'Demikian.', 'lampiran': ['sop']}}",
		(struct wishes){ 0 }, lkip_layout.compose);
	size_t page = page_headed(f, 0, "Lampiran 1");

	(void)state;
	assert_int_equal(words_at(f, page, "Lampiran 1")->mark->role, ROLE_H1);
	assert_int_equal(words_at(f, page, "STANDAR OPERASIONAL")->mark->role, ROLE_H2);
	assert_int_equal(words_at(f, page, "STANDAR OPERASIONAL")->text.size, pt(12));
	assert_int_equal(words_at(f, page, "Maksud")->mark->parent->role, ROLE_H3);
	assert_true(words_at(f, page, "Lampiran 1")->y < pt(60));
	fixture_close(f);
}

/* A title wider than the page stays in the contents alone. */
static void a_long_title_leaves_its_number(void **state)
{
	struct fixture *f = paper_pages(
		"{" OFFICE "'sop': [" SOP("1", "Arsip") "], 'lkip': {'penutup': 'Demikian.', 'lampiran': [{'jenis': "
							"'sop', 'judul': 'Prosedur pengelolaan arsip dinamis dan arsip "
							"statis di lingkungan dinas, badan, "
							"kantor, dan kecamatan beserta unit pelaksana teknis dan semua "
							"sekolah yang dibina'}]}}",
		(struct wishes){ 0 }, lkip_layout.compose);
	size_t page = page_with(f, 3, "Lampiran 1");
	const struct item *head = words_at(f, page, "Lampiran 1");

	(void)state;
	assert_string_equal(text_copy(f->arena, item_words(f->arena, head)).bytes, "Lampiran 1");
	assert_int_equal(item_end(head), f->document.pages.items[page].width - mm(15));
	fixture_close(f);
}

static void the_map_of_processes_lies(void **state)
{
	struct fixture *f = paper_pages("{" OFFICE "'proses_bisnis': {'inti': ['Data', 'Salur']}, 'aturan': {'bagan': "
	                                "false}, 'lkip': {'penutup': 'Demikian.', 'lampiran': ['proses-bisnis']}}",
	                                (struct wishes){ 0 }, lkip_layout.compose);
	size_t page = page_with(f, 3, "LAMPIRAN 1");

	(void)state;
	assert_int_equal(f->document.pages.items[page].width, mm(297));
	words_at(f, page, "Gambar L-1.1");
	fixture_close(f);
}

#define REPORT(unit)                                                                                                   \
	"{'judul': 'Laporan Evaluasi', 'unit': '" unit                                                                 \
	"', 'penanda_tangan': 'kepala', 'kata_pengantar': 'Kami susun.',"                                              \
	" 'bab': [{'judul': 'Pendahuluan " unit "', 'isi': 'Isi.'}, {'judul': 'Hasil', 'isi': [{'tabel': "             \
	"{'judul': 'Daftar', 'kolom': ['A'], 'baris': [['1']]}}]}], '1': {'tanggal': '2024-04-02'},"                   \
	" '2': {'tanggal': '2024-07-02'}}"

/* Reports of chapters, two of them in a lampiran: each lists its own, the whole lists the lampiran. */
static void reports_of_chapters_keep_their_lists(void **state)
{
	struct fixture *f = paper_pages(
		"{" OFFICE "'pejabat': {'kepala': {'nama': 'Budi', 'jabatan': 'Kepala Seksi'}},"
		" 'laporan_evaluasi': [" REPORT(
			"Seksi Arsip") "], 'lkip': {'penutup': 'Demikian.',"
				       " 'lampiran': ['evaluasi', {'jenis': 'evaluasi', 'triwulan': 2, 'kunci': 'dua'},"
				       " {'judul': 'Foto', 'isi': 'Lihat {lampiran:dua}.'}]}}",
		(struct wishes){ 0 }, lkip_layout.compose);
	size_t contents = page_with(f, 0, "DAFTAR ISI"), page = contents;

	(void)state;
	assert_int_equal(find_words(f, contents, "Lampiran ", NULL), 3);
	assert_int_equal(find_words(f, contents, "Pendahuluan", NULL), 0);
	for (size_t i = 0; i < 3; i++) { /* two quarters, then the second alone */
		page = page_with(f, page + 1, "DAFTAR ISI");
		assert_int_equal(find_words(f, page, "Pendahuluan Seksi Arsip", NULL), 1);
		assert_int_equal(find_words(f, page, "Hasil", NULL), 1);
		assert_int_equal(find_words(f, page, "Lampiran ", NULL), 1); /* in the head */
		words_at(f, page, "BAB II");
		assert_int_equal(find_words(f, page, "BAB III", NULL), 0);
		page = page_with(f, page + 1, i < 2 ? "Tabel L-1.2.1" : "Tabel L-2.2.1");
	}
	expect_bookmark(f, 2, 1, "Lampiran 1 Laporan Evaluasi Tahun 2024");
	expect_bookmark(f, 3, 2, "KATA PENGANTAR");
	page_with(f, page, "Lihat Lampiran 2.");
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(papers_annexed_are_as_alone),
		cmocka_unit_test(contents_and_bookmarks_nest),
		cmocka_unit_test(a_page_between_takes_them_a_level_down),
		cmocka_unit_test(headings_count_deeper_and_look_the_same),
		cmocka_unit_test(a_long_title_leaves_its_number),
		cmocka_unit_test(the_map_of_processes_lies),
		cmocka_unit_test(reports_of_chapters_keep_their_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
