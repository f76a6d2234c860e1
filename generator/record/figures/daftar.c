/* Names are found as people find them: a name that is none is answered with those that there are. */
#include "record/figures/daftar.h"

#include "record/figures/naming.h"
#include "record/record.h"
#include "record/sop.h"
#include "record/triwulan.h"

#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

enum { PARTS_MOST = 4, YEARS_AROUND = 6 };

struct listing {
	struct arena *arena;
	const struct record *record;
	void (*visit)(void *context, struct text name);
	void *context;
};

/* Figures that the name finds; else, from the part `wrong` on, what could have stood there. */
static bool find(const struct listing *listing, struct arena *arena, struct text name, struct naming *naming,
                 struct figure *figure, struct origin *origin)
{
	struct scope scope = { .record = listing->record };

	*naming = naming_start(arena, &scope);
	*origin = (struct origin){ 0 };
	naming->origin = origin;
	return naming_split(naming, name) && name_find(naming, figure);
}

static bool tell(const struct listing *listing, struct arena *arena, struct text name)
{
	struct naming naming;
	struct figure figure;
	struct origin origin;

	if (!find(listing, arena, name, &naming, &figure, &origin))
		return false;
	if (origin.formula)
		listing->visit(listing->context, figure.name);
	return true;
}

static bool is_year(struct text text)
{
	return text.count == 4 && text.bytes[0] >= '1' && text.bytes[0] <= '2';
}

/* The figure itself, or those of each quarter; and of the years around. */
static void tell_found(const struct listing *listing, struct arena *arena, struct text name,
                       const struct naming *naming, const struct figure *figure, const struct origin *origin)
{
	int year = (int)listing->record->tahun.value;
	bool quarterly = tell(listing, arena, text_format(arena, "%t.1", name));

	for (int quarter = 2; quarter <= QUARTERS && quarterly; quarter++)
		tell(listing, arena, text_format(arena, "%t.%d", name, quarter));
	if (!quarterly && origin->formula)
		listing->visit(listing->context, figure->name);
	for (int other = year - YEARS_AROUND; other <= year + YEARS_AROUND && is_year(naming->implied); other++)
		if (other != year)
			tell(listing, arena, text_format(arena, "%t.%d", name, other));
}

/* The same figures of a quarter in other words. */
static bool is_variant(struct text word)
{
	return text_ends(word, "_triwulan") || text_ends(word, "_kumulatif") || text_ends(word, "_rencana") ||
	       text_starts(word, "rencana") || text_starts(word, "(");
}

static void list(const struct listing *listing, struct text prefix, size_t parts)
{
	struct arena *arena = arena_open_inside(listing->arena);
	struct naming naming, inner;
	struct figure figure;
	struct origin origin;

	find(listing, arena, text_format(arena, "%t.?", prefix), &naming, &figure, &origin);
	for (size_t i = 0; i < naming.choices.count && parts <= PARTS_MOST; i++) {
		struct text word = naming.choices.items[i], name = text_format(arena, "%t.%t", prefix, word);

		if (is_variant(word))
			continue;
		if (find(listing, arena, name, &inner, &figure, &origin))
			tell_found(listing, arena, name, &inner, &figure, &origin);
		else if (inner.wrong >= inner.count)
			list(listing, name, parts + 1);
	}
	arena_close(arena);
}

static void list_bearer(void *context, const struct shape *shape, const void *item)
{
	static const struct shape *const bearers[] = { &sasaran_shape,      &program_shape,  &kegiatan_shape,
		                                       &sub_kegiatan_shape, &keluaran_shape, &perjanjian_shape,
		                                       &sop_shape };
	struct text path = walk_path(shape, item);

	for (size_t i = 0; i < sizeof bearers / sizeof *bearers; i++)
		if (shape == bearers[i] && path.count)
			list(context, path, 1);
}

void figures_each(struct arena *arena, const struct record *record, void (*visit)(void *context, struct text name),
                  void *context)
{
	static const char *const roots[] = { "iku", "program.total", "program.lainnya", "triwulan.kinerja",
		                             "triwulan.keuangan" };
	struct listing listing = { arena, record, visit, context };

	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		list(&listing, text_from(roots[i]), 1);
	walk(&record_shape, record, (struct visitor){ list_bearer, &listing });
}
