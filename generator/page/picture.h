/* What image.c shares with the readers of its two kinds, and they with idat.c; included from nowhere else. */
#ifndef PAGE_PICTURE_H
#define PAGE_PICTURE_H

#include "page/image.h"

enum { PICTURE_PIXELS_MAX = 100 * 1000 * 1000 };

/* Both fill a zeroed image from a file that starts as theirs do. */
enum image_fault picture_from_png(struct arena *arena, struct text bytes, struct image *image);
enum image_fault picture_from_jpeg(struct arena *arena, struct text bytes, struct image *image);

/* Whether all of a JPEG can be decoded. */
enum image_fault jpeg_whole(struct arena *arena, struct text bytes, struct image *image);
/* The same of a JPEG with four inks; sets the bytes of the image to one with red, green and blue. */
enum image_fault jpeg_from_inks(struct arena *arena, struct text bytes, struct image *image);

/* The rows of a PNG as they are packed in it: each with its filter, in one zlib stream, in the arena. Empty unless
 * every checksum holds and there are exactly `rows` of `bytes` each, behind filters that there are. Nothing is unpacked
 * but to look at it, a piece at a time. */
struct text idat_rows(struct arena *arena, struct text file, size_t bytes, size_t rows);

/* Orientation 1 to 8 from a JPEG's APP1 segment; 0 when it tells none. */
int exif_orientation(struct text segment);

/* True when width times height is more than PICTURE_PIXELS_MAX. */
static inline bool picture_too_large(size_t width, size_t height)
{
	return height > 0 && width > PICTURE_PIXELS_MAX / height;
}

#endif
