/* Plain texts are printed as they stand; braces in them that look like a field were meant to be filled in. */
#include "input/reader.h"

#include <string.h>

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool of_field(char byte)
{
	return is_letter(byte) || (byte >= '0' && byte <= '9') || (byte && strchr("_.:+-| ", byte));
}

/* What stands between the brace at `at` and its partner, where that could name a fact or a table; else empty. */
static struct text field_at(struct text words, size_t at)
{
	size_t end = at + 1;

	while (end < words.count && of_field(words.bytes[end]))
		end++;
	if (end == words.count || words.bytes[end] != '}')
		return (struct text){ 0 };
	words = text_trim(text_part(words, at + 1, end - at - 1));
	return words.count && is_letter(words.bytes[0]) ? words : (struct text){ 0 };
}

bool plain_allowed(struct reader *reader, const struct where *where, const struct json *json, struct text words,
                   bool on_key)
{
	struct arena *arena = reader->arena;
	struct text place;

	for (size_t at = 0; at < words.count; at++) {
		struct text field = words.bytes[at] == '{' ? field_at(words, at) : (struct text){ 0 };

		if (!field.count)
			continue;
		place = text_format(arena, "%z", text_length(text_part(words, 0, at)) + 1);
		reader_complain(
			reader, where, json, on_key,
			DIAG_ARGS(MESSAGE_PLAIN_FIELD, shorten(arena, field), place, DIAG_NONE, DIAG_NONE, DIAG_NONE));
		return false;
	}
	return true;
}
