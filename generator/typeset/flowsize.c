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

/* What is beside lines, by its form: of all labels, or of those that have it; of all pentagons. */
static const int64_t label_costs[LABEL_FORMS] = { 0, 30, 60, 1200, 2000 };
static const int64_t note_costs[NOTE_COUNT] = { 0, 20, 1600, 2600 };

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
	size_t link = 0;

	for (size_t i = 0; i < lanes->row_count; i++)
		for (size_t k = 0; k < lanes->rows[i].way_count; k++, link++)
			set->links[link] = (struct flow_link){ i, lanes->rows[i].ways[k].to,
				                               label_size(set, label_words(set, link)) };
}

/* -- candidates -- */

/* What may be given up: the last forms allowed, and symbols that eyes are sure of. */
struct bounds {
	enum note_form note;
	enum label_form label;
	bool small;
};

/* No word. */
static const struct bounds uncut = { NOTE_TWO, LABEL_WORDS, false };

/* What is chosen for the sizes of a table. */
struct choice {
	enum note_form note;
	enum label_form *forms; /* by link */
	length width, need;
	length room;  /* for which it was planned */
	int64_t cost; /* INT64_MAX: nothing */
};

static void take(struct flow_set *set, enum note_form note, length width)
{
	set->note = note;
	set->width = width;
	tell_labels(set);
	tell_sizes(set);
}

/* The first form after its own in which the label of the link is narrower; LABEL_FORMS when there is none. */
static enum label_form narrower(const struct flow_set *set, size_t link)
{
	unsigned form = (unsigned)set->forms[link] + 1;

	while (form < LABEL_FORMS &&
	       label_size(set, label_in_form(set, set->words[link], (enum label_form)form)).width >=
	               set->links[link].label.width)
		form++;
	return (enum label_form)form;
}

/* Gives the label of the link its next form, brief to all so worded; whether there was one. */
static bool narrow_label(struct flow_set *set, size_t link, enum label_form last)
{
	enum label_form form = narrower(set, link);

	if (form > last || !set->words[link].count)
		return false;
	for (size_t i = 0; form == LABEL_BRIEF && i < set->flow.link_count; i++)
		if (text_equal(set->words[i], set->words[link]))
			set->forms[i] = form;
	set->forms[link] = form;
	return true;
}

/* Of the labels that have no place; of the others of their step, when there is no narrower form; of all, when these
 * have none either. Whether there was one. */
static bool narrow_labels(struct flow_set *set, const bool *cramped, enum label_form last)
{
	const struct flow_link *links = set->links;
	bool any = false, stuck = false;

	for (size_t link = 0; link < set->flow.link_count; link++) {
		bool done = cramped[link] && narrow_label(set, link, last);

		for (size_t i = 0; cramped[link] && !done && i < set->flow.link_count; i++)
			if (i != link && links[i].from == links[link].from)
				done |= narrow_label(set, i, last);
		any |= done;
		stuck |= cramped[link] && !done;
	}
	for (size_t link = 0; stuck && link < set->flow.link_count; link++)
		any |= narrow_label(set, link, last);
	return any;
}

/* What lanes need with the labels as they stand, more than `room` when that does not do; then the labels that have no
 * place may be told. Routes found on the way are kept. */
static length plan_in(struct flow_set *set, length room, bool **cramped)
{
	struct arena *scratch = arena_open_inside(set->tabular->setter->arena);
	struct flow_plan *plan;
	const struct flow_room *found;
	length need;

	set->flow.lane = set->flow.most = room;
	plan = flow_plan(scratch, &set->flow, set->known);
	set->flow.most = 0;
	found = flow_room(plan);
	need = found->lane;
	if (found->lines > room)
		set->too_wide = length_min(set->too_wide, set->width);
	set->pentagons = length_min(set->pentagons, found->pentagons);
	*cramped = found->cramped && need > room ? arena_many(set->tabular->setter->arena, set->flow.link_count, bool)
	                                         : NULL;
	for (size_t i = 0; *cramped && i < set->flow.link_count; i++)
		(*cramped)[i] = found->cramped[i];
	if (flow_plan_is_new(plan))
		set->known = plan;
	else
		arena_close(scratch);
	return need;
}

/* The same, labels standing in the fullest forms up to the last allowed in which they have a place. */
static length need_of(struct flow_set *set, enum note_form note, enum label_form last, length width, length room)
{
	bool *cramped;
	length need;

	for (size_t i = 0; i < set->flow.link_count; i++)
		set->forms[i] = LABEL_WHOLE;
	do {
		take(set, note, width);
		need = plan_in(set, room, &cramped);
	} while (cramped && narrow_labels(set, cramped, last));
	return need;
}

/* Mostly that of the worst; the rest is that of all of them. */
static int64_t labels_cost(const struct flow_set *set)
{
	int64_t worst = 0, sum = 0, count = 0;

	for (size_t i = 0; i < set->flow.link_count; i++)
		if (set->words[i].count) {
			int64_t cost = label_costs[set->forms[i]];

			worst = cost > worst ? cost : worst;
			sum += cost;
			count++;
		}
	return count ? (3 * worst + sum / count) / 4 : 0;
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

enum { NO_ROOM = -1 };

/* What the labels cost beside symbols so wide; NO_ROOM when lanes have not enough for them. */
static int64_t try_one(struct flow_set *set, struct bounds bounds, length width, length room, struct choice *best)
{
	length need = width < set->too_wide ? need_of(set, bounds.note, bounds.label, width, room) : room + 1;
	int64_t labels, cost;

	if (need > room)
		return NO_ROOM;
	labels = labels_cost(set);
	cost = note_costs[bounds.note] + labels + width_cost(set, width) + squeeze_cost(set, need);
	if (cost < best->cost) {
		*best = (struct choice){ bounds.note, best->forms, width, need, room, cost };
		for (size_t i = 0; i < set->flow.link_count; i++)
			best->forms[i] = set->forms[i];
	}
	return labels;
}

/* Symbols from `most` wide down to `least`: when the least is too much, or does labels no good, none between is tried.
 */
static void try_widths(struct flow_set *set, struct bounds bounds, length most, length least, length room,
                       struct choice *best)
{
	enum { STEPS = 6 };
	int64_t note = note_costs[bounds.note], labels, fewer;

	if (note + width_cost(set, most) >= best->cost)
		return;
	labels = try_one(set, bounds, most, room, best);
	if (labels == 0 || least >= most || note + width_cost(set, least) >= best->cost)
		return;
	fewer = try_one(set, bounds, least, room, best);
	if (fewer == NO_ROOM || (labels != NO_ROOM && fewer >= labels))
		return;
	for (int i = 1; i < STEPS; i++) {
		length width = most - (most - least) * i / STEPS;

		if (note + fewer + width_cost(set, width) >= best->cost)
			return;
		try_one(set, bounds, width, room, best);
	}
}

/* With each form of the notes, as long as a shorter one gives lanes more room. */
static void try_notes(struct flow_set *set, struct bounds bounds, length most, length least, length room,
                      struct choice *best)
{
	for (unsigned note = 0; note <= bounds.note; note++) {
		set->pentagons = LENGTH_MAX;
		try_widths(set, (struct bounds){ (enum note_form)note, bounds.label, bounds.small }, most, least, room,
		           best);
		if (set->pentagons <= room || set->too_wide <= least)
			return;
	}
}

/* With symbols that can be seen, and, when that loses words, without. */
static void choose_in(struct flow_set *set, struct bounds bounds, length room, struct choice *best)
{
	length full = full_width(set), least = least_width(set), tiny = full * TINY_PERCENT / 100;

	set->too_wide = LENGTH_MAX;
	try_notes(set, bounds, full, least, room, best);
	if (bounds.small && best->cost > COST_FLOOR)
		try_notes(set, bounds, least - LENGTH_PT, tiny, room, best);
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
	static const struct bounds any = { NOTE_NUMBER, LABEL_BRIEF, true };
	struct choice best = { .note = any.note, .width = full_width(set) * TINY_PERCENT / 100, .cost = INT64_MAX };
	enum label_form worst = LABEL_WHOLE;

	best.forms = arena_many(set->tabular->setter->arena, set->flow.link_count + 1, enum label_form);
	for (size_t i = 0; i < set->flow.link_count; i++)
		best.forms[i] = LABEL_BRIEF;
	set->most = most;
	set->share = length_min(most, set->measure * LANES_PERCENT / 100 / (length)set->lanes->count);
	set->usual = length_min(set->unit * LANE_PERCENT / 100, set->share);
	choose_in(set, uncut, set->usual, &best);
	if (best.cost > 0)
		choose_in(set, any, most, &best);
	for (size_t i = 0; i < set->flow.link_count; i++) {
		set->forms[i] = best.forms[i];
		worst = set->words[i].count && best.forms[i] > worst ? best.forms[i] : worst;
	}
	take(set, best.note, best.width);
	if (best.cost == INT64_MAX) {
		bool *cramped;

		best.need = length_max(plan_in(set, set->unit * LANE_PERCENT / 50, &cramped), most + 1);
	}
	set->cut = best.note > uncut.note || worst > uncut.label;
	set->least = best.need;
	set->planned = length_max(best.room, best.need);
	set->cost = best.cost;
}

length sizes_least_symbol(const struct flow_set *set)
{
	return least_width(set);
}
