/* Pictures as image XObjects, each written once however often it is placed. */
#ifndef PAINT_IMAGES_H
#define PAINT_IMAGES_H

#include "paint/painter.h"

/* The picture's index among painter->images, which names it on the page (`/I0`); noted as used on
 * the page of that index. A JPEG of four components has no place in a file whose colours are sRGB:
 * it makes the painting fail with PDF_LIBRARY_FAILED. */
size_t image_place(struct painter *painter, const struct image *image, size_t page);

/* Deflates the samples of a picture that many papers will show, in the deflater's arena, as image_place would. */
void image_deflate(struct deflater *deflater, struct image *image);

#endif
