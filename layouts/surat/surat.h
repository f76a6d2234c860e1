/* The surat pengantar. */
#ifndef LAYOUTS_SURAT_H
#define LAYOUTS_SURAT_H

#include "layout.h"

extern const struct layout surat_layout;

#endif
