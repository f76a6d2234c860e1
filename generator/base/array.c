/* Growth by doubling; the tail is zeroed by the arena. */
#include "base/array.h"

#include <string.h>

void *array_room(struct arena *arena, void *items, size_t size, size_t count, size_t *capacity)
{
	size_t wanted = *capacity ? *capacity * 2 : 4;
	void *grown;

	if (count < *capacity)
		return items;
	grown = arena_alloc_many(arena, wanted, size);
	if (count)
		memcpy(grown, items, count * size);
	*capacity = wanted;
	return grown;
}
