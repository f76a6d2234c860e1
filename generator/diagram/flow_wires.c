/* Routes as wires: the straight pieces of ink, each of which gets one track. Where lines join or part in one
 * direction, both pieces are one wire. */
#include "diagram/network.h"

/* While wires are being gathered: pieces[i] is the piece of the link's i-th edge (0: stub at its start). */
struct gathering {
	struct arena *arena;
	struct network *network;
	ARRAY_OF(struct wire) wires;
	size_t **pieces;
	size_t *leader;
};

static size_t leader_of(struct gathering *gathering, size_t piece)
{
	while (gathering->leader[piece] != piece) {
		piece = gathering->leader[piece];
	}
	return piece;
}

static enum heading edge_heading(const struct network *network, const struct route *route, size_t edge)
{
	return edge < route->count ? heading_into(network, route, edge) : route->entry;
}

static void reach(const struct network *network, struct wire *wire, size_t node)
{
	size_t at = wire->upright ? line_of(network, node) : column_of(network, node);

	wire->low = at < wire->low ? at : wire->low;
	wire->high = at > wire->high ? at : wire->high;
}

static void gather_link(struct gathering *gathering, size_t link)
{
	const struct network *network = gathering->network;
	const struct route *route = &network->routes[link];
	size_t *pieces = arena_many(gathering->arena, route->count + 1, size_t);
	enum heading before = HEAD_NONE;

	gathering->pieces[link] = pieces;
	for (size_t i = 0; i <= route->count; i++) {
		enum heading heading = edge_heading(network, route, i);
		size_t near = route->nodes[i == 0 ? 0 : i - 1], far = route->nodes[i < route->count ? i : i - 1];
		struct wire *wire;

		pieces[i] = NONE;
		if (heading == HEAD_NONE) {
			continue;
		}
		if (heading != before) {
			wire = array_push(gathering->arena, &gathering->wires);
			*wire = (struct wire){ .upright = is_upright(heading), .low = NONE, .step = NONE };
			wire->channel = wire->upright ? column_of(network, near) : line_of(network, near);
		}
		pieces[i] = gathering->wires.count - 1;
		wire = &gathering->wires.items[pieces[i]];
		reach(network, wire, near);
		reach(network, wire, far);
		if (i == 0 || i == route->count) {
			const struct flow_link *wanted = &network->flow->links[link];
			bool high = (i == route->count) == (heading == HEAD_RIGHT || heading == HEAD_DOWN);

			wire->step = i == 0 ? wanted->from : wanted->to;
			*(high ? &wire->stub_high : &wire->stub_low) = true;
		}
		before = heading;
	}
}

/* Where `link` meets the i-th crossing of `other` with its edge `edge`: a piece of `other` in the same
 * direction becomes one with it. */
static void meet(struct gathering *gathering, size_t link, size_t edge, size_t other, size_t i)
{
	size_t own = gathering->pieces[link][edge];

	for (size_t k = i; k <= i + 1; k++) {
		size_t piece = gathering->pieces[other][k];

		if (piece != NONE && gathering->wires.items[piece].upright == gathering->wires.items[own].upright) {
			gathering->leader[leader_of(gathering, piece)] = leader_of(gathering, own);
			return;
		}
	}
}

static void unite(struct gathering *gathering)
{
	const struct network *network = gathering->network;

	gathering->leader = arena_many(gathering->arena, gathering->wires.count, size_t);
	for (size_t i = 0; i < gathering->wires.count; i++) {
		gathering->leader[i] = i;
	}
	for (size_t link = 0; link < network->flow->link_count; link++) {
		const struct route *route = &network->routes[link];

		if (route->count > 0 && route->parts != NONE) {
			meet(gathering, link, 1, route->parts, route->part_at);
		}
		if (route->count > 0 && route->joins != NONE) {
			meet(gathering, link, route->count - 1, route->joins, route->join_at);
		}
	}
}

/* Gives each group of united pieces one wire, in the order of their first pieces. */
static void settle(struct gathering *gathering, struct wiring *wiring)
{
	size_t *number = arena_many(gathering->arena, gathering->wires.count, size_t);

	wiring->wires = arena_many(gathering->arena, gathering->wires.count, struct wire);
	for (size_t i = 0; i < gathering->wires.count; i++) {
		number[i] = NONE;
	}
	for (size_t i = 0; i < gathering->wires.count; i++) {
		const struct wire *piece = &gathering->wires.items[i];
		size_t leader = leader_of(gathering, i);
		struct wire *wire;

		if (number[leader] == NONE) {
			number[leader] = wiring->count++;
			wiring->wires[number[leader]] = *piece;
		}
		wire = &wiring->wires[number[leader]];
		wire->low = piece->low < wire->low ? piece->low : wire->low;
		wire->high = piece->high > wire->high ? piece->high : wire->high;
		wire->stub_low |= piece->stub_low;
		wire->stub_high |= piece->stub_high;
		wire->step = piece->step != NONE ? piece->step : wire->step;
	}
	for (size_t link = 0; link < gathering->network->flow->link_count; link++) {
		for (size_t i = 0; i <= gathering->network->routes[link].count && gathering->pieces[link]; i++) {
			size_t *piece = &gathering->pieces[link][i];

			*piece = *piece == NONE ? NONE : number[leader_of(gathering, *piece)];
		}
	}
}

static void touch(struct gathering *gathering, struct wiring *wiring, size_t wire, size_t other, enum heading out,
                  bool passes)
{
	struct touch *added = array_push(gathering->arena, &wiring->wires[wire].touches);

	*added = (struct touch){ .at = wiring->wires[other].channel,
		                 .other = other,
		                 .passes = passes,
		                 .after = out == HEAD_RIGHT || out == HEAD_DOWN };
}

/* A link's first or last own edge, which ends on another line: on the wire across. */
static void touch_end(struct gathering *gathering, struct wiring *wiring, size_t own, enum heading out, size_t other,
                      size_t i)
{
	for (size_t k = i; k <= i + 1; k++) {
		size_t across = gathering->pieces[other][k];

		if (across != NONE && wiring->wires[across].upright != wiring->wires[own].upright) {
			touch(gathering, wiring, across, own, out, false);
			touch(gathering, wiring, own, across, HEAD_NONE, true);
			return;
		}
	}
}

static void touch_link(struct gathering *gathering, struct wiring *wiring, size_t link)
{
	const struct network *network = gathering->network;
	const struct route *route = &network->routes[link];
	const size_t *pieces = gathering->pieces[link];

	for (size_t i = 0; i < route->count; i++) {
		size_t in = pieces[i], out = pieces[i + 1];

		if (in != NONE && out != NONE && in != out) {
			touch(gathering, wiring, in, out, edge_heading(network, route, i + 1), false);
			touch(gathering, wiring, out, in, opposite(edge_heading(network, route, i)), false);
		}
	}
	if (route->parts != NONE) {
		touch_end(gathering, wiring, pieces[1], edge_heading(network, route, 1), route->parts, route->part_at);
	}
	if (route->joins != NONE) {
		touch_end(gathering, wiring, pieces[route->count - 1],
		          opposite(edge_heading(network, route, route->count - 1)), route->joins, route->join_at);
	}
}

/* -- trails -------------------------------------------------------------------------------------- */

struct draft {
	struct arena *arena;
	const struct gathering *gathering;
	ARRAY_OF(size_t) nodes;
	ARRAY_OF(size_t) wires;
};

static void add_crossing(struct draft *draft, size_t wire, size_t node)
{
	*array_push(draft->arena, &draft->wires) = wire;
	*array_push(draft->arena, &draft->nodes) = node;
}

/* The way of `link` from its source up to its own crossing `last`. */
static enum heading add_head(struct draft *draft, size_t link, size_t last)
{
	const struct route *route = &draft->gathering->network->routes[link];
	const size_t *pieces = draft->gathering->pieces[link];
	enum heading exit = route->exit;

	if (route->parts != NONE) {
		exit = add_head(draft, route->parts, route->part_at);
	}
	for (size_t i = route->parts == NONE ? 0 : 1; i <= last; i++) {
		add_crossing(draft, pieces[i], route->nodes[i]);
	}
	return exit;
}

/* The way of `link` after its own crossing `first` to its target. */
static enum heading add_tail(struct draft *draft, size_t link, size_t first)
{
	const struct route *route = &draft->gathering->network->routes[link];
	const size_t *pieces = draft->gathering->pieces[link];

	for (size_t i = first + 1; i < route->count; i++) {
		add_crossing(draft, pieces[i], route->nodes[i]);
	}
	if (route->joins != NONE) {
		return add_tail(draft, route->joins, route->join_at);
	}
	*array_push(draft->arena, &draft->wires) = pieces[route->count];
	return route->entry;
}

static void make_trail(struct gathering *gathering, size_t link, struct trail *trail)
{
	struct draft draft = { .arena = gathering->arena, .gathering = gathering };

	trail->exit = add_head(&draft, link, 0);
	trail->entry = add_tail(&draft, link, 0);
	trail->nodes = draft.nodes.items;
	trail->wires = draft.wires.items;
	trail->count = draft.nodes.count;
}

/* The heading of the trail's i-th edge: 0 is the stub out of the source, `count` the one into the target. */
static enum heading trail_heading(const struct network *network, const struct trail *trail, size_t i)
{
	if (i == 0) {
		return trail->exit;
	}
	return i == trail->count ? trail->entry : heading_between(network, trail->nodes[i - 1], trail->nodes[i]);
}

/* Where on its wire an edge lies, counted from one channel before the wire's first. */
size_t edge_slot(const struct network *network, const struct wiring *wiring, const struct trail *trail, size_t i)
{
	const struct wire *wire = &wiring->wires[trail->wires[i]];
	enum heading heading = trail_heading(network, trail, i);
	bool onward = heading == HEAD_RIGHT || heading == HEAD_DOWN;
	size_t node = trail->nodes[i == 0 ? 0 : i - 1], at;

	at = (wire->upright ? line_of(network, node) : column_of(network, node)) + 1 - wire->low;
	if (i == 0) {
		return onward ? at - 1 : at;
	}
	return onward ? at : at - 1;
}

/* Without trails when `trails` is false: enough to judge the routes. */
struct wiring *wiring_make(struct arena *arena, struct network *network, bool trails)
{
	struct gathering gathering = { .arena = arena, .network = network };
	struct wiring *wiring = arena_new(arena, struct wiring);
	size_t links = network->flow->link_count;

	wiring->network = network;
	gathering.pieces = arena_many(arena, links, size_t *);
	for (size_t link = 0; link < links; link++) {
		if (network->routes[link].count > 0) {
			gather_link(&gathering, link);
		}
	}
	wiring->pieces = gathering.pieces;
	unite(&gathering);
	settle(&gathering, wiring);
	wiring->trails = arena_many(arena, links, struct trail);
	for (size_t link = 0; link < links; link++) {
		if (network->routes[link].count > 0) {
			touch_link(&gathering, wiring, link);
		}
	}
	for (size_t link = 0; trails && link < links; link++) {
		if (network->routes[link].count > 0) {
			make_trail(&gathering, link, &wiring->trails[link]);
		}
	}
	return wiring;
}
