/* What ways through the net cost, and which sides of symbols are still free. */
#include "diagram/network.h"

enum { COST_WRONG_SIDE = 60, COST_ODD_SIDE = 40 };

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
