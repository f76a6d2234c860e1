/* BAB II: what the office had promised.
 *
 * Its tables are wide. From the first of them on the pages lie turned, with headings and words of
 * the next sections below, so that no page stays half empty for a turn.
 */
#include "layouts/lkip.h"

#include "layouts/narasi.h"
#include "layouts/parts.h"
#include "layouts/tables.h"

/* The table, on a turned page, unless the words above called it already. */
static void wide_table(struct composer *composer, struct blocks *blocks, enum data_name data,
                       const struct narasi *words)
{
	if (!data_table_exists(composer->record, data) || narasi_calls(words, data))
		return;
	page_turn(blocks, TURN_LANDSCAPE);
	data_table_add(composer, blocks, data);
}

static void tujuan_sasaran(struct composer *composer, struct blocks *blocks,
                           const struct bab_perencanaan *bab)
{
	struct part part = part_open(blocks, 2, lkip_title(composer, "Tujuan dan Sasaran"));

	narasi_add(composer, blocks, &bab->tujuan_sasaran, 3);
	wide_table(composer, blocks, DATA_RENSTRA, &bab->tujuan_sasaran);
	part_close(blocks, part);
}

/* A section whose heading stands on the turned page with its table. */
static void wide_section(struct composer *composer, struct blocks *blocks, const char *title,
                         enum data_name data, const struct narasi *words)
{
	struct part part;

	if (data_table_exists(composer->record, data) && !narasi_calls(words, data))
		page_turn(blocks, TURN_LANDSCAPE);
	part = part_open(blocks, 2, lkip_title(composer, title));
	narasi_add(composer, blocks, words, 3);
	wide_table(composer, blocks, data, words);
	part_close(blocks, part);
}

static void tindak_lanjut(struct composer *composer, struct blocks *blocks,
                          const struct bab_perencanaan *bab)
{
	const struct tindak_lanjut *from = bab->tindak_lanjut;
	int year = (int)composer->record->tahun.value - 1;
	struct text title;

	if (!from || !from->kelompok.count)
		return;
	if (from->tahun.given)
		year = (int)from->tahun.value;
	title = text_format(composer->arena, "Tindak Lanjut Hasil Evaluasi Tahun %d", year);
	wide_section(composer, blocks, title.bytes, DATA_TINDAK_LANJUT, &from->pengantar);
	signature_add(composer, blocks,
	              &(struct signature){ from->penanda_tangan, from->tanggal, from->path });
}

void lkip_perencanaan(struct composer *composer, struct blocks *blocks)
{
	static const struct bab_perencanaan none = { 0 };
	const struct bab_perencanaan *bab =
		composer->record->lkip->perencanaan ? composer->record->lkip->perencanaan : &none;
	struct part part = part_open(blocks, 1, lkip_title(composer, "PERENCANAAN KINERJA"));

	tujuan_sasaran(composer, blocks, bab);
	wide_section(composer, blocks, "Indikator Kinerja Utama (IKU)", DATA_IKU, &bab->iku);
	wide_section(composer, blocks, "Perjanjian Kinerja (PK)", DATA_PERJANJIAN_KINERJA,
	             &bab->perjanjian_kinerja);
	tindak_lanjut(composer, blocks, bab);
	lkip_tambahan(composer, blocks, &bab->tambahan);
	part_close(blocks, part);
}
