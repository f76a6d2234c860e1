/* BAB III.B: which of the seven analyses are there, what their tables say and what stands below
 * them. */
#include "composed_fixture.h"

#include "layouts/lkip/lkip.h"

#define HEAD                                                                                                           \
	"{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Dinas Y\", \"tempat\": \"Z\"}, "                           \
	"\"tahun\": 2024, \"lkip\": {}"

/* One programme of 1.000.000, of which 900.000 were spent. */
#define PROGRAM                                                                                                        \
	", \"program\": [{\"kunci\": \"p\", \"nama\": \"Program P\", \"kegiatan\": [{\"nama\": "                       \
	"\"K\", \"sub_kegiatan\": [{\"nama\": \"S\", \"anggaran\": 1000000, \"realisasi\": "                           \
	"900000}]}]}]"

#define SASARAN(indikator) ", \"sasaran\": [{\"uraian\": \"S\", \"indikator\": [" indikator "]}]"

static void compose(struct composed *test, const char *data)
{
	compose_string(test, &lkip_layout, data);
}

/* The headings of level 4: "a. Target dan Realisasi Tahun Ini; b. ..." */
static const char *analyses(struct composed *test)
{
	const struct blocks *blocks = last_blocks(test);
	struct text line = LIT("");

	for (size_t i = 0; i < blocks->count; i++) {
		const struct heading *heading = blocks->items[i].heading;

		if (blocks->items[i].kind == BLOCK_HEADING && heading->level == 4)
			line = text_format(test->arena, "%t%s%t %t", line, line.count ? "; " : "", heading->number,
			                   rich_words(test->arena, heading->title));
	}
	return line.bytes;
}

#define FULL                                                                                                           \
	"{\"kunci\": \"a\", \"nama\": \"Indeks A\", \"program\": \"p\", \"tahunan\": ["                                \
	"{\"tahun\": 2023, \"target\": 80, \"realisasi\": 78}, "                                                       \
	"{\"tahun\": 2024, \"target\": 80, \"realisasi\": 84}, "                                                       \
	"{\"tahun\": 2026, \"target\": 90}], \"pembanding\": [{\"nama\": \"Provinsi\", "                               \
	"\"nilai\": 85.5}], \"analisis\": {\"uraian\": \"Naik.\", \"solusi\": \"Lanjutkan.\"}}"

static void seven_analyses(void **state)
{
	struct composed *test = *state;

	compose(test, HEAD ", \"renstra\": {\"awal\": 2022, \"akhir\": 2026}" PROGRAM SASARAN(FULL) "}");
	assert_string_equal(analyses(test), "a. Target dan Realisasi Tahun Ini; "
	                                    "b. Perbandingan dengan Tahun-Tahun Sebelumnya; "
	                                    "c. Kemajuan terhadap Target Akhir Renstra; "
	                                    "d. Perbandingan dengan Standar; "
	                                    "e. Penyebab Keberhasilan atau Kegagalan dan Solusi; "
	                                    "f. Efisiensi Penggunaan Sumber Daya; g. Program yang Menunjang");
	assert_string_equal(row_words(test,
	                              table_captioned(test, "Perkembangan Sasaran 1 Tahun 2023\xE2\x80\x93"
	                                                    "2024"),
	                              2),
	                    "1 | Indeks A | 78,0 | 97,50 | 84,0 | 105,00 | naik 6,0");
	assert_string_equal(
		row_words(test, table_captioned(test, "Kemajuan Sasaran 1 terhadap Target Akhir Renstra"), 1),
		"1 | Indeks A | 84,0 | 90,0 | 93,33");
	assert_string_equal(
		row_words(test, table_captioned(test, "Perbandingan Sasaran 1 dengan Standar Tahun 2024"), 1),
		"1 | Indeks A | 84,0 | Provinsi | 85,5 | -1,5");
	assert_string_equal(row_words(test, table_captioned(test, "Efisiensi Sasaran 1 Tahun 2024"), 1),
	                    "1 | Indeks A | 105,00 | 1.000.000 | 900.000 | 90,00 | 15,00");
	assert_string_equal(row_words(test, table_captioned(test, "Program yang Menunjang Sasaran 1"), 1),
	                    "1 | Program P | 1.000.000 | 900.000 | 90,00");
}

static void only_what_the_data_has(void **state)
{
	struct composed *test = *state;

	compose(test, HEAD SASARAN("{\"kunci\": \"a\", \"nama\": \"A\", \"tahunan\": [{\"tahun\": "
	                           "2024, \"target\": 0, \"realisasi\": 4}]}") "}");
	assert_string_equal(analyses(test), "a. Target dan Realisasi Tahun Ini");
	assert_string_equal(source_of(test, table_captioned(test, "Target dan Realisasi Sasaran 1 Tahun 2024")),
	                    "Capaian tidak dapat dihitung karena targetnya nol: A.");
}

static void long_series_in_one_table(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, HEAD SASARAN("{\"kunci\": \"a\", \"nama\": \"A\", \"satuan\": \"%\", \"tahunan\": ["
	                           "{\"tahun\": 2024, \"target\": 30, \"komponen\": [{\"nilai\": 27}, "
	                           "{\"nilai\": 93}]}, "
	                           "{\"tahun\": 2021, \"target\": 10, \"realisasi\": 12}, "
	                           "{\"tahun\": 2022, \"target\": 10, \"realisasi\": 9.5}, "
	                           "{\"tahun\": 2023, \"target\": 20, \"realisasi\": 25, \"putus_seri\": "
	                           "true}]}") ", \"aturan\": {\"capaian_tertinggi\": 110}}");
	table = table_captioned(test, "Perkembangan A Tahun 2021\xE2\x80\x93"
	                              "2024");
	assert_int_equal(table->rows.count, 5);
	assert_string_equal(row_words(test, table, 1), "2021 | 10,00 | 12,00 | 110,00 | - | Mencapai Target");
	assert_string_equal(row_words(test, table, 2),
	                    "2022 | 10,00 | 9,50 | 95,00 | turun 2,50 | Tidak Mencapai Target");
	assert_string_equal(row_words(test, table, 3), "2023 | 20,00 | 25,00 | 110,00 | - | Mencapai Target");
	assert_string_equal(row_words(test, table, 4),
	                    "2024 | 30,00 | 29,03 | 96,77 | naik 4,03 | Tidak Mencapai Target");
	assert_string_equal(source_of(test, table),
	                    "A tahun 2023 tidak dibandingkan dengan tahun sebelumnya karena cara "
	                    "mengukurnya berbeda. Realisasi tahun 2024 = 27 / 93 \xC3\x97 100 = 29,03% "
	                    "Capaian dibatasi paling tinggi 110%; sebelum dibatasi: tahun 2021 "
	                    "(120,00%), tahun 2023 (125,00%).");
}

static void predikat_and_mean(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, HEAD SASARAN("{\"kunci\": \"a\", \"nama\": \"A\", \"tahunan\": [{\"tahun\": 2024, "
	                           "\"target\": 100, \"realisasi\": 90.5}]}, "
	                           "{\"kunci\": \"b\", \"nama\": \"B\", \"arah\": \"rentang\", \"tahunan\": ["
	                           "{\"tahun\": 2024, \"rentang\": {\"bawah\": 2, \"atas\": 4}, \"realisasi\": "
	                           "3}]}, "
	                           "{\"kunci\": \"c\", \"nama\": \"C\", \"skala\": [\"C\", \"B\", \"A\"], "
	                           "\"tahunan\": [{\"tahun\": 2024, \"target_kategori\": \"B\", "
	                           "\"realisasi_kategori\": \"A\"}]}") ", \"aturan\": {\"predikat\": "
	                                                               "\"permendagri54\", \"rata_rata\": true}}");
	table = table_captioned(test, "Target dan Realisasi Indikator Kinerja Utama Dinas Y Tahun 2024");
	assert_string_equal(row_words(test, table, 1), "1 | A | 100,0 | 90,5 | 90,50 | Tidak Mencapai Target | Tinggi");
	assert_string_equal(row_words(test, table, 2), "2 | B | 2\xE2\x80\x93"
	                                               "4 | 3 | 100,00 | Mencapai Target | Sangat Tinggi");
	assert_string_equal(row_words(test, table, 3), "3 | C | B | A | - | Mencapai Target | -");
	assert_string_equal(row_words(test, table, 4), "Rata-rata Capaian | ^ | ^ | ^ | 95,25 |  | Sangat Tinggi");
	assert_string_equal(source_of(test, table),
	                    "Capaian tidak dapat dihitung karena nilainya berupa sebutan tanpa angka: C. "
	                    "Rata-rata dihitung dari 2 indikator; 1 indikator yang capaiannya tidak dapat "
	                    "dihitung tidak ikut. Predikat menurut capaian (%): Sangat Tinggi (91 ke atas), "
	                    "Tinggi (76 sampai di bawah 91), Sedang (66 sampai di bawah 76), Rendah (51 sampai "
	                    "di bawah 66), Sangat Rendah (di bawah 51).");
}

/* Steps are compared by their place on the scale, with numbers or without. */
static void steps_of_a_scale(void **state)
{
	struct composed *test = *state;

	compose(test, HEAD SASARAN("{\"kunci\": \"c\", \"nama\": \"C\", \"skala\": [\"C\", \"B\", \"BB\", "
	                           "\"A\"], \"tahunan\": [{\"tahun\": 2023, \"realisasi_kategori\": "
	                           "\"A\"}, {\"tahun\": 2024, \"target_kategori\": \"BB\", "
	                           "\"realisasi_kategori\": \"B\"}], \"pembanding\": [{\"nama\": "
	                           "\"Provinsi\", \"kategori\": \"A\"}]}") "}");
	assert_string_equal(row_words(test,
	                              table_captioned(test, "Perkembangan Sasaran 1 Tahun 2023\xE2\x80\x93"
	                                                    "2024"),
	                              2),
	                    "1 | C | A | - | B | - | turun 2 tingkat");
	assert_string_equal(
		row_words(test, table_captioned(test, "Perbandingan Sasaran 1 dengan Standar Tahun 2024"), 1),
		"1 | C | B | Provinsi | A | -2 tingkat");
}

/* A unit stands once, behind the name, whatever its length. */
static void units_stand_with_the_name(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, HEAD SASARAN("{\"kunci\": \"a\", \"nama\": \"AKI\", \"satuan\": \"per 100.000 kelahiran\", "
	                           "\"arah\": \"turun\", \"tahunan\": [{\"tahun\": 2024, \"target\": 95, "
	                           "\"realisasi\": 91.13}], \"pembanding\": [{\"nama\": \"Nasional\", \"nilai\": "
	                           "189}]}, {\"kunci\": \"b\", \"nama\": \"Desa\", \"satuan\": \"desa\", "
	                           "\"desimal\": 0, \"tahunan\": [{\"tahun\": 2024, \"target\": 4, "
	                           "\"realisasi\": 5}]}") "}");
	table = table_captioned(test, "Target dan Realisasi Sasaran 1 Tahun 2024");
	assert_string_equal(row_words(test, table, 1),
	                    "1 | AKI (per 100.000 kelahiran) | 95,00 | 91,13 | 104,07 | Mencapai Target");
	assert_string_equal(row_words(test, table, 2), "2 | Desa (desa) | 4 | 5 | 125,00 | Mencapai Target");
	assert_string_equal(
		row_words(test, table_captioned(test, "Perbandingan Sasaran 1 dengan Standar Tahun 2024"), 1),
		"1 | AKI (per 100.000 kelahiran) | 91,13 | Nasional | 189,00 | -97,87");
}

/* One long series does not keep the short ones from standing side by side. */
static void long_series_stands_alone(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, HEAD SASARAN("{\"kunci\": \"a\", \"nama\": \"A\", \"tahunan\": [{\"tahun\": 2023, "
	                           "\"realisasi\": 1}, {\"tahun\": 2024, \"realisasi\": 2}]}, "
	                           "{\"kunci\": \"b\", \"nama\": \"B\", \"tahunan\": [{\"tahun\": 2021, "
	                           "\"realisasi\": 1}, {\"tahun\": 2022, \"realisasi\": 2}, {\"tahun\": 2023, "
	                           "\"realisasi\": 3}, {\"tahun\": 2024, \"realisasi\": 4}]}, "
	                           "{\"kunci\": \"c\", \"nama\": \"C\", \"tahunan\": [{\"tahun\": 2022, "
	                           "\"realisasi\": 5}, {\"tahun\": 2024, \"realisasi\": 6}]}") "}");
	table = table_captioned(test, "Perkembangan Sasaran 1 Tahun 2022\xE2\x80\x93"
	                              "2024");
	assert_int_equal(table->rows.count, 4);
	assert_string_equal(row_words(test, table, 2), "1 | A | - | - | 1 | - | 2 | - | naik 1");
	assert_string_equal(row_words(test, table, 3), "3 | C | 5 | - | - | - | 6 | - | -");
	table = table_captioned(test, "Perkembangan B Tahun 2021\xE2\x80\x93"
	                              "2024");
	assert_int_equal(table->rows.count, 5);
}

static void efficiency_in_other_ways(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, HEAD PROGRAM SASARAN(FULL) ", \"aturan\": {\"efisiensi\": \"pmk214\"}}");
	table = table_captioned(test, "Perbandingan Capaian Kinerja dan Anggaran Tahun 2024");
	assert_int_equal(table->column_count, 11);
	/* 1 - 900 / (1000 x 1.05) = 14.2857; 50 + 14.29 x 2.5 = 85.725 */
	assert_string_equal(row_words(test, table, 3),
	                    "1 | S | Indeks A | 80,0 | 84,0 | 105,00 | 1.000.000 | 900.000 | "
	                    "90,00 | 14,29 | 85,71");
}

static void efficiency_refused(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test,
	        HEAD PROGRAM SASARAN("{\"kunci\": \"a\", \"nama\": \"A\", \"program\": \"p\", \"tahunan\": "
	                             "[{\"tahun\": 2024, \"target\": 100, \"realisasi\": 99}]}, "
	                             "{\"kunci\": \"b\", \"nama\": \"B\", \"tahunan\": [{\"tahun\": 2024, "
	                             "\"target\": 1, \"realisasi\": 1}]}") ", \"aturan\": {\"efisiensi\": \"sisa\"}}");
	table = table_captioned(test, "Efisiensi Sasaran 1 Tahun 2024");
	assert_string_equal(row_words(test, table, 1), "1 | A | 99,00 | 1.000.000 | 900.000 | 90,00 | -");
	assert_string_equal(source_of(test, table),
	                    "Efisiensi tidak dapat dihitung karena tidak ada program yang "
	                    "dikaitkan: B. Efisiensi tidak dapat dihitung karena targetnya belum "
	                    "tercapai: A. Efisiensi = 100% \xE2\x88\x92 capaian anggaran, dihitung "
	                    "bila capaian kinerja paling sedikit 100%.");
}

static void one_table_a_year_by_choice(void **state)
{
	struct composed *test = *state;

	compose(test, HEAD PROGRAM SASARAN(FULL) ", \"aturan\": {\"tabel_tahunan\": \"per_tahun\"}}");
	assert_string_equal(row_words(test, table_captioned(test, "Capaian Indeks A Tahun 2023"), 1),
	                    "1 | Indeks A | 80,0 | 78,0 | 97,50 | Tidak Mencapai Target");
}

/* The state before the term and at its end stand beside the years; a result that has no number is told in words. */
static void states_and_words(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test,
	        HEAD ", \"renstra\": {\"awal\": 2024, \"akhir\": 2025, \"tahun_dasar\": 2022, \"tujuan\": "
	             "[{\"uraian\": \"T\", "
	             "\"indikator\": [{\"nama\": \"I\", \"kondisi_awal\": 1.5, \"kondisi_akhir\": 4, \"target\": "
	             "{\"2024\": 2, \"2025\": 3}}]}]}" SASARAN(
			     "{\"kunci\": \"a\", \"nama\": \"A\", \"tahunan\": [{\"tahun\": "
			     "2024, \"target\": 5, \"sebutan_realisasi\": \"perhitungan pada triwulan IV\"}]}") "}");
	table = table_captioned(test, "Tujuan dan Sasaran Jangka Menengah Dinas Y Tahun 2024\xE2\x80\x93"
	                              "2025");
	assert_string_equal(row_words(test, table, 0), "No | Tujuan | Sasaran | Indikator Tujuan/ Sasaran | Kondisi "
	                                               "Awal (2022) | Target Kinerja pada Tahun Ke- | ^ | "
	                                               "Kondisi Akhir (2025)");
	assert_string_equal(row_words(test, table, 3), "1 | T |  | I | 1,5 | 2,0 | 3,0 | 4,0");
	table = table_captioned(test, "Target dan Realisasi Sasaran 1 Tahun 2024");
	assert_string_equal(row_words(test, table, 1), "1 | A | 5 | perhitungan pada triwulan IV | - | -");
	assert_string_equal(source_of(test, table), "");
}

#define TEST(name) composed_test(name)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(seven_analyses),           TEST(only_what_the_data_has),     TEST(long_series_in_one_table),
		TEST(predikat_and_mean),        TEST(efficiency_in_other_ways),   TEST(efficiency_refused),
		TEST(states_and_words),         TEST(one_table_a_year_by_choice), TEST(steps_of_a_scale),
		TEST(long_series_stands_alone), TEST(units_stand_with_the_name),
	};

	return cmocka_run_group_tests_name("layout_analisis", tests, NULL, NULL);
}
