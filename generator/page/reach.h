/* The room an item takes up on its page. */
#ifndef PAGE_REACH_H
#define PAGE_REACH_H

#include "page/page.h"

/* As on pages: y down; left <= right, top <= bottom. */
struct reach {
	length left, top, right, bottom;
};

struct reach reach_of(const struct item *item);
struct reach reach_join(struct reach a, struct reach b);

#endif
