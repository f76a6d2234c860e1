/* The contents of one page as operators (PDF 1.7, chapters 8 and 9). */
#ifndef PAINT_CONTENT_H
#define PAINT_CONTENT_H

#include "paint/painter.h"

/* Paints the index-th page of the document; `out` is emptied first. */
void content_paint(struct painter *painter, size_t index, struct buffer *out);

#endif
