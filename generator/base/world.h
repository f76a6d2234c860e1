/* All that lies outside the process, as the engine sees it: named files in, named files out.
 *
 * Nothing below the fronts knows of folders, descriptors or places of a system. Two worlds exist: files of the
 * machine (world/files.h) and memory (world/memory.h), for tests and for programs that bring everything along.
 * A world serves one office, and so one thread.
 */
#ifndef BASE_WORLD_H
#define BASE_WORLD_H

#include "base/sink.h"

enum world_kind {
	WORLD_DATA,     /* the data file, by the name it was called with */
	WORLD_BESIDE,   /* a file that the data names: included data, a picture */
	WORLD_FONT,     /* a font file in one of the world's places, as "LiberationSans-Regular.ttf" */
	WORLD_OWN_FONT, /* a font of the user's, by the name that own_font gives */
	WORLD_PATTERNS, /* hyphenation patterns of a language, as "id_ID" (a libhyphen dictionary) */
	WORLD_PROFILE   /* a colour profile (ICC), as "sRGB" */
};

/* What is asked for. */
struct world_name {
	enum world_kind kind;
	struct text name;
	size_t place; /* of fonts: from 0 to font_places - 1; all files of a typeface come from one place */
};

enum world_fault {
	WORLD_FINE,
	WORLD_ABSENT,     /* there is none of that name */
	WORLD_OUTSIDE,    /* the name leads out of the folders that are trusted */
	WORLD_TOO_LARGE,  /* larger than the limit */
	WORLD_UNREADABLE, /* it is there but cannot be read */
	WORLD_UNWRITABLE, /* it cannot be written */
	WORLD_WAS_READ    /* it must not be written: the papers are made from it */
};

/* How reading or writing ended. */
struct world_end {
	enum world_fault fault;
	struct text reason; /* in the system's words ("No space left on device"), or empty */
};

struct world_file {
	struct text bytes; /* followed by a zero byte that is not counted */
	struct text shown; /* the file as messages name it */
	size_t names;      /* it has so many on the disk, perhaps elsewhere; 0: not known */
};

struct world {
	void *context;
	/* The whole file, in `arena`, at most `limit` bytes; nothing of it on a fault. */
	struct world_end (*read)(const struct world *world, struct arena *arena, struct world_name name, size_t limit,
	                         struct world_file *file);
	/* Where the system has it when it has it, the place that is looked at first from 0 on, as `shown` would name
	 * it; empty behind the last. NULL: nowhere that outlives this process. */
	struct text (*candidate)(const struct world *world, struct arena *arena, struct world_name name, size_t index);
	/* The user's fonts in a fixed order; empty from the last on. */
	struct text (*own_font)(const struct world *world, struct arena *arena, size_t index);
	size_t font_places;
	bool data_beside; /* the data file lies where the files are looked for that it names */

	/* A file on its way to `name`; NULL on a fault. It appears with commit, as a whole, or not at all: what is not
	 * committed is given up with the arena, also when arena_fail leaves. */
	struct sink *(*create)(const struct world *world, struct arena *arena, struct text name, struct world_end *end);
	struct world_end (*commit)(const struct world *world, struct arena *arena, struct sink *sink);
	void (*discard)(const struct world *world, struct sink *sink);
};

static inline struct world_end world_read(const struct world *world, struct arena *arena, struct world_name name,
                                          size_t limit, struct world_file *file)
{
	*file = (struct world_file){ LIT(""), name.name, 0 };
	return world->read(world, arena, name, limit, file);
}

#endif
