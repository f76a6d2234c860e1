/* Numbers as sheets have them, put exactly into the spelling of the data file. */
#ifndef SHEET_AMOUNT_H
#define SHEET_AMOUNT_H

#include "base/decimal.h"

enum amount_end {
	AMOUNT_FINE,
	AMOUNT_EITHER, /* it may be two numbers: 1.234 */
	AMOUNT_NONE    /* it is no number */
};

struct amount_wish {
	bool whole;   /* money or a count: 250.000 are thousands */
	char decimal; /* the mark before decimals, '.' or ','; 0 while nobody said */
	int scale;    /* of "juta rupiah" 6: the number is of 10^scale */
};

/* 296187500, 1.2000000000000000e+006, Rp 250.000.000,00, 250,000,000, 97.50%, (1.000) for less than zero, 245 Orang /
 * Kali; *right is in `arena`, *unit (a view) what stands behind the number: "%", "Orang / Kali", or empty. No binary
 * fractions. */
enum amount_end amount_read(struct arena *arena, struct text written, struct amount_wish wish, struct text *right,
                            struct text *unit);

/* The decimal as JSON spells it, without zeros at its end. */
struct text amount_spell(struct arena *arena, struct decimal value);

/* The sum of two numbers as amount_read spells them; false when it has too many digits. */
bool amount_add(struct arena *arena, struct text a, struct text b, struct text *sum);

#endif
