/* The indikator kinerja utama: what each means, how it is computed, where its data come from. */
#include "layouts/parts/prose.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

enum { COLUMN_NO, COLUMN_SASARAN, COLUMN_INDIKATOR, COLUMN_FORMULA, COLUMN_SUMBER, COLUMN_PENANGGUNG, COLUMN_COUNT };

static void formula_cell(struct composer *composer, struct cell *cell, const struct formula *formula)
{
	struct fraction fraction = {
		.numerator = prose(composer, formula->pembilang),
		.denominator = prose(composer, formula->penyebut),
		.factor = prose(composer, formula->kali),
		.align = ALIGN_CENTRE,
	};

	if (prose_given(formula->uraian))
		paragraph_add(&cell->body, STYLE_CELL, prose(composer, formula->uraian));
	if (rich_empty(fraction.numerator))
		return;
	if (rich_empty(fraction.denominator)) /* no fraction: words of the cell */
		paragraph_add(&cell->body, STYLE_CELL, fraction.numerator);
	else
		fraction_add(composer, &cell->body, &fraction);
}

static void indikator_row(struct composer *composer, struct table *table, const struct indikator *indikator)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_name(composer, row, COLUMN_INDIKATOR, indikator->nama, path_in(composer, indikator->path, "nama"));
	if (indikator->formula)
		formula_cell(composer, &row->cells[COLUMN_FORMULA], indikator->formula);
	cell_prose(composer, row, COLUMN_SUMBER, indikator->sumber_data);
	cell_names(composer, row, COLUMN_PENANGGUNG, &indikator->penanggung_jawab,
	           path_in(composer, indikator->path, "penanggung_jawab"));
	for (size_t column = COLUMN_FORMULA; column < COLUMN_COUNT; column++)
		cell_dash(composer, row, column);
}

static void sasaran_rows(struct composer *composer, struct table *table, const struct sasaran *sasaran, size_t number)
{
	size_t first = table->rows.count;

	for (size_t i = 0; i < sasaran->indikator.count; i++)
		indikator_row(composer, table, &sasaran->indikator.items[i]);
	number_rows(composer, table, first, COLUMN_NO, number);
	name_rows(composer, table, first, COLUMN_SASARAN, sasaran->uraian, path_in(composer, sasaran->path, "uraian"));
}

struct table *iku_form(struct composer *composer, struct blocks *blocks)
{
	const struct column_head heads[COLUMN_COUNT] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ istilah(composer)->sasaran.bytes, ALIGN_LEFT, false, 0 },
		{ istilah(composer)->iku.bytes, ALIGN_LEFT, false, 0 },
		{ "Penjelasan/ Formula Perhitungan", ALIGN_LEFT, false, 0 },
		{ "Sumber Data", ALIGN_LEFT, false, 0 },
		{ "Penanggung Jawab", ALIGN_LEFT, false, 0 },
	};
	const struct record *record = composer->record;
	struct table *table =
		table_start(composer, blocks, heads, COLUMN_COUNT,
	                    text_format(composer->arena, "%t %t Tahun %t", istilah(composer)->iku,
	                                record->instansi->nama, told_year(composer, (int)record->tahun.value)));

	table->path = LIT("sasaran");
	for (size_t i = 0; i < record->sasaran.count; i++)
		if (record->sasaran.items[i].indikator.count)
			sasaran_rows(composer, table, &record->sasaran.items[i], i + 1);
	return table;
}

void iku_table(struct composer *composer, struct blocks *blocks)
{
	struct table *table = iku_form(composer, blocks);

	for (size_t column = COLUMN_COUNT - 1; column >= COLUMN_FORMULA; column--)
		column_drop_unknown(composer, table, column);
}
