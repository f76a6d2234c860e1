/* Values as papers print them: "22,05%", "27 desa"; "-" for what is not known.
 *
 * One rule for all: rounded half up to the places of the indicator, percent as the office
 * writes it, other units behind a no-break space.
 */
#ifndef RECORD_VALUE_H
#define RECORD_VALUE_H

#include "record/figures/measures.h"

bool unit_is_percent(struct text unit);

/* Places and unit as given; percent as the office writes it (`aturan` may be NULL). */
struct text value_text(struct arena *arena, const struct aturan *aturan, struct measure value, int places,
                       struct text unit);

/* A computed percentage, with the places it was computed to. */
struct text percent_text(struct arena *arena, const struct aturan *aturan, struct measure percent);

/* Places and unit of the indicator. */
int indikator_places(const struct indikator *indikator);
struct text indikator_value(struct arena *arena, const struct aturan *aturan, const struct indikator *indikator,
                            struct measure value);

/* Places and unit of a keluaran; as many places as the value has when it says none. */
int keluaran_places(const struct keluaran *keluaran, struct measure value);

/* A target or realisasi of whatever kind: "22,05%", "2,00–4,00 menit", "BB". */
struct text nilai_text(struct arena *arena, const struct aturan *aturan, const struct indikator *indikator,
                       struct nilai nilai);

/* "Mencapai Target" in the office's words; "-" when it is not known. */
struct text hasil_text(const struct aturan *aturan, enum hasil hasil);

#endif
