/* Form E.81: from the target of the Renstra to what is reached of it, and what stands below. */
#include "composed_fixture.h"

#include "layouts/evaluasi/evaluasi.h"

#define DATA                                                                                                           \
	"{\"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Contoh\", \"nama\": \"Dinas Perpustakaan dan Kear"     \
	"sipan\", \"wilayah\": \"Kabupaten Contoh\", \"tempat\": \"Contoh\"}, \"tahun\": 2024, \"pejabat\": "          \
	"{\"kepala\""                                                                                                  \
	": {\"nama\": \"Ratna Kusumawardani, S.Sos., M.Si.\", \"jabatan\": \"Kepala Dinas Perpustakaan dan Kear"       \
	"sipan\", \"pangkat\": \"Pembina Tingkat I\", \"golongan\": \"IV/b\", \"nip\": \"197105121994032004\"}, "      \
	"\"bapp"                                                                                                       \
	"eda\": {\"nama\": \"Ir. Hendra Wibawa, M.T.\", \"jabatan\": \"Kepala Badan Perencanaan Pembangunan Daer"      \
	"ah\", \"pangkat\": \"Pembina Utama Muda\", \"golongan\": \"IV/c\", \"nip\": \"196809171995031002\"}}, "       \
	"\"renst"                                                                                                      \
	"ra\": {\"awal\": 2021, \"akhir\": 2026}, \"program\": [{\"kunci\": \"p\", \"kode\": \"2.23.02\", \"nama\": "  \
	"\"Prog"                                                                                                       \
	"ram Pembinaan Perpustakaan\", \"sumber_dana\": \"APBD\", \"indikator\": [{\"nama\": \"Nilai Tingkat Kegem"    \
	"aran Membaca\", \"satuan\": \"nilai\", \"target\": 62, \"renstra\": {\"target\": 66, \"realisasi\": 61.5}, "  \
	"\""                                                                                                           \
	"penanggung_jawab\": \"Bidang Layanan\", \"triwulan\": {\"basis\": \"tetap\", \"1\": {\"realisasi\": 61.5}, "  \
	"\""                                                                                                           \
	"2\": {\"realisasi\": 63.1}}}], \"kegiatan\": [{\"kunci\": \"kg\", \"kode\": \"2.23.02.2.01\", \"nama\": "     \
	"\"Penge"                                                                                                      \
	"lolaan Perpustakaan Tingkat Daerah Kabupaten/Kota\", \"indikator\": [{\"nama\": \"Jumlah perpustakaan"        \
	" yang dibina\", \"satuan\": \"perpustakaan\", \"target\": 40, \"renstra\": {\"target\": 240, \"realisasi\": " \
	"118}, \"penanggung_jawab\": \"Bidang Layanan\", \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": {\"realis" \
	"asi\": 12}, \"2\": {\"realisasi\": 10}}}], \"sub_kegiatan\": [{\"kunci\": \"sk1\", \"kode\": "                \
	"\"2.23.02.2.01.0"                                                                                             \
	"003\", \"nama\": \"Pembinaan Perpustakaan pada Satuan Pendidikan Dasar di Seluruh Wilayah Kabupaten"          \
	"/Kota\", \"anggaran\": 1150000000, \"renstra\": {\"anggaran\": 5600000000, \"realisasi\": 2480350000}, \""    \
	"indikator\": [{\"nama\": \"Jumlah perpustakaan sekolah yang dibina\", \"satuan\": \"sekolah\", \"target\":"   \
	" 40, \"renstra\": {\"target\": 240, \"realisasi\": 118}, \"penanggung_jawab\": \"Bidang Layanan\", \"triwu"   \
	"lan\": {\"basis\": \"per_triwulan\", \"1\": {\"realisasi\": 12}, \"2\": {\"realisasi\": 10}}}, {\"nama\": "   \
	"\"Jum"                                                                                                        \
	"lah tenaga yang dilatih\", \"satuan\": \"orang\", \"target\": 80, \"renstra\": {\"target\": 400, \"realisas"  \
	"i\": 210}, \"penanggung_jawab\": \"Bidang Layanan\", \"triwulan\": {\"basis\": \"kumulatif\", \"1\": "        \
	"{\"reali"                                                                                                     \
	"sasi\": 20}, \"2\": {\"realisasi\": 45}}}], \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": {\"target\": " \
	"24"                                                                                                           \
	"0000000, \"realisasi\": 238500000}, \"2\": {\"target\": 340000000, \"realisasi\": 312500500}}}, {\"kunci"     \
	"\": \"sk2\", \"kode\": \"2.23.02.2.01.0007\", \"nama\": \"Pengembangan Bahan Pustaka\", \"anggaran\": 480000" \
	"000, \"renstra\": {\"anggaran\": 2400000000, \"realisasi\": 1190000000}, \"indikator\": [{\"nama\": \"Juml"   \
	"ah judul yang ditambahkan\", \"satuan\": \"judul\", \"target\": 1500, \"renstra\": {\"target\": 9000, \"rea"  \
	"lisasi\": 4380}, \"penanggung_jawab\": \"Bidang Layanan\", \"triwulan\": {\"basis\": \"per_triwulan\", \"1\"" \
	": {\"realisasi\": 300}, \"2\": {\"realisasi\": 420}}}], \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": "  \
	"{\""                                                                                                          \
	"target\": 120000000, \"realisasi\": 120000000}, \"2\": {\"target\": 120000000, \"realisasi\": 110000000}"     \
	"}}]}]}, {\"kunci\": \"q\", \"kode\": \"2.24.02\", \"nama\": \"Program Pengelolaan Arsip\", \"kegiatan\": "    \
	"[{\"k"                                                                                                        \
	"ode\": \"2.24.02.2.01\", \"nama\": \"Pengelolaan Arsip Dinamis\", \"sub_kegiatan\": [{\"kunci\": \"sk3\", "   \
	"\"k"                                                                                                          \
	"ode\": \"2.24.02.2.01.0001\", \"nama\": \"Penciptaan dan Penggunaan Arsip Dinamis\", \"anggaran\": 23000"     \
	"0000, \"renstra\": {\"anggaran\": 1100000000, \"realisasi\": 540000000}, \"indikator\": [{\"nama\": \"Juml"   \
	"ah berkas arsip dinamis\", \"satuan\": \"berkas\", \"target\": 600, \"renstra\": {\"target\": 3000, \"reali"  \
	"sasi\": 1490}, \"penanggung_jawab\": \"Bidang Kearsipan\", \"triwulan\": {\"basis\": \"per_triwulan\", \"1\"" \
	": {\"realisasi\": 140}, \"2\": {\"realisasi\": 155}}}], \"triwulan\": {\"basis\": \"per_triwulan\", \"1\": "  \
	"{\""                                                                                                          \
	"target\": 50000000, \"realisasi\": 48250000}, \"2\": {\"target\": 60000000, \"realisasi\": 59999000}}}]}"     \
	"]}], \"sasaran\": [{\"uraian\": \"Meningkatnya budaya baca masyarakat\", \"indikator\": [{\"kunci\": \"tgm"   \
	"\", \"nama\": \"Tingkat Kegemaran Membaca\", \"satuan\": \"nilai\", \"program\": [\"p\"], \"tahunan\": "      \
	"[{\"tahu"                                                                                                     \
	"n\": 2024, \"target\": 62}]}]}, {\"uraian\": \"Meningkatnya tertib arsip perangkat daerah\", \"indikato"      \
	"r\": [{\"kunci\": \"arsip\", \"nama\": \"Nilai Pengawasan Kearsipan\", \"satuan\": \"nilai\", \"program\": "  \
	"[\"s"                                                                                                         \
	"k3\"], \"tahunan\": [{\"tahun\": 2024, \"target\": 70}]}]}], \"laporan_evaluasi\": [{\"penanda_tangan\": \""  \
	"kepala\", \"formulir_e81\": {\"pengevaluasi\": \"bappeda\"}, \"2\": {\"tanggal\": \"2024-07-05\", "           \
	"\"formulir_"                                                                                                  \
	"e81\": {\"pendorong\": [\"Kerja sama dengan 38 sekolah dasar sudah berjalan sejak triwulan I\", \"Pus"        \
	"taka keliling menambah dua rute\"], \"penghambat\": \"Pengadaan bahan pustaka menunggu katalog elek"          \
	"tronik\", \"tindak_lanjut_triwulan\": \"Mempercepat pengadaan bahan pustaka pada triwulan III\", \"ti"        \
	"ndak_lanjut_renja\": [\"Menambah anggaran pelatihan tenaga perpustakaan sekolah\", \"Menetapkan tar"          \
	"get judul menurut jumlah penduduk\"], \"tanggal_evaluasi\": \"2024-07-12\"}}}]}"

static const struct table *form_of(struct composed *test)
{
	const struct blocks *blocks = last_blocks(test);

	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE)
			return blocks->items[i].table;
	fail_msg("no table");
	return NULL;
}

/* Alone, for it has no chapters: one section, on A3. */
static void the_form_alone(void **state)
{
	struct composed *test = *state;

	compose_string(test, &evaluasi_layout, DATA);
	assert_int_equal(test->manuscript.sections.count, 1);
	assert_int_equal(test->manuscript.sections.items[0].paper.width, mm(297));
	assert_int_equal(form_of(test)->column_count, 25);
	assert_string_equal(row_words(test, form_of(test), 3), "1 | 2 | 3 | 4 | 5 | ^ | 6 | ^ | 7 | ^ | 8 | ^ | 9 | ^ "
	                                                       "| 10 | ^ | 11 | ^ | 12 | ^ | 13 | ^ | 14 | ^ | 15");
}

/* What is added up, what is measured anew, and money that stands once beside two indicators. */
static void from_renstra_to_date(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_string(test, &evaluasi_layout, DATA);
	table = form_of(test);
	assert_string_equal(row_words(test, table, 4),
	                    "1 | Meningkatnya budaya baca masyarakat | 2.23.02 PROGRAM PEMBINAAN PERPUSTAKAAN | Nilai "
	                    "Tingkat Kegemaran Membaca (nilai) | 66 | 8.000.000.000 | 61,5 | 3.670.350.000 | 62 | "
	                    "1.630.000.000 | 61,5 | 358.500.000 | 63,1 | 422.500.500 |  |  |  |  | 63,1 | 781.000.500 "
	                    "| 63,1 | 4.451.350.500 | 95,61 | 55,64 | Bidang Layanan");
	assert_string_equal(
		row_words(test, table, 6),
		"1.1.1 | ^ | 2.23.02.2.01.0003 Pembinaan Perpustakaan pada Satuan Pendidikan Dasar di Seluruh Wilayah "
		"Kabupaten/Kota | Jumlah perpustakaan sekolah yang dibina (sekolah) | 240 | 5.600.000.000 | 118 | "
		"2.480.350.000 | 40 | 1.150.000.000 | 12 | 238.500.000 | 10 | 312.500.500 |  |  |  |  | 22 | "
		"551.000.500 | 140 | 3.031.350.500 | 58,33 | 54,13 | Bidang Layanan");
	assert_string_equal(row_words(test, table, 7),
	                    "^ | ^ | ^ | Jumlah tenaga yang dilatih (orang) | 400 | ^ | 210 | ^ | 80 | ^ | 20 | ^ | 25 "
	                    "| ^ |  | ^ |  | ^ | 45 | ^ | 255 | ^ | 63,75 | ^ | Bidang Layanan");
	assert_int_equal(table->rows.items[6].cells[5].rowspan, 2);
	assert_string_equal(row_words(test, table, 9),
	                    "2 | Meningkatnya tertib arsip perangkat daerah | 2.24.02 PROGRAM PENGELOLAAN ARSIP |  |  "
	                    "| 1.100.000.000 |  | 540.000.000 |  | 230.000.000 |  | 48.250.000 |  | 59.999.000 |  |  | "
	                    " |  |  | 108.249.000 |  | 648.249.000 |  | 58,93 | ");
}

static void rows_below(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose_string(test, &evaluasi_layout, DATA);
	table = form_of(test);
	assert_string_equal(row_words(test, table, 12),
	                    "Rata-rata capaian kinerja (%) | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ "
	                    "| ^ | ^ | 60,87 | 47,63 |  |  | 65,36 | 57,41 | ");
	assert_string_equal(row_words(test, table, 13),
	                    "Predikat kinerja | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | "
	                    "Rendah | Sangat Rendah |  |  | Rendah | Rendah | ");
	assert_string_equal(
		row_words(test, table, 15),
		"Faktor penghambat pencapaian kinerja: Pengadaan bahan pustaka menunggu katalog elektronik | ^ | ^ | ^ "
		"| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^");
	assert_int_equal(table->rows.items[17].cells[0].colspan, 25);
}

#define TEST(name) composed_test(name)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_form_alone),
		TEST(from_renstra_to_date),
		TEST(rows_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
