/* Pangkat and golongan of civil servants: IV/b is Pembina Tingkat I.
 *
 * Source: the ranks of PP 99/2000 (kenaikan pangkat PNS); they stand in signature blocks after
 * Permendagri 1/2023 article 44. "Tk. I" is the accepted short form of "Tingkat I". PPPK have
 * golongan I to XVII and no pangkat.
 */
#ifndef OFFICIAL_PANGKAT_H
#define OFFICIAL_PANGKAT_H

#include "base/text.h"

/* The pangkat of a golongan, "Pembina Tingkat I" for "IV/b" (blanks and capitals do not matter);
 * empty when there is no such golongan. */
struct text pangkat_of_golongan(struct text golongan);

/* I/a is 1, IV/e is 17; 0 for none. */
int golongan_urutan(struct text golongan);

/* The golongan of a pangkat, "IV/b" for "Pembina Tk. I" or "PEMBINA TINGKAT I"; empty when there is
 * no such pangkat. */
struct text golongan_of_pangkat(struct text pangkat);

/* Whether both name one rank: "Penata Tk. I" is "Penata Tingkat I". */
bool pangkat_equal(struct text a, struct text b);

/* "I" to "XVII", the golongan of PPPK. */
bool golongan_is_pppk(struct text golongan);

#endif
