/* What a system does its own way of folders, for base/folder.c: there is a below.c for POSIX, and one for Windows in
 * windows/. Whoever wants files uses base/folder.h. */
#ifndef BASE_BELOW_H
#define BASE_BELOW_H

#include "base/file.h"

/* A part of a name, between two slashes, has at most so many bytes; a name at most so many parts. */
enum { PART_BYTES_MOST = 255, PARTS_MOST = 32 };

/* The part of a name that begins at *at, which moves behind the slash that ends it. */
static inline struct text below_part(struct text name, size_t *at)
{
	size_t start = *at;

	while (*at < name.count && name.bytes[*at] != '/')
		++*at;
	return text_part(name, start, (*at)++ - start);
}

/* Whether a part, which is no "." or ".." and has no slash, names a plain file or folder wherever it stands. */
bool below_part_allowed(struct text part);

/* How many bytes of a path name its folder, with what parts it from the file: 5 of "data/x.json"; 0 of a name alone. */
size_t below_folder_bytes(const char *path);

/* Whether the folder `inner` is `outer` or lies below it, links followed. */
bool below_lies(const char *inner, const char *outer);

/* The whole regular file that an allowed name leads to from a folder, without following links; 0, or an errno: ELOOP
 * for a link and for what is no file, EFBIG for more than `limit` bytes. */
int below_read(struct arena *arena, struct text folder, struct text name, size_t limit, struct text *bytes,
               struct file_identity *identity);

#endif
