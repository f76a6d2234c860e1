/* Rules about the review of the annual report by the internal auditor. */
#ifndef AUDIT_AUDIT_REVIU_H
#define AUDIT_AUDIT_REVIU_H

#include "base/diag.h"

struct record;

/* Adds the findings to `diags`. */
void audit_reviu(const struct record *record, struct diags *diags);

#endif
