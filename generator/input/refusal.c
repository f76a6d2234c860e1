/* A refusal's place, and bytes as a person can read them. */
#include "input/refusal.h"

bool refuse_at(struct diag *diag, struct spot spot)
{
	diag->line = spot.line;
	diag->column = spot.column;
	return true;
}

struct text refuse_number_word(struct scanner *scanner, size_t number)
{
	return text_from_int(scanner->arena, (int64_t)number);
}

struct text refuse_hexadecimal(struct scanner *scanner, const char *prefix, uint32_t code, size_t digits)
{
	char bytes[8];

	for (size_t i = digits; i-- > 0; code >>= 4)
		bytes[i] = "0123456789ABCDEF"[code & 15];
	return TEXT_JOIN(scanner->arena, text_from(prefix), (struct text){ bytes, digits });
}

struct text refuse_code_name(struct scanner *scanner, uint32_t code)
{
	return refuse_hexadecimal(scanner, "U+", code, code > 0xFFFF ? 6 : 4);
}

bool is_one_of(char byte, const char *bytes)
{
	while (*bytes && *bytes != byte)
		bytes++;
	return *bytes;
}
