/* Derived values against numbers worked out by hand. */
#include "record/aturan.h"
#include "record/figures/biaya.h"
#include "record/figures/measures.h"
#include "record/record.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct measure UNKNOWN = { .known = false };

static struct measure of(const char *spelling)
{
	struct measure measure = { .known = true };

	assert_true(decimal_parse(text_from(spelling), &measure.value));
	return measure;
}

static void assert_measure(struct measure found, int64_t digits, int places)
{
	assert_true(found.known);
	assert_int_equal(found.value.digits, digits);
	assert_int_equal(found.value.places, places);
}

static void capaian_of_rising_targets(void **state)
{
	(void)state;
	/* the values a dinas printed for 2018 to 2024 */
	assert_measure(capaian(ARAH_NAIK, of("22.05"), of("25.06"), 2), 11365, 2); /* 113.650... */
	assert_measure(capaian(ARAH_NAIK, of("8.60"), of("29.03"), 2), 33756, 2);  /* 337.558 */
	assert_measure(capaian(ARAH_NAIK, of("20.16"), of("2.01"), 2), 997, 2);    /* 9.970 */
	assert_measure(capaian(ARAH_NAIK, of("20.47"), of("2.20"), 2), 1075, 2);   /* 10.747 */
	assert_measure(capaian(ARAH_NAIK, of("20.78"), of("23.00"), 2), 11068, 2); /* 110.683 */
	assert_measure(capaian(ARAH_NAIK, of("4.30"), of("3.23"), 2), 7512, 2);    /* 75.116 */
	assert_measure(capaian(ARAH_NAIK, of("7.53"), of("15.05"), 2), 19987, 2);  /* 199.867 */
	assert_measure(capaian(ARAH_NAIK, of("2.1"), of("0"), 2), 0, 2);
	assert_measure(capaian(ARAH_NAIK, of("100"), of("100.00"), 2), 10000, 2);
	assert_measure(capaian(ARAH_NAIK, of("50000000"), of("49999127"), 2), 9999, 2);  /* 99.998: not whole */
	assert_measure(capaian(ARAH_NAIK, of("50000000"), of("50000001"), 2), 10001, 2); /* 100.000002 */
	assert_measure(capaian(ARAH_NAIK, of("8"), of("1"), 2), 1250, 2);
	assert_measure(capaian(ARAH_NAIK, of("1000"), of("974.46"), 1), 974, 1); /* 97.446: not by 97.45 */
	assert_measure(capaian(ARAH_NAIK, of("1000"), of("999.9"), 0), 99, 0);   /* not reached */
	assert_measure(capaian(ARAH_RENTANG, of("5"), of("5"), 1), 1000, 1);
}

static void capaian_rounds_half_up(void **state)
{
	(void)state;
	assert_measure(capaian(ARAH_NAIK, of("20000"), of("1"), 2), 1, 2);        /* 0.005 */
	assert_measure(capaian(ARAH_NAIK, of("20001"), of("1"), 2), 0, 2);        /* 0.00499 */
	assert_measure(capaian(ARAH_NAIK, of("20000"), of("13333"), 2), 6667, 2); /* 66.665 */
	assert_measure(capaian(ARAH_NAIK, of("20000"), of("19999"), 2), 9999, 2); /* 99.995, but not reached */
	assert_measure(capaian(ARAH_NAIK, of("3"), of("2"), 2), 6667, 2);
}

static void capaian_of_falling_targets(void **state)
{
	(void)state;
	assert_measure(capaian(ARAH_TURUN, of("10"), of("8"), 2), 12000, 2); /* (20 - 8) / 10 */
	assert_measure(capaian(ARAH_TURUN, of("10"), of("10"), 2), 10000, 2);
	assert_measure(capaian(ARAH_TURUN, of("10"), of("12.5"), 2), 7500, 2);
	assert_measure(capaian(ARAH_TURUN, of("10"), of("0"), 2), 20000, 2);
	assert_measure(capaian(ARAH_TURUN, of("10"), of("25"), 2), -5000, 2);
	assert_measure(capaian(ARAH_TURUN, of("4.85"), of("5.1"), 2), 9485, 2); /* 4.6 / 4.85 = 94.845 */
}

static void capaian_that_cannot_be_known(void **state)
{
	(void)state;
	assert_false(capaian(ARAH_NAIK, of("0"), of("5"), 2).known);
	assert_false(capaian(ARAH_NAIK, of("0.00"), of("0"), 2).known);
	assert_false(capaian(ARAH_TURUN, of("0"), of("0"), 2).known);
	assert_false(capaian(ARAH_NAIK, of("-2"), of("-1"), 2).known);
	assert_false(capaian(ARAH_NAIK, UNKNOWN, of("5"), 2).known);
	assert_false(capaian(ARAH_NAIK, of("5"), UNKNOWN, 2).known);
	assert_false(capaian(ARAH_TURUN, of("999999999999999999"), of("1"), 2).known); /* 2T overflows */
	assert_false(capaian(ARAH_NAIK, of("0.000000000001"), of("999999999"), 2).known);
}

static void capaian_by_ratio_and_range(void **state)
{
	struct tahunan year = { .tahun = { true, 2024 } };
	struct rentang range = { .bawah = { true, { 20, 0 } }, .atas = { true, { 40, 0 } } };
	struct indikator indikator = { .kunci = LIT("r"), .arah = ARAH_RENTANG, .tahunan = { &year, 1 } };
	struct record record = { .tahun = { true, 2024 } };

	(void)state;
	assert_measure(capaian(ARAH_TURUN_RASIO, of("10"), of("8"), 2), 12500, 2);
	assert_measure(capaian(ARAH_TURUN_RASIO, of("10"), of("12.5"), 2), 8000, 2);
	assert_false(capaian(ARAH_TURUN_RASIO, of("10"), of("0"), 2).known);
	assert_true(target_tercapai(ARAH_TURUN_RASIO, of("10").value, of("9").value));
	year.rentang = &range;
	year.realisasi = (struct number){ true, of("30").value };
	assert_measure(indikator_capaian(&record, &indikator, 2024), 10000, 2);
	assert_int_equal(indikator_hasil(&record, &indikator, 2024), HASIL_TERCAPAI);
	year.realisasi.value = of("15").value; /* 15 / 20 */
	assert_measure(indikator_capaian(&record, &indikator, 2024), 7500, 2);
	year.realisasi.value = of("50").value; /* (80 - 50) / 40 */
	assert_measure(indikator_capaian(&record, &indikator, 2024), 7500, 2);
	assert_int_equal(indikator_hasil(&record, &indikator, 2024), HASIL_TIDAK_TERCAPAI);
	assert_false(indikator_target(&record, &indikator, 2024).known);
	assert_int_equal(nilai_target(&record, &indikator, 2024).kind, NILAI_RENTANG);
}

static void steps_of_a_scale(void **state)
{
	struct kategori steps[] = { { .nama = LIT("B"), .nilai = { true, { 60, 0 } } },
		                    { .nama = LIT("BB"), .nilai = { true, { 70, 0 } } },
		                    { .nama = LIT("A") } };
	struct tahunan year = { .tahun = { true, 2024 }, .target_kategori = LIT("BB"), .realisasi_kategori = LIT("B") };
	struct indikator indikator = { .skala = { steps, 3 }, .tahunan = { &year, 1 } };
	struct record record = { .tahun = { true, 2024 } };
	struct pencapaian found = indikator_pencapaian(&record, &indikator, 2024);

	(void)state;
	assert_measure(found.capaian, 8571, 2); /* 60 / 70 */
	assert_int_equal(indikator_hasil(&record, &indikator, 2024), HASIL_TIDAK_TERCAPAI);
	year.realisasi_kategori = LIT("A");
	found = indikator_pencapaian(&record, &indikator, 2024);
	assert_false(found.capaian.known);
	assert_int_equal(found.alasan, ALASAN_KATEGORI);
	assert_int_equal(indikator_hasil(&record, &indikator, 2024), HASIL_TERCAPAI);
}

/* Every step against every other, rising and falling: the same step is always enough. */
static void every_step_of_a_scale(void **state)
{
	struct kategori steps[] = { { .nama = LIT("C") }, { .nama = LIT("B") }, { .nama = LIT("A") } };
	struct tahunan year = { .tahun = { true, 2024 } };
	struct indikator indikator = { .skala = { steps, 3 }, .tahunan = { &year, 1 } };
	struct record record = { .tahun = { true, 2024 } };

	(void)state;
	for (int i = 0; i < 2 * 3 * 3; i++) {
		int target = i % 3, realisasi = i / 3 % 3;
		bool reached = i < 9 ? realisasi >= target : realisasi <= target;

		indikator.arah = i < 9 ? ARAH_NAIK : ARAH_TURUN;
		year.target_kategori = steps[target].nama;
		year.realisasi_kategori = steps[realisasi].nama;
		assert_int_equal(indikator_hasil(&record, &indikator, 2024),
		                 reached ? HASIL_TERCAPAI : HASIL_TIDAK_TERCAPAI);
	}
}

/* Lists end where their count says: what lies behind is not read. */
static void lists_end_at_their_count(void **state)
{
	struct year_value values[] = { { 2023, { 7, 0 } }, { 2024, { 8, 0 } } };
	struct tahunan years[] = { { .tahun = { true, 2023 } }, { .tahun = { true, 2024 } } };
	struct target_renstra row = { .iku = LIT("a"), .target = { values, 1 } };
	struct tujuan tujuan = { .indikator = { &row, 1 } };
	struct renstra renstra = { .tujuan = { &tujuan, 1 } };
	struct indikator indikator = { .kunci = LIT("a"), .tahunan = { years, 1 } };
	struct record record = { .renstra = &renstra };

	(void)state;
	assert_measure(renstra_target(&record, &indikator, 2023), 7, 0);
	assert_false(renstra_target(&record, &indikator, 2024).known);
	assert_non_null(indikator_tahunan(&indikator, 2023));
	assert_null(indikator_tahunan(&indikator, 2024));
}

static void realisasi_from_components(void **state)
{
	struct komponen parts[] = { { .nilai = { true, { 527, 0 } }, .bobot = { true, { 4, 1 } } },
		                    { .nilai = { true, { 2390, 0 } }, .bobot = { true, { 6, 1 } } },
		                    { .nilai = { true, { 4, 0 } }, .bobot = { true, { 0, 0 } } } };
	struct tahunan year = { .tahun = { true, 2024 }, .komponen = { parts, 2 } };
	struct indikator indikator = { .tahunan = { &year, 1 } };

	(void)state;
	assert_measure(indikator_realisasi(&indikator, 2024), 2205, 2); /* 22.0502 */
	indikator.pengali = (struct number){ true, { 100000, 0 } };
	indikator.desimal = (struct integer){ true, 0 };
	assert_measure(indikator_realisasi(&indikator, 2024), 22050, 0);
	indikator.pengali = (struct number){ true, { 1, 0 } };
	indikator.desimal = (struct integer){ true, 4 };
	assert_measure(indikator_realisasi(&indikator, 2024), 2205, 4); /* 0.220502...: not by two places */
	indikator.desimal = (struct integer){ false, 0 };
	indikator.hitung = HITUNG_JUMLAH;
	assert_measure(indikator_realisasi(&indikator, 2024), 291700, 2);
	indikator.hitung = HITUNG_BERBOBOT;
	assert_measure(indikator_realisasi(&indikator, 2024), 164480, 2); /* 210.8 + 1434 */
	indikator.hitung = HITUNG_RATA_RATA;
	year.komponen.count = 3;
	assert_measure(indikator_realisasi(&indikator, 2024), 97367, 2); /* 2921 / 3 */
	year.realisasi = (struct number){ true, { 5, 0 } };
	assert_measure(indikator_realisasi(&indikator, 2024), 5, 0); /* what is written wins */
}

static void the_cap_and_the_mean(void **state)
{
	struct tahunan high = { .tahun = { true, 2024 },
		                .target = { true, { 10, 0 } },
		                .realisasi = { true, { 25, 0 } } };
	struct tahunan low = { .tahun = { true, 2024 },
		               .target = { true, { 10, 0 } },
		               .realisasi = { true, { 9, 0 } } };
	struct tahunan zero = { .tahun = { true, 2024 },
		                .target = { true, { 0, 0 } },
		                .realisasi = { true, { 9, 0 } } };
	struct indikator indikator[] = { { .tahunan = { &high, 1 } },
		                         { .tahunan = { &low, 1 } },
		                         { .tahunan = { &zero, 1 } } };
	struct sasaran sasaran = { .indikator = { indikator, 3 } };
	struct aturan aturan = { .capaian_tertinggi = { true, { 120, 0 } } };
	struct record record = { .tahun = { true, 2024 }, .aturan = &aturan, .sasaran = { &sasaran, 1 } };
	struct pencapaian found = indikator_pencapaian(&record, &indikator[0], 2024);
	struct ikhtisar_capaian all = record_ikhtisar(&record, 2024);

	(void)state;
	assert_measure(found.capaian, 12000, 2);
	assert_measure(found.penuh, 25000, 2);
	assert_int_equal(all.indikator, 3);
	assert_int_equal(all.dihitung, 2);
	assert_measure(all.rata_rata, 10500, 2); /* of 120 and 90 */
	assert_int_equal(indikator_pencapaian(&record, &indikator[2], 2024).alasan, ALASAN_TARGET_NOL);
	sasaran.indikator.count = 0;
	assert_false(sasaran_ikhtisar(&record, &sasaran, 2024).rata_rata.known);
}

static void efficiency_in_three_ways(void **state)
{
	struct money money = { true, true, .anggaran = { 1000, 0 }, .realisasi = { 900, 0 } };
	struct efisiensi found = efisiensi_dengan(EFISIENSI_PMK214, of("105.00"), money, 2);

	(void)state;
	assert_measure(found.nilai, 1429, 2); /* 1 - 900 / 1050 */
	assert_measure(found.ne, 8571, 2);    /* 50 + 14.2857... x 2.5 = 85.714 */
	found = efisiensi_dengan(EFISIENSI_PMK214, of("50.00"), money, 2);
	assert_measure(found.nilai, -8000, 2);
	assert_measure(found.ne, 0, 2); /* bound to -20 */
	found = efisiensi_dengan(EFISIENSI_PMK214, of("200.00"), money, 2);
	assert_measure(found.nilai, 5500, 2);
	assert_measure(found.ne, 10000, 2);
	assert_int_equal(efisiensi_dengan(EFISIENSI_PMK214, of("-154.02"), money, 2).alasan, ALASAN_CAPAIAN_NOL);
	assert_int_equal(efisiensi_dengan(EFISIENSI_SELISIH, of("85.00"),
	                                  (struct money){ true, false, .anggaran = { 1000, 0 } }, 2)
	                         .alasan,
	                 ALASAN_BELANJA_KOSONG);
	money.realisasi = (struct decimal){ INT64_MAX / 10, 0 }; /* no figure has so many digits */
	money.anggaran = (struct decimal){ 1, 0 };
	found = efisiensi_dengan(EFISIENSI_PMK214, of("0.01"), money, 2);
	assert_int_equal(found.alasan, ALASAN_TERLALU_BESAR);
	assert_false(found.nilai.known || found.ne.known);
	money = (struct money){ true, true, .anggaran = { 1000, 0 }, .realisasi = { 900, 0 } };
	assert_measure(efisiensi_dengan(EFISIENSI_SISA, of("100.00"), money, 2).nilai, 1000, 2);
	found = efisiensi_dengan(EFISIENSI_SISA, of("99.99"), money, 2);
	assert_false(found.nilai.known);
	assert_int_equal(found.alasan, ALASAN_BELUM_TERCAPAI);
	assert_measure(efisiensi_dengan(EFISIENSI_SELISIH, of("85.00"), money, 2).nilai, -500, 2);
	assert_int_equal(
		efisiensi_dengan(EFISIENSI_SELISIH, of("85.00"), (struct money){ .given = true, .spent = true }, 2)
			.alasan,
		ALASAN_TANPA_ANGGARAN);
}

static void broken_series(void **state)
{
	struct tahunan years[] = { { .tahun = { true, 2022 } },
		                   { .tahun = { true, 2023 }, .putus_seri = { true, true } },
		                   { .tahun = { true, 2024 } } };
	struct indikator indikator = { .tahunan = { years, 3 } };

	(void)state;
	assert_true(seri_putus(&indikator, 2022, 2023));
	assert_true(seri_putus(&indikator, 2022, 2024));
	assert_false(seri_putus(&indikator, 2023, 2024));
}

static void targets_reached(void **state)
{
	(void)state;
	assert_true(target_tercapai(ARAH_NAIK, of("8.60").value, of("8.6").value));
	assert_true(target_tercapai(ARAH_NAIK, of("8.60").value, of("8.601").value));
	assert_false(target_tercapai(ARAH_NAIK, of("8.60").value, of("8.599").value));
	assert_true(target_tercapai(ARAH_TURUN, of("5").value, of("5.00").value));
	assert_true(target_tercapai(ARAH_TURUN, of("5").value, of("4.9").value));
	assert_false(target_tercapai(ARAH_TURUN, of("5").value, of("5.1").value));
	assert_true(target_tercapai(ARAH_NAIK, of("-2").value, of("-1").value));
}

/* -- a year with one indicator: 2023 has its own target, 2024 that of the Renstra, 2025 nothing -- */

static struct integer whole(int64_t value)
{
	return (struct integer){ true, value };
}

static struct number number_of(const char *spelling)
{
	return (struct number){ true, of(spelling).value };
}

static void targets_of_years(void **state)
{
	struct tahunan years[] = {
		{ .tahun = whole(2023), .target = number_of("20"), .realisasi = number_of("10") },
		{ .tahun = whole(2024), .realisasi = number_of("25.06") },
		{ .tahun = whole(2026), .target = number_of("30") },
	};
	struct indikator indikator = { .kunci = LIT("pmks"), .tahunan = { years, 3 } };
	struct year_value values[] = { { 2023, { 99, 0 } }, { 2024, { 2205, 2 } } };
	struct target_renstra targets[] = {
		{ .nama = LIT("Indikator lain") },
		{ .iku = LIT("pmks"), .target = { values, 2 } },
	};
	struct tujuan tujuan[] = { { .uraian = LIT("Satu") }, { .uraian = LIT("Dua"), .indikator = { targets, 2 } } };
	struct renstra renstra = { .tujuan = { tujuan, 2 } };
	struct record record = { .renstra = &renstra };

	(void)state;
	assert_measure(indikator_target(&record, &indikator, 2023), 20, 0);
	assert_measure(renstra_target(&record, &indikator, 2023), 99, 0);
	assert_measure(indikator_target(&record, &indikator, 2024), 2205, 2);
	assert_false(indikator_target(&record, &indikator, 2025).known);
	assert_false(indikator_realisasi(&indikator, 2025).known);
	assert_false(indikator_realisasi(&indikator, 2026).known);
	assert_measure(indikator_capaian(&record, &indikator, 2023), 5000, 2);
	assert_measure(indikator_capaian(&record, &indikator, 2024), 11365, 2);
	assert_false(indikator_capaian(&record, &indikator, 2026).known);
	record.renstra = NULL;
	assert_false(indikator_target(&record, &indikator, 2024).known);
	assert_measure(indikator_target(&record, &indikator, 2026), 30, 0);
}

/* -- money: two programmes of a dinas in 2024 -- */

#define SPENT(budget, spent)                                                                                           \
	{                                                                                                              \
		.anggaran = { true, { (budget), 0 } }, .realisasi = { true, { (spent), 0 } }                           \
	}

struct budget {
	struct sub_kegiatan izin[1], potensi[6], desa[2];
	struct kegiatan sosial_kegiatan[2], desa_kegiatan[1];
	struct program programs[3];
};

static const struct budget numbers = {
	.izin = { SPENT(20000000, 2122000) },
	.potensi = { SPENT(10000000, 7352500),
	             SPENT(50000000, 49665800),
	             SPENT(30000000, 22693400),
	             SPENT(3647800000, 3362331220),
	             SPENT(50000000, 19156129),
	             { .anggaran = { 0 } } },
	.desa = { SPENT(75000000, 71215871), SPENT(70000000, 40220847) },
};

static struct record record_of(struct budget *budget)
{
	*budget = numbers;
	budget->sosial_kegiatan[0].sub_kegiatan.items = budget->izin;
	budget->sosial_kegiatan[0].sub_kegiatan.count = 1;
	budget->sosial_kegiatan[1].sub_kegiatan.items = budget->potensi;
	budget->sosial_kegiatan[1].sub_kegiatan.count = 6;
	budget->desa_kegiatan[0].sub_kegiatan.items = budget->desa;
	budget->desa_kegiatan[0].sub_kegiatan.count = 2;
	budget->programs[0] = (struct program){ .kunci = LIT("sosial"), .kegiatan = { budget->sosial_kegiatan, 2 } };
	budget->programs[1] = (struct program){ .kunci = LIT("desa"), .kegiatan = { budget->desa_kegiatan, 1 } };
	budget->programs[2] = (struct program){ .kunci = LIT("kosong") };
	return (struct record){ .program = { budget->programs, 3 } };
}

static void assert_money(struct money found, int64_t anggaran, int64_t realisasi)
{
	assert_true(found.given);
	assert_int_equal(decimal_compare(found.anggaran, decimal_from_int(anggaran)), 0);
	assert_int_equal(decimal_compare(found.realisasi, decimal_from_int(realisasi)), 0);
}

static void sums_of_money(void **state)
{
	struct budget budget;
	struct record record = record_of(&budget);

	(void)state;
	assert_money(sub_kegiatan_money(&budget.izin[0]), 20000000, 2122000);
	assert_false(sub_kegiatan_money(&budget.potensi[5]).given);
	assert_money(kegiatan_money(&budget.sosial_kegiatan[1]), 3787800000, 3461199049);
	assert_money(program_money(&budget.programs[0]), 3807800000, 3463321049);
	assert_money(program_money(&budget.programs[1]), 145000000, 111436718);
	assert_false(program_money(&budget.programs[2]).given);
	assert_money(scope_money(&(struct scope){ .record = &record }), 3952800000, 3574757767);
	assert_true(record_money_fits(&record));
}

static void programmes_count_once(void **state)
{
	struct budget budget;
	struct record record = record_of(&budget);
	struct text names[] = { LIT("desa"), LIT("sosial"), LIT("desa"), LIT("tidak_ada") };
	struct indikator indikator = { .program = { names, 4 } };
	struct indikator bare = { .kunci = LIT("bare") };

	(void)state;
	assert_money(indikator_money(&(struct scope){ .record = &record }, &indikator), 3952800000, 3574757767);
	indikator.program.count = 1;
	assert_money(indikator_money(&(struct scope){ .record = &record }, &indikator), 145000000, 111436718);
	assert_false(indikator_money(&(struct scope){ .record = &record }, &bare).given);
}

/* An indicator may be paid from a kegiatan or a sub kegiatan alone; what is part of something named is not met again.
 */
static void parts_of_programmes(void **state)
{
	struct budget budget;
	struct record record = record_of(&budget);
	struct text parts[] = { LIT("data"), LIT("izin"), LIT("desa"), LIT("pos") };
	struct indikator indikator = { .program = { parts, 2 } };
	struct sasaran sasaran = { .indikator = { &indikator, 1 } };
	struct biaya biaya = { .scope = &(struct scope){ .record = &record }, .indikator = &indikator };

	(void)state;
	budget.sosial_kegiatan[0].kunci = LIT("izin");
	budget.potensi[2].kunci = LIT("data");
	budget.desa[1].kunci = LIT("pos");
	assert_money(indikator_money(&(struct scope){ .record = &record }, &indikator), 50000000, 24815400);
	assert_true(biaya_next(&biaya));
	assert_ptr_equal(biaya_what(&biaya), &budget.sosial_kegiatan[0]);
	assert_true(biaya_next(&biaya));
	assert_ptr_equal(biaya_what(&biaya), &budget.potensi[2]);
	assert_ptr_equal(biaya.kegiatan, &budget.sosial_kegiatan[1]);
	assert_false(biaya_next(&biaya));
	assert_false(biaya_next(&biaya));
	indikator.program.count = 4;
	assert_money(sasaran_money(&(struct scope){ .record = &record }, &sasaran), 195000000, 136252118);
	assert_true(sasaran_membiayai(&sasaran, &budget.programs[1], &budget.desa_kegiatan[0], &budget.desa[0]));
	assert_false(sasaran_membiayai(&sasaran, &budget.programs[0], &budget.sosial_kegiatan[1], &budget.potensi[0]));
	assert_true(biaya_find(&(struct scope){ .record = &record }, LIT("pos"), &biaya));
	assert_ptr_equal(biaya.sub, &budget.desa[1]);
	assert_false(biaya_find(&(struct scope){ .record = &record }, LIT("lain"), &biaya));
}

/* Sen are exact, and what came back counts below zero. */
static void sen_and_returns(void **state)
{
	struct sub_kegiatan subs[] = { SPENT(1000, 0), SPENT(500, 0) };
	struct kegiatan kegiatan = { .sub_kegiatan = { subs, 2 } };
	struct money money;
	struct decimal rest;

	(void)state;
	subs[0].realisasi.value = (struct decimal){ 90025, 2 };
	subs[1].realisasi.value = (struct decimal){ -10050, 2 };
	subs[1].semula = (struct number){ true, { 700, 0 } };
	money = kegiatan_money(&kegiatan);
	assert_int_equal(money.realisasi.digits, 79975);
	assert_int_equal(money.realisasi.places, 2);
	assert_int_equal(money.semula.digits, 1700);
	assert_true(money.changed);
	assert_true(uang_sisa(money, &rest));
	assert_int_equal(rest.digits, 70025);
	assert_measure(serapan(money, 2), 5332, 2);
	assert_measure(serapan(sub_kegiatan_money(&subs[1]), 2), -2010, 2);
}

static void shares_and_efficiency(void **state)
{
	struct budget budget;
	struct record record = record_of(&budget);
	struct measure share = serapan(scope_money(&(struct scope){ .record = &record }), 2);

	(void)state;
	assert_measure(serapan(sub_kegiatan_money(&budget.izin[0]), 2), 1061, 2);    /* 10.61 */
	assert_measure(serapan(sub_kegiatan_money(&budget.potensi[0]), 2), 7353, 2); /* 73.525 */
	assert_measure(serapan(program_money(&budget.programs[0]), 2), 9095, 2);     /* 90.953 */
	assert_measure(share, 9044, 2);                                              /* 90.436 */
	assert_measure(efisiensi(of("113.65"), share), 2321, 2);
	assert_measure(efisiensi(of("85.00"), of("95.67")), -1067, 2);
	assert_false(efisiensi(UNKNOWN, share).known);
	assert_false(efisiensi(share, UNKNOWN).known);
	assert_false(serapan(program_money(&budget.programs[2]), 2).known);
	assert_false(serapan((struct money){ true, true, .anggaran = { 0, 0 }, .realisasi = { 5000, 0 } }, 2).known);
	assert_measure(serapan((struct money){ true, true, .anggaran = { 1000, 0 }, .realisasi = { 0, 0 } }, 2), 0, 2);
	assert_measure(
		serapan((struct money){ true, true, .anggaran = { 1, 0 }, .realisasi = { 1000000000000, 0 } }, 2),
		10000000000000000, 2);
}

/* What is not yet told is never taken for zero. */
static void realisasi_not_yet_told(void **state)
{
	struct sub_kegiatan subs[] = { SPENT(1000, 900),
		                       { .anggaran = { true, { 500, 0 } } },
		                       { .anggaran = { true, { 0, 0 } } } };
	struct kegiatan kegiatan = { .sub_kegiatan = { subs, 3 } };
	struct money money = kegiatan_money(&kegiatan);

	(void)state;
	assert_true(money.given);
	assert_false(money.spent);
	assert_int_equal(money.anggaran.digits, 1500);
	assert_false(serapan(money, 2).known);
	subs[1].realisasi = (struct number){ true, { 0, 0 } };
	money = kegiatan_money(&kegiatan);
	assert_true(money.spent);
	assert_measure(serapan(money, 2), 6000, 2);
}

/* Money is spent where all its parts are, and what no sum can hold is neither given nor spent. */
static void sums_of_two(void **state)
{
	(void)state;
	for (int i = 0; i < 16; i++) {
		bool large = i & 8;
		struct money part = { .given = i & 1,
			              .spent = i & 2,
			              .anggaran = { large ? MONEY_MOST.digits : 5, 0 } };
		struct money total = { true, i & 4, .anggaran = { 7, 0 } };

		money_add(&total, part);
		assert_int_equal(total.given, !part.given || !large);
		assert_int_equal(total.spent, total.given && (i & 4) && (!part.given || part.spent));
	}
}

static void sums_out_of_bounds(void **state)
{
	struct sub_kegiatan many[10];
	struct kegiatan kegiatan = { .sub_kegiatan = { many, 9 } };
	struct program program = { .kunci = LIT("p"), .kegiatan = { &kegiatan, 1 } };
	struct record record = { .program = { &program, 1 } };

	(void)state;
	for (size_t i = 0; i < 10; i++)
		many[i] = (struct sub_kegiatan)SPENT(1000000000000000, 1);
	assert_money(scope_money(&(struct scope){ .record = &record }), MONEY_MOST.digits, 9);
	kegiatan.sub_kegiatan.count = 10;
	assert_false(kegiatan_money(&kegiatan).given);
	assert_false(program_money(&program).given);
	assert_false(scope_money(&(struct scope){ .record = &record }).given);
	assert_false(record_money_fits(&record));
	assert_false(serapan(scope_money(&(struct scope){ .record = &record }), 2).known);
}

/* -- targets of their own kind -- */

/* Between the ends of a range 100; outside, the nearer end counts, and past the good end it is more than 100. */
static void ranges_have_directions(void **state)
{
	static const struct {
		enum arah arah;
		const char *low, *high, *realisasi;
		int64_t capaian; /* hundredths */
		enum hasil hasil;
	} rows[] = {
		{ ARAH_NAIK, "80", "90", "92", 10222, HASIL_TERCAPAI },
		{ ARAH_NAIK, "80", "90", "90", 10000, HASIL_TERCAPAI },
		{ ARAH_NAIK, "80", "90", "84.5", 10000, HASIL_TERCAPAI },
		{ ARAH_NAIK, "80", "90", "60", 7500, HASIL_TIDAK_TERCAPAI },
		{ ARAH_TURUN, "7", "8", "6.5", 10714, HASIL_TERCAPAI },
		{ ARAH_TURUN, "7", "8", "7", 10000, HASIL_TERCAPAI },
		{ ARAH_TURUN, "7", "8", "10", 7500, HASIL_TIDAK_TERCAPAI },
		{ ARAH_TURUN_RASIO, "7", "8", "5", 14000, HASIL_TERCAPAI },
		{ ARAH_TURUN_RASIO, "7", "8", "10", 8000, HASIL_TIDAK_TERCAPAI },
		{ ARAH_RENTANG, "20", "40", "10", 5000, HASIL_TIDAK_TERCAPAI },
		{ ARAH_RENTANG, "20", "40", "50", 7500, HASIL_TIDAK_TERCAPAI },
		{ ARAH_RENTANG, "20", "40", "40", 10000, HASIL_TERCAPAI },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rentang range = { .bawah = { true, of(rows[i].low).value },
			                 .atas = { true, of(rows[i].high).value } };
		struct tahunan year = { .tahun = { true, 2024 },
			                .rentang = &range,
			                .realisasi = { true, of(rows[i].realisasi).value } };
		struct indikator indikator = { .arah = rows[i].arah, .tahunan = { &year, 1 } };
		struct record record = { .tahun = { true, 2024 } };

		assert_measure(indikator_capaian(&record, &indikator, 2024), rows[i].capaian, 2);
		assert_int_equal(indikator_hasil(&record, &indikator, 2024), rows[i].hasil);
	}
}

/* A target of zero: all that depends on it is not known, or it is 100 where it is reached. */
static void zero_by_choice(void **state)
{
	static const struct {
		enum arah arah;
		const char *realisasi;
		bool reached;
	} rows[] = { { ARAH_NAIK, "0", true },        { ARAH_NAIK, "3", true },        { ARAH_TURUN, "0", true },
		     { ARAH_TURUN, "2", false },      { ARAH_RENTANG, "0", true },     { ARAH_RENTANG, "1", false },
		     { ARAH_TURUN_RASIO, "0", true }, { ARAH_TURUN_RASIO, "1", false } };

	(void)state;
	for (size_t i = 0; i < 2 * sizeof rows / sizeof *rows; i++) {
		size_t row = i / 2;
		bool hundred = i % 2;
		struct gaya_angka angka = { .desimal_persen = { true, 2 } };
		struct aturan aturan = { .target_nol = hundred ? TARGET_NOL_SERATUS : TARGET_NOL_KOSONG,
			                 .angka = &angka };
		struct tahunan year = { .tahun = { true, 2024 },
			                .target = { true, { 0, 0 } },
			                .realisasi = { true, of(rows[row].realisasi).value } };
		struct indikator indikator = { .arah = rows[row].arah, .tahunan = { &year, 1 } };
		struct record record = { .tahun = { true, 2024 }, .aturan = &aturan };
		struct pencapaian found = indikator_pencapaian(&record, &indikator, 2024);

		assert_int_equal(found.capaian.known, hundred && rows[row].reached);
		assert_int_equal(found.alasan, found.capaian.known ? ALASAN_TIDAK_ADA : ALASAN_TARGET_NOL);
		if (found.capaian.known)
			assert_measure(found.capaian, 10000, 2);
		assert_int_equal(indikator_hasil(&record, &indikator, 2024), !rows[row].reached ? HASIL_TIDAK_TERCAPAI
		                                                             : hundred          ? HASIL_TERCAPAI
		                                                                       : HASIL_TIDAK_DIKETAHUI);
	}
}

/* -- nothing is rounded twice -- */

static struct measure count_of(int64_t number)
{
	return measure_of(decimal_from_int(number));
}

/* part / of in hundredths, half up; -1 where it is exactly between two. */
static int64_t hundredths(int64_t part, int64_t of)
{
	int64_t twice = 2 * part * 100;

	return twice % of == 0 && twice / of % 2 ? -1 : (twice / of + 1) / 2;
}

/* Means of quotients are those of the quotients, not of what is printed of them. */
static void means_are_of_exact_values(void **state)
{
	static const int64_t targets[] = { 3, 6, 7, 9, 11 };
	enum { COUNT = sizeof targets / sizeof *targets, COMMON = 1386 };
	size_t differ = 0;

	(void)state;
	for (int64_t seed = 1; seed < 3000; seed++) {
		struct mean exact = { 0 }, printed = { 0 };
		int64_t sum = 0, expected;
		struct measure mean;

		for (size_t i = 0; i < COUNT; i++) {
			int64_t reached = 1 + (seed * (int64_t)(7 + i) + seed / 13) % targets[i];
			struct measure one = capaian(ARAH_NAIK, count_of(targets[i]), count_of(reached), 2);

			mean_add(&exact, one);
			mean_add(&printed, measure_of(one.value));
			sum += reached * (COMMON / targets[i]) * 100;
		}
		expected = hundredths(sum, (int64_t)COMMON * COUNT);
		mean = mean_of(&exact);
		assert_int_equal(mean.value.places, 2);
		if (expected >= 0 && expected != 10000)
			assert_int_equal(mean.value.digits, expected);
		differ += mean.value.digits != mean_of(&printed).value.digits;
	}
	assert_true(differ > 100); /* else it proves nothing */
}

/* NE = 300 - 250 x RAK x T / (PAK x R) where E is within its bounds. */
static void ne_is_of_exact_values(void **state)
{
	size_t looked = 0, differ = 0;

	(void)state;
	for (int64_t seed = 1; seed < 4000; seed++) {
		int64_t target = 3 + seed % 17, reached = target - seed % 2, spent = 7800000 + seed * 977 % 4000000;
		struct money money = {
			.given = true, .spent = true, .anggaran = { 10000000, 0 }, .realisasi = { spent, 0 }
		};
		struct measure percent = capaian(ARAH_NAIK, count_of(target), count_of(reached), 2);
		struct efisiensi result = efisiensi_dengan(EFISIENSI_PMK214, percent, money, 2);
		int64_t over = money.anggaran.digits * reached, part = 300 * over - 250 * spent * target;
		int64_t expected = part > 0 ? hundredths(part, over) : -1;

		if (part < 0 || part > 100 * over || expected < 0)
			continue;
		looked++;
		assert_int_equal(result.ne.value.digits, expected);
		differ += expected != hundredths(5000 * 2 + 5 * result.nilai.value.digits, 200);
	}
	assert_true(looked > 1000 && differ > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges_have_directions),
		cmocka_unit_test(zero_by_choice),
		cmocka_unit_test(means_are_of_exact_values),
		cmocka_unit_test(ne_is_of_exact_values),
		cmocka_unit_test(capaian_of_rising_targets),
		cmocka_unit_test(capaian_rounds_half_up),
		cmocka_unit_test(capaian_of_falling_targets),
		cmocka_unit_test(capaian_that_cannot_be_known),
		cmocka_unit_test(targets_reached),
		cmocka_unit_test(targets_of_years),
		cmocka_unit_test(sums_of_money),
		cmocka_unit_test(programmes_count_once),
		cmocka_unit_test(shares_and_efficiency),
		cmocka_unit_test(parts_of_programmes),
		cmocka_unit_test(sen_and_returns),
		cmocka_unit_test(realisasi_not_yet_told),
		cmocka_unit_test(sums_out_of_bounds),
		cmocka_unit_test(capaian_by_ratio_and_range),
		cmocka_unit_test(steps_of_a_scale),
		cmocka_unit_test(every_step_of_a_scale),
		cmocka_unit_test(lists_end_at_their_count),
		cmocka_unit_test(realisasi_from_components),
		cmocka_unit_test(the_cap_and_the_mean),
		cmocka_unit_test(efficiency_in_three_ways),
		cmocka_unit_test(broken_series),
		cmocka_unit_test(sums_of_two),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
