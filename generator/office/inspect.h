/* `naskah periksa`: all that is wrong or open, before anything is written. */
#ifndef OFFICE_INSPECT_H
#define OFFICE_INSPECT_H

#include "office/paper.h"

/* The findings of the audit of the data alone, without those the data excuses, into `diags`; nothing is reported to the
 * office. */
void office_audit(const struct office *office, struct diags *diags);

/* Reports the evaluator's list to the office and in `diags` (audit_evaluator), with the pages of the report where its
 * evidence stands; that is made in `arena`, opened inside the office's. */
void office_evaluate(struct arena *arena, struct office *office, const struct paper_wishes *wishes,
                     struct diags *diags);

/* Reports the findings of the audit, then makes every paper that the data asks for, as far as its pages, and keeps
 * none. So whatever would stop a paper is reported to the office and in `diags`: a picture, a reference, a letter that
 * no font has. Memory of the work comes from `arena`, opened inside the office's. */
void office_inspect(struct arena *arena, struct office *office, const struct paper_wishes *wishes, struct diags *diags);

#endif
