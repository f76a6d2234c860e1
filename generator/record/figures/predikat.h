/* Predikat: the word an office has for a capaian, by a scale of classes.
 *
 * The common scales have names; an office's own is aturan.skala_predikat. A class reaches
 * from its lower bound up to the next class, so no capaian falls between two.
 */
#ifndef RECORD_PREDIKAT_H
#define RECORD_PREDIKAT_H

#include "record/figures/measures.h"

/* Whether the office wants predikat printed. */
bool predikat_chosen(const struct aturan *aturan);

/* The office's rules with a scale: its own, else that of Permendagri 86/2017 for form E.81. */
const struct aturan *predikat_scale(struct arena *arena, const struct aturan *aturan);

/* "Sangat Tinggi"; empty when no scale is chosen or the capaian is not known. */
struct text predikat_of(const struct aturan *aturan, struct measure capaian);

/* The same for a cell: "-" where there is none. */
struct text predikat_text(const struct aturan *aturan, struct measure capaian);

/* The lower bound of the i-th class and where the data has it or names the scale that has it (empty: nowhere); false
 * for a class without one. */
bool predikat_bound(struct arena *arena, const struct aturan *aturan, size_t i, struct decimal *bound,
                    struct text *path);

/* The scale in words, for below tables: "Predikat: Sangat Tinggi (91 ke atas), Tinggi (76 sampai di
 * bawah 91), ...". Empty when none is chosen. Its bounds are told as figures, for content/rich.h. */
struct text predikat_legend(struct arena *arena, const struct aturan *aturan);

#endif
