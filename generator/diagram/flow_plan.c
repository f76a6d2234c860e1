/* The whole SOP routed on one endless page, and the room its rows and lanes need. A page is cut out of this
 * drawing, so what has room here has room on every page. */
#include "diagram/plan.h"

/* Lines over the borders below each row, by row and lane. */
static size_t *lines_over_borders(struct arena *arena, const struct flow_plan *plan)
{
	const struct flow *flow = plan->flow;
	const struct wiring *wiring = plan->wiring;
	size_t *lines = arena_many(arena, flow->step_count * flow->lanes, size_t);

	for (size_t link = 0; link < flow->link_count; link++) {
		const struct trail *trail = &wiring->trails[link];

		for (size_t i = 1; i < trail->count; i++) {
			size_t one = line_of(wiring->network, trail->nodes[i - 1]) / CHANNELS;
			size_t two = line_of(wiring->network, trail->nodes[i]) / CHANNELS;

			if (one != two) {
				lines[(one < two ? one : two) * flow->lanes +
				      wiring->wires[trail->wires[i]].channel / CHANNELS]++;
			}
		}
	}
	return lines;
}

static size_t sum_of(const size_t *counts, size_t count)
{
	size_t sum = 0;

	for (size_t i = 0; i < count; i++) {
		sum += counts[i];
	}
	return sum;
}

static size_t most_of(const size_t *counts, size_t count)
{
	size_t most = 0;

	for (size_t i = 0; i < count; i++) {
		most = counts[i] > most ? counts[i] : most;
	}
	return most;
}

/* Tracks the strips need wherever a page ends, and the lanes' width for their pentagons. Lines move to their
 * pentagons within their lane as long as there is room for them in it. */
static void measure_strips(struct arena *arena, struct flow_plan *plan)
{
	const struct flow *flow = plan->flow;
	const size_t *lines = lines_over_borders(arena, plan);
	length house = flow->pentagon.height + flow->gap;

	for (size_t row = 0; row + 1 < flow->step_count; row++) {
		size_t total = sum_of(lines + row * flow->lanes, flow->lanes);

		plan->room.lane =
			length_max(plan->room.lane, lane_for_pentagons(flow, (total + flow->lanes - 1) / flow->lanes));
	}
	for (size_t row = 0; row + 1 < flow->step_count; row++) {
		size_t most = most_of(lines + row * flow->lanes, flow->lanes);
		size_t tracks = most > pentagons_in_lane(flow, plan->room.lane)
		                        ? sum_of(lines + row * flow->lanes, flow->lanes)
		                        : most;

		plan->strip_tracks = tracks > plan->strip_tracks ? tracks : plan->strip_tracks;
	}
	if (flow->note.height > 0) {
		house += flow->note.height + flow->clear;
	}
	if (plan->strip_tracks > 0) {
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

/* Where no channel was ever full, neither with these tracks nor with those, routes are the same. */
static bool routes_alike(const struct network *network, size_t tracks)
{
	return network->tracks == tracks || (network->fullest <= network->tracks && network->fullest <= tracks);
}

static const struct network *known_network(const struct flow_plan *plan, size_t tracks)
{
	while (plan && !routes_alike(plan->wiring->network, tracks)) {
		plan = plan->before;
	}
	return plan ? plan->wiring->network : NULL;
}

struct flow_plan *flow_plan(struct arena *arena, const struct flow *flow, const struct flow_plan *before)
{
	struct flow_plan *plan = arena_new(arena, struct flow_plan);
	struct network *network = network_open(arena, flow);
	const struct network *known = known_network(before, network->tracks);
	length *rows = arena_many(arena, flow->step_count, length);

	if (known) {
		network->routes = known->routes;
		network->fullest = known->fullest;
	} else {
		plan->routed = true;
		network_route(network);
	}
	plan->flow = flow;
	plan->before = before;
	plan->wiring = wiring_make(arena, network, true);
	wiring_tracks(arena, plan->wiring);
	plan->room.lane = plan->room.lines = least_lane(plan->wiring);
	plan->room.rows = rows;
	for (size_t row = 0; row < flow->step_count; row++) {
		rows[row] = row_height(plan, row);
	}
	measure_strips(arena, plan);
	plan->room.pentagons = plan->room.lane;
	widen_for_labels(arena, plan, rows);
	return plan;
}

const struct flow_room *flow_room(const struct flow_plan *plan)
{
	return &plan->room;
}

bool flow_plan_is_new(const struct flow_plan *plan)
{
	return plan->routed;
}
