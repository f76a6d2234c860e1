/* QR codes as paths: libqrencode behind one door. */
#ifndef PAGE_QR_H
#define PAGE_QR_H

#include "page/page.h"

/* The dark modules of `words` as filled boxes in a square of side `size`, the quiet zone of four modules
 * inside it. False when the words are too long for a code (about 2,300 bytes). */
bool qr_path(struct arena *arena, struct text words, length size, struct item_path *path);

#endif
