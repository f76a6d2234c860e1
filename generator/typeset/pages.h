/* What is known of a manuscript's pages: sections once set, what lists name and where it was placed. The
 * paginator and who draws on finished pages see it; kinds of blocks do not, but for those that lists and page
 * numbers are made of (contents.c, pagewords.c).
 *
 *   entry    a heading, table or figure that contents, lists and bookmarks name
 *   forme    a section once set, ready for its pages
 */
#ifndef TYPESET_PAGES_H
#define TYPESET_PAGES_H

#include "typeset/setter.h"

struct entry {
	const void *source; /* struct heading *, table *, figure * */
	enum contents_kind kind;
	int level;
	struct text number;
	struct rich title;
	struct strip *strip; /* its first, once set */
	size_t book;         /* of the manuscript's, as counted by section.opens, */
	size_t host;         /* and the one it is annexed to, or the same */
	size_t annex;        /* the lampiran it is in; 0: the paper itself */
	bool opens;          /* it is the head of that lampiran */
	int under;           /* it counts as so many levels deeper */
};

/* A section set and paginated, ready to be drawn. */
struct forme {
	const struct section *section;
	const struct galley *galley;
	const struct styles *styles;
	int family;
	struct mark *head;             /* of the section's head */
	size_t first, end;             /* its pages */
	size_t annex_first, annex_end; /* those of the whole lampiran */
};

struct pages {
	ARRAY_OF(struct entry) entries;
	size_t entry_at;           /* where the next to be set is looked for first */
	size_t book;               /* at hand, as section.opens counts: lists name what is its own, */
	size_t host;               /* the one that it is annexed to, which lists its head */
	size_t annex;              /* the lampiran at hand; 0: the paper itself */
	struct items items;        /* of the page being drawn */
	size_t page;               /* being drawn, */
	const struct forme *forme; /* and its section */
};

/* -- entries.c -- */
/* Notes what the section has for contents and bookmarks, in its order. */
void entries_collect(struct setter *setter, const struct section *section);
/* Bookmarks of all headings that were placed. */
void entries_bookmark(struct setter *setter);

/* -- paginate.c -- */
/* The frame of a page there is already. */
struct frame frame_on(const struct paper *paper, const struct page *page);
/* Gives each strip its page and top; appends pages to the document, numbered as the section wants. False when
 * there are too many pages. */
bool paginate(struct setter *setter, const struct section *section, const struct galley *galley, size_t *number);
/* Draws a section's strips on the pages the paginator gave them. */
void emit_section(struct setter *setter, const struct forme *forme);
/* How many pages it takes, the first of which lies so, and how much of the last. */
struct pages_used {
	size_t count;
	length last;
};
struct pages_used pages_count(const struct paper *paper, enum turn lie, const struct galley *galley);

/* -- drift.c -- */
/* Where a page ends that would end at strip `end`: behind text that stands before what drifts, when that fills a foot
 * left white; the strips have that order then. */
size_t drift_past(struct setter *setter, const struct galley *galley, size_t end, length room, length *used);

/* -- watermark.c -- */
void emit_watermark(struct setter *setter, const struct page *page, struct items *items);

/* -- running.c -- */
/* Page number and words at head and foot of a page, as artifacts. */
void emit_running(struct setter *setter, const struct section *section, struct page *page);

/* -- statement.c -- */
/* The manuscript, or where it has a statement one like it whose pages have room for that at their foot. */
const struct manuscript *statement_room(struct setter *setter);
/* The statement at the foot of a page. */
void emit_statement(struct setter *setter, const struct section *section, struct page *page);

/* -- furniture.c -- */
/* Page numbers, and the line that names the pages of a lampiran: in the type of the manuscript. */
void emit_furniture(struct setter *setter, const struct forme *forme);

/* -- fit.c -- */
/* Chooses styles and glue so that a section that wants it takes one page; the usual ones else. */
void fit_section(struct setter *setter, const struct section *section);

#endif
