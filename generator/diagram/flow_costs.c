/* What ways through the net cost, and which sides of symbols are still free. */
#include "diagram/network.h"

enum {
	LENGTH_LANE = 4,   /* from beside a symbol to its middle */
	LENGTH_BORDER = 2, /* over a border of lanes or rows */
	LENGTH_ROW = 3,
	COST_FULL = 18,  /* for each edge of a channel that makes lanes wider */
	COST_LABEL = 22, /* an edge where a label would like to be alone */
	COST_WRONG_SIDE = 60,
	COST_ODD_SIDE = 40
};

/* Main exits of decisions leave below, the others at the sides; returns of other steps at the sides too. */
unsigned exit_cost(const struct network *network, size_t link, enum heading side)
{
	const struct flow_link *wanted = &network->flow->links[link];
	const struct stand *stand = &network->stands[wanted->from];
	bool back = wanted->to < wanted->from;

	if (network->flow->steps[wanted->from].decision) {
		if (stand->favoured == link) {
			return side == HEAD_DOWN ? 0 : COST_ODD_SIDE;
		}
		return side == HEAD_DOWN ? COST_WRONG_SIDE : 0;
	}
	return back && side == HEAD_DOWN ? COST_WRONG_SIDE : 0;
}

unsigned entry_cost(const struct network *network, size_t link, enum heading heading)
{
	const struct flow_link *wanted = &network->flow->links[link];

	if (wanted->to > wanted->from) {
		return heading == HEAD_DOWN ? 0 : COST_ODD_SIDE;
	}
	return heading == HEAD_DOWN ? COST_ODD_SIDE : 0;
}

/* Turning or going straight over a crossing, with regard to who is there. */
unsigned crossing_cost(const struct network *network, size_t node, enum heading in, enum heading out)
{
	const struct traffic *traffic = &network->traffic[node];

	if (in != out) {
		return COST_BEND + COST_DOUBT * (traffic->across + traffic->along + traffic->turns);
	}
	if (is_upright(in)) {
		return COST_CROSSING * (traffic->across + network->joint[node]) + COST_DOUBT * traffic->turns;
	}
	return COST_CROSSING * traffic->along + COST_DOUBT * traffic->turns;
}

static unsigned channels_cost(size_t from, size_t to, unsigned inside)
{
	size_t low = from < to ? from : to, high = from < to ? to : from;
	unsigned borders = (unsigned)(high / CHANNELS - low / CHANNELS);

	return LENGTH_BORDER * borders + inside * ((unsigned)(high - low) - borders);
}

/* What edges between two columns and two lines cost at least. */
unsigned length_between(size_t column, size_t other_column, size_t line, size_t other_line)
{
	return channels_cost(column, other_column, LENGTH_LANE) + channels_cost(line, other_line, LENGTH_ROW);
}

unsigned edge_cost(const struct network *network, size_t from, size_t to)
{
	const struct traffic *edge = &network->traffic[from < to ? from : to];
	size_t column = column_of(network, from), line = line_of(network, from);
	unsigned full = 0;

	if (line == line_of(network, to)) {
		bool border = column / CHANNELS != column_of(network, to) / CHANNELS;

		return (border ? LENGTH_BORDER : LENGTH_LANE) +
		       (line % CHANNELS != CHANNEL_MIDDLE ? 2 * edge->right : 0);
	}
	if (column % CHANNELS != CHANNEL_MIDDLE) {
		full = edge->down < network->tracks ? edge->down
		                                    : COST_FULL * (unsigned)(edge->down + 1 - network->tracks);
		full += COST_LABEL * edge->label_down;
	}
	return (line / CHANNELS != line_of(network, to) / CHANNELS ? LENGTH_BORDER : LENGTH_ROW) + full;
}

/* -- sides -- */

unsigned exits_in_use(const struct network *network, size_t step)
{
	unsigned sides = 0;

	for (size_t i = 0; i < network->flow->link_count; i++) {
		const struct route *route = &network->routes[i];

		if (route->count > 0 && route->exit != HEAD_NONE && network->flow->links[i].from == step) {
			sides |= 1u << route->exit;
		}
	}
	return sides;
}

static unsigned entries_in_use(const struct network *network, size_t step)
{
	unsigned sides = 0;

	for (size_t i = 0; i < network->flow->link_count; i++) {
		const struct route *route = &network->routes[i];

		if (route->count > 0 && route->entry != HEAD_NONE && network->flow->links[i].to == step) {
			sides |= 1u << opposite(route->entry);
		}
	}
	return sides;
}

unsigned set_size(unsigned set)
{
	return set == 0 ? 0 : (set & 1) + set_size(set >> 1);
}

/* Where the top of a partner is entered, that of the decision itself stays free. */
static unsigned held_by(const struct stand *stand, unsigned sides)
{
	return stand->top == stand->main ? sides : sides & ~(1u << HEAD_UP);
}

/* The sides where lines may still leave. */
unsigned free_exits(const struct network *network, size_t step)
{
	const struct stand *stand = &network->stands[step];

	return stand->sides & ~(held_by(stand, entries_in_use(network, step)) | exits_in_use(network, step));
}

/* By heading: the sides of the target where a line may still enter. A decision keeps a side for each exit. */
unsigned free_entries(const struct network *network, size_t step)
{
	const struct stand *stand = &network->stands[step];
	unsigned taken = entries_in_use(network, step), left = held_by(stand, exits_in_use(network, step)),
		 headings = 0;
	size_t sides = set_size(stand->sides), exits = stand->exits < sides ? stand->exits : sides;

	for (enum heading side = HEAD_UP; side < HEAD_NONE; side++) {
		unsigned after = stand->sides & ~held_by(stand, taken | 1u << side);
		bool keeps = !stand->apart || set_size(after) >= exits;

		if (side != HEAD_DOWN && keeps && !((taken | left) >> side & 1)) {
			headings |= 1u << opposite(side);
		}
	}
	return headings;
}
