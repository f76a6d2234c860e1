/* Columns of budget tables, as the data file chooses them. */
#ifndef RECORD_KOLOM_H
#define RECORD_KOLOM_H

#include "input/shape.h"

enum kolom_uang {
	KOLOM_KODE,
	KOLOM_SEMULA,    /* the budget before it was changed */
	KOLOM_ANGGARAN,  /* after */
	KOLOM_PERUBAHAN, /* what lies between */
	KOLOM_RENCANA,   /* what was to be spent by now */
	KOLOM_REALISASI,
	KOLOM_PERSEN, /* realisasi of the budget; in quarters of what was to be spent */
	KOLOM_RENCANA_PERSEN,
	KOLOM_REALISASI_PERSEN, /* both of the budget */
	KOLOM_DEVIASI,          /* and the second less the first, in points */
	KOLOM_SISA,
	KOLOM_SUMBER_DANA,
	KOLOM_KETERANGAN,
	KOLOM_PREDIKAT,
	KOLOM_UANG_COUNT
};

struct kolom_anggaran {
	enum kolom_uang jenis;
	struct prose judul; /* the usual head when not given */
	struct text path;
};
struct kolom_anggaran_list {
	struct kolom_anggaran *items;
	size_t count;
};

#endif
