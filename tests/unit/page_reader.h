/* Reads the drawing of a flow back from the items of a finished page, as somebody would who has only the PDF:
 * paths without filling are lines, small black triangles heads of arrows, the rest shapes. Knows nothing of
 * diagram/. */
#ifndef PAGE_READER_H
#define PAGE_READER_H

#include "typeset_fixture.h"

struct spot {
	length x, y;
};

struct area {
	length left, top, right, bottom;
};

/* A line as drawn, up to the tip of its head; its parts are level or upright. */
struct stroke {
	ARRAY_OF(struct spot) points;
	ARRAY_OF(struct spot) hops;
	bool head;
	struct area head_area;
};

struct shape {
	struct area box;
	struct area body; /* where lines stand on it: of a document, whose lower edge is a wave, to its middle */
	size_t step;      /* SIZE_MAX: a pentagon */
	size_t corners;
	bool diamond;
	struct text letter; /* of a pentagon, */
	size_t other;       /* and the page it names */
};

struct words {
	struct text text;
	struct area box;
	bool figure; /* belongs to a symbol */
};

struct sheet {
	ARRAY_OF(struct stroke) strokes;
	ARRAY_OF(struct shape) shapes;
	ARRAY_OF(struct words) words;
	ARRAY_OF(struct area) rules; /* the middles of borders, without thickness */
};

static inline struct area area_between(struct spot a, struct spot b)
{
	return (struct area){ length_min(a.x, b.x), length_min(a.y, b.y), length_max(a.x, b.x), length_max(a.y, b.y) };
}

/* The nearer of the two distances along x and y, below 0 for none. */
static inline length area_distance(struct area a, struct area b)
{
	length x = length_max(a.left - b.right, b.left - a.right), y = length_max(a.top - b.bottom, b.top - a.bottom);

	return length_max(x, y);
}

static inline bool is_inside(struct area inner, struct area outer)
{
	return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
	       inner.bottom <= outer.bottom;
}

/* How far a box is from a diamond, along the side that is nearest; below 0: it hits it. */
static inline length diamond_distance(struct area diamond, struct area box)
{
	length half_width = (diamond.right - diamond.left) / 2, half_height = (diamond.bottom - diamond.top) / 2;
	length x = (diamond.left + diamond.right) / 2, y = (diamond.top + diamond.bottom) / 2;

	x = length_max(0, length_max(box.left - x, x - box.right));
	y = length_max(0, length_max(box.top - y, y - box.bottom));
	return (x * half_height + y * half_width - half_width * half_height) / (half_width + half_height);
}

static inline void read_rule(struct arena *arena, struct sheet *sheet, const struct item *item)
{
	struct area area = { item->x, item->y, item->x + item->rule.width, item->y + item->rule.height };

	if (item->rule.grey != INK_BLACK)
		return;
	if (item->rule.width > item->rule.height)
		area.top = area.bottom = (area.top + area.bottom) / 2;
	else
		area.left = area.right = (area.left + area.right) / 2;
	*array_push(arena, &sheet->rules) = area;
}

/* Nothing of capitals is below their line. */
static inline bool is_capitals(struct text text)
{
	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] < 'A' || text.bytes[i] > 'Z')
			return false;
	return true;
}

/* From the height of capitals to the depth of a comma. */
static inline void read_text(struct arena *arena, struct sheet *sheet, const struct item *item)
{
	struct words *words = array_push(arena, &sheet->words);
	length size = item->text.size, width = item_end(item) - item->x, depth;

	words->text = item_words(arena, item);
	depth = is_capitals(words->text) ? 0 : size / 5;
	words->figure = item->mark && item->mark->role == ROLE_FIGURE;
	words->box = item->text.way == WAY_UP
	                     ? (struct area){ item->x - size * 3 / 4, item->y - width, item->x + depth, item->y }
	                     : (struct area){ item->x, item->y - size * 3 / 4, item->x + width, item->y + depth };
}

static inline struct area path_area(const struct item *item)
{
	struct area area = { LENGTH_MAX, LENGTH_MAX, -LENGTH_MAX, -LENGTH_MAX };

	for (size_t i = 0; i < item->path.count; i++) {
		const struct path_step *step = &item->path.steps[i];
		size_t last = step->verb == PATH_CURVE ? 2 : 0;
		length x = item->x + step->x[last], y = item->y + step->y[last];

		if (step->verb == PATH_CLOSE)
			continue;
		area = (struct area){ length_min(area.left, x), length_min(area.top, y), length_max(area.right, x),
			              length_max(area.bottom, y) };
	}
	return area;
}

static inline void read_shape(struct arena *arena, struct sheet *sheet, const struct item *item)
{
	struct shape *shape = array_push(arena, &sheet->shapes);

	shape->body = shape->box = path_area(item);
	if (item->path.count == 5 && item->path.steps[3].verb == PATH_CURVE)
		shape->box.bottom += (shape->box.bottom - shape->box.top) / 5;
	shape->corners = item->path.count - 1;
	shape->diamond = shape->corners == 4 && item->path.steps[0].x[0] > 0;
	shape->step = SIZE_MAX;
	if (item->mark) { /* "12" */
		shape->step = 0;
		for (size_t i = 0; i < item->mark->alt.count; i++)
			shape->step = shape->step * 10 + (size_t)(item->mark->alt.bytes[i] - '0');
	}
}

/* Half circles are hops; what goes on in the same direction is one part. */
static inline void read_stroke(struct arena *arena, struct sheet *sheet, const struct item *item)
{
	struct stroke *stroke = array_push(arena, &sheet->strokes);

	*stroke = (struct stroke){ .head = false };
	for (size_t i = 0; i < item->path.count; i++) {
		const struct path_step *step = &item->path.steps[i];
		size_t last = step->verb == PATH_CURVE ? 2 : 0, count = stroke->points.count;
		struct spot spot = { item->x + step->x[last], item->y + step->y[last] };
		const struct spot *points = stroke->points.items;

		if (step->verb == PATH_CURVE && item->path.steps[i - 1].verb != PATH_CURVE) {
			*array_push(arena, &stroke->hops) = (struct spot){ spot.x, points[count - 1].y };
			continue;
		}
		if (count > 1 && ((points[count - 1].x == spot.x && points[count - 2].x == spot.x) ||
		                  (points[count - 1].y == spot.y && points[count - 2].y == spot.y)))
			stroke->points.items[count - 1] = spot;
		else
			*array_push(arena, &stroke->points) = spot;
	}
}

/* Gives the head whose tip is at the item's place to the line that ends in it. */
static inline void read_head(struct sheet *sheet, const struct item *item)
{
	struct area area = path_area(item);
	size_t found = 0;

	for (size_t i = 0; i < sheet->strokes.count; i++) {
		struct stroke *stroke = &sheet->strokes.items[i];
		struct spot *end = &stroke->points.items[stroke->points.count - 1];

		if (stroke->head || end->x < area.left || end->x > area.right || end->y < area.top ||
		    end->y > area.bottom)
			continue;
		assert_true((end->x == item->x) != (end->y == item->y)); /* comes straight to the tip */
		stroke->head = true;
		stroke->head_area = area;
		*end = (struct spot){ item->x, item->y };
		found++;
	}
	assert_int_equal(found, 1);
}

/* What a pentagon's words say: its letter, and the number that ends the words above or below it, on their second
 * line perhaps. */
static inline void read_pentagon(struct sheet *sheet, struct shape *shape)
{
	length nearest = LENGTH_MAX;

	for (size_t i = 0; i < sheet->words.count; i++) {
		const struct words *words = &sheet->words.items[i];
		length middle = (words->box.left + words->box.right) / 2, away = area_distance(words->box, shape->box);
		size_t digit = words->text.count, number = 0, unit = 1;

		if (middle < shape->box.left || middle > shape->box.right)
			continue;
		for (; digit > 0 && words->text.bytes[digit - 1] >= '0' && words->text.bytes[digit - 1] <= '9';
		     unit *= 10)
			number += unit * (size_t)(words->text.bytes[--digit] - '0');
		if (is_inside(words->box, shape->box) && number == 0)
			shape->letter = words->text;
		else if (number > 0 && away < nearest && away >= 0) {
			nearest = away;
			shape->other = number - 1;
		}
	}
	assert_true(shape->letter.count > 0);
	assert_true(nearest < pt(3) || nearest < 2 * (shape->box.bottom - shape->box.top));
}

/* The lower end of the tables: what is drawn below them is a legend. */
static inline length tables_end(const struct page *page)
{
	length end = 0;

	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_RULE)
			end = length_max(end, page->items.items[i].y + page->items.items[i].rule.height);
	return end;
}

/* A page that only goes on with a tall row has the symbols of that row again, and no line in its lanes. */
static inline void set_copies_aside(struct sheet *sheet)
{
	enum { CORNERS_OF_PENTAGON = 5 };

	for (size_t i = 0; i < sheet->shapes.count; i++)
		if (sheet->shapes.items[i].step != SIZE_MAX || sheet->shapes.items[i].corners == CORNERS_OF_PENTAGON)
			return;
	sheet->shapes.count = sheet->strokes.count = 0;
}

static inline void read_sheet(struct arena *arena, const struct page *page, struct sheet *sheet)
{
	length end = tables_end(page);

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];
		bool drawn = item->kind == ITEM_PATH && path_area(item).top < end;

		if (item->kind == ITEM_RULE)
			read_rule(arena, sheet, item);
		else if (item->kind == ITEM_TEXT)
			read_text(arena, sheet, item);
		else if (drawn && !item->path.fill)
			read_stroke(arena, sheet, item);
		else if (drawn && item->path.stroke)
			read_shape(arena, sheet, item);
	}
	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind == ITEM_PATH && path_area(item).top < end && item->path.fill && !item->path.stroke)
			read_head(sheet, item);
	}
	set_copies_aside(sheet);
	for (size_t i = 0; i < sheet->shapes.count; i++)
		if (sheet->shapes.items[i].step == SIZE_MAX)
			read_pentagon(sheet, &sheet->shapes.items[i]);
}

#endif
