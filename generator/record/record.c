/* From the data file's tree to a checked record, and looking things up in it by key. */
#include "record/record.h"

#include "input/read.h"
#include "record/check.h"
#include "record/fields.h"
#include "record/shapes.h"

static void default_text(struct text *text, struct text usual)
{
	if (!text->count)
		*text = usual;
}

static void default_number(struct number *number, struct decimal usual)
{
	if (!number->given)
		*number = (struct number){ true, usual };
}

/* From here on nobody asks what the office chose and what is usual. */
static void fill_aturan(struct aturan *aturan)
{
	default_text(&aturan->huruf, LIT("Arial"));
	default_number(&aturan->ukuran, (struct decimal){ 12, 0 });
	default_number(&aturan->spasi, (struct decimal){ 15, 1 });
	default_text(&aturan->kertas, KERTAS);
	default_number(&aturan->margin_atas, MARGIN_ATAS);
	default_number(&aturan->margin_bawah, MARGIN_BAWAH);
	default_number(&aturan->margin_kiri, MARGIN_KIRI);
	default_number(&aturan->margin_kanan, MARGIN_KANAN);
	default_text(&aturan->keterangan_tercapai, LIT("Mencapai Target"));
	default_text(&aturan->keterangan_tidak, LIT("Tidak Mencapai Target"));
	if (!aturan->pemenggalan.given)
		aturan->pemenggalan = (struct yes_no){ true, true };
	if (!aturan->bagan.given)
		aturan->bagan = (struct yes_no){ true, true };
	default_text(&aturan->path, LIT("aturan"));
}

/* One person may hold two offices; what is his own is said once. */
static void fill_person(const struct record *record, struct pejabat *pejabat)
{
	const struct pejabat *same = record_pejabat(record, pejabat->sama_dengan);

	if (!pejabat->sama_dengan.count || !same)
		return;
	pejabat->nama = same->nama;
	default_text(&pejabat->nip, same->nip);
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
	if (!record->aturan)
		record->aturan = arena_new(arena, struct aturan);
	fill_aturan(record->aturan);
	for (size_t i = 0; i < record->pejabat.count; i++)
		fill_person(record, &record->pejabat.items[i]);
	fields_check(record, diags);
	return record;
}

const struct pejabat *record_pejabat(const struct record *record, struct text kunci)
{
	for (size_t i = 0; i < record->pejabat.count; i++) {
		if (text_equal(record->pejabat.items[i].kunci, kunci))
			return &record->pejabat.items[i];
	}
	return NULL;
}

static const struct indikator *lookup_indikator(const struct sasaran *sasaran, struct text kunci)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++) {
		if (text_equal(sasaran->indikator.items[i].kunci, kunci))
			return &sasaran->indikator.items[i];
	}
	return NULL;
}

const struct indikator *record_indikator(const struct record *record, struct text kunci)
{
	const struct indikator *found = NULL;

	for (size_t i = 0; i < record->sasaran.count && kunci.count && !found; i++)
		found = lookup_indikator(&record->sasaran.items[i], kunci);
	return found;
}

const struct program *record_program(const struct record *record, struct text kunci)
{
	for (size_t i = 0; i < record->program.count && kunci.count; i++) {
		if (text_equal(record->program.items[i].kunci, kunci))
			return &record->program.items[i];
	}
	return NULL;
}
