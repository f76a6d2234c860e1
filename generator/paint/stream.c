/* One compressor serves all streams of a document: making it anew costs more than a page's contents.
 *
 * libdeflate, since every stream lies whole in memory before it is deflated: it takes half of zlib's instructions and
 * makes them smaller. What comes out hangs on the bytes and the level alone, not on the processor, nor on what was
 * deflated before. (zlib looks through pictures, where it can go on piece by piece: page/idat.c.)
 *
 * What is left of a page's contents once their codes are bytes repeats little: level 1 deflates it in half of the time
 * of level 5 and makes it larger by four bytes in a hundred. Objects of the structure tree would be larger by a fifth.
 */
#include "paint/stream.h"

#include <assert.h>
#include <libdeflate.h>

enum { LEVEL = 5, LEVEL_FAST = 1, LARGE = 64 << 20, LARGE_SHARE = 16 };

/* Where a result is made before its size is known. */
struct room {
	char *bytes;
	size_t capacity;
};

struct deflater {
	struct arena *arena;
	struct libdeflate_compressor *compressor;
	struct room *room;
};

static void release(void *resource)
{
	struct deflater *deflater = resource;

	if (deflater->compressor)
		libdeflate_free_compressor(deflater->compressor);
}

static struct deflater *open_level(struct arena *arena, int level, struct room *room)
{
	struct deflater *deflater = arena_new(arena, struct deflater);

	deflater->arena = arena;
	deflater->room = room;
	arena_defer(arena, release, deflater); /* first: it may leave itself */
	deflater->compressor = libdeflate_alloc_compressor(level);
	if (!deflater->compressor)
		arena_fail(arena, EXHAUSTED_MEMORY);
	return deflater;
}

struct deflater *deflater_open(struct arena *arena)
{
	return open_level(arena, LEVEL, arena_new(arena, struct room));
}

struct deflater *deflater_fast(struct deflater *deflater)
{
	return open_level(deflater->arena, LEVEL_FAST, deflater->room);
}

static void make_room(struct deflater *deflater, size_t bytes)
{
	size_t bound;

	if (bytes > SIZE_MAX / 4)
		arena_fail(deflater->arena, EXHAUSTED_LIMIT);
	bound = libdeflate_zlib_compress_bound(deflater->compressor, bytes);
	if (bound <= deflater->room->capacity)
		return;
	deflater->room->capacity = bound + bound / 4;
	deflater->room->bytes = arena_alloc(deflater->arena, deflater->room->capacity);
}

/* Large samples mostly become small: what comes out is given room by doubling, and no room stays. */
static struct text deflated_large(struct deflater *deflater, struct text bytes)
{
	struct text result = { NULL, 0 };

	for (size_t share = LARGE_SHARE; !result.count; share /= 2) {
		struct arena *scratch = arena_open_inside(deflater->arena);
		size_t room = share > 1 ? bytes.count / share
		                        : libdeflate_zlib_compress_bound(deflater->compressor, bytes.count);
		char *out = arena_alloc(scratch, room);
		size_t count = libdeflate_zlib_compress(deflater->compressor, bytes.bytes, bytes.count, out, room);

		if (count)
			result = text_copy(deflater->arena, (struct text){ out, count });
		assert(count || share > 1);
		arena_close(scratch);
	}
	return result;
}

struct text deflated(struct deflater *deflater, struct text bytes)
{
	size_t count;

	if (bytes.count > LARGE)
		return deflated_large(deflater, bytes);

	make_room(deflater, bytes.count);
	count = libdeflate_zlib_compress(deflater->compressor, bytes.bytes, bytes.count, deflater->room->bytes,
	                                 deflater->room->capacity);
	assert(count);
	return text_copy(deflater->arena, (struct text){ deflater->room->bytes, count });
}

static void release_decompressor(void *resource)
{
	libdeflate_free_decompressor(resource);
}

bool inflated(struct arena *arena, struct text bytes, size_t most, struct text *out)
{
	void **decompressor = arena_hold(arena, release_decompressor);
	enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
	size_t room = bytes.count < most / 8 ? bytes.count * 8 + 64 : most;
	size_t count = 0;
	char *made = NULL;

	*decompressor = libdeflate_alloc_decompressor();
	if (!*decompressor)
		arena_fail(arena, EXHAUSTED_MEMORY);
	for (;; room = room < most / 4 ? room * 4 : most) {
		made = arena_alloc(arena, room + 1);
		result = libdeflate_zlib_decompress(*decompressor, bytes.bytes, bytes.count, made, room, &count);
		if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room >= most)
			break;
	}
	*out = (struct text){ made, result == LIBDEFLATE_SUCCESS ? count : 0 };
	made[out->count] = '\0';
	return result == LIBDEFLATE_SUCCESS;
}
