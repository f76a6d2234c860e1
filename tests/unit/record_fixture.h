/* A record read from data whose quotes are single ones, and closed with it. */
#ifndef RECORD_FIXTURE_H
#define RECORD_FIXTURE_H

#include "record/check/reading.h"
#include "record/record.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena *arena;
	struct diags diags;
	struct record *record;
};

/* Reads it once more in the same arena; what was wrong is printed. */
static inline void fixture_read(struct fixture *fixture, const char *data)
{
	char *json = arena_alloc(fixture->arena, strlen(data) + 1);

	memcpy(json, data, strlen(data) + 1);
	for (char *at = json; (at = strchr(at, '\'')); at++)
		*at = '"';
	fixture->diags = (struct diags){ .arena = fixture->arena };
	fixture->record = record_from_json(fixture->arena, json_parse(fixture->arena, text_from(json), &fixture->diags),
	                                   &fixture->diags);
	for (size_t i = 0; i < fixture->diags.list.count; i++)
		print_error("%s\n",
		            diag_format(fixture->arena, &fixture->diags.list.items[i], LIT(""), LANGUAGE_ID).bytes);
}

static inline int open_record(void **state, const char *data)
{
	struct arena *arena = arena_open((size_t)64 << 20);
	struct fixture *fixture = arena_new(arena, struct fixture);

	fixture->arena = arena;
	fixture_read(fixture, data);
	*state = fixture;
	return (int)fixture->diags.errors;
}

static inline int close_record(void **state)
{
	arena_close(((struct fixture *)*state)->arena);
	return 0;
}

#endif
