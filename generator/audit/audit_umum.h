/* Rules about the data as a whole, whatever paper is made of it. */
#ifndef AUDIT_AUDIT_UMUM_H
#define AUDIT_AUDIT_UMUM_H

#include "base/diag.h"

struct record;

/* Adds the findings to `diags`. */
void audit_umum(const struct record *record, struct diags *diags);

#endif
