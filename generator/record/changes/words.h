/* Two sentences word by word: what was taken out and what came in. */
#ifndef CHANGES_WORDS_H
#define CHANGES_WORDS_H

#include "base/array.h"
#include "base/text.h"

enum part_kind { PART_SAME, PART_GONE, PART_NEW };

/* Words in a row with the blanks between them; a view of the sentence it is from. */
struct part_of_words {
	enum part_kind kind;
	struct text words;
};

struct word_parts {
	ARRAY_OF(struct part_of_words) list;
};

/* In the order of reading, what went before what came. */
struct word_parts words_compare(struct arena *arena, struct text before, struct text after);

/* How much two texts have in common, in per cent of their words. */
int words_alike(struct arena *arena, struct text a, struct text b);

/* "... layanan [-diperluas-] {+diperdalam+} ke desa.": what is the same is cut short. */
struct text words_told(struct arena *arena, const struct word_parts *parts);

#endif
