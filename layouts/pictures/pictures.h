/* Pictures made from the data: charts, trees, the map of processes. */
#ifndef LAYOUTS_PICTURES_H
#define LAYOUTS_PICTURES_H

#include "layout.h"
#include "record/narasi.h"

struct bagan;
struct indikator;

/* A picture that a narrative calls by name; a warning at its path when the data has nothing for it.
 */
void picture_add(struct composer *composer, struct blocks *blocks, const struct bagan *bagan);

/* A picture in its usual place: nothing when the office wants none (aturan.bagan) or the data has
 * nothing for it. `indikator` is that of BAGAN_TREN, else NULL. One bar and one year make no
 * picture here: BAGAN_SERAPAN needs two programmes, BAGAN_TREN three years, two of them with a
 * realisasi. */
void picture_usual(struct composer *composer, struct blocks *blocks, enum bagan_name which,
                   const struct indikator *indikator);

/* Whether the narrative calls this picture, at any depth; a trend of all indicators calls each. */
bool narasi_shows(const struct narasi *narasi, enum bagan_name which, const struct indikator *indikator);

#endif
