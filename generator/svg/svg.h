/* Pages as pictures that every browser shows: one SVG file for each, or one HTML page that holds many.
 *
 * Looks as the PDF does, to the hundredth of a point: outlines of the document's own fonts, so none need be installed.
 * Over them lie the words, unseen, to be marked, copied and searched, in the order of the page. Groups bear the place
 * of their items in the structure tree (data-mark, data-id); what figures show is told in words; links lead on. Nothing
 * is fetched from elsewhere, nothing runs. Texts of the data are only ever texts. Same document, same bytes.
 */
#ifndef SVG_SVG_H
#define SVG_SVG_H

#include "base/buffer.h"
#include "page/page.h"

/* The name of the file of a page, index from 0: "lkip-001.svg". In `arena`. */
struct text svg_name(struct arena *arena, struct text stem, size_t page);

/* Appends a page of the document; `stem` is that of all its files, for links between them (empty: such links are left
 * out). False when the font file of an outline is damaged: what was appended is of no use then. */
bool svg_page(struct arena *arena, const struct document *document, size_t page, struct text stem, struct buffer *out);

/* Appends a whole HTML page of the pages from first to last (indices from 0, both included). False as above. It is
 * well-formed XML too. */
bool html_pages(struct arena *arena, const struct document *document, size_t first, size_t last, struct buffer *out);

#endif
