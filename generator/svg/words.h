/* Words that come again in a file are defined once, as the uses of their glyphs: "dan" stands on every page. */
#ifndef SVG_WORDS_H
#define SVG_WORDS_H

#include "svg/defs.h"

/* Before anything is drawn: the page's words will be used. */
void words_count(struct defs *defs, const struct page *page);

/* Number of the name of a word that comes often enough to have one, defined on first use; 0: its glyphs are used one by
 * one. Such a word is of one face. */
size_t words_name(struct defs *defs, const struct shaped *word);

#endif
