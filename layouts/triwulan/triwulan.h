/* The quarterly report. */
#ifndef LAYOUTS_TRIWULAN_H
#define LAYOUTS_TRIWULAN_H

#include "layout.h"

extern const struct layout triwulan_layout;

#endif
