/* One place that knows both ways of writing. */
#include "windows/wide.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

wchar_t *wide_from(const char *narrow)
{
	int count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, narrow, -1, NULL, 0);
	wchar_t *wide = count > 0 ? malloc((size_t)count * sizeof *wide) : NULL;

	if (wide)
		MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, narrow, -1, wide, count);
	return wide;
}

char *narrow_from(const wchar_t *wide)
{
	int count = WideCharToMultiByte(CP_UTF8, 0, wide, -1, NULL, 0, NULL, NULL);
	char *narrow = count > 0 ? malloc((size_t)count) : NULL;

	if (narrow)
		WideCharToMultiByte(CP_UTF8, 0, wide, -1, narrow, count, NULL, NULL);
	return narrow;
}

/* The prefix for a whole name, and how much of the name it stands for. */
static const wchar_t *prefix(const wchar_t *whole, size_t *skipped)
{
	*skipped = 0;
	if (wcsncmp(whole, L"\\\\?\\", 4) == 0 || wcsncmp(whole, L"\\\\.\\", 4) == 0)
		return L"";
	if (wcsncmp(whole, L"\\\\", 2) != 0)
		return L"\\\\?\\";
	*skipped = 2;
	return L"\\\\?\\UNC\\";
}

wchar_t *wide_path(const char *path)
{
	wchar_t *given = wide_from(path);
	DWORD count = given ? GetFullPathNameW(given, 0, NULL, NULL) : 0;
	wchar_t *whole = count ? malloc((count + 1) * sizeof *whole) : NULL;
	wchar_t *named = count ? malloc((count + 16) * sizeof *named) : NULL;

	if (whole && named && GetFullPathNameW(given, count + 1, whole, NULL)) {
		size_t skipped;

		wcscpy(named, prefix(whole, &skipped));
		wcscat(named, whole + skipped);
	} else {
		free(named);
		named = NULL;
	}
	free(given);
	free(whole);
	return named;
}

int wide_errno(void)
{
	switch (GetLastError()) {
	case ERROR_FILE_NOT_FOUND:
	case ERROR_PATH_NOT_FOUND:
	case ERROR_INVALID_NAME:
	case ERROR_BAD_NETPATH:
		return ENOENT;
	case ERROR_ACCESS_DENIED:
		return EACCES;
	case ERROR_SHARING_VIOLATION:
	case ERROR_LOCK_VIOLATION:
		return EBUSY;
	case ERROR_FILE_EXISTS:
	case ERROR_ALREADY_EXISTS:
		return EEXIST;
	case ERROR_DISK_FULL:
	case ERROR_HANDLE_DISK_FULL:
		return ENOSPC;
	case ERROR_WRITE_PROTECT:
		return EROFS;
	case ERROR_DIRECTORY:
		return ENOTDIR;
	}
	return EIO;
}
