/* The font files of the families that have free ones, as they are found on this machine: a path a line. */
#include "fonts/families.h"

#include <stdio.h>

static void print_first(const char *name)
{
	for (size_t i = 0; font_places[i]; i++) {
		char path[512];
		FILE *file;

		snprintf(path, sizeof path, "%s/%s", font_places[i], name);
		file = fopen(path, "rb");
		if (!file)
			continue;
		fclose(file);
		puts(path);
		return;
	}
}

int main(void)
{
	for (const struct family *family = families; family->name; family++)
		for (size_t i = 0; i < sizeof family->files / sizeof *family->files; i++)
			if (family->files[i])
				print_first(family->files[i]);
	return 0;
}
