/* Tables and figures that the report calls and has not. Private to this folder. */
#ifndef AUDIT_AUDIT_RUJUKAN_H
#define AUDIT_AUDIT_RUJUKAN_H

#include "base/diag.h"

struct manuscript;

void audit_rujukan(const struct manuscript *manuscript, struct diags *diags);

/* "disajikan pada tabel berikut", with no table before the next heading; of papers that are whole. */
void audit_di_bawah(const struct manuscript *manuscript, struct diags *diags);

#endif
