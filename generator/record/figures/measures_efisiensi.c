/* Efficiency of the money spent, in the three ways offices reckon it.
 *
 * Sources: the simple difference as regional reports print it; PMK 214/PMK.02/2017 for E and NE,
 * which regions borrow; the unspent share where the target was reached.
 */
#include "record/aturan.h"
#include "record/figures/measures_private.h"
#include "record/record.h"

struct measure efisiensi(struct measure capaian, struct measure serapan)
{
	struct measure result = MEASURE_UNKNOWN;

	if (capaian.known && serapan.known)
		result.known = decimal_sub(capaian.value, serapan.value, &result.value);
	return result;
}

static const struct decimal hundred = { 10000, PERCENT_PLACES };

/* 50 + E x 2,5, with E, not rounded, held within -20 and 20. */
static struct measure nilai_efisiensi(struct measure e, int places)
{
	static const struct decimal most = { 20, 0 }, least = { -20, 0 }, step = { 25, 1 };
	struct decimal exact = measure_exact(e), ne;

	if (!e.known)
		return MEASURE_UNKNOWN;
	if (decimal_compare(exact, most) > 0)
		exact = most;
	if (decimal_compare(exact, least) < 0)
		exact = least;
	if (!decimal_mul(exact, step, exact.places + (exact.places < DECIMAL_PLACES_MAX), &ne) ||
	    !decimal_add(ne, decimal_from_int(50), &ne))
		return MEASURE_UNKNOWN;
	return measure_rounded(ne, places);
}

/* PAK x CK with as many places of CK as there is room for. */
static bool earned_by(struct measure capaian, struct money money, struct decimal *earned)
{
	struct decimal exact = measure_exact(capaian);

	for (int places = exact.places; places >= 0; places--)
		if (decimal_mul(money.anggaran, exact, places, earned))
			return true;
	return false;
}

/* 100 - RAK / (PAK x CK) x 100 */
static struct measure pmk214(struct measure capaian, struct money money, int places)
{
	struct decimal earned, spent, fine;

	/* earned is rupiah x 100, so the percentage is RAK / earned x 10,000 */
	if (!earned_by(capaian, money, &earned) || !decimal_div(money.realisasi, earned, DECIMAL_PLACES_MAX, &spent))
		return MEASURE_UNKNOWN;
	spent.places -= 4;
	return decimal_sub(hundred, spent, &fine) ? measure_rounded(fine, places) : MEASURE_UNKNOWN;
}

static enum alasan fault(enum cara_efisiensi cara, struct measure capaian, struct money money)
{
	if (!capaian.known)
		return ALASAN_TANPA_CAPAIAN;
	if (!money.given || decimal_sign(money.anggaran) <= 0)
		return ALASAN_TANPA_ANGGARAN;
	if (!money.spent)
		return ALASAN_BELANJA_KOSONG;
	if (cara == EFISIENSI_SISA && decimal_compare(capaian.value, hundred) < 0)
		return ALASAN_BELUM_TERCAPAI;
	if (cara == EFISIENSI_PMK214 && decimal_sign(capaian.value) <= 0)
		return ALASAN_CAPAIAN_NOL;
	return ALASAN_TIDAK_ADA;
}

struct efisiensi efisiensi_dengan(enum cara_efisiensi cara, struct measure capaian, struct money money, int places)
{
	struct efisiensi result = { .alasan = fault(cara, capaian, money) };

	if (result.alasan != ALASAN_TIDAK_ADA)
		return result;
	switch (cara) {
	case EFISIENSI_SELISIH:
		result.nilai = efisiensi(capaian, serapan(money, places));
		break;
	case EFISIENSI_PMK214:
		result.nilai = pmk214(capaian, money, places);
		result.ne = nilai_efisiensi(result.nilai, places);
		break;
	case EFISIENSI_SISA:
		result.nilai = efisiensi(measure_of(decimal_round(hundred, places)), serapan(money, places));
		break;
	}
	if (!result.nilai.known)
		result.alasan = ALASAN_TERLALU_BESAR;
	return result;
}

static enum cara_efisiensi cara_of(const struct record *record)
{
	return record->aturan ? record->aturan->efisiensi : EFISIENSI_SELISIH;
}

struct efisiensi indikator_efisiensi(const struct scope *scope, const struct indikator *indikator)
{
	const struct record *record = scope->record;
	struct efisiensi result =
		efisiensi_dengan(cara_of(record), indikator_capaian(record, indikator, (int)record->tahun.value),
	                         indikator_money(scope, indikator), percent_places(record));

	if (result.alasan == ALASAN_TANPA_ANGGARAN && !indikator->program.count)
		result.alasan = ALASAN_TANPA_PROGRAM;
	return result;
}

struct efisiensi sasaran_efisiensi(const struct scope *scope, const struct sasaran *sasaran)
{
	const struct record *record = scope->record;
	struct ikhtisar_capaian all = sasaran_ikhtisar(record, sasaran, (int)record->tahun.value);

	return efisiensi_dengan(cara_of(record), all.rata_rata, sasaran_money(scope, sasaran), percent_places(record));
}
