/* From the data file's tree to a checked record. */
#include "record/check/reading.h"

#include "input/read.h"
#include "record/aturan.h"
#include "record/check/check.h"
#include "record/figures/fields.h"
#include "record/record.h"
#include "record/shapes/names.h"
#include "record/shapes/shapes.h"

/* An indicator that says nothing of its decimals has those of the office. */
static void fill_places(const struct record *record)
{
	struct integer usual = record->aturan->angka->desimal;

	for (size_t i = 0; i < record->sasaran.count; i++)
		for (size_t k = 0; k < record->sasaran.items[i].indikator.count; k++) {
			struct indikator *indikator = &record->sasaran.items[i].indikator.items[k];

			if (!indikator->desimal.given)
				indikator->desimal = usual;
		}
}

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
	record_check(record, diags);
	names_mend(arena, record);
	if (!record->aturan)
		record->aturan = arena_new(arena, struct aturan);
	aturan_fill(arena, record->aturan);
	fill_places(record);
	for (size_t i = 0; i < record->pejabat.count; i++)
		fill_person(record, &record->pejabat.items[i]);
	fields_check(record, diags);
	return record;
}
