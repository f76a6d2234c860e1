/* SOP sheets as papers: which there are, the list in front, pages counted, sizes on larger paper. */
#include "paper_fixture.h"

#include "layouts/sop/sop.h"

#define OFFICE                                                                                                         \
	"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas Contoh', 'tempat': 'Contoh'},"      \
	"'tahun': 2025, 'sop': ["
#define LANES "'pelaksana': {'staf': 'Staf', 'kasubbag': 'Kasubbag', 'kepala': 'Kepala Dinas'},"
#define STEPS                                                                                                          \
	"'langkah': [{'kegiatan': 'Menerima berkas', 'pelaksana': 'staf', 'waktu': '1 hari', 'output': 'Berkas'},"     \
	"{'kegiatan': 'Meneliti berkas', 'pelaksana': 'kasubbag', 'waktu': '1 hari', 'output': 'Hasil',"               \
	"'lanjut': {'Ya': 3, 'Tidak': 1}},"                                                                            \
	"{'kegiatan': 'Menandatangani', 'pelaksana': 'kepala', 'waktu': '1 hari', 'output': 'Surat'}]"
#define SOP(members) "{" members LANES STEPS "}"

#define THREE                                                                                                          \
	OFFICE SOP("'nomor': '01/SOP', 'nama': 'Surat Masuk',") "," SOP("'nama': '  Cuti \\n Pegawai',") "," SOP(      \
		"'nomor': ' 03/SOP ', 'nama': 'Perjalanan Dinas',") "]}"

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
	struct fixture *f =
		pages_of(OFFICE SOP("'nama': 'Satu',") "," SOP("'nama': 'Dua',") "]}", (struct wishes){ 0 });

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

static void names_of_those_who_made_it_stand_at_one_height(void **state)
{
	struct fixture *f = pages_of(
		"{'instansi': {'pemerintah': 'P', 'nama': 'Dinas', 'tempat': 'Z'}, 'tahun': 2025, 'pejabat': {"
		"'a': {'nama': 'Retno Sari', 'jabatan': 'Kasubbag Umum'},"
		"'b': {'nama': 'Budi Hartono', 'jabatan': 'Kepala Bidang Pembinaan dan Pengembangan Perpustakaan "
		"Dinas Perpustakaan dan Kearsipan Kabupaten Contoh'}}, 'sop': [" SOP(
			"'nama': 'Satu', 'dibuat_oleh': 'a', 'diperiksa_oleh': 'b', 'disetujui_oleh': 'a',") "]}",
		(struct wishes){ 0 });
	const struct item *made = words_at(f, 0, "Retno Sari"), *checked = words_at(f, 0, "Budi Hartono");

	(void)state;
	assert_int_equal(made->y, checked->y);
	assert_int_equal(words_at(f, 0, "Dibuat oleh:")->y, words_at(f, 0, "Diperiksa oleh:")->y);
	fixture_close(f);
}

static void copy_status_days_and_total_as_the_office_writes_them(void **state)
{
	struct fixture *f = pages_of(
		"{'instansi': {'pemerintah': 'P', 'nama': 'Dinas', 'tempat': 'Z'}, 'tahun': 2025, 'pejabat': {"
		"'a': {'nama': 'Retno Sari', 'jabatan': 'Kasubbag Umum', 'golongan': 'III/d'}, 'b': {'nama': 'Budi', "
		"'jabatan': 'Kepala'}}, 'sop': [" SOP(
			"'nama': 'Satu', 'dibuat_oleh': 'a', 'diperiksa_oleh': 'b', 'tanggal_dibuat': '2025-02-03',"
			"'tanggal_diperiksa': '-', 'nomor_salinan': '02', 'status_dokumen': 'Terkendali',"
			"'kolom': {'jumlah_waktu': true, 'jumlah': 'Total waktu', 'catatan_jumlah': 'tanpa hari "
			"libur'},") "]}",
		(struct wishes){ 0 });

	(void)state;
	assert_int_equal(words_at(f, 0, "Nomor Salinan")->y, words_at(f, 0, "02")->y);
	assert_int_equal(words_at(f, 0, "Status Dokumen")->y, words_at(f, 0, "Terkendali")->y);
	assert_int_equal(words_at(f, 0, "Tanggal 3 Februari 2025")->y, words_at(f, 0, "Tanggal ...")->y);
	assert_true(words_at(f, 0, "Tanggal 3 Februari 2025")->y > words_at(f, 0, "Retno Sari")->y);
	assert_int_equal(find_words(f, 1, "Jumlah waktu", NULL), 0);
	words_at(f, 1, "Total waktu");
	assert_true(words_at(f, 1, "tanpa hari libur")->y > words_at(f, 1, "3 hari")->y);
	fixture_close(f);
}

static void the_head_names_the_unit_of_times(void **state)
{
	struct fixture *f =
		pages_of(OFFICE "{'nama': 'Satu', 'kolom': {'satuan_waktu': 'menit'}, " LANES
	                        "'langkah': [{'kegiatan': 'A', 'pelaksana': 'staf', 'waktu': '41 menit'}, "
	                        "{'kegiatan': 'B', 'pelaksana': 'kepala', 'waktu': '42'}, {'kegiatan': 'C', "
	                        "'pelaksana': 'staf', 'waktu': '43 hari'}]}]}",
	                 (struct wishes){ 0 });

	(void)state;
	words_at(f, 1, "Waktu (menit)");
	words_at(f, 1, "41");
	assert_int_equal(find_words(f, 1, "41 menit", NULL) + find_words(f, 1, "41\xC2\xA0menit", NULL), 0);
	words_at(f, 1, "42");
	assert_int_equal(find_words(f, 1, "43 hari", NULL) + find_words(f, 1, "43\xC2\xA0hari", NULL), 1);
	fixture_close(f);
}

/* -- forms of other offices -- */

static bool has_alt(struct fixture *f, size_t page, const char *alt)
{
	const struct page *p = &f->document.pages.items[page];

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].mark && text_is(p->items.items[i].mark->alt, alt))
			return true;
	return false;
}

static void a_table_without_actors_has_no_lanes_and_says_its_ways(void **state)
{
	struct fixture *f =
		pages_of(OFFICE "{'nama': 'Satu', 'langkah': [{'kegiatan': 'Menerima', 'output': 'a'},"
	                        "{'kegiatan': 'Meneliti', 'output': 'a', 'lanjut': {'Ya': 3, 'Tidak': 'selesai'}},"
	                        "{'kegiatan': 'Mengirim', 'output': 'a'}]}]}",
	                 (struct wishes){ 0 });

	(void)state;
	assert_int_equal(find_words(f, 1, "Pelaksana", NULL), 0);
	assert_int_equal(find_words(f, 1, "Mulai", NULL), 0);
	words_at(f, 1, "Mutu Baku");
	words_at(f, 1, "Ya: ke langkah 3; Tidak: selesai");
	assert_true(f->document.pages.items[1].height > f->document.pages.items[1].width);
	fixture_close(f);
}

static void the_end_has_a_row_and_nobody_a_row_without_symbol(void **state)
{
	struct fixture *f = pages_of(
		OFFICE "{'nama': 'Satu', " LANES
		       "'langkah': [{'kegiatan': 'Menerima', 'pelaksana': 'staf', 'output': 'a'},"
		       "{'kegiatan': 'Menunggu', 'pelaksana': '-', 'output': 'a'},"
		       "{'kegiatan': 'Meneliti', 'pelaksana': 'kasubbag', 'output': 'a', 'lanjut': {'Ya': 4, 'Tidak': "
		       "'selesai'}}, {'kegiatan': 'Mengirim', 'pelaksana': ['staf', {'kunci': 'kepala', 'simbol': "
		       "'dokumen'}], 'output': 'a'}]}]}",
		(struct wishes){ 0 });

	(void)state;
	assert_int_equal(f->diags.errors, 0);
	assert_true(words_at(f, 1, "Selesai")->y > words_at(f, 1, "Mengirim")->y);
	words_at(f, 1, "= Dokumen");
	assert_true(has_alt(f, 1, "Langkah 1, Staf: mulai; ke langkah 3"));
	assert_true(has_alt(f, 1, "Langkah 4, Staf dan Kepala Dinas (dokumen) bersama: proses"));
	fixture_close(f);
}

#define DOES(who)                                                                                                      \
	"{'kegiatan': 'Menyelenggarakan pertanggungjawaban dan memverifikasi kelengkapan', 'pelaksana': '" who         \
	"', 'kelengkapan': 'Pertanggungjawaban', 'waktu': '3 hari', 'output': 'Penyelenggaraan', 'keterangan': "       \
	"'Dipertanggungjawabkan'}"

/* Where words would be broken on the paper there is, the chart has A3; its sheet has not. */
static void a_crowd_of_actors_has_larger_paper(void **state)
{
	struct fixture *f = pages_of(
		OFFICE
		"{'nama': 'Banyak', 'pelaksana': {'a': 'Kepala Dinas', 'b': 'Sekretaris', 'c': 'Bendahara', "
		"'d': 'Inspektorat', 'e': 'Pengadministrasi', 'f': 'Penyelenggara', 'g': 'Bupati', 'h': 'Staf', "
		"'i': 'Pemohon', 'j': 'Tim Teknis', 'k': 'Kasubbag'}, 'langkah': [" DOES("a") "," DOES("f") "," DOES(
			"k") "," DOES("e") "," DOES("j") "," DOES("d") "," DOES("i") "," DOES("c") "]}]}",
		(struct wishes){ 0 });

	(void)state;
	assert_int_equal(f->diags.errors, 0);
	for (size_t i = 0; i < f->diags.list.count; i++)
		assert_int_not_equal(f->diags.list.items[i].message, MESSAGE_FLOW_SMALL);
	assert_in_range(f->document.pages.items[0].width, mm(290), mm(300));
	assert_in_range(f->document.pages.items[1].width, mm(415), mm(425));
	fixture_close(f);
}

/* A procedure whose work goes to and fro among so many. */
static struct fixture *pages_of_a_crowd(size_t lanes, size_t steps)
{
	struct arena *arena = arena_open((size_t)1 << 24);
	struct text data = text_from(OFFICE "{'nama': 'Ramai', 'pelaksana': {");
	struct fixture *f;

	for (size_t i = 0; i < lanes; i++)
		data = text_format(arena, "%t%s'p%z': 'Staf %z'", data, i ? ", " : "", i, i);
	data = text_format(arena, "%t}, 'langkah': [", data);
	for (size_t i = 0; i < steps; i++) {
		data = text_format(arena, "%t%s{'kegiatan': 'Memeriksa', 'pelaksana': 'p%z', 'output': 'Berkas'", data,
		                   i ? ", " : "", i * 7 % lanes);
		if (i % 4 == 3 && i + 1 < steps)
			data = text_format(arena, "%t, 'lanjut': {'Disetujui': %z, 'Dikembalikan': %z}", data, i + 2,
			                   i);
		data = text_format(arena, "%t}", data);
	}
	f = pages_of(text_format(arena, "%t]}]}", data).bytes, (struct wishes){ 0 });
	arena_close(arena);
	return f;
}

/* More actors never go back to smaller paper; labels of twelve are whole, and what those of more are shortened to is
 * told on the same page. */
static void more_actors_keep_the_larger_paper(void **state)
{
	static const size_t crowds[] = { 8, 12, 16, 18, 20, 24 };
	length widest = 0;
	size_t shortened = 0;

	(void)state;
	for (size_t i = 0; i < sizeof crowds / sizeof *crowds; i++) {
		struct fixture *f = pages_of_a_crowd(crowds[i], 28);
		size_t whole = 0;

		for (size_t page = 1; page < f->document.pages.count; page++) {
			bool shorter = find_words(f, page, "Dis.", NULL) > 0;

			assert_true(f->document.pages.items[page].width >= widest);
			assert_int_equal(find_words(f, page, "Dis. = Disetujui", NULL) > 0, shorter);
			shortened += shorter;
			whole += find_words(f, page, "Disetujui", NULL);
		}
		assert_true(crowds[i] > 12 || whole == 6);
		widest = f->document.pages.items[1].width;
		fixture_close(f);
	}
	assert_in_range(widest, mm(415), mm(425));
	assert_true(shortened > 0);
}

/* -- larger paper -- */

/* The smallest type on a page. */
static length smallest(struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];
	length least = pt(999);

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_TEXT)
			least = length_min(least, p->items.items[i].text.size);
	return least;
}

/* The thickest line that is drawn. */
static length thickest(struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];
	length most = 0;

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_PATH && !p->items.items[i].path.fill)
			most = length_max(most, p->items.items[i].path.stroke);
	return most;
}

#define ONE OFFICE SOP("'nama': 'Cuti', 'salinan_digital': 'https://contoh.go.id/sop/1',") "]}"

static void type_and_lines_grow_with_the_paper(void **state)
{
	static const struct {
		const char *name;
		length width, type;
	} papers[] = {
		{ "a4", 841890, 9000 },
		{ "a3", 1190551, 12690 },
		{ "a2", 1683780, 18000 },
		{ "a1", 2383937, 25470 },
	};
	length stroke = 0;

	(void)state;
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		struct fixture *f = pages_of(ONE, (struct wishes){ .kertas = text_from(papers[i].name) });

		assert_int_equal(f->document.pages.items[1].width, papers[i].width);
		assert_int_equal(words_at(f, 1, "Meneliti berkas")->text.size, papers[i].type);
		assert_true(thickest(f, 1) > stroke * 13 / 10);
		stroke = thickest(f, 1);
		fixture_close(f);
	}
}

static void nothing_on_a_poster_is_smaller_than_eighteen_points(void **state)
{
	static const char *const papers[] = { "a3", "a2", "a1", "" };

	(void)state;
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		struct fixture *f = pages_of(ONE, (struct wishes){ .poster = true, .kertas = text_from(papers[i]) });

		assert_int_equal(f->diags.list.count, 0);
		for (size_t page = 0; page < f->document.pages.count; page++)
			assert_true(smallest(f, page) >= pt(18));
		assert_int_equal(find_words(f, f->document.pages.count - 1, "https://contoh.go.id/sop/1", NULL), 1);
		fixture_close(f);
	}
}

static void a_poster_without_paper_is_one_sheet_of_a1(void **state)
{
	struct fixture *f = pages_of(ONE, (struct wishes){ .poster = true });

	(void)state;
	assert_int_equal(f->document.pages.count, 2); /* identity, flow */
	assert_int_equal(f->document.pages.items[1].width, 2383937);
	assert_int_equal(f->document.pages.items[1].height, 1683780);
	fixture_close(f);
}

/* -- the legend -- */

#define LONG_STEPS(n) "{'kegiatan': 'Kerja " n "', 'pelaksana': 'staf', 'waktu': '1 hari', 'output': 'Hasil'}"
#define TEN(n)                                                                                                         \
	LONG_STEPS(n "0")                                                                                              \
	"," LONG_STEPS(n "1") "," LONG_STEPS(n "2") "," LONG_STEPS(n "3") "," LONG_STEPS(n "4") "," LONG_STEPS(        \
		n "5") "," LONG_STEPS(n "6") "," LONG_STEPS(n "7") "," LONG_STEPS(n "8") "," LONG_STEPS(n "9")

static void the_pentagon_is_told_where_lines_leave_a_page(void **state)
{
	struct fixture *f = pages_of(ONE, (struct wishes){ 0 });
	size_t last;

	(void)state;
	assert_int_equal(find_words(f, 1, "= Mulai/Selesai", NULL), 1);
	assert_int_equal(find_words(f, 1, "= Bersambung", NULL), 0);
	fixture_close(f);
	f = pages_of(OFFICE "{'nama': 'Panjang', " LANES "'langkah': [" TEN("1") "," TEN("2") "," TEN("3") "]}]}",
	             (struct wishes){ 0 });
	last = f->document.pages.count - 1;
	assert_true(last > 1);
	assert_int_equal(find_words(f, last, "= Bersambung", NULL), 1);
	assert_int_equal(find_words(f, last, "Kerja 39", NULL), 1); /* never without a row above it */
	fixture_close(f);
}

/* -- who approves it -- */

/* A name too long for its cell is parted between its words, never within one; a month alone is no day. */
static void names_are_not_parted_and_a_month_is_no_day(void **state)
{
	struct fixture *f = pages_of(
		"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Ogan Komering Ulu Selatan', 'nama': 'Sekretariat "
		"DPRD', 'tempat': 'Muaradua'}, 'tahun': 2025, 'pejabat': {'sekwan': {'nama': 'H. Abdul Rahman Wahid "
		"Nasution, S.H., M.M.', 'jabatan': 'Sekretaris DPRD'}}, 'sop': [{'nama': 'Cuti', 'disahkan_oleh': "
		"'sekwan', 'pelaksana': {'a': 'Staf'}, 'langkah': [{'kegiatan': 'Kerja', 'pelaksana': 'a'}, "
		"{'kegiatan': 'Kerja', 'pelaksana': 'a'}]}, {'nama': 'Rapat', 'jenis': 'naratif', 'disahkan_oleh': "
		"'sekwan', 'tanggal_efektif': '2025-01', 'bagian': [{'judul': 'A', 'isi': 'B'}]}]}",
		(struct wishes){ 0 });

	(void)state;
	words_at(f, 1, "H. Abdul Rahman ");
	words_at(f, 1, "Nasution, S.H., M.M.");
	words_at(f, f->document.pages.count - 1, "pada bulan Januari 2025");
	fixture_close(f);
}

/* -- in words -- */

static void chains_of_work_are_arrows_or_boxes(void **state)
{
	struct fixture *f = pages_of(
		OFFICE "{'jenis': 'naratif', 'nama': 'Pinjam', 'salinan_digital': 'https://contoh.go.id/2', 'bagian': ["
		       "{'judul': 'Satu', 'alur': [['Datang', 'Mencari']]},"
		       "{'judul': 'Dua', 'alur': [['Mencatat', 'Membawa'], ['Kembali', 'Memeriksa']]},"
		       "{'judul': 'Kotak', 'kotak': true, 'alur': [['Awal', 'Tengah', 'Akhir']]}]}]}",
		(struct wishes){ 0 });
	const struct item *alone, *second, *first, *last;

	(void)state;
	alone = words_at(f, 0, "Datang \xE2\x86\x92 Mencari");
	second = words_at(f, 0, "Kembali \xE2\x86\x92 Memeriksa");
	assert_true(alone->x < second->x); /* which hangs behind its number */
	first = words_at(f, 0, "Awal");
	last = words_at(f, 0, "Akhir");
	assert_int_equal(first->y, last->y);
	assert_true(last->x > first->x + mm(80));
	words_at(f, 0, "https://contoh.go.id/2");
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
		TEST(copy_status_days_and_total_as_the_office_writes_them),
		TEST(names_of_those_who_made_it_stand_at_one_height),
		TEST(a_table_without_actors_has_no_lanes_and_says_its_ways),
		TEST(the_end_has_a_row_and_nobody_a_row_without_symbol),
		TEST(a_crowd_of_actors_has_larger_paper),
		TEST(type_and_lines_grow_with_the_paper),
		TEST(nothing_on_a_poster_is_smaller_than_eighteen_points),
		TEST(a_poster_without_paper_is_one_sheet_of_a1),
		TEST(the_head_names_the_unit_of_times),
		TEST(more_actors_keep_the_larger_paper),
		TEST(names_are_not_parted_and_a_month_is_no_day),
		TEST(chains_of_work_are_arrows_or_boxes),
		TEST(the_pentagon_is_told_where_lines_leave_a_page),
	};

	return cmocka_run_group_tests_name("sop_paper", tests, NULL, NULL);
}
