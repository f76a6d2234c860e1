/* The year on one table: each sasaran with how many of its indicators reached their targets, the mean of
 * their capaian, and the money of the programmes behind it. For the ikhtisar eksekutif. */
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/figures/biaya.h"
#include "record/figures/sub_walk.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

enum {
	COLUMN_SASARAN,
	COLUMN_TERCAPAI,
	COLUMN_CAPAIAN,
	COLUMN_ANGGARAN,
	COLUMN_REALISASI,
	COLUMN_SERAPAN,
	COLUMN_COUNT
};

struct summary {
	struct composer *composer;
	struct table *table;
	struct notes notes;
	int year;
};

static void count_cells(struct summary *summary, struct row *row, struct text path)
{
	struct composer *composer = summary->composer;
	const struct rich parts[] = {
		figure_rich(composer, path, "tercapai", 0),
		rich_plain(composer->arena, LIT(" dari "), LIT("")),
		figure_rich(composer, path, "jumlah", 0),
	};

	cell_words(composer->arena, row, COLUMN_TERCAPAI, rich_join(composer->arena, parts, 3));
	cell_figure(composer, row, COLUMN_CAPAIAN, path, "rata_rata", 0);
}

static void money_cells(struct summary *summary, struct row *row, struct text path)
{
	struct composer *composer = summary->composer;

	cell_figure(composer, row, COLUMN_ANGGARAN, path, "anggaran", 0);
	cell_figure(composer, row, COLUMN_REALISASI, path, "realisasi", 0);
	cell_figure(composer, row, COLUMN_SERAPAN, path, "serapan", 0);
}

static void sasaran_row(struct summary *summary, const struct sasaran *sasaran)
{
	struct composer *composer = summary->composer;
	struct row *row = row_add(composer->arena, summary->table, ROW_BODY);

	cell_name(composer, row, COLUMN_SASARAN, sasaran->uraian, path_in(composer, sasaran->path, "uraian"));
	count_cells(summary, row, sasaran->path);
	money_cells(summary, row, sasaran->path);
}

/* Whether some money pays several sasaran. */
static bool any_shared(const struct scope *scope)
{
	struct sub_walk walk = { .scope = scope };

	while (sub_walk_next(&walk))
		if (sub_kegiatan_money(walk.sub).given && sasaran_dibiayai(scope->record, &walk) > 1)
			return true;
	return false;
}

static void total_row(struct summary *summary)
{
	struct composer *composer = summary->composer;
	struct row *row = row_add(composer->arena, summary->table, ROW_TOTAL);

	cell_name(composer, row, COLUMN_SASARAN, LIT("Seluruhnya"), LIT(""));
	count_cells(summary, row, LIT("iku"));
	money_cells(summary, row, LIT("program.total"));
}

static void last_rows(struct summary *summary)
{
	const struct scope *scope = &summary->composer->scope;
	const struct record *record = scope->record;
	struct ikhtisar_capaian all = record_ikhtisar(record, summary->year);
	struct money left = scope_money_left(scope);

	if (left.given) {
		struct row *row = row_add(summary->composer->arena, summary->table, ROW_BODY);

		cell_name(summary->composer, row, COLUMN_SASARAN, LIT("Program lainnya"), LIT(""));
		for (size_t column = COLUMN_TERCAPAI; column <= COLUMN_CAPAIAN; column++)
			cell_value(summary->composer, row, column, LIT("-"));
		money_cells(summary, row, LIT("program.lainnya"));
	}
	if (left.given || record->sasaran.count > 1)
		total_row(summary);
	notes_mean(&summary->notes, &all, LIT("iku"));
	notes_unspent(&summary->notes);
	if (any_shared(scope))
		notes_line(&summary->notes, LIT("Program yang menunjang lebih dari satu sasaran dihitung pada "
		                                "setiap sasaran itu, pada baris terakhir satu kali."));
}

void ringkasan_table(struct composer *composer, struct blocks *blocks)
{
	const struct column_head heads[COLUMN_COUNT] = {
		{ istilah(composer)->sasaran.bytes, ALIGN_LEFT, false, 0 },
		{ "Indikator Tercapai", ALIGN_CENTRE, true, 0 },
		{ "Capaian Rata-rata (%)", ALIGN_RIGHT, true, 0 },
		{ "Anggaran (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Realisasi (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Serapan (%)", ALIGN_RIGHT, true, 0 },
	};
	const struct record *record = composer->record;
	int year = (int)record->tahun.value;
	struct text caption =
		text_format(composer->arena, "Ringkasan Kinerja dan Anggaran Tahun %t", told_year(composer, year));
	struct summary summary = {
		.composer = composer,
		.table = table_start(composer, blocks, heads, COLUMN_COUNT, caption),
		.notes = { .composer = composer },
		.year = year,
	};

	for (size_t i = 0; i < record->sasaran.count; i++)
		sasaran_row(&summary, &record->sasaran.items[i]);
	last_rows(&summary);
	notes_put(&summary.notes, summary.table);
}
