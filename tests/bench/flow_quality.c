/* How well flowcharts are routed: bends and crossings of generated charts beside a lower bound, and of small
 * ones beside the best drawing there is, found by trying every line of up to three bends on a fine grid. */
#include "diagram/flow.h"

#include <setjmp.h>
#include <stdio.h>

enum { STEPS = 60, LINKS = 4 * STEPS, POINTS_MOST = 5, LANE = 80, ROW = 60, COST_BEND = 30, COST_CROSSING = 50 };

struct chart {
	struct flow flow;
	struct flow_step steps[STEPS];
	struct flow_symbol symbols[STEPS];
	struct flow_link links[LINKS];
	uint64_t dice;
	struct flow_page page;
	length y[STEPS + 1];
};

/* -- charts -------------------------------------------------------------------------------------- */

static size_t roll(struct chart *chart, size_t sides)
{
	chart->dice = chart->dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(chart->dice >> 33) % sides;
}

static void link_to(struct chart *chart, size_t from, size_t to)
{
	for (size_t i = 0; i < chart->flow.link_count; i++) {
		if (chart->links[i].from == from && chart->links[i].to == to) {
			return;
		}
	}
	if (from != to) {
		chart->links[chart->flow.link_count++] = (struct flow_link){ .from = from, .to = to };
	}
}

/* As procedures are: on to the next step, one step in `rarity` a decision that goes back or skips. */
static void make_chart(struct chart *chart, size_t number, size_t lanes, size_t steps, size_t rarity)
{
	struct flow *flow = &chart->flow;

	*chart = (struct chart){ .dice = number * 7919 + 17 };
	*flow = (struct flow){ .lanes = lanes,
		               .steps = chart->steps,
		               .step_count = steps,
		               .links = chart->links,
		               .pentagon = { pt(12), pt(12) },
		               .gap = pt(4),
		               .arrow = pt(4),
		               .hop = pt(2),
		               .clear = pt(1),
		               .lane = pt(LANE) };
	for (size_t i = 0; i < FLOW_SHAPES; i++) {
		flow->sizes[i] = (struct flow_size){ pt(40), pt(20) };
	}
	for (size_t i = 0; i < steps; i++) {
		bool decision = i > 0 && i + 1 < steps && roll(chart, rarity) == 0;

		chart->symbols[i] = (struct flow_symbol){ roll(chart, lanes), decision ? FLOW_DIAMOND : FLOW_BOX };
		chart->steps[i] = (struct flow_step){ &chart->symbols[i], 1, decision };
		if (i + 1 < steps) {
			link_to(chart, i, i + 1);
		}
		if (decision) {
			link_to(chart, i, roll(chart, 4) ? roll(chart, i) : i + 1 + roll(chart, steps - i - 1));
		}
	}
	chart->page = (struct flow_page){ .count = steps, .lane = pt(LANE), .y = chart->y };
	for (size_t i = 0; i < steps; i++) {
		chart->y[i + 1] = chart->y[i] + pt(ROW);
	}
}

/* Bends no drawing can avoid: none straight down, one into another lane, two past a symbol or back. */
static size_t least_bends(const struct chart *chart)
{
	size_t bends = 0;

	for (size_t i = 0; i < chart->flow.link_count; i++) {
		const struct flow_link *link = &chart->links[i];
		size_t least =
			link->to < link->from ? 2 : chart->symbols[link->from].lane != chart->symbols[link->to].lane;

		for (size_t k = link->from + 1; least == 0 && k < link->to; k++) {
			least = chart->symbols[k].lane == chart->symbols[link->to].lane ? 2 : least;
		}
		bends += least;
	}
	return bends;
}

static void measure(size_t charts, size_t lanes, size_t steps)
{
	struct flow_certificate all = { 0 };
	size_t least = 0, broken = 0;

	for (size_t number = 0; number < charts; number++) {
		struct arena *arena = arena_open((size_t)1 << 30);
		struct chart *chart = arena_new(arena, struct chart);
		const struct flow_room *room;
		struct flow_plan *plan;

		make_chart(chart, number, lanes, steps, 4);
		plan = flow_plan(arena, &chart->flow, NULL);
		room = flow_room(plan);
		chart->page.lane = length_max(chart->page.lane, room->lane);
		for (size_t i = 0; i < steps; i++) {
			chart->y[i + 1] = chart->y[i] + length_max(pt(ROW), room->rows[i]);
		}
		broken += !flow_check(arena, plan, &chart->page, flow_route(arena, plan, &chart->page), &all);
		least += least_bends(chart);
		arena_close(arena);
	}
	printf("%3zu charts of %2zu lanes, %2zu steps: %5zu lines, %5zu bends (at least %5zu), %4zu crossings, %4zu "
	       "joins, "
	       "%zu broken\n",
	       charts, lanes, steps, all.lines, all.bends, least, all.crossings, all.joins, broken);
}

/* -- every line there is ------------------------------------------------------------------------- */

struct candidate {
	struct flow_point points[POINTS_MOST];
	size_t count;
	unsigned cost;
};

struct candidates {
	ARRAY_OF(struct candidate) list;
};

struct tries {
	struct arena *arena;
	const struct chart *chart;
	const struct flow_link *link;
	struct candidates *found;
	struct candidate now;
	struct flow_point target;
	int entry;      /* 0 up, 1 right, 2 down, 3 left */
	unsigned sides; /* cost of the sides chosen */
};

static struct flow_box box_of(struct flow_point a, struct flow_point b)
{
	return (struct flow_box){ length_min(a.x, b.x), length_min(a.y, b.y), length_max(a.x, b.x),
		                  length_max(a.y, b.y) };
}

static bool is_near(struct flow_box a, struct flow_box b, length least)
{
	return a.left - b.right < least && b.left - a.right < least && a.top - b.bottom < least &&
	       b.top - a.bottom < least;
}

static struct flow_box symbol_box(const struct chart *chart, size_t step)
{
	length x = pt(LANE) * (length)chart->symbols[step].lane + pt(LANE / 2),
	       y = pt(ROW) * (length)step + pt(ROW / 2);

	return (struct flow_box){ x - pt(20), y - pt(10), x + pt(20), y + pt(10) };
}

static struct flow_point side_of(struct flow_box box, int side)
{
	length x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;

	return (struct flow_point){ side == 1   ? box.right
		                    : side == 3 ? box.left
		                                : x,
		                    side == 0   ? box.top
		                    : side == 2 ? box.bottom
		                                : y };
}

/* The part from the last point: free of symbols but for a contact at its end or start. */
static bool is_clear(const struct tries *tries, struct flow_point a, struct flow_point b, bool first, bool last)
{
	for (size_t i = 0; i < tries->chart->flow.step_count; i++) {
		bool own = (first && i == tries->link->from) || (last && i == tries->link->to);
		struct flow_box box = symbol_box(tries->chart, i);

		if (own) {
			box = (struct flow_box){ box.left + 1, box.top + 1, box.right - 1, box.bottom - 1 };
		}
		if (is_near(box_of(a, b), box, own ? 0 : tries->chart->flow.gap)) {
			return false;
		}
	}
	return true;
}

static bool is_ahead(struct flow_point a, struct flow_point b, int heading)
{
	switch (heading) {
	case 0:
		return b.x == a.x && b.y < a.y;
	case 1:
		return b.y == a.y && b.x > a.x;
	case 2:
		return b.x == a.x && b.y > a.y;
	}
	return b.y == a.y && b.x < a.x;
}

static void go_on(struct tries *tries, int heading)
{
	struct candidate *now = &tries->now;
	struct flow_point at = now->points[now->count - 1];
	bool upright = heading % 2 == 0, first = now->count == 1;
	size_t channels = upright ? tries->chart->flow.step_count : tries->chart->flow.lanes;

	if (heading == tries->entry && is_ahead(at, tries->target, heading) &&
	    is_clear(tries, at, tries->target, first, true)) {
		struct candidate *added = array_push(tries->arena, &tries->found->list);

		*added = *now;
		added->points[added->count++] = tries->target;
		added->cost = tries->sides + COST_BEND * (unsigned)(added->count - 2);
	}
	for (size_t i = 0; i < channels * 5 && now->count + 1 < POINTS_MOST; i++) {
		length whole = upright ? pt(ROW) : pt(LANE);
		const length tracks[] = { pt(4), pt(8), whole / 2, whole - pt(8), whole - pt(4) };
		length value = whole * (length)(i / 5) + tracks[i % 5];
		struct flow_point next = { upright ? at.x : value, upright ? value : at.y };

		if (is_ahead(at, next, heading) && is_clear(tries, at, next, first, false)) {
			now->points[now->count++] = next;
			go_on(tries, (heading + 1) % 4);
			go_on(tries, (heading + 3) % 4);
			now->count--;
		}
	}
}

/* The house rules of sides: a decision's main exit below, its others beside; in at the top, back at a side. */
static unsigned sides_cost(const struct chart *chart, const struct flow_link *link, int exit, int entry)
{
	bool back = link->to < link->from, decision = chart->steps[link->from].decision;
	bool main_exit = decision && link->to == link->from + 1;
	unsigned cost = back == (entry == 2) ? 40 : 0;

	if (main_exit) {
		return cost + (exit == 2 ? 0 : 40);
	}
	return cost + ((decision || back) && exit == 2 ? 60 : 0);
}

static void find_all(struct arena *arena, const struct chart *chart, size_t link, struct candidates *found)
{
	struct tries tries = { .arena = arena, .chart = chart, .link = &chart->links[link], .found = found };

	for (int exit = 1; exit < 4; exit++) {
		for (int entry = 1; entry < 4; entry++) {
			tries.entry = entry;
			tries.target = side_of(symbol_box(chart, tries.link->to), (entry + 2) % 4);
			tries.sides = sides_cost(chart, tries.link, exit, entry);
			tries.now.points[0] = side_of(symbol_box(chart, tries.link->from), exit);
			tries.now.count = 1;
			go_on(&tries, exit);
		}
	}
}

/* -- the best of all ----------------------------------------------------------------------------- */

/* Crossings of two lines; -1 when they come too near. */
static int meet(const struct candidate *a, const struct candidate *b, length gap)
{
	int crossings = 0;

	for (size_t i = 1; i < a->count; i++) {
		for (size_t k = 1; k < b->count; k++) {
			struct flow_box one = box_of(a->points[i - 1], a->points[i]),
					two = box_of(b->points[k - 1], b->points[k]);
			bool crosses = (one.left < two.left && one.right > two.right && two.top < one.top &&
			                two.bottom > one.bottom) ||
			               (two.left < one.left && two.right > one.right && one.top < two.top &&
			                one.bottom > two.bottom);

			if (!crosses && is_near(one, two, gap)) {
				return -1;
			}
			crossings += crosses;
		}
	}
	return crossings;
}

struct best {
	const struct chart *chart;
	const struct candidates *all;
	const struct candidate *chosen[LINKS];
	unsigned least[LINKS + 1]; /* what the links from here on cost at least */
	unsigned cost;
};

static void choose(struct best *best, size_t link, unsigned cost)
{
	if (link == best->chart->flow.link_count) {
		best->cost = cost;
		return;
	}
	for (size_t i = 0; i < best->all[link].list.count; i++) {
		const struct candidate *candidate = &best->all[link].list.items[i];
		unsigned now = cost + candidate->cost;
		bool fits = now + best->least[link + 1] < best->cost;

		for (size_t k = 0; k < link && fits; k++) {
			int crossings = meet(candidate, best->chosen[k], best->chart->flow.gap);

			now += COST_CROSSING * (unsigned)(crossings < 0 ? 0 : crossings);
			fits = crossings >= 0 && now + best->least[link + 1] < best->cost;
		}
		if (fits) {
			best->chosen[link] = candidate;
			choose(best, link + 1, now);
		}
	}
}

static unsigned best_below(struct arena *arena, const struct chart *chart, unsigned cost)
{
	struct candidates *all = arena_many(arena, chart->flow.link_count, struct candidates);
	struct best best = { .chart = chart, .all = all, .cost = cost };

	for (size_t i = chart->flow.link_count; i-- > 0;) {
		unsigned least = UINT32_MAX / 2;

		find_all(arena, chart, i, &all[i]);
		for (size_t k = 0; k < all[i].list.count; k++) {
			least = all[i].list.items[k].cost < least ? all[i].list.items[k].cost : least;
		}
		best.least[i] = best.least[i + 1] + least;
	}
	choose(&best, 0, 0);
	return best.cost;
}

static int heading_of(struct flow_point a, struct flow_point b)
{
	return a.x == b.x ? (b.y < a.y ? 0 : 2) : b.x > a.x ? 1 : 3;
}

static unsigned cost_of(const struct chart *chart, const struct flow_drawing *drawing, size_t crossings)
{
	unsigned cost = COST_CROSSING * (unsigned)crossings;

	for (size_t i = 0; i < drawing->lines.count; i++) {
		const struct flow_line *line = &drawing->lines.items[i];

		cost += COST_BEND * (unsigned)(line->count - 2);
		cost += sides_cost(chart, &chart->links[line->link], heading_of(line->points[0], line->points[1]),
		                   heading_of(line->points[line->count - 2], line->points[line->count - 1]));
	}
	return cost;
}

/* Charts whose lines do not join, for the best is sought among those. */
static void compare(size_t charts, size_t lanes, size_t steps)
{
	size_t compared = 0, equal = 0, found = 0;
	unsigned ours = 0, best = 0;

	for (size_t number = 0; number < charts; number++) {
		struct arena *arena = arena_open((size_t)1 << 30);
		struct chart *chart = arena_new(arena, struct chart);
		struct flow_certificate certificate = { 0 };
		struct flow_plan *plan;

		make_chart(chart, number, lanes, steps, 2);
		plan = flow_plan(arena, &chart->flow, NULL);
		if (flow_room(plan)->lane <= pt(LANE)) {
			struct flow_drawing *drawing = flow_route(arena, plan, &chart->page);

			flow_check(arena, plan, &chart->page, drawing, &certificate);
			if (certificate.joins == 0) {
				unsigned own = cost_of(chart, drawing, certificate.crossings);
				unsigned least = best_below(arena, chart, own + 1);

				compared++;
				found += least <= own;
				equal += least >= own;
				ours += own;
				best += least < own ? least : own;
			}
		}
		arena_close(arena);
	}
	printf("%3zu charts of %2zu lanes, %2zu steps: %3zu as good as the best there is (the search found one as good "
	       "for "
	       "%zu); cost %u, best %u\n",
	       compared, lanes, steps, equal, found, ours, best);
}

int main(void)
{
	measure(100, 4, 10);
	measure(60, 6, 15);
	measure(40, 9, 22);
	measure(20, 12, 30);
	measure(10, 15, 60);
	compare(100, 2, 3);
	compare(100, 2, 4);
	compare(60, 3, 5);
	return 0;
}
