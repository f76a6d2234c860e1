/* What content.c and show.c know of a page while they paint it; included from nowhere else. */
#ifndef PAINT_STATE_H
#define PAINT_STATE_H

#include "paint/painter.h"

/* A page being painted, with what its graphics state is at this point, so nothing is said twice. */
struct content {
	struct painter *painter;
	const struct page *page;
	size_t index;
	struct buffer *out;

	bool in_marked;          /* between BMC or BDC and EMC, */
	const struct mark *mark; /* for this mark, NULL for an artifact */

	bool in_text;          /* between BT and ET, */
	length line_x, line_y; /* the last line starting here */
	const struct face *face;
	length size, rise, spacing;
	int stretch;

	int fill, stroke; /* greys; of a fill also -1 - 0xRRGGBB */
	length line_width, dash, gap;
	ARRAY_OF(size_t) annotations;
};

/* y counted from the lower edge, as PDF does. */
static inline length content_up(const struct content *content, length y)
{
	return content->page->height - y;
}

/* show.c: a text item, between BT and ET. */
void content_show(struct content *content, const struct item *item);

#endif
