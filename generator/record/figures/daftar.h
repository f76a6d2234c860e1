/* All figures that are computed, by name. */
#ifndef RECORD_DAFTAR_H
#define RECORD_DAFTAR_H

#include "record/figures/figure.h"

/* Calls `visit` with the whole name of every figure that has a formula: of each indicator, programme, quarter, year
 * that the names of figures know, in the order of the data. What a quarter has in other words too (alone, up to its
 * end) is told once, by its basis. Memory of the work comes from `arena`. */
void figures_each(struct arena *arena, const struct record *record, void (*visit)(void *context, struct text name),
                  void *context);

#endif
