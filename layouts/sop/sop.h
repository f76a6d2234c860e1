/* Standard operating procedures (SOP). */
#ifndef LAYOUTS_SOP_H
#define LAYOUTS_SOP_H

#include "layout.h"

extern const struct layout sop_layout;

#endif
