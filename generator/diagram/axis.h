/* The scale of a chart: ticks at round numbers, places of values on it, and what lies so far out
 * that it would flatten the rest.
 *
 * All numbers are exact decimals; only places are rounded, to thousandths of a point. Nothing here
 * fails or allocates.
 */
#ifndef DIAGRAM_AXIS_H
#define DIAGRAM_AXIS_H

#include "base/decimal.h"
#include "base/length.h"

/* Ticks at low, low + step, ... high: `ticks` of them, 2 or more. */
struct axis {
	struct decimal low, high, step; /* of one number of places */
	size_t ticks;
};

struct axis_wish {
	struct decimal least, most; /* of the values to be shown; least <= most */
	size_t ticks;               /* about so many */
	int places;                 /* no tick has more */
	bool zero;                  /* must be on the axis (bars begin there) */
};

/* The best of all axes with steps of 1, 2 or 5 times a power of ten whose ends are ticks and reach
 * beyond the values: round steps, little room left over, about as many ticks as wished. */
void axis_make(struct axis *axis, const struct axis_wish *wish);

struct decimal axis_tick(const struct axis *axis, size_t i);

/* Distance from the low end on a scale `size` long; values beyond the ends are placed at them.
 */
length axis_place(const struct axis *axis, struct decimal value, length size);

/* Least and most of the values, and of `anchor` (a mark all are compared with, or NULL), but
 * without those so far out that they would flatten the rest: more than four times as large as
 * the next, and no more than a quarter of all, or one of three. These lie beyond `least` or `most`.
 * Of two alone none is: they are there to be compared. */
struct axis_reach {
	struct decimal least, most;
	bool cut_low, cut_high; /* some value was left out there */
};
struct axis_reach axis_reach(const struct decimal *values, size_t count, const struct decimal *anchor);

#endif
