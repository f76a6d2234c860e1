/* Pictures that the data names: each read and decoded once for all papers of an office. */
#ifndef OFFICE_PICTURES_H
#define OFFICE_PICTURES_H

#include "base/world.h"
#include "layout.h"
#include "office/shelf.h"

struct pictures;

/* Pictures of a world; decoded ones live in `arena`. */
struct pictures *pictures_new(struct arena *arena, const struct world *world);

/* Pictures that are read from now on are taken from the shelf where it has them. */
void pictures_share(struct pictures *pictures, struct shelf *shelf);

/* Those that one paper shows, each once, in the order of first use. */
struct picture_file {
	struct text name;
	struct text digest; /* SHA-256 of its file */
};
struct picture_uses {
	struct pictures *pictures;
	struct arena *arena; /* of the paper */
	ARRAY_OF(struct picture_file) used;
};

/* For struct composer, whose `files` is a struct picture_uses. What is wrong with a picture is reported at every place
 * that names it. */
const struct image *pictures_read(struct composer *composer, struct text name, struct text path);

/* The file of one that was shown, read anew into `arena`, so that nobody holds it meanwhile. False when it cannot be
 * had any more or has changed, which is reported in `diags`. */
bool pictures_file(const struct pictures *pictures, const struct picture_file *picture, struct arena *arena,
                   struct diags *diags, struct text *bytes);

#endif
