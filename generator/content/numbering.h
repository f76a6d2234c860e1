/* Numbers of chapters, sections, tables and figures, and the references to them.
 *
 * "BAB I", "A.", "1.", "a." for headings; "Tabel 3.2" and "Gambar 3.1" count within their chapter
 * (before the first chapter: "Tabel 1"), or as the manners of the manuscript's styles have it. "Lampiran 2" for
 * what is annexed; each counts anew: "Tabel L-2.1". Done once, before typesetting.
 */
#ifndef CONTENT_NUMBERING_H
#define CONTENT_NUMBERING_H

#include "base/diag.h"
#include "content/block.h"

/* Numbers the manuscript in place and turns references into words ("Tabel 3.2"). A reference to nothing is
 * an error with the path of its words. */
void numbering_apply(struct manuscript *manuscript, struct diags *diags);

/* The label of the n-th item of a list (n from 0): "1.", "a)", "-" ... */
struct text list_label(struct arena *arena, enum list_mark mark, size_t n);

/* What stands beside the i-th item: words of its own, or its place in the list. */
struct text list_item_label(struct arena *arena, const struct list *list, size_t i);

#endif
