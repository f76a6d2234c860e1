/* The quarterly evaluation report in chapters. */
#ifndef LAYOUTS_EVALUASI_H
#define LAYOUTS_EVALUASI_H

#include "layout.h"

extern const struct layout evaluasi_layout;

#endif
