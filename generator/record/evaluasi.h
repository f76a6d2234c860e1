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

struct record;
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

/* The year as far as the report of a quarter is about it: a copy of the record whose programmes are
 * the report's and whose quarter is set. What it points to is the record's own. */
const struct record *evaluasi_scope(struct arena *arena, const struct record *record,
                                    const struct laporan_evaluasi *laporan, int quarter);

/* The year as a paper about one quarter sees it; the very same where it is that already. */
const struct record *record_at_quarter(struct arena *arena, const struct record *record, int quarter);

/* What the quarter at hand says under the key, or NULL. */
const struct uraian_evaluasi *evaluasi_uraian(const struct record *record, struct text kunci);

#endif
