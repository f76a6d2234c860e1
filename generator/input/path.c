/* Writing and following paths. Keys that are no plain words stand in ["..."], escaped as in JSON,
 * so that a path stays one line and can be read back. */
#include "input/path.h"

#include "base/buffer.h"
#include "input/ascii.h"

/* Letters, digits, "_", "$" and "-", a bit for each: every value that is read asks for its path. */
static bool is_plain(char byte)
{
	static const uint32_t plain[8] = { 0, 0x03FF2010, 0x87FFFFFE, 0x07FFFFFE };

	return plain[(unsigned char)byte / 32] >> (unsigned char)byte % 32 & 1;
}

static bool is_plain_key(struct text key)
{
	for (size_t i = 0; i < key.count; i++)
		if (!is_plain(key.bytes[i]))
			return false;
	return key.count > 0;
}

/* One byte of a key as it stands between quotes. */
static size_t escape_byte(char byte, char escaped[6])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char code = (unsigned char)byte;

	if (code < 0x20 || code == 0x7F) {
		escaped[0] = '\\';
		escaped[1] = 'u';
		escaped[2] = escaped[3] = '0';
		escaped[4] = digits[code >> 4];
		escaped[5] = digits[code & 15];
		return 6;
	}
	if (byte == '"' || byte == '\\') {
		escaped[0] = '\\';
		escaped[1] = byte;
		return 2;
	}
	escaped[0] = byte;
	return 1;
}

static void add_key(struct buffer *buffer, struct text key)
{
	char escaped[6];

	if (is_plain_key(key)) {
		if (buffer->count)
			buffer_byte(buffer, '.');
		buffer_add(buffer, key);
		return;
	}
	buffer_str(buffer, "[\"");
	for (size_t i = 0; i < key.count; i++)
		buffer_add(buffer, (struct text){ escaped, escape_byte(key.bytes[i], escaped) });
	buffer_str(buffer, "\"]");
}

static void add_where(struct buffer *buffer, const struct where *where)
{
	if (!where->outer)
		return;
	add_where(buffer, where->outer);
	if (!where->is_item) {
		add_key(buffer, where->key);
		return;
	}
	buffer_byte(buffer, '[');
	buffer_int(buffer, (int64_t)where->index);
	buffer_byte(buffer, ']');
}

struct text path_of(struct arena *arena, const struct where *where)
{
	struct buffer buffer = { .arena = arena };

	add_where(&buffer, where);
	return buffer_finish(&buffer);
}

static char byte_at(struct text text, size_t at)
{
	return at < text.count ? text.bytes[at] : '\0';
}

/* Behind `["`: up to `"]`. */
static bool quoted_step(struct text path, size_t *at, struct path_step *step)
{
	size_t start = *at;

	while (byte_at(path, *at) && byte_at(path, *at) != '"')
		*at += byte_at(path, *at) == '\\' ? 2 : 1;
	step->quoted = true;
	step->key = text_part(path, start, *at - start);
	*at += 2;
	return byte_at(path, *at - 2) == '"' && byte_at(path, *at - 1) == ']';
}

/* Behind `[`: digits and `]`. */
static bool item_step(struct text path, size_t *at, struct path_step *step)
{
	size_t start = *at;

	step->is_item = true;
	while (is_digit(byte_at(path, *at)) && *at - start < 18)
		step->index = step->index * 10 + (size_t)(byte_at(path, (*at)++) - '0');
	return *at > start && byte_at(path, (*at)++) == ']';
}

bool path_next(struct text path, size_t *at, struct path_step *step)
{
	size_t start;

	*step = (struct path_step){ 0 };
	if (byte_at(path, *at) == '[' && byte_at(path, *at + 1) == '"') {
		*at += 2;
		return quoted_step(path, at, step);
	}
	if (byte_at(path, *at) == '[') {
		++*at;
		return item_step(path, at, step);
	}
	if (*at > 0 && byte_at(path, *at) == '.')
		++*at;
	start = *at;
	while (is_plain(byte_at(path, *at)))
		++*at;
	step->key = text_part(path, start, *at - start);
	return step->key.count > 0;
}

bool path_leads(const struct path_step *step, struct text key)
{
	size_t at = 0;
	char escaped[6];

	if (step->is_item)
		return false;
	if (!step->quoted)
		return text_equal(step->key, key);
	for (size_t i = 0; i < key.count; i++) {
		struct text piece = { escaped, escape_byte(key.bytes[i], escaped) };

		if (!text_equal(text_part(step->key, at, piece.count), piece))
			return false;
		at += piece.count;
	}
	return at == step->key.count;
}
