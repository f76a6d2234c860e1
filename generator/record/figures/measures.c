/* Percentages of targets: exact quotients, rounded once; and means of them.
 *
 * A percentage has the digits of the plain quotient with two places more, so nothing is
 * multiplied by 100 and nothing is rounded twice.
 */
#include "record/aturan.h"
#include "record/figures/measures_private.h"
#include "record/record.h"

/* 100,00 is kept for what is exactly whole: a rupiah short of it prints 99,99, one over 100,01. */
static void spare_hundred(struct decimal *percent, int order)
{
	static const struct decimal hundred = { 100, 0 };

	if (order != 0 && decimal_compare(*percent, hundred) == 0)
		percent->digits += order;
}

int percent_places(const struct record *record)
{
	const struct gaya_angka *angka = record->aturan ? record->aturan->angka : NULL;

	return angka ? (int)angka->desimal_persen.value : PERCENT_PLACES;
}

/* What is left of `fine` beyond `value`; nothing where that does not fit. */
static struct decimal rest_of(struct decimal fine, struct decimal value)
{
	struct decimal rest;

	return decimal_sub(fine, value, &rest) ? rest : decimal_from_int(0);
}

struct measure measure_rounded(struct decimal fine, int places)
{
	struct measure result = measure_of(decimal_round(fine, places));

	result.rest = rest_of(fine, result.value);
	return result;
}

struct decimal measure_exact(struct measure measure)
{
	struct decimal exact;

	return measure.rest.digits && decimal_add(measure.value, measure.rest, &exact) ? exact : measure.value;
}

struct measure measure_percent(struct decimal part, struct decimal whole, int places)
{
	struct measure result = MEASURE_UNKNOWN;
	struct decimal fine;

	result.known = decimal_div(part, whole, places + 2, &result.value);
	if (!result.known)
		return result;
	result.value.places = places;
	spare_hundred(&result.value, decimal_compare(part, whole));
	if (decimal_div(part, whole, DECIMAL_PLACES_MAX, &fine)) {
		fine.places -= 2;
		result.rest = rest_of(fine, result.value);
	}
	return result;
}

bool measure_spared(struct measure measure)
{
	return measure.known && measure.rest.digits &&
	       decimal_compare(decimal_round(measure_exact(measure), measure.value.places), measure.value) != 0;
}

/* -- means -- */

static void add_to(struct measure *sum, struct decimal value)
{
	if (sum->known)
		sum->known = decimal_add(sum->value, value, &sum->value);
}

void mean_add(struct mean *mean, struct measure measure)
{
	struct decimal exact = measure_exact(measure);

	if (!measure.known)
		return;
	if (!mean->known++) {
		mean->sum = measure_of(exact);
		mean->rounded = measure_of(measure.value);
		mean->places = measure.value.places;
	} else {
		add_to(&mean->sum, exact);
		add_to(&mean->rounded, measure.value);
	}
}

static struct measure divided(struct measure sum, size_t known, int places)
{
	struct decimal count = decimal_from_int((int64_t)known);
	struct measure result = MEASURE_UNKNOWN;
	struct decimal fine;

	if (sum.known)
		result.known = decimal_div(sum.value, count, places, &result.value);
	if (!result.known)
		return result;
	spare_hundred(&result.value, decimal_compare(sum.value, decimal_from_int((int64_t)known * 100)));
	if (decimal_div(sum.value, count, DECIMAL_PLACES_MAX - 2, &fine))
		result.rest = rest_of(fine, result.value);
	return result;
}

struct measure mean_of(const struct mean *mean)
{
	return divided(mean->sum, mean->known, mean->places);
}

bool mean_surprises(const struct mean *mean)
{
	struct measure exact = mean_of(mean), rounded = divided(mean->rounded, mean->known, mean->places);

	return exact.known && rounded.known && decimal_compare(exact.value, rounded.value) != 0;
}

/* -- targets -- */

/* (2T - R) / T x 100 */
static struct measure mirrored(struct decimal target, struct decimal realisasi, int places)
{
	struct decimal reached;

	if (!decimal_add(target, target, &reached) || !decimal_sub(reached, realisasi, &reached))
		return MEASURE_UNKNOWN;
	return measure_percent(reached, target, places);
}

struct measure capaian(enum arah arah, struct measure target, struct measure realisasi, int places)
{
	if (!target.known || !realisasi.known || decimal_sign(target.value) <= 0)
		return MEASURE_UNKNOWN;
	switch (arah) {
	case ARAH_NAIK:
		return measure_percent(realisasi.value, target.value, places);
	case ARAH_TURUN:
		return mirrored(target.value, realisasi.value, places);
	case ARAH_TURUN_RASIO:
		return decimal_sign(realisasi.value) > 0 ? measure_percent(target.value, realisasi.value, places)
		                                         : MEASURE_UNKNOWN;
	case ARAH_RENTANG:
		return decimal_compare(realisasi.value, target.value) > 0
		               ? mirrored(target.value, realisasi.value, places)
		               : measure_percent(realisasi.value, target.value, places);
	}
	return MEASURE_UNKNOWN;
}

struct measure measure_rentang(enum arah arah, struct decimal low, struct decimal high, struct decimal realisasi,
                               int places)
{
	bool below = decimal_compare(realisasi, low) < 0;
	bool above = decimal_compare(realisasi, high) > 0;

	if (!below && !above)
		return measure_of(decimal_round(decimal_from_int(100), places));
	if (arah == ARAH_RENTANG)
		arah = below ? ARAH_NAIK : ARAH_TURUN;
	return capaian(arah, measure_of(below ? low : high), measure_of(realisasi), places);
}

bool target_tercapai(enum arah arah, struct decimal target, struct decimal realisasi)
{
	int order = decimal_compare(realisasi, target);

	switch (arah) {
	case ARAH_NAIK:
		return order >= 0;
	case ARAH_TURUN:
	case ARAH_TURUN_RASIO:
		return order <= 0;
	case ARAH_RENTANG:
		return order == 0;
	}
	return false;
}

struct text alasan_text(enum alasan alasan)
{
	static const char *const words[ALASAN_COUNT] = {
		[ALASAN_TIDAK_ADA] = "",
		[ALASAN_TARGET_KOSONG] = "targetnya belum ditetapkan",
		[ALASAN_TARGET_NOL] = "targetnya nol",
		[ALASAN_REALISASI_KOSONG] = "realisasinya belum ada",
		[ALASAN_REALISASI_NOL] = "realisasinya nol",
		[ALASAN_KATEGORI] = "nilainya berupa sebutan tanpa angka",
		[ALASAN_TERLALU_BESAR] = "angkanya terlalu besar",
		[ALASAN_TANPA_PROGRAM] = "tidak ada program yang dikaitkan",
		[ALASAN_TANPA_ANGGARAN] = "program pendukungnya tidak beranggaran",
		[ALASAN_TANPA_CAPAIAN] = "capaian kinerjanya tidak dapat dihitung",
		[ALASAN_BELUM_TERCAPAI] = "targetnya belum tercapai",
		[ALASAN_CAPAIAN_NOL] = "capaian kinerjanya nol atau negatif",
		[ALASAN_BELANJA_KOSONG] = "realisasi anggarannya belum lengkap",
	};

	return text_from(words[alasan]);
}
