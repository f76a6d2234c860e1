/* Words that offices have their own for, and what stands below tables: "Sasaran Program" and "IKP" of a unit instead of
 * the "Sasaran Strategis" and "IKU" of the office. */
#ifndef RECORD_ISTILAH_H
#define RECORD_ISTILAH_H

#include "record/narasi.h"

/* aturan_fill makes what is missing. */
struct istilah {
	struct text sasaran;       /* "Sasaran Strategis" */
	struct text indikator;     /* "Indikator Kinerja" */
	struct text iku;           /* "Indikator Kinerja Utama" */
	struct text singkatan_iku; /* "IKU" */
	struct text path;
};

/* Below tables and pictures that the program places itself; those that are called say their source in the call. */
struct sumber_tabel {
	struct prose data[DATA_COUNT], bagan[BAGAN_COUNT];
	struct yes_no indikator; /* below those of one indicator its sumber_data */
	struct text path;
};

#endif
