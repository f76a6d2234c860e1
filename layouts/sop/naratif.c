/* SOPs in words: kop or annex head, title, number, numbered sections, signature. */
#include "layouts/sop/parts.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "record/sop.h"

static void annex_head(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct paper paper = paper_of(sheet->composer);
	struct group *group;

	if (!sop->lampiran.count)
		return;
	group = group_add(blocks);
	group->left = paper_measure(&paper, false) / 2;
	for (size_t i = 0; i < sop->lampiran.count; i++)
		paragraph_add(&group->body, STYLE_SIGNATURE, prose(sheet->composer, sop->lampiran.items[i]));
	space_add(blocks, pt(14));
}

static void add_top(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct arena *arena = sheet->composer->arena;
	struct text usual = text_format(arena, "STANDAR OPERASIONAL PROSEDUR\n%t", sop->nama);
	struct heading *heading;
	struct paragraph *number;

	if (sop->kepala == KEPALA_KOP)
		kop_add(sheet->composer, blocks);
	else if (sop->kepala == KEPALA_LAMPIRAN)
		annex_head(sheet, blocks, sop);
	heading = heading_add(blocks, 1, prose_or(sheet->composer, sop->judul, usual, sop_path(sheet, sop, "nama")));
	heading->numbered = heading->in_contents = false;
	heading->same_page = true;
	if (!sop->nomor.count)
		return;
	number = paragraph_add(blocks, STYLE_CENTRE,
	                       rich_plain(arena, text_format(arena, "Nomor : %t", text_trim(sop->nomor)),
	                                  sop_path(sheet, sop, "nomor")));
	number->keep_next = true;
}

/* -- chains of work -- */

static void add_boxes(const struct sop_sheet *sheet, struct blocks *blocks, const struct prose_list *row)
{
	struct chain *chain = chain_add(blocks, row->count);

	for (size_t i = 0; i < row->count; i++)
		chain->boxes[i] = prose(sheet->composer, row->items[i]);
}

static void add_arrows(const struct sop_sheet *sheet, struct blocks *blocks, const struct prose_list *row)
{
	struct arena *arena = sheet->composer->arena;
	struct rich *parts = arena_many(arena, row->count, struct rich);

	for (size_t i = 0; i < row->count; i++)
		parts[i] = rich_between(arena, i ? " \xE2\x86\x92 " : "", prose(sheet->composer, row->items[i]), "");
	paragraph_add(blocks, STYLE_LIST, rich_join(arena, parts, row->count))->align = ALIGN_LEFT;
}

static void add_chains(const struct sop_sheet *sheet, struct blocks *blocks, const struct bagian_sop *bagian)
{
	struct list *list;

	if (!bagian->alur.count)
		return;
	if (bagian->kotak.value) {
		for (size_t i = 0; i < bagian->alur.count; i++)
			add_boxes(sheet, blocks, &bagian->alur.items[i]);
		return;
	}
	if (bagian->alur.count == 1) { /* alone, it needs no number */
		add_arrows(sheet, blocks, &bagian->alur.items[0]);
		return;
	}
	list = list_add(blocks, LIST_MARK_DECIMAL, bagian->alur.count);
	for (size_t i = 0; i < bagian->alur.count; i++)
		add_arrows(sheet, &list->items[i].body, &bagian->alur.items[i]);
}

/* -- sections -- */

static void add_section(const struct sop_sheet *sheet, struct blocks *blocks, const struct bagian_sop *bagian,
                        size_t number)
{
	struct composer *composer = sheet->composer;
	struct heading *heading = heading_add(blocks, 2, prose(composer, bagian->judul));

	heading->numbered = heading->in_contents = false;
	heading->number = text_format(composer->arena, "%z.", number);
	narasi_add(composer, blocks, &bagian->isi, 3);
	add_chains(sheet, blocks, bagian);
}

void sop_naratif(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct signing signing = {
		.right = { .key = sop->disahkan_oleh, .path = sop_path(sheet, sop, "disahkan_oleh") },
		.dating = SIGN_DITETAPKAN,
		.date_key = "tanggal_efektif",
		.naskah = NASKAH_SURAT,
		.path = sop->path,
	};

	add_top(sheet, blocks, sop);
	for (size_t i = 0; i < sop->bagian.count; i++)
		add_section(sheet, blocks, &sop->bagian.items[i], i + 1);
	sop_date(sop->tanggal_efektif, &signing.date);
	signing.date_words = sop_date_format(sheet->composer->arena, sop->tanggal_efektif);
	if (sop->disahkan_oleh.count)
		signing_add(sheet->composer, blocks, &signing);
	if (!sop->salinan_digital.count)
		return;
	space_add(blocks, pt(14));
	sop_copy(sheet, blocks, sop);
}
