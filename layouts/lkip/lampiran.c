/* What is annexed to the report. A paper of its own is made by its own layout, as if it were asked for alone,
 * into a manuscript of its own; its sections are then taken over with the type they bring. So it looks as it
 * does alone, but for the margins, and what the caller wishes of the report is no wish about it.
 */
#include "layouts/lkip/parts.h"

#include "layouts/book/book.h"
#include "layouts/evaluasi/evaluasi.h"
#include "layouts/keputusan/keputusan.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/pictures/pictures.h"
#include "layouts/pk/pk.h"
#include "layouts/sop/sop.h"
#include "layouts/surat/surat.h"
#include "layouts/triwulan/triwulan.h"
#include "record/aturan.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"

/* The lampiran being added. */
struct annex {
	struct composer *composer;
	const struct lampiran *lampiran;
	size_t number;
	int under; /* of its head: 1 below the page that says LAMPIRAN */
};

static struct heading head_of(const struct annex *annex, struct text usual)
{
	struct composer *composer = annex->composer;

	return (struct heading){
		.level = 1,
		.annex = true,
		.in_contents = true,
		.under = annex->under,
		.key = annex->lampiran->kunci,
		.title = prose_or(composer, annex->lampiran->judul, usual, annex->lampiran->path),
	};
}

/* What every page of a lampiran has from the report: its numbers. */
static void join_report(const struct annex *annex, struct section *section)
{
	section->annex = annex->number;
	section->under = annex->under;
	section->folio = FOLIO_ARABIC;
	section->folio_place = FOLIO_BOTTOM_CENTRE;
	section->folio_later = section->restart = false;
}

/* -- papers -- */

/* Of those kinds that are papers of their own. */
static const struct layout *const papers[] = {
	[LAMPIRAN_PK] = &pk_layout,
	[LAMPIRAN_KEPUTUSAN_IKU] = &keputusan_layout,
	[LAMPIRAN_SURAT] = &surat_layout,
	[LAMPIRAN_TRIWULAN] = &triwulan_layout,
	[LAMPIRAN_EVALUASI] = &evaluasi_layout,
	[LAMPIRAN_SOP] = &sop_layout,
	[LAMPIRAN_PROSES_BISNIS] = NULL,
};

static void take_archived(const struct annex *annex, const struct manuscript *from)
{
	struct manuscript *into = annex->composer->manuscript;

	for (size_t i = 0; i < from->archived.count; i++) {
		struct archived *archived = array_push(annex->composer->arena, &into->archived);

		*archived = from->archived.items[i];
		archived->section += into->sections.count;
		archived->annex = annex->number;
	}
}

static void take_sections(const struct annex *annex, const struct manuscript *from)
{
	struct heading *head = arena_new(annex->composer->arena, struct heading);

	*head = head_of(annex, from->annexed);
	for (size_t i = 0; i < from->sections.count; i++) {
		const struct section *made = &from->sections.items[i];
		struct section *section = section_add(annex->composer->manuscript, made->paper, FOLIO_ARABIC);

		*section = *made;
		join_report(annex, section);
		section->under++;
		section->styles = from->styles;
		section->opens = i > 0 && made->opens; /* the first belongs to the report */
		section->head = i ? NULL : head;
	}
}

static void paper_add(const struct annex *annex)
{
	const struct lampiran *lampiran = annex->lampiran;
	struct manuscript manuscript = { .arena = annex->composer->arena };
	struct composer alone = *annex->composer;

	alone.manuscript = &manuscript;
	alone.date = (struct date){ 0, 0, 0 };
	alone.wishes = (struct wishes){
		.triwulan = (int)lampiran->triwulan.value,
		.nomor = lampiran->nomor,
		.kertas = lampiran->kertas,
		.ttd = LIT("basah"), /* it is signed as a paper of its own: nothing here says that it was */
		.path = lampiran->path,
	};
	papers[lampiran->jenis]->compose(&alone);
	take_archived(annex, &manuscript);
	take_sections(annex, &manuscript);
}

/* -- the office's own -- */

static bool lies(const struct lampiran *lampiran)
{
	return lampiran->arah == ARAH_MELINTANG ||
	       (lampiran->arah == ARAH_LAZIM && lampiran->jenis == LAMPIRAN_PROSES_BISNIS);
}

static void map_add(const struct annex *annex, struct blocks *blocks)
{
	const struct lampiran *lampiran = annex->lampiran;

	if (annex->composer->record->proses_bisnis)
		picture_add(annex->composer, blocks,
		            &(struct bagan){ .jenis = BAGAN_PROSES_BISNIS, .path = lampiran->path });
	else
		diag_add(annex->composer->diags, lampiran->path, MESSAGE_PAPER_NEEDS,
		         text_from(lampiran_word(lampiran->jenis)), LIT("proses_bisnis"),
		         LIT("proses manajemen, inti, dan pendukung"));
}

static void own_add(const struct annex *annex)
{
	const struct lampiran *lampiran = annex->lampiran;
	struct composer asked = *annex->composer;
	struct blocks blocks = blocks_new(asked.arena);

	asked.wishes.kertas = lampiran->kertas.count ? lampiran->kertas : asked.wishes.kertas;
	if (lies(lampiran))
		break_add(&blocks, TURN_LANDSCAPE);
	*heading_add(&blocks, 1, (struct rich){ 0 }) = head_of(annex, LIT("Peta Proses Bisnis"));
	if (lampiran->jenis == LAMPIRAN_PROSES_BISNIS)
		map_add(annex, &blocks);
	else
		narasi_add(annex->composer, &blocks, &lampiran->isi, 2);
	join_report(annex, book_section(annex->composer, paper_of(&asked), FOLIO_ARABIC, blocks));
}

/* -- all of them -- */

/* A page that says LAMPIRAN; what follows stands below it in contents and bookmarks. */
static void divider_add(struct composer *composer)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct heading *heading;

	space_add(&blocks, 0)->stretch = 2;
	heading = heading_add(&blocks, 1, lkip_title(composer, "LAMPIRAN"));
	heading->numbered = false;
	heading->same_page = true;
	space_add(&blocks, 0)->stretch = 3;
	book_section(composer, paper_of(composer), FOLIO_ARABIC, blocks)->restart = false;
}

void lkip_lampiran(struct composer *composer)
{
	const struct record *record = composer->record;
	struct annex annex = { .composer = composer };

	composer->manuscript->roman_annexes = record->aturan->nomor_lampiran == NOMOR_LAMPIRAN_ROMAWI;
	if (record->lkip->lampiran.count && record->lkip->lembar_lampiran.value) {
		divider_add(composer);
		annex.under = 1;
	}
	for (size_t i = 0; i < record->lkip->lampiran.count; i++) {
		annex.lampiran = &record->lkip->lampiran.items[i];
		annex.number = i + 1;
		if (papers[annex.lampiran->jenis])
			paper_add(&annex);
		else
			own_add(&annex);
	}
}
