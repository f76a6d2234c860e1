/* Realisasi keuangan of one quarter: a row for each sub kegiatan beside its programme.
 *
 * The capaian of the sum is the ratio of the totals; the mean of the percentages is another number
 * and has a row and a name of its own.
 */
#include "layouts/parts/prose.h"
#include "layouts/tables/triwulan.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/figures/predikat.h"
#include "record/record.h"
#include "record/triwulan.h"

/* Columns: programme and remarks on a page of its own; neither in a chapter, where the predikat may
 * stand. 0: there is none. */
struct places {
	size_t program, kegiatan, anggaran, target, realisasi, capaian, keterangan, predikat;
};

static const struct places on_page = { 1, 2, 3, 4, 5, 6, 7, 0 };
static const struct places in_chapter = { 0, 1, 2, 3, 4, 5, 0, 6 };

enum { COLUMNS_MOST = 8 };

struct maker {
	const struct form *form;
	struct composer *composer;
	struct table *table;
	struct places at;
	int quarter;
	enum reach reach;
	size_t number;
	struct uang_sum sum;
	struct numbers missing;   /* rows with a target whose realisasi is not known */
	struct numbers unplanned; /* rows with a realisasi and no target */
	struct mean mean;         /* of the rows' percentages */
	struct measure spared;    /* one of them that is 99,99, as it is not quite 100 */
	struct bases bases;
};

static bool tells(const struct record *record, const struct sub_kegiatan *sub, int quarter)
{
	struct quarterly quarterly = uang_quarter(record, sub, quarter, REACH_BASIS);

	return sub_kegiatan_shown(record, sub) && (quarterly.target.known || quarterly.realisasi.known);
}

bool keuangan_exists(const struct record *record, int quarter)
{
	struct sub_walk walk = { .record = record };

	while (sub_walk_next(&walk))
		if (tells(record, walk.sub, quarter))
			return true;
	return false;
}

static void add_heads(struct maker *maker)
{
	const struct places *at = &maker->at;
	struct head heads[COLUMNS_MOST + 2] = {
		{ 0, 0, 2, 1, "No" },
		{ 0, at->kegiatan, 2, 1, at->program ? "Kegiatan/Sub Kegiatan" : "Sub Kegiatan" },
		{ 0, at->anggaran, 2, 1, "Anggaran (Rp)" },
		{ 0, at->target, 1, 3, at->program ? "Keuangan" : "Triwulan %s" },
		{ 1, at->target, 1, 1, "Target (Rp)" },
		{ 1, at->realisasi, 1, 1, "Realisasi (Rp)" },
		{ 1, at->capaian, 1, 1, "Capaian (%%)" },
	};
	size_t count = 7;

	if (at->program)
		heads[count++] = (struct head){ 0, at->program, 2, 1, "Program" };
	if (at->keterangan)
		heads[count++] = (struct head){ 0, at->keterangan, 2, 1, "Keterangan" };
	if (at->predikat)
		heads[count++] = (struct head){ 0, at->predikat, 2, 1, "Predikat Kinerja" };
	heads_add(maker->composer, maker->table, heads, count, maker->quarter);
}

static void start(struct maker *maker)
{
	const struct places *at = &maker->at;
	struct column *columns;
	size_t last = at->keterangan ? at->keterangan : at->predikat ? at->predikat : at->capaian;

	maker->table = table_add(maker->form->blocks, last + 1);
	columns = maker->table->columns;
	columns[0] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	if (at->program)
		columns[at->program] = (struct column){ .align = ALIGN_LEFT, .share = 180 };
	columns[at->kegiatan] = (struct column){ .align = ALIGN_LEFT };
	for (size_t i = at->anggaran; i <= at->realisasi; i++)
		columns[i] = (struct column){ .align = ALIGN_RIGHT, .narrow = true };
	columns[at->capaian] = (struct column){ .align = ALIGN_DECIMAL, .narrow = true };
	if (at->keterangan)
		columns[at->keterangan] = (struct column){ .align = ALIGN_LEFT, .share = 120 };
	if (at->predikat)
		columns[at->predikat] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	maker->table->path = LIT("program");
	add_heads(maker);
}

static void money_cells(struct maker *maker, struct row *row, struct measure anggaran, struct quarterly quarterly,
                        struct measure percent)
{
	cell_rupiah(maker->composer, row, maker->at.anggaran, anggaran);
	cell_rupiah(maker->composer, row, maker->at.target, quarterly.target);
	cell_rupiah(maker->composer, row, maker->at.realisasi, quarterly.realisasi);
	cell_percent(maker->composer, row, maker->at.capaian, percent);
	if (measure_spared(percent))
		maker->spared = percent;
	if (maker->at.predikat)
		cell_value(maker->composer, row, maker->at.predikat,
		           predikat_text(maker->composer->record->aturan, percent));
}

/* Rows that a reader asks about. */
static void note_row(struct maker *maker, const struct sub_kegiatan *sub, struct quarterly quarterly)
{
	struct arena *arena = maker->composer->arena;
	bool planned = quarterly.target.known && decimal_sign(quarterly.target.value) > 0;

	if (planned && !quarterly.realisasi.known)
		*array_push(arena, &maker->missing.list) = maker->number;
	if (!planned && quarterly.realisasi.known && decimal_sign(quarterly.realisasi.value) > 0)
		*array_push(arena, &maker->unplanned.list) = maker->number;
	basis_count(maker->composer, &maker->bases, sub->triwulan ? sub->triwulan->basis : BASIS_KUMULATIF,
	            maker->number);
}

static void sub_row(struct maker *maker, const struct sub_kegiatan *sub)
{
	struct composer *composer = maker->composer;
	const struct record *record = composer->record;
	const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[maker->quarter - 1] : NULL;
	struct measure anggaran = measure_if(sub->anggaran.given, sub->anggaran.value);
	struct quarterly quarterly = uang_quarter(record, sub, maker->quarter, maker->reach);
	struct measure percent =
		capaian_uang(quarterly.target, quarterly.realisasi, percent_places(maker->composer->record));
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);

	cell_int(composer, row, 0, ++maker->number);
	cell_name(composer, row, maker->at.kegiatan, sub->nama, path_in(composer, sub->path, "nama"));
	money_cells(maker, row, anggaran, quarterly, percent);
	if (one && maker->at.keterangan)
		cell_prose(composer, row, maker->at.keterangan, one->keterangan);
	note_row(maker, sub, quarterly);
	uang_sum_add(&maker->sum, record, sub, maker->quarter, maker->reach);
	mean_add(&maker->mean, percent);
}

static void program_rows(struct maker *maker, const struct program *program)
{
	const struct record *record = maker->composer->record;
	size_t first = maker->table->rows.count;

	for (size_t k = 0; k < program->kegiatan.count; k++) {
		const struct kegiatan *kegiatan = &program->kegiatan.items[k];

		for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
			if (form_wants(maker->form, kegiatan) &&
			    sub_kegiatan_shown(record, &kegiatan->sub_kegiatan.items[s]))
				sub_row(maker, &kegiatan->sub_kegiatan.items[s]);
	}
	if (maker->table->rows.count > first && maker->at.program)
		name_rows(maker->composer, maker->table, first, maker->at.program, program->nama,
		          path_in(maker->composer, program->path, "nama"));
}

static void closing_rows(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct quarterly sums = { maker->sum.target, maker->sum.realisasi };
	struct measure ratio = capaian_uang(sums.target, sums.realisasi, percent_places(maker->composer->record)), mean;
	struct row *row;

	mean = mean_of(&maker->mean);
	if (!maker->sum.complete)
		ratio.known = false;
	row = closing_row(composer, maker->table,
	                  maker->mean.known < 2 ? LIT("Jumlah")
	                                        : LIT("Jumlah, dengan capaian jumlah realisasi "
	                                              "terhadap jumlah target"),
	                  maker->at.anggaran);
	money_cells(maker, row, maker->sum.anggaran, sums, ratio);
	if (maker->mean.known < 2)
		return;
	row = closing_row(
		composer, maker->table,
		text_format(composer->arena, "Rata-rata persentase capaian %z sub kegiatan", maker->mean.known),
		maker->at.capaian);
	cell_percent(composer, row, maker->at.capaian, mean);
	if (maker->at.predikat)
		cell_value(composer, row, maker->at.predikat, predikat_text(composer->record->aturan, mean));
}

static void note_sums(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct arena *arena = composer->arena;

	if (maker->missing.list.count)
		note_add(composer, maker->table,
		         text_format(arena, "Realisasi %t belum tersedia dan belum termasuk dalam jumlah.",
		                     numbers_text(composer, &maker->missing)));
	if (maker->unplanned.list.count)
		note_add(composer, maker->table,
		         text_format(arena,
		                     "%t tidak bertarget pada triwulan ini; realisasinya termasuk "
		                     "dalam jumlah.",
		                     numbers_text(composer, &maker->unplanned)));
}

static void notes(struct maker *maker)
{
	struct composer *composer = maker->composer;
	size_t shown = sub_kegiatan_shown_count(composer->record);
	size_t all = sub_kegiatan_money_count(composer->record);

	if (maker->reach == REACH_BASIS && maker->bases.cumulative.list.count)
		note_bases(composer, maker->table, &maker->bases);
	else
		note_add(composer, maker->table, reach_words(composer, maker->reach, maker->quarter));
	note_sums(maker);
	note_mean(composer, maker->table, &maker->mean);
	note_spared(composer, maker->table, maker->spared);
	if (shown < all)
		note_add(composer, maker->table,
		         text_format(composer->arena, "Tabel memuat %z dari %z sub kegiatan yang dianggarkan.", shown,
		                     all));
}

void keuangan_form(const struct form *form)
{
	const struct record *record = form->composer->record;
	struct maker maker = {
		.form = form,
		.composer = form->composer,
		.at = form->ask ? in_chapter : on_page,
		.quarter = form->quarter,
		.reach = form_reach(form, keuangan_reach(record)),
	};

	if (!form_predikat(form))
		maker.at.predikat = 0;
	start(&maker);
	for (size_t p = 0; p < record->program.count; p++)
		program_rows(&maker, &record->program.items[p]);
	closing_rows(&maker);
	notes(&maker);
}
