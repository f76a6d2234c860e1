/* Lines that come to a pentagon run straight on to it where they may: with no symbol and no other line beside them in
 * their lane, they stand in its middle, as the pentagon does, and not in a track at its border with a step to the side
 * at the end. */
#include "diagram/plan.h"

/* Rows that lines of the page take of a wire; nothing is drawn of it where `first` is beyond `last`. */
struct rows {
	size_t first, last;
};

/* Between two lines of the net, in either order. */
static void take_rows(const struct flow_page *page, struct rows *rows, size_t one, size_t two)
{
	size_t first = (one < two ? one : two) / CHANNELS, last = (one < two ? two : one) / CHANNELS;

	if (last < page->first || first >= page->first + page->count) {
		return;
	}
	first = first < page->first ? page->first : first;
	last = last < page->first + page->count ? last : page->first + page->count - 1;
	rows->first = first < rows->first ? first : rows->first;
	rows->last = rows->last == NONE || last > rows->last ? last : rows->last;
}

/* By wire. Only links are drawn that begin or end on the page. */
static struct rows *drawn_rows(const struct drawer *drawer)
{
	const struct wiring *wiring = drawer->plan->wiring;
	const struct flow_page *page = drawer->page;
	struct rows *rows = arena_many(drawer->arena, wiring->count + 1, struct rows);

	for (size_t i = 0; i < wiring->count; i++) {
		rows[i] = (struct rows){ NONE, NONE };
	}
	for (size_t i = 0; i < drawer->plan->flow->link_count; i++) {
		const struct flow_link *link = &drawer->plan->flow->links[i];
		const struct trail *trail = &wiring->trails[i];

		if (link->from - page->first >= page->count && link->to - page->first >= page->count) {
			continue;
		}
		for (size_t k = 0; k <= trail->count; k++) {
			size_t from = trail->nodes[k ? k - 1 : 0], to = trail->nodes[k < trail->count ? k : k - 1];

			take_rows(page, &rows[trail->wires[k]], line_of(wiring->network, from),
			          line_of(wiring->network, to));
		}
	}
	return rows;
}

static bool stands_in(const struct flow_step *step, size_t lane)
{
	for (size_t i = 0; i < step->count; i++) {
		if (step->symbols[i].lane == lane) {
			return true;
		}
	}
	return false;
}

/* Nothing else stands in the wire's lane beside what is drawn of it. */
static bool is_alone(const struct drawer *drawer, const struct rows *rows, size_t index)
{
	const struct wiring *wiring = drawer->plan->wiring;
	size_t lane = wiring->wires[index].channel / CHANNELS;
	struct rows own = rows[index];

	for (size_t row = own.first; row <= own.last; row++) {
		if (stands_in(&drawer->plan->flow->steps[row], lane)) {
			return false;
		}
	}
	for (size_t i = 0; i < wiring->count; i++) {
		if (i != index && rows[i].last != NONE && wiring->wires[i].upright &&
		    wiring->wires[i].channel / CHANNELS == lane && rows[i].first <= own.last &&
		    own.first <= rows[i].last) {
			return false;
		}
	}
	return true;
}

length *straight_wires(const struct drawer *drawer)
{
	const struct flow_page *page = drawer->page;
	const struct wiring *wiring = drawer->plan->wiring;
	length *straight = arena_many(drawer->arena, wiring->count + 1, length);
	const struct rows *rows = drawn_rows(drawer);

	for (size_t i = 0; page->jumps && i < page->jumps->list.count; i++) {
		const struct flow_jump *jump = &page->jumps->list.items[i];
		bool leaves = jump->from_page == page->number, up = jump->to_page < jump->from_page;
		size_t wire;

		if (!leaves && jump->to_page != page->number) {
			continue;
		}
		wire = wiring->trails[jump->link].wires[edge_at_border(
			wiring, jump->link, leaves == up ? page->first - 1 : page->first + page->count - 1)];
		if (wiring->wires[wire].channel % CHANNELS != CHANNEL_MIDDLE && rows[wire].last != NONE &&
		    is_alone(drawer, rows, wire)) {
			straight[wire] = page->left + page->lane * (length)(wiring->wires[wire].channel / CHANNELS) +
			                 page->lane / 2;
		}
	}
	return straight;
}
