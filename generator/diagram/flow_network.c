/* The net of channels under a flowchart, and the traffic on it. */
#include "diagram/network.h"

enum { TRACKS_MOST = 4 }; /* told apart: where a lane has room for more, more are seldom wanted */

static struct flow_size largest_symbol(const struct flow *flow)
{
	struct flow_size largest = { 0 };

	for (size_t i = 0; i < flow->step_count; i++) {
		for (size_t k = 0; k < flow->steps[i].count; k++) {
			struct flow_size size = flow->sizes[flow->steps[i].symbols[k].shape];

			largest.width = length_max(largest.width, size.width);
			largest.height = length_max(largest.height, size.height);
		}
	}
	return largest;
}

/* An arrow head and, behind it, the hop over a line that passes. */
length stub_of(const struct flow *flow)
{
	return length_max(flow->arrow + flow->hop + flow->gap / 4, flow->gap);
}

static void put_symbols(struct network *network, size_t step)
{
	const struct flow_step *row = &network->flow->steps[step];
	struct stand *stand = &network->stands[step];
	size_t line = step * CHANNELS + CHANNEL_MIDDLE;

	stand->favoured = NONE;
	if (!row->count) {
		return;
	}
	stand->main = stand->top = stand->first = stand->last = row->symbols[0].lane;
	for (size_t i = 0; i < row->count; i++) {
		size_t lane = row->symbols[i].lane;

		network->solid[node_at(network, lane * CHANNELS + CHANNEL_MIDDLE, line)] = true;
		stand->first = lane < stand->first ? lane : stand->first;
		stand->last = lane > stand->last ? lane : stand->last;
	}
	for (size_t column = stand->first * CHANNELS + CHANNEL_AFTER; column < stand->last * CHANNELS + CHANNEL_MIDDLE;
	     column++) {
		network->joint[node_at(network, column, line)] = true;
	}
}

/* Where the first line from above comes from. */
static size_t source_lane(const struct flow *flow, size_t step)
{
	for (size_t i = 0; i < flow->link_count; i++) {
		if (flow->links[i].to == step && flow->links[i].from < step) {
			return flow->steps[flow->links[i].from].symbols[0].lane;
		}
	}
	return NONE;
}

/* Work of several leaves at the outer sides of its row; but a decision at those of the diamond that the lines to
 * its partners leave open. Where these are too few the top is one of them, and lines come in at a partner: the one
 * below where the first comes from, or the nearest. */
static void choose_sides(const struct flow *flow, size_t step, struct stand *stand)
{
	const struct flow_step *row = &flow->steps[step];
	size_t source = source_lane(flow, step), away = NONE;

	stand->sides = 1u << HEAD_RIGHT | 1u << HEAD_DOWN | 1u << HEAD_LEFT;
	if (!row->decision || row->count < 2) {
		return;
	}
	stand->sides &= stand->main < stand->last ? ~(1u << HEAD_RIGHT) : ~0u;
	stand->sides &= stand->main > stand->first ? ~(1u << HEAD_LEFT) : ~0u;
	if (set_size(stand->sides) >= stand->exits) {
		return;
	}
	for (size_t i = 1; i < row->count; i++) {
		size_t lane = row->symbols[i].lane,
		       apart = lane > stand->main ? lane - stand->main : stand->main - lane;

		apart = lane == source ? 0 : apart;
		stand->top = apart < away ? lane : stand->top;
		away = apart < away ? apart : away;
	}
	stand->sides |= 1u << HEAD_UP;
}

static void count_exits(struct network *network)
{
	const struct flow *flow = network->flow;

	for (size_t i = 0; i < flow->link_count; i++) {
		const struct flow_link *link = &flow->links[i];
		struct stand *stand = &network->stands[link->from];

		stand->exits++;
		stand->apart |= flow->steps[link->from].decision || link->label.width > 0;
		if (flow->steps[link->from].decision && link->to > link->from && stand->favoured == NONE) {
			stand->favoured = i;
		}
	}
	for (size_t step = 0; step < flow->step_count; step++) {
		choose_sides(flow, step, &network->stands[step]);
	}
}

length label_width(const struct flow *flow, size_t link)
{
	return flow->links[link].label.width + 2 * flow->clear + flow->hop;
}

struct label_room label_room_open(struct arena *arena, const struct network *network)
{
	return (struct label_room){ arena_many(arena, network->columns, length),
		                    arena_many(arena, network->columns, length) };
}

/* Beside every symbol its line might leave. */
void label_room_anywhere(const struct network *network, const struct label_room *room, size_t link)
{
	const struct stand *stand = &network->stands[network->flow->links[link].from];
	size_t lanes[] = { stand->main, stand->first, stand->last };

	for (size_t i = 0; i < sizeof lanes / sizeof *lanes; i++) {
		for (size_t channel = CHANNEL_BEFORE; channel <= CHANNEL_AFTER;
		     channel += CHANNEL_AFTER - CHANNEL_BEFORE) {
			length *beside = &room->beside[lanes[i] * CHANNELS + channel];

			*beside = length_max(*beside, label_width(network->flow, link));
		}
	}
}

static void measure_labels(struct network *network)
{
	const struct flow *flow = network->flow;

	network->widest = largest_symbol(flow);
	network->labels = label_room_open(network->arena, network);
	network->label_heights = arena_many(network->arena, flow->step_count, length);
	for (size_t i = 0; i < flow->link_count; i++) {
		const struct flow_link *link = &flow->links[i];
		length *height = &network->label_heights[link->from];

		if (link->label.width == 0) {
			continue;
		}
		*height = length_max(*height, link->label.height + 2 * flow->clear + flow->hop);
		label_room_anywhere(network, &network->labels, i);
	}
}

struct network *network_open(struct arena *arena, const struct flow *flow)
{
	struct network *network = arena_new(arena, struct network);
	size_t crossings;
	length side;

	network->arena = arena;
	network->flow = flow;
	network->columns = flow->lanes * CHANNELS;
	network->lines = flow->step_count * CHANNELS;
	crossings = network->columns * network->lines;
	network->stands = arena_many(arena, flow->step_count, struct stand);
	network->spots = arena_many(arena, crossings, struct spot);
	for (size_t i = 0; i < crossings; i++) {
		network->spots[i] = (struct spot){ (uint32_t)(i % network->columns), (uint32_t)(i / network->columns) };
	}
	network->solid = arena_many(arena, crossings, bool);
	network->joint = arena_many(arena, crossings, bool);
	network->traffic = arena_many(arena, crossings, struct traffic);
	network->routes = arena_many(arena, flow->link_count, struct route);
	for (size_t i = 0; i < flow->step_count; i++) {
		put_symbols(network, i);
	}
	count_exits(network);
	measure_labels(network);
	side = (flow->lane - network->widest.width) / 2 - stub_of(flow);
	network->tracks = side < 2 * flow->gap ? 1 : (size_t)(side / flow->gap);
	network->tracks = network->tracks < TRACKS_MOST ? network->tracks : TRACKS_MOST;
	return network;
}

enum heading heading_between(const struct network *network, size_t from, size_t to)
{
	if (line_of(network, from) == line_of(network, to)) {
		return to > from ? HEAD_RIGHT : HEAD_LEFT;
	}
	return to > from ? HEAD_DOWN : HEAD_UP;
}

/* As the line comes to its i-th crossing; HEAD_NONE where it parts from another there. */
enum heading heading_into(const struct network *network, const struct route *route, size_t i)
{
	return i == 0 ? route->exit : heading_between(network, route->nodes[i - 1], route->nodes[i]);
}

enum heading heading_out_of(const struct network *network, const struct route *route, size_t i)
{
	return i + 1 == route->count ? route->entry : heading_between(network, route->nodes[i], route->nodes[i + 1]);
}

/* How the arrow comes into the target, also when it is that of another line. */
enum heading final_entry(const struct network *network, size_t link)
{
	while (network->routes[link].joins != NONE) {
		link = network->routes[link].joins;
	}
	return network->routes[link].entry;
}

size_t port_lane(const struct stand *stand, enum heading side, bool leaves)
{
	if (is_upright(side)) {
		return side == HEAD_UP && !leaves ? stand->top : stand->main;
	}
	return side == HEAD_LEFT ? stand->first : stand->last;
}

size_t port_of(const struct network *network, size_t step, enum heading side, bool leaves)
{
	size_t column = port_lane(&network->stands[step], side, leaves) * CHANNELS, line = step * CHANNELS;

	if (is_upright(side)) {
		return node_at(network, column + CHANNEL_MIDDLE,
		               line + (side == HEAD_UP ? CHANNEL_BEFORE : CHANNEL_AFTER));
	}
	return node_at(network, column + (side == HEAD_LEFT ? CHANNEL_BEFORE : CHANNEL_AFTER), line + CHANNEL_MIDDLE);
}

static void count_at(struct traffic *traffic, enum heading in, enum heading out, unsigned one)
{
	bool upright = (in != HEAD_NONE && is_upright(in)) || (out != HEAD_NONE && is_upright(out));
	bool level = (in != HEAD_NONE && !is_upright(in)) || (out != HEAD_NONE && !is_upright(out));

	if (in != out) {
		traffic->turns += one;
	} else if (upright) {
		traffic->along += one;
	} else {
		traffic->across += one;
	}
	traffic->own_along += upright ? one : 0;
	traffic->own_across += level ? one : 0;
}

/* The first upright edge of a labelled exit from a side: the label wants to stand at it. */
static void count_label(struct network *network, size_t link, unsigned one)
{
	const struct route *route = &network->routes[link];
	size_t i = 0;

	if (network->flow->links[link].label.width == 0 || route->exit == HEAD_NONE || is_upright(route->exit)) {
		return;
	}
	while (i + 1 < route->count && heading_out_of(network, route, i) == route->exit) {
		i++;
	}
	if (i + 1 < route->count) {
		size_t upper = route->nodes[i] < route->nodes[i + 1] ? route->nodes[i] : route->nodes[i + 1];

		network->traffic[upper].label_down += one;
	}
}

static void count_route(struct network *network, size_t link, unsigned one)
{
	const struct route *route = &network->routes[link];

	for (size_t i = 0; i < route->count; i++) {
		enum heading out = heading_out_of(network, route, i);

		count_at(&network->traffic[route->nodes[i]], heading_into(network, route, i), out, one);
		if (i + 1 < route->count) {
			size_t upper = route->nodes[i] < route->nodes[i + 1] ? route->nodes[i] : route->nodes[i + 1];

			*(is_upright(out) ? &network->traffic[upper].down : &network->traffic[upper].right) += one;
			note_full(network, network->traffic[upper].down + 1);
		}
	}
	count_label(network, link, one);
}

void network_add(struct network *network, size_t link)
{
	count_route(network, link, 1);
}

void network_remove(struct network *network, size_t link)
{
	count_route(network, link, 0u - 1u);
	network->routes[link].count = 0;
}
