/* The evaluation of the Renja by form E.81 of Permendagri 86/2017: who signs it, what a quarter says below its table,
 * and what the Renstra promised, which the form begins with. */
#ifndef RECORD_E81_H
#define RECORD_E81_H

#include "input/shape.h"

/* Of an indicator of a program, kegiatan or sub kegiatan, in its unit. */
struct keluaran_renstra {
	struct number target;    /* at the end of the Renstra */
	struct number realisasi; /* up to the end of last year */
	struct text path;
};

/* The same of its money, in rupiah. */
struct uang_renstra {
	struct number anggaran, realisasi;
	struct text path;
};

struct formulir_e81 {
	struct text penyusun, pengevaluasi; /* keys of pejabat */
	struct text kertas;                 /* for paper_from_text; A3 when not given */
	struct text path;
};

/* Below the table of one quarter. */
struct isi_e81 {
	struct prose_list pendorong, penghambat, tindak_lanjut_triwulan, tindak_lanjut_renja;
	struct date tanggal_evaluasi; /* that of the report when not given */
	struct text path;
};

#endif
