/* Going through all sub kegiatan: `struct sub_walk walk = { .record = record };` and then
 * `while (sub_walk_next(&walk))`, which sets program, kegiatan and sub. */
#ifndef RECORD_SUB_WALK_H
#define RECORD_SUB_WALK_H

#include <stdbool.h>
#include <stddef.h>

struct kegiatan;
struct program;
struct record;
struct sub_kegiatan;

struct sub_walk {
	const struct record *record;
	const struct program *program;
	const struct kegiatan *kegiatan;
	const struct sub_kegiatan *sub;
	size_t p, k, s; /* of the next one */
};
/* On to the next, in the order of the data file; false behind the last. */
bool sub_walk_next(struct sub_walk *walk);

#endif
