/* What evaluation reports printed elsewhere say otherwise than the data. */
#ifndef AUDIT_AUDIT_EVALUASI_H
#define AUDIT_AUDIT_EVALUASI_H

#include "audit/audit.h"

/* Adds the findings to `diags`. */
void audit_evaluasi(const struct record *record, struct diags *diags);

#endif
