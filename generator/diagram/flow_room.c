/* The room that labels need beside that of lines: rows grow and lanes are made wider until every label has a place
 * on the least of all pages. */
#include "diagram/plan.h"

/* Labels, by their links, when rows and lanes have the room planned so far: those without a place in the row of their
 * symbol, and those that have none of their own there. */
struct unplaced {
	bool *any, *own;
	size_t count; /* of the former */
};

static struct unplaced unplaced(struct arena *arena, const struct flow_plan *plan, length lane)
{
	size_t rows = plan->flow->step_count;
	length *y = arena_many(arena, rows + 1, length);
	struct unplaced missing = { arena_many(arena, plan->flow->link_count + 1, bool),
		                    arena_many(arena, plan->flow->link_count + 1, bool), 0 };
	struct flow_page page = { .count = rows, .lane = lane, .y = y };
	const struct flow_drawing *drawing;

	for (size_t i = 0; i < rows; i++) {
		y[i + 1] = y[i] + plan->room.rows[i];
	}
	for (size_t i = 0; i < plan->flow->link_count; i++) {
		missing.any[i] = missing.own[i] = plan->flow->links[i].label.width > 0;
		missing.count += missing.any[i];
	}
	drawing = flow_route(arena, plan, &page);
	for (size_t i = 0; i < drawing->labels.count; i++) {
		const struct flow_label *label = &drawing->labels.items[i];
		size_t row = plan->flow->links[label->link].from;
		bool there = label->box.top >= y[row] && label->box.bottom <= y[row + 1];

		missing.any[label->link] = !there;
		missing.own[label->link] = !there || label->shared;
		missing.count -= there;
	}
	return missing;
}

/* Rows grow for labels of exits that share a side: they may have little way in their row. */
static bool raise_rows(const struct flow_plan *plan, const bool *missing, length *rows, const length *most)
{
	bool raised = false;

	for (size_t i = 0; i < plan->flow->link_count; i++) {
		const struct network *network = plan->wiring->network;
		size_t row = plan->flow->links[i].from;
		bool shares = network->stands[row].exits > set_size(exits_in_use(network, row));

		if (missing[i] && shares && rows[row] < most[row]) {
			rows[row] += plan->flow->gap;
			raised = true;
		}
	}
	return raised;
}

/* What rows may grow to: a label beside each of their lines. */
static length *tallest(struct arena *arena, const struct flow_plan *plan, const length *rows)
{
	length highest = 0, *most = arena_many(arena, plan->flow->step_count, length);

	for (size_t i = 0; i < plan->flow->link_count; i++) {
		highest = length_max(highest, plan->flow->links[i].label.height);
	}
	for (size_t i = 0; i < plan->flow->step_count; i++) {
		const size_t *tracks = plan->wiring->line_tracks + i * CHANNELS;
		size_t more =
			tracks[CHANNEL_BEFORE] > tracks[CHANNEL_AFTER] ? tracks[CHANNEL_BEFORE] : tracks[CHANNEL_AFTER];

		most[i] = rows[i] + 2 * (length)(more + 1) * (highest + 2 * plan->flow->clear);
	}
	return most;
}

/* Raises rows as long as that may help; whether all labels have a place in their row then, in lanes so wide. */
static bool all_placed(struct arena *arena, const struct flow_plan *plan, length lane, length *rows, const length *most)
{
	bool again = true;
	size_t count = 0;

	while (again) {
		struct arena *scratch = arena_open_inside(arena);
		struct unplaced missing = unplaced(scratch, plan, lane);

		count = missing.count;
		again = raise_rows(plan, missing.own, rows, most);
		arena_close(scratch);
	}
	return count == 0;
}

/* The least lane, by halves: at the latest a label has room between its symbol and the first line beside it. */
void widen_for_labels(struct arena *arena, struct flow_plan *plan, length *rows)
{
	length widest = 0, low = plan->room.lane, high, gap = plan->flow->gap, limit = plan->flow->most;
	const length *most = tallest(arena, plan, rows);

	for (size_t i = 0; i < plan->flow->link_count; i++) {
		widest = length_max(widest, plan->flow->links[i].label.width);
	}
	high = low + 2 * (widest + 2 * plan->flow->clear + plan->flow->hop);
	if (widest == 0 || (limit > 0 && low > limit)) {
		return;
	}
	if (limit > 0 && limit < high) {
		high = limit;
		if (!all_placed(arena, plan, high, rows, most)) {
			plan->room.lane = limit + 1;
			plan->room.cramped = unplaced(arena, plan, high).any;
			return;
		}
	}
	if (all_placed(arena, plan, low, rows, most)) {
		return;
	}
	while (high - low > gap) {
		length middle = low + (high - low) / gap / 2 * gap;

		middle = length_max(middle, low + gap);
		if (middle >= high) {
			break;
		}
		if (all_placed(arena, plan, middle, rows, most)) {
			high = middle;
		} else {
			low = middle;
		}
	}
	plan->room.lane = high;
}
