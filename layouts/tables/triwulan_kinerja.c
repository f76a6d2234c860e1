/* Realisasi kinerja of one quarter: a row for each indicator with quarters, beside its sasaran. */
#include "layouts/parts/prose.h"
#include "layouts/tables/triwulan.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"
#include "record/triwulan.h"

enum {
	COLUMN_NO,
	COLUMN_SASARAN,
	COLUMN_INDIKATOR,
	COLUMN_SETAHUN,
	COLUMN_TARGET,
	COLUMN_REALISASI,
	COLUMN_CAPAIAN,
	COLUMN_KETERANGAN,
	COLUMN_COUNT
};

struct maker {
	struct composer *composer;
	struct table *table;
	int quarter;
	enum reach reach;
	size_t number;
	struct mean mean;
	ARRAY_OF(struct text) workings; /* of realisasi made of components */
};

bool kinerja_exists(const struct scope *scope, int quarter)
{
	const struct record *record = scope->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			struct kinerja kinerja =
				kinerja_of_indikator(record, &record->sasaran.items[s].indikator.items[i]);
			struct quarterly quarterly = kinerja_quarter(&kinerja, quarter, REACH_BASIS);

			if (quarterly.target.known || quarterly.realisasi.known)
				return true;
		}
	return false;
}

static struct table *start(const struct form *form)
{
	static const struct column_head columns[COLUMN_COUNT] = {
		{ NULL, ALIGN_CENTRE, true, 0 }, { NULL, ALIGN_LEFT, false, 0 },   { NULL, ALIGN_LEFT, false, 0 },
		{ NULL, ALIGN_CENTRE, true, 0 }, { NULL, ALIGN_CENTRE, true, 0 },  { NULL, ALIGN_CENTRE, true, 0 },
		{ NULL, ALIGN_CENTRE, true, 0 }, { NULL, ALIGN_LEFT, false, 150 },
	};
	static const struct head heads[] = {
		{ 0, COLUMN_NO, 2, 1, "No" },
		{ 0, COLUMN_SASARAN, 2, 1, "Sasaran" },
		{ 0, COLUMN_INDIKATOR, 2, 1, "" },
		{ 0, COLUMN_SETAHUN, 2, 1, "Target Tahunan" },
		{ 0, COLUMN_TARGET, 1, 3, "Capaian Triwulan %s" },
		{ 1, COLUMN_TARGET, 1, 1, "Target" },
		{ 1, COLUMN_REALISASI, 1, 1, "Realisasi" },
		{ 1, COLUMN_CAPAIAN, 1, 1, "Capaian (%%)" },
		{ 0, COLUMN_KETERANGAN, 2, 1, "Keterangan" },
	};
	struct table *table = table_start(form->composer, form->blocks, columns, COLUMN_COUNT, LIT(""));

	table->path = LIT("sasaran");
	table_alike(form->composer->manuscript, table, LIT("iku"));
	heads_add(form->composer, table, heads, sizeof heads / sizeof *heads, form->quarter);
	table->rows.items[0].cells[COLUMN_INDIKATOR].body.count = 0;
	cell_text(form->composer->arena, &table->rows.items[0], COLUMN_INDIKATOR, istilah(form->composer)->iku,
	          LIT(""));
	return table;
}

/* "Realisasi No. 3 = 27 / 93 x 100 = 29,03%", and of which months where the table has another figure. */
static void note_working(struct maker *maker, const struct kinerja *kinerja, struct measure shown)
{
	struct composer *composer = maker->composer;
	const struct indikator *indikator = kinerja->indikator;
	struct komponen_list komponen = kinerja_komponen(kinerja, maker->quarter, (int)composer->record->tahun.value);
	struct measure made = komponen_realisasi(indikator, &komponen);
	const struct kinerja_triwulan *one = kinerja->setahun->triwulan[maker->quarter - 1];
	bool alone = kinerja->setahun->basis == BASIS_PER_TRIWULAN && one && one->komponen.count;
	const char *span = alone ? "pada Triwulan" : "sampai dengan Triwulan";
	struct text when = text_format(composer->arena, " %s %s", span, quarter_roman(maker->quarter));
	struct text series = series_path(composer, indikator->path, "kinerja", alone ? REACH_ALONE : REACH_TO_DATE);
	struct text words = komponen_words(composer, indikator, &komponen,
	                                   text_format(composer->arena, "%t.realisasi.%d", series, maker->quarter));

	if (!words.count)
		return;
	if (shown.known && decimal_compare(shown.value, made.value) == 0)
		when = LIT("");
	*array_push(composer->arena, &maker->workings) =
		text_format(composer->arena, "Realisasi No. %z%t = %t.", maker->number, when, words);
}

static void indikator_row(struct maker *maker, const struct indikator *indikator)
{
	struct composer *composer = maker->composer;
	struct arena *arena = composer->arena;
	struct kinerja kinerja = kinerja_of_indikator(composer->record, indikator);
	struct quarterly quarterly = kinerja_quarter(&kinerja, maker->quarter, maker->reach);
	struct measure percent = kinerja_capaian(composer->record, &kinerja, quarterly);
	const struct kinerja_triwulan *one = indikator->triwulan->triwulan[maker->quarter - 1];
	struct text series = series_path(composer, indikator->path, "kinerja", maker->reach);
	struct row *row = row_add(arena, maker->table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, ++maker->number);
	cell_indikator(composer, row, COLUMN_INDIKATOR, indikator);
	cell_figure(composer, row, COLUMN_SETAHUN, indikator->path, "target.%d", (int)composer->record->tahun.value);
	cell_figure(composer, row, COLUMN_TARGET, series, "target.%d", maker->quarter);
	if (!quarterly.realisasi.known && one && prose_given(one->sebutan_realisasi))
		cell_prose(composer, row, COLUMN_REALISASI, one->sebutan_realisasi);
	else
		cell_figure(composer, row, COLUMN_REALISASI, series, "realisasi.%d", maker->quarter);
	cell_figure(composer, row, COLUMN_CAPAIAN, series, "capaian.%d", maker->quarter);
	if (one)
		cell_prose(composer, row, COLUMN_KETERANGAN, one->keterangan);
	mean_add(&maker->mean, percent);
	note_working(maker, &kinerja, quarterly.realisasi);
}

static void sasaran_rows(struct maker *maker, const struct sasaran *sasaran)
{
	size_t first = maker->table->rows.count;

	for (size_t i = 0; i < sasaran->indikator.count; i++)
		if (sasaran->indikator.items[i].triwulan)
			indikator_row(maker, &sasaran->indikator.items[i]);
	if (maker->table->rows.count == first)
		return;
	name_rows(maker->composer, maker->table, first, COLUMN_SASARAN, sasaran->uraian,
	          path_in(maker->composer, sasaran->path, "uraian"));
}

/* Indicators have different units, so there is a mean and no sum. */
static void mean_row(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct text series = series_path(composer, LIT("iku"), "kinerja", maker->reach);
	struct row *row;

	if (maker->mean.known < 2)
		return;
	row = closing_row(composer, maker->table,
	                  text_format(composer->arena, "Rata-rata persentase capaian %t indikator",
	                              told_count(composer, series, "rata_rata.%d", maker->quarter)),
	                  COLUMN_CAPAIAN);
	cell_figure(composer, row, COLUMN_CAPAIAN, series, "rata_rata.%d", maker->quarter);
}

void kinerja_form(const struct form *form)
{
	const struct record *record = form->composer->record;
	struct maker maker = {
		.composer = form->composer,
		.table = start(form),
		.quarter = form->quarter,
		.reach = kinerja_reach(record),
	};

	for (size_t s = 0; s < record->sasaran.count; s++)
		sasaran_rows(&maker, &record->sasaran.items[s]);
	mean_row(&maker);
	note_add(form->composer, maker.table, reach_words(form->composer, maker.reach, form->quarter));
	for (size_t i = 0; i < maker.workings.count; i++)
		note_add(form->composer, maker.table, maker.workings.items[i]);
	note_cap(form->composer, maker.table);
	note_mean(form->composer, maker.table, &maker.mean);
}
