/* The room that labels need beside that of lines: rows grow and lanes are made wider until every label has a place
 * on the least of all pages. */
#include "diagram/plan.h"

/* Links whose labels have no place of their own in the row of their symbol, when rows and lanes have the room
 * planned so far; `count` of them have none there at all. */
static bool *unplaced(struct arena *arena, const struct flow_plan *plan, size_t *count)
{
	size_t rows = plan->flow->step_count;
	length *y = arena_many(arena, rows + 1, length);
	bool *missing = arena_many(arena, plan->flow->link_count, bool);
	struct flow_page page = { .count = rows, .lane = plan->room.lane, .y = y };
	const struct flow_drawing *drawing;

	*count = 0;
	for (size_t i = 0; i < rows; i++) {
		y[i + 1] = y[i] + plan->room.rows[i];
	}
	for (size_t i = 0; i < plan->flow->link_count; i++) {
		missing[i] = plan->flow->links[i].label.width > 0;
		*count += missing[i];
	}
	drawing = flow_route(arena, plan, &page);
	for (size_t i = 0; i < drawing->labels.count; i++) {
		const struct flow_label *label = &drawing->labels.items[i];
		size_t row = plan->flow->links[label->link].from;
		bool there = label->box.top >= y[row] && label->box.bottom <= y[row + 1];

		missing[label->link] = !there || label->shared;
		*count -= there;
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

/* At the latest a label has room between its symbol and the first line beside it. */
void widen_for_labels(struct arena *arena, struct flow_plan *plan, length *rows)
{
	length widest = 0, highest = 0, most, *tallest = arena_many(arena, plan->flow->step_count, length);
	bool again = true;

	for (size_t i = 0; i < plan->flow->link_count; i++) {
		widest = length_max(widest, plan->flow->links[i].label.width);
		highest = length_max(highest, plan->flow->links[i].label.height);
	}
	for (size_t i = 0; i < plan->flow->step_count; i++) {
		const size_t *tracks = plan->wiring->line_tracks + i * CHANNELS;
		size_t more =
			tracks[CHANNEL_BEFORE] > tracks[CHANNEL_AFTER] ? tracks[CHANNEL_BEFORE] : tracks[CHANNEL_AFTER];

		tallest[i] = rows[i] + 2 * (length)(more + 1) * (highest + 2 * plan->flow->clear);
	}
	most = plan->room.lane + 2 * (widest + 2 * plan->flow->clear + plan->flow->hop);
	while (widest > 0 && again) {
		struct arena *scratch = arena_open_inside(arena);
		size_t count;
		const bool *missing = unplaced(scratch, plan, &count);

		again = raise_rows(plan, missing, rows, tallest);
		if (!again && count > 0) {
			again = plan->room.lane < most;
			plan->room.lane = length_min(plan->room.lane + plan->flow->gap, most);
		}
		arena_close(scratch);
	}
}
