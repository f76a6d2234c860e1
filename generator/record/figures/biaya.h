/* What an indicator or a sasaran is paid from: the programmes, kegiatan and sub kegiatan that it names, from the
 * top down, so that none is met twice: a kegiatan within a programme that is named is part of that one.
 *
 *     struct biaya biaya = { .scope = scope, .indikator = indikator };
 *     while (biaya_next(&biaya))
 */
#ifndef RECORD_BIAYA_H
#define RECORD_BIAYA_H

#include "record/figures/measures.h"
#include "record/figures/sub_walk.h"

struct biaya {
	const struct scope *scope;
	const struct indikator *indikator; /* whose, or of all indicators of `sasaran` */
	const struct sasaran *sasaran;
	const struct program *program;   /* of the one at hand */
	const struct kegiatan *kegiatan; /* NULL: the whole programme */
	const struct sub_kegiatan *sub;  /* NULL: the whole kegiatan */
	size_t p, k, s;                  /* of the next one */
	bool inside;                     /* the programme has parts to look at */
};

/* On to the next, programme by programme of the scope; false behind the last. */
bool biaya_next(struct biaya *biaya);

/* The one with this key, program, kegiatan and sub as above; false when there is none. */
bool biaya_find(const struct scope *scope, struct text key, struct biaya *biaya);

/* Of the one at hand. */
struct text biaya_nama(const struct biaya *biaya);
struct text biaya_kode(const struct biaya *biaya);
struct text biaya_path(const struct biaya *biaya);
/* What it is, to compare by: the programme, kegiatan or sub kegiatan itself. */
const void *biaya_what(const struct biaya *biaya);

/* Whether one of the sasaran's indicators names the sub kegiatan or what it is part of. */
bool sasaran_membiayai(const struct sasaran *sasaran, const struct program *program, const struct kegiatan *kegiatan,
                       const struct sub_kegiatan *sub);

/* How many sasaran are paid from the sub kegiatan; and the money from which none is, not given when there is none. */
size_t sasaran_dibiayai(const struct record *record, const struct sub_walk *walk);
struct money scope_money_left(const struct scope *scope);

#endif
