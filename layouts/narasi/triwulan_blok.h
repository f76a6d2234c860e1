/* What narratives and the quarterly report say about one quarter. */
#ifndef LAYOUTS_TRIWULAN_BLOK_H
#define LAYOUTS_TRIWULAN_BLOK_H

#include "layouts/tables/triwulan.h"

/* The part that a narrative calls; nothing when the data has none of it. */
void triwulan_add(struct composer *composer, struct blocks *blocks, const struct blok_triwulan *ask, int level);

/* What hindered in the quarter and what is done about it: a form that holds narratives (kendala.c). */
bool kendala_exists(const struct scope *scope, int quarter);
void kendala_form(const struct form *form);

#endif
