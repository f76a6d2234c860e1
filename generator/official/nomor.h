/* Numbers of official papers: "010/308/Perencanaan". */
#ifndef OFFICIAL_NOMOR_H
#define OFFICIAL_NOMOR_H

#include "base/text.h"

/* Whether it is there and has no gap left to fill in by hand: blanks in a row, or nothing between two strokes. */
bool nomor_complete(struct text nomor);

#endif
