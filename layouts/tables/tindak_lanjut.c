/* What the evaluators asked for last year and what became of it, grouped by component of the
 * evaluation. */
#include "layouts/parts/prose.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/lkip.h"
#include "record/record.h"

enum { COLUMN_NO, COLUMN_REKOMENDASI, COLUMN_RENCANA, COLUMN_PENANGGUNG, COLUMN_STATUS, COLUMN_BUKTI, COLUMN_COUNT };

static void words_cell(struct composer *composer, struct row *row, size_t column, struct prose words)
{
	if (prose_given(words))
		cell_prose(composer, row, column, words);
	else
		cell_value(composer, row, column, LIT("-"));
}

static void name_cell(struct composer *composer, struct row *row, size_t column, struct text name, struct text path)
{
	if (name.count)
		cell_name(composer, row, column, name, path);
	else
		cell_value(composer, row, column, LIT("-"));
}

/* One piece of evidence as it is, several as points: addresses run into each other otherwise. */
static void bukti_cell(struct composer *composer, struct row *row, const struct rekomendasi *from)
{
	struct blocks *body = &row->cells[COLUMN_BUKTI].body;
	struct list *list = from->bukti.count > 1 ? list_add(body, LIST_MARK_DASH, from->bukti.count) : NULL;

	for (size_t i = 0; i < from->bukti.count; i++)
		paragraph_add(list ? &list->items[i].body : body, STYLE_CELL, prose(composer, from->bukti.items[i]));
	if (!from->bukti.count)
		cell_value(composer, row, COLUMN_BUKTI, LIT("-"));
}

static void rekomendasi_row(struct composer *composer, struct table *table, const struct rekomendasi *from,
                            size_t number)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, number);
	words_cell(composer, row, COLUMN_REKOMENDASI, from->rekomendasi);
	words_cell(composer, row, COLUMN_RENCANA, from->rencana_aksi);
	name_cell(composer, row, COLUMN_PENANGGUNG, from->penanggung_jawab,
	          path_in(composer, from->path, "penanggung_jawab"));
	words_cell(composer, row, COLUMN_STATUS, from->status);
	bukti_cell(composer, row, from);
}

static void kelompok_rows(struct composer *composer, struct table *table, const struct kelompok_rekomendasi *kelompok)
{
	struct row *row = row_add(composer->arena, table, ROW_GROUP);

	cell_name(composer, row, 0, kelompok->komponen, path_in(composer, kelompok->path, "komponen"));
	row->cells[0].align = ALIGN_LEFT;
	row->cells[0].head = true;
	cell_span(table, table->rows.count - 1, 0, COLUMN_COUNT, 1);
	for (size_t i = 0; i < kelompok->butir.count; i++)
		rekomendasi_row(composer, table, &kelompok->butir.items[i], i + 1);
}

void tindak_lanjut_table(struct composer *composer, struct blocks *blocks)
{
	static const struct column_head heads[COLUMN_COUNT] = {
		{ "No.", ALIGN_CENTRE, true, 0 },
		{ "Rekomendasi", ALIGN_LEFT, false, 0 },
		{ "Rencana Aksi Tindak Lanjut", ALIGN_LEFT, false, 0 },
		{ "Penanggung Jawab", ALIGN_LEFT, false, 0 },
		{ "Status/ Progres Penyelesaian", ALIGN_LEFT, false, 0 },
		{ "Keterangan/ Bukti Dukung", ALIGN_LEFT, false, 0 },
	};
	const struct record *record = composer->record;
	const struct tindak_lanjut *from = record->lkip->perencanaan->tindak_lanjut;
	int year = from->tahun.given ? (int)from->tahun.value : (int)record->tahun.value - 1;
	struct table *table = table_start(composer, blocks, heads, COLUMN_COUNT,
	                                  text_format(composer->arena, "Tindak Lanjut Hasil Evaluasi Tahun %t %t",
	                                              told_year(composer, year), record->instansi->nama));

	table->path = from->path;
	for (size_t i = 0; i < from->kelompok.count; i++)
		kelompok_rows(composer, table, &from->kelompok.items[i]);
	for (size_t column = COLUMN_COUNT - 1; column >= COLUMN_RENCANA; column--)
		column_drop_unknown(composer, table, column);
}
