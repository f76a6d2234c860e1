/* The record as its reader sees it: its texts, what they cite and name, and the figures that they may quote. Made once
 * for all rules. */
#ifndef AUDIT_BACA_BACAAN_H
#define AUDIT_BACA_BACAAN_H

#include "audit/baca/nama.h"
#include "audit/baca/nilai.h"
#include "audit/baca/peraturan.h"

struct bacaan {
	struct teks_list teks;
	struct nama_list nama;
	struct sebutan_list *sebutan;    /* of each text */
	struct peraturan_list peraturan; /* in the order of the texts */
	size_t *kutipan;                 /* the first of each text, or where it would stand; one more than texts */
	uint32_t *jalur;                 /* the texts by their paths, see bacaan_teks */
	size_t jalur_banyak;
	struct nilai_list nilai;
};

/* Of a record without errors. */
struct bacaan *bacaan_buat(struct arena *arena, const struct record *record);

/* The text at a path, or NULL. */
const struct teks *bacaan_teks(const struct bacaan *bacaan, struct text path);

/* Whether the word of a text stands in what it cites: a regulation with its title. */
bool bacaan_mengutip(const struct bacaan *bacaan, const struct teks *teks, size_t at);

/* The indicator in whose analysis the text stands, or NULL. */
const struct indikator *bacaan_indikator(const struct record *record, const struct teks *teks);

#endif
