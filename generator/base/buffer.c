/* Growth by doubling, always with a byte to spare for the zero that buffer_text puts at the end. */
#include "base/buffer.h"

#include <string.h>

enum { FIRST_CAPACITY = 64 };

void buffer_grow(struct buffer *buffer, size_t more)
{
	size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;

	if (more > SIZE_MAX / 4 - buffer->count)
		arena_fail(buffer->arena, EXHAUSTED_LIMIT);
	while (capacity - buffer->count <= more)
		capacity *= 2;
	buffer->bytes = arena_grow(buffer->arena, buffer->bytes, buffer->capacity, capacity);
	buffer->capacity = capacity;
}

void buffer_add(struct buffer *buffer, struct text text)
{
	uintptr_t start = (uintptr_t)text.bytes - (uintptr_t)buffer->bytes; /* within it, when it is a view of it */
	bool own = buffer->bytes && start < buffer->count;

	char *room = buffer_room(buffer, text.count);

	if (text.count)
		memcpy(room, own ? buffer->bytes + start : text.bytes, text.count);
	buffer->count += text.count;
}

static void add_digits(struct buffer *buffer, uint64_t number)
{
	char room[20];
	size_t at = sizeof room;

	do {
		room[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	buffer_put(buffer, room + at, sizeof room - at);
}

/* The minus, if there is one, and the rest without it. */
static uint64_t add_sign(struct buffer *buffer, int64_t number)
{
	if (number >= 0)
		return (uint64_t)number;
	buffer_byte(buffer, '-');
	return 0 - (uint64_t)number;
}

void buffer_int(struct buffer *buffer, int64_t number)
{
	add_digits(buffer, add_sign(buffer, number));
}

void buffer_fixed(struct buffer *buffer, length value)
{
	uint64_t size = add_sign(buffer, value);
	unsigned rest = (unsigned)(size % 1000);
	size_t count = rest == 0 ? 0 : rest % 100 == 0 ? 2 : rest % 10 == 0 ? 3 : 4;
	const char behind[4] = { '.', (char)('0' + rest / 100), (char)('0' + rest / 10 % 10), (char)('0' + rest % 10) };

	add_digits(buffer, size / 1000);
	buffer_put(buffer, behind, count);
}

struct text buffer_text(struct buffer *buffer)
{
	*buffer_room(buffer, 0) = '\0';
	return (struct text){ buffer->bytes, buffer->count };
}

struct text buffer_finish(struct buffer *buffer)
{
	struct text text = buffer_text(buffer);

	arena_trim(buffer->arena, buffer->bytes, buffer->capacity, buffer->count + 1);
	buffer->capacity = buffer->count + 1;
	return text;
}
