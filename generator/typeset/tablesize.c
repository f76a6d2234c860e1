/* How large a table's type is and how its page lies: the ladder.
 *
 * A table takes the first of these steps that will do:
 *
 *   1. the page as it lies, type of the usual size or smaller by half points, while the table reads well;
 *   2. the page turned, again from the usual size, while it reads well;
 *   3. the page turned, the least type (8 points in reports), while no word is broken;
 *   4. the same, while no syllable is broken;
 *   5. A3, turned: steps 2 to 4 there.
 *
 * A table for which none will do is told to be too wide. It reads well when no word is broken and each column has lines
 * of three words, or two lines for all of a cell (demand.c); a little table does when no cell needs many lines. Steps 3
 * and 4 are taken upright where there is no turned page: in a cell or in columns, on paper that is as wide as high, and
 * where the writer asked for an upright page; steps 2 to 4 begin where the page lies already.
 *
 * Whether a step will do hangs on sums of widths that never fall when a cell gets another letter or word. So more text
 * never takes a table down the ladder: to a narrower page, or to larger type on the same page.
 */
#include "typeset/tabular.h"

enum {
	PAGES_MOST = 3,
	LITTLE_PERCENT = 25 /* of the page that the words of a little table would fill, if no room were lost */
};

/* A page that the table may stand on. */
struct ground {
	enum turn lie;
	length measure, height;
	bool last; /* of its kind: what reads well no more is squeezed here */
};

struct ladder {
	struct tabular *tabular;
	struct ground grounds[PAGES_MOST];
	size_t count;
};

/* -- pages -- */

static void add_ground(struct ladder *ladder, enum turn lie, length measure)
{
	const struct setter *setter = ladder->tabular->setter;
	struct ground *ground = &ladder->grounds[ladder->count];
	length wide = measure_lying(setter, lie, measure);

	if (ladder->count && wide <= ladder->grounds[ladder->count - 1].measure)
		return;
	*ground = (struct ground){ lie, wide, frame_lying(setter->paper, lie).height, lie != TURN_PORTRAIT };
	ladder->count++;
}

static void find_grounds(struct ladder *ladder, length measure)
{
	const struct setter *setter = ladder->tabular->setter;
	const struct table *table = ladder->tabular->table;
	bool upright = setter->lie == TURN_PORTRAIT;

	if (setter->fixed || !upright || !table->turned)
		add_ground(ladder, setter->lie, measure);
	if (!setter->fixed && upright)
		add_ground(ladder, TURN_LANDSCAPE, measure);
	if (!setter->fixed && setter->lie != TURN_LARGE && larger_there_is(setter->paper))
		add_ground(ladder, TURN_LARGE, measure);
	if (ladder->count == 1 || table->upright || ladder->grounds[1].lie == TURN_LARGE)
		ladder->grounds[0].last = true;
}

/* -- one step -- */

/* Whether its words would fill but a part of the page. */
static bool is_little(const struct tabular *tabular, const struct demand *demand, const struct ground *ground)
{
	const struct style_rule *cell = &tabular->setter->styles->rules[STYLE_CELL];
	length leading = length_scale(cell->leading, demand->size, cell->size);
	length height = (length)tabular->rows * (leading + 2 * tabular->pad_y);

	height += length_scale(demand->area, leading, ground->measure);
	return height <=
	       length_scale(ground->height, LITTLE_PERCENT, 100) * (length)(tabular->joined ? tabular->joined : 1);
}

static bool has_room(const struct tabular *tabular, const struct demand *demand, enum fit fit,
                     const struct ground *ground)
{
	if (fit == FIT_WELL && is_little(tabular, demand, ground))
		fit = FIT_MODEST;
	return widths_needed(tabular, demand, fit) <= demand->measure;
}

static bool take_in_scratch(struct tabular *tabular, length size, enum fit fit, const struct ground *ground)
{
	tabular->setter->shrink_to = tabular->size = size;
	if (tabular->flow) {
		struct demand demand = demand_at(tabular, size, ground->measure, fit == FIT_PARTS);

		flow_resize(tabular, size, ground->measure, widths_beside(tabular, &demand, fit));
	}
	do {
		struct demand demand = demand_at(tabular, size, ground->measure, fit == FIT_PARTS);

		if (!has_room(tabular, &demand, fit, ground))
			continue;
		tabular->fit = fit == FIT_WELL ? FIT_WORDS : fit;
		widths_solve(tabular, &demand, tabular->fit, tabular->width);
		return true;
	} while (tabular->flow && flow_narrower(tabular));
	return false;
}

/* Takes the step if it will do. Lanes of a flow give way to text. */
static bool take(struct tabular *tabular, length size, enum fit fit, const struct ground *ground)
{
	struct arena *scratch = tabular->setter->scratch;
	struct arena_mark mark = arena_mark(scratch);
	bool taken = take_in_scratch(tabular, size, fit, ground);

	arena_release(scratch, mark);
	return taken;
}

bool ladder_resize(struct tabular *tabular, length size, enum fit fit, length measure)
{
	return take(tabular, size, fit, &(struct ground){ .measure = measure });
}

/* -- all of them -- */

/* Flows read well while no word is broken, and so does what the writer wants upright. */
static enum fit well_on(const struct tabular *tabular, const struct ground *ground)
{
	return tabular->flow || (tabular->table->upright && ground->lie == TURN_PORTRAIT) ? FIT_WORDS : FIT_WELL;
}

static length smallest(const struct tabular *tabular)
{
	length step = LENGTH_PT / 2, over = tabular->began - tabular->least;

	return over > 0 ? tabular->began - over / step * step : tabular->began;
}

/* The steps on one page, with type down to the table's least; words are broken only at the end of all. */
static bool climb(struct tabular *tabular, const struct ground *ground, bool may_break)
{
	for (length size = tabular->began; size >= tabular->least; size -= LENGTH_PT / 2)
		if (take(tabular, size, well_on(tabular, ground), ground))
			return true;
	return ground->last && (take(tabular, smallest(tabular), FIT_WORDS, ground) ||
	                        (may_break && take(tabular, smallest(tabular), FIT_PARTS, ground)));
}

static const struct ground *climb_all(const struct ladder *ladder, bool may_break)
{
	for (size_t i = 0; i < ladder->count; i++)
		if (climb(ladder->tabular, &ladder->grounds[i], may_break))
			return &ladder->grounds[i];
	return NULL;
}

/* -- flows: among the steps those that cost the drawing least -- */

enum { COST_TURN = 800 };

struct flow_step {
	enum fit fit;
	const struct ground *ground;
	length size; /* 0: there is none */
	int64_t cost;
	length least; /* type among which it was chosen */
};

static void weigh_sizes(struct tabular *tabular, struct flow_step step, int64_t turn, struct flow_step *best)
{
	for (step.size = tabular->began; step.size >= tabular->least; step.size -= LENGTH_PT / 2) {
		int64_t least = turn + COST_POINT * (tabular->began - step.size) / LENGTH_PT;

		if (best->size && least >= best->cost)
			return;
		if (!take(tabular, step.size, step.fit, step.ground))
			continue;
		step.cost = least + flow_cost(tabular);
		if (!best->size || step.cost < best->cost)
			*best = step;
	}
}

/* A poster's type first, then the least there is; words are broken when nothing else helps. */
static struct flow_step weigh_grounds(const struct ladder *ladder, size_t first, size_t end)
{
	struct tabular *tabular = ladder->tabular;
	const struct styles *styles = tabular->setter->styles;
	const struct {
		enum fit fit;
		length least;
	} tries[] = {
		{ FIT_WORDS, length_max(styles->least_size, styles->far_size) },
		{ FIT_WORDS, styles->least_size },
		{ FIT_PARTS, styles->least_size },
	};
	struct flow_step best = { .size = 0 };

	for (size_t i = 0; i < sizeof tries / sizeof *tries && !best.size; i++) {
		tabular->least = tries[i].least;
		for (size_t k = first; k < end; k++)
			weigh_sizes(tabular,
			            (struct flow_step){ tries[i].fit, &ladder->grounds[k], 0, 0, tries[i].least },
			            k > first ? COST_TURN : 0, &best);
	}
	return best;
}

static bool take_step(struct tabular *tabular, const struct flow_step *step)
{
	if (!step->size)
		return false;
	tabular->least = step->least;
	return take(tabular, step->size, step->fit, step->ground);
}

/* Words are whole and symbols are seen. */
static bool is_well(struct tabular *tabular, const struct flow_step *step)
{
	return step->fit == FIT_WORDS && take_step(tabular, step) && !flow_is_small(tabular) &&
	       !flow_cuts_words(tabular);
}

/* Takes the other step, on more room, where it is well and this one is not; where neither is, if less is given up. */
static void better(struct tabular *tabular, struct flow_step *step, const struct flow_step *other)
{
	bool cheaper = other->size && other->fit >= step->fit && other->cost < step->cost;

	if (!step->size || cheaper || is_well(tabular, other))
		*step = *other;
}

/* Upright alone first where that was asked for; then all pages of the paper, then A3: each where words would be broken
 * or cut, or symbols be too small, before. */
static const struct ground *climb_flow(const struct ladder *ladder)
{
	struct tabular *tabular = ladder->tabular;
	size_t own = ladder->count - (ladder->grounds[ladder->count - 1].lie == TURN_LARGE);
	struct flow_step best = { .size = 0 }, other;

	if (tabular->table->upright)
		best = weigh_grounds(ladder, 0, 1);
	if (!is_well(tabular, &best)) {
		other = weigh_grounds(ladder, 0, own);
		better(tabular, &best, &other);
	}
	if (own < ladder->count && !is_well(tabular, &best)) {
		other = weigh_grounds(ladder, own, ladder->count);
		better(tabular, &best, &other);
	}
	return take_step(tabular, &best) ? best.ground : NULL;
}

static void tell_too_wide(struct tabular *tabular, const struct ground *ground, length measure)
{
	struct setter *setter = tabular->setter;
	struct demand demand = demand_at(tabular, tabular->size, ground->measure, true);
	length needed = widths_needed(tabular, &demand, FIT_PARTS);

	if (!tabular->flow || !flow_tell_too_wide(tabular, ground->measure))
		diag_add(setter->diags, tabular->table->path, MESSAGE_TABLE_TOO_WIDE,
		         text_from_int(setter->arena, needed * 254 / (720 * LENGTH_PT) + 1),
		         text_from_int(setter->arena, ground->measure * 254 / (720 * LENGTH_PT)));
	for (size_t column = 0; column < tabular->columns; column++)
		tabular->width[column] = measure / (length)tabular->columns;
}

enum turn ladder_choose(struct tabular *tabular, length measure)
{
	struct setter *setter = tabular->setter;
	const struct styles *styles = setter->styles;
	struct ladder ladder = { .tabular = tabular };
	const struct ground *found;

	find_grounds(&ladder, measure);
	demand_measure(tabular, tabular->flow ? flow_type_size(tabular) : styles->rules[STYLE_CELL].size);
	tabular->least = length_max(styles->least_size, styles->far_size);
	found = tabular->flow                                          ? climb_flow(&ladder)
	        : styles->far_size && tabular->began >= tabular->least ? climb_all(&ladder, false)
	                                                               : NULL;
	tabular->least = found ? tabular->least : styles->least_size;
	found = found || tabular->flow ? found : climb_all(&ladder, true);
	if (!found)
		tell_too_wide(tabular, &ladder.grounds[ladder.count - 1], measure);
	setter->shrink_to = 0;
	return found ? found->lie : setter->lie;
}
