/* What an indicator is compared with: yardsticks, the Renstra, its other years. */
#include "record/figures/naming.h"

#include "record/figures/value.h"
#include "record/record.h"

#include "record/shapes/shapes.h"

/* -- yardsticks -- */

/* Whose it is. */
static const struct indikator *indikator_of(const struct record *record, const struct pembanding *pembanding)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];

			for (size_t p = 0; p < indikator->pembanding.count; p++)
				if (&indikator->pembanding.items[p] == pembanding)
					return indikator;
		}
	return NULL;
}

/* Numbers as they are printed, so that who reckons it finds the same. */
static struct measure printed_difference(const struct indikator *indikator, struct nilai value, struct nilai from)
{
	int places = indikator_places(indikator);

	if (!value.numbered || !from.numbered || value.kind == NILAI_TIDAK_ADA || from.kind == NILAI_TIDAK_ADA)
		return MEASURE_UNKNOWN;
	return measure_minus(measure_of(decimal_round(value.low, places)), measure_of(decimal_round(from.low, places)));
}

/* A number of the indicator's unit, or so many steps of its scale. */
static struct figure difference_figure(const struct naming *naming, const struct indikator *indikator,
                                       struct nilai value, struct nilai from)
{
	if (value.kind == NILAI_KATEGORI && from.kind == NILAI_KATEGORI) {
		int64_t steps = (int64_t)value.rank - (int64_t)from.rank;

		origin_formula(naming, FORMULA_TINGKAT);
		return figure_number(measure_of(decimal_from_int(steps)), 0, LIT("tingkat"), true);
	}
	origin_formula(naming, FORMULA_SELISIH);
	return figure_number(printed_difference(indikator, value, from), indikator_places(indikator), LIT(""), true);
}

/* What the realisasi lies above it. */
static struct figure jarak(const struct naming *naming, const struct indikator *indikator,
                           const struct pembanding *pembanding)
{
	int year = (int)naming->record->tahun.value;

	origin_input_at(naming, indikator->path, "realisasi.%d", year);
	origin_input(naming, "nilai", 0);
	return difference_figure(naming, indikator, nilai_realisasi(indikator, year),
	                         nilai_pembanding(indikator, pembanding));
}

enum naming_step name_at_pembanding(struct naming *naming, struct figure *figure)
{
	const struct pembanding *pembanding = naming->bearer.item;
	const struct indikator *indikator = indikator_of(naming->record, pembanding);

	if (!indikator)
		return NAMING_NOT_MINE;
	if (text_is(naming_part(naming, 0), "jarak")) {
		*figure = jarak(naming, indikator, pembanding);
		return naming_ends(naming, 1);
	}
	if (!text_is(naming_part(naming, 0), "nilai"))
		return NAMING_NOT_MINE;
	origin_stated(naming, pembanding->path, pembanding->kategori.count ? "kategori" : "nilai");
	*figure = figure_nilai(indikator, nilai_pembanding(indikator, pembanding));
	return naming_ends(naming, 1);
}

/* -- years -- */

static enum naming_step target_of_renstra(struct naming *naming, struct figure *figure)
{
	const struct indikator *indikator = naming->bearer.item;
	const struct target_renstra *renstra;
	int year;
	enum naming_step step = naming_year_or_this(naming, 1, &year);

	if (step != NAMING_FOUND)
		return step;
	renstra = renstra_row(naming->record, indikator, year);
	if (renstra)
		origin_stated(naming, renstra->path, text_format(naming->arena, "target.%d", year).bytes);
	*figure = figure_nilai(indikator, nilai_angka(renstra_target(naming->record, indikator, year)));
	return step;
}

/* "perubahan.2024.2023": from the second to the first, where both can be compared; "target_renstra.2024". */
enum naming_step name_of_comparison(struct naming *naming, struct figure *figure)
{
	const struct indikator *indikator = naming->bearer.item;
	int to, from;

	if (text_is(naming_part(naming, 0), "target_renstra"))
		return target_of_renstra(naming, figure);
	if (!text_is(naming_part(naming, 0), "perubahan"))
		return NAMING_NOT_MINE;
	if (!naming_year(naming, 1, &to) || !naming_year(naming, 2, &from)) {
		naming_choice(naming, naming_year(naming, 1, &to) ? 2 : 1, LIT("tahun"));
		return NAMING_WRONG;
	}
	origin_input(naming, "realisasi.%d", to);
	origin_input(naming, "realisasi.%d", from);
	*figure =
		difference_figure(naming, indikator, nilai_realisasi(indikator, to), nilai_realisasi(indikator, from));
	figure->known = figure->known && !seri_putus(indikator, from, to);
	return naming_ends(naming, 3);
}

/* -- the Renstra -- */

static const struct number *state_of(const struct target_renstra *target, struct text name)
{
	return text_is(name, "kondisi_awal")    ? &target->kondisi_awal
	       : text_is(name, "kondisi_akhir") ? &target->kondisi_akhir
	                                        : NULL;
}

/* With its own unit and places, or those of the indicator it names. */
static struct figure renstra_figure(const struct naming *naming, const struct target_renstra *target,
                                    struct measure value)
{
	const struct indikator *iku = record_indikator(naming->record, target->iku);

	return figure_number(value, (int)target->desimal.value,
	                     target->satuan.count || !iku ? target->satuan : iku->satuan, false);
}

enum naming_step name_at_target_renstra(struct naming *naming, struct figure *figure)
{
	const struct target_renstra *target = naming->bearer.item;
	struct text name = naming_part(naming, 0);
	const struct number *state = state_of(target, name);
	const struct indikator *iku = record_indikator(naming->record, target->iku);
	enum naming_step step;
	int year;

	if (state) {
		origin_stated(naming, target->path, text_copy(naming->arena, name).bytes);
		*figure = renstra_figure(naming, target, measure_number(*state));
		return naming_ends(naming, 1);
	}
	if (iku &&
	    ((text_is(name, "nama") && !target->nama.count) || (text_is(name, "satuan") && !target->satuan.count)))
		return naming_onto(naming, 0, &indikator_shape, iku, iku->path);
	if (!text_is(name, "target"))
		return NAMING_NOT_MINE;
	step = naming_year_or_this(naming, 1, &year);
	if (step != NAMING_FOUND)
		return step;
	origin_stated(naming, target->path, text_format(naming->arena, "target.%d", year).bytes);
	*figure = renstra_figure(naming, target, renstra_year(target, year));
	return step;
}
