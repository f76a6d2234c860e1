/* The whole SOP routed on one endless page, and the room its rows and lanes need. A page is cut out of this
 * drawing, so what has room here has room on every page. */
#include "diagram/plan.h"

/* Tracks the strip needs when a page ends below `row`, and the lanes' width for its pentagons. Lines move to
 * their pentagons within their lane as long as there is room for them in it. */
static size_t strip_tracks(struct arena *arena, struct flow_plan *plan, size_t row)
{
	const struct flow *flow = plan->flow;
	size_t *count = arena_many(arena, flow->lanes, size_t), total = 0, most = 0;

	for (size_t i = 0; i < flow->link_count; i++) {
		if (is_between(&flow->links[i], row)) {
			size_t edge = edge_at_border(plan->wiring, i, row);
			size_t lane = plan->wiring->wires[plan->wiring->trails[i].wires[edge]].channel / CHANNELS;

			count[lane]++;
			total++;
			most = count[lane] > most ? count[lane] : most;
		}
	}
	plan->room.lane =
		length_max(plan->room.lane, lane_for_pentagons(flow, (total + flow->lanes - 1) / flow->lanes));
	return most > pentagons_in_lane(flow, plan->room.lane) ? total : most;
}

static void measure_strips(struct arena *arena, struct flow_plan *plan)
{
	const struct flow *flow = plan->flow;
	length house = flow->pentagon.height + flow->gap;
	bool any = false;

	for (size_t row = 0; row + 1 < flow->step_count; row++) {
		strip_tracks(arena, plan, row);
	}
	for (size_t row = 0; row + 1 < flow->step_count; row++) {
		size_t tracks = strip_tracks(arena, plan, row);

		plan->strip_tracks = tracks > plan->strip_tracks ? tracks : plan->strip_tracks;
		any |= tracks > 0;
	}
	if (flow->note.height > 0) {
		house += flow->note.height + flow->clear;
	}
	if (any) {
		plan->room.top = plan->room.bottom = house + stub_of(flow) + (length)plan->strip_tracks * flow->gap;
	}
}

/* Symbols stand in the middle of their rows, so above and below them there is the same room. */
static length row_height(const struct flow_plan *plan, size_t row)
{
	const struct flow *flow = plan->flow;
	const size_t *tracks = plan->wiring->line_tracks;
	size_t above = tracks[row * CHANNELS + CHANNEL_BEFORE], below = tracks[row * CHANNELS + CHANNEL_AFTER];

	return 2 * (keep_above(plan->wiring->network, row) + (length)(above > below ? above : below) * flow->gap) + 2;
}

static struct route *known_routes(const struct flow_plan *plan, size_t tracks)
{
	while (plan && plan->wiring->network->tracks != tracks) {
		plan = plan->before;
	}
	return plan ? plan->wiring->network->routes : NULL;
}

struct flow_plan *flow_plan(struct arena *arena, const struct flow *flow, const struct flow_plan *before)
{
	struct flow_plan *plan = arena_new(arena, struct flow_plan);
	struct network *network = network_open(arena, flow);
	struct route *known = known_routes(before, network->tracks);
	length *rows = arena_many(arena, flow->step_count, length);

	if (known) {
		network->routes = known;
	} else {
		network_route(network);
	}
	plan->flow = flow;
	plan->before = before;
	plan->wiring = wiring_make(arena, network, true);
	wiring_tracks(arena, plan->wiring);
	plan->room.lane = least_lane(plan->wiring);
	plan->room.rows = rows;
	for (size_t row = 0; row < flow->step_count; row++) {
		rows[row] = row_height(plan, row);
	}
	measure_strips(arena, plan);
	widen_for_labels(arena, plan, rows);
	return plan;
}

const struct flow_room *flow_room(const struct flow_plan *plan)
{
	return &plan->room;
}
