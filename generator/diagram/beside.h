/* Places for words beside points, so that no two meet and none covers a point. Pure geometry.
 *
 * Lengths are thousandths of a point, y grows downwards.
 */
#ifndef DIAGRAM_BESIDE_H
#define DIAGRAM_BESIDE_H

#include "base/length.h"

#include <stdbool.h>
#include <stddef.h>

struct beside_point {
	length x, y;          /* the point itself */
	length width, height; /* of its words; width 0: it has none */
	bool above;           /* their preferred side; else below */
	length left, top;     /* results: upper left corner of the words */
};

struct beside_line {
	length x1, y1, x2, y2;
};

struct beside {
	struct beside_point *points; /* earlier ones choose first */
	size_t count;
	const struct beside_line *lines; /* better not covered */
	size_t line_count;
	length radius;                   /* of the mark at a point */
	length clear;                    /* between words and whatever is near */
	length left, top, right, bottom; /* words stay inside */
	size_t covered;                  /* result: how many times words cover a line */
};

/* False when some words found no place. */
bool beside_place(struct beside *beside);

#endif
