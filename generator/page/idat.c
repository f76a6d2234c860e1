/* Whether the rows of a PNG can be taken over as they are packed (PNG 1.2, 2.1 to 2.3, 3 and 4.1).
 *
 * zlib inflates them a piece at a time, so a large picture is looked through in little room; libdeflate would want room
 * for all of it.
 */
#include "page/picture.h"

#include "base/array.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

enum { SIGNATURE = 8, AROUND_CHUNK = 12, PIECE = 16 * 1024, FILTERS = 5 };

struct chunk {
	const char *kind;
	struct text content;
};

static uint32_t number_at(struct text file, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)file.bytes + at;

	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool is_kind(const struct chunk *chunk, const char *kind)
{
	return memcmp(chunk->kind, kind, 4) == 0;
}

/* The chunk that stands at `at`, which moves behind it; false when it is not whole. */
static bool next_chunk(struct text file, size_t *at, struct chunk *chunk)
{
	size_t count;

	if (file.count - *at < AROUND_CHUNK)
		return false;
	count = number_at(file, *at);
	if (count > file.count - *at - AROUND_CHUNK)
		return false;
	chunk->kind = file.bytes + *at + 4;
	chunk->content = text_part(file, *at + 8, count);
	*at += AROUND_CHUNK + count;
	return crc32(0, (const Bytef *)chunk->kind, (uInt)(count + 4)) == number_at(file, *at - 4);
}

/* How many bytes the IDAT chunks hold together; 0 when a chunk is damaged or there is no end. */
static size_t count_bytes(struct text file)
{
	struct chunk chunk;
	size_t at = SIGNATURE, sum = 0;

	while (next_chunk(file, &at, &chunk)) {
		if (is_kind(&chunk, "IEND"))
			return sum;
		if (is_kind(&chunk, "IDAT"))
			sum += chunk.content.count;
	}
	return 0;
}

static struct text join(struct arena *arena, struct text file)
{
	size_t sum = count_bytes(file), at = SIGNATURE;
	struct text joined = { 0 };
	struct chunk chunk;
	char *bytes;

	if (sum == 0)
		return joined;
	bytes = arena_alloc(arena, sum);
	while (joined.count < sum && next_chunk(file, &at, &chunk)) {
		if (!is_kind(&chunk, "IDAT"))
			continue;
		memcpy(bytes + joined.count, chunk.content.bytes, chunk.content.count);
		joined.count += chunk.content.count;
	}
	joined.bytes = bytes;
	return joined;
}

/* Rows as they come out of the stream. */
struct looking {
	z_stream state;
	size_t row;   /* bytes of a row with its filter, */
	size_t at;    /* how many of these have come, */
	size_t whole; /* and of all rows */
	unsigned char piece[PIECE];
};

static bool look_at(struct looking *looking, size_t count)
{
	if (count > looking->whole - looking->at)
		return false;
	for (size_t i = (looking->row - looking->at % looking->row) % looking->row; i < count; i += looking->row)
		if (looking->piece[i] >= FILTERS)
			return false;
	looking->at += count;
	return true;
}

/* Gives zlib's word at the end: Z_STREAM_END for rows as they must be, Z_MEM_ERROR. */
static int look_through(struct looking *looking)
{
	int status;

	do {
		looking->state.next_out = looking->piece;
		looking->state.avail_out = PIECE;
		status = inflate(&looking->state, Z_NO_FLUSH);
		if ((status == Z_OK || status == Z_STREAM_END) && !look_at(looking, PIECE - looking->state.avail_out))
			status = Z_DATA_ERROR;
	} while (status == Z_OK);
	if (status == Z_STREAM_END && (looking->at < looking->whole || looking->state.avail_in))
		status = Z_DATA_ERROR;
	return status;
}

struct text idat_rows(struct arena *arena, struct text file, size_t bytes, size_t rows)
{
	struct text packed = join(arena, file);
	struct arena_mark mark = arena_mark(arena);
	struct looking *looking = arena_new(arena, struct looking);
	int status;

	if (!packed.count || packed.count > UINT_MAX)
		return (struct text){ 0 };
	looking->row = bytes + 1;
	looking->whole = looking->row * rows;
	looking->state.next_in = (z_const Bytef *)packed.bytes;
	looking->state.avail_in = (uInt)packed.count;
	status = inflateInit(&looking->state);
	if (status == Z_OK) {
		status = look_through(looking);
		(void)inflateEnd(&looking->state);
	}
	arena_release(arena, mark);
	if (status == Z_MEM_ERROR)
		arena_fail(arena, EXHAUSTED_MEMORY);
	return status == Z_STREAM_END ? packed : (struct text){ 0 };
}
