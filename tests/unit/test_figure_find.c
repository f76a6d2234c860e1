/* Figures by name: relative to who bears them, and from the root. */
#include "record_fixture.h"

#include "record/evaluasi.h"
#include "record/figures/figure.h"

/* clang-format off */
static const char data[] =
"{ 'instansi': { 'pemerintah': 'P', 'nama': 'Dinas Y', 'tempat': 'Z' }, 'tahun': 2024, "
"  'pejabat': { 'kepala': { 'nama': 'Siti', 'jabatan': 'Kepala', 'nip': '197309271994031006' }, "
"    'bupati': { 'nama': 'Ani', 'jabatan': 'Bupati' }, 'kabid': { 'nama': 'Budi', 'jabatan': 'Kabid' } }, "
"  'sasaran': [ { 'uraian': 'S', 'indikator': [ { 'kunci': 'desa', 'nama': 'Desa', 'satuan': '%', 'program': 'b', "
"    'formula': { 'pembilang': 'desa mandiri', 'penyebut': 'semua desa' }, "
"    'tahunan': [ { 'tahun': 2023, 'target': 10, 'realisasi': 20 }, { 'tahun': 2024, 'target': 8.6, 'realisasi': 29.03 } ], "
"    'triwulan': { 'basis': 'kumulatif', '2': { 'target': 4.03, 'realisasi': 4.3 } } } ] } ], "
"  'program': [ { 'nama': 'A', 'kegiatan': [ { 'nama': 'K1', 'sub_kegiatan': [ { 'nama': 'S1', 'anggaran': 1000, "
"      'realisasi': 250, 'indikator': [ { 'nama': 'Orang', 'satuan': 'orang', 'target': 8, 'realisasi': 6 } ], "
"      'triwulan': { 'basis': 'kumulatif', '1': { 'target': 400, 'realisasi': 100 } } } ] } ] }, "
"    { 'kunci': 'b', 'nama': 'B', 'kegiatan': [ { 'kunci': 'k2', 'nama': 'K2', 'sub_kegiatan': [ "
"      { 'nama': 'S2', 'anggaran': 3000, 'realisasi': 1500, "
"        'triwulan': { 'basis': 'kumulatif', '1': { 'target': 600, 'realisasi': 300 } } } ] } ] } ], "
"  'perjanjian_kinerja': { 'pihak_pertama': 'kepala', 'pihak_kedua': 'bupati', 'program': [ { 'program': 'b', 'anggaran': 2500 } ], "
"    'tingkat': [ { 'pihak_pertama': 'kabid', 'kegiatan': [ { 'kegiatan': 'k2' } ] } ] }, "
"  'laporan_triwulan': { 'penanda_tangan': 'kepala', '1': { 'nomor': '5/LT' } }, "
"  'laporan_evaluasi': [ { 'program': [ 'b' ], 'bab': [ { 'judul': 'I' } ], '1': { 'nomor': '7/LE' } } ], "
"  'sop': [ { 'nama': 'SOP', 'kualifikasi': [ 'SMA', 'Teliti {tahun}' ], "
"    'pelaksana': { 'a': { 'nama': 'A' } }, "
"    'langkah': [ { 'kegiatan': 'Satu', 'pelaksana': 'a', 'waktu': '1 jam' }, "
"      { 'kegiatan': 'Dua', 'pelaksana': 'a', 'waktu': '30 menit' } ] } ] }";
/* clang-format on */

static int open_data(void **state)
{
	return open_record(state, data);
}

static void assert_is_in(struct fixture *fixture, struct scope scope, const char *bearer, const char *name,
                         const char *wanted)
{
	struct figure figure;
	struct text found;

	if (!figure_find(fixture->arena, &scope, text_from(bearer), text_from(name), &figure))
		fail_msg("%s at '%s' is not found", name, bearer);
	found = figure_text(fixture->arena, fixture->record, &figure);
	assert_string_equal(text_copy(fixture->arena, found).bytes, wanted);
}

static void assert_is(struct fixture *fixture, const char *bearer, const char *name, const char *wanted)
{
	assert_is_in(fixture, (struct scope){ .record = fixture->record }, bearer, name, wanted);
}

static void relative_names(void **state)
{
	struct fixture *fixture = *state;
	static const char indikator[] = "sasaran[0].indikator[0]";
	static const char sub[] = "program[0].kegiatan[0].sub_kegiatan[0]";

	assert_is(fixture, indikator, "target", "8,60%");
	assert_is(fixture, indikator, "realisasi.2023", "20,00%");
	assert_is(fixture, indikator, "kinerja.target.2", "4,03%");
	assert_is(fixture, indikator, "kinerja.capaian.2", "106,70%");
	assert_is(fixture, indikator, "formula.pembilang", "desa mandiri");
	assert_is(fixture, "sasaran[0]", "anggaran", "Rp3.000");
	assert_is(fixture, "program[0]", "serapan", "25,00%");
	assert_is(fixture, "program[1].kegiatan[0]", "sisa", "Rp1.500");
	assert_is(fixture, sub, "keuangan.capaian.1", "25,00%");
	assert_is(fixture, sub, "indikator", "Orang");
	assert_is(fixture, "program[0].kegiatan[0].sub_kegiatan[0].indikator[0]", "capaian", "75,00%");
	assert_is(fixture, "program[0].kegiatan[0].sub_kegiatan[0].indikator[0]", "target", "8\xC2\xA0orang");
	assert_is(fixture, "pejabat.kepala", "nip", "197309271994031006");
	assert_is(fixture, "perjanjian_kinerja", "jumlah", "Rp2.500");
	assert_is(fixture, "perjanjian_kinerja.tingkat[0]", "jumlah", "Rp3.000");
	assert_is(fixture, "sop[0]", "jumlah_waktu",
	          "1\xC2\xA0"
	          "jam 30\xC2\xA0"
	          "menit");
	assert_is(fixture, "sop[0]", "kualifikasi.1", "SMA");
	assert_is(fixture, "sop[0]", "kualifikasi.5", "(belum ada data)");
	assert_is(fixture, "sop[0].langkah[1]", "waktu", "30 menit");
}

/* What stands in a quarter, or in the report of some programmes, is about these alone. */
static void scope_of_the_bearer(void **state)
{
	struct fixture *fixture = *state;

	assert_is(fixture, "laporan_triwulan.1", "nomor", "5/LT");
	assert_is(fixture, "laporan_triwulan.1", "keuangan.target", "Rp1.000");
	assert_is(fixture, "laporan_triwulan.1", "triwulan.keuangan.target", "Rp1.000");
	assert_is(fixture, "laporan_evaluasi[0].1", "triwulan.keuangan.target", "Rp600");
	assert_is(fixture, "laporan_evaluasi[0].1", "program.total.anggaran", "Rp3.000");
	assert_is(fixture, "laporan_evaluasi[0].1", "nomor", "7/LE");
	assert_is(fixture, "", "triwulan.keuangan.target.1", "Rp1.000");
	assert_is(fixture, "", "triwulan.keuangan.target", "tidak dapat dihitung");
}

/* The report of the second programme alone has one: its items keep the numbers of the data file, also in names from
 * the root. */
static void paths_in_a_part_of_the_office(void **state)
{
	struct fixture *fixture = *state;
	struct figure figure;
	const struct scope part = { fixture->record, 1, &fixture->record->laporan_evaluasi.items[0] };

	assert_int_equal(scope_program_count(&part), 1);
	assert_is_in(fixture, part, "program[1]", "anggaran", "Rp3.000");
	assert_is_in(fixture, part, "program[1].kegiatan[0].sub_kegiatan[0]", "anggaran", "Rp3.000");
	assert_is_in(fixture, part, "program[1].kegiatan[0].sub_kegiatan[0]", "nama", "S2");
	assert_is_in(fixture, part, "", "program[1].anggaran", "Rp3.000");
	assert_is_in(fixture, part, "", "program[1].kegiatan[0].serapan", "50,00%");
	assert_is_in(fixture, part, "", "program.2.nama", "B");
	assert_false(figure_find(fixture->arena, &part, LIT(""), LIT("program.1.nama"), &figure));
	assert_is_in(fixture, part, "", "program.jumlah", "1");
	assert_is_in(fixture, part, "", "program.total.anggaran", "Rp3.000");
	assert_is_in(fixture, part, "", "triwulan.keuangan.target", "Rp600");
}

/* What no bearer has is looked for from the root; so is all for a bearer that is not there. */
static void absolute_names(void **state)
{
	struct fixture *fixture = *state;

	assert_is(fixture, "sasaran[0].indikator[0]", "program.total.anggaran", "Rp4.000");
	assert_is(fixture, "sasaran[9]", "iku.desa.capaian.2023", "200,00%");
	assert_is(fixture, "", "kegiatan.k2.serapan", "50,00%");
	assert_is(fixture, "", "program.b.kegiatan.1.sub_kegiatan.1.anggaran", "Rp3.000");
	assert_is(fixture, "", "iku.desa.formula.penyebut", "semua desa");
	assert_is(fixture, "", "sop.1.kualifikasi.2", "Teliti {tahun}");
	assert_is(fixture, "", "laporan_triwulan.1.keuangan.realisasi", "Rp400");
}

static void unknown_names(void **state)
{
	struct fixture *fixture = *state;
	static const char *const names[] = { "",           ".",        "capain",
		                             "iku",        "iku.desa", "iku.desa.capaian.1.2",
		                             "sop.2.nama", "a b",      "program.9.nama" };
	struct scope scope = { .record = fixture->record };
	struct figure figure;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_false(figure_find(fixture->arena, &scope, LIT("program[0]"), text_from(names[i]), &figure));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(relative_names, open_data, close_record),
		cmocka_unit_test_setup_teardown(scope_of_the_bearer, open_data, close_record),
		cmocka_unit_test_setup_teardown(paths_in_a_part_of_the_office, open_data, close_record),
		cmocka_unit_test_setup_teardown(absolute_names, open_data, close_record),
		cmocka_unit_test_setup_teardown(unknown_names, open_data, close_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
