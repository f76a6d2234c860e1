/* An arena and what is told about data read into it, as the state of a test. */
#ifndef DIAGS_FIXTURE_H
#define DIAGS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/diag.h"

struct fixture {
	struct arena *arena;
	struct diags diags;
};

static inline int open_fixture(void **state)
{
	struct arena *arena = arena_open((size_t)64 << 20);
	struct fixture *fixture;

	if (!arena)
		return -1;
	fixture = arena_new(arena, struct fixture);
	fixture->arena = arena;
	fixture->diags.arena = arena;
	*state = fixture;
	return 0;
}

static inline int close_fixture(void **state)
{
	arena_close(((struct fixture *)*state)->arena);
	return 0;
}

#endif
