/* Growth by doubling; the tail is zeroed by the arena. Of large items most lists have one. */
#include "base/array.h"

#include <stdint.h>

enum { LARGE = 48, FIRST_ITEMS = 4 };

void *array_room(struct arena *arena, void *items, size_t size, size_t *capacity)
{
	size_t wanted = *capacity ? *capacity * 2 : size >= LARGE ? 1 : FIRST_ITEMS;

	if (wanted > SIZE_MAX / 2 / size)
		arena_fail(arena, EXHAUSTED_LIMIT);
	items = arena_grow(arena, items, *capacity * size, wanted * size);
	*capacity = wanted;
	return items;
}
