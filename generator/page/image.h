/* Pictures: PNG (libpng behind this door) and JPEG, checked before anything trusts them. */
#ifndef PAGE_IMAGE_H
#define PAGE_IMAGE_H

#include "content/image.h"

/* INKS: colours for a press (CMYK), which an archived PDF cannot hold without their profile. CODED: a JPEG that PDF
 * readers do not decode. */
enum image_fault { IMAGE_FINE, IMAGE_UNKNOWN_KIND, IMAGE_INKS, IMAGE_CODED, IMAGE_DAMAGED, IMAGE_TOO_LARGE };

/* Decodes the file's bytes; pixels at most 100 million. Same image twice is the caller's to share.
 * Damaged files (cut short, wrong checksum, impossible header) are IMAGE_DAMAGED, never a crash. */
enum image_fault image_read(struct arena *arena, struct text bytes, struct image *image);

#endif
