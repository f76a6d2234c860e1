/* The looks of cells in workbooks that are written; private to book_out.c. */
#ifndef SHEET_BOOK_STYLES_H
#define SHEET_BOOK_STYLES_H

#include "sheet/book_out.h"

enum { STYLE_PLACES_MOST = 6 };

/* The number that cells name the style by; `places` are decimals. */
size_t style_number(enum out_style style, int places);

/* The part of the file that says what the numbers are. */
void styles_write(struct buffer *out);

#endif
