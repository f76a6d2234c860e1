/* Where in both records the comparison is, and how that is said. Private to this folder. */
#ifndef CHANGES_PLACE_H
#define CHANGES_PLACE_H

#include "input/shape.h"

struct place {
	const char *part;          /* key at the root; "" there */
	struct text whose, what;   /* as struct change has them */
	struct text outer;         /* whose the list is that it is an item of */
	struct text before, after; /* paths */
	const char *list;          /* key of the list at hand */
};

/* At a field of the struct; items of a list say their place themselves. */
struct place place_of_field(struct arena *arena, const struct place *place, const struct shape *shape,
                            const struct field *field);

/* At an item of the list at `place`, on both sides or on one. */
struct place place_of_pair(struct arena *arena, const struct place *place, const struct shape *shape,
                           const void *before, const void *after);
struct place place_of_item(struct arena *arena, const struct place *place, const struct shape *shape, const void *item,
                           bool gone);

/* At the words with these numbers from 0; SIZE_MAX: not there. */
struct place place_numbered(struct arena *arena, const struct place *place, size_t before, size_t after);

/* One step further: its words, its step in the path. */
struct place place_below(struct arena *arena, const struct place *place, struct text words, struct text step);

/* Whether things of the shape have a key or code that says who they are in the whole file. */
bool place_alone(const struct shape *shape);

/* "iku.ikm", as names of figures call who has a key; empty for all others. */
struct text place_key(struct arena *arena, const struct shape *shape, const void *item);

#endif
