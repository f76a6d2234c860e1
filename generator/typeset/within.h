/* Whether all that was set stands on a page, and within its paper. */
#ifndef TYPESET_WITHIN_H
#define TYPESET_WITHIN_H

#include "base/diag.h"
#include "page/page.h"

struct proof {
	size_t texts;   /* that the structure tree holds, on all pages; */
	size_t lost;    /* so many more were made */
	size_t outside; /* items of any kind that are not wholly on their paper */
};

/* Looks at every item of the finished pages. `handed` is how many texts with a mark were made for them. Tells, as
 * errors, what lies outside, once a page, and that some are lost. */
struct proof within_prove(struct arena *arena, const struct document *document, size_t handed, struct diags *diags);

#endif
