/* Identity sheets, flow tables, narrative SOPs, part by part; included by the files sop*.c alone. */
#ifndef LAYOUTS_SOP_PARTS_H
#define LAYOUTS_SOP_PARTS_H

#include "input/shape.h"
#include "layout.h"

struct alur;
struct sop;

enum { FULL = 100 }; /* per cent: the scale of A4 */

/* What all sheets of this run share. */
struct sop_sheet {
	struct composer *composer;
	int scale;   /* type and symbols against those of A4, in percent */
	length unit; /* size of the flow tables' type */
};

/* -- list.c: which SOPs are requested, and the list in front of several -- */

/* All, or those with the number requested; also by name. */
bool sop_wanted(const struct composer *composer, const struct sop *sop);
size_t sop_count_wanted(const struct composer *composer);
/* Reports that none has the number requested, and which there are. */
void sop_tell_unknown(const struct composer *composer);

/* A section with the table No, Nomor SOP, Judul, Halaman; each row leads to its SOP, whose heading in contents
 * has the path of the SOP as its key. */
void sop_list(const struct sop_sheet *sheet, struct paper paper);

/* -- sizes, titles -- */

/* A length of A4, as it is on this paper. */
length sop_scaled(const struct sop_sheet *sheet, length on_a4);
/* The same for what need not grow as much as type: margins, a QR code that is read from near by. */
length sop_half_scaled(const struct sop_sheet *sheet, length on_a4);

/* "base.member" and "base.member[index]" */
struct text sop_path(const struct sop_sheet *sheet, const struct sop *sop, const char *member);

/* A column's title: the data's, or the usual; absent when the data says "-". */
struct rich sop_title(const struct sop_sheet *sheet, struct prose own, const char *usual);
bool sop_absent(struct prose own);
const struct kolom_sop *sop_columns(const struct sop *sop);

/* Each appends its part to `blocks`. */
void sop_identity(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop);
void sop_flow_page(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop);
/* The QR code of the digital copy and where it is; nothing when the data has no address. */
void sop_copy(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop);
/* The room it takes with what is above it; 0 when it is nothing. */
length sop_copy_height(const struct sop_sheet *sheet, const struct sop *sop);
void sop_naratif(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop);

/* Where a step leads, as written: "Ya: ke langkah 4; Tidak: selesai"; empty where the next one follows unsaid. */
struct text sop_ways_words(struct composer *composer, const struct alur *alur, size_t index);

/* The flow of an SOP over the columns from `first` on; row i of the flow is row `head` + i of the table. */
struct flow_lanes *sop_lanes(const struct sop_sheet *sheet, const struct alur *alur, size_t first, size_t head);

#endif
