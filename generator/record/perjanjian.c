/* What agreements name of the year's data, found by its key. */
#include "record/perjanjian.h"

#include "record/record.h"

const struct kegiatan *perjanjian_kegiatan(const struct record *record, struct text kunci,
                                           const struct program **program)
{
	for (size_t i = 0; i < record->program.count && kunci.count; i++) {
		const struct program *one = &record->program.items[i];

		for (size_t k = 0; k < one->kegiatan.count; k++) {
			if (!text_equal(one->kegiatan.items[k].kunci, kunci))
				continue;
			if (program)
				*program = one;
			return &one->kegiatan.items[k];
		}
	}
	return NULL;
}

static const struct sub_kegiatan *lookup_sub(const struct kegiatan *kegiatan, struct text kunci)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		if (text_equal(kegiatan->sub_kegiatan.items[i].kunci, kunci))
			return &kegiatan->sub_kegiatan.items[i];
	return NULL;
}

const struct sub_kegiatan *perjanjian_sub_kegiatan(const struct record *record, struct text kunci,
                                                   const struct kegiatan **kegiatan, const struct program **program)
{
	for (size_t i = 0; i < record->program.count && kunci.count; i++) {
		const struct program *one = &record->program.items[i];

		for (size_t k = 0; k < one->kegiatan.count; k++) {
			const struct sub_kegiatan *sub = lookup_sub(&one->kegiatan.items[k], kunci);

			if (!sub)
				continue;
			if (kegiatan)
				*kegiatan = &one->kegiatan.items[k];
			if (program)
				*program = one;
			return sub;
		}
	}
	return NULL;
}
