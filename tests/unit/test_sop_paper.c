/* SOP sheets as papers: which there are, the list in front, pages counted, sizes on larger paper. */
#include "paper_fixture.h"

#include "layouts/sop.h"

#define OFFICE \
	"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas Contoh', 'tempat': 'Contoh'}," \
	"'tahun': 2025, 'sop': ["
#define LANES "'pelaksana': {'staf': 'Staf', 'kasubbag': 'Kasubbag', 'kepala': 'Kepala Dinas'},"
#define STEPS \
	"'langkah': [{'kegiatan': 'Menerima berkas', 'pelaksana': 'staf', 'waktu': '1 hari', 'output': 'Berkas'}," \
	"{'kegiatan': 'Meneliti berkas', 'pelaksana': 'kasubbag', 'waktu': '1 hari', 'output': 'Hasil'," \
	"'lanjut': {'Ya': 3, 'Tidak': 1}}," \
	"{'kegiatan': 'Menandatangani', 'pelaksana': 'kepala', 'waktu': '1 hari', 'output': 'Surat'}]"
#define SOP(members) "{" members LANES STEPS "}"

#define THREE \
	OFFICE SOP("'nomor': '01/SOP', 'nama': 'Surat Masuk',") "," SOP("'nama': '  Cuti \\n Pegawai',") "," \
	SOP("'nomor': ' 03/SOP ', 'nama': 'Perjalanan Dinas',") "]}"

static struct fixture *pages_of(const char *data, struct wishes wishes)
{
	return paper_pages(data, wishes, sop_layout.compose);
}

static size_t links_to(struct fixture *f, size_t page, size_t target)
{
	const struct page *p = &f->document.pages.items[page];
	size_t count = 0;

	for (size_t i = 0; i < p->items.count; i++)
		count += p->items.items[i].kind == ITEM_LINK && p->items.items[i].link.page == target;
	return count;
}

/* -- which, and the list -- */

static void a_table_in_front_tells_page_and_number_of_each(void **state)
{
	struct fixture *f = pages_of(THREE, (struct wishes){ 0 });
	const struct item *number, *name, *page;

	(void)state;
	assert_int_equal(f->document.pages.count, 7);
	words_at(f, 0, "DAFTAR STANDAR OPERASIONAL PROSEDUR");
	words_at(f, 0, "Halaman");
	number = words_at(f, 0, "03/SOP");
	name = words_at(f, 0, "Perjalanan Dinas");
	page = words_at(f, 0, "6");
	assert_int_equal(number->y, name->y);
	assert_int_equal(number->y, page->y);
	assert_true(number->x < name->x && name->x < page->x);
	assert_int_equal(links_to(f, 0, 1), 2); /* name and page */
	assert_int_equal(links_to(f, 0, 5), 2);
	fixture_close(f);
}

static void one_is_picked_by_number_or_by_name(void **state)
{
	struct fixture *f = pages_of(THREE, (struct wishes){ .nomor = LIT("03/SOP") });

	(void)state;
	assert_int_equal(f->document.pages.count, 2);
	assert_int_equal(find_words(f, 0, "Perjalanan Dinas", NULL), 1);
	fixture_close(f);
	f = pages_of(THREE, (struct wishes){ .nomor = LIT("surat masuk") });
	assert_int_equal(f->document.pages.count, 2);
	assert_int_equal(find_words(f, 0, "Surat Masuk", NULL), 1);
	fixture_close(f);
}

static void without_any_number_the_list_has_no_such_column(void **state)
{
	struct fixture *f = pages_of(OFFICE SOP("'nama': 'Satu',") "," SOP("'nama': 'Dua',") "]}",
	                             (struct wishes){ 0 });

	(void)state;
	words_at(f, 0, "Judul");
	assert_int_equal(find_words(f, 0, "Nomor SOP", NULL), 0);
	fixture_close(f);
}

static void bookmarks_have_one_blank_between_words(void **state)
{
	struct fixture *f = pages_of(THREE, (struct wishes){ 0 });

	(void)state;
	assert_int_equal(f->document.bookmarks.count, 3);
	assert_true(text_is(f->document.bookmarks.items[1].title, "Cuti Pegawai"));
	assert_true(text_is(f->document.bookmarks.items[2].title, "03/SOP Perjalanan Dinas"));
	fixture_close(f);
}

/* -- pages counted -- */

static void the_grid_counts_the_pages_of_its_sop_alone(void **state)
{
	struct fixture *f = pages_of(OFFICE SOP("'nama': 'Satu',") "," SOP("'nama': 'Dua', 'halaman': true,") "]}",
	                             (struct wishes){ 0 });

	(void)state;
	assert_int_equal(find_words(f, 1, "Halaman", NULL), 0);
	assert_int_equal(words_at(f, 3, "Halaman")->y, words_at(f, 3, "1 dari 2")->y);
	fixture_close(f);
}

#define TEST(function) cmocka_unit_test(function)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_table_in_front_tells_page_and_number_of_each),
		TEST(one_is_picked_by_number_or_by_name),
		TEST(without_any_number_the_list_has_no_such_column),
		TEST(bookmarks_have_one_blank_between_words),
		TEST(the_grid_counts_the_pages_of_its_sop_alone),
	};

	return cmocka_run_group_tests_name("sop_paper", tests, NULL, NULL);
}
