/* The certificate of a drawing: what it has, and every place where it breaks a rule. */
#include "diagram/check.h"

#include "diagram/plan.h"

static struct flow_point point_of(struct flow_box box)
{
	return (struct flow_point){ box.left, box.top };
}

static size_t link_of(const struct checker *checker, const struct part *part)
{
	return part->line == SIZE_MAX ? SIZE_MAX : checker->drawing->lines.items[part->line].link;
}

/* -- parts --------------------------------------------------------------------------------------- */

static void add_part(struct checker *checker, size_t line, size_t index, struct flow_point a, struct flow_point b)
{
	*array_push(checker->arena, &checker->parts) = (struct part){ line, index, a, b, box_between(a, b) };
}

static void gather_parts(struct checker *checker)
{
	const struct flow_drawing *drawing = checker->drawing;

	for (size_t i = 0; i < drawing->lines.count; i++) {
		const struct flow_line *line = &drawing->lines.items[i];

		for (size_t k = 0; k + 1 < line->count; k++) {
			struct flow_point a = line->points[k], b = line->points[k + 1];

			if ((a.x == b.x) == (a.y == b.y) || (k > 0 && (line->points[k - 1].x == a.x) == (a.x == b.x))) {
				violate(checker, FLOW_RULE_SHAPE, line->link, a);
			}
			add_part(checker, i, k, a, b);
			checker->certificate->ink += way_between(a, b);
		}
		if (line->count < 2) {
			violate(checker, FLOW_RULE_SHAPE, line->link, (struct flow_point){ 0 });
		} else {
			checker->certificate->bends += line->count - 2;
		}
	}
	for (size_t i = 0; i < drawing->joints.count; i++) {
		add_part(checker, SIZE_MAX, i, drawing->joints.items[i].from, drawing->joints.items[i].to);
	}
}

/* -- area and borders ---------------------------------------------------------------------------- */

static struct flow_box area_of(const struct checker *checker)
{
	const struct flow_page *page = checker->page;
	bool top = flow_needs_top(page->jumps, page->number), bottom = flow_needs_bottom(page->jumps, page->number);

	return (struct flow_box){ page->left, page->top - (top ? checker->room->top : 0),
		                  page->left + page->lane * (length)checker->flow->lanes,
		                  page->y[page->count] + (bottom ? checker->room->bottom : 0) };
}

static void check_inside(struct checker *checker, struct flow_box box, size_t link)
{
	struct flow_box area = area_of(checker);

	if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom) {
		violate(checker, FLOW_RULE_INSIDE, link, point_of(box));
	}
}

static void check_area(struct checker *checker)
{
	const struct flow_drawing *drawing = checker->drawing;

	for (size_t i = 0; i < checker->parts.count; i++) {
		check_inside(checker, checker->parts.items[i].box, link_of(checker, &checker->parts.items[i]));
	}
	for (size_t i = 0; i < drawing->labels.count; i++) {
		check_inside(checker, drawing->labels.items[i].box, drawing->labels.items[i].link);
	}
	for (size_t i = 0; i < drawing->pentagons.count; i++) {
		check_inside(checker, drawing->pentagons.items[i].box, drawing->pentagons.items[i].link);
		if (checker->flow->note.height > 0) {
			check_inside(checker, drawing->pentagons.items[i].note, drawing->pentagons.items[i].link);
		}
	}
}

static bool is_near(length a, length b, length least)
{
	return a - b < least && b - a < least;
}

static void check_borders(struct checker *checker)
{
	const struct flow_page *page = checker->page;
	struct flow_box area = area_of(checker);

	for (size_t i = 0; i < checker->parts.count; i++) {
		const struct part *part = &checker->parts.items[i];
		bool near = false;

		if (is_level(part)) {
			for (size_t k = 0; k <= page->count; k++) {
				near |= is_near(part->a.y, page->y[k], checker->flow->gap);
			}
			near |= is_near(part->a.y, page->top, checker->flow->gap);
			near |= is_near(part->a.y, area.top, checker->flow->gap);
			near |= is_near(part->a.y, area.bottom, checker->flow->gap);
		} else {
			for (size_t k = 0; k <= checker->flow->lanes; k++) {
				near |= is_near(part->a.x, page->left + page->lane * (length)k, checker->flow->gap);
			}
		}
		if (near) {
			violate(checker, FLOW_RULE_DISTANCE, link_of(checker, part), part->a);
		}
	}
}

/* -- lines and symbols --------------------------------------------------------------------------- */

/* A line touches its own symbols with its first and last part, coming straight at the side. */
static bool is_contact(const struct checker *checker, const struct part *part, size_t symbol)
{
	if (part->line == SIZE_MAX) {
		return checker->drawing->joints.items[part->index].step == checker->drawing->symbols.items[symbol].step;
	}
	return (part->index == 0 && stands_at(checker->starts[part->line], ON_SYMBOL, symbol)) ||
	       (part->index + 2 == checker->drawing->lines.items[part->line].count &&
	        stands_at(checker->ends[part->line], ON_SYMBOL, symbol));
}

static void check_symbols(struct checker *checker)
{
	for (size_t i = 0; i < checker->parts.count; i++) {
		const struct part *part = &checker->parts.items[i];

		for (size_t k = 0; k < checker->drawing->symbols.count; k++) {
			struct flow_box box = checker->drawing->symbols.items[k].box;

			if (is_contact(checker, part, k)) {
				struct flow_box inner = { box.left + 1, box.top + 1, box.right - 1, box.bottom - 1 };

				if (boxes_near(part->box, inner, 1)) {
					violate(checker, FLOW_RULE_SYMBOL, link_of(checker, part), part->a);
				}
			} else if (boxes_near(part->box, box, checker->flow->gap)) {
				violate(checker, FLOW_RULE_SYMBOL, link_of(checker, part), part->a);
			}
		}
	}
}

/* -- lines and lines ----------------------------------------------------------------------------- */

static bool is_on(struct flow_point point, const struct part *part)
{
	return point.x >= part->box.left && point.x <= part->box.right && point.y >= part->box.top &&
	       point.y <= part->box.bottom;
}

/* `part` is the first or last of a line that stands on the line of `other`, and there they meet. */
static bool stands_on(const struct checker *checker, const struct part *part, const struct part *other)
{
	const struct flow_line *line;

	if (part->line == SIZE_MAX || other->line == SIZE_MAX) {
		return false;
	}
	line = &checker->drawing->lines.items[part->line];
	return (part->index == 0 && stands_at(checker->starts[part->line], ON_LINE, other->line) &&
	        is_on(part->a, other)) ||
	       (part->index + 2 == line->count && stands_at(checker->ends[part->line], ON_LINE, other->line) &&
	        is_on(part->b, other));
}

/* Two lines that stand on a third may do so at one place, one from each side. */
static bool meet_at_third(const struct checker *checker, const struct part *a, const struct part *b)
{
	for (size_t i = 0; a->line != SIZE_MAX && b->line != SIZE_MAX && i < checker->drawing->dots.count; i++) {
		struct flow_point dot = checker->drawing->dots.items[i];
		bool ends_a = (dot.x == a->a.x && dot.y == a->a.y) || (dot.x == a->b.x && dot.y == a->b.y);
		bool ends_b = (dot.x == b->a.x && dot.y == b->a.y) || (dot.x == b->b.x && dot.y == b->b.y);

		if (ends_a && ends_b) {
			return true;
		}
	}
	return false;
}

static bool crosses(const struct part *level, const struct part *upright)
{
	return upright->a.x > level->box.left && upright->a.x < level->box.right && level->a.y > upright->box.top &&
	       level->a.y < upright->box.bottom;
}

static bool has_hop(const struct checker *checker, const struct part *level, length x)
{
	const struct flow_joint *joint = NULL;
	const struct flow_line *line = NULL;
	const struct flow_point *hops;
	size_t count;

	if (level->line == SIZE_MAX) {
		joint = &checker->drawing->joints.items[level->index];
	} else {
		line = &checker->drawing->lines.items[level->line];
	}
	hops = joint ? joint->hops : line->hops;
	count = joint ? joint->hop_count : line->hop_count;
	for (size_t i = 0; i < count; i++) {
		if (hops[i].x == x && hops[i].y == level->a.y) {
			return true;
		}
	}
	return false;
}

static void check_crossing(struct checker *checker, const struct part *level, const struct part *upright)
{
	const struct part *both[] = { level, upright };
	struct flow_point at = { upright->a.x, level->a.y };
	length head = checker->flow->arrow + checker->flow->hop;

	checker->certificate->crossings++;
	if (!has_hop(checker, level, upright->a.x)) {
		violate(checker, FLOW_RULE_HOP, link_of(checker, level), at);
	}
	for (size_t i = 0; i < 2; i++) {
		const struct part *part = both[i];

		if (part->line != SIZE_MAX && checker->drawing->lines.items[part->line].arrow &&
		    part->index + 2 == checker->drawing->lines.items[part->line].count &&
		    boxes_near((struct flow_box){ at.x, at.y, at.x, at.y },
		               (struct flow_box){ part->b.x, part->b.y, part->b.x, part->b.y }, head)) {
			violate(checker, FLOW_RULE_ARROW, link_of(checker, part), at);
		}
	}
}

static void check_pair(struct checker *checker, const struct part *a, const struct part *b)
{
	bool same = a->line == b->line && a->line != SIZE_MAX;

	if (same && b->index - a->index < 3) {
		return;
	}
	if (is_level(a) != is_level(b) && crosses(is_level(a) ? a : b, is_level(a) ? b : a)) {
		check_crossing(checker, is_level(a) ? a : b, is_level(a) ? b : a);
		return;
	}
	if (!boxes_near(a->box, b->box, checker->flow->gap) || stands_on(checker, a, b) || stands_on(checker, b, a) ||
	    meet_at_third(checker, a, b)) {
		if (is_level(a) == is_level(b) && a->box.left <= b->box.right && b->box.left <= a->box.right &&
		    a->box.top <= b->box.bottom && b->box.top <= a->box.bottom &&
		    !(a->box.right == b->box.left && a->box.bottom == b->box.bottom) &&
		    !(b->box.right == a->box.left && a->box.bottom == b->box.bottom) &&
		    !(a->box.bottom == b->box.top && a->box.left == b->box.left) &&
		    !(b->box.bottom == a->box.top && a->box.left == b->box.left)) {
			violate(checker, FLOW_RULE_OVERLAP, link_of(checker, a), a->a);
		}
		return;
	}
	violate(checker, boxes_near(a->box, b->box, 1) ? FLOW_RULE_OVERLAP : FLOW_RULE_DISTANCE, link_of(checker, a),
	        a->a);
}

static void check_pairs(struct checker *checker)
{
	size_t before = checker->certificate->crossings, hops = 0;

	for (size_t i = 0; i < checker->parts.count; i++) {
		for (size_t k = i + 1; k < checker->parts.count; k++) {
			check_pair(checker, &checker->parts.items[i], &checker->parts.items[k]);
		}
	}
	for (size_t i = 0; i < checker->drawing->lines.count; i++) {
		hops += checker->drawing->lines.items[i].hop_count;
	}
	for (size_t i = 0; i < checker->drawing->joints.count; i++) {
		hops += checker->drawing->joints.items[i].hop_count;
	}
	if (hops != checker->certificate->crossings - before) {
		violate(checker, FLOW_RULE_HOP, SIZE_MAX, (struct flow_point){ 0 });
	}
}

bool flow_check(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page,
                const struct flow_drawing *drawing, struct flow_certificate *certificate)
{
	struct checker checker = { .arena = arena,
		                   .flow = plan->flow,
		                   .room = &plan->room,
		                   .page = page,
		                   .drawing = drawing,
		                   .certificate = certificate };
	size_t before = certificate->violations.count;

	gather_parts(&checker);
	check_ends(&checker);
	check_area(&checker);
	check_borders(&checker);
	check_symbols(&checker);
	check_pairs(&checker);
	check_texts(&checker);
	if (certificate->violations.count == before) {
		check_ways(&checker);
	}
	for (size_t i = 0; i < plan->flow->link_count; i++) {
		const struct flow_link *link = &plan->flow->links[i];

		certificate->lines += on_page(page, link->from) || on_page(page, link->to);
	}
	certificate->joins += drawing->dots.count;
	return certificate->violations.count == before;
}

struct text flow_rule_words(enum flow_rule rule)
{
	static const char *const words[FLOW_RULES] = {
		[FLOW_RULE_PRESENT] = "setiap langkah, garis, label, dan penghubung halaman tergambar",
		[FLOW_RULE_SHAPE] = "garis hanya mendatar atau tegak",
		[FLOW_RULE_INSIDE] = "semua berada di dalam kolom pelaksana",
		[FLOW_RULE_ENDS] = "garis keluar dan masuk di tengah sisi simbol",
		[FLOW_RULE_EXITS] = "setiap cabang keputusan keluar dari sisinya sendiri",
		[FLOW_RULE_SYMBOL] = "tidak ada garis yang menyentuh simbol lain",
		[FLOW_RULE_LABEL] = "tidak ada yang menyentuh label, dan label berada di samping garisnya",
		[FLOW_RULE_OVERLAP] = "tidak ada garis yang berimpit",
		[FLOW_RULE_DISTANCE] = "jarak antargaris dan jarak ke batas sel cukup",
		[FLOW_RULE_JOIN] = "garis yang bertemu memiliki tujuan atau asal yang sama",
		[FLOW_RULE_HOP] = "setiap persilangan memakai lompatan",
		[FLOW_RULE_ARROW] = "kepala panah hanya di ujung dan bebas dari garis lain",
		[FLOW_RULE_PAGE] = "penghubung menyebut huruf dan halaman sambungannya",
	};

	return text_from(words[rule]);
}
