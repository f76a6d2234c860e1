/* Reading records by their shapes: what lands where, and what is said about each mistake. */
#include "arena_fixture.h"

#include "input/read.h"

#include "tests/unit/input_shapes.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The messages about this source, each on a line, in the order of the file. */
static struct text complaints(struct arena *arena, struct text source, const struct shape *shape, void *record)
{
	struct diags diags = { .arena = arena };
	struct json *json = json_parse(arena, source, &diags);
	struct text all = LIT("");

	assert_non_null(json);
	record_read(arena, json, shape, record, &diags);
	diags_sort(&diags);
	for (size_t i = 0; i < diags.list.count; i++)
		all = TEXT_JOIN(arena, all, all.count ? LIT("\n") : LIT(""),
		                diag_format(arena, &diags.list.items[i], (struct text){ 0 }, LANGUAGE_ID));
	return all;
}

static struct dinas *read_dinas(struct arena *arena, const char *source)
{
	struct dinas *dinas = arena_new(arena, struct dinas);
	struct text said = complaints(arena, text_from(source), &dinas_shape, dinas);

	if (said.count)
		fail_msg("%s: %s", source, said.bytes);
	return dinas;
}

static void assert_text(struct text text, const char *expected)
{
	if (!text_is(text, expected))
		fail_msg("found \"%.*s\", expected \"%s\"", (int)text.count, text.bytes, expected);
}

static void assert_decimal(struct decimal value, int64_t digits, int places)
{
	assert_int_equal(value.digits, digits);
	assert_int_equal(value.places, places);
}

static void reads_single_values(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"$schema\": 5, \"_catatan\": {\"x\": [1]}, \"nama\": \"Dinas \\\"X\\\"\", \"tahun\": 2024,"
			"\"kepala\": \"\", \"pegawai\": 1.2e2, \"anggaran\": -20000000, \"final\": false,"
			"\"tanggal\": \"2024-02-29\", \"nilai\": 8.60, \"ukuran\": \"turun\"}");

	assert_text(dinas->nama, "Dinas \"X\"");
	assert_true(dinas->tahun.given);
	assert_int_equal(dinas->tahun.value, 2024);
	assert_non_null(dinas->kepala.bytes);
	assert_int_equal(dinas->kepala.count, 0);
	assert_int_equal(dinas->pegawai.value, 120);
	assert_int_equal(dinas->anggaran.value.digits, -20000000);
	assert_true(dinas->final.given);
	assert_false(dinas->final.value);
	assert_int_equal(dinas->tanggal.year, 2024);
	assert_int_equal(dinas->tanggal.month, 2);
	assert_int_equal(dinas->tanggal.day, 29);
	assert_true(dinas->nilai.given);
	assert_decimal(dinas->nilai.value, 860, 2);
	assert_int_equal(dinas->ukuran, ARAH_TURUN);
}

static void leaves_out_what_is_not_given(void **state)
{
	struct dinas *dinas =
		read_dinas(*state, "{\"nama\": \"a\", \"tahun\": 2000, \"kepala\": null, \"anggaran\": null,"
	                           "\"pejabat\": null, \"tanggal\": null, \"ukuran\": null, \"tembusan\": []}");

	assert_null(dinas->kepala.bytes);
	assert_false(dinas->anggaran.given);
	assert_false(dinas->final.given);
	assert_int_equal(dinas->pejabat.count, 0);
	assert_int_equal(dinas->tembusan.count, 0);
	assert_int_equal(dinas->tanggal.year, 0);
	assert_null(dinas->utama);
	assert_int_equal(dinas->ukuran, ARAH_NAIK); /* the first choice */
}

static void reads_maps(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"nama\": \"a\", \"tahun\": 2024, \"pejabat\": {\"_x\": 1, \"kepala_2\": {\"nama\": \"B\","
			"\"lahir\": \"1970-12-31\"}, \"tiada\": null, \"camat\": {\"nama\": \"C\"}}}");

	assert_int_equal(dinas->pejabat.count, 2);
	assert_text(dinas->pejabat.items[0].kunci, "kepala_2");
	assert_text(dinas->pejabat.items[0].nama, "B");
	assert_int_equal(dinas->pejabat.items[0].lahir.year, 1970);
	assert_text(dinas->pejabat.items[0].path, "pejabat.kepala_2");
	assert_text(dinas->pejabat.items[1].kunci, "camat");
	assert_null(dinas->pejabat.items[1].nip.bytes);
}

static void reads_lists_and_objects(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"nama\": \"a\", \"tahun\": 2024, \"capaian\": [{\"nama\": \"p\"}, {\"nama\": \"q\","
			"\"target\": 1.0, \"arah\": \"per_triwulan\"}], \"utama\": {\"nama\": \"r\"}}");

	assert_int_equal(dinas->capaian.count, 2);
	assert_text(dinas->capaian.items[1].nama, "q");
	assert_text(dinas->capaian.items[1].path, "capaian[1]");
	assert_decimal(dinas->capaian.items[1].target.value, 10, 1);
	assert_int_equal(dinas->capaian.items[1].arah, ARAH_TETAP);
	assert_int_equal(dinas->capaian.items[0].arah, ARAH_NAIK);
	assert_text(dinas->utama->nama, "r");
	assert_text(dinas->utama->path, "utama");
}

static void single_items_stand_for_lists(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"nama\": \"a\", \"tahun\": 2024, \"capaian\": {\"nama\": \"p\"}, \"narasi\": \"satu\","
			"\"tembusan\": \"Bupati\"}");

	assert_int_equal(dinas->capaian.count, 1);
	assert_text(dinas->capaian.items[0].path, "capaian");
	assert_int_equal(dinas->narasi.count, 1);
	assert_text(dinas->narasi.items[0].paragraf.written, "satu");
	assert_text(dinas->narasi.items[0].path, "narasi");
	assert_int_equal(dinas->tembusan.count, 1);
	assert_text(dinas->tembusan.items[0], "Bupati");
}

static void shorthand_and_recursion(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"nama\": \"a\", \"tahun\": 2024, \"narasi\": [\"satu\", {\"judul\": \"dua\", \"isi\":"
			"[{\"paragraf\": \"tiga\"}, \"empat\"]}]}");
	struct bagian *dua = &dinas->narasi.items[1];

	assert_text(dinas->narasi.items[0].paragraf.written, "satu");
	assert_null(dinas->narasi.items[0].judul.bytes);
	assert_text(dua->judul, "dua");
	assert_int_equal(dua->isi.count, 2);
	assert_text(dua->isi.items[1].paragraf.written, "empat");
	assert_text(dua->isi.items[1].path, "narasi[1].isi[1]");
}

static void years_are_sorted(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"nama\": \"a\", \"tahun\": 2024, \"utama\": {\"nama\": \"r\", \"tahunan\": {\"2024\": 3.10,"
			"\"_sumber\": \"BPS\", \"2022\": 1, \"2023\": null, \"1999\": -2}}}");
	struct year_values *values = &dinas->utama->tahunan;

	assert_int_equal(values->count, 3);
	assert_int_equal(values->items[0].year, 1999);
	assert_int_equal(values->items[1].year, 2022);
	assert_int_equal(values->items[2].year, 2024);
	assert_decimal(values->items[2].value, 310, 2);
}

static void cells_of_tables(void **state)
{
	struct dinas *dinas = read_dinas(
		*state, "{\"nama\": \"a\", \"tahun\": 2024, \"tabel\": [[\"8.60\", 8.60, true, false, null], []]}");
	static const char *const cells[] = { "8.60", "8,60", "true", "false", "" };

	assert_int_equal(dinas->tabel.count, 2);
	assert_int_equal(dinas->tabel.items[0].count, 5);
	for (size_t i = 0; i < 5; i++)
		assert_text(dinas->tabel.items[0].items[i].written, cells[i]);
	assert_int_equal(dinas->tabel.items[1].count, 0);
}

/* Years stand as years where all numbers of the column are years. */
static void numbers_in_tables(void **state)
{
	struct dinas *dinas =
		read_dinas(*state, "{\"nama\": \"a\", \"tahun\": 2024, \"tabel\": [[\"Tahun\", \"Jumlah\"],"
	                           "[2023, 2023, -32.27], [2024, 1250000, 1e3], [null, 0.5, -0.0]]}");
	static const char *const cells[][3] = {
		{ "2023", "2.023", "-32,27" },
		{ "2024", "1.250.000", "1.000" },
		{ "", "0,5", "0,0" },
	};

	for (size_t row = 0; row < 3; row++)
		for (size_t i = 0; i < 3; i++)
			assert_text(dinas->tabel.items[row + 1].items[i].written, cells[row][i]);
}

#define N "{\"nama\": \"a\", \"tahun\": 2024, "

static void sentences_know_their_place(void **state)
{
	struct dinas *dinas = read_dinas(
		*state,
		N "\"narasi\": [\"{tahun}\", {\"paragraf\": \"b\"}, {\"judul\": \"c\"}], \"dasar\": [\"d\", \"{e}\"], "
		  "\"tabel\": [[1, \"f\"]], \"tembusan\": [\"{\", \"{}\", \"{1}\", \"{a\", \"a}\", \"{a;b}\"]}");

	assert_text(dinas->narasi.items[0].paragraf.written, "{tahun}");
	assert_text(dinas->narasi.items[0].paragraf.path, "narasi[0]");
	assert_text(dinas->narasi.items[1].paragraf.path, "narasi[1].paragraf");
	assert_null(dinas->narasi.items[2].paragraf.written.bytes);
	assert_false(prose_given(dinas->narasi.items[2].paragraf));
	assert_text(dinas->dasar.items[1].written, "{e}");
	assert_text(dinas->dasar.items[1].path, "dasar[1]");
	assert_text(dinas->tabel.items[0].items[1].path, "tabel[0][1]");
	assert_int_equal(dinas->tembusan.count, 6);
	dinas = read_dinas(*state, N "\"dasar\": \"d\"}");
	assert_text(dinas->dasar.items[0].path, "dasar");
}

#define PLAIN                                                                                                          \
	"kunci ini teks biasa, tulis tanpa kurung kurawal; isian dan rujukan hanya untuk kalimat (lihat naskah "       \
	"skema --format teks)"

/* Each mistake alone; the members above are 29 columns. */
static const struct {
	const char *source, *said;
} mistakes[] = {
	/* kinds */
	{ "[]", "1:1: galat: objek diharapkan, ditemukan daftar" },
	{ "\"a\"", "1:1: galat: objek diharapkan, ditemukan teks \"a\"" },
	{ "{\"nama\": [], \"tahun\": 2024}", "1:10: galat: nama: teks diharapkan, ditemukan daftar" },
	{ "{\"nama\": 5, \"tahun\": 2024}",
	  "1:10: galat: nama: teks diharapkan, ditemukan angka 5; tulis \"5\" dengan tanda kutip" },
	{ "{\"nama\": true, \"tahun\": 2024}", "1:10: galat: nama: teks diharapkan, ditemukan benar (true)" },
	{ "{\"nama\": \" \\t\", \"tahun\": 2024}", "1:10: galat: nama: teks tidak boleh kosong" },
	{ "{\"nama\": null, \"tahun\": 2024}", "1:10: galat: nama: teks diharapkan, ditemukan null" },
	{ "{\"nama\": \"a\", \"tahun\": null}", "1:24: galat: tahun: bilangan bulat diharapkan, ditemukan null" },
	{ N "\"final\": 1}", "1:39: galat: final: ya/tidak (true/false) diharapkan, ditemukan angka 1" },
	{ N "\"final\": \"Ya\"}",
	  "1:39: galat: final: ya/tidak (true/false) diharapkan, ditemukan teks \"Ya\"; tulis true tanpa tanda kutip" },
	{ N "\"final\": \"tidak\"}", "1:39: galat: final: ya/tidak (true/false) diharapkan, ditemukan teks \"tidak\"; "
	                             "tulis false tanpa tanda kutip" },
	{ N "\"final\": \"mungkin\"}",
	  "1:39: galat: final: ya/tidak (true/false) diharapkan, ditemukan teks \"mungkin\"" },
	{ N "\"utama\": 3.50}", "1:39: galat: utama: objek diharapkan, ditemukan angka 3.50" },
	{ N "\"capaian\": false}",
	  "1:41: galat: capaian: objek atau daftar objek diharapkan, ditemukan salah (false)" },
	{ N "\"capaian\": \"x\"}", "1:41: galat: capaian: objek atau daftar objek diharapkan, ditemukan teks \"x\"" },
	{ N "\"capaian\": [null]}", "1:42: galat: capaian[0]: objek diharapkan, ditemukan null" },
	{ N "\"narasi\": [\"a\", 5]}", "1:46: galat: narasi[1]: teks atau objek diharapkan, ditemukan angka 5" },
	{ N "\"pejabat\": []}", "1:41: galat: pejabat: objek diharapkan, ditemukan daftar" },
	{ N "\"tembusan\": {}}", "1:42: galat: tembusan: daftar teks diharapkan, ditemukan objek" },
	{ N "\"tembusan\": [\"a\", 12, null]}",
	  "1:48: galat: tembusan[1]: teks diharapkan, ditemukan angka 12; tulis \"12\" dengan tanda kutip\n"
	  "1:52: galat: tembusan[2]: teks diharapkan, ditemukan null" },
	{ N "\"tabel\": {}}", "1:39: galat: tabel: daftar baris diharapkan, ditemukan objek" },
	{ N "\"tabel\": [\"a\"]}", "1:40: galat: tabel[0]: daftar isi sel diharapkan, ditemukan teks \"a\"" },
	{ N "\"tabel\": [[1], [2, {}]]}", "1:49: galat: tabel[1][1]: teks atau angka diharapkan, ditemukan objek" },
	/* long and odd texts found */
	{ N "\"utama\": \"1234567890123456789012345678901234567890\"}",
	  "1:39: galat: utama: objek diharapkan, ditemukan teks \"1234567890123456789012345678901234567890\"" },
	{ N "\"utama\": \"é234567890123456789012345678901234567890x\"}",
	  "1:39: galat: utama: objek diharapkan, ditemukan teks \"é234567890123456789012345678901234567890…\"" },
	{ N "\"utama\": \"a\\n\\\"b\\\"\\u001b\"}",
	  "1:39: galat: utama: objek diharapkan, ditemukan teks \"a\\n\\\"b\\\"\\u001B\"" },
	/* plain texts with what looks like a field */
	{ "{\"nama\": \"é {tahun}\", \"tahun\": 2024}",
	  "1:10: galat: nama: {tahun} pada huruf ke-3 tidak akan diisi: " PLAIN },
	{ N "\"kepala\": \"{ x.y|z }\"}", "1:40: galat: kepala: {x.y|z} pada huruf ke-1 tidak akan diisi: " PLAIN },
	{ N "\"tembusan\": [\"a\", \"{{b:c}\"]}",
	  "1:48: galat: tembusan[1]: {b:c} pada huruf ke-2 tidak akan diisi: " PLAIN },
	/* numbers */
	{ N "\"nilai\": \"8,60\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"8,60\"; tulis 8.60 tanpa tanda kutip" },
	{ N "\"nilai\": \"8.60%\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"8.60%\"; tulis 8.60 tanpa tanda kutip" },
	{ N "\"nilai\": \" 8,6 persen\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \" 8,6 persen\"; tulis 8.6 tanpa tanda kutip" },
	{ N "\"nilai\": \"1.234.567\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"1.234.567\"; tulis 1234567 tanpa tanda kutip" },
	{ N "\"nilai\": \"1.234,50\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"1.234,50\"; tulis 1234.50 tanpa tanda kutip" },
	{ N "\"nilai\": \"1,234.50\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"1,234.50\"; tulis 1234.50 tanpa tanda kutip" },
	{ N "\"nilai\": \"-0,5\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"-0,5\"; tulis -0.5 tanpa tanda kutip" },
	{ N "\"nilai\": \",5\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \",5\"; tulis 0.5 tanpa tanda kutip" },
	{ N "\"nilai\": \"0.500\"}",
	  "1:39: galat: nilai: angka diharapkan, ditemukan teks \"0.500\"; tulis 0.500 tanpa tanda kutip" },
	{ N "\"nilai\": \"1.234\"}", "1:39: galat: nilai: angka diharapkan, ditemukan teks \"1.234\"; titik untuk "
	                             "desimal, tanpa pemisah ribuan, tanpa tanda kutip" },
	{ N "\"nilai\": \"1.23.4\"}", "1:39: galat: nilai: angka diharapkan, ditemukan teks \"1.23.4\"; titik untuk "
	                              "desimal, tanpa pemisah ribuan, tanpa tanda kutip" },
	{ N "\"nilai\": \".\"}", "1:39: galat: nilai: angka diharapkan, ditemukan teks \".\"; titik untuk desimal, "
	                         "tanpa pemisah ribuan, tanpa tanda kutip" },
	{ N "\"nilai\": \"delapan\"}", "1:39: galat: nilai: angka diharapkan, ditemukan teks \"delapan\"; titik untuk "
	                               "desimal, tanpa pemisah ribuan, tanpa tanda kutip" },
	{ N "\"nilai\": \"-\"}", "1:39: galat: nilai: angka diharapkan, ditemukan teks \"-\"; bila belum ada, tulis "
	                         "null atau hapus kunci ini" },
	{ N "\"nilai\": \"N/A\"}", "1:39: galat: nilai: angka diharapkan, ditemukan teks \"N/A\"; bila belum ada, "
	                           "tulis null atau hapus kunci ini" },
	{ N "\"nilai\": {}}", "1:39: galat: nilai: angka diharapkan, ditemukan objek" },
	{ N "\"nilai\": 1.1234567890123}",
	  "1:39: galat: nilai: angka terlalu panjang: 1.1234567890123; paling banyak 18 angka, 12 di belakang koma" },
	{ N "\"nilai\": 1e400}",
	  "1:39: galat: nilai: angka terlalu panjang: 1e400; paling banyak 18 angka, 12 di belakang koma" },
	{ N "\"anggaran\": \"Rp 1.000.000,-\"}", "1:42: galat: anggaran: angka diharapkan, ditemukan teks \"Rp "
	                                         "1.000.000,-\"; tulis 1000000 tanpa tanda kutip" },
	{ N "\"anggaran\": \"Rp. 20.500.000,00\"}", "1:42: galat: anggaran: angka diharapkan, ditemukan teks \"Rp. "
	                                            "20.500.000,00\"; tulis 20500000 tanpa tanda kutip" },
	{ N "\"anggaran\": \"20 500 000\"}",
	  "1:42: galat: anggaran: angka diharapkan, ditemukan teks \"20 500 000\"; tulis 20500000 tanpa tanda kutip" },
	{ N "\"anggaran\": \"1.500\"}",
	  "1:42: galat: anggaran: angka diharapkan, ditemukan teks \"1.500\"; tulis 1500 tanpa tanda kutip" },
	{ N "\"anggaran\": \"8,60\"}",
	  "1:42: galat: anggaran: angka diharapkan, ditemukan teks \"8,60\"; tulis 8.6 tanpa tanda kutip" },
	{ N "\"anggaran\": 8.605}",
	  "1:42: galat: anggaran: rupiah dengan paling banyak dua desimal (sen) diharapkan, ditemukan angka 8.605" },
	{ N "\"anggaran\": 1000000000000000.01}",
	  "1:42: galat: anggaran: harus antara -1000000000000000 dan 1000000000000000, ditemukan 1000000000000000.01" },
	{ N "\"anggaran\": 1000000000000001}",
	  "1:42: galat: anggaran: harus antara -1000000000000000 dan 1000000000000000, ditemukan 1000000000000001" },
	{ N "\"anggaran\": true}", "1:42: galat: anggaran: angka diharapkan, ditemukan benar (true)" },
	{ N "\"pegawai\": 0}", "1:41: galat: pegawai: paling sedikit 1, ditemukan 0" },
	{ "{\"nama\": \"a\", \"tahun\": 24}", "1:24: galat: tahun: harus antara 2000 dan 2100, ditemukan 24" },
	/* dates */
	{ N "\"tanggal\": 2024}", "1:41: galat: tanggal: tanggal diharapkan, ditemukan angka 2024" },
	{ N "\"tanggal\": \"2023-02-29\"}", "1:41: galat: tanggal: tanggal 2023-02-29 tidak ada dalam kalender" },
	{ N "\"tanggal\": \"17 Januari 2024\"}", "1:41: galat: tanggal: tanggal ditulis sebagai TTTT-BB-HH, ditemukan "
	                                         "\"17 Januari 2024\"; tulis \"2024-01-17\"" },
	{ N "\"tanggal\": \"Rabu, 7 Nop 2024\"}", "1:41: galat: tanggal: tanggal ditulis sebagai TTTT-BB-HH, ditemukan "
	                                          "\"Rabu, 7 Nop 2024\"; tulis \"2024-11-07\"" },
	{ N "\"tanggal\": \"7/1/2024\"}",
	  "1:41: galat: tanggal: tanggal ditulis sebagai TTTT-BB-HH, ditemukan \"7/1/2024\"; tulis \"2024-01-07\"" },
	{ N "\"tanggal\": \"2024.1.7\"}",
	  "1:41: galat: tanggal: tanggal ditulis sebagai TTTT-BB-HH, ditemukan \"2024.1.7\"; tulis \"2024-01-07\"" },
	{ N "\"tanggal\": \"31-02-2024\"}",
	  "1:41: galat: tanggal: tanggal diharapkan sebagai TTTT-BB-HH, ditemukan \"31-02-2024\"" },
	{ N "\"tanggal\": \"kemarin\"}",
	  "1:41: galat: tanggal: tanggal diharapkan sebagai TTTT-BB-HH, ditemukan \"kemarin\"" },
	/* choices */
	{ N "\"ukuran\": \"Naik\"}", "1:40: galat: ukuran: \"Naik\" bukan pilihan; maksud Anda \"naik\"?" },
	{ N "\"ukuran\": \"per triwulan\"}",
	  "1:40: galat: ukuran: \"per triwulan\" bukan pilihan; maksud Anda \"per_triwulan\"?" },
	{ N "\"ukuran\": \"diam\"}",
	  "1:40: galat: ukuran: \"diam\" bukan pilihan; yang ada: naik, turun, per_triwulan" },
	{ N "\"ukuran\": 1}", "1:40: galat: ukuran: teks diharapkan, ditemukan angka 1" },
	/* keys */
	{ N "\"xyz\": 1}",
	  "1:30: galat: kunci \"xyz\" tidak dikenal; yang ada: nama, tahun, kepala, pegawai, anggaran, final, tanggal, "
	  "pejabat, capaian, narasi, utama, tembusan, dasar, tabel, nilai, ukuran" },
	{ N "\"kepla\": 1}", "1:30: galat: kunci \"kepla\" tidak dikenal; maksud Anda \"kepala\"?" },
	{ N "\"angagran\": 1}", "1:30: galat: kunci \"angagran\" tidak dikenal; maksud Anda \"anggaran\"?" },
	{ N "\"PEJABAT\": {}}", "1:30: galat: kunci \"PEJABAT\" tidak dikenal; maksud Anda \"pejabat\"?" },
	{ "{\"nma\": 5,\n \"tahun\": 2024}", "1:2: galat: kunci \"nma\" tidak dikenal; maksud Anda \"nama\"?" },
	{ N "\"utama\": {\"nama\": \"r\",\n\"x\\ny\": 1}}",
	  "2:1: galat: utama: kunci \"x\\ny\" tidak dikenal; yang ada: nama, target, tahunan, arah" },
	{ N "\n\"tahun\": 2025}", "2:1: galat: kunci \"tahun\" sudah ada pada baris 1" },
	{ N "\n\"Tahun\": 2025}",
	  "2:1: galat: kunci \"Tahun\" hanya berbeda huruf besar-kecil dari \"tahun\" pada baris 1" },
	{ "{\"Nama\": \"b\", \"tahun\": 2024,\n\"nama\": \"a\"}",
	  "2:1: galat: kunci \"nama\" hanya berbeda huruf besar-kecil dari \"Nama\" pada baris 1" },
	{ N "\"_a\": 1, \"_a\": 2, \"_A\": 3}", "" },
	{ "{\"nama\": \"a\"}", "1:1: galat: \"tahun\" (tahun laporan) wajib diisi, tidak ditemukan" },
	{ N "\"utama\":\n {}}", "2:2: galat: utama: \"nama\" (nama indikator) wajib diisi, tidak ditemukan" },
	{ N "\"pejabat\": {\"Kepala Dinas\": {\"nama\": \"B\"}}}",
	  "1:42: galat: pejabat: kunci harus huruf kecil, angka dan garis bawah, ditemukan \"Kepala Dinas\"; tulis "
	  "\"kepala_dinas\"" },
	{ N "\"pejabat\": {\"é\": {\"nama\": 1}}}",
	  "1:42: galat: pejabat: kunci harus huruf kecil, angka dan garis bawah, ditemukan \"é\"\n"
	  "1:56: galat: pejabat[\"é\"].nama: teks diharapkan, ditemukan angka 1; tulis \"1\" dengan tanda kutip" },
	{ N "\"pejabat\": {\"a\": {\"nama\": \"B\"},\n\"a\": 5}}",
	  "2:1: galat: pejabat: kunci \"a\" sudah ada pada baris 1" },
	{ N "\"utama\": {\"nama\": \"r\", \"tahunan\": {\"23\": 1, \"20x4\": 2, \"2024\": \"3,5\"}}}",
	  "1:65: galat: utama.tahunan: kunci harus tahun empat angka, ditemukan \"23\"\n"
	  "1:74: galat: utama.tahunan: kunci harus tahun empat angka, ditemukan \"20x4\"\n"
	  "1:93: galat: utama.tahunan.2024: angka diharapkan, ditemukan teks \"3,5\"; tulis 3.5 tanpa tanda kutip" },
	{ N "\"utama\": {\"nama\": \"r\", \"tahunan\": {\"2024\": 1,\n\"2024\": 2}}}",
	  "2:1: galat: utama.tahunan: kunci \"2024\" sudah ada pada baris 1" },
	/* how many, and which */
	{ N "\"dasar\": [\"a\", \"b\", \"c\"]}", "1:39: galat: dasar: paling banyak 2 isi, ditemukan 3" },
	{ N "\"narasi\": [{}]}", "1:41: galat: narasi[0]: salah satu dari paragraf, judul wajib ada" },
	{ N "\"narasi\": [{\"judul\": \"a\", \"paragraf\": \"b\"}]}",
	  "1:68: galat: narasi[0].paragraf: hanya satu dari paragraf, judul yang boleh ada, ditemukan paragraf, "
	  "judul" },
	{ N "\"narasi\": [{\"judul\": \"\"}]}", "1:51: galat: narasi[0].judul: teks tidak boleh kosong" },
	{ N "\"narasi\": \"\"}", "1:40: galat: narasi: teks tidak boleh kosong" },
	{ N "\"narasi\": [{\"juduk\": \"a\"}]}",
	  "1:42: galat: narasi[0]: kunci \"juduk\" tidak dikenal; maksud Anda \"judul\"?" },
};

static void tells_each_mistake(void **state)
{
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		struct dinas dinas = { 0 };
		struct text said = complaints(*state, text_from(mistakes[i].source), &dinas_shape, &dinas);

		if (!text_is(said, mistakes[i].said))
			fail_msg("%s\nsaid     %s\nexpected %s", mistakes[i].source, said.bytes, mistakes[i].said);
	}
}

static void tells_all_in_one_run_and_reads_the_rest(void **state)
{
	struct dinas dinas = { 0 };
	struct text said =
		complaints(*state,
	                   LIT("{\n\"tahun\": \"2024\",\n\"capaian\": [\n{\"nama\": \"p\", \"target\": \"8,60\"},\n"
	                       "{\"target\": 5}],\n\"kepala\": \"camat\"}"),
	                   &dinas_shape, &dinas);

	assert_text(said,
	            "1:1: galat: \"nama\" (nama instansi) wajib diisi, tidak ditemukan\n"
	            "2:10: galat: tahun: angka diharapkan, ditemukan teks \"2024\"; tulis 2024 tanpa tanda kutip\n"
	            "4:25: galat: capaian[0].target: angka diharapkan, ditemukan teks \"8,60\"; tulis 8.60 tanpa tanda "
	            "kutip\n"
	            "5:1: galat: capaian[1]: \"nama\" (nama indikator) wajib diisi, tidak ditemukan");
	assert_false(dinas.tahun.given);
	assert_false(dinas.capaian.items[0].target.given);
	assert_int_equal(dinas.capaian.count, 2);
	assert_decimal(dinas.capaian.items[1].target.value, 5, 0);
	assert_text(dinas.kepala, "camat");
}

struct wajib {
	struct texts daftar;
	struct {
		struct orang *items;
		size_t count;
	} orang;
	struct year_values tahunan;
	struct prose_table tabel;
};

static const struct field wajib_fields[] = { TEXTS(struct wajib, daftar, "daftar", REQUIRED, "daftar"),
	                                     MAP(struct wajib, orang, "orang", REQUIRED, &orang_shape, "orang"),
	                                     YEARS(struct wajib, tahunan, "tahunan", REQUIRED, "tahunan"),
	                                     TABLE(struct wajib, tabel, "tabel", REQUIRED, "tabel"), END_OF_FIELDS };

static const struct shape wajib_shape = { "wajib", sizeof(struct wajib), wajib_fields, "", NULL };

static void required_lists_are_not_empty(void **state)
{
	struct wajib wajib = { 0 };
	struct text said = complaints(*state, LIT("{\"daftar\": [],\n\"orang\": {},\n\"tahunan\": {},\n\"tabel\": []}"),
	                              &wajib_shape, &wajib);

	assert_text(said, "1:12: galat: daftar: daftar tidak boleh kosong\n"
	                  "2:10: galat: orang: daftar tidak boleh kosong\n"
	                  "3:12: galat: tahunan: daftar tidak boleh kosong\n"
	                  "4:10: galat: tabel: daftar tidak boleh kosong");
}

static void first_of_double_keys_counts(void **state)
{
	struct dinas dinas = { 0 };

	complaints(*state,
	           LIT(N "\"nama\": \"kedua\", \"pejabat\": {\"a\": {\"nama\": \"B\"}, \"a\": {\"nama\": \"C\"}}}"),
	           &dinas_shape, &dinas);
	assert_text(dinas.nama, "a");
	assert_int_equal(dinas.pejabat.count, 1);
	assert_text(dinas.pejabat.items[0].nama, "B");
}

/* {"k0": {...}, "k1": ...}: must be quick, so the time limit of a test run would tell. */
static struct text many_keys(struct arena *arena, size_t count, const char *format)
{
	size_t room = count * 40 + 100;
	char *bytes = arena_alloc(arena, room);
	size_t at = (size_t)snprintf(bytes, room, "{\"nama\": \"a\", \"tahun\": 2024, \"pejabat\": {");

	for (size_t i = 0; i < count; i++) {
		at += (size_t)snprintf(bytes + at, room - at, format, i ? "," : "", (int)i);
	}
	at += (size_t)snprintf(bytes + at, room - at, "}}");
	return (struct text){ bytes, at };
}

static void many_keys_are_no_burden(void **state)
{
	struct dinas dinas = { 0 };
	struct text source = many_keys(*state, 100000, "%s\"k%d\": {\"nama\": \"B\"}");

	assert_text(complaints(*state, source, &dinas_shape, &dinas), "");
	assert_int_equal(dinas.pejabat.count, 100000);
	assert_text(dinas.pejabat.items[99999].kunci, "k99999");
	source = many_keys(*state, 100001, "%s\"k%d\": {\"nama\": \"B\"}");
	assert_text(complaints(*state, source, &dinas_shape, &dinas),
	            "1:41: galat: pejabat: paling banyak 100000 isi, ditemukan 100001");
}

static void a_flood_of_mistakes_is_cut(void **state)
{
	struct dinas dinas = { 0 };
	struct diags diags = { .arena = *state };
	struct text source = many_keys(*state, 5000, "%s\"K%d\": {\"nama\": \"B\"}");

	record_read(*state, json_parse(*state, source, &diags), &dinas_shape, &dinas, &diags);
	assert_int_equal(diags.errors, 1001);
	assert_text(diag_format(*state, &diags.list.items[1000], LIT("x"), LANGUAGE_ID),
	            "x:1:1: galat: masih ada 4000 kesalahan lain; perbaiki dulu yang ditampilkan ini");
}

static void finds_the_nearest_word(void **state)
{
	static const struct text words[] = { LIT("realisasi"),    LIT("target"),        LIT("nama"),
		                             LIT("é_kunci"),      LIT("disahkan_oleh"), LIT("tanggal_awal"),
		                             LIT("tanggal_akhir") };
	static const struct {
		const char *word, *nearest;
	} cases[] = {
		{ "realisasi", "realisasi" },
		{ "REALISASI", "realisasi" },
		{ "relaisasi", "realisasi" },
		{ "realisas", "realisasi" },
		{ "rlssi", "" },
		{ "raelisas1x", "realisasi" },
		{ "realixxxxi", "" },
		{ "tarjet", "target" },
		{ "trajte", "" },
		{ "taregt", "target" },
		{ "nam", "nama" },
		{ "na", "" },
		{ "e_kunci", "é_kunci" },
		{ "", "" },
		{ "mana", "" },
		{ "anma", "nama" },
		{ "disahkan", "disahkan_oleh" },
		{ "nama_sop", "nama" },
		{ "tanggal", "" },
		{ "disahkan_", "" },
		{ "namakan", "" },
		{ "realisasirealisasirealisasirealisasirealisasirealisasirealisasirealisasi", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_text(nearest_word(text_from(cases[i].word), words, sizeof words / sizeof *words),
		            cases[i].nearest);
}

/* What is said of a value is found again by its path. */
static void paths_lead_back(void **state)
{
	static const char source[] =
		N "\"pejabat\": {\"a b\": {\"nama\": 1}, \"c\\\"\": {\"nama\": 1}, \"_\": 1},"
		  "\"capaian\": [{\"nama\": \"p\", \"tahunan\": {\"2024\": \"x\"}}], \"tabel\": [[[]]]}";
	struct diags diags = { .arena = *state };
	struct json *json = json_parse(*state, text_from(source), &diags);
	struct dinas dinas = { 0 };

	record_read(*state, json, &dinas_shape, &dinas, &diags);
	assert_int_equal(diags.list.count, 6);
	for (size_t i = 0; i < diags.list.count; i++) {
		const struct json *at = json_at(json, diags.list.items[i].path);

		assert_non_null(at);
		if (!diags.list.items[i].on_key)
			assert_int_equal(at->column, diags.list.items[i].column);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reads_single_values, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(leaves_out_what_is_not_given, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(reads_maps, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(reads_lists_and_objects, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(single_items_stand_for_lists, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(shorthand_and_recursion, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(sentences_know_their_place, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(years_are_sorted, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(cells_of_tables, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(numbers_in_tables, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(tells_each_mistake, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(tells_all_in_one_run_and_reads_the_rest, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(required_lists_are_not_empty, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(first_of_double_keys_counts, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(many_keys_are_no_burden, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(a_flood_of_mistakes_is_cut, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(finds_the_nearest_word, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(paths_lead_back, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
