/* base/below.h on Windows: names are walked part by part, and each part is held open while the next is, so that
 * nothing can be put in its place; a junction or link on the way leads outside. */
#include "base/below.h"
#include "base/folder.h"

#include "windows/wide.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

/* The name that Windows itself gives a folder, links followed; from malloc. */
static wchar_t *final_name(const char *path)
{
	wchar_t *wide = wide_path(path);
	HANDLE folder = INVALID_HANDLE_VALUE;
	wchar_t *name = NULL;
	DWORD count;

	if (wide)
		folder = CreateFileW(wide, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
		                     OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
	free(wide);
	if (folder == INVALID_HANDLE_VALUE)
		return NULL;
	count = GetFinalPathNameByHandleW(folder, NULL, 0, FILE_NAME_NORMALIZED);
	name = count ? malloc((count + 2) * sizeof *name) : NULL;
	if (name && !GetFinalPathNameByHandleW(folder, name, count + 1, FILE_NAME_NORMALIZED)) {
		free(name);
		name = NULL;
	}
	CloseHandle(folder);
	return name;
}

bool below_lies(const char *inner, const char *outer)
{
	wchar_t *below = final_name(inner);
	wchar_t *above = final_name(outer);
	size_t count = above ? wcslen(above) : 0;
	bool lies = below && above && _wcsnicmp(below, above, count) == 0 &&
	            (below[count] == L'\0' || below[count] == L'\\' || above[count - 1] == L'\\');

	free(below);
	free(above);
	return lies;
}

/* Up to the last slash of either kind, or the colon of a drive. */
size_t below_folder_bytes(const char *path)
{
	size_t end = strlen(path);

	while (end && !strchr("/\\:", path[end - 1]))
		end--;
	return end;
}

/* -- names -- */

/* Devices answer in every folder, with any ending: "nul.png". */
static bool is_device(struct text part)
{
	static const char *const devices[] = { "con", "prn", "aux", "nul", "com", "lpt", "conin$", "conout$" };
	size_t stem = 0;

	while (stem < part.count && part.bytes[stem] != '.')
		stem++;
	for (size_t i = 0; i < sizeof devices / sizeof *devices; i++) {
		size_t count = strlen(devices[i]);
		bool numbered = i == 4 || i == 5;

		if (_strnicmp(part.bytes, devices[i], count < part.count ? count : part.count) != 0)
			continue;
		if (stem == count + (numbered ? 1 : 0))
			return true;
	}
	return false;
}

bool below_part_allowed(struct text part)
{
	char last = part.bytes[part.count - 1];

	if (last == '.' || last == ' ' || is_device(part))
		return false;
	for (size_t i = 0; i < part.count; i++)
		if ((unsigned char)part.bytes[i] < 0x20 || strchr("\\:*?\"<>|", part.bytes[i]))
			return false;
	return true;
}

/* -- reading -- */

/* The folders on the way and, last, the file itself. */
struct way {
	HANDLE handles[PARTS_MOST + 1];
	size_t count;
};

static void close_way(void *resource)
{
	struct way *way = resource;

	while (way->count)
		CloseHandle(way->handles[--way->count]);
}

/* 0, or errno. */
static int step(struct way *way, const char *path, bool last)
{
	wchar_t *wide = wide_path(path);
	FILE_ATTRIBUTE_TAG_INFO what;
	HANDLE handle = INVALID_HANDLE_VALUE;
	int code;

	SetLastError(ERROR_INVALID_NAME);
	if (wide)
		handle = CreateFileW(wide, last ? GENERIC_READ : FILE_READ_ATTRIBUTES | FILE_LIST_DIRECTORY,
		                     FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING,
		                     FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, NULL);
	code = wide_errno();
	free(wide);
	if (handle == INVALID_HANDLE_VALUE)
		return code;
	way->handles[way->count++] = handle;
	if (GetFileType(handle) != FILE_TYPE_DISK ||
	    !GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &what, sizeof what) ||
	    (what.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT))
		return ELOOP;
	if (last && (what.FileAttributes & FILE_ATTRIBUTE_DIRECTORY))
		return ELOOP;
	return last || (what.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) ? 0 : ENOTDIR;
}

static int walk(struct arena *arena, struct way *way, struct text folder, struct text name)
{
	struct text path = folder;
	size_t at = 0;
	int code = 0;

	while (!code && at < name.count) {
		struct text part = below_part(name, &at);

		path = text_format(arena, text_ends(path, "/") ? "%t%t" : "%t/%t", path, part);
		code = step(way, text_copy(arena, path).bytes, at >= name.count);
	}
	return code;
}

static int read_all(struct arena *arena, HANDLE handle, size_t limit, struct text *bytes,
                    struct file_identity *identity)
{
	BY_HANDLE_FILE_INFORMATION there;
	uint64_t size;
	char *buffer;
	size_t count = 0;

	if (!GetFileInformationByHandle(handle, &there))
		return wide_errno();
	size = (uint64_t)there.nFileSizeHigh << 32 | there.nFileSizeLow;
	if (size > limit)
		return EFBIG;
	*identity = (struct file_identity){ true, there.dwVolumeSerialNumber,
		                            (uint64_t)there.nFileIndexHigh << 32 | there.nFileIndexLow,
		                            there.nNumberOfLinks };
	buffer = arena_alloc(arena, (size_t)size + 1);
	while (count < size) {
		DWORD got = 0;
		DWORD wanted = size - count < INT_MAX ? (DWORD)(size - count) : INT_MAX;

		if (!ReadFile(handle, buffer + count, wanted, &got, NULL))
			return wide_errno();
		if (got == 0)
			break;
		count += got;
	}
	*bytes = (struct text){ buffer, count };
	return 0;
}

int below_read(struct arena *arena, struct text folder, struct text name, size_t limit, struct text *bytes,
               struct file_identity *identity)
{
	struct arena *inside = arena_open_inside(arena);
	struct way *way = arena_new(inside, struct way);
	int code;

	arena_defer(inside, close_way, way);
	code = walk(inside, way, folder, name);
	if (!code)
		code = read_all(arena, way->handles[way->count - 1], limit, bytes, identity);
	arena_close(inside);
	return code;
}

/* -- listing -- */

struct listing {
	HANDLE search;
	char *name;
};

static void close_listing(void *resource)
{
	struct listing *listing = resource;

	if (listing->search != INVALID_HANDLE_VALUE)
		FindClose(listing->search);
	listing->search = INVALID_HANDLE_VALUE;
	free(listing->name);
	listing->name = NULL;
}

void folder_names(struct arena *arena, struct text folder, void (*take)(void *context, struct text name), void *context)
{
	struct listing *listing = arena_new(arena, struct listing);
	wchar_t *all = wide_path(TEXT_JOIN(arena, folder, LIT("/*")).bytes);
	WIN32_FIND_DATAW entry;

	listing->search = all ? FindFirstFileW(all, &entry) : INVALID_HANDLE_VALUE;
	free(all);
	arena_defer(arena, close_listing, listing);
	for (bool more = listing->search != INVALID_HANDLE_VALUE; more; more = FindNextFileW(listing->search, &entry)) {
		free(listing->name);
		listing->name = narrow_from(entry.cFileName);
		if (listing->name)
			take(context, text_copy(arena, text_from(listing->name)));
	}
	close_listing(listing);
}
