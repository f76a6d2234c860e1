/* A decoded picture, as blocks hold it and pages show it; page/image.h reads one from a file. */
#ifndef CONTENT_IMAGE_H
#define CONTENT_IMAGE_H

#include "base/text.h"

enum image_kind { IMAGE_JPEG, IMAGE_GREY, IMAGE_RGB };

struct image {
	enum image_kind kind;
	size_t width, height;  /* pixels, as it is looked at */
	int orientation;       /* how its samples lie: 1 upright (0 too), 2 to 8 as Exif counts the other
	                          ways; from 5 on their rows are columns to who looks at it */
	size_t dots_x, dots_y; /* per inch, 0 when the file does not say */
	struct text bytes;     /* JPEG: a file without what does not draw; else samples, 8 bits, row by row, */
	bool packed;           /* or these as a PNG holds them: each row with its filter, deflated */
	int components;        /* JPEG: 1 or 3 (YCbCr or RGB) */
	bool mixed;            /* JPEG: its colours were inks, and are mixed from them without a profile */
	struct text alpha;     /* samples of the soft mask, or empty when opaque */
	struct {
		struct text bytes,
			alpha; /* samples as a PDF's streams have them, where that was done before; else empty */
	} deflated;
};

/* Whether the rows of samples are columns to who looks at it. */
static inline bool image_lies(const struct image *image)
{
	return image->orientation >= 5;
}

#endif
