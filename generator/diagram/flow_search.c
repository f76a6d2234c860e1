/* The cheapest way for one link through the net: over (crossing, heading), what is left of the way estimated by its
 * length and bends at least (A*). Rows in one direction only, so that the line crosses every row border between its
 * ends once and a page can end at any of them. */
#include "diagram/network.h"

struct visit {
	unsigned cost;
	uint32_t before; /* visit index; NO_VISIT for a start */
	uint32_t start;  /* index in starts, of the whole way */
	unsigned stamp;
	bool done;
};

#define NO_VISIT UINT32_MAX

struct start {
	enum heading exit; /* HEAD_NONE: parts from `link` at `at` */
	size_t link, at, node;
};

/* What can be met at a crossing: the line of a link with the same target. */
struct meeting {
	unsigned stamp;
	size_t link, at;
};

struct search {
	struct arena *arena;
	struct visit *visits;     /* by crossing * 4 + heading */
	struct meeting *meetings; /* by crossing */
	unsigned stamp;
	struct queue queue;
	ARRAY_OF(struct start) starts;
	/* of this search */
	const struct network *network;
	size_t link;
	const struct flow_link *wanted;
	unsigned entries;      /* sides still free to enter, by heading */
	struct spot low, high; /* all ends are between these columns and lines */
	unsigned best;
	uint32_t best_visit;
	size_t best_join, best_at;
	enum heading best_entry;
};

struct search *search_open(struct arena *arena, const struct network *network)
{
	struct search *search = arena_new(arena, struct search);
	size_t crossings = network->columns * network->lines;

	search->arena = arena;
	search->visits = arena_many(arena, crossings * 4, struct visit);
	search->meetings = arena_many(arena, crossings, struct meeting);
	return search;
}

/* -- where one may go ---------------------------------------------------------------------------- */

/* The channels through the middle have one track: who turns or runs there must be alone. */
static bool is_free(const struct network *network, size_t node, bool upright)
{
	const struct traffic *traffic = &network->traffic[node];

	if (upright) {
		return column_of(network, node) % CHANNELS != CHANNEL_MIDDLE || traffic->own_along == 0;
	}
	return line_of(network, node) % CHANNELS != CHANNEL_MIDDLE ||
	       (traffic->own_across == 0 && !network->joint[node]);
}

/* The middle above and below a symbol is for those who enter or leave there. */
static bool may_pass(const struct search *search, size_t node, enum heading heading)
{
	const struct network *network = search->network;
	size_t column = column_of(network, node), line = line_of(network, node), row = line / CHANNELS;
	size_t middle = node_at(network, column, row * CHANNELS + CHANNEL_MIDDLE);
	const struct stand *stand = &network->stands[row];

	if (column % CHANNELS != CHANNEL_MIDDLE || !network->solid[middle]) {
		return true;
	}
	if (line % CHANNELS == CHANNEL_BEFORE) {
		return (heading == HEAD_DOWN && search->wanted->to == row && stand->top == column / CHANNELS) ||
		       (heading == HEAD_UP && search->wanted->from == row && stand->main == column / CHANNELS &&
		        (stand->sides >> HEAD_UP & 1));
	}
	return heading == HEAD_DOWN && search->wanted->from == row && stand->main == column / CHANNELS;
}

/* Beside the symbols of a row only its own lines run level, so that its sides stay open. */
static bool is_foreign_port(const struct search *search, size_t node)
{
	const struct network *network = search->network;
	size_t row = line_of(network, node) / CHANNELS, column = column_of(network, node);
	const struct stand *stand = &network->stands[row];

	return line_of(network, node) % CHANNELS == CHANNEL_MIDDLE && row != search->wanted->from &&
	       row != search->wanted->to &&
	       (column == stand->last * CHANNELS + CHANNEL_AFTER || column == stand->first * CHANNELS + CHANNEL_BEFORE);
}

/* The crossing next to `node`, or NONE where the net or the window of rows ends. */
static size_t neighbour(const struct search *search, size_t node, enum heading heading)
{
	const struct network *network = search->network;
	size_t column = column_of(network, node), line = line_of(network, node);
	size_t from = search->wanted->from, to = search->wanted->to;

	switch (heading) {
	case HEAD_LEFT:
		return column == 0 ? NONE : node - 1;
	case HEAD_RIGHT:
		return column + 1 == network->columns ? NONE : node + 1;
	case HEAD_DOWN:
		return to < from || line >= to * CHANNELS + CHANNEL_AFTER ? NONE : node + network->columns;
	case HEAD_UP:
		return from < to || line <= to * CHANNELS ? NONE : node - network->columns;
	case HEAD_NONE:
		break;
	}
	return NONE;
}

/* -- ends ---------------------------------------------------------------------------------------- */

static void offer(struct search *search, unsigned cost, uint32_t visit, enum heading entry, size_t join, size_t at)
{
	if (cost < search->best) {
		search->best = cost;
		search->best_visit = visit;
		search->best_entry = entry;
		search->best_join = join;
		search->best_at = at;
	}
}

/* Coming to `node` with `heading`: may the way end in the target's symbol? */
static void try_ports(struct search *search, size_t node, enum heading heading, unsigned cost, uint32_t visit)
{
	const struct network *network = search->network;

	for (enum heading entry = HEAD_UP; entry < HEAD_NONE; entry++) {
		if ((search->entries >> entry & 1) &&
		    port_of(network, search->wanted->to, opposite(entry), false) == node &&
		    heading != opposite(entry) && is_free(network, node, is_upright(entry))) {
			offer(search,
			      cost + crossing_cost(network, node, heading, entry) +
			              entry_cost(network, search->link, entry),
			      visit, entry, NONE, 0);
		}
	}
}

/* Whether nobody but `route` runs in the direction given at its i-th crossing, where that matters. */
static bool is_alone(const struct network *network, const struct route *route, size_t i, bool upright)
{
	size_t node = route->nodes[i];
	enum heading in = heading_into(network, route, i), out = heading_out_of(network, route, i);
	unsigned own =
		(in != HEAD_NONE && is_upright(in) == upright) || (out != HEAD_NONE && is_upright(out) == upright);

	if (upright) {
		return column_of(network, node) % CHANNELS != CHANNEL_MIDDLE || network->traffic[node].own_along == own;
	}
	return line_of(network, node) % CHANNELS != CHANNEL_MIDDLE ||
	       (network->traffic[node].own_across == own && !network->joint[node]);
}

static void try_meeting(struct search *search, size_t node, enum heading heading, unsigned cost, uint32_t visit)
{
	const struct network *network = search->network;
	const struct meeting *meeting = &search->meetings[node];
	const struct route *route;
	enum heading in, out;

	if (meeting->stamp != search->stamp) {
		return;
	}
	route = &network->routes[meeting->link];
	in = heading_into(network, route, meeting->at);
	out = heading_out_of(network, route, meeting->at);
	if (heading != in && heading != opposite(out) && is_alone(network, route, meeting->at, is_upright(heading))) {
		offer(search,
		      cost + COST_JOIN + (heading == out ? 0 : COST_BEND) +
		              entry_cost(network, search->link, final_entry(network, meeting->link)) +
		              COST_DOUBT * (network->traffic[node].across + network->traffic[node].along +
		                            network->traffic[node].turns - 1),
		      visit, HEAD_NONE, meeting->link, meeting->at);
	}
}

static void widen_ends(struct search *search, size_t node)
{
	struct spot spot = search->network->spots[node];

	search->low.column = spot.column < search->low.column ? spot.column : search->low.column;
	search->low.line = spot.line < search->low.line ? spot.line : search->low.line;
	search->high.column = spot.column > search->high.column ? spot.column : search->high.column;
	search->high.line = spot.line > search->high.line ? spot.line : search->high.line;
}

/* What the way from `node`, reached with `heading`, costs at least. */
static unsigned cost_left(const struct search *search, size_t node, enum heading heading)
{
	struct spot spot = search->network->spots[node], near = spot;
	bool beside, toward;
	unsigned bends;

	near.column = spot.column < search->low.column ? search->low.column : near.column;
	near.column = spot.column > search->high.column ? search->high.column : near.column;
	near.line = spot.line < search->low.line ? search->low.line : near.line;
	near.line = spot.line > search->high.line ? search->high.line : near.line;
	beside = near.column != spot.column;
	toward = !beside || (near.column > spot.column) == (heading == HEAD_RIGHT);
	bends = is_upright(heading) ? beside : toward ? near.line != spot.line : 2;
	return length_between(spot.column, near.column, spot.line, near.line) + COST_BEND * bends;
}

/* Steps from `node` over its edge with `heading`; `cost` is up to and over the crossing `node`. */
static void advance(struct search *search, size_t node, enum heading heading, unsigned cost, uint32_t before,
                    uint32_t start)
{
	const struct network *network = search->network;
	size_t next = neighbour(search, node, heading);
	struct visit *visit;
	uint32_t index;
	unsigned least;

	if (next == NONE || network->solid[next] ||
	    (is_upright(heading) ? !may_pass(search, node, heading) || !may_pass(search, next, heading)
	                         : is_foreign_port(search, node) || is_foreign_port(search, next))) {
		return;
	}
	index = (uint32_t)(next * 4 + heading);
	visit = &search->visits[index];
	cost += edge_cost(network, node, next);
	if (visit->stamp == search->stamp && visit->cost <= cost) {
		return;
	}
	least = cost + cost_left(search, next, heading);
	if (least >= search->best) {
		return;
	}
	*visit = (struct visit){ .cost = cost, .before = before, .start = start, .stamp = search->stamp };
	queue_add(search->arena, &search->queue, (struct waiting){ least, index });
}

static void expand(struct search *search, uint32_t index)
{
	const struct network *network = search->network;
	struct visit *visit = &search->visits[index];
	size_t node = index / 4;
	enum heading heading = (enum heading)(index % 4);

	try_meeting(search, node, heading, visit->cost, index);
	try_ports(search, node, heading, visit->cost, index);
	if (!is_free(network, node, is_upright(heading))) {
		return;
	}
	for (enum heading out = HEAD_UP; out < HEAD_NONE; out++) {
		if (out != opposite(heading) && (out == heading || is_free(network, node, is_upright(out)))) {
			advance(search, node, out, visit->cost + crossing_cost(network, node, heading, out), index,
			        visit->start);
		}
	}
}

/* -- starts -------------------------------------------------------------------------------------- */

static void start_at_ports(struct search *search, unsigned allowed)
{
	const struct network *network = search->network;
	size_t step = search->wanted->from;
	unsigned open = free_exits(network, step);

	for (enum heading side = HEAD_UP; side < HEAD_NONE; side++) {
		size_t node = port_of(network, step, side, true);
		unsigned cost = exit_cost(network, search->link, side);

		if (!(open & allowed & 1u << side) || !is_free(network, node, is_upright(side))) {
			continue;
		}
		*array_push(search->arena, &search->starts) = (struct start){ side, NONE, 0, node };
		for (enum heading out = HEAD_UP; out < HEAD_NONE; out++) {
			if (out != opposite(side) && (out == side || is_free(network, node, is_upright(out)))) {
				advance(search, node, out, cost + crossing_cost(network, node, side, out), NO_VISIT,
				        (uint32_t)search->starts.count - 1);
			}
		}
	}
}

/* Which of its crossings a line shares with others: it may be joined behind the last place where one parts,
 * and parted from before the first place where one joins, so that no arrow promises a way that is not there. */
struct shared {
	size_t last_part, first_join; /* NONE for none */
};

static struct shared shared_of(const struct network *network, size_t link)
{
	struct shared shared = { NONE, NONE };

	for (size_t i = 0; i < network->flow->link_count; i++) {
		const struct route *route = &network->routes[i];

		if (route->count > 0 && route->parts == link &&
		    (shared.last_part == NONE || route->part_at > shared.last_part)) {
			shared.last_part = route->part_at;
		}
		if (route->count > 0 && route->joins == link &&
		    (shared.first_join == NONE || route->join_at < shared.first_join)) {
			shared.first_join = route->join_at;
		}
	}
	return shared;
}

static bool is_met(const struct network *network, size_t link, size_t at)
{
	for (size_t i = 0; i < network->flow->link_count; i++) {
		const struct route *route = &network->routes[i];

		if (route->count > 0 && ((route->parts == link && route->part_at == at) ||
		                         (route->joins == link && route->join_at == at))) {
			return true;
		}
	}
	return false;
}

static bool is_between_rows(const struct flow_link *link, size_t row)
{
	return (row >= link->from && row <= link->to) || (row >= link->to && row <= link->from);
}

static void start_at_line(struct search *search, size_t link)
{
	const struct network *network = search->network;
	const struct route *route = &network->routes[link];
	struct shared shared = shared_of(network, link);

	for (size_t at = route->parts == NONE ? 0 : 1; at + (route->joins != NONE || network->plain) < route->count;
	     at++) {
		enum heading in = heading_into(network, route, at), out = heading_out_of(network, route, at);

		size_t row = line_of(network, route->nodes[at]) / CHANNELS;
		bool far = row != search->wanted->from &&
		           ((network->stands[search->wanted->from].apart && !network->plain) ||
		            !is_between_rows(search->wanted, row));

		if (far || (shared.first_join != NONE && at >= shared.first_join)) {
			return;
		}
		if (is_met(network, link, at)) {
			continue;
		}
		*array_push(search->arena, &search->starts) = (struct start){ HEAD_NONE, link, at, route->nodes[at] };
		for (enum heading heading = HEAD_UP; heading < HEAD_NONE; heading++) {
			if (heading != out && heading != opposite(in) &&
			    is_alone(network, route, at, is_upright(heading))) {
				advance(search, route->nodes[at], heading, COST_JOIN + (heading == in ? 0 : COST_BEND),
				        NO_VISIT, (uint32_t)search->starts.count - 1);
			}
		}
	}
}

static void mark_meetings(struct search *search, size_t link)
{
	const struct network *network = search->network;
	const struct route *route = &network->routes[link];
	struct shared shared = shared_of(network, link);
	size_t first = route->parts == NONE ? 0 : 1, own = network->flow->links[link].from;

	if (shared.last_part != NONE && shared.last_part + 1 > first) {
		first = shared.last_part + 1;
	}
	for (size_t at = first; at + (route->joins != NONE) < route->count; at++) {
		bool kept = network->plain && line_of(network, route->nodes[at]) / CHANNELS == own;

		if (!kept && !is_met(network, link, at)) {
			search->meetings[route->nodes[at]] = (struct meeting){ search->stamp, link, at };
			widen_ends(search, route->nodes[at]);
		}
	}
}

static bool may_part(const struct network *network, size_t step)
{
	return !network->stands[step].apart || exits_in_use(network, step) == network->stands[step].sides;
}

static void prepare(struct search *search, const struct network *network, size_t link, struct ports ports)
{
	const struct flow *flow = network->flow;

	search->network = network;
	search->link = link;
	search->wanted = &flow->links[link];
	search->stamp++;
	search->queue.heap.count = search->starts.count = 0;
	search->best = UINT32_MAX;
	search->best_visit = NO_VISIT;
	search->entries =
		free_entries(network, search->wanted->to) & ports.entries & (network->plain ? 1u << HEAD_DOWN : 0xf);
	search->low = (struct spot){ UINT32_MAX, UINT32_MAX };
	search->high = (struct spot){ 0, 0 };
	for (enum heading entry = HEAD_UP; entry < HEAD_NONE; entry++) {
		if (search->entries >> entry & 1) {
			widen_ends(search, port_of(network, search->wanted->to, opposite(entry), false));
		}
	}
	for (size_t i = 0; i < flow->link_count; i++) {
		if (i != link && network->routes[i].count > 0 && flow->links[i].to == search->wanted->to) {
			mark_meetings(search, i);
		}
	}
	if (search->low.column == UINT32_MAX) { /* no ends */
		return;
	}
	start_at_ports(search, ports.exits);
	for (size_t i = 0; i < flow->link_count; i++) {
		if (i != link && network->routes[i].count > 0 && flow->links[i].from == search->wanted->from &&
		    (flow->links[i].to > flow->links[i].from) == (search->wanted->to > search->wanted->from) &&
		    may_part(network, search->wanted->from)) {
			start_at_line(search, i);
		}
	}
}

static void write_route(const struct search *search, struct arena *arena, struct route *route)
{
	const struct start *start = &search->starts.items[search->visits[search->best_visit].start];
	size_t count = 1, *nodes;

	for (uint32_t at = search->best_visit; at != NO_VISIT; at = search->visits[at].before) {
		count++;
	}
	nodes = arena_many(arena, count, size_t);
	route->nodes = nodes;
	route->count = count;
	for (uint32_t at = search->best_visit; at != NO_VISIT; at = search->visits[at].before) {
		nodes[--count] = at / 4;
	}
	nodes[0] = start->node;
	route->exit = start->exit;
	route->parts = start->link;
	route->part_at = start->at;
	route->entry = search->best_entry;
	route->joins = search->best_join;
	route->join_at = search->best_at;
}

bool search_route(struct network *network, struct arena *arena, size_t link, struct ports ports)
{
	struct search *search = network->search;

	prepare(search, network, link, ports);
	while (search->queue.heap.count > 0) {
		struct waiting next = queue_take(&search->queue);
		struct visit *visit = &search->visits[next.visit];

		if (next.cost >= search->best) {
			break;
		}
		if (!visit->done) {
			visit->done = true;
			network->looked_at++;
			expand(search, next.visit);
		}
	}
	network->routes[link] = (struct route){ 0 };
	if (search->best_visit == NO_VISIT) {
		return false;
	}
	write_route(search, arena, &network->routes[link]);
	network_add(network, link);
	return true;
}
