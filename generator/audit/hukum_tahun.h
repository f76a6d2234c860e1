/* Years of regulations that are cited without their titles. Private to this folder. */
#ifndef AUDIT_HUKUM_TAHUN_H
#define AUDIT_HUKUM_TAHUN_H

#include "audit/rules.h"

/* Tells what is cited with the number of a titled citation and another year. */
void hukum_tahun(const struct audit *audit);

#endif
