/* An outline as the data of an SVG path. */
#ifndef SVG_OUTLINES_H
#define SVG_OUTLINES_H

#include "base/buffer.h"
#include "font/font.h"

/* Appends what stands in `d`, y downwards, in the fewest bytes; whole units. */
void outline_spell(struct buffer *out, const struct glyph_outline *outline);

#endif
