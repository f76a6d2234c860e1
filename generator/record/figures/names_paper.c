/* What papers of their own bear besides facts: the sum of an agreement, the time that a procedure takes. */
#include "record/figures/naming.h"

#include "record/figures/waktu.h"
#include "record/perjanjian.h"
#include "record/record.h"

enum naming_step name_at_perjanjian(struct naming *naming, struct figure *figure)
{
	const struct perjanjian *perjanjian = naming->bearer.item;

	if (!text_is(naming_part(naming, 0), "jumlah"))
		return NAMING_NOT_MINE;
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
	*figure = figure_words(times.without == alur.count ? LIT("") : times_words(naming->arena, &times));
	figure->computed = true;
	return naming_ends(naming, 1);
}
