/* A world that remembers what was read of another. */
#ifndef API_REMEMBERED_H
#define API_REMEMBERED_H

#include "base/array.h"
#include "base/world.h"
#include "naskah.h"

struct remembered {
	struct arena *arena;
	const struct world *inner;
	ARRAY_OF(struct naskah_file_read) files;
};

/* In `arena`, like what it remembers, which it gives in *remembered. */
const struct world *world_remembered(struct arena *arena, const struct world *inner, struct remembered **remembered);

#endif
