/* The table of what is sent: number, thing, how many, remark. */
#include "layouts/surat/parts.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
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
		struct text head = text_from(columns[i].head), path = LIT("");

		if (gaya->kolom.count == COLUMN_COUNT) {
			head = gaya->kolom.items[i];
			path = text_format(composer->arena, "%t.kolom[%z]", gaya->path, i);
		}
		table->columns[i].align = columns[i].align;
		table->columns[i].share = columns[i].share;
		cell_text(composer->arena, row, i, head, path);
	}
	return table;
}

/* -- cells -- */

static void words(struct composer *composer, struct row *row, size_t column, struct text text, struct text path)
{
	cell_words(composer->arena, row, column, prose(composer, text, path));
}

/* "1 (satu) berkas" */
static struct text counted(struct arena *arena, int64_t count, struct text unit)
{
	return text_format(arena, "%t (%t) %t", decimal_format(arena, decimal_from_int(count)), terbilang(arena, count),
	                   unit);
}

static void amount(struct composer *composer, struct row *row, const struct kiriman *kiriman)
{
	const struct banyaknya *banyaknya = kiriman->banyaknya;

	if (!banyaknya)
		return;
	words(composer, row, COLUMN_BANYAKNYA,
	      banyaknya->teks.count ? banyaknya->teks
	                            : counted(composer->arena, banyaknya->jumlah.value, banyaknya->satuan),
	      banyaknya->path);
}

static struct row *numbered_row(struct composer *composer, struct table *table, size_t number)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_text(composer->arena, row, COLUMN_NO, text_format(composer->arena, "%z.", number), LIT(""));
	return row;
}

static void kiriman_row(struct composer *composer, struct table *table, const struct kiriman *kiriman, size_t number)
{
	struct row *row = numbered_row(composer, table, number);

	words(composer, row, COLUMN_JENIS, kiriman->jenis, path_in(composer, kiriman->path, "jenis"));
	narasi_add(composer, &row->cells[COLUMN_JENIS].body, &kiriman->rincian, NARASI_IN_LIST);
	amount(composer, row, kiriman);
	words(composer, row, COLUMN_KETERANGAN, kiriman->keterangan, path_in(composer, kiriman->path, "keterangan"));
}

/* The report of the quarter, named and counted by itself. */
static void triwulan_row(struct composer *composer, struct table *table, const struct surat *surat)
{
	const struct record *record = composer->record;
	struct arena *arena = composer->arena;
	struct row *row = numbered_row(composer, table, 1);

	words(composer, row, COLUMN_JENIS,
	      text_format(arena, "Laporan Kinerja %t %t Tahun %d", triwulan_format(arena, (int)surat->triwulan.value),
	                  record->instansi->nama, (int)record->tahun.value),
	      path_in(composer, surat->path, "triwulan"));
	words(composer, row, COLUMN_BANYAKNYA, counted(arena, 1, LIT("dokumen")), LIT(""));
}

void surat_tabel(struct composer *composer, struct blocks *blocks, const struct surat *surat)
{
	struct table *table = start(composer, blocks);
	size_t first = table->rows.count;

	table->path = path_in(composer, surat->path, "butir");
	for (size_t i = 0; i < surat->butir.count; i++)
		kiriman_row(composer, table, &surat->butir.items[i], i + 1);
	if (!surat->butir.count)
		triwulan_row(composer, table, surat);
	if (!surat->keterangan.count)
		return;
	words(composer, &table->rows.items[first], COLUMN_KETERANGAN, surat->keterangan,
	      path_in(composer, surat->path, "keterangan"));
	cell_span(table, first, COLUMN_KETERANGAN, 1, (int)(table->rows.count - first));
}
