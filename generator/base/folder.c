/* Names are walked part by part; no memory is asked for while a folder is open. */
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PART_BYTES_MOST = 255, LEVELS_MOST = 256 };

/* -- which folders -- */

static bool same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Whether `inner` is `outer` or lies below it: goes up until it is met, or the top. */
static bool lies_below(const char *inner, const char *outer)
{
	struct stat wanted, here, before = { 0 };
	int at = open(inner, O_RDONLY | O_DIRECTORY);
	bool met = false;

	if (at < 0)
		return false;
	for (int level = 0; stat(outer, &wanted) == 0 && level < LEVELS_MOST && !met; level++) {
		int up;

		if (fstat(at, &here) != 0 || (level && same(&here, &before)))
			break;
		met = same(&here, &wanted);
		before = here;
		up = openat(at, "..", O_RDONLY | O_DIRECTORY);
		if (up < 0)
			break;
		close(at);
		at = up;
	}
	close(at);
	return met;
}

struct folders folders_of(struct arena *arena, const char *input, const char *root)
{
	struct folders folders = { .own = strcmp(input, "-") != 0 };
	const char *slash = strrchr(input, '/');
	struct text own = folders.own && slash ? (struct text){ input, (size_t)(slash - input) + 1 } : LIT(".");

	own = text_copy(arena, own);
	folders.own = folders.own && (!root || lies_below(own.bytes, root));
	if (!root || folders.own)
		folders.items[folders.count++] = own;
	if (root)
		folders.items[folders.count++] = text_copy(arena, text_from(root));
	return folders;
}

/* -- names -- */

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

		if (!part.count || text_is(part, "..") || text_is(part, ".") || part.count > PART_BYTES_MOST)
			return false;
	}
	return name.bytes[name.count - 1] != '/';
}

/* A descriptor of what the name leads to, or -1 with errno. */
static int open_below(struct text folder, struct text name)
{
	int at = open(folder.bytes, O_RDONLY | O_DIRECTORY);
	size_t start = 0;

	while (at >= 0 && start < name.count) {
		struct text part = next_part(name, &start);
		char room[PART_BYTES_MOST + 1];
		int next, code;

		memcpy(room, part.bytes, part.count);
		room[part.count] = '\0';
		next = openat(at, room, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | (start >= name.count ? 0 : O_DIRECTORY));
		code = errno;
		close(at);
		errno = code;
		at = next;
	}
	return at;
}

/* -- reading -- */

static void close_descriptor(void *resource)
{
	close(*(int *)resource);
}

static int read_all(struct arena *arena, int descriptor, size_t limit, struct text *bytes,
                    struct file_identity *identity)
{
	struct stat status;
	char *buffer;
	size_t count = 0;

	if (fstat(descriptor, &status) != 0)
		return errno;
	if (!S_ISREG(status.st_mode))
		return ELOOP;
	if (status.st_size > (off_t)limit)
		return EFBIG;
	*identity = (struct file_identity){ true, (uint64_t)status.st_dev, (uint64_t)status.st_ino };
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

static int read_below(struct arena *arena, struct text folder, struct text name, size_t limit, struct text *bytes,
                      struct file_identity *identity)
{
	struct arena *inside = arena_open_inside(arena);
	int *descriptor = arena_new(inside, int);
	int code;

	*descriptor = open_below(folder, name);
	if (*descriptor < 0) {
		code = errno;
		arena_close(inside);
		return code;
	}
	arena_defer(inside, close_descriptor, descriptor);
	code = read_all(arena, *descriptor, limit, bytes, identity);
	arena_close(inside);
	return code;
}

static struct file_error error_of(int code)
{
	switch (code) {
	case 0:
		return (struct file_error){ FILE_FINE, 0 };
	case ENOENT:
	case ENOTDIR:
		return (struct file_error){ FILE_NOT_FOUND, code };
	case ELOOP:
		return (struct file_error){ FILE_OUTSIDE, code };
	case EFBIG:
		return (struct file_error){ FILE_TOO_LARGE, code };
	}
	return (struct file_error){ FILE_UNREADABLE, code };
}

struct file_error folders_read(struct arena *arena, const struct folders *folders, struct text name, size_t limit,
                               struct text *bytes, struct text *folder, struct file_identity *identity)
{
	int code = allowed(name) ? ENOENT : ELOOP;

	for (size_t i = 0; i < folders->count && (code == ENOENT || code == ENOTDIR); i++) {
		*folder = folders->items[i];
		code = read_below(arena, *folder, name, limit, bytes, identity);
	}
	return error_of(code);
}

/* -- listing -- */

struct listing {
	DIR *folder;
};

static void close_listing(void *resource)
{
	struct listing *listing = resource;

	if (listing->folder)
		closedir(listing->folder);
	listing->folder = NULL;
}

void folder_names(struct arena *arena, struct text folder, void (*take)(void *context, struct text name), void *context)
{
	struct listing *listing = arena_new(arena, struct listing);
	const struct dirent *entry;

	arena_defer(arena, close_listing, listing);
	listing->folder = opendir(text_copy(arena, folder).bytes);
	while (listing->folder && (entry = readdir(listing->folder)))
		take(context, text_from(entry->d_name));
	close_listing(listing);
}
