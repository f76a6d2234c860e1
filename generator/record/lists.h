/* Narratives and sections as lists: who only holds or hands on one need not know what is in it (narasi.h). */
#ifndef RECORD_LISTS_H
#define RECORD_LISTS_H

#include <stddef.h>

struct blok;
struct bagian;
struct tercetak;

struct narasi {
	struct blok *items;
	size_t count;
};

struct bagian_list {
	struct bagian *items;
	size_t count;
};

/* What papers printed of an object, for `naskah periksa` to compare (record/tercetak.h). */
struct tercetak_list {
	struct tercetak *items;
	size_t count;
};

#endif
