/* Words that people typed, found by what a page shows of them: the texts, dates and numbers of the data that a line of
 * a page may have its words from. Private to asal*.c.
 *
 * A line has its words from a text when the text holds them together with the words beside them, or stands whole in the
 * line.
 */
#ifndef OFFICE_ASAL_LEAF_H
#define OFFICE_ASAL_LEAF_H

#include "base/array.h"
#include "record/record.h"

struct leaf {
	struct text path;
	struct text words; /* as papers print them */
	struct text fold;  /* as lines of pages have them */
	bool number;       /* which alone says nothing: only a line that is nothing else is from it */
};

struct leaves {
	ARRAY_OF(struct leaf) list;
};

/* Those that hold the words, which are folded. */
struct leaves leaves_with(struct arena *arena, const struct record *record, struct text words);

/* Whether the words are there as words, not as parts of others, from *at on; *at is then where. */
bool words_in(struct text text, struct text words, size_t *at);

/* Whether the words at `at` of a line may be the leaf's. */
bool leaf_prints(struct arena *arena, const struct leaf *leaf, struct text line, size_t at, size_t count);

#endif
