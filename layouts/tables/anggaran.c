/* Money: what was reached beside what was spent, and the programmes down to their sub kegiatan.
 *
 * Sums stand with every programme and kegiatan; a row whose sub kegiatan got no money this year
 * keeps its cells empty, as the budget does.
 */
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/record.h"

/* -- efficiency -- */

enum efisiensi_column {
	EF_NO,
	EF_SASARAN,
	EF_INDIKATOR,
	EF_TARGET,
	EF_REALISASI,
	EF_CAPAIAN,
	EF_ANGGARAN,
	EF_BELANJA,
	EF_SERAPAN,
	EF_TINGKAT, /* the last, or the last two with NE */
	EF_MOST = EF_TINGKAT + 2
};

size_t efisiensi_heads(const struct record *record, const char *heads[2])
{
	switch (record->aturan->efisiensi) {
	case EFISIENSI_SELISIH:
		heads[0] = "Tingkat Efisiensi";
		return 1;
	case EFISIENSI_PMK214:
		heads[0] = "Efisiensi (E)";
		heads[1] = "Nilai Efisiensi (NE)";
		return 2;
	case EFISIENSI_SISA:
		heads[0] = "Efisiensi (%)";
		return 1;
	}
	return 0;
}

void efisiensi_cells(struct composer *composer, struct row *row, size_t column, const struct efisiensi *efisiensi)
{
	cell_percent(composer, row, column, efisiensi->nilai);
	if (composer->record->aturan->efisiensi == EFISIENSI_PMK214)
		cell_percent(composer, row, column + 1, efisiensi->ne);
}

bool efisiensi_exists(const struct record *record)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (indikator_money(record, &record->sasaran.items[s].indikator.items[i]).given)
				return true;
	return false;
}

static const struct two_heads {
	const char *upper, *lower;
} two_heads[EF_TINGKAT] = {
	{ "No", "" },          { "Sasaran Strategis", "" }, { "Indikator Kinerja", "" },     { "Kinerja", "Target" },
	{ "", "Realisasi" },   { "", "Capaian (%)" },       { "Anggaran", "Anggaran (Rp)" }, { "", "Realisasi (Rp)" },
	{ "", "Capaian (%)" },
};

/* The heads of the last columns; the usual one says from which columns it comes. */
static void last_heads(struct composer *composer, struct table *table, struct row *row)
{
	const char *last[2];
	size_t count = efisiensi_heads(composer->record, last);

	for (size_t i = 0; i < count; i++) {
		struct text words = text_from(last[i]);

		if (composer->record->aturan->efisiensi == EFISIENSI_SELISIH)
			words = text_format(composer->arena, "%t (6 - 9)", words);
		cell_text(composer->arena, row, EF_TINGKAT + i, words, LIT(""));
		cell_span(table, 0, EF_TINGKAT + i, 1, 2);
	}
}

static void efisiensi_head(struct composer *composer, struct table *table)
{
	struct row *row = row_add(composer->arena, table, ROW_HEAD);

	for (size_t i = 0; i < EF_TINGKAT; i++)
		cell_text(composer->arena, row, i, text_from(two_heads[i].upper), LIT(""));
	row = row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0; i < EF_TINGKAT; i++)
		cell_text(composer->arena, row, i, text_from(two_heads[i].lower), LIT(""));
	for (size_t i = 0; i <= EF_INDIKATOR; i++)
		cell_span(table, 0, i, 1, 2);
	cell_span(table, 0, EF_TARGET, 3, 1);
	cell_span(table, 0, EF_ANGGARAN, 3, 1);
	last_heads(composer, table, &table->rows.items[0]);
	numbers_row(composer, table, "%d");
}

static void efisiensi_row(struct composer *composer, struct table *table, const struct indikator *indikator,
                          struct notes *notes)
{
	const struct record *record = composer->record;
	int year = (int)record->tahun.value;
	struct money money = indikator_money(record, indikator);
	struct efisiensi found = indikator_efisiensi(record, indikator);
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_indikator(composer, row, EF_INDIKATOR, indikator);
	cell_nilai(composer, row, EF_TARGET, indikator, nilai_target(record, indikator, year));
	cell_nilai(composer, row, EF_REALISASI, indikator, nilai_realisasi(indikator, year));
	cell_percent(composer, row, EF_CAPAIAN, indikator_capaian(record, indikator, year));
	cell_money(composer, row, EF_ANGGARAN, money.given, money.anggaran);
	cell_money(composer, row, EF_BELANJA, money.spent, money.realisasi);
	cell_percent(composer, row, EF_SERAPAN, serapan(money, percent_places(composer->record)));
	efisiensi_cells(composer, row, EF_TINGKAT, &found);
	notes_efisiensi(notes, indikator->nama, found.alasan);
}

static void efisiensi_rows(struct composer *composer, struct table *table, const struct sasaran *sasaran, size_t number,
                           struct notes *notes)
{
	size_t first = table->rows.count;

	if (!sasaran->indikator.count)
		return;
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		efisiensi_row(composer, table, &sasaran->indikator.items[i], notes);
	number_rows(composer, table, first, EF_NO, number);
	name_rows(composer, table, first, EF_SASARAN, sasaran->uraian, path_in(composer, sasaran->path, "uraian"));
}

void efisiensi_table(struct composer *composer, struct blocks *blocks)
{
	static const struct column_head heads[EF_MOST] = {
		{ NULL, ALIGN_CENTRE, true, 0 },  { NULL, ALIGN_LEFT, false, 0 },   { NULL, ALIGN_LEFT, false, 0 },
		{ NULL, ALIGN_CENTRE, true, 0 },  { NULL, ALIGN_CENTRE, true, 0 },  { NULL, ALIGN_DECIMAL, true, 0 },
		{ NULL, ALIGN_RIGHT, true, 0 },   { NULL, ALIGN_RIGHT, true, 0 },   { NULL, ALIGN_DECIMAL, true, 0 },
		{ NULL, ALIGN_DECIMAL, true, 0 }, { NULL, ALIGN_DECIMAL, true, 0 },
	};
	const struct record *record = composer->record;
	struct notes notes = { .composer = composer };
	const char *last[2];
	size_t count = EF_TINGKAT + efisiensi_heads(record, last);
	struct table *table =
		table_start(composer, blocks, heads, count,
	                    text_format(composer->arena, "Perbandingan Capaian Kinerja dan Anggaran Tahun %d",
	                                (int)record->tahun.value));

	table->path = LIT("sasaran");
	efisiensi_head(composer, table);
	for (size_t i = 0; i < record->sasaran.count; i++)
		efisiensi_rows(composer, table, &record->sasaran.items[i], i + 1, &notes);
	notes_formula(&notes, true);
	notes_put(&notes, table);
}

/* -- realisation -- */

enum realisasi_column { RE_NO, RE_NAMA, RE_TARGET, RE_REALISASI, RE_PERSEN, RE_COUNT };

static struct table *realisasi_start(struct composer *composer, struct blocks *blocks, const char *second,
                                     const char *caption)
{
	const struct column_head heads[RE_COUNT] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ second, ALIGN_LEFT, false, 0 },
		{ "Target (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Realisasi (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Persentase (%)", ALIGN_DECIMAL, true, 0 },
	};
	struct table *table =
		table_start(composer, blocks, heads, RE_COUNT,
	                    text_format(composer->arena, "%s Tahun %d", caption, (int)composer->record->tahun.value));

	table->path = LIT("program");
	numbers_row(composer, table, "%d");
	return table;
}

struct realisasi {
	struct composer *composer;
	struct table *table;
	struct notes notes;
};

static void money_cells(struct realisasi *maker, struct row *row, struct money money)
{
	struct composer *composer = maker->composer;
	struct measure percent = serapan(money, percent_places(composer->record));

	if (!money.given)
		return;
	cell_money(composer, row, RE_TARGET, true, money.anggaran);
	cell_money(composer, row, RE_REALISASI, money.spent, money.realisasi);
	cell_percent(composer, row, RE_PERSEN, percent);
	notes_spared(&maker->notes, percent);
}

static void program_row(struct realisasi *maker, const struct program *program, size_t number, enum row_kind kind)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, kind);
	struct text nama = kind == ROW_GROUP ? text_upper(composer->arena, program->nama) : program->nama;

	cell_int(composer, row, RE_NO, number);
	cell_name(composer, row, RE_NAMA, nama, path_in(composer, program->path, "nama"));
	money_cells(maker, row, program_money(program));
}

static void kegiatan_rows(struct realisasi *maker, const struct kegiatan *kegiatan)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, kegiatan->sub_kegiatan.count ? ROW_GROUP : ROW_BODY);

	row->bold = true;
	cell_name(composer, row, RE_NAMA, kegiatan->nama, path_in(composer, kegiatan->path, "nama"));
	money_cells(maker, row, kegiatan_money(kegiatan));
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i];

		row = row_add(composer->arena, maker->table, ROW_BODY);
		cell_name(composer, row, RE_NAMA, sub->nama, path_in(composer, sub->path, "nama"));
		money_cells(maker, row, sub_kegiatan_money(sub));
	}
}

static void total_row(struct realisasi *maker)
{
	struct composer *composer = maker->composer;
	struct table *table = maker->table;
	struct row *row = row_add(composer->arena, table, ROW_TOTAL);
	struct cell *cell = cell_text(composer->arena, row, RE_NO, LIT("JUMLAH"), LIT(""));

	cell->align = ALIGN_CENTRE;
	money_cells(maker, row, record_money(composer->record));
	cell_span(table, table->rows.count - 1, RE_NO, 2, 1);
}

static void realisasi_end(struct realisasi *maker)
{
	total_row(maker);
	notes_unspent(&maker->notes);
	notes_put(&maker->notes, maker->table);
}

void realisasi_table(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	struct realisasi maker = {
		.composer = composer,
		.table = realisasi_start(composer, blocks, "Program dan Kegiatan",
		                         "Realisasi Anggaran Program dan Kegiatan"),
		.notes = { .composer = composer },
	};

	for (size_t i = 0; i < record->program.count; i++) {
		const struct program *program = &record->program.items[i];

		program_row(&maker, program, i + 1, ROW_GROUP);
		for (size_t k = 0; k < program->kegiatan.count; k++)
			kegiatan_rows(&maker, &program->kegiatan.items[k]);
	}
	realisasi_end(&maker);
}

void realisasi_program_table(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	struct realisasi maker = {
		.composer = composer,
		.table = realisasi_start(composer, blocks, "Program", "Realisasi Anggaran per Program"),
		.notes = { .composer = composer },
	};

	for (size_t i = 0; i < record->program.count; i++)
		program_row(&maker, &record->program.items[i], i + 1, ROW_BODY);
	realisasi_end(&maker);
}
