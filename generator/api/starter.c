/* A starter: an arena of its own that holds its files. */
#include "starter/starter.h"

#include "api/shell.h"

#include <stdlib.h>

enum { MEGABYTES = 256 };

struct naskah_starter {
	struct arena *arena;
	struct starter starter;
	struct naskah_inside file;
};

const char *naskah_starter_kind(size_t index)
{
	return starter_kind(index);
}

static bool make(struct naskah_starter *starter, const char *kind, int year, bool workbook)
{
	return setjmp(*arena_landing(starter->arena)) == 0 &&
	       starter_make(starter->arena, text_from(kind ? kind : ""), year, workbook, &starter->starter);
}

struct naskah_starter *naskah_starter_open(const char *kind, int year, bool workbook)
{
	struct naskah_starter *starter = calloc(1, sizeof *starter);

	if (!starter)
		return NULL;
	starter->arena = arena_open((size_t)MEGABYTES << 20);
	if (starter->arena && make(starter, kind, year, workbook))
		return starter;
	naskah_starter_close(starter);
	return NULL;
}

const struct naskah_inside *naskah_starter_file(struct naskah_starter *starter, size_t index)
{
	const struct starter_file *file;

	if (index >= starter->starter.files.count)
		return NULL;
	file = &starter->starter.files.items[index];
	starter->file = (struct naskah_inside){ file->name.bytes, file->bytes.bytes, file->bytes.count };
	return &starter->file;
}

void naskah_starter_close(struct naskah_starter *starter)
{
	if (starter)
		arena_close(starter->arena);
	free(starter);
}
