/* The room an item takes up on its page. */
#ifndef PAINT_EXTENT_H
#define PAINT_EXTENT_H

#include "page/page.h"

/* As on pages: y down; left <= right, top <= bottom. */
struct extent {
	length left, top, right, bottom;
};

struct extent extent_of(const struct item *item);
struct extent extent_join(struct extent a, struct extent b);

#endif
