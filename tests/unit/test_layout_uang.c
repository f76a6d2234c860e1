/* Budget tables: columns that are chosen, codes, sen, money that came back, words of the office and sources. */
#include "composed_fixture.h"

#include "layouts/lkip/lkip.h"

#define OFFICE                                                                                                         \
	"{\"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Contoh\", \"nama\": \"Dinas Perpustakaan dan"          \
	" Kearsipan\", \"tempat\": \"Contoh\"}, \"tahun\": 2024, \"aturan\": {\"kode_program\": \"kolom\", \"isti"     \
	"lah\": {\"sasaran\": \"Sasaran Program\", \"indikator\": \"Indikator Kinerja Program\", \"iku\": \"Ind"       \
	"ikator Kinerja Program\", \"singkatan_iku\": \"IKP\"}, \"sumber_tabel\": {\"realisasi\": \"SIPD RI, "         \
	"diolah Subbagian Keuangan\", \"capaian\": \"Bidang Layanan\", \"serapan\": \"SIPD RI\", \"indikator\""        \
	": true}}, \"program\": [{\"kunci\": \"p\", \"kode\": \"2.23.02\", \"nama\": \"Program Pembinaan Perpust"      \
	"akaan\", \"sumber_dana\": \"APBD\", \"kegiatan\": [{\"kunci\": \"kg\", \"kode\": \"2.23.02.2.01\", \"nama\""  \
	": \"Pengelolaan Perpustakaan Tingkat Daerah Kabupaten/Kota\", \"sub_kegiatan\": [{\"kunci\": \"sk"            \
	"1\", \"kode\": \"2.23.02.2.01.0003\", \"nama\": \"Pembinaan Perpustakaan pada Satuan Pendidikan Da"           \
	"sar\", \"semula\": 125000000, \"anggaran\": 150000000, \"realisasi\": 148250775.5, \"keterangan\": "          \
	"\"Ada tambahan pada perubahan\", \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": {\"target\": 40000"       \
	"000, \"realisasi\": 38500000}, \"2\": {\"target\": 40000000, \"realisasi\": -1250000.25, \"keterang"          \
	"an\": \"Pengembalian belanja ke kas daerah\"}}}, {\"kunci\": \"sk2\", \"kode\": \"2.23.02.2.01.0007\""        \
	", \"nama\": \"Pengembangan Bahan Pustaka\", \"semula\": 90000000, \"anggaran\": 80000000, \"realisa"          \
	"si\": 80000000, \"sumber_dana\": \"DAK Nonfisik\", \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": {"      \
	"\"target\": 20000000, \"realisasi\": 20000000}, \"2\": {\"target\": 20000000, \"realisasi\": 1000000"         \
	"0}}}]}]}, {\"kunci\": \"q\", \"kode\": \"2.24.02\", \"nama\": \"Program Pengelolaan Arsip\", \"sumber_d"      \
	"ana\": \"APBD\", \"kegiatan\": [{\"kode\": \"2.24.02.2.01\", \"nama\": \"Pengelolaan Arsip Dinamis\", \""     \
	"sub_kegiatan\": [{\"kode\": \"2.24.02.2.01.0001\", \"nama\": \"Penciptaan dan Penggunaan Arsip Din"           \
	"amis\", \"anggaran\": 30000000, \"realisasi\": 29999999}]}]}], \"sasaran\": [{\"uraian\": \"Meningka"         \
	"tnya layanan perpustakaan\", \"indikator\": [{\"kunci\": \"a\", \"nama\": \"Tingkat Kegemaran Membac"         \
	"a\", \"satuan\": \"nilai\", \"program\": [\"kg\"], \"sumber_data\": \"Survei Bidang Layanan\", \"tahunan"     \
	"\": [{\"tahun\": 2023, \"target\": 60, \"realisasi\": 61.5}, {\"tahun\": 2024, \"target\": 62, \"reali"       \
	"sasi\": 63.1}]}, {\"kunci\": \"b\", \"nama\": \"Persentase Koleksi Terawat\", \"satuan\": \"%\", \"progr"     \
	"am\": [\"sk2\", \"q\"], \"tahunan\": [{\"tahun\": 2024, \"target\": 80, \"realisasi\": 75}]}]}]"

#define CLOSING(block) OFFICE ", \"lkip\": {\"penutup\": [" block "]}}"

/* Codes stand before the names, the budget before its change beside it; one amount with sen gives all of them two
 * digits. */
static void usual_columns(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_string(test, &lkip_layout, CLOSING("\"A.\""));
	table = table_captioned(test, "Realisasi Anggaran Program dan Kegiatan Tahun 2024");
	assert_string_equal(row_words(test, table, 0),
	                    "No | Kode | Program dan Kegiatan | Anggaran Sebelum Perubahan (Rp) | Anggaran Setelah "
	                    "Perubahan (Rp) | Realisasi (Rp) | Persentase (%) | Keterangan");
	assert_string_equal(row_words(test, table, 4),
	                    " | 2.23.02.2.01.0003 | Pembinaan Perpustakaan pada Satuan Pendidikan Dasar | "
	                    "125.000.000,00 | 150.000.000,00 | 148.250.775,50 | 98,83 | Ada tambahan pada perubahan");
	assert_string_equal(row_words(test, table, table->rows.count - 1),
	                    "JUMLAH | ^ | ^ | 245.000.000,00 | 260.000.000,00 | 258.250.774,50 | 99,33 | ");
	assert_string_equal(source_of(test, table),
	                    "99,99 berarti belum tepat 100%: angka 100 hanya ditulis bila tepat "
	                    "tercapai. Sumber: SIPD RI, diolah Subbagian Keuangan");
}

static void chosen_columns(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_string(test, &lkip_layout,
	               CLOSING("{\"data\": {\"jenis\": \"realisasi_program\", \"judul\": \"Sisa\", "
	                       "\"sumber\": \"LRA\", \"kolom\": [\"anggaran\", \"perubahan\", "
	                       "{\"jenis\": \"sisa\", \"judul\": \"Tak Terpakai\"}, \"sumber_dana\"]}}"));
	table = table_captioned(test, "Sisa");
	assert_string_equal(row_words(test, table, 0),
	                    "No | Program | Anggaran (Rp) | Bertambah/ (Berkurang) (Rp) | Tak Terpakai | Sumber Dana");
	assert_string_equal(
		row_words(test, table, 2),
		"1 | 2.23.02 Program Pembinaan Perpustakaan | 230.000.000,00 | 15.000.000,00 | 1.749.224,50 | APBD");
	assert_string_equal(row_words(test, table, table->rows.count - 1),
	                    "JUMLAH | ^ | 260.000.000,00 | 15.000.000,00 | 1.749.225,50 | ");
	assert_string_equal(source_of(test, table), "Sumber: LRA");
}

/* A plan beside what was spent, in points; money that came back; what is left is of all that was spent to date. */
static void points_of_a_quarter(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_string(test, &lkip_layout,
	               CLOSING("{\"triwulan\": {\"jenis\": \"keuangan\", \"triwulan\": 2, \"kolom\": "
	                       "[\"rencana\", \"realisasi\", \"rencana_persen\", \"realisasi_persen\", "
	                       "\"deviasi\", \"sisa\", \"sumber_dana\", \"keterangan\"]}}"));
	table = table_captioned(test, "Realisasi Keuangan Triwulan II Tahun 2024");
	assert_string_equal(
		row_words(test, table, 2),
		"1 | 2.23.02.2.01.0003 Pembinaan Perpustakaan pada Satuan Pendidikan Dasar | 40.000.000,00 | "
		"-1.250.000,25 | 26,67 | -0,83 | -27,50 | 112.750.000,25 | APBD | Pengembalian belanja ke kas daerah");
	assert_string_equal(row_words(test, table, 3),
	                    "2 | 2.23.02.2.01.0007 Pengembangan Bahan Pustaka | 20.000.000,00 | 10.000.000,00 | 25,00 "
	                    "| 12,50 | -12,50 | 50.000.000,00 | DAK Nonfisik | ");
	assert_string_equal(row_words(test, table, 4),
	                    "Jumlah, dengan capaian jumlah realisasi terhadap jumlah target | ^ | 60.000.000,00 | "
	                    "8.749.999,75 | 26,09 | 3,80 | -22,29 | 162.750.000,25 |  | ");
}

/* "Sasaran Program" and "IKP", and where data of an indicator come from. */
static void words_of_the_office(void **state)
{
	struct composed *test = *state;

	compose_string(test, &lkip_layout, CLOSING("\"A.\""));
	assert_string_equal(
		row_words(
			test,
			table_captioned(test, "Indikator Kinerja Program Dinas Perpustakaan dan Kearsipan Tahun 2024"),
			0),
		"No | Sasaran Program | Indikator Kinerja Program | Sumber Data");
	assert_string_equal(
		source_of(test, table_captioned(test, "Target dan Realisasi Indikator Kinerja Program Dinas "
	                                              "Perpustakaan dan Kearsipan Tahun 2024")),
		"Sumber: Bidang Layanan");
}

/* Where no indicator says what supports it there are no dashes: programmes have rows and a head of their own. */
static void programmes_without_indicators(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_string(test, &lkip_layout,
	               "{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Desa Maju\", \"tempat\": \"T\"}, \"tahun\": "
	               "2024, \"lkip\": {\"penutup\": \"A.\"}, "
	               "\"sasaran\": [{\"uraian\": \"Maju\", \"indikator\": [{\"kunci\": \"a\", \"nama\": \"Indeks\", "
	               "\"tahunan\": {\"tahun\": 2024, \"target\": 3}}, "
	               "{\"kunci\": \"b\", \"nama\": \"Nilai\", \"tahunan\": {\"tahun\": 2024, \"target\": 4}}]}], "
	               "\"program\": [{\"nama\": \"Satu\", \"kegiatan\": {\"nama\": \"K\", \"sub_kegiatan\": "
	               "{\"nama\": \"S\", \"anggaran\": 2000000}}}, "
	               "{\"nama\": \"Dua\", \"kegiatan\": {\"nama\": \"L\", \"sub_kegiatan\": {\"nama\": \"T\", "
	               "\"anggaran\": 500000}}}]}");
	table = table_captioned(test, "Perjanjian Kinerja Desa Maju Tahun 2024");
	assert_int_equal(table->column_count, 4);
	assert_string_equal(row_words(test, table, 2), "1 | Maju | Indeks | 3");
	assert_string_equal(row_words(test, table, 3), "^ | ^ | Nilai | 4");
	assert_string_equal(row_words(test, table, 4), "No | Program | ^ | Anggaran (Rp)");
	assert_string_equal(row_words(test, table, 5), "1 | Satu | ^ | 2.000.000");
	assert_string_equal(row_words(test, table, 6), "2 | Dua | ^ | 500.000");
	assert_string_equal(row_words(test, table, 7), "Jumlah | ^ | ^ | 2.500.000");
}

#define TEST(name) composed_test(name)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(usual_columns),
		TEST(chosen_columns),
		TEST(points_of_a_quarter),
		TEST(words_of_the_office),
		TEST(programmes_without_indicators),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
