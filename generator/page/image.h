/* Pictures: PNG (libpng behind this door) and JPEG, checked before anything trusts them. */
#ifndef PAGE_IMAGE_H
#define PAGE_IMAGE_H

#include "content/image.h"

/* CODED: a JPEG that PDF readers do not decode. Damaged files: CUT ends too early, SPOILED has a wrong checksum or
 * codes that mean nothing, MALFORMED is not put together as its kind is. */
enum image_fault {
	IMAGE_FINE,
	IMAGE_UNKNOWN_KIND,
	IMAGE_CODED,
	IMAGE_CUT,
	IMAGE_SPOILED,
	IMAGE_MALFORMED,
	IMAGE_TOO_LARGE,
	IMAGE_NO_MEMORY /* within page/ only */
};

/* Where a picture's right and upper edges lead to, and where its lower left corner comes to lie, in widths and heights
 * of the place it takes (y upwards), by its orientation. */
struct image_lie {
	int right_x, right_y, up_x, up_y, corner_x, corner_y;
};

const struct image_lie *image_lie(const struct image *image);

/* Decodes the file's bytes; pixels at most 100 million. Same image twice is the caller's to share. Nothing of `bytes`
 * is kept: `bytes` may go as soon as this is done. A JPEG keeps what it takes to draw it, and loses Exif data, places,
 * serial numbers, small pictures, comments; its inks become red, green and blue. Damaged files are told, never a
 * crash. */
enum image_fault image_read(struct arena *arena, struct text bytes, struct image *image);

/* A PNG file, in `arena`, of a picture that is no JPEG; transparency included. The same picture, the same bytes. */
struct text image_png(struct arena *arena, const struct image *image);

#endif
