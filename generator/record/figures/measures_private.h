/* What the files of measures share. Private to this folder. */
#ifndef RECORD_MEASURES_PRIVATE_H
#define RECORD_MEASURES_PRIVATE_H

#include "record/figures/measures.h"

enum { PERCENT_PLACES = 2 };

/* Nothing known. */
#define MEASURE_UNKNOWN ((struct measure){ false, { 0, 0 } })

static inline struct measure measure_of(struct decimal value)
{
	return (struct measure){ true, value };
}

/* part / whole x 100, sparing 100,00 for what is exactly whole; `whole` is above
 * zero. */
struct measure measure_percent(struct decimal part, struct decimal whole, int places);

/* The same for a target between two ends: inside it is 100, outside the nearer end counts. */
struct measure measure_rentang(struct decimal low, struct decimal high, struct decimal realisasi, int places);

#endif
