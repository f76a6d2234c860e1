/* An arena as the state of a test, or of all tests of a file. */
#ifndef ARENA_FIXTURE_H
#define ARENA_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"

static inline int open_arena(void **state)
{
	*state = arena_open((size_t)1 << 30);
	return *state ? 0 : -1;
}

static inline int close_arena(void **state)
{
	arena_close(*state);
	return 0;
}

#endif
