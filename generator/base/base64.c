/* Three bytes are four letters; the last group is filled up with "=". */
#include "base/base64.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_add(struct buffer *out, struct text bytes)
{
	for (size_t i = 0; i < bytes.count; i += 3) {
		size_t left = bytes.count - i;
		uint32_t three = (uint32_t)(unsigned char)bytes.bytes[i] << 16;

		if (left > 1)
			three |= (uint32_t)(unsigned char)bytes.bytes[i + 1] << 8;
		if (left > 2)
			three |= (unsigned char)bytes.bytes[i + 2];
		buffer_byte(out, digits[three >> 18]);
		buffer_byte(out, digits[three >> 12 & 63]);
		buffer_byte(out, left > 1 ? digits[three >> 6 & 63] : '=');
		buffer_byte(out, left > 2 ? digits[three & 63] : '=');
	}
}

static int value_of(char letter)
{
	if (letter >= 'A' && letter <= 'Z')
		return letter - 'A';
	if (letter >= 'a' && letter <= 'z')
		return letter - 'a' + 26;
	if (letter >= '0' && letter <= '9')
		return letter - '0' + 52;
	return letter == '+' ? 62 : letter == '/' ? 63 : -1;
}

/* Of a whole group of four, `filled` of them "=". */
static void add_group(struct buffer *out, uint32_t group, size_t filled)
{
	buffer_byte(out, (char)(group >> 16));
	if (filled < 2)
		buffer_byte(out, (char)(group >> 8));
	if (filled < 1)
		buffer_byte(out, (char)group);
}

bool base64_read(struct buffer *out, struct text letters)
{
	uint32_t group = 0;
	size_t count = 0, filled = 0;

	for (size_t i = 0; i < letters.count; i++) {
		char letter = letters.bytes[i];
		int value = value_of(letter);

		if (letter == '\n' || letter == '\r')
			continue;
		if (letter == '=' && count % 4 >= 2)
			filled++;
		else if (value < 0 || filled)
			return false;
		group = group << 6 | (uint32_t)(value < 0 ? 0 : value);
		if (++count % 4 == 0)
			add_group(out, group, filled);
	}
	return count % 4 == 0;
}
