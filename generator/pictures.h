/* Pictures that the data names: read once, and only from below one folder. */
#ifndef PICTURES_H
#define PICTURES_H

#include "layout.h"

struct pictures;

/* Pictures below `folder` (the data file's, or --akar). */
struct pictures *pictures_new(struct arena *arena, struct text folder);

/* For struct composer: composer->files is a struct pictures. */
const struct image *pictures_read(struct composer *composer, struct text name, struct text path);

#endif
