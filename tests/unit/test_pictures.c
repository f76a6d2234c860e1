/* Pictures made from data: who stands where in the chart of the office, which numbers a chart
 * shows, and that its alternative text holds them. */
#include "layout.h"

#include "content/numbering.h"
#include "layouts/lkip/lkip.h"
#include "layouts/pictures/picture.h"
#include "layouts/pictures/pictures.h"
#include "record/check/reading.h"
#include "record/lkip.h"
#include "record/record.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define HEAD                                                                                                           \
	"{\"instansi\":{\"pemerintah\":\"Pemkab\",\"nama\":\"Dinas "                                                   \
	"Uji\",\"tempat\":\"Uji\"},\"tahun\":2024,"

struct test {
	struct arena *arena;
	struct diags diags;
	struct composer composer;
	struct manuscript manuscript;
	struct blocks blocks;
};

static int set_up(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct test *test = arena_new(arena, struct test);

	test->arena = arena;
	test->diags.arena = arena;
	test->blocks = blocks_new(arena);
	*state = test;
	return 0;
}

static int tear_down(void **state)
{
	struct test *test = *state;

	arena_close(test->arena);
	return 0;
}

/* The rest of the data behind instansi and tahun. */
static void read_data(struct test *test, const char *rest)
{
	struct text data = TEXT_JOIN(test->arena, LIT(HEAD), text_from(rest), LIT("}"));
	struct json *json = json_parse(test->arena, data, &test->diags);

	assert_non_null(json);
	test->composer.arena = test->arena;
	test->composer.record = record_from_json(test->arena, json, &test->diags);
	test->composer.scope.record = test->composer.record;
	test->composer.manuscript = &test->manuscript;
	test->composer.diags = &test->diags;
	test->manuscript.arena = test->arena;
	assert_int_equal(test->diags.errors, 0);
	test->diags.list.count = 0;
}

static bool has(struct text text, const char *words)
{
	size_t at;

	return text_find(text, words, &at);
}

/* -- the chart of the office -- */

static const struct tree_box *box_named(const struct tree_box *box, const char *name)
{
	const struct tree_box *found = text_is(box->words, name) ? box : NULL;

	for (size_t i = 0; i < box->below.count && !found; i++)
		found = box_named(&box->below.items[i], name);
	return found;
}

static void units_by_name(void **state)
{
	struct test *test = *state;
	struct picture picture;
	const struct tree_box *root;

	read_data(test, "\"organisasi\":{\"unit\":[\"Kepala "
	                "Dinas\",{\"nama\":\"Sekretariat\",\"bawahan\":[\"Subbagian Umum\"]},"
	                "\"Bidang Sosial\",\"UPTD Panti\",\"Kelompok Jabatan Fungsional\","
	                "{\"nama\":\"Balai\",\"jenis\":\"upt\"}]}");
	picture = picture_organisasi(&test->composer);
	root = &picture.drawing->tree.root;
	assert_true(text_is(root->words, "Kepala Dinas"));
	assert_int_equal(root->below.count, 5);
	assert_int_equal(box_named(root, "Sekretariat")->kind, TREE_BOX_RIGHT);
	assert_int_equal(box_named(root, "Subbagian Umum")->kind, TREE_BOX);
	assert_int_equal(box_named(root, "Bidang Sosial")->kind, TREE_BOX);
	assert_int_equal(box_named(root, "UPTD Panti")->kind, TREE_BOX_APART);
	assert_int_equal(box_named(root, "Balai")->kind, TREE_BOX_APART);
	assert_int_equal(box_named(root, "Kelompok Jabatan Fungsional")->kind, TREE_BOX_LEFT);
	assert_string_equal(picture.alt.bytes,
	                    "Bagan susunan organisasi: Kepala Dinas membawahi Sekretariat (Subbagian Umum); "
	                    "Bidang Sosial; UPTD Panti; Kelompok Jabatan Fungsional; Balai.");
}

static void office_without_head(void **state)
{
	struct test *test = *state;
	struct picture picture;

	read_data(test, "\"organisasi\":{\"unit\":[\"Bidang A\",\"Bidang B\"]}");
	picture = picture_organisasi(&test->composer);
	assert_true(text_is(picture.drawing->tree.root.words, "Dinas Uji"));
	assert_int_equal(picture.drawing->tree.root.below.count, 2);
}

static void no_units(void **state)
{
	struct test *test = *state;

	read_data(test, "\"organisasi\":{\"unit\":[\"Kepala\"]}");
	assert_null(picture_organisasi(&test->composer).drawing);
	assert_null(picture_proses_bisnis(&test->composer).drawing);
	assert_null(picture_pohon_kinerja(&test->composer).drawing);
	assert_null(picture_serapan(&test->composer).drawing);
	assert_null(picture_target_realisasi(&test->composer).drawing);
}

/* -- numbers -- */

#define IKU(key, unit, years)                                                                                          \
	"{\"kunci\":\"" key "\",\"nama\":\"Nama " key "\",\"satuan\":\"" unit "\",\"tahunan\":[" years "]}"
#define YEAR(year, target, reached) "{\"tahun\":" year ",\"target\":" target ",\"realisasi\":" reached "}"

static void trend_with_years_to_come(void **state)
{
	struct test *test = *state;
	struct picture picture;
	const struct chart *chart;
	size_t reached = 0;

	read_data(test, "\"sasaran\":[{\"uraian\":\"S\",\"indikator\":[" IKU(
				"a", "%",
				YEAR("2021", "20", "18.5") "," YEAR(
					"2024", "22.05", "25.06")) "]}],"
	                                                           "\"renstra\":{\"awal\":2024,\"akhir\":2026,"
	                                                           "\"tujuan\":[{\"uraian\":\"T\",\"indikator\":["
	                                                           "{\"iku\":\"a\",\"target\":{\"2026\":30}}]}]}");
	picture = picture_tren(&test->composer, record_indikator(test->composer.record, LIT("a")), &reached);
	chart = &picture.drawing->chart;
	assert_int_equal(reached, 2);
	assert_int_equal(chart->points.count, 6); /* 2021 to 2026 */
	assert_false(chart->points.items[1].values[0].known);
	assert_true(text_is(chart->points.items[3].values[1].words, "25,06"));
	assert_true(text_is(chart->points.items[5].values[0].words, "30,00"));
	assert_false(chart->points.items[5].values[1].known);
	assert_true(has(picture.alt, "tahun 2021 target 20,00, realisasi 18,50"));
	assert_true(has(picture.alt, "tahun 2022 target tidak ada, realisasi tidak ada"));
	assert_true(has(picture.alt, "tahun 2024 target 22,05, realisasi 25,06"));
	assert_true(text_is(picture.key, "tren_a"));
}

/* A range is a band, steps of a scale make the axis; with numbers or without. */
static void trend_of_ranges_and_steps(void **state)
{
	struct test *test = *state;
	struct picture picture;
	const struct chart *chart;
	size_t reached = 0;

	read_data(test,
	          "\"sasaran\":[{\"uraian\":\"S\",\"indikator\":[{\"kunci\":\"r\",\"nama\":\"R\","
	          "\"arah\":\"rentang\",\"tahunan\":[{\"tahun\":2024,\"rentang\":{\"bawah\":1.5,\"atas\":2.5},"
	          "\"realisasi\":2,\"putus_seri\":true}]},{\"kunci\":\"k\",\"nama\":\"K\",\"skala\":[\"C\",{\"nama\":"
	          "\"B\","
	          "\"nilai\":60},\"A\"],\"tahunan\":[{\"tahun\":2023,\"realisasi_kategori\":\"C\"},{\"tahun\":2024,"
	          "\"target_kategori\":\"A\",\"realisasi_kategori\":\"B\"}]}]}]");
	picture = picture_tren(&test->composer, record_indikator(test->composer.record, LIT("r")), &reached);
	chart = &picture.drawing->chart;
	assert_true(chart->points.items[0].values[0].range);
	assert_int_equal(chart->points.items[0].values[0].low.digits, 15);
	assert_int_equal(chart->steps.count, 0);
	assert_true(chart->points.items[0].apart);
	assert_true(has(picture.alt, "tahun 2024 (cara mengukur berubah) target 1,5\xE2\x80\x93"
	                             "2,5, realisasi 2,0"));
	picture = picture_tren(&test->composer, record_indikator(test->composer.record, LIT("k")), &reached);
	chart = &picture.drawing->chart;
	assert_int_equal(chart->steps.count, 3);
	assert_true(text_is(chart->steps.items[2], "A"));
	assert_int_equal(chart->points.items[1].values[0].value.digits, 2);
	assert_int_equal(chart->points.items[1].values[1].value.digits, 1);
	assert_true(has(picture.alt, "tahun 2023 target tidak ada, realisasi C; tahun 2024 target A, realisasi B"));
	picture = picture_target_realisasi(&test->composer);
	assert_true(has(picture.alt, "K: target A, realisasi B"));
}

static void one_unit_shows_values(void **state)
{
	struct test *test = *state;
	struct picture picture;

	read_data(test, "\"sasaran\":[{\"uraian\":\"S\",\"indikator\":[" IKU(
				"a", "%", YEAR("2024", "20", "18.5")) "," IKU("b", "%", YEAR("2024", "0", "5")) "]}]");
	picture = picture_target_realisasi(&test->composer);
	assert_int_equal(picture.drawing->chart.series_count, 2);
	assert_true(text_is(picture.drawing->chart.points.items[0].values[1].words, "18,5%"));
	assert_true(has(picture.alt, "Nama a: target 20,0%, realisasi 18,5%, capaian 92,50%"));
	assert_true(has(picture.alt, "Nama b: target 0%, realisasi 5%, capaian tidak dapat dihitung"));
	assert_false(picture.drawing->chart.mark.known);
}

static void several_units_show_capaian(void **state)
{
	struct test *test = *state;
	struct picture picture;
	const struct chart *chart;

	read_data(test,
	          "\"sasaran\":[{\"uraian\":\"S\",\"indikator\":[" IKU("a", "%", YEAR("2024", "20", "18.5")) "," IKU(
			  "b", "desa", YEAR("2024", "10", "12")) "]}]");
	picture = picture_target_realisasi(&test->composer);
	chart = &picture.drawing->chart;
	assert_int_equal(chart->series_count, 1);
	assert_true(text_is(chart->points.items[1].values[0].words, "120,00%"));
	assert_int_equal(chart->points.items[0].fills[0], CHART_HATCHED);
	assert_int_equal(chart->points.items[1].fills[0], CHART_SOLID);
	assert_true(chart->mark.known);
	assert_int_equal(chart->keys.count, 2);
}

static void money_used(void **state)
{
	struct test *test = *state;
	struct picture picture;

	read_data(test, "\"program\":[{\"nama\":\"P\",\"kegiatan\":[{\"nama\":\"K\",\"sub_"
	                "kegiatan\":[{\"nama\":\"S\","
	                "\"anggaran\":4000,\"realisasi\":3910}]}]},{\"nama\":\"Kosong\"}]");
	picture = picture_serapan(&test->composer);
	assert_int_equal(picture.drawing->chart.points.count, 2);
	assert_true(has(picture.alt, "P: 97,75% (Rp3.910 dari Rp4.000)"));
	assert_true(has(picture.alt, "Kosong: tidak ada anggaran"));
	assert_false(picture.drawing->chart.points.items[1].values[0].known);
}

/* -- goals and processes -- */

static void cascade(void **state)
{
	struct test *test = *state;
	struct picture picture;
	const struct tree_box *sasaran;

	read_data(test, "\"sasaran\":[{\"uraian\":\"Meningkatnya Desa "
	                "Mandiri\",\"indikator\":[{\"kunci\":\"a\",\"nama\":"
	                "\"Persentase desa\",\"program\":[\"p\"]}]},{\"uraian\":\"Lain\"}],"
	                "\"program\":[{\"kunci\":\"p\",\"nama\":\"Program Desa\"}],"
	                "\"renstra\":{\"awal\":2024,\"akhir\":2026,\"tujuan\":[{\"uraian\":\"T1\","
	                "\"sasaran\":["
	                "\"meningkatnya desa mandiri.\"]},{\"uraian\":\"T2\",\"sasaran\":[\"Sendiri\"]}]}");
	picture = picture_pohon_kinerja(&test->composer);
	sasaran = box_named(box_named(&picture.drawing->tree.root, "T1"), "Meningkatnya Desa Mandiri");
	assert_non_null(sasaran);
	assert_non_null(box_named(box_named(sasaran, "Persentase desa"), "Program Desa"));
	assert_non_null(box_named(box_named(&picture.drawing->tree.root, "T2"), "Sendiri"));
	assert_true(text_is(picture.drawing->tree.root.below.items[2].words, "Lain"));
	assert_true(has(picture.alt, "Tujuan T1 (Sasaran Meningkatnya Desa Mandiri (Indikator Persentase desa "
	                             "(Program Desa)))"));
}

static void processes(void **state)
{
	struct test *test = *state;
	struct picture picture;

	read_data(test, "\"proses_bisnis\":{\"manajemen\":[\"Perencanaan\"],\"inti\":[{\"nama\":"
	                "\"Layanan\",\"langkah\":"
	                "[\"Terima\",\"Proses\"]},\"Serah\"]}");
	picture = picture_proses_bisnis(&test->composer);
	assert_int_equal(picture.drawing->processes.bands.count, 2);
	assert_true(picture.drawing->processes.bands.items[1].core);
	assert_string_equal(picture.alt.bytes,
	                    "Peta proses bisnis. Proses Manajemen: Perencanaan. Proses Inti: Layanan "
	                    "(1. Terima; 2. Proses), lalu Serah.");
}

/* -- called by name, and in their usual places -- */

#define PROGRAMMES                                                                                                     \
	"\"program\":[{\"nama\":\"P\",\"kegiatan\":[{\"nama\":\"K\",\"sub_kegiatan\":[{\"nama\":"                      \
	"\"S\",\"anggaran\":4,"                                                                                        \
	"\"realisasi\":3}]}]},{\"nama\":\"Q\"}],"

static size_t figures(const struct blocks *blocks)
{
	size_t count = 0;

	for (size_t i = 0; i < blocks->count; i++)
		count += blocks->items[i].kind == BLOCK_FIGURE && blocks->items[i].figure->drawing;
	return count;
}

static size_t usual_figures(struct test *test, const char *data)
{
	size_t count = 0;

	read_data(test, data);
	lkip_layout.compose(&test->composer);
	for (size_t i = 0; i < test->manuscript.sections.count; i++)
		count += figures(&test->manuscript.sections.items[i].blocks);
	return count;
}

static void usual_places(void **state)
{
	assert_int_equal(usual_figures(*state, PROGRAMMES
	                               "\"organisasi\":{\"unit\":[\"Kepala\",\"Seksi\"]},\"sasaran\":[{"
	                               "\"uraian\":\"S\",\"indikator\":[" IKU(
					       "a", "%",
					       YEAR("2022", "1", "1") "," YEAR("2023", "1", "1") "," YEAR(
						       "2024", "2",
						       "2")) "," IKU("b", "%", YEAR("2024", "2", "2")) "]}],"
	                                                                                               "\"lkip\":{}"),
	                 3);
}

static void switched_off(void **state)
{
	assert_int_equal(usual_figures(*state, PROGRAMMES "\"organisasi\":{\"unit\":[\"Kepala\",\"Seksi\"]},"
	                                                  "\"aturan\":{\"bagan\":false},\"lkip\":{}"),
	                 0);
}

static void by_name_and_not_again(void **state)
{
	struct test *test = *state;
	const struct narasi *ikhtisar;

	assert_int_equal(usual_figures(test,
	                               PROGRAMMES "\"lkip\":{\"akuntabilitas\":{\"realisasi\":[{\"bagan\":{\"jenis\":"
	                                          "\"serapan\",\"kunci\":\"uang\"}},\"Lihat {gambar:uang}.\"]}}"),
	                 1);
	numbering_apply(&test->manuscript, &test->diags);
	assert_int_equal(test->diags.errors, 0);
	ikhtisar = &test->composer.record->lkip->akuntabilitas->realisasi;
	assert_true(narasi_shows(ikhtisar, BAGAN_SERAPAN, NULL));
	assert_false(narasi_shows(ikhtisar, BAGAN_TREN, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(units_by_name, set_up, tear_down),
		cmocka_unit_test_setup_teardown(office_without_head, set_up, tear_down),
		cmocka_unit_test_setup_teardown(no_units, set_up, tear_down),
		cmocka_unit_test_setup_teardown(trend_with_years_to_come, set_up, tear_down),
		cmocka_unit_test_setup_teardown(trend_of_ranges_and_steps, set_up, tear_down),
		cmocka_unit_test_setup_teardown(one_unit_shows_values, set_up, tear_down),
		cmocka_unit_test_setup_teardown(several_units_show_capaian, set_up, tear_down),
		cmocka_unit_test_setup_teardown(money_used, set_up, tear_down),
		cmocka_unit_test_setup_teardown(cascade, set_up, tear_down),
		cmocka_unit_test_setup_teardown(processes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(usual_places, set_up, tear_down),
		cmocka_unit_test_setup_teardown(switched_off, set_up, tear_down),
		cmocka_unit_test_setup_teardown(by_name_and_not_again, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
