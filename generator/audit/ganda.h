/* Programmes and sub kegiatan that stand twice, and the record without the second ones: what is wrong only as long as
 * they are there has them as its cause. Private to this folder. */
#ifndef AUDIT_GANDA_H
#define AUDIT_GANDA_H

#include "audit/rules.h"

struct kegiatan;
struct program;
struct sub_kegiatan;

/* The earlier one that the one at `index` stands for once more; NULL for none. A sub kegiatan is sought within its
 * kegiatan: another one may well have a sub kegiatan of the same name. A kegiatan may go on under its name a second
 * time; it stands twice when a sub kegiatan does. */
const struct sub_kegiatan *ganda_sub(const struct kegiatan *kegiatan, size_t index);
const struct kegiatan *ganda_kegiatan(const struct program *program, size_t index);
const struct program *ganda_program(const struct record *record, size_t index);

struct ganda {
	const struct record *tanpa; /* the record without them; NULL when nothing stands twice */
	ARRAY_OF(struct text) path; /* of what was left out */
};

/* The record without what stands twice, in the arena; its items are those of the record. */
struct ganda ganda_cari(struct arena *arena, const struct record *record);

/* Takes out of `diags`, from the one at `start` on, what is not found in `tanpa`, too: the findings of the record
 * without them. What is said of a doubled thing itself stays. */
void ganda_sebab(const struct ganda *ganda, struct diags *diags, size_t start, const struct diags *tanpa);

#endif
