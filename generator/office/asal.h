/* Where figures come from, told to people and machines: value, formula with numbers, inputs, lines of the data, and
 * where they are printed. */
#ifndef OFFICE_ASAL_H
#define OFFICE_ASAL_H

#include "base/buffer.h"
#include "office/paper.h"

struct asal_wishes {
	bool json;
	bool english;
};

/* Tells of what `what` names: a figure ("iku.ikm.capaian"), the path of a value in the data, or words as they stand on
 * a page ("113,65%"); and of every place in the papers the data asks for. False, with a message in `diags`, when there
 * is no such thing. `arena` is the caller's, inside the office's. */
bool asal_explain(struct arena *arena, struct office *office, const struct paper_wishes *papers, struct text what,
                  const struct asal_wishes *wishes, struct diags *diags, struct buffer *out);

/* All figures that the paper prints, as JSON; in the paper's arena. */
struct text asal_of_paper(const struct made_paper *paper);

/* Puts the source of each figure printed on the pages (indices from 0, both included) to the document, a copy of the
 * paper's. */
void asal_sources(const struct made_paper *paper, size_t first, size_t last, struct document *document);

#endif
