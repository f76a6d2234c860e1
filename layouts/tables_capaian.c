/* Targets beside what was reached: of one year, over the years, and beside other yardsticks.
 *
 * Indicators are numbered through all sasaran, and keep their number in the tables of single years.
 */
#include "layouts/parts.h"
#include "layouts/tables.h"

enum {
	COLUMN_NO,
	COLUMN_INDIKATOR,
	COLUMN_TARGET,
	COLUMN_REALISASI,
	COLUMN_CAPAIAN,
	COLUMN_KETERANGAN,
	COLUMN_COUNT
};

static const struct column_head capaian_heads[COLUMN_COUNT] = {
	{ "No", ALIGN_CENTRE, true, 0 },
	{ "Indikator Kinerja", ALIGN_LEFT, false, 0 },
	{ "Target", ALIGN_CENTRE, true, 0 },
	{ "Realisasi", ALIGN_CENTRE, true, 0 },
	{ "Capaian Kinerja", ALIGN_CENTRE, true, 0 },
	{ "Keterangan", ALIGN_CENTRE, false, 0 },
};

/* -- target, realisasi, capaian -- */

static struct text verdict(const struct record *record, int arah, struct measure target,
                           struct measure realisasi)
{
	const struct aturan *aturan = record->aturan;

	if (!target.known || !realisasi.known)
		return LIT("-");
	return target_tercapai(arah, target.value, realisasi.value) ? aturan->keterangan_tercapai
	                                                            : aturan->keterangan_tidak;
}

static struct row *year_row(struct composer *composer, struct table *table,
                            const struct indikator *indikator, int year, size_t number)
{
	struct arena *arena = composer->arena;
	struct measure target = indikator_target(composer->record, indikator, year);
	struct measure realisasi = indikator_realisasi(indikator, year);
	struct measure reached = indikator_capaian(composer->record, indikator, year);
	struct row *row = row_add(arena, table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, number);
	cell_name(composer, row, COLUMN_INDIKATOR, indikator->nama,
	          path_in(composer, indikator->path, "nama"));
	cell_value(composer, row, COLUMN_TARGET, indikator_value(arena, indikator, target));
	cell_value(composer, row, COLUMN_REALISASI, indikator_value(arena, indikator, realisasi));
	cell_value(composer, row, COLUMN_CAPAIAN, value_text(arena, reached, 2, LIT("%")));
	cell_value(composer, row, COLUMN_KETERANGAN,
	           verdict(composer->record, indikator->arah, target, realisasi));
	return row;
}

void capaian_table(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	int year = (int)record->tahun.value;
	struct text caption = text_format(
		composer->arena, "Target dan Realisasi Indikator Kinerja Utama %t Tahun %d",
		record->instansi->nama, year);
	struct table *table = table_start(composer, blocks, capaian_heads, COLUMN_COUNT, caption);
	size_t number = 0;

	table->path = LIT("sasaran");
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			year_row(composer, table, &record->sasaran.items[s].indikator.items[i],
			         year, ++number);
}

void tahunan_table(struct composer *composer, struct blocks *blocks,
                   const struct indikator *indikator, const struct tahunan *tahunan, size_t number)
{
	int year = (int)tahunan->tahun.value;
	struct text caption =
		text_format(composer->arena, "Capaian %t Tahun %d", indikator->nama, year);
	struct table *table = table_start(composer, blocks, capaian_heads, COLUMN_COUNT, caption);
	struct row *row = year_row(composer, table, indikator, year, number);

	table->path = tahunan->path;
	if (tahunan->catatan.count)
		paragraph_add(&row->cells[COLUMN_KETERANGAN].body, STYLE_CELL,
		              rich_parse(composer->arena, tahunan->catatan,
		                         path_in(composer, tahunan->path, "catatan")));
}

/* -- other yardsticks -- */

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
			const struct indikator *indikator =
				&record->sasaran.items[s].indikator.items[i];

			for (size_t p = 0; p < indikator->pembanding.count; p++)
				add_name(composer->arena, &names,
				         indikator->pembanding.items[p].nama);
		}
	}
	return names;
}

static struct measure pembanding_value(const struct indikator *indikator, struct text name)
{
	for (size_t i = 0; i < indikator->pembanding.count; i++) {
		const struct pembanding *pembanding = &indikator->pembanding.items[i];

		if (text_equal(pembanding->nama, name) && pembanding->nilai.given)
			return (struct measure){ true, pembanding->nilai.value };
	}
	return (struct measure){ 0 };
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

bool perbandingan_exists(const struct record *record)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (record->sasaran.items[s].indikator.items[i].pembanding.count)
				return true;
	return renstra_target_exists(record);
}

static struct table *perbandingan_head(struct composer *composer, struct blocks *blocks,
                                       const struct names *names, bool renstra)
{
	static const char *const fixed[] = { "No", "Indikator Kinerja", "Realisasi" };
	struct arena *arena = composer->arena;
	const struct record *record = composer->record;
	size_t count = 3 + names->list.count + renstra;
	struct text plan = record->renstra && record->renstra->rencana_daerah.count
	                           ? record->renstra->rencana_daerah
	                           : LIT("Renstra");
	struct table *table = table_add(blocks, count);
	struct row *row = row_add(arena, table, ROW_HEAD);

	for (size_t i = 0; i < count; i++) {
		struct text title = i < 3 ? text_from(fixed[i])
		                    : i - 3 < names->list.count
		                            ? names->list.items[i - 3]
		                            : text_format(arena, "Target %t", plan);

		table->columns[i].align = i == 1 ? ALIGN_LEFT : ALIGN_CENTRE;
		table->columns[i].narrow = i == 0;
		cell_text(arena, row, i, title, LIT("sasaran"));
	}
	numbers_row(composer, table, "%d");
	table->path = LIT("sasaran");
	table->caption = rich_plain(arena,
	                            text_format(arena, "Perbandingan Realisasi Kinerja Tahun %d",
	                                        (int)record->tahun.value),
	                            LIT(""));
	return table;
}

static void perbandingan_row(struct composer *composer, struct table *table,
                             const struct names *names, const struct indikator *indikator,
                             size_t number)
{
	struct arena *arena = composer->arena;
	int year = (int)composer->record->tahun.value;
	struct row *row = row_add(arena, table, ROW_BODY);
	size_t last = 3 + names->list.count;

	cell_int(composer, row, 0, number);
	cell_name(composer, row, 1, indikator->nama, path_in(composer, indikator->path, "nama"));
	cell_value(composer, row, 2,
	           indikator_value(arena, indikator, indikator_realisasi(indikator, year)));
	for (size_t i = 0; i < names->list.count; i++)
		cell_value(composer, row, 3 + i,
		           indikator_value(arena, indikator,
		                           pembanding_value(indikator, names->list.items[i])));
	if (last < table->column_count)
		cell_value(composer, row, last,
		           indikator_value(arena, indikator,
		                           renstra_target(composer->record, indikator, year)));
}

void perbandingan_table(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	struct names names = all_pembanding(composer);
	struct table *table =
		perbandingan_head(composer, blocks, &names, renstra_target_exists(record));
	size_t number = 0;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			perbandingan_row(composer, table, &names,
			                 &record->sasaran.items[s].indikator.items[i], ++number);
}
