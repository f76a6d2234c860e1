/* Numbers in words: 27 is "dua puluh tujuh".
 *
 * Source: the number words of KBBI and EYD V. One before ratus, ribu, belas and puluh is "se-", but
 * "satu juta", "satu miliar"; parts are joined by blanks, without "dan"; decimals are read digit by
 * digit after "koma".
 */
#ifndef OFFICIAL_TERBILANG_H
#define OFFICIAL_TERBILANG_H

#include "base/decimal.h"
#include "base/text.h"

/* In small letters; "minus" before negative numbers. For every int64_t (up to "kuintiliun"). */
struct text terbilang(struct arena *arena, int64_t number);

/* 8.60 is "delapan koma enam nol": all its places are read. */
struct text terbilang_decimal(struct arena *arena, struct decimal value);

/* 5000 is "lima ribu rupiah". */
struct text terbilang_rupiah(struct arena *arena, struct decimal rupiah);

#endif
