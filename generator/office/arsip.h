/* What an archive takes in with a paper's file: which papers it holds, on which pages, and what is known of each and
 * of all together. */
#ifndef OFFICE_ARSIP_H
#define OFFICE_ARSIP_H

#include "office/paper.h"
#include "record/arsip.h"

/* A paper of the file, or the file as a whole. */
struct filed {
	const struct archived *paper; /* NULL: the whole */
	struct arsip said;  /* with number, date and sifat of the paper where the data says none for the archive */
	size_t first, last; /* pages from 1 */
};

struct filing {
	struct filed *papers; /* in their order, annexed ones too */
	size_t count;
	struct filed whole;     /* what all papers agree on that are not annexed; their numbers one after the other */
	size_t own;             /* how many these are */
	struct text identifier; /* of the whole: its reference code, or the number of its one paper */
	bool stated;            /* the data says something of them for archives */
};

struct filing filing_of(struct arena *arena, const struct made_paper *paper);

/* As properties of the document, a copy of the paper's; none where the data says nothing for archives. */
void filing_properties(const struct made_paper *paper, struct document *document);

/* All of it as JSON, with what the paper says of itself. */
struct text filing_json(struct arena *arena, const struct made_paper *paper);

/* As far as it is known: "2025-02-18", "2025-02", "2025". */
struct text filing_date(struct arena *arena, struct date date);

#endif
