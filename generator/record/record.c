/* Looking things up by the key that the data file gave them. */
#include "record/record.h"

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
