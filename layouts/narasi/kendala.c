/* What stood in the way in a quarter, what was done about it and what comes next: a row for each
 * indicator and sub kegiatan that tells of it, then what the office says in general. */
#include "layouts/narasi/triwulan_blok.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/record.h"
#include "record/triwulan.h"

enum { COLUMN_NO, COLUMN_NAMA, COLUMN_KENDALA, COLUMN_SOLUSI, COLUMN_LANJUT, COLUMN_COUNT };

/* What one thing tells; a copy of views. */
struct remark {
	struct text nama, nama_path;
	struct prose_list kendala, solusi, tindak_lanjut;
};

struct remarks {
	ARRAY_OF(struct remark) list;
	size_t of_indikator; /* the first so many are of indicators */
};

static bool kinerja_tells(const struct kinerja_triwulan *one)
{
	return one && (one->kendala.count || one->solusi.count || one->tindak_lanjut.count);
}

static bool uang_tells(const struct uang_triwulan *one)
{
	return one && (one->kendala.count || one->solusi.count || one->tindak_lanjut.count);
}

/* -- collecting -- */

static const struct kinerja_triwulan *kinerja_at(const struct indikator *indikator, int quarter)
{
	return indikator->triwulan ? indikator->triwulan->triwulan[quarter - 1] : NULL;
}

static const struct kinerja_triwulan *keluaran_at(const struct keluaran *keluaran, int quarter)
{
	return keluaran->triwulan ? keluaran->triwulan->triwulan[quarter - 1] : NULL;
}

static void collect_list(const struct form *form, struct remarks *remarks, const struct keluaran_list *list)
{
	struct composer *composer = form->composer;

	for (size_t i = 0; i < list->count; i++) {
		const struct keluaran *keluaran = &list->items[i];
		const struct kinerja_triwulan *one = keluaran_at(keluaran, form->quarter);

		if (kinerja_tells(one))
			*array_push(composer->arena, &remarks->list) = (struct remark){
				keluaran->nama,     path_in(composer, keluaran->path, "nama"),
				one->kendala,       one->solusi,
				one->tindak_lanjut,
			};
	}
}

static void collect_keluaran(const struct form *form, struct remarks *remarks)
{
	const struct program *program;

	for (size_t p = 0; (program = scope_program(&form->composer->scope, p)); p++) {
		collect_list(form, remarks, &program->indikator);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			collect_list(form, remarks, &kegiatan->indikator);
			for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
				collect_list(form, remarks, &kegiatan->sub_kegiatan.items[i].indikator);
		}
	}
}

static void collect_kinerja(const struct form *form, struct remarks *remarks)
{
	struct composer *composer = form->composer;
	const struct record *record = composer->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];
			const struct kinerja_triwulan *one = kinerja_at(indikator, form->quarter);

			if (!kinerja_tells(one))
				continue;
			*array_push(composer->arena, &remarks->list) = (struct remark){
				indikator->nama,    path_in(composer, indikator->path, "nama"),
				one->kendala,       one->solusi,
				one->tindak_lanjut,
			};
		}
	collect_keluaran(form, remarks);
	remarks->of_indikator = remarks->list.count;
}

static void collect_sub(const struct form *form, struct remarks *remarks, const struct sub_kegiatan *sub)
{
	const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[form->quarter - 1] : NULL;

	if (uang_tells(one))
		*array_push(form->composer->arena, &remarks->list) = (struct remark){
			sub->nama,          path_in(form->composer, sub->path, "nama"), one->kendala, one->solusi,
			one->tindak_lanjut,
		};
}

static void collect_uang(const struct form *form, struct remarks *remarks)
{
	struct sub_walk walk = { .scope = &form->composer->scope };

	while (sub_walk_next(&walk))
		collect_sub(form, remarks, walk.sub);
}

/* -- asking -- */

static bool any_kinerja(const struct record *record, int quarter)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (kinerja_tells(kinerja_at(&record->sasaran.items[s].indikator.items[i], quarter)))
				return true;
	return false;
}

static bool any_list(const struct keluaran_list *list, int quarter)
{
	for (size_t i = 0; i < list->count; i++)
		if (kinerja_tells(keluaran_at(&list->items[i], quarter)))
			return true;
	return false;
}

static bool any_program(const struct scope *scope, int quarter)
{
	const struct program *program;

	for (size_t p = 0; (program = scope_program(scope, p)); p++) {
		if (any_list(&program->indikator, quarter))
			return true;
		for (size_t k = 0; k < program->kegiatan.count; k++)
			if (any_list(&program->kegiatan.items[k].indikator, quarter))
				return true;
	}
	return false;
}

static bool any_sub(const struct scope *scope, int quarter)
{
	struct sub_walk walk = { .scope = scope };

	while (sub_walk_next(&walk)) {
		const struct uang_setahun *setahun = walk.sub->triwulan;

		if (any_list(&walk.sub->indikator, quarter) || (setahun && uang_tells(setahun->triwulan[quarter - 1])))
			return true;
	}
	return false;
}

bool kendala_exists(const struct scope *scope, int quarter)
{
	const struct isi_triwulan *isi = isi_of_quarter(scope->record, quarter);

	if (isi && (isi->kendala.count || isi->solusi.count || isi->tindak_lanjut.count))
		return true;
	return any_kinerja(scope->record, quarter) || any_program(scope, quarter) || any_sub(scope, quarter);
}

/* -- the table -- */

static void group_row(struct composer *composer, struct table *table, const char *words)
{
	struct row *row = row_add(composer->arena, table, ROW_GROUP);

	cell_text(composer->arena, row, COLUMN_NO, text_from(words), LIT(""))->align = ALIGN_LEFT;
	cell_span(table, table->rows.count - 1, COLUMN_NO, COLUMN_COUNT, 1);
}

static void remark_row(struct composer *composer, struct table *table, const struct remark *remark, size_t number)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, number);
	cell_name(composer, row, COLUMN_NAMA, remark->nama, remark->nama_path);
	cell_points(composer, &row->cells[COLUMN_KENDALA].body, &remark->kendala, LIST_MARK_DECIMAL);
	cell_points(composer, &row->cells[COLUMN_SOLUSI].body, &remark->solusi, LIST_MARK_DECIMAL);
	cell_points(composer, &row->cells[COLUMN_LANJUT].body, &remark->tindak_lanjut, LIST_MARK_DECIMAL);
}

static void remarks_table(const struct form *form, const struct remarks *remarks)
{
	static const struct column_head heads[COLUMN_COUNT] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "Indikator/Sub Kegiatan", ALIGN_LEFT, false, 0 },
		{ "Kendala", ALIGN_LEFT, false, 0 },
		{ "Solusi", ALIGN_LEFT, false, 0 },
		{ "Rencana Tindak Lanjut", ALIGN_LEFT, false, 0 },
	};
	size_t count = remarks->list.count, split = remarks->of_indikator;
	struct table *table = table_start(form->composer, form->blocks, heads, COLUMN_COUNT, LIT(""));

	for (size_t i = 0; i < count; i++) {
		if (i == 0 && split)
			group_row(form->composer, table, "Kinerja");
		if (i == split)
			group_row(form->composer, table, "Keuangan");
		remark_row(form->composer, table, &remarks->list.items[i], i + 1);
	}
}

static void general(const struct form *form, const char *title, const struct narasi *narasi)
{
	struct composer *composer = form->composer;

	if (!narasi->count)
		return;
	subheading_add(form->blocks, rich_plain(composer->arena, text_from(title), LIT("")), 2);
	narasi_add_points(composer, form->blocks, narasi, 3);
}

void kendala_form(const struct form *form)
{
	const struct isi_triwulan *isi = isi_of_quarter(form->composer->record, form->quarter);
	struct remarks remarks = { 0 };

	collect_kinerja(form, &remarks);
	collect_uang(form, &remarks);
	if (remarks.list.count)
		remarks_table(form, &remarks);
	if (!isi)
		return;
	general(form, "Kendala", &isi->kendala);
	general(form, "Solusi", &isi->solusi);
	general(form, "Rencana Tindak Lanjut", &isi->tindak_lanjut);
}
