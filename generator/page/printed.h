/* Where figures of the data stand on the pages of a document. */
#ifndef PAGE_PRINTED_H
#define PAGE_PRINTED_H

#include "page/page.h"

/* Words on one line, mostly of one figure; x, y is the upper left corner of what they take. */
struct printed_place {
	const struct imprint *printed; /* the figure; NULL for words that are none */
	struct text words;             /* all of the figure's */
	size_t page;                   /* index from 0 */
	struct mark *mark;             /* what its words are part of; NULL: an artifact */
	length x, y, width, height;
};

struct printed_places {
	ARRAY_OF(struct printed_place) list;
};

/* Of the pages from first to last (indices from 0, both included), in the order they were placed; in `arena`. */
struct printed_places printed_places(struct arena *arena, const struct document *document, size_t first, size_t last);

/* A line as it is read: no soft hyphens, every blank a single common one. */
struct printed_line {
	struct text written;
	struct text words; /* the same in small letters */
	size_t page;
	const struct item *items;
	size_t count;
	const size_t *starts; /* in `words`, of each piece of each item in turn */
};

struct printed_lines {
	ARRAY_OF(struct printed_line) list;
};

/* All lines, furniture too. */
struct printed_lines printed_lines(struct arena *arena, const struct document *document);

/* Words as lines have them. */
struct text fold_words(struct arena *arena, struct text words);

/* Where the bytes from `at` on of the line's words stand: the pieces that have some of them. */
struct printed_place printed_within(const struct printed_line *line, size_t at, size_t count);

#endif
