/* All SOPs of the office, or the one asked for: a section each, a list before them when there are several.
 *
 * The flow table needs the width of the paper, so its margins are its own. On larger paper everything
 * grows with it; a poster is for readers two metres away.
 */
#include "layouts/sop/sop.h"

#include "layouts/parts/paper.h"
#include "layouts/sop/parts.h"
#include "record/record.h"
#include "record/sop.h"

enum {
	GROWS_FROM = 115, /* percent of A4: smaller differences are no larger paper */
	UNIT_PT = 9,      /* the flow tables' type on A4 */
	MARGIN_MM = 15,
	BINDING_MM = 20,
	LANES_UPRIGHT = 2 /* more stand on turned pages */
};

/* Legible from two metres: to eyes of 20/20 the stroke of a letter shows when it subtends one minute of arc
 * (G. L. Howett, Size of Letters Required for Visibility, NBS Technical Note 1180, 1983); a minute is a 3438th
 * of the distance, 0.58 mm, and the stems of Arial and its like are 0.09 em: 18 pt. */
enum { READ_FROM_MM = 2000, MINUTES_PER_RADIAN = 3438, STEM_PER_EM = 90 };

static length poster_size(void)
{
	length size = mm(READ_FROM_MM) * 1000 / (MINUTES_PER_RADIAN * STEM_PER_EM);

	return (size + LENGTH_PT / 2) / LENGTH_PT * LENGTH_PT;
}

/* -- paper and type -- */

static struct paper sheet_paper(const struct composer *composer)
{
	struct composer asked = *composer;
	struct paper paper;

	if (asked.wishes.poster && !asked.wishes.kertas.count)
		asked.wishes.kertas = LIT("A1");
	paper = paper_of(&asked);
	if (paper.width > paper.height) {
		length swap = paper.width;

		paper.width = paper.height;
		paper.height = swap;
	}
	return paper;
}

static int scale_of(const struct paper *paper)
{
	int64_t wide = (paper->width * FULL + mm(105)) / mm(210), high = (paper->height * FULL + mm(148)) / mm(297);
	int64_t scale = wide < high ? wide : high;

	return scale < GROWS_FROM ? FULL : (int)scale;
}

static void set_margins(const struct sop_sheet *sheet, struct paper *paper)
{
	paper->top = paper->bottom = paper->right = sop_half_scaled(sheet, mm(MARGIN_MM));
	paper->left = sop_half_scaled(sheet, mm(BINDING_MM));
}

static void resize(struct styles *styles, enum style style, length size, int leading)
{
	styles->rules[style].size = size;
	styles->rules[style].leading = length_scale(size, leading, FULL);
}

/* No style is smaller than this. */
static void raise(struct styles *styles, length least)
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		struct style_rule *rule = &styles->rules[i];

		if (rule->size >= least)
			continue;
		rule->leading = length_scale(rule->leading, least, rule->size);
		rule->size = least;
	}
	styles->far_size = least;
}

static struct styles *make_styles(const struct sop_sheet *sheet)
{
	const struct aturan *aturan = sheet->composer->record->aturan;
	struct styles *styles = styles_from_aturan(sheet->composer->arena, aturan);
	length identity = length_max(sop_scaled(sheet, pt(10)), sheet->unit);

	for (int i = 0; i < STYLE_COUNT; i++) {
		struct style_rule *rule = &styles->rules[i];

		rule->size = sop_scaled(sheet, rule->size);
		rule->leading = sop_scaled(sheet, rule->leading);
		rule->above = sop_scaled(sheet, rule->above);
		rule->below = sop_scaled(sheet, rule->below);
	}
	resize(styles, STYLE_CELL, identity, 122);
	resize(styles, STYLE_CELL_HEAD, identity, 118);
	resize(styles, STYLE_CELL_NUMBER, sheet->unit * 9 / 10, 115);
	resize(styles, STYLE_TITLE, length_max(sop_scaled(sheet, pt(12)), sheet->unit * 5 / 4), 125);
	resize(styles, STYLE_SOURCE, sheet->unit, 120);
	styles->rules[STYLE_TITLE].below = sop_scaled(sheet, pt(8));
	styles->indent = sop_scaled(sheet, styles->indent);
	styles->rule = sop_scaled(sheet, styles->rule);
	styles->cell_pad_x = sop_scaled(sheet, pt(7) / 2);
	styles->cell_pad_y = sop_scaled(sheet, styles->cell_pad_y);
	styles->least_size = sop_scaled(sheet, pt(15) / 2);
	if (sheet->composer->wishes.poster)
		raise(styles, poster_size());
	return styles;
}

static bool lies(const struct sop *sop)
{
	switch (sop->orientasi) {
	case ORIENTASI_MELINTANG:
		return true;
	case ORIENTASI_TEGAK:
		return false;
	case ORIENTASI_OTOMATIS:
		break;
	}
	return sop->pelaksana.count > LANES_UPRIGHT;
}

/* -- sections -- */

/* Found again by the list of SOPs and the bookmarks. */
static void add_entry(struct composer *composer, struct blocks *blocks, const struct sop *sop)
{
	struct heading *heading = heading_add(blocks, 1, rich_plain(composer->arena, sop->nama, sop->path));

	heading->numbered = false;
	heading->key = sop->path;
	heading->number = text_trim(sop->nomor);
	heading->silent = true;
}

static void add_sop(const struct sop_sheet *sheet, struct paper paper, const struct sop *sop)
{
	struct composer *composer = sheet->composer;
	struct blocks blocks = blocks_new(composer->arena);
	struct section *section;

	add_entry(composer, &blocks, sop);
	if (sop->jenis == SOP_NARATIF) {
		sop_naratif(sheet, &blocks, sop);
	} else {
		set_margins(sheet, &paper);
		sop_identity(sheet, &blocks, sop);
		break_add(&blocks, TURN_KEEP);
		sop_flow_page(sheet, &blocks, sop);
	}
	section = section_add(composer->manuscript, paper, FOLIO_ARABIC);
	section->landscape = sop->jenis != SOP_NARATIF && lies(sop);
	section->blocks = blocks;
	section_furnish(sheet->composer, section, false);
}

static void archive(struct composer *composer, const struct sop *sop)
{
	struct date date;

	sop_date(sop->tanggal_efektif, &date);
	archived_add(composer->manuscript, (struct archived){
						   .kind = "sop",
						   .title = text_format(composer->arena, "SOP %t", sop->nama),
						   .nomor = text_trim(sop->nomor),
						   .date = date,
						   .signers = { sop->disahkan_oleh },
						   .said = { sop->arsip },
					   });
}

/* The last day any of them comes into force; months and years count from their first. */
static struct date date_of(const struct composer *composer)
{
	struct date date = { 0, 0, 0 };

	for (size_t i = 0; i < composer->record->sop.count; i++) {
		const struct sop *sop = &composer->record->sop.items[i];
		struct date one;

		if (!sop_wanted(composer, sop) || sop_date(sop->tanggal_efektif, &one) != SOP_DATE_FINE)
			continue;
		one.month = one.month ? one.month : 1;
		one.day = one.day ? one.day : 1;
		if (!date.year || date_compare(one, date) > 0)
			date = one;
	}
	return date;
}

static void name_manuscript(struct composer *composer, const struct sop *only)
{
	const struct instansi *instansi = composer->record->instansi;
	struct manuscript *manuscript = composer->manuscript;
	struct arena *arena = composer->arena;

	manuscript->title = only ? text_format(arena, "SOP %t", only->nama)
	                         : text_format(arena, "Standar Operasional Prosedur %t", instansi->nama);
	manuscript->annexed = only ? manuscript->title : LIT("Standar Operasional Prosedur");
	manuscript->author = text_format(arena, "%t, %t", instansi->nama, instansi->pemerintah);
	manuscript->subject = only && only->nomor.count ? only->nomor : LIT("Standar Operasional Prosedur");
	composer->date = date_of(composer);
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	if (record->sop.count)
		return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("sop"), LIT("sop"), LIT("daftar standar operasional prosedur"));
	return true;
}

static void compose(struct composer *composer)
{
	const struct sop_list *list = &composer->record->sop;
	struct sop_sheet sheet = { .composer = composer };
	const struct sop *only = NULL;
	size_t count = sop_count_wanted(composer);
	struct paper paper;

	if (lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	if (!count) {
		sop_tell_unknown(composer);
		return;
	}
	paper = sheet_paper(composer);
	sheet.scale = scale_of(&paper);
	sheet.unit = length_max(sop_scaled(&sheet, pt(UNIT_PT)), composer->wishes.poster ? poster_size() : 0);
	composer->manuscript->styles = make_styles(&sheet);
	for (size_t i = 0; i < list->count && count == 1; i++)
		only = sop_wanted(composer, &list->items[i]) ? &list->items[i] : only;
	name_manuscript(composer, only);
	if (count > 1)
		sop_list(&sheet, paper);
	for (size_t i = 0; i < list->count; i++)
		if (sop_wanted(composer, &list->items[i])) {
			archive(composer, &list->items[i]);
			add_sop(&sheet, paper, &list->items[i]);
		}
}

const struct layout sop_layout = {
	.name = "sop",
	.key = "sop",
	.note = "lembar identitas dan bagan alir setiap SOP, atau uraiannya; --nomor untuk satu SOP",
	.compose = compose,
	.lacks = lacks,
	.takes = WISH_NOMOR | WISH_POSTER,
};
