/* The years of one indicator in one table, and what changed from each to the next.
 *
 * A year that is measured in another way than those before is not compared with them; the note says
 * so.
 */
#include "layouts/parts/prose.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/figures/predikat.h"
#include "record/record.h"

#include <stdlib.h>

enum {
	COLUMN_TAHUN,
	COLUMN_TARGET,
	COLUMN_REALISASI,
	COLUMN_CAPAIAN,
	COLUMN_PERUBAHAN,
	COLUMN_KETERANGAN,
	COLUMN_PREDIKAT,
	COLUMN_COUNT
};

enum { YEARS_APART = 1 }; /* up to here each year has a table of its own */

struct maker {
	struct composer *composer;
	const struct indikator *indikator;
	struct table *table;
	struct notes notes;
};

static int by_year(const void *left, const void *right)
{
	int64_t a = (*(const struct tahunan *const *)left)->tahun.value;
	int64_t b = (*(const struct tahunan *const *)right)->tahun.value;

	return (a > b) - (a < b);
}

/* In order, up to the reporting year. */
static const struct tahunan **years_of(struct composer *composer, const struct indikator *indikator, size_t *count)
{
	const struct tahunan **years = arena_many(composer->arena, indikator->tahunan.count, const struct tahunan *);

	*count = 0;
	for (size_t i = 0; i < indikator->tahunan.count; i++)
		if (indikator->tahunan.items[i].tahun.value <= composer->record->tahun.value)
			years[(*count)++] = &indikator->tahunan.items[i];
	if (*count)
		qsort(years, *count, sizeof *years, by_year);
	return years;
}

bool seri_joined(const struct record *record, const struct indikator *indikator)
{
	if (record->aturan->tabel_tahunan == TABEL_MENURUT_DATA)
		return indikator->tahunan.count > YEARS_APART;
	return record->aturan->tabel_tahunan == TABEL_GABUNGAN;
}

void cell_change(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator, int from,
                 int to)
{
	struct figure figure =
		figure_of(composer, indikator->path, text_format(composer->arena, "perubahan.%d.%%d", to).bytes, from);
	int sign = figure.known ? decimal_sign(figure.number) : 0;
	struct text words = figure.known ? LIT("tetap") : LIT("-");

	if (sign < 0)
		figure.number.digits = -figure.number.digits;
	if (sign)
		words = text_format(composer->arena, "%s %t%s%t", sign > 0 ? "naik" : "turun",
		                    decimal_format(composer->arena, figure.number), figure.unit.count ? " " : "",
		                    figure.unit);
	cell_printed(composer, row, column, &figure, words);
}

static void year_row(struct maker *maker, const struct tahunan *tahunan, const struct tahunan *before)
{
	struct composer *composer = maker->composer;
	const struct indikator *indikator = maker->indikator;
	int year = (int)tahunan->tahun.value;
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);

	cell_value(composer, row, COLUMN_TAHUN, text_from_int(composer->arena, year));
	cell_figure(composer, row, COLUMN_TARGET, indikator->path, "target.%d", year);
	cell_realisasi(composer, row, COLUMN_REALISASI, indikator, year);
	cell_figure(composer, row, COLUMN_CAPAIAN, indikator->path, "capaian.%d", year);
	if (before)
		cell_change(composer, row, COLUMN_PERUBAHAN, indikator, (int)before->tahun.value, year);
	else
		cell_dash(composer, row, COLUMN_PERUBAHAN);
	cell_figure(composer, row, COLUMN_KETERANGAN, indikator->path, "keterangan.%d", year);
	if (maker->table->column_count > COLUMN_PREDIKAT)
		cell_figure(composer, row, COLUMN_PREDIKAT, indikator->path, "predikat.%d", year);
	if (prose_given(tahunan->catatan))
		paragraph_add(&row->cells[COLUMN_KETERANGAN].body, STYLE_CELL, prose(composer, tahunan->catatan));
	notes_capaian(&maker->notes, indikator, year);
	if (before)
		notes_putus(&maker->notes, indikator, (int)before->tahun.value, year);
}

static void seri_start(struct maker *maker, struct blocks *blocks, int first, int last)
{
	struct column_head heads[COLUMN_COUNT] = {
		{ "Tahun", ALIGN_CENTRE, true, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
		{ "Realisasi", ALIGN_CENTRE, true, 0 },
		{ "Capaian (%)", ALIGN_DECIMAL, true, 0 },
		{ "Perubahan Realisasi", ALIGN_CENTRE, false, 0 },
		{ "Keterangan", ALIGN_CENTRE, false, 0 },
		{ "Predikat", ALIGN_CENTRE, false, 0 },
	};
	struct composer *composer = maker->composer;
	bool predikat = predikat_chosen(composer->record->aturan);

	for (size_t i = COLUMN_TARGET; i <= COLUMN_REALISASI; i++)
		heads[i].title = with_unit(composer, text_from(heads[i].title), maker->indikator->satuan).bytes;
	maker->table = table_start(composer, blocks, heads, predikat ? COLUMN_COUNT : COLUMN_PREDIKAT,
	                           text_format(composer->arena, "Perkembangan %t Tahun %t", maker->indikator->nama,
	                                       told_years(composer, first, last)));
	maker->table->path = maker->indikator->path;
	table_alike(composer->manuscript, maker->table, LIT("seri"));
}

void seri_table(struct composer *composer, struct blocks *blocks, const struct indikator *indikator)
{
	struct maker maker = { .composer = composer,
		               .indikator = indikator,
		               .notes = { .composer = composer, .subject = SUBJECT_YEAR } };
	size_t count;
	const struct tahunan **years = years_of(composer, indikator, &count);

	if (!count)
		return;
	seri_start(&maker, blocks, (int)years[0]->tahun.value, (int)years[count - 1]->tahun.value);
	for (size_t i = 0; i < count; i++)
		year_row(&maker, years[i], i ? years[i - 1] : NULL);
	for (size_t i = 0; i < count; i++)
		notes_komponen(&maker.notes, indikator, (int)years[i]->tahun.value);
	notes_put(&maker.notes, maker.table);
	table_indikator_source(composer, maker.table, indikator);
}
