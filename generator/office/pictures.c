/* A picture that cannot be had is kept too, with the reason. */
#include "office/pictures.h"

#include "base/sha256.h"
#include "page/image.h"

enum { BYTES_MOST = 64 * 1024 * 1024 };

struct picture {
	struct text name, digest;
	const struct image *image; /* NULL: cannot be had */
	enum message why;
	struct text reason;
	size_t names; /* of the file on the disk; 0: not known */
};

struct pictures {
	struct arena *arena;
	const struct world *world;
	struct shelf *shelf; /* or NULL */
	ARRAY_OF(struct picture) read;
};

struct pictures *pictures_new(struct arena *arena, const struct world *world)
{
	struct pictures *pictures = arena_new(arena, struct pictures);

	pictures->arena = arena;
	pictures->world = world;
	return pictures;
}

void pictures_share(struct pictures *pictures, struct shelf *shelf)
{
	pictures->shelf = shelf;
}

static enum message why_unread(enum world_fault fault)
{
	switch (fault) {
	case WORLD_ABSENT:
		return MESSAGE_IMAGE_MISSING;
	case WORLD_OUTSIDE:
		return MESSAGE_IMAGE_OUTSIDE;
	case WORLD_TOO_LARGE:
		return MESSAGE_IMAGE_LARGE;
	case WORLD_FINE:
	case WORLD_UNREADABLE:
	case WORLD_UNWRITABLE:
	case WORLD_WAS_READ:
		break;
	}
	return MESSAGE_IMAGE_UNREADABLE;
}

static enum message why_unfit(enum image_fault fault)
{
	switch (fault) {
	case IMAGE_TOO_LARGE:
		return MESSAGE_IMAGE_LARGE;
	case IMAGE_CUT:
	case IMAGE_SPOILED:
	case IMAGE_MALFORMED:
		return MESSAGE_IMAGE_DAMAGED;
	case IMAGE_CODED:
		return MESSAGE_IMAGE_CODED;
	case IMAGE_FINE:
	case IMAGE_UNKNOWN_KIND:
	case IMAGE_NO_MEMORY:
		break;
	}
	return MESSAGE_IMAGE_KIND;
}

static enum wording damage(enum image_fault fault)
{
	return fault == IMAGE_CUT       ? WORDING_IMAGE_CUT
	       : fault == IMAGE_SPOILED ? WORDING_IMAGE_SPOILED
	                                : WORDING_IMAGE_MALFORMED;
}

static void decode(struct pictures *pictures, struct picture *picture, struct text bytes)
{
	struct image *image;
	enum image_fault fault;

	if (pictures->shelf)
		picture->image = shelf_picture(pictures->shelf, picture->digest, bytes);
	if (picture->image)
		return;
	image = arena_new(pictures->arena, struct image);
	fault = image_read(pictures->arena, bytes, image);
	picture->image = fault == IMAGE_FINE ? image : NULL;
	picture->why = why_unfit(fault);
	if (picture->why == MESSAGE_IMAGE_DAMAGED)
		picture->reason = diag_words(pictures->arena, damage(fault), DIAG_NONE);
}

/* Nothing of the file stays but the picture. */
static struct picture read(struct pictures *pictures, struct text name)
{
	struct picture picture = { .name = text_copy(pictures->arena, name) };
	struct arena *scratch = arena_open_inside(pictures->arena);
	struct world_file file;
	struct world_end end = world_read(pictures->world, scratch,
	                                  (struct world_name){ .kind = WORLD_BESIDE, .name = name }, BYTES_MOST, &file);

	if (end.fault == WORLD_FINE) {
		picture.digest = sha256_hex(pictures->arena, file.bytes);
		picture.names = file.names;
		decode(pictures, &picture, file.bytes);
	} else {
		picture.why = why_unread(end.fault);
		picture.reason = text_copy(pictures->arena, end.reason);
	}
	arena_close(scratch);
	return picture;
}

static struct picture *lookup(struct pictures *pictures, struct text name)
{
	for (size_t i = 0; i < pictures->read.count; i++)
		if (text_equal(pictures->read.items[i].name, name))
			return &pictures->read.items[i];
	return NULL;
}

static void note_use(struct picture_uses *uses, const struct picture *picture)
{
	for (size_t i = 0; i < uses->used.count; i++)
		if (text_equal(uses->used.items[i].name, picture->name))
			return;
	*array_push(uses->arena, &uses->used) = (struct picture_file){
		.name = picture->name,
		.digest = picture->digest,
	};
}

const struct image *pictures_read(struct composer *composer, struct text name, struct text path)
{
	struct picture_uses *uses = composer->files;
	struct pictures *pictures = uses->pictures;
	struct picture *picture = lookup(pictures, name);

	if (!picture) {
		struct picture fresh = read(pictures, name);

		picture = array_push(pictures->arena, &pictures->read);
		*picture = fresh;
		if (picture->image && picture->image->mixed)
			diag_add(composer->diags, path, MESSAGE_IMAGE_INKS, name);
		if (picture->names > 1)
			diag_add(composer->diags, path, MESSAGE_MANY_NAMES, name,
			         text_from_int(composer->diags->arena, (int64_t)picture->names));
	}
	if (picture->image)
		note_use(uses, picture);
	else
		diag_add(composer->diags, path, picture->why, name, picture->reason);
	return picture->image;
}

bool pictures_file(const struct pictures *pictures, const struct picture_file *picture, struct arena *arena,
                   struct diags *diags, struct text *bytes)
{
	struct world_name name = { .kind = WORLD_BESIDE, .name = picture->name };
	struct world_file file;
	struct world_end end = world_read(pictures->world, arena, name, BYTES_MOST, &file);

	*bytes = file.bytes;
	if (end.fault == WORLD_FINE && text_equal(sha256_hex(arena, file.bytes), picture->digest))
		return true;
	diag_add(diags, (struct text){ 0 }, MESSAGE_IMAGE_UNREADABLE, picture->name, end.reason);
	return false;
}
