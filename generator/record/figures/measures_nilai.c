/* Targets and realisasi of a year: a number, a range or a step of a scale, from wherever the data
 * gives it. */
#include "record/figures/measures_private.h"
#include "record/record.h"

struct measure measure_plus(struct measure a, struct measure b)
{
	struct measure sum = MEASURE_UNKNOWN;

	if (a.known && b.known)
		sum.known = decimal_add(a.value, b.value, &sum.value);
	return sum;
}

struct measure measure_minus(struct measure a, struct measure b)
{
	struct measure rest = MEASURE_UNKNOWN;

	if (a.known && b.known)
		rest.known = decimal_sub(a.value, b.value, &rest.value);
	return rest;
}

enum { PLACES_MOST = DECIMAL_PLACES_MAX, PLACES_USUAL = 2, PENGALI_USUAL = 100 };

const struct tahunan *indikator_tahunan(const struct indikator *indikator, int year)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];

		if (tahunan->tahun.given && tahunan->tahun.value == year)
			return tahunan;
	}
	return NULL;
}

/* -- components -- */

/* first / second x factor, divided last so that nothing is rounded before. */
static struct measure rasio(const struct indikator *indikator, const struct komponen_list *komponen)
{
	struct decimal factor = indikator->pengali.given ? indikator->pengali.value : decimal_from_int(PENGALI_USUAL);
	struct measure result = MEASURE_UNKNOWN;
	struct decimal part;

	if (komponen->count != 2)
		return MEASURE_UNKNOWN;
	part = komponen->items[0].nilai.value;
	if (!decimal_mul(part, factor, part.places + factor.places, &part))
		return MEASURE_UNKNOWN;
	for (int places = PLACES_MOST; places >= PLACES_USUAL && !result.known; places -= 2)
		result.known = decimal_div(part, komponen->items[1].nilai.value, places, &result.value);
	return result;
}

static bool add_komponen(const struct komponen *one, bool weighted, struct decimal *sum)
{
	struct decimal value = one->nilai.value;
	struct decimal weight = one->bobot.value;

	if (weighted && !decimal_mul(value, weight, value.places + weight.places, &value))
		return false;
	return decimal_add(*sum, value, sum);
}

static struct measure jumlah(const struct komponen_list *komponen, bool weighted)
{
	struct measure sum = measure_of(decimal_from_int(0));

	for (size_t i = 0; i < komponen->count && sum.known; i++)
		sum.known = add_komponen(&komponen->items[i], weighted, &sum.value);
	return sum;
}

static struct measure rata_rata(const struct komponen_list *komponen)
{
	struct measure sum = jumlah(komponen, false);
	struct measure mean = MEASURE_UNKNOWN;
	struct decimal count = decimal_from_int((int64_t)komponen->count);

	for (int places = PLACES_MOST; places >= PLACES_USUAL && sum.known && !mean.known; places -= 2)
		mean.known = decimal_div(sum.value, count, places, &mean.value);
	return mean;
}

struct measure komponen_hasil(const struct indikator *indikator, const struct komponen_list *komponen)
{
	if (!komponen->count)
		return MEASURE_UNKNOWN;
	switch (indikator->hitung) {
	case HITUNG_RASIO:
		return rasio(indikator, komponen);
	case HITUNG_JUMLAH:
		return jumlah(komponen, false);
	case HITUNG_BERBOBOT:
		return jumlah(komponen, true);
	case HITUNG_RATA_RATA:
		return rata_rata(komponen);
	}
	return MEASURE_UNKNOWN;
}

struct measure komponen_realisasi(const struct indikator *indikator, const struct komponen_list *komponen)
{
	struct measure result = komponen_hasil(indikator, komponen);
	int places = indikator->desimal.given ? (int)indikator->desimal.value : PLACES_USUAL;

	return result.known ? measure_rounded(result.value, places) : result;
}

/* -- the Renstra -- */

struct measure renstra_year(const struct target_renstra *target, int year)
{
	for (size_t i = 0; i < target->target.count; i++) {
		if (target->target.items[i].year == year)
			return measure_of(target->target.items[i].value);
	}
	return MEASURE_UNKNOWN;
}

const struct target_renstra *renstra_row(const struct record *record, const struct indikator *indikator, int year)
{
	const struct target_renstra *found = NULL;

	if (!record->renstra || !indikator->kunci.count)
		return NULL;
	for (size_t i = 0; i < record->renstra->tujuan.count && !found; i++) {
		const struct tujuan *tujuan = &record->renstra->tujuan.items[i];

		for (size_t j = 0; j < tujuan->indikator.count && !found; j++) {
			const struct target_renstra *target = &tujuan->indikator.items[j];

			if (text_equal(target->iku, indikator->kunci) && renstra_year(target, year).known)
				found = target;
		}
	}
	return found;
}

struct measure renstra_target(const struct record *record, const struct indikator *indikator, int year)
{
	const struct target_renstra *row = renstra_row(record, indikator, year);

	return row ? renstra_year(row, year) : MEASURE_UNKNOWN;
}

/* -- values -- */

struct nilai nilai_angka(struct measure measure)
{
	if (!measure.known)
		return (struct nilai){ .kind = NILAI_TIDAK_ADA };
	return (struct nilai){
		.kind = NILAI_ANGKA, .low = measure.value, .high = measure.value, .rest = measure.rest, .numbered = true
	};
}

static struct nilai nilai_kategori(const struct indikator *indikator, struct text nama)
{
	struct nilai nilai = { .kind = NILAI_KATEGORI, .kategori = nama };

	for (size_t i = 0; i < indikator->skala.count; i++) {
		const struct kategori *kategori = &indikator->skala.items[i];

		if (!text_equal(kategori->nama, nama))
			continue;
		nilai.rank = i;
		nilai.numbered = kategori->nilai.given;
		nilai.low = nilai.high = kategori->nilai.value;
	}
	return nilai;
}

struct nilai nilai_target(const struct record *record, const struct indikator *indikator, int year)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);

	if (tahunan && tahunan->target_kategori.count)
		return nilai_kategori(indikator, tahunan->target_kategori);
	if (tahunan && tahunan->rentang)
		return (struct nilai){ .kind = NILAI_RENTANG,
			               .low = tahunan->rentang->bawah.value,
			               .high = tahunan->rentang->atas.value,
			               .numbered = true };
	if (tahunan && tahunan->target.given)
		return nilai_angka(measure_of(tahunan->target.value));
	return nilai_angka(renstra_target(record, indikator, year));
}

struct nilai nilai_realisasi(const struct indikator *indikator, int year)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);

	if (!tahunan)
		return (struct nilai){ .kind = NILAI_TIDAK_ADA };
	if (tahunan->realisasi_kategori.count)
		return nilai_kategori(indikator, tahunan->realisasi_kategori);
	if (tahunan->realisasi.given)
		return nilai_angka(measure_of(tahunan->realisasi.value));
	return nilai_angka(komponen_realisasi(indikator, &tahunan->komponen));
}

struct nilai nilai_pembanding(const struct indikator *indikator, const struct pembanding *pembanding)
{
	if (pembanding->kategori.count)
		return nilai_kategori(indikator, pembanding->kategori);
	return nilai_angka(measure_if(pembanding->nilai.given, pembanding->nilai.value));
}

static struct measure one_number(struct nilai nilai)
{
	return nilai.numbered && nilai.kind != NILAI_RENTANG ? measure_of(nilai.low) : MEASURE_UNKNOWN;
}

struct measure indikator_target(const struct record *record, const struct indikator *indikator, int year)
{
	return one_number(nilai_target(record, indikator, year));
}

struct measure indikator_realisasi(const struct indikator *indikator, int year)
{
	return one_number(nilai_realisasi(indikator, year));
}

bool seri_putus(const struct indikator *indikator, int from, int to)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];

		if (tahunan->putus_seri.given && tahunan->putus_seri.value && tahunan->tahun.value > from &&
		    tahunan->tahun.value <= to)
			return true;
	}
	return false;
}
