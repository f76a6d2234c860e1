/* All is here. */
#include "cli/whole.h"

bool whole_here(void)
{
	return true;
}

void whole_start(char **argv)
{
	(void)argv;
}
