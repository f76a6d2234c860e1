/* What is annexed to the annual report: another paper of the same file, the map of processes, or the office's
 * own narrative. */
#ifndef RECORD_LAMPIRAN_H
#define RECORD_LAMPIRAN_H

#include "input/shape.h"
#include "record/lists.h"

enum jenis_lampiran {
	LAMPIRAN_SENDIRI,
	LAMPIRAN_PK,
	LAMPIRAN_KEPUTUSAN_IKU,
	LAMPIRAN_SURAT,
	LAMPIRAN_TRIWULAN,
	LAMPIRAN_EVALUASI,
	LAMPIRAN_SOP,
	LAMPIRAN_PROSES_BISNIS
};
enum arah_lampiran { ARAH_LAZIM, ARAH_TEGAK, ARAH_MELINTANG };

struct lampiran {
	enum jenis_lampiran jenis;
	struct prose judul;      /* the paper's own when empty */
	struct text kunci;       /* for references: {lampiran:kunci} */
	struct text nomor;       /* only the letter, report or SOP with this number */
	struct integer triwulan; /* only that quarter's letters or report */
	struct text kertas;      /* for paper_from_text; the paper's own when empty */
	enum arah_lampiran arah;
	struct narasi isi; /* of LAMPIRAN_SENDIRI */
	struct text path;
};

/* The word of the data file for a kind: "keputusan-iku"; "isi" for LAMPIRAN_SENDIRI. For papers it is the name
 * of their layout. */
const char *lampiran_word(enum jenis_lampiran jenis);

#endif
