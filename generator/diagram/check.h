/* Words shared by the files that check drawings of flowcharts; private to diagram/. They use the drawing and
 * what was requested, never the routes behind it. */
#ifndef DIAGRAM_CHECK_H
#define DIAGRAM_CHECK_H

#include "diagram/flow.h"

/* A straight part of a line, or of a joint line (line is then SIZE_MAX). */
struct part {
	size_t line, index; /* index: from points[index] to points[index + 1] */
	struct flow_point a, b;
	struct flow_box box;
};

/* What the end of a line stands on. */
enum footing { ON_NOTHING, ON_SYMBOL, ON_PENTAGON, ON_LINE };

struct foot {
	enum footing kind;
	size_t index; /* of the symbol, pentagon or line in the drawing */
	size_t side;  /* of a symbol: 0 top, 1 right, 2 bottom, 3 left */
	length along; /* of a line: how far from its start */
};

struct checker {
	struct arena *arena;
	const struct flow *flow;
	const struct flow_room *room;
	const struct flow_page *page;
	const struct flow_drawing *drawing;
	struct flow_certificate *certificate;
	ARRAY_OF(struct part) parts;
	struct foot *starts, *ends; /* by line */
};

/* Adds to the certificate: `link` breaks the rule at that point (SIZE_MAX: no link of its own does). */
void violate(struct checker *checker, enum flow_rule rule, size_t link, struct flow_point at);
length way_between(struct flow_point a, struct flow_point b); /* along lines: level and upright parts */
struct flow_box box_between(struct flow_point a, struct flow_point b);
bool boxes_near(struct flow_box a, struct flow_box b, length least); /* nearer than `least` */

static inline bool stands_at(struct foot foot, enum footing kind, size_t index)
{
	return foot.kind == kind && foot.index == index;
}

static inline bool is_level(const struct part *part)
{
	return part->a.y == part->b.y;
}

static inline bool on_page(const struct flow_page *page, size_t step)
{
	return step >= page->first && step - page->first < page->count;
}

void check_ends(struct checker *checker); /* flow_check_ends.c: ports, exits, heads, ways */
void check_ways(struct checker *checker);
void check_texts(struct checker *checker); /* flow_check_texts.c: labels, notes, pentagons */

#endif
