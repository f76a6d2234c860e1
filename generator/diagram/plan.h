/* What flow.h keeps between its calls; private to diagram/. */
#ifndef DIAGRAM_PLAN_H
#define DIAGRAM_PLAN_H

#include "diagram/network.h"

struct flow_plan {
	const struct flow *flow;
	const struct flow_plan *before;
	struct wiring *wiring;
	struct flow_room room;
	bool routed;         /* the routes were sought for this plan */
	size_t strip_tracks; /* level tracks in the strips for pentagons */
};

/* A page while it is being drawn. */
struct drawer {
	struct arena *arena;
	const struct flow_plan *plan;
	const struct flow_page *page;
	struct frame frame;
	struct flow_drawing *drawing;
	struct strip_end *ends; /* pentagons, by index in the drawing */
	size_t **ink;           /* by wire and slot: 1 + the link that drew it */
};

/* -- flow_place.c -- */
/* Where a height is: 0 above the page's rows, 1 in the first of them, count + 1 below the last. */
size_t band_at(const struct flow_page *page, length y);

/* -- flow_straight.c -- */
/* By wire: where those stand on the page that run straight on to a pentagon, beside their tracks; 0: in these. */
length *straight_wires(const struct drawer *drawer);

/* -- flow_split.c -- */
/* The edge of the link's trail that crosses the border below row `row`, which lies between its ends. */
size_t edge_at_border(const struct wiring *wiring, size_t link, size_t row);
bool is_between(const struct flow_link *link, size_t row);

/* -- flow_strip.c: pentagons and how lines come to them -- */
struct strip_end {
	size_t wire;   /* that runs over the page's border */
	bool top;      /* in the strip at the top of the page */
	length x;      /* where the wire comes in, */
	length middle; /* where the pentagon stands, */
	length bus;    /* and at which height the line goes from one to the other */
	bool drawn;
};

size_t pentagons_in_lane(const struct flow *flow, length lane);
length lane_for_pentagons(const struct flow *flow, size_t count);
void place_pentagons(struct drawer *drawer);
size_t pentagon_of(const struct drawer *drawer, size_t link, bool top);
/* From the row border to the pentagon: the points after the first; gives their number (1 or 3). */
size_t strip_points(const struct drawer *drawer, size_t pentagon, struct flow_point points[3]);
/* Lines of pentagons that share their wire with one already drawn. */
void draw_branches(struct drawer *drawer);

/* A line of the page; the points are copied. */
void add_line(struct drawer *drawer, size_t link, const struct flow_point *points, size_t count, bool arrow);

/* -- flow_labels.c -- */
/* False when a label found no place; it then stands nowhere. */
bool place_labels(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page,
                  struct flow_drawing *drawing);

/* -- flow_room.c -- */
void widen_for_labels(struct arena *arena, struct flow_plan *plan, length *rows);

#endif
