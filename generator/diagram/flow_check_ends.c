/* Where lines start and end, and that following them leads from each step to its targets and nowhere else. */
#include "diagram/check.h"

static bool same_point(struct flow_point a, struct flow_point b)
{
	return a.x == b.x && a.y == b.y;
}

/* The middle of a side: 0 top, 1 right, 2 bottom, 3 left. */
static struct flow_point middle_of(struct flow_box box, size_t side)
{
	struct flow_point middle = { box.left + (box.right - box.left) / 2, box.top + (box.bottom - box.top) / 2 };

	switch (side) {
	case 0:
		return (struct flow_point){ middle.x, box.top };
	case 1:
		return (struct flow_point){ box.right, middle.y };
	case 2:
		return (struct flow_point){ middle.x, box.bottom };
	}
	return (struct flow_point){ box.left, middle.y };
}

/* Whether the way from `at` to `next` leaves a box straight through that side. */
static bool is_outward(struct flow_point at, struct flow_point next, size_t side)
{
	switch (side) {
	case 0:
		return at.x == next.x && next.y < at.y;
	case 1:
		return at.y == next.y && next.x > at.x;
	case 2:
		return at.x == next.x && next.y > at.y;
	}
	return at.y == next.y && next.x < at.x;
}

static struct foot find_line(const struct checker *checker, size_t own, struct flow_point at)
{
	for (size_t i = 0; i < checker->drawing->lines.count; i++) {
		const struct flow_line *line = &checker->drawing->lines.items[i];
		length along = 0;

		for (size_t k = 1; i != own && k < line->count; k++) {
			struct flow_box box = box_between(line->points[k - 1], line->points[k]);
			struct flow_point from = line->points[k - 1];

			if (at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom &&
			    !(k == 1 && same_point(at, line->points[0])) &&
			    !(k + 1 == line->count && same_point(at, line->points[k]))) {
				return (struct foot){ ON_LINE, i, 0, along + way_between(at, from) };
			}
			along += box.right - box.left + box.bottom - box.top;
		}
	}
	return (struct foot){ .kind = ON_NOTHING };
}

/* On what the point `at` stands, from which the line goes on to `next`. */
static struct foot foot_at(const struct checker *checker, size_t own, struct flow_point at, struct flow_point next)
{
	const struct flow_drawing *drawing = checker->drawing;

	for (size_t i = 0; i < drawing->symbols.count; i++) {
		for (size_t side = 0; side < 4; side++) {
			if (same_point(at, middle_of(drawing->symbols.items[i].box, side)) &&
			    is_outward(at, next, side)) {
				return (struct foot){ ON_SYMBOL, i, side, 0 };
			}
		}
	}
	for (size_t i = 0; i < drawing->pentagons.count; i++) {
		const struct flow_pentagon *pentagon = &drawing->pentagons.items[i];
		size_t side = pentagon->leaves == pentagon->up ? 2 : 0;

		if (same_point(at, middle_of(pentagon->box, side)) && is_outward(at, next, side)) {
			return (struct foot){ ON_PENTAGON, i, side, 0 };
		}
	}
	return find_line(checker, own, at);
}

/* -- sides --------------------------------------------------------------------------------------- */

static size_t exits_here(const struct checker *checker, size_t step)
{
	size_t exits = 0;

	for (size_t i = 0; i < checker->flow->link_count; i++) {
		exits += checker->flow->links[i].from == step;
	}
	return exits;
}

/* How many exits of a decision can have a side of their own: not where a joint line comes, nor at the top unless
 * that helps and lines can come in at a partner. */
static size_t sides_for_exits(const struct checker *checker, size_t step)
{
	const struct flow_step *row = &checker->flow->steps[step];
	size_t exits = exits_here(checker, step), sides = 3;
	bool left = false, right = false;

	for (size_t i = 1; i < row->count; i++) {
		left |= row->symbols[i].lane < row->symbols[0].lane;
		right |= row->symbols[i].lane > row->symbols[0].lane;
	}
	sides -= (size_t)left + (size_t)right;
	sides += (left || right) && sides < exits;
	return exits < sides ? exits : sides;
}

/* The sides of one symbol; gives how many lines leave it. */
static size_t check_symbol_sides(struct checker *checker, size_t symbol)
{
	const struct flow_placed *placed = &checker->drawing->symbols.items[symbol];
	size_t leaving[4] = { 0 }, entering[4] = { 0 }, starts = 0;

	for (size_t i = 0; i < checker->drawing->lines.count; i++) {
		const struct foot *start = &checker->starts[i], *end = &checker->ends[i];

		if (start->kind == ON_SYMBOL && start->index == symbol) {
			leaving[start->side]++;
			starts++;
		}
		if (end->kind == ON_SYMBOL && end->index == symbol) {
			entering[end->side]++;
		}
	}
	for (size_t i = 0; i < checker->drawing->joints.count; i++) {
		const struct flow_joint *joint = &checker->drawing->joints.items[i];

		leaving[1] += joint->step == placed->step && same_point(joint->from, middle_of(placed->box, 1));
		leaving[3] += joint->step == placed->step && same_point(joint->to, middle_of(placed->box, 3));
	}
	for (size_t side = 0; side < 4; side++) {
		if (leaving[side] > 1 || entering[side] > 1 || (leaving[side] > 0 && entering[side] > 0)) {
			violate(checker, FLOW_RULE_EXITS, SIZE_MAX, middle_of(placed->box, side));
		}
	}
	return starts;
}

/* Of a decision all exits leave at its diamond, as many as can at sides of their own. */
static void check_sides(struct checker *checker, size_t step)
{
	const struct flow_step *row = &checker->flow->steps[step];
	const struct flow_page *page = checker->page;
	length main;

	if (!row->count) {
		return;
	}
	main = page->left + page->lane * (length)row->symbols[0].lane;
	for (size_t i = 0; i < checker->drawing->symbols.count; i++) {
		const struct flow_placed *placed = &checker->drawing->symbols.items[i];
		bool is_main = placed->box.left >= main && placed->box.left < main + page->lane;
		size_t starts;

		if (placed->step != step) {
			continue;
		}
		starts = check_symbol_sides(checker, i);
		if (row->decision && (is_main ? starts < sides_for_exits(checker, step) : starts > 0)) {
			violate(checker, FLOW_RULE_EXITS, SIZE_MAX, middle_of(placed->box, 2));
		}
	}
}

void check_ends(struct checker *checker)
{
	const struct flow_drawing *drawing = checker->drawing;

	checker->starts = arena_many(checker->arena, drawing->lines.count, struct foot);
	checker->ends = arena_many(checker->arena, drawing->lines.count, struct foot);
	for (size_t i = 0; i < drawing->lines.count; i++) {
		const struct flow_line *line = &drawing->lines.items[i];
		const struct flow_point *last = &line->points[line->count - 1];
		struct foot *start = &checker->starts[i], *end = &checker->ends[i];

		*start = foot_at(checker, i, line->points[0], line->points[1]);
		*end = foot_at(checker, i, last[0], last[-1]);
		if (start->kind == ON_NOTHING) {
			violate(checker, FLOW_RULE_ENDS, line->link, line->points[0]);
		}
		if (end->kind == ON_NOTHING) {
			violate(checker, FLOW_RULE_ENDS, line->link, *last);
		} else if (line->arrow != (end->kind != ON_LINE)) {
			violate(checker, FLOW_RULE_ARROW, line->link, *last);
		}
		if (line->arrow &&
		    boxes_near(box_between(last[0], last[0]), box_between(last[-1], last[-1]), checker->flow->arrow)) {
			violate(checker, FLOW_RULE_ARROW, line->link, *last);
		}
	}
	for (size_t i = 0; i < checker->page->count; i++) {
		check_sides(checker, checker->page->first + i);
	}
}

/* -- ways ---------------------------------------------------------------------------------------- */

/* What following the lines from one place leads to: by link of the SOP, and how often elsewhere. */
struct reached {
	struct checker *checker;
	bool *steps;
	bool *pentagons;
};

static void follow(struct reached *reached, size_t line, length along)
{
	const struct checker *checker = reached->checker;
	const struct foot *end = &checker->ends[line];

	for (size_t i = 0; i < checker->drawing->lines.count; i++) {
		const struct foot *start = &checker->starts[i];

		if (start->kind == ON_LINE && start->index == line && start->along >= along) {
			follow(reached, i, 0);
		}
	}
	if (end->kind == ON_LINE) {
		follow(reached, end->index, end->along);
	} else if (end->kind == ON_SYMBOL) {
		reached->steps[checker->drawing->symbols.items[end->index].step] = true;
	} else if (end->kind == ON_PENTAGON) {
		reached->pentagons[end->index] = true;
	}
}

/* The pentagon of a link that is not whole on this page. */
static size_t pentagon_of_link(const struct checker *checker, size_t link)
{
	for (size_t i = 0; checker->page->jumps && i < checker->page->jumps->list.count; i++) {
		const struct flow_jump *jump = &checker->page->jumps->list.items[i];

		for (size_t k = 0; jump->link == link && k < checker->drawing->pentagons.count; k++) {
			if (text_equal(checker->drawing->pentagons.items[k].letter, jump->letter)) {
				return k;
			}
		}
	}
	return SIZE_MAX;
}

/* What should be reached is taken away; what is left was never asked for. */
static void check_reached(struct checker *checker, const struct reached *reached, const bool *wanted)
{
	struct flow_point nowhere = { 0 };
	bool *steps = arena_many(checker->arena, checker->flow->step_count, bool);
	bool *pentagons = arena_many(checker->arena, checker->drawing->pentagons.count, bool);

	for (size_t i = 0; i < checker->flow->link_count; i++) {
		const struct flow_link *link = &checker->flow->links[i];
		size_t pentagon;

		if (!wanted[i]) {
			continue;
		}
		pentagon = on_page(checker->page, link->to) ? 0 : pentagon_of_link(checker, i);
		if (pentagon == SIZE_MAX ||
		    !(on_page(checker->page, link->to) ? reached->steps[link->to] : reached->pentagons[pentagon])) {
			violate(checker, FLOW_RULE_PRESENT, i, nowhere);
		} else {
			*(on_page(checker->page, link->to) ? &steps[link->to] : &pentagons[pentagon]) = true;
		}
	}
	for (size_t i = 0; i < checker->flow->step_count; i++) {
		if (reached->steps[i] && !steps[i]) {
			violate(checker, FLOW_RULE_JOIN, SIZE_MAX, nowhere);
		}
	}
	for (size_t i = 0; i < checker->drawing->pentagons.count; i++) {
		if (reached->pentagons[i] && !pentagons[i]) {
			violate(checker, FLOW_RULE_JOIN, checker->drawing->pentagons.items[i].link,
			        (struct flow_point){ checker->drawing->pentagons.items[i].box.left,
			                             checker->drawing->pentagons.items[i].box.top });
		}
	}
}

static struct reached nothing_reached(struct checker *checker)
{
	return (struct reached){ checker, arena_many(checker->arena, checker->flow->step_count, bool),
		                 arena_many(checker->arena, checker->drawing->pentagons.count, bool) };
}

static void check_from_step(struct checker *checker, size_t step)
{
	struct reached reached = nothing_reached(checker);
	bool *wanted = arena_many(checker->arena, checker->flow->link_count, bool);

	for (size_t i = 0; i < checker->drawing->lines.count; i++) {
		const struct foot *start = &checker->starts[i];

		if (start->kind == ON_SYMBOL && checker->drawing->symbols.items[start->index].step == step) {
			follow(&reached, i, 0);
		}
	}
	for (size_t i = 0; i < checker->flow->link_count; i++) {
		wanted[i] = checker->flow->links[i].from == step;
	}
	check_reached(checker, &reached, wanted);
}

static void check_from_pentagon(struct checker *checker, size_t pentagon)
{
	struct reached reached = nothing_reached(checker);
	bool *wanted = arena_many(checker->arena, checker->flow->link_count, bool);

	for (size_t i = 0; i < checker->drawing->lines.count; i++) {
		if (checker->starts[i].kind == ON_PENTAGON && checker->starts[i].index == pentagon) {
			follow(&reached, i, 0);
		}
	}
	for (size_t i = 0; i < checker->page->jumps->list.count; i++) {
		const struct flow_jump *jump = &checker->page->jumps->list.items[i];

		wanted[jump->link] |= text_equal(jump->letter, checker->drawing->pentagons.items[pentagon].letter);
	}
	check_reached(checker, &reached, wanted);
}

void check_ways(struct checker *checker)
{
	for (size_t i = 0; i < checker->page->count; i++) {
		check_from_step(checker, checker->page->first + i);
	}
	for (size_t i = 0; i < checker->drawing->pentagons.count; i++) {
		if (!checker->drawing->pentagons.items[i].leaves) {
			check_from_pentagon(checker, i);
		}
	}
}
