/* Which folders are trusted and which names are allowed in them; what a system does its own way is below.c's. */
#include "base/folder.h"

#include "base/below.h"

#include <errno.h>
#include <string.h>

struct folders folders_of(struct arena *arena, const char *input, const char *root)
{
	struct folders folders = { .own = strcmp(input, "-") != 0 };
	size_t count = folders.own ? below_folder_bytes(input) : 0;
	struct text own = text_copy(arena, count ? (struct text){ input, count } : LIT("."));

	folders.own = folders.own && (!root || below_lies(own.bytes, root));
	if (!root || folders.own)
		folders.items[folders.count++] = own;
	if (root)
		folders.items[folders.count++] = text_copy(arena, text_from(root));
	return folders;
}

/* -- names -- */

static bool part_allowed(struct text part)
{
	return part.count && part.count <= PART_BYTES_MOST && !text_is(part, ".") && !text_is(part, "..") &&
	       below_part_allowed(part);
}

static bool allowed(struct text name)
{
	size_t at = 0, parts = 0;

	if (!name.count || name.bytes[name.count - 1] == '/' || memchr(name.bytes, 0, name.count))
		return false;
	while (at < name.count)
		if (++parts > PARTS_MOST || !part_allowed(below_part(name, &at)))
			return false;
	return true;
}

/* -- reading -- */

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
		code = below_read(arena, *folder, name, limit, bytes, identity);
	}
	return error_of(code);
}
