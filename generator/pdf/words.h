/* The words of a page, as its contents show them one after the other. */
#ifndef PDF_WORDS_H
#define PDF_WORDS_H

#include "pdf/reader.h"

/* Of fonts with codes of one or two bytes and a character map, as ours are; what another shows is left out. A line end
 * stands where the contents move on to another place. */
struct text page_words(struct arena *arena, const struct pdf_page *page);

/* Where the text begins that these words stand in, in thousandths of a point from the lower left corner, as far as the
 * contents move by Td and Tm alone; ours do. */
struct place_of_words {
	int64_t x, y;
};

struct places {
	struct place_of_words *items;
	size_t count;
	size_t capacity;
};

/* Each time the words stand on the page. */
struct places page_places(struct arena *arena, const struct pdf_page *page, struct text words);

#endif
