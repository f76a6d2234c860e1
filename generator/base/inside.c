/* Nothing is inside: the system has it. */
#include "base/inside.h"

bool inside_find(const char *path, struct text *bytes)
{
	(void)path;
	(void)bytes;
	return false;
}
