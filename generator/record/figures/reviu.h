/* The checklist of the review as it is printed: its items, and what was found. */
#ifndef RECORD_FIGURES_REVIU_H
#define RECORD_FIGURES_REVIU_H

#include "record/reviu.h"

/* The checklist: the office's own parts, else those of the form. */
size_t reviu_parts(const struct reviu *reviu);
struct prose reviu_judul(const struct reviu *reviu, size_t part);
size_t reviu_items(const struct reviu *reviu, size_t part);
struct prose reviu_butir(const struct reviu *reviu, size_t part, size_t item);

/* "II.3" for the third item of the second part, both counted from 0. */
struct text reviu_nomor(struct arena *arena, size_t part, size_t item);

/* An item as it is printed: ticked or not, its note empty when there is none. */
struct hasil_reviu reviu_hasil(const struct reviu *reviu, struct arena *arena, size_t part, size_t item);

/* Whether any item was ticked, any has a note. */
bool reviu_filled(const struct reviu *reviu);
bool reviu_noted(const struct reviu *reviu);

#endif
