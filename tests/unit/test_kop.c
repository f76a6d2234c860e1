/* Letterheads: which lines, how large, how names that are too long are fitted. */
#include "paper_fixture.h"

#include "layouts/parts/kop.h"
#include "layouts/parts/paper.h"
#include "record/record.h"

#include <stdio.h>

#define OFFICE(name, more)                                                                                             \
	"{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Demak', 'nama': '" name "',"                              \
	" 'tempat': 'Demak', 'alamat': 'Jalan Raya 1', 'lambang': 'l.png' " more " }, 'tahun': 2024 "

static void compose_kop(struct composer *composer)
{
	struct section *section;
	struct blocks blocks = blocks_new(composer->arena);

	composer->manuscript->styles = styles_from_aturan(composer->arena, composer->record->aturan);
	kop_add(composer, &blocks);
	section = section_add(composer->manuscript, paper_of(composer), FOLIO_NONE);
	section->blocks = blocks;
}

static struct fixture *kop(const char *data)
{
	return paper_pages(data, (struct wishes){ 0 }, compose_kop);
}

static size_t count_items(struct fixture *f, enum item_kind kind)
{
	const struct page *page = &f->document.pages.items[0];
	size_t count = 0;

	for (size_t i = 0; i < page->items.count; i++)
		count += page->items.items[i].kind == kind;
	return count;
}

static void three_to_four(void **state)
{
	struct fixture *f = kop(OFFICE("Dinas Sosial", "") "}");
	const struct item *first = words_at(f, 0, "PEMERINTAH KABUPATEN DEMAK");
	const struct item *second = words_at(f, 0, "DINAS SOSIAL");

	(void)state;
	assert_int_equal(first->text.size, 13500);
	assert_int_equal(second->text.size, 18000);
	assert_true(second->y > first->y);
	assert_true(words_at(f, 0, "Jalan Raya 1")->y > second->y);
	assert_int_equal(count_items(f, ITEM_IMAGE), 1);
	assert_int_equal(count_items(f, ITEM_RULE), 2);
	fixture_close(f);
}

/* A little too long for one line: smaller, the two lines still 3 to 4. */
static void shrinks_together(void **state)
{
	struct fixture *f = kop(OFFICE("Dinas Kependudukan dan Catatan Sipil", "") "}");
	length first = words_at(f, 0, "PEMERINTAH")->text.size;
	length second = words_at(f, 0, "DINAS KEPENDUDUKAN DAN CATATAN SIPIL")->text.size;

	(void)state;
	assert_in_range(second, 15840, 17999);
	assert_in_range(first * 4 - second * 3, 0, 40);
	fixture_close(f);
}

/* Much too long: a new line where the phrase ends. */
static void breaks_at_phrases(void **state)
{
	struct fixture *f = kop(OFFICE("Dinas Sosial, Pemberdayaan Masyarakat dan Desa", "") "}");

	(void)state;
	words_at(f, 0, "DINAS SOSIAL,");
	assert_true(words_at(f, 0, "PEMBERDAYAAN MASYARAKAT DAN DESA")->text.size >= 14040);
	fixture_close(f);
}

/* The lines of names that do not fit on one: a smaller type, or a line more, rather than a phrase torn in two. */
static void breaks_by_sense(void **state)
{
	static const struct {
		const char *name, *lines[4];
	} names[] = {
		{ "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kotawaringin Barat",
		  { "DINAS PENANAMAN MODAL", "DAN PELAYANAN TERPADU SATU PINTU", "KABUPATEN KOTAWARINGIN BARAT" } },
		{ "Satuan Polisi Pamong Praja dan Pemadam Kebakaran Kabupaten Timor Tengah Selatan",
		  { "SATUAN POLISI PAMONG PRAJA", "DAN PEMADAM KEBAKARAN", "KABUPATEN TIMOR TENGAH SELATAN" } },
		{ "Rumah Sakit Umum Daerah dr. H. Soemarno Sosroatmodjo Kuala Kapuas Kabupaten Kapuas",
		  { "RUMAH SAKIT UMUM DAERAH", "DR. H. SOEMARNO SOSROATMODJO KUALA KAPUAS", "KABUPATEN KAPUAS" } },
		{ "Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat Kecamatan Teweh Tengah",
		  { "UNIT PELAKSANA TEKNIS DAERAH", "PUSAT KESEHATAN MASYARAKAT", "KECAMATAN TEWEH TENGAH" } },
		{ "Sekolah Menengah Kejuruan Negeri 1 Pembangunan Pertanian Muara Teweh",
		  { "SEKOLAH MENENGAH KEJURUAN NEGERI 1", "PEMBANGUNAN PERTANIAN MUARA TEWEH" } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char data[600];
		struct fixture *f;
		length y = 0;

		snprintf(data, sizeof data, OFFICE("%s", "") "}", names[i].name);
		f = kop(data);
		for (size_t k = 0; k < 4 && names[i].lines[k]; k++) {
			const struct item *first = words_at(f, 0, names[i].lines[k]);

			assert_true(first->y > y);
			y = first->y;
		}
		fixture_close(f);
	}
}

/* The name of the government has its line, whatever the office's takes. */
static void the_first_line_is_not_broken_for_the_second(void **state)
{
	struct fixture *f =
		kop("{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Pangkajene dan Kepulauan', 'nama': "
	            "'Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan "
	            "Perlindungan Anak', 'tempat': 'C', 'alamat': 'Jalan Sultan Hasanuddin Nomor 25, "
	            "Kelurahan Padoang-doangan, Kecamatan Pangkajene', 'lambang': 'l.png' }, 'tahun': 2024,"
	            " 'aturan': { 'huruf': 'Bookman Old Style', 'ukuran': 14 } }");

	(void)state;
	words_at(f, 0, "PEMERINTAH KABUPATEN PANGKAJENE DAN KEPULAUAN");
	words_at(f, 0, "DAN PERLINDUNGAN ANAK");
	words_at(f, 0, "Kelurahan Padoang-doangan, Kecamatan"); /* lines of the address end at commas */
	fixture_close(f);
}

/* 140 letters: never under 14 pt, all inside the margins. */
static void bounds_hold(void **state)
{
	struct fixture *f = kop(OFFICE("Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah, Riset, "
	                               "Inovasi, dan Kerja Sama Antardaerah Kabupaten Kepulauan Tagulandang",
	                               "") "}");
	const struct page *page = &f->document.pages.items[0];

	(void)state;
	assert_true(words_at(f, 0, "BADAN")->text.size >= 14040);
	for (size_t i = 0; i < page->items.count; i++) {
		if (page->items.items[i].kind != ITEM_TEXT)
			continue;
		assert_true(page->items.items[i].x >= mm(30));
		assert_true(item_end(&page->items.items[i]) <= mm(190) + pt(6)); /* a blank closes a line */
	}
	fixture_close(f);
}

static void lines_of_its_own(void **state)
{
	struct fixture *f = kop(OFFICE("Dinas Pendidikan", ", 'kop': { 'baris': [ 'Pemerintah Kabupaten Demak',"
	                                                   " 'Dinas Pendidikan', 'Korwil Karanganyar', 'SD Negeri 1' ],"
	                                                   " 'alamat': [ 'Jalan Dua 2', 'Demak' ] }") "}");

	(void)state;
	assert_int_equal(words_at(f, 0, "SD NEGERI 1")->text.size, words_at(f, 0, "DINAS")->text.size);
	assert_int_equal(words_at(f, 0, "SD NEGERI 1")->text.size * 3, words_at(f, 0, "PEMER")->text.size * 4);
	words_at(f, 0, "Jalan Dua 2");
	assert_int_equal(find_words(f, 0, "Jalan Raya", NULL), 0);
	fixture_close(f);
}

/* Place and post code end the address, said once; how to reach the office stands below; an empty list asks for
 * neither. */
/* Lines set like the first have its size and weight, whatever follows. */
static void first_lines_of_its_own(void **state)
{
	(void)state;
	for (int lines = 1; lines <= 4; lines++) {
		static const char *const names[] = { "SATU", "DUA", "TIGA", "EMPAT" };
		char data[1024];
		struct fixture *f;

		snprintf(data, sizeof data,
		         OFFICE("Dinas",
		                ", 'kop': { 'baris': [ 'Satu', 'Dua', 'Tiga', 'Empat' ] }") ", 'aturan': { 'kop': {"
		                                                                            " 'ukuran': 16, "
		                                                                            "'ukuran_pertama': 14, "
		                                                                            "'tebal_pertama': true, "
		                                                                            "'baris_pertama': %d } } }",
		         lines);
		f = kop(data);
		for (int i = 0; i < 4; i++)
			assert_int_equal(words_at(f, 0, names[i])->text.size, i < lines ? 14000 : 16000);
		assert_true(f->manuscript.styles->rules[STYLE_KOP_1].bold);
		fixture_close(f);
	}
}

static void addresses(void **state)
{
	static const struct {
		const char *more, *address, *contact;
	} rows[] = {
		{ "", "Jalan Raya 1, Demak", NULL },
		{ ", 'kode_pos': '59511'", "Jalan Raya 1, Demak 59511", NULL },
		{ ", 'kode_pos': '59511', 'telepon': '(0291) 1', 'email': 'a@b.go.id', 'situs': 'b.go.id'",
		  "Jalan Raya 1, Demak 59511", "Telepon (0291) 1, b.go.id, a@b.go.id" },
		{ ", 'faksimile': '(0291) 2', 'kop': { 'baris': [ 'Dinas Sosial' ] }", "Jalan Raya 1, Demak",
		  "Faksimile (0291) 2" },
		{ ", 'telepon': '(0291) 1', 'kop': { 'alamat': [] }", NULL, NULL },
		{ ", 'telepon': '(0291) 1', 'kop': { 'baris': [ 'Bupati Demak' ], 'alamat': [] }", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char data[512];
		struct fixture *f;

		snprintf(data, sizeof data, OFFICE("Dinas Sosial", "%s") "}", rows[i].more);
		f = kop(data);
		if (rows[i].address)
			assert_true(text_is(item_words(f->arena, words_at(f, 0, "Jalan")), rows[i].address));
		else
			assert_int_equal(find_words(f, 0, "Jalan", NULL) + find_words(f, 0, "Demak", NULL), 0);
		if (rows[i].contact)
			assert_true(text_is(item_words(f->arena, words_at(f, 0, rows[i].contact)), rows[i].contact));
		else
			assert_int_equal(find_words(f, 0, "Telepon", NULL), 0);
		fixture_close(f);
	}
}

static void looks(void **state)
{
	struct fixture *f =
		kop(OFFICE("Dinas Sosial",
	                   "") ", 'aturan': { 'kop': { 'lambang': 'dua_sisi', 'garis': 'tunggal', 'ukuran': 16 } } }");
	const struct item *name = words_at(f, 0, "DINAS SOSIAL");

	(void)state;
	assert_int_equal(count_items(f, ITEM_IMAGE), 2);
	assert_int_equal(count_items(f, ITEM_RULE), 1);
	assert_int_equal(name->text.size, 16000);
	assert_in_range(name->x + item_end(name) - 2 * mm(110) + 10, 0, 20); /* in the middle of the text */
	fixture_close(f);
	f = kop(OFFICE("Dinas Sosial", "") ", 'aturan': { 'kop': { 'lambang': 'tengah', 'garis': 'tanpa' } } }");
	assert_int_equal(count_items(f, ITEM_IMAGE), 1);
	assert_int_equal(count_items(f, ITEM_RULE), 0);
	fixture_close(f);
	f = kop(OFFICE("Dinas Sosial", "") ", 'aturan': { 'kop': { 'lambang': 'tanpa' } } }");
	assert_int_equal(count_items(f, ITEM_IMAGE), 0);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_to_four),     cmocka_unit_test(shrinks_together),
		cmocka_unit_test(breaks_at_phrases), cmocka_unit_test(bounds_hold),
		cmocka_unit_test(lines_of_its_own),  cmocka_unit_test(first_lines_of_its_own),
		cmocka_unit_test(addresses),         cmocka_unit_test(looks),
		cmocka_unit_test(breaks_by_sense),   cmocka_unit_test(the_first_line_is_not_broken_for_the_second),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
