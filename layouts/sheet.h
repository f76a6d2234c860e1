/* The size of a sheet by its name. Apart from paper.h, for record/ and content/ both know a struct
 * paper. */
#ifndef LAYOUTS_SHEET_H
#define LAYOUTS_SHEET_H

#include "base/length.h"
#include "base/text.h"

/* "A4", "F4", "215x330"; A4 for what is no paper: who takes names from people refuses those. */
void sheet_size(struct text written, length *width, length *height);

#endif
