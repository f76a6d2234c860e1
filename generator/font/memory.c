/* FreeType's memory. Without memory for a table FreeType goes on as if the font had none, so it is watched. */
#include "font/faces.h"

#include <stdlib.h>

static void *take(FT_Memory memory, long size)
{
	struct fonts *fonts = memory->user;
	void *block = malloc((size_t)size);

	fonts->memory_lacked = fonts->memory_lacked || !block;
	return block;
}

static void *take_again(FT_Memory memory, long old_size, long size, void *old)
{
	struct fonts *fonts = memory->user;
	void *block = realloc(old, (size_t)size);

	(void)old_size;
	fonts->memory_lacked = fonts->memory_lacked || !block;
	return block;
}

static void give_back(FT_Memory memory, void *block)
{
	(void)memory;
	free(block);
}

void fonts_watch_memory(struct fonts *fonts)
{
	fonts->memory = (struct FT_MemoryRec_){ fonts, take, give_back, take_again };
}

void fonts_complete(struct fonts *fonts)
{
	if (fonts->memory_lacked)
		arena_fail(fonts->arena, EXHAUSTED_MEMORY);
}
