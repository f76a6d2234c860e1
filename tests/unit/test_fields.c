/* Fields in prose: what they become, and the exact mistakes they are refused with. */
#include "record/figures/fields.h"
#include "record/scope.h"

#include "content/rich.h"
#include "record/check/reading.h"
#include "record/lkip.h"
#include "record/record.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena *arena;
	struct diags diags;
	struct record *record;
};

static const char data[] =
	"{ \"instansi\": { \"pemerintah\": \"Pemerintah Kabupaten X\", \"nama\": \"Dinas *Y*\", "
	"\"tempat\": \"Z\" }, \"tahun\": 2024, "
	"\"pejabat\": { \"kepala\": { \"nama\": \"Siti, S.E.\", \"jabatan\": \"Kepala Dinas\" } }, "
	"\"renstra\": { \"awal\": 2024, \"akhir\": 2026, \"tujuan\": [ { \"uraian\": \"T\", "
	"\"indikator\": [ { \"iku\": \"mandiri\", \"target\": { \"2026\": 30 } } ] } ] }, "
	"\"sasaran\": [ { \"kunci\": \"satu\", \"uraian\": \"S\", \"indikator\": [ "
	"{ \"kunci\": \"mandiri\", \"nama\": \"Persentase Mandiri\", \"satuan\": \"%\", "
	"\"program\": \"sosial\", \"tahunan\": [ "
	"{ \"tahun\": 2023, \"target\": 21.73, \"realisasi\": 25.06 }, "
	"{ \"tahun\": 2024, \"target\": 22.05, \"realisasi\": 25.06 } ] }, "
	"{ \"kunci\": \"desa\", \"nama\": \"Desa\", \"satuan\": \"desa\", \"desimal\": 0, "
	"\"tahunan\": [ { \"tahun\": 2024, \"target\": 30, \"realisasi\": 27 } ] }, "
	"{ \"kunci\": \"nol\", \"nama\": \"Nol\", \"tahunan\": [ { \"tahun\": 2024, \"target\": 0, "
	"\"realisasi\": 3 } ] } ] } ], "
	"\"program\": [ { \"kunci\": \"sosial\", \"nama\": \"Program Sosial\", \"kegiatan\": [ { "
	"\"nama\": \"K\", \"sub_kegiatan\": [ { \"nama\": \"S\", \"anggaran\": 20000000000, "
	"\"realisasi\": 16798152892 } ] } ] } ], "
	"\"lkip\": { \"tanggal\": \"2025-02-18\" }, \"aturan\": { \"predikat\": \"permendagri54\" } }";

static int open_record(void **state)
{
	struct arena *arena = arena_open((size_t)64 << 20);
	struct fixture *fixture = arena_new(arena, struct fixture);

	fixture->arena = arena;
	fixture->diags.arena = arena;
	fixture->record = record_from_json(arena, json_parse(arena, text_from(data), &fixture->diags), &fixture->diags);
	*state = fixture;
	return (int)fixture->diags.errors;
}

static int close_record(void **state)
{
	arena_close(((struct fixture *)*state)->arena);
	return 0;
}

static struct text expand(struct fixture *fixture, struct text words)
{
	return fields_expand(&(struct scope){ .record = fixture->record }, (struct prose){ words, LIT("lkip.penutup") },
	                     &fixture->diags);
}

static void assert_becomes(struct fixture *fixture, const char *words, const char *wanted)
{
	struct text found = expand(fixture, text_from(words));

	for (size_t i = 0; i < fixture->diags.list.count; i++)
		print_error("%s\n",
		            diag_format(fixture->arena, &fixture->diags.list.items[i], LIT(""), LANGUAGE_ID).bytes);
	assert_int_equal(fixture->diags.list.count, 0);
	assert_string_equal(text_copy(fixture->arena, found).bytes, wanted);
}

/* What is said, and that the field stays as it was written. */
static void assert_refused(struct fixture *fixture, const char *words, const char *wanted)
{
	struct text found = expand(fixture, text_from(words));

	assert_string_equal(text_copy(fixture->arena, found).bytes, words);
	assert_int_equal(fixture->diags.list.count, 1);
	assert_string_equal(diag_format(fixture->arena, &fixture->diags.list.items[0], LIT(""), LANGUAGE_ID).bytes,
	                    wanted);
	fixture->diags.list.count = 0;
}

static void facts_of_the_data(void **state)
{
	struct fixture *fixture = *state;

	assert_becomes(fixture, "Tahun {tahun}, dulu {tahun-1}, nanti {tahun+2}.",
	               "Tahun 2024, dulu 2023, nanti 2026.");
	assert_becomes(fixture, "{pejabat.kepala.nama} ({pejabat.kepala.jabatan|huruf_besar})",
	               "Siti, S.E. (KEPALA DINAS)");
	assert_becomes(fixture, "{renstra.awal} sampai {renstra.akhir}", "2024 sampai 2026");
	assert_becomes(fixture, "{lkip.tanggal}; {lkip.tanggal|tanggal_panjang}",
	               "18 Februari 2025; Selasa, 18 Februari 2025");
}

static void values_of_indicators(void **state)
{
	struct fixture *fixture = *state;

	assert_becomes(fixture,
	               "{iku.mandiri.nama}: {iku.mandiri.realisasi} dari "
	               "{iku.mandiri.target}, {iku.mandiri.capaian}",
	               "Persentase Mandiri: 25,06% dari 22,05%, 113,65%");
	assert_becomes(fixture, "{iku.mandiri.capaian.2023} {iku.mandiri.target.tahun-1}", "115,32% 21,73%");
	assert_becomes(fixture, "{iku.desa.realisasi}|{iku.desa.realisasi|angka|terbilang}",
	               "27\xC2\xA0"
	               "desa|27 (dua puluh tujuh)");
	assert_becomes(fixture, "{iku.desa.keterangan}, {iku.desa.predikat}", "Tidak Mencapai Target, Tinggi");
	assert_becomes(fixture, "{iku.mandiri.target_akhir} {iku.mandiri.kemajuan}", "30,00% 83,53%");
	assert_becomes(fixture, "{iku.nol.capaian}", "tidak dapat dihitung");
	assert_becomes(fixture, "{iku.mandiri.capaian|angka} {iku.mandiri.realisasi|terbilang}",
	               "113,65 dua puluh lima koma nol enam persen");
	assert_becomes(fixture, "{iku.mandiri.capaian|angka|persen}", "113,65%");
}

/* Villages and years are no percentages. */
static void percent_of_what(void **state)
{
	static const char *const written[] = { "{iku.desa.realisasi|persen}", "{iku.jumlah|persen}", "{tahun|persen}",
		                               "{program.total.sisa|persen}" };
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
		expand(fixture, text_from(written[i]));
		assert_int_equal(fixture->diags.list.count, i + 1);
		assert_int_equal(fixture->diags.list.items[i].message, MESSAGE_FORMAT_UNFIT);
	}
}

static void sums_and_counts(void **state)
{
	struct fixture *fixture = *state;

	assert_becomes(fixture, "{iku.tercapai} dari {iku.jumlah} ({iku.jumlah|terbilang})", "1 dari 3 (tiga)");
	assert_becomes(fixture, "{iku.rata_rata}", "101,83%"); /* of 113,65 and 90,00 */
	assert_becomes(fixture, "{sasaran.jumlah|romawi} {sasaran.satu.tidak_tercapai}", "I 1");
	assert_becomes(fixture, "{program.total.realisasi|rupiah|terbilang}",
	               "Rp16.798.152.892 (enam belas miliar tujuh ratus sembilan puluh delapan juta "
	               "seratus lima puluh dua ribu delapan ratus sembilan puluh dua rupiah)");
	assert_becomes(fixture, "{program.sosial.serapan} {program.total.sisa|angka}", "83,99% 3.201.847.108");
	assert_becomes(fixture, "{iku.mandiri.efisiensi} {program.sosial.nama}", "29,66% Program Sosial");
}

static void values_never_become_markup(void **state)
{
	struct fixture *fixture = *state;
	struct text words = expand(fixture, LIT("*{instansi.nama}*"));
	struct rich rich = rich_parse(fixture->arena, words, LIT(""));

	assert_string_equal(words.bytes, "*Dinas \\*Y\\**");
	assert_string_equal(rich_words(fixture->arena, rich).bytes, "Dinas *Y*");
}

/* A field may name a sentence, which keeps its marks and references; formats take its bare words. */
static void sentences_in_sentences(void **state)
{
	struct fixture *fixture = *state;
	struct lkip *lkip = fixture->record->lkip;

	lkip->judul = (struct prose){ LIT("**Laporan** {tahun}"), LIT("lkip.judul") };
	assert_becomes(fixture, "a {lkip.judul} b", "a **Laporan** 2024 b");
	assert_becomes(fixture, "{lkip.judul|huruf_besar}", "LAPORAN 2024");
	lkip->judul.written = LIT("lihat {tabel:a}");
	assert_becomes(fixture, "{lkip.judul}", "lihat {tabel:a}");
	assert_refused(fixture, "{lkip.judul|huruf_besar}",
	               "galat: lkip.penutup: bentuk \"huruf_besar\" pada isian di huruf ke-1 tidak cocok untuk lihat "
	               "{tabel:a}");
	lkip->judul.written = LIT("x {lkip.judul}");
	assert_refused(
		fixture, "{lkip.judul}",
		"galat: lkip.penutup: isian {lkip.judul} pada huruf ke-1 tidak dapat dipakai: lkip.judul sendiri "
		"menyebut kalimat lain; tulis kata-katanya langsung");
	lkip->judul.written = LIT("{salah}"); /* is told at its own place */
	assert_becomes(fixture, "{lkip.judul}", "{salah}");
}

static void braces_and_references(void **state)
{
	struct fixture *fixture = *state;
	struct text words = LIT("tanpa isian");

	assert_ptr_equal(expand(fixture, words).bytes, words.bytes);
	assert_becomes(fixture, "lihat {tabel:iku} dan {gambar:siklus}", "lihat {tabel:iku} dan {gambar:siklus}");
	assert_becomes(fixture, "{{a} dan \\{b}", "\\{a} dan \\{b}");
}

static void mistakes(void **state)
{
	struct fixture *fixture = *state;

	assert_refused(fixture, "Tahun {iku.mandri.capaian}",
	               "galat: lkip.penutup: isian {iku.mandri.capaian} pada huruf ke-7 tidak "
	               "dikenal; maksud Anda {iku.mandiri.capaian}?");
	assert_refused(fixture, "é {iku.desa.capian}",
	               "galat: lkip.penutup: isian {iku.desa.capian} pada huruf ke-3 tidak dikenal; "
	               "maksud Anda {iku.desa.capaian}?");
	assert_refused(fixture, "{program.xyz.anggaran}",
	               "galat: lkip.penutup: isian {program.xyz.anggaran} pada huruf ke-1: \"xyz\" "
	               "tidak dikenal; yang ada: total, jumlah, sosial");
	assert_refused(fixture, "{iku.desa}",
	               "galat: lkip.penutup: isian {iku.desa} pada huruf ke-1 belum lengkap; "
	               "sesudahnya: nama, satuan, sumber_data, target, realisasi, capaian, "
	               "keterangan, predikat, target_akhir, kemajuan, anggaran, belanja, serapan, efisiensi, "
	               "nilai_efisiensi, pengali, formula, kinerja, kinerja_triwulan, kinerja_kumulatif");
	assert_refused(fixture, "{tabl:iku}",
	               "galat: lkip.penutup: isian {tabl:iku} pada huruf ke-1 tidak dapat dibaca; "
	               "untuk kurung kurawal biasa tulis {{");
	assert_refused(fixture, "a {iku.jumlah",
	               "galat: lkip.penutup: kurung kurawal pada huruf ke-3 tidak ditutup; untuk "
	               "kurung kurawal biasa tulis {{");
	assert_refused(fixture, "{tahun|terbilng}",
	               "galat: lkip.penutup: bentuk \"terbilng\" pada isian di huruf ke-1 tidak "
	               "dikenal; maksud Anda \"terbilang\"?");
	assert_refused(fixture, "{iku.jumlah|rupiah}",
	               "galat: lkip.penutup: bentuk \"rupiah\" pada isian di huruf ke-1 tidak cocok "
	               "untuk 3");
}

static void facts_not_given(void **state)
{
	struct fixture *fixture = *state;
	struct text found = expand(fixture, LIT("NIP {pejabat.kepala.nip|huruf_besar}, {iku.desa.target.2019}"));

	assert_string_equal(found.bytes, "NIP (belum ada data), (belum ada data)");
	assert_int_equal(fixture->diags.errors, 0);
	assert_int_equal(fixture->diags.list.count, 2);
	assert_string_equal(diag_format(fixture->arena, &fixture->diags.list.items[1], LIT(""), LANGUAGE_ID).bytes,
	                    "peringatan: lkip.penutup: isian {iku.desa.target.2019} pada huruf "
	                    "ke-39: datanya belum diisi; dicetak \"(belum ada data)\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(facts_of_the_data, open_record, close_record),
		cmocka_unit_test_setup_teardown(percent_of_what, open_record, close_record),
		cmocka_unit_test_setup_teardown(values_of_indicators, open_record, close_record),
		cmocka_unit_test_setup_teardown(sums_and_counts, open_record, close_record),
		cmocka_unit_test_setup_teardown(values_never_become_markup, open_record, close_record),
		cmocka_unit_test_setup_teardown(sentences_in_sentences, open_record, close_record),
		cmocka_unit_test_setup_teardown(braces_and_references, open_record, close_record),
		cmocka_unit_test_setup_teardown(facts_not_given, open_record, close_record),
		cmocka_unit_test_setup_teardown(mistakes, open_record, close_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
