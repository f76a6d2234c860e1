/* Percentages of targets: exact quotients, rounded once.
 *
 * A percentage with two places has the digits of the plain quotient with four, so nothing is
 * multiplied by 100 and nothing is rounded twice.
 */
#include "record/measures_private.h"

/* 100,00 is kept for what is exactly whole: a rupiah short of it prints 99,99, one over 100,01. */
static void spare_hundred(struct decimal *percent, int order)
{
	static const struct decimal hundred = { 10000, PERCENT_PLACES };

	if (order != 0 && decimal_compare(*percent, hundred) == 0)
		percent->digits += order;
}

struct measure measure_percent(struct decimal part, struct decimal whole)
{
	struct measure result = MEASURE_UNKNOWN;

	result.known = decimal_div(part, whole, PERCENT_PLACES + 2, &result.value);
	if (result.known) {
		result.value.places = PERCENT_PLACES;
		spare_hundred(&result.value, decimal_compare(part, whole));
	}
	return result;
}

/* (2T - R) / T x 100 */
static struct measure mirrored(struct decimal target, struct decimal realisasi)
{
	struct decimal reached;

	if (!decimal_add(target, target, &reached) || !decimal_sub(reached, realisasi, &reached))
		return MEASURE_UNKNOWN;
	return measure_percent(reached, target);
}

struct measure measure_rentang(struct decimal low, struct decimal high, struct decimal realisasi)
{
	if (decimal_compare(realisasi, low) < 0)
		return decimal_sign(low) > 0 ? measure_percent(realisasi, low) : MEASURE_UNKNOWN;
	if (decimal_compare(realisasi, high) > 0)
		return decimal_sign(high) > 0 ? mirrored(high, realisasi) : MEASURE_UNKNOWN;
	return measure_of((struct decimal){ 10000, PERCENT_PLACES });
}

struct measure capaian(int arah, struct measure target, struct measure realisasi)
{
	if (!target.known || !realisasi.known || decimal_sign(target.value) <= 0)
		return MEASURE_UNKNOWN;
	switch ((enum arah)arah) {
	case ARAH_NAIK:
		return measure_percent(realisasi.value, target.value);
	case ARAH_TURUN:
		return mirrored(target.value, realisasi.value);
	case ARAH_TURUN_RASIO:
		return decimal_sign(realisasi.value) > 0
			       ? measure_percent(target.value, realisasi.value)
			       : MEASURE_UNKNOWN;
	case ARAH_RENTANG:
		return measure_rentang(target.value, target.value, realisasi.value);
	}
	return MEASURE_UNKNOWN;
}

bool target_tercapai(int arah, struct decimal target, struct decimal realisasi)
{
	int order = decimal_compare(realisasi, target);

	switch ((enum arah)arah) {
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
