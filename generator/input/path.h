/* Private to input/: the address of a value, kept as a chain while reading and written only when
 * requested. */
#ifndef INPUT_PATH_H
#define INPUT_PATH_H

#include "base/text.h"

/* A step from the enclosing value: to a member by its key, or to an item by its number from 0. The
 * root has outer NULL. */
struct where {
	const struct where *outer;
	struct text key;
	size_t index;
	bool is_item;
};

/* `sasaran[2].target`, `a["kunci aneh"]`; empty for the root. */
struct text path_of(struct arena *arena, const struct where *where);

/* One step of a written path. */
struct path_step {
	bool is_item;
	bool quoted;
	struct text key; /* as written */
	size_t index;
};

/* The step at *at, which moves behind it; false at the end or where it is no path. */
bool path_next(struct text path, size_t *at, struct path_step *step);

/* Whether a step leads to the member with this key. */
bool path_leads(const struct path_step *step, struct text key);

#endif
