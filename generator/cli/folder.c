/* Folders that papers are written to. */
#include "cli/call.h"

#include <stdlib.h>
#include <string.h>

/* With those above it. */
bool make_folder(const char *path)
{
	char *part = strdup(path);

	if (!part)
		return false;
	for (char *at = part + 1; *part && *at; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		make_one_folder(part);
		*at = '/';
	}
	free(part);
	return make_one_folder(path);
}
