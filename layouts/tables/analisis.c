/* The small tables of the analyses of one sasaran: how far to the Renstra's last year, beside
 * standards, efficiency, and the programmes that carry it. */
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/figures/biaya.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

static struct table *analisis_table(struct composer *composer, struct blocks *blocks, const struct column_head *heads,
                                    size_t count, struct text caption)
{
	struct table *table = table_start(composer, blocks, heads, count, caption);

	table->path = LIT("sasaran");
	table_alike(composer->manuscript, table, text_from(heads[count - 1].title));
	return table;
}

static void number_and_name(struct composer *composer, struct row *row, size_t number,
                            const struct indikator *indikator)
{
	cell_int(composer, row, 0, number);
	cell_indikator(composer, row, 1, indikator);
}

/* -- the Renstra's last year -- */

static bool last_target_known(const struct record *record, const struct indikator *indikator)
{
	return record->renstra && record->renstra->akhir.given &&
	       nilai_target(record, indikator, (int)record->renstra->akhir.value).kind != NILAI_TIDAK_ADA;
}

static bool any_last_target(const struct record *record, const struct sasaran *sasaran)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		if (last_target_known(record, &sasaran->indikator.items[i]))
			return true;
	return false;
}

static void kemajuan_row(struct composer *composer, struct table *table, const struct indikator *indikator,
                         size_t number, struct notes *notes)
{
	const struct record *record = composer->record;
	int year = (int)record->tahun.value, last = (int)record->renstra->akhir.value;
	struct pencapaian kemajuan = indikator_kemajuan(record, indikator, year);
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	number_and_name(composer, row, number, indikator);
	cell_figure(composer, row, 2, indikator->path, "realisasi.%d", year);
	cell_figure(composer, row, 3, indikator->path, "target.%d", last);
	cell_figure(composer, row, 4, indikator->path, "kemajuan.%d", year);
	notes_kemajuan(notes, indikator->nama, kemajuan.alasan);
}

void kemajuan_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	const struct record *record = composer->record;
	struct arena *arena = composer->arena;
	struct notes notes = { .composer = composer };
	struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ istilah(composer)->indikator.bytes, ALIGN_LEFT, false, 0 },
		{ NULL, ALIGN_CENTRE, false, 0 },
		{ NULL, ALIGN_CENTRE, false, 0 },
		{ "Tingkat Kemajuan (%)", ALIGN_CENTRE, false, 0 },
	};
	struct table *table;

	if (!any_last_target(record, of->sasaran))
		return;
	heads[2].title = text_format(arena, "Realisasi s.d. %t", told_year(composer, (int)record->tahun.value)).bytes;
	heads[3].title =
		text_format(arena, "Target Akhir Renstra (%t)", told_year(composer, (int)record->renstra->akhir.value))
			.bytes;
	table = analisis_table(composer, blocks, heads, sizeof heads / sizeof *heads,
	                       text_format(arena,
	                                   "Kemajuan Sasaran %z terhadap Target Akhir "
	                                   "Renstra",
	                                   of->number));
	for (size_t i = 0; i < of->sasaran->indikator.count; i++)
		kemajuan_row(composer, table, &of->sasaran->indikator.items[i], of->first + i, &notes);
	notes_put(&notes, table);
}

/* -- standards -- */

/* "+2,03", "+1 tingkat": what the realisasi lies above the yardstick. */
static void distance_cell(struct composer *composer, struct row *row, size_t column,
                          const struct pembanding *pembanding)
{
	struct figure figure = figure_of(composer, pembanding->path, "jarak", 0);
	struct text words = figure_bare(composer->arena, composer->record, &figure);

	if (figure.known && decimal_sign(figure.number) > 0)
		words = TEXT_JOIN(composer->arena, LIT("+"), words);
	if (figure.known && figure.unit.count)
		words = text_format(composer->arena, "%t %t", words, figure.unit);
	cell_printed(composer, row, column, &figure, words);
}

static void standar_rows(struct composer *composer, struct table *table, const struct indikator *indikator,
                         size_t number)
{
	struct arena *arena = composer->arena;
	int year = (int)composer->record->tahun.value;
	size_t first = table->rows.count;

	for (size_t i = 0; i < indikator->pembanding.count; i++) {
		const struct pembanding *pembanding = &indikator->pembanding.items[i];
		struct row *row = row_add(arena, table, ROW_BODY);

		cell_name(composer, row, 3, pembanding->nama, path_in(composer, pembanding->path, "nama"));
		cell_figure(composer, row, 4, pembanding->path, "nilai", 0);
		distance_cell(composer, row, 5, pembanding);
	}
	if (table->rows.count == first)
		return;
	number_and_name(composer, &table->rows.items[first], number, indikator);
	cell_figure(composer, &table->rows.items[first], 2, indikator->path, "realisasi.%d", year);
	for (size_t column = 0; column < 3; column++)
		span_rows(table, first, column, 1);
}

void standar_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ istilah(composer)->indikator.bytes, ALIGN_LEFT, false, 0 },
		{ "Realisasi", ALIGN_CENTRE, true, 0 },
		{ "Pembanding", ALIGN_LEFT, false, 0 },
		{ "Nilai Pembanding", ALIGN_CENTRE, false, 0 },
		{ "Selisih", ALIGN_CENTRE, true, 0 },
	};
	size_t count = 0;
	struct table *table;

	for (size_t i = 0; i < of->sasaran->indikator.count; i++)
		count += of->sasaran->indikator.items[i].pembanding.count;
	if (!count)
		return;
	table = analisis_table(composer, blocks, heads, sizeof heads / sizeof *heads,
	                       text_format(composer->arena, "Perbandingan Sasaran %z dengan Standar Tahun %t",
	                                   of->number, told_year(composer, (int)composer->record->tahun.value)));
	for (size_t i = 0; i < of->sasaran->indikator.count; i++)
		standar_rows(composer, table, &of->sasaran->indikator.items[i], of->first + i);
}

/* -- efficiency -- */

enum {
	EF_NO,
	EF_INDIKATOR,
	EF_CAPAIAN,
	EF_ANGGARAN,
	EF_BELANJA,
	EF_SERAPAN,
	EF_NILAI, /* the last, or the last two with NE */
	EF_MOST = EF_NILAI + 2
};

static void efisiensi_row(struct composer *composer, struct table *table, const struct indikator *indikator,
                          size_t number, struct notes *notes)
{
	const struct record *record = composer->record;
	struct efisiensi found = indikator_efisiensi(&composer->scope, indikator);
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_int(composer, row, EF_NO, number);
	cell_name(composer, row, EF_INDIKATOR, indikator->nama, path_in(composer, indikator->path, "nama"));
	cell_figure(composer, row, EF_CAPAIAN, indikator->path, "capaian.%d", (int)record->tahun.value);
	cell_figure(composer, row, EF_ANGGARAN, indikator->path, "anggaran", 0);
	cell_figure(composer, row, EF_BELANJA, indikator->path, "belanja", 0);
	cell_figure(composer, row, EF_SERAPAN, indikator->path, "serapan", 0);
	efisiensi_cells(composer, row, EF_NILAI, indikator);
	notes_efisiensi(notes, indikator->nama, found.alasan);
}

void efisiensi_sasaran_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	struct column_head heads[EF_MOST] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ istilah(composer)->indikator.bytes, ALIGN_LEFT, false, 0 },
		{ "Capaian Kinerja (%)", ALIGN_DECIMAL, true, 0 },
		{ "Anggaran (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Realisasi (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Capaian Anggaran (%)", ALIGN_DECIMAL, true, 0 },
	};
	struct notes notes = { .composer = composer };
	const char *last[2];
	size_t count = efisiensi_heads(composer->record, last);
	struct table *table;

	if (!sasaran_money(&composer->scope, of->sasaran).given)
		return;
	for (size_t i = 0; i < count; i++)
		heads[EF_NILAI + i] = (struct column_head){ last[i], ALIGN_DECIMAL, true, 0 };
	table = analisis_table(composer, blocks, heads, EF_NILAI + count,
	                       text_format(composer->arena, "Efisiensi Sasaran %z Tahun %t", of->number,
	                                   told_year(composer, (int)composer->record->tahun.value)));
	for (size_t i = 0; i < of->sasaran->indikator.count; i++)
		efisiensi_row(composer, table, &of->sasaran->indikator.items[i], of->first + i, &notes);
	notes_formula(&notes, false);
	notes_put(&notes, table);
}

/* -- programmes -- */

static void money_cells(struct composer *composer, struct row *row, struct text path)
{
	cell_figure(composer, row, 2, path, "anggaran", 0);
	cell_figure(composer, row, 3, path, "realisasi", 0);
	cell_figure(composer, row, 4, path, "serapan", 0);
}

static void jumlah_row(struct composer *composer, struct table *table, struct text path)
{
	struct row *row = row_add(composer->arena, table, ROW_TOTAL);

	cell_name(composer, row, 0, LIT("Jumlah"), LIT(""));
	cell_span(table, table->rows.count - 1, 0, 2, 1);
	money_cells(composer, row, path);
}

void program_sasaran_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ biaya_head(&composer->scope, of->sasaran), ALIGN_LEFT, false, 0 },
		{ "Anggaran (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Realisasi (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Persentase (%)", ALIGN_DECIMAL, true, 0 },
	};
	struct biaya biaya = { .scope = &composer->scope, .sasaran = of->sasaran };
	bool parts = !text_is(text_from(heads[1].title), "Program");
	struct table *table = NULL;
	size_t number = 0;

	while (biaya_next(&biaya)) {
		struct row *row;

		if (!table)
			table = analisis_table(composer, blocks, heads, sizeof heads / sizeof *heads,
			                       text_format(composer->arena, "%s yang Menunjang Sasaran %z",
			                                   parts ? "Program dan Kegiatan" : "Program", of->number));
		row = row_add(composer->arena, table, ROW_BODY);
		cell_int(composer, row, 0, ++number);
		cell_name(composer, row, 1, coded(composer, biaya_kode(&biaya), biaya_nama(&biaya)),
		          path_in(composer, biaya_path(&biaya), "nama"));
		money_cells(composer, row, biaya_path(&biaya));
	}
	if (number > 1)
		jumlah_row(composer, table, of->sasaran->path);
}
