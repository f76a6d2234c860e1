/* What a question is about: the whole year or one quarter of it, the whole office or the programmes of one report. */
#ifndef RECORD_SCOPE_H
#define RECORD_SCOPE_H

#include "base/arena.h"

struct laporan_evaluasi;
struct record;

struct scope {
	const struct record *record;
	int quarter;                            /* 1 to 4; 0 for the year */
	const struct laporan_evaluasi *laporan; /* whose programmes alone count; NULL for all */
};

#endif
