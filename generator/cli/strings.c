/* Texts that grow, and the two ways to write words into them that others read. */
#include "cli/strings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool make_room(struct string *string, size_t more)
{
	size_t room = string->room ? string->room : 256;
	char *bytes;

	while (room < string->count + more + 1)
		room *= 2;
	if (room == string->room)
		return true;
	bytes = realloc(string->bytes, room);
	if (!bytes) {
		string->failed = true;
		return false;
	}
	string->bytes = bytes;
	string->room = room;
	return true;
}

void string_add(struct string *string, const char *words)
{
	size_t count = strlen(words);

	if (!make_room(string, count))
		return;
	memcpy(string->bytes + string->count, words, count + 1);
	string->count += count;
}

void string_byte(struct string *string, char byte)
{
	string_add(string, (const char[2]){ byte, 0 });
}

void string_json(struct string *string, const char *words)
{
	string_byte(string, '"');
	for (; *words; words++) {
		char escaped[8];

		if ((unsigned char)*words < 0x20)
			snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned char)*words);
		else
			snprintf(escaped, sizeof escaped, *words == '"' || *words == '\\' ? "\\%c" : "%c", *words);
		string_add(string, escaped);
	}
	string_byte(string, '"');
}

void string_csv(struct string *string, const char *words)
{
	string_byte(string, '"');
	for (; *words; words++) {
		if (*words == '"')
			string_byte(string, '"');
		string_byte(string, *words);
	}
	string_byte(string, '"');
}

void string_free(struct string *string)
{
	free(string->bytes);
	*string = (struct string){ 0 };
}

char *path_join(const char *folder, const char *name)
{
	size_t room = strlen(folder) + strlen(name) + 2;
	char *path = malloc(room);

	if (path)
		snprintf(path, room, "%s/%s", folder, name);
	return path;
}
