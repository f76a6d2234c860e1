/* The Perjanjian Kinerja, part by part; included by the files pk*.c alone. */
#ifndef LAYOUTS_PK_PARTS_H
#define LAYOUTS_PK_PARTS_H

#include "layout.h"

/* One agreement with what it has from those above it. */
struct agreement {
	const struct perjanjian *perjanjian;
	struct text first, second; /* keys of the parties */
	struct date date;
	bool changed;                        /* a perjanjian perubahan */
	bool uppermost;                      /* the whole office's: all sasaran and programmes */
	const struct kata_perjanjian *words; /* never NULL; empty where the national form holds */
};

/* "Perjanjian Kinerja Perubahan Tahun 2024" */
struct text pk_title(struct composer *composer, const struct agreement *agreement);

/* Place, date and both parties, at the end of the statement and of the lampiran. */
void pk_signatures(struct composer *composer, struct blocks *blocks, const struct agreement *agreement);

/* The lampiran, a section of its own: title, tables, signatures; nothing when it promises
 * nothing. */
void pk_lampiran(struct composer *composer, struct blocks *blocks, const struct agreement *agreement);

/* -- tables; each nothing when the agreement has none of it (kinerja.c, anggaran.c) -- */

void pk_sasaran_table(struct composer *composer, struct blocks *blocks, const struct agreement *agreement);
void pk_kegiatan_table(struct composer *composer, struct blocks *blocks, const struct agreement *agreement);
void pk_program_money(struct composer *composer, struct blocks *blocks, const struct agreement *agreement);
void pk_kegiatan_money(struct composer *composer, struct blocks *blocks, const struct agreement *agreement);

#endif
