/* The letterhead: who writes, on the first page of a paper alone.
 *
 * Facts come from `instansi` (and `instansi.kop`), sizes from `aturan`. Names that are too long for their
 * line are broken where they read well, then set smaller within bounds; all that is typesetting's matter.
 */
#ifndef LAYOUTS_KOP_H
#define LAYOUTS_KOP_H

#include "layout.h"

/* Appends lambang, lines of the office, address and closing rule, with the room below. Upright or
 * turned pages alike: it is as wide as the text. */
void kop_add(struct composer *composer, struct blocks *blocks);

/* The office's lambang as a figure without caption, `height` tall; nothing when there is none. */
void lambang_add(struct composer *composer, struct blocks *blocks, length height);

/* One line of address: "Jl. A. Yani Nomor 91, Muara Teweh 73811". */
struct text address_line(struct composer *composer);
/* "Telepon (0519) 21016, situs, surel"; may be empty. */
struct text contact_line(struct composer *composer);

#endif
