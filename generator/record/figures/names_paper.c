/* What papers of their own bear besides facts: the sum of an agreement, the time that a procedure takes. */
#include "record/figures/naming.h"

#include "record/figures/waktu.h"
#include "record/perjanjian.h"
#include "record/record.h"

/* What it was signed on, else what the year has. */
static void add_amount(const struct naming *naming, struct number own, struct text own_path, const struct text *year)
{
	if (own.given)
		origin_input_at(naming, own_path, "anggaran", 0);
	else if (year)
		origin_input_at(naming, *year, "anggaran", 0);
}

static void add_kegiatan(const struct naming *naming, const struct kegiatan_perjanjian *own)
{
	const struct record *record = naming->record;
	const struct kegiatan *kegiatan = perjanjian_kegiatan(record, own->kegiatan, NULL);

	for (size_t i = 0; i < own->sub_kegiatan.count; i++) {
		const struct sub_kegiatan_perjanjian *named = &own->sub_kegiatan.items[i];
		const struct sub_kegiatan *sub = perjanjian_sub_kegiatan(record, named->sub_kegiatan, NULL, NULL);

		add_amount(naming, named->anggaran, named->path, sub ? &sub->path : NULL);
	}
	if (!own->sub_kegiatan.count)
		add_amount(naming, own->anggaran, own->path, kegiatan ? &kegiatan->path : NULL);
}

static void perjanjian_origin(const struct naming *naming, const struct perjanjian *perjanjian)
{
	const struct record *record = naming->record;

	if (!naming->origin)
		return;
	origin_formula(naming, FORMULA_JUMLAH);
	for (size_t i = 0; i < perjanjian->program.count; i++) {
		const struct program_perjanjian *own = &perjanjian->program.items[i];
		const struct program *program = record_program(record, own->program);

		add_amount(naming, own->anggaran, own->path, program ? &program->path : NULL);
	}
	for (size_t i = 0; i < perjanjian->kegiatan.count && !perjanjian->program.count; i++)
		add_kegiatan(naming, &perjanjian->kegiatan.items[i]);
	if (!perjanjian->program.count && !perjanjian->kegiatan.count)
		origin_input_at(naming, LIT("program.total"), "anggaran", 0);
}

enum naming_step name_at_perjanjian(struct naming *naming, struct figure *figure)
{
	const struct perjanjian *perjanjian = naming->bearer.item;

	if (!text_is(naming_part(naming, 0), "jumlah"))
		return NAMING_NOT_MINE;
	perjanjian_origin(naming, perjanjian);
	*figure = figure_rupiah(perjanjian_jumlah(naming->record, perjanjian));
	return naming_ends(naming, 1);
}

/* As the row of the sum says it: what steps without a time take is not in it. */
enum naming_step name_at_sop(struct naming *naming, struct figure *figure)
{
	const struct sop *sop = naming->bearer.item;
	struct alur alur;
	struct alur_times times;

	if (!text_is(naming_part(naming, 0), "jumlah_waktu"))
		return NAMING_NOT_MINE;
	alur = sop_alur(naming->arena, sop);
	times = sop_times(naming->arena, &alur);
	origin_formula(naming, FORMULA_WAKTU);
	for (size_t i = 0; i < sop->langkah.count; i++)
		origin_input_at(naming, sop->langkah.items[i].path, "waktu", 0);
	*figure = figure_words(times.without == alur.count ? LIT("") : times_words(naming->arena, &times));
	figure->computed = true;
	return naming_ends(naming, 1);
}
