/* Lines that come to a pentagon make no step aside without need: in a lane with no symbol and no other line beside
 * theirs they run straight on, all but few. Over procedures as offices have them, split over pages; seeded. */
#include "diagram/flow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { CHARTS = 150, STEPS_MOST = 30, LINKS_MOST = 3 * STEPS_MOST, PAGES_OF = 7 };
/* What all drawings have together. With lines in their tracks it was 5626 and 65, and 137 steps aside without need. */
enum { BENDS_MOST = 5290, CROSSINGS_MOST = 65, NEEDLESS_MOST = 10 };

struct chart {
	struct flow flow;
	struct flow_step steps[STEPS_MOST];
	struct flow_symbol symbols[STEPS_MOST];
	struct flow_link links[LINKS_MOST];
	size_t page_of_step[STEPS_MOST];
	uint64_t dice;
};

static size_t roll(struct chart *chart, size_t sides)
{
	chart->dice = chart->dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(chart->dice >> 33) % sides;
}

static void link_to(struct chart *chart, size_t from, size_t to, length label)
{
	if (from != to)
		chart->links[chart->flow.link_count++] = (struct flow_link){ from, to, { label, label ? pt(7) : 0 } };
}

/* On to the next step; one in four is a decision that goes back. */
static void make_chart(struct chart *chart, size_t number)
{
	struct flow *flow = &chart->flow;

	*chart = (struct chart){ .dice = number * 7919 + 29 };
	*flow = (struct flow){ .lanes = 3 + roll(chart, 6),
		               .steps = chart->steps,
		               .step_count = 10 + roll(chart, STEPS_MOST - 9),
		               .links = chart->links,
		               .pentagon = { pt(11), pt(12) },
		               .note = { pt(26), pt(7) },
		               .gap = pt(7) / 2,
		               .arrow = pt(4),
		               .hop = pt(3) / 2,
		               .clear = pt(1),
		               .lane = pt(66) };
	for (size_t i = 0; i < FLOW_SHAPES; i++)
		flow->sizes[i] = (struct flow_size){ pt(36), i == FLOW_DIAMOND ? pt(24) : pt(18) };
	for (size_t i = 0, page = 0; i < flow->step_count; i++) {
		bool decision = i > 1 && i + 1 < flow->step_count && roll(chart, 4) == 0;

		chart->symbols[i] = (struct flow_symbol){ roll(chart, flow->lanes), i == 0 || i + 1 == flow->step_count
			                                                                    ? FLOW_CAPSULE
			                                                            : decision ? FLOW_DIAMOND
			                                                                       : FLOW_BOX };
		chart->steps[i] = (struct flow_step){ &chart->symbols[i], 1, decision };
		chart->page_of_step[i] = page;
		page += i % PAGES_OF == PAGES_OF - 1;
		if (i + 1 < flow->step_count)
			link_to(chart, i, i + 1, decision ? pt(10) : 0);
		if (decision)
			link_to(chart, i, roll(chart, i), pt(18));
	}
}

struct sums {
	size_t bends, crossings, needless;
};

static size_t lane_at(const struct flow_page *page, length x)
{
	return (size_t)((x - page->left) / page->lane);
}

/* Whether a symbol or another line stands in the lane of an upright part beside it, or another pentagon at its end. */
static bool has_company(const struct flow_page *page, const struct flow_drawing *drawing, const struct flow_line *own,
                        struct flow_point a, struct flow_point b, bool at_top)
{
	length top = length_min(a.y, b.y), bottom = length_max(a.y, b.y);
	size_t lane = lane_at(page, a.x);

	for (size_t i = 0; i < drawing->symbols.count; i++) {
		const struct flow_placed *placed = &drawing->symbols.items[i];
		length row = page->y[placed->step - page->first], end = page->y[placed->step - page->first + 1];

		if (lane_at(page, placed->box.left) == lane && row < bottom && top < end)
			return true;
	}
	for (size_t i = 0, here = 0; i < drawing->pentagons.count; i++) {
		const struct flow_box *box = &drawing->pentagons.items[i].box;

		here += lane_at(page, box->left) == lane && (box->top < page->y[0]) == at_top;
		if (here > 1)
			return true;
	}
	for (size_t i = 0; i < drawing->lines.count; i++) {
		const struct flow_line *line = &drawing->lines.items[i];

		for (size_t k = 1; k < line->count; k++) {
			struct flow_point c = line->points[k - 1], d = line->points[k];

			if (line != own && c.x == d.x && lane_at(page, c.x) == lane &&
			    length_min(c.y, d.y) - page->lane < bottom && top < length_max(c.y, d.y) + page->lane)
				return true;
		}
	}
	return false;
}

/* At the pentagon's end: upright, a step aside, upright. */
static void look_at_end(const struct flow_page *page, const struct flow_drawing *drawing, const struct flow_line *line,
                        size_t last, struct sums *sums)
{
	size_t step, own, before;
	struct flow_point a, b;

	if (line->count < 4)
		return;
	step = last ? line->count - 2 : 1;
	own = last ? line->count - 3 : 2;
	before = last ? own - 1 : own + 1;
	a = line->points[own];
	b = line->points[step];
	if (a.y != b.y || lane_at(page, a.x) != lane_at(page, b.x))
		return;
	if (a.y >= page->y[0] && a.y <= page->y[page->count])
		return; /* among the rows */
	sums->needless += !has_company(page, drawing, line, a, line->points[before], a.y < page->y[0]);
}

static void look_at(const struct flow_page *page, const struct flow_drawing *drawing, struct sums *sums)
{
	for (size_t i = 0; i < drawing->lines.count; i++) {
		const struct flow_line *line = &drawing->lines.items[i];

		sums->bends += line->count - 2;
		sums->crossings += line->hop_count;
		look_at_end(page, drawing, line, 0, sums);
		look_at_end(page, drawing, line, 1, sums);
	}
}

static void draw(struct arena *arena, struct chart *chart, const struct flow_plan *plan, const struct flow_jumps *jumps,
                 size_t first, struct sums *sums)
{
	const struct flow_room *room = flow_room(plan);
	length y[STEPS_MOST + 1] = { 0 };
	struct flow_page page = {
		.number = chart->page_of_step[first], .first = first, .left = pt(100), .jumps = jumps
	};
	struct flow_certificate certificate = { 0 };
	struct flow_drawing *drawing;

	page.lane = length_max(room->lane, chart->flow.lane);
	page.top = y[0] = pt(80);
	for (; first + page.count < chart->flow.step_count && chart->page_of_step[first + page.count] == page.number;
	     page.count++)
		y[page.count + 1] = y[page.count] + length_max(room->rows[first + page.count], pt(40));
	page.y = y;
	drawing = flow_route(arena, plan, &page);
	assert_true(flow_check(arena, plan, &page, drawing, &certificate));
	look_at(&page, drawing, sums);
}

static struct sums sums_of(size_t number)
{
	struct arena *arena = arena_open((size_t)1 << 30);
	struct chart chart;
	struct flow_plan *plan;
	struct flow_jumps *jumps;
	struct sums sums = { 0 };

	make_chart(&chart, number);
	plan = flow_plan(arena, &chart.flow, NULL);
	jumps = flow_split(arena, plan, chart.page_of_step);
	for (size_t i = 0; i < chart.flow.step_count; i++)
		if (i == 0 || chart.page_of_step[i] != chart.page_of_step[i - 1])
			draw(arena, &chart, plan, jumps, i, &sums);
	arena_close(arena);
	return sums;
}

static void no_step_aside_without_need(void **state)
{
	struct sums all = { 0 };

	(void)state;
	for (size_t number = 1; number <= CHARTS; number++) {
		struct sums sums = sums_of(number);

		all.needless += sums.needless;
		all.bends += sums.bends;
		all.crossings += sums.crossings;
	}
	if (all.needless > NEEDLESS_MOST || all.bends > BENDS_MOST || all.crossings > CROSSINGS_MOST)
		fail_msg("%zu bends, %zu crossings, %zu steps aside without need", all.bends, all.crossings,
		         all.needless);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_step_aside_without_need),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
