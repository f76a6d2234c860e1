/* The last few years of a sasaran's indicators side by side: realisasi and capaian of each, and what
 * changed since the year before. For as many years as stand beside each other; where some indicator
 * has more, it goes into seri.c and leaves the others here.
 */
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

enum { FIXED = 2, PER_YEAR = 2, YEARS_ABREAST = 3 };

struct maker {
	struct composer *composer;
	struct table *table;
	int years[YEARS_ABREAST];
	size_t count;
	bool few_only; /* indicators with many years of their own are left out */
	struct notes notes;
};

/* False when there are more years than fit. */
static bool add_year(struct maker *maker, int year)
{
	size_t at = 0;

	while (at < maker->count && maker->years[at] < year)
		at++;
	if (at < maker->count && maker->years[at] == year)
		return true;
	if (maker->count == YEARS_ABREAST)
		return false;
	for (size_t i = maker->count++; i > at; i--)
		maker->years[i] = maker->years[i - 1];
	maker->years[at] = year;
	return true;
}

/* Up to the reporting year. */
static bool add_years(struct maker *maker, const struct indikator *indikator)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		int year = (int)indikator->tahunan.items[i].tahun.value;

		if (year <= (int)maker->composer->record->tahun.value && !add_year(maker, year))
			return false;
	}
	return true;
}

static bool left_out(const struct maker *maker, const struct indikator *indikator)
{
	struct maker alone = { .composer = maker->composer };

	return maker->few_only && !add_years(&alone, indikator);
}

static bool years_fit(struct maker *maker, const struct sasaran *sasaran)
{
	maker->count = 0;
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		if (!left_out(maker, &sasaran->indikator.items[i]) && !add_years(maker, &sasaran->indikator.items[i]))
			return false;
	return maker->count > 1;
}

/* All, else those with few years; false when these do not fit either. */
static bool find_years(struct maker *maker, const struct sasaran *sasaran)
{
	if (years_fit(maker, sasaran))
		return true;
	maker->few_only = true;
	return years_fit(maker, sasaran);
}

bool banding_takes(struct composer *composer, const struct sasaran *sasaran, const struct indikator *indikator)
{
	struct maker maker = { .composer = composer };

	return find_years(&maker, sasaran) && !left_out(&maker, indikator);
}

/* -- head -- */

static void head(struct maker *maker)
{
	struct composer *composer = maker->composer;
	const char *const fixed[FIXED] = { "No", istilah(composer)->indikator.bytes };
	struct table *table = maker->table;
	size_t last = table->column_count - 1;
	struct row *row = row_add(composer->arena, table, ROW_HEAD);

	for (size_t i = 0; i < FIXED; i++)
		cell_text(composer->arena, row, i, text_from(fixed[i]), LIT(""));
	for (size_t i = 0; i < maker->count; i++)
		cell_text(composer->arena, row, FIXED + i * PER_YEAR,
		          text_format(composer->arena, "Tahun %t", told_year(composer, maker->years[i])), LIT(""));
	cell_text(composer->arena, row, last, LIT("Perubahan Realisasi"), LIT(""));
	row = row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0; i < maker->count; i++) {
		cell_text(composer->arena, row, FIXED + i * PER_YEAR, LIT("Realisasi"), LIT(""));
		cell_text(composer->arena, row, FIXED + i * PER_YEAR + 1, LIT("Capaian (%)"), LIT(""));
		cell_span(table, 0, FIXED + i * PER_YEAR, PER_YEAR, 1);
	}
	for (size_t i = 0; i < FIXED; i++)
		cell_span(table, 0, i, 1, 2);
	cell_span(table, 0, last, 1, 2);
}

static void columns(struct table *table)
{
	for (size_t i = 0; i < table->column_count; i++) {
		table->columns[i].align = i == 1 ? ALIGN_LEFT : ALIGN_CENTRE;
		table->columns[i].narrow = i != 1;
	}
	table->columns[table->column_count - 1].narrow = false;
}

/* -- rows -- */

static void indikator_row(struct maker *maker, const struct indikator *indikator, size_t number)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);
	int now = maker->years[maker->count - 1], before = maker->years[maker->count - 2];

	cell_int(composer, row, 0, number);
	cell_indikator(composer, row, 1, indikator);
	for (size_t i = 0; i < maker->count; i++) {
		cell_realisasi(composer, row, FIXED + i * PER_YEAR, indikator, maker->years[i]);
		cell_figure(composer, row, FIXED + i * PER_YEAR + 1, indikator->path, "capaian.%d", maker->years[i]);
		if (indikator_tahunan(indikator, maker->years[i]))
			notes_capaian(&maker->notes, indikator, maker->years[i]);
	}
	cell_change(composer, row, maker->table->column_count - 1, indikator, before, now);
	for (size_t i = 1; i < maker->count; i++)
		notes_putus(&maker->notes, indikator, maker->years[i - 1], maker->years[i]);
}

void banding_table(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	struct maker maker = { .composer = composer, .notes = { .composer = composer, .subject = SUBJECT_BOTH } };

	if (!find_years(&maker, of->sasaran))
		return;
	maker.table = table_add(blocks, FIXED + maker.count * PER_YEAR + 1);
	maker.table->path = LIT("sasaran");
	maker.table->caption =
		rich_plain(composer->arena,
	                   text_format(composer->arena, "Perkembangan Sasaran %z Tahun %t", of->number,
	                               told_years(composer, maker.years[0], maker.years[maker.count - 1])),
	                   LIT(""));
	columns(maker.table);
	head(&maker);
	for (size_t i = 0; i < of->sasaran->indikator.count; i++)
		if (!left_out(&maker, &of->sasaran->indikator.items[i]))
			indikator_row(&maker, &of->sasaran->indikator.items[i], of->first + i);
	notes_put(&maker.notes, maker.table);
}
