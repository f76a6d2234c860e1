/* Which shapes are tables: what they say of their columns, their rows of cells. Known by how they are made, so that
 * sheets and the schema need no list of them. */
#ifndef INPUT_TABULAR_H
#define INPUT_TABULAR_H

#include "input/shape.h"

enum { TABULAR_ROWS_MOST = 4 };

struct tabular {
	const struct field *columns;                 /* the list of columns; the shorthand of an item is its head */
	const struct field *rows[TABULAR_ROWS_MOST]; /* lists of rows, from the top of the table down */
	size_t count, body;               /* lists; the one that has to be there: heads before, sums behind */
	const struct field *cells, *band; /* of a row: its cells, or a title across; `band` may be NULL */
	const struct field *value;        /* of a cell: its words */
};

/* Whether the shape is a table; then all of *tabular. */
bool tabular_of(const struct shape *shape, struct tabular *tabular);

#endif
