/* How papers look by the office's choice, read back from the pages of a small report. */
#include "paper_fixture.h"

#include "layouts/lkip/lkip.h"
#include "layouts/sop/sop.h"

#include <stdio.h>

#define REPORT(aturan)                                                                                                 \
	"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C'},"                  \
	" 'tahun': 2024, 'aturan': {" aturan "},"                                                                      \
	" 'organisasi': {'kedudukan': ['Kata pertama sebuah paragraf yang cukup panjang untuk mengisi"                 \
	" lebih daripada satu baris pada halaman naskah ini, bahkan dua baris penuh.', 'Alinea.',"                     \
	" {'tabel': {'judul': 'Satu', 'kolom': ['No', 'Uraian'], 'baris': [['1', 'isi'], ['2', 'isi']]}}],"            \
	" 'fungsi': ['satu']},"                                                                                        \
	" 'lkip': {'penutup': ['Akhir.', {'tabel': {'judul': 'Dua', 'kolom': ['No', 'Uraian'],"                        \
	" 'baris': [['1', 'isi']]}}, {'gambar': {'berkas': 'a.png', 'judul': 'Foto', 'alt': 'foto'}}]}}"

static struct fixture *report(const char *data)
{
	return paper_pages(data, (struct wishes){ 0 }, lkip_layout.compose);
}

/* The page on which words that start so stand last, contents apart; there must be one. */
static size_t page_of(struct fixture *f, const char *start)
{
	size_t page = f->document.pages.count;

	while (page-- > 0)
		if (find_words(f, page, start, NULL))
			return page;
	fail_msg("no \"%s\"", start);
	return 0;
}

static const struct item *last(struct fixture *f, const char *start)
{
	return words_at(f, page_of(f, start), start);
}

/* Rules of a page that are higher than wide (or the other way round), thin ones only. */
static size_t rules(struct fixture *f, size_t page, bool upright)
{
	const struct page *p = &f->document.pages.items[page];
	size_t count = 0;

	for (size_t i = 0; i < p->items.count; i++) {
		const struct item_rule *rule = &p->items.items[i].rule;

		if (p->items.items[i].kind == ITEM_RULE && length_min(rule->width, rule->height) <= pt(1))
			count += (rule->height > rule->width) == upright;
	}
	return count;
}

/* The first wide box that is filled. */
static const struct item_rule *shade(struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_RULE && p->items.items[i].rule.height > pt(5))
			return &p->items.items[i].rule;
	fail_msg("no shade");
	return NULL;
}

static void usual_manners(void **state)
{
	struct fixture *f = report(REPORT(""));

	(void)state;
	assert_true(last(f, "PENUTUP")->y - last(f, "BAB II")->y >= pt(19));
	assert_int_equal(last(f, "BAB II")->text.size, pt(14));
	assert_true(page_of(f, "BAB II") == page_of(f, "Alinea") + 1);
	assert_true(last(f, "Tabel 2.1")->y < last(f, "Uraian")->y);
	assert_int_equal(page_of(f, "Tabel 2.1"), page_of(f, "Akhir"));
	assert_int_equal(shade(f, page_of(f, "Akhir"))->grey, 88);
	assert_int_equal(last(f, "Kata")->x, mm(30) + mm(10));
	fixture_close(f);
}

static void headings_in_one_line_by_figures(void **state)
{
	struct fixture *f = report(REPORT("'judul': {'bab': 'satu_baris', 'penomoran': '1.1.1',"
	                                  " 'ukuran_bab': 18, 'ukuran': 15}"));

	(void)state;
	assert_string_equal(item_words(f->arena, last(f, "BAB II")).bytes, "BAB II PENUTUP");
	assert_int_equal(last(f, "BAB II")->text.size, pt(18));
	assert_int_equal(last(f, "1.1.1")->text.size, pt(15));
	assert_true(find_words(f, page_of(f, "Alinea"), "1.1", NULL) >= 3);
	fixture_close(f);
}

static void chapters_without_the_word(void **state)
{
	struct fixture *f = report(REPORT("'judul': {'penomoran': 'I.A.1'}"));

	(void)state;
	assert_string_equal(item_words(f->arena, last(f, "II.")).bytes, "II. PENUTUP");
	for (size_t i = 0; i < f->document.pages.count; i++)
		assert_int_equal(find_words(f, i, "BAB", NULL), 0);
	fixture_close(f);
}

static void chapters_flow_on(void **state)
{
	struct fixture *f = report(REPORT("'judul': {'mulai': 'sambung'}"));

	(void)state;
	assert_int_equal(page_of(f, "BAB II"), page_of(f, "Alinea"));
	fixture_close(f);
}

/* An empty page stands between, and is counted. */
static void chapters_on_odd_pages(void **state)
{
	struct fixture *f = report(REPORT("'judul': {'mulai': 'halaman_ganjil'}"));
	size_t first = page_of(f, "Alinea"), second = page_of(f, "BAB II");

	(void)state;
	assert_int_equal(first % 2, 0);
	assert_int_equal(second, first + 2);
	assert_int_equal(f->document.pages.items[first].number, 1);
	assert_int_equal(f->document.pages.items[second].number, 3);
	assert_int_equal(f->document.pages.items[second - 1].items.count, 0);
	fixture_close(f);
}

static void captions_elsewhere_and_running(void **state)
{
	struct fixture *f = report(REPORT("'judul_tabel': {'tabel': 'bawah', 'gambar': 'atas', 'nomor': 'urut',"
	                                  " 'bentuk': 'satu_baris', 'ukuran': 13}"));
	size_t page = page_of(f, "Akhir");
	const struct item *caption = words_at(f, page, "Tabel 2");

	(void)state;
	assert_true(caption->y > words_at(f, page, "Uraian")->y);
	assert_int_equal(caption->text.size, pt(13));
	assert_string_equal(item_words(f->arena, caption).bytes, "Tabel 2 Dua");
	for (size_t i = 0; i < f->document.pages.items[page].items.count; i++)
		if (f->document.pages.items[page].items.items[i].kind == ITEM_IMAGE)
			assert_true(f->document.pages.items[page].items.items[i].y > words_at(f, page, "Gambar 1")->y);
	fixture_close(f);
}

static void tables_by_taste(void **state)
{
	struct fixture *f = report(REPORT("'tabel': {'kepala': 'biru', 'garis': 'mendatar', 'ukuran': 13}"));
	size_t page = page_of(f, "Akhir");

	(void)state;
	assert_true(shade(f, page)->coloured);
	assert_int_equal(shade(f, page)->rgb, 0x1F4E79);
	assert_int_equal(words_at(f, page, "Uraian")->text.grey, INK_WHITE);
	assert_int_equal(words_at(f, page, "isi")->text.grey, INK_BLACK);
	assert_int_equal(words_at(f, page, "isi")->text.size, pt(13));
	assert_int_equal(rules(f, page, true), 0);
	assert_int_equal(rules(f, page, false), 3);
	fixture_close(f);
	f = report(REPORT("'tabel': {'kepala': '#FFF2CC'}"));
	page = page_of(f, "Akhir");
	assert_int_equal(words_at(f, page, "Uraian")->text.grey, INK_BLACK);
	assert_int_equal(rules(f, page, true), 3);
	fixture_close(f);
}

static void paragraphs_by_taste(void **state)
{
	struct fixture *f = report(REPORT("'spasi': 1, 'paragraf': {'indentasi': 0, 'sebelum': 4, 'sesudah': 20,"
	                                  " 'rata': 'kiri'}"));
	size_t page = page_of(f, "Alinea");
	const struct item *first = words_at(f, page, "Kata"), *next = words_at(f, page, "Alinea");

	(void)state;
	assert_int_equal(first->x, mm(30));
	/* two lines of 13.8 pt, and 20 pt below */
	assert_int_equal(next->y - first->y, 2 * 13800 + pt(20));
	assert_true(item_end(first) < mm(190) - pt(1));
	fixture_close(f);
}

static void furniture_by_taste(void **state)
{
	struct fixture *f = report(REPORT("'halaman': {'nomor': 'bawah_tengah', 'bentuk': 'Halaman 2',"
	                                  " 'kepala': 'Laporan {tahun}', 'kaki': '{instansi.nama} *X*'}"));
	size_t page = page_of(f, "BAB II");
	const struct item *foot = words_at(f, page, "Dinas"), *folio = words_at(f, page, "Halaman");

	(void)state;
	assert_int_equal(foot->y, folio->y);
	assert_int_equal(foot->x, mm(30));
	assert_true(item_end(folio) > mm(189)); /* gives way to the right */
	assert_null(foot->mark);
	assert_true(words_at(f, page, "Laporan")->y < mm(25));
	assert_int_equal(find_words(f, 0, "Halaman", NULL), 0); /* the cover */
	fixture_close(f);
	f = report(REPORT("'halaman': {'nomor': 'atas_kanan', 'bentuk': '- 2 -'}"));
	page = page_of(f, "BAB II");
	assert_true(words_at(f, page, "- 2")->y < mm(25));
	assert_true(item_end(words_at(f, page, "- 2")) > mm(189));
	fixture_close(f);
}

/* The list in front of several SOPs, and each of them. */
static void folios_of_sheets(void **state)
{
	struct fixture *f = paper_pages(
		"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C'},"
		" 'tahun': 2024, 'aturan': {'halaman': {'nomor': 'atas_kanan', 'bentuk': 'Halaman 2'}},"
		" 'sop': [{'jenis': 'naratif', 'nama': 'Satu', 'bagian': [{'judul': 'Tujuan', 'isi': ['X']}]},"
		" {'jenis': 'naratif', 'nama': 'Dua', 'bagian': [{'judul': 'Tujuan', 'isi': ['X']}]}]}",
		(struct wishes){ 0 }, sop_layout.compose);

	(void)state;
	assert_int_equal(f->document.pages.count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_true(words_at(f, i, "Halaman ")->y < mm(25));
	fixture_close(f);
}

#define MEASURED(angka)                                                                                                \
	"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C'},"                  \
	" 'tahun': 2024, 'aturan': {'angka': {" angka "}},"                                                            \
	" 'sasaran': [{'uraian': 'S', 'indikator': [{'kunci': 'a', 'nama': 'A', 'satuan': '%',"                        \
	" 'tahunan': [{'tahun': 2024, 'target': 100, 'realisasi': 97.446}]}]}],"                                       \
	" 'lkip': {'penutup': ['Nyata {iku.a.realisasi} dan {iku.a.capaian}.']}}"

/* The words of the last page's first line that begins so. */
static const char *sentence(const char *data)
{
	struct fixture *f = report(data);
	const struct item *item = last(f, "Nyata");
	static char room[200];

	snprintf(room, sizeof room, "%s", item_words(f->arena, item).bytes);
	fixture_close(f);
	return room;
}

static void percent_by_taste(void **state)
{
	(void)state;
	assert_string_equal(sentence(MEASURED("")), "Nyata 97,446% dan 97,45%.");
	assert_string_equal(sentence(MEASURED("'desimal': 2")), "Nyata 97,45% dan 97,45%.");
	assert_string_equal(sentence(MEASURED("'persen': '97,50 %', 'desimal_persen': 1, 'desimal': 2")),
	                    "Nyata 97,45 % dan 97,4 %.");
	assert_string_equal(sentence(MEASURED("'persen': '97,50 persen', 'desimal_persen': 0, 'desimal': 3")),
	                    "Nyata 97,446 persen dan 97 persen.");
}

/* Letters of justified paragraphs give way, unless the office does not want it. */
static void letters_by_taste(void **state)
{
	int stretched[2];

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct fixture *f = i ? report(REPORT("'paragraf': {'huruf_lentur': false}")) : report(REPORT(""));

		stretched[i] = last(f, "Kata")->text.stretch;
		fixture_close(f);
	}
	assert_int_not_equal(stretched[0], 0);
	assert_int_equal(stretched[1], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(usual_manners),
		cmocka_unit_test(headings_in_one_line_by_figures),
		cmocka_unit_test(chapters_without_the_word),
		cmocka_unit_test(chapters_flow_on),
		cmocka_unit_test(chapters_on_odd_pages),
		cmocka_unit_test(captions_elsewhere_and_running),
		cmocka_unit_test(tables_by_taste),
		cmocka_unit_test(paragraphs_by_taste),
		cmocka_unit_test(furniture_by_taste),
		cmocka_unit_test(folios_of_sheets),
		cmocka_unit_test(percent_by_taste),
		cmocka_unit_test(letters_by_taste),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
