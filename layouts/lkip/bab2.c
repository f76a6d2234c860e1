/* BAB II: what the office had promised.
 *
 * Words and tables stand upright; only the follow-up of the evaluation, six columns of sentences, lies
 * turned, together with its signature.
 */
#include "layouts/lkip/parts.h"

#include "layouts/book/book.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/data_tables.h"
#include "layouts/tables/tables.h"
#include "record/istilah.h"
#include "record/lists.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"

/* A heading, its words, and the table unless the words called it already. */
static void section(struct composer *composer, struct blocks *blocks, const char *title, enum data_name data,
                    const struct narasi *words, const char *needs)
{
	struct part part = part_open(blocks, 2, lkip_title(composer, title));

	narasi_add(composer, blocks, words, 3);
	if (data_table_exists(&composer->scope, data) && !narasi_calls(words, data))
		data_table_add(composer, blocks, data, NULL);
	part_close_or(composer, blocks, part, needs);
}

static void tindak_lanjut(struct composer *composer, struct blocks *blocks, const struct bab_perencanaan *bab)
{
	const struct tindak_lanjut *from = bab->tindak_lanjut;
	int year = (int)composer->record->tahun.value - 1;
	struct text title;
	struct part part;

	if (!from || !from->kelompok.count)
		return;
	if (from->tahun.given)
		year = (int)from->tahun.value;
	title = text_format(composer->arena, "Tindak Lanjut Hasil Evaluasi Tahun %t", told_year(composer, year));
	part = part_open(blocks, 2, lkip_title(composer, title.bytes));
	narasi_add(composer, blocks, &from->pengantar, 3);
	if (!narasi_calls(&from->pengantar, DATA_TINDAK_LANJUT))
		data_table_add(composer, blocks, DATA_TINDAK_LANJUT, NULL);
	signature_add(composer, blocks, &(struct signature){ from->penanda_tangan, from->tanggal, from->path, false });
	part_close(blocks, part);
}

/* "Indikator Kinerja Utama (IKU)" */
static const char *iku_title(struct composer *composer)
{
	const struct istilah *words = istilah(composer);

	return words->singkatan_iku.count
	               ? text_format(composer->arena, "%t (%t)", words->iku, words->singkatan_iku).bytes
	               : words->iku.bytes;
}

void lkip_perencanaan(struct composer *composer, struct blocks *blocks)
{
	static const struct bab_perencanaan none = { 0 };
	const struct bab_perencanaan *bab =
		composer->record->lkip->perencanaan ? composer->record->lkip->perencanaan : &none;
	struct part part = part_open(blocks, 1, lkip_title(composer, "PERENCANAAN KINERJA"));

	section(composer, blocks, "Tujuan dan Sasaran", DATA_RENSTRA, &bab->tujuan_sasaran, "renstra");
	section(composer, blocks, iku_title(composer), DATA_IKU, &bab->iku, "sasaran");
	section(composer, blocks, "Perjanjian Kinerja (PK)", DATA_PERJANJIAN_KINERJA, &bab->perjanjian_kinerja,
	        "sasaran");
	tindak_lanjut(composer, blocks, bab);
	page_turn(blocks, TURN_PORTRAIT);
	book_bagian(composer, blocks, &bab->tambahan);
	part_close_or(composer, blocks, part, "renstra, sasaran");
}
