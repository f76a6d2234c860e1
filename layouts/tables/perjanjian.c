/* The Perjanjian Kinerja: every indicator with the programmes that support it and their money.
 *
 * A programme that supports two indicators is named at both, but its money stands once, so that the
 * column adds up to its sum; programmes that support none come last.
 */
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/record.h"

enum { COLUMN_NO, COLUMN_SASARAN, COLUMN_INDIKATOR, COLUMN_TARGET, COLUMN_PROGRAM, COLUMN_ANGGARAN, COLUMN_COUNT };

#define SEE "(lihat No. "

struct maker {
	struct composer *composer;
	struct table *table;
	size_t *shown; /* per programme: number of the sasaran where its money stands, 0 nowhere yet
	                */
	size_t number; /* of the sasaran */
};

static void program_cells(struct maker *maker, struct row *row, const struct program *program)
{
	struct composer *composer = maker->composer;
	size_t *shown = &maker->shown[program - composer->record->program.items];
	struct money money = program_money(program);

	cell_name(composer, row, COLUMN_PROGRAM, program->nama, path_in(composer, program->path, "nama"));
	if (*shown) {
		cell_value(composer, row, COLUMN_ANGGARAN, text_format(composer->arena, SEE "%z)", *shown));
		return;
	}
	cell_money(composer, row, COLUMN_ANGGARAN, money.given, money.anggaran);
	*shown = maker->number;
}

static void indikator_rows(struct maker *maker, const struct indikator *indikator)
{
	struct composer *composer = maker->composer;
	struct nilai target = nilai_target(composer->record, indikator, (int)composer->record->tahun.value);
	size_t first = maker->table->rows.count;
	struct row *row;

	for (size_t i = 0; i < indikator->program.count; i++) {
		const struct program *program = record_program(composer->record, indikator->program.items[i]);

		if (program)
			program_cells(maker, row_add(composer->arena, maker->table, ROW_BODY), program);
	}
	if (maker->table->rows.count == first) {
		row = row_add(composer->arena, maker->table, ROW_BODY);
		cell_value(composer, row, COLUMN_PROGRAM, LIT("-"));
		cell_value(composer, row, COLUMN_ANGGARAN, LIT("-"));
	}
	row = &maker->table->rows.items[first];
	cell_name(composer, row, COLUMN_INDIKATOR, indikator->nama, path_in(composer, indikator->path, "nama"));
	cell_value(composer, row, COLUMN_TARGET,
	           nilai_text(composer->arena, composer->record->aturan, indikator, target));
	span_rows(maker->table, first, COLUMN_INDIKATOR, 1);
	span_rows(maker->table, first, COLUMN_TARGET, 1);
}

static void sasaran_rows(struct maker *maker, const struct sasaran *sasaran)
{
	struct composer *composer = maker->composer;
	size_t first = maker->table->rows.count;

	for (size_t i = 0; i < sasaran->indikator.count; i++)
		indikator_rows(maker, &sasaran->indikator.items[i]);
	if (maker->table->rows.count == first)
		return;
	number_rows(composer, maker->table, first, COLUMN_NO, maker->number);
	name_rows(composer, maker->table, first, COLUMN_SASARAN, sasaran->uraian,
	          path_in(composer, sasaran->path, "uraian"));
}

static void other_programs(struct maker *maker)
{
	struct composer *composer = maker->composer;
	const struct record *record = composer->record;
	size_t first = maker->table->rows.count;

	for (size_t i = 0; i < record->program.count; i++)
		if (!maker->shown[i])
			program_cells(maker, row_add(composer->arena, maker->table, ROW_BODY),
			              &record->program.items[i]);
	if (maker->table->rows.count == first)
		return;
	cell_name(composer, &maker->table->rows.items[first], COLUMN_NO, LIT("Program pendukung"), LIT(""));
	maker->table->rows.items[first].cells[COLUMN_NO].align = ALIGN_LEFT;
	span_rows(maker->table, first, COLUMN_NO, COLUMN_PROGRAM);
}

static void total_row(struct composer *composer, struct table *table)
{
	struct money money = record_money(composer->record);
	struct row *row;

	if (!money.given)
		return;
	row = row_add(composer->arena, table, ROW_TOTAL);
	cell_name(composer, row, 0, LIT("Jumlah"), LIT(""));
	cell_span(table, table->rows.count - 1, 0, COLUMN_ANGGARAN, 1);
	cell_money(composer, row, COLUMN_ANGGARAN, true, money.anggaran);
}

void perjanjian_table(struct composer *composer, struct blocks *blocks)
{
	static const struct column_head heads[COLUMN_COUNT] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "Sasaran Strategis", ALIGN_LEFT, false, 0 },
		{ "Indikator Kinerja", ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
		{ "Program", ALIGN_LEFT, false, 0 },
		{ "Anggaran (Rp)", ALIGN_RIGHT, true, 0 },
	};
	const struct record *record = composer->record;
	struct maker maker = { .composer = composer };

	maker.shown = arena_many(composer->arena, record->program.count, size_t);
	maker.table = table_start(composer, blocks, heads, COLUMN_COUNT,
	                          text_format(composer->arena, "Perjanjian Kinerja %t Tahun %d", record->instansi->nama,
	                                      (int)record->tahun.value));
	maker.table->path = LIT("sasaran");
	numbers_row(composer, maker.table, "%d");
	for (maker.number = 1; maker.number <= record->sasaran.count; maker.number++)
		sasaran_rows(&maker, &record->sasaran.items[maker.number - 1]);
	other_programs(&maker);
	column_join(composer, maker.table, COLUMN_ANGGARAN, SEE);
	total_row(composer, maker.table);
	column_drop_unknown(composer, maker.table, COLUMN_ANGGARAN);
	column_drop_unknown(composer, maker.table, COLUMN_PROGRAM);
}
