/* The review of the report by the internal auditor (APIP): his statement and his checklist.
 *
 * PermenPANRB 53/2014, lampiran III: the report is reviewed before it goes out; the statement that it was
 * ("Pernyataan Telah Direviu") is part of it, with a checklist about its format, how it was made, and its
 * substance. The items of the checklist are known here, in words of our own and the order of that form, unless
 * the office gives its own.
 */
#ifndef RECORD_REVIU_H
#define RECORD_REVIU_H

#include "input/shape.h"
#include "record/lists.h"

/* A part of the checklist. */
struct kelompok_reviu {
	struct prose judul; /* "Format" */
	struct prose_list butir;
	struct text path;
};

/* What the auditor found about an item, named as it is numbered: "II.3". */
struct hasil_reviu {
	struct text kunci;
	struct yes_no centang;
	struct prose catatan;
	struct text path;
};

struct reviu {
	struct date tanggal;
	struct text penanda_tangan; /* key of pejabat: of the APIP */
	struct narasi pernyataan;   /* instead of the usual one */
	struct yes_no centang;      /* all items but those that `hasil` says otherwise of */
	struct {
		struct hasil_reviu *items;
		size_t count;
	} hasil;
	struct {
		struct kelompok_reviu *items;
		size_t count;
	} kelompok;
	struct text path;
};

extern const struct shape reviu_shape;

#endif
