/* Names, part by part: who bears the next part, and what that leads to.
 *
 * Each shape that bears values of its own has a row here; what none of them knows is a fact of the data file. The first
 * part of a name from the root may be a collection: after `iku`, `program`, `sub_kegiatan` comes a key, or a value of
 * all of them together.
 */
#include "record/figures/naming.h"

#include "record/evaluasi.h"
#include "record/record.h"
#include "record/sop.h"

#include "record/shapes/shapes.h"

static enum naming_step find_year(struct naming *naming, struct figure *figure)
{
	enum naming_step ends = naming_ends(naming, 1);
	int year;

	if (ends != NAMING_FOUND)
		return ends;
	if (!naming_year(naming, 0, &year)) {
		naming->wrong = naming->part;
		return NAMING_WRONG;
	}
	*figure = figure_number(measure_of(decimal_from_int(year)), 0, LIT(""), false);
	figure->ungrouped = true;
	origin_stated(naming, LIT(""), "tahun");
	return NAMING_FOUND;
}

static enum naming_step name_of_count(struct naming *naming, struct figure *figure);

static const struct root {
	const char *name;
	enum naming_step (*find)(struct naming *naming, struct figure *figure);
	bool unsaid; /* of captions and notes: nobody is offered it */
} roots[] = {
	{ "iku", name_of_iku, false },
	{ "kegiatan", name_of_kegiatan, false },
	{ "program", name_of_program, false },
	{ "sasaran", name_of_sasaran, false },
	{ "sub_kegiatan", name_of_sub_kegiatan, false },
	{ "triwulan", name_of_triwulan, false },
	{ "periode", name_of_span, true },
	{ "predikat", name_of_predikat, true },
	{ "seratus", name_of_hundred, true },
	{ "banyak", name_of_count, true },
};

static enum naming_step at_root(struct naming *naming, struct figure *figure)
{
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (text_is(naming_part(naming, 0), roots[i].name)) {
			naming->part++;
			naming->wrong = naming->part;
			return roots[i].find(naming, figure);
		}
	return text_starts(naming_part(naming, 0), "tahun") ? find_year(naming, figure) : NAMING_NOT_MINE;
}

static const struct bearing {
	const struct shape *shape;
	enum naming_step (*find)(struct naming *naming, struct figure *figure);
} bearings[] = {
	{ &record_shape, at_root },
	{ &sasaran_shape, name_at_sasaran },
	{ &indikator_shape, name_at_indikator },
	{ &program_shape, name_at_program },
	{ &kegiatan_shape, name_at_kegiatan },
	{ &sub_kegiatan_shape, name_at_sub_kegiatan },
	{ &keluaran_shape, name_at_keluaran },
	{ &isi_triwulan_shape, name_at_laporan_triwulan },
	{ &perjanjian_shape, name_at_perjanjian },
	{ &program_perjanjian_shape, name_at_program_perjanjian },
	{ &kegiatan_perjanjian_shape, name_at_kegiatan_perjanjian },
	{ &sub_kegiatan_perjanjian_shape, name_at_sub_perjanjian },
	{ &indikator_perjanjian_shape, name_at_indikator_perjanjian },
	{ &pembanding_shape, name_at_pembanding },
	{ &target_renstra_shape, name_at_target_renstra },
	{ &sop_shape, name_at_sop },
};

static enum naming_step borne(struct naming *naming, struct figure *figure)
{
	for (size_t i = 0; i < sizeof bearings / sizeof *bearings && naming->bearer.item; i++)
		if (naming->bearer.shape == bearings[i].shape)
			return bearings[i].find(naming, figure);
	return NAMING_NOT_MINE;
}

/* What the report of a quarter does not bear itself is the office's, in that quarter. */
static bool looks_up(const struct naming *naming)
{
	const struct shape *shape = naming->bearer.shape;

	return (shape == &isi_triwulan_shape || shape == &isi_evaluasi_shape) && naming->wrong == naming->part &&
	       naming->part < naming->count;
}

bool name_find(struct naming *naming, struct figure *figure)
{
	enum naming_step step = NAMING_ONWARDS;

	naming->ask = figure_find;
	while (step == NAMING_ONWARDS) {
		*figure = (struct figure){ .kind = FIGURE_WORDS };
		step = borne(naming, figure);
		if (step == NAMING_NOT_MINE)
			step = name_fact(naming, figure);
		if (step == NAMING_WRONG && looks_up(naming))
			step = naming_onto(naming, 0, &record_shape, naming->record, LIT(""));
	}
	if (step == NAMING_FOUND)
		figure->name = naming_name(naming);
	for (size_t i = 0; i < sizeof roots / sizeof *roots && step != NAMING_FOUND && naming->wrong == 0; i++)
		if (!roots[i].unsaid)
			naming_choice(naming, 0, text_from(roots[i].name));
	return step == NAMING_FOUND;
}

bool figure_find(struct arena *arena, const struct scope *scope, struct text bearer, struct text name,
                 struct figure *figure)
{
	struct naming naming = naming_start(arena, scope), root;

	if (!name_descend(&naming, bearer))
		naming.bearer = naming_start(arena, scope).bearer;
	root = naming_start(arena, &naming.scope);
	naming.count = naming.part = naming.first = 0;
	if (!naming_split(&naming, name))
		return false;
	if (name_find(&naming, figure))
		return true;
	return naming_split(&root, name) && name_find(&root, figure);
}

/* What is of all of them together is borne by their list. */
static struct text bearer_path(const struct naming *naming)
{
	static const struct {
		const char *name, *list;
	} lists[] = {
		{ "iku", "sasaran" }, { "sasaran", "sasaran" }, { "program", "program" }, { "triwulan", "program" }
	};

	for (size_t i = 0; i < sizeof lists / sizeof *lists && !naming->bearer.path.count; i++)
		if (text_is(naming->parts[naming->first], lists[i].name))
			return text_from(lists[i].list);
	return naming->bearer.path;
}

bool figure_origin(struct arena *arena, const struct scope *scope, struct text name, struct figure *figure,
                   struct origin *origin)
{
	struct naming naming = naming_start(arena, scope);

	*origin = (struct origin){ 0 };
	naming.origin = origin;
	if (!naming_split(&naming, name) || !name_find(&naming, figure))
		return false;
	origin->bearer = bearer_path(&naming);
	return true;
}

/* -- how many -- */

/* "banyak.iku.rata_rata": how many known figures another is reckoned from, as the mean of all indicators. */
static enum naming_step name_of_count(struct naming *naming, struct figure *figure)
{
	struct text whole = naming_part(naming, 0);
	struct origin origin;
	struct figure input;
	size_t count = 0;

	for (size_t i = 1; naming->part + i < naming->count; i++)
		whole = text_format(naming->arena, "%t.%t", whole, naming_part(naming, i));
	if (!whole.count || !figure_origin(naming->arena, &naming->scope, whole, figure, &origin) || !origin.formula)
		return NAMING_WRONG;
	origin_formula(naming, FORMULA_BANYAK);
	for (size_t i = 0; i < origin.inputs.count; i++)
		if (figure_find(naming->arena, &naming->scope, LIT(""), origin.inputs.items[i], &input) &&
		    input.known) {
			count++;
			if (naming->origin)
				*array_push(naming->arena, &naming->origin->inputs) = origin.inputs.items[i];
		}
	*figure = figure_count(count);
	return naming_ends(naming, naming->count - naming->part);
}
