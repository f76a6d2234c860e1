/* The table of form E.81, with the rows below it. */
#ifndef LAYOUTS_TABLES_E81_H
#define LAYOUTS_TABLES_E81_H

#include "layout.h"

struct isi_e81;

/* Appends the table of the quarter: every programme, kegiatan and sub kegiatan of composer->record; `isi` (or NULL) is
 * what its last rows say. */
void e81_table(struct composer *composer, struct blocks *blocks, int quarter, const struct isi_e81 *isi);

#endif
