/* Findings that the office has looked at and lets stand, with its reason. Private to this folder. */
#ifndef AUDIT_PENGECUALIAN_H
#define AUDIT_PENGECUALIAN_H

#include "base/diag.h"

struct pengecualian;

/* Whether there is such a rule and such a path; else that is told, with what may be meant. */
bool pengecualian_fits(const struct pengecualian *pengecualian, struct diags *excuses);

/* Takes the findings of its rule at or below its path out of `diags`, and tells in `excuses` how many, with the reason;
 * or that there were none. */
void pengecualian_apply(const struct pengecualian *pengecualian, struct diags *diags, struct diags *excuses);

#endif
