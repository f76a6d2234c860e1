/* The decree that fixes the indikator kinerja utama; shared by the files keputusan*.c alone, but
 * for the layout itself. */
#ifndef LAYOUTS_KEPUTUSAN_H
#define LAYOUTS_KEPUTUSAN_H

#include "input/shape.h"
#include "layout.h"

extern const struct layout keputusan_layout;

/* 1 is KESATU, 11 KESEBELAS, 12 KEDUA BELAS, 20 KEDUA PULUH. */
struct text diktum_label(struct arena *arena, int number);

/* -- kata.c: what the decree says where the data does not -- */

/* "KEPUTUSAN BUPATI BARITO UTARA" */
struct text keputusan_name(struct composer *composer);
/* After TENTANG, in capitals, its lines broken as they look well on the first page. */
struct rich keputusan_judul(struct composer *composer);
/* The same on one line; the years are told as figures. */
struct text keputusan_judul_line(struct composer *composer);
/* Above the table of the lampiran. */
struct text keputusan_lampiran_judul(struct composer *composer);

/* Clauses as they are printed: the data's own, or the usual ones. */
struct clauses {
	struct rich *items;
	size_t count;
};
struct clauses keputusan_clauses(struct composer *composer, const struct prose_list *own);
struct clauses keputusan_menimbang(struct composer *composer);
struct clauses keputusan_diktum(struct composer *composer);
struct rich keputusan_menetapkan(struct composer *composer);

#endif
