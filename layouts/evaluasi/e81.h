/* Form E.81 as a section of the evaluation report. */
#ifndef LAYOUTS_EVALUASI_E81_H
#define LAYOUTS_EVALUASI_E81_H

#include "layout.h"

struct isi_evaluasi;
struct laporan_evaluasi;

/* Adds the section: title, table and both signatures, for the quarter of composer->record. `restart`: its pages are
 * numbered from 1. */
void e81_section(struct composer *composer, const struct laporan_evaluasi *laporan, const struct isi_evaluasi *isi,
                 bool restart);

#endif
