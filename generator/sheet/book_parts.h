/* Private to book.c and book_cells.c: the XML of a workbook. */
#ifndef SHEET_BOOK_PARTS_H
#define SHEET_BOOK_PARTS_H

#include "base/buffer.h"
#include "sheet/book.h"
#include "sheet/xml.h"

/* The next element; false, with `xml` closed, at the end of the part, or when it is damaged, which the book then knows.
 */
bool book_next(struct book *book, struct xml *xml, struct xml_event *event);

/* Words of a cell, unescaped and trimmed, in `arena`. */
struct text book_words(struct arena *arena, struct text words);

/* Of digits the number, at most 10^9; 0 without. */
size_t book_number(struct text digits);

#endif
