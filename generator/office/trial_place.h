/* Which field a request to the stand-in of the signing service means; see trial.h. */
#ifndef OFFICE_TRIAL_PLACE_H
#define OFFICE_TRIAL_PLACE_H

#include "office/trial_wish.h"
#include "pdf/reader.h"

/* The empty field that the box lies in, or that the tag stands in; of an invisible signature the first. NULL, and why,
 * when there is none. */
const struct pdf_field *trial_place(struct arena *arena, struct pdf_reader *reader, const struct pdf_form *form,
                                    const struct trial_wish *wish, struct trial_refusal *why);

#endif
