/* Text as a view: bytes in UTF-8 and their count, never owned, never changed.
 *
 * Text is copied once, from the JSON to the arena of its record; from then on views are passed by value.
 * Bytes are valid UTF-8 everywhere below input/, which refuses the rest.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct text {
	const char *bytes;
	size_t count;
};

/* A view of a literal, of a C string, of a part of another text (clipped to it). */
#define LIT(literal) ((struct text){ "" literal, sizeof(literal) - 1 })
static inline struct text text_from(const char *string)
{
	return (struct text){ string, string ? strlen(string) : 0 };
}
static inline struct text text_part(struct text text, size_t start, size_t count)
{
	start = start < text.count ? start : text.count;
	count = count < text.count - start ? count : text.count - start;
	return (struct text){ text.bytes ? text.bytes + start : NULL, count };
}

static inline bool text_equal(struct text a, struct text b)
{
	return a.count == b.count && (a.count == 0 || a.bytes == b.bytes || memcmp(a.bytes, b.bytes, a.count) == 0);
}
/* Here, so that the count of a literal is known where it stands. */
static inline bool text_is(struct text text, const char *string)
{
	return text_equal(text, text_from(string));
}
static inline bool text_starts(struct text text, const char *prefix)
{
	size_t count = strlen(prefix);

	return text.count >= count &&
	       (count == 0 || (text.bytes[0] == *prefix && memcmp(text.bytes, prefix, count) == 0));
}
bool text_ends(struct text text, const char *suffix);
int text_compare(struct text a, struct text b); /* by bytes: <0, 0, >0 */
/* Where the needle first is; false, with *at left alone, when nowhere. */
bool text_find(struct text text, const char *needle, size_t *at);

/* Without white space (blank, tab, line ends) at both ends. */
struct text text_trim(struct text text);

/* Whether nothing of it would be seen: empty, or only white space of any kind (a no-break space too)
 * and characters without width (zero-width space, soft hyphen, byte order mark ...). */
bool text_blank(struct text text);
bool text_code_blank(uint32_t code);

/* New texts in `arena`; each is followed by a zero byte that is not counted, so .bytes is a C string. */
struct text text_copy(struct arena *arena, struct text text);
struct text text_join(struct arena *arena, const struct text *parts, size_t count);
struct text text_upper(struct arena *arena, struct text text); /* ASCII and Latin-1 letters */
struct text text_from_int(struct arena *arena, int64_t number);

/* printf for texts: %t takes a struct text, %s a C string, %d an int, %z a size_t, %% a percent sign.
 * Independent of the locale. */
struct text text_format(struct arena *arena, const char *format, ...);

#define TEXT_JOIN(arena, ...)                                                                                          \
	text_join((arena), (const struct text[]){ __VA_ARGS__ },                                                       \
	          sizeof((const struct text[]){ __VA_ARGS__ }) / sizeof(struct text))

/* The code point at *at, which moves behind it; *at must be inside the text. */
uint32_t text_next(struct text text, size_t *at);

/* Writes a code point as UTF-8; gives the number of bytes (1..4). */
size_t text_encode(uint32_t code, char bytes[4]);

/* Where the first byte is that is not valid UTF-8 (overlong, surrogate, over 10FFFF, cut off);
 * the text's count when all is well. */
size_t text_valid(struct text text);

/* The valid beginning, with blanks for control characters, which could mean something to whoever shows it. */
struct text text_tamed(struct arena *arena, struct text text);

/* Number of code points. */
size_t text_length(struct text text);

#endif
