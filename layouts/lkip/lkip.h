/* The annual performance report (LKIP). */
#ifndef LAYOUTS_LKIP_H
#define LAYOUTS_LKIP_H

#include "layout.h"

extern const struct layout lkip_layout;

#endif
