/* Money: what was reached beside what was spent, and the programmes down to their sub kegiatan.
 *
 * Sums stand with every programme and kegiatan; a row whose sub kegiatan got no money this year
 * keeps its cells empty, as the budget does.
 */
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "layouts/tables/uang.h"
#include "record/aturan.h"
#include "record/istilah.h"
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

void efisiensi_cells(struct composer *composer, struct row *row, size_t column, const struct indikator *indikator)
{
	cell_figure(composer, row, column, indikator->path, "efisiensi", 0);
	if (composer->record->aturan->efisiensi == EFISIENSI_PMK214)
		cell_figure(composer, row, column + 1, indikator->path, "nilai_efisiensi", 0);
}

bool efisiensi_exists(const struct scope *scope)
{
	const struct record *record = scope->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (indikator_money(scope, &record->sasaran.items[s].indikator.items[i]).given)
				return true;
	return false;
}

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
	const struct {
		const char *upper, *lower;
	} two_heads[EF_TINGKAT] = {
		{ "No", "" },
		{ istilah(composer)->sasaran.bytes, "" },
		{ istilah(composer)->indikator.bytes, "" },
		{ "Kinerja", "Target" },
		{ "", "Realisasi" },
		{ "", "Capaian (%)" },
		{ "Anggaran", "Anggaran (Rp)" },
		{ "", "Realisasi (Rp)" },
		{ "", "Capaian (%)" },
	};
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
	struct efisiensi found = indikator_efisiensi(&composer->scope, indikator);
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_indikator(composer, row, EF_INDIKATOR, indikator);
	cell_figure(composer, row, EF_TARGET, indikator->path, "target.%d", year);
	cell_realisasi(composer, row, EF_REALISASI, indikator, year);
	cell_figure(composer, row, EF_CAPAIAN, indikator->path, "capaian.%d", year);
	cell_figure(composer, row, EF_ANGGARAN, indikator->path, "anggaran", 0);
	cell_figure(composer, row, EF_BELANJA, indikator->path, "belanja", 0);
	cell_figure(composer, row, EF_SERAPAN, indikator->path, "serapan", 0);
	efisiensi_cells(composer, row, EF_TINGKAT, indikator);
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
	                    text_format(composer->arena, "Perbandingan Capaian Kinerja dan Anggaran Tahun %t",
	                                told_year(composer, (int)record->tahun.value)));

	table->path = LIT("sasaran");
	efisiensi_head(composer, table);
	for (size_t i = 0; i < record->sasaran.count; i++)
		efisiensi_rows(composer, table, &record->sasaran.items[i], i + 1, &notes);
	notes_formula(&notes, true);
	notes_put(&notes, table);
}

/* -- realisation -- */

enum { RE_NO, RE_NEXT };

struct realisasi {
	struct composer *composer;
	struct table *table;
	struct uang_kolom kolom;
	struct notes notes;
};

static bool any_remark(const struct scope *scope)
{
	struct sub_walk walk = { .scope = scope };

	while (sub_walk_next(&walk))
		if (prose_given(walk.sub->keterangan))
			return true;
	return false;
}

/* What the data has something for. */
static struct uang_kolom kolom_of(struct composer *composer, const struct kolom_anggaran_list *asked)
{
	const struct record *record = composer->record;
	struct uang_kolom kolom = uang_kolom_new(composer, asked, NULL, 0);

	if (kolom.chosen) {
		uang_kolom_place(&kolom, RE_NEXT);
		return kolom;
	}
	if (record->aturan->kode_program == KODE_KOLOM)
		uang_kolom_add(&kolom, KOLOM_KODE);
	if (scope_money(&composer->scope).changed)
		uang_kolom_add(&kolom, KOLOM_SEMULA);
	uang_kolom_add(&kolom, KOLOM_ANGGARAN);
	uang_kolom_add(&kolom, KOLOM_REALISASI);
	uang_kolom_add(&kolom, KOLOM_PERSEN);
	if (any_remark(&composer->scope))
		uang_kolom_add(&kolom, KOLOM_KETERANGAN);
	uang_kolom_place(&kolom, RE_NEXT);
	return kolom;
}

static struct realisasi realisasi_start(struct composer *composer, struct blocks *blocks,
                                        const struct kolom_anggaran_list *asked, const char *second,
                                        const char *caption)
{
	struct realisasi maker = { .composer = composer,
		                   .kolom = kolom_of(composer, asked),
		                   .notes = { .composer = composer } };
	struct table *table = table_add(blocks, uang_kolom_end(&maker.kolom));
	struct row *row = row_add(composer->arena, table, ROW_HEAD);

	maker.table = table;
	table->caption = rich_plain(composer->arena,
	                            text_format(composer->arena, "%s Tahun %t", caption,
	                                        told_year(composer, (int)composer->record->tahun.value)),
	                            LIT(""));
	table->path = LIT("program");
	table->columns[RE_NO] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	table->columns[maker.kolom.nama] = (struct column){ .align = ALIGN_LEFT };
	cell_text(composer->arena, row, RE_NO, LIT("No"), LIT(""));
	cell_text(composer->arena, row, maker.kolom.nama, text_from(second), LIT(""));
	uang_kolom_columns(&maker.kolom, table);
	uang_kolom_heads(&maker.kolom, table, LIT(""));
	numbers_row(composer, table, "%d");
	return maker;
}

/* What is in words stands even where there is no money. */
static void money_cells(struct realisasi *maker, struct row *row, bool given, const struct uang_facts *facts)
{
	notes_spared(&maker->notes, uang_cells(&maker->kolom, row, facts));
	if (!given)
		uang_kolom_clear(&maker->kolom, row);
}

/* Codes stand in their column, or before names. */
static struct text name_in(const struct realisasi *maker, struct text kode, struct text nama)
{
	return uang_kolom_has(&maker->kolom, KOLOM_KODE) ? nama : coded(maker->composer, kode, nama);
}

static void program_row(struct realisasi *maker, const struct program *program, size_t number, enum row_kind kind)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, kind);
	struct text nama = kind == ROW_GROUP ? text_upper(composer->arena, program->nama) : program->nama;
	struct uang_facts facts = { .path = program->path,
		                    .kode = program->kode,
		                    .sumber_dana = program->sumber_dana,
		                    .sumber_path = path_in(composer, program->path, "sumber_dana") };

	cell_int(composer, row, RE_NO, number);
	cell_name(composer, row, maker->kolom.nama, name_in(maker, program->kode, nama),
	          path_in(composer, program->path, "nama"));
	money_cells(maker, row, program_money(program).given, &facts);
}

static void sub_row(struct realisasi *maker, const struct program *program, const struct sub_kegiatan *sub)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);
	bool own = sub->sumber_dana.count > 0;
	struct uang_facts facts = { .path = sub->path,
		                    .kode = sub->kode,
		                    .sumber_dana = own ? sub->sumber_dana : program->sumber_dana,
		                    .sumber_path = path_in(composer, own ? sub->path : program->path, "sumber_dana"),
		                    .keterangan = sub->keterangan };

	cell_name(composer, row, maker->kolom.nama, name_in(maker, sub->kode, sub->nama),
	          path_in(composer, sub->path, "nama"));
	money_cells(maker, row, sub_kegiatan_money(sub).given, &facts);
}

static void kegiatan_rows(struct realisasi *maker, const struct program *program, const struct kegiatan *kegiatan)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, kegiatan->sub_kegiatan.count ? ROW_GROUP : ROW_BODY);
	struct uang_facts facts = { .path = kegiatan->path, .kode = kegiatan->kode };

	row->bold = true;
	cell_name(composer, row, maker->kolom.nama, name_in(maker, kegiatan->kode, kegiatan->nama),
	          path_in(composer, kegiatan->path, "nama"));
	money_cells(maker, row, kegiatan_money(kegiatan).given, &facts);
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		sub_row(maker, program, &kegiatan->sub_kegiatan.items[i]);
}

static void total_row(struct realisasi *maker)
{
	struct composer *composer = maker->composer;
	struct row *row = closing_row(composer, maker->table, LIT("JUMLAH"), uang_kolom_money(&maker->kolom));

	money_cells(maker, row, scope_money(&composer->scope).given,
	            &(struct uang_facts){ .path = LIT("program.total") });
}

static void add_note(void *context, struct text words)
{
	struct realisasi *maker = context;

	notes_line(&maker->notes, words);
}

static void realisasi_end(struct realisasi *maker)
{
	total_row(maker);
	notes_unspent(&maker->notes);
	uang_kolom_notes(&maker->kolom, add_note, maker);
	notes_put(&maker->notes, maker->table);
}

void realisasi_table(struct composer *composer, struct blocks *blocks, const struct kolom_anggaran_list *kolom)
{
	const struct program *program;
	struct realisasi maker = realisasi_start(composer, blocks, kolom, "Program dan Kegiatan",
	                                         "Realisasi Anggaran Program dan Kegiatan");

	for (size_t p = 0; (program = scope_program(&composer->scope, p)); p++) {
		program_row(&maker, program, p + 1, ROW_GROUP);
		for (size_t k = 0; k < program->kegiatan.count; k++)
			kegiatan_rows(&maker, program, &program->kegiatan.items[k]);
	}
	realisasi_end(&maker);
}

void realisasi_program_table(struct composer *composer, struct blocks *blocks, const struct kolom_anggaran_list *kolom)
{
	const struct program *program;
	struct realisasi maker = realisasi_start(composer, blocks, kolom, "Program", "Realisasi Anggaran per Program");

	for (size_t p = 0; (program = scope_program(&composer->scope, p)); p++)
		program_row(&maker, program, p + 1, ROW_BODY);
	realisasi_end(&maker);
}
