/* What stands around the chapters of the annual report: review, abbreviations, photographs. */
#include "paper_fixture.h"

#include "audit/audit_singkatan.h"
#include "layouts/lkip/lkip.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/reviu.h"

#define INSTANSI                                                                                                       \
	"'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas Contoh', "                           \
	"'wilayah': 'Kabupaten Contoh', 'tempat': 'Kotabaru'}, 'tahun': 2024"

static struct fixture *pages(const char *data)
{
	return paper_pages(data, (struct wishes){ 0 }, lkip_layout.compose);
}

/* The page that has these words, from `first` on. */
static size_t page_of(struct fixture *f, const char *start, size_t first)
{
	for (size_t page = first; page < f->document.pages.count; page++)
		if (find_words(f, page, start, NULL))
			return page;
	fail_msg("nowhere: %s", start);
	return 0;
}

/* -- abbreviations -- */

/* By letters, whatever their case; words begin at one height below each other. */
static void abbreviations_are_sorted(void **state)
{
	struct fixture *f = pages("{" INSTANSI ", 'singkatan': {'SPM': 'Standar', 'apbn': 'Negara', "
	                          "'APBD': 'Daerah', 's.d.': 'sampai', 'Bappeda': 'Badan'}, "
	                          "'lkip': {'penutup': 'Selesai.'}}");
	static const char *const order[] = { "APBD", "apbn", "Bappeda", "s.d.", "SPM" };
	static const char *const meanings[] = { "Daerah", "Negara", "Badan", "sampai", "Standar" };
	size_t page = page_of(f, "APBD", 0);
	length y = 0, x = words_at(f, page, "Daerah")->x;

	(void)state;
	assert_int_equal(find_words(f, page, "DAFTAR SINGKATAN", NULL), 1);
	for (size_t i = 0; i < 5; i++) {
		const struct item *label = words_at(f, page, order[i]), *meaning = words_at(f, page, meanings[i]);

		assert_true(label->y > y);
		assert_int_equal(label->y, meaning->y);
		assert_int_equal(meaning->x, x);
		assert_int_equal(label->mark->role, ROLE_LBL);
		y = label->y;
	}
	assert_true(page_of(f, "DAFTAR SINGKATAN", 0) < page); /* in the contents too */
	fixture_close(f);
}

/* What the report prints counts: words of the data and of fields, of heads and titles; not the list itself. */
static void a_word_is_used_only_whole(void **state)
{
	static const char *const unused[] = { "PKH", "Apbn", "UN", "XYZ" };
	char data[] = "{" INSTANSI ", 'singkatan': {'APBD': 'A', 's.d.': 'S', 'UEM': 'U', 'PKH': 'P', 'Apbn': 'a', "
		      "'UN': 'N', 'XYZ': 'XYZ', 'LKIP': 'L'}, 'lkip': {'penutup': ["
		      "'(**AP**BD); APBN; PKHX \xC3\x89UN', {'tabel': {'judul': 'T', 'kolom': ['UEM', 'Masa'], "
		      "'baris': [['x', 'Jan s.d. Mar']]}}]}}";
	struct composed *test;

	composed_open(state);
	test = *state;
	for (char *at = data; *at; at++)
		*at = *at == '\'' ? '"' : *at;
	compose_string(test, &lkip_layout, data);
	test->diags.list.count = 0;
	audit_singkatan(test->composer.record, &test->manuscript, &test->diags);
	assert_int_equal(test->diags.list.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_true(text_is(test->diags.list.items[i].arguments[0], unused[i]));
	composed_close(state);
}

/* -- review -- */

#define REVIU(members)                                                                                                 \
	"{" INSTANSI ", 'pejabat': {'inspektur': {'nama': 'Ratna Widiastuti', 'jabatan': 'Inspektur Contoh'}}, "       \
	"'lkip': {'penutup': 'Selesai.', 'reviu': {'tanggal': '2025-02-24', 'penanda_tangan': 'inspektur'" members     \
	"}}}"
#define TICK "\xE2\x9C\x93"

static size_t ticks_on(struct fixture *f, size_t page)
{
	return find_words(f, page, TICK, NULL);
}

/* All 23 items of the form, ticked but for two, on a page of their own. */
static void the_checklist_is_ticked(void **state)
{
	struct fixture *f = pages(REVIU(", 'centang': true, 'hasil': {'III.3': {'centang': false}, "
	                                "'III.6': {'centang': false, 'catatan': 'Tidak berlaku'}}"));
	size_t page = page_of(f, "Format", 0);

	(void)state;
	assert_int_equal(ticks_on(f, page), 21);
	assert_int_equal(find_words(f, page, "Catatan", NULL), 1);
	assert_int_equal(words_at(f, page, "Tidak berlaku")->y, words_at(f, page, "Bila butir 4 atau 5")->y);
	page = page_of(f, "Ratna Widiastuti", 0);
	assert_int_equal(find_words(f, page, "PERNYATAAN TELAH DIREVIU", NULL), 1);
	assert_int_equal(find_words(f, page, "Kotabaru, 24 Februari 2025", NULL), 1);
	assert_int_equal(find_words(f, page, "Inspektur Contoh,", NULL), 1);
	fixture_close(f);
}

static void an_empty_checklist_waits_for_a_pen(void **state)
{
	struct fixture *f = pages(REVIU(""));
	size_t page = page_of(f, "Format", 0);

	(void)state;
	assert_int_equal(ticks_on(f, page), 0);
	assert_int_equal(find_words(f, page, "Catatan", NULL), 0);
	fixture_close(f);
}

static void an_office_asks_what_it_wants(void **state)
{
	struct fixture *f = pages(REVIU(", 'pernyataan': 'Sudah kami baca.', 'kelompok': [{'judul': 'Isi', "
	                                "'butir': ['Lengkap', 'Benar']}], 'hasil': {'I.2': {'centang': true}}"));
	size_t page = page_of(f, "Benar", 0);

	(void)state;
	assert_int_equal(ticks_on(f, page), 1);
	assert_int_equal(words_at(f, page, TICK)->y, words_at(f, page, "Benar")->y);
	assert_int_equal(find_words(f, page, "Format", NULL), 0);
	page = page_of(f, "Ratna Widiastuti", 0);
	assert_int_equal(find_words(f, page, "Sudah kami baca.", NULL), 1);
	assert_int_equal(find_words(f, page, "Kami telah", NULL), 0);
	fixture_close(f);
}

/* -- follow-up of the evaluation -- */

#define LETTERS_20 "aBcDeFgHiJkLmNoPqRsT"
#define LETTERS_180 LETTERS_20 LETTERS_20 LETTERS_20 LETTERS_20 LETTERS_20 LETTERS_20 LETTERS_20 LETTERS_20 LETTERS_20
#define ROW(address)                                                                                                   \
	"{'rekomendasi': 'Menyusun pedoman pengukuran kinerja', 'rencana_aksi': 'Menyusun pedoman', "                  \
	"'penanggung_jawab': 'Sekretariat', 'status': 'Selesai', 'bukti': ['https://" address "']}"
#define ROWS ROW("contoh.go.id/" LETTERS_180) ", " ROW(LETTERS_180 LETTERS_20) ", " ROW("contoh.go.id/a/b/c")
#define TEN ROWS ", " ROWS ", " ROWS ", {'rekomendasi': 'Kosong'}"

/* The last column ends where the head's rule does; nothing reaches beyond, and the cell's own left edge is
 * kept by every line. */
static void long_addresses_stay_in_their_cell(void **state)
{
	struct fixture *f = pages("{" INSTANSI ", 'lkip': {'penutup': 'Selesai.', 'perencanaan': {'tindak_lanjut': "
	                          "{'kelompok': [{'komponen': 'Perencanaan', 'butir': [" TEN ", " TEN "]}, "
	                          "{'komponen': 'Pelaporan', 'butir': [" TEN ", " TEN ", " TEN ", " TEN "]}]}}}}");
	size_t addresses = 0, links = 0, groups = 0;

	(void)state;
	for (size_t n = page_of(f, "Rekomendasi", 0); n < f->document.pages.count - 1; n++) {
		const struct page *page = &f->document.pages.items[n];
		const struct item *head = words_at(f, n, "Keterangan/");

		for (size_t i = 0; i < page->items.count; i++) {
			const struct item *item = &page->items.items[i];

			if (item->kind != ITEM_TEXT || !item->mark)
				continue;
			assert_true(item_end(item) <= page->width - (page->width > page->height ? mm(25) : mm(20)));
			addresses += item->mark->role == ROLE_LINK;
			if (item->mark->role == ROLE_LINK)
				assert_true(item->x > words_at(f, n, "Status/")->x && item->x < head->x);
		}
		groups += find_words(f, n, "Perencanaan", NULL) + find_words(f, n, "Pelaporan", NULL);
		links += find_words(f, n, "https://", NULL);
	}
	assert_int_equal(links, 54);
	assert_true(addresses > 2 * links); /* they were broken */
	assert_int_equal(groups, 2);
	fixture_close(f);
}

/* -- summary -- */

/* The words of a row, from left to right, by the height of its first cell. */
static void assert_row(struct fixture *f, size_t page, const char *first, const char *const cells[5])
{
	const struct item *head = words_at(f, page, first);
	const struct page *p = &f->document.pages.items[page];
	size_t n = 0;

	for (size_t i = 0; i < p->items.count; i++) {
		const struct item *item = &p->items.items[i];

		if (item->kind != ITEM_TEXT || item == head || item->y != head->y)
			continue;
		assert_true(n < 5);
		assert_string_equal(text_trim(item_words(f->arena, item)).bytes, cells[n]);
		n++;
	}
	assert_int_equal(n, 5);
}

/* One programme behind both sasaran: its money is counted with each, but once below. What has no realisasi
 * is not reached and not in the mean. */
static void a_summary_adds_up(void **state)
{
	struct fixture *f = pages(
		"{" INSTANSI ", 'sasaran': [{'uraian': 'Pertama', 'indikator': ["
		"{'kunci': 'a', 'nama': 'A', 'tahunan': [{'tahun': 2024, 'target': 50, 'realisasi': 60}], 'program': "
		"'p'}, "
		"{'kunci': 'b', 'nama': 'B', 'tahunan': [{'tahun': 2024, 'target': 50, 'realisasi': 40}]}]}, "
		"{'uraian': 'Kedua', 'indikator': [{'kunci': 'c', 'nama': 'C', 'tahunan': [{'tahun': 2024, 'target': "
		"5}], "
		"'program': 'p'}]}], 'program': [{'kunci': 'p', 'nama': 'P', 'kegiatan': [{'nama': 'K', "
		"'sub_kegiatan': [{'nama': 'S', 'anggaran': 1000, 'realisasi': 500}]}]}, {'nama': 'Q', 'kegiatan': "
		"[{'nama': 'L', 'sub_kegiatan': [{'nama': 'T', 'anggaran': 1000, 'realisasi': 800}]}]}], "
		"'lkip': {'ikhtisar': [{'data': 'ringkasan'}]}}");
	size_t page = page_of(f, "Program lainnya", 0);

	(void)state;
	assert_row(f, page, "Pertama", (const char *const[]){ "1 dari 2", "100,00", "1.000", "500", "50,00" });
	assert_row(f, page, "Kedua", (const char *const[]){ "0 dari 1", "-", "1.000", "500", "50,00" });
	assert_row(f, page, "Program lainnya", (const char *const[]){ "-", "-", "1.000", "800", "80,00" });
	assert_row(f, page, "Seluruhnya", (const char *const[]){ "1 dari 3", "100,00", "2.000", "1.300", "65,00" });
	assert_int_equal(find_words(f, page, "Program yang menunjang lebih", NULL), 1);
	assert_int_equal(find_words(f, page, "Rata-rata dihitung dari 2 indikator", NULL), 1);
	assert_int_equal(find_words(f, page, "IKHTISAR EKSEKUTIF", NULL), 1);
	fixture_close(f);
}

/* -- photographs -- */

static void photographs_follow_the_last_chapter(void **state)
{
	struct fixture *f = pages("{" INSTANSI ", 'lkip': {'penutup': 'Selesai.', 'dokumentasi': [{'foto': {'gambar': ["
	                          "{'berkas': 'a.jpg', 'judul': 'Rapat tahun {tahun}', 'alt': 'Meja'}, "
	                          "{'berkas': 'b.jpg', 'alt': 'Jalan'}]}}]}}");
	size_t page = page_of(f, "Rapat tahun 2024", 0), figures = 0;
	const struct page *p = &f->document.pages.items[page];

	(void)state;
	assert_int_equal(page, f->document.pages.count - 1);
	for (size_t i = 0; i < p->items.count; i++) {
		if (p->items.items[i].kind != ITEM_IMAGE)
			continue;
		assert_true(text_is(p->items.items[i].mark->alt, figures++ ? "Jalan" : "Meja"));
	}
	assert_int_equal(figures, 2);
	for (size_t i = 0; i < f->document.pages.count; i++)
		assert_int_equal(find_words(f, i, "DAFTAR GAMBAR", NULL), 0);
	fixture_close(f);
}

/* The width of the first picture on the last page. */
static length picture_width(struct fixture *f)
{
	const struct page *page = &f->document.pages.items[f->document.pages.count - 1];

	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_IMAGE)
			return page->items.items[i].image.width;
	fail_msg("no picture");
	return 0;
}

/* A picture of 400 dots is not blown up to the width of the text, but for who wishes it. */
static void small_pictures_stay_small(void **state)
{
	struct fixture *usual =
		pages("{" INSTANSI ", 'lkip': {'penutup': {'gambar': {'berkas': 'a.png', 'alt': 'A'}}}}");
	struct fixture *wished =
		pages("{" INSTANSI ", 'lkip': {'penutup': {'gambar': {'berkas': 'a.png', 'alt': 'A', 'lebar': 15}}}}");

	(void)state;
	assert_int_equal(picture_width(usual), pt(400));
	assert_int_equal(picture_width(wished), mm(150));
	fixture_close(usual);
	fixture_close(wished);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_pictures_stay_small),           cmocka_unit_test(abbreviations_are_sorted),
		cmocka_unit_test(a_word_is_used_only_whole),           cmocka_unit_test(the_checklist_is_ticked),
		cmocka_unit_test(an_empty_checklist_waits_for_a_pen),  cmocka_unit_test(an_office_asks_what_it_wants),
		cmocka_unit_test(long_addresses_stay_in_their_cell),   cmocka_unit_test(a_summary_adds_up),
		cmocka_unit_test(photographs_follow_the_last_chapter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
