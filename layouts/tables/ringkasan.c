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

static void count_cells(struct summary *summary, struct row *row, const struct ikhtisar_capaian *all)
{
	struct composer *composer = summary->composer;

	cell_value(composer, row, COLUMN_TERCAPAI,
	           text_format(composer->arena, "%z dari %z", all->tercapai, all->indikator));
	cell_percent(composer, row, COLUMN_CAPAIAN, all->rata_rata);
}

static void money_cells(struct summary *summary, struct row *row, struct money money)
{
	struct composer *composer = summary->composer;

	cell_money(composer, row, COLUMN_ANGGARAN, money.given, money.anggaran);
	cell_money(composer, row, COLUMN_REALISASI, money.spent, money.realisasi);
	cell_percent(composer, row, COLUMN_SERAPAN, serapan(money, percent_places(composer->record)));
}

static void sasaran_row(struct summary *summary, const struct sasaran *sasaran)
{
	struct composer *composer = summary->composer;
	const struct record *record = composer->record;
	struct ikhtisar_capaian all = sasaran_ikhtisar(record, sasaran, summary->year);
	struct row *row = row_add(composer->arena, summary->table, ROW_BODY);

	cell_name(composer, row, COLUMN_SASARAN, sasaran->uraian, path_in(composer, sasaran->path, "uraian"));
	count_cells(summary, row, &all);
	money_cells(summary, row, sasaran_money(record, sasaran));
}

/* How many sasaran are paid from it. */
static size_t uses(const struct record *record, const struct sub_walk *walk)
{
	size_t count = 0;

	for (size_t i = 0; i < record->sasaran.count; i++)
		count += sasaran_membiayai(&record->sasaran.items[i], walk->program, walk->kegiatan, walk->sub);
	return count;
}

/* Money from which no sasaran is paid; tells whether some pays several. */
static struct money money_left(const struct record *record, bool *shared)
{
	struct sub_walk walk = { .record = record };
	struct money left = { 0 };

	while (sub_walk_next(&walk)) {
		struct money money = sub_kegiatan_money(walk.sub);
		size_t count = uses(record, &walk);

		*shared = *shared || (count > 1 && money.given);
		if (!count)
			money_add(&left, money);
	}
	return left;
}

static void total_row(struct summary *summary, const struct ikhtisar_capaian *all)
{
	struct composer *composer = summary->composer;
	const struct record *record = composer->record;
	struct row *row = row_add(composer->arena, summary->table, ROW_TOTAL);

	cell_name(composer, row, COLUMN_SASARAN, LIT("Seluruhnya"), LIT(""));
	count_cells(summary, row, all);
	money_cells(summary, row, record_money(record));
}

static void last_rows(struct summary *summary)
{
	const struct record *record = summary->composer->record;
	struct ikhtisar_capaian all = record_ikhtisar(record, summary->year);
	bool shared = false;
	struct money left = money_left(record, &shared);

	if (left.given) {
		struct row *row = row_add(summary->composer->arena, summary->table, ROW_BODY);

		cell_name(summary->composer, row, COLUMN_SASARAN, LIT("Program lainnya"), LIT(""));
		for (size_t column = COLUMN_TERCAPAI; column <= COLUMN_CAPAIAN; column++)
			cell_value(summary->composer, row, column, LIT("-"));
		money_cells(summary, row, left);
	}
	if (left.given || record->sasaran.count > 1)
		total_row(summary, &all);
	notes_mean(&summary->notes, &all);
	notes_unspent(&summary->notes);
	if (shared)
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
	struct text caption = text_format(composer->arena, "Ringkasan Kinerja dan Anggaran Tahun %d", year);
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
