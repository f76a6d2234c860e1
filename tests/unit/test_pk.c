/* Agreements composed from data: parties and dates from above, the words of cells, sums, what changed. */
#include "composed_fixture.h"

#include "layouts/pk/pk.h"

#define OFFICE                                                                                                         \
	"{\"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Contoh\", \"nama\": \"Dinas "                          \
	"Contoh\", \"tempat\": \"Contoh\"}, \"tahun\": 2024, \"pejabat\": {"                                           \
	"\"bupati\": {\"nama\": \"Citra\", \"jabatan\": \"Bupati Contoh\"}, "                                          \
	"\"kepala\": {\"nama\": \"Budi, S.E.\", \"jabatan\": \"Kepala Dinas Contoh\"}, "                               \
	"\"kabid\": {\"nama\": \"Ani\", \"jabatan\": \"Kepala Bidang Satu\"}}, "
#define PROGRAMS                                                                                                       \
	"\"program\": [{\"kunci\": \"satu\", \"nama\": \"Program Satu\", \"sumber_dana\": "                            \
	"\"APBD\", \"kegiatan\": [{\"kunci\": \"a\", \"nama\": \"Kegiatan A\", "                                       \
	"\"indikator\": [{\"nama\": \"Hasil A\", \"satuan\": \"dokumen\", \"target\": 3}], "                           \
	"\"sub_kegiatan\": [{\"kunci\": \"a1\", \"nama\": \"Sub A1\", \"anggaran\": 1000, "                            \
	"\"indikator\": [{\"nama\": \"Keluaran A1\", \"satuan\": \"laporan\", \"target\": 12}]}, "                     \
	"{\"kunci\": \"a2\", \"nama\": \"Sub A2\", \"anggaran\": 500}]}]}, "                                           \
	"{\"kunci\": \"dua\", \"nama\": \"Program Dua\", \"kegiatan\": [{\"nama\": \"B\", "                            \
	"\"sub_kegiatan\": [{\"nama\": \"B1\", \"anggaran\": 250}]}]}], "

static void compose(struct composed *test, const char *data)
{
	compose_string(test, &pk_layout, data);
}

static void compose_barito(struct composed *test)
{
	compose_sample(test, &pk_layout, "barito-utara");
}

/* -- looking -- */

/* The n-th table of a section, from 0. */
static const struct table *table_of(const struct composed *test, size_t section, size_t n)
{
	return table_at(section_blocks(test, section), n);
}

static const char *heading_of(struct composed *test, size_t section)
{
	const struct blocks *blocks = section_blocks(test, section);

	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_HEADING)
			return rich_words(test->arena, blocks->items[i].heading->title).bytes;
	return "";
}

/* All words of a block and of what is inside it. */
static struct text block_words(struct composed *test, const struct block *block);

static struct text blocks_words(struct composed *test, const struct blocks *blocks)
{
	struct text words = LIT("");

	for (size_t i = 0; i < blocks->count; i++)
		words = text_format(test->arena, "%t%t\n", words, block_words(test, &blocks->items[i]));
	return words;
}

static struct text block_words(struct composed *test, const struct block *block)
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
		words = text_format(test->arena, "%t%t|", words, blocks_words(test, &block->columns.parts[i].body));
	return words;
}

static const char *section_words(struct composed *test, size_t section)
{
	return blocks_words(test, section_blocks(test, section)).bytes;
}

/* -- Barito Utara -- */

static void sample_sections(void **state)
{
	struct composed *test = *state;

	compose_barito(test);
	assert_int_equal(test->diags.list.count, 0);
	assert_int_equal(test->manuscript.sections.count, 10); /* five officials, two parts each */
	assert_string_equal(heading_of(test, 0), "Perjanjian Kinerja Tahun 2024");
	assert_string_equal(heading_of(test, 1), "Perjanjian Kinerja Tahun 2024 Dinas Sosial, Pemberdayaan Masyarakat "
	                                         "dan Desa Kabupaten Barito Utara");
	assert_non_null(strstr(heading_of(test, 5), "Kepala Sub Bagian Perencanaan Dinas Sosial"));
	assert_int_equal(test->composer.date.day, 17);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(test->manuscript.sections.items[i].folio, FOLIO_NONE);
}

static void sample_statement(void **state)
{
	struct composed *test = *state;
	const char *words, *first, *second, *promise;

	compose_barito(test);
	words = section_words(test, 0);
	first = strstr(words, "Nama: Martina\xC2\xA0Lestari\xC2\xA0Ubeng, S.Sos.,\xC2\xA0M.A.P.");
	second = strstr(words, "Nama: Suryadi\xC2\xA0"
	                       "Anggen\nJabatan: Pj. Bupati Barito Utara\n");
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
	struct composed *test = *state;
	const struct table *targets, *money;

	compose_barito(test);
	targets = table_of(test, 1, 0);
	money = table_of(test, 1, 1);
	assert_string_equal(row_words(test, targets, 0), "No | Sasaran Strategis | Indikator Kinerja | Target");
	assert_string_equal(row_words(test, targets, 1), "1 | 2 | 3 | 4");
	assert_string_equal(row_words(test, targets, 3), "2. | Meningkatnya Desa Mandiri di Kabupaten Barito Utara | "
	                                                 "Persentase Desa Mandiri | 8,60%");
	assert_int_equal(money->rows.count, 11); /* head, nine programmes, sum */
	/* the sum agreed on in January, not the one of the year's end */
	assert_string_equal(row_words(test, money, 1), "1. | Program Penunjang Urusan Pemerintahan Daerah Kabupaten | "
	                                               "Rp7.537.949.495 | APBD");
	assert_string_equal(row_words(test, money, 3), "3. | Program Rehabilitasi Sosial | Rp3.301.407.600 | APBD");
	assert_string_equal(row_words(test, money, 10), "Jumlah | ^ | Rp20.589.008.861 | ");
}

static void sample_lower_levels(void **state)
{
	struct composed *test = *state;

	compose_barito(test);
	/* Kasubbag Keuangan below the Sekretaris, a day later */
	assert_non_null(strstr(section_words(test, 6), "Nama: Hadrianus Tamuei,\xC2\xA0"
	                                               "S.E.\n"));
	assert_non_null(strstr(section_words(test, 6), "Muara Teweh, 18 Januari 2024"));
	assert_string_equal(row_words(test, table_of(test, 7, 0), 0),
	                    "No | Kegiatan | Sub Kegiatan | Indikator Kinerja | Target");
	assert_string_equal(row_words(test, table_of(test, 7, 0), 3),
	                    "^ | ^ | Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan | "
	                    "Jumlah dokumen penatausahaan dan pengujian/verifikasi keuangan | "
	                    "12\xC2\xA0"
	                    "Dokumen");
	assert_string_equal(row_words(test, table_of(test, 7, 1), 0), "No | Sub Kegiatan | Anggaran | Keterangan");
	assert_string_equal(row_words(test, table_of(test, 7, 1), 3), "Jumlah | ^ | Rp4.936.397.361 | ");
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
	struct composed *test = *state;

	compose(test, OFFICE PROGRAMS "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	                              "\"bupati\", \"tanggal\": \"2024-10-03\", \"perubahan\": true, \"kata\": "
	                              "{\"janji\": \"Kami **berjanji**.\", \"persetujuan\": \"Menyetujui,\"}, "
	                              "\"tingkat\": [{\"pihak_pertama\": \"kabid\", \"program\": \"satu\"}]}}");
	assert_int_equal(test->diags.list.count, 0);
	assert_int_equal(test->manuscript.sections.count, 4);
	assert_string_equal(heading_of(test, 2), "Perjanjian Kinerja Perubahan Tahun 2024");
	assert_non_null(strstr(section_words(test, 2), "Nama: Budi,\xC2\xA0"
	                                               "S.E.\n"));
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
	struct composed *test = *state;
	const struct table *money;

	compose(test, OFFICE PROGRAMS "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	                              "\"bupati\", \"tanggal\": \"2024-10-03\", \"perubahan\": true, \"program\": "
	                              "[{\"program\": \"satu\", \"semula\": 2000}, {\"program\": \"dua\", "
	                              "\"semula\": 0, \"anggaran\": 300, \"keterangan\": \"DAK\"}]}}");
	money = table_of(test, 1, 0);
	assert_string_equal(row_words(test, money, 0),
	                    "No | Program | Semula (Rp) | Menjadi (Rp) | Bertambah/ (Berkurang) "
	                    "(Rp) | Keterangan");
	assert_string_equal(row_words(test, money, 1), "1. | Program Satu | 2.000 | 1.500 | (500) | APBD");
	assert_string_equal(row_words(test, money, 2), "2. | Program Dua | 0 | 300 | 300 | DAK");
	assert_string_equal(row_words(test, money, 3), "Jumlah | ^ | 2.000 | 1.800 | (200) | ");
}

/* What does not tell of a change had the money it has; unknown money makes the sum unknown. */
static void what_did_not_change_counts_too(void **state)
{
	struct composed *test = *state;
	const struct table *money;

	compose(test, OFFICE "\"program\": [{\"kunci\": \"satu\", \"nama\": \"Satu\", \"kegiatan\": [{\"kunci\": "
	                     "\"k\", \"nama\": \"K\", \"sub_kegiatan\": [{\"kunci\": \"a\", \"nama\": \"A\", "
	                     "\"semula\": 100, \"anggaran\": 150}, {\"kunci\": \"b\", \"nama\": \"B\", "
	                     "\"anggaran\": 40}]}]}], \"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                     "\"pihak_kedua\": \"bupati\", \"tanggal\": \"2024-10-03\", \"perubahan\": true, "
	                     "\"program\": [\"satu\"], \"kegiatan\": [{\"kegiatan\": \"k\", \"sub_kegiatan\": "
	                     "[\"a\", \"b\"]}], \"tingkat\": [{\"pihak_pertama\": \"bupati\", \"kegiatan\": "
	                     "[{\"kegiatan\": \"k\", \"sub_kegiatan\": [\"a\", {\"nama\": \"C\", \"anggaran\": "
	                     "7}]}]}]}}");
	money = table_of(test, 1, 2);
	assert_string_equal(row_words(test, money, 1), "1. | A | 100 | 150 | 50 | ");
	assert_string_equal(row_words(test, money, 2), "2. | B | 40 | 40 | 0 | ");
	assert_string_equal(row_words(test, money, 3), "Jumlah | ^ | 140 | 190 | 50 | ");
	money = table_of(test, 3, 1);
	assert_string_equal(row_words(test, money, 2), "2. | C | - | 7 | - | ");
	assert_string_equal(row_words(test, money, 3), "Jumlah | ^ | - | 157 | - | ");
}

static void kegiatan_carry_the_indicators_of_the_year(void **state)
{
	struct composed *test = *state;

	compose(test, OFFICE PROGRAMS "\"aturan\": {\"gaya_uang\": \"Rp. 1.000,-\"}, "
	                              "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	                              "\"bupati\", \"tanggal\": \"2024-01-17\", \"program\": [\"dua\"], "
	                              "\"kegiatan\": [{\"kegiatan\": \"a\", \"sub_kegiatan\": [\"a1\", "
	                              "{\"nama\": \"Sub lain\", \"anggaran\": 7, \"indikator\": [{\"nama\": "
	                              "\"Opini\", \"sebutan_target\": \"WTP\"}]}]}, {\"nama\": \"Lain\"}]}}");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 2),
	                    "1. | Kegiatan A | Sub A1 | Keluaran A1 | 12\xC2\xA0laporan");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 3), "^ | ^ | Sub lain | Opini | WTP");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 4), "2. | Lain | - | - | -");
	assert_string_equal(row_words(test, table_of(test, 1, 2), 0),
	                    "No | Kegiatan/ Sub Kegiatan | Anggaran | Keterangan");
	assert_string_equal(row_words(test, table_of(test, 1, 2), 1), "1. | Sub A1 | Rp.\xC2\xA0"
	                                                              "1.000,- | APBD");
	assert_string_equal(row_words(test, table_of(test, 1, 2), 4), "Jumlah | ^ | Rp.\xC2\xA0"
	                                                              "1.007,- | ");
}

static void targets_need_not_be_numbers(void **state)
{
	struct composed *test = *state;

	compose(test,
	        OFFICE "\"sasaran\": [{\"uraian\": \"S\", \"indikator\": [{\"kunci\": \"a\", \"nama\": \"Waktu\", "
	               "\"satuan\": \"menit\", \"desimal\": 0, \"arah\": \"rentang\", \"tahunan\": "
	               "[{\"tahun\": 2024, \"rentang\": {\"bawah\": 2, \"atas\": 4}}]}, "
	               "{\"kunci\": \"b\", \"nama\": \"Nilai\", \"skala\": [\"B\", \"BB\"], \"tahunan\": "
	               "[{\"tahun\": 2024, \"target_kategori\": \"BB\"}]}]}], "
	               "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", \"pihak_kedua\": "
	               "\"bupati\", \"tanggal\": \"2024-01-17\"}}");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 2), "1. | S | Waktu | 2\xE2\x80\x93"
	                                                              "4\xC2\xA0menit");
	assert_string_equal(row_words(test, table_of(test, 1, 0), 3), "^ | ^ | Nilai | BB");
}

static void a_sum_past_all_bounds_is_not_known(void **state)
{
	struct composed *test = *state;
	struct text rows = LIT("");

	for (int i = 0; i < 101; i++)
		rows = text_format(test->arena, "%t%s{\"nama\": \"K\", \"anggaran\": 1000000000000000}", rows,
		                   i ? ", " : "");
	compose_data(test, &pk_layout,
	             text_format(test->arena,
	                         OFFICE "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                                "\"pihak_kedua\": \"bupati\", \"tanggal\": "
	                                "\"2024-01-17\", \"kegiatan\": [%t]}}",
	                         rows));
	assert_string_equal(row_words(test, table_of(test, 1, 1), 102), "Jumlah | ^ | - | ");
}

static void nothing_promised_is_no_lampiran(void **state)
{
	struct composed *test = *state;

	compose(test, OFFICE "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                     "\"pihak_kedua\": \"bupati\", \"tanggal\": \"2024-01-17\"}}");
	assert_int_equal(test->manuscript.sections.count, 1);
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_PERJANJIAN_EMPTY);
}

static void a_missing_date_is_said_once(void **state)
{
	struct composed *test = *state;

	compose(test, OFFICE PROGRAMS "\"perjanjian_kinerja\": {\"pihak_pertama\": \"kepala\", "
	                              "\"pihak_kedua\": \"bupati\"}}");
	assert_int_equal(test->manuscript.sections.count, 2);
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_DATE_NOT_GIVEN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		composed_test(sample_sections),
		composed_test(sample_statement),
		composed_test(sample_tables),
		composed_test(sample_lower_levels),
		composed_test(parties_and_dates_come_from_above),
		composed_test(what_changed_stands_in_three_columns),
		composed_test(what_did_not_change_counts_too),
		composed_test(kegiatan_carry_the_indicators_of_the_year),
		composed_test(targets_need_not_be_numbers),
		composed_test(a_sum_past_all_bounds_is_not_known),
		composed_test(nothing_promised_is_no_lampiran),
		composed_test(a_missing_date_is_said_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
