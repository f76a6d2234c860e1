/* Flows over a table's lanes: how wide lanes, how high rows. Lanes give way to text down to what the lines need. */
#include "typeset/flowset.h"

enum { LANE_PERCENT = 680, WIDER_PERCENT = 110 };

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
	size_t i, k;

	for (i = 0; i < lanes->row_count; i++) {
		const struct flow_row *row = &lanes->rows[i];
		struct flow_symbol *symbols = arena_many(arena, row->actor_count, struct flow_symbol);

		for (k = 0; k < row->actor_count; k++)
			symbols[k] = (struct flow_symbol){ row->actors[k].lane, shape_of(row->actors[k].symbol) };
		steps[i] = (struct flow_step){ symbols, row->actor_count, row->decision };
	}
	set->flow.lanes = lanes->count;
	set->flow.steps = steps;
	set->flow.step_count = lanes->row_count;
}

static length plan_lane(struct flow_set *set, length lane)
{
	set->flow.lane = lane;
	set->plan = flow_plan(set->tabular->setter->arena, &set->flow, set->known);
	return flow_room(set->plan)->lane;
}

void flow_begin(struct tabular *tabular)
{
	struct flow_set *set = arena_new(tabular->setter->arena, struct flow_set);

	tabular->flow = set;
	set->tabular = tabular;
	set->lanes = tabular->table->lanes;
	tell_steps(set);
	sizes_begin(set);
	labels_gather(set);
}

/* -- widths -- */

length flow_type_size(const struct tabular *tabular)
{
	return length_min(tabular->flow->lanes->unit, tabular->setter->styles->rules[STYLE_CELL].size);
}

/* Lanes wide enough for the words of the heads, as long as that is not too wide. */
void flow_resize(struct tabular *tabular, length size, length measure, length text)
{
	struct flow_set *set = tabular->flow;
	length usual, unit = length_min(size, set->lanes->unit);

	if (set->measure != measure || set->unit != unit || set->text != text || !set->width) {
		set->measure = measure;
		set->unit = unit;
		set->text = text;
		sizes_choose(set, length_max(measure - text, 0) / (length)set->lanes->count);
	}
	usual = set->unit * LANE_PERCENT / 100;
	heads_measure(set);
	set->wish = length_max(usual, set->head_word + 2 * tabular->pad_x);
	set->wish = length_min(set->wish, length_max(usual * 130 / 100, set->least));
	set->lane = length_max(set->least, length_min(set->wish, set->share));
	set->lane = length_max(set->lane, length_min(heads_need(set), set->share * WIDER_PERCENT / 100));
}

int64_t flow_cost(const struct tabular *tabular)
{
	return tabular->flow->cost;
}

/* In millimetres, rounded up. */
static struct text mm_words(const struct flow_set *set, length value)
{
	return text_from_int(set->tabular->setter->arena, (value * 254 + 720 * LENGTH_PT - 1) / (720 * LENGTH_PT));
}

bool flow_tell_too_wide(const struct tabular *tabular, length measure)
{
	const struct flow_set *set = tabular->flow;
	length lanes = set->least * (length)set->lanes->count, left = set->most * (length)set->lanes->count;

	if (lanes < measure / 2 && left < measure / 2)
		return false;
	diag_add(tabular->setter->diags, tabular->table->path, MESSAGE_FLOW_TOO_WIDE,
	         text_from_int(tabular->setter->arena, (int64_t)set->lanes->count), mm_words(set, lanes),
	         mm_words(set, left));
	return true;
}

bool flow_is_small(const struct tabular *tabular)
{
	return !tabular->flow->worded && tabular->flow->cost < INT64_MAX;
}

bool flow_cuts_words(const struct tabular *tabular)
{
	return tabular->flow->cut;
}

void flow_tell_small(const struct tabular *tabular)
{
	const struct flow_set *set = tabular->flow;
	struct arena *arena = tabular->setter->arena;

	if (!flow_is_small(tabular))
		return;
	diag_add(tabular->setter->diags, tabular->table->path, MESSAGE_FLOW_SMALL,
	         text_from_int(arena, set->width / LENGTH_PT),
	         text_from_int(arena, sizes_least_symbol(set) / LENGTH_PT),
	         text_from_int(arena, (int64_t)set->lanes->count));
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
		const struct cell_set *cell;

		if (!row->actor_count)
			continue;
		cell = cell_at(tabular, row->row, set->lanes->first + row->actors[0].lane);
		if (!cell->mark)
			continue;
		set->figures[i] = mark_new(tabular->setter->arena, cell->mark, ROLE_FIGURE);
		set->figures[i]->alt = row->alt;
	}
}

void flow_floors(struct tabular *tabular)
{
	struct flow_set *set = tabular->flow;
	size_t i;

	make_figures(set);
	if (plan_lane(set, set->lane) > set->lane) /* the ways for wider lanes may ask for more */
		plan_lane(set, set->planned);
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
