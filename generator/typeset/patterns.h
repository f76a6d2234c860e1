/* Hyphenation patterns of Liang, as the dictionaries of libhyphen hold them. */
#ifndef TYPESET_PATTERNS_H
#define TYPESET_PATTERNS_H

#include "base/text.h"

struct patterns;

/* From a dictionary: the name of its character set, then a pattern on each line ("a1ba", ".be2r"). Its bytes must last
 * as long as the patterns. Lines that are no plain pattern (comments, settings, changes of spelling) are left out. */
struct patterns *patterns_read(struct arena *arena, struct text dictionary);

/* Of a word of `count` small plain letters: those before which it may be parted. The first is never one. */
void patterns_places(const struct patterns *patterns, const char *word, size_t count, bool *places);

#endif
