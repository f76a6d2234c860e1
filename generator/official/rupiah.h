/* Rupiah as offices write them, with their sen where there are any.
 *
 * Source: EYD V writes "Rp1.000.000" without a blank; offices also write "Rp. 1.000.000" and, in
 * the appendix of the Perjanjian Kinerja, "Rp. 1.000.000,-". Which one is a choice of the data.
 */
#ifndef OFFICIAL_RUPIAH_H
#define OFFICIAL_RUPIAH_H

#include "base/decimal.h"

enum rupiah_style {
	RUPIAH_EYD,    /* Rp3.807.800.000 */
	RUPIAH_SPACED, /* Rp 3.807.800.000 */
	RUPIAH_DOTTED, /* Rp. 3.807.800.000 */
	RUPIAH_CLOSED, /* Rp. 3.807.800.000,- */
	RUPIAH_PLAIN   /* 3.807.800.000, for columns headed "(Rp)" */
};

/* A minus precedes everything: "-Rp5.000". The blank in SPACED, DOTTED and CLOSED is a
 * no-break space (U+00A0), so that a line never ends after "Rp". Two digits of sen stand behind a comma, "Rp1.000,50",
 * where there are any; then CLOSED has no ",-". */
struct text rupiah_format(struct arena *arena, struct decimal rupiah, enum rupiah_style style);

/* The same with sen always: "1.000,00", for columns where some amount has them. */
struct text rupiah_format_sen(struct arena *arena, struct decimal rupiah, enum rupiah_style style);

/* Whether there are sen. */
bool rupiah_has_sen(struct decimal rupiah);

#endif
