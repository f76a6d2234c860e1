/* Flow tables nobody would write, typeset and read back from the finished pages: every line, head, hop, label and
 * pentagon keeps the rules of the drawing, and following the lines over the pages leads from each step to where
 * the work goes and nowhere else. Seeded; a failing table is named by its number.
 *
 * test_flow_pages FIRST COUNT tries as many others. */
#include "procedures.h"
#include "page_reader.h"

#include <stdio.h>

#ifndef TIMES
#define TIMES 200
#endif
enum { LANES_MOST = 15, DEPTH_MOST = 400 };

/* -- one page ------------------------------------------------------------------------------------ */

/* Where an end of a line stands. */
enum footing { ON_NOTHING, ON_SHAPE, ON_LINE };
struct foot {
	enum footing kind;
	size_t index; /* of the shape or stroke */
	size_t side;  /* of a shape: 0 top, 1 right, 2 bottom, 3 left */
	length along; /* of a stroke */
};

struct reader {
	struct procedure *procedure;
	struct sheet *sheets;
	size_t count;
	size_t number; /* of the procedure */
	size_t faults;
	bool small;                   /* it was told that symbols are smaller than eyes ask for */
	length least;                 /* distance of lines, */
	length unit;                  /* type of the table */
	length clear;                 /* and of words to all that is drawn */
	struct foot **starts, **ends; /* by page and line */
	struct trip *trip;            /* the one being made */
};

static void fault(struct reader *reader, size_t page, const char *what, struct spot at)
{
	if (reader->faults++ < 5)
		print_error("table %zu, page %zu, at %lld, %lld: %s\n", reader->number, page + 1, (long long)at.x,
		            (long long)at.y, what);
}

static struct area part_of(const struct stroke *stroke, size_t i)
{
	return area_between(stroke->points.items[i], stroke->points.items[i + 1]);
}

static bool is_level(struct area part)
{
	return part.top == part.bottom;
}

static bool is_at(struct spot spot, struct area part)
{
	return spot.x >= part.left && spot.x <= part.right && spot.y >= part.top && spot.y <= part.bottom;
}

static bool near_spot(struct spot a, length x, length y)
{
	return a.x - x <= 1 && x - a.x <= 1 && a.y - y <= 1 && y - a.y <= 1;
}

static struct foot foot_of(const struct sheet *sheet, size_t own, struct spot at, struct spot next)
{
	for (size_t i = 0; i < sheet->shapes.count; i++) {
		struct area box = sheet->shapes.items[i].box;
		length x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
		bool outward[] = { next.y<at.y, next.x> at.x, next.y > at.y, next.x < at.x };
		struct spot sides[] = {
			{ x, box.top }, { box.right, y }, { x, sheet->shapes.items[i].body.bottom }, { box.left, y }
		};

		for (size_t side = 0; side < 4; side++)
			if (near_spot(at, sides[side].x, sides[side].y) && outward[side])
				return (struct foot){ ON_SHAPE, i, side, 0 };
	}
	for (size_t i = 0; i < sheet->strokes.count; i++) {
		const struct stroke *stroke = &sheet->strokes.items[i];
		length along = 0;

		for (size_t k = 0; i != own && k + 1 < stroke->points.count; k++) {
			struct area part = part_of(stroke, k), gone = area_between(stroke->points.items[k], at);

			if (is_at(at, part))
				return (struct foot){ ON_LINE, i, 0,
					              along + gone.right - gone.left + gone.bottom - gone.top };
			along += part.right - part.left + part.bottom - part.top;
		}
	}
	return (struct foot){ ON_NOTHING, 0, 0, 0 };
}

static void find_feet(struct reader *reader, size_t page)
{
	const struct sheet *sheet = &reader->sheets[page];

	reader->starts[page] = arena_many(reader->procedure->f->arena, sheet->strokes.count, struct foot);
	reader->ends[page] = arena_many(reader->procedure->f->arena, sheet->strokes.count, struct foot);
	for (size_t i = 0; i < sheet->strokes.count; i++) {
		const struct spot *points = sheet->strokes.items[i].points.items;
		size_t last = sheet->strokes.items[i].points.count - 1;

		reader->starts[page][i] = foot_of(sheet, i, points[0], points[1]);
		reader->ends[page][i] = foot_of(sheet, i, points[last], points[last - 1]);
	}
}

/* A line between two symbols of one step, without a head. */
static bool is_joint(const struct reader *reader, size_t page, size_t stroke)
{
	const struct sheet *sheet = &reader->sheets[page];
	struct foot start = reader->starts[page][stroke], end = reader->ends[page][stroke];

	return !sheet->strokes.items[stroke].head && start.kind == ON_SHAPE && end.kind == ON_SHAPE &&
	       sheet->shapes.items[start.index].step == sheet->shapes.items[end.index].step &&
	       sheet->strokes.items[stroke].points.count == 2;
}

static void check_ends(struct reader *reader, size_t page, size_t i)
{
	const struct sheet *sheet = &reader->sheets[page];
	const struct stroke *stroke = &sheet->strokes.items[i];
	struct foot start = reader->starts[page][i], end = reader->ends[page][i];

	for (size_t k = 0; k + 1 < stroke->points.count; k++) {
		struct area part = part_of(stroke, k);

		if ((part.left == part.right) == (part.top == part.bottom))
			fault(reader, page, "a line that is slanted or has no length", stroke->points.items[k]);
	}
	if (start.kind == ON_NOTHING)
		fault(reader, page, "a line starts from nothing", stroke->points.items[0]);
	if (end.kind == ON_NOTHING)
		fault(reader, page, "a line ends on nothing", stroke->points.items[stroke->points.count - 1]);
	if (!is_joint(reader, page, i) && stroke->head != (end.kind == ON_SHAPE))
		fault(reader, page, "a head in the middle, or none at the end",
		      stroke->points.items[stroke->points.count - 1]);
}

static void check_shapes_and_words(struct reader *reader, size_t page, size_t i)
{
	const struct sheet *sheet = &reader->sheets[page];
	const struct stroke *stroke = &sheet->strokes.items[i];
	struct foot start = reader->starts[page][i], end = reader->ends[page][i];

	for (size_t k = 0; k + 1 < stroke->points.count; k++) {
		struct area part = part_of(stroke, k);

		for (size_t n = 0; n < sheet->shapes.count; n++) {
			bool own = (k == 0 && start.kind == ON_SHAPE && start.index == n) ||
			           (k + 2 == stroke->points.count && end.kind == ON_SHAPE && end.index == n);

			if (own ? area_distance(part, sheet->shapes.items[n].body) < -1
			        : area_distance(part, sheet->shapes.items[n].box) < reader->least)
				fault(reader, page, "a line touches a symbol", stroke->points.items[k]);
		}
		for (size_t n = 0; n < sheet->words.count; n++)
			if (area_distance(part, sheet->words.items[n].box) < reader->clear)
				fault(reader, page, "a line touches words", stroke->points.items[k]);
		for (size_t n = 0; n < sheet->rules.count; n++) {
			struct area rule = sheet->rules.items[n];

			if (is_level(rule) == is_level(part) && area_distance(part, rule) < reader->least - 2)
				fault(reader, page, "a line runs on a border", stroke->points.items[k]);
		}
	}
}

static bool has_hop(const struct stroke *stroke, length x, length y)
{
	for (size_t i = 0; i < stroke->hops.count; i++)
		if (near_spot(stroke->hops.items[i], x, y))
			return true;
	return false;
}

/* Whether `stroke` starts or ends on the part of `other`, where the parts meet. */
static bool stands_on(const struct reader *reader, size_t page, size_t stroke, size_t part, size_t other,
                      struct area on)
{
	const struct stroke *line = &reader->sheets[page].strokes.items[stroke];
	struct foot start = reader->starts[page][stroke], end = reader->ends[page][stroke];
	size_t last = line->points.count - 1;

	return (part == 0 && start.kind == ON_LINE && start.index == other && is_at(line->points.items[0], on)) ||
	       (part + 1 == last && end.kind == ON_LINE && end.index == other && is_at(line->points.items[last], on));
}

/* Both stand on a third line, at one place. */
static bool meet_on_third(const struct stroke *a, size_t i, const struct stroke *b, size_t k)
{
	struct spot ends_a[] = { a->points.items[i], a->points.items[i + 1] };
	struct spot ends_b[] = { b->points.items[k], b->points.items[k + 1] };

	for (size_t m = 0; m < 4; m++) {
		bool outer_a = m / 2 == 0 ? i == 0 : i + 2 == a->points.count;
		bool outer_b = m % 2 == 0 ? k == 0 : k + 2 == b->points.count;

		if (outer_a && outer_b && ends_a[m / 2].x == ends_b[m % 2].x && ends_a[m / 2].y == ends_b[m % 2].y)
			return true;
	}
	return false;
}

static void check_parts(struct reader *reader, size_t page, size_t a, size_t i, size_t b, size_t k)
{
	const struct sheet *sheet = &reader->sheets[page];
	const struct stroke *one = &sheet->strokes.items[a], *two = &sheet->strokes.items[b];
	struct area x = part_of(one, i), y = part_of(two, k);
	struct area level = is_level(x) ? x : y, upright = is_level(x) ? y : x;
	bool crossing = is_level(x) != is_level(y) && upright.left > level.left && upright.left < level.right &&
	                level.top > upright.top && level.top < upright.bottom;

	if (crossing) {
		if (!has_hop(is_level(x) ? one : two, upright.left, level.top))
			fault(reader, page, "lines cross without a hop", (struct spot){ upright.left, level.top });
		if ((one->head && area_distance(one->head_area, y) < 0) ||
		    (two->head && area_distance(two->head_area, x) < 0))
			fault(reader, page, "a line crosses a head", (struct spot){ upright.left, level.top });
		return;
	}
	if (area_distance(x, y) >= reader->least || stands_on(reader, page, a, i, b, y) ||
	    stands_on(reader, page, b, k, a, x) || meet_on_third(one, i, two, k))
		return;
	fault(reader, page, area_distance(x, y) <= 0 ? "lines lie on each other" : "lines too near",
	      one->points.items[i]);
}

static void check_pairs(struct reader *reader, size_t page, size_t a)
{
	const struct sheet *sheet = &reader->sheets[page];
	size_t parts = sheet->strokes.items[a].points.count - 1;

	for (size_t i = 0; i < parts; i++) {
		for (size_t k = i + 3; k < parts; k++)
			check_parts(reader, page, a, i, a, k);
		for (size_t b = a + 1; b < sheet->strokes.count; b++)
			for (size_t k = 0; k + 1 < sheet->strokes.items[b].points.count; k++)
				check_parts(reader, page, a, i, b, k);
	}
}

/* A hop for each crossing and no other. */
static void check_hops(struct reader *reader, size_t page)
{
	const struct sheet *sheet = &reader->sheets[page];

	for (size_t a = 0; a < sheet->strokes.count; a++)
		for (size_t i = 0; i < sheet->strokes.items[a].hops.count; i++) {
			struct spot hop = sheet->strokes.items[a].hops.items[i];
			size_t crossed = 0;

			for (size_t b = 0; b < sheet->strokes.count; b++)
				for (size_t k = 0; k + 1 < sheet->strokes.items[b].points.count; k++) {
					struct area part = part_of(&sheet->strokes.items[b], k);

					crossed += !is_level(part) && part.left == hop.x && part.top < hop.y &&
					           part.bottom > hop.y;
				}
			if (crossed != 1)
				fault(reader, page, "a hop over nothing", hop);
		}
}

/* Borders left of a shape, which number its lane. */
static size_t lane_of(const struct sheet *sheet, const struct shape *shape)
{
	size_t lane = 0;

	for (size_t i = 0; i < sheet->rules.count; i++) {
		struct area rule = sheet->rules.items[i];

		lane += !is_level(rule) && rule.left < shape->box.left && rule.top < shape->box.top &&
		        rule.bottom > shape->box.bottom;
	}
	return lane;
}

/* Words inside a symbol keep off its outline, others off all of it. */
static bool is_too_near(const struct reader *reader, const struct words *words, const struct shape *shape)
{
	struct area box = words->box, outline = shape->box;

	if (shape->diamond)
		return diamond_distance(outline, box) < reader->clear;
	if (words->figure && is_inside(box, outline))
		return box.left - outline.left < reader->clear || outline.right - box.right < reader->clear ||
		       box.top - outline.top < reader->clear || outline.bottom - box.bottom < reader->clear;
	return area_distance(box, outline) < reader->clear && !is_inside(box, outline);
}

/* Symbols are wide enough to be seen, and the first and last have their words. */
static void check_symbols(struct reader *reader, size_t page)
{
	const struct sheet *sheet = &reader->sheets[page];
	size_t last = reader->procedure->lanes->row_count - 1;

	for (size_t i = 0; i < sheet->shapes.count && !reader->small; i++) {
		const struct shape *shape = &sheet->shapes.items[i];
		bool worded = shape->step != 0 && shape->step != last;

		if (shape->step != SIZE_MAX && shape->box.right - shape->box.left < pt(28))
			fault(reader, page, "a small symbol", (struct spot){ shape->box.left, shape->box.top });
		for (size_t k = 0; k < sheet->words.count; k++)
			worded |= sheet->words.items[k].figure && is_inside(sheet->words.items[k].box, shape->box);
		if (shape->step != SIZE_MAX && !worded &&
		    reader->procedure->lanes->rows[shape->step].actors[0].lane + 2 == lane_of(sheet, shape) - 1)
			fault(reader, page, "a capsule without words",
			      (struct spot){ shape->box.left, shape->box.top });
	}
}

static void check_words(struct reader *reader, size_t page)
{
	const struct sheet *sheet = &reader->sheets[page];

	for (size_t i = 0; i < sheet->words.count; i++) {
		struct area box = sheet->words.items[i].box;
		struct spot at = { box.left, box.top };

		for (size_t k = 0; k < sheet->shapes.count; k++)
			if (is_too_near(reader, &sheet->words.items[i], &sheet->shapes.items[k]))
				fault(reader, page, "words touch a symbol", at);
		for (size_t k = i + 1; k < sheet->words.count; k++)
			if (area_distance(box, sheet->words.items[k].box) < 0)
				fault(reader, page, "words touch words", at);
		for (size_t k = 0; k < sheet->strokes.count; k++)
			if (sheet->strokes.items[k].head && area_distance(box, sheet->strokes.items[k].head_area) < 0)
				fault(reader, page, "words touch a head", at);
		for (size_t k = 0; k < sheet->rules.count; k++)
			if (area_distance(box, sheet->rules.items[k]) < 0)
				fault(reader, page, "words touch a border", at);
	}
}

static void check_page(struct reader *reader, size_t page)
{
	find_feet(reader, page);
	for (size_t i = 0; i < reader->sheets[page].strokes.count; i++) {
		check_ends(reader, page, i);
		check_shapes_and_words(reader, page, i);
		check_pairs(reader, page, i);
	}
	check_hops(reader, page);
	check_words(reader, page);
	check_symbols(reader, page);
}

/* -- where the lines lead ------------------------------------------------------------------------ */

/* Following the lines from one step: the steps reached, and for each the lines of the step's page that led there. */
struct trip {
	size_t page;
	bool reached[STEPS_MOST];
	bool *by[STEPS_MOST];
	size_t path[DEPTH_MOST];
	size_t depth;
};

static const struct shape *partner_of(const struct reader *reader, size_t page, const struct shape *pentagon)
{
	const struct sheet *sheet = &reader->sheets[pentagon->other < reader->count ? pentagon->other : page];

	for (size_t i = 0; i < sheet->shapes.count; i++)
		if (sheet->shapes.items[i].step == SIZE_MAX &&
		    text_equal(sheet->shapes.items[i].letter, pentagon->letter) &&
		    sheet->shapes.items[i].other == page && &sheet->shapes.items[i] != pentagon)
			return &sheet->shapes.items[i];
	return NULL;
}

static void arrive(struct reader *reader, size_t step)
{
	struct trip *trip = reader->trip;

	trip->reached[step] = true;
	for (size_t i = 0; i < trip->depth; i++)
		if (trip->path[i] != SIZE_MAX)
			trip->by[step][trip->path[i]] = true;
}

static void leave_shape(struct reader *reader, size_t page, const struct shape *shape);

static void follow(struct reader *reader, size_t page, size_t stroke, length along)
{
	const struct sheet *sheet = &reader->sheets[page];
	struct trip *trip = reader->trip;
	struct foot end = reader->ends[page][stroke];

	assert_true(trip->depth < DEPTH_MOST);
	trip->path[trip->depth++] = page == trip->page ? stroke : SIZE_MAX;
	for (size_t i = 0; i < sheet->strokes.count; i++) {
		struct foot start = reader->starts[page][i];

		if (start.kind == ON_LINE && start.index == stroke && start.along >= along)
			follow(reader, page, i, 0);
	}
	if (end.kind == ON_LINE)
		follow(reader, page, end.index, end.along);
	else if (end.kind == ON_SHAPE && sheet->shapes.items[end.index].step != SIZE_MAX)
		arrive(reader, sheet->shapes.items[end.index].step);
	else if (end.kind == ON_SHAPE) {
		const struct shape *partner = partner_of(reader, page, &sheet->shapes.items[end.index]);

		if (partner)
			leave_shape(reader, sheet->shapes.items[end.index].other, partner);
		else
			fault(reader, page, "a pentagon without partner", (struct spot){ 0, 0 });
	}
	trip->depth--;
}

static void leave_shape(struct reader *reader, size_t page, const struct shape *shape)
{
	const struct sheet *sheet = &reader->sheets[page];

	for (size_t i = 0; i < sheet->strokes.count; i++) {
		struct foot start = reader->starts[page][i];

		if (start.kind == ON_SHAPE && &sheet->shapes.items[start.index] == shape && !is_joint(reader, page, i))
			follow(reader, page, i, 0);
	}
}

static length distance_to(const struct stroke *stroke, struct area box)
{
	length nearest = LENGTH_MAX;

	for (size_t i = 0; i + 1 < stroke->points.count; i++)
		nearest = length_min(nearest, area_distance(part_of(stroke, i), box));
	return nearest;
}

/* Without its blanks, which are no part of words on a page. */
static char *squeezed(struct arena *arena, struct text text)
{
	char *bytes = arena_many(arena, text.count + 1, char);
	size_t count = 0;

	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] != ' ')
			bytes[count++] = text.bytes[i];
	return bytes;
}

/* Whether a text of the page tells what the short words stand for. */
static bool is_explained(const struct reader *reader, const struct sheet *sheet, struct text brief, struct text label)
{
	struct arena *arena = reader->procedure->f->arena;
	const char *told = squeezed(arena, text_format(arena, "%t=%t", brief, label));

	for (size_t i = 0; i < sheet->words.count; i++)
		if (strstr(squeezed(arena, sheet->words.items[i].text), told))
			return true;
	return false;
}

/* The words that stand under the box, in its middle; NULL for none. */
static const struct words *words_under(const struct sheet *sheet, struct area box)
{
	for (size_t i = 0; i < sheet->words.count; i++) {
		struct area next = sheet->words.items[i].box;
		length middle = next.left + next.right - box.left - box.right, down = next.top - box.bottom;

		if (middle >= -4 && middle <= 4 && down >= 0 && down <= next.bottom - next.top)
			return &sheet->words.items[i];
	}
	return NULL;
}

/* The label as it stands from the words given on: in full, with more lines below, or short and explained on the page.
 */
static bool is_label(const struct reader *reader, const struct sheet *sheet, size_t at, struct text label,
                     struct area *box)
{
	struct arena *arena = reader->procedure->f->arena;
	const struct words *words = &sheet->words.items[at];
	const char *rest = squeezed(arena, label);

	*box = words->box;
	if (is_explained(reader, sheet, words->text, label))
		return true;
	while (words) {
		const char *line = squeezed(arena, words->text);
		size_t count = strlen(line);

		count -= count > 0 && line[count - 1] == '-'; /* a word parted */
		if (count == 0 || strncmp(line, rest, count) != 0)
			return false;
		*box = (struct area){ length_min(box->left, words->box.left), box->top,
			              length_max(box->right, words->box.right), words->box.bottom };
		rest += count;
		if (!*rest)
			return true;
		words = words_under(sheet, words->box);
	}
	return false;
}

/* Beside a line that leads to the target, and not much nearer to one that does not (what is free above and below its
 * letters is part of a label). */
static bool has_label(const struct reader *reader, const struct flow_way *way)
{
	const struct sheet *sheet = &reader->sheets[reader->trip->page];

	for (size_t i = 0; i < sheet->words.count; i++) {
		length own = LENGTH_MAX, foreign = LENGTH_MAX;
		struct area box;

		if (!is_label(reader, sheet, i, way->label, &box))
			continue;
		for (size_t k = 0; k < sheet->strokes.count; k++) {
			length away = distance_to(&sheet->strokes.items[k], box);
			bool leads = reader->trip->by[way->to][k];

			own = leads && away < own ? away : own;
			foreign = !leads && away < foreign ? away : foreign;
		}
		if (own < foreign + reader->unit / 6 && own < reader->unit / 2)
			return true;
	}
	return false;
}

static void check_step(struct reader *reader, size_t step)
{
	const struct flow_row *row = &reader->procedure->lanes->rows[step];
	struct trip *trip = arena_new(reader->procedure->f->arena, struct trip);
	size_t symbols = 0, ways = 0;

	reader->trip = trip;
	trip->page = SIZE_MAX;
	for (size_t page = 0; page < reader->count; page++)
		for (size_t i = 0; i < reader->sheets[page].shapes.count; i++)
			if (reader->sheets[page].shapes.items[i].step == step) {
				trip->page = page;
				symbols++;
			}
	if (symbols != row->actor_count)
		fault(reader, 0, "a symbol too few or too many", (struct spot){ 0, 0 });
	if (trip->page == SIZE_MAX)
		return;
	for (size_t i = 0; i < reader->procedure->lanes->row_count; i++)
		trip->by[i] =
			arena_many(reader->procedure->f->arena, reader->sheets[trip->page].strokes.count + 1, bool);
	for (size_t i = 0; i < reader->sheets[trip->page].shapes.count; i++)
		if (reader->sheets[trip->page].shapes.items[i].step == step)
			leave_shape(reader, trip->page, &reader->sheets[trip->page].shapes.items[i]);
	for (size_t i = 0; i < reader->procedure->lanes->row_count; i++)
		ways += trip->reached[i];
	for (size_t i = 0; i < row->way_count; i++) {
		if (!trip->reached[row->ways[i].to])
			fault(reader, trip->page, "a way that no line shows", (struct spot){ 0, 0 });
		else if (row->ways[i].label.count && !has_label(reader, &row->ways[i]))
			fault(reader, trip->page, "a label that is not beside its line", (struct spot){ 0, 0 });
	}
	if (ways != row->way_count)
		fault(reader, trip->page, "a line leads where no work goes", (struct spot){ 0, 0 });
}

/* One exit for each side of a diamond, none at those beside it. */
static void check_decision(struct reader *reader, size_t page, size_t shape)
{
	const struct sheet *sheet = &reader->sheets[page];
	const struct flow_row *row = &reader->procedure->lanes->rows[sheet->shapes.items[shape].step];
	size_t leaving[4] = { 0 }, entering[4] = { 0 }, exits = 0;
	bool main = sheet->shapes.items[shape].corners == 4 &&
	            sheet->shapes.items[shape].box.bottom - sheet->shapes.items[shape].box.top > 0;

	for (size_t i = 0; i < sheet->strokes.count; i++) {
		struct foot start = reader->starts[page][i], end = reader->ends[page][i];

		if (start.kind == ON_SHAPE && start.index == shape)
			leaving[start.side]++;
		if (end.kind == ON_SHAPE && end.index == shape)
			(is_joint(reader, page, i) ? leaving : entering)[end.side]++;
		exits += start.kind == ON_SHAPE && start.index == shape && !is_joint(reader, page, i);
	}
	for (size_t side = 0; side < 4; side++)
		if (leaving[side] > 1 || entering[side] > 1 || (leaving[side] && entering[side]))
			fault(reader, page, "two at one side of a symbol", (struct spot){ 0, 0 });
	if (row->decision && main && row->actor_count == 1 && exits != row->way_count)
		fault(reader, page, "exits that share a side of a decision", (struct spot){ 0, 0 });
}

/* Each letter stands on two pages, which name each other, in one lane where it is the next page. */
static void check_pentagon(struct reader *reader, size_t page, const struct shape *pentagon)
{
	const struct shape *partner = partner_of(reader, page, pentagon);
	struct spot at = { pentagon->box.left, pentagon->box.top };
	size_t found = 0;

	for (size_t i = 0; i < reader->count; i++)
		for (size_t k = 0; k < reader->sheets[i].shapes.count; k++)
			found += reader->sheets[i].shapes.items[k].step == SIZE_MAX &&
			         text_equal(reader->sheets[i].shapes.items[k].letter, pentagon->letter);
	if (found != 2 || !partner)
		fault(reader, page, "a letter that does not stand on two pages", at);
	else if ((pentagon->other == page + 1 || pentagon->other + 1 == page) &&
	         lane_of(&reader->sheets[page], pentagon) != lane_of(&reader->sheets[pentagon->other], partner))
		fault(reader, page, "a line goes on in another lane", at);
}

/* What was told: that symbols are small, that a poster's type is; whether there was no room at all. */
static bool refused(struct reader *reader)
{
	const struct diags *diags = &reader->procedure->f->diags;
	bool refused = false;

	for (size_t i = 0; i < diags->list.count; i++) {
		enum message message = diags->list.items[i].message;

		reader->small |= message == MESSAGE_FLOW_SMALL;
		refused |= message == MESSAGE_FLOW_TOO_WIDE;
		if (message != MESSAGE_FLOW_SMALL && message != MESSAGE_FLOW_TOO_WIDE &&
		    message != MESSAGE_TYPE_NOT_FAR && message != MESSAGE_TURNED_AFTER_ALL) {
			print_error("table %zu: a message\n", reader->number);
			reader->faults++;
		}
	}
	return refused;
}

/* -- all of it ----------------------------------------------------------------------------------- */

struct tally {
	size_t faults, small, refused;
};

static void read_one(struct tally *tally, size_t number, size_t lanes, size_t steps, bool wild)
{
	struct procedure procedure = make_procedure(number, lanes, steps, wild);
	struct fixture *f = procedure.f;
	struct reader reader = { .procedure = &procedure, .number = number, .unit = procedure.lanes->unit };

	fixture_set(f);
	if (refused(&reader)) {
		tally->refused++;
		tally->faults += reader.faults;
		fixture_close(f);
		return;
	}
	tally->small += reader.small;
	reader.least = reader.small ? pt(15) / 8 : pt(7) / 2;
	reader.clear = reader.small ? pt(1) / 2 : pt(1);
	reader.count = f->document.pages.count;
	reader.sheets = arena_many(f->arena, reader.count, struct sheet);
	reader.starts = arena_many(f->arena, reader.count, struct foot *);
	reader.ends = arena_many(f->arena, reader.count, struct foot *);
	for (size_t page = 0; page < reader.count; page++) {
		read_sheet(f->arena, &f->document.pages.items[page], &reader.sheets[page]);
		check_page(&reader, page);
	}
	for (size_t step = 0; step < procedure.lanes->row_count && !reader.faults; step++)
		check_step(&reader, step);
	for (size_t page = 0; page < reader.count; page++)
		for (size_t i = 0; i < reader.sheets[page].shapes.count; i++)
			if (reader.sheets[page].shapes.items[i].step != SIZE_MAX)
				check_decision(&reader, page, i);
			else
				check_pentagon(&reader, page, &reader.sheets[page].shapes.items[i]);
	tally->faults += reader.faults;
	fixture_close(f);
}

static struct tally read_many(size_t first, size_t count)
{
	struct tally tally = { 0 };

	for (size_t number = first; number < first + count; number++) {
		bool wild = number % 2 == 1;

		if (number % 16 == 0)
			read_one(&tally, number, LANES_MOST, STEPS_MOST, wild);
		else if (number % 4 == 0)
			read_one(&tally, number, 9, 25, wild);
		else
			read_one(&tally, number, 6, 14, wild);
	}
	return tally;
}

/* Small symbols and refusals are for crowds: thirteen lanes, sixty steps with loops. */
static void pages_keep_the_rules(void **state)
{
	struct tally tally = read_many(1, TIMES);

	(void)state;
	assert_int_equal(tally.faults, 0);
	assert_true(50 * (tally.small + tally.refused) <= TIMES);
}

int main(int count, char **words)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(pages_keep_the_rules) };

	if (count == 3)
		return read_many(strtoul(words[1], NULL, 10), strtoul(words[2], NULL, 10)).faults > 0;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
