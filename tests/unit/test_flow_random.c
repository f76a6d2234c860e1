/* Thousands of flowcharts nobody would draw, split over pages anywhere, in lanes as narrow as the plan allows
 * or wider: the certificate must hold for every page. Seeded; a failing chart is named by its number. */
#include "diagram/flow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#ifndef WILD_EXITS
#define WILD_EXITS 3
#endif
enum { STEPS_MOST = 60, LINKS_MOST = 4 * STEPS_MOST };

struct chart {
	struct flow flow;
	struct flow_step steps[STEPS_MOST];
	struct flow_symbol symbols[STEPS_MOST][3];
	struct flow_link links[LINKS_MOST];
	uint64_t dice;
};

static size_t roll(struct chart *chart, size_t sides)
{
	chart->dice = chart->dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(chart->dice >> 33) % sides;
}

static void link_to(struct chart *chart, size_t from, size_t to, length width)
{
	struct flow *flow = &chart->flow;

	for (size_t i = 0; i < flow->link_count; i++) {
		if (chart->links[i].from == from && chart->links[i].to == to) {
			return;
		}
	}
	if (from != to) {
		chart->links[flow->link_count++] = (struct flow_link){ from, to, { width, width ? 6500 : 0 } };
	}
}

static void make_symbols(struct chart *chart, size_t step, bool wild)
{
	struct flow_step *row = &chart->steps[step];
	size_t lane = roll(chart, chart->flow.lanes), joint = roll(chart, wild ? 4 : 10);

	row->symbols = chart->symbols[step];
	row->count = 1;
	chart->symbols[step][0] = (struct flow_symbol){ lane, row->decision ? FLOW_DIAMOND : FLOW_BOX };
	for (size_t i = 1; joint == 0 && i < 3 && i < chart->flow.lanes; i++) {
		size_t shift = i == 1 ? 1 : chart->flow.lanes - 1;

		if (i == 2 && (chart->flow.lanes < 3 || roll(chart, 2) == 0)) {
			break;
		}
		chart->symbols[step][row->count++] =
			(struct flow_symbol){ (lane + shift) % chart->flow.lanes, FLOW_BOX };
	}
	if (!row->decision && roll(chart, 8) == 0) {
		chart->symbols[step][0].shape = roll(chart, 2) ? FLOW_CIRCLE : FLOW_SUBPROCESS;
	}
}

static void make_links(struct chart *chart, size_t step, bool wild)
{
	size_t count = chart->flow.step_count, kind = roll(chart, 10);

	if (chart->steps[step].decision) {
		size_t exits = wild ? roll(chart, WILD_EXITS) : 0;

		link_to(chart, step, step + 1 < count ? step + 1 : 0, 8000);
		link_to(chart, step, wild || step == 0 ? roll(chart, count) : roll(chart, step), 16000);
		for (size_t i = 0; i < exits; i++) {
			link_to(chart, step, roll(chart, count), 12000);
		}
		return;
	}
	if (step + 1 < count && (kind > 0 || !wild)) {
		link_to(chart, step, step + 1, 0);
	}
	for (size_t i = 0; kind < 2 && i < 1 + roll(chart, 3); i++) {
		link_to(chart, step, wild ? roll(chart, count) : step + roll(chart, count - step), 0);
	}
}

static void make_chart(struct chart *chart, size_t number, size_t lanes, size_t steps, bool wild)
{
	struct flow *flow = &chart->flow;
	length width = pt(16 + (int64_t)(number % 25));

	*chart = (struct chart){ .dice = number * 7919 + 13 };
	flow->lanes = 1 + roll(chart, lanes);
	flow->step_count = 2 + roll(chart, steps - 1);
	flow->steps = chart->steps;
	flow->links = chart->links;
	for (size_t shape = 0; shape < FLOW_SHAPES; shape++) {
		flow->sizes[shape] = (struct flow_size){ width, width * (length)(shape == FLOW_DIAMOND ? 7 : 5) / 10 };
	}
	flow->sizes[FLOW_CIRCLE].width = flow->sizes[FLOW_CIRCLE].height = width * 3 / 4;
	flow->pentagon = (struct flow_size){ pt(11), pt(12) };
	flow->note = roll(chart, 2) ? (struct flow_size){ pt(20), pt(7) } : (struct flow_size){ 0 };
	flow->gap = pt(3) + (length)roll(chart, 2000);
	flow->arrow = pt(3);
	flow->hop = flow->gap / 2 - (length)roll(chart, 500);
	flow->clear = pt(1);
	flow->lane = roll(chart, 2) ? width * 2 : 0;
	for (size_t i = 0; i < flow->step_count; i++) {
		chart->steps[i].decision = roll(chart, wild ? 3 : 4) == 0;
	}
	for (size_t i = 0; i < flow->step_count; i++) {
		make_symbols(chart, i, wild);
		make_links(chart, i, wild);
	}
}

/* Pages break after every step with a chance of one in `rarity`. */
static void split(struct chart *chart, size_t *page_of_step, size_t rarity)
{
	size_t page = 0;

	for (size_t i = 0; i < chart->flow.step_count; i++) {
		page_of_step[i] = page;
		page += roll(chart, rarity) == 0;
	}
}

static bool check_page(struct arena *arena, struct chart *chart, const struct flow_plan *plan,
                       const struct flow_jumps *jumps, const size_t *page_of_step, size_t first, size_t number)
{
	const struct flow_room *room = flow_room(plan);
	length y[STEPS_MOST + 1], wider = roll(chart, 2) ? 0 : pt(1 + (int64_t)roll(chart, 60));
	struct flow_page page = { .number = page_of_step[first], .first = first, .left = pt(100), .jumps = jumps };
	struct flow_certificate certificate = { 0 };
	struct flow_drawing *drawing;

	page.lane = room->lane + wider;
	page.top = pt(80);
	y[0] = page.top + (roll(chart, 4) ? 0 : pt(30));
	while (first + page.count < chart->flow.step_count && page_of_step[first + page.count] == page.number) {
		length taller = roll(chart, 2) ? 0 : pt((int64_t)roll(chart, 60));

		y[page.count + 1] = y[page.count] + room->rows[first + page.count] + taller;
		page.count++;
	}
	page.y = y;
	drawing = flow_route(arena, plan, &page);
	if (flow_check(arena, plan, &page, drawing, &certificate)) {
		return true;
	}
	for (size_t i = 0; i < certificate.violations.count && i < 5; i++) {
		const struct flow_violation *violation = &certificate.violations.items[i];

		print_error("chart %zu, page %zu: %s (link %zd, at %lld, %lld)\n", number, page.number,
		            flow_rule_words(violation->rule).bytes, (ssize_t)violation->link,
		            (long long)violation->at.x, (long long)violation->at.y);
	}
	return false;
}

static size_t failures_of(size_t number, size_t lanes, size_t steps, bool wild)
{
	struct arena *arena = arena_open((size_t)1 << 30);
	struct chart chart;
	struct flow_plan *plan;
	size_t failures = 0, page_of_step[STEPS_MOST];

	make_chart(&chart, number, lanes, steps, wild);
	plan = flow_plan(arena, &chart.flow, NULL);
	for (size_t way = 0; way < 3; way++) {
		struct flow_jumps *jumps;

		split(&chart, page_of_step, way == 0 ? SIZE_MAX : way == 1 ? 8 : 2);
		jumps = flow_split(arena, plan, page_of_step);
		for (size_t i = 0; i < chart.flow.step_count; i++) {
			if (i == 0 || page_of_step[i] != page_of_step[i - 1]) {
				failures += !check_page(arena, &chart, plan, jumps, page_of_step, i, number);
			}
		}
	}
	arena_close(arena);
	return failures;
}

/* Charts from `first` on, drawn whole and over pages; every drawing keeps every rule. */
static void assert_charts(size_t first, size_t count, size_t lanes, size_t steps, bool wild)
{
	size_t failures = 0;

	for (size_t number = first; number < first + count; number++)
		failures += failures_of(number, lanes, steps, wild);
	assert_int_equal(failures, 0);
}

static void small_charts(void **state)
{
	(void)state;
	assert_charts(1, 500, 3, 6, false);
	assert_charts(1, 500, 4, 9, true);
}

static void usual_charts(void **state)
{
	(void)state;
	assert_charts(1, 120, 6, 14, false);
	assert_charts(1, 80, 9, 22, true);
}

static void large_charts(void **state)
{
	(void)state;
	assert_charts(1, 6, 12, 30, true);
	assert_charts(1, 4, 15, 60, true);
}

/* -- routes taken over ----------------------------------------------------------------------------- */

static void assert_same_room(const struct chart *chart, const struct flow_plan *plan, const struct flow_plan *other)
{
	const struct flow_room *one = flow_room(plan), *two = flow_room(other);

	assert_int_equal(one->lane, two->lane);
	assert_int_equal(one->top, two->top);
	assert_int_equal(one->bottom, two->bottom);
	assert_memory_equal(one->rows, two->rows, chart->flow.step_count * sizeof *one->rows);
}

static void assert_same_lines(struct arena *arena, const struct chart *chart, const struct flow_plan *plan,
                              const struct flow_plan *other)
{
	const struct flow_room *room = flow_room(plan);
	length y[STEPS_MOST + 1] = { 0 };
	struct flow_page page = { .count = chart->flow.step_count, .lane = room->lane, .y = y };
	struct flow_drawing *one, *two;

	for (size_t i = 0; i < page.count; i++)
		y[i + 1] = y[i] + room->rows[i];
	one = flow_route(arena, plan, &page);
	two = flow_route(arena, other, &page);
	assert_int_equal(one->lines.count, two->lines.count);
	for (size_t i = 0; i < one->lines.count; i++) {
		assert_int_equal(one->lines.items[i].count, two->lines.items[i].count);
		assert_memory_equal(one->lines.items[i].points, two->lines.items[i].points,
		                    one->lines.items[i].count * sizeof *one->lines.items[i].points);
	}
}

/* In lanes of another width a chart is drawn the same whether its routes are taken over from a plan before or
 * looked for anew. */
static void routes_taken_over(void **state)
{
	size_t taken = 0, anew = 0;

	(void)state;
	for (size_t number = 1; number <= 60; number++) {
		struct arena *arena = arena_open((size_t)1 << 30);
		struct flow_plan *before = NULL;
		struct chart chart;

		make_chart(&chart, number, 6, 12, number % 2 == 0);
		for (length lane = pt(20); lane <= pt(120); lane += pt(20)) {
			struct flow_plan *alone, *after;

			chart.flow.lane = lane;
			alone = flow_plan(arena, &chart.flow, NULL);
			after = flow_plan(arena, &chart.flow, before);
			assert_same_room(&chart, alone, after);
			assert_same_lines(arena, &chart, alone, after);
			taken += before && !flow_plan_is_new(after);
			anew += before && flow_plan_is_new(after);
			before = flow_plan_is_new(after) ? after : before;
		}
		arena_close(arena);
	}
	assert_true(taken > 40);
	assert_true(anew > 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_charts),
		cmocka_unit_test(usual_charts),
		cmocka_unit_test(large_charts),
		cmocka_unit_test(routes_taken_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
