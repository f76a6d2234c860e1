/* The Perjanjian Kinerja: every indicator with the programmes, kegiatan or sub kegiatan that support it and their
 * money.
 *
 * One that supports two indicators is named at both, but its money stands once, so that the column adds up to its sum;
 * what supports none comes last. Where a programme is named after some of its own kegiatan, a note says that their
 * money is part of its money. Where no indicator says what supports it, the programmes are rows of their own below the
 * aims, with a head of their own.
 */
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/figures/biaya.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

enum { COLUMN_NO, COLUMN_SASARAN, COLUMN_INDIKATOR, COLUMN_TARGET, COLUMN_PROGRAM, COLUMN_ANGGARAN, COLUMN_COUNT };

#define SEE "(lihat No. "

/* What stands in the table already, and at which sasaran its money is. */
struct shown {
	const void *what;
	const struct program *program;
	size_t number;
};

struct maker {
	struct composer *composer;
	struct table *table;
	ARRAY_OF(struct shown) shown;
	size_t number; /* of the sasaran */
	bool twice;    /* money stands with a part and with the whole */
};

/* At which sasaran the money of this very thing stands; 0: nowhere yet. */
static size_t shown_at(const struct maker *maker, const void *what)
{
	for (size_t i = 0; i < maker->shown.count && what; i++)
		if (maker->shown.items[i].what == what)
			return maker->shown.items[i].number;
	return 0;
}

/* The same of what it is part of. */
static size_t whole_shown_at(const struct maker *maker, const struct biaya *biaya)
{
	size_t number = biaya->kegiatan ? shown_at(maker, biaya->program) : 0;

	return !number && biaya->sub ? shown_at(maker, biaya->kegiatan) : number;
}

static bool part_shown(const struct maker *maker, const struct program *program)
{
	for (size_t i = 0; i < maker->shown.count; i++)
		if (maker->shown.items[i].program == program)
			return true;
	return false;
}

static void biaya_cells(struct maker *maker, struct row *row, const struct biaya *biaya)
{
	struct composer *composer = maker->composer;
	size_t at = shown_at(maker, biaya_what(biaya));

	if (!at)
		at = whole_shown_at(maker, biaya);
	cell_name(composer, row, COLUMN_PROGRAM, coded(composer, biaya_kode(biaya), biaya_nama(biaya)),
	          path_in(composer, biaya_path(biaya), "nama"));
	if (at) {
		cell_value(composer, row, COLUMN_ANGGARAN, text_format(composer->arena, SEE "%z)", at));
		return;
	}
	maker->twice = maker->twice || (!biaya->kegiatan && part_shown(maker, biaya->program));
	cell_figure(composer, row, COLUMN_ANGGARAN, biaya_path(biaya), "anggaran", 0);
	if (maker->number <= composer->record->sasaran.count) /* nobody asks for what comes last */
		*array_push(composer->arena, &maker->shown) =
			(struct shown){ biaya_what(biaya), biaya->program, maker->number };
}

static void indikator_rows(struct maker *maker, const struct indikator *indikator)
{
	struct composer *composer = maker->composer;
	size_t first = maker->table->rows.count;
	struct row *row;

	for (size_t i = 0; i < indikator->program.count; i++) {
		struct biaya biaya;

		if (biaya_find(&composer->scope, indikator->program.items[i], &biaya))
			biaya_cells(maker, row_add(composer->arena, maker->table, ROW_BODY), &biaya);
	}
	if (maker->table->rows.count == first) {
		row = row_add(composer->arena, maker->table, ROW_BODY);
		cell_value(composer, row, COLUMN_PROGRAM, LIT("-"));
		cell_value(composer, row, COLUMN_ANGGARAN, LIT("-"));
	}
	row = &maker->table->rows.items[first];
	cell_name(composer, row, COLUMN_INDIKATOR, indikator->nama, path_in(composer, indikator->path, "nama"));
	cell_figure_full(composer, row, COLUMN_TARGET, indikator->path, "target.%d",
	                 (int)composer->record->tahun.value);
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

static void other_row(struct maker *maker, const struct biaya *biaya)
{
	biaya_cells(maker, row_add(maker->composer->arena, maker->table, ROW_BODY), biaya);
}

/* What is left of a programme of which some parts stand already. */
static void other_parts(struct maker *maker, const struct program *program)
{
	for (size_t k = 0; k < program->kegiatan.count; k++) {
		struct biaya biaya = { .program = program, .kegiatan = &program->kegiatan.items[k] };
		bool begun = false;

		for (size_t s = 0; s < biaya.kegiatan->sub_kegiatan.count; s++)
			begun = begun || shown_at(maker, &biaya.kegiatan->sub_kegiatan.items[s]);
		if (shown_at(maker, biaya.kegiatan))
			continue;
		if (!begun)
			other_row(maker, &biaya);
		for (size_t s = 0; begun && s < biaya.kegiatan->sub_kegiatan.count; s++) {
			biaya.sub = &biaya.kegiatan->sub_kegiatan.items[s];
			if (!shown_at(maker, biaya.sub))
				other_row(maker, &biaya);
		}
	}
}

static void other_programs(struct maker *maker)
{
	struct composer *composer = maker->composer;
	const struct program *program;
	size_t first = maker->table->rows.count;

	for (size_t p = 0; (program = scope_program(&composer->scope, p)); p++) {
		struct biaya biaya = { .program = program };

		if (shown_at(maker, biaya.program))
			continue;
		if (part_shown(maker, biaya.program))
			other_parts(maker, biaya.program);
		else
			other_row(maker, &biaya);
	}
	if (maker->table->rows.count == first)
		return;
	cell_name(composer, &maker->table->rows.items[first], COLUMN_NO, LIT("Program pendukung"), LIT(""));
	maker->table->rows.items[first].cells[COLUMN_NO].align = ALIGN_LEFT;
	span_rows(maker->table, first, COLUMN_NO, COLUMN_PROGRAM);
}

/* -- where nothing is said of what supports which -- */

static bool is_linked(const struct maker *maker)
{
	const struct record *record = maker->composer->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (record->sasaran.items[s].indikator.items[i].program.count)
				return true;
	return false;
}

static struct row *wide_row(struct maker *maker, enum row_kind kind)
{
	struct row *row = row_add(maker->composer->arena, maker->table, kind);

	cell_span(maker->table, maker->table->rows.count - 1, COLUMN_SASARAN, 2, 1);
	return row;
}

/* Number, name over two columns, money below the targets. */
static void program_row(struct maker *maker, const struct program *program, size_t number)
{
	struct composer *composer = maker->composer;
	struct row *row = wide_row(maker, ROW_BODY);

	cell_text(composer->arena, row, COLUMN_NO, text_from_int(composer->arena, (int64_t)number), LIT(""));
	cell_name(composer, row, COLUMN_SASARAN, coded(composer, program->kode, program->nama),
	          path_in(composer, program->path, "nama"));
	cell_figure(composer, row, COLUMN_TARGET, program->path, "anggaran", 0);
	row->cells[COLUMN_TARGET].align = ALIGN_RIGHT;
}

static void program_rows(struct maker *maker)
{
	struct composer *composer = maker->composer;
	const struct program *program;
	struct row *row;

	if (!scope_program(&composer->scope, 0))
		return;
	row = wide_row(maker, ROW_GROUP);
	cell_name(composer, row, COLUMN_NO, LIT("No"), LIT(""));
	cell_name(composer, row, COLUMN_SASARAN, LIT("Program"), LIT(""));
	cell_name(composer, row, COLUMN_TARGET, LIT("Anggaran (Rp)"), LIT(""));
	for (size_t c = 0; c <= COLUMN_TARGET; c++)
		row->cells[c].align = ALIGN_CENTRE;
	for (size_t p = 0; (program = scope_program(&composer->scope, p)); p++)
		program_row(maker, program, p + 1);
}

static void total_row(struct composer *composer, struct table *table, size_t column)
{
	struct money money = scope_money(&composer->scope);
	struct row *row;

	if (!money.given)
		return;
	row = row_add(composer->arena, table, ROW_TOTAL);
	cell_name(composer, row, 0, LIT("Jumlah"), LIT(""));
	cell_span(table, table->rows.count - 1, 0, (int)column, 1);
	cell_figure(composer, row, column, LIT("program.total"), "anggaran", 0);
	row->cells[column].align = ALIGN_RIGHT;
}

void perjanjian_table(struct composer *composer, struct blocks *blocks)
{
	const struct column_head heads[COLUMN_COUNT] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ istilah(composer)->sasaran.bytes, ALIGN_LEFT, false, 0 },
		{ istilah(composer)->indikator.bytes, ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
		{ biaya_head(&composer->scope, NULL), ALIGN_LEFT, false, 0 },
		{ "Anggaran (Rp)", ALIGN_RIGHT, true, 0 },
	};
	const struct record *record = composer->record;
	struct maker maker = { .composer = composer };

	maker.table = table_start(composer, blocks, heads, COLUMN_COUNT,
	                          text_format(composer->arena, "Perjanjian Kinerja %t Tahun %t", record->instansi->nama,
	                                      told_year(composer, (int)record->tahun.value)));
	maker.table->path = LIT("sasaran");
	numbers_row(composer, maker.table, "%d");
	for (maker.number = 1; maker.number <= record->sasaran.count; maker.number++)
		sasaran_rows(&maker, &record->sasaran.items[maker.number - 1]);
	if (!is_linked(&maker)) {
		column_drop_unknown(composer, maker.table, COLUMN_ANGGARAN);
		column_drop_unknown(composer, maker.table, COLUMN_PROGRAM);
		program_rows(&maker);
		total_row(composer, maker.table, COLUMN_TARGET);
		return;
	}
	other_programs(&maker);
	column_join(composer, maker.table, COLUMN_ANGGARAN, SEE);
	total_row(composer, maker.table, COLUMN_ANGGARAN);
	if (maker.twice)
		maker.table->source = rich_plain(composer->arena,
		                                 LIT("Anggaran kegiatan yang disebut tersendiri sudah termasuk dalam "
		                                     "anggaran programnya."),
		                                 LIT(""));
	column_drop_unknown(composer, maker.table, COLUMN_ANGGARAN);
	column_drop_unknown(composer, maker.table, COLUMN_PROGRAM);
}
