/* Which program this is, as papers say that were made by it. */
#ifndef OFFICE_PROGRAM_H
#define OFFICE_PROGRAM_H

#include "base/text.h"

/* "0.1.0" */
struct text program_version(void);

/* SHA-256 of its sources, in hexadecimal: the same however they were compiled. */
struct text program_digest(void);

#endif
