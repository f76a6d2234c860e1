/* Folders that papers are written to: cli/folder.c on Windows. */
#include "cli/call.h"

#include "windows/wide.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static bool make_one(const char *path)
{
	wchar_t *wide = wide_path(path);
	bool made = wide && (CreateDirectoryW(wide, NULL) || GetLastError() == ERROR_ALREADY_EXISTS);

	errno = made ? 0 : wide_errno();
	free(wide);
	return made;
}

bool make_folder(const char *path)
{
	char *part = strdup(path);
	wchar_t *wide;
	DWORD there;

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
	wide = wide_path(path);
	there = wide ? GetFileAttributesW(wide) : INVALID_FILE_ATTRIBUTES;
	free(wide);
	if (there != INVALID_FILE_ATTRIBUTES && (there & FILE_ATTRIBUTE_DIRECTORY))
		return true;
	errno = ENOTDIR;
	return false;
}
