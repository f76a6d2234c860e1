/* Flowcharts of a few steps, down to the last coordinate; pages and their pentagons; and a certificate that
 * notices every rule broken on purpose. */
#include "diagram/flow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS = 40, LINKS = 60 };

struct chart {
	struct arena *arena;
	struct flow flow;
	struct flow_step steps[STEPS];
	struct flow_symbol symbols[STEPS][3];
	struct flow_link links[LINKS];
	struct flow_plan *plan;
	struct flow_page page;
	length y[STEPS + 1];
	size_t page_of_step[STEPS];
	struct flow_drawing *drawing;
	struct flow_certificate certificate;
};

static int set_up(void **state)
{
	struct arena *arena = arena_open((size_t)64 << 20);
	struct chart *chart = arena_new(arena, struct chart);
	struct flow *flow = &chart->flow;

	chart->arena = arena;
	*flow = (struct flow){ .steps = chart->steps,
		               .links = chart->links,
		               .pentagon = { pt(12), pt(12) },
		               .note = { pt(20), pt(7) },
		               .gap = pt(4),
		               .arrow = pt(4),
		               .hop = pt(2),
		               .clear = pt(1),
		               .lane = pt(80) };
	for (size_t i = 0; i < FLOW_SHAPES; i++) {
		flow->sizes[i] = (struct flow_size){ pt(40), pt(20) };
	}
	*state = chart;
	return 0;
}

static int tear_down(void **state)
{
	arena_close(((struct chart *)*state)->arena);
	return 0;
}

/* A row with a box in `lane`, or a diamond. */
static void step(struct chart *chart, size_t lane, bool decision)
{
	size_t i = chart->flow.step_count++;

	chart->symbols[i][0] = (struct flow_symbol){ lane, decision ? FLOW_DIAMOND : FLOW_BOX };
	chart->steps[i] = (struct flow_step){ chart->symbols[i], 1, decision };
	if (lane >= chart->flow.lanes) {
		chart->flow.lanes = lane + 1;
	}
}

static void joined_by(struct chart *chart, size_t lane)
{
	struct flow_step *last = &chart->steps[chart->flow.step_count - 1];

	chart->symbols[chart->flow.step_count - 1][last->count++] = (struct flow_symbol){ lane, FLOW_BOX };
	if (lane >= chart->flow.lanes) {
		chart->flow.lanes = lane + 1;
	}
}

static void link(struct chart *chart, size_t from, size_t to, length width)
{
	chart->links[chart->flow.link_count++] = (struct flow_link){ from, to, { width, width ? pt(7) : 0 } };
}

static void draw_page(struct chart *chart, size_t first, size_t count, size_t number, struct flow_jumps *jumps)
{
	chart->page = (struct flow_page){
		.number = number, .first = first, .count = count, .lane = pt(80), .y = chart->y, .jumps = jumps
	};
	for (size_t i = 0; i < count; i++) {
		chart->y[i + 1] = chart->y[i] + pt(60);
	}
	chart->drawing = flow_route(chart->arena, chart->plan, &chart->page);
	assert_true(flow_check(chart->arena, chart->plan, &chart->page, chart->drawing, &chart->certificate));
}

/* All on one page, rows 60 high, lanes 80 wide. */
static void draw(struct chart *chart)
{
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	draw_page(chart, 0, chart->flow.step_count, 0, NULL);
}

static const struct flow_line *line_of(const struct chart *chart, size_t from, size_t to)
{
	for (size_t i = 0; i < chart->drawing->lines.count; i++) {
		const struct flow_link *wanted = &chart->links[chart->drawing->lines.items[i].link];

		if (wanted->from == from && wanted->to == to) {
			return &chart->drawing->lines.items[i];
		}
	}
	fail_msg("no line from %zu to %zu", from, to);
	return NULL;
}

/* Points in whole points: x, y, x, y ... */
static void assert_points(const struct flow_line *line, size_t count, const int *points)
{
	assert_int_equal(line->count, count);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(line->points[i].x, pt(points[2 * i]));
		assert_int_equal(line->points[i].y, pt(points[2 * i + 1]));
	}
}

#define POINTS(line, ...)                                                                                              \
	assert_points((line), sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int) / 2, (const int[]){ __VA_ARGS__ })

static void assert_box(struct flow_box box, int left, int top, int right, int bottom)
{
	assert_int_equal(box.left, pt(left));
	assert_int_equal(box.top, pt(top));
	assert_int_equal(box.right, pt(right));
	assert_int_equal(box.bottom, pt(bottom));
}

/* -- lines --------------------------------------------------------------------------------------- */

static void test_next_in_lane(void **state)
{
	struct chart *chart = *state;

	step(chart, 0, false);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	draw(chart);
	assert_box(chart->drawing->symbols.items[1].box, 20, 80, 60, 100);
	POINTS(line_of(chart, 0, 1), 40, 40, 40, 80);
	assert_true(line_of(chart, 0, 1)->arrow);
	assert_int_equal(chart->certificate.ink, pt(40));
}

static void test_next_in_other_lane(void **state)
{
	struct chart *chart = *state;

	step(chart, 2, false);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	draw(chart);
	POINTS(line_of(chart, 0, 1), 180, 30, 40, 30, 40, 80);
}

static void test_decision(void **state)
{
	struct chart *chart = *state;

	step(chart, 0, false);
	step(chart, 1, true);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(16));
	draw(chart);
	POINTS(line_of(chart, 0, 1), 60, 30, 120, 30, 120, 80);
	POINTS(line_of(chart, 1, 2), 120, 100, 120, 140);
	/* Back to the left side, in the channel before lane 0: its only track is 10 pt from the border. */
	POINTS(line_of(chart, 1, 0), 100, 90, 10, 90, 10, 30, 20, 30);
	assert_int_equal(chart->drawing->labels.count, 2);
	assert_box(chart->drawing->labels.items[0].box, 121, 101, 129, 108);
	assert_box(chart->drawing->labels.items[1].box, 83, 82, 99, 89);
	assert_int_equal(chart->certificate.bends, 3);
	assert_int_equal(chart->certificate.crossings, 0);
}

static void test_skip(void **state)
{
	struct chart *chart = *state;

	step(chart, 0, false);
	step(chart, 0, false);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, 0);
	link(chart, 0, 2, 0);
	draw(chart);
	POINTS(line_of(chart, 0, 1), 40, 40, 40, 80);
	assert_int_equal(line_of(chart, 0, 2)->count, 4);
	assert_int_equal(line_of(chart, 0, 2)->points[0].y, pt(30));
	assert_int_equal(chart->certificate.bends, 2);
}

/* A long label on one side of a lane leaves the lines on its other side in the middle of their room. */
static void test_skip_beside_label(void **state)
{
	struct chart *chart = *state;

	for (size_t i = 0; i < 3; i++) {
		step(chart, 0, false);
	}
	step(chart, 0, true);
	step(chart, 0, false);
	step(chart, 1, false);
	for (size_t i = 0; i < 4; i++) {
		link(chart, i, i + 1, 0);
	}
	link(chart, 0, 2, 0);
	link(chart, 3, 5, pt(34));
	draw(chart);
	assert_int_equal(chart->drawing->labels.count, 1);
	assert_true(chart->drawing->labels.items[0].box.left > pt(40));
	POINTS(line_of(chart, 0, 2), 20, 30, 10, 30, 10, 150, 20, 150);
}

static void test_fork_and_join(void **state)
{
	struct chart *chart = *state;

	step(chart, 1, false);
	step(chart, 0, false);
	step(chart, 2, false);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	link(chart, 0, 2, 0);
	link(chart, 1, 3, 0);
	link(chart, 2, 3, 0);
	draw(chart);
	POINTS(line_of(chart, 0, 1), 100, 30, 40, 30, 40, 80);
	POINTS(line_of(chart, 0, 2), 140, 30, 200, 30, 200, 140);
	POINTS(line_of(chart, 1, 3), 60, 90, 120, 90, 120, 200);
	/* It joins the line before the arrow. */
	POINTS(line_of(chart, 2, 3), 180, 150, 120, 150);
	assert_false(line_of(chart, 2, 3)->arrow);
	assert_int_equal(chart->certificate.joins, 1);
	assert_int_equal(chart->certificate.crossings, 0);
	assert_int_equal(chart->drawing->dots.items[0].y, pt(150));
}

static void test_joint_work(void **state)
{
	struct chart *chart = *state;

	step(chart, 1, false);
	joined_by(chart, 0);
	joined_by(chart, 3);
	step(chart, 1, true);
	link(chart, 0, 1, 0);
	link(chart, 1, 0, pt(16));
	draw(chart);
	assert_int_equal(chart->drawing->joints.count, 2);
	assert_int_equal(chart->drawing->joints.items[1].from.x, pt(140));
	assert_int_equal(chart->drawing->joints.items[1].to.x, pt(260));
	assert_int_equal(chart->drawing->joints.items[1].from.y, pt(30));
	POINTS(line_of(chart, 0, 1), 120, 40, 120, 80);
	/* The group is entered at its outer side. */
	POINTS(line_of(chart, 1, 0), 100, 90, 10, 90, 10, 30, 20, 30);
}

/* Exits of a joint decision leave the diamond, where no partner is. */
static void test_joint_decision(void **state)
{
	struct chart *chart = *state;

	step(chart, 0, false);
	step(chart, 1, true);
	joined_by(chart, 2);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(16));
	draw(chart);
	POINTS(line_of(chart, 0, 1), 60, 30, 120, 30, 120, 80);
	POINTS(line_of(chart, 1, 2), 120, 100, 120, 140);
	assert_int_equal(line_of(chart, 1, 0)->points[0].x, pt(100));
	assert_int_equal(line_of(chart, 1, 0)->points[0].y, pt(90));
	chart->drawing->lines.items[2].points = (const struct flow_point[]){
		{ pt(220), pt(90) }, { pt(230), pt(90) }, { pt(230), pt(10) }, { pt(40), pt(10) }, { pt(40), pt(20) }
	};
	chart->drawing->lines.items[2].count = 5;
	chart->certificate = (struct flow_certificate){ 0 };
	assert_false(flow_check(chart->arena, chart->plan, &chart->page, chart->drawing, &chart->certificate));
	assert_int_equal(chart->certificate.violations.items[0].rule, FLOW_RULE_EXITS);
}

/* Between two partners it has its bottom and top, and lines come in at the partner below their source. */
static void test_decision_between_partners(void **state)
{
	struct chart *chart = *state;

	step(chart, 3, false);
	step(chart, 1, true);
	joined_by(chart, 3);
	joined_by(chart, 0);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(16));
	draw(chart);
	assert_int_equal(chart->drawing->joints.count, 2);
	POINTS(line_of(chart, 1, 2), 120, 100, 120, 140);
	assert_int_equal(line_of(chart, 1, 0)->points[0].x, pt(120));
	assert_int_equal(line_of(chart, 1, 0)->points[0].y, pt(80));
	POINTS(line_of(chart, 0, 1), 280, 40, 280, 80);
}

/* A line may cross that of joint work; the level one hops. */
static void test_hop(void **state)
{
	struct chart *chart = *state;

	step(chart, 1, false);
	step(chart, 0, false);
	joined_by(chart, 2);
	step(chart, 1, false);
	link(chart, 0, 2, 0);
	draw(chart);
	POINTS(line_of(chart, 0, 2), 120, 40, 120, 140);
	assert_int_equal(chart->drawing->joints.items[0].hop_count, 1);
	assert_int_equal(chart->drawing->joints.items[0].hops[0].x, pt(120));
	assert_int_equal(chart->drawing->joints.items[0].hops[0].y, pt(90));
	assert_int_equal(chart->certificate.crossings, 1);
}

/* -- room ---------------------------------------------------------------------------------------- */

static void test_room(void **state)
{
	struct chart *chart = *state;
	const struct flow_room *room;

	step(chart, 0, false);
	step(chart, 0, true);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(16));
	chart->flow.note = (struct flow_size){ 0 };
	room = flow_room(flow_plan(chart->arena, &chart->flow, NULL));
	/* Beside the symbol of 40 pt: arrow, hop and a quarter of the gap (7 pt), and a track 4 pt from the border;
	 * half a thousandth on each side is lost to rounding. */
	assert_int_equal(room->lane, pt(40) + 2 * (pt(7) + pt(4)) + 2);
	assert_int_equal(room->rows[0], pt(20) + 2 * pt(7) + 2);
	/* A label of 7 pt, with 1 pt around it and 2 pt for a hop. */
	assert_int_equal(room->rows[1], pt(20) + 2 * pt(11) + 2);
	/* Two lines cross the first border: two tracks, then room for an arrow, and the pentagon. */
	assert_int_equal(room->bottom, 2 * pt(4) + pt(7) + pt(12) + pt(4));
	assert_int_equal(room->top, room->bottom);
}

/* A pentagon and its note, with the gap around: for two in one lane there is some room to choose. */
static void test_room_for_pentagons(void **state)
{
	struct chart *chart = *state;

	step(chart, 0, false);
	step(chart, 0, false);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, 0);
	link(chart, 2, 0, 0);
	chart->flow.note.width = pt(30);
	assert_int_equal(flow_room(flow_plan(chart->arena, &chart->flow, NULL))->lane, 2 * (pt(34) + pt(4)) + pt(4));
}

static void test_no_strips(void **state)
{
	struct chart *chart = *state;

	step(chart, 0, false);
	step(chart, 0, false);
	assert_int_equal(flow_room(flow_plan(chart->arena, &chart->flow, NULL))->top, 0);
}

/* -- pages --------------------------------------------------------------------------------------- */

static void test_jump_onward(void **state)
{
	struct chart *chart = *state;
	struct flow_jumps *jumps;
	const struct flow_pentagon *pentagon;

	step(chart, 0, false);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	chart->page_of_step[1] = 7;
	jumps = flow_split(chart->arena, chart->plan, chart->page_of_step);
	assert_int_equal(jumps->list.count, 1);
	assert_true(text_is(jumps->list.items[0].letter, "A"));
	assert_true(flow_needs_bottom(jumps, 0));
	assert_false(flow_needs_top(jumps, 0));
	assert_true(flow_needs_top(jumps, 7));
	assert_false(flow_needs_bottom(jumps, 7));

	draw_page(chart, 0, 1, 0, jumps);
	pentagon = &chart->drawing->pentagons.items[0];
	assert_true(pentagon->leaves);
	assert_false(pentagon->up);
	assert_int_equal(pentagon->other, 7);
	/* In the lane of the target, on the line: below the row by a track and room for the arrow. */
	assert_box(pentagon->box, 114, 71, 126, 83);
	assert_box(pentagon->note, 110, 84, 130, 91);
	POINTS(line_of(chart, 0, 1), 60, 30, 120, 30, 120, 71);

	draw_page(chart, 1, 1, 7, jumps);
	pentagon = &chart->drawing->pentagons.items[0];
	assert_false(pentagon->leaves);
	assert_int_equal(pentagon->other, 0);
	assert_box(pentagon->box, 114, -23, 126, -11);
	POINTS(line_of(chart, 0, 1), 120, -11, 120, 20);
}

static void test_jump_back(void **state)
{
	struct chart *chart = *state;
	struct flow_jumps *jumps;

	step(chart, 0, false);
	step(chart, 0, true);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(16));
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	chart->page_of_step[1] = chart->page_of_step[2] = 1;
	jumps = flow_split(chart->arena, chart->plan, chart->page_of_step);
	assert_int_equal(jumps->list.count, 2);
	assert_true(text_is(jumps->list.items[1].letter, "B"));
	assert_true(flow_needs_top(jumps, 1));
	assert_false(flow_needs_bottom(jumps, 1));
	draw_page(chart, 0, 1, 0, jumps);
	assert_int_equal(chart->drawing->pentagons.count, 2);
	assert_true(chart->drawing->pentagons.items[1].up);
	assert_false(chart->drawing->pentagons.items[1].leaves);
	assert_true(line_of(chart, 1, 0)->arrow);
	draw_page(chart, 1, 2, 1, jumps);
	assert_true(chart->drawing->pentagons.items[1].leaves);
	assert_true(chart->drawing->pentagons.items[1].up);
}

/* Returns that have joined before the page ends leave in one pentagon. */
static void test_shared_letter(void **state)
{
	struct chart *chart = *state;
	struct flow_jumps *jumps;

	step(chart, 0, false);
	for (size_t i = 1; i < 5; i++) {
		step(chart, 1, true);
		link(chart, i - 1, i, i > 1 ? pt(8) : 0);
		link(chart, i, 0, pt(16));
	}
	step(chart, 1, false);
	link(chart, 4, 5, pt(8));
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	for (size_t i = 2; i < 6; i++) {
		chart->page_of_step[i] = 1;
	}
	jumps = flow_split(chart->arena, chart->plan, chart->page_of_step);
	assert_int_equal(jumps->list.count, 4);
	draw_page(chart, 2, 4, 1, jumps);
	assert_int_equal(chart->drawing->pentagons.count, 2);
	assert_int_equal(chart->drawing->pentagons.items[1].link, 3);
	assert_int_equal(chart->certificate.joins, 2);
}

static void test_letters_after_z(void **state)
{
	struct chart *chart = *state;
	struct flow_jumps *jumps;

	for (size_t i = 0; i < 30; i++) {
		step(chart, i % 2, false);
		chart->page_of_step[i] = i;
		if (i > 0) {
			link(chart, i - 1, i, 0);
		}
	}
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	jumps = flow_split(chart->arena, chart->plan, chart->page_of_step);
	assert_true(text_is(jumps->list.items[25].letter, "Z"));
	assert_true(text_is(jumps->list.items[26].letter, "AA"));
	assert_true(text_is(jumps->list.items[28].letter, "AC"));
}

/* A row's text goes on over the page: lines run through it from the strip to the first row with a symbol. */
static void test_text_goes_on(void **state)
{
	struct chart *chart = *state;
	struct flow_jumps *jumps;

	step(chart, 0, false);
	step(chart, 0, false);
	link(chart, 0, 1, 0);
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	chart->page_of_step[1] = 1;
	jumps = flow_split(chart->arena, chart->plan, chart->page_of_step);
	chart->y[0] = pt(100);
	draw_page(chart, 1, 1, 1, jumps);
	chart->page.top = pt(50);
	chart->drawing = flow_route(chart->arena, chart->plan, &chart->page);
	assert_true(flow_check(chart->arena, chart->plan, &chart->page, chart->drawing, &chart->certificate));
	POINTS(line_of(chart, 0, 1), 40, 39, 40, 120);
}

/* -- the certificate notices --------------------------------------------------------------------- */

/* Lane 0: a box; lane 1: a decision with a way on and a way back; a joint line that one more line crosses. */
static void draw_sample(struct chart *chart)
{
	step(chart, 0, false);
	step(chart, 1, true);
	step(chart, 1, false);
	joined_by(chart, 2);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(16));
	draw(chart);
}

static bool breaks(struct chart *chart, enum flow_rule rule)
{
	struct flow_certificate certificate = { 0 };

	assert_false(flow_check(chart->arena, chart->plan, &chart->page, chart->drawing, &certificate));
	for (size_t i = 0; i < certificate.violations.count; i++) {
		if (certificate.violations.items[i].rule == rule) {
			return true;
		}
	}
	return false;
}

static struct flow_line *change(struct chart *chart, size_t from, size_t to, size_t count, const int *points)
{
	struct flow_line *line = &chart->drawing->lines.items[line_of(chart, from, to) - chart->drawing->lines.items];
	struct flow_point *changed = arena_many(chart->arena, count, struct flow_point);

	for (size_t i = 0; i < count; i++) {
		changed[i] = (struct flow_point){ pt(points[2 * i]), pt(points[2 * i + 1]) };
	}
	line->points = changed;
	line->count = count;
	return line;
}

#define CHANGE(chart, from, to, ...)                                                                                   \
	change((chart), (from), (to), sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int) / 2,                          \
	       (const int[]){ __VA_ARGS__ })

static void test_missing_line(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	chart->drawing->lines.count--;
	chart->drawing->labels.count = 0;
	assert_true(breaks(chart, FLOW_RULE_PRESENT));
}

static void test_missing_symbol(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	chart->drawing->symbols.items[2].box.left += 1;
	chart->drawing->symbols.items[2].box.right += 1;
	assert_true(breaks(chart, FLOW_RULE_PRESENT));
}

static void test_slanted(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 0, 1, 60, 30, 110, 35, 120, 35, 120, 80);
	assert_true(breaks(chart, FLOW_RULE_SHAPE));
}

static void test_outside(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 100, 90, -10, 90, -10, 30, 20, 30);
	assert_true(breaks(chart, FLOW_RULE_INSIDE));
}

static void test_beside_the_middle(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 0, 1, 60, 30, 125, 30, 125, 80);
	assert_true(breaks(chart, FLOW_RULE_ENDS));
}

static void test_two_from_one_side(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 120, 100, 120, 112, 10, 112, 10, 30, 20, 30);
	assert_true(breaks(chart, FLOW_RULE_EXITS));
}

static void test_through_symbol(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 140, 90, 150, 90, 150, 160, 10, 160, 10, 30, 20, 30);
	assert_true(breaks(chart, FLOW_RULE_SYMBOL));
}

static void test_label_hit(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	chart->drawing->labels.items[1].box.top += pt(4);
	chart->drawing->labels.items[1].box.bottom += pt(4);
	assert_true(breaks(chart, FLOW_RULE_LABEL));
}

static void test_label_astray(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	chart->drawing->labels.items[1].box = (struct flow_box){ pt(220), pt(10), pt(236), pt(17) };
	assert_true(breaks(chart, FLOW_RULE_LABEL));
}

static void test_overlap(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 100, 90, 90, 90, 90, 30, 10, 30, 10, 50, 40, 50, 40, 40);
	assert_true(breaks(chart, FLOW_RULE_OVERLAP));
}

static void test_near_border(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 100, 90, 3, 90, 3, 30, 20, 30);
	assert_true(breaks(chart, FLOW_RULE_DISTANCE));
}

static void test_near_line(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 100, 90, 90, 90, 90, 33, 10, 33, 10, 30, 20, 30);
	assert_true(breaks(chart, FLOW_RULE_DISTANCE));
}

static void test_false_promise(void **state)
{
	struct chart *chart = *state;
	struct flow_line *line;

	draw_sample(chart);
	line = CHANGE(chart, 1, 0, 100, 90, 90, 90, 90, 30);
	line->arrow = false;
	chart->drawing->labels.count = 0;
	chart->links[1].label.width = chart->links[2].label.width = 0;
	assert_true(breaks(chart, FLOW_RULE_JOIN));
}

static void test_no_hop(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	CHANGE(chart, 1, 0, 100, 90, 90, 90, 90, 10, 10, 10, 10, 30, 20, 30);
	assert_true(breaks(chart, FLOW_RULE_HOP));
}

static void test_hop_too_many(void **state)
{
	struct chart *chart = *state;
	struct flow_point hop = { pt(80), pt(30) };

	draw_sample(chart);
	chart->drawing->lines.items[0].hops = &hop;
	chart->drawing->lines.items[0].hop_count = 1;
	assert_true(breaks(chart, FLOW_RULE_HOP));
}

/* Two pages: the line from the first leaves in a pentagon. */
static void draw_jump(struct chart *chart)
{
	step(chart, 0, false);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	chart->plan = flow_plan(chart->arena, &chart->flow, NULL);
	chart->page_of_step[1] = 7;
	draw_page(chart, 0, 1, 0, flow_split(chart->arena, chart->plan, chart->page_of_step));
}

static void test_wrong_page(void **state)
{
	struct chart *chart = *state;

	draw_jump(chart);
	chart->drawing->pentagons.items[0].other = 6;
	assert_true(breaks(chart, FLOW_RULE_PAGE));
}

static void test_wrong_letter(void **state)
{
	struct chart *chart = *state;

	draw_jump(chart);
	chart->drawing->pentagons.items[0].letter = LIT("B");
	assert_true(breaks(chart, FLOW_RULE_PAGE));
}

static void test_wrong_way(void **state)
{
	struct chart *chart = *state;

	draw_jump(chart);
	chart->drawing->pentagons.items[0].up = true;
	assert_true(breaks(chart, FLOW_RULE_PAGE));
}

/* Each beside the line of the other. */
static void test_labels_swapped(void **state)
{
	struct chart *chart = *state;
	struct flow_label *labels;
	struct flow_box first;

	step(chart, 0, false);
	step(chart, 1, true);
	step(chart, 1, false);
	link(chart, 0, 1, 0);
	link(chart, 1, 2, pt(8));
	link(chart, 1, 0, pt(8));
	draw(chart);
	labels = chart->drawing->labels.items;
	first = labels[0].box;
	labels[0].box = labels[1].box;
	labels[1].box = first;
	assert_true(breaks(chart, FLOW_RULE_LABEL));
}

static void test_no_head(void **state)
{
	struct chart *chart = *state;

	draw_sample(chart);
	chart->drawing->lines.items[0].arrow = false;
	assert_true(breaks(chart, FLOW_RULE_ARROW));
}

static void test_rules_have_words(void **state)
{
	(void)state;
	for (enum flow_rule rule = 0; rule < FLOW_RULES; rule++) {
		assert_true(flow_rule_words(rule).count > 10);
	}
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_next_in_lane),
		TEST(test_next_in_other_lane),
		TEST(test_decision),
		TEST(test_skip),
		TEST(test_skip_beside_label),
		TEST(test_fork_and_join),
		TEST(test_joint_work),
		TEST(test_joint_decision),
		TEST(test_decision_between_partners),
		TEST(test_hop),
		TEST(test_room),
		TEST(test_room_for_pentagons),
		TEST(test_no_strips),
		TEST(test_jump_onward),
		TEST(test_jump_back),
		TEST(test_shared_letter),
		TEST(test_letters_after_z),
		TEST(test_text_goes_on),
		TEST(test_missing_line),
		TEST(test_missing_symbol),
		TEST(test_slanted),
		TEST(test_outside),
		TEST(test_beside_the_middle),
		TEST(test_two_from_one_side),
		TEST(test_through_symbol),
		TEST(test_label_hit),
		TEST(test_label_astray),
		TEST(test_overlap),
		TEST(test_near_border),
		TEST(test_near_line),
		TEST(test_false_promise),
		TEST(test_no_hop),
		TEST(test_hop_too_many),
		TEST(test_no_head),
		TEST(test_wrong_page),
		TEST(test_wrong_letter),
		TEST(test_wrong_way),
		TEST(test_labels_swapped),
		TEST(test_rules_have_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
