/* A paper of an office: composed, numbered and set into pages; every output is written from it. */
#ifndef OFFICE_PAPER_H
#define OFFICE_PAPER_H

#include "office/office.h"
#include "page/page.h"

struct paper_wishes {
	struct wishes layout; /* what the layout is asked for */
	bool no_fields;       /* signatures get no fields */
	bool certify;         /* the document says how its drawings were checked */
};

struct made_paper {
	struct arena *arena; /* of the paper alone */
	struct office *office;
	const struct layout *layout;
	struct paper_wishes wishes;
	struct picture_uses pictures;
	struct text hyphenation;      /* patterns it was set with, or empty */
	struct manuscript manuscript; /* what is said */
	struct document document;     /* the pages */
	struct diags diags;           /* what was reported about it; with errors there are no pages to be used */
	bool comparison;              /* no paper, but one told against another: nothing to be archived or made again */
};

/* Who changes a paper while it is made. */
struct reviser {
	/* It is composed and numbered; its manuscript may be added to. */
	void (*composed)(void *context, struct made_paper *paper);
	/* Its pages are set. True: once more, from the manuscript as it is now. */
	bool (*set)(void *context, struct made_paper *paper);
	void *context;
};

/* Makes the paper in `arena`, which the caller opened inside the office's. What is wrong is reported to the office,
 * too. The office's record must be there. */
struct made_paper *paper_make(struct arena *arena, struct office *office, const struct layout *layout,
                              const struct paper_wishes *wishes);

/* The same, with somebody who changes it. */
struct made_paper *paper_revise(struct arena *arena, struct office *office, const struct layout *layout,
                                const struct paper_wishes *wishes, const struct reviser *reviser);

/* The layout by its name ("lkip"); NULL when there is none. */
const struct layout *lookup_layout(struct text name);

/* Whether the data has what the paper is made from; else *lack (unless NULL) says what it has not, in `arena`. */
bool paper_possible(const struct office *office, const struct layout *layout, struct arena *arena, struct diag *lack);

/* Whether papers of the layout print what stands at the path of the data: all but what is another paper's alone, unless
 * it is one of their annexes. */
bool paper_concerned(const struct office *office, const struct layout *layout, struct text path);

#endif
