/* Where figures of the data stand on the pages of a document. */
#ifndef PAGE_PRINTED_H
#define PAGE_PRINTED_H

#include "page/page.h"

/* Words of one figure on one line; x, y is the upper left corner of what they take. */
struct printed_place {
	const struct imprint *printed; /* its name and all its words */
	size_t page;                   /* index from 0 */
	struct mark *mark;             /* what its words are part of; NULL: an artifact */
	length x, y, width, height;
};

struct printed_places {
	ARRAY_OF(struct printed_place) list;
};

/* Of the pages from first to last (indices from 0, both included), in the order they were placed; in `arena`. */
struct printed_places printed_places(struct arena *arena, const struct document *document, size_t first, size_t last);

#endif
