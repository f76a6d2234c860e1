/* Values of a record as two of them are compared: whether they are the same, and how they are told. Private to this
 * folder. */
#ifndef CHANGES_LEAF_H
#define CHANGES_LEAF_H

#include "input/shape.h"

/* Whether the field holds one value, with nothing below it. */
bool leaf_kind(enum field_kind kind);

/* As people read it: "61,25", "Rp250.000.000", "18 Februari 2025", "ya", a sentence as it is written; empty when not
 * given. */
struct text leaf_text(struct arena *arena, const struct field *field, const void *item);

/* Whether both say the same: numbers by value, 8.60 as 8.6. */
bool leaf_equal(struct arena *arena, const struct field *field, const void *a, const void *b);

/* Words of a cell: numbers as papers write them by value, too. */
bool leaf_cell_equal(struct text a, struct text b);

/* A struct of the shape in which nothing is given. */
const void *leaf_nothing(struct arena *arena, const struct shape *shape);

#endif
