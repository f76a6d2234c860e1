/* Views of UTF-8: comparing, cutting, and making new texts. What reads code points is in utf8.c.
 *
 * Every new text is measured first and written second: one allocation of its exact size.
 */
#include "base/text.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

enum { INT_BYTES = 20 }; /* "-9223372036854775808" */

static bool same_bytes(const char *a, const char *b, size_t count)
{
	return count == 0 || memcmp(a, b, count) == 0;
}

bool text_ends(struct text text, const char *suffix)
{
	size_t count = strlen(suffix);

	return text.count >= count && same_bytes(text_part(text, text.count - count, count).bytes, suffix, count);
}

int text_compare(struct text a, struct text b)
{
	size_t shared = a.count < b.count ? a.count : b.count;
	int order = shared ? memcmp(a.bytes, b.bytes, shared) : 0;

	return order ? order : (a.count > b.count) - (a.count < b.count);
}

bool text_find(struct text text, const char *needle, size_t *at)
{
	size_t count = strlen(needle), i = 0;

	while (i + count <= text.count && count) {
		const char *first = memchr(text.bytes + i, *needle, text.count - count + 1 - i);

		if (!first)
			return false;
		i = (size_t)(first - text.bytes);
		if (same_bytes(first, needle, count))
			break;
		i++;
	}
	if (i + count > text.count)
		return false;
	*at = i;
	return true;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct text text_trim(struct text text)
{
	size_t start = 0;
	size_t end = text.count;

	while (start < end && is_space(text.bytes[start]))
		start++;
	while (end > start && is_space(text.bytes[end - 1]))
		end--;
	return text_part(text, start, end - start);
}

struct text text_copy(struct arena *arena, struct text text)
{
	return text_join(arena, &text, 1);
}

struct text text_join(struct arena *arena, const struct text *parts, size_t count)
{
	size_t total = 0;
	size_t at = 0;
	char *bytes;

	for (size_t i = 0; i < count; i++)
		total += parts[i].count;
	bytes = arena_alloc(arena, total + 1);
	for (size_t i = 0; i < count; i++) {
		if (parts[i].count)
			memcpy(bytes + at, parts[i].bytes, parts[i].count);
		at += parts[i].count;
	}
	return (struct text){ bytes, total };
}

/* The digits of `number` at the end of `room`. */
static struct text spell_int(int64_t number, char room[INT_BYTES])
{
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	size_t at = INT_BYTES;

	do {
		room[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (number < 0)
		room[--at] = '-';
	return (struct text){ room + at, INT_BYTES - at };
}

static struct text spell_size(size_t number, char room[INT_BYTES])
{
	size_t at = INT_BYTES;

	do {
		room[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	return (struct text){ room + at, INT_BYTES - at };
}

struct text text_from_int(struct arena *arena, int64_t number)
{
	char room[INT_BYTES];

	return text_copy(arena, spell_int(number, room));
}

/* What one piece of a format stands for: a run of plain bytes, or a % and its letter. `*at` moves
 * behind it. Numbers are spelled into `room`, which lasts until the next piece. */
static struct text next_piece(const char *format, size_t *at, va_list *arguments, char room[INT_BYTES])
{
	const char *piece = format + *at;
	size_t plain = strcspn(piece, "%");

	if (plain) {
		*at += plain;
		return (struct text){ piece, plain };
	}
	*at += 2;
	switch (piece[1]) {
	case 't':
		return va_arg(*arguments, struct text);
	case 's':
		return text_from(va_arg(*arguments, const char *));
	case 'd':
		return spell_int(va_arg(*arguments, int), room);
	case 'z':
		return spell_size(va_arg(*arguments, size_t), room);
	default:
		assert(piece[1] == '%');
		*at -= piece[1] == '\0'; /* never past the end of the format */
		return (struct text){ piece, 1 };
	}
}

/* The pieces one after another into `bytes`, or only their total when it is NULL. */
static size_t put_pieces(char *bytes, const char *format, va_list *arguments)
{
	char room[INT_BYTES];
	size_t total = 0;
	size_t at = 0;

	while (format[at]) {
		struct text piece = next_piece(format, &at, arguments, room);

		if (bytes && piece.count)
			memcpy(bytes + total, piece.bytes, piece.count);
		total += piece.count;
	}
	return total;
}

struct text text_format(struct arena *arena, const char *format, ...)
{
	va_list measured;
	va_list written;
	size_t total;
	char *bytes;

	va_start(measured, format);
	va_copy(written, measured);
	total = put_pieces(NULL, format, &measured);
	va_end(measured);
	bytes = arena_alloc(arena, total + 1);
	put_pieces(bytes, format, &written);
	va_end(written);
	return (struct text){ bytes, total };
}
