/* One picture made from the data, before it becomes a figure; included by the files pictures*.c alone. */
#ifndef LAYOUTS_PICTURE_H
#define LAYOUTS_PICTURE_H

#include "layout.h"
#include "record/narasi.h"

struct indikator;

/* Words that grow: what the alternative text of a picture is made of. */
struct phrase {
	struct arena *arena;
	ARRAY_OF(struct text) parts;
};

void phrase_add(struct phrase *phrase, struct text words);
struct text phrase_text(const struct phrase *phrase);

/* What one picture shows, before it becomes a figure. */
struct picture {
	struct drawing *drawing;           /* NULL: the data has nothing for it */
	struct text alt;                   /* made from the same numbers */
	struct text title;                 /* the usual one */
	struct text key;                   /* likewise */
	struct text path;                  /* of the data it is made from */
	enum bagan_name which;             /* pictures.c fills in these two */
	const struct indikator *indikator; /* it is about this one alone, or NULL */
};

struct picture picture_organisasi(struct composer *composer);       /* organisasi.c */
struct picture picture_pohon_kinerja(struct composer *composer);    /* pohon.c */
struct picture picture_proses_bisnis(struct composer *composer);    /* proses.c */
struct picture picture_target_realisasi(struct composer *composer); /* batang.c */
struct picture picture_serapan(struct composer *composer);
/* Years known in the whole series, and how many have a realisasi in *reached. */
struct picture picture_tren(struct composer *composer, const struct indikator *indikator, size_t *reached); /* tren.c */

#endif
