/* Pages as text, for golden tests and for looking: the second reader of pages. */
#ifndef PAGE_DUMP_H
#define PAGE_DUMP_H

#include "base/buffer.h"
#include "page/page.h"

/* Appends every page: a head line with size, number and count of items; then a line per item in the order
 * they were placed: kind, place (points, one decimal), role path of its mark (or "-"), and for text the
 * face, size and words. Texts on one baseline that touch are one line. Ends with bookmarks. */
void dump_write(struct buffer *out, const struct document *document);

/* Only the words, page by page, line by line. */
void dump_words(struct buffer *out, const struct document *document);

#endif
