/* Words of the record as words of the manuscript: what narratives, tables and pictures say in them. */
#ifndef LAYOUTS_PROSE_H
#define LAYOUTS_PROSE_H

#include "layout.h"

struct texts;

/* Words that people wrote, their fields filled in and their markup read. */
struct rich prose(struct composer *composer, struct text words, struct text path);

/* Level of sub-headings for narratives inside lists: bold lines instead. */
enum { NARASI_IN_LIST = 0 };

/* An unnumbered heading, or a bold line that stays with what follows where headings go no deeper.
 */
void subheading_add(struct blocks *blocks, struct rich title, int level);

/* A numbered list of texts with markup; paths are "base[0]" ... */
void texts_add(struct composer *composer, struct blocks *blocks, const struct texts *texts, enum list_mark mark,
               struct text base);

#endif
