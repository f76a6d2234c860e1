/* A report's view of the year: everything that is computed from the copy is computed of its
 * programmes alone, without knowing so. */
#include "record/evaluasi.h"

#include "record/record.h"

const struct record *evaluasi_scope(struct arena *arena, const struct record *record,
                                    const struct laporan_evaluasi *laporan, int quarter)
{
	struct record *scope = arena_new(arena, struct record);

	*scope = *record;
	scope->triwulan = quarter;
	scope->isi_evaluasi = laporan->triwulan[quarter - 1];
	if (!laporan->program.count)
		return scope;
	scope->program.items = arena_many(arena, laporan->program.count, struct program);
	scope->program.count = 0;
	for (size_t i = 0; i < laporan->program.count; i++) {
		const struct program *one = record_program(record, laporan->program.items[i]);

		if (one)
			scope->program.items[scope->program.count++] = *one;
	}
	return scope;
}

const struct record *record_at_quarter(struct arena *arena, const struct record *record, int quarter)
{
	struct record *scope;

	if (record->triwulan == quarter)
		return record;
	scope = arena_new(arena, struct record);
	*scope = *record;
	scope->triwulan = quarter;
	return scope;
}

const struct uraian_evaluasi *evaluasi_uraian(const struct record *record, struct text kunci)
{
	const struct isi_evaluasi *isi = record->isi_evaluasi;

	for (size_t i = 0; isi && i < isi->uraian.count; i++)
		if (text_equal(isi->uraian.items[i].kunci, kunci))
			return &isi->uraian.items[i];
	return NULL;
}
