/* All links of a flowchart: short ones first, then each taken out and laid again, with every pair of sides it
 * may use, as long as the whole drawing gets better. The whole is judged with tracks given, so crossings are
 * those that will be seen. */
#include "diagram/network.h"

#include <assert.h>
#include <string.h>

enum {
	COST_CHANNEL = 3,      /* of ink, for each channel a line runs over */
	COST_TRACK = 5,        /* for each track beyond the first: rows grow */
	COST_WIDER = 300,      /* for each track that makes lanes wider than hoped for */
	COST_LABEL_BEHIND = 70 /* a label's place has another line between it and its own */
};

/* How much work may be spent, in units of equal time: so many for a crossing that a search looks at; for judging a
 * wiring of n wires so many times n, and n^2 by so many. */
enum { WORK_MOST = 600000, WORK_CROSSING = 2, WORK_WIRE = 4, WIRE_PAIRS = 50, FAILURES_MOST = 4 };

struct improvement {
	struct network *network;
	struct arena *arena; /* of routes */
	size_t *order;       /* links, as they were laid first */
	struct route *kept;
	size_t *group; /* links being laid again */
	size_t grouped;
	size_t work;
	size_t changes; /* how often the drawing became better, */
	size_t *tried;  /* and how often it had when all ways of laying a link were tried; NONE: never */
};

/* What came of laying a link at some of its sides, whatever became of those laid after it. */
struct trial {
	struct ports ports;
	bool found;
	enum heading exit, entry;
};

enum { TRIALS_MOST = 16 };

/* -- what a drawing costs ------------------------------------------------------------------------ */

static size_t bends_of(const struct network *network, const struct route *route)
{
	size_t bends = 0;

	for (size_t i = 0; i < route->count; i++) {
		enum heading in = heading_into(network, route, i), out = heading_out_of(network, route, i);

		if (i == 0 && route->parts != NONE) {
			in = heading_into(network, &network->routes[route->parts], route->part_at);
		} else if (i + 1 == route->count && route->joins != NONE) {
			out = heading_out_of(network, &network->routes[route->joins], route->join_at);
		}
		bends += in != HEAD_NONE && out != HEAD_NONE && in != out;
	}
	return bends;
}

/* A line that turns off beside its symbol should be the nearest one there, for its label to stand at it. */
static bool is_label_behind(const struct wiring *wiring, size_t link)
{
	const struct network *network = wiring->network;
	const struct route *route = &network->routes[link];
	size_t i = 0, upper, line, column;
	const struct wire *own = NULL;

	if (network->flow->links[link].label.width == 0 || route->exit == HEAD_NONE || is_upright(route->exit)) {
		return false;
	}
	while (i + 1 < route->count && heading_out_of(network, route, i) == route->exit) {
		i++;
	}
	column = column_of(network, route->nodes[i]);
	if (i + 1 >= route->count || column % CHANNELS == CHANNEL_MIDDLE) {
		return false;
	}
	upper = route->nodes[i] < route->nodes[i + 1] ? route->nodes[i] : route->nodes[i + 1];
	line = line_of(network, upper);
	own = &wiring->wires[wiring->pieces[link][i + 1]];
	for (size_t k = 0; k < wiring->count; k++) {
		const struct wire *wire = &wiring->wires[k];

		if (wire->upright && wire->channel == column && wire->low <= line && wire->high > line &&
		    (column % CHANNELS == CHANNEL_AFTER ? wire->track < own->track : wire->track > own->track)) {
			return true;
		}
	}
	return false;
}

static size_t links_cost(const struct wiring *wiring)
{
	const struct network *network = wiring->network;
	size_t cost = 0;

	for (size_t link = 0; link < network->flow->link_count; link++) {
		const struct route *route = &network->routes[link];

		cost += COST_BEND * bends_of(network, route);
		cost += route->parts != NONE ? COST_JOIN : exit_cost(network, link, route->exit);
		cost += entry_cost(network, link, final_entry(network, link)) + (route->joins != NONE ? COST_JOIN : 0);
		cost += is_label_behind(wiring, link) ? COST_LABEL_BEHIND : 0;
	}
	return cost;
}

static size_t judge(struct improvement *improvement)
{
	struct network *network = improvement->network;
	struct arena *arena = arena_open_inside(improvement->arena);
	struct wiring *wiring = wiring_make(arena, network, false);
	size_t cost;

	wiring_tracks(arena, wiring);
	cost = links_cost(wiring) + COST_CROSSING * count_crossings(wiring);
	for (size_t i = 0; i < wiring->count; i++) {
		cost += COST_CHANNEL * (wiring->wires[i].high - wiring->wires[i].low);
	}
	for (size_t column = 0; column < network->columns; column++) {
		size_t tracks = wiring->column_tracks[column];

		note_full(network, tracks);
		cost += tracks > network->tracks ? COST_WIDER * (tracks - network->tracks) : 0;
	}
	for (size_t line = 0; line < network->lines; line++) {
		size_t tracks = wiring->line_tracks[line];

		cost += tracks > 1 ? COST_TRACK * (tracks - 1) : 0;
	}
	improvement->work += WORK_WIRE * wiring->count + wiring->count * wiring->count / WIRE_PAIRS;
	arena_close(arena);
	return cost;
}

/* -- laying again -------------------------------------------------------------------------------- */

static bool is_grouped(const struct improvement *improvement, size_t link)
{
	for (size_t i = 0; i < improvement->grouped; i++) {
		if (improvement->group[i] == link) {
			return true;
		}
	}
	return false;
}

/* The group and all whose lines part from or join them, and theirs. */
static void complete_group(struct improvement *improvement)
{
	const struct network *network = improvement->network;

	for (size_t done = 0; done < improvement->grouped; done++) {
		size_t on = improvement->group[done];

		for (size_t i = 0; i < network->flow->link_count; i++) {
			const struct route *route = &network->routes[i];

			if (route->count > 0 && (route->parts == on || route->joins == on) &&
			    !is_grouped(improvement, i)) {
				improvement->group[improvement->grouped++] = i;
			}
		}
	}
}

static void keep(struct improvement *improvement)
{
	for (size_t i = 0; i < improvement->network->flow->link_count; i++) {
		improvement->kept[i] = improvement->network->routes[i];
	}
}

static void put_back(struct improvement *improvement)
{
	struct network *network = improvement->network;

	for (size_t i = 0; i < improvement->grouped; i++) {
		network_remove(network, improvement->group[i]);
	}
	for (size_t i = 0; i < improvement->grouped; i++) {
		size_t link = improvement->group[i];

		network->routes[link] = improvement->kept[link];
		network_add(network, link);
	}
}

/* Takes out `link` and, unless NONE, `other`, with all that depends on them; lays them again in this order. */
static bool lay_again(struct improvement *improvement, size_t link, size_t other, struct trial *trial)
{
	struct network *network = improvement->network;
	const struct route *route = &network->routes[link];
	size_t before = network->looked_at;
	bool laid;

	improvement->group[0] = link;
	improvement->group[1] = other;
	improvement->grouped = other == NONE ? 1 : 2;
	complete_group(improvement);
	keep(improvement);
	for (size_t i = 0; i < improvement->grouped; i++) {
		network_remove(network, improvement->group[i]);
	}
	laid = trial->found = search_route(network, improvement->arena, link, trial->ports);
	trial->exit = route->exit;
	trial->entry = route->entry;
	for (size_t i = 1; laid && i < improvement->grouped; i++) {
		laid = search_route(network, improvement->arena, improvement->group[i], ANY_PORT);
	}
	improvement->work += WORK_CROSSING * (network->looked_at - before);
	if (!laid) {
		put_back(improvement);
	}
	return laid;
}

static bool is_same_route(const struct route *a, const struct route *b)
{
	if (a->count != b->count || a->exit != b->exit || a->entry != b->entry || a->parts != b->parts ||
	    a->part_at != b->part_at || a->joins != b->joins || a->join_at != b->join_at) {
		return false;
	}
	return memcmp(a->nodes, b->nodes, a->count * sizeof *a->nodes) == 0;
}

static bool is_as_before(const struct improvement *improvement)
{
	for (size_t i = 0; i < improvement->grouped; i++) {
		size_t link = improvement->group[i];

		if (!is_same_route(&improvement->network->routes[link], &improvement->kept[link])) {
			return false;
		}
	}
	return true;
}

static bool accept(struct improvement *improvement, size_t *cost)
{
	size_t now = is_as_before(improvement) ? *cost : judge(improvement);

	if (now < *cost) {
		*cost = now;
		improvement->changes++;
		return true;
	}
	put_back(improvement);
	return false;
}

static bool is_within(unsigned set, unsigned of)
{
	return (set & ~of) == 0;
}

/* Whether these ports would give what one of the trials has given: a way found among more ports that keeps to
 * these is the cheapest here too, and where more ports gave none, there is none. */
static bool is_known(const struct trial *trials, size_t count, struct ports ports)
{
	for (size_t i = 0; i < count; i++) {
		const struct trial *trial = &trials[i];
		bool keeps = (trial->exit == HEAD_NONE || (ports.exits >> trial->exit & 1)) &&
		             (trial->entry == HEAD_NONE || (ports.entries >> trial->entry & 1));

		if (is_within(ports.exits, trial->ports.exits) && is_within(ports.entries, trial->ports.entries) &&
		    (!trial->found || keeps)) {
			return true;
		}
	}
	return false;
}

/* Lays the link, and `other` after it, with each choice of sides; true when one made the whole better. */
static bool try_choices(struct improvement *improvement, size_t link, size_t other, const struct ports *choices,
                        size_t count, size_t *cost)
{
	struct trial trials[TRIALS_MOST];
	size_t tried = 0;
	bool better = false;

	for (size_t i = 0; i < count && improvement->work < WORK_MOST; i++) {
		if (is_known(trials, tried, choices[i])) {
			continue;
		}
		trials[tried].ports = choices[i];
		better |= lay_again(improvement, link, other, &trials[tried++]) && accept(improvement, cost);
	}
	return better;
}

/* Lays the link with each pair of sides. */
static bool try_sides(struct improvement *improvement, size_t link, size_t *cost)
{
	static const struct ports choices[] = {
		{ 0xf, 0xf },
		{ 1u << HEAD_DOWN, 0xf },
		{ 1u << HEAD_RIGHT, 0xf },
		{ 1u << HEAD_LEFT, 0xf },
		{ 0xf, 1u << HEAD_DOWN },
		{ 0xf, 1u << HEAD_RIGHT },
		{ 0xf, 1u << HEAD_LEFT },
		{ 1u << HEAD_RIGHT, 1u << HEAD_RIGHT },
		{ 1u << HEAD_LEFT, 1u << HEAD_LEFT },
		{ 1u << HEAD_RIGHT, 1u << HEAD_LEFT },
		{ 1u << HEAD_LEFT, 1u << HEAD_RIGHT },
	};

	return try_choices(improvement, link, NONE, choices, sizeof choices / sizeof *choices, cost);
}

/* Lays the link before one that holds a side of a step where it starts or ends. */
static bool try_before(struct improvement *improvement, size_t link, size_t *cost)
{
	static const struct ports choices[] = {
		{ 0xf, 0xf },
		{ 0xf, 1u << HEAD_RIGHT },
		{ 0xf, 1u << HEAD_LEFT },
		{ 1u << HEAD_RIGHT, 0xf },
		{ 1u << HEAD_LEFT, 0xf },
	};
	const struct flow *flow = improvement->network->flow;
	const struct flow_link *own = &flow->links[link];
	bool better = false;

	for (size_t i = 0; i < flow->link_count; i++) {
		const struct flow_link *other = &flow->links[i];

		if (i == link || (other->from != own->from && other->from != own->to && other->to != own->from &&
		                  other->to != own->to)) {
			continue;
		}
		better |= try_choices(improvement, link, i, choices, sizeof choices / sizeof *choices, cost);
	}
	return better;
}

static bool is_shorter(const struct flow *flow, size_t a, size_t b)
{
	const struct flow_link *one = &flow->links[a], *two = &flow->links[b];
	size_t span = one->to > one->from ? one->to - one->from : one->from - one->to;
	size_t other = two->to > two->from ? two->to - two->from : two->from - two->to;

	return span != other ? span < other : one->to > one->from && two->to < two->from;
}

static void sort_links(struct improvement *improvement)
{
	const struct flow *flow = improvement->network->flow;

	for (size_t i = 0; i < flow->link_count; i++) {
		size_t at = i;

		while (at > 0 && is_shorter(flow, i, improvement->order[at - 1])) {
			improvement->order[at] = improvement->order[at - 1];
			at--;
		}
		improvement->order[at] = i;
	}
}

/* Takes out all links that start or end at the steps of a link for which there was no way. */
static void make_way(struct improvement *improvement, size_t link)
{
	struct network *network = improvement->network;
	const struct flow_link *own = &network->flow->links[link];

	improvement->grouped = 0;
	for (size_t i = 0; i < network->flow->link_count; i++) {
		const struct flow_link *other = &network->flow->links[i];

		if (network->routes[i].count > 0 && (other->from == own->from || other->from == own->to ||
		                                     other->to == own->from || other->to == own->to)) {
			improvement->group[improvement->grouped++] = i;
		}
	}
	complete_group(improvement);
	for (size_t i = 0; i < improvement->grouped; i++) {
		network_remove(network, improvement->group[i]);
	}
}

/* Lays all links in their order. One that finds no way is laid before those that took it, and from then on
 * stands before them in the order. When even that does not help, lines enter from above alone, so that sides and
 * bottoms are for leaving, and may part where they like; then there is a way for all. */
static void lay_all(struct improvement *improvement)
{
	struct network *network = improvement->network;
	size_t links = network->flow->link_count, failures = 0;

	for (size_t i = 0; i < links; i++) {
		size_t link = improvement->order[i];

		if (network->routes[link].count > 0 || search_route(network, improvement->arena, link, ANY_PORT)) {
			continue;
		}
		failures++;
		assert(failures <= 16 * FAILURES_MOST * links);
		network->plain = failures > FAILURES_MOST * links;
		make_way(improvement, link);
		for (size_t k = i; k > 0; k--) {
			improvement->order[k] = improvement->order[k - 1];
		}
		improvement->order[0] = link;
		i = NONE;
	}
	network->plain = false;
}

void network_route(struct network *network)
{
	size_t links = network->flow->link_count, cost;
	struct improvement improvement = { .network = network, .arena = network->arena };
	bool better = links > 0;

	improvement.order = arena_many(network->arena, links, size_t);
	improvement.kept = arena_many(network->arena, links, struct route);
	improvement.group = arena_many(network->arena, links + 1, size_t);
	improvement.tried = arena_many(network->arena, links, size_t);
	for (size_t i = 0; i < links; i++) {
		improvement.tried[i] = NONE;
	}
	network->search = search_open(network->arena, network);
	sort_links(&improvement);
	lay_all(&improvement);
	cost = judge(&improvement);
	for (size_t i = 0; i < links; i++) { /* what gains most for its work comes first */
		try_sides(&improvement, improvement.order[i], &cost);
	}
	while (better) {
		better = false;
		for (size_t i = 0; i < links && improvement.work < WORK_MOST; i++) {
			size_t link = improvement.order[i], changes = improvement.changes;

			if (improvement.tried[link] == changes) {
				continue;
			}
			better |= try_sides(&improvement, link, &cost);
			better |= try_before(&improvement, link, &cost);
			improvement.tried[link] = changes;
		}
	}
}
