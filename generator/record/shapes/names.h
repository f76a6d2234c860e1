/* Mends names of programmes, kegiatan, sub kegiatan, sasaran and indicators as other programs export them. */
#ifndef RECORD_NAMES_H
#define RECORD_NAMES_H

#include "record/record.h"

/* One blank where there were blanks and line ends, none at the ends. */
struct text name_mended(struct arena *arena, struct text name);

/* The code that a name begins with ("7.01.02 Koordinasi", "X.XX.01 Program"), or empty. */
struct text name_code(struct text name);

/* All names of the record; a code before one becomes its `kode`, or goes where it only repeats that. */
void names_mend(struct arena *arena, struct record *record);

#endif
