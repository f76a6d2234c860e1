/* The head of a lampiran: to which decree or letter it belongs, at the right top of its first
 * page. */
#ifndef LAYOUTS_LAMPIRAN_H
#define LAYOUTS_LAMPIRAN_H

#include "layout.h"

struct lampiran_head {
	struct text induk;   /* "KEPUTUSAN BUPATI BARITO UTARA" */
	struct text nomor;   /* as printed; empty: no row */
	struct date tanggal; /* year 0: dots to fill in by hand */
	struct text tentang; /* empty: no row */
};

/* Appends the head and the room below it. */
void lampiran_head_add(struct composer *composer, struct blocks *blocks, const struct lampiran_head *head);

#endif
