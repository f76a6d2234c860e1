/* Efficiency of the money spent, in the three ways offices reckon it.
 *
 * Sources: the simple difference as regional reports print it; PMK 214/PMK.02/2017 for E and NE,
 * which regions borrow; the unspent share where the target was reached.
 */
#include "record/aturan.h"
#include "record/figures/measures_private.h"
#include "record/record.h"

enum { E_MOST = 2000, NE_MIDDLE = 5000 }; /* 20,00 and 50,00 */

struct measure efisiensi(struct measure capaian, struct measure serapan)
{
	struct measure result = MEASURE_UNKNOWN;

	if (capaian.known && serapan.known)
		result.known = decimal_sub(capaian.value, serapan.value, &result.value);
	return result;
}

static const struct decimal hundred = { 10000, PERCENT_PLACES };

/* Within -20..20; NE has half of the steps of E: 50 + E x 2,5. */
static struct measure nilai_efisiensi(struct measure e, int places)
{
	int64_t digits;

	if (!e.known)
		return MEASURE_UNKNOWN;
	digits = decimal_round(e.value, PERCENT_PLACES).digits;
	digits = digits > E_MOST ? E_MOST : digits < -E_MOST ? -E_MOST : digits;
	digits = digits * 5;
	digits = NE_MIDDLE + (digits + (digits < 0 ? -1 : 1) * (digits % 2 ? 1 : 0)) / 2;
	return measure_of(decimal_round((struct decimal){ digits, PERCENT_PLACES }, places));
}

/* 100 - RAK / (PAK x CK) x 100 */
static struct measure pmk214(struct measure capaian, struct money money, int places)
{
	struct measure result = MEASURE_UNKNOWN;
	struct decimal earned;

	if (!decimal_mul(decimal_from_int(money.anggaran), capaian.value, capaian.value.places, &earned))
		return result;
	/* earned is rupiah x 100, so the percentage is RAK / earned x 10,000 */
	result.known = decimal_div(decimal_from_int(money.realisasi), earned, places + 4, &result.value);
	if (!result.known)
		return result;
	result.value.places -= 4;
	result.known = decimal_sub(decimal_round(hundred, places), result.value, &result.value);
	return result;
}

static enum alasan fault(enum cara_efisiensi cara, struct measure capaian, struct money money)
{
	if (!capaian.known)
		return ALASAN_TANPA_CAPAIAN;
	if (!money.given || money.anggaran == 0)
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

struct efisiensi indikator_efisiensi(const struct record *record, const struct indikator *indikator)
{
	struct efisiensi result =
		efisiensi_dengan(cara_of(record), indikator_capaian(record, indikator, (int)record->tahun.value),
	                         indikator_money(record, indikator), percent_places(record));

	if (result.alasan == ALASAN_TANPA_ANGGARAN && !indikator->program.count)
		result.alasan = ALASAN_TANPA_PROGRAM;
	return result;
}

struct efisiensi sasaran_efisiensi(const struct record *record, const struct sasaran *sasaran)
{
	struct ikhtisar_capaian all = sasaran_ikhtisar(record, sasaran, (int)record->tahun.value);

	return efisiensi_dengan(cara_of(record), all.rata_rata, sasaran_money(record, sasaran), percent_places(record));
}
