/* The newer paper with what changed marked on its pages, and a list of it in front. It says that it is a comparison on
 * every page; it has no fields to sign and carries no source. */
#ifndef OFFICE_COMPARED_H
#define OFFICE_COMPARED_H

#include "office/beda.h"
#include "office/paper.h"

/* A line of the list. */
struct compared_row {
	const char *part;            /* its changes stand together */
	struct text words;           /* whose, and what of it */
	struct text before, after;   /* or, where `told`, */
	struct text told;            /* what was taken out and what came in, as one text */
	const struct change *change; /* one of these two */
	const struct followed *followed;
	size_t page;            /* index of the first page that has it, SIZE_MAX: none */
	length top;             /* there */
	struct text page_words; /* as the list says it */
	size_t own_page;        /* where the row itself stands, */
	length own_top;         /* its height there */
};

struct compared {
	const struct beda *beda;
	struct arena *arena; /* of the paper */
	ARRAY_OF(struct compared_row) rows;
	int passes;
};

/* Names of what is marked: words that the list speaks of, and its own references to pages. */
#define COMPARED_WORDS "\x01perubahan:"
#define COMPARED_PAGE "\x01halaman:"

/* The paper in `arena`, opened inside the newer office's; its diags say what is wrong. */
struct made_paper *compared_paper(struct arena *arena, struct office *newer, const struct beda *beda,
                                  const struct layout *layout, const struct paper_wishes *wishes);

/* -- compared_front.c -- */

/* The rows of the list, without pages. */
void compared_rows(struct compared *compared);
/* Puts the list in front of the manuscript; again: in place of the one that is there. */
void compared_front(struct compared *compared, struct made_paper *paper, bool again);

/* -- compared_marks.c -- */

/* Gives words of the manuscript that a row is about their names. */
void compared_name(struct compared *compared, struct manuscript *manuscript);
/* Finds each row's first page; true when the list in front says another for any. */
bool compared_find(struct compared *compared, const struct made_paper *paper);
/* Draws bars and grounds, and links from the list to the pages and back. */
void compared_mark(struct compared *compared, struct made_paper *paper);

#endif
