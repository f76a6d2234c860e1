/* Which links leave their page, and under which letters. */
#include "diagram/plan.h"

bool is_between(const struct flow_link *link, size_t row)
{
	size_t first = link->from < link->to ? link->from : link->to;
	size_t last = link->from < link->to ? link->to : link->from;

	return first <= row && row < last;
}

size_t edge_at_border(const struct wiring *wiring, size_t link, size_t row)
{
	const struct trail *trail = &wiring->trails[link];
	size_t border = (row + 1) * CHANNELS;
	size_t i = 1;

	while ((line_of(wiring->network, trail->nodes[i - 1]) < border) ==
	       (line_of(wiring->network, trail->nodes[i]) < border)) {
		i++;
	}
	return i;
}

/* A, B ... Z, AA, AB ... */
static struct text letter_of(struct arena *arena, size_t number)
{
	char bytes[16];
	size_t at = sizeof bytes;

	for (number++; number > 0; number = (number - 1) / 26) {
		bytes[--at] = (char)('A' + (number - 1) % 26);
	}
	return text_copy(arena, (struct text){ bytes + at, sizeof bytes - at });
}

/* The last step on the page of step `step`, and the last on the page before. */
static size_t last_of(const struct flow *flow, const size_t *page_of_step, size_t step)
{
	size_t page = page_of_step[step];

	while (step + 1 < flow->step_count && page_of_step[step + 1] == page) {
		step++;
	}
	return step;
}

static size_t last_before(const size_t *page_of_step, size_t step)
{
	size_t page = page_of_step[step];

	while (page_of_step[step] == page) {
		step--;
	}
	return step;
}

/* The wires on which a jump leaves and comes in. */
struct crossing_wires {
	size_t leaves, comes;
};

static struct crossing_wires wires_of(const struct flow_plan *plan, const size_t *page_of_step, size_t link)
{
	const struct flow_link *wanted = &plan->flow->links[link];
	const struct trail *trail = &plan->wiring->trails[link];
	bool back = wanted->to < wanted->from;
	size_t out = back ? last_before(page_of_step, wanted->from) : last_of(plan->flow, page_of_step, wanted->from);
	size_t in = back ? last_of(plan->flow, page_of_step, wanted->to) : last_before(page_of_step, wanted->to);

	return (struct crossing_wires){ trail->wires[edge_at_border(plan->wiring, link, out)],
		                        trail->wires[edge_at_border(plan->wiring, link, in)] };
}

static void add_jump(struct arena *arena, const struct flow_plan *plan, const size_t *page_of_step, size_t link,
                     struct flow_jumps *jumps, size_t *letters)
{
	const struct flow_link *wanted = &plan->flow->links[link];
	struct crossing_wires own = wires_of(plan, page_of_step, link);
	struct flow_jump jump = { .link = link,
		                  .from_page = page_of_step[wanted->from],
		                  .to_page = page_of_step[wanted->to] };

	for (size_t i = 0; i < jumps->list.count; i++) {
		const struct flow_jump *other = &jumps->list.items[i];
		struct crossing_wires wires = wires_of(plan, page_of_step, other->link);

		if (other->from_page == jump.from_page && other->to_page == jump.to_page &&
		    wires.leaves == own.leaves && wires.comes == own.comes) {
			jump.letter = other->letter;
		}
	}
	if (jump.letter.count == 0) {
		jump.letter = letter_of(arena, (*letters)++);
	}
	*array_push(arena, &jumps->list) = jump;
}

struct flow_jumps *flow_split(struct arena *arena, const struct flow_plan *plan, const size_t *page_of_step)
{
	const struct flow *flow = plan->flow;
	struct flow_jumps *jumps = arena_new(arena, struct flow_jumps);
	size_t letters = 0;

	jumps->page_of_step = page_of_step;
	for (size_t step = 0; step < flow->step_count; step++) {
		for (size_t i = 0; i < flow->link_count; i++) {
			const struct flow_link *link = &flow->links[i];

			if (link->from == step && page_of_step[link->to] != page_of_step[step]) {
				add_jump(arena, plan, page_of_step, i, jumps, &letters);
			}
		}
	}
	return jumps;
}

bool flow_needs_top(const struct flow_jumps *jumps, size_t page)
{
	for (size_t i = 0; jumps && i < jumps->list.count; i++) {
		const struct flow_jump *jump = &jumps->list.items[i];

		if (jump->from_page < jump->to_page ? jump->to_page == page : jump->from_page == page) {
			return true;
		}
	}
	return false;
}

bool flow_needs_bottom(const struct flow_jumps *jumps, size_t page)
{
	for (size_t i = 0; jumps && i < jumps->list.count; i++) {
		const struct flow_jump *jump = &jumps->list.items[i];

		if (jump->from_page < jump->to_page ? jump->from_page == page : jump->to_page == page) {
			return true;
		}
	}
	return false;
}
