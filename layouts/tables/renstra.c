/* The Renstra: tujuan, their sasaran and the targets of every year of its term.
 *
 * One row per indicator. Sasaran are numbered through the whole table; where a tujuan shares its
 * indicator with the one before, the indicator and its targets stand once, over the rows of both.
 */
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/record.h"

enum { FIXED = 4, YEARS_MOST = 12 };

struct maker {
	struct composer *composer;
	const struct renstra *renstra;
	struct table *table;
	size_t years;
	bool before, after;                 /* columns of the state before the term and at its end */
	size_t sasaran;                     /* numbered so far */
	const struct target_renstra *above; /* of the row before */
	size_t shared;                      /* row where that indicator began */
};

/* -- columns and head -- */

static void columns(struct table *table)
{
	for (size_t i = 0; i < table->column_count; i++) {
		bool words = i > 0 && i < FIXED;

		table->columns[i].align = words ? ALIGN_LEFT : ALIGN_CENTRE;
		table->columns[i].narrow = !words;
	}
}

static size_t first_year(const struct maker *maker)
{
	return FIXED + maker->before;
}

static size_t last_column(const struct maker *maker)
{
	return first_year(maker) + maker->years + maker->after;
}

/* The heads of the states, over both rows. */
static void state_heads(struct maker *maker)
{
	struct arena *arena = maker->composer->arena;
	const struct renstra *renstra = maker->renstra;
	int year = (int)(renstra->tahun_dasar.given ? renstra->tahun_dasar.value : renstra->awal.value - 1);
	struct row *row = &maker->table->rows.items[0];

	if (maker->before) {
		cell_text(arena, row, FIXED, text_format(arena, "Kondisi Awal (%t)", told_year(maker->composer, year)),
		          LIT(""));
		cell_span(maker->table, 0, FIXED, 1, 2);
	}
	if (maker->after) {
		cell_text(
			arena, row, last_column(maker) - 1,
			text_format(arena, "Kondisi Akhir (%t)", told_year(maker->composer, (int)renstra->akhir.value)),
			LIT(""));
		cell_span(maker->table, 0, last_column(maker) - 1, 1, 2);
	}
}

static void years_head(struct maker *maker)
{
	struct arena *arena = maker->composer->arena;
	struct row *row = row_add(arena, maker->table, ROW_HEAD);

	for (size_t i = 0; i < maker->years; i++)
		cell_text(arena, row, first_year(maker) + i,
		          told_year(maker->composer, (int)(maker->renstra->awal.value + (int64_t)i)), LIT(""));
	for (size_t i = 0; i < FIXED; i++)
		cell_span(maker->table, 0, i, 1, 2);
	cell_span(maker->table, 0, first_year(maker), (int)maker->years, 1);
	state_heads(maker);
}

static void head(struct maker *maker)
{
	static const char *const titles[FIXED + 1] = { "No", "Tujuan", "Sasaran", "Indikator Tujuan/ Sasaran",
		                                       "Target Kinerja pada Tahun Ke-" };
	struct row *row = row_add(maker->composer->arena, maker->table, ROW_HEAD);

	for (size_t i = 0; i <= FIXED; i++)
		cell_text(maker->composer->arena, row, i < FIXED ? i : first_year(maker), text_from(titles[i]),
		          LIT(""));
	years_head(maker);
	numbers_row(maker->composer, maker->table, "(%d)");
}

/* -- rows -- */

static bool same_indikator(const struct target_renstra *a, const struct target_renstra *b)
{
	if (!a || !b)
		return false;
	if (a->iku.count || b->iku.count)
		return text_equal(a->iku, b->iku);
	return a->nama.count && text_equal(a->nama, b->nama);
}

/* The unit stands behind the name, once for all the values. */
static void target_cells(struct maker *maker, struct row *row, const struct target_renstra *target)
{
	struct composer *composer = maker->composer;
	const struct indikator *iku = record_indikator(composer->record, target->iku);
	struct text unit = target->satuan.count || !iku ? target->satuan : iku->satuan;

	if (target->nama.count || !iku)
		cell_name(composer, row, 3, with_unit(composer, target->nama, unit),
		          path_in(composer, target->path, "nama"));
	else
		cell_name(composer, row, 3, with_unit(composer, iku->nama, unit), path_in(composer, iku->path, "nama"));
	if (maker->before)
		cell_figure(composer, row, FIXED, target->path, "kondisi_awal", 0);
	if (maker->after)
		cell_figure(composer, row, last_column(maker) - 1, target->path, "kondisi_akhir", 0);
	for (size_t i = 0; i < maker->years; i++)
		cell_figure(composer, row, first_year(maker) + i, target->path, "target.%d",
		            (int)maker->renstra->awal.value + (int)i);
}

/* The indicator began above: it and its targets reach down to this row. */
static void share_indikator(struct maker *maker)
{
	for (size_t i = FIXED - 1; i < last_column(maker); i++)
		span_rows(maker->table, maker->shared, i, 1);
}

static void indikator_row(struct maker *maker, const struct target_renstra *target)
{
	struct row *row = row_add(maker->composer->arena, maker->table, ROW_BODY);

	if (same_indikator(maker->above, target)) {
		share_indikator(maker);
		return;
	}
	maker->above = target;
	maker->shared = maker->table->rows.count - 1;
	if (target) {
		target_cells(maker, row, target);
		return;
	}
	for (size_t i = FIXED - 1; i < last_column(maker); i++)
		cell_value(maker->composer, row, i, LIT("-"));
}

static void sasaran_list(struct maker *maker, struct blocks *body, const struct tujuan *tujuan)
{
	struct arena *arena = maker->composer->arena;
	struct text base = path_in(maker->composer, tujuan->path, "sasaran");
	struct list *list;

	if (!tujuan->sasaran.count)
		return;
	list = list_add(body, LIST_MARK_DECIMAL, tujuan->sasaran.count);
	list->start = maker->sasaran + 1;
	list->tight = true;
	for (size_t i = 0; i < tujuan->sasaran.count; i++)
		paragraph_add(&list->items[i].body, STYLE_CELL,
		              rich_plain(arena, tujuan->sasaran.items[i], text_format(arena, "%t[%z]", base, i)));
	maker->sasaran += tujuan->sasaran.count;
}

static void tujuan_rows(struct maker *maker, size_t number, const struct tujuan *tujuan)
{
	size_t first = maker->table->rows.count;
	struct row *row;

	for (size_t i = 0; i < tujuan->indikator.count || i == 0; i++)
		indikator_row(maker, tujuan->indikator.count ? &tujuan->indikator.items[i] : NULL);
	row = &maker->table->rows.items[first];
	cell_int(maker->composer, row, 0, number);
	cell_name(maker->composer, row, 1, tujuan->uraian, path_in(maker->composer, tujuan->path, "uraian"));
	sasaran_list(maker, &row->cells[2].body, tujuan);
	for (size_t i = 0; i < FIXED - 1; i++)
		span_rows(maker->table, first, i, 1);
}

/* -- table -- */

static size_t term(struct composer *composer, const struct renstra *renstra)
{
	int64_t years = renstra->akhir.value - renstra->awal.value + 1;

	if (years <= YEARS_MOST)
		return years < 1 ? 1 : (size_t)years;
	diag_add(composer->diags, renstra->path, MESSAGE_TOO_MANY_YEARS, text_from_int(composer->arena, YEARS_MOST),
	         text_from_int(composer->arena, years));
	return YEARS_MOST;
}

static void look_for_states(struct maker *maker)
{
	for (size_t t = 0; t < maker->renstra->tujuan.count; t++)
		for (size_t i = 0; i < maker->renstra->tujuan.items[t].indikator.count; i++) {
			const struct target_renstra *target = &maker->renstra->tujuan.items[t].indikator.items[i];

			maker->before = maker->before || target->kondisi_awal.given;
			maker->after = maker->after || target->kondisi_akhir.given;
		}
}

void renstra_table(struct composer *composer, struct blocks *blocks)
{
	const struct renstra *renstra = composer->record->renstra;
	struct maker maker = { .composer = composer, .renstra = renstra };
	struct text caption = text_format(composer->arena, "Tujuan dan Sasaran Jangka Menengah %t Tahun %t",
	                                  composer->record->instansi->nama,
	                                  told_years(composer, (int)renstra->awal.value, (int)renstra->akhir.value));

	maker.years = term(composer, renstra);
	look_for_states(&maker);
	maker.table = table_add(blocks, last_column(&maker));
	maker.table->caption = rich_plain(composer->arena, caption, LIT(""));
	maker.table->path = renstra->path;
	columns(maker.table);
	head(&maker);
	for (size_t i = 0; i < renstra->tujuan.count; i++)
		tujuan_rows(&maker, i + 1, &renstra->tujuan.items[i]);
}
