/* The identity sheet in the grid of PermenPANRB 35/2012: the office left, number, dates and signature right,
 * then what the procedure rests on, two parts side by side. */
#include "layouts/parts/prose.h"
#include "layouts/sop/parts.h"

#include "content/visit.h"
#include "layouts/parts/parts.h"
#include "record/record.h"
#include "record/sop.h"

enum {
	COLUMNS = 3,
	SIGN_ROOM_MM = 17,
	LAMBANG_MM = 22,
	LEFT_SHARE = 470,
	HANDS_PT = 92
}; /* the lines of who made it, with the room above */

static struct row *grid_row(const struct sop_sheet *sheet, struct table *table)
{
	struct row *row = row_add(sheet->composer->arena, table, ROW_BODY);

	for (size_t i = 0; i < COLUMNS; i++)
		row->cells[i].vertical = VERTICAL_MIDDLE;
	return row;
}

/* -- above: the office, and the facts -- */

static void office_line(const struct sop_sheet *sheet, struct blocks *blocks, struct text words, struct text path,
                        unsigned flags)
{
	struct arena *arena = sheet->composer->arena;
	struct rich rich = rich_with(arena, rich_plain(arena, words, path), flags);

	if (!rich_empty(rich))
		paragraph_add(blocks, STYLE_CELL, rich)->align = ALIGN_CENTRE;
}

static void office(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct composer *composer = sheet->composer;
	const struct instansi *instansi = composer->record->instansi;
	struct arena *arena = composer->arena;

	lambang_add(composer, blocks, sop_scaled(sheet, mm(LAMBANG_MM)));
	if (blocks->count)
		space_add(blocks, sop_scaled(sheet, pt(6)));
	office_line(sheet, blocks, text_upper(arena, instansi->pemerintah),
	            path_in(composer, instansi->path, "pemerintah"), RUN_BOLD);
	office_line(sheet, blocks, text_upper(arena, instansi->nama), path_in(composer, instansi->path, "nama"),
	            RUN_BOLD);
	for (size_t i = 0; i < sop->unit.count; i++)
		office_line(sheet, blocks, sop->unit.items[i],
		            text_format(arena, "%t[%z]", sop_path(sheet, sop, "unit"), i), i == 0 ? RUN_BOLD : 0);
}

static struct row *fact(const struct sop_sheet *sheet, struct table *table, const char *label)
{
	struct row *row = grid_row(sheet, table);

	cell_text(sheet->composer->arena, row, 1, text_from(label), LIT(""))->head = true;
	return row;
}

static void text_fact(const struct sop_sheet *sheet, struct table *table, const char *label, struct text words,
                      struct text path)
{
	cell_text(sheet->composer->arena, fact(sheet, table, label), 2, words, path);
}

static struct text revision(const struct sop_sheet *sheet, const struct sop *sop)
{
	struct arena *arena = sheet->composer->arena;
	struct text date = sop_date_format(arena, sop->tanggal_revisi);

	if (!sop->revisi.count)
		return date;
	return date.count ? text_format(arena, "%t (revisi ke-%t)", date, sop->revisi)
	                  : text_format(arena, "Revisi ke-%t", sop->revisi);
}

static bool take_cell_type(void *context, struct block *block)
{
	(void)context;
	if (block->kind == BLOCK_PARAGRAPH)
		block->paragraph.style = STYLE_CELL;
	return true;
}

/* A place to sign, in the type of the grid. */
static void sign_in(const struct sop_sheet *sheet, struct blocks *body, struct text key, struct text lead,
                    struct text path)
{
	signer_lines(sheet->composer, body, &(struct signer){ .key = key, .lead = lead, .path = path },
	             sop_scaled(sheet, mm(SIGN_ROOM_MM)));
	blocks_visit(body, &(struct visitor){ .block = take_cell_type });
}

static void facts(const struct sop_sheet *sheet, struct table *table, const struct sop *sop)
{
	struct arena *arena = sheet->composer->arena;
	struct row *row;

	text_fact(sheet, table, "Nomor SOP", sop->nomor, sop_path(sheet, sop, "nomor"));
	text_fact(sheet, table, "Tanggal Pembuatan", sop_date_format(arena, sop->tanggal_pembuatan),
	          sop_path(sheet, sop, "tanggal_pembuatan"));
	text_fact(sheet, table, "Tanggal Revisi", revision(sheet, sop), sop_path(sheet, sop, "tanggal_revisi"));
	text_fact(sheet, table, "Tanggal Efektif", sop_date_format(arena, sop->tanggal_efektif),
	          sop_path(sheet, sop, "tanggal_efektif"));
	if (sop->nomor_salinan.count)
		text_fact(sheet, table, "Nomor Salinan", sop->nomor_salinan, sop_path(sheet, sop, "nomor_salinan"));
	if (sop->status_dokumen.count)
		text_fact(sheet, table, "Status Dokumen", sop->status_dokumen, sop_path(sheet, sop, "status_dokumen"));
	if (sop->halaman.value)
		page_words_add(&fact(sheet, table, "Halaman")->cells[2].body, PAGE_WORDS_COUNT, LIT(""));
	row = fact(sheet, table, "Disahkan oleh");
	sign_in(sheet, &row->cells[2].body, sop->disahkan_oleh, LIT(""), sop_path(sheet, sop, "disahkan_oleh"));
	row = fact(sheet, table, "Nama SOP");
	cell_words(arena, row, 2,
	           rich_with(arena, rich_plain(arena, sop->nama, sop_path(sheet, sop, "nama")), RUN_BOLD));
}

/* -- below: parts side by side -- */

struct side {
	const char *title;
	const struct prose_list *texts;
};

static void part_body(const struct sop_sheet *sheet, struct cell *cell, const struct side *side)
{
	struct arena *arena = sheet->composer->arena;
	struct rich title = rich_plain(arena, text_from(side->title), LIT(""));

	cell->vertical = VERTICAL_TOP;
	paragraph_add(&cell->body, STYLE_CELL, rich_with(arena, title, RUN_BOLD))->keep_next = true;
	cell_points(sheet->composer, &cell->body, side->texts, LIST_MARK_DECIMAL);
}

static void pair(const struct sop_sheet *sheet, struct table *table, struct side left, struct side right)
{
	struct row *row;

	if (!left.texts->count && !right.texts->count)
		return;
	row = grid_row(sheet, table);
	part_body(sheet, &row->cells[0], &left);
	part_body(sheet, &row->cells[1], &right);
	cell_span(table, table->rows.count - 1, 1, 2, 1);
}

static void parts(const struct sop_sheet *sheet, struct table *table, const struct sop *sop)
{
	struct row *row;

	pair(sheet, table, (struct side){ "Dasar Hukum", &sop->dasar_hukum },
	     (struct side){ "Kualifikasi Pelaksana", &sop->kualifikasi });
	pair(sheet, table, (struct side){ "Keterkaitan", &sop->keterkaitan },
	     (struct side){ "Peralatan/Perlengkapan", &sop->peralatan });
	pair(sheet, table, (struct side){ "Peringatan", &sop->peringatan },
	     (struct side){ "Pencatatan dan Pendataan", &sop->pencatatan });
	if (!sop->definisi.count)
		return;
	row = grid_row(sheet, table);
	part_body(sheet, &row->cells[0], &(struct side){ "Definisi", &sop->definisi });
	cell_span(table, table->rows.count - 1, 0, COLUMNS, 1);
}

/* -- who made, checked and approved it -- */

static bool has_hands(const struct sop *sop)
{
	return sop->dibuat_oleh.count || sop->diperiksa_oleh.count || sop->disetujui_oleh.count;
}

static void level_names(struct blocks *body)
{
	for (size_t i = 0; i < body->count; i++)
		if (body->items[i].kind == BLOCK_SIGNATURE)
			body->items[i].signature.level = true;
}

/* "Tanggal 8 Mei 2024", or dots to write on, at the height of the others; nothing where the data does not speak of
 * it. */
static void hand_date(const struct sop_sheet *sheet, struct blocks *body, struct text written, struct text path)
{
	struct arena *arena = sheet->composer->arena;
	struct paragraph *line;
	struct date date;

	space_add(body, 0)->level = true;
	if (!written.count)
		return;
	if (sop_date(written, &date) == SOP_DATE_NONE) {
		line = paragraph_add(body, STYLE_CELL, rich_plain(arena, LIT("Tanggal "), path));
		line->dotted = true;
		return;
	}
	line = paragraph_add(
		body, STYLE_CELL,
		rich_plain(arena, text_format(arena, "Tanggal %t", sop_date_format(arena, written)), path));
	line->keep_next = true;
}

static void chain_of_hands(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	const struct signer hands[] = {
		{ .key = sop->dibuat_oleh, .lead = LIT("Dibuat oleh:"), .path = sop_path(sheet, sop, "dibuat_oleh") },
		{ .key = sop->diperiksa_oleh,
		  .lead = LIT("Diperiksa oleh:"),
		  .path = sop_path(sheet, sop, "diperiksa_oleh") },
		{ .key = sop->disetujui_oleh,
		  .lead = LIT("Disetujui oleh:"),
		  .path = sop_path(sheet, sop, "disetujui_oleh") },
	};
	const struct text dates[] = { sop->tanggal_dibuat, sop->tanggal_diperiksa, sop->tanggal_disetujui };
	static const char *const date_keys[] = { "tanggal_dibuat", "tanggal_diperiksa", "tanggal_disetujui" };
	bool dated = sop->tanggal_dibuat.count || sop->tanggal_diperiksa.count || sop->tanggal_disetujui.count;
	size_t count = 0, column = 0;
	struct group *group;
	struct table *table;
	struct row *row;

	for (size_t i = 0; i < sizeof hands / sizeof *hands; i++)
		count += hands[i].key.count > 0;
	if (!has_hands(sop))
		return;
	space_add(blocks, sop_scaled(sheet, pt(8)));
	group = group_add(blocks);
	group->with_previous = true;
	table = table_add(&group->body, count);
	table->boxed = true;
	table->path = sop->path;
	row = row_add(sheet->composer->arena, table, ROW_BODY);
	for (size_t i = 0; i < sizeof hands / sizeof *hands; i++) {
		if (!hands[i].key.count)
			continue;
		table->columns[column].share = 990 / (int)count;
		sign_in(sheet, &row->cells[column].body, hands[i].key, hands[i].lead, hands[i].path);
		level_names(&row->cells[column].body);
		if (dated)
			hand_date(sheet, &row->cells[column].body, dates[i], sop_path(sheet, sop, date_keys[i]));
		column++;
	}
}

void sop_identity(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct table *table = table_add(blocks, COLUMNS);
	size_t above;

	table->path = sop->path;
	table->boxed = true;
	table->company = sop_scaled(sheet, has_hands(sop) ? mm(SIGN_ROOM_MM) + pt(HANDS_PT) : pt(2));
	table->columns[0].share = LEFT_SHARE;
	table->columns[1].narrow = true;
	facts(sheet, table, sop);
	above = table->rows.count;
	office(sheet, &table->rows.items[0].cells[0].body, sop);
	cell_span(table, 0, 0, 1, (int)above);
	parts(sheet, table, sop);
	chain_of_hands(sheet, blocks, sop);
}
