/* Found things as words: short, on one line, quoted where they are text. */
#include "input/wording.h"

#include "base/buffer.h"

static void add_escaped(struct buffer *buffer, char byte, bool quoted)
{
	static const char digits[] = "0123456789ABCDEF";
	unsigned char code = (unsigned char)byte;

	if (byte == '\n') {
		buffer_str(buffer, "\\n");
	} else if (byte == '\t') {
		buffer_str(buffer, "\\t");
	} else if (code < 0x20 || code == 0x7F) {
		buffer_str(buffer, "\\u00");
		buffer_byte(buffer, digits[code >> 4]);
		buffer_byte(buffer, digits[code & 15]);
	} else {
		if (quoted && (byte == '"' || byte == '\\'))
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, byte);
	}
}

static void add_short(struct buffer *buffer, struct text text, bool quoted)
{
	size_t end = 0;

	for (size_t i = 0; i < FOUND_LENGTH_MAX && end < text.count; i++)
		text_next(text, &end);
	for (size_t i = 0; i < end; i++)
		add_escaped(buffer, text.bytes[i], quoted);
	if (end < text.count)
		buffer_str(buffer, "…");
}

struct text shorten(struct arena *arena, struct text text)
{
	struct buffer buffer = { .arena = arena };

	add_short(&buffer, text, false);
	return buffer_text(&buffer);
}

struct text quote(struct arena *arena, struct text text)
{
	struct buffer buffer = { .arena = arena };

	buffer_byte(&buffer, '"');
	add_short(&buffer, text, true);
	buffer_byte(&buffer, '"');
	return buffer_text(&buffer);
}

struct text describe(struct arena *arena, const struct json *json)
{
	switch (json->kind) {
	case JSON_NULL:
		return LIT("null");
	case JSON_BOOL:
		return diag_words(arena, json->truth ? WORDING_FOUND_TRUE : WORDING_FOUND_FALSE, DIAG_NONE);
	case JSON_NUMBER:
		return diag_words(arena, WORDING_FOUND_NUMBER, shorten(arena, json->text));
	case JSON_TEXT:
		return diag_words(arena, WORDING_FOUND_STRING, quote(arena, json->text));
	case JSON_LIST:
		return diag_words(arena, WORDING_FOUND_LIST, DIAG_NONE);
	case JSON_OBJECT:
		return diag_words(arena, WORDING_FOUND_OBJECT, DIAG_NONE);
	}
	return LIT("");
}

struct text list_words(struct arena *arena, const struct text *words, size_t count)
{
	struct buffer buffer = { .arena = arena };

	for (size_t i = 0; i < count && i < WORDS_MAX; i++) {
		if (i > 0)
			buffer_str(&buffer, ", ");
		buffer_add(&buffer, shorten(arena, words[i]));
	}
	if (count > WORDS_MAX)
		buffer_str(&buffer, ", …");
	return buffer_text(&buffer);
}
