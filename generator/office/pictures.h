/* Pictures that the data names: each read and decoded once for all papers of an office. */
#ifndef OFFICE_PICTURES_H
#define OFFICE_PICTURES_H

#include "base/world.h"
#include "layout.h"

struct pictures;

/* Pictures of a world; decoded ones live in `arena`. */
struct pictures *pictures_new(struct arena *arena, const struct world *world);

/* For struct composer, whose `files` is a struct pictures. What is wrong with a picture is reported at every place
 * that names it. */
const struct image *pictures_read(struct composer *composer, struct text name, struct text path);

#endif
