/* BAB III: what was reached, why, and with what money. */
#include "layouts/lkip/parts.h"

#include "layouts/book/book.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/pictures/pictures.h"
#include "layouts/tables/data_tables.h"
#include "layouts/tables/tables.h"
#include "record/lists.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"

/* The table below its words, unless they called it where they want it. */
static void words_and_table(struct composer *composer, struct blocks *blocks, enum data_name data,
                            const struct narasi *words)
{
	narasi_add(composer, blocks, words, 3);
	if (!narasi_calls(words, data))
		data_table_add(composer, blocks, data, NULL);
}

static void capaian_organisasi(struct composer *composer, struct blocks *blocks, const struct bab_akuntabilitas *bab)
{
	struct part part = part_open(blocks, 2, lkip_title(composer, "Capaian Kinerja Organisasi"));

	narasi_add(composer, blocks, &bab->pengantar, 3);
	words_and_table(composer, blocks, DATA_PERBANDINGAN, &bab->perbandingan);
	words_and_table(composer, blocks, DATA_CAPAIAN, &bab->capaian);
	part_close_or(composer, blocks, part, "sasaran");
}

/* -- C and D: money -- */

static void kinerja_anggaran(struct composer *composer, struct blocks *blocks, const struct bab_akuntabilitas *bab)
{
	bool called = narasi_calls(&bab->pengantar_efisiensi, DATA_EFISIENSI) ||
	              narasi_calls(&bab->efisiensi, DATA_EFISIENSI);
	bool wide = data_table_exists(&composer->scope, DATA_EFISIENSI) && !called;
	struct part part;

	part = part_open(blocks, 2, lkip_title(composer, "Perbandingan Kinerja dan Anggaran"));
	narasi_add(composer, blocks, &bab->pengantar_efisiensi, 3);
	if (wide)
		data_table_add(composer, blocks, DATA_EFISIENSI, NULL);
	page_turn(blocks, TURN_PORTRAIT); /* where the words before it asked for a turned page */
	narasi_add(composer, blocks, &bab->efisiensi, 3);
	part_close_or(composer, blocks, part, "program");
}

static void realisasi_anggaran(struct composer *composer, struct blocks *blocks, const struct bab_akuntabilitas *bab)
{
	struct part part = part_open(blocks, 2, lkip_title(composer, "Realisasi Anggaran"));

	narasi_add(composer, blocks, &bab->realisasi, 3);
	if (!narasi_calls(&bab->realisasi, DATA_REALISASI) && !narasi_calls(&bab->penutup_realisasi, DATA_REALISASI))
		data_table_add(composer, blocks, DATA_REALISASI, NULL);
	if (!narasi_shows(&bab->realisasi, BAGAN_SERAPAN, NULL) &&
	    !narasi_shows(&bab->penutup_realisasi, BAGAN_SERAPAN, NULL))
		picture_usual(composer, blocks, BAGAN_SERAPAN, NULL);
	narasi_add(composer, blocks, &bab->penutup_realisasi, 3);
	part_close_or(composer, blocks, part, "program");
}

void lkip_akuntabilitas(struct composer *composer, struct blocks *blocks)
{
	static const struct bab_akuntabilitas none = { 0 };
	const struct bab_akuntabilitas *bab =
		composer->record->lkip->akuntabilitas ? composer->record->lkip->akuntabilitas : &none;
	struct part part = part_open(blocks, 1, lkip_title(composer, "AKUNTABILITAS KINERJA"));

	capaian_organisasi(composer, blocks, bab);
	lkip_analisis(composer, blocks, bab);
	kinerja_anggaran(composer, blocks, bab);
	realisasi_anggaran(composer, blocks, bab);
	book_bagian(composer, blocks, &bab->tambahan);
	part_close_or(composer, blocks, part, "sasaran, program");
}
