/* The rules of one paper; private to this folder. */
#ifndef AUDIT_LKIP_H
#define AUDIT_LKIP_H

#include "audit/audit.h"

/* LKIP-01 to LKIP-13: the seven analyses of every indicator, and the figures they rest on. */
void audit_lkip(const struct record *record, struct diags *diags);

#endif
