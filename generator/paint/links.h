/* Link annotations, and the places in the document that links and bookmarks lead to. */
#ifndef PAINT_LINKS_H
#define PAINT_LINKS_H

#include "paint/painter.h"

/* Writes the annotation of an ITEM_LINK, which has a mark, on the index-th page; gives its number.
 */
size_t link_paint(struct painter *painter, size_t index, const struct item *item);

/* `/Dest[page /XYZ 0 y null]`; a page the document lacks is its last. */
void literal_destination(struct buffer *out, const struct painter *painter, size_t page, length top);

#endif
