/* The structure tree: what each item on a page is part of (PDF 1.7, 14.7 and 14.8).
 *
 * A mark either holds other marks or is held by items of pages, never both; so the order of reading is
 * the order in which marks were made. Standard structure types only.
 */
#ifndef PAGE_MARK_H
#define PAGE_MARK_H

#include "base/text.h"

enum role {
	ROLE_DOCUMENT,
	ROLE_SECT,
	ROLE_DIV,
	ROLE_P,
	ROLE_H1,
	ROLE_H2,
	ROLE_H3,
	ROLE_H4,
	ROLE_H5,
	ROLE_H6,
	ROLE_L,
	ROLE_LI,
	ROLE_LBL,
	ROLE_LBODY,
	ROLE_TABLE,
	ROLE_CAPTION,
	ROLE_THEAD,
	ROLE_TBODY,
	ROLE_TR,
	ROLE_TH,
	ROLE_TD,
	ROLE_FIGURE,
	ROLE_FORMULA,
	ROLE_TOC,
	ROLE_TOCI,
	ROLE_REFERENCE,
	ROLE_LINK,
	ROLE_SPAN,
	ROLE_FORM,
	ROLE_COUNT
};

enum head_scope { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW, SCOPE_BOTH };

/* ListNumbering of ROLE_L (PDF 1.7, table 347). */
enum list_numbering {
	LIST_NONE,
	LIST_DECIMAL,
	LIST_LOWER_ALPHA,
	LIST_UPPER_ALPHA,
	LIST_LOWER_ROMAN,
	LIST_UPPER_ROMAN,
	LIST_DISC,
	LIST_CIRCLE,
	LIST_SQUARE
};

struct mark {
	struct mark *parent, *first, *last, *next;
	struct text alt;      /* ROLE_FIGURE, ROLE_FORMULA: words for who cannot see it; compulsory there */
	uint32_t order;       /* 0, 1, ... as made, over the whole tree */
	int colspan, rowspan; /* TH, TD; 0 counts as 1 */
	enum role role : 8;
	enum head_scope scope : 8; /* TH */
	enum list_numbering list : 8;
	void *paint; /* a place for the painter's own notes */
};

/* The root of a new tree. */
struct mark *mark_root(struct arena *arena);

/* A new last child of `parent`. */
struct mark *mark_new(struct arena *arena, struct mark *parent, enum role role);

/* Whether a reader comes to `a` before `b`, both of one tree; false when one is within the other. */
bool mark_precedes(const struct mark *a, const struct mark *b);

/* The name of a role as in the PDF ("TD"). */
const char *role_name(enum role role);

#endif
