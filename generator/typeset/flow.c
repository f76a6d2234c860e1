/* Flows over a table's lanes: how large symbols are, how wide lanes, how high rows.
 *
 * Symbols shrink only when there are so many lanes that text would suffer; lanes give way to text down
 * to what the lines need. All sizes are told in the size of the type, so they grow with the paper.
 */
#include "typeset/flowset.h"

enum {
	SCALE_FULL = 1000,
	SCALE_LEAST = 360,
	HEIGHT_LEAST = 680,
	LANES_PERCENT = 50,
	LANE_PERCENT = 680,
	WIDER_PERCENT = 110
};

/* -- what diagram/ is told -- */

static enum flow_shape shape_of(enum symbol symbol)
{
	static const enum flow_shape shapes[] = {
		[SYMBOL_CAPSULE] = FLOW_CAPSULE,   [SYMBOL_BOX] = FLOW_BOX,
		[SYMBOL_DIAMOND] = FLOW_DIAMOND,   [SYMBOL_SUBPROCESS] = FLOW_SUBPROCESS,
		[SYMBOL_DOCUMENT] = FLOW_DOCUMENT, [SYMBOL_CIRCLE] = FLOW_CIRCLE,
	};

	return symbol < SYMBOL_ARROW ? shapes[symbol] : FLOW_BOX;
}

static void tell_steps(struct flow_set *set)
{
	struct arena *arena = set->tabular->setter->arena;
	const struct flow_lanes *lanes = set->lanes;
	struct flow_step *steps = arena_many(arena, lanes->row_count + 1, struct flow_step);
	size_t links = 0, i, k;
	struct flow_link *link;

	for (i = 0; i < lanes->row_count; i++) {
		const struct flow_row *row = &lanes->rows[i];
		struct flow_symbol *symbols = arena_many(arena, row->actor_count, struct flow_symbol);

		for (k = 0; k < row->actor_count; k++)
			symbols[k] = (struct flow_symbol){ row->actors[k].lane, shape_of(row->actors[k].symbol) };
		steps[i] = (struct flow_step){ symbols, row->actor_count, row->decision };
		links += row->way_count;
	}
	set->flow.links = link = arena_many(arena, links + 1, struct flow_link);
	for (i = 0; i < lanes->row_count; i++)
		for (k = 0; k < lanes->rows[i].way_count; k++)
			*link++ = (struct flow_link){ i, lanes->rows[i].ways[k].to,
				                      label_size(set, label_words(set, lanes->rows[i].ways[k].label)) };
	set->flow.lanes = lanes->count;
	set->flow.steps = steps;
	set->flow.step_count = lanes->row_count;
	set->flow.link_count = links;
}

/* What a lane may take so that text has its share of the measure. */
static length lanes_room(const struct flow_set *set)
{
	return set->measure * LANES_PERCENT / 100 / (length)set->lanes->count;
}

static length part(const struct flow_set *set, int64_t percent, int64_t scale)
{
	return length_scale(set->unit, percent * scale, 100 * SCALE_FULL);
}

/* Letters go on after Z with AA; seldom do more than half of the lines leave their page. */
static length letter_width(const struct flow_set *set)
{
	struct type type = pentagon_type(set->tabular->setter, set->unit);

	return words_width(set->tabular->setter, &type, 0, set->flow.link_count > 2 * 26 ? LIT("AW") : LIT("W"));
}

static void tell_sizes(struct flow_set *set, int64_t scale, size_t note)
{
	struct flow *flow = &set->flow;
	int64_t high = length_max(scale, HEIGHT_LEAST); /* only widths are short when there are many lanes */
	struct flow_size box = { part(set, 440, scale), part(set, 190, high) };
	size_t i;

	box.height = length_min(box.height, box.width * 70 / 100);
	for (i = 0; i < FLOW_SHAPES; i++)
		flow->sizes[i] = box;
	flow->sizes[FLOW_DIAMOND].height = part(set, 240, high);
	flow->sizes[FLOW_CIRCLE].width = length_min(box.width, box.height);
	flow->sizes[FLOW_CIRCLE].height = flow->sizes[FLOW_CIRCLE].width;
	flow->pentagon = (struct flow_size){ part(set, 160, high), part(set, 170, high) };
	flow->pentagon.width = length_max(flow->pentagon.width, letter_width(set) + 2 * part(set, 15, SCALE_FULL));
	flow->note = note_size(set, note);
	flow->gap = length_max(part(set, 45, scale), part(set, 25, SCALE_FULL));
	flow->arrow = part(set, 50, high);
	flow->hop = length_min(part(set, 22, scale), flow->gap / 2);
	flow->clear = part(set, 12, SCALE_FULL);
}

static length plan_lane(struct flow_set *set, length lane)
{
	set->flow.lane = lane;
	set->plan = flow_plan(set->tabular->setter->arena, &set->flow, set->plan);
	return flow_room(set->plan)->lane;
}

void flow_begin(struct tabular *tabular)
{
	struct flow_set *set = arena_new(tabular->setter->arena, struct flow_set);

	tabular->flow = set;
	set->tabular = tabular;
	set->lanes = tabular->table->lanes;
}

static length usual_lane(const struct flow_set *set)
{
	return length_min(set->unit * LANE_PERCENT / 100, lanes_room(set));
}

/* What lanes need with these symbols and notes. */
static length need_of(struct flow_set *set, int64_t scale, size_t note)
{
	tell_sizes(set, scale, note);
	set->scale = scale;
	set->note = note;
	set->least = plan_lane(set, usual_lane(set));
	return set->least;
}

static size_t note_for(struct flow_set *set, length room)
{
	size_t note = 0;

	while (note + 1 < NOTE_COUNT && note_size(set, note).width > room)
		note++;
	return note;
}

/* The largest symbols with which lanes have enough, if any: what lanes need grows about evenly with them. */
static bool find_scale(struct flow_set *set, size_t note, length room)
{
	length most = need_of(set, SCALE_FULL, note), least;
	int64_t scale;

	if (most <= room)
		return true;
	least = need_of(set, SCALE_LEAST, note);
	if (least >= room || most <= least)
		return least <= room;
	scale = SCALE_LEAST + (SCALE_FULL - SCALE_LEAST) * (room - least) / (most - least);
	scale -= (scale - SCALE_LEAST) / 20;
	if (need_of(set, scale, note) <= room)
		return true;
	scale = SCALE_LEAST + (scale - SCALE_LEAST) * 2 / 3;
	return need_of(set, scale, note) <= room || need_of(set, SCALE_LEAST, note) <= room;
}

/* Symbols keep half their size if shorter notes can help it. */
static void plan_sizes(struct flow_set *set)
{
	length room = lanes_room(set);
	size_t note = note_for(set, room);

	while (!(find_scale(set, note, room) && set->scale >= SCALE_FULL / 2) && note + 1 < NOTE_COUNT)
		note++;
}

/* -- widths -- */

length flow_type_size(const struct tabular *tabular)
{
	return length_min(tabular->flow->lanes->unit, tabular->setter->styles->rules[STYLE_CELL].size);
}

/* What was right for one size is tried first for the next: all grow alike. */
static bool again(struct flow_set *set)
{
	if (!set->scale)
		return false;
	tell_steps(set);
	return need_of(set, set->scale, set->note) <= lanes_room(set);
}

/* Labels in full as long as lanes bear them and symbols keep half their size. */
static void choose_labels(struct flow_set *set)
{
	set->brief = false;
	tell_steps(set);
	plan_sizes(set);
	if (set->least <= lanes_room(set) && set->scale >= SCALE_FULL / 2)
		return;
	set->brief = true;
	tell_steps(set);
	plan_sizes(set);
}

/* Lanes wide enough for the words of the heads, as long as that is not too wide. */
void flow_resize(struct tabular *tabular, length size, length measure)
{
	struct flow_set *set = tabular->flow;
	length usual, unit = length_min(size, set->lanes->unit);

	if (set->measure != measure || set->unit != unit) {
		bool same = set->measure == measure;

		set->measure = measure;
		set->unit = unit;
		if (!same || !again(set))
			choose_labels(set);
	}
	usual = set->unit * LANE_PERCENT / 100;
	heads_measure(set);
	set->wish = length_max(usual, set->head_word + 2 * tabular->pad_x);
	set->wish = length_min(set->wish, length_max(usual * 130 / 100, set->least));
	set->lane = length_max(set->least, length_min(set->wish, lanes_room(set)));
	set->lane = length_max(set->lane, length_min(heads_need(set), lanes_room(set) * WIDER_PERCENT / 100));
}

bool flow_narrower(struct tabular *tabular)
{
	struct flow_set *set = tabular->flow;

	if (set->lane <= set->least)
		return false;
	set->lane = length_max(set->least, set->lane - length_max(set->wish / 8, LENGTH_PT));
	return true;
}

void flow_demand(const struct tabular *tabular, struct demand *demand)
{
	size_t column;

	for (column = 0; column < tabular->columns; column++)
		if (flow_is_lane(tabular, column))
			demand->least[column] = demand->word[column] = demand->longest[column] = tabular->flow->lane;
}

/* -- heights -- */

static void make_figures(struct flow_set *set)
{
	struct tabular *tabular = set->tabular;
	size_t i;

	set->figures = arena_many(tabular->setter->arena, set->lanes->row_count + 1, struct mark *);
	for (i = 0; i < set->lanes->row_count; i++) {
		const struct flow_row *row = &set->lanes->rows[i];
		const struct cell_set *cell = cell_at(tabular, row->row, set->lanes->first + row->actors[0].lane);

		if (!cell->mark)
			continue;
		set->figures[i] = mark_new(tabular->setter->arena, cell->mark, ROLE_FIGURE);
		set->figures[i]->alt = row->alt;
	}
}

/* The words of capsules stand in all of them or in none. */
static bool words_fit(const struct flow_set *set)
{
	const struct flow_lanes *lanes = set->lanes;
	size_t i, k;

	for (i = 0; i < lanes->row_count; i++)
		for (k = 0; k < lanes->rows[i].actor_count; k++)
			if (label_size(set, lanes->rows[i].actors[k].words).width >
			    set->flow.sizes[FLOW_CAPSULE].width * 9 / 10)
				return false;
	return true;
}

void flow_floors(struct tabular *tabular)
{
	struct flow_set *set = tabular->flow;
	size_t i;

	make_figures(set);
	set->worded = words_fit(set);
	if (plan_lane(set, set->lane) > set->lane) /* the ways for wider lanes may ask for more */
		plan_lane(set, usual_lane(set));
	tabular->floor = arena_many(tabular->setter->arena, tabular->rows + 1, length);
	for (i = 0; i < set->lanes->row_count; i++)
		tabular->floor[set->lanes->rows[i].row] = flow_room(set->plan)->rows[i];
}

/* Whether a line comes past the lower border of step i. */
static bool passes(const struct flow_set *set, size_t i)
{
	size_t k;

	for (k = 0; k < set->flow.link_count; k++) {
		const struct flow_link *link = &set->flow.links[k];

		if ((link->from <= i && link->to > i) || (link->to <= i && link->from > i))
			return true;
	}
	return false;
}

static size_t step_of_row(const struct flow_set *set, size_t row)
{
	size_t i;

	for (i = 0; i < set->lanes->row_count; i++)
		if (set->lanes->rows[i].row == row)
			return i;
	return SIZE_MAX;
}

/* Where a page ends between two rows, lines that go on need room for their pentagons on both sides. */
void flow_strips(struct tabular *tabular, struct galley *galley, size_t first)
{
	struct flow_set *set = tabular->flow;
	const struct flow_room *room = flow_room(set->plan);
	struct strip *before = NULL;
	size_t i, step = SIZE_MAX;

	tabular->owner.emit = flow_emit;
	tabular->setter->flow = set;
	set->starts = arena_many(tabular->setter->arena, set->lanes->row_count + 1, struct strip *);
	for (i = first; i < galley->count; i++) {
		struct strip *strip = galley->items[i];
		const struct row_part *row = &tabular->parts.items[strip->part];
		bool passed;

		if (strip->owner != &tabular->owner)
			continue;
		passed = step != SIZE_MAX && passes(set, step);
		if (passed && before) {
			before->close = length_max(before->close, room->bottom);
			strip->open = length_max(strip->open, room->top);
		}
		if (row->from == 0)
			step = step_of_row(set, row->row);
		if (row->from == 0 && step != SIZE_MAX)
			set->starts[step] = strip;
		before = strip;
	}
}
