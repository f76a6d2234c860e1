/* Each name is read and decoded once. */
#include "image_files.h"

#include "base/folder.h"

#include <errno.h>
#include <string.h>

enum { BYTES_MOST = 64 * 1024 * 1024, INKS = 4 };

struct picture {
	struct text name;
	const struct image *image;
};

struct image_files {
	struct folders folders;
	ARRAY_OF(struct picture) read;
};

struct image_files *image_files_new(struct arena *arena, const struct folders *folders)
{
	struct image_files *pictures = arena_new(arena, struct image_files);

	pictures->folders = *folders;
	return pictures;
}

static void tell_unread(struct composer *composer, struct text name, struct text path, int code)
{
	if (code == ENOENT || code == ENOTDIR)
		diag_add(composer->diags, path, MESSAGE_IMAGE_MISSING, name);
	else if (code == ELOOP)
		diag_add(composer->diags, path, MESSAGE_IMAGE_OUTSIDE, name);
	else if (code == EFBIG)
		diag_add(composer->diags, path, MESSAGE_IMAGE_LARGE, name);
	else
		diag_add(composer->diags, path, MESSAGE_IMAGE_UNREADABLE, name, text_from(strerror(code)));
}

static const struct image *decode(struct composer *composer, struct text bytes, struct text name, struct text path)
{
	struct image *image = arena_new(composer->arena, struct image);
	enum image_fault fault = image_read(composer->arena, bytes, image);

	if (fault == IMAGE_FINE && image->components == INKS) /* an archived PDF would need their profile */
		fault = IMAGE_UNKNOWN_KIND;
	switch (fault) {
	case IMAGE_FINE:
		return image;
	case IMAGE_UNKNOWN_KIND:
		diag_add(composer->diags, path, MESSAGE_IMAGE_KIND, name);
		break;
	case IMAGE_DAMAGED:
		diag_add(composer->diags, path, MESSAGE_IMAGE_DAMAGED, name);
		break;
	case IMAGE_TOO_LARGE:
		diag_add(composer->diags, path, MESSAGE_IMAGE_LARGE, name);
		break;
	}
	return NULL;
}

const struct image *image_files_read(struct composer *composer, struct text name, struct text path)
{
	struct image_files *pictures = composer->files;
	const struct image *image;
	struct picture *picture;
	struct text bytes = { 0 }, folder;
	size_t i;
	int code;

	for (i = 0; i < pictures->read.count; i++)
		if (text_equal(pictures->read.items[i].name, name))
			return pictures->read.items[i].image;
	code = folders_read(composer->arena, &pictures->folders, name, BYTES_MOST, &bytes, &folder);
	if (code) {
		tell_unread(composer, name, path, code);
		return NULL;
	}
	image = decode(composer, bytes, name, path);
	picture = array_push(composer->arena, &pictures->read);
	*picture = (struct picture){ name, image };
	return image;
}
