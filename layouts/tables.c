/* What the makers of data tables share, and the tables by name.
 *
 * Money stands in plain digits below a head that says (Rp), percentages without sign below a head
 * that says (%); a value with its unit says it itself. What cannot be computed is a "-", never a
 * zero.
 */
#include "layouts/narasi.h"
#include "layouts/tables.h"

#include "layouts/parts.h"
#include "official/rupiah.h"

/* -- tables and rows -- */

struct table *table_start(struct composer *composer, struct blocks *blocks,
                          const struct column_head *heads, size_t count, struct text caption)
{
	struct table *table = table_add(blocks, count);
	struct row *row = NULL;

	table->caption = rich_plain(composer->arena, caption, LIT(""));
	if (heads[0].title)
		row = row_add(composer->arena, table, ROW_HEAD);
	for (size_t i = 0; i < count; i++) {
		table->columns[i].align = heads[i].align;
		table->columns[i].narrow = heads[i].narrow;
		table->columns[i].share = heads[i].share;
		if (row)
			cell_text(composer->arena, row, i, text_from(heads[i].title), LIT(""));
	}
	return table;
}

void numbers_row(struct composer *composer, struct table *table, const char *format)
{
	struct row *row = row_add(composer->arena, table, ROW_NUMBERS);

	for (size_t i = 0; i < table->column_count; i++)
		cell_text(composer->arena, row, i, text_format(composer->arena, format, (int)i + 1),
		          LIT(""));
}

void span_rows(struct table *table, size_t first, size_t column, int colspan)
{
	size_t rows = table->rows.count - first;

	if (rows > 1 || colspan > 1)
		cell_span(table, first, column, colspan, (int)rows);
}

/* -- cells -- */

void cell_name(struct composer *composer, struct row *row, size_t column, struct text words,
               struct text path)
{
	cell_text(composer->arena, row, column, words, path);
}

void cell_int(struct composer *composer, struct row *row, size_t column, size_t number)
{
	cell_text(composer->arena, row, column, text_from_int(composer->arena, (int64_t)number),
	          LIT(""));
}

void cell_value(struct composer *composer, struct row *row, size_t column, struct text value)
{
	struct cell *cell = cell_text(composer->arena, row, column, value, LIT(""));

	if (text_is(value, "-"))
		cell->align = ALIGN_CENTRE;
}

void cell_percent(struct composer *composer, struct row *row, size_t column, struct measure percent)
{
	cell_value(composer, row, column, value_text(composer->arena, composer->record->aturan, percent, percent.value.places, LIT("")));
}

void cell_money(struct composer *composer, struct row *row, size_t column, bool given,
                int64_t rupiah)
{
	cell_value(composer, row, column,
	           given ? rupiah_format(composer->arena, rupiah, RUPIAH_PLAIN) : LIT("-"));
}

static bool unit_apart(const struct indikator *indikator)
{
	enum { IN_CELLS = 12 };

	return text_length(indikator->satuan) > IN_CELLS;
}

void cell_indikator(struct composer *composer, struct row *row, size_t column,
                    const struct indikator *indikator)
{
	struct text name = indikator->nama;

	if (unit_apart(indikator))
		name = text_format(composer->arena, "%t (%t)", name, indikator->satuan);
	cell_name(composer, row, column, name, path_in(composer, indikator->path, "nama"));
}

void cell_nilai(struct composer *composer, struct row *row, size_t column,
                const struct indikator *indikator, struct nilai nilai)
{
	struct indikator shown = *indikator;

	if (unit_apart(indikator))
		shown.satuan = LIT("");
	cell_value(composer, row, column, nilai_text(composer->arena, composer->record->aturan, &shown, nilai));
}

/* -- words -- */

struct rich source_words(struct composer *composer, struct text source, struct text path)
{
	struct text words = source;

	if (!source.count)
		return (struct rich){ 0 };
	if (!text_starts(source, "Sumber"))
		words = text_format(composer->arena, "Sumber: %t", source);
	return prose(composer, words, path);
}

/* "hasil = pembilang / penyebut × kali", as read aloud. */
static struct text fraction_words(struct arena *arena, const struct fraction *fraction)
{
	struct text parts[7];
	size_t count = 0;

	if (!rich_empty(fraction->result)) {
		parts[count++] = rich_words(arena, fraction->result);
		parts[count++] = LIT(" = ");
	}
	parts[count++] = rich_words(arena, fraction->numerator);
	if (!rich_empty(fraction->denominator)) {
		parts[count++] = LIT(" / ");
		parts[count++] = rich_words(arena, fraction->denominator);
	}
	if (!rich_empty(fraction->factor)) {
		parts[count++] = LIT(" \xC3\x97 ");
		parts[count++] = rich_words(arena, fraction->factor);
	}
	return text_join(arena, parts, count);
}

void fraction_add(struct composer *composer, struct blocks *blocks, const struct fraction *fraction)
{
	struct text words = fraction_words(composer->arena, fraction);
	struct fraction *added;

	if (rich_empty(fraction->denominator)) {
		paragraph_add(blocks, STYLE_FORMULA,
		              rich_plain(composer->arena, words, fraction->numerator.path))
			->align = fraction->align;
		return;
	}
	added = formula_add(blocks, fraction->numerator, fraction->denominator);
	added->result = fraction->result;
	added->factor = fraction->factor;
	added->align = fraction->align;
	added->alt = words;
}

/* -- the data tables by name -- */

static bool any_tujuan(const struct record *record)
{
	return record->renstra && record->renstra->tujuan.count;
}

static bool any_indikator(const struct record *record)
{
	for (size_t i = 0; i < record->sasaran.count; i++)
		if (record->sasaran.items[i].indikator.count)
			return true;
	return false;
}

static bool any_program(const struct record *record)
{
	return record->program.count > 0;
}

static bool any_perjanjian(const struct record *record)
{
	return any_indikator(record) || any_program(record);
}

static bool any_tindak_lanjut(const struct record *record)
{
	return record->lkip && record->lkip->perencanaan &&
	       record->lkip->perencanaan->tindak_lanjut &&
	       record->lkip->perencanaan->tindak_lanjut->kelompok.count;
}

static const struct data_table {
	const char *key;
	bool (*exists)(const struct record *record);
	void (*add)(struct composer *composer, struct blocks *blocks);
} data_tables[] = {
	[DATA_RENSTRA] = { "renstra", any_tujuan, renstra_table },
	[DATA_IKU] = { "iku", any_indikator, iku_table },
	[DATA_PERJANJIAN_KINERJA] = { "perjanjian_kinerja", any_perjanjian, perjanjian_table },
	[DATA_PERBANDINGAN] = { "perbandingan", perbandingan_exists, perbandingan_table },
	[DATA_CAPAIAN] = { "capaian", any_indikator, capaian_table },
	[DATA_EFISIENSI] = { "efisiensi", efisiensi_exists, efisiensi_table },
	[DATA_REALISASI] = { "realisasi", any_program, realisasi_table },
	[DATA_REALISASI_PROGRAM] = { "realisasi_program", any_program, realisasi_program_table },
	[DATA_RINGKASAN] = { "ringkasan", any_indikator, ringkasan_table },
	[DATA_TINDAK_LANJUT] = { "tindak_lanjut", any_tindak_lanjut, tindak_lanjut_table },
};

bool data_table_exists(const struct record *record, enum data_name data)
{
	return data_tables[data].exists && data_tables[data].exists(record);
}

void data_table_add(struct composer *composer, struct blocks *blocks, enum data_name data)
{
	size_t before = blocks->count;
	struct table *table;

	if (!data_table_exists(composer->record, data))
		return;
	data_tables[data].add(composer, blocks);
	if (blocks->count == before)
		return;
	table = &blocks->items[before].table;
	table->key = text_from(data_tables[data].key);
	if (!table->path.count)
		table->path = table->key;
}
