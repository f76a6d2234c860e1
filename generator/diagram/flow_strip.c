/* The strips at the top and bottom of a page: a pentagon for each letter, near its line, in the order of the lines. */
#include "diagram/plan.h"

static length pentagon_pitch(const struct flow *flow)
{
	return length_max(flow->pentagon.width, flow->note.width) + flow->gap;
}

/* The least lane for so many side by side. Where lines part to several pentagons, none of these may stand just
 * beside the line; the gap more for each leaves the choice. */
length lane_for_pentagons(const struct flow *flow, size_t count)
{
	length each = pentagon_pitch(flow) + (count > 1 ? flow->gap : 0);

	return count == 0 ? 0 : each * (length)count + flow->gap;
}

/* How many there may be in a lane. */
size_t pentagons_in_lane(const struct flow *flow, length lane)
{
	size_t several = lane < flow->gap ? 0 : (size_t)((lane - flow->gap) / (pentagon_pitch(flow) + flow->gap));

	return several > 1 ? several : lane >= lane_for_pentagons(flow, 1);
}

void add_line(struct drawer *drawer, size_t link, const struct flow_point *points, size_t count, bool arrow)
{
	struct flow_point *copy = arena_many(drawer->arena, count, struct flow_point);
	struct flow_line *line = array_push(drawer->arena, &drawer->drawing->lines);

	for (size_t i = 0; i < count; i++) {
		copy[i] = points[i];
	}
	*line = (struct flow_line){ .link = link, .points = copy, .count = count, .arrow = arrow };
}

/* -- which pentagons ----------------------------------------------------------------------------- */

static bool is_known(const struct drawer *drawer, const struct flow_jump *jump)
{
	for (size_t i = 0; i < drawer->drawing->pentagons.count; i++) {
		if (text_equal(drawer->drawing->pentagons.items[i].letter, jump->letter))
			return true;
	}
	return false;
}

static void gather(struct drawer *drawer)
{
	const struct flow_page *page = drawer->page;
	size_t capacity = page->jumps ? page->jumps->list.count : 0;

	drawer->ends = arena_many(drawer->arena, capacity, struct strip_end);
	for (size_t i = 0; i < capacity; i++) {
		const struct flow_jump *jump = &page->jumps->list.items[i];
		bool leaves = jump->from_page == page->number, up = jump->to_page < jump->from_page;
		const struct trail *trail = &drawer->plan->wiring->trails[jump->link];
		struct strip_end *end = &drawer->ends[drawer->drawing->pentagons.count];
		bool top = leaves == up;

		if ((!leaves && jump->to_page != page->number) || is_known(drawer, jump))
			continue;
		end->top = top;
		end->wire = trail->wires[edge_at_border(drawer->plan->wiring, jump->link,
		                                        top ? page->first - 1 : page->first + page->count - 1)];
		end->x = wire_at(&drawer->frame, end->wire);
		*array_push(drawer->arena, &drawer->drawing->pentagons) =
			(struct flow_pentagon){ .link = jump->link,
			                        .letter = jump->letter,
			                        .leaves = leaves,
			                        .up = up,
			                        .other = leaves ? jump->to_page : jump->from_page };
	}
}

size_t pentagon_of(const struct drawer *drawer, size_t link, bool top)
{
	for (size_t i = 0; i < drawer->page->jumps->list.count; i++) {
		const struct flow_jump *jump = &drawer->page->jumps->list.items[i];

		for (size_t k = 0; jump->link == link && k < drawer->drawing->pentagons.count; k++) {
			if (text_equal(drawer->drawing->pentagons.items[k].letter, jump->letter) &&
			    drawer->ends[k].top == top) {
				return k;
			}
		}
	}
	return NONE;
}

/* -- places along the strip ---------------------------------------------------------------------- */

/* The ends of one strip in the order of their lines. */
struct strip_queue {
	struct strip_end **ends;
	size_t *lanes;
	size_t count;
};

static struct strip_queue queue_of(struct drawer *drawer, bool top)
{
	size_t count = drawer->drawing->pentagons.count;
	struct strip_queue queue = { arena_many(drawer->arena, count, struct strip_end *),
		                     arena_many(drawer->arena, count, size_t), 0 };

	for (size_t i = 0; i < count; i++) {
		size_t at = queue.count;

		if (drawer->ends[i].top != top)
			continue;
		while (at > 0 && queue.ends[at - 1]->x > drawer->ends[i].x) {
			queue.ends[at] = queue.ends[at - 1];
			at--;
		}
		queue.ends[at] = &drawer->ends[i];
		queue.count++;
	}
	return queue;
}

/* A line over a border between pages, with a pentagon on one side of it or on both. */
struct passage {
	struct text letter;
	size_t wire;
	length x;
	size_t lane;  /* of its pentagons, */
	length width; /* and what one takes there */
};

struct passages {
	ARRAY_OF(struct passage) list;
};

static struct passage *find_passage(const struct passages *passages, struct text letter)
{
	for (size_t i = 0; i < passages->list.count; i++) {
		if (text_equal(passages->list.items[i].letter, letter))
			return &passages->list.items[i];
	}
	return NULL;
}

static void insert_passage(struct arena *arena, struct passages *passages, struct passage passage)
{
	struct passage *at = array_push(arena, &passages->list);

	for (; at > passages->list.items && at[-1].x > passage.x; at--)
		*at = at[-1];
	*at = passage;
}

/* From left to right, those of the page above the border below `row` and of the page below it. */
static struct passages passages_at(const struct drawer *drawer, size_t row)
{
	const struct flow_jumps *jumps = drawer->page->jumps;
	struct passages passages = { 0 };
	struct frame tracks = drawer->frame;

	tracks.straight = NULL; /* one page may have them, the other not */
	for (size_t i = 0; i < jumps->list.count; i++) {
		const struct flow_jump *jump = &jumps->list.items[i];
		bool back = jump->to_page < jump->from_page;
		size_t upper = back ? jump->to_page : jump->from_page, lower = back ? jump->from_page : jump->to_page;
		struct passage passage = { .letter = jump->letter };

		if ((upper != jumps->page_of_step[row] && lower != jumps->page_of_step[row + 1]) ||
		    !is_between(&drawer->plan->flow->links[jump->link], row) || find_passage(&passages, jump->letter)) {
			continue;
		}
		passage.wire = drawer->plan->wiring->trails[jump->link]
		                       .wires[edge_at_border(drawer->plan->wiring, jump->link, row)];
		passage.x = wire_at(&tracks, passage.wire);
		insert_passage(drawer->arena, &passages, passage);
	}
	return passages;
}

/* Those that share a line need room to choose from. */
static void measure_passages(const struct flow *flow, struct passages *passages)
{
	for (size_t i = 0; i < passages->list.count; i++) {
		struct passage *passage = &passages->list.items[i];
		bool shares = (i > 0 && passage[-1].wire == passage->wire) ||
		              (i + 1 < passages->list.count && passage[1].wire == passage->wire);

		passage->width = pentagon_pitch(flow) + (shares ? flow->gap : 0);
	}
}

/* Each in its own lane, or the nearest with room, keeping the order; the same on both pages. */
static void share_lanes(const struct drawer *drawer, struct passages *passages)
{
	length room = drawer->page->lane - drawer->plan->flow->gap, taken = 0;
	size_t lane = 0;

	for (size_t i = 0; i < passages->list.count; i++) {
		struct passage *passage = &passages->list.items[i];
		size_t own = drawer->plan->wiring->wires[passage->wire].channel / CHANNELS;

		if (own > lane || (taken > 0 && taken + passage->width > room)) {
			lane = own > lane ? own : lane + 1;
			taken = 0;
		}
		passage->lane = lane;
		taken += passage->width;
	}
	lane = drawer->plan->flow->lanes - 1;
	taken = 0;
	for (size_t i = passages->list.count; i-- > 0;) {
		struct passage *passage = &passages->list.items[i];

		if (passage->lane < lane || (taken > 0 && taken + passage->width > room)) {
			lane = passage->lane < lane ? passage->lane : lane - 1;
			taken = 0;
		}
		passage->lane = lane;
		taken += passage->width;
	}
}

static void choose_lanes(const struct drawer *drawer, struct strip_queue *queue, bool top)
{
	struct passages passages;

	if (queue->count == 0)
		return;
	passages = passages_at(drawer, top ? drawer->page->first - 1 : drawer->page->first + drawer->page->count - 1);
	measure_passages(drawer->plan->flow, &passages);
	share_lanes(drawer, &passages);
	for (size_t i = 0; i < queue->count; i++) {
		const struct flow_pentagon *pentagon = &drawer->drawing->pentagons.items[queue->ends[i] - drawer->ends];

		queue->lanes[i] = find_passage(&passages, pentagon->letter)->lane;
	}
}

/* The places along a lane where a pentagon's middle may be: at its line, or in steps across the lane. */
struct places {
	length *at;
	int64_t *cost;  /* of the ends so far, the last one here */
	size_t *before; /* the place of the end before, by end and place */
	size_t count;
	length middle;
};

enum { PLACES = 48 };

static void add_place(struct places *places, length least, length most, length x)
{
	size_t at = places->count;

	if (x < least || x > most)
		return;
	while (at > 0 && places->at[at - 1] > x) {
		places->at[at] = places->at[at - 1];
		at--;
	}
	places->at[at] = x;
	places->count++;
}

/* Rows of pentagons close together from `x` on. */
static void add_row(struct places *places, length least, length most, length x, length pitch, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		add_place(places, least, most, x + pitch * (length)i);
	}
}

/* Steps across the lane; close rows from either end of it, from each line and from beside it. */
static struct places places_of(const struct drawer *drawer, const struct strip_queue *queue, size_t first, size_t last)
{
	const struct flow *flow = drawer->plan->flow;
	length pitch = pentagon_pitch(flow), half = (pitch - flow->gap + 1) / 2, left = drawer->page->left, least, most;
	size_t ends = last - first, count = PLACES + ends * (2 * ends + 3);
	struct places places = { arena_many(drawer->arena, count, length), arena_many(drawer->arena, count, int64_t),
		                 arena_many(drawer->arena, count * ends, size_t), 0, 0 };

	left += drawer->page->lane * (length)queue->lanes[first];
	least = length_min(left + flow->gap + half, left + drawer->page->lane / 2);
	most = length_max(left + drawer->page->lane - flow->gap - half, left + drawer->page->lane / 2);
	places.middle = left + drawer->page->lane / 2; /* there is always room for one alone, but for a thousandth */
	add_row(&places, least, most, least, (most - least) / (PLACES - 1), PLACES);
	add_row(&places, least, most, least, pitch, ends);
	add_row(&places, least, most, most, -pitch, ends);
	for (size_t i = first; i < last; i++) {
		length x = queue->ends[i]->x;

		add_row(&places, least, most, x, pitch, ends);
		add_place(&places, least, most, x - flow->gap);
		add_row(&places, least, most, x + flow->gap, pitch, ends);
	}
	return places;
}

/* Straight on is best; a step to the side should not be a small one, and where a line is shared must not. */
static int64_t place_cost(const struct drawer *drawer, const struct strip_queue *queue, const struct places *places,
                          size_t end, length at)
{
	length x = queue->ends[end]->x, gap = drawer->plan->flow->gap, away = at < x ? x - at : at - x;
	length aside = at < places->middle ? places->middle - at : at - places->middle;
	bool shares = (end > 0 && queue->ends[end - 1]->wire == queue->ends[end]->wire) ||
	              (end + 1 < queue->count && queue->ends[end + 1]->wire == queue->ends[end]->wire);

	if (away == 0) {
		return 0;
	}
	return 2 * gap + away + aside / 4 + (away < gap ? (shares ? 1000 : 8) * gap : away < 2 * gap ? 4 * gap : 0);
}

/* The ends from `first` to `last` share a lane: the cheapest places for all, none nearer than the pitch. */
static void spread(const struct drawer *drawer, struct strip_queue *queue, size_t first, size_t last)
{
	struct places places = places_of(drawer, queue, first, last);
	length pitch = pentagon_pitch(drawer->plan->flow);
	size_t best = 0;

	for (size_t end = first; end < last; end++) {
		size_t *before = places.before + (end - first) * places.count, reach = 0, cheapest = NONE;
		int64_t *now = arena_many(drawer->arena, places.count, int64_t);

		for (size_t i = 0; i < places.count; i++) {
			while (end > first && reach < places.count && places.at[reach] + pitch <= places.at[i]) {
				cheapest = cheapest == NONE || places.cost[reach] < places.cost[cheapest] ? reach
				                                                                          : cheapest;
				reach++;
			}
			now[i] = place_cost(drawer, queue, &places, end, places.at[i]);
			now[i] += end == first ? 0 : cheapest == NONE ? LENGTH_MAX : places.cost[cheapest];
			before[i] = cheapest == NONE ? 0 : cheapest;
		}
		places.cost = now;
	}
	for (size_t i = 0; i < places.count; i++) {
		best = places.cost[i] < places.cost[best] ? i : best;
	}
	for (size_t end = last; end-- > first;) {
		queue->ends[end]->middle = places.at[best];
		best = places.before[(end - first) * places.count + best];
	}
}

/* The least track for the line to the end at `i`, beside those it would touch: of lines going right the last one
 * turns first, nearest the rows, of those going left the first. Ends of one wire share a track. */
static size_t track_beside(const struct strip_queue *queue, const size_t *tracks, size_t i, length gap)
{
	const struct strip_end *end = queue->ends[i];
	length from = length_min(end->x, end->middle), to = length_max(end->x, end->middle);
	bool right = end->middle > end->x;
	size_t track = tracks[i];

	for (size_t k = 0; k < queue->count; k++) {
		const struct strip_end *other = queue->ends[k];
		length least = length_min(other->x, other->middle), most = length_max(other->x, other->middle);

		if (other->wire == end->wire) {
			track = tracks[k] > track ? tracks[k] : track;
		} else if (other->middle != other->x && end->middle != end->x && (right ? k > i : k < i) &&
		           from < most + gap && least < to + gap && tracks[k] >= track) {
			track = tracks[k] + 1;
		}
	}
	return track;
}

static void choose_buses(const struct drawer *drawer, struct strip_queue *queue)
{
	length gap = drawer->plan->flow->gap;
	size_t *tracks = arena_many(drawer->arena, queue->count, size_t);
	const struct flow_page *page = drawer->page;
	bool again = true;

	while (again) {
		again = false;
		for (size_t i = 0; i < queue->count; i++) {
			size_t track = track_beside(queue, tracks, i, gap);

			again |= track != tracks[i];
			tracks[i] = track;
		}
	}
	for (size_t i = 0; i < queue->count; i++) {
		length away = gap * (length)(tracks[i] + 1);

		queue->ends[i]->bus = queue->ends[i]->top ? page->top - away : page->y[page->count] + away;
	}
}

static void place_boxes(struct drawer *drawer)
{
	const struct flow *flow = drawer->plan->flow;
	const struct flow_page *page = drawer->page;
	length away = flow->gap * (length)drawer->plan->strip_tracks + stub_of(flow);

	for (size_t i = 0; i < drawer->drawing->pentagons.count; i++) {
		struct flow_pentagon *pentagon = &drawer->drawing->pentagons.items[i];
		const struct strip_end *end = &drawer->ends[i];
		length left = end->middle - flow->pentagon.width / 2, note = end->middle - flow->note.width / 2;
		length top = end->top ? page->top - away - flow->pentagon.height : page->y[page->count] + away;
		length below = top + flow->pentagon.height + flow->clear;

		pentagon->box =
			(struct flow_box){ left, top, left + flow->pentagon.width, top + flow->pentagon.height };
		if (flow->note.height > 0) {
			length at = end->top ? top - flow->clear - flow->note.height : below;

			pentagon->note = (struct flow_box){ note, at, note + flow->note.width, at + flow->note.height };
		}
	}
}

void place_pentagons(struct drawer *drawer)
{
	gather(drawer);
	for (int top = 0; top < 2; top++) {
		struct strip_queue queue = queue_of(drawer, top != 0);

		choose_lanes(drawer, &queue, top != 0);
		for (size_t first = 0, last; first < queue.count; first = last) {
			for (last = first + 1; last < queue.count && queue.lanes[last] == queue.lanes[first]; last++) {
			}
			spread(drawer, &queue, first, last);
		}
		choose_buses(drawer, &queue);
	}
	place_boxes(drawer);
}

/* -- lines --------------------------------------------------------------------------------------- */

static struct flow_point contact(const struct drawer *drawer, size_t pentagon)
{
	const struct flow_box *box = &drawer->drawing->pentagons.items[pentagon].box;

	return (struct flow_point){ drawer->ends[pentagon].middle,
		                    drawer->ends[pentagon].top ? box->bottom : box->top };
}

size_t strip_points(const struct drawer *drawer, size_t pentagon, struct flow_point points[3])
{
	const struct strip_end *end = &drawer->ends[pentagon];

	if (end->x == end->middle) {
		points[0] = contact(drawer, pentagon);
		return 1;
	}
	points[0] = (struct flow_point){ end->x, end->bus };
	points[1] = (struct flow_point){ end->middle, end->bus };
	points[2] = contact(drawer, pentagon);
	return 3;
}

/* How far the level line of a wire has come to the left and right. */
static void reach_of(const struct drawer *drawer, size_t pentagon, length *from, length *to, length *bus)
{
	const struct strip_end *end = &drawer->ends[pentagon];

	*from = *to = end->x;
	for (size_t i = 0; i < drawer->drawing->pentagons.count; i++) {
		const struct strip_end *other = &drawer->ends[i];

		if (other->drawn && other->wire == end->wire && other->top == end->top) {
			*from = length_min(*from, other->middle);
			*to = length_max(*to, other->middle);
			*bus = other->bus;
		}
	}
}

void draw_branches(struct drawer *drawer)
{
	for (size_t i = 0; i < drawer->drawing->pentagons.count; i++) {
		const struct flow_pentagon *pentagon = &drawer->drawing->pentagons.items[i];
		struct strip_end *end = &drawer->ends[i];
		struct flow_point points[3];
		size_t count = 0;
		length from, to;

		if (end->drawn) {
			continue;
		}
		reach_of(drawer, i, &from, &to, &end->bus);
		if (end->middle < from || end->middle > to) {
			points[count++] = (struct flow_point){ end->middle < from ? from : to, end->bus };
		}
		points[count++] = (struct flow_point){ end->middle, end->bus };
		points[count++] = contact(drawer, i);
		end->drawn = true;
		*array_push(drawer->arena, &drawer->drawing->dots) = points[0];
		if (!pentagon->leaves) {
			struct flow_point last = points[count - 1];

			points[count - 1] = points[0];
			points[0] = last;
		}
		add_line(drawer, pentagon->link, points, count, pentagon->leaves);
	}
}
