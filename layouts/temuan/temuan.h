/* The sheet of findings: what `naskah periksa` has to say, as a paper. It is made of what was found, not of the data
 * alone, so it is none of the papers of layouts.c. */
#ifndef LAYOUTS_TEMUAN_H
#define LAYOUTS_TEMUAN_H

#include "layout.h"

extern const struct layout temuan_layout;

#endif
