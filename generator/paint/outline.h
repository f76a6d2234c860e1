/* Bookmarks and page labels: what a reader shows beside the pages. */
#ifndef PAINT_OUTLINE_H
#define PAINT_OUTLINE_H

#include "paint/painter.h"

/* The tree of bookmarks, outermost open, deeper ones closed; without bookmarks nothing. A bookmark
 * hangs under the nearest before it whose level is smaller. */
void outline_write(struct painter *painter);

/* Labels "i, ii, iii, 1, 2, ..." as the pages are numbered. */
void labels_write(struct painter *painter);

#endif
