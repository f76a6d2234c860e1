/* minizip writes into a room that is large enough beforehand, so that nothing grows below it. */
#include "sheet/zip.h"

#include <zip.h>

struct room {
	char *bytes;
	size_t size, count; /* of the bytes written so far */
	ZPOS64_T at;
};

static void *open_room(void *opaque, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return opaque;
}

static uLong read_room(void *opaque, void *stream, void *bytes, uLong count)
{
	(void)opaque;
	(void)stream;
	(void)bytes;
	(void)count;
	return 0;
}

static uLong write_room(void *opaque, void *stream, const void *bytes, uLong count)
{
	struct room *room = opaque;

	(void)stream;
	if (room->at > room->size || count > room->size - room->at)
		return 0;
	if (count)
		memcpy(room->bytes + room->at, bytes, count);
	room->at += count;
	room->count = room->at > room->count ? (size_t)room->at : room->count;
	return count;
}

static ZPOS64_T tell_room(void *opaque, void *stream)
{
	(void)stream;
	return ((struct room *)opaque)->at;
}

static long seek_room(void *opaque, void *stream, ZPOS64_T offset, int origin)
{
	struct room *room = opaque;

	(void)stream;
	room->at = offset + (origin == ZLIB_FILEFUNC_SEEK_CUR   ? room->at
	                     : origin == ZLIB_FILEFUNC_SEEK_END ? room->count
	                                                        : 0);
	return room->at > room->count ? -1 : 0;
}

static int no_fault(void *opaque, void *stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

/* More than the parts can take, packed or not. */
static size_t room_for(const struct zip_part *parts, size_t count)
{
	size_t size = 1024;

	for (size_t i = 0; i < count; i++)
		size += parts[i].bytes.count + parts[i].bytes.count / 512 + 2 * parts[i].name.count + 512;
	return size;
}

static bool put_part(zipFile file, const struct zip_part *part)
{
	enum { LEVEL = 6 };
	zip_fileinfo info = { .tmz_date = { .tm_mday = 1, .tm_year = 1980 } };

	return zipOpenNewFileInZip(file, part->name.bytes, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, LEVEL) ==
	               ZIP_OK &&
	       zipWriteInFileInZip(file, part->bytes.bytes, (unsigned)part->bytes.count) == ZIP_OK &&
	       zipCloseFileInZip(file) == ZIP_OK;
}

struct text zip_make(struct arena *arena, const struct zip_part *parts, size_t count)
{
	struct room room = { .size = room_for(parts, count) };
	zlib_filefunc64_def functions = { .zopen64_file = open_room,
		                          .zread_file = read_room,
		                          .zwrite_file = write_room,
		                          .ztell64_file = tell_room,
		                          .zseek64_file = seek_room,
		                          .zclose_file = no_fault,
		                          .zerror_file = no_fault,
		                          .opaque = &room };
	bool fine = true;
	zipFile file;

	room.bytes = arena_alloc(arena, room.size);
	file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
	if (!file)
		arena_fail(arena, EXHAUSTED_MEMORY);
	for (size_t i = 0; fine && i < count; i++)
		fine = put_part(file, &parts[i]);
	fine = zipClose(file, NULL) == ZIP_OK && fine;
	return fine ? (struct text){ room.bytes, room.count } : (struct text){ 0 };
}
