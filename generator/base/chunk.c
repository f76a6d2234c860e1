/* Linux gives a piece of its own size and alignment one page instead of 512: the first look at each costs more than
 * what an arena does with it. */
#define _DEFAULT_SOURCE /* madvise */
#include "base/chunk.h"

#include <stdlib.h>
#include <sys/mman.h>

void *chunk_take(void)
{
	void *chunk = NULL;

	if (posix_memalign(&chunk, CHUNK_BYTES, CHUNK_BYTES) != 0)
		return NULL;
#ifdef MADV_HUGEPAGE
	(void)madvise(chunk, CHUNK_BYTES, MADV_HUGEPAGE); /* a wish: small ones do as well */
#endif
	return chunk;
}

void chunk_free(void *chunk)
{
	free(chunk);
}
