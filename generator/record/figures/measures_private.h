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

/* 100 for a target of zero that is reached, where the office has it so; else not known. */
struct measure capaian_nol(const struct record *record, enum arah arah, struct measure target,
                           struct measure realisasi);

/* The same for a target between two ends: inside it is 100, outside the nearer end counts, by the direction of the
 * indicator; of ARAH_RENTANG less than 100 on both sides. */
struct measure measure_rentang(enum arah arah, struct decimal low, struct decimal high, struct decimal realisasi,
                               int places);

#endif
