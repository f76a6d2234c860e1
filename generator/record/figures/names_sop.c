/* What procedures bear besides facts: the time that they take. */
#include "record/figures/naming.h"

#include "record/figures/waktu.h"
#include "record/record.h"

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
