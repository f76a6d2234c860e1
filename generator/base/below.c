/* Folders of POSIX: names are walked part by part; no memory is asked for while a folder is open. */
#include "base/below.h"
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LEVELS_MOST = 256 };

static bool same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Goes up until it is met, or the top. */
bool below_lies(const char *inner, const char *outer)
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

size_t below_folder_bytes(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

bool below_part_allowed(struct text part)
{
	(void)part; /* every one */
	return true;
}

/* A descriptor of what the name leads to, or -1 with errno. */
static int open_below(struct text folder, struct text name)
{
	int at = open(folder.bytes, O_RDONLY | O_DIRECTORY);
	size_t start = 0;

	while (at >= 0 && start < name.count) {
		struct text part = below_part(name, &start);
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
	const int *descriptor = resource;

	if (*descriptor >= 0)
		close(*descriptor);
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
	*identity = (struct file_identity){ true, (uint64_t)status.st_dev, (uint64_t)status.st_ino,
		                            (size_t)status.st_nlink };
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

int below_read(struct arena *arena, struct text folder, struct text name, size_t limit, struct text *bytes,
               struct file_identity *identity)
{
	struct arena *inside = arena_open_inside(arena);
	int *descriptor = arena_new(inside, int);
	int code;

	*descriptor = -1;
	arena_defer(inside, close_descriptor, descriptor); /* first: it may leave itself */
	*descriptor = open_below(folder, name);
	code = *descriptor < 0 ? errno : read_all(arena, *descriptor, limit, bytes, identity);
	arena_close(inside);
	return code;
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
