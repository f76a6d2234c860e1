/* Names are walked part by part without following links, so nothing outside the folder can be reached. */
#include "pictures.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BYTES_MOST = 64 * 1024 * 1024 };

struct picture {
	struct text name;
	const struct image *image;
};

struct pictures {
	struct text folder;
	ARRAY_OF(struct picture) read;
};

struct pictures *pictures_new(struct arena *arena, struct text folder)
{
	struct pictures *pictures = arena_new(arena, struct pictures);

	pictures->folder = text_copy(arena, folder);
	return pictures;
}

static struct text next_part(struct text name, size_t *at)
{
	size_t start = *at;

	while (*at < name.count && name.bytes[*at] != '/')
		++*at;
	return text_part(name, start, (*at)++ - start);
}

static bool allowed(struct text name)
{
	size_t at = 0;

	if (!name.count || name.bytes[0] == '/' || memchr(name.bytes, 0, name.count))
		return false;
	while (at < name.count) {
		struct text part = next_part(name, &at);

		if (!part.count || text_is(part, "..") || text_is(part, "."))
			return false;
	}
	return name.bytes[name.count - 1] != '/';
}

/* A descriptor of the regular file, or -1 with errno. */
static int open_below(struct arena *arena, struct text folder, struct text name)
{
	int at = open(folder.bytes, O_RDONLY | O_DIRECTORY);
	size_t start = 0;

	while (at >= 0 && start < name.count) {
		struct text part = text_copy(arena, next_part(name, &start));
		bool last = start >= name.count;
		int next = openat(at, part.bytes, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | (last ? 0 : O_DIRECTORY));
		int code = errno;

		close(at);
		errno = code;
		at = next;
	}
	return at;
}

static void close_descriptor(void *resource)
{
	close(*(int *)resource);
}

/* Zero, or errno; ELOOP stands for "not allowed", EFBIG for too large. */
static int read_all(struct arena *arena, int descriptor, struct text *bytes)
{
	struct stat status;
	char *buffer;
	size_t count = 0;

	if (fstat(descriptor, &status) != 0)
		return errno;
	if (!S_ISREG(status.st_mode))
		return ELOOP;
	if (status.st_size > BYTES_MOST)
		return EFBIG;
	buffer = arena_alloc(arena, (size_t)status.st_size + 1);
	while (count < (size_t)status.st_size) {
		ssize_t got = read(descriptor, buffer + count, (size_t)status.st_size - count);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return errno;
		if (got == 0)
			break;
		count += (size_t)got;
	}
	*bytes = (struct text){ buffer, count };
	return 0;
}

static int read_below(struct arena *arena, struct text folder, struct text name, struct text *bytes)
{
	struct arena *inside = arena_open_inside(arena);
	int *descriptor = arena_new(inside, int);
	int code;

	*descriptor = open_below(inside, folder, name);
	if (*descriptor < 0) {
		code = errno;
		arena_close(inside);
		return code;
	}
	arena_defer(inside, close_descriptor, descriptor);
	code = read_all(arena, *descriptor, bytes);
	arena_close(inside);
	return code;
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

static const struct image *decode(struct composer *composer, struct text bytes, struct text name,
                                  struct text path)
{
	struct image *image = arena_new(composer->arena, struct image);

	switch (image_read(composer->arena, bytes, image)) {
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

const struct image *pictures_read(struct composer *composer, struct text name, struct text path)
{
	struct pictures *pictures = composer->files;
	const struct image *image;
	struct picture *picture;
	struct text bytes = { 0 };
	size_t i;
	int code;

	for (i = 0; i < pictures->read.count; i++)
		if (text_equal(pictures->read.items[i].name, name))
			return pictures->read.items[i].image;
	if (!allowed(name)) {
		diag_add(composer->diags, path, MESSAGE_IMAGE_OUTSIDE, name);
		return NULL;
	}
	code = read_below(composer->arena, pictures->folder, name, &bytes);
	if (code) {
		tell_unread(composer, name, path, code);
		return NULL;
	}
	image = decode(composer, bytes, name, path);
	picture = array_push(composer->arena, &pictures->read);
	*picture = (struct picture){ name, image };
	return image;
}
