/* Where Indonesian words may be parted. Knows nothing of patterns but the places they propose. */
#ifndef TYPESET_SYLLABLES_H
#define TYPESET_SYLLABLES_H

#include <stdbool.h>
#include <stddef.h>

/* Of the `count` small plain letters of `word` (a zero byte follows), those before which it may be parted, from the
 * places that patterns propose; both arrays have `count` members. */
void syllables_mend(const char *word, size_t count, const bool *proposed, bool *parted);

#endif
