/* Narratives and sections as lists: who only holds or hands on one need not know what is in it (narasi.h). */
#ifndef RECORD_LISTS_H
#define RECORD_LISTS_H

#include <stddef.h>

struct blok;
struct bagian;

struct narasi {
	struct blok *items;
	size_t count;
};

struct bagian_list {
	struct bagian *items;
	size_t count;
};

#endif
