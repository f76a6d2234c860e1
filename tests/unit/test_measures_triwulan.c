/* Quarters against numbers worked out by hand: the figures of seed-like series in each basis. */
#include "record/aturan.h"
#include "record/figures/measures_triwulan.h"
#include "record/record.h"
#include "record/triwulan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct number whole(int64_t value)
{
	return (struct number){ true, decimal_from_int(value) };
}

static struct number of(const char *spelling)
{
	struct number number = { .given = true };

	assert_true(decimal_parse(text_from(spelling), &number.value));
	return number;
}

static void assert_measure(struct measure found, int64_t digits, int places)
{
	assert_true(found.known);
	assert_int_equal(found.value.digits, digits);
	assert_int_equal(found.value.places, places);
}

/* -- money: 480 million, a share of it each quarter -- */

struct office {
	struct uang_triwulan quarters[QUARTERS];
	struct uang_setahun setahun;
	struct isi_triwulan isi[QUARTERS];
	struct laporan_triwulan laporan;
	struct sub_kegiatan sub;
	struct record record;
};

static void set_office(struct office *office, enum basis basis, int quarters)
{
	static const char *const shares[] = { "30", "50", "80", "100" };

	*office = (struct office){ .setahun = { .basis = basis } };
	for (int i = 0; i < QUARTERS; i++) {
		office->isi[i].target_persen = of(shares[i]);
		office->laporan.triwulan[i] = &office->isi[i];
		if (i < quarters)
			office->setahun.triwulan[i] = &office->quarters[i];
	}
	office->sub.anggaran = whole(480000000);
	office->sub.realisasi = whole(316568760);
	office->sub.triwulan = &office->setahun;
	office->record.laporan_triwulan = &office->laporan;
}

static struct quarterly money(const struct office *office, int quarter, enum reach reach)
{
	return uang_quarter(&office->record, &office->sub, quarter, reach);
}

static void cumulative_money(void **state)
{
	struct office office;

	(void)state;
	set_office(&office, BASIS_KUMULATIF, 3);
	office.quarters[0].realisasi = whole(0);
	office.quarters[1].realisasi = whole(92934000);
	office.quarters[2].realisasi = whole(155988050);
	assert_measure(money(&office, 1, REACH_BASIS).target, 144000000, 0);
	assert_measure(money(&office, 2, REACH_BASIS).target, 240000000, 0);
	assert_measure(money(&office, 3, REACH_BASIS).target, 384000000, 0);
	assert_measure(money(&office, 4, REACH_BASIS).target, 480000000, 0);
	assert_measure(money(&office, 3, REACH_BASIS).realisasi, 155988050, 0);
	assert_measure(money(&office, 3, REACH_ALONE).realisasi, 63054050, 0);
	assert_measure(money(&office, 3, REACH_ALONE).target, 144000000, 0);
	/* the fourth is the year's */
	assert_measure(money(&office, 4, REACH_TO_DATE).realisasi, 316568760, 0);
	assert_measure(money(&office, 4, REACH_ALONE).realisasi, 160580710, 0);
	assert_measure(capaian_uang(money(&office, 3, REACH_BASIS).target, money(&office, 3, REACH_BASIS).realisasi, 2),
	               4062, 2); /* the paper said 40,82 */
}

static void single_quarters_of_money(void **state)
{
	struct office office;

	(void)state;
	set_office(&office, BASIS_PER_TRIWULAN, 3);
	office.quarters[0].realisasi = whole(0);
	office.quarters[1].realisasi = whole(92934000);
	office.quarters[2].realisasi = whole(63054050);
	assert_measure(money(&office, 2, REACH_BASIS).target, 96000000, 0); /* 20 % */
	assert_measure(money(&office, 2, REACH_TO_DATE).target, 240000000, 0);
	assert_measure(money(&office, 3, REACH_TO_DATE).realisasi, 155988050, 0);
	assert_measure(money(&office, 3, REACH_BASIS).realisasi, 63054050, 0);
	assert_measure(money(&office, 4, REACH_BASIS).realisasi, 160580710, 0); /* left over */
	assert_measure(money(&office, 4, REACH_TO_DATE).realisasi, 316568760, 0);
	office.sub.realisasi = whole(100000000); /* less than three quarters: no fourth */
	assert_false(money(&office, 4, REACH_BASIS).realisasi.known);
	office.quarters[1].realisasi.given = false;
	assert_false(money(&office, 3, REACH_TO_DATE).realisasi.known);
	office.setahun.triwulan[1] = NULL; /* left out: counts nothing */
	assert_measure(money(&office, 3, REACH_TO_DATE).realisasi, 63054050, 0);
}

static void shares_are_rounded_to_rupiah(void **state)
{
	struct office office;

	(void)state;
	set_office(&office, BASIS_KUMULATIF, 3);
	office.sub.anggaran = whole(35407600);
	assert_measure(money(&office, 1, REACH_BASIS).target, 10622280, 0);
	office.quarters[0].target_persen = of("12.5");
	office.sub.anggaran = whole(12);
	assert_measure(money(&office, 1, REACH_BASIS).target, 2, 0); /* 1.5 */
	office.quarters[0].target = whole(7);                        /* its own rupiah win */
	assert_measure(money(&office, 1, REACH_BASIS).target, 7, 0);
	office.laporan.triwulan[1] = NULL;
	assert_false(money(&office, 2, REACH_BASIS).target.known);
	office.sub.anggaran.given = false;
	assert_false(money(&office, 3, REACH_BASIS).target.known);
}

static void sums_of_money(void **state)
{
	struct office office;
	struct sub_kegiatan second;
	struct uang_setahun nothing = { .basis = BASIS_KUMULATIF };
	struct uang_sum sum = { .count = 0 };

	(void)state;
	set_office(&office, BASIS_KUMULATIF, 1);
	office.quarters[0].realisasi = whole(1000);
	second = office.sub;
	uang_sum_add(&sum, &office.record, &office.sub, 1, REACH_BASIS);
	assert_true(sum.complete);
	second.triwulan = &nothing; /* a target without realisasi */
	uang_sum_add(&sum, &office.record, &second, 1, REACH_BASIS);
	assert_measure(sum.anggaran, 960000000, 0);
	assert_measure(sum.target, 288000000, 0);
	assert_measure(sum.realisasi, 1000, 0);
	assert_false(sum.complete);
	office.quarters[0].target = whole(MONEY_MOST.digits);
	uang_sum_add(&sum, &office.record, &office.sub, 1, REACH_BASIS);
	assert_true(sum.too_large);
	assert_false(sum.target.known);
	assert_false(sum.realisasi.known);
}

/* -- performance -- */

static struct kinerja_triwulan quarter_of(const char *target, const char *realisasi)
{
	struct kinerja_triwulan quarter = { .path = LIT("") };

	if (target)
		quarter.target = of(target);
	if (realisasi)
		quarter.realisasi = of(realisasi);
	return quarter;
}

static void percents_to_date(void **state)
{
	struct kinerja_triwulan quarters[] = { quarter_of("7.00", "0.00"), quarter_of("12.00", "0.33"),
		                               quarter_of("18.84", "18.84") };
	struct kinerja_setahun setahun = { .basis = BASIS_KUMULATIF,
		                           .triwulan = { &quarters[0], &quarters[1], &quarters[2] } };
	struct kinerja kinerja = { .setahun = &setahun,
		                   .target = measure_of(of("22.05").value),
		                   .realisasi = measure_of(of("25.06").value) };
	struct quarterly second = kinerja_quarter(&kinerja, 2, REACH_BASIS);

	(void)state;
	assert_measure(capaian(ARAH_NAIK, second.target, second.realisasi, 2), 275, 2);
	assert_measure(kinerja_quarter(&kinerja, 3, REACH_ALONE).realisasi, 1851, 2);
	assert_measure(kinerja_quarter(&kinerja, 4, REACH_BASIS).target, 2205, 2);
	assert_measure(kinerja_quarter(&kinerja, 4, REACH_BASIS).realisasi, 2506, 2);
	setahun.triwulan[1] = NULL;
	assert_false(kinerja_quarter(&kinerja, 2, REACH_BASIS).realisasi.known);
	kinerja.setahun = NULL;
	assert_false(kinerja_quarter(&kinerja, 4, REACH_BASIS).target.known);
}

static void standing_figures(void **state)
{
	struct kinerja_triwulan quarters[] = { quarter_of(NULL, "80.5"), quarter_of(NULL, NULL) };
	struct kinerja_setahun setahun = { .basis = BASIS_TETAP, .triwulan = { &quarters[0], &quarters[1] } };
	struct kinerja kinerja = { .setahun = &setahun, .target = measure_of(of("82").value) };

	(void)state;
	assert_measure(kinerja_quarter(&kinerja, 1, REACH_BASIS).target, 82, 0); /* the year's */
	assert_measure(kinerja_quarter(&kinerja, 1, REACH_ALONE).realisasi, 805, 1);
	assert_false(kinerja_quarter(&kinerja, 2, REACH_BASIS).realisasi.known);
	assert_measure(kinerja_quarter(&kinerja, 2, REACH_TO_DATE).realisasi, 805, 1); /* the latest */
	assert_false(kinerja_quarter(&kinerja, 4, REACH_ALONE).realisasi.known);
	kinerja.realisasi = measure_of(of("83").value);
	assert_measure(kinerja_quarter(&kinerja, 4, REACH_TO_DATE).realisasi, 83, 0);
}

static void capped_and_in_range(void **state)
{
	struct kinerja_triwulan quarter = quarter_of(NULL, "4.5");
	struct kinerja_setahun setahun = { .basis = BASIS_TETAP, .triwulan = { &quarter } };
	struct kinerja kinerja = {
		.arah = ARAH_RENTANG,
		.setahun = &setahun,
		.nilai = { .kind = NILAI_RENTANG, .low = of("2").value, .high = of("4").value, .numbered = true }
	};
	struct aturan aturan = { .capaian_tertinggi = of("120") };
	struct record record = { .aturan = NULL };
	struct quarterly over = { measure_of(of("4").value), measure_of(of("6").value) };
	struct quarterly first = kinerja_quarter(&kinerja, 1, REACH_BASIS);

	(void)state;
	assert_false(first.target.known);
	assert_measure(kinerja_capaian(&record, &kinerja, first), 8750, 2); /* of the nearer end */
	kinerja.arah = ARAH_NAIK;
	assert_measure(kinerja_capaian(&record, &kinerja, over), 15000, 2);
	record.aturan = &aturan;
	assert_measure(kinerja_capaian(&record, &kinerja, over), 12000, 2);
}

/* -- means -- */

static void means_of_percentages(void **state)
{
	struct measure percents[] = {
		{ .known = true, .value = { 3872, 2 } },
		{ .known = false },
		{ .known = true, .value = { 5110, 2 } },
		{ .known = true, .value = { 0, 2 } },
	};
	struct measure near[] = { { .known = true, .value = { 9999, 2 } }, { .known = true, .value = { 10000, 2 } } };
	struct mean all = { 0 }, none = { 0 }, two = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		mean_add(&all, percents[i]);
	assert_measure(mean_of(&all), 2994, 2);
	assert_int_equal(all.known, 3);
	mean_add(&none, percents[1]);
	assert_false(mean_of(&none).known);
	assert_int_equal(none.known, 0);
	mean_add(&two, near[0]);
	mean_add(&two, near[1]);
	assert_measure(mean_of(&two), 9999, 2); /* 99.995 is not 100 */
}

/* -- components: 27 / 93 is 29.0323 -- */

static void quarters_made_of_components(void **state)
{
	struct komponen parts[] = { { .nilai = whole(27) }, { .nilai = whole(93) } };
	struct kinerja_triwulan quarters[QUARTERS] = { { .komponen = { parts, 2 } },
		                                       { .komponen = { parts, 2 }, .realisasi = whole(30) } };
	struct kinerja_setahun setahun = { .basis = BASIS_KUMULATIF, .triwulan = { &quarters[0], &quarters[1] } };
	struct tahunan tahunan = { .tahun = { true, 2024 }, .komponen = { parts, 2 } };
	struct indikator indikator = { .desimal = { true, 2 }, .triwulan = &setahun, .tahunan = { &tahunan, 1 } };
	struct record record = { .tahun = { true, 2024 } };
	struct kinerja kinerja = kinerja_of_indikator(&record, &indikator);

	(void)state;
	assert_measure(kinerja_quarter(&kinerja, 1, REACH_BASIS).realisasi, 2903, 2);
	assert_measure(kinerja_quarter(&kinerja, 2, REACH_BASIS).realisasi, 30, 0); /* given */
	assert_false(kinerja_quarter(&kinerja, 3, REACH_BASIS).realisasi.known);
	assert_measure(kinerja_quarter(&kinerja, 4, REACH_BASIS).realisasi, 2903, 2); /* the year's */
	assert_int_equal(kinerja_komponen(&kinerja, 1, 2024).count, 2);
	assert_int_equal(kinerja_komponen(&kinerja, 3, 2024).count, 0);
	assert_int_equal(kinerja_komponen(&kinerja, 4, 2024).count, 2);
	quarters[3].realisasi = whole(29);
	setahun.triwulan[3] = &quarters[3];
	assert_int_equal(kinerja_komponen(&kinerja, 4, 2024).count, 0); /* its own says nothing of them */
	indikator.hitung = HITUNG_JUMLAH;
	setahun.basis = BASIS_PER_TRIWULAN;
	assert_measure(kinerja_quarter(&kinerja, 1, REACH_ALONE).realisasi, 12000, 2);
	assert_measure(kinerja_quarter(&kinerja, 2, REACH_TO_DATE).realisasi, 15000, 2);
}

/* -- what there is to report -- */

static void quarters_that_are_reported(void **state)
{
	struct office office;
	struct kegiatan kegiatan = { .sub_kegiatan = { &office.sub, 1 } };
	struct program program = { .kegiatan = { &kegiatan, 1 } };

	(void)state;
	set_office(&office, BASIS_KUMULATIF, 2);
	office.record.program.items = &program;
	office.record.program.count = 1;
	office.quarters[0].realisasi = whole(0);
	assert_true(triwulan_reported(&(struct scope){ .record = &office.record }, 1));
	assert_false(triwulan_reported(&(struct scope){ .record = &office.record }, 2)); /* a target alone */
	assert_true(triwulan_printable(&(struct scope){ .record = &office.record }, 2));
	assert_true(triwulan_reported(&(struct scope){ .record = &office.record }, 4)); /* by the year's figure */
	office.laporan.triwulan[3] = NULL;
	assert_false(triwulan_reported(&(struct scope){ .record = &office.record }, 4));
	office.sub.triwulan = NULL; /* not among those shown */
	assert_false(triwulan_printable(&(struct scope){ .record = &office.record }, 1));
	office.laporan.sub_kegiatan = TAMPIL_SEMUA;
	assert_true(triwulan_printable(&(struct scope){ .record = &office.record }, 1));
	assert_int_equal(sub_kegiatan_shown_count(&(struct scope){ .record = &office.record }), 1);
}

/* Two goals of two indicators, each without quarters or of any basis: quarters stand alone where none is to date. */
static void quarters_are_read_in_one_way(void **state)
{
	struct kinerja_setahun series[4];
	struct indikator indikator[4] = { { .hitung = 0 } };
	struct sasaran sasaran[] = { { .indikator = { indikator, 2 } }, { .indikator = { indikator + 2, 2 } } };
	struct record record = { .sasaran = { sasaran, 2 } };

	(void)state;
	for (int i = 0; i < 4 * 4 * 4 * 4; i++) {
		int to_date = 0, alone = 0;

		for (int n = 0, rest = i; n < 4; n++, rest /= 4) {
			series[n] = (struct kinerja_setahun){ .basis = (enum basis)(rest % 4) };
			indikator[n].triwulan = rest % 4 < 3 ? &series[n] : NULL;
			to_date += rest % 4 == BASIS_KUMULATIF;
			alone += rest % 4 == BASIS_PER_TRIWULAN;
		}
		assert_int_equal(kinerja_reach(&record), alone && !to_date ? REACH_BASIS : REACH_TO_DATE);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cumulative_money),
		cmocka_unit_test(single_quarters_of_money),
		cmocka_unit_test(shares_are_rounded_to_rupiah),
		cmocka_unit_test(sums_of_money),
		cmocka_unit_test(percents_to_date),
		cmocka_unit_test(standing_figures),
		cmocka_unit_test(capped_and_in_range),
		cmocka_unit_test(means_of_percentages),
		cmocka_unit_test(quarters_made_of_components),
		cmocka_unit_test(quarters_that_are_reported),
		cmocka_unit_test(quarters_are_read_in_one_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
