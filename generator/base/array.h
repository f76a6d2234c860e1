/* Arrays that grow in an arena.
 *
 * An array is any struct that starts with `TYPE *items; size_t count; size_t capacity;`. Growing may
 * leave the old items behind in the arena; pointers into the array are good until the next push.
 */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include "base/arena.h"

#define ARRAY_OF(type)                                                                                                 \
	struct {                                                                                                       \
		type *items;                                                                                           \
		size_t count;                                                                                          \
		size_t capacity;                                                                                       \
	}

/* A pointer to a new zeroed item at the end. */
#define array_push(arena, array)                                                                                       \
	((array)->items = (array)->count < (array)->capacity                                                           \
	                          ? (array)->items                                                                     \
	                          : array_room((arena), (array)->items, sizeof *(array)->items, &(array)->capacity),   \
	 &(array)->items[(array)->count++])

/* The items, all `capacity` of them, with about twice the capacity. */
void *array_room(struct arena *arena, void *items, size_t size, size_t *capacity);

#endif
