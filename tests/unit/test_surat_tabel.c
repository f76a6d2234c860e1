/* The table of a letter: a NIP, an amount of money and a letter's number are read as one, in any column. */
#include "paper_fixture.h"

#include "layouts/surat/surat.h"

static bool is_whole(struct fixture *f, const char *number)
{
	for (size_t page = 0; page < f->document.pages.count; page++)
		for (size_t i = 0; i < f->document.pages.items[page].items.count; i++) {
			const struct item *item = &f->document.pages.items[page].items.items[i];
			size_t at;

			if (item->kind == ITEM_TEXT && text_find(item_words(f->arena, item), number, &at))
				return true;
		}
	return false;
}

static struct fixture *letter_with(const char *thing, const char *remark)
{
	struct fixture *aside = fixture_open();
	struct text data = text_format(
		aside->arena,
		"{'instansi': {'pemerintah': 'P', 'nama': 'Badan Kepegawaian', 'tempat': 'T'}, 'tahun': 2024,"
		" 'pejabat': {'k': {'nama': 'N', 'jabatan': 'Kepala'}}, 'surat_pengantar': {'nomor': '1/2',"
		" 'tanggal': '2024-12-04', 'penanda_tangan': 'k', 'kepada': {'yth': 'Bupati', 'di': 'T'}, 'butir': ["
		"{'jenis': 'Berkas %s dan lainnya', 'banyaknya': {'jumlah': 12345, 'satuan': 'berkas'},"
		" 'keterangan': 'Lengkap %s'}, {'jenis': 'Daftar', 'pasangan': [['Nomor', '%s']],"
		" 'banyaknya': {'jumlah': 1, 'satuan': 'berkas'}}]}}",
		thing, remark, thing);
	struct fixture *f = paper_pages(data.bytes, (struct wishes){ 0 }, surat_layout.compose);

	fixture_close(aside);
	return f;
}

static void numbers_stay_whole(void **state)
{
	static const char *const numbers[] = { "19720415 199703 2 003",  "198803122010121004",   "Rp 1.234.567.890,00",
		                               "Rp1.234.567.890.123,00", "188.45/123/DPMD/2024", "005/7/Perenc/2024" };
	enum { COUNT = sizeof numbers / sizeof *numbers };

	(void)state;
	for (size_t i = 0; i < COUNT * COUNT; i++) {
		struct fixture *f = letter_with(numbers[i / COUNT], numbers[i % COUNT]);

		for (size_t k = 0; k < 2; k++)
			if (!is_whole(f, numbers[k ? i % COUNT : i / COUNT]))
				fail_msg("broken beside %s: %s", numbers[i / COUNT], numbers[i % COUNT]);
		fixture_close(f);
	}
}

/* A number for which there is no room ends its lines at strokes; the page stays upright. */
static void long_numbers_part_at_strokes(void **state)
{
	struct fixture *f =
		letter_with("800.1.3.2/1234/BKPSDM-Perencanaan/XII/2024", "188.45/123/Bag.Org-Perenc/DPMD/2024");

	(void)state;
	assert_int_equal(f->document.pages.count, 1);
	assert_true(f->document.pages.items[0].height > f->document.pages.items[0].width);
	assert_true(is_whole(f, "BKPSDM-Perencanaan"));
	assert_true(is_whole(f, "Bag.Org-Perenc"));
	assert_true(is_whole(f, "Banyaknya"));
	fixture_close(f);
}

/* A letter of so many lines of a table, with those who get copies. */
static struct fixture *letter_of(size_t things)
{
	struct fixture *aside = fixture_open();
	struct buffer data = { .arena = aside->arena };
	struct fixture *f;

	buffer_str(
		&data,
		"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Kubu Raya', 'nama': 'Kecamatan Sungai Raya',"
		" 'tempat': 'Sungai Raya'}, 'tahun': 2024, 'pejabat': {'k': {'nama': 'N', 'jabatan': 'Camat'}},"
		" 'surat_pengantar': {'nomor': '1/2', 'tanggal': '2024-12-04', 'penanda_tangan': 'k',"
		" 'kepada': {'yth': ['Bupati Kubu Raya', 'c.q. Kepala Bagian Tata Pemerintahan'], 'di': 'Sungai Raya'},"
		" 'keterangan': 'Disampaikan dengan hormat untuk dipergunakan sebagaimana mestinya.',"
		" 'tembusan': ['Yth. Inspektur', 'Yth. Kepala Dinas', 'Arsip'], 'butir': [");
	for (size_t i = 0; i < things; i++)
		buffer_str(&data, i ? ", {'jenis': 'Rekapitulasi Laporan Pertanggungjawaban Alokasi Dana Desa Tahap I"
		                      " dari 20 desa', 'banyaknya': {'jumlah': 3, 'satuan': 'berkas'}}"
		                    : "{'jenis': 'Berkas', 'banyaknya': {'jumlah': 1, 'satuan': 'berkas'}}");
	buffer_str(&data, "]}}");
	f = paper_pages(buffer_text(&data).bytes, (struct wishes){ 0 }, surat_layout.compose);
	fixture_close(aside);
	return f;
}

/* Those who get copies are not alone on the last page: the letter gives up room for them. */
static void copies_are_not_left_alone(void **state)
{
	size_t pages = 0;

	(void)state;
	for (size_t things = 1; things < 40; things++) {
		struct fixture *f = letter_of(things);
		size_t last = f->document.pages.count - 1;

		if (!find_words(f, last, "Camat", NULL) && !find_words(f, last, "Penerima", NULL))
			fail_msg("%zu lines: nothing but copies on page %zu", things, last + 1);
		assert_true(f->document.pages.count >= pages);
		pages = f->document.pages.count;
		fixture_close(f);
	}
	assert_true(pages > 2);
}

/* The value of a pair, and all lines of its label beside it. */
static void check_pair(struct fixture *f, size_t words_before)
{
	const struct item *value = words_at(f, 0, "Penggugat"), *last = words_at(f, 0, "Berikutnya");
	const struct page *page = &f->document.pages.items[0];
	size_t lines = 0;

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind != ITEM_TEXT || item->y < value->y || item->y >= last->y || item->x >= value->x ||
		    !text_starts(item_words(f->arena, item), "sebutan"))
			continue;
		lines++;
		if (item_end(item) >= value->x)
			fail_msg("%zu words: the label runs into its value", words_before);
	}
	assert_true(lines > 0);
}

/* A label of many words folds: its value has room, and no head is broken for it. */
static void long_labels_fold(void **state)
{
	(void)state;
	for (size_t count = 1; count < 20; count++) {
		struct fixture *aside = fixture_open();
		struct buffer data = { .arena = aside->arena };
		struct fixture *f;

		buffer_str(
			&data,
			"{'instansi': {'pemerintah': 'P', 'nama': 'Badan Kepegawaian', 'tempat': 'T'}, 'tahun': 2024,"
			" 'pejabat': {'k': {'nama': 'N', 'jabatan': 'Kepala'}}, 'surat_pengantar': {'nomor': '1/2',"
			" 'tanggal': '2024-12-04', 'penanda_tangan': 'k', 'kepada': {'yth': 'Bupati', 'di': 'T'},"
			" 'butir': [{'jenis': 'Berkas', 'banyaknya': {'jumlah': 1, 'satuan': 'berkas'},"
			" 'pasangan': [['");
		for (size_t i = 0; i < count; i++)
			buffer_str(&data, i ? " sebutan" : "sebutan");
		buffer_str(&data, "', 'Penggugat melawan tergugat, keduanya bertempat tinggal di wilayah hukum ini'],"
		                  " ['Berikutnya', 'Isi']]}]}}");
		f = paper_pages(buffer_text(&data).bytes, (struct wishes){ 0 }, surat_layout.compose);
		assert_int_equal(f->document.pages.count, 1);
		assert_true(is_whole(f, "Banyaknya") && is_whole(f, "Keterangan") && is_whole(f, "Penggugat melawan"));
		check_pair(f, count);
		fixture_close(f);
		fixture_close(aside);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_labels_fold),
		cmocka_unit_test(numbers_stay_whole),
		cmocka_unit_test(long_numbers_part_at_strokes),
		cmocka_unit_test(copies_are_not_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
