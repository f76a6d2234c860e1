/* The structure tree in the PDF (PDF 1.7, 14.7 and 14.8): elements, their attributes, and the
 * parent tree that leads back from marked content and annotations to them.
 *
 * Marks that hold nothing are left out, except cells: an empty cell keeps its row in shape.
 */
#ifndef PAINT_TAGS_H
#define PAINT_TAGS_H

#include "paint/painter.h"

/* `painter` is kept; its document's marks are complete by now. */
struct tags *tags_open(struct painter *painter);

/* A new piece of marked content of `mark` on the index-th page; gives its MCID. */
int tags_place(struct tags *tags, const struct mark *mark, size_t index);

/* The item takes up room: figures and formulas around it state a bounding box. */
void tags_extend(struct tags *tags, const struct item *item, size_t index);

/* An annotation that belongs to `mark`; gives its StructParent. */
size_t tags_link(struct tags *tags, const struct mark *mark, size_t index, size_t annotation);

/* Writes the tree and hangs it in the catalog. */
void tags_write(struct tags *tags);

#endif
