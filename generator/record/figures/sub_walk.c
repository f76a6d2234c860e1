/* Programme, kegiatan, sub kegiatan: three loops in one, so that its users have one. */
#include "record/figures/sub_walk.h"

#include "record/record.h"

static bool next_kegiatan(struct sub_walk *walk)
{
	walk->s = 0;
	if (walk->kegiatan)
		walk->k++;
	for (; (walk->program = scope_program(walk->scope, walk->p)); walk->p++, walk->k = 0) {
		if (walk->k < walk->program->kegiatan.count) {
			walk->kegiatan = &walk->program->kegiatan.items[walk->k];
			return true;
		}
	}
	return false;
}

bool sub_walk_next(struct sub_walk *walk)
{
	while (!walk->kegiatan || walk->s >= walk->kegiatan->sub_kegiatan.count)
		if (!next_kegiatan(walk))
			return false;
	walk->sub = &walk->kegiatan->sub_kegiatan.items[walk->s++];
	return true;
}
