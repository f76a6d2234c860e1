/* Exact decimals: 8.60 stays 8.60.
 *
 * value = digits / 10^places, with |digits| < 10^18 and 0 <= places <= 12. No binary floating point.
 * Rounding is half up away from zero everywhere.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/text.h"

enum { DECIMAL_PLACES_MAX = 12 };

struct decimal {
	int64_t digits;
	int places;
};

/* From the spelling of a JSON number (exponents allowed). False: too many digits or places, or not a number. */
bool decimal_parse(struct text spelling, struct decimal *value);

struct decimal decimal_from_int(int64_t whole);
int decimal_compare(struct decimal a, struct decimal b); /* -1, 0, 1 */
int decimal_sign(struct decimal a);                      /* -1, 0, 1 */

/* Sums and differences keep the larger number of places; false (and *result 0) when they overflow. */
bool decimal_add(struct decimal a, struct decimal b, struct decimal *result);
bool decimal_sub(struct decimal a, struct decimal b, struct decimal *result);

/* a * b rounded to `places`; false (and *result 0) when it overflows. */
bool decimal_mul(struct decimal a, struct decimal b, int places, struct decimal *result);

/* a / b rounded to `places`; false when b is zero or the result overflows. */
bool decimal_div(struct decimal a, struct decimal b, int places, struct decimal *result);

struct decimal decimal_round(struct decimal a, int places); /* also adds places: 8.6 to 2 is 8.60 */

/* As Indonesians write it: thousands by ".", decimals by ",": 1.234,50; minus as "-". All its places are shown. */
struct text decimal_format(struct arena *arena, struct decimal value);

#endif
