/* Character maps of a font (PDF 1.7, 9.7.5 and 9.10.3), as PostScript text. */
#ifndef PAINT_CMAP_H
#define PAINT_CMAP_H

#include "paint/codes.h"

/* From codes to Unicode. */
struct text cmap_to_unicode(struct arena *arena, const struct codes *codes);

/* From codes to CIDs: `cids[number]`, or their numbers where there are none. */
struct text cmap_to_cid(struct arena *arena, const struct codes *codes, const uint16_t *cids);

/* Whether the latter is the same for all faces: all codes are bytes and CIDs at once. */
bool cmap_is_identity(const struct codes *codes, const uint16_t *cids);

/* The name that it gives itself, for the stream that holds it. That of the map from bytes to the same CIDs is known to
 * PostScript interpreters, and to readers that know maps by name alone. */
const char *cmap_to_cid_name(const struct codes *codes, const uint16_t *cids);

#endif
