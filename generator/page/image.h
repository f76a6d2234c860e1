/* Pictures: PNG (libpng behind this door) and JPEG, checked before anything trusts them. */
#ifndef PAGE_IMAGE_H
#define PAGE_IMAGE_H

#include "content/image.h"

/* INKS: colours for a press (CMYK), which an archived PDF cannot hold without their profile. CODED: a JPEG that PDF
 * readers do not decode. */
enum image_fault { IMAGE_FINE, IMAGE_UNKNOWN_KIND, IMAGE_INKS, IMAGE_CODED, IMAGE_DAMAGED, IMAGE_TOO_LARGE };

/* Where a picture's right and upper edges lead to, and where its lower left corner comes to lie, in widths and heights
 * of the place it takes (y upwards), by its orientation. */
struct image_lie {
	int right_x, right_y, up_x, up_y, corner_x, corner_y;
};

const struct image_lie *image_lie(const struct image *image);

/* Decodes the file's bytes; pixels at most 100 million. Same image twice is the caller's to share.
 * Damaged files (cut short, wrong checksum, impossible header) are IMAGE_DAMAGED, never a crash. */
enum image_fault image_read(struct arena *arena, struct text bytes, struct image *image);

/* A PNG file, in `arena`, of a picture that is no JPEG; transparency included. The same picture, the same bytes. */
struct text image_png(struct arena *arena, const struct image *image);

/* The file of a JPEG without what tells how it lies (Exif), for readers that would turn it a second time. */
struct text image_jpeg_unturned(struct arena *arena, const struct image *image);

#endif
