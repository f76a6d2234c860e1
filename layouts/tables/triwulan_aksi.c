/* Rencana aksi and its monitoring: targets of the four quarters beside what was reached so far.
 *
 * Figures stand as the data's basis says; the capaian is to date, so a count of single quarters is
 * added up for it.
 */
#include "layouts/tables/triwulan.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "record/record.h"
#include "record/triwulan.h"

enum {
	COLUMN_NO,
	COLUMN_SASARAN,
	COLUMN_INDIKATOR,
	COLUMN_SATUAN,
	COLUMN_TARGET,
	COLUMN_REALISASI = COLUMN_TARGET + QUARTERS,
	COLUMN_CAPAIAN = COLUMN_REALISASI + QUARTERS,
	COLUMN_UNIT,
	COLUMN_AKSI, /* stands last in this list, but before the targets when there is one */
	COLUMN_COUNT
};

enum { QUARTERLY = 1 }; /* one width for all quarters, filled or not */

struct maker {
	const struct form *form;
	struct table *table;
	bool aksi; /* whether any indicator says what is to be done */
	size_t number;
	struct bases bases;
};

bool rencana_aksi_exists(const struct scope *scope, int quarter)
{
	return kinerja_exists(scope, quarter);
}

static bool any_aksi(const struct record *record)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct kinerja_setahun *setahun = record->sasaran.items[s].indikator.items[i].triwulan;

			if (setahun && setahun->rencana_aksi.count)
				return true;
		}
	return false;
}

/* The place of a column in the table at hand. */
static size_t place(const struct maker *maker, size_t column)
{
	if (column == COLUMN_AKSI)
		return COLUMN_TARGET;
	return column >= COLUMN_TARGET && maker->aksi ? column + 1 : column;
}

static void add_heads(struct maker *maker)
{
	static const char *const quarters[QUARTERS] = { "I", "II", "III", "IV" };
	struct head heads[COLUMN_COUNT + 2] = {
		{ 0, COLUMN_NO, 2, 1, "No" },
		{ 0, COLUMN_SASARAN, 2, 1, "Sasaran" },
		{ 0, COLUMN_INDIKATOR, 2, 1, "Indikator" },
		{ 0, COLUMN_SATUAN, 2, 1, "Satuan" },
		{ 0, place(maker, COLUMN_TARGET), 1, QUARTERS, "Target Triwulan" },
		{ 0, place(maker, COLUMN_REALISASI), 1, QUARTERS, "Realisasi Triwulan" },
		{ 0, place(maker, COLUMN_CAPAIAN), 2, 1, "Capaian (%%)" },
		{ 0, place(maker, COLUMN_UNIT), 2, 1, "Penanggung Jawab" },
	};
	size_t count = 8;

	for (size_t i = 0; i < QUARTERS; i++) {
		heads[count++] = (struct head){ 1, place(maker, COLUMN_TARGET + i), 1, 1, quarters[i] };
		heads[count++] = (struct head){ 1, place(maker, COLUMN_REALISASI + i), 1, 1, quarters[i] };
	}
	if (maker->aksi)
		heads[count++] = (struct head){ 0, COLUMN_TARGET, 2, 1, "Rencana Aksi" };
	heads_add(maker->form->composer, maker->table, heads, count, maker->form->quarter);
}

static void start(struct maker *maker)
{
	struct table *table = table_add(maker->form->blocks, maker->aksi ? COLUMN_COUNT : COLUMN_COUNT - 1);

	for (size_t i = 0; i < table->column_count; i++)
		table->columns[i] = (struct column){ .align = ALIGN_LEFT };
	table->columns[COLUMN_NO] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	table->columns[COLUMN_SATUAN] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	for (size_t i = COLUMN_TARGET; i < COLUMN_CAPAIAN; i++)
		table->columns[place(maker, i)] =
			(struct column){ .align = ALIGN_DECIMAL, .narrow = true, .group = QUARTERLY };
	table->columns[place(maker, COLUMN_CAPAIAN)] = (struct column){ .align = ALIGN_DECIMAL, .narrow = true };
	if (maker->aksi)
		table->columns[COLUMN_TARGET] = (struct column){ .align = ALIGN_LEFT };
	table->path = LIT("sasaran");
	table_alike(maker->form->composer->manuscript, table, LIT("rencana_aksi"));
	maker->table = table;
	add_heads(maker);
}

static void quarter_cells(struct maker *maker, struct row *row, const struct indikator *indikator)
{
	struct composer *composer = maker->form->composer;

	for (int i = 0; i < QUARTERS; i++) {
		cell_figure(composer, row, place(maker, COLUMN_TARGET + (size_t)i), indikator->path,
		            "kinerja.target.%d", i + 1);
		if (i < maker->form->quarter)
			cell_figure(composer, row, place(maker, COLUMN_REALISASI + (size_t)i), indikator->path,
			            "kinerja.realisasi.%d", i + 1);
	}
	cell_figure(composer, row, place(maker, COLUMN_CAPAIAN), indikator->path, "kinerja_kumulatif.capaian.%d",
	            maker->form->quarter);
}

static void indikator_row(struct maker *maker, const struct indikator *indikator)
{
	struct composer *composer = maker->form->composer;
	struct arena *arena = composer->arena;
	const struct kinerja_setahun *setahun = indikator->triwulan;
	struct row *row = row_add(arena, maker->table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, ++maker->number);
	cell_name(composer, row, COLUMN_INDIKATOR, indikator->nama, path_in(composer, indikator->path, "nama"));
	cell_name(composer, row, COLUMN_SATUAN, indikator->satuan, path_in(composer, indikator->path, "satuan"));
	if (maker->aksi)
		cell_points(composer, &row->cells[COLUMN_TARGET].body, &setahun->rencana_aksi, LIST_MARK_DECIMAL);
	quarter_cells(maker, row, indikator);
	cell_names(composer, row, place(maker, COLUMN_UNIT), &indikator->penanggung_jawab,
	           path_in(composer, indikator->path, "penanggung_jawab"));
	for (size_t column = COLUMN_SATUAN; column <= COLUMN_TARGET; column++)
		cell_dash(composer, row, column);
	cell_dash(composer, row, place(maker, COLUMN_UNIT));
	basis_count(composer, &maker->bases, setahun->basis, maker->number);
}

static void sasaran_rows(struct maker *maker, const struct sasaran *sasaran)
{
	size_t first = maker->table->rows.count;

	for (size_t i = 0; i < sasaran->indikator.count; i++)
		if (sasaran->indikator.items[i].triwulan)
			indikator_row(maker, &sasaran->indikator.items[i]);
	if (maker->table->rows.count == first)
		return;
	name_rows(maker->form->composer, maker->table, first, COLUMN_SASARAN, sasaran->uraian,
	          path_in(maker->form->composer, sasaran->path, "uraian"));
}

static void notes(struct maker *maker)
{
	struct composer *composer = maker->form->composer;

	note_add(composer, maker->table,
	         text_format(composer->arena, "Capaian dihitung sampai dengan akhir Triwulan %s.",
	                     quarter_roman(maker->form->quarter)));
	note_bases(composer, maker->table, &maker->bases);
}

void rencana_aksi_form(const struct form *form)
{
	const struct record *record = form->composer->record;
	struct maker maker = { .form = form, .aksi = any_aksi(record) };

	start(&maker);
	for (size_t s = 0; s < record->sasaran.count; s++)
		sasaran_rows(&maker, &record->sasaran.items[s]);
	notes(&maker);
	note_cap(form->composer, maker.table);
}
