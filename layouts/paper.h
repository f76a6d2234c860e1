/* From the local choices of `aturan`, which record/ has checked, and what the caller asked for, to
 * paper and styles. */
#ifndef LAYOUTS_PAPER_H
#define LAYOUTS_PAPER_H

#include "layout.h"

/* The paper of this run: the caller's, where he asked for one, with the margins of the data. */
struct paper paper_of(const struct composer *composer);

struct styles *styles_from_aturan(struct arena *arena, const struct aturan *aturan);

/* Width of the text, on the paper as held upright or turned. */
length paper_measure(const struct paper *paper, bool landscape);

/* Centimetres as a length; at most 10 m. */
length length_from_cm(struct decimal centimetres);

#endif
