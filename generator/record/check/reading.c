/* From the data file's tree to a checked record. */
#include "record/check/reading.h"

#include "input/read.h"
#include "official/rupiah.h"
#include "record/aturan.h"
#include "record/check/check.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"
#include "record/shapes/kode.h"
#include "record/shapes/names.h"
#include "record/shapes/shapes.h"
#include "record/triwulan.h"

/* -- decimals -- */

enum { DESIMAL_WRITTEN = 4 }; /* by hand */

static void count_places(int *most, struct number number)
{
	if (number.given && number.value.places > *most)
		*most = number.value.places;
}

/* A sum has as many as its parts; a quotient, a mean and what is weighted have two. */
static void count_komponen(int *most, const struct indikator *indikator, const struct komponen_list *komponen)
{
	if (indikator->hitung == HITUNG_JUMLAH)
		for (size_t i = 0; i < komponen->count; i++)
			count_places(most, komponen->items[i].nilai);
	else if (komponen->count && *most < DESIMAL_USUAL)
		*most = DESIMAL_USUAL;
}

static void count_year(int *most, const struct indikator *indikator, const struct tahunan *tahunan)
{
	count_places(most, tahunan->target);
	count_places(most, tahunan->realisasi);
	if (tahunan->rentang) {
		count_places(most, tahunan->rentang->bawah);
		count_places(most, tahunan->rentang->atas);
	}
	count_komponen(most, indikator, &tahunan->komponen);
}

static void count_quarter(int *most, const struct indikator *indikator, const struct kinerja_triwulan *one)
{
	count_places(most, one->target);
	count_places(most, one->realisasi);
	count_komponen(most, indikator, &one->komponen);
}

static void count_years(int *most, const struct target_renstra *target)
{
	for (size_t i = 0; i < target->target.count; i++)
		count_places(most, (struct number){ true, target->target.items[i].value });
	count_places(most, target->kondisi_awal);
	count_places(most, target->kondisi_akhir);
}

static void count_renstra(int *most, const struct record *record, struct text kunci)
{
	for (size_t i = 0; record->renstra && i < record->renstra->tujuan.count; i++)
		for (size_t k = 0; k < record->renstra->tujuan.items[i].indikator.count; k++) {
			const struct target_renstra *target = &record->renstra->tujuan.items[i].indikator.items[k];

			if (text_equal(target->iku, kunci))
				count_years(most, target);
		}
}

/* So many are shown of values that have `most`; more than a few are what a division left. */
static struct integer shown(struct integer usual, int most)
{
	if (usual.given)
		return usual;
	return (struct integer){ true, most > DESIMAL_WRITTEN ? DESIMAL_USUAL : most };
}

/* As many as its values have, and what is computed from components. */
static int places_of(const struct record *record, const struct indikator *indikator)
{
	int most = 0;

	for (size_t i = 0; i < indikator->tahunan.count; i++)
		count_year(&most, indikator, &indikator->tahunan.items[i]);
	for (size_t i = 0; i < indikator->pembanding.count; i++)
		count_places(&most, indikator->pembanding.items[i].nilai);
	for (int i = 0; indikator->triwulan && i < QUARTERS; i++)
		if (indikator->triwulan->triwulan[i])
			count_quarter(&most, indikator, indikator->triwulan->triwulan[i]);
	count_renstra(&most, record, indikator->kunci);
	return most;
}

/* An indicator that says nothing of its decimals has those of the office, or else those of its values. */
static void fill_places(const struct record *record)
{
	struct integer usual = record->aturan->angka->desimal;

	for (size_t i = 0; i < record->sasaran.count; i++)
		for (size_t k = 0; k < record->sasaran.items[i].indikator.count; k++) {
			struct indikator *indikator = &record->sasaran.items[i].indikator.items[k];

			if (!indikator->desimal.given)
				indikator->desimal = shown(usual, places_of(record, indikator));
		}
}

/* A target of the Renstra has those of its indicator, or else, likewise, its own. */
static void fill_renstra_places(const struct record *record, struct target_renstra *target)
{
	const struct indikator *iku = record_indikator(record, target->iku);
	struct integer usual = iku ? iku->desimal : record->aturan->angka->desimal;
	int most = 0;

	if (target->desimal.given)
		return;
	count_years(&most, target);
	target->desimal = shown(usual, most);
}

static void fill_renstra(const struct record *record)
{
	for (size_t i = 0; record->renstra && i < record->renstra->tujuan.count; i++)
		for (size_t k = 0; k < record->renstra->tujuan.items[i].indikator.count; k++)
			fill_renstra_places(record, &record->renstra->tujuan.items[i].indikator.items[k]);
}

/* -- money -- */

static bool quarter_has_sen(const struct uang_triwulan *one)
{
	return one && (rupiah_has_sen(one->target.value) || rupiah_has_sen(one->realisasi.value));
}

static bool sub_has_sen(const struct sub_kegiatan *sub)
{
	bool found = rupiah_has_sen(sub->anggaran.value) || rupiah_has_sen(sub->realisasi.value) ||
	             rupiah_has_sen(sub->semula.value);

	for (int i = 0; sub->triwulan && i < QUARTERS; i++)
		found = found || quarter_has_sen(sub->triwulan->triwulan[i]);
	return found;
}

/* One amount with sen gives all of them two digits, so that columns of money stay even. */
static void fill_sen(const struct record *record)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = record } };
	struct yes_no *sen = &record->aturan->angka->sen;

	while (!sen->given && sub_walk_next(&walk))
		if (sub_has_sen(walk.sub))
			*sen = (struct yes_no){ true, true };
}

/* -- persons -- */

/* One person may hold two offices; what is his own is said once. */
static void fill_person(const struct record *record, struct pejabat *pejabat)
{
	const struct pejabat *same = record_pejabat(record, pejabat->sama_dengan);

	if (!pejabat->sama_dengan.count || !same)
		return;
	pejabat->nama = same->nama;
	if (!pejabat->nip.count)
		pejabat->nip = same->nip;
	if (pejabat->pangkat.count || pejabat->golongan.count)
		return;
	pejabat->pangkat = same->pangkat;
	pejabat->golongan = same->golongan;
}

struct record *record_from_json(struct arena *arena, const struct json *json, struct diags *diags)
{
	struct record *record = arena_new(arena, struct record);

	record_read(arena, json, &record_shape, record, diags);
	names_mend(arena, record);
	kode_as_keys(arena, record);
	record_check(record, diags);
	if (!record->aturan)
		record->aturan = arena_new(arena, struct aturan);
	aturan_fill(arena, record->aturan);
	fill_places(record);
	fill_sen(record);
	fill_renstra(record);
	for (size_t i = 0; i < record->pejabat.count; i++)
		fill_person(record, &record->pejabat.items[i]);
	prose_check(record, diags);
	return record;
}
