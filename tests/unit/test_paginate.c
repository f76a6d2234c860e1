/* Where pages end: what hurts least is parted first, and a signature is never parted nor left alone.
 *
 * The papers are grown item by item over every place where a page may end.
 */
#include "paper_fixture.h"

#include "base/buffer.h"
#include "layouts/keputusan/keputusan.h"
#include "layouts/lkip/lkip.h"
#include "layouts/pk/pk.h"
#include "layouts/sop/sop.h"
#include "layouts/surat/surat.h"

#include <stdio.h>

#define SOME_WORDS                                                                                                     \
	"Dinas menyelenggarakan urusan pemerintahan di bidang sosial serta pemberdayaan masyarakat dan desa, "         \
	"dan mempertanggungjawabkannya setiap tahun."

/* -- papers of many items -- */

struct sheet {
	const char *rules; /* members of aturan */
	const struct layout *layout;
	/* The members of the paper, `count` items long. */
	void (*fill)(struct buffer *data, size_t count);
	const char *first, *last; /* how the first and the last line of its signature start */
	size_t least, most;
};

static void numbered(struct buffer *data, size_t count, const char *before, const char *after)
{
	for (size_t i = 1; i <= count; i++) {
		buffer_str(data, i > 1 ? ", " : "");
		buffer_str(data, before);
		buffer_int(data, (int64_t)i);
		buffer_str(data, after);
	}
}

static void letter_items(struct buffer *data, size_t count)
{
	buffer_str(data, "'surat_pengantar': { 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala', 'nomor': '010/7',"
	                 " 'kepada': { 'yth': 'Kepala Bagian Organisasi', 'di': 'Demak' }, 'butir': [ ");
	numbered(data, count, "'Laporan Kinerja Bulan ke-", "'");
	buffer_str(data, " ], 'tembusan': [ 'Bupati Demak', 'Inspektur' ] }");
}

static void letter_copies(struct buffer *data, size_t count)
{
	buffer_str(data, "'surat_pengantar': { 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala', 'nomor': '010/7',"
	                 " 'kepada': [ ");
	numbered(data, count, "{ 'yth': 'Camat Kecamatan Nomor ", "', 'di': 'Demak' }");
	buffer_str(data, " ], 'tanda_terima': false, 'butir': 'Laporan Kinerja' }");
}

#define AGREEMENT                                                                                                      \
	"'perjanjian_kinerja': { 'pihak_pertama': 'kepala', 'pihak_kedua': 'bupati', 'tanggal': '2024-05-08', "        \
	"'sasaran': [ "

static void agreement_indicators(struct buffer *data, size_t count)
{
	buffer_str(data, AGREEMENT "{ 'uraian': 'Meningkatnya pelayanan', 'indikator': [ ");
	numbered(data, count, "{ 'nama': 'Persentase pelayanan yang memenuhi standar nomor ",
	         "', 'satuan': '%', 'target': 90 }");
	buffer_str(data, " ] } ] }");
}

static void agreement_aims(struct buffer *data, size_t count)
{
	buffer_str(data, AGREEMENT "");
	numbered(data, count, "{ 'uraian': 'Meningkatnya pelayanan kepada masyarakat desa bidang ",
	         "', 'indikator': [ 'Indeks pelayanan', 'Persentase desa yang dilayani' ] }");
	buffer_str(data, " ] }");
}

static void decree_of(struct buffer *data, const char *key, size_t count, const char *text)
{
	buffer_str(data,
	           "'sasaran': [ { 'uraian': 'S', 'indikator': [ { 'kunci': 'i', 'nama': 'Indeks' } ] } ],"
	           " 'keputusan_iku': { 'jabatan': 'Kepala Dinas Sosial', 'nomor': '1/2024', 'tanggal': '2024-05-08',"
	           " 'penanda_tangan': 'kepala', 'mengingat': [ ");
	if (strcmp(key, "mengingat") != 0) {
		buffer_str(data, "'UU 1' ], '");
		buffer_str(data, key);
		buffer_str(data, "': [ ");
	}
	numbered(data, count, text, "'");
	buffer_str(data, " ] }");
}

static void decree_laws(struct buffer *data, size_t count)
{
	decree_of(data, "mengingat", count, "'Peraturan Menteri tentang Pedoman Penyusunan Indikator Kinerja Nomor ");
}

static void decree_clauses(struct buffer *data, size_t count)
{
	decree_of(data, "diktum", count, "'" SOME_WORDS " Nomor ");
}

static void foreword_paragraphs(struct buffer *data, size_t count)
{
	buffer_str(data, "'lkip': { 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala', 'penutup': 'Selesai.', "
	                 "'kata_pengantar': [ ");
	numbered(data, count, "'" SOME_WORDS " Nomor ", "'");
	buffer_str(data, ", 'Sekian.' ] }");
}

static void foreword_table(struct buffer *data, size_t count)
{
	buffer_str(
		data,
		"'lkip': { 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala', 'penutup': 'Selesai.', "
		"'kata_pengantar': [ 'Tabel:', "
		"{ 'tabel': { 'judul': 'Isi', 'kolom': [ 'No', 'Isi' ], 'jumlah': [ [ '', 'Jumlah' ] ], 'baris': [ ");
	numbered(data, count, "[ '", "', '" SOME_WORDS "' ]");
	buffer_str(data, " ] } } ] }");
}

static void procedure_laws(struct buffer *data, size_t count)
{
	buffer_str(
		data,
		"'sop': { 'nomor': '1', 'nama': 'Penyusunan Laporan', 'disahkan_oleh': 'kepala',"
		" 'diperiksa_oleh': 'kepala', 'disetujui_oleh': 'bupati', 'pelaksana': { 'a': 'Pelaksana' },"
		" 'langkah': [ { 'kegiatan': 'Menyusun', 'pelaksana': 'a', 'waktu': '1 jam', 'output': 'Laporan' } ],"
		" 'dasar_hukum': [ ");
	numbered(data, count, "'Peraturan Menteri tentang Pedoman Nomor ", "'");
	buffer_str(data, " ] }");
}

static struct fixture *paper_of_many(const struct sheet *sheet, size_t count)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct buffer data = { .arena = arena };
	struct fixture *f;

	buffer_str(
		&data,
		"{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Demak', 'nama': 'Dinas Sosial', 'tempat': 'Demak',"
		" 'alamat': 'Jalan Raya 1' }, 'tahun': 2024, 'pejabat': {"
		" 'kepala': { 'nama': 'Drs. Budi Santoso, M.Si.', 'jabatan': 'Kepala Dinas Sosial',"
		" 'golongan': 'IV/b', 'nip': '197309271994031006' },"
		" 'bupati': { 'nama': 'H. Ahmad Yani', 'jabatan': 'Bupati Demak' } }, 'aturan': { ");
	buffer_str(&data, sheet->rules);
	buffer_str(&data, " }, ");
	sheet->fill(&data, count);
	buffer_str(&data, " }");
	f = paper_pages(buffer_text(&data).bytes, (struct wishes){ 0 }, sheet->layout->compose);
	arena_close(arena);
	return f;
}

/* -- looking -- */

/* Lines of text, not of repeated matter, above `y`; counted up to two. */
static size_t lines_above(const struct page *page, length y)
{
	length seen = -1;

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind != ITEM_TEXT || !item->mark || item->y >= y || item->y == seen)
			continue;
		if (seen >= 0)
			return 2;
		seen = item->y;
	}
	return seen >= 0;
}

static void check_signature(struct fixture *f, const struct sheet *sheet, size_t count, size_t page)
{
	const struct item *first = NULL, *last = NULL;
	size_t ends = find_words(f, page, sheet->last, &last);

	if (!ends)
		return;
	if (!find_words(f, page, sheet->first, &first) || first->y >= last->y)
		fail_msg("{ %s } %s, %zu items: the signature is parted before page %zu", sheet->rules,
		         sheet->layout->name, count, page + 1);
	if (lines_above(&f->document.pages.items[page], first->y) < 2)
		fail_msg("{ %s } %s, %zu items: the signature stands alone on page %zu", sheet->rules,
		         sheet->layout->name, count, page + 1);
}

static void signatures_have_company(void **state)
{
	static const struct sheet sheets[] = {
		{ "'kertas': 'A4'", &surat_layout, letter_items, "Kepala Dinas Sosial,", "NIP. 1973", 1, 60 },
		{ "'kertas': 'F4', 'ukuran': 16", &surat_layout, letter_items, "Kepala Dinas Sosial,", "NIP. 1973", 1,
		  60 },
		{ "'kertas': 'A4', 'ukuran': 16", &surat_layout, letter_copies, "Kepala Dinas Sosial,", "NIP. 1973", 1,
		  60 },
		{ "'kertas': 'A4'", &pk_layout, agreement_indicators, "Demak, 8", "NIP. 1973", 1, 40 },
		{ "'kertas': 'F4', 'ukuran': 16", &pk_layout, agreement_indicators, "Demak, 8", "NIP. 1973", 1, 40 },
		{ "'kertas': 'F4'", &pk_layout, agreement_aims, "Demak, 8", "NIP. 1973", 1, 30 },
		{ "'kertas': 'A4', 'ukuran': 14", &pk_layout, agreement_aims, "Demak, 8", "NIP. 1973", 1, 30 },
		{ "'kertas': 'A4'", &keputusan_layout, decree_laws, "Ditetapkan di", "BUDI", 1, 40 },
		{ "'kertas': 'F4', 'ukuran': 16", &keputusan_layout, decree_clauses, "Ditetapkan di", "BUDI", 1, 30 },
		{ "'kertas': 'A4'", &lkip_layout, foreword_paragraphs, "Demak, 8", "NIP. 1973", 1, 40 },
		{ "'kertas': 'F4', 'spasi': 2", &lkip_layout, foreword_paragraphs, "Demak, 8", "NIP. 1973", 1, 30 },
		{ "'kertas': 'A4'", &lkip_layout, foreword_table, "Demak, 8", "NIP. 1973", 1, 40 },
		{ "'kertas': 'A4'", &sop_layout, procedure_laws, "Diperiksa oleh:", "H. Ahmad Yani", 45, 60 },
	};

	(void)state;
	for (size_t s = 0; s < sizeof sheets / sizeof *sheets; s++)
		for (size_t count = sheets[s].least; count <= sheets[s].most; count++) {
			struct fixture *f = paper_of_many(&sheets[s], count);

			for (size_t page = 0; page < f->document.pages.count; page++)
				check_signature(f, &sheets[s], count, page);
			fixture_close(f);
		}
}

/* -- feet of pages -- */

enum { MOST_WHITE = 34 }; /* a signature takes a quarter of a page */

/* How much of a page's text height, in hundredths, is white below its last words; repeated matter is not counted. */
static int white_foot(struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];
	const struct paper *paper = &f->manuscript.sections.items[0].paper;
	length bottom = p->height - (p->height > p->width ? paper->bottom : paper->right), last = 0;
	length room = bottom - (p->height > p->width ? paper->top : paper->left);

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_TEXT && p->items.items[i].mark)
			last = length_max(last, p->items.items[i].y);
	return (int)((bottom - last) * 100 / room);
}

#define LETTER(keterangan)                                                                                             \
	"'surat_pengantar': { 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala', 'nomor': '010/7',"                  \
	" 'kepada': { 'yth': 'Kepala Bagian Organisasi', 'di': 'Demak' }, 'keterangan': '" keterangan                  \
	"', 'tembusan': [ 'Bupati Demak', 'Inspektur', 'Kepala Bappeda', 'Kepala BKPSDM', 'Camat' ], 'butir': [ "

static void letter_with_note(struct buffer *data, size_t count)
{
	buffer_str(data, LETTER("Disampaikan dengan hormat untuk bahan proses lebih lanjut sebagaimana mestinya"));
	numbered(data, count, "'Laporan Kinerja Instansi Pemerintah menurut Bidang dan Subbagian pada Bulan ke-", "'");
	buffer_str(data, " ] }");
}

/* A page is full before the next begins: no more of it goes along with the signature than one or two rows. */
static void letters_leave_no_holes(void **state)
{
	static const struct sheet sheets[] = {
		{ "'kertas': 'A4'", &surat_layout, letter_with_note, "", "", 1, 60 },
		{ "'kertas': 'F4', 'ukuran': 14", &surat_layout, letter_with_note, "", "", 1, 60 },
		{ "'kertas': 'A4'", &surat_layout, letter_items, "", "", 1, 60 },
		{ "'kertas': 'A4'", &pk_layout, agreement_indicators, "", "", 1, 40 },
	};

	(void)state;
	for (size_t s = 0; s < sizeof sheets / sizeof *sheets; s++)
		for (size_t count = sheets[s].least; count <= sheets[s].most; count++) {
			struct fixture *f = paper_of_many(&sheets[s], count);

			for (size_t page = 0; page + 1 < f->document.pages.count; page++)
				if (white_foot(f, page) > MOST_WHITE)
					fail_msg("{ %s } %s, %zu items: %d %% of page %zu is white", sheets[s].rules,
					         sheets[s].layout->name, count, white_foot(f, page), page + 1);
			fixture_close(f);
		}
}

/* -- what hurts less -- */

/* Page of the text that starts so; one more than there are when it is nowhere. */
static size_t page_of(struct fixture *f, const char *start)
{
	size_t page = 0;

	while (page < f->document.pages.count && !find_words(f, page, start, NULL))
		page++;
	return page;
}

/* A group longer than a page begins where it stands, and is parted between its blocks. */
static void a_long_group_is_parted_between_blocks(void **state)
{
	(void)state;
	for (int before = 1; before < 12; before++) {
		struct fixture *f = fixture_open();
		struct group *group;
		char start[32], end[32];

		for (int i = 0; i < before; i++)
			paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelumnya"));
		group = group_add(f->blocks);
		for (int i = 1; i <= 30; i++) {
			paragraph_add(&group->body, STYLE_BODY,
			              words(f, text_format(f->arena, "Awal %d\nAkhir %d", i, i).bytes));
		}
		fixture_set(f);
		assert_int_equal(page_of(f, "Awal 1"), 0);
		for (int i = 1; i <= 30; i++) {
			snprintf(start, sizeof start, "Awal %d", i);
			snprintf(end, sizeof end, "Akhir %d", i);
			assert_int_equal(page_of(f, start), page_of(f, end));
		}
		fixture_close(f);
	}
}

/* What goes on one page is not parted for the sake of what stands before it. */
static void a_short_group_is_kept(void **state)
{
	(void)state;
	for (int before = 1; before < 40; before++) {
		struct fixture *f = fixture_open();
		struct group *group;

		for (int i = 0; i < before; i++)
			paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelumnya"));
		group = group_add(f->blocks);
		for (int i = 0; i < 20; i++)
			paragraph_add(&group->body, STYLE_BODY, words(f, i ? "Bersama" : "Awal"));
		fixture_set(f);
		assert_int_equal(find_words(f, page_of(f, "Awal"), "Bersama", NULL), 19);
		fixture_close(f);
	}
}

/* Below a heading stand two lines at least, also where all paragraphs stay with what follows them. */
static void a_heading_keeps_two_lines(void **state)
{
	(void)state;
	for (int before = 3; before < 14; before++) {
		struct fixture *f = fixture_open();

		for (int i = 0; i < 40; i++) {
			if (i == before)
				heading_add(f->blocks, 2, words(f, "Judul"));
			paragraph_add(f->blocks, STYLE_BODY, words(f, i == before ? "Satu\nDua\nTiga" : "A\nB\nC"))
				->keep_next = true;
		}
		fixture_set(f);
		assert_true(f->document.pages.count > 1);
		assert_int_equal(page_of(f, "Judul"), page_of(f, "Satu"));
		assert_int_equal(page_of(f, "Judul"), page_of(f, "Dua"));
		fixture_close(f);
	}
}

/* A total brings the row above it along, and both the signature. */
static void a_total_stays_with_its_rows(void **state)
{
	static const struct sheet sheet = { "'kertas': 'A4'", &lkip_layout, foreword_table, "", "", 1, 40 };

	(void)state;
	for (size_t count = sheet.least; count <= sheet.most; count++) {
		struct fixture *f = paper_of_many(&sheet, count);
		size_t page = page_of(f, "Jumlah");

		assert_true(page < f->document.pages.count);
		assert_true(find_words(f, page, "Dinas menyelenggarakan", NULL) > 0);
		assert_int_equal(page, page_of(f, "NIP. 1973"));
		fixture_close(f);
	}
}

static void letter_of_copies(struct buffer *data, size_t count)
{
	buffer_str(data, "'surat_pengantar': { 'tanggal': '2024-05-08', 'penanda_tangan': 'kepala', 'nomor': '010/7',"
	                 " 'kepada': { 'yth': 'Kepala Bagian Organisasi', 'di': 'Demak' }, 'butir': 'Laporan Kinerja',"
	                 " 'tembusan': [ ");
	numbered(data, count, "'Camat Kecamatan Nomor ", "'");
	buffer_str(data, " ] }");
}

static void decree_of_copies(struct buffer *data, size_t count)
{
	decree_of(data, "tembusan", count, "'Camat Kecamatan Nomor ");
}

/* Copies go on over pages, two at least on each. */
static void copies_go_on_in_twos(void **state)
{
	static const struct sheet sheets[] = {
		{ "'kertas': 'A4'", &surat_layout, letter_of_copies, "", "", 1, 60 },
		{ "'kertas': 'A4', 'ukuran': 16", &keputusan_layout, decree_of_copies, "", "", 1, 60 },
	};

	(void)state;
	for (size_t s = 0; s < sizeof sheets / sizeof *sheets; s++)
		for (size_t count = sheets[s].least; count <= sheets[s].most; count++) {
			struct fixture *f = paper_of_many(&sheets[s], count);

			for (size_t page = 0; page < f->document.pages.count; page++) {
				size_t there = find_words(f, page, "Camat Kecamatan", NULL);

				if (there == 1 && count > 1)
					fail_msg("%s, %zu copies: one stands alone on page %zu", sheets[s].layout->name,
					         count, page + 1);
				if (find_words(f, page, "Tembusan:", NULL))
					assert_true(there > 0);
			}
			fixture_close(f);
		}
}

/* Totals that the signature holds leave their rows rather than have a page end in white; or else stay with them. */
static void totals_leave_no_holes(void **state)
{
	bool parted = false, together = false;

	(void)state;
	for (size_t rows = 1; rows < 40; rows++) {
		struct fixture *f = fixture_open();
		struct table *table = table_add(f->blocks, 1);
		struct group *group;

		for (size_t r = 0; r < rows; r++)
			cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Satu\nDua\nTiga"));
		cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0,
		           words(f, "Akhir\n2\n3\n4\n5\n6\n7\n8\n9\n10"));
		cell_words(f->arena, row_add(f->arena, table, ROW_TOTAL), 0, words(f, "Jumlah"));
		cell_words(f->arena, row_add(f->arena, table, ROW_TOTAL), 0, words(f, "Rata-rata"));
		group = group_add(f->blocks);
		group->with_previous = true;
		paragraph_add(&group->body, STYLE_SIGNATURE, words(f, "Kepala\n\n\n\n\n\nBudi"));
		fixture_set(f);
		assert_int_equal(page_of(f, "Jumlah"), page_of(f, "Rata-rata"));
		assert_int_equal(page_of(f, "Rata-rata"), page_of(f, "Budi"));
		for (size_t page = 0; page + 1 < f->document.pages.count; page++)
			assert_true(white_foot(f, page) < 30);
		parted = parted || page_of(f, "Akhir") < page_of(f, "Jumlah");
		together = together || (page_of(f, "Akhir") > 0 && page_of(f, "Akhir") == page_of(f, "Jumlah"));
		fixture_close(f);
	}
	assert_true(parted && together);
}

/* Rows of words across a form fill the page: no more than the last of them goes along with the signature, which takes
 * 15 % of it here. */
static void bands_leave_no_holes(void **state)
{
	(void)state;
	for (size_t rows = 1; rows < 60; rows++) {
		struct fixture *f = fixture_open();
		struct table *table = table_add(f->blocks, 2);
		struct group *group;

		for (size_t r = 0; r < rows; r++)
			for (size_t c = 0, row = table->rows.count; c < 2; c++)
				cell_words(f->arena, c ? &table->rows.items[row] : row_add(f->arena, table, ROW_BODY),
				           c, words(f, "Isi"));
		cell_words(f->arena, row_add(f->arena, table, ROW_TOTAL), 0, words(f, "Rata-rata"));
		cell_words(f->arena, row_add(f->arena, table, ROW_TOTAL), 0, words(f, "Predikat"));
		for (size_t r = 0; r < 4; r++) {
			cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Faktor\nDua\nTiga"));
			cell_span(table, table->rows.count - 1, 0, 2, 1);
		}
		group = group_add(f->blocks);
		group->with_previous = true;
		paragraph_add(&group->body, STYLE_SIGNATURE, words(f, "Kepala\n\n\n\n\n\nBudi"));
		fixture_set(f);
		for (size_t page = 0; page + 1 < f->document.pages.count; page++)
			if (white_foot(f, page) > 23)
				fail_msg("%zu rows: %d %% of page %zu is white", rows, white_foot(f, page), page + 1);
		fixture_close(f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signatures_have_company),     cmocka_unit_test(a_long_group_is_parted_between_blocks),
		cmocka_unit_test(a_short_group_is_kept),       cmocka_unit_test(a_heading_keeps_two_lines),
		cmocka_unit_test(a_total_stays_with_its_rows), cmocka_unit_test(letters_leave_no_holes),
		cmocka_unit_test(totals_leave_no_holes),       cmocka_unit_test(copies_go_on_in_twos),
		cmocka_unit_test(bands_leave_no_holes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
