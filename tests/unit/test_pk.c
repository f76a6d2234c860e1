/* Agreements composed from data: parties and dates from above, the words of cells, sums, what
 * changed.
 *
 * Run from the top of the repository, where samples/ is.
 */
#include "layouts/pk.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct pk_test {
	struct arena *arena;
	struct diags diags;
	struct composer composer;
	struct manuscript manuscript;
};

static int set_up(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 28);
	struct pk_test *test = arena_new(arena, struct pk_test);

	test->arena = arena;
	test->diags.arena = arena;
	*state = test;
	return 0;
}

static int tear_down(void **state)
{
	struct pk_test *test = *state;

	arena_close(test->arena);
	return 0;
}

static const struct image *no_image(struct composer *composer, struct text name, struct text path)
{
	(void)composer;
	(void)name;
	(void)path;
	return NULL;
}

/* The data must be without error; what the paper lacks is left in test->diags. */
static void compose_data(struct pk_test *test, struct text data)
{
	struct json *json = json_parse(test->arena, data, &test->diags);
	struct record *record;

	assert_non_null(json);
	record = record_from_json(test->arena, json, &test->diags);
	assert_int_equal(test->diags.errors, 0);
	test->diags.list.count = 0;
	test->manuscript.arena = test->arena;
	test->composer.arena = test->arena;
	test->composer.record = record;
	test->composer.manuscript = &test->manuscript;
	test->composer.diags = &test->diags;
	test->composer.image = no_image;
	pk_layout.compose(&test->composer);
}

static void compose_sample(struct pk_test *test)
{
	struct text data;
	struct file_error error =
		file_read(test->arena, "samples/barito-utara/data.json", (size_t)1 << 26, &data);

	assert_int_equal(error.fault, FILE_FINE);
	compose_data(test, data);
}

#define OFFICE                                                                                     \
	"{\"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Contoh\", \"nama\": \"Dinas "      \
	"Contoh\", \"tempat\": \"Contoh\"}, \"tahun\": 2024, \"pejabat\": {"                       \
	"\"bupati\": {\"nama\": \"Citra\", \"jabatan\": \"Bupati Contoh\"}, "                      \
	"\"kepala\": {\"nama\": \"Budi, S.E.\", \"jabatan\": \"Kepala Dinas Contoh\"}, "           \
	"\"kabid\": {\"nama\": \"Ani\", \"jabatan\": \"Kepala Bidang Satu\"}}, "
#define PROGRAMS                                                                                   \
	"\"program\": [{\"kunci\": \"satu\", \"nama\": \"Program Satu\", \"sumber_dana\": "        \
	"\"APBD\", \"kegiatan\": [{\"kunci\": \"a\", \"nama\": \"Kegiatan A\", "                   \
	"\"indikator\": [{\"nama\": \"Hasil A\", \"satuan\": \"dokumen\", \"target\": 3}], "       \
	"\"sub_kegiatan\": [{\"kunci\": \"a1\", \"nama\": \"Sub A1\", \"anggaran\": 1000, "        \
	"\"indikator\": [{\"nama\": \"Keluaran A1\", \"satuan\": \"laporan\", \"target\": 12}]}, " \
	"{\"kunci\": \"a2\", \"nama\": \"Sub A2\", \"anggaran\": 500}]}]}, "                       \
	"{\"kunci\": \"dua\", \"nama\": \"Program Dua\", \"kegiatan\": [{\"nama\": \"B\", "        \
	"\"sub_kegiatan\": [{\"nama\": \"B1\", \"anggaran\": 250}]}]}], "

static void compose_string(struct pk_test *test, const char *data)
{
	compose_data(test, text_from(data));
}

/* -- looking -- */

static const struct blocks *section_blocks(struct pk_test *test, size_t section)
{
	assert_true(section < test->manuscript.sections.count);
	return &test->manuscript.sections.items[section].blocks;
}

static const char *heading_of(struct pk_test *test, size_t section)
{
	const struct blocks *blocks = section_blocks(test, section);

	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_HEADING)
			return rich_words(test->arena, blocks->items[i].heading.title).bytes;
	return "";
}

/* The n-th table of a section, from 0. */
static const struct table *table_of(struct pk_test *test, size_t section, size_t n)
{
	const struct blocks *blocks = section_blocks(test, section);

	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE && n-- == 0)
			return &blocks->items[i].table;
	return NULL;
}

/* "a | b | ^ | c"; "^" where the span of another cell reaches. */
static const char *row_words(struct pk_test *test, const struct table *table, size_t row)
{
	struct text line = LIT("");

	assert_non_null(table);
	assert_true(row < table->rows.count);
	for (size_t c = 0; c < table->column_count; c++) {
		const struct cell *cell = &table->rows.items[row].cells[c];
		struct text words = cell->covered ? LIT("^") : LIT("");

		if (cell->body.count)
			words = rich_words(test->arena, cell->body.items[0].paragraph.words);
		line = text_format(test->arena, "%t%s%t", line, c ? " | " : "", words);
	}
	return line.bytes;
}

/* All words of a block and of what is inside it. */
static struct text block_words(struct pk_test *test, const struct block *block);

static struct text blocks_words(struct pk_test *test, const struct blocks *blocks)
{
	struct text words = LIT("");

	for (size_t i = 0; i < blocks->count; i++)
		words = text_format(test->arena, "%t%t\n", words,
		                    block_words(test, &blocks->items[i]));
	return words;
}

static struct text block_words(struct pk_test *test, const struct block *block)
{
	struct text words = LIT("");

	if (block->kind == BLOCK_PARAGRAPH)
		return rich_words(test->arena, block->paragraph.words);
	if (block->kind == BLOCK_GROUP)
		return blocks_words(test, &block->group.body);
	for (size_t i = 0; block->kind == BLOCK_LIST && i < block->list.count; i++)
		words = text_format(test->arena, "%t%t: %t", words, block->list.items[i].label,
		                    blocks_words(test, &block->list.items[i].body));
	for (size_t i = 0; block->kind == BLOCK_COLUMNS && i < block->columns.count; i++)
		words = text_format(test->arena, "%t%t|", words,
		                    blocks_words(test, &block->columns.parts[i].body));
	return words;
}

static const char *section_words(struct pk_test *test, size_t section)
{
	return blocks_words(test, section_blocks(test, section)).bytes;
}

/* -- Barito Utara -- */

static void sample_sections(void **state)
{
	struct pk_test *test = *state;

	compose_sample(test);
	assert_int_equal(test->diags.list.count, 0);
	assert_int_equal(test->manuscript.sections.count, 10); /* five officials, two parts each */
	assert_string_equal(heading_of(test, 0), "Perjanjian Kinerja Tahun 2024");
	assert_string_equal(heading_of(test, 1),
	                    "Perjanjian Kinerja Tahun 2024 Dinas Sosial, Pemberdayaan Masyarakat "
	                    "dan Desa Kabupaten Barito Utara");
	assert_non_null(strstr(heading_of(test, 5), "Kepala Sub Bagian Perencanaan Dinas Sosial"));
	assert_int_equal(test->composer.date.day, 17);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(test->manuscript.sections.items[i].folio, FOLIO_NONE);
}

static void sample_statement(void **state)
{
	struct pk_test *test = *state;
	const char *words, *first, *second, *promise;

	compose_sample(test);
	words = section_words(test, 0);
	first = strstr(words, "Nama: Martina Lestari Ubeng, S.Sos., M.A.P.");
	second = strstr(words, "Nama: Suryadi Anggen\nJabatan: Pj. Bupati Barito Utara\n");
	promise = strstr(words, "Pihak Pertama berjanji akan mewujudkan target kinerja");
	assert_non_null(first);
	assert_non_null(second);
	assert_non_null(promise);
	assert_true(first < second && second < promise);
	assert_non_null(strstr(words, "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"));
	/* Pihak Kedua signs in the left column, place and date stand in the right one */
	first = strstr(promise, "Pihak Kedua,\nPj. Bupati Barito Utara,");
	second = strstr(promise, "|Muara Teweh, 17 Januari 2024");
	assert_non_null(first);
	assert_non_null(second);
	assert_true(first < second && strstr(second, "Pihak Pertama,"));
}

static void sample_tables(void **state)
{
	struct pk_test *test = *state;
	const struct table *targets, *money;

	compose_sample(test);
	targets = table_of(test, 1, 0);
	money = table_of(test, 1, 1);
	assert_string_equal(row_words(test, targets, 0),
	                    "No | Sasaran Strategis | Indikator Kinerja | Target");
	assert_string_equal(row_words(test, targets, 1), "1 | 2 | 3 | 4");
	assert_string_equal(row_words(test, targets, 3),
	                    "2. | Meningkatnya Desa Mandiri di Kabupaten Barito Utara | "
	                    "Persentase Desa Mandiri | 8,60%");
	assert_int_equal(money->rows.count, 11); /* head, nine programmes, sum */
	/* the sum agreed on in January, not the one of the year's end */
	assert_string_equal(row_words(test, money, 1),
	                    "1. | Program Penunjang Urusan Pemerintahan Daerah Kabupaten | "
	                    "Rp7.537.949.495 | APBD");
	assert_string_equal(row_words(test, money, 3),
	                    "3. | Program Rehabilitasi Sosial | Rp3.301.407.600 | APBD");
	assert_string_equal(row_words(test, money, 10), "Jumlah | ^ | Rp20.589.008.861 | ");
}

static void sample_lower_levels(void **state)
{
	struct pk_test *test = *state;

	compose_sample(test);
	/* Kasubbag Keuangan below the Sekretaris, a day later */
	assert_non_null(strstr(section_words(test, 6), "Nama: Hadrianus Tamuei, S.E.\n"));
	assert_non_null(strstr(section_words(test, 6), "Muara Teweh, 18 Januari 2024"));
	assert_string_equal(row_words(test, table_of(test, 7, 0), 0),
	                    "No | Kegiatan | Sub Kegiatan | Indikator Kinerja | Target");
	assert_string_equal(row_words(test, table_of(test, 7, 0), 3),
	                    "^ | ^ | Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan | "
	                    "Jumlah dokumen penatausahaan dan pengujian/verifikasi keuangan | "
	                    "12\xC2\xA0"
	                    "Dokumen");
	assert_string_equal(row_words(test, table_of(test, 7, 1), 0),
	                    "No | Sub Kegiatan | Anggaran | Keterangan");
	assert_string_equal(row_words(test, table_of(test, 7, 1), 3),
	                    "Jumlah | ^ | Rp4.936.397.361 | ");
	assert_null(table_of(test, 5, 1)); /* sub kegiatan without money */
	/* the head of a bidang: an indicator of the sasaran by key, kegiatan summed over their parts */
	assert_string_equal(row_words(test, table_of(test, 9, 0), 2),
	                    "1. | Meningkatnya Desa Mandiri di Kabupaten Barito Utara | Persentase "
	                    "Desa Mandiri | 8,60%");
	assert_string_equal(row_words(test, table_of(test, 9, 2), 2),
	                    "2. | Pembinaan dan Pengawasan Penyelenggaraan Administrasi "
	                    "Pemerintahan Desa | Rp1.351.120.625 | APBD");
}

/* -- by hand -- */

static void parties_and_dates_come_from_above(void **state)
{
	struct pk_test *test = *state;

	compose_string(test, OFFICE PROGRAMS
	               "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	               "\"bupati\", \"tanggal\": \"2024-10-03\", \"perubahan\": true, \"kata\": "
	               "{\"janji\": \"Kami **berjanji**.\", \"persetujuan\": \"Menyetujui,\"}, "
	               "\"tingkat\": [{\"pihak_pertama\": \"kabid\", \"program\": \"satu\"}]}}");
	assert_int_equal(test->diags.list.count, 0);
	assert_int_equal(test->manuscript.sections.count, 4);
	assert_string_equal(heading_of(test, 2), "Perjanjian Kinerja Perubahan Tahun 2024");
	assert_non_null(strstr(section_words(test, 2), "Nama: Budi, S.E.\n"));
	assert_non_null(strstr(section_words(test, 2), "Contoh, 3 Oktober 2024"));
	assert_non_null(strstr(section_words(test, 2), "Kami berjanji.\n"));
	assert_null(strstr(section_words(test, 2), "Pihak Pertama berjanji"));
	assert_non_null(strstr(section_words(test, 2), "Pihak Kedua akan melakukan supervisi"));
	assert_non_null(strstr(section_words(test, 2), "Menyetujui, Pihak Kedua,"));
	/* all programmes above, the one named below */
	assert_int_equal(table_of(test, 1, 0)->rows.count, 4);
	assert_int_equal(table_of(test, 3, 0)->rows.count, 3);
	assert_string_equal(row_words(test, table_of(test, 1, 0), 3), "Jumlah | ^ | Rp1.750 | ");
}

static void what_changed_stands_in_three_columns(void **state)
{
	struct pk_test *test = *state;
	const struct table *money;

	compose_string(test, OFFICE PROGRAMS
	               "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	               "\"bupati\", \"tanggal\": \"2024-10-03\", \"perubahan\": true, \"program\": "
	               "[{\"program\": \"satu\", \"semula\": 2000}, {\"program\": \"dua\", "
	               "\"semula\": 0, \"anggaran\": 300, \"keterangan\": \"DAK\"}]}}");
	money = table_of(test, 1, 0);
	assert_string_equal(row_words(test, money, 0),
	                    "No | Program | Semula (Rp) | Menjadi (Rp) | Bertambah/ (Berkurang) "
	                    "(Rp) | Keterangan");
	assert_string_equal(row_words(test, money, 1),
	                    "1. | Program Satu | 2.000 | 1.500 | (500) | APBD");
	assert_string_equal(row_words(test, money, 2), "2. | Program Dua | 0 | 300 | 300 | DAK");
	assert_string_equal(row_words(test, money, 3), "Jumlah | ^ | 2.000 | 1.800 | (200) | ");
}

static void kegiatan_carry_the_indicators_of_the_year(void **state)
{
	struct pk_test *test = *state;

	compose_string(test, OFFICE PROGRAMS
	               "\"aturan\": {\"gaya_uang\": \"Rp. 1.000,-\"}, "
	               "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	               "\"bupati\", \"tanggal\": \"2024-01-17\", \"program\": [\"dua\"], "
	               "\"kegiatan\": [{\"kegiatan\": \"a\", \"sub_kegiatan\": [\"a1\", "
	               "{\"nama\": \"Sub lain\", \"anggaran\": 7, \"indikator\": [{\"nama\": "
	               "\"Opini\", \"sebutan_target\": \"WTP\"}]}]}, {\"nama\": \"Lain\"}]}}");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 2),
	                    "1. | Kegiatan A | Sub A1 | Keluaran A1 | 12\xC2\xA0laporan");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 3),
	                    "^ | ^ | Sub lain | Opini | WTP");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 4), "2. | Lain | - | - | -");
	assert_string_equal(row_words(test, table_of(test, 1, 2), 0),
	                    "No | Kegiatan/ Sub Kegiatan | Anggaran | Keterangan");
	assert_string_equal(row_words(test, table_of(test, 1, 2), 1),
	                    "1. | Sub A1 | Rp.\xC2\xA0"
	                    "1.000,- | APBD");
	assert_string_equal(row_words(test, table_of(test, 1, 2), 4),
	                    "Jumlah | ^ | Rp.\xC2\xA0"
	                    "1.007,- | ");
}

static void targets_need_not_be_numbers(void **state)
{
	struct pk_test *test = *state;

	compose_string(test, OFFICE
	               "\"sasaran\": [{\"uraian\": \"S\", \"indikator\": [{\"kunci\": \"a\", \"nama\": \"Waktu\", "
	               "\"satuan\": \"menit\", \"desimal\": 0, \"arah\": \"rentang\", \"tahunan\": "
	               "[{\"tahun\": 2024, \"rentang\": {\"bawah\": 2, \"atas\": 4}}]}, "
	               "{\"kunci\": \"b\", \"nama\": \"Nilai\", \"skala\": [\"B\", \"BB\"], \"tahunan\": "
	               "[{\"tahun\": 2024, \"target_kategori\": \"BB\"}]}]}], "
	               "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	               "\"bupati\", \"tanggal\": \"2024-01-17\"}}");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 2),
	                    "1. | S | Waktu | 2\xE2\x80\x93"
	                    "4\xC2\xA0menit");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 3), "^ | ^ | Nilai | BB");
}

static void a_sum_past_all_bounds_is_not_known(void **state)
{
	struct pk_test *test = *state;
	struct text rows = LIT("");

	for (int i = 0; i < 101; i++)
		rows = text_format(test->arena,
		                   "%t%s{\"nama\": \"K\", \"anggaran\": 1000000000000000}", rows,
		                   i ? ", " : "");
	compose_data(test, text_format(test->arena,
	                               OFFICE
	                               "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                               "\"pihak_kedua\": \"bupati\", \"tanggal\": "
	                               "\"2024-01-17\", \"kegiatan\": [%t]}}",
	                               rows));
	assert_string_equal(row_words(test, table_of(test, 1, 1), 102), "Jumlah | ^ | - | ");
}

static void nothing_promised_is_no_lampiran(void **state)
{
	struct pk_test *test = *state;

	compose_string(test, OFFICE "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                            "\"pihak_kedua\": \"bupati\", \"tanggal\": \"2024-01-17\"}}");
	assert_int_equal(test->manuscript.sections.count, 1);
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_PERJANJIAN_EMPTY);
}

static void a_missing_date_is_said_once(void **state)
{
	struct pk_test *test = *state;

	compose_string(test, OFFICE PROGRAMS "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                                     "\"pihak_kedua\": \"bupati\"}}");
	assert_int_equal(test->manuscript.sections.count, 2);
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_DATE_NOT_GIVEN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(sample_sections, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sample_statement, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sample_tables, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sample_lower_levels, set_up, tear_down),
		cmocka_unit_test_setup_teardown(parties_and_dates_come_from_above, set_up,
		                                tear_down),
		cmocka_unit_test_setup_teardown(what_changed_stands_in_three_columns, set_up,
		                                tear_down),
		cmocka_unit_test_setup_teardown(kegiatan_carry_the_indicators_of_the_year, set_up,
		                                tear_down),
		cmocka_unit_test_setup_teardown(targets_need_not_be_numbers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_sum_past_all_bounds_is_not_known, set_up,
		                                tear_down),
		cmocka_unit_test_setup_teardown(nothing_promised_is_no_lampiran, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_missing_date_is_said_once, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
