/* Which way letters run, by the Unicode bidirectional algorithm: FriBidi behind one door.
 *
 * A level is a number for each letter: even, it runs from left to right, odd, from right to left. Letters of a higher
 * level are set within those of a lower one: figures within Arabic, Arabic within Indonesian. Characters that embed,
 * override or isolate have no say: what a paper says must not stand on what nobody sees.
 */
#ifndef FONT_BIDI_H
#define FONT_BIDI_H

#include "base/arena.h"
#include "base/text.h"

/* True when anything in the text may run from right to left. */
bool bidi_turns(struct text text);

/* True when its first letter that has a direction runs from right to left. */
bool bidi_backwards(struct text text);

/* Levels of the letters of a paragraph, in `arena`; the paragraph runs as its first letter that has a direction does:
 * *from_right. */
const unsigned char *bidi_levels(struct arena *arena, const uint32_t *codes, size_t count, bool *from_right);

/* order[i]: which of the parts of a line, of one level each, stands i-th from the left. */
void bidi_order(const unsigned char *levels, size_t count, size_t *order);

#endif
