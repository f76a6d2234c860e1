/* What stands before the chapters: cover, kata pengantar with its signature, ikhtisar eksekutif, the
 * abbreviations. */
#include "layouts/lkip/parts.h"

#include "layouts/book/book.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/told.h"
#include "record/lkip.h"
#include "record/record.h"

#include <stdlib.h>

/* -- cover -- */

static void cover_title(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	const struct lkip *lkip = record->lkip;
	struct arena *arena = composer->arena;

	paragraph_add(blocks, STYLE_COVER_1, prose(composer, lkip_judul(lkip)));
	cover_line(composer, blocks, STYLE_COVER_1, text_format(arena, "(%t)", lkip_singkatan(lkip)),
	           path_in(composer, lkip->path, "singkatan"));
	cover_space(blocks, pt(30), 0);
	cover_line(composer, blocks, STYLE_COVER_2, record->instansi->nama,
	           path_in(composer, record->instansi->path, "nama"));
	cover_space(blocks, pt(30), 0);
	cover_line(composer, blocks, STYLE_COVER_2,
	           text_format(arena, "TAHUN ANGGARAN %t", told_year(composer, (int)record->tahun.value)),
	           LIT("tahun"));
}

/* The picture of the office's choice, without number. */
static void cover_picture(struct composer *composer, struct blocks *blocks)
{
	const struct gambar *sampul = composer->record->lkip->sampul;
	size_t before = blocks->count;
	struct plate *figure;

	if (!sampul)
		return;
	cover_space(blocks, pt(24), 1);
	gambar_add(composer, blocks, sampul, (struct rich){ 0 });
	if (blocks->count == before + 1)
		return;
	figure = blocks->items[before + 1].figure;
	figure->caption = figure->source = (struct rich){ 0 };
	figure->no_caption = true;
	figure->max_height = mm(90);
}

void lkip_cover(struct composer *composer, struct blocks *blocks)
{
	cover_space(blocks, 0, 1);
	lambang_add(composer, blocks, mm(38));
	cover_space(blocks, pt(36), 0);
	cover_title(composer, blocks);
	cover_picture(composer, blocks);
	cover_space(blocks, pt(24), 2);
	cover_office(composer, blocks);
}

/* -- preface -- */

void lkip_preface(struct composer *composer, struct blocks *blocks)
{
	const struct lkip *lkip = composer->record->lkip;

	if (lkip->kata_pengantar.count) {
		title_add(blocks, "KATA PENGANTAR");
		narasi_add(composer, blocks, &lkip->kata_pengantar, 2);
		signature_add(composer, blocks,
		              &(struct signature){ lkip->penanda_tangan, lkip->tanggal, lkip->path, false });
	} else {
		part_missing(composer, "KATA PENGANTAR", "lkip.kata_pengantar");
	}
}

void lkip_executive(struct composer *composer, struct blocks *blocks)
{
	const struct narasi *ikhtisar = &composer->record->lkip->ikhtisar;

	if (!ikhtisar->count) {
		part_missing(composer, "IKHTISAR EKSEKUTIF", "lkip.ikhtisar");
		return;
	}
	title_add(blocks, "IKHTISAR EKSEKUTIF");
	narasi_add(composer, blocks, ikhtisar, 2);
}

/* -- abbreviations -- */

struct entry {
	const struct singkatan *singkatan;
	struct text letters; /* to sort by: capitals */
};

static int compare_entries(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int order = text_compare(a->letters, b->letters);

	return order ? order : text_compare(a->singkatan->kunci, b->singkatan->kunci);
}

static struct entry *sorted(struct composer *composer, const struct singkatan_list *all)
{
	struct entry *entries = arena_many(composer->arena, all->count, struct entry);

	for (size_t i = 0; i < all->count; i++)
		entries[i] = (struct entry){ &all->items[i], text_upper(composer->arena, all->items[i].kunci) };
	qsort(entries, all->count, sizeof *entries, compare_entries);
	return entries;
}

void lkip_abbreviations(struct composer *composer, struct blocks *blocks)
{
	const struct singkatan_list *all = &composer->record->singkatan;
	struct entry *entries;
	struct list *list;

	if (!all->count)
		return;
	composer->manuscript->abbreviations = true;
	title_add(blocks, "DAFTAR SINGKATAN");
	entries = sorted(composer, all);
	list = list_add(blocks, LIST_MARK_NONE, all->count);
	list->strong = list->colons = true;
	for (size_t i = 0; i < all->count; i++) {
		const struct singkatan *singkatan = entries[i].singkatan;

		list->items[i].label = singkatan->kunci;
		paragraph_add(&list->items[i].body, STYLE_LIST, prose(composer, singkatan->arti))->align = ALIGN_LEFT;
	}
}
