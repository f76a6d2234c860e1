/* base/file.h on Windows: read to the end, written beside and moved.
 *
 * What the engine looks for in the folders of a Debian system (fonts, patterns, the profile) lies inside the program,
 * by the last part of its name, so that one file is all there is to copy.
 */
#include "base/file.h"

#include "base/buffer.h"
#include "windows/wide.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

enum { FIRST_READ = 64 * 1024, NAMES_TRIED = 1000, MOST_AT_ONCE = 1 << 30 };

#define SYSTEM_FOLDERS "/usr/share/"

static const struct file_error FINE = { FILE_FINE, 0 };

struct text file_reason(struct arena *arena, struct file_error error)
{
	if (error.code == 0)
		return LIT("");
	if (error.code == EBUSY)
		return LIT("sedang dibuka program lain / open in another program");
	return text_copy(arena, text_from(strerror(error.code)));
}

/* -- handles -- */

struct handle {
	HANDLE system;
};

static void close_handle(void *resource)
{
	struct handle *handle = resource;

	if (handle->system != INVALID_HANDLE_VALUE)
		CloseHandle(handle->system);
	handle->system = INVALID_HANDLE_VALUE;
}

static HANDLE open_path(const char *path, DWORD access, DWORD sharing, DWORD way)
{
	wchar_t *wide = wide_path(path);
	HANDLE system = INVALID_HANDLE_VALUE;

	SetLastError(ERROR_INVALID_NAME);
	if (wide)
		system = CreateFileW(wide, access, sharing, NULL, way, FILE_ATTRIBUTE_NORMAL, NULL);
	free(wide);
	return system;
}

struct file_identity file_identity(const char *path)
{
	BY_HANDLE_FILE_INFORMATION there;
	HANDLE system = INVALID_HANDLE_VALUE;
	bool known;

	if (strcmp(path, "-") != 0)
		system = open_path(path, 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, OPEN_EXISTING);
	if (system == INVALID_HANDLE_VALUE)
		return (struct file_identity){ 0 };
	known = GetFileType(system) == FILE_TYPE_DISK && GetFileInformationByHandle(system, &there);
	CloseHandle(system);
	if (!known)
		return (struct file_identity){ 0 };
	return (struct file_identity){ true, there.dwVolumeSerialNumber,
		                       (uint64_t)there.nFileIndexHigh << 32 | there.nFileIndexLow,
		                       there.nNumberOfLinks };
}

/* -- reading -- */

static struct file_error read_fault(int code)
{
	return (struct file_error){ code == ENOENT || code == ENOTDIR ? FILE_NOT_FOUND : FILE_UNREADABLE, code };
}

static struct file_error read_all(struct arena *arena, HANDLE system, size_t limit, struct text *content)
{
	struct buffer buffer = { .arena = arena };
	char *room = arena_alloc(arena, FIRST_READ);

	for (;;) {
		DWORD got = 0;

		if (!ReadFile(system, room, FIRST_READ, &got, NULL) && GetLastError() != ERROR_BROKEN_PIPE)
			return read_fault(wide_errno());
		if (got == 0)
			break;
		buffer_add(&buffer, (struct text){ room, got });
		if (buffer_text(&buffer).count > limit)
			return (struct file_error){ FILE_TOO_LARGE, 0 };
	}
	*content = text_copy(arena, buffer_text(&buffer));
	return FINE;
}

/* A file of the system, which is in the program. */
static struct file_error read_inside(struct arena *arena, const char *path, size_t limit, struct text *content)
{
	wchar_t *name = wide_from(strrchr(path, '/') + 1);
	HRSRC found = name ? FindResourceW(NULL, name, (LPCWSTR)RT_RCDATA) : NULL;
	HGLOBAL loaded = found ? LoadResource(NULL, found) : NULL;
	DWORD count = found ? SizeofResource(NULL, found) : 0;

	free(name);
	if (!loaded)
		return read_fault(ENOENT);
	if (count > limit)
		return (struct file_error){ FILE_TOO_LARGE, 0 };
	*content = text_copy(arena, (struct text){ LockResource(loaded), count });
	return FINE;
}

struct file_error file_read(struct arena *arena, const char *path, size_t limit, struct text *content)
{
	struct handle *handle = arena_new(arena, struct handle);
	struct file_error error;

	*content = LIT("");
	if (strncmp(path, SYSTEM_FOLDERS, strlen(SYSTEM_FOLDERS)) == 0)
		return read_inside(arena, path, limit, content);
	if (strcmp(path, "-") == 0)
		return read_all(arena, GetStdHandle(STD_INPUT_HANDLE), limit, content);
	handle->system = INVALID_HANDLE_VALUE;
	arena_defer(arena, close_handle, handle);
	handle->system =
		open_path(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, OPEN_EXISTING);
	if (handle->system == INVALID_HANDLE_VALUE)
		return read_fault(wide_errno());
	error = read_all(arena, handle->system, limit, content);
	close_handle(handle);
	return error;
}

/* -- writing -- */

struct file_writer {
	struct arena *arena;
	const char *target;
	char *beside;         /* name of the temporary file; NULL while there is none */
	struct handle handle; /* of it; invalid when the bytes wait in memory */
	struct buffer memory; /* for standard output */
	int failure;          /* errno of the first write that failed */
	bool done;
};

static void release_writer(void *resource)
{
	file_discard(resource);
}

static bool write_fault(struct file_error *error, int code)
{
	*error = (struct file_error){ FILE_UNWRITABLE, code ? code : EIO };
	return false;
}

static bool is_folder(const char *path)
{
	wchar_t *wide = wide_path(path);
	DWORD attributes = wide ? GetFileAttributesW(wide) : INVALID_FILE_ATTRIBUTES;

	free(wide);
	return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY);
}

/* The i-th name beside the target. */
static char *name_beside(struct file_writer *writer, int i)
{
	const char *slash = strrchr(writer->target, '/');
	size_t folder = slash ? (size_t)(slash + 1 - writer->target) : 0;
	char *name = arena_alloc(writer->arena, folder + 64);

	snprintf(name, folder + 64, "%.*s.naskah-%lu-%d.tmp", (int)folder, writer->target, GetCurrentProcessId(), i);
	return name;
}

static bool open_beside(struct file_writer *writer, struct file_error *error)
{
	if (is_folder(writer->target))
		return write_fault(error, EISDIR);
	for (int i = 0; i < NAMES_TRIED; i++) {
		char *name = name_beside(writer, i);
		int code;

		writer->handle.system = open_path(name, GENERIC_WRITE, 0, CREATE_NEW);
		if (writer->handle.system != INVALID_HANDLE_VALUE) {
			writer->beside = name;
			return true;
		}
		code = wide_errno();
		if (code != EEXIST)
			return write_fault(error, code);
	}
	return write_fault(error, EEXIST);
}

struct file_writer *file_open(struct arena *arena, const char *path, struct file_error *error)
{
	struct file_writer *writer = arena_new(arena, struct file_writer);

	*error = FINE;
	writer->arena = arena;
	writer->memory.arena = arena;
	writer->handle.system = INVALID_HANDLE_VALUE;
	writer->target = text_copy(arena, text_from(path)).bytes;
	arena_defer(arena, release_writer, writer);
	if (strcmp(path, "-") == 0 || open_beside(writer, error))
		return writer;
	file_discard(writer);
	return NULL;
}

/* errno of what went wrong, or 0. */
static int put_all(HANDLE system, const char *bytes, size_t count)
{
	while (count) {
		DWORD put = 0;

		if (!WriteFile(system, bytes, count < MOST_AT_ONCE ? (DWORD)count : MOST_AT_ONCE, &put, NULL))
			return wide_errno();
		bytes += put;
		count -= put;
	}
	return 0;
}

bool file_write(struct file_writer *writer, const void *bytes, size_t count)
{
	if (writer->failure || writer->done)
		return false;
	if (writer->beside)
		writer->failure = put_all(writer->handle.system, bytes, count);
	else
		buffer_add(&writer->memory, (struct text){ bytes, count });
	return writer->failure == 0;
}

/* On the disk, then in its place; errno of what went wrong, or 0. */
static int take_place(struct file_writer *writer)
{
	wchar_t *from = wide_path(writer->beside);
	wchar_t *to = wide_path(writer->target);
	int failure = from && to && FlushFileBuffers(writer->handle.system) ? 0 : wide_errno();

	close_handle(&writer->handle);
	if (!failure && !MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
		failure = wide_errno();
	if (!failure)
		writer->beside = NULL;
	free(from);
	free(to);
	return failure;
}

struct file_error file_commit(struct file_writer *writer)
{
	struct file_error error = FINE;
	struct text memory = buffer_text(&writer->memory);
	int failure = writer->failure;

	assert(!writer->done);
	if (!failure)
		failure = writer->beside ? take_place(writer)
		                         : put_all(GetStdHandle(STD_OUTPUT_HANDLE), memory.bytes, memory.count);
	file_discard(writer);
	if (failure)
		write_fault(&error, failure);
	return error;
}

void file_discard(struct file_writer *writer)
{
	wchar_t *beside = writer->beside ? wide_path(writer->beside) : NULL;

	close_handle(&writer->handle);
	if (beside)
		DeleteFileW(beside);
	free(beside);
	writer->beside = NULL;
	writer->done = true;
}
