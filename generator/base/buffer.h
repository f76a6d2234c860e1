/* Bytes that grow at the end: the text of a page's stream, a dump, a schema, one line of a message.
 *
 * Start with `struct buffer buffer = { .arena = arena };`. Room grows by doubling. Nothing here depends on the locale.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/length.h"
#include "base/text.h"

struct buffer {
	struct arena *arena;
	char *bytes;
	size_t count;
	size_t capacity;
};

/* `text` may be a view of this very buffer. */
void buffer_add(struct buffer *buffer, struct text text);

/* Room for so many bytes behind those that there are; who writes there counts them. */
void buffer_grow(struct buffer *buffer, size_t more);
static inline char *buffer_room(struct buffer *buffer, size_t more)
{
	if (more >= buffer->capacity - buffer->count)
		buffer_grow(buffer, more);
	return buffer->bytes + buffer->count;
}

static inline void buffer_byte(struct buffer *buffer, char byte)
{
	*buffer_room(buffer, 1) = byte;
	buffer->count++;
}

/* Bytes from elsewhere. */
static inline void buffer_put(struct buffer *buffer, const char *bytes, size_t count)
{
	char *room = buffer_room(buffer, count);

	if (count)
		memcpy(room, bytes, count);
	buffer->count += count;
}

static inline void buffer_str(struct buffer *buffer, const char *string)
{
	buffer_put(buffer, string, string ? strlen(string) : 0);
}

void buffer_int(struct buffer *buffer, int64_t number);

/* Thousandths as an exact decimal in the fewest bytes: 12500 is "12.5", -5 "-0.005", 0 "0". */
void buffer_fixed(struct buffer *buffer, length value);

/* What has been added. The view is good until the next addition; a zero byte that is not counted
 * follows it, so .bytes is a C string. */
struct text buffer_text(struct buffer *buffer);

/* The same of a buffer that is done: its spare room goes back to the arena, if nothing was handed out since. */
struct text buffer_finish(struct buffer *buffer);

#endif
