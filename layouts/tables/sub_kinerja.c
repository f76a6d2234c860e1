/* Performance of sub kegiatan in one quarter, as chapters of an evaluation show it: a row for each
 * indicator, the sum where it means something, the mean of the percentages.
 */
#include "layouts/tables/triwulan.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "record/figures/predikat.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/triwulan.h"

/* Columns; indikator and predikat may be missing (0). */
struct places {
	size_t indikator, setahun, target, realisasi, capaian, predikat;
};

enum { COLUMN_NO, COLUMN_SUB, COLUMNS_MOST = 8 };

/* What is added up: the year's target, the quarter's target and realisasi. */
enum { SUM_SETAHUN, SUM_TARGET, SUM_REALISASI, SUMS };

struct maker {
	const struct form *form;
	struct composer *composer;
	struct table *table;
	struct places at;
	enum reach reach;
	size_t number, rows;
	struct mean mean;
	struct sum {
		struct mean of;
		int places; /* the most that a row shows */
	} sums[SUMS];
	ARRAY_OF(struct text) units; /* each once */
	struct bases bases;
};

static bool stands(const struct form *form, const struct sub_walk *walk)
{
	if (!form_wants(form, walk->kegiatan))
		return false;
	for (size_t i = 0; i < walk->sub->indikator.count; i++)
		if (walk->sub->indikator.items[i].triwulan)
			return true;
	return false;
}

/* -- columns -- */

/* Indicators are named where the sub kegiatan alone does not tell them apart. */
static bool several_each(const struct form *form)
{
	struct sub_walk walk = { .scope = &form->composer->scope };

	while (sub_walk_next(&walk))
		if (stands(form, &walk) && walk.sub->indikator.count > 1)
			return true;
	return false;
}

static void start(struct maker *maker)
{
	bool named = several_each(maker->form), predikat = form_predikat(maker->form);
	struct places *at = &maker->at;
	struct head heads[COLUMNS_MOST + 1] = {
		{ 0, COLUMN_NO, 2, 1, "No" },
		{ 0, COLUMN_SUB, 2, 1, "Sub Kegiatan" },
	};
	size_t count = 2, columns = 2;

	if (named)
		heads[count++] = (struct head){ 0, at->indikator = columns++, 2, 1, "Indikator" };
	heads[count++] = (struct head){ 0, at->setahun = columns++, 2, 1, "Target Tahunan" };
	heads[count++] = (struct head){ 0, at->target = columns++, 1, 3, "Triwulan %s" };
	heads[count++] = (struct head){ 1, at->target, 1, 1, "Target" };
	heads[count++] = (struct head){ 1, at->realisasi = columns++, 1, 1, "Realisasi" };
	heads[count++] = (struct head){ 1, at->capaian = columns++, 1, 1, "Capaian (%%)" };
	if (predikat)
		heads[count++] = (struct head){ 0, at->predikat = columns++, 2, 1, "Predikat Kinerja" };
	maker->table = table_add(maker->form->blocks, columns);
	for (size_t i = 0; i < columns; i++)
		maker->table->columns[i] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	for (size_t i = COLUMN_SUB; i < at->setahun; i++)
		maker->table->columns[i] = (struct column){ .align = ALIGN_LEFT };
	maker->table->columns[at->capaian].align = ALIGN_DECIMAL;
	if (predikat)
		maker->table->columns[at->predikat] = (struct column){ .align = ALIGN_CENTRE };
	maker->table->path = LIT("program");
	table_alike(maker->composer->manuscript, maker->table, LIT("kinerja"));
	heads_add(maker->composer, maker->table, heads, count, maker->form->quarter);
}

/* -- rows -- */

static void note_unit(struct maker *maker, struct text unit)
{
	for (size_t i = 0; i < maker->units.count; i++)
		if (text_equal(maker->units.items[i], unit))
			return;
	*array_push(maker->composer->arena, &maker->units) = unit;
}

static void sum_add(struct sum *sum, const struct keluaran *keluaran, struct measure value)
{
	int places = keluaran_places(keluaran, value);

	mean_add(&sum->of, value);
	if (value.known && places > sum->places)
		sum->places = places;
}

static void keluaran_row(struct maker *maker, const struct keluaran *keluaran)
{
	struct composer *composer = maker->composer;
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);
	struct quarterly quarterly = kinerja_quarter(&kinerja, maker->form->quarter, maker->reach);
	struct measure percent = kinerja_capaian(composer->record, &kinerja, quarterly);
	const struct kinerja_triwulan *one = keluaran->triwulan->triwulan[maker->form->quarter - 1];
	struct text series = series_path(composer, keluaran->path, "kinerja", maker->reach);
	int quarter = maker->form->quarter;
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);

	if (maker->at.indikator)
		cell_name(composer, row, maker->at.indikator, keluaran->nama,
		          path_in(composer, keluaran->path, "nama"));
	cell_figure_full(composer, row, maker->at.setahun, keluaran->path, "target", 0);
	cell_figure(composer, row, maker->at.target, series, "target.%d", quarter);
	if (!quarterly.realisasi.known && one && prose_given(one->sebutan_realisasi))
		cell_prose(composer, row, maker->at.realisasi, one->sebutan_realisasi);
	else
		cell_figure(composer, row, maker->at.realisasi, series, "realisasi.%d", quarter);
	cell_figure(composer, row, maker->at.capaian, series, "capaian.%d", quarter);
	if (maker->at.predikat)
		cell_figure(composer, row, maker->at.predikat, series, "predikat.%d", quarter);
	mean_add(&maker->mean, percent);
	sum_add(&maker->sums[SUM_SETAHUN], keluaran, kinerja.target);
	sum_add(&maker->sums[SUM_TARGET], keluaran, quarterly.target);
	sum_add(&maker->sums[SUM_REALISASI], keluaran, quarterly.realisasi);
	note_unit(maker, keluaran->satuan);
	maker->rows++;
}

static void sub_rows(struct maker *maker, const struct sub_kegiatan *sub)
{
	struct composer *composer = maker->composer;
	size_t first = maker->table->rows.count;

	maker->number++;
	for (size_t i = 0; i < sub->indikator.count; i++) {
		if (!sub->indikator.items[i].triwulan)
			continue;
		keluaran_row(maker, &sub->indikator.items[i]);
		basis_count(composer, &maker->bases, sub->indikator.items[i].triwulan->basis, maker->number);
	}
	number_rows(composer, maker->table, first, COLUMN_NO, maker->number);
	name_rows(composer, maker->table, first, COLUMN_SUB, coded(composer, sub->kode, sub->nama),
	          path_in(composer, sub->path, "nama"));
}

/* -- the end -- */

static bool sum_wanted(const struct maker *maker)
{
	const struct yes_no *asked = &maker->form->ask->jumlah;

	return maker->rows > 1 && (asked->given ? asked->value : maker->units.count == 1);
}

static void sum_row(struct maker *maker)
{
	static const char *const names[SUMS] = { "jumlah_setahun.%d", "jumlah_target.%d", "jumlah_realisasi.%d" };
	const size_t columns[SUMS] = { maker->at.setahun, maker->at.target, maker->at.realisasi };
	struct composer *composer = maker->composer;
	struct row *row = closing_row(composer, maker->table, LIT("Jumlah"), maker->at.setahun);

	for (size_t i = 0; i < SUMS; i++)
		cell_figure(composer, row, columns[i],
		            series_path(composer, form_whole(maker->form), "kinerja", maker->reach), names[i],
		            maker->form->quarter);
}

static void note_units(struct maker *maker)
{
	struct arena *arena = maker->composer->arena;
	struct text words = maker->units.items[0];

	for (size_t i = 1; i < maker->units.count; i++)
		words = text_format(arena, "%t%s%t", words, i + 1 < maker->units.count ? ", " : " dan ",
		                    maker->units.items[i]);
	note_add(maker->composer, maker->table,
	         text_format(arena, "Baris Jumlah menjumlahkan satuan yang berbeda: %t.", words));
}

static void mean_row(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct text series;
	struct row *row;

	if (maker->mean.known < 2)
		return;
	series = series_path(composer, form_whole(maker->form), "kinerja", maker->reach);
	row = closing_row(composer, maker->table,
	                  text_format(composer->arena, "Rata-rata persentase capaian %t %s",
	                              told_count(composer, series, "rata_rata.%d", maker->form->quarter),
	                              maker->at.indikator ? "indikator" : "sub kegiatan"),
	                  maker->at.capaian);
	cell_figure(composer, row, maker->at.capaian, series, "rata_rata.%d", maker->form->quarter);
	if (maker->at.predikat)
		cell_figure(composer, row, maker->at.predikat, series, "predikat.%d", maker->form->quarter);
}

static void notes(struct maker *maker, bool summed)
{
	struct composer *composer = maker->composer;

	if (maker->reach == REACH_BASIS)
		note_bases(composer, maker->table, &maker->bases);
	else
		note_add(composer, maker->table, reach_words(composer, maker->reach, maker->form->quarter));
	if (summed && maker->units.count > 1)
		note_units(maker);
	note_cap(composer, maker->table);
	note_mean(composer, maker->table, &maker->mean);
	if (maker->at.predikat)
		note_add(composer, maker->table, predikat_legend(composer->arena, composer->record->aturan));
}

void kinerja_sub_form(const struct form *form)
{
	struct sub_walk walk = { .scope = &form->composer->scope };
	struct maker maker = {
		.form = form,
		.composer = form->composer,
		.reach = form_reach(form, keluaran_reach(&form->composer->scope)),
	};
	bool summed;

	while (sub_walk_next(&walk)) {
		if (!stands(form, &walk))
			continue;
		if (!maker.table)
			start(&maker);
		sub_rows(&maker, walk.sub);
	}
	if (!maker.table)
		return;
	summed = sum_wanted(&maker);
	if (summed)
		sum_row(&maker);
	mean_row(&maker);
	notes(&maker, summed);
}

/* -- the quarter in one row -- */

void ringkasan_form(const struct form *form)
{
	static const struct column_head heads[] = {
		{ "Rata-rata Capaian Kinerja (%)", ALIGN_CENTRE, false, 0 },
		{ "Rata-rata Capaian Keuangan (%)", ALIGN_CENTRE, false, 0 },
		{ "Jumlah Realisasi dibagi Jumlah Target Keuangan (%)", ALIGN_CENTRE, false, 0 },
	};
	struct composer *composer = form->composer;
	struct ringkasan all = triwulan_ringkasan(&composer->scope, form->quarter);
	struct text kinerja, keuangan;
	struct table *table;
	struct row *row;

	if (!all.kinerja.known && !all.uang.count)
		return;
	table = table_start(composer, form->blocks, heads, sizeof heads / sizeof *heads, LIT(""));
	table->path = LIT("program");
	row = row_add(composer->arena, table, ROW_BODY);
	kinerja = series_path(composer, LIT("program.total"), "kinerja", keluaran_reach(&composer->scope));
	keuangan = series_path(composer, LIT("program.total"), "keuangan", keuangan_reach(&composer->scope));
	cell_figure(composer, row, 0, kinerja, "rata_rata.%d", form->quarter);
	cell_figure(composer, row, 1, keuangan, "rata_rata.%d", form->quarter);
	cell_figure(composer, row, 2, keuangan, "capaian.%d", form->quarter);
	if (!form_predikat(form))
		return;
	row = row_add(composer->arena, table, ROW_TOTAL);
	cell_figure(composer, row, 0, kinerja, "predikat.%d", form->quarter);
	cell_figure(composer, row, 1, keuangan, "predikat_rata_rata.%d", form->quarter);
	cell_figure(composer, row, 2, keuangan, "predikat.%d", form->quarter);
}
