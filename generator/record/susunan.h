/* How the cells of a written table stand in its columns.
 *
 * Rows are filled from the left: each cell takes the next column that no cell of a row above reaches down to. What
 * does not fit is told by its fault and clipped, so that what stands is always sound: no place has two cells.
 */
#ifndef RECORD_SUSUNAN_H
#define RECORD_SUSUNAN_H

#include "base/arena.h"
#include "record/narasi.h"

enum sel_fault {
	SEL_FITS,
	SEL_TOO_WIDE,  /* reaches beyond the last column */
	SEL_TOO_TALL,  /* reaches beyond the last row */
	SEL_OVERLAPS,  /* meets a cell of a row above */
	SEL_LEFT_OVER, /* finds no column; takes no place */
};

struct tempat {
	const struct sel *sel; /* NULL for a title across */
	struct prose judul;    /* of that one */
	size_t row, column;
	size_t rows, columns; /* how many it takes */
	enum sel_fault fault;
	size_t over; /* SEL_OVERLAPS: the place it meets */
};

struct susunan {
	struct tempat *items; /* row by row, from the left */
	size_t count;
	size_t *first;  /* of each row: the first of its places */
	size_t *filled; /* of each row: columns that its own cells take */
	size_t *above;  /* of each row: columns that cells of rows above take */
	size_t rows, columns;
};

struct susunan susunan_of(struct arena *arena, const struct baris_list *rows, size_t columns);

#endif
