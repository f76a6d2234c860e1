/* Codes of one face in the page contents: a number for each pair of glyph and source text, counted
 * in the order of first use. So a ligature gives back all its letters, and a no-break space stays
 * one although it shares the glyph of the blank. */
#ifndef PAINT_CODES_H
#define PAINT_CODES_H

#include "base/array.h"
#include "font/font.h"

/* Those below CODES_SHORT are shown by one byte, the others by two: most faces of a paper need no more than the first.
 */
enum { CODES_SHORT = 0x80, CODES_LONG_FIRST = 0x8000, CODES_MAX = CODES_SHORT + 0x7FFF };

/* Widths are stated in hundredths of a thousandth of an em. */
enum { FACE_WIDTH_EM = 100000 };

static inline int64_t face_width(const struct face *face, int64_t units)
{
	return length_scale(units, FACE_WIDTH_EM, face->units);
}

struct code {
	uint32_t glyph;
	int32_t width;      /* as the face states it, in its units, */
	int64_t stated;     /* and as the PDF does, in parts of FACE_WIDTH_EM */
	struct text source; /* empty for a glyph that continues the one before */
};

struct codes {
	struct arena *arena;
	const struct face *face;
	ARRAY_OF(struct code) list; /* by number; 0 is .notdef */
	uint32_t *slots;            /* hash table of numbers, 0 where free */
	size_t slot_count;          /* a power of two */
	uint16_t of_byte[256];      /* the number last found for a source of this one byte, 0 none */
	bool overflowed;            /* more than CODES_MAX were needed */
};

/* A number as it is shown: one byte, or two of which the first is no other's only one. */
static inline unsigned codes_shown(size_t number)
{
	return (unsigned)(number < CODES_SHORT ? number : CODES_LONG_FIRST + (number - CODES_SHORT));
}

void codes_start(struct codes *codes, const struct face *face, struct arena *arena);

/* The source is kept as a view. */
unsigned codes_find(struct codes *codes, uint32_t glyph, int32_t width, struct text source);

/* Of letters of one byte nearly every one has the glyph that it had before. */
static inline unsigned codes_number(struct codes *codes, uint32_t glyph, int32_t width, struct text source)
{
	unsigned known = source.count == 1 ? codes->of_byte[(unsigned char)*source.bytes] : 0;

	return known && codes->list.items[known].glyph == glyph ? known : codes_find(codes, glyph, width, source);
}

#endif
