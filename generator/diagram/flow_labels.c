/* Where "Ya" and "Tidak" stand: beside their own line, as near to where it leaves its symbol as anything else
 * lets them. */
#include "diagram/plan.h"

enum { TRIES = 160 };            /* places tried along each part of a line, `clear` apart */
enum { FAR = 1000 * LENGTH_PT }; /* where the line belongs to other exits too, a label is last to stand */

/* What a label must not touch. */
struct obstacle {
	struct flow_box box; /* a line is a box without width or height */
	bool diamond;
};

/* What stands between two heights: a row, or the strip above or below all rows. What crosses several stands in each,
 * so that a place is compared with what is beside it alone, however long the page. */
struct band {
	ARRAY_OF(struct obstacle) obstacles;
};

struct labelling {
	struct arena *arena;
	const struct flow *flow;
	const struct flow_page *page;
	struct flow_drawing *drawing;
	const struct flow_line **lines; /* by link; NULL for none */
	struct band *bands;             /* one above the rows, one for each row, one below them */
	const struct band *band;        /* where the label must stay: every page that has its symbol has its row, */
	length top, bottom;             /* and the heights of that */
	length split;                   /* how far along its line another exit of its step parts from it */
};

static void avoid(struct labelling *labelling, struct flow_box box, bool diamond)
{
	size_t first = band_at(labelling->page, box.top), last = band_at(labelling->page, box.bottom);

	for (size_t i = first; i <= last; i++) {
		*array_push(labelling->arena, &labelling->bands[i].obstacles) = (struct obstacle){ box, diamond };
	}
}

static struct flow_box box_of(struct flow_point a, struct flow_point b)
{
	return (struct flow_box){ length_min(a.x, b.x), length_min(a.y, b.y), length_max(a.x, b.x),
		                  length_max(a.y, b.y) };
}

static struct flow_box grown(struct flow_box box, length by)
{
	return (struct flow_box){ box.left - by, box.top - by, box.right + by, box.bottom + by };
}

/* The head of an arrow, which is half as wide as it is long on each side of its line. */
static struct flow_box head_box(const struct flow *flow, const struct flow_line *line)
{
	struct flow_point end = line->points[line->count - 1], before = line->points[line->count - 2];
	length x = before.x == end.x ? 0 : before.x < end.x ? -flow->arrow : flow->arrow;
	length y = before.y == end.y ? 0 : before.y < end.y ? -flow->arrow : flow->arrow;
	struct flow_box box = box_of(end, (struct flow_point){ end.x + x, end.y + y });

	return x == 0 ? (struct flow_box){ box.left - flow->arrow / 2, box.top, box.right + flow->arrow / 2,
		                           box.bottom }
	              : (struct flow_box){ box.left, box.top - flow->arrow / 2, box.right,
		                           box.bottom + flow->arrow / 2 };
}

static void avoid_hops(struct labelling *labelling, const struct flow_point *hops, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		avoid(labelling,
		      grown((struct flow_box){ hops[i].x, hops[i].y, hops[i].x, hops[i].y }, labelling->flow->hop),
		      false);
	}
}

static void gather_obstacles(struct labelling *labelling)
{
	const struct flow_drawing *drawing = labelling->drawing;

	for (size_t i = 0; i < drawing->symbols.count; i++) {
		avoid(labelling, drawing->symbols.items[i].box, drawing->symbols.items[i].shape == FLOW_DIAMOND);
	}
	for (size_t i = 0; i < drawing->lines.count; i++) {
		const struct flow_line *line = &drawing->lines.items[i];

		for (size_t k = 1; k < line->count; k++) {
			avoid(labelling, box_of(line->points[k - 1], line->points[k]), false);
		}
		if (line->arrow) {
			avoid(labelling, head_box(labelling->flow, line), false);
		}
		avoid_hops(labelling, line->hops, line->hop_count);
	}
	for (size_t i = 0; i < drawing->joints.count; i++) {
		avoid(labelling, box_of(drawing->joints.items[i].from, drawing->joints.items[i].to), false);
		avoid_hops(labelling, drawing->joints.items[i].hops, drawing->joints.items[i].hop_count);
	}
	for (size_t i = 0; i < drawing->pentagons.count; i++) {
		avoid(labelling, drawing->pentagons.items[i].box, false);
		avoid(labelling, drawing->pentagons.items[i].note, false);
	}
}

static bool hits(const struct obstacle *obstacle, struct flow_box box)
{
	const struct flow_box *other = &obstacle->box;
	length half_width = (other->right - other->left) / 2, half_height = (other->bottom - other->top) / 2;
	length x = (other->left + other->right) / 2, y = (other->top + other->bottom) / 2;

	if (box.left >= other->right || box.right <= other->left || box.top >= other->bottom ||
	    box.bottom <= other->top) {
		return false;
	}
	if (!obstacle->diamond) {
		return true;
	}
	x = length_max(box.left - x, length_max(x - box.right, 0));
	y = length_max(box.top - y, length_max(y - box.bottom, 0));
	return x * half_height + y * half_width < half_width * half_height;
}

/* Inside one cell of the row. */
static bool is_in_cell(const struct labelling *labelling, struct flow_box box)
{
	const struct flow_page *page = labelling->page;
	length across = box.left - page->left;

	return across >= 0 && box.right <= page->left + page->lane * (length)labelling->flow->lanes &&
	       across / page->lane == (box.right - 1 - page->left) / page->lane && box.top >= labelling->top &&
	       box.bottom <= labelling->bottom;
}

static bool is_free(const struct labelling *labelling, struct flow_box box)
{
	struct flow_box around = grown(box, labelling->flow->clear);

	if (!is_in_cell(labelling, around)) {
		return false;
	}
	for (size_t i = 0; i < labelling->band->obstacles.count; i++) {
		if (hits(&labelling->band->obstacles.items[i], around)) {
			return false;
		}
	}
	return true;
}

/* -- places -------------------------------------------------------------------------------------- */

struct place {
	struct flow_box box;
	length distance; /* from the start of the line, and what speaks against the place; LENGTH_MAX: none */
};

static struct flow_box sized(length left, length top, struct flow_size size)
{
	return (struct flow_box){ left, top, left + size.width, top + size.height };
}

static void try_place(const struct labelling *labelling, struct flow_box box, length distance, struct place *best)
{
	if (box.top - labelling->flow->clear < labelling->top ||
	    box.bottom + labelling->flow->clear > labelling->bottom) {
		return;
	}
	distance += distance < labelling->split ? FAR : 0;
	if (distance < best->distance && is_free(labelling, box)) {
		best->box = box;
		best->distance = distance;
	}
}

/* Beside the part from `a` to `b`, which begins `distance` from the line's start. Places go from one label's
 * length before the part to its end; those beyond either end count as farther. */
static void try_part(const struct labelling *labelling, struct flow_point a, struct flow_point b, struct flow_size size,
                     length distance, struct place *best)
{
	bool upright = a.x == b.x;
	length run = upright ? b.y - a.y : b.x - a.x, along = upright ? size.height : size.width;
	length sign = run < 0 ? -1 : 1, clear = labelling->flow->clear, whole = run * sign;

	for (length i = 0; i < TRIES; i++) {
		length near = length_max(clear, 1) * (i - along / 2 / length_max(clear, 1)), over;
		length start = sign > 0 ? near : -near - along;
		length from = distance + length_max(near, 0);

		if (near > whole - along / 2) {
			return;
		}
		over = length_max(-near, 0) + length_max(near + along - whole, 0);
		from += over / 2 + (over > along / 2 + clear ? along : 0);
		if (near >= 0 && from >= best->distance) { /* and farther yet from here on */
			return;
		}
		if (upright) {
			try_place(labelling, sized(a.x + clear, a.y + start, size), from, best);
			try_place(labelling, sized(a.x - clear - size.width, a.y + start, size), from + clear, best);
		} else {
			try_place(labelling, sized(a.x + start, a.y - clear - size.height, size), from, best);
			try_place(labelling, sized(a.x + start, a.y + clear, size), from + 2 * clear, best);
		}
	}
}

/* How far along the line of `link` the last line with the same source starts from it. */
static length split_of(const struct labelling *labelling, size_t link, const struct flow_line *line)
{
	const struct flow_drawing *drawing = labelling->drawing;
	length split = 0;

	for (size_t i = 0; i < drawing->lines.count; i++) {
		struct flow_point start = drawing->lines.items[i].points[0];
		bool partner =
			labelling->flow->links[drawing->lines.items[i].link].from == labelling->flow->links[link].from;
		length along = 0;

		for (size_t k = 1; partner && drawing->lines.items[i].link != link && k < line->count; k++) {
			struct flow_box part = box_of(line->points[k - 1], line->points[k]),
					gone = box_of(line->points[k - 1], start);

			if (start.x >= part.left && start.x <= part.right && start.y >= part.top &&
			    start.y <= part.bottom) {
				split = length_max(split, along + gone.right - gone.left + gone.bottom - gone.top);
			}
			along += part.right - part.left + part.bottom - part.top;
		}
	}
	return split;
}

/* Whether a label beside the part may stand between the heights at hand. */
static bool comes_by(const struct labelling *labelling, struct flow_box part, struct flow_size size)
{
	return part.top - size.height < labelling->bottom && part.bottom + size.height > labelling->top;
}

/* In a band, between the heights given. */
static struct place find_place(struct labelling *labelling, size_t link, size_t band, length top, length bottom)
{
	const struct flow_line *line = labelling->lines[link];
	struct flow_size size = labelling->flow->links[link].label;
	struct place best = { .distance = LENGTH_MAX };
	length distance = 0;

	labelling->band = &labelling->bands[band];
	labelling->top = top;
	labelling->bottom = bottom;
	for (size_t i = 1; line && i < line->count; i++) {
		struct flow_box part = box_of(line->points[i - 1], line->points[i]);

		if (comes_by(labelling, part, size)) {
			try_part(labelling, line->points[i - 1], line->points[i], size, distance, &best);
		}
		distance += part.right - part.left + part.bottom - part.top;
	}
	return best;
}

struct row_range {
	size_t first, end;
};

/* Rows that the line of the link comes to, and those beside them. */
static struct row_range rows_of(const struct labelling *labelling, size_t link)
{
	const struct flow_line *line = labelling->lines[link];
	struct row_range rows = { labelling->page->count, 0 };

	for (size_t i = 0; line && i < line->count; i++) {
		size_t band = band_at(labelling->page, line->points[i].y), first = band > 1 ? band - 2 : 0;

		rows.first = first < rows.first ? first : rows.first;
		rows.end = band + 1 > rows.end ? band + 1 : rows.end;
	}
	rows.end = rows.end < labelling->page->count ? rows.end : labelling->page->count;
	return rows;
}

/* In its row. That of a fourth exit, which parts from another, in any row or strip where it can. */
static bool place_label(struct labelling *labelling, const struct flow_room *room, size_t link)
{
	const struct flow_page *page = labelling->page;
	size_t row = labelling->flow->links[link].from - page->first;
	struct place best;
	struct row_range rows;

	labelling->split = labelling->lines[link] ? split_of(labelling, link, labelling->lines[link]) : 0;
	best = find_place(labelling, link, row + 1, page->y[row], page->y[row + 1]);
	rows = rows_of(labelling, link);
	for (size_t i = rows.first; i < rows.end && best.distance == LENGTH_MAX; i++) {
		best = find_place(labelling, link, i + 1, page->y[i], page->y[i + 1]);
	}
	if (best.distance == LENGTH_MAX && flow_needs_bottom(page->jumps, page->number)) {
		best = find_place(labelling, link, page->count + 1, page->y[page->count],
		                  page->y[page->count] + room->bottom);
	}
	if (best.distance == LENGTH_MAX && flow_needs_top(page->jumps, page->number)) {
		best = find_place(labelling, link, 0, page->top - room->top, page->top);
	}
	if (best.distance == LENGTH_MAX) {
		return false;
	}
	*array_push(labelling->arena, &labelling->drawing->labels) =
		(struct flow_label){ link, best.box, best.distance >= FAR };
	avoid(labelling, best.box, false);
	return true;
}

/* The first line of each link. */
static const struct flow_line **lines_of(struct arena *arena, const struct flow *flow,
                                         const struct flow_drawing *drawing)
{
	const struct flow_line **lines = arena_many(arena, flow->link_count, const struct flow_line *);

	for (size_t i = drawing->lines.count; i-- > 0;) {
		lines[drawing->lines.items[i].link] = &drawing->lines.items[i];
	}
	return lines;
}

bool place_labels(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page,
                  struct flow_drawing *drawing)
{
	struct labelling labelling = { .arena = arena,
		                       .flow = plan->flow,
		                       .page = page,
		                       .drawing = drawing,
		                       .lines = lines_of(arena, plan->flow, drawing),
		                       .bands = arena_many(arena, page->count + 2, struct band) };
	bool all = true;

	gather_obstacles(&labelling);
	for (size_t i = 0; i < plan->flow->link_count; i++) {
		const struct flow_link *link = &plan->flow->links[i];

		if (link->label.width > 0 && link->from >= page->first && link->from - page->first < page->count) {
			all &= place_label(&labelling, &plan->room, i);
		}
	}
	return all;
}
