/* Lengths: whole thousandths of a point, so that pages are the same on every machine. */
#ifndef BASE_LENGTH_H
#define BASE_LENGTH_H

#include <stdint.h>

typedef int64_t length;

#define LENGTH_PT ((length)1000)
#define LENGTH_MAX ((length)1 << 40)

static inline length pt(int64_t points)
{
	return points * LENGTH_PT;
}

/* Tenths of a millimetre, of which an inch of 72 points has 254; rounded to the nearest. */
static inline length tenth_mm(int64_t tenths)
{
	return (tenths * 72 * LENGTH_PT + (tenths < 0 ? -127 : 127)) / 254;
}

static inline length mm(int64_t millimetres)
{
	return tenth_mm(millimetres * 10);
}

static inline length length_max(length a, length b)
{
	return a > b ? a : b;
}

static inline length length_min(length a, length b)
{
	return a < b ? a : b;
}

/* part * num / den, rounded half away from zero; den > 0. */
static inline length length_scale(length part, int64_t num, int64_t den)
{
	int64_t product = part * num;

	return (product + (product < 0 ? -den / 2 : den / 2)) / den;
}

#endif
