/* Realisasi beside the yardsticks the indicators name and the medium-term target, all in one
 * table. */
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

struct names {
	ARRAY_OF(struct text) list;
};

static void add_name(struct arena *arena, struct names *names, struct text name)
{
	for (size_t i = 0; i < names->list.count; i++)
		if (text_equal(names->list.items[i], name))
			return;
	*array_push(arena, &names->list) = name;
}

/* The yardsticks of all indicators, each once, in the order they come. */
static struct names all_pembanding(struct composer *composer)
{
	const struct record *record = composer->record;
	struct names names = { 0 };

	for (size_t s = 0; s < record->sasaran.count; s++) {
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];

			for (size_t p = 0; p < indikator->pembanding.count; p++)
				add_name(composer->arena, &names, indikator->pembanding.items[p].nama);
		}
	}
	return names;
}

/* NULL: it has none of this name. */
static const struct pembanding *lookup_pembanding(const struct indikator *indikator, struct text name)
{
	for (size_t i = 0; i < indikator->pembanding.count; i++) {
		const struct pembanding *pembanding = &indikator->pembanding.items[i];

		if (text_equal(pembanding->nama, name))
			return pembanding;
	}
	return NULL;
}

static bool renstra_target_exists(const struct record *record)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (renstra_target(record, &record->sasaran.items[s].indikator.items[i],
			                   (int)record->tahun.value)
			            .known)
				return true;
	return false;
}

bool perbandingan_exists(const struct scope *scope)
{
	const struct record *record = scope->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (record->sasaran.items[s].indikator.items[i].pembanding.count)
				return true;
	return renstra_target_exists(record);
}

static struct table *perbandingan_head(struct composer *composer, struct blocks *blocks, const struct names *names,
                                       bool renstra)
{
	const char *const fixed[] = { "No", istilah(composer)->indikator.bytes, "Realisasi" };
	struct arena *arena = composer->arena;
	const struct record *record = composer->record;
	size_t count = 3 + names->list.count + renstra;
	struct text plan = record->renstra && record->renstra->rencana_daerah.count ? record->renstra->rencana_daerah
	                                                                            : LIT("Renstra");
	struct table *table = table_add(blocks, count);
	struct row *row = row_add(arena, table, ROW_HEAD);

	for (size_t i = 0; i < count; i++) {
		struct text title = i < 3                       ? text_from(fixed[i])
		                    : i - 3 < names->list.count ? names->list.items[i - 3]
		                                                : text_format(arena, "Target %t", plan);

		table->columns[i].align = i == 1 ? ALIGN_LEFT : ALIGN_CENTRE;
		table->columns[i].narrow = i == 0;
		cell_text(arena, row, i, title, LIT("sasaran"));
	}
	numbers_row(composer, table, "%d");
	table->path = LIT("sasaran");
	table->caption = rich_plain(arena,
	                            text_format(arena, "Perbandingan Realisasi Kinerja Tahun %t",
	                                        told_year(composer, (int)record->tahun.value)),
	                            LIT(""));
	return table;
}

static void perbandingan_row(struct composer *composer, struct table *table, const struct names *names,
                             const struct indikator *indikator, size_t number)
{
	int year = (int)composer->record->tahun.value;
	struct row *row = row_add(composer->arena, table, ROW_BODY);
	size_t last = 3 + names->list.count;

	cell_int(composer, row, 0, number);
	cell_indikator(composer, row, 1, indikator);
	cell_figure(composer, row, 2, indikator->path, "realisasi.%d", year);
	for (size_t i = 0; i < names->list.count; i++) {
		const struct pembanding *pembanding = lookup_pembanding(indikator, names->list.items[i]);

		if (pembanding)
			cell_figure(composer, row, 3 + i, pembanding->path, "nilai", 0);
		else
			cell_dash(composer, row, 3 + i);
	}
	if (last < table->column_count)
		cell_figure(composer, row, last, indikator->path, "target_renstra.%d", year);
}

void perbandingan_table(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	struct names names = all_pembanding(composer);
	struct table *table = perbandingan_head(composer, blocks, &names, renstra_target_exists(record));
	size_t number = 0;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			perbandingan_row(composer, table, &names, &record->sasaran.items[s].indikator.items[i],
			                 ++number);
}
