/* base/inside.h in the program that has the system's files inside. */
#include "base/inside.h"

#include "inside.h"

#include <string.h>

bool inside_find(const char *path, struct text *bytes)
{
	for (const struct inside_file *file = inside_files; file->path; file++) {
		if (strcmp(file->path, path) != 0)
			continue;
		*bytes = (struct text){ file->bytes, (size_t)(file->end - file->bytes) };
		return true;
	}
	return false;
}
