/* cli/whole.h on Windows: one program, with all but signatures. */
#include "cli/whole.h"

bool whole_here(void)
{
	return true;
}

void whole_start(char **argv)
{
	(void)argv;
}

void whole_bound(size_t megabytes)
{
	(void)megabytes;
}
