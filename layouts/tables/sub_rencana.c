/* What sub kegiatan promise for the year, as chapters of an evaluation recall it: indicators with
 * targets, and the money. */
#include "layouts/tables/triwulan.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/record.h"
#include "record/triwulan.h"

/* -- targets -- */

enum { PROMISE_NO, PROMISE_KEGIATAN, PROMISE_SUB, PROMISE_INDIKATOR, PROMISE_TARGET };

static void promise_rows(struct composer *composer, struct table *table, const struct sub_kegiatan *sub)
{
	size_t first = table->rows.count;

	for (size_t i = 0; i < sub->indikator.count || i == 0; i++) {
		struct row *row = row_add(composer->arena, table, ROW_BODY);
		const struct keluaran *keluaran = &sub->indikator.items[i];

		if (!sub->indikator.count)
			break;
		cell_name(composer, row, PROMISE_INDIKATOR, keluaran->nama, path_in(composer, keluaran->path, "nama"));
		cell_figure_full(composer, row, PROMISE_TARGET, keluaran->path, "target", 0);
	}
	name_rows(composer, table, first, PROMISE_SUB, coded(composer, sub->kode, sub->nama),
	          path_in(composer, sub->path, "nama"));
}

static void kegiatan_rows(const struct form *form, struct table *table, const struct kegiatan *kegiatan, size_t *number)
{
	struct composer *composer = form->composer;
	size_t first = table->rows.count;

	for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
		promise_rows(composer, table, &kegiatan->sub_kegiatan.items[s]);
	if (table->rows.count == first)
		return;
	number_rows(composer, table, first, PROMISE_NO, ++*number);
	name_rows(composer, table, first, PROMISE_KEGIATAN, coded(composer, kegiatan->kode, kegiatan->nama),
	          path_in(composer, kegiatan->path, "nama"));
}

void perjanjian_form(const struct form *form)
{
	static const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },          { "Kegiatan", ALIGN_LEFT, false, 0 },
		{ "Sub Kegiatan", ALIGN_LEFT, false, 0 }, { "Indikator Kinerja", ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
	};
	const struct program *program;
	struct table *table = table_start(form->composer, form->blocks, heads, sizeof heads / sizeof *heads, LIT(""));
	size_t number = 0;

	table->path = LIT("program");
	for (size_t p = 0; (program = scope_program(&form->composer->scope, p)); p++)
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			if (form_wants(form, kegiatan))
				kegiatan_rows(form, table, kegiatan, &number);
		}
	if (!number)
		form->blocks->count--;
}

/* -- money -- */

enum { MONEY_NO, MONEY_SUB, MONEY_ANGGARAN, MONEY_KETERANGAN };

static void money_row(struct composer *composer, struct table *table, const struct sub_walk *walk, size_t number)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_int(composer, row, MONEY_NO, number);
	cell_name(composer, row, MONEY_SUB, coded(composer, walk->sub->kode, walk->sub->nama),
	          path_in(composer, walk->sub->path, "nama"));
	cell_figure(composer, row, MONEY_ANGGARAN, walk->sub->path, "anggaran", 0);
	if (walk->sub->sumber_dana.count)
		cell_name(composer, row, MONEY_KETERANGAN, walk->sub->sumber_dana,
		          path_in(composer, walk->sub->path, "sumber_dana"));
	else
		cell_name(composer, row, MONEY_KETERANGAN, walk->program->sumber_dana,
		          path_in(composer, walk->program->path, "sumber_dana"));
}

void anggaran_form(const struct form *form)
{
	static const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "Sub Kegiatan", ALIGN_LEFT, false, 0 },
		{ "Anggaran (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Keterangan", ALIGN_CENTRE, true, 0 },
	};
	struct composer *composer = form->composer;
	struct sub_walk walk = { .scope = &composer->scope };
	struct table *table = table_start(composer, form->blocks, heads, sizeof heads / sizeof *heads, LIT(""));
	size_t number = 0;

	table->path = LIT("program");
	while (sub_walk_next(&walk)) {
		if (!walk.sub->anggaran.given || !form_wants(form, walk.kegiatan))
			continue;
		money_row(composer, table, &walk, ++number);
	}
	if (number)
		cell_figure(composer, closing_row(composer, table, LIT("Jumlah"), MONEY_ANGGARAN), MONEY_ANGGARAN,
		            form->only ? form->only->path : LIT("program.total"), "anggaran", 0);
	else
		form->blocks->count--;
}
