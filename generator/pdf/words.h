/* The words of a page, as its contents show them one after the other. */
#ifndef PDF_WORDS_H
#define PDF_WORDS_H

#include "pdf/reader.h"

/* Of fonts with codes of two bytes and a character map, as ours are; what another shows is left out. A line end stands
 * where the contents move on to another place. */
struct text page_words(struct arena *arena, const struct pdf_page *page);

#endif
