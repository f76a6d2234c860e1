/* The quarterly evaluation report: chapters from the data, tables whose numbers are computed of its
 * programmes alone, words of the quarter where they are called.
 *
 * Run from the top of the repository, where samples/ is.
 */
#include "paper_fixture.h"

#include "layouts/evaluasi/evaluasi.h"
#include "record/figures/fields.h"

#define HEAD                                                                                                           \
	"{'instansi': {'pemerintah': 'P', 'nama': 'Kecamatan', 'tempat': 'T'}, 'tahun': 2024, "                        \
	"'pejabat': {'k': {'nama': 'N', 'jabatan': 'Kepala'}}, "

/* A: two of a kind, by its own bases. B: another unit and another programme. */
#define PROGRAMS                                                                                                       \
	"'program': [{'kunci': 'a', 'nama': 'PA', 'sumber_dana': 'APBD', 'kegiatan': [{'nama': 'KA', "                 \
	"'sub_kegiatan': ["                                                                                            \
	"{'kunci': 'a1', 'nama': 'A1', 'anggaran': 1000, 'indikator': [{'nama': 'I1', "                                \
	"'satuan': 'laporan', 'target': 12, 'triwulan': {'basis': 'kumulatif', "                                       \
	"'1': {'target': 3, 'realisasi': 3}, '2': {'target': 6, 'realisasi': 5}}}], "                                  \
	"'triwulan': {'basis': 'per_triwulan', '2': {'target': 200, 'realisasi': 300}}}, "                             \
	"{'kunci': 'a2', 'nama': 'A2', 'anggaran': 500, 'indikator': [{'nama': 'I2', "                                 \
	"'satuan': 'lembaga', 'desimal': 1, 'target': 4, 'triwulan': {'basis': 'per_triwulan', "                       \
	"'2': {'target': 4, 'realisasi': 4}}}], "                                                                      \
	"'triwulan': {'basis': 'per_triwulan', '2': {'realisasi': 50}}}]}]}, "                                         \
	"{'kunci': 'b', 'nama': 'PB', 'kegiatan': [{'nama': 'KB', 'sub_kegiatan': ["                                   \
	"{'nama': 'B1', 'anggaran': 7000, 'indikator': [{'nama': 'I3', 'satuan': 'laporan', "                          \
	"'target': 1, 'triwulan': {'basis': 'tetap', '2': {'target': 1, 'realisasi': 1}}}], "                          \
	"'triwulan': {'basis': 'per_triwulan', '2': {'target': 7, 'realisasi': 7}}}]}]}], "

static struct fixture *report_about(const char *programs, const char *chapter)
{
	struct fixture *aside = fixture_open();
	struct text data =
		text_format(aside->arena,
	                    HEAD PROGRAMS "'aturan': {'predikat': 'lima_baik'}, "
	                                  "'laporan_evaluasi': [{'penanda_tangan': 'k', 'program': [%s], 'bab': "
	                                  "[{'judul': 'SATU', 'isi': [%s]}], '2': {'tanggal': '2024-06-28'}}]}",
	                    programs, chapter);
	struct fixture *f = paper_compose(data.bytes, (struct wishes){ 0 }, evaluasi_layout.compose);

	fixture_close(aside);
	return f;
}

static struct fixture *report(const char *chapter)
{
	return report_about("'a'", chapter);
}

/* -- tables -- */

static const struct table *table_of(struct fixture *f)
{
	const struct section *last = &f->manuscript.sections.items[f->manuscript.sections.count - 1];
	const struct table *table = table_at(&last->blocks, 0);

	assert_non_null(table);
	return table;
}

static const char *row_of(struct fixture *f, size_t row)
{
	const struct composed composed = { .arena = f->arena };

	return row_words(&composed, table_of(f), row);
}

static const char *note_words(struct fixture *f)
{
	return rich_words(f->arena, table_of(f)->source).bytes;
}

static void performance_by_its_own_bases(void **state)
{
	struct fixture *f = report("{'triwulan': {'jenis': 'kinerja', 'hitungan': 'menurut_data', "
	                           "'jumlah': true, 'predikat': true}}");

	(void)state;
	assert_string_equal(row_of(f, 0), "No | Sub Kegiatan | Target Tahunan | Triwulan II | ^ "
	                                  "| ^ | Predikat Kinerja");
	assert_string_equal(row_of(f, 2), "1 | A1 | 12\xC2\xA0laporan | 6 | 5 | 83,33 | Baik");
	assert_string_equal(row_of(f, 3), "2 | A2 | 4,0\xC2\xA0lembaga | 4,0 | 4,0 | 100,00 | Sangat Baik");
	assert_string_equal(row_of(f, 4), "Jumlah | ^ | 16,0 | 10,0 | 9,0 |  | ");
	assert_string_equal(row_of(f, 5),
	                    "Rata-rata persentase capaian 2 sub kegiatan | ^ | ^ | ^ | ^ | 91,67 | Sangat Baik");
	assert_int_equal(table_of(f)->rows.count, 6); /* and none of the other programme */
	assert_non_null(strstr(note_words(f), "No. 1 kumulatif sejak awal tahun."));
	assert_non_null(strstr(note_words(f), "satuan yang berbeda: laporan dan lembaga."));
	assert_non_null(strstr(note_words(f), "Sangat Baik (91 ke atas)"));
	fixture_close(f);
}

static void unlike_units_are_not_added_unasked(void **state)
{
	struct fixture *f = report("{'triwulan': {'jenis': 'kinerja', 'hitungan': 'triwulan'}}");

	(void)state;
	assert_string_equal(row_of(f, 2), "1 | A1 | 12\xC2\xA0laporan | 3 | 2 | 66,67");
	assert_string_equal(row_of(f, 4), "Rata-rata persentase capaian 2 sub kegiatan | ^ | ^ | ^ | ^ | 83,33");
	fixture_close(f);
}

static void money_in_a_chapter(void **state)
{
	struct fixture *f = report("{'triwulan': 'keuangan'}");

	(void)state;
	assert_string_equal(row_of(f, 0), "No | Sub Kegiatan | Anggaran (Rp) | Triwulan II | ^ | ^");
	assert_string_equal(row_of(f, 3), "2 | A2 | 500 | - | 50 | -");
	assert_string_equal(row_of(f, 4), "Jumlah | ^ | 1.500 | 200 | 350 | 175,00");
	assert_int_equal(table_of(f)->rows.count, 5); /* a mean of one is none */
	assert_non_null(strstr(note_words(f), "No. 2 tidak bertarget pada triwulan ini"));
	fixture_close(f);
}

static void a_plan_invents_no_targets(void **state)
{
	struct fixture *f = report("{'triwulan': 'rencana'}");
	const struct table *table = table_of(f);

	(void)state;
	assert_true(table->turned);
	assert_int_equal(table->column_count, 14);
	assert_string_equal(row_of(f, 6), "1.1.1 | A1 | I1 | laporan | 12 | 1.000 | 3 | - | 6 | "
	                                  "200 | - | - | 12 | -");
	assert_string_equal(row_of(f, 8), "Jumlah | ^ | ^ | ^ |  | 1.500 |  | - |  | 200 |  | - "
	                                  "|  | -");
	fixture_close(f);
}

static void promises_and_their_money(void **state)
{
	struct fixture *f = report("{'triwulan': 'perjanjian'}");

	(void)state;
	assert_string_equal(row_of(f, 1), "1 | KA | A1 | I1 | 12\xC2\xA0laporan");
	assert_string_equal(row_of(f, 2), "^ | ^ | A2 | I2 | 4,0\xC2\xA0lembaga");
	fixture_close(f);
	f = report("{'triwulan': 'anggaran'}");
	assert_string_equal(row_of(f, 1), "1 | A1 | 1.000 | APBD");
	assert_string_equal(row_of(f, 3), "Jumlah | ^ | 1.500 | ");
	fixture_close(f);
}

/* The report names its programmes in an order of its own, not from the first on. */
static void programmes_in_the_order_of_the_report(void **state)
{
	struct fixture *f = report_about("'b', 'a'", "{'data': 'realisasi_program'}");

	(void)state;
	assert_string_equal(row_of(f, 2), "1 | PB | 7.000 | - | -");
	assert_string_equal(row_of(f, 3), "2 | PA | 1.500 | - | -");
	fixture_close(f);
	f = report_about("'b'", "{'triwulan': 'evaluasi'}");
	assert_string_equal(row_of(f, 4), "1 | PB | ^ | ^ |  | 7.000 |  | - |  | 7 |  |  |  |  |  | 7 |  | 0,10 | ");
	fixture_close(f);
	f = report_about("'b'", "'{program.total.anggaran}', {'triwulan': 'anggaran'}");
	assert_string_equal(row_of(f, 1), "1 | B1 | 7.000 | ");
	assert_string_equal(row_of(f, 2), "Jumlah | ^ | 7.000 | ");
	fixture_close(f);
}

static void the_quarter_in_one_row(void **state)
{
	struct fixture *f = report("{'triwulan': {'jenis': 'ringkasan', 'predikat': true}}");

	(void)state;
	/* work to date, as not all of it counts single quarters; money of the quarter */
	assert_string_equal(row_of(f, 1), "91,67 | 150,00 | 175,00");
	assert_string_equal(row_of(f, 2), "Sangat Baik | Sangat Baik | Sangat Baik");
	fixture_close(f);
}

/* -- words -- */

static void fields_of_the_quarter(void **state)
{
	static const struct {
		const char *words, *become;
	} cases[] = {
		{ "{triwulan}", "II" },
		{ "{triwulan.kinerja.rata_rata}", "91,67%" },
		{ "{triwulan.kinerja.banyak}", "2" },
		{ "{triwulan.keuangan.anggaran}", "Rp1.500" },
		{ "{triwulan.keuangan.target} {triwulan.keuangan.realisasi}", "Rp200 Rp350" },
		{ "{triwulan.keuangan.capaian} {triwulan.keuangan.rata_rata}", "175,00% 150,00%" },
		{ "{triwulan.keuangan.realisasi.1}", "tidak dapat dihitung" },
		{ "{sub_kegiatan.a1.kinerja.target}", "6\xC2\xA0laporan" },
		{ "{sub_kegiatan.a1.kinerja_triwulan.realisasi}", "2\xC2\xA0laporan" },
		{ "{sub_kegiatan.a1.kinerja_kumulatif.realisasi.1}", "3\xC2\xA0laporan" },
		{ "{sub_kegiatan.a1.kinerja.capaian} {sub_kegiatan.a1.kinerja.predikat}", "83,33% Baik" },
		{ "{sub_kegiatan.a1.kinerja.setahun} {sub_kegiatan.a1.anggaran}", "12\xC2\xA0laporan Rp1.000" },
		{ "{sub_kegiatan.a2.keuangan.setahun} {sub_kegiatan.a2.keuangan.realisasi|angka}", "Rp500 50" },
		{ "{sub_kegiatan.a2.nama}: {sub_kegiatan.a2.indikator}", "A2: I2" },
		{ "{program.total.anggaran}", "Rp1.500" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture *aside = fixture_open();
		struct fixture *f = report(text_format(aside->arena, "'%s'", cases[i].words).bytes);
		const struct blocks *blocks = &f->manuscript.sections.items[2].blocks;

		assert_string_equal(rich_words(f->arena, blocks->items[1].paragraph.words).bytes, cases[i].become);
		fixture_close(f);
		fixture_close(aside);
	}
}

/* -- the report -- */

#define TWO_QUARTERS                                                                                                   \
	HEAD PROGRAMS "'laporan_evaluasi': [{'unit': 'Seksi Satu', 'penanda_tangan': 'k', 'bab': ["                    \
		      "{'judul': 'AWAL', 'bagian': [{'judul': 'Kosong'}, {'judul': 'Isi', 'isi': "                     \
		      "'Tetap.'}]}, {'judul': 'KOSONG'}, {'judul': 'AKHIR', 'isi': [{'uraian': "                       \
		      "'kata'}]}], '1': {'tanggal': '2024-03-28', 'uraian': {'kata': "                                 \
		      "'Kesatu.'}}, '2': {'nomor': '7/X', 'tanggal': '2024-06-28', 'uraian': {'kata': "                \
		      "{'isi': 'Kedua {triwulan}.'}}}}]}"

/* Pages: cover, daftar isi, two chapters; twice. Each report counts and lists for itself. */
static void every_quarter_is_a_paper_of_its_own(void **state)
{
	struct fixture *f = paper_pages(TWO_QUARTERS, (struct wishes){ 0 }, evaluasi_layout.compose);

	(void)state;
	assert_int_equal(f->document.pages.count, 8);
	words_at(f, 0, "SEKSI SATU");
	words_at(f, 1, "DAFTAR ISI");
	words_at(f, 2, "BAB I");
	words_at(f, 2, "A.");
	words_at(f, 3, "BAB II");
	words_at(f, 3, "Kesatu.");
	words_at(f, 6, "BAB I");
	words_at(f, 7, "BAB II");
	words_at(f, 7, "Kedua II.");
	for (size_t page = 1; page <= 5; page += 4) {
		const struct item *item;
		size_t rows = 0;

		for (size_t i = 0; i < f->document.pages.items[page].items.count; i++) {
			item = &f->document.pages.items[page].items.items[i];
			rows += item->kind == ITEM_LINK;
		}
		assert_int_equal(rows, 4); /* the list itself, AWAL, Isi, AKHIR */
	}
	fixture_close(f);
}

static void one_quarter_when_asked(void **state)
{
	struct fixture *f = paper_compose(TWO_QUARTERS, (struct wishes){ .triwulan = 1 }, evaluasi_layout.compose);

	(void)state;
	assert_int_equal(f->manuscript.sections.count, 3);
	assert_string_equal(text_copy(f->arena, f->manuscript.title).bytes,
	                    "Laporan Evaluasi Kinerja Seksi Satu Triwulan I Tahun 2024 Kecamatan");
	fixture_close(f);
	f = paper_compose(TWO_QUARTERS, (struct wishes){ .nomor = LIT("7/X") }, evaluasi_layout.compose);
	assert_int_equal(f->manuscript.sections.count, 3);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(performance_by_its_own_bases),
		cmocka_unit_test(unlike_units_are_not_added_unasked),
		cmocka_unit_test(money_in_a_chapter),
		cmocka_unit_test(a_plan_invents_no_targets),
		cmocka_unit_test(promises_and_their_money),
		cmocka_unit_test(programmes_in_the_order_of_the_report),
		cmocka_unit_test(the_quarter_in_one_row),
		cmocka_unit_test(fields_of_the_quarter),
		cmocka_unit_test(every_quarter_is_a_paper_of_its_own),
		cmocka_unit_test(one_quarter_when_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
