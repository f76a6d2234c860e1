/* Memory in pieces so large that the system needs few tables for it, where it can do that. */
#ifndef BASE_CHUNK_H
#define BASE_CHUNK_H

#include <stddef.h>

enum { CHUNK_BYTES = 2 * 1024 * 1024 };

/* CHUNK_BYTES of them, uncleared; NULL where there are none. */
void *chunk_take(void);
void chunk_free(void *chunk);

#endif
