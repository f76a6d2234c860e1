/* The table of what is sent: number, thing, how many, remark. */
#include "layouts/surat/parts.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "official/tanggal.h"
#include "official/terbilang.h"
#include "record/record.h"
#include "record/surat.h"

enum { COLUMN_NO, COLUMN_JENIS, COLUMN_BANYAKNYA, COLUMN_KETERANGAN, COLUMN_COUNT };

static const struct {
	const char *head;
	enum align align;
	int share; /* thousandths of the width */
} columns[COLUMN_COUNT] = {
	{ "No.", ALIGN_CENTRE, 65 },
	{ "Jenis yang dikirim", ALIGN_LEFT, 430 },
	{ "Banyaknya", ALIGN_CENTRE, 230 },
	{ "Keterangan", ALIGN_LEFT, 275 },
};

static struct table *start(struct composer *composer, struct blocks *blocks)
{
	const struct gaya_surat *gaya = surat_gaya(composer);
	struct table *table = table_add(blocks, COLUMN_COUNT);
	struct row *row = row_add(composer->arena, table, ROW_HEAD);

	for (size_t i = 0; i < COLUMN_COUNT; i++) {
		struct prose head =
			gaya->kolom.count == COLUMN_COUNT ? gaya->kolom.items[i] : prose_of(columns[i].head, LIT(""));

		table->columns[i].align = columns[i].align;
		cell_prose(composer, row, i, head);
	}
	return table;
}

/* -- cells -- */

/* "1 (satu) berkas" */
static struct text counted(struct arena *arena, int64_t count, struct text unit)
{
	return text_format(arena, "%t (%t) %t", decimal_format(arena, decimal_from_int(count)), terbilang(arena, count),
	                   unit);
}

static void amount(struct composer *composer, struct row *row, const struct kiriman *kiriman)
{
	const struct banyaknya *banyaknya = kiriman->banyaknya;
	struct text usual;

	if (!banyaknya)
		return;
	usual = counted(composer->arena, banyaknya->jumlah.value, banyaknya->satuan);
	cell_words(composer->arena, row, COLUMN_BANYAKNYA, prose_or(composer, banyaknya->teks, usual, banyaknya->path));
}

static struct row *numbered_row(struct composer *composer, struct table *table, size_t number)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_text(composer->arena, row, COLUMN_NO, text_format(composer->arena, "%z.", number), LIT(""));
	return row;
}

/* "Nomor : 010/7", colons below each other. */
static void pairs_add(struct composer *composer, struct blocks *blocks, const struct prose_table *pairs)
{
	struct list *list;

	if (!pairs->count)
		return;
	list = list_add(blocks, LIST_MARK_NONE, pairs->count);
	list->tight = list->colons = list->folds = true;
	for (size_t i = 0; i < pairs->count; i++) {
		list->items[i].label = prose_line(composer, pairs->items[i].items[0]);
		paragraph_add(&list->items[i].body, STYLE_CELL, prose(composer, pairs->items[i].items[1]));
	}
}

static void kiriman_row(struct composer *composer, struct table *table, const struct kiriman *kiriman, size_t number)
{
	struct row *row = numbered_row(composer, table, number);

	cell_prose(composer, row, COLUMN_JENIS, kiriman->jenis);
	pairs_add(composer, &row->cells[COLUMN_JENIS].body, &kiriman->pasangan);
	narasi_add(composer, &row->cells[COLUMN_JENIS].body, &kiriman->rincian, NARASI_IN_LIST);
	amount(composer, row, kiriman);
	cell_prose(composer, row, COLUMN_KETERANGAN, kiriman->keterangan);
}

/* The report of the quarter, named and counted by itself. */
static void triwulan_row(struct composer *composer, struct table *table, const struct surat *surat)
{
	const struct record *record = composer->record;
	struct arena *arena = composer->arena;
	struct row *row = numbered_row(composer, table, 1);

	cell_text(arena, row, COLUMN_JENIS,
	          text_format(arena, "Laporan Kinerja %t %t Tahun %d",
	                      triwulan_format(arena, (int)surat->triwulan.value), record->instansi->nama,
	                      (int)record->tahun.value),
	          path_in(composer, surat->path, "triwulan"));
	cell_text(arena, row, COLUMN_BANYAKNYA, counted(arena, 1, LIT("dokumen")), LIT(""));
}

void surat_tabel(struct composer *composer, struct blocks *blocks, const struct surat *surat)
{
	struct table *table = start(composer, blocks);
	size_t first = table->rows.count;

	table->path = path_in(composer, surat->path, "butir");
	table->upright = true; /* a letter does not turn for a long number: its type is smaller */
	for (size_t i = 0; i < surat->butir.count; i++)
		kiriman_row(composer, table, &surat->butir.items[i], i + 1);
	if (!surat->butir.count)
		triwulan_row(composer, table, surat);
	if (!prose_given(surat->keterangan))
		return;
	cell_prose(composer, &table->rows.items[first], COLUMN_KETERANGAN, surat->keterangan);
	cell_span(table, first, COLUMN_KETERANGAN, 1, (int)(table->rows.count - first));
}
