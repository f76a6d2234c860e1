/* A shelf as callers know it. */
#include "api/shell.h"

#include <stdlib.h>

enum { MEGABYTES = 64 };

struct naskah_shelf *naskah_shelf_open(void)
{
	struct naskah_shelf *shelf = calloc(1, sizeof *shelf);

	if (!shelf)
		return NULL;
	shelf->pictures = shelf_open((size_t)MEGABYTES << 20);
	if (shelf->pictures)
		return shelf;
	free(shelf);
	return NULL;
}

void naskah_shelf_close(struct naskah_shelf *shelf)
{
	if (shelf)
		shelf_close(shelf->pictures);
	free(shelf);
}
