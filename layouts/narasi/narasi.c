/* Blocks of narratives, one function per kind; what the writer left open is decided here. Tables
 * that people write themselves are in tabel.c.
 */
#include "layouts/narasi/narasi.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/pictures/pictures.h"
#include "layouts/tables/data_tables.h"
#include "layouts/tables/tables.h"
#include "layouts/narasi/triwulan_blok.h"
#include "record/evaluasi.h"
#include "record/record.h"

static const enum list_mark marks[] = {
	[MARK_ANGKA] = LIST_MARK_DECIMAL,
	[MARK_HURUF] = LIST_MARK_ALPHA,
	[MARK_HURUF_BESAR] = LIST_MARK_UPPER_ALPHA,
	[MARK_ROMAWI] = LIST_MARK_UPPER_ROMAN,
	[MARK_ROMAWI_KECIL] = LIST_MARK_LOWER_ROMAN,
	[MARK_ANGKA_KURUNG] = LIST_MARK_DECIMAL_PAREN,
	[MARK_HURUF_KURUNG] = LIST_MARK_ALPHA_PAREN,
	[MARK_STRIP] = LIST_MARK_DASH,
	[MARK_TITIK] = LIST_MARK_BULLET,
	[MARK_BULATAN] = LIST_MARK_CIRCLE,
	[MARK_KOTAK] = LIST_MARK_SQUARE,
	[MARK_CENTANG] = LIST_MARK_TICK,
	[MARK_PANAH] = LIST_MARK_ARROW,
};

static const enum align aligns[] = {
	[RATA_OTOMATIS] = ALIGN_STYLE, [RATA_KIRI] = ALIGN_LEFT,          [RATA_TENGAH] = ALIGN_CENTRE,
	[RATA_KANAN] = ALIGN_RIGHT,    [RATA_KIRI_KANAN] = ALIGN_JUSTIFY, [RATA_DESIMAL] = ALIGN_RIGHT,
};

/* -- paragraphs and headings -- */

static void paragraf_add(struct composer *composer, struct blocks *blocks, const struct blok *blok, int level)
{
	struct rich words = prose(composer, blok->paragraf);
	struct paragraph *paragraph;

	if (rich_empty(words))
		return;
	paragraph = paragraph_add(blocks, level == NARASI_IN_LIST ? STYLE_LIST : STYLE_BODY, words);
	paragraph->align = aligns[blok->rata];
	paragraph->no_indent = blok->rata == RATA_TENGAH || blok->rata == RATA_KANAN;
	paragraph->keep_next = text_ends(rich_words(composer->arena, words), ":");
}

/* -- lists -- */

static void daftar_add(struct composer *composer, struct blocks *blocks, const struct daftar *daftar)
{
	struct list *list = list_add(blocks, marks[daftar->tanda], daftar->butir.count);

	if (daftar->mulai.given && daftar->mulai.value > 0)
		list->start = (size_t)daftar->mulai.value;
	for (size_t i = 0; i < daftar->butir.count; i++) {
		const struct butir *butir = &daftar->butir.items[i];
		struct blocks *body = &list->items[i].body;

		paragraph_add(body, STYLE_LIST, prose(composer, butir->isi))->keep_next = butir->rincian.count > 0;
		narasi_add(composer, body, &butir->rincian, NARASI_IN_LIST);
	}
}

/* -- figures and formulas -- */

/* As wide as the text unless a width is wished, but no pixel is larger than a point: a small picture stays small. */
void gambar_add(struct composer *composer, struct blocks *blocks, const struct gambar *gambar, struct rich title)
{
	struct text path = path_in(composer, gambar->path, "berkas");
	const struct image *image = composer->image(composer, gambar->berkas, path);
	struct plate *figure;

	if (!image)
		return;
	figure = figure_add(blocks, image, prose_line(composer, gambar->alt));
	figure->key = gambar->kunci;
	figure->caption = prose_given(gambar->judul) ? prose(composer, gambar->judul) : title;
	figure->no_caption = rich_empty(figure->caption);
	figure->source = source_words(composer, gambar->sumber);
	figure->width = gambar->lebar.given ? length_from_cm(gambar->lebar.value) : pt((int64_t)image->width);
	figure->path = gambar->path;
	if (!figure->alt.count && figure->no_caption)
		figure->alt = gambar->berkas;
}

static void photo_add(struct composer *composer, struct gallery *gallery, const struct foto *foto)
{
	struct photo *photo = &gallery->items[gallery->count];

	photo->image = composer->image(composer, foto->berkas, path_in(composer, foto->path, "berkas"));
	if (!photo->image)
		return;
	photo->caption = prose(composer, foto->judul);
	photo->alt = prose_line(composer, foto->alt);
	gallery->count++;
}

static void album_add(struct composer *composer, struct blocks *blocks, const struct album *album)
{
	size_t columns = album->kolom.given ? (size_t)album->kolom.value : 2;
	struct gallery *gallery = gallery_add(blocks, columns, album->gambar.count);

	for (size_t i = 0; i < album->gambar.count; i++)
		photo_add(composer, gallery, &album->gambar.items[i]);
}

static void rumus_add(struct composer *composer, struct blocks *blocks, const struct rumus *rumus)
{
	fraction_add(composer, blocks,
	             &(struct fraction){
			     .result = prose(composer, rumus->hasil),
			     .numerator = prose(composer, rumus->pembilang),
			     .denominator = prose(composer, rumus->penyebut),
			     .factor = prose(composer, rumus->kali),
			     .align = ALIGN_CENTRE,
		     });
}

/* -- pages -- */

static void halaman_add(struct composer *composer, struct blocks *blocks, const struct blok *blok, int level)
{
	if (level == NARASI_IN_LIST) {
		diag_add(composer->diags, path_in(composer, blok->path, "halaman"), MESSAGE_TURN_INSIDE);
		return;
	}
	switch (blok->halaman) {
	case HALAMAN_BARU:
		page_new(blocks);
		break;
	case HALAMAN_MELINTANG:
		page_turn(blocks, TURN_LANDSCAPE);
		break;
	case HALAMAN_TEGAK:
		page_turn(blocks, TURN_PORTRAIT);
		break;
	case HALAMAN_TIDAK_ADA:
		break;
	}
}

/* -- narratives -- */

/* What the quarter says here; the check has told of one that nobody wrote. */
static void uraian_add(struct composer *composer, struct blocks *blocks, const struct blok *blok, int level)
{
	const struct uraian_evaluasi *uraian = evaluasi_uraian(&composer->scope, blok->uraian);
	struct text path = path_in(composer, blok->path, "uraian");

	if (!scope_isi(&composer->scope))
		diag_add(composer->diags, path, MESSAGE_URAIAN_OUTSIDE);
	else if (uraian)
		narasi_add(composer, blocks, &uraian->isi, level);
}

static void blok_add(struct composer *composer, struct blocks *blocks, const struct blok *blok, int level)
{
	if (prose_given(blok->paragraf))
		paragraf_add(composer, blocks, blok, level);
	else if (prose_given(blok->judul))
		subheading_add(blocks, prose(composer, blok->judul), level);
	else if (blok->daftar)
		daftar_add(composer, blocks, blok->daftar);
	else if (blok->tabel)
		tabel_add(composer, blocks, blok->tabel);
	else if (blok->gambar)
		gambar_add(composer, blocks, blok->gambar, (struct rich){ 0 });
	else if (blok->foto)
		album_add(composer, blocks, blok->foto);
	else if (blok->rumus)
		rumus_add(composer, blocks, blok->rumus);
	else if (blok->bagan)
		picture_add(composer, blocks, blok->bagan);
	else if (blok->triwulan)
		triwulan_add(composer, blocks, blok->triwulan, level);
	else if (blok->uraian.count)
		uraian_add(composer, blocks, blok, level);
	else if (blok->data)
		data_table_add(composer, blocks, blok->data->jenis, blok->data);
	else if (blok->halaman != HALAMAN_TIDAK_ADA)
		halaman_add(composer, blocks, blok, level);
}

void narasi_add(struct composer *composer, struct blocks *blocks, const struct narasi *narasi, int level)
{
	for (size_t i = 0; i < narasi->count; i++)
		blok_add(composer, blocks, &narasi->items[i], level);
}

static bool only_points(const struct narasi *narasi)
{
	for (size_t i = 0; i < narasi->count; i++)
		if (!prose_given(narasi->items[i].paragraf) || narasi->items[i].rata != RATA_OTOMATIS)
			return false;
	return narasi->count > 1;
}

void narasi_add_points(struct composer *composer, struct blocks *blocks, const struct narasi *narasi, int level)
{
	struct list *list;

	if (!only_points(narasi)) {
		narasi_add(composer, blocks, narasi, level);
		return;
	}
	list = list_add(blocks, LIST_MARK_DECIMAL, narasi->count);
	for (size_t i = 0; i < narasi->count; i++)
		paragraph_add(&list->items[i].body, STYLE_LIST, prose(composer, narasi->items[i].paragraf));
}

bool narasi_calls(const struct narasi *narasi, enum data_name data)
{
	for (size_t i = 0; i < narasi->count; i++) {
		const struct blok *blok = &narasi->items[i];

		if (blok->data && blok->data->jenis == data)
			return true;
		for (size_t b = 0; blok->daftar && b < blok->daftar->butir.count; b++)
			if (narasi_calls(&blok->daftar->butir.items[b].rincian, data))
				return true;
	}
	return false;
}
