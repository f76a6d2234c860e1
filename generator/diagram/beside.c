/* Each point tries some places around it and takes the one that covers the fewest lines, in the
 * order in which a draughtsman would try them. */
#include "diagram/beside.h"

enum { PLACES = 14, AGAINST_LINE = 5, NEVER = 1000 };

struct rect {
	length left, top, right, bottom;
};

/* Steps from the point: sideways in widths and up in heights, both in halves; 0 is centred. */
struct place {
	int across, up;
};

static struct rect rect_at(const struct beside *beside, const struct beside_point *point, struct place place)
{
	length away = beside->radius + beside->clear, left, top;

	left = place.across == 0  ? point->x - point->width / 2
	       : place.across > 0 ? point->x + away
	                          : point->x - away - point->width;
	top = place.up == 0  ? point->y - point->height / 2
	      : place.up > 0 ? point->y - away - point->height * place.up
	                     : point->y + away + point->height * (-place.up - 1);
	return (struct rect){ left, top, left + point->width, top + point->height };
}

static bool rects_meet(struct rect a, struct rect b, length clear)
{
	return a.left < b.right + clear && b.left < a.right + clear && a.top < b.bottom && b.top < a.bottom;
}

/* Whether the line enters the box: both of its ends on one side of it, or all corners on one side
 * of the line, and it does not. */
static bool line_meets(const struct beside_line *line, struct rect box)
{
	const length xs[] = { box.left, box.right, box.left, box.right };
	const length ys[] = { box.top, box.top, box.bottom, box.bottom };
	bool over = false, under = false;

	if (length_max(line->x1, line->x2) < box.left || length_min(line->x1, line->x2) > box.right ||
	    length_max(line->y1, line->y2) < box.top || length_min(line->y1, line->y2) > box.bottom)
		return false;
	for (size_t i = 0; i < 4; i++) {
		length side = (line->x2 - line->x1) * (ys[i] - line->y1) - (line->y2 - line->y1) * (xs[i] - line->x1);

		over = over || side >= 0;
		under = under || side <= 0;
	}
	return over && under;
}

static int against(const struct beside *beside, size_t at, struct rect rect)
{
	int lines = 0;

	if (rect.left < beside->left || rect.right > beside->right || rect.top < beside->top ||
	    rect.bottom > beside->bottom)
		return NEVER;
	for (size_t i = 0; i < beside->count; i++) {
		const struct beside_point *other = &beside->points[i];
		length r = beside->radius;
		struct rect mark = { other->x - r, other->y - r, other->x + r, other->y + r };
		struct rect words = { other->left, other->top, other->left + other->width, other->top + other->height };

		if (rects_meet(rect, mark, 0))
			return NEVER;
		if (i < at && other->width && rects_meet(rect, words, beside->clear))
			return NEVER;
	}
	for (size_t i = 0; i < beside->line_count; i++)
		lines += line_meets(&beside->lines[i], rect);
	return lines * AGAINST_LINE;
}

bool beside_place(struct beside *beside)
{
	static const struct place above[PLACES] = { { 0, 1 },   { 0, -1 }, { 1, 1 },  { -1, 1 }, { 1, -1 },
		                                    { -1, -1 }, { 1, 0 },  { -1, 0 }, { 0, 2 },  { 0, -2 },
		                                    { 1, 2 },   { -1, 2 }, { 1, -2 }, { -1, -2 } };
	bool all = true;

	beside->covered = 0;
	for (size_t i = 0; i < beside->count; i++) {
		struct beside_point *point = &beside->points[i];
		int least = NEVER, taken = 0;

		if (!point->width)
			continue;
		for (int k = 0; k < PLACES; k++) {
			struct place place = { above[k].across, point->above ? above[k].up : -above[k].up };
			struct rect rect = rect_at(beside, point, place);
			int marks = against(beside, i, rect);

			if (marks < NEVER)
				marks += k;
			if (marks >= least)
				continue;
			taken = k;
			least = marks;
			point->left = rect.left;
			point->top = rect.top;
		}
		if (least == NEVER) {
			point->width = 0;
			all = false;
		} else {
			beside->covered += (size_t)(least - taken) / AGAINST_LINE;
		}
	}
	return all;
}
