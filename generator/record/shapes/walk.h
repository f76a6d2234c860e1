/* Going through a record by its shapes, so that a rule about tables or references finds every one
 * of them, in whatever narrative it is. */
#ifndef RECORD_WALK_H
#define RECORD_WALK_H

#include "input/shape.h"

/* Called for every struct, before those inside it. `item` is of shape->size bytes. */
struct visitor {
	void (*visit)(void *context, const struct shape *shape, const void *item);
	void *context;
};

void walk(const struct shape *shape, const void *item, struct visitor visitor);

/* Every sentence that stands in the struct itself, given or not: of FIELD_PROSE, FIELD_PROSES, FIELD_TABLE, FIELD_CELL.
 */
void walk_prose(const struct shape *shape, const void *item, void (*visit)(void *context, const struct prose *prose),
                void *context);

/* The text member of a FIELD_TEXT, FIELD_KEY or FIELD_PATH. */
struct text walk_text(const struct field *field, const void *item);

/* What an item of the shape is called by: its text "kunci"; none without one. */
struct text walk_kunci(const struct shape *shape, const void *item);

/* The JSON path of an item whose shape has a FIELD_PATH, else empty. */
struct text walk_path(const struct shape *shape, const void *item);

#endif
