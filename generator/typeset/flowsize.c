/* How large symbols are, how their labels stand, how wide lanes must be for that: candidates weighed by a cost.
 *
 * A chart is drawn as people draw it, words in full and symbols about as wide as half their lane, as long as any
 * lane the page can give bears that. What is given up costs: words standing on two lines and smaller symbols
 * little, text of other columns that gets less room by its share; words that are cut and symbols too small to be
 * seen so much that smaller type, and a turned page, go first (table.c). All sizes are told in the size of the
 * type, so they grow with the paper; but no symbol is narrower, and no two lines are nearer, than eyes allow.
 */
#include "typeset/flowset.h"

enum {
	FULL_PERCENT = 440, /* of the type: width of symbols at best, */
	SCALE = 1000,
	HEIGHT_LEAST = 680, /* whose height shrinks no more than so, in thousandths */
	TINY_PERCENT = 36,  /* of a symbol at best: the end */
	LANES_PERCENT = 50, /* of the measure, for all lanes, as long as text needs the rest */
	LANE_PERCENT = 680, /* of the type: a lane at best */
};

enum {
	TYPE_USUAL = 9 * LENGTH_PT, /* type of an SOP on A4, and what eyes need there, in percent of it: */
	SYMBOL_FLOOR = 312,         /* 28 pt */
	GAP_FLOOR = 39              /* 3.5 pt */
};

enum {
	COST_WIDTH = 90,   /* of a symbol, for what it is narrower than at best, in sizes of the type; */
	COST_BELOW = 1800, /* for what it is below the floor, */
	COST_FLOOR = 3000,
	COST_SQUEEZE = 1500 /* of text that gets no room at all */
};

/* What may stand beside lines, the best first. */
static const struct form {
	enum label_form labels;
	enum note_form note;
	int64_t cost;
} forms[] = {
	{ LABELS_WHOLE, NOTE_WHOLE, 0 },    { LABELS_WHOLE, NOTE_TWO, 20 },      { LABELS_TWO, NOTE_WHOLE, 30 },
	{ LABELS_TWO, NOTE_TWO, 50 },       { LABELS_PARTS, NOTE_WHOLE, 1200 },  { LABELS_PARTS, NOTE_TWO, 1220 },
	{ LABELS_WHOLE, NOTE_SHORT, 1600 }, { LABELS_TWO, NOTE_SHORT, 1630 },    { LABELS_BRIEF, NOTE_WHOLE, 2000 },
	{ LABELS_BRIEF, NOTE_TWO, 2020 },   { LABELS_BRIEF, NOTE_SHORT, 2400 },  { LABELS_WHOLE, NOTE_NUMBER, 2600 },
	{ LABELS_TWO, NOTE_NUMBER, 2630 },  { LABELS_BRIEF, NOTE_NUMBER, 2800 },
};

enum { FORMS = sizeof forms / sizeof *forms, FORMS_WHOLE = 4 }; /* no word is lost in the first of them */

/* -- what diagram/ is told -- */

static length part(const struct flow_set *set, int64_t percent, int64_t scale)
{
	return length_scale(set->unit, percent * scale, 100 * SCALE);
}

/* The type that eyes are sure of: that of A4, or what a poster must have. */
static length floor_type(const struct flow_set *set)
{
	return set->tabular->setter->styles->far_size ? set->lanes->unit : TYPE_USUAL;
}

static length full_width(const struct flow_set *set)
{
	return part(set, FULL_PERCENT, SCALE);
}

static length least_width(const struct flow_set *set)
{
	return length_min(full_width(set), length_scale(floor_type(set), SYMBOL_FLOOR, 100));
}

/* Letters go on after Z with AA; seldom do more than half of the lines leave their page. */
static length letter_width(const struct flow_set *set)
{
	struct type type = pentagon_type(set->tabular->setter, set->unit);

	return words_width(set->tabular->setter, &type, 0, set->flow.link_count > 2 * 26 ? LIT("AW") : LIT("W"));
}

/* What a capsule takes for its words: they keep clear of its round ends. */
static length capsule_width(const struct flow_set *set, length height)
{
	length half = label_size(set, LIT("M")).height / 3, width = 0;

	for (size_t i = 0; i < set->lanes->row_count; i++)
		for (size_t k = 0; k < set->lanes->rows[i].actor_count; k++)
			width = length_max(width, label_size(set, set->lanes->rows[i].actors[k].words).width);
	return width ? width + 2 * (half * half / length_max(height, 1) + part(set, 16, SCALE)) : 0;
}

/* Symbols below the floor take the lines with them, down to what can be told apart at all. */
static length least_gap(const struct flow_set *set)
{
	length gap = length_scale(floor_type(set), GAP_FLOOR, 100), least = least_width(set);

	return set->width >= least ? gap : length_max(part(set, 25, SCALE), length_scale(gap, set->width, least));
}

static void tell_sizes(struct flow_set *set)
{
	struct flow *flow = &set->flow;
	int64_t scale = set->width * SCALE / full_width(set);
	int64_t high = length_max(scale, HEIGHT_LEAST); /* only widths are short when there are many lanes */
	struct flow_size box = { set->width, length_min(part(set, 190, high), set->width * 70 / 100) };

	for (size_t i = 0; i < FLOW_SHAPES; i++)
		flow->sizes[i] = box;
	set->worded = set->width >= least_width(set);
	if (set->worded)
		flow->sizes[FLOW_CAPSULE].width = length_max(box.width, capsule_width(set, box.height));
	flow->sizes[FLOW_DIAMOND].height = part(set, 240, high);
	flow->sizes[FLOW_CIRCLE].width = length_min(box.width, box.height);
	flow->sizes[FLOW_CIRCLE].height = flow->sizes[FLOW_CIRCLE].width;
	flow->pentagon = (struct flow_size){ part(set, 160, SCALE), part(set, 170, SCALE) };
	flow->pentagon.width = length_max(flow->pentagon.width, letter_width(set) + 2 * part(set, 15, SCALE));
	flow->note = note_size(set, set->note);
	flow->gap = length_max(part(set, 45, scale), least_gap(set));
	flow->arrow = part(set, 50, high);
	flow->hop = length_min(part(set, 22, set->worded ? SCALE : scale), flow->gap / 2);
	flow->clear = part(set, set->worded ? 15 : 12, SCALE);
}

static void tell_labels(struct flow_set *set)
{
	const struct flow_lanes *lanes = set->lanes;
	struct flow_link *link = set->links;

	for (size_t i = 0; i < lanes->row_count; i++)
		for (size_t k = 0; k < lanes->rows[i].way_count; k++)
			*link++ = (struct flow_link){ i, lanes->rows[i].ways[k].to,
				                      label_size(set, label_words(set, lanes->rows[i].ways[k].label)) };
}

/* -- candidates -- */

/* What is chosen for the sizes of a table. */
struct choice {
	size_t form;
	length width, need;
	length room;  /* for which it was planned */
	int64_t cost; /* INT64_MAX: nothing */
};

static void take(struct flow_set *set, size_t form, length width)
{
	set->labels = forms[form].labels;
	set->note = forms[form].note;
	set->width = width;
	tell_labels(set);
	tell_sizes(set);
}

/* What lanes need for it, more than `room` when that does not do. Routes found on the way are kept. */
static length need_of(struct flow_set *set, size_t form, length width, length room)
{
	struct arena *scratch = arena_open_inside(set->tabular->setter->arena);
	struct flow_plan *plan;
	length need;

	take(set, form, width);
	set->flow.lane = set->flow.most = room;
	plan = flow_plan(scratch, &set->flow, set->known);
	set->flow.most = 0;
	need = flow_room(plan)->lane;
	if (flow_room(plan)->lines > room)
		set->too_wide = length_min(set->too_wide, width);
	if (flow_plan_is_new(plan))
		set->known = plan;
	else
		arena_close(scratch);
	return need;
}

static int64_t width_cost(const struct flow_set *set, length width)
{
	length least = least_width(set);
	int64_t cost = COST_WIDTH * (full_width(set) - width) / set->unit;

	return width < least ? cost + COST_FLOOR + COST_BELOW * (least - width) / set->unit : cost;
}

static int64_t squeeze_cost(const struct flow_set *set, length need)
{
	length more = need - set->usual;

	return more <= 0 ? 0
	                 : COST_SQUEEZE * more * (length)set->lanes->count /
	                           length_max(set->measure - set->usual * (length)set->lanes->count, LENGTH_PT);
}

static bool try_one(struct flow_set *set, size_t form, length width, length room, struct choice *best)
{
	length need = width < set->too_wide ? need_of(set, form, width, room) : room + 1;
	int64_t cost = forms[form].cost + width_cost(set, width) + squeeze_cost(set, need);

	if (need > room)
		return false;
	if (cost < best->cost)
		*best = (struct choice){ form, width, need, room, cost };
	return true;
}

/* The widest of some symbols, from `most` down to `least`, with which lanes have enough: when the least is too much,
 * none is tried. */
static void try_widths(struct flow_set *set, size_t form, length most, length least, length room, struct choice *best)
{
	enum { STEPS = 6 };

	if (forms[form].cost + width_cost(set, most) >= best->cost || try_one(set, form, most, room, best))
		return;
	if (least < most && !try_one(set, form, least, room, best))
		return;
	for (int i = 1; i < STEPS; i++) {
		length width = most - (most - least) * i / STEPS;

		if (forms[form].cost + width_cost(set, width) >= best->cost || try_one(set, form, width, room, best))
			return;
	}
}

static bool has_two_words(const struct flow_set *set)
{
	size_t at;

	for (size_t i = 0; i < set->lanes->row_count; i++)
		for (size_t k = 0; k < set->lanes->rows[i].way_count; k++)
			if (text_find(text_trim(set->lanes->rows[i].ways[k].label), " ", &at))
				return true;
	return false;
}

/* Among the first forms: with symbols that can be seen, and without that. */
static void choose_in(struct flow_set *set, size_t count, bool small, length room, struct choice *best)
{
	length full = full_width(set), least = least_width(set), tiny = full * TINY_PERCENT / 100;
	bool two = has_two_words(set);

	set->too_wide = LENGTH_MAX;
	for (size_t form = 0; form < count; form++)
		if (two || forms[form].labels != LABELS_TWO)
			try_widths(set, form, full, least, room, best);
	for (size_t form = 0; small && form < count && best->cost > COST_FLOOR; form++)
		if (two || forms[form].labels != LABELS_TWO)
			try_widths(set, form, least - LENGTH_PT, tiny, room, best);
}

/* -- the whole -- */

void sizes_begin(struct flow_set *set)
{
	struct arena *arena = set->tabular->setter->arena;
	size_t links = 0;

	for (size_t i = 0; i < set->lanes->row_count; i++)
		links += set->lanes->rows[i].way_count;
	set->flow.links = set->links = arena_many(arena, links + 1, struct flow_link);
	set->flow.link_count = links;
}

void sizes_choose(struct flow_set *set, length most)
{
	struct choice best = { .form = FORMS - 1, .width = full_width(set) * TINY_PERCENT / 100, .cost = INT64_MAX };

	set->most = most;
	set->share = length_min(most, set->measure * LANES_PERCENT / 100 / (length)set->lanes->count);
	set->usual = length_min(set->unit * LANE_PERCENT / 100, set->share);
	choose_in(set, FORMS_WHOLE, false, set->usual, &best);
	if (best.cost > 0)
		choose_in(set, FORMS, true, most, &best);
	if (best.cost == INT64_MAX)
		best.need = length_max(need_of(set, best.form, best.width, set->unit * LANE_PERCENT / 50), most + 1);
	take(set, best.form, best.width);
	set->cut = best.form >= FORMS_WHOLE;
	set->least = best.need;
	set->planned = length_max(best.room, best.need);
	set->cost = best.cost;
}

length sizes_least_symbol(const struct flow_set *set)
{
	return least_width(set);
}
