/* A world in memory: files that the caller hands over by name, and what was written kept by name.
 *
 * What is not in memory is not there, unless there is another world behind this one.
 */
#ifndef WORLD_MEMORY_H
#define WORLD_MEMORY_H

#include "base/array.h"
#include "base/world.h"

struct memory_file {
	enum world_kind kind;
	struct text name, bytes;
};

struct memory {
	struct arena *arena;
	ARRAY_OF(struct memory_file) files; /* a caller adds to it, also later */
	ARRAY_OF(struct memory_file) written;
	const struct world *behind; /* supplies fonts, patterns and profile that are not here; may be NULL */
	bool writes_behind;         /* what is written goes to the world behind */
	struct world world;
};

/* An empty one, which lives in `arena`; hand &memory->world on. */
struct memory *world_of_memory(struct arena *arena, const struct world *behind);

/* Adds a file; name and bytes are not copied. Fonts are in place 0. */
void memory_add(struct memory *memory, enum world_kind kind, struct text name, struct text bytes);

/* What was written under the name last; NULL when nothing was. */
const struct memory_file *memory_written(const struct memory *memory, struct text name);

#endif
