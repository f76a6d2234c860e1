/* The looks of cells in workbooks that are written; private to book_out.c. */
#ifndef SHEET_BOOK_STYLES_H
#define SHEET_BOOK_STYLES_H

#include "sheet/book_out.h"

enum { STYLE_PLACES_MOST = 6 };

/* The number that cells name the style by; `places` are decimals. */
size_t style_number(enum out_style style, int places);

/* The same of a cell of a table; DRESSED_NUMBER + decimals. */
enum { DRESSED_WORDS, DRESSED_YEAR, DRESSED_NUMBER, DRESSED_FORMATS = DRESSED_NUMBER + 1 + STYLE_PLACES_MOST };
size_t style_dressed(struct out_dress dress, int format);

/* The part of the file that says what the numbers are, with those of tables where there are any. */
void styles_write(struct buffer *out, bool dressed);

#endif
