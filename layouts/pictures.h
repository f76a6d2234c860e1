/* Pictures made from the data: charts, trees, the map of processes. */
#ifndef LAYOUTS_PICTURES_H
#define LAYOUTS_PICTURES_H

#include "layout.h"

/* A picture that a narrative calls by name; a warning at its path when the data has nothing for it.
 */
void picture_add(struct composer *composer, struct blocks *blocks, const struct bagan *bagan);

/* A picture in its usual place: nothing when the office wants none (aturan.bagan) or the data has
 * nothing for it. `indikator` is that of BAGAN_TREN, else NULL. One bar and one year make no
 * picture here: BAGAN_SERAPAN needs two programmes, BAGAN_TREN three years, two of them with a
 * realisasi. */
void picture_usual(struct composer *composer, struct blocks *blocks, enum bagan_name which,
                   const struct indikator *indikator);

/* Whether the narrative calls this picture, at any depth; a trend of all indicators calls each. */
bool narasi_shows(const struct narasi *narasi, enum bagan_name which,
                  const struct indikator *indikator);

/* -- shared by the files pictures*.c -- */

/* Words that grow: what the alternative text of a picture is made of. */
struct phrase {
	struct arena *arena;
	ARRAY_OF(struct text) parts;
};

void phrase_add(struct phrase *phrase, struct text words);
struct text phrase_text(const struct phrase *phrase);

/* What one picture shows, before it becomes a figure. */
struct picture {
	struct drawing *drawing; /* NULL: the data has nothing for it */
	struct text alt;         /* made from the same numbers */
	struct text title;       /* the usual one */
	struct text key;         /* likewise */
	struct text path;        /* of the data it is made from */
};

struct picture picture_organisasi(struct composer *composer);       /* pictures_organisasi.c */
struct picture picture_pohon_kinerja(struct composer *composer);    /* pictures_pohon.c */
struct picture picture_proses_bisnis(struct composer *composer);    /* pictures_proses.c */
struct picture picture_target_realisasi(struct composer *composer); /* pictures_batang.c */
struct picture picture_serapan(struct composer *composer);
/* Years known in the whole series, and how many have a realisasi in *reached. */
struct picture picture_tren(struct composer *composer, const struct indikator *indikator,
                            size_t *reached); /* pictures_tren.c */

#endif
