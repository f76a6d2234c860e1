/* One page, cut out of the whole drawing: the parts of trails that run over its rows, each bit of ink drawn
 * by the first link that runs there, the rest ending on it. */
#include "diagram/plan.h"

#include <assert.h>

static bool is_here(const struct flow_page *page, size_t step)
{
	return step >= page->first && step - page->first < page->count;
}

static void draw_symbols(struct drawer *drawer, size_t step)
{
	const struct flow_step *row = &drawer->plan->flow->steps[step];
	const struct stand *stand = &drawer->plan->wiring->network->stands[step];
	const struct flow_box *before = NULL;

	for (size_t lane = stand->first; lane <= stand->last; lane++) {
		for (size_t i = 0; i < row->count; i++) {
			struct flow_placed *placed;

			if (row->symbols[i].lane != lane) {
				continue;
			}
			placed = array_push(drawer->arena, &drawer->drawing->symbols);
			*placed = (struct flow_placed){ step, row->symbols[i].shape,
				                        symbol_box(&drawer->frame, step, &row->symbols[i]) };
			if (lane != stand->first) {
				length y = drawer->frame.y[step - drawer->page->first];

				before = &placed[-1].box;
				y += (drawer->frame.y[step - drawer->page->first + 1] - y) / 2;
				*array_push(drawer->arena, &drawer->drawing->joints) = (struct flow_joint){
					.step = step, .from = { before->right, y }, .to = { placed->box.left, y }
				};
			}
		}
	}
}

/* -- ink ----------------------------------------------------------------------------------------- */

static size_t *ink_at(const struct drawer *drawer, size_t link, size_t edge)
{
	const struct wiring *wiring = drawer->plan->wiring;
	const struct trail *trail = &wiring->trails[link];

	return &drawer->ink[trail->wires[edge]][edge_slot(wiring->network, wiring, trail, edge)];
}

static struct flow_point corner(const struct drawer *drawer, size_t one, size_t two)
{
	const struct wire *wires = drawer->plan->wiring->wires;
	length a = wire_at(&drawer->frame, one), b = wire_at(&drawer->frame, two);

	assert(wires[one].upright != wires[two].upright);
	return wires[one].upright ? (struct flow_point){ a, b } : (struct flow_point){ b, a };
}

/* The edge of `other`'s trail that is the edge `edge` of `link`'s. */
static size_t same_edge(const struct drawer *drawer, size_t link, size_t edge, size_t other)
{
	size_t i = 0;

	while (ink_at(drawer, other, i) != ink_at(drawer, link, edge)) {
		i++;
	}
	return i;
}

/* Where the link's own ink meets that of another, which has drawn the edge `shared` beside its own edge `own`. */
static struct flow_point meeting_point(const struct drawer *drawer, size_t link, size_t own, size_t shared)
{
	const struct wiring *wiring = drawer->plan->wiring;
	const size_t *wires = wiring->trails[link].wires;
	size_t other, edge;

	if (wires[own] != wires[shared]) {
		return corner(drawer, wires[own], wires[shared]);
	}
	other = *ink_at(drawer, link, shared) - 1;
	edge = same_edge(drawer, link, shared, other);
	return corner(drawer, wires[own], wiring->trails[other].wires[shared < own ? edge + 1 : edge - 1]);
}

/* -- lines --------------------------------------------------------------------------------------- */

/* A link on the page: its edges from `first` to `last`, of which own ink is from `from` to `to`. */
struct stretch {
	size_t link;
	size_t first, last;
	bool starts, ends; /* at its symbols; else at the page's border */
	size_t from, to;
};

static struct stretch stretch_of(const struct drawer *drawer, size_t link)
{
	const struct flow_link *wanted = &drawer->plan->flow->links[link];
	const struct network *network = drawer->plan->wiring->network;
	const struct trail *trail = &drawer->plan->wiring->trails[link];
	struct stretch stretch = { .link = link,
		                   .first = NONE,
		                   .starts = is_here(drawer->page, wanted->from),
		                   .ends = is_here(drawer->page, wanted->to) };

	for (size_t i = 0; i < trail->count; i++) {
		if (is_here(drawer->page, line_of(network, trail->nodes[i]) / CHANNELS)) {
			stretch.first = stretch.first == NONE ? i : stretch.first;
			stretch.last = i + 1;
		}
	}
	stretch.from = stretch.last + 1;
	for (size_t i = stretch.first; i <= stretch.last; i++) {
		if (*ink_at(drawer, link, i) == 0) {
			stretch.from = stretch.from > stretch.last ? i : stretch.from;
			stretch.to = i;
			*ink_at(drawer, link, i) = link + 1;
		}
	}
	return stretch;
}

struct polyline {
	ARRAY_OF(struct flow_point) points;
};

static void add_point(struct drawer *drawer, struct polyline *line, struct flow_point point)
{
	*array_push(drawer->arena, &line->points) = point;
}

/* From the pentagon or to it. */
static void add_strip(struct drawer *drawer, struct polyline *line, size_t link, bool leaves)
{
	const struct flow_link *wanted = &drawer->plan->flow->links[link];
	size_t pentagon = pentagon_of(drawer, link, (wanted->to < wanted->from) == leaves);
	struct flow_point points[3];
	size_t count = strip_points(drawer, pentagon, points);

	drawer->ends[pentagon].drawn = true;
	for (size_t i = 0; i < count; i++) {
		add_point(drawer, line, points[leaves ? i : count - 1 - i]);
	}
}

static void add_start(struct drawer *drawer, struct polyline *line, const struct stretch *stretch)
{
	if (stretch->from > stretch->first) {
		struct flow_point point = meeting_point(drawer, stretch->link, stretch->from, stretch->from - 1);

		add_point(drawer, line, point);
		*array_push(drawer->arena, &drawer->drawing->dots) = point;
	} else if (stretch->starts) {
		add_point(drawer, line,
		          port_point(&drawer->frame, drawer->plan->flow->links[stretch->link].from,
		                     drawer->plan->wiring->trails[stretch->link].exit, true));
	} else {
		add_strip(drawer, line, stretch->link, false);
	}
}

static void add_end(struct drawer *drawer, struct polyline *line, const struct stretch *stretch)
{
	if (stretch->to < stretch->last) {
		struct flow_point point = meeting_point(drawer, stretch->link, stretch->to, stretch->to + 1);

		add_point(drawer, line, point);
		*array_push(drawer->arena, &drawer->drawing->dots) = point;
	} else if (stretch->ends) {
		add_point(drawer, line,
		          port_point(&drawer->frame, drawer->plan->flow->links[stretch->link].to,
		                     opposite(drawer->plan->wiring->trails[stretch->link].entry), false));
	} else {
		add_strip(drawer, line, stretch->link, true);
	}
}

static void draw_link(struct drawer *drawer, size_t link)
{
	const size_t *wires = drawer->plan->wiring->trails[link].wires;
	struct stretch stretch = stretch_of(drawer, link);
	struct polyline line = { 0 };

	if (stretch.from > stretch.last) {
		return;
	}
	add_start(drawer, &line, &stretch);
	for (size_t i = stretch.from; i < stretch.to; i++) {
		if (wires[i] != wires[i + 1]) {
			add_point(drawer, &line, corner(drawer, wires[i], wires[i + 1]));
		}
	}
	add_end(drawer, &line, &stretch);
	add_line(drawer, link, line.points.items, line.points.count, stretch.to == stretch.last);
}

/* -- hops ---------------------------------------------------------------------------------------- */

struct hops {
	ARRAY_OF(struct flow_point) points;
};

/* The upright parts of lines by the rows they run over, so that a level part is compared with what passes its own
 * row alone. */
struct upright {
	length x, top, bottom;
};

struct uprights {
	ARRAY_OF(struct upright) list;
};

static struct uprights *gather_uprights(const struct drawer *drawer)
{
	const struct flow_page *page = drawer->page;
	struct uprights *bands = arena_many(drawer->arena, page->count + 2, struct uprights);

	for (size_t i = 0; i < drawer->drawing->lines.count; i++) {
		const struct flow_line *line = &drawer->drawing->lines.items[i];

		for (size_t k = 1; k < line->count; k++) {
			struct flow_point a = line->points[k - 1], b = line->points[k];
			struct upright part = { a.x, length_min(a.y, b.y), length_max(a.y, b.y) };
			size_t last = band_at(page, part.bottom);

			for (size_t band = band_at(page, part.top); a.x == b.x && band <= last; band++) {
				*array_push(drawer->arena, &bands[band].list) = part;
			}
		}
	}
	return bands;
}

/* The places where upright parts of lines cross the level part, in its direction. */
static void add_hops(struct drawer *drawer, const struct uprights *bands, struct hops *hops, struct flow_point a,
                     struct flow_point b)
{
	const struct uprights *band = &bands[band_at(drawer->page, a.y)];
	size_t first = hops->points.count;

	for (size_t i = 0; i < band->list.count; i++) {
		const struct upright *part = &band->list.items[i];
		size_t at = hops->points.count;

		if (part->x <= length_min(a.x, b.x) || part->x >= length_max(a.x, b.x) || a.y <= part->top ||
		    a.y >= part->bottom) {
			continue;
		}
		array_push(drawer->arena, &hops->points);
		while (at > first && (hops->points.items[at - 1].x > part->x) == (b.x > a.x)) {
			hops->points.items[at] = hops->points.items[at - 1];
			at--;
		}
		hops->points.items[at] = (struct flow_point){ part->x, a.y };
	}
}

static void draw_hops(struct drawer *drawer)
{
	const struct uprights *bands = gather_uprights(drawer);

	for (size_t i = 0; i < drawer->drawing->lines.count; i++) {
		struct flow_line *line = &drawer->drawing->lines.items[i];
		struct hops hops = { 0 };

		for (size_t k = 1; k < line->count; k++) {
			if (line->points[k - 1].y == line->points[k].y) {
				add_hops(drawer, bands, &hops, line->points[k - 1], line->points[k]);
			}
		}
		line->hops = hops.points.items;
		line->hop_count = hops.points.count;
	}
	for (size_t i = 0; i < drawer->drawing->joints.count; i++) {
		struct flow_joint *joint = &drawer->drawing->joints.items[i];
		struct hops hops = { 0 };

		add_hops(drawer, bands, &hops, joint->from, joint->to);
		joint->hops = hops.points.items;
		joint->hop_count = hops.points.count;
	}
}

static size_t **blank_ink(struct arena *arena, const struct wiring *wiring)
{
	size_t **ink = arena_many(arena, wiring->count, size_t *);

	for (size_t i = 0; i < wiring->count; i++) {
		ink[i] = arena_many(arena, wiring->wires[i].high - wiring->wires[i].low + 2, size_t);
	}
	return ink;
}

/* With the labels given to keep lines away from, and lines straight on to pentagons or in their tracks; whether all
 * labels have a place then. */
static bool draw_page(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page,
                      struct label_room labels, bool straight, struct flow_drawing **drawing)
{
	struct drawer drawer = { .arena = arena, .plan = plan, .page = page };

	drawer.frame = (struct frame){ .wiring = plan->wiring,
		                       .left = page->left,
		                       .lane = page->lane,
		                       .first = page->first,
		                       .count = page->count,
		                       .y = page->y,
		                       .labels = labels };
	drawer.frame.straight = straight ? straight_wires(&drawer) : NULL;
	drawer.drawing = *drawing = arena_new(arena, struct flow_drawing);
	drawer.ink = blank_ink(arena, plan->wiring);
	for (size_t i = 0; i < page->count; i++) {
		draw_symbols(&drawer, page->first + i);
	}
	place_pentagons(&drawer);
	for (size_t i = 0; i < plan->flow->link_count; i++) {
		if (is_here(page, plan->flow->links[i].from) || is_here(page, plan->flow->links[i].to)) {
			draw_link(&drawer, i);
		}
	}
	draw_branches(&drawer);
	draw_hops(&drawer);
	return place_labels(arena, plan, page, drawer.drawing);
}

/* Lines stand freely in their lane, but for the labels of this page; where that leaves a label no place, they
 * keep away from where any label might stand. */
struct flow_drawing *flow_route(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page)
{
	struct label_room own = label_room_of(arena, plan->wiring, page->first, page->count);
	struct flow_drawing *drawing;

	if (!draw_page(arena, plan, page, own, true, &drawing) && !draw_page(arena, plan, page, own, false, &drawing)) {
		draw_page(arena, plan, page, plan->wiring->network->labels, false, &drawing);
	}
	return drawing;
}
