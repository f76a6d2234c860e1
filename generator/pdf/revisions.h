/* A PDF file as it grew: what is appended, a signature first of all, leaves the bytes before it as they were. */
#ifndef PDF_REVISIONS_H
#define PDF_REVISIONS_H

#include "base/array.h"
#include "base/text.h"

/* Where each revision ends, in order: behind its "%%EOF" and line end. Of a file that is no PDF there are none. */
struct revisions {
	size_t *items;
	size_t count;
	size_t capacity;
};

struct revisions revisions_of(struct arena *arena, struct text file);

#endif
