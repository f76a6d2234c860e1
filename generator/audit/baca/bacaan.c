/* Reading everything once. */
#include "audit/baca/bacaan.h"

#include "record/record.h"

#include <string.h>

struct bacaan *bacaan_buat(struct arena *arena, const struct record *record)
{
	struct bacaan *bacaan = arena_new(arena, struct bacaan);
	struct arena *passing = arena_open_inside(arena);

	(void)arena_alloc(passing, 1); /* its first block stays */

	bacaan->teks = teks_kumpul(arena, record);
	bacaan->nama = nama_kumpul(arena, record);
	bacaan->nilai = nilai_kumpul(arena, record);
	bacaan->sebutan = arena_many(arena, bacaan->teks.count + 1, struct sebutan_list);
	for (size_t i = 0; i < bacaan->teks.count; i++) {
		bacaan->sebutan[i] = nama_cari(arena, passing, &bacaan->nama, &bacaan->teks.items[i]);
		peraturan_cari(arena, &bacaan->teks.items[i], &bacaan->peraturan);
	}
	arena_close(passing);
	return bacaan;
}

const struct indikator *bacaan_indikator(const struct record *record, const struct teks *teks)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];
			struct text path = indikator->path;

			if (teks->path.count > path.count && memcmp(teks->path.bytes, path.bytes, path.count) == 0 &&
			    (teks->path.bytes[path.count] == '.' || teks->path.bytes[path.count] == '['))
				return indikator;
		}
	return NULL;
}
