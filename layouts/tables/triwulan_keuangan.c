/* Realisasi keuangan of one quarter: a row for each sub kegiatan beside its programme.
 *
 * The capaian of the sum is the ratio of the totals; the mean of the percentages is another number
 * and has a row and a name of its own.
 */
#include "layouts/parts/prose.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "layouts/tables/uang.h"
#include "record/aturan.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/triwulan.h"

/* On a page of its own the programme stands beside its sub kegiatan, not in a chapter. */
enum { COLUMN_NO, COLUMN_PROGRAM };

struct maker {
	const struct form *form;
	struct composer *composer;
	struct table *table;
	size_t program; /* its column; 0: there is none */
	struct uang_kolom kolom;
	int quarter;
	enum reach reach;
	size_t number;
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

bool keuangan_exists(const struct scope *scope, int quarter)
{
	struct sub_walk walk = { .scope = scope };

	while (sub_walk_next(&walk))
		if (tells(scope->record, walk.sub, quarter))
			return true;
	return false;
}

/* Remarks on a page of their own, the predikat in a chapter that asks for it, unless columns are chosen. */
static struct uang_kolom kolom_of(const struct form *form)
{
	static const enum kolom_uang usual[] = { KOLOM_KODE, KOLOM_ANGGARAN, KOLOM_RENCANA, KOLOM_REALISASI,
		                                 KOLOM_PERSEN };
	bool code = form->composer->record->aturan->kode_program == KODE_KOLOM;
	struct uang_kolom kolom = uang_kolom_new(form->composer, form->ask ? &form->ask->kolom : NULL, usual + !code,
	                                         sizeof usual / sizeof *usual - !code);

	kolom.quarter = form->quarter;
	if (!kolom.chosen && !form->ask)
		uang_kolom_add(&kolom, KOLOM_KETERANGAN);
	else if (!kolom.chosen && form_predikat(form))
		uang_kolom_add(&kolom, KOLOM_PREDIKAT);
	uang_kolom_place(&kolom, form->ask ? 1 : 2);
	return kolom;
}

static void start(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct text group = maker->program ? LIT("Keuangan")
	                                   : text_format(composer->arena, "Triwulan %s", quarter_roman(maker->quarter));
	struct head heads[] = {
		{ 0, 0, 2, 1, "No" },
		{ 0, maker->kolom.nama, 2, 1, maker->program ? "Kegiatan/Sub Kegiatan" : "Sub Kegiatan" },
		{ 0, maker->program, 2, 1, "Program" },
	};
	struct table *table = table_add(maker->form->blocks, uang_kolom_end(&maker->kolom));

	maker->table = table;
	table->columns[COLUMN_NO] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	if (maker->program)
		table->columns[maker->program] = (struct column){ .align = ALIGN_LEFT };
	table->columns[maker->kolom.nama] = (struct column){ .align = ALIGN_LEFT };
	uang_kolom_columns(&maker->kolom, table);
	table->path = LIT("program");
	table_alike(composer->manuscript, table, LIT("keuangan"));
	heads_add(composer, table, heads, maker->program ? 3 : 2, maker->quarter);
	uang_kolom_heads(&maker->kolom, table, group);
}

/* Gives the percentage, where it has a column. */
static struct measure money_cells(struct maker *maker, struct row *row, const struct uang_facts *facts)
{
	struct measure percent = uang_cells(&maker->kolom, row, facts);

	if (measure_spared(percent))
		maker->spared = percent;
	return percent;
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

/* What the sub kegiatan and its quarter are. */
static struct uang_facts facts_of(struct maker *maker, const struct program *program, const struct sub_kegiatan *sub)
{
	const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[maker->quarter - 1] : NULL;
	bool own = sub->sumber_dana.count > 0;

	return (struct uang_facts){
		.path = series_path(maker->composer, sub->path, "keuangan", maker->reach),
		.kode = sub->kode,
		.sumber_dana = own ? sub->sumber_dana : program->sumber_dana,
		.sumber_path = path_in(maker->composer, own ? sub->path : program->path, "sumber_dana"),
		.keterangan = one && prose_given(one->keterangan) ? one->keterangan : sub->keterangan,
	};
}

static void sub_row(struct maker *maker, const struct program *program, const struct sub_kegiatan *sub)
{
	struct composer *composer = maker->composer;
	const struct record *record = composer->record;
	struct quarterly quarterly = uang_quarter(record, sub, maker->quarter, maker->reach);
	struct uang_facts facts = facts_of(maker, program, sub);
	struct measure percent;
	struct text nama =
		uang_kolom_has(&maker->kolom, KOLOM_KODE) ? sub->nama : coded(composer, sub->kode, sub->nama);
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);

	cell_int(composer, row, 0, ++maker->number);
	cell_name(composer, row, maker->kolom.nama, nama, path_in(composer, sub->path, "nama"));
	percent = money_cells(maker, row, &facts);
	if (!uang_kolom_has(&maker->kolom, KOLOM_PERSEN)) {
		struct figure figure = figure_of(composer, facts.path, "capaian.%d", maker->quarter);

		percent = figure_measure(&figure);
	}
	mean_add(&maker->mean, percent);
	note_row(maker, sub, quarterly);
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
				sub_row(maker, program, &kegiatan->sub_kegiatan.items[s]);
	}
	if (maker->table->rows.count > first && maker->program)
		name_rows(maker->composer, maker->table, first, maker->program,
		          coded(maker->composer, program->kode, program->nama),
		          path_in(maker->composer, program->path, "nama"));
}

static void sum_row(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct row *row = closing_row(composer, maker->table,
	                              maker->mean.known < 2 ? LIT("Jumlah")
	                                                    : LIT("Jumlah, dengan capaian jumlah realisasi "
	                                                          "terhadap jumlah target"),
	                              uang_kolom_money(&maker->kolom));

	money_cells(maker, row,
	            &(struct uang_facts){
			    .path = series_path(composer, form_whole(maker->form), "keuangan", maker->reach) });
}

/* Of the percentages, where they have a column. */
static void mean_row(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct text whole = series_path(composer, form_whole(maker->form), "keuangan", maker->reach);
	size_t column = uang_kolom_at(&maker->kolom, KOLOM_PERSEN);
	size_t predikat = uang_kolom_at(&maker->kolom, KOLOM_PREDIKAT);
	struct row *row;

	if (maker->mean.known < 2 || !column)
		return;
	row = closing_row(composer, maker->table,
	                  text_format(composer->arena, "Rata-rata persentase capaian %t sub kegiatan",
	                              told_count(composer, whole, "rata_rata.%d", maker->quarter)),
	                  column);
	cell_figure(composer, row, column, whole, "rata_rata.%d", maker->quarter);
	if (predikat > column)
		cell_figure(composer, row, predikat, whole, "predikat_rata_rata.%d", maker->quarter);
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

static void add_note(void *context, struct text words)
{
	struct maker *maker = context;

	note_add(maker->composer, maker->table, words);
}

static void notes(struct maker *maker)
{
	struct composer *composer = maker->composer;
	size_t shown = sub_kegiatan_shown_count(&composer->scope);
	size_t all = sub_kegiatan_money_count(&composer->scope);

	if (maker->reach == REACH_BASIS && maker->bases.cumulative.list.count)
		note_bases(composer, maker->table, &maker->bases);
	else
		note_add(composer, maker->table, reach_words(composer, maker->reach, maker->quarter));
	note_sums(maker);
	note_mean(composer, maker->table, &maker->mean);
	note_spared(composer, maker->table, maker->spared);
	uang_kolom_notes(&maker->kolom, add_note, maker);
	if (shown < all)
		note_add(composer, maker->table,
		         text_format(composer->arena, "Tabel memuat %t dari %t sub kegiatan yang dianggarkan.",
		                     told(composer, LIT("sub_kegiatan"), "dilaporkan", 0),
		                     told(composer, LIT("sub_kegiatan"), "dianggarkan", 0)));
}

void keuangan_form(const struct form *form)
{
	const struct scope *scope = &form->composer->scope;
	const struct program *program;
	struct maker maker = {
		.form = form,
		.composer = form->composer,
		.program = form->ask ? 0 : COLUMN_PROGRAM,
		.kolom = kolom_of(form),
		.quarter = form->quarter,
		.reach = form_reach(form, keuangan_reach(scope)),
	};

	start(&maker);
	for (size_t p = 0; (program = scope_program(scope, p)); p++)
		program_rows(&maker, program);
	sum_row(&maker);
	mean_row(&maker);
	notes(&maker);
}
