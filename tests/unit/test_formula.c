/* Where figures come from: every formula row, reckoned again from the inputs that are told, and how it is spelt. */
#include "record_fixture.h"

#include "record/figures/formula.h"

#include <stdio.h>

/* clang-format off */
static const char data[] =
"{ 'instansi': { 'pemerintah': 'P', 'nama': 'Dinas Y', 'tempat': 'Z' }, 'tahun': 2024, "
"  'renstra': { 'awal': 2022, 'akhir': 2026, 'tujuan': [ { 'uraian': 'T', 'indikator': [ { 'iku': 'naik', "
"    'target': { '2026': 30 } } ] } ] }, "
"  'sasaran': [ { 'kunci': 's', 'uraian': 'S', 'indikator': [ "
"    { 'kunci': 'naik', 'nama': 'Naik', 'satuan': '%', 'program': 'b', "
"      'tahunan': [ { 'tahun': 2024, 'target': 22.05, 'realisasi': 25.06 } ], "
"      'triwulan': { 'basis': 'kumulatif', '1': { 'target': 5, 'realisasi': 4 }, '2': { 'target': 12, 'realisasi': 15 } } }, "
"    { 'kunci': 'turun', 'nama': 'Turun', 'arah': 'turun', 'tahunan': [ { 'tahun': 2024, 'target': 10, 'realisasi': 8 } ] }, "
"    { 'kunci': 'turun_rasio', 'nama': 'Rasio', 'arah': 'turun_rasio', "
"      'tahunan': [ { 'tahun': 2024, 'target': 10, 'realisasi': 12 } ] }, "
"    { 'kunci': 'rentang', 'nama': 'Rentang', 'arah': 'rentang', "
"      'tahunan': [ { 'tahun': 2024, 'rentang': { 'bawah': 2, 'atas': 4 }, 'realisasi': 5 } ] }, "
"    { 'kunci': 'nol', 'nama': 'Nol', 'arah': 'turun', 'tahunan': [ { 'tahun': 2024, 'target': 0, 'realisasi': 0 } ] }, "
"    { 'kunci': 'lebih', 'nama': 'Lebih', 'tahunan': [ { 'tahun': 2024, 'target': 1, 'realisasi': 3 } ] }, "
"    { 'kunci': 'komponen', 'nama': 'Komponen', 'tahunan': [ { 'tahun': 2024, 'target': 20, 'komponen': [ "
"      { 'nama': 'a', 'nilai': 27 }, { 'nama': 'b', 'nilai': 93 } ] } ] }, "
"    { 'kunci': 'bobot', 'nama': 'Bobot', 'hitung': 'jumlah_berbobot', 'tahunan': [ { 'tahun': 2024, 'target': 50, 'komponen': [ "
"      { 'nama': 'a', 'nilai': 80, 'bobot': 0.6 }, { 'nama': 'b', 'nilai': 60, 'bobot': 0.4 } ] } ] } ] } ], "
"  'program': [ { 'kunci': 'b', 'nama': 'B', 'kegiatan': [ { 'kunci': 'k', 'nama': 'K', 'sub_kegiatan': [ "
"    { 'kunci': 'x', 'nama': 'X', 'anggaran': 3000, 'realisasi': 2500, 'indikator': [ { 'nama': 'Orang', "
"        'satuan': 'orang', 'target': 8, 'realisasi': 6, 'triwulan': { 'basis': 'per_triwulan', "
"        '1': { 'target': 2, 'realisasi': 1 }, '2': { 'target': 3, 'realisasi': 3 } } } ], "
"      'triwulan': { 'basis': 'per_triwulan', '1': { 'target_persen': 20, 'realisasi': 500 }, "
"        '2': { 'realisasi': 700 }, '3': { 'realisasi': 600 } } }, "
"    { 'kunci': 'y', 'nama': 'Y', 'anggaran': 1000, 'realisasi': 900, "
"      'triwulan': { 'basis': 'kumulatif', '1': { 'target': 100, 'realisasi': 90 } } } ] } ] } ], "
"  'laporan_triwulan': { '1': { 'target_persen': 25 }, '2': { 'target_persen': 60 } }, "
"  'aturan': { 'predikat': 'permendagri54', 'capaian_tertinggi': 150, 'target_nol': 'seratus', 'efisiensi': '";
/* clang-format on */

enum { ROOM = sizeof data + 16 };

/* The data with a formula of efficiency, in a room of ROOM bytes. */
static const char *with(char *room, const char *efisiensi)
{
	snprintf(room, ROOM, "%s%s' } }", data, efisiensi);
	return room;
}

static void read_with(struct fixture *fixture, const char *efisiensi)
{
	char room[ROOM];

	fixture_read(fixture, with(room, efisiensi));
}

static int open_data(void **state)
{
	char room[ROOM];

	return open_record(state, with(room, "selisih"));
}

/* The figure has this formula, spelt so; reckoned from its inputs it comes to what it is. */
static void assert_formula(struct fixture *fixture, const char *name, enum formula_kind kind, const char *spelt,
                           const char *value)
{
	struct scope scope = { .record = fixture->record };
	struct reckoning reckoning = { .count = 0 };
	struct figure figure, *inputs, limit = { 0 };
	struct measure again;
	struct origin origin;
	struct text words;

	assert_true(figure_origin(fixture->arena, &scope, text_from(name), &figure, &origin));
	assert_non_null(origin.formula);
	assert_string_equal(origin.formula->word, formulas[kind].word);
	inputs = arena_many(fixture->arena, origin.inputs.count, struct figure);
	for (size_t i = 0; i < origin.inputs.count; i++)
		if (!figure_find(fixture->arena, &scope, LIT(""), origin.inputs.items[i], &inputs[i]))
			fail_msg("%s: no input %s", name, text_copy(fixture->arena, origin.inputs.items[i]).bytes);
	if (origin.limit.count)
		assert_true(figure_find(fixture->arena, &scope, LIT(""), origin.limit, &limit));
	words = formula_spelt(fixture->arena, fixture->record, origin.formula, inputs, origin.inputs.count, false);
	assert_string_equal(words.bytes, spelt);
	words = figure_text(fixture->arena, fixture->record, &figure);
	assert_string_equal(text_copy(fixture->arena, words).bytes, value);
	if (!origin.formula->reckon)
		return;
	reckoning = (struct reckoning){ .inputs = inputs,
		                        .count = origin.inputs.count,
		                        .places = figure.kind == FIGURE_NUMBER ? figure.number.places : 0,
		                        .arah = origin.arah,
		                        .limit = figure_measure(&limit) };
	again = formula_reckon(origin.formula, &reckoning);
	assert_true(again.known);
	assert_int_equal(decimal_compare(decimal_round(again.value, reckoning.places),
	                                 decimal_round(figure_measure(&figure).value, reckoning.places)),
	                 0);
}

static void of_indicators(void **state)
{
	struct fixture *f = *state;

	assert_formula(f, "iku.naik.capaian", FORMULA_CAPAIAN_NAIK, "25,06 / 22,05 \xC3\x97 100", "113,65%");
	assert_formula(f, "iku.naik.kemajuan", FORMULA_CAPAIAN_NAIK, "25,06 / 30,00 \xC3\x97 100", "83,53%");
	assert_formula(f, "iku.turun.capaian", FORMULA_CAPAIAN_TURUN,
	               "(2 \xC3\x97 10 \xE2\x88\x92 8) / 10 \xC3\x97 100", "120,00%");
	assert_formula(f, "iku.turun_rasio.capaian", FORMULA_CAPAIAN_TURUN_RASIO, "10 / 12 \xC3\x97 100", "83,33%");
	assert_formula(f, "iku.rentang.capaian", FORMULA_CAPAIAN_RENTANG,
	               "5 terhadap 2\xE2\x80\x93"
	               "4: 100 di dalamnya, di luarnya menurut batas terdekat",
	               "75,00%");
	assert_formula(f, "iku.nol.capaian", FORMULA_CAPAIAN_NOL, "100, karena target 0 tercapai dengan 0", "100,00%");
	assert_formula(f, "iku.lebih.capaian", FORMULA_CAPAIAN_NAIK, "3 / 1 \xC3\x97 100", "150,00%");
	assert_formula(f, "iku.komponen.realisasi", FORMULA_RASIO, "27 / 93 \xC3\x97 100", "29,03");
	assert_formula(f, "iku.bobot.realisasi", FORMULA_BERBOBOT, "80 \xC3\x97 0,6 + 60 \xC3\x97 0,4", "72,00");
	assert_formula(f, "iku.naik.keterangan", FORMULA_KETERANGAN, "25,06 dibandingkan dengan target 22,05",
	               "Mencapai Target");
	assert_formula(f, "iku.naik.predikat", FORMULA_PREDIKAT, "113,65 pada skala predikat", "Sangat Tinggi");
	assert_formula(f, "iku.tidak_tercapai", FORMULA_BANYAK, "banyaknya: 2", "2");
	assert_formula(f, "iku.naik.kinerja_triwulan.realisasi.2", FORMULA_SELISIH, "15 \xE2\x88\x92 4", "11,00%");
}

static void of_money(void **state)
{
	struct fixture *f = *state;

	assert_formula(f, "program.b.anggaran", FORMULA_JUMLAH, "4.000", "Rp4.000");
	assert_formula(f, "kegiatan.k.realisasi", FORMULA_JUMLAH, "2.500 + 900", "Rp3.400");
	assert_formula(f, "program.total.serapan", FORMULA_PERSEN, "3.400 / 4.000 \xC3\x97 100", "85,00%");
	assert_formula(f, "sub_kegiatan.x.sisa", FORMULA_SELISIH, "3.000 \xE2\x88\x92 2.500", "Rp500");
	assert_formula(f, "sub_kegiatan.x.rencana.1", FORMULA_BAGIAN, "20% \xC3\x97 3.000", "Rp600");
	assert_formula(f, "sub_kegiatan.x.rencana.2", FORMULA_SELISIH, "1.800 \xE2\x88\x92 750", "Rp1.050");
	assert_formula(f, "sub_kegiatan.x.keuangan_kumulatif.realisasi.3", FORMULA_JUMLAH, "500 + 700 + 600",
	               "Rp1.800");
	assert_formula(f, "sub_kegiatan.x.keuangan.realisasi.4", FORMULA_SELISIH,
	               "2.500 \xE2\x88\x92 500 \xE2\x88\x92 700 \xE2\x88\x92 600", "Rp700");
	assert_formula(f, "triwulan.keuangan.target.1", FORMULA_JUMLAH, "600 + 100", "Rp700");
	assert_formula(f, "program.total.keuangan.rata_rata.1", FORMULA_RATA_RATA, "(83,33 + 90,00) / 2", "86,67%");
	assert_formula(f, "sub_kegiatan.x.kinerja_kumulatif.tingkat.2", FORMULA_CAPAIAN_NAIK, "4 / 8 \xC3\x97 100",
	               "50,00%");
}

static void of_efficiency(void **state)
{
	struct fixture *f = *state;

	assert_formula(f, "iku.naik.efisiensi", FORMULA_EFISIENSI_SELISIH, "113,65 \xE2\x88\x92 85,00", "28,65%");
	read_with(f, "pmk214");
	assert_formula(f, "iku.naik.efisiensi", FORMULA_EFISIENSI_PMK214,
	               "(4.000 \xC3\x97 113,65 \xE2\x88\x92 3.400) / (4.000 \xC3\x97 113,65) \xC3\x97 100", "25,21%");
	assert_formula(f, "iku.naik.nilai_efisiensi", FORMULA_NILAI_EFISIENSI,
	               "50 + E \xC3\x97 2,5, dengan E = (4.000 \xC3\x97 113,65 \xE2\x88\x92 3.400) / (4.000 \xC3\x97 "
	               "113,65) \xC3\x97 100 dari \xE2\x88\x92"
	               "20 sampai 20",
	               "100,00%");
	read_with(f, "sisa");
	assert_formula(f, "iku.naik.efisiensi", FORMULA_EFISIENSI_SISA, "100 \xE2\x88\x92 85,00", "15,00%");
}

static void stated(void **state)
{
	struct fixture *f = *state;
	struct scope scope = { .record = f->record };
	struct figure figure;
	struct origin origin;

	assert_true(figure_origin(f->arena, &scope, LIT("iku.naik.target.2026"), &figure, &origin));
	assert_null(origin.formula);
	assert_string_equal(origin.paths.items[0].bytes, "renstra.tujuan[0].indikator[0].target.2026");
	assert_true(figure_origin(f->arena, &scope, LIT("program[0].kegiatan[0].nama"), &figure, &origin));
	assert_string_equal(text_copy(f->arena, figure.name).bytes, "kegiatan.k.nama");
	assert_string_equal(origin.paths.items[0].bytes, "program[0].kegiatan[0].nama");
	assert_true(figure_origin(f->arena, &scope, LIT("iku.naik.capaian.tahun-1"), &figure, &origin));
	assert_string_equal(text_copy(f->arena, figure.name).bytes, "iku.naik.capaian.2023");
	assert_int_equal(origin.alasan, ALASAN_TARGET_KOSONG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(of_indicators, open_data, close_record),
		cmocka_unit_test_setup_teardown(of_money, open_data, close_record),
		cmocka_unit_test_setup_teardown(of_efficiency, open_data, close_record),
		cmocka_unit_test_setup_teardown(stated, open_data, close_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
