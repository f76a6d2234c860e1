/* What the signatures in a file cover. */
#ifndef OFFICE_SIGNED_H
#define OFFICE_SIGNED_H

#include "office/verify.h"

/* Adds them to the report, in the order of the form. */
void signed_parts(struct arena *arena, const struct inside *inside, struct likeness_report *report);

#endif
