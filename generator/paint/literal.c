/* Spelling of PDF's small objects, byte by byte, without the locale. */
#include "paint/literal.h"

enum { TEXT_UNITS_MAX = 16000, NAME_BYTES_MAX = 100 };

static bool is_plain(struct text text)
{
	for (size_t i = 0; i < text.count; i++) {
		if (text.bytes[i] < ' ' || text.bytes[i] > '~')
			return false;
	}
	return text.count <= TEXT_UNITS_MAX;
}

static void add_plain(struct buffer *out, struct text text)
{
	buffer_byte(out, '(');
	for (size_t i = 0; i < text.count; i++) {
		char byte = text.bytes[i];

		if (byte == '(' || byte == ')' || byte == '\\')
			buffer_byte(out, '\\');
		buffer_byte(out, byte);
	}
	buffer_byte(out, ')');
}

void literal_hex2(struct buffer *out, unsigned number)
{
	static const char digits[] = "0123456789ABCDEF";

	buffer_byte(out, digits[number >> 4 & 15]);
	buffer_byte(out, digits[number & 15]);
}

void literal_hex4(struct buffer *out, unsigned number)
{
	literal_hex2(out, number >> 8);
	literal_hex2(out, number);
}

void literal_utf16(struct buffer *out, uint32_t code)
{
	if (code <= 0xFFFF) {
		literal_hex4(out, code);
		return;
	}
	literal_hex4(out, 0xD800 + ((code - 0x10000) >> 10));
	literal_hex4(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
}

void literal_text(struct buffer *out, struct text text)
{
	size_t units = 0;

	if (is_plain(text)) {
		add_plain(out, text);
		return;
	}
	buffer_str(out, "<FEFF");
	for (size_t at = 0; at < text.count && units < TEXT_UNITS_MAX; units += 2)
		literal_utf16(out, text_next(text, &at));
	buffer_byte(out, '>');
}

static bool is_regular(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
	       byte == '-' || byte == '+' || byte == '_';
}

void literal_name(struct buffer *out, struct text name)
{
	static const char digits[] = "0123456789ABCDEF";

	buffer_byte(out, '/');
	for (size_t i = 0; i < name.count && i < NAME_BYTES_MAX; i++) {
		unsigned char byte = (unsigned char)name.bytes[i];

		if (is_regular(name.bytes[i])) {
			buffer_byte(out, name.bytes[i]);
			continue;
		}
		buffer_byte(out, '#');
		buffer_byte(out, digits[byte >> 4]);
		buffer_byte(out, digits[byte & 15]);
	}
}

void literal_reference(struct buffer *out, size_t number)
{
	buffer_int(out, (int64_t)number);
	buffer_str(out, " 0 R");
}

void literal_decimal(struct buffer *out, int64_t digits, int places)
{
	uint64_t rest = digits < 0 ? 0 - (uint64_t)digits : (uint64_t)digits;
	char room[48];
	size_t at = sizeof room;
	int left;

	while (places > 0 && rest % 10 == 0) {
		rest /= 10;
		places--;
	}
	left = places;
	do {
		room[--at] = (char)('0' + rest % 10);
		rest /= 10;
		if (--left == 0)
			room[--at] = '.';
	} while (rest || left >= 0);
	if (digits < 0)
		room[--at] = '-';
	buffer_put(out, room + at, sizeof room - at);
}

void literal_number(struct buffer *out, length value)
{
	buffer_fixed(out, value);
	buffer_byte(out, ' ');
}

void literal_point(struct buffer *out, length x, length y)
{
	literal_number(out, x);
	literal_number(out, y);
}

void literal_rectangle(struct buffer *out, length x, length y, length width, length height)
{
	const length corners[4] = { x, y - height, x + width, y };

	buffer_str(out, "/Rect[");
	for (size_t i = 0; i < 4; i++) {
		if (i > 0)
			buffer_byte(out, ' ');
		buffer_fixed(out, corners[i]);
	}
	buffer_byte(out, ']');
}
