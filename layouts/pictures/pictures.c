/* Pictures by name: each kind makes its drawing and the words for it, here they become figures.
 *
 * A picture without a key of its own is referred to by its name ({gambar:organisasi}), a trend by
 * that of its indicator ({gambar:tren_desa_mandiri}).
 */
#include "layouts/pictures/pictures.h"

#include "layouts/parts/prose.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/pictures/picture.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/record.h"

/* -- the kinds -- */

struct source {
	const char *name, *from; /* of the picture; the keys it is made from */
	struct picture (*make)(struct composer *composer);
};

static const struct source sources[] = {
	[BAGAN_ORGANISASI] = { "organisasi", "organisasi.unit", picture_organisasi },
	[BAGAN_TARGET_REALISASI] = { "target_realisasi", "sasaran, indikator, tahunan", picture_target_realisasi },
	[BAGAN_TREN] = { "tren", "sasaran, indikator, tahunan", NULL },
	[BAGAN_SERAPAN] = { "serapan", "program, kegiatan, sub_kegiatan, anggaran", picture_serapan },
	[BAGAN_POHON_KINERJA] = { "pohon_kinerja", "renstra.tujuan, sasaran", picture_pohon_kinerja },
	[BAGAN_PROSES_BISNIS] = { "proses_bisnis", "proses_bisnis", picture_proses_bisnis },
};

static void add_figure(struct composer *composer, struct blocks *blocks, const struct picture *picture,
                       const struct bagan *bagan)
{
	struct plate *figure = figure_add(blocks, NULL, picture->alt);
	const struct sumber_tabel *sumber = composer->record->aturan->sumber_tabel;

	figure->drawing = picture->drawing;
	figure->key = picture->key;
	figure->path = picture->path;
	figure->caption = rich_plain(composer->arena, picture->title, LIT(""));
	if (sumber)
		figure->source = source_words(composer, sumber->bagan[picture->which]);
	if (sumber && sumber->indikator.value && picture->indikator && rich_empty(figure->source))
		figure->source = source_words(composer, picture->indikator->sumber_data);
	if (!bagan)
		return;
	if (prose_given(bagan->sumber))
		figure->source = source_words(composer, bagan->sumber);
	if (prose_given(bagan->judul))
		figure->caption = prose(composer, bagan->judul);
	if (bagan->kunci.count) {
		figure->key = bagan->kunci;
		figure->path = bagan->path;
	}
	if (bagan->lebar.given)
		figure->width = length_from_cm(bagan->lebar.value);
}

/* -- trends: one, or one for each indicator -- */

/* Two points make no trend by themselves, but do beside the targets of the years to come. */
enum { REACHED_LEAST = 2, YEARS_LEAST = 3 };

/* `usual`: only when there is a trend to see. */
static bool add_trend(struct composer *composer, struct blocks *blocks, const struct indikator *indikator,
                      const struct bagan *bagan, bool usual)
{
	size_t reached = 0;
	struct picture picture = picture_tren(composer, indikator, &reached);

	if (!picture.drawing)
		return false;
	picture.which = BAGAN_TREN;
	picture.indikator = indikator;
	if (usual && (reached < REACHED_LEAST || picture.drawing->chart.points.count < YEARS_LEAST))
		return false;
	add_figure(composer, blocks, &picture, bagan);
	return true;
}

static bool add_trends(struct composer *composer, struct blocks *blocks, const struct bagan *bagan)
{
	const struct record *record = composer->record;
	struct bagan each = *bagan;
	bool any = false;

	if (bagan->iku.count)
		return add_trend(composer, blocks, record_indikator(record, bagan->iku), bagan, false);
	each.judul = (struct prose){ { 0 }, { 0 } }; /* they would be the same for all */
	each.kunci = (struct text){ 0 };
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			any = add_trend(composer, blocks, &record->sasaran.items[s].indikator.items[i], &each, false) ||
			      any;
	return any;
}

static bool add_by_name(struct composer *composer, struct blocks *blocks, const struct bagan *bagan)
{
	struct picture picture;

	if (bagan->jenis == BAGAN_TREN)
		return add_trends(composer, blocks, bagan);
	picture = sources[bagan->jenis].make(composer);
	picture.which = bagan->jenis;
	if (picture.drawing)
		add_figure(composer, blocks, &picture, bagan);
	return picture.drawing != NULL;
}

void picture_add(struct composer *composer, struct blocks *blocks, const struct bagan *bagan)
{
	const struct source *source = &sources[bagan->jenis];

	if (!add_by_name(composer, blocks, bagan))
		diag_add(composer->diags, bagan->path, MESSAGE_PICTURE_WITHOUT_DATA, text_from(source->name),
		         text_from(source->from));
}

void picture_usual(struct composer *composer, struct blocks *blocks, enum bagan_name which,
                   const struct indikator *indikator)
{
	struct picture picture;

	if (!composer->record->aturan->bagan.value ||
	    (which == BAGAN_SERAPAN && scope_program_count(&composer->scope) < 2))
		return;
	if (which == BAGAN_TREN) {
		add_trend(composer, blocks, indikator, NULL, true);
		return;
	}
	picture = sources[which].make(composer);
	picture.which = which;
	if (picture.drawing)
		add_figure(composer, blocks, &picture, NULL);
}

bool narasi_shows(const struct narasi *narasi, enum bagan_name which, const struct indikator *indikator)
{
	for (size_t i = 0; i < narasi->count; i++) {
		const struct blok *blok = &narasi->items[i];

		if (blok->bagan && blok->bagan->jenis == which &&
		    (!indikator || !blok->bagan->iku.count || text_equal(blok->bagan->iku, indikator->kunci)))
			return true;
		for (size_t b = 0; blok->daftar && b < blok->daftar->butir.count; b++)
			if (narasi_shows(&blok->daftar->butir.items[b].rincian, which, indikator))
				return true;
	}
	return false;
}
