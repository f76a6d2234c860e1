/* Values in another's field. Private to this folder. */
#ifndef AUDIT_UMUM_TEMPAT_H
#define AUDIT_UMUM_TEMPAT_H

#include "audit/rules.h"

void ask_tempat(const struct audit *audit);

#endif
