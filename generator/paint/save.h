/* The objects of a finished document into a file. */
#ifndef PAINT_SAVE_H
#define PAINT_SAVE_H

#include "paint/painter.h"

/* Classic: every object for itself and a plain cross-reference table. Else objects without a stream
 * are gathered and deflated in object streams (PDF 1.5), which makes tagged files three to four
 * times smaller. False when the writer failed. */
bool save(struct painter *painter, bool classic, struct sink *sink);

#endif
