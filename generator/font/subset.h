/* A face cut down to the glyphs a document uses. */
#ifndef FONT_SUBSET_H
#define FONT_SUBSET_H

#include "font/font.h"

struct subset {
	const unsigned char *bytes; /* sfnt (TrueType), or a bare CFF table for CFF faces */
	size_t count;
	const uint16_t *renumbered; /* by old glyph id < glyph_count: new glyph id, 0 for those not kept */
	size_t glyph_count;
};

/* Keeps .notdef and `glyphs`; drops what a PDF does not need (layout, names, cmap). False when HarfBuzz
 * cannot subset the face, or a glyph of the subset does not draw what it drew in the face. Same input, same bytes. */
bool face_subset(struct arena *arena, const struct face *face, const uint32_t *glyphs, size_t count,
                 struct subset *subset);

#endif
