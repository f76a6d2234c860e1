/* Attachments: the data a document was made from travels inside it (PDF/A-3, 6.8). */
#ifndef PAINT_ATTACH_H
#define PAINT_ATTACH_H

#include "paint/painter.h"

void attachments_write(struct painter *painter);

#endif
