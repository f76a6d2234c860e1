/* Folders that papers are written to. */
#include "cli/call.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool make_one(const char *path)
{
	return mkdir(path, 0777) == 0 || errno == EEXIST;
}

/* With those above it. */
bool make_folder(const char *path)
{
	char *part = strdup(path);
	struct stat found;

	if (!part)
		return false;
	for (char *at = part + 1; *part && *at; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		make_one(part);
		*at = '/';
	}
	free(part);
	if (!make_one(path))
		return false;
	if (stat(path, &found) == 0 && S_ISDIR(found.st_mode))
		return true;
	errno = ENOTDIR;
	return false;
}
