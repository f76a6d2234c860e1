/* The quarterly evaluation report: a paper in chapters that a unit of the office writes each
 * quarter for its superior.
 *
 * The chapters are the same in every quarter, so they are written once, with the tables that the program
 * makes in them; what one quarter says in words is filed by key at that quarter; a chapter calls
 * it by that key: {"uraian": "kesimpulan"}.
 */
#ifndef RECORD_EVALUASI_H
#define RECORD_EVALUASI_H

#include "record/triwulan.h"

struct scope;
struct kegiatan;
struct diags;

/* What one quarter says where a chapter calls it. */
struct uraian_evaluasi {
	struct text kunci;
	struct narasi isi;
	struct text path;
};
struct uraian_list {
	struct uraian_evaluasi *items;
	size_t count;
};

struct isi_e81;
struct formulir_e81;

struct isi_evaluasi {
	struct text nomor;
	struct date tanggal;
	struct text penanda_tangan; /* key of pejabat; that of the report when not given */
	struct uraian_list uraian;
	struct tercetak_list tercetak;
	struct isi_e81 *formulir_e81;
	struct arsip *arsip;
	struct text path;
};

struct bab_evaluasi {
	struct prose judul;
	struct narasi isi; /* above its sections */
	struct bagian_list bagian;
	struct text path;
};

struct laporan_evaluasi {
	struct prose judul;         /* "Laporan Evaluasi Kinerja" */
	struct text unit;           /* "Seksi Pemberdayaan Masyarakat dan Desa" */
	struct text penanda_tangan; /* key of pejabat */
	struct texts program;       /* keys of those the report is about; all when not given */
	struct narasi kata_pengantar;
	struct {
		struct bab_evaluasi *items;
		size_t count;
	} bab;
	struct formulir_e81 *formulir_e81; /* behind the chapters, or alone */
	struct isi_evaluasi *triwulan[QUARTERS];
	struct arsip *arsip;
	struct text path;
};

/* What the quarter at hand says under the key, or NULL. */
const struct uraian_evaluasi *evaluasi_uraian(const struct scope *scope, struct text kunci);

#endif
