/* cli/one_folder.c on Windows. */
#include "cli/call.h"

#include "windows/wide.h"

#include <errno.h>
#include <stdlib.h>
#include <windows.h>

bool make_one_folder(const char *path)
{
	wchar_t *wide = wide_path(path);
	bool made = wide && (CreateDirectoryW(wide, NULL) || GetLastError() == ERROR_ALREADY_EXISTS);
	DWORD there;

	errno = made ? 0 : wide_errno();
	there = made ? GetFileAttributesW(wide) : INVALID_FILE_ATTRIBUTES;
	free(wide);
	if (!made)
		return false;
	if (there != INVALID_FILE_ATTRIBUTES && (there & FILE_ATTRIBUTE_DIRECTORY))
		return true;
	errno = ENOTDIR;
	return false;
}
