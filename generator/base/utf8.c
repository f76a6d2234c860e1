/* The part of text.h that reads code points: decoding, encoding, checking, capitals.
 *
 * One strict decoder serves all. Bytes it cannot read count as one code point each, U+FFFD, so that
 * even text from before the check is walked to its end.
 */
#include "base/text.h"

#include <assert.h>

enum { REPLACEMENT = 0xFFFD };

/* The bytes a sequence starting with `lead` has; 0 when none starts so. */
static size_t sequence_count(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead < 0xE0)
		return 2;
	if (lead >= 0xE0 && lead < 0xF0)
		return 3;
	return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/* The code point at `at` and the bytes it takes; 0 bytes when they are not valid UTF-8. */
static size_t decode(struct text text, size_t at, uint32_t *code)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *bytes = (const unsigned char *)text.bytes + at;
	size_t count = sequence_count(bytes[0]);
	uint32_t value = count > 1 ? bytes[0] & (0x7Fu >> count) : bytes[0];

	if (count == 0 || count > text.count - at)
		return 0;
	for (size_t i = 1; i < count; i++) {
		if ((bytes[i] & 0xC0) != 0x80)
			return 0;
		value = value << 6 | (bytes[i] & 0x3F);
	}
	if (value < least[count] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
		return 0;
	*code = value;
	return count;
}

uint32_t text_next(struct text text, size_t *at)
{
	uint32_t code = REPLACEMENT;
	size_t count;

	assert(*at < text.count);
	count = decode(text, *at, &code);
	*at += count ? count : 1;
	return code;
}

size_t text_encode(uint32_t code, char bytes[4])
{
	if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
		code = REPLACEMENT;
	if (code < 0x80) {
		bytes[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		bytes[0] = (char)(0xC0 | code >> 6);
		bytes[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		bytes[0] = (char)(0xE0 | code >> 12);
		bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | code >> 18);
	bytes[1] = (char)(0x80 | (code >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (code >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

size_t text_valid(struct text text)
{
	uint32_t code;
	size_t at = 0;

	while (at < text.count) {
		size_t count = decode(text, at, &code);

		if (count == 0)
			break;
		at += count;
	}
	return at;
}

struct text text_tamed(struct arena *arena, struct text text)
{
	struct text valid = text_part(text, 0, text_valid(text));
	char *bytes = arena_alloc(arena, valid.count + 1);
	size_t count = 0;

	for (size_t at = 0; at < valid.count;) {
		uint32_t code = text_next(valid, &at);

		count += text_encode(code < ' ' || (code >= 0x7F && code < 0xA0) ? ' ' : code, bytes + count);
	}
	return (struct text){ bytes, count };
}

size_t text_length(struct text text)
{
	size_t length = 0;

	for (size_t at = 0; at < text.count; length++)
		text_next(text, &at);
	return length;
}

/* Unicode: White_Space, then what is drawn as nothing. */
bool text_code_blank(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{ 0x00, 0x20 },     { 0x7F, 0xA0 },     { 0xAD, 0xAD },     { 0x34F, 0x34F },   { 0x61C, 0x61C },
		{ 0x115F, 0x1160 }, { 0x1680, 0x1680 }, { 0x17B4, 0x17B5 }, { 0x180B, 0x180E }, { 0x2000, 0x200F },
		{ 0x2028, 0x202F }, { 0x205F, 0x206F }, { 0x2800, 0x2800 }, { 0x3000, 0x3000 }, { 0x3164, 0x3164 },
		{ 0xFE00, 0xFE0F }, { 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 }, { 0xFFF9, 0xFFFB }, { 0xE0000, 0xE0FFF },
	};

	if (code > ' ' && code < 0x7F) /* nearly always */
		return false;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (code >= ranges[i].first && code <= ranges[i].last)
			return true;
	return false;
}

bool text_blank(struct text text)
{
	for (size_t at = 0; at < text.count;)
		if (!text_code_blank(text_next(text, &at)))
			return false;
	return true;
}

/* Latin Extended-A: in pairs, the capital even or odd; a few stand alone. */
static uint32_t upper_extended(uint32_t code)
{
	bool capital_is_odd = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);

	switch (code) {
	case 0x131: /* dotless i */
		return 'I';
	case 0x17F: /* long s */
		return 'S';
	case 0x130: /* I with a dot and Y with diaeresis are capitals; kra and 'n have none */
	case 0x138:
	case 0x149:
	case 0x178:
		return code;
	default:
		return capital_is_odd ? code - (code % 2 == 0) : code - code % 2;
	}
}

static uint32_t upper(uint32_t code)
{
	if (code >= 'a' && code <= 'z')
		return code - 0x20;
	if (code == 0xFF)
		return 0x178;
	if (code >= 0xE0 && code < 0xFF && code != 0xF7) /* 0xF7 is the division sign */
		return code - 0x20;
	return code >= 0x100 && code <= 0x17F ? upper_extended(code) : code;
}

struct text text_upper(struct arena *arena, struct text text)
{
	char *bytes = arena_alloc(arena, text.count + 1); /* no capital is longer than its letter */
	size_t count = 0;
	size_t at = 0;

	while (at < text.count) {
		size_t start = at;
		uint32_t code = text_next(text, &at);
		uint32_t capital = upper(code);

		if (capital != code)
			count += text_encode(capital, bytes + count);
		else
			while (start < at)
				bytes[count++] = text.bytes[start++];
	}
	bytes[count] = '\0';
	return (struct text){ bytes, count };
}
