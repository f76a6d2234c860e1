/* Quarters as a series of four figures with their basis and the year's figure; everything else is
 * asked of the series. */
#include "record/figures/measures_triwulan.h"

#include "record/aturan.h"
#include "record/figures/measures_private.h"
#include "record/record.h"
#include "record/triwulan.h"

struct series {
	enum basis basis;
	bool there[QUARTERS];
	struct measure quarter[QUARTERS];
	struct measure year;
};

/* -- a series -- */

#define NO_PARTS ((struct series_parts){ .plus = 0 })

static struct series_parts part_of_series(int part)
{
	return (struct series_parts){ .plus = 1u << part };
}

static struct measure part_value(const struct series *series, int part)
{
	return part == SERIES_YEAR ? series->year : series->quarter[part];
}

/* The sum of the quarters that are there, up to `quarter`; the year when it ends without its last.
 */
static struct series_parts sum_to(const struct series *series, int quarter)
{
	struct series_parts parts = NO_PARTS;

	if (quarter == QUARTERS && !series->quarter[QUARTERS - 1].known)
		return part_of_series(SERIES_YEAR);
	for (int i = 0; i < quarter; i++)
		if (series->there[i])
			parts.plus |= 1u << i;
	return parts;
}

static struct series_parts latest(const struct series *series, int quarter)
{
	if (quarter == QUARTERS && !series->quarter[QUARTERS - 1].known && series->year.known)
		return part_of_series(SERIES_YEAR);
	while (quarter > 0 && !series->quarter[quarter - 1].known)
		quarter--;
	return quarter > 0 ? part_of_series(quarter - 1) : NO_PARTS;
}

static struct series_parts own(const struct series *series, int quarter)
{
	bool last = quarter == QUARTERS && !series->quarter[QUARTERS - 1].known;

	return part_of_series(last ? SERIES_YEAR : quarter - 1);
}

static struct series_parts to_date(const struct series *series, int quarter)
{
	if (series->basis == BASIS_PER_TRIWULAN)
		return sum_to(series, quarter);
	if (series->basis == BASIS_TETAP)
		return latest(series, quarter);
	return own(series, quarter);
}

/* What lies between the ends of two quarters; before the first that the data has lies nothing. */
static struct series_parts difference(const struct series *series, int quarter)
{
	struct series_parts now = to_date(series, quarter);
	bool none_before = true;

	for (int i = 0; i < quarter - 1; i++)
		none_before = none_before && !series->there[i];
	if (!none_before)
		now.minus = to_date(series, quarter - 1).plus;
	now.incomplete = !none_before && !now.minus;
	return now;
}

/* Of the year, for a last quarter without figure; less than nothing is left of no year. */
static struct series_parts left_over(const struct series *series)
{
	struct series_parts rest = difference(series, QUARTERS);

	rest.not_below_zero = true;
	return rest;
}

static struct series_parts alone(const struct series *series, int quarter)
{
	if (series->basis == BASIS_TETAP)
		return own(series, quarter);
	if (series->basis == BASIS_PER_TRIWULAN)
		return quarter < QUARTERS || series->quarter[QUARTERS - 1].known ? part_of_series(quarter - 1)
		                                                                 : left_over(series);
	return difference(series, quarter);
}

static struct series_parts parts_of(const struct series *series, int quarter, enum reach reach)
{
	switch (reach) {
	case REACH_ALONE:
		return alone(series, quarter);
	case REACH_TO_DATE:
		return to_date(series, quarter);
	case REACH_BASIS:
		break;
	}
	return series->basis == BASIS_KUMULATIF ? to_date(series, quarter) : alone(series, quarter);
}

/* Of the parts in `set`; one that is not known makes the sum unknown. */
static struct measure sum_of(const struct series *series, unsigned set)
{
	struct measure sum = MEASURE_UNKNOWN;

	for (int i = 0; i <= SERIES_YEAR; i++) {
		struct measure one = part_value(series, i);

		if (!(set & 1u << i))
			continue;
		if (!one.known)
			return MEASURE_UNKNOWN;
		sum = sum.known ? measure_plus(sum, one) : one;
	}
	return sum;
}

static struct measure reached(const struct series *series, int quarter, enum reach reach)
{
	struct series_parts parts = parts_of(series, quarter, reach);
	struct measure value = sum_of(series, parts.plus);

	if (parts.minus)
		value = measure_minus(value, sum_of(series, parts.minus));
	if (parts.incomplete || (parts.not_below_zero && value.known && decimal_sign(value.value) < 0))
		return MEASURE_UNKNOWN;
	return value;
}

/* -- performance -- */

struct kinerja kinerja_of_indikator(const struct record *record, const struct indikator *indikator)
{
	int year = (int)record->tahun.value;

	return (struct kinerja){
		.indikator = indikator,
		.arah = indikator->arah,
		.setahun = indikator->triwulan,
		.target = indikator_target(record, indikator, year),
		.realisasi = indikator_realisasi(indikator, year),
		.nilai = nilai_target(record, indikator, year),
	};
}

struct kinerja kinerja_of_keluaran(const struct keluaran *keluaran)
{
	return (struct kinerja){
		.arah = keluaran->arah,
		.setahun = keluaran->triwulan,
		.target = measure_number(keluaran->target),
		.realisasi = measure_number(keluaran->realisasi),
	};
}

static struct measure own_realisasi(const struct kinerja *kinerja, const struct kinerja_triwulan *one)
{
	if (one->realisasi.given || !kinerja->indikator)
		return measure_number(one->realisasi);
	return komponen_realisasi(kinerja->indikator, &one->komponen);
}

/* Its targets and its realisasi as series. */
struct two_series {
	struct series target, realisasi;
};

static struct two_series kinerja_series(const struct kinerja *kinerja)
{
	struct two_series two = { { .year = kinerja->target }, { .year = kinerja->realisasi } };

	two.target.basis = two.realisasi.basis = kinerja->setahun->basis;
	for (int i = 0; i < QUARTERS; i++) {
		const struct kinerja_triwulan *one = kinerja->setahun->triwulan[i];

		two.target.there[i] = two.realisasi.there[i] = one != NULL;
		if (one && one->target.given)
			two.target.quarter[i] = measure_number(one->target);
		else if (two.target.basis == BASIS_TETAP)
			two.target.quarter[i] = kinerja->target;
		if (one)
			two.realisasi.quarter[i] = own_realisasi(kinerja, one);
	}
	return two;
}

struct quarterly kinerja_quarter(const struct kinerja *kinerja, int quarter, enum reach reach)
{
	struct two_series two;

	if (!kinerja->setahun)
		return (struct quarterly){ MEASURE_UNKNOWN, MEASURE_UNKNOWN };
	two = kinerja_series(kinerja);
	return (struct quarterly){ reached(&two.target, quarter, reach), reached(&two.realisasi, quarter, reach) };
}

struct quarterly_parts kinerja_parts(const struct kinerja *kinerja, int quarter, enum reach reach)
{
	struct two_series two;

	if (!kinerja->setahun)
		return (struct quarterly_parts){ 0 };
	two = kinerja_series(kinerja);
	return (struct quarterly_parts){ parts_of(&two.target, quarter, reach),
		                         parts_of(&two.realisasi, quarter, reach) };
}

struct komponen_list kinerja_komponen(const struct kinerja *kinerja, int quarter, int year)
{
	const struct komponen_list none = { 0 };
	const struct kinerja_triwulan *one = kinerja->setahun ? kinerja->setahun->triwulan[quarter - 1] : NULL;
	const struct tahunan *tahunan = kinerja->indikator ? indikator_tahunan(kinerja->indikator, year) : NULL;

	if (one && (one->realisasi.given || one->komponen.count))
		return one->komponen;
	return quarter == QUARTERS && tahunan ? tahunan->komponen : none;
}

/* Whether the target of every quarter is the year's, and that one a range. */
static bool kinerja_in_range(const struct kinerja *kinerja)
{
	return kinerja->setahun && kinerja->setahun->basis == BASIS_TETAP && kinerja->nilai.kind == NILAI_RENTANG;
}

static bool has_own_target(const struct kinerja *kinerja, int quarter)
{
	const struct kinerja_triwulan *one = kinerja->setahun->triwulan[quarter - 1];

	return one && one->target.given;
}

static bool target_in_words(const struct kinerja *kinerja, int quarter, struct measure number)
{
	if (kinerja_in_range(kinerja))
		return !number.known;
	return kinerja->setahun && kinerja->setahun->basis == BASIS_TETAP && kinerja->nilai.kind == NILAI_KATEGORI &&
	       !has_own_target(kinerja, quarter);
}

struct nilai kinerja_target(const struct kinerja *kinerja, int quarter, struct measure number)
{
	struct nilai nilai = { .kind = number.known ? NILAI_ANGKA : NILAI_TIDAK_ADA,
		               .low = number.value,
		               .high = number.value,
		               .numbered = number.known };

	return target_in_words(kinerja, quarter, number) ? kinerja->nilai : nilai;
}

struct measure kinerja_capaian(const struct record *record, const struct kinerja *kinerja, struct quarterly quarterly)
{
	struct number cap = { 0 };
	int places = percent_places(record);
	struct measure percent = capaian(kinerja->arah, quarterly.target, quarterly.realisasi, places);

	if (record->aturan)
		cap = record->aturan->capaian_tertinggi;
	if (!quarterly.target.known && kinerja_in_range(kinerja) && quarterly.realisasi.known)
		percent = measure_rentang(kinerja->arah, kinerja->nilai.low, kinerja->nilai.high,
		                          quarterly.realisasi.value, places);
	if (!percent.known)
		percent = capaian_nol(record, kinerja->arah, quarterly.target, quarterly.realisasi);
	if (percent.known && cap.given && decimal_compare(percent.value, cap.value) > 0)
		percent = measure_of(decimal_round(cap.value, places));
	return percent;
}

/* -- money -- */

bool sub_kegiatan_shown(const struct record *record, const struct sub_kegiatan *sub)
{
	const struct laporan_triwulan *laporan = record->laporan_triwulan;

	if (sub->triwulan)
		return true;
	return laporan && laporan->sub_kegiatan == TAMPIL_SEMUA && sub->anggaran.given;
}

typedef bool sub_test(const struct record *record, const struct sub_kegiatan *sub);

static size_t count_subs(const struct scope *scope, sub_test *test)
{
	struct sub_walk walk = { .scope = scope };
	size_t count = 0;

	while (sub_walk_next(&walk))
		count += test(scope->record, walk.sub);
	return count;
}

static bool has_money(const struct record *record, const struct sub_kegiatan *sub)
{
	(void)record;
	return sub->anggaran.given;
}

size_t sub_kegiatan_shown_count(const struct scope *scope)
{
	return count_subs(scope, sub_kegiatan_shown);
}

size_t sub_kegiatan_money_count(const struct scope *scope)
{
	return count_subs(scope, has_money);
}

/* So many percent of the anggaran, in whole rupiah. */
static struct measure part_of(const struct sub_kegiatan *sub, struct number percent)
{
	struct measure part = MEASURE_UNKNOWN;
	struct decimal share = decimal_round(percent.value, 6);

	share.places += 2;
	if (percent.given && sub->anggaran.given)
		part.known = decimal_mul(sub->anggaran.value, share, 0, &part.value);
	return part;
}

/* The report's share of quarter i, counted from 0. */
static struct measure usual_part(const struct record *record, const struct sub_kegiatan *sub, int i)
{
	const struct isi_triwulan *isi = isi_of_quarter(record, i + 1);

	return isi ? part_of(sub, isi->target_persen) : MEASURE_UNKNOWN;
}

static struct measure target_in(const struct record *record, const struct sub_kegiatan *sub, enum basis basis, int i)
{
	const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[i] : NULL;

	if (one && one->target.given)
		return measure_number(one->target);
	if (one && one->target_persen.given)
		return part_of(sub, one->target_persen);
	if (basis == BASIS_KUMULATIF || i == 0)
		return usual_part(record, sub, i);
	return measure_minus(usual_part(record, sub, i), usual_part(record, sub, i - 1));
}

static enum basis basis_of(const struct sub_kegiatan *sub)
{
	return sub->triwulan ? sub->triwulan->basis : BASIS_KUMULATIF;
}

struct measure uang_rencana(const struct record *record, const struct sub_kegiatan *sub, int quarter)
{
	return target_in(record, sub, basis_of(sub), quarter - 1);
}

struct measure uang_rencana_laporan(const struct record *record, const struct sub_kegiatan *sub, int quarter)
{
	return usual_part(record, sub, quarter - 1);
}

bool uang_direncanakan(const struct record *record, const struct sub_kegiatan *sub, int quarter)
{
	const struct uang_setahun *setahun = sub->triwulan;
	const struct uang_triwulan *one = setahun ? setahun->triwulan[quarter - 1] : NULL;
	const struct isi_triwulan *isi = isi_of_quarter(record, quarter);

	return (one && (one->target.given || one->target_persen.given)) || (isi && isi->target_persen.given) ||
	       (setahun && setahun->basis == BASIS_KUMULATIF);
}

static struct two_series uang_series(const struct record *record, const struct sub_kegiatan *sub)
{
	struct two_series two = { { .year = measure_number(sub->anggaran) },
		                  { .year = measure_number(sub->realisasi) } };

	two.target.basis = two.realisasi.basis = basis_of(sub);
	for (int i = 0; i < QUARTERS; i++) {
		const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[i] : NULL;

		two.target.quarter[i] = target_in(record, sub, two.target.basis, i);
		two.target.there[i] = one || two.target.quarter[i].known;
		two.realisasi.there[i] = one != NULL;
		if (one)
			two.realisasi.quarter[i] = measure_number(one->realisasi);
	}
	return two;
}

struct quarterly uang_quarter(const struct record *record, const struct sub_kegiatan *sub, int quarter,
                              enum reach reach)
{
	struct two_series two = uang_series(record, sub);

	return (struct quarterly){ reached(&two.target, quarter, reach), reached(&two.realisasi, quarter, reach) };
}

struct quarterly_parts uang_parts(const struct record *record, const struct sub_kegiatan *sub, int quarter,
                                  enum reach reach)
{
	struct two_series two = uang_series(record, sub);

	return (struct quarterly_parts){ parts_of(&two.target, quarter, reach),
		                         parts_of(&two.realisasi, quarter, reach) };
}

static void add_to(struct uang_sum *sum, struct measure *total, struct measure amount)
{
	if (!amount.known || sum->too_large)
		return;
	*total = total->known ? measure_plus(*total, amount) : amount;
	sum->too_large = !total->known || decimal_compare(total->value, MONEY_MOST) > 0;
}

void uang_sum_add(struct uang_sum *sum, const struct record *record, const struct sub_kegiatan *sub, int quarter,
                  enum reach reach)
{
	struct quarterly quarterly = uang_quarter(record, sub, quarter, reach);

	if (!sum->count++)
		sum->complete = true;
	add_to(sum, &sum->anggaran, measure_number(sub->anggaran));
	add_to(sum, &sum->target, quarterly.target);
	add_to(sum, &sum->realisasi, quarterly.realisasi);
	if (quarterly.target.known && decimal_sign(quarterly.target.value) > 0)
		sum->complete = sum->complete && quarterly.realisasi.known;
	if (sum->too_large)
		sum->anggaran = sum->target = sum->realisasi = MEASURE_UNKNOWN;
}

/* -- both -- */

struct measure capaian_uang(struct measure target, struct measure realisasi, int places)
{
	return capaian(ARAH_NAIK, target, realisasi, places);
}

const struct isi_triwulan *isi_of_quarter(const struct record *record, int quarter)
{
	return record->laporan_triwulan ? record->laporan_triwulan->triwulan[quarter - 1] : NULL;
}
