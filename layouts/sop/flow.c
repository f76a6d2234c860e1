/* The flow table: number, activity, a lane for each actor, mutu baku, remarks; then the legend of the
 * symbols in use, the digital copy.
 */
#include "layouts/parts/prose.h"
#include "layouts/sop/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/figures/waktu.h"

/* The legend's height in percent of the unit. */
enum { COMPANY_PERCENT = 260 };

enum { BAKU_MOST = 4, TIME_LETTERS = 12 };

enum content {
	CONTENT_NUMBER,
	CONTENT_KEGIATAN,
	CONTENT_LANE,
	CONTENT_KELENGKAPAN,
	CONTENT_WAKTU,
	CONTENT_OUTPUT,
	CONTENT_KETERANGAN
};

/* Which column holds what. */
struct shape_of_table {
	const struct sop *sop;
	enum content *contents;
	size_t count, first_lane, lanes;
	size_t baku_first, baku_count; /* columns under mutu baku */
};

static void add_column(struct shape_of_table *shape, enum content content)
{
	shape->contents[shape->count++] = content;
}

static void add_baku(struct shape_of_table *shape, struct prose title, enum content content)
{
	if (sop_absent(title))
		return;
	add_column(shape, content);
	shape->baku_count++;
}

static struct shape_of_table shape_of(struct arena *arena, const struct sop *sop)
{
	const struct kolom_sop *kolom = sop_columns(sop);
	struct shape_of_table shape = { .sop = sop, .lanes = sop->pelaksana.count };

	shape.contents = arena_many(arena, shape.lanes + 2 + BAKU_MOST, enum content);
	add_column(&shape, CONTENT_NUMBER);
	add_column(&shape, CONTENT_KEGIATAN);
	shape.first_lane = shape.count;
	for (size_t i = 0; i < shape.lanes; i++)
		add_column(&shape, CONTENT_LANE);
	shape.baku_first = shape.count;
	add_baku(&shape, kolom->kelengkapan, CONTENT_KELENGKAPAN);
	add_baku(&shape, kolom->waktu, CONTENT_WAKTU);
	add_baku(&shape, kolom->output, CONTENT_OUTPUT);
	if (kolom->keterangan_di_mutu_baku.value)
		add_baku(&shape, kolom->keterangan, CONTENT_KETERANGAN);
	else if (!sop_absent(kolom->keterangan))
		add_column(&shape, CONTENT_KETERANGAN);
	return shape;
}

/* -- head -- */

static struct rich column_title(const struct sop_sheet *sheet, const struct shape_of_table *shape, size_t column)
{
	struct arena *arena = sheet->composer->arena;
	const struct kolom_sop *kolom = sop_columns(shape->sop);

	switch (shape->contents[column]) {
	case CONTENT_NUMBER:
		return sop_title(sheet, kolom->nomor, "No.");
	case CONTENT_KEGIATAN:
		return sop_title(sheet, kolom->kegiatan, "Kegiatan");
	case CONTENT_LANE:
		return rich_plain(arena, shape->sop->pelaksana.items[column - shape->first_lane].nama,
		                  shape->sop->path);
	case CONTENT_KELENGKAPAN:
		return sop_title(sheet, kolom->kelengkapan, "Kelengkapan");
	case CONTENT_WAKTU:
		if (kolom->satuan_waktu.count && !prose_given(kolom->waktu))
			return rich_plain(arena, text_format(arena, "Waktu (%t)", text_trim(kolom->satuan_waktu)),
			                  kolom->path);
		return sop_title(sheet, kolom->waktu, "Waktu");
	case CONTENT_OUTPUT:
		return sop_title(sheet, kolom->output, "Output");
	case CONTENT_KETERANGAN:
		break;
	}
	return sop_title(sheet, kolom->keterangan, "Keterangan");
}

static bool in_group(const struct shape_of_table *shape, size_t column)
{
	return shape->contents[column] == CONTENT_LANE ||
	       (column >= shape->baku_first && column < shape->baku_first + shape->baku_count);
}

static void add_head(const struct sop_sheet *sheet, struct table *table, const struct shape_of_table *shape)
{
	struct arena *arena = sheet->composer->arena;
	const struct kolom_sop *kolom = sop_columns(shape->sop);
	struct row *rows[2];

	row_add(arena, table, ROW_HEAD);
	row_add(arena, table, ROW_HEAD);
	rows[0] = &table->rows.items[0];
	rows[1] = &table->rows.items[1];
	for (size_t c = 0; c < shape->count; c++)
		cell_words(arena, rows[in_group(shape, c)], c, column_title(sheet, shape, c));
	if (shape->lanes)
		cell_words(arena, rows[0], shape->first_lane, sop_title(sheet, kolom->pelaksana, "Pelaksana"));
	if (shape->baku_count)
		cell_words(arena, rows[0], shape->baku_first, sop_title(sheet, kolom->mutu_baku, "Mutu Baku"));
	for (size_t c = 0; c < shape->count; c++)
		if (!in_group(shape, c))
			cell_span(table, 0, c, 1, 2);
	if (shape->lanes)
		cell_span(table, 0, shape->first_lane, (int)shape->lanes, 1);
	if (shape->baku_count)
		cell_span(table, 0, shape->baku_first, (int)shape->baku_count, 1);
}

static void add_numbers(const struct sop_sheet *sheet, struct table *table, const struct shape_of_table *shape)
{
	struct row *row;

	if (!sop_columns(shape->sop)->nomor_kolom.value)
		return;
	row = row_add(sheet->composer->arena, table, ROW_NUMBERS);
	for (size_t c = 0; c < shape->count; c++)
		cell_text(sheet->composer->arena, row, c, text_from_int(sheet->composer->arena, (int64_t)c + 1),
		          LIT(""));
}

/* -- steps -- */

/* The number alone where the head of the column names its unit. */
static struct text without_unit(const struct kolom_sop *kolom, struct text written)
{
	struct text unit = kolom ? text_trim(kolom->satuan_waktu) : LIT(""), rest = text_trim(written);

	if (!unit.count || prose_given(kolom->waktu) || rest.count <= unit.count ||
	    !text_equal(text_part(rest, rest.count - unit.count, rest.count), unit))
		return written;
	rest = text_trim(text_part(rest, 0, rest.count - unit.count));
	for (size_t i = 0; i < rest.count; i++)
		if ((rest.bytes[i] < '0' || rest.bytes[i] > '9') && rest.bytes[i] != '-' && rest.bytes[i] != ',')
			return written;
	return rest;
}

/* A short time stays on one line: "1 minggu". */
static struct text time_words(struct arena *arena, struct text written)
{
	struct text parts[2 * TIME_LETTERS], rest = text_trim(written);
	size_t count = 0, at;

	if (rest.count > TIME_LETTERS)
		return rest;
	while (text_find(rest, " ", &at)) {
		parts[count++] = text_part(rest, 0, at);
		parts[count++] = LIT("\xC2\xA0");
		rest = text_part(rest, at + 1, rest.count);
	}
	parts[count++] = rest;
	return text_join(arena, parts, count);
}

/* Where no lanes are, nothing is drawn: the ways on stand in words. */
static void add_ways(struct composer *composer, struct blocks *body, const struct alur *alur, size_t index)
{
	struct text words = sop_ways_words(composer, alur, index);

	if (words.count)
		paragraph_add(body, STYLE_CELL,
		              rich_with(composer->arena, rich_plain(composer->arena, words, LIT("")), RUN_ITALIC))
			->align = ALIGN_LEFT;
}

static void fill_cell(const struct sop_sheet *sheet, struct row *row, size_t column, enum content content,
                      const struct alur *alur, size_t index)
{
	struct composer *composer = sheet->composer;
	const struct langkah *langkah = &alur->sop->langkah.items[index];
	struct arena *arena = composer->arena;

	switch (content) {
	case CONTENT_NUMBER:
		cell_text(arena, row, column, alur->steps[index].number, langkah->path)->align = ALIGN_CENTRE;
		break;
	case CONTENT_KEGIATAN:
		cell_prose(composer, row, column, langkah->kegiatan);
		if (!alur->sop->pelaksana.count)
			add_ways(composer, &row->cells[column].body, alur, index);
		break;
	case CONTENT_LANE:
		break;
	case CONTENT_KELENGKAPAN:
		cell_points(composer, &row->cells[column].body, &langkah->kelengkapan, LIST_MARK_DASH);
		break;
	case CONTENT_WAKTU:
		cell_text(arena, row, column, time_words(arena, without_unit(alur->sop->kolom, langkah->waktu)),
		          path_in(composer, langkah->path, "waktu"))
			->align = ALIGN_CENTRE;
		break;
	case CONTENT_OUTPUT:
		cell_points(composer, &row->cells[column].body, &langkah->output, LIST_MARK_DASH);
		break;
	case CONTENT_KETERANGAN:
		cell_points(composer, &row->cells[column].body, &langkah->keterangan, LIST_MARK_DASH);
		break;
	}
}

static void add_step(const struct sop_sheet *sheet, struct table *table, const struct shape_of_table *shape,
                     const struct alur *alur, size_t index)
{
	struct row *row = row_add(sheet->composer->arena, table, ROW_BODY);

	for (size_t c = 0; c < shape->count; c++) {
		row->cells[c].vertical = VERTICAL_MIDDLE;
		fill_cell(sheet, row, c, shape->contents[c], alur, index);
	}
}

/* -- the total -- */

static void add_total(const struct sop_sheet *sheet, struct table *table, const struct shape_of_table *shape,
                      const struct alur *alur)
{
	struct arena *arena = sheet->composer->arena;
	const struct kolom_sop *kolom = sop_columns(shape->sop);
	struct alur_times times = sop_times(arena, alur);
	size_t waktu = 0, last = table->rows.count;
	struct row *row;

	while (waktu < shape->count && shape->contents[waktu] != CONTENT_WAKTU)
		waktu++;
	if (!kolom->jumlah_waktu.value || waktu == shape->count || times.without == alur->count)
		return;
	row = row_add(arena, table, ROW_TOTAL);
	cell_words(arena, row, 0, sop_title(sheet, kolom->jumlah, "Jumlah waktu"))->align = ALIGN_RIGHT;
	cell_figure(sheet->composer, row, waktu, shape->sop->path, "jumlah_waktu", 0);
	row->cells[waktu].align = ALIGN_LEFT;
	if (prose_given(kolom->catatan_jumlah))
		paragraph_add(&row->cells[waktu].body, STYLE_CELL, prose(sheet->composer, kolom->catatan_jumlah))
			->align = ALIGN_LEFT;
	cell_span(table, last, 0, (int)waktu, 1);
	cell_span(table, last, waktu, (int)(shape->count - waktu), 1);
}

/* -- below the table -- */

static void add_legend(struct blocks *blocks, const struct flow_lanes *lanes)
{
	struct symbol_legend *legend = legend_add(blocks);

	legend->shown[SYMBOL_ARROW] = lanes->row_count > 1;
	for (size_t i = 0; i < lanes->row_count; i++)
		for (size_t k = 0; k < lanes->rows[i].actor_count; k++)
			legend->shown[lanes->rows[i].actors[k].symbol] = true;
}

/* -- the whole -- */

static struct rich title_of(const struct sop_sheet *sheet, const struct sop *sop)
{
	struct text usual = text_format(sheet->composer->arena, "PROSEDUR %t", sop->nama);

	return prose_or(sheet->composer, sop->judul, usual, sop_path(sheet, sop, "nama"));
}

static void add_title(struct blocks *blocks, struct rich title)
{
	struct heading *heading = heading_add(blocks, 1, title);

	heading->numbered = heading->in_contents = false;
	heading->same_page = true;
}

static void set_columns(struct table *table, const struct shape_of_table *shape)
{
	for (size_t c = 0; c < shape->count; c++) {
		table->columns[c].align = ALIGN_LEFT;
		table->columns[c].narrow = shape->contents[c] == CONTENT_NUMBER || shape->contents[c] == CONTENT_LANE;
	}
}

/* Never apart from each other, nor from the last row of the table. */
static void add_below(const struct sop_sheet *sheet, struct blocks *blocks, const struct flow_lanes *lanes,
                      const struct sop *sop)
{
	struct group *group = group_add(blocks);

	if (lanes)
		add_legend(&group->body, lanes);
	sop_copy(sheet, &group->body, sop);
}

/* The room of what follows the table on its page: legend, digital copy. */
static length company(const struct sop_sheet *sheet, const struct sop *sop)
{
	return length_scale(sheet->unit, COMPANY_PERCENT, 100) + sop_copy_height(sheet, sop);
}

void sop_flow_page(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct arena *arena = sheet->composer->arena;
	struct alur alur = sop_alur(arena, sop);
	struct shape_of_table shape = shape_of(arena, sop);
	struct rich title = title_of(sheet, sop);
	size_t rows = sop->pelaksana.count ? alur.count : sop->langkah.count;
	struct table *table;

	add_title(blocks, title);
	table = table_add(blocks, shape.count);
	table->path = sop->path;
	table->company = company(sheet, sop);
	table->keep_next = sop->pelaksana.count || sop->salinan_digital.count;
	table->upright = sop->orientasi == ORIENTASI_TEGAK;
	set_columns(table, &shape);
	add_head(sheet, table, &shape);
	add_numbers(sheet, table, &shape);
	if (sop->pelaksana.count)
		table->lanes = sop_lanes(sheet, &alur, shape.first_lane, table->rows.count);
	for (size_t i = 0; i < rows; i++)
		add_step(sheet, table, &shape, &alur, i);
	add_total(sheet, table, &shape, &alur);
	if (table->keep_next)
		add_below(sheet, blocks, table->lanes, sop);
}
