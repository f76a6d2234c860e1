/* cli/whole.h of the program that people call: the whole one lies below it where it was built, in libexec where it was
 * installed. It is sought from where this one lies, so that no path is written down.
 */
#include "cli/whole.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_MOST = 4096 };

bool whole_here(void)
{
	return false;
}

void whole_start(char **argv)
{
	static const char *const places[] = { "whole/naskah", "../libexec/naskah/naskah" };
	char here[PATH_MOST], there[PATH_MOST + 64];
	ssize_t count = readlink("/proc/self/exe", here, sizeof here - 1);
	char *name;

	if (count <= 0)
		return;
	here[count] = '\0';
	name = strrchr(here, '/');
	if (!name)
		return;
	name[1] = '\0';
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		snprintf(there, sizeof there, "%s%s", here, places[i]);
		execv(there, argv);
	}
}

void whole_bound(size_t megabytes)
{
	(void)megabytes;
}
