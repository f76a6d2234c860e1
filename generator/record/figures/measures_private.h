/* What the files of measures share. Private to this folder. */
#ifndef RECORD_MEASURES_PRIVATE_H
#define RECORD_MEASURES_PRIVATE_H

#include "record/figures/measures.h"

enum { PERCENT_PLACES = 2 };

/* `fine` to so many places, and what that leaves out. */
struct measure measure_rounded(struct decimal fine, int places);

/* part / whole x 100, sparing 100,00 for what is exactly whole; `whole` is above
 * zero. */
struct measure measure_percent(struct decimal part, struct decimal whole, int places);

/* The same for a target between two ends: inside it is 100, outside the nearer end counts. */
struct measure measure_rentang(struct decimal low, struct decimal high, struct decimal realisasi, int places);

#endif
