/* Both come from the Makefile. */
#include "office/program.h"

#ifndef PROGRAM_VERSION
#define PROGRAM_VERSION ""
#define PROGRAM_DIGEST ""
#endif

struct text program_version(void)
{
	return LIT(PROGRAM_VERSION);
}

struct text program_digest(void)
{
	return LIT(PROGRAM_DIGEST);
}
