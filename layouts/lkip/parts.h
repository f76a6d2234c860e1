/* The annual report, part by part; included by the files lkip*.c alone. */
#ifndef LAYOUTS_LKIP_PARTS_H
#define LAYOUTS_LKIP_PARTS_H

#include "layout.h"

struct bab_akuntabilitas;
struct lkip;
struct narasi;

/* Names of the report, the usual ones when the data gives none. */
struct prose lkip_judul(const struct lkip *lkip);
struct text lkip_singkatan(const struct lkip *lkip);

/* Each appends its part to `blocks`, or nothing when the data has nothing for it. */
void lkip_cover(struct composer *composer, struct blocks *blocks);
void lkip_preface(struct composer *composer, struct blocks *blocks);   /* kata pengantar */
void lkip_executive(struct composer *composer, struct blocks *blocks); /* IKHTISAR EKSEKUTIF */
void lkip_reviu(struct composer *composer, struct blocks *blocks);
void lkip_abbreviations(struct composer *composer, struct blocks *blocks); /* DAFTAR SINGKATAN */
void lkip_pendahuluan(struct composer *composer, struct blocks *blocks);
void lkip_perencanaan(struct composer *composer, struct blocks *blocks);
void lkip_akuntabilitas(struct composer *composer, struct blocks *blocks);
void lkip_analisis(struct composer *composer, struct blocks *blocks,
                   const struct bab_akuntabilitas *bab); /* BAB III.B */

/* Adds the sections of what is annexed, after those of the report. */
void lkip_lampiran(struct composer *composer);

/* A section with nothing but a narrative; left out when that is empty. */
void lkip_section(struct composer *composer, struct blocks *blocks, int level, const char *title,
                  const struct narasi *narasi, const char *needs);

/* A heading with fixed words. */
struct rich lkip_title(struct composer *composer, const char *title);

#endif
