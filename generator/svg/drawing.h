/* Items of a page as elements of SVG; included from svg/ alone. */
#ifndef SVG_DRAWING_H
#define SVG_DRAWING_H

#include "svg/defs.h"

struct drawing;

/* `href="..."` for a place of the document that a link leads to; false, and nothing written, when there is no way to
 * it. */
typedef bool drawing_way(struct drawing *drawing, struct buffer *out, size_t page, length top);

struct drawing {
	struct arena *arena; /* of this writing alone */
	const struct document *document;
	struct defs defs;
	struct buffer out; /* what is drawn */
	drawing_way *way;
	struct text stem;   /* for ways between files, */
	size_t first, last; /* or between pages of one file */

	const struct mark *mark; /* of the open group; NULL: an artifact */
	bool in_group;
	ARRAY_OF(const struct mark *) figures; /* of this page that have said what they show */
};

/* What every <svg> of a page begins with: size, and what its texts and lines have in common; `more` are further
 * attributes. */
void drawing_root(struct buffer *out, const struct page *page, struct text more);

/* Rules of CSS that the drawing counts on. */
void drawing_style(struct buffer *out, const struct drawing *drawing);

/* Appends the page's items to drawing->out. */
void drawing_page(struct drawing *drawing, size_t index);

/* text.c: a line of texts that touch, of one mark, size and grey; gives how many of the items it took. */
size_t drawing_text(struct drawing *drawing, const struct item *items, size_t count);

#endif
