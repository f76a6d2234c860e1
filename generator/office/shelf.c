/* Two arenas: of the names, and, inside its room, of each picture. A picture that finds no room leaves nothing. */
#include "office/shelf.h"

#include "base/array.h"
#include "page/image.h"
#include "paint/images.h"

#include <stdlib.h>

enum { NAMES_MOST = 1 << 20 };

struct shelved {
	struct text digest;
	struct arena *arena;       /* of the picture; NULL while it was asked for only once, */
	const struct image *image; /* or does not fit */
	bool tried;
};

struct shelf {
	struct arena *arena;
	size_t room;
	ARRAY_OF(struct shelved) pictures;
};

struct shelf *shelf_open(size_t bytes)
{
	struct shelf *shelf = calloc(1, sizeof *shelf);

	if (!shelf)
		return NULL;
	shelf->room = bytes;
	shelf->arena = arena_open(NAMES_MOST);
	if (shelf->arena)
		return shelf;
	free(shelf);
	return NULL;
}

void shelf_close(struct shelf *shelf)
{
	if (!shelf)
		return;
	for (size_t i = 0; i < shelf->pictures.count; i++)
		arena_close(shelf->pictures.items[i].arena);
	arena_close(shelf->arena);
	free(shelf);
}

static struct shelved *lookup(const struct shelf *shelf, struct text digest)
{
	for (size_t i = 0; i < shelf->pictures.count; i++)
		if (text_equal(shelf->pictures.items[i].digest, digest))
			return &shelf->pictures.items[i];
	return NULL;
}

/* No more than that it was asked for. */
static void note(struct shelf *shelf, struct text digest)
{
	if (setjmp(*arena_landing(shelf->arena)) == 0)
		*array_push(shelf->arena, &shelf->pictures) =
			(struct shelved){ .digest = text_copy(shelf->arena, digest) };
}

static const struct image *read(struct arena *arena, struct text bytes)
{
	struct image *image = arena_new(arena, struct image);
	struct arena *scratch;

	if (image_read(arena, bytes, image) != IMAGE_FINE)
		return NULL;
	scratch = arena_open_inside(arena);
	image_deflate(deflater_open(scratch), image);
	image->deflated.bytes = text_copy(arena, image->deflated.bytes);
	image->deflated.alpha = text_copy(arena, image->deflated.alpha);
	arena_close(scratch);
	return image;
}

static void keep(struct shelf *shelf, struct shelved *shelved, struct text bytes)
{
	shelved->tried = true;
	shelved->arena = arena_open(shelf->room);
	if (!shelved->arena)
		return;
	if (setjmp(*arena_landing(shelved->arena)) == 0)
		shelved->image = read(shelved->arena, bytes);
	if (shelved->image) {
		shelf->room -= arena_used(shelved->arena);
		return;
	}
	arena_close(shelved->arena);
	shelved->arena = NULL;
}

const struct image *shelf_picture(struct shelf *shelf, struct text digest, struct text bytes)
{
	struct shelved *shelved = lookup(shelf, digest);

	if (!shelved)
		note(shelf, digest);
	else if (!shelved->tried)
		keep(shelf, shelved, bytes);
	return shelved ? shelved->image : NULL;
}
