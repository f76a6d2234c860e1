/* The annual performance report (LKIP), after PermenPANRB 53/2014 lampiran II: cover, front matter
 * with Roman folios, four chapters with Arabic ones.
 *
 * The chapters are made first: only then is known which lists (of tables, of figures) the front
 * matter needs. Chapters and sections without data are left out, and the lettering closes up.
 */
#include "layouts/lkip/lkip.h"

#include "layouts/book/book.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/paper.h"
#include "layouts/lkip/parts.h"
#include "layouts/parts/parts.h"
#include "record/lkip.h"
#include "record/record.h"

static void add_penutup(struct composer *composer, struct blocks *blocks)
{
	struct part part = part_open(blocks, 1, lkip_title(composer, "PENUTUP"));

	narasi_add(composer, blocks, &composer->record->lkip->penutup, 2);
	part_close_or(composer, blocks, part, "lkip.penutup");
}

static void add_dokumentasi(struct composer *composer, struct blocks *blocks)
{
	const struct narasi *dokumentasi = &composer->record->lkip->dokumentasi;

	if (!dokumentasi->count)
		return;
	page_turn(blocks, TURN_PORTRAIT);
	title_add(blocks, "DOKUMENTASI KEGIATAN");
	narasi_add(composer, blocks, dokumentasi, 2);
}

/* -- the whole -- */

static void name_manuscript(struct composer *composer)
{
	const struct record *record = composer->record;
	struct manuscript *manuscript = composer->manuscript;
	struct text judul = prose_line(composer, lkip_judul(record->lkip));

	manuscript->title = text_format(composer->arena, "%t (%t) %t Tahun %d", judul, lkip_singkatan(record->lkip),
	                                record->instansi->nama, (int)record->tahun.value);
	manuscript->author =
		text_format(composer->arena, "%t, %t", record->instansi->nama, record->instansi->pemerintah);
	manuscript->subject = text_format(composer->arena, "%t Tahun %d", judul, (int)record->tahun.value);
	composer->date = record->lkip->tanggal;
	archived_add(manuscript, (struct archived){
					 .kind = "lkip",
					 .title = manuscript->title,
					 .date = record->lkip->tanggal,
					 .signers = { record->lkip->penanda_tangan },
					 .said = { record->lkip->arsip },
				 });
}

static void list_annexes(struct composer *composer, struct blocks *front, const struct blocks *body)
{
	const struct lkip *lkip = composer->record->lkip;

	if (!body->count || !lkip->lampiran.count || !lkip->daftar_lampiran.value)
		return;
	list_page_add(front, "DAFTAR LAMPIRAN", CONTENTS_ANNEXES);
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	if (record->lkip)
		return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("lkip"), LIT("lkip"), LIT("narasi dan penanda tangan laporan"));
	return true;
}

static void compose(struct composer *composer)
{
	const struct record *record = composer->record;
	struct blocks cover = blocks_new(composer->arena), front = cover, body = cover;
	struct paper paper;

	if (lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	paper = paper_of(composer);
	composer->manuscript->styles = styles_from_aturan(composer->arena, record->aturan);
	name_manuscript(composer);
	lkip_cover(composer, &cover);
	lkip_preface(composer, &front);
	lkip_reviu(composer, &front);
	lkip_executive(composer, &front);
	lkip_pendahuluan(composer, &body);
	lkip_perencanaan(composer, &body);
	lkip_akuntabilitas(composer, &body);
	add_penutup(composer, &body);
	add_dokumentasi(composer, &body);
	parts_close_up(composer, &body);
	book_lists(&front, &body);
	list_annexes(composer, &front, &body);
	lkip_abbreviations(composer, &front);
	book_section(composer, paper, FOLIO_NONE, cover);
	book_section(composer, paper, FOLIO_ROMAN, front);
	book_section(composer, paper, FOLIO_ARABIC, body);
	lkip_lampiran(composer);
	if (!body.count && !record->lkip->ikhtisar.count)
		diag_add(composer->diags, record->lkip->path, MESSAGE_PAPER_EMPTY, LIT("lkip"));
}

const struct layout lkip_layout = {
	.name = "lkip",
	.key = "lkip",
	.note = "laporan kinerja instansi pemerintah selama satu tahun, bab I sampai IV dan lampirannya",
	.compose = compose,
	.lacks = lacks,
};
