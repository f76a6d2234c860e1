/* The Perjanjian Kinerja. */
#ifndef LAYOUTS_PK_H
#define LAYOUTS_PK_H

#include "layout.h"

extern const struct layout pk_layout;

#endif
