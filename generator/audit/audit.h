/* The audit: what a paper made from the record would leave open or contradict, found before anyone
 * signs.
 *
 * A finding is no error of the data file: the papers can be made, but a reader will ask. Every rule
 * has a code that stays the same, is a row of a table, and reports as a warning at the place in the
 * data where the finding can be settled.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "base/diag.h"

struct manuscript;
struct record;

/* Adds the findings to `diags`. The record must be without errors. */
void audit(const struct record *record, struct diags *diags);

/* Adds what only a paper itself shows: abbreviations of its list that it does not use. The paper must be without
 * errors. */
void audit_paper(const struct record *record, const struct manuscript *manuscript, struct diags *diags);

#endif
