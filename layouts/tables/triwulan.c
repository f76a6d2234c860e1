/* What the forms of the quarterly report share: heads of several rows, cells, notes, and how series
 * of different bases come to stand in one table. */
#include "layouts/parts/prose.h"
#include "layouts/tables/triwulan.h"

#include "layouts/tables/tables.h"
#include "official/rupiah.h"
#include "record/aturan.h"
#include "record/figures/predikat.h"
#include "record/narasi.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/triwulan.h"

enum { NUMBERS_MOST = 10 };

const char *quarter_roman(int quarter)
{
	static const char *const romans[] = { "I", "II", "III", "IV" };

	return romans[quarter - 1];
}

void heads_add(struct composer *composer, struct table *table, const struct head *heads, size_t count, int quarter)
{
	size_t rows = 0;

	for (size_t i = 0; i < count; i++)
		if (heads[i].row + (size_t)heads[i].down > rows)
			rows = heads[i].row + (size_t)heads[i].down;
	for (size_t i = 0; i < rows; i++)
		row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0; i < count; i++) {
		const struct head *head = &heads[i];

		cell_text(composer->arena, &table->rows.items[head->row], head->column,
		          text_format(composer->arena, head->words, quarter_roman(quarter)), LIT(""));
		cell_span(table, head->row, head->column, head->across, head->down);
	}
}

/* -- cells -- */

struct text series_path(struct composer *composer, struct text path, const char *kind, enum reach reach)
{
	static const char *const words[] = {
		[REACH_BASIS] = "",
		[REACH_ALONE] = "_triwulan",
		[REACH_TO_DATE] = "_kumulatif",
	};

	return text_format(composer->arena, "%t.%s%s", path, kind, words[reach]);
}

struct row *closing_row(struct composer *composer, struct table *table, struct text words, size_t until)
{
	struct row *row = row_add(composer->arena, table, ROW_TOTAL);

	cell_text(composer->arena, row, 0, words, LIT(""))->align = ALIGN_CENTRE;
	cell_span(table, table->rows.count - 1, 0, (int)until, 1);
	return row;
}

/* -- what a narrative asked -- */

bool form_wants(const struct form *form, const struct kegiatan *kegiatan)
{
	bool asked = form->ask && form->ask->kegiatan.count;

	return (!form->only || form->only == kegiatan) && (!asked || text_equal(form->ask->kegiatan, kegiatan->kunci));
}

struct text form_whole(const struct form *form)
{
	const struct kegiatan *kegiatan = form->only;

	if (!kegiatan && form->ask && form->ask->kegiatan.count)
		kegiatan = perjanjian_kegiatan(form->composer->record, form->ask->kegiatan, NULL);
	return kegiatan ? kegiatan->path : LIT("program.total");
}

enum reach form_reach(const struct form *form, enum reach usual)
{
	switch (form->ask ? form->ask->hitungan : HITUNGAN_LAZIM) {
	case HITUNGAN_LAZIM:
		break;
	case HITUNGAN_MENURUT_DATA:
		return REACH_BASIS;
	case HITUNGAN_TRIWULAN:
		return REACH_ALONE;
	case HITUNGAN_KUMULATIF:
		return REACH_TO_DATE;
	}
	return usual;
}

bool form_predikat(const struct form *form)
{
	return form->ask && form->ask->predikat.value && predikat_chosen(form->composer->record->aturan);
}

/* -- notes -- */

struct text numbers_text(struct composer *composer, const struct numbers *numbers)
{
	struct arena *arena = composer->arena;
	struct text words = LIT("No.");

	if (numbers->list.count > NUMBERS_MOST)
		return text_format(arena, "%z baris", numbers->list.count);
	for (size_t i = 0; i < numbers->list.count; i++) {
		const char *between = i == 0 ? " " : i + 1 < numbers->list.count ? ", " : " dan ";

		words = text_format(arena, "%t%s%z", words, between, numbers->list.items[i]);
	}
	return words;
}

void note_add(struct composer *composer, struct table *table, struct text sentence)
{
	struct arena *arena = composer->arena;
	struct rich parts[] = {
		rich_empty(table->source) ? rich_plain(arena, LIT("Catatan:"), LIT("")) : table->source,
		rich_plain(arena, TEXT_JOIN(arena, LIT(" "), sentence), LIT("")),
	};

	table->source = rich_join(arena, parts, sizeof parts / sizeof *parts);
}

void note_mean(struct composer *composer, struct table *table, const struct mean *mean)
{
	if (mean_surprises(mean))
		note_add(composer, table, MEAN_WORDS);
}

void note_spared(struct composer *composer, struct table *table, struct measure percent)
{
	if (measure_spared(percent))
		note_add(composer, table, spared_words(composer, percent));
}

void note_cap(struct composer *composer, struct table *table)
{
	struct number cap = composer->record->aturan->capaian_tertinggi;

	if (cap.given)
		note_add(composer, table,
		         text_format(
				 composer->arena, "Capaian dihitung paling tinggi %t.",
				 told_as(composer,
		                         percent_text(composer->arena, composer->record->aturan, measure_of(cap.value)),
		                         LIT("aturan"), "capaian_tertinggi", 0)));
}

/* -- bases -- */

void basis_count(struct composer *composer, struct bases *bases, enum basis basis, size_t number)
{
	bases->rows++;
	if (basis == BASIS_KUMULATIF)
		*array_push(composer->arena, &bases->cumulative.list) = number;
	else if (basis == BASIS_PER_TRIWULAN)
		*array_push(composer->arena, &bases->single.list) = number;
}

void note_bases(struct composer *composer, struct table *table, const struct bases *bases)
{
	struct arena *arena = composer->arena;

	if (bases->cumulative.list.count == bases->rows)
		note_add(composer, table, LIT("Target dan realisasi kumulatif sejak awal tahun."));
	else if (bases->cumulative.list.count)
		note_add(composer, table,
		         text_format(arena, "Target dan realisasi %t kumulatif sejak awal tahun.",
		                     numbers_text(composer, &bases->cumulative)));
	if (bases->single.list.count)
		note_add(composer, table,
		         text_format(arena, "Target dan realisasi %t untuk setiap triwulan saja.",
		                     numbers_text(composer, &bases->single)));
}

struct text reach_words(struct composer *composer, enum reach reach, int quarter)
{
	if (reach == REACH_TO_DATE)
		return text_format(composer->arena,
		                   "Target dan realisasi dihitung kumulatif sampai dengan akhir "
		                   "Triwulan %s.",
		                   quarter_roman(quarter));
	return text_format(composer->arena, "Target dan realisasi dihitung untuk Triwulan %s saja.",
	                   quarter_roman(quarter));
}
