/* The quarterly report composed from data: which forms each quarter gets, and the words of cells that were
 * computed. */
#include "composed_fixture.h"

#include "layouts/triwulan/triwulan.h"

#define HEAD                                                                                                           \
	"{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Dinas\", \"tempat\": \"T\"}, "                             \
	"\"tahun\": 2024, "                                                                                            \
	"\"pejabat\": {\"k\": {\"nama\": \"N\", \"jabatan\": \"Kepala\"}}, "

static void compose(struct composed *test, const char *data, int quarter)
{
	test->composer.wishes.triwulan = quarter;
	compose_string(test, &triwulan_layout, data);
}

static void compose_barito(struct composed *test, int quarter)
{
	test->composer.wishes.triwulan = quarter;
	compose_sample(test, &triwulan_layout, "barito-utara");
}

/* -- looking at the manuscript -- */

/* The titles of all forms in one line. */
static const char *titles(struct composed *test)
{
	struct text line = LIT("");

	for (size_t i = 0; i < test->manuscript.sections.count; i++) {
		const struct blocks *blocks = &test->manuscript.sections.items[i].blocks;

		assert_int_equal(blocks->items[0].kind, BLOCK_HEADING);
		line = text_format(test->arena, "%t%s%t", line, i ? "; " : "",
		                   rich_words(test->arena, blocks->items[0].heading->title));
	}
	return line.bytes;
}

static const struct table *table_in(const struct composed *test, size_t section)
{
	const struct blocks *blocks = &test->manuscript.sections.items[section].blocks;

	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE)
			return blocks->items[i].table;
	fail_msg("no table in form %d", (int)section);
	return NULL;
}

static const char *form_row(const struct composed *test, size_t section, size_t row)
{
	return row_words(test, table_in(test, section), row);
}

/* -- the sample: figures that a dinas sent in 2024 -- */

static void sample_prints_four_quarters(void **state)
{
	struct composed *test = *state;

	compose_barito(test, 0);
	assert_int_equal(test->diags.list.count, 0);
	assert_int_equal(test->manuscript.sections.count, 20);
	assert_true(text_is(test->manuscript.title, "Laporan Triwulan Tahun 2024 Dinas Sosial, "
	                                            "Pemberdayaan Masyarakat dan Desa"));
	assert_int_equal(test->composer.date.year, 2024);
	assert_int_equal(test->composer.date.month, 12);
	for (size_t i = 0; i < 20; i++) {
		const struct section *section = &test->manuscript.sections.items[i];

		assert_true(section->landscape);
		assert_int_equal(section->restart, i % 5 == 0);
		assert_true(count_kind(&section->blocks, BLOCK_GROUP) + count_kind(&section->blocks, BLOCK_COLUMNS) >=
		            1); /* signed */
		assert_int_equal(count_kind(&section->blocks, BLOCK_BREAK), 0);
	}
}

static void sample_finance(void **state)
{
	struct composed *test = *state;

	compose_barito(test, 3);
	assert_int_equal(test->manuscript.sections.count, 5);
	assert_string_equal(form_row(test, 0, 0),
	                    "No | Program | Kegiatan/Sub Kegiatan | Anggaran (Rp) | Keuangan | ^ | ^ | "
	                    "Keterangan");
	assert_string_equal(form_row(test, 0, 1), "^ | ^ | ^ | ^ | Target (Rp) | Realisasi (Rp) | Capaian (%) | ^");
	assert_string_equal(form_row(test, 0, 2), "1 | Program Rehabilitasi Sosial | Penyediaan Permakanan | "
	                                          "2.036.000.000 | 0 | 0 | - | ");
	assert_string_equal(form_row(test, 0, 3),
	                    "2 | ^ | Pemberian Layanan Rujukan | 480.000.000 | 384.000.000 | 155.988.050 | "
	                    "40,62 | Dilaksanakan di triwulan IV");
	assert_string_equal(form_row(test, 0, 7), "6 | ^ | Fasilitasi Penyusunan Profil Desa | 50.000.000 | "
	                                          "40.000.000 | 44.775.400 | 111,94 | ");
	assert_string_equal(form_row(test, 0, 9), "Jumlah, dengan capaian jumlah realisasi terhadap jumlah target | ^ "
	                                          "| ^ | 4.276.407.600 | 1.792.326.080 | "
	                                          "1.104.091.334 | 61,60 | ");
	assert_string_equal(form_row(test, 0, 10),
	                    "Rata-rata persentase capaian 6 sub kegiatan | ^ | ^ | ^ | ^ | ^ | 71,62 | ");
}

static void sample_performance(void **state)
{
	struct composed *test = *state;

	compose_barito(test, 2);
	assert_string_equal(form_row(test, 1, 3), "2 | Meningkatnya Desa Mandiri di Kabupaten Barito Utara | "
	                                          "Persentase Desa Mandiri (%) | 8,60 | 4,30 | 4,30 | 100,00 | ");
	assert_non_null(strstr(form_row(test, 1, 2), "| 22,05 | 12,00 | 0,33 | 2,75 |"));
	assert_string_equal(form_row(test, 1, 4),
	                    "Rata-rata persentase capaian 2 indikator | ^ | ^ | ^ | ^ | ^ | 51,38 | ");
	/* rencana aksi: two quarters done, targets of all */
	assert_non_null(strstr(form_row(test, 2, 3), "| 2,40 | 4,30 | 7,50 | 8,60 | 0,00 | 4,30 |  |  | 100,00 |"));
	compose_barito(test, 4);
	assert_non_null(strstr(form_row(test, 1, 2), "| 22,05 | 22,05 | 25,06 | 113,65 |"));
	assert_non_null(strstr(form_row(test, 1, 3), "| 8,60 | 8,60 | 29,03 | 337,56 |"));
}

static void sample_evaluation(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_barito(test, 4);
	table = table_in(test, 3);
	assert_int_equal(table->column_count, 19);
	assert_int_equal(table->rows.items[3].kind, ROW_NUMBERS);
	assert_string_equal(form_row(test, 3, 2),
	                    "^ | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | ^");
	/* 1.1.2: quarters alone, adding up to the year */
	assert_string_equal(form_row(test, 3, 7),
	                    "1.1.2 | Pemberian Layanan Rujukan | Jumlah Orang yang Mendapat Layanan Rujukan | "
	                    "orang | 120 | 480.000.000 | 0 | 0 | 24 | 92.934.000 | 17 | 63.054.050 | 42 | "
	                    "160.580.710 | 83 | 316.568.760 | 69,17 | 65,95 | Bidang Rehabilitasi Sosial");
	assert_string_equal(form_row(test, 3, table->rows.count - 2),
	                    "Jumlah | ^ | ^ | ^ |  | 4.276.407.600 |  | 0 |  | 349.311.050 |  | "
	                    "754.780.284 |  | "
	                    "2.826.578.710 |  | 3.930.670.044 |  | 91,92 | ");
}

/* -- other data -- */

static const char *const one_sub =
	HEAD "\"program\": [{\"nama\": \"Program\", \"kegiatan\": [{\"nama\": \"Kegiatan\", "
	     "\"sub_kegiatan\": ["
	     "{\"nama\": \"A\", \"anggaran\": 100, \"triwulan\": {\"basis\": \"kumulatif\", "
	     "\"1\": {\"target\": 50, \"realisasi\": 40}, \"2\": {\"target\": 60}}}, "
	     "{\"nama\": \"B\", \"anggaran\": 300, \"triwulan\": {\"basis\": \"per_triwulan\", "
	     "\"1\": {\"target\": 10, \"realisasi\": 10}, \"2\": {\"target\": 20, \"realisasi\": 5}}}, "
	     "{\"nama\": \"C\", \"anggaran\": 7}]}]}]}";

static void bases_meet_to_date(void **state)
{
	struct composed *test = *state;

	compose(test, one_sub, 2);
	assert_string_equal(titles(test), "Realisasi Keuangan Triwulan II Tahun 2024");
	assert_string_equal(form_row(test, 0, 2), "1 | Program | A | 100 | 60 | - | - | ");
	assert_string_equal(form_row(test, 0, 3), "2 | ^ | B | 300 | 30 | 15 | 50,00 | ");
	assert_string_equal(form_row(test, 0, 4), "Jumlah | ^ | ^ | 400 | 90 | 15 | - | ");
	assert_true(text_is(rich_words(test->arena, table_in(test, 0)->source),
	                    "Catatan: Target dan realisasi dihitung kumulatif sampai dengan akhir Triwulan II. "
	                    "Realisasi No. 1 belum tersedia dan belum termasuk dalam jumlah. Tabel memuat 2 "
	                    "dari 3 sub kegiatan yang dianggarkan."));
}

/* The reckoning stands below; where the table has another figure than that of the components, with its months. */
static void components_are_told(void **state)
{
	struct composed *test = *state;

	compose(test,
	        HEAD "\"sasaran\": [{\"uraian\": \"S\", \"indikator\": [{\"kunci\": \"a\", \"nama\": \"A\", "
	             "\"satuan\": \"%\", \"triwulan\": {\"basis\": \"kumulatif\", \"2\": {\"komponen\": "
	             "[{\"nilai\": 27}, {\"nilai\": 93}]}}}, {\"kunci\": \"b\", \"nama\": \"B\", \"hitung\": "
	             "\"jumlah\", \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": {\"realisasi\": 1}, \"2\": "
	             "{\"komponen\": [{\"nilai\": 20}, {\"nilai\": 9}]}}}]}]}",
	        2);
	assert_true(text_is(rich_words(test->arena, table_in(test, 0)->source),
	                    "Catatan: Target dan realisasi dihitung kumulatif sampai dengan akhir Triwulan II. "
	                    "Realisasi No. 1 = 27 / 93 \xC3\x97 100 = 29,03%. "
	                    "Realisasi No. 2 pada Triwulan II = 20 + 9 = 29."));
}

static void missing_parts_are_said_once(void **state)
{
	struct composed *test = *state;

	compose(test, one_sub, 0);
	assert_string_equal(titles(test), "Realisasi Keuangan Triwulan I Tahun 2024; "
	                                  "Realisasi Keuangan Triwulan II Tahun 2024");
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_SIGNATORY_MISSING);
	assert_int_equal(count_kind(&test->manuscript.sections.items[0].blocks, BLOCK_GROUP), 0);
}

static void quarters_without_data(void **state)
{
	struct composed *test = *state;

	compose(test, HEAD "\"program\": []}", 2);
	assert_int_equal(test->diags.errors, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_QUARTER_EMPTY);
	assert_true(triwulan_layout.lacks(test->composer.record, LIT(""), &test->diags));
	test->diags.list.count = 0;
	test->diags.errors = 0;
	compose(test, HEAD "\"program\": []}", 0);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_PAPER_NEEDS);
	test->diags.errors = 0;
	compose(test, one_sub, 0);
	assert_false(triwulan_layout.lacks(test->composer.record, LIT(""), &test->diags));
}

static void forms_left_out(void **state)
{
	struct composed *test = *state;
	static const char *const data = HEAD "\"sasaran\": [{\"uraian\": \"S\", \"indikator\": [{\"kunci\": \"a\", "
					     "\"nama\": \"A\", "
					     "\"arah\": \"turun\", \"tahunan\": [{\"tahun\": 2024, \"target\": 10}], "
					     "\"triwulan\": {\"basis\": \"per_triwulan\", \"3\": {\"target\": 5, "
					     "\"realisasi\": 4, "
					     "\"kendala\": [\"satu\", \"dua\"]}}}]}], "
					     "\"laporan_triwulan\": {\"penanda_tangan\": \"k\", \"lembar\": "
					     "{\"rencana_aksi\": false}, "
					     "\"3\": {\"tanggal\": \"2024-10-01\", \"nomor\": \"7/X\"}}}";

	compose(test, data, 0);
	assert_int_equal(test->diags.list.count, 0);
	assert_string_equal(titles(test), "Realisasi Kinerja Triwulan III Tahun 2024; "
	                                  "Kendala, Solusi, dan Rencana Tindak Lanjut Triwulan III Tahun 2024");
	assert_string_equal(form_row(test, 0, 2), "1 | S | A | 10 | 5 | 4 | 120,00 | ");
	assert_string_equal(form_row(test, 1, 1), "Kinerja | ^ | ^ | ^ | ^");
	assert_string_equal(form_row(test, 1, 2), "1 | A | (lain) |  | ");
	assert_true(text_is(rich_words(test->arena, test->manuscript.sections.items[0].blocks.items[2].paragraph.words),
	                    "Nomor : 7/X"));
}

/* Of kegiatan and sub kegiatan too, be it of their work or their money. */
static void obstacles_of_the_plan(void **state)
{
	struct composed *test = *state;
	static const char *const data =
		HEAD "\"program\": [{\"nama\": \"P\", \"kegiatan\": [{\"nama\": \"K\", \"indikator\": "
		     "[{\"nama\": \"IK\", \"triwulan\": {\"basis\": \"tetap\", \"1\": {\"kendala\": \"a\"}}}], "
		     "\"sub_kegiatan\": [{\"nama\": \"S\", \"indikator\": [{\"nama\": \"IS\", \"triwulan\": "
		     "{\"basis\": \"tetap\", \"1\": {\"solusi\": \"b\"}}}], \"triwulan\": {\"basis\": "
		     "\"kumulatif\", \"1\": {\"kendala\": \"c\"}}}]}]}], "
		     "\"laporan_triwulan\": {\"penanda_tangan\": \"k\", \"lembar\": {\"evaluasi\": false}, "
		     "\"1\": {\"tanggal\": \"2024-04-01\"}}}";

	compose(test, data, 0);
	assert_string_equal(titles(test), "Kendala, Solusi, dan Rencana Tindak Lanjut Triwulan I Tahun 2024");
	assert_string_equal(form_row(test, 0, 2), "1 | IK | a |  | ");
	assert_string_equal(form_row(test, 0, 3), "2 | IS |  | b | ");
	assert_string_equal(form_row(test, 0, 4), "Keuangan | ^ | ^ | ^ | ^");
	assert_string_equal(form_row(test, 0, 5), "3 | S | c |  | ");
}

static void the_wide_form_has_its_own_paper(void **state)
{
	struct composed *test = *state;

	compose_barito(test, 1);
	assert_int_equal(test->manuscript.sections.items[0].paper.height, mm(297));
	assert_int_equal(test->manuscript.sections.items[3].paper.height, mm(330));
	test->composer.wishes.kertas = LIT("A3");
	test->manuscript.sections.count = 0;
	triwulan_layout.compose(&test->composer);
	assert_int_equal(test->manuscript.sections.items[0].paper.height, mm(420));
	assert_int_equal(test->manuscript.sections.items[3].paper.height, mm(420));
}

/* A range, a step of a scale and a number are all targets; a quarter's own one comes first. */
static void targets_of_every_kind(void **state)
{
	struct composed *test = *state;

	compose(test,
	        HEAD
	        "\"sasaran\": [{\"uraian\": \"S\", \"indikator\": ["
	        "{\"kunci\": \"a\", \"nama\": \"A\", \"satuan\": \"menit\", \"desimal\": 0, \"arah\": \"rentang\", "
	        "\"tahunan\": [{\"tahun\": 2024, \"rentang\": {\"bawah\": 2, \"atas\": 4}}], "
	        "\"triwulan\": {\"basis\": \"tetap\", \"1\": {\"realisasi\": 3}, "
	        "\"2\": {\"target\": 5, \"realisasi\": 5}}}, "
	        "{\"kunci\": \"b\", \"nama\": \"B\", \"skala\": [\"CC\", \"B\", \"BB\"], "
	        "\"tahunan\": [{\"tahun\": 2024, \"target_kategori\": \"BB\"}], "
	        "\"triwulan\": {\"basis\": \"tetap\", \"1\": {\"keterangan\": \"dinilai Juli\"}}}"
	        "]}]}",
	        1);
#define RANGE                                                                                                          \
	"2\xE2\x80\x93"                                                                                                \
	"4"
	assert_string_equal(form_row(test, 0, 2), "1 | S | A (menit) | " RANGE " | " RANGE " | 3 | 100,00 | ");
	assert_string_equal(form_row(test, 0, 3), "2 | ^ | B | BB | BB | - | - | dinilai Juli");
	assert_string_equal(form_row(test, 1, 2),
	                    "1 | S | A | menit | " RANGE " | 5 | " RANGE " | " RANGE " | 3 |  |  |  | 100,00 | -");
	assert_string_equal(form_row(test, 1, 3), "2 | ^ | B | - | BB | BB | BB | BB | - |  |  |  | - | -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		composed_test(sample_prints_four_quarters),
		composed_test(sample_finance),
		composed_test(sample_performance),
		composed_test(sample_evaluation),
		composed_test(bases_meet_to_date),
		composed_test(components_are_told),
		composed_test(missing_parts_are_said_once),
		composed_test(quarters_without_data),
		composed_test(forms_left_out),
		composed_test(obstacles_of_the_plan),
		composed_test(the_wide_form_has_its_own_paper),
		composed_test(targets_of_every_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
