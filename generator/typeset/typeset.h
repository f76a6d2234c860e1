/* Typesetting: a manuscript becomes finished pages. Decides every place; draws nothing itself. */
#ifndef TYPESET_TYPESET_H
#define TYPESET_TYPESET_H

#include "base/diag.h"
#include "content/block.h"
#include "page/page.h"

/* Sets `manuscript` (numbered) with `fonts` into `document`, whose marks, pages and bookmarks it fills.
 * `hyphenation` is a libhyphen dictionary, or empty for none. What cannot be set (a glyph no
 * font has, a family not installed, a table too wide) is reported in `diags`. */
void typeset(struct arena *arena, const struct manuscript *manuscript, struct fonts *fonts, struct text hyphenation,
             struct diags *diags, struct document *document);

#endif
