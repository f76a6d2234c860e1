/* The table of what is said, and how it is filled in. */
#include "cli/sayings.h"

#include <string.h>

static const struct row {
	const char *code, *id, *en;
} rows[] = {
#define SAYING(name, code, id, en) { code, id, en },
#include "cli/sayings.def"
#undef SAYING
};

const char *saying_words(enum saying saying, bool english)
{
	return english ? rows[saying].en : rows[saying].id;
}

const char *saying_code(enum saying saying)
{
	return rows[saying].code;
}

static void print_byte(FILE *to, unsigned char byte, bool escaped)
{
	if (escaped && byte < 0x20)
		fprintf(to, "\\u%04x", byte);
	else
		fprintf(to, escaped && (byte == '"' || byte == '\\') ? "\\%c" : "%c", byte);
}

static void print_bytes(FILE *to, const char *words, bool escaped)
{
	for (; *words; words++)
		print_byte(to, (unsigned char)*words, escaped);
}

void print_escaped(FILE *to, const char *word)
{
	print_bytes(to, word, true);
}

void saying_print(FILE *to, enum saying saying, bool english, const char *const filling[4], bool escaped)
{
	for (const char *at = saying_words(saying, english); *at; at++) {
		bool place = at[0] == '{' && at[1] >= '1' && at[1] <= '4' && at[2] == '}';

		if (!place) {
			print_byte(to, (unsigned char)*at, escaped);
			continue;
		}
		if (filling[at[1] - '1'])
			print_bytes(to, filling[at[1] - '1'], escaped);
		at += 2;
	}
}

const char *number_in(char room[24], size_t number)
{
	snprintf(room, 24, "%zu", number);
	return room;
}
