/* The document's faces as Type0 fonts, cut down to the glyphs that were shown. */
#ifndef PAINT_FONTS_H
#define PAINT_FONTS_H

#include "paint/painter.h"

/* The painter's notes on a face, which from now on has a font in the document. */
struct painted_face *face_used(struct painter *painter, const struct face *face);

/* Writes the fonts of all faces that were used; after the last page. */
void fonts_write(struct painter *painter);

#endif
