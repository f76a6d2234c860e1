/* BAB III: what was reached, why, and with what money.
 *
 * Upright, but for the comparison of performance and money with its ten columns: that section has
 * turned pages of its own, heading and words included.
 */
#include "layouts/lkip.h"

#include "layouts/narasi.h"
#include "layouts/parts.h"
#include "layouts/tables.h"

/* The table below its words, unless they called it where they want it. */
static void words_and_table(struct composer *composer, struct blocks *blocks, enum data_name data,
                            const struct narasi *words)
{
	narasi_add(composer, blocks, words, 3);
	if (!narasi_calls(words, data))
		data_table_add(composer, blocks, data);
}

static void capaian_organisasi(struct composer *composer, struct blocks *blocks,
                               const struct bab_akuntabilitas *bab)
{
	struct part part = part_open(blocks, 2, lkip_title(composer, "Capaian Kinerja Organisasi"));

	narasi_add(composer, blocks, &bab->pengantar, 3);
	words_and_table(composer, blocks, DATA_PERBANDINGAN, &bab->perbandingan);
	words_and_table(composer, blocks, DATA_CAPAIAN, &bab->capaian);
	part_close(blocks, part);
}

/* -- B. Analisis Kinerja -- */

static void points(struct composer *composer, struct blocks *blocks, const char *title,
                   const struct narasi *narasi, int level)
{
	if (!narasi->count)
		return;
	subheading_add(blocks, lkip_title(composer, title), level);
	narasi_add_points(composer, blocks, narasi, level + 1);
}

static void indikator_analysis(struct composer *composer, struct blocks *blocks,
                               const struct indikator *indikator, size_t number, int level)
{
	const struct analisis *analisis = indikator->analisis;

	for (size_t i = 0; i < indikator->tahunan.count; i++)
		tahunan_table(composer, blocks, indikator, &indikator->tahunan.items[i], number);
	narasi_add(composer, blocks, &indikator->data_pendukung, level);
	if (!analisis)
		return;
	narasi_add(composer, blocks, &analisis->uraian, level);
	points(composer, blocks, "Faktor Pendorong atau Keberhasilan", &analisis->pendorong, level);
	points(composer, blocks, "Faktor Penghambat atau Kendala", &analisis->penghambat, level);
	points(composer, blocks, "Solusi", &analisis->solusi, level);
}

/* "Sasaran 1: ...", and its indicators under headings of their own when there are several. */
static size_t sasaran_analysis(struct composer *composer, struct blocks *blocks,
                               const struct sasaran *sasaran, size_t number,
                               size_t indikator_before)
{
	struct text title = text_format(composer->arena, "Sasaran %z: %t", number, sasaran->uraian);
	struct text path = path_in(composer, sasaran->path, "uraian");
	bool several = sasaran->indikator.count > 1;
	struct part part = part_open(blocks, 3, rich_plain(composer->arena, title, path));

	blocks->items[part.content - 1].heading.numbered = false;
	for (size_t i = 0; i < sasaran->indikator.count; i++) {
		const struct indikator *indikator = &sasaran->indikator.items[i];
		struct text name = path_in(composer, indikator->path, "nama");
		struct part inner = { 0 };

		if (several)
			inner = part_open(blocks, 4,
			                  rich_plain(composer->arena, indikator->nama, name));
		indikator_analysis(composer, blocks, indikator, indikator_before + i + 1,
		                   several ? 5 : 4);
		if (several)
			part_close(blocks, inner);
	}
	part_close(blocks, part);
	return indikator_before + sasaran->indikator.count;
}

static void analisis_kinerja(struct composer *composer, struct blocks *blocks,
                             const struct bab_akuntabilitas *bab)
{
	const struct record *record = composer->record;
	struct part part = part_open(blocks, 2, lkip_title(composer, "Analisis Kinerja"));
	size_t indikator = 0;

	narasi_add(composer, blocks, &bab->analisis, 3);
	for (size_t i = 0; i < record->sasaran.count; i++)
		indikator = sasaran_analysis(composer, blocks, &record->sasaran.items[i], i + 1,
		                             indikator);
	part_close(blocks, part);
}

/* -- C and D: money -- */

/* Blocks of words that may stand above a table on a turned page. */
enum { SHORT_WORDS = 3 };

static void kinerja_anggaran(struct composer *composer, struct blocks *blocks,
                             const struct bab_akuntabilitas *bab)
{
	bool called = narasi_calls(&bab->pengantar_efisiensi, DATA_EFISIENSI) ||
	              narasi_calls(&bab->efisiensi, DATA_EFISIENSI);
	bool wide = data_table_exists(composer->record, DATA_EFISIENSI) && !called;
	struct part part;

	if (wide && bab->pengantar_efisiensi.count <= SHORT_WORDS)
		page_turn(blocks, TURN_LANDSCAPE); /* heading and words stand above their table */
	part = part_open(blocks, 2, lkip_title(composer, "Perbandingan Kinerja dan Anggaran"));
	narasi_add(composer, blocks, &bab->pengantar_efisiensi, 3);
	if (wide)
		data_table_add(composer, blocks, DATA_EFISIENSI);
	page_turn(blocks, TURN_PORTRAIT);
	narasi_add(composer, blocks, &bab->efisiensi, 3);
	part_close(blocks, part);
}

static void realisasi_anggaran(struct composer *composer, struct blocks *blocks,
                               const struct bab_akuntabilitas *bab)
{
	struct part part = part_open(blocks, 2, lkip_title(composer, "Realisasi Anggaran"));

	narasi_add(composer, blocks, &bab->realisasi, 3);
	if (!narasi_calls(&bab->realisasi, DATA_REALISASI) &&
	    !narasi_calls(&bab->penutup_realisasi, DATA_REALISASI))
		data_table_add(composer, blocks, DATA_REALISASI);
	narasi_add(composer, blocks, &bab->penutup_realisasi, 3);
	part_close(blocks, part);
}

void lkip_akuntabilitas(struct composer *composer, struct blocks *blocks)
{
	static const struct bab_akuntabilitas none = { 0 };
	const struct bab_akuntabilitas *bab = composer->record->lkip->akuntabilitas
	                                              ? composer->record->lkip->akuntabilitas
	                                              : &none;
	struct part part = part_open(blocks, 1, lkip_title(composer, "AKUNTABILITAS KINERJA"));

	capaian_organisasi(composer, blocks, bab);
	analisis_kinerja(composer, blocks, bab);
	kinerja_anggaran(composer, blocks, bab);
	realisasi_anggaran(composer, blocks, bab);
	lkip_tambahan(composer, blocks, &bab->tambahan);
	part_close(blocks, part);
}
