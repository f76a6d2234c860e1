/* Pictures: PNG (libpng behind this door) and JPEG, checked before anything trusts them. */
#ifndef PAGE_IMAGE_H
#define PAGE_IMAGE_H

#include "base/text.h"

enum image_kind { IMAGE_JPEG, IMAGE_GREY, IMAGE_RGB };

struct image {
	enum image_kind kind;
	size_t width, height;  /* pixels, as it is looked at */
	int orientation;       /* how its samples lie: 1 upright (0 too), 2 to 8 as Exif counts the other
	                          ways; from 5 on their rows are columns to who looks at it */
	size_t dots_x, dots_y; /* per inch, 0 when the file does not say */
	struct text bytes;     /* JPEG: the file; else samples, 8 bits, row by row */
	int components;        /* JPEG: 1, 3 (YCbCr or RGB) or 4 (CMYK) */
	bool inverted;         /* JPEG: Adobe CMYK, inverted */
	struct text alpha;     /* samples of the soft mask, or empty when opaque */
};

enum image_fault { IMAGE_FINE, IMAGE_UNKNOWN_KIND, IMAGE_DAMAGED, IMAGE_TOO_LARGE };

/* Whether the rows of samples are columns to who looks at it. */
static inline bool image_lies(const struct image *image)
{
	return image->orientation >= 5;
}

/* Decodes the file's bytes; pixels at most 100 million. Same image twice is the caller's to share.
 * Damaged files (cut short, wrong checksum, impossible header) are IMAGE_DAMAGED, never a crash. */
enum image_fault image_read(struct arena *arena, struct text bytes, struct image *image);

#endif
