/* Which wire runs on which track of its channel: an order of the wires with few crossings, then each as near
 * to the border of lane or row as those before it allow. */
#include "diagram/network.h"

/* The wires of one channel. */
struct bundle {
	struct wiring *wiring;
	size_t *wires; /* in their order, from left or top */
	size_t count;
	bool *meet;     /* by pair: they cannot have the same track */
	unsigned *cost; /* by pair: crossings when the first comes before the second */
};

static const struct wire *member(const struct bundle *bundle, size_t i)
{
	return &bundle->wiring->wires[bundle->wires[i]];
}

/* -- crossings of two wires side by side --------------------------------------------------------- */

/* Upright wires: where lines end in the same row channel only their ends tell whether they must cross. */
static unsigned upright_cost(const struct wire *left, const struct wire *right)
{
	unsigned cost = 0;

	for (size_t i = 0; i < left->touches.count; i++) {
		const struct touch *touch = &left->touches.items[i];

		if (touch->after && !touch->passes && touch->at > right->low && touch->at < right->high) {
			cost += 2;
		} else if (touch->after && !touch->passes && (touch->at == right->low || touch->at == right->high)) {
			bool down = touch->at == right->low && left->high > touch->at;
			bool up = touch->at == right->high && left->low < touch->at;

			for (size_t k = 0; k < right->touches.count; k++) {
				const struct touch *met = &right->touches.items[k];

				cost += met->at == touch->at && !met->after && !met->passes && (down || up) ? 2 : 0;
			}
		}
	}
	for (size_t i = 0; i < right->touches.count; i++) {
		const struct touch *touch = &right->touches.items[i];

		cost += !touch->after && !touch->passes && touch->at > left->low && touch->at < left->high ? 2 : 0;
	}
	return cost;
}

static unsigned level_cost(const struct wiring *wiring, const struct wire *upper, const struct wire *lower)
{
	unsigned cost = 0;

	for (size_t i = 0; i < upper->touches.count; i++) {
		const struct touch *touch = &upper->touches.items[i];
		length x = wiring->wires[touch->other].x;

		cost += touch->after && !touch->passes && x > lower->from && x < lower->to ? 2 : 0;
	}
	for (size_t i = 0; i < lower->touches.count; i++) {
		const struct touch *touch = &lower->touches.items[i];
		length x = wiring->wires[touch->other].x;

		cost += !touch->after && !touch->passes && x > upper->from && x < upper->to ? 2 : 0;
	}
	return cost;
}

static void compare(struct arena *arena, struct bundle *bundle)
{
	length gap = bundle->wiring->network->flow->gap;

	bundle->meet = arena_many(arena, bundle->count * bundle->count, bool);
	bundle->cost = arena_many(arena, bundle->count * bundle->count, unsigned);
	for (size_t i = 0; i < bundle->count; i++) {
		for (size_t k = 0; k < bundle->count; k++) {
			const struct wire *a = member(bundle, i), *b = member(bundle, k);
			size_t pair = i * bundle->count + k;

			bundle->meet[pair] = i != k && (a->upright ? a->low <= b->high && b->low <= a->high
			                                           : a->from < b->to + gap && b->from < a->to + gap);
			if (bundle->meet[pair]) {
				bundle->cost[pair] = a->upright ? upright_cost(a, b) : level_cost(bundle->wiring, a, b);
			}
		}
	}
}

/* -- order --------------------------------------------------------------------------------------- */

/* Moving the item at `from` to `to`: the change of cost. */
static int64_t gain(const struct bundle *bundle, const size_t *order, size_t from, size_t to)
{
	int64_t change = 0;
	size_t n = bundle->count, moved = order[from];

	for (size_t i = from; i != to;) {
		size_t other = order[i = to > from ? i + 1 : i - 1];
		unsigned first = bundle->cost[moved * n + other], second = bundle->cost[other * n + moved];

		change += to > from ? (int64_t)second - first : (int64_t)first - second;
	}
	return change;
}

static void move(size_t *order, size_t from, size_t to)
{
	size_t moved = order[from];

	while (from != to) {
		size_t next = to > from ? from + 1 : from - 1;

		order[from] = order[next];
		from = next;
	}
	order[to] = moved;
}

static void improve_order(const struct bundle *bundle, size_t *order)
{
	bool better = true;

	while (better) {
		better = false;
		for (size_t from = 0; from < bundle->count; from++) {
			size_t best = from;
			int64_t change = 0;

			for (size_t to = 0; to < bundle->count; to++) {
				int64_t now = to == from ? 0 : gain(bundle, order, from, to);

				if (now < change) {
					change = now;
					best = to;
				}
			}
			if (best != from) {
				move(order, from, best);
				better = true;
			}
		}
	}
}

/* Tracks as few as the order allows, counted from the side of the border. */
static size_t give_tracks(struct bundle *bundle, const size_t *order, bool from_end)
{
	size_t tracks = 0, n = bundle->count;

	for (size_t i = 0; i < n; i++) {
		size_t own = order[from_end ? n - 1 - i : i], track = 0;
		struct wire *wire = &bundle->wiring->wires[bundle->wires[own]];

		for (size_t k = 0; k < i; k++) {
			size_t other = order[from_end ? n - 1 - k : k];

			if (bundle->meet[own * n + other] && member(bundle, other)->track >= track) {
				track = member(bundle, other)->track + 1;
			}
		}
		wire->track = track;
		tracks = track + 1 > tracks ? track + 1 : tracks;
	}
	for (size_t i = 0; i < n; i++) {
		struct wire *wire = &bundle->wiring->wires[bundle->wires[i]];

		wire->track = from_end ? tracks - 1 - wire->track : wire->track;
		wire->tracks = tracks;
	}
	return tracks;
}

static size_t order_bundle(struct arena *arena, struct bundle *bundle, bool from_end)
{
	size_t *order = arena_many(arena, bundle->count, size_t);

	compare(arena, bundle);
	for (size_t i = 0; i < bundle->count; i++) {
		size_t at = i, span = member(bundle, i)->high - member(bundle, i)->low;

		/* Long wires nearest the border, if nothing else decides. */
		while (at > 0) {
			const struct wire *before = member(bundle, order[at - 1]);

			if ((before->high - before->low < span) == from_end) {
				break;
			}
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
	}
	improve_order(bundle, order);
	return give_tracks(bundle, order, from_end);
}

/* -- all channels -------------------------------------------------------------------------------- */

/* The wires of each channel, gathered one after the other: first[c] to first[c + 1]. */
static size_t *sort_by_channel(struct arena *arena, const struct wiring *wiring, bool upright, size_t channels,
                               size_t **first)
{
	size_t *sorted = arena_many(arena, wiring->count, size_t);

	*first = arena_many(arena, channels + 2, size_t);
	for (size_t i = 0; i < wiring->count; i++) {
		if (wiring->wires[i].upright == upright) {
			(*first)[wiring->wires[i].channel + 2]++;
		}
	}
	for (size_t c = 2; c < channels + 2; c++) {
		(*first)[c] += (*first)[c - 1];
	}
	for (size_t i = 0; i < wiring->count; i++) {
		if (wiring->wires[i].upright == upright) {
			sorted[(*first)[wiring->wires[i].channel + 1]++] = i;
		}
	}
	return sorted;
}

static void order_channels(struct arena *arena, struct wiring *wiring, bool upright, size_t channels, size_t *tracks)
{
	size_t *first, *sorted = sort_by_channel(arena, wiring, upright, channels, &first);

	for (size_t channel = 0; channel < channels; channel++) {
		struct bundle bundle = { .wiring = wiring,
			                 .wires = sorted + first[channel],
			                 .count = first[channel + 1] - first[channel] };

		if (channel % CHANNELS != CHANNEL_MIDDLE && bundle.count > 0) {
			tracks[channel] = order_bundle(arena, &bundle, channel % CHANNELS == CHANNEL_AFTER);
		}
	}
}

length least_lane(const struct wiring *wiring)
{
	const struct network *network = wiring->network;
	size_t most = 0;

	for (size_t column = 0; column < network->columns; column++) {
		most = wiring->column_tracks[column] > most ? wiring->column_tracks[column] : most;
	}
	return network->widest.width + 2 * (stub_of(network->flow) + (length)most * network->flow->gap) + 2;
}

/* The ends of level wires, from where upright ones run in a lane of the width that will be needed. */
static void measure_level(struct wiring *wiring)
{
	struct network *network = wiring->network;
	struct frame frame = { .wiring = wiring,
		               .lane = length_max(network->flow->lane, least_lane(wiring)),
		               .labels = network->labels };

	for (size_t i = 0; i < wiring->count; i++) {
		if (wiring->wires[i].upright) {
			wiring->wires[i].x = wire_at(&frame, i);
		}
	}
	for (size_t i = 0; i < wiring->count; i++) {
		struct wire *wire = &wiring->wires[i];

		wire->from = LENGTH_MAX;
		wire->to = -LENGTH_MAX;
		for (size_t k = 0; !wire->upright && k < wire->touches.count; k++) {
			length x = wiring->wires[wire->touches.items[k].other].x;

			wire->from = length_min(wire->from, x);
			wire->to = length_max(wire->to, x);
		}
		if (!wire->upright && (wire->stub_low || wire->stub_high)) {
			struct flow_point port =
				port_point(&frame, wire->step, wire->stub_low ? HEAD_RIGHT : HEAD_LEFT, true);

			wire->from = length_min(wire->from, port.x);
			wire->to = length_max(wire->to, port.x);
		}
	}
}

static length line_unit(const struct wire *level)
{
	return (length)level->channel * LINE_UNIT + (length)level->track;
}

static void measure_upright(struct wiring *wiring)
{
	for (size_t i = 0; i < wiring->count; i++) {
		struct wire *wire = &wiring->wires[i];

		if (!wire->upright) {
			continue;
		}
		wire->from = LENGTH_MAX;
		wire->to = -LENGTH_MAX;
		for (size_t k = 0; k < wire->touches.count; k++) {
			length y = line_unit(&wiring->wires[wire->touches.items[k].other]);

			wire->from = length_min(wire->from, y);
			wire->to = length_max(wire->to, y);
		}
		if (wire->stub_low) {
			wire->from = ((length)wire->low - 1) * LINE_UNIT + 1;
		}
		if (wire->stub_high) {
			wire->to = ((length)wire->high + 1) * LINE_UNIT - 1;
		}
	}
}

void wiring_tracks(struct arena *arena, struct wiring *wiring)
{
	const struct network *network = wiring->network;

	wiring->column_tracks = arena_many(arena, network->columns, size_t);
	wiring->line_tracks = arena_many(arena, network->lines, size_t);
	order_channels(arena, wiring, true, network->columns, wiring->column_tracks);
	measure_level(wiring);
	order_channels(arena, wiring, false, network->lines, wiring->line_tracks);
	measure_upright(wiring);
}

/* -- labels -------------------------------------------------------------------------------------- */

static void label_at(length *rooms, size_t column, length room)
{
	rooms[column] = length_max(rooms[column], room);
}

/* A label of a line that leaves above or below stands on the side with fewer lines. */
static size_t quieter_side(const struct wiring *wiring, size_t lane)
{
	const size_t *tracks = &wiring->column_tracks[lane * CHANNELS];

	return lane * CHANNELS + (tracks[CHANNEL_BEFORE] < tracks[CHANNEL_AFTER] ? CHANNEL_BEFORE : CHANNEL_AFTER);
}

static void label_room_take(const struct wiring *wiring, const struct label_room *room, size_t link)
{
	const struct network *network = wiring->network;
	const struct stand *stand = &network->stands[network->flow->links[link].from];
	enum heading exit = network->routes[link].exit;
	length width = label_width(network->flow, link);

	switch (exit) {
	case HEAD_LEFT:
		label_at(room->beside, port_lane(stand, exit, true) * CHANNELS + CHANNEL_BEFORE, width);
		break;
	case HEAD_RIGHT:
		label_at(room->beside, port_lane(stand, exit, true) * CHANNELS + CHANNEL_AFTER, width);
		break;
	case HEAD_UP:
	case HEAD_DOWN:
		label_at(room->below, quieter_side(wiring, stand->main), width);
		break;
	case HEAD_NONE:
		label_room_anywhere(network, room, link);
		break;
	}
}

struct label_room label_room_of(struct arena *arena, const struct wiring *wiring, size_t first, size_t count)
{
	const struct flow *flow = wiring->network->flow;
	struct label_room room = label_room_open(arena, wiring->network);

	for (size_t i = 0; i < flow->link_count; i++) {
		if (flow->links[i].label.width > 0 && flow->links[i].from >= first &&
		    flow->links[i].from - first < count) {
			label_room_take(wiring, &room, i);
		}
	}
	return room;
}

/* -- how many crossings that makes --------------------------------------------------------------- */

static size_t joints_crossed(const struct network *network, const struct wire *wire)
{
	size_t crossed = 0;

	for (size_t line = wire->low; line <= wire->high; line++) {
		crossed += network->joint[node_at(network, wire->channel, line)] &&
		           wire->from < (length)line * LINE_UNIT && wire->to > (length)line * LINE_UNIT;
	}
	return crossed;
}

size_t count_crossings(const struct wiring *wiring)
{
	size_t crossings = 0;

	for (size_t i = 0; i < wiring->count; i++) {
		const struct wire *upright = &wiring->wires[i];

		if (!upright->upright) {
			continue;
		}
		crossings += joints_crossed(wiring->network, upright);
		for (size_t k = 0; k < wiring->count; k++) {
			const struct wire *level = &wiring->wires[k];

			crossings += !level->upright && upright->x > level->from && upright->x < level->to &&
			             line_unit(level) > upright->from && line_unit(level) < upright->to;
		}
	}
	return crossings;
}
