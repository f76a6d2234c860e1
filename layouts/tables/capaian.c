/* Targets beside what was reached in one year: of the whole office, of a sasaran, of an indicator.
 *
 * Indicators are numbered through all sasaran, and keep their number in every table.
 */
#include "layouts/parts/prose.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/figures/predikat.h"
#include "record/istilah.h"
#include "record/record.h"

enum {
	COLUMN_NO,
	COLUMN_INDIKATOR,
	COLUMN_TARGET,
	COLUMN_REALISASI,
	COLUMN_CAPAIAN,
	COLUMN_KETERANGAN,
	COLUMN_PREDIKAT, /* only where the office has a scale */
	COLUMN_COUNT
};

/* -- target, realisasi, capaian -- */

/* A table on its way; the notes are what its rows need said below it. */
struct maker {
	struct composer *composer;
	struct table *table;
	struct notes notes;
};

static struct maker capaian_start(struct composer *composer, struct blocks *blocks, struct text caption)
{
	const struct column_head heads[COLUMN_COUNT] = {
		{ "No", ALIGN_CENTRE, true, 0 },           { istilah(composer)->indikator.bytes, ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },       { "Realisasi", ALIGN_CENTRE, true, 0 },
		{ "Capaian (%)", ALIGN_DECIMAL, true, 0 }, { "Keterangan", ALIGN_CENTRE, false, 0 },
		{ "Predikat", ALIGN_CENTRE, false, 0 },
	};
	bool predikat = predikat_chosen(composer->record->aturan);
	size_t count = predikat ? COLUMN_COUNT : COLUMN_PREDIKAT;
	struct maker maker = { .composer = composer, .notes = { .composer = composer } };

	maker.table = table_start(composer, blocks, heads, count, caption);
	maker.table->path = LIT("sasaran");
	return maker;
}

/* `capaian` is the name of the percentage: "capaian.%d". */
static void capaian_cells(struct maker *maker, struct row *row, struct text path, const char *capaian,
                          const char *predikat, int year)
{
	cell_figure(maker->composer, row, COLUMN_CAPAIAN, path, capaian, year);
	if (maker->table->column_count > COLUMN_PREDIKAT)
		cell_figure(maker->composer, row, COLUMN_PREDIKAT, path, predikat, year);
}

static struct row *year_row(struct maker *maker, const struct indikator *indikator, int year, size_t number)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, number);
	cell_indikator(composer, row, COLUMN_INDIKATOR, indikator);
	cell_figure(composer, row, COLUMN_TARGET, indikator->path, "target.%d", year);
	cell_realisasi(composer, row, COLUMN_REALISASI, indikator, year);
	capaian_cells(maker, row, indikator->path, "capaian.%d", "predikat.%d", year);
	cell_figure(composer, row, COLUMN_KETERANGAN, indikator->path, "keterangan.%d", year);
	notes_capaian(&maker->notes, indikator, year);
	return row;
}

/* The mean of percentages, which is not the ratio of any totals. */
static void mean_row(struct maker *maker, struct text path, const struct ikhtisar_capaian *all)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, ROW_TOTAL);

	cell_name(composer, row, COLUMN_NO, LIT("Rata-rata Capaian"), LIT(""));
	cell_span(maker->table, maker->table->rows.count - 1, COLUMN_NO, COLUMN_CAPAIAN, 1);
	capaian_cells(maker, row, path, "rata_rata", "predikat", 0);
	notes_mean(&maker->notes, all, path);
}

static bool mean_wanted(const struct record *record, const struct ikhtisar_capaian *all)
{
	const struct yes_no *wish = &record->aturan->rata_rata;

	return wish->given && wish->value && all->indikator > 1;
}

static size_t sasaran_rows(struct maker *maker, const struct sasaran *sasaran, size_t number)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		year_row(maker, &sasaran->indikator.items[i], (int)maker->composer->record->tahun.value, number++);
	return number;
}

static void komponen_notes(struct maker *maker, const struct sasaran *sasaran)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		notes_komponen(&maker->notes, &sasaran->indikator.items[i], (int)maker->composer->record->tahun.value);
}

/* The scale of predikat is told here, once for the whole report. */
void capaian_table(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	int year = (int)record->tahun.value;
	struct ikhtisar_capaian all = record_ikhtisar(record, year);
	struct maker maker =
		capaian_start(composer, blocks,
	                      text_format(composer->arena, "Target dan Realisasi %t %t Tahun %t",
	                                  istilah(composer)->iku, record->instansi->nama, told_year(composer, year)));
	size_t number = 1;

	for (size_t s = 0; s < record->sasaran.count; s++)
		number = sasaran_rows(&maker, &record->sasaran.items[s], number);
	if (mean_wanted(record, &all))
		mean_row(&maker, LIT("iku"), &all);
	notes_line(&maker.notes, predikat_legend(composer->arena, record->aturan));
	notes_put(&maker.notes, maker.table);
}

void sasaran_capaian_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	const struct record *record = composer->record;
	int year = (int)record->tahun.value;
	struct ikhtisar_capaian all = sasaran_ikhtisar(record, of->sasaran, year);
	struct maker maker;

	if (!of->sasaran->indikator.count)
		return;
	maker = capaian_start(composer, blocks,
	                      text_format(composer->arena, "Target dan Realisasi Sasaran %z Tahun %t", of->number,
	                                  told_year(composer, year)));
	table_alike(composer->manuscript, maker.table, LIT("capaian sasaran"));
	sasaran_rows(&maker, of->sasaran, of->first);
	if (mean_wanted(record, &all))
		mean_row(&maker, of->sasaran->path, &all);
	komponen_notes(&maker, of->sasaran);
	notes_put(&maker.notes, maker.table);
}

void tahunan_table(struct composer *composer, struct blocks *blocks, const struct indikator *indikator,
                   const struct tahunan *tahunan, size_t number)
{
	int year = (int)tahunan->tahun.value;
	struct maker maker = capaian_start(
		composer, blocks,
		text_format(composer->arena, "Capaian %t Tahun %t", indikator->nama, told_year(composer, year)));
	struct row *row = year_row(&maker, indikator, year, number);

	maker.table->path = tahunan->path;
	if (prose_given(tahunan->catatan))
		paragraph_add(&row->cells[COLUMN_KETERANGAN].body, STYLE_CELL, prose(composer, tahunan->catatan));
	notes_komponen(&maker.notes, indikator, year);
	notes_put(&maker.notes, maker.table);
	table_indikator_source(composer, maker.table, indikator);
}
