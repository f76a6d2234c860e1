/* Character maps of a font (PDF 1.7, 9.7.5 and 9.10.3), as PostScript text. */
#ifndef PAINT_CMAP_H
#define PAINT_CMAP_H

#include "paint/codes.h"

/* From codes to Unicode. */
struct text cmap_to_unicode(struct arena *arena, const struct codes *codes);

/* From codes to CIDs: `cids[code]`. */
struct text cmap_to_cid(struct arena *arena, const struct codes *codes, const uint16_t *cids);

/* The name that the latter gives itself, for the stream that holds it. */
#define CMAP_TO_CID_NAME "Naskah-H"

#endif
