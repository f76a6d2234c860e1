/* A text that grows, from malloc; short of memory it says so at the end. */
#ifndef CLI_STRINGS_H
#define CLI_STRINGS_H

#include <stdbool.h>
#include <stddef.h>

struct string {
	char *bytes; /* NULL while empty; ended by a zero byte */
	size_t count, room;
	bool failed;
};

void string_add(struct string *string, const char *words);
void string_byte(struct string *string, char byte);
/* As JSON, or as CSV, with the quotes around it. */
void string_json(struct string *string, const char *words);
void string_csv(struct string *string, const char *words);
void string_free(struct string *string);

/* "folder/name", from malloc; NULL without memory. */
char *path_join(const char *folder, const char *name);

#endif
