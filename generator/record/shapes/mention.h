/* Whether the data speaks of something by a word. */
#ifndef RECORD_MENTION_H
#define RECORD_MENTION_H

#include "base/text.h"

struct record;

/* True when `word` stands as a word of its own, spelt alike, in any text of the record but the list of
 * abbreviations itself. Words that papers add by themselves are not looked at. */
bool record_mentions(const struct record *record, struct text word);

#endif
