/* One deflate state serves all streams of a document: making it anew costs more than a page's
 * contents.
 *
 * Level 6: with 9 a tagged report takes half as long again and is smaller by two bytes in a
 * hundred.
 */
#include "paint/stream.h"

#include <assert.h>
#include <limits.h>
#include <string.h>
#include <zlib.h>

enum { LEVEL = 6 };

struct deflater {
	struct arena *arena;
	z_stream state;
	unsigned char *room; /* where the result is made before its size is known */
	size_t capacity;
};

static void release(void *resource)
{
	struct deflater *deflater = resource;

	(void)deflateEnd(&deflater->state);
}

struct deflater *deflater_open(struct arena *arena)
{
	struct deflater *deflater = arena_new(arena, struct deflater);

	deflater->arena = arena;
	arena_defer(arena, release, deflater); /* first: it may leave itself */
	if (deflateInit(&deflater->state, LEVEL) != Z_OK)
		arena_fail(arena, EXHAUSTED_MEMORY);
	return deflater;
}

static void make_room(struct deflater *deflater, size_t bytes)
{
	size_t bound = deflateBound(&deflater->state, bytes);

	if (bytes > UINT_MAX / 2)
		arena_fail(deflater->arena, EXHAUSTED_LIMIT);
	if (bound <= deflater->capacity)
		return;
	deflater->capacity = bound * 2;
	deflater->room = arena_alloc(deflater->arena, deflater->capacity);
}

struct text deflated(struct deflater *deflater, struct text bytes)
{
	z_stream *state = &deflater->state;
	int status;

	make_room(deflater, bytes.count);
	state->next_in = (z_const Bytef *)bytes.bytes;
	state->avail_in = (uInt)bytes.count;
	state->next_out = deflater->room;
	state->avail_out = (uInt)deflateBound(state, bytes.count);
	status = deflate(state, Z_FINISH);
	assert(status == Z_STREAM_END);
	(void)status;
	bytes = text_copy(deflater->arena, (struct text){ (const char *)deflater->room, state->total_out });
	(void)deflateReset(state);
	return bytes;
}
