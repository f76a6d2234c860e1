/* A table of a paper as a workbook of one sheet, just as it is printed: merged cells, numbers as numbers. */
#ifndef OFFICE_TABEL_H
#define OFFICE_TABEL_H

#include "office/paper.h"

/* The table that is called "Tabel 3.2", whatever the case; false when there is none: *known are those there are. *cut
 * is the first cell that could not hold its words (book_out_cut). */
bool tabel_write(const struct made_paper *paper, struct text label, struct buffer *out, struct text *known,
                 struct text *cut);

#endif
