/* Pictures that the data names: read once, and only from below folders that are trusted. */
#ifndef PICTURES_H
#define PICTURES_H

#include "base/folder.h"
#include "layout.h"

struct pictures;

/* Pictures below these folders. */
struct pictures *pictures_new(struct arena *arena, const struct folders *folders);

/* For struct composer: composer->files is a struct pictures. */
const struct image *pictures_read(struct composer *composer, struct text name, struct text path);

#endif
