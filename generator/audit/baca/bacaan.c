/* Reading everything once. */
#include "audit/baca/bacaan.h"

#include "record/record.h"

#include <string.h>

/* -- by paths -- */

/* The slot that holds the path, or the free one where it belongs; slots tell numbers from 1. */
static uint32_t *find_slot(const struct bacaan *bacaan, struct text path)
{
	size_t mask = bacaan->jalur_banyak - 1;

	for (size_t i = kosakata_sidik(path) & mask;; i = (i + 1) & mask) {
		uint32_t *slot = &bacaan->jalur[i];

		if (!*slot || text_equal(bacaan->teks.items[*slot - 1].path, path))
			return slot;
	}
}

/* Where two texts have one path the first is meant. */
static void note_paths(struct arena *arena, struct bacaan *bacaan)
{
	bacaan->jalur_banyak = 16;
	while (bacaan->jalur_banyak < bacaan->teks.count * 2)
		bacaan->jalur_banyak *= 2;
	bacaan->jalur = arena_many(arena, bacaan->jalur_banyak, uint32_t);
	for (size_t i = 0; i < bacaan->teks.count; i++) {
		uint32_t *slot = find_slot(bacaan, bacaan->teks.items[i].path);

		*slot = *slot ? *slot : (uint32_t)i + 1;
	}
}

const struct teks *bacaan_teks(const struct bacaan *bacaan, struct text path)
{
	uint32_t number = *find_slot(bacaan, path);

	return number ? &bacaan->teks.items[number - 1] : NULL;
}

/* -- all of it -- */

struct bacaan *bacaan_buat(struct arena *arena, const struct record *record)
{
	struct bacaan *bacaan = arena_new(arena, struct bacaan);
	struct arena *passing = arena_open_inside(arena);

	(void)arena_alloc(passing, 1); /* its first block stays */

	bacaan->teks = teks_kumpul(arena, record);
	bacaan->nama = nama_kumpul(arena, record);
	bacaan->nilai = nilai_kumpul(arena, record);
	bacaan->sebutan = arena_many(arena, bacaan->teks.count + 1, struct sebutan_list);
	bacaan->kutipan = arena_many(arena, bacaan->teks.count + 1, size_t);
	note_paths(arena, bacaan);
	for (size_t i = 0; i < bacaan->teks.count; i++) {
		bacaan->sebutan[i] = nama_cari(arena, passing, &bacaan->nama, &bacaan->teks.items[i]);
		peraturan_cari(arena, &bacaan->teks.items[i], &bacaan->peraturan);
		bacaan->kutipan[i + 1] = bacaan->peraturan.count;
	}
	arena_close(passing);
	return bacaan;
}

bool bacaan_mengutip(const struct bacaan *bacaan, const struct teks *teks, size_t at)
{
	size_t number = (size_t)(teks - bacaan->teks.items);

	for (size_t i = bacaan->kutipan[number]; i < bacaan->kutipan[number + 1]; i++) {
		const struct peraturan *one = &bacaan->peraturan.items[i];
		size_t end = one->judul_akhir > one->end ? one->judul_akhir : one->end;

		if (at >= one->first && at < end)
			return true;
	}
	return false;
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
