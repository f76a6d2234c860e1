/* Abbreviations that a report lists and nowhere uses. */
#ifndef AUDIT_AUDIT_SINGKATAN_H
#define AUDIT_AUDIT_SINGKATAN_H

#include "audit/audit.h"

/* Adds the findings to `diags`; none for a manuscript without the list. */
void audit_singkatan(const struct record *record, const struct manuscript *manuscript, struct diags *diags);

#endif
