/* What is seen of a signature by the stand-in of the signing service; see trial.h. */
#ifndef OFFICE_TRIAL_MARK_H
#define OFFICE_TRIAL_MARK_H

#include "pdf/reader.h"

/* Operators that write UJI COBA into a frame as large as the field; lines alone, so that no font is needed. */
struct text trial_mark(struct arena *arena, const struct pdf_field *field);

#endif
