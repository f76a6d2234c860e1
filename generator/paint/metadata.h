/* What the file says about itself: that it is PDF/A-3a and PDF/UA-1, its title and dates, its
 * language, and what its colours mean. */
#ifndef PAINT_METADATA_H
#define PAINT_METADATA_H

#include "paint/painter.h"

/* Fails the painting with PDF_NO_PROFILE when no sRGB profile is installed. */
void metadata_write(struct painter *painter);

#endif
