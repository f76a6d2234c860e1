/* Going through all sub kegiatan: `struct sub_walk walk = { .scope = scope };` and then
 * `while (sub_walk_next(&walk))`, which sets program, kegiatan and sub. */
#ifndef RECORD_SUB_WALK_H
#define RECORD_SUB_WALK_H

#include "record/scope.h"

struct kegiatan;
struct sub_kegiatan;

struct sub_walk {
	const struct scope *scope;
	const struct program *program;
	const struct kegiatan *kegiatan;
	const struct sub_kegiatan *sub;
	size_t p, k, s; /* of the next one */
};

/* On to the next, programme by programme of the scope; false behind the last. */
bool sub_walk_next(struct sub_walk *walk);

#endif
