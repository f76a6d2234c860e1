/* Where figures come from, and what they are called, as naming finds it out. */
#include "record/aturan.h"
#include "record/evaluasi.h"
#include "record/figures/naming.h"
#include "record/record.h"

#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

/* -- names -- */

/* Whoever has a key is called by it, else by his path. */
static struct text bearer_name(const struct naming *naming)
{
	const struct bearer *bearer = &naming->bearer;
	struct text key = bearer->item ? walk_kunci(bearer->shape, bearer->item) : LIT("");
	struct text name = keyed_name(naming->arena, bearer->shape, key);

	return name.count ? name : bearer->path;
}

/* A report about some of the programmes has values of its own: of all together, and of who has their money. */
static struct text scope_name(const struct naming *naming)
{
	const struct scope *scope = &naming->scope;
	const struct isi_evaluasi *isi = scope_isi(scope);
	const struct shape *shape = naming->bearer.shape;
	struct text part = naming->first < naming->count ? naming->parts[naming->first] : LIT("");

	if (!scope_partial(scope) || (shape != &record_shape && shape != &sasaran_shape && shape != &indikator_shape) ||
	    text_starts(part, "tahun") || text_is(part, "periode") || text_is(part, "predikat") ||
	    text_is(part, "seratus"))
		return LIT("");
	for (int q = 0; q < QUARTERS && !isi; q++) /* a quarter without a report, told of in that of another */
		isi = scope->laporan->triwulan[q];
	return isi ? TEXT_JOIN(naming->arena, isi->path, LIT(".")) : LIT("");
}

struct text naming_name(const struct naming *naming)
{
	struct text name = bearer_name(naming);

	for (size_t i = naming->first; i < naming->count; i++)
		name = name.count ? text_format(naming->arena, "%t.%t", name, naming->parts[i]) : naming->parts[i];
	if (naming->implied.count)
		name = text_format(naming->arena, "%t.%t", name, naming->implied);
	return TEXT_JOIN(naming->arena, scope_name(naming), name);
}

/* -- origin -- */

void origin_stated(const struct naming *naming, struct text path, const char *key)
{
	if (naming->origin)
		*array_push(naming->arena, &naming->origin->paths) =
			path.count ? text_format(naming->arena, "%t.%s", path, key) : text_from(key);
}

void origin_formula(const struct naming *naming, enum formula_kind formula)
{
	if (naming->origin)
		naming->origin->formula = &formulas[formula];
}

void origin_input_at(const struct naming *naming, struct text path, const char *format, int number)
{
	struct text name;

	if (!naming->origin)
		return;
	name = text_format(naming->arena, format, number);
	if (path.count)
		name = text_format(naming->arena, "%t.%t", path, name);
	*array_push(naming->arena, &naming->origin->inputs) = TEXT_JOIN(naming->arena, scope_name(naming), name);
}

static enum formula_kind formula_capaian(enum arah arah, struct nilai target)
{
	static const enum formula_kind kinds[] = {
		[ARAH_NAIK] = FORMULA_CAPAIAN_NAIK,
		[ARAH_TURUN] = FORMULA_CAPAIAN_TURUN,
		[ARAH_TURUN_RASIO] = FORMULA_CAPAIAN_TURUN_RASIO,
		[ARAH_RENTANG] = FORMULA_CAPAIAN_RENTANG,
	};

	if (target.kind == NILAI_RENTANG)
		return FORMULA_CAPAIAN_RENTANG;
	return target.numbered && decimal_sign(target.low) <= 0 ? FORMULA_CAPAIAN_NOL : kinds[arah];
}

void origin_capaian(const struct naming *naming, enum arah arah, struct nilai target, struct measure capaian)
{
	const struct aturan *aturan = naming->record->aturan;

	if (!naming->origin)
		return;
	origin_formula(naming, formula_capaian(arah, target));
	naming->origin->arah = arah;
	if (aturan && aturan->capaian_tertinggi.given && capaian.known &&
	    decimal_compare(capaian.value,
	                    decimal_round(aturan->capaian_tertinggi.value, percent_places(naming->record))) == 0)
		naming->origin->limit = LIT("aturan.capaian_tertinggi");
}

void origin_why(const struct naming *naming, enum alasan alasan, enum arah arah)
{
	if (!naming->origin)
		return;
	naming->origin->alasan = alasan;
	naming->origin->arah = arah;
}

void origin_efisiensi(const struct naming *naming, const char *capaian, const char *belanja)
{
	const struct aturan *aturan = naming->record->aturan;
	int year = (int)naming->record->tahun.value;

	switch (aturan ? aturan->efisiensi : EFISIENSI_SELISIH) {
	case EFISIENSI_SELISIH:
		origin_formula(naming, FORMULA_EFISIENSI_SELISIH);
		origin_input(naming, capaian, year);
		origin_input(naming, "serapan", 0);
		break;
	case EFISIENSI_PMK214:
		origin_formula(naming, FORMULA_EFISIENSI_PMK214);
		origin_input(naming, capaian, year);
		origin_input(naming, "anggaran", 0);
		origin_input(naming, belanja, 0);
		break;
	case EFISIENSI_SISA:
		origin_formula(naming, FORMULA_EFISIENSI_SISA);
		origin_input(naming, "serapan", 0);
		break;
	}
}

void origin_input(const struct naming *naming, const char *format, int number)
{
	origin_input_at(naming, naming->bearer.path, format, number);
}
