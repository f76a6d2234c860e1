/* Programmes, kegiatan and sub kegiatan named by their codes, as rows of an application have them. */
#ifndef RECORD_SHAPES_KODE_H
#define RECORD_SHAPES_KODE_H

#include "record/record.h"

/* One without `kunci` is called by its `kode`, "1.06.04" by 1_06_04, unless another of its kind has that code or key; a
 * reference that is no key but such a code, however its parts are parted, becomes the key of what has it. */
void kode_as_keys(struct arena *arena, struct record *record);

#endif
