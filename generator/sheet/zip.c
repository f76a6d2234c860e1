/* minizip reads through functions of ours, which hand it the bytes that are in memory. */
#include "sheet/zip.h"

#include <unzip.h>

struct zip {
	struct arena *arena;
	struct text bytes;
	ZPOS64_T at;
	unzFile file;
	bool open; /* a part is entered */
	size_t unpacked;
};

/* -- the bytes as a file -- */

static void *open_bytes(void *opaque, const void *name, int mode)
{
	struct zip *zip = opaque;

	(void)name;
	zip->at = 0;
	return mode & ZLIB_FILEFUNC_MODE_WRITE ? NULL : zip;
}

static uLong read_bytes(void *opaque, void *stream, void *room, uLong count)
{
	struct zip *zip = opaque;
	struct text part = text_part(zip->bytes, (size_t)zip->at, count);

	(void)stream;
	if (part.count)
		memcpy(room, part.bytes, part.count);
	zip->at += part.count;
	return (uLong)part.count;
}

static ZPOS64_T tell_place(void *opaque, void *stream)
{
	(void)stream;
	return ((struct zip *)opaque)->at;
}

static long seek_place(void *opaque, void *stream, ZPOS64_T offset, int origin)
{
	struct zip *zip = opaque;
	ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? zip->at
	                : origin == ZLIB_FILEFUNC_SEEK_END ? (ZPOS64_T)zip->bytes.count
	                                                   : 0;

	(void)stream;
	if (offset > zip->bytes.count || from + offset > zip->bytes.count)
		return -1;
	zip->at = from + offset;
	return 0;
}

static int close_bytes(void *opaque, void *stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

static int no_fault(void *opaque, void *stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

static void close_zip(void *resource)
{
	struct zip *zip = resource;

	if (zip->file)
		unzClose(zip->file);
}

struct zip *zip_open(struct arena *arena, struct text bytes)
{
	struct zip *zip = arena_new(arena, struct zip);
	zlib_filefunc64_def functions = { .zopen64_file = open_bytes,
		                          .zread_file = read_bytes,
		                          .ztell64_file = tell_place,
		                          .zseek64_file = seek_place,
		                          .zclose_file = close_bytes,
		                          .zerror_file = no_fault,
		                          .opaque = zip };
	unz_global_info64 info;

	zip->arena = arena;
	zip->bytes = bytes;
	arena_defer(arena, close_zip, zip); /* first, for it may find no memory */
	zip->file = unzOpen2_64("", &functions);
	if (!zip->file)
		return NULL;
	return unzGetGlobalInfo64(zip->file, &info) == UNZ_OK && info.number_entry <= ZIP_PARTS_MOST ? zip : NULL;
}

/* -- parts -- */

bool zip_enter(struct zip *zip, struct text name)
{
	unz_file_info64 info;

	if (zip->open)
		unzCloseCurrentFile(zip->file);
	zip->open = false;
	/* 2: of any case. */
	if (unzLocateFile(zip->file, text_copy(zip->arena, name).bytes, 2) != UNZ_OK ||
	    unzGetCurrentFileInfo64(zip->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK || (info.flag & 1))
		return false;
	zip->open = unzOpenCurrentFile(zip->file) == UNZ_OK;
	return zip->open;
}

enum zip_end zip_read(struct zip *zip, char *bytes, size_t room, size_t *count)
{
	int got;

	*count = 0;
	if (!zip->open)
		return ZIP_BROKEN;
	got = unzReadCurrentFile(zip->file, bytes, (unsigned)room);
	if (got < 0)
		return ZIP_BROKEN;
	*count = (size_t)got;
	zip->unpacked += *count;
	if (zip->unpacked > (size_t)ZIP_MEGABYTES_MOST * 1024 * 1024)
		return ZIP_SWOLLEN;
	if (got)
		return ZIP_FINE;
	zip->open = false; /* its sum is looked at when it is closed */
	return unzCloseCurrentFile(zip->file) == UNZ_OK ? ZIP_FINE : ZIP_BROKEN;
}
