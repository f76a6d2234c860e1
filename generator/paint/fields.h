/* Empty fields for signatures, which a signer fills in where they are. */
#ifndef PAINT_FIELDS_H
#define PAINT_FIELDS_H

#include "paint/painter.h"

/* Writes the field of an ITEM_FIELD, which has a mark, on the index-th page; gives the number of its annotation. */
size_t field_paint(struct painter *painter, size_t index, const struct item *item);

/* Hangs the form with all fields in the catalog; nothing without fields. After the last page. */
void fields_write(struct painter *painter);

#endif
