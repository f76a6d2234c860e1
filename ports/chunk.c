/* Chunks as all other memory, for machines other than Linux. */
#include "base/chunk.h"

#include <stdlib.h>

void *chunk_take(void)
{
	return malloc(CHUNK_BYTES);
}

void chunk_free(void *chunk)
{
	free(chunk);
}
