/* The quarterly evaluation report: cover, kata pengantar, lists, then the chapters that the data
 * names, and at their end the signature; behind them, or alone, form E.81.
 *
 * The report knows no chapter of its own: all of them, and the tables in them, are called from the
 * data. A data file holds a report per unit and quarter; each is a paper of its own that begins
 * with its cover, and all asked for stand in one file.
 */
#include "layouts/evaluasi/evaluasi.h"

#include "layouts/book/book.h"
#include "layouts/evaluasi/e81.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/triwulan.h"
#include "layouts/parts/told.h"
#include "record/aturan.h"
#include "record/evaluasi.h"
#include "record/lists.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/triwulan.h"

static struct prose judul_of(const struct laporan_evaluasi *laporan)
{
	return prose_given(laporan->judul) ? laporan->judul : prose_of("Laporan Evaluasi Kinerja", laporan->path);
}

/* One report on its way; the composer's scope is its. */
struct report {
	struct composer *composer;
	const struct laporan_evaluasi *laporan;
	const struct isi_evaluasi *isi;
	int quarter;
};

/* -- cover -- */

static void cover_words(const struct report *report, struct blocks *blocks)
{
	struct composer *composer = report->composer;
	const struct laporan_evaluasi *laporan = report->laporan;
	struct arena *arena = composer->arena;

	paragraph_add(blocks, STYLE_COVER_1, prose(composer, judul_of(laporan)));
	cover_line(composer, blocks, STYLE_COVER_1,
	           text_format(arena, "Triwulan %s Tahun %t", quarter_roman(report->quarter),
	                       told_year(composer, (int)composer->record->tahun.value)),
	           LIT("tahun"));
	if (!laporan->unit.count)
		return;
	cover_space(blocks, pt(30), 0);
	cover_line(composer, blocks, STYLE_COVER_2, laporan->unit, path_in(composer, laporan->path, "unit"));
}

static struct blocks cover(const struct report *report)
{
	struct composer *composer = report->composer;
	struct blocks blocks = blocks_new(composer->arena);

	cover_space(&blocks, 0, 1);
	lambang_add(composer, &blocks, mm(38));
	cover_space(&blocks, pt(36), 0);
	cover_words(report, &blocks);
	cover_space(&blocks, pt(24), 2);
	cover_office(composer, &blocks);
	return blocks;
}

/* -- chapters -- */

static void sign(const struct report *report, struct blocks *blocks, bool again)
{
	struct text signer = report->isi->penanda_tangan;

	if (!signer.count)
		signer = report->laporan->penanda_tangan;
	signature_add(report->composer, blocks,
	              &(struct signature){ signer, report->isi->tanggal, report->isi->path, again });
}

static void add_bab(const struct report *report, struct blocks *blocks, const struct bab_evaluasi *bab)
{
	struct composer *composer = report->composer;
	struct part part = part_open(blocks, 1, prose(composer, bab->judul));

	narasi_add(composer, blocks, &bab->isi, 2);
	book_bagian(composer, blocks, &bab->bagian);
	part_close(blocks, part);
}

static struct blocks chapters(const struct report *report)
{
	struct blocks body = blocks_new(report->composer->arena);

	for (size_t i = 0; i < report->laporan->bab.count; i++)
		add_bab(report, &body, &report->laporan->bab.items[i]);
	if (body.count)
		sign(report, &body, false);
	return body;
}

static struct blocks front_of(const struct report *report, const struct blocks *body)
{
	const struct laporan_evaluasi *laporan = report->laporan;
	struct blocks front = blocks_new(report->composer->arena);

	if (laporan->kata_pengantar.count) {
		title_add(&front, "KATA PENGANTAR");
		narasi_add(report->composer, &front, &laporan->kata_pengantar, 2);
		sign(report, &front, true);
	}
	book_lists(&front, body);
	return front;
}

/* -- reports -- */

static bool chosen(const struct composer *composer, const struct laporan_evaluasi *laporan, int i)
{
	const struct wishes *wishes = &composer->wishes;
	const struct isi_evaluasi *isi = laporan->triwulan[i];

	return isi && (!wishes->triwulan || wishes->triwulan == i + 1) &&
	       (!wishes->nomor.count || text_equal(wishes->nomor, isi->nomor));
}

static void name_manuscript(struct composer *composer, const struct laporan_evaluasi *laporan, int quarter,
                            size_t count)
{
	const struct record *record = composer->record;
	struct manuscript *manuscript = composer->manuscript;
	struct arena *arena = composer->arena;
	struct text title = prose_line(composer, judul_of(laporan));

	manuscript->subject = title;
	if (laporan->unit.count && count == 1)
		title = text_format(arena, "%t %t", title, laporan->unit);
	if (count == 1)
		title = text_format(arena, "%t Triwulan %s", title, quarter_roman(quarter));
	manuscript->annexed = text_format(arena, "%t Tahun %d", title, (int)record->tahun.value);
	manuscript->title =
		text_format(arena, "%t Tahun %d %t", title, (int)record->tahun.value, record->instansi->nama);
	manuscript->author = text_format(arena, "%t, %t", record->instansi->nama, record->instansi->pemerintah);
}

static void archive(const struct report *report)
{
	struct composer *composer = report->composer;
	const struct laporan_evaluasi *laporan = report->laporan;
	struct text title = prose_line(composer, judul_of(laporan)), signer = report->isi->penanda_tangan;

	if (laporan->unit.count)
		title = text_format(composer->arena, "%t %t", title, laporan->unit);
	archived_add(composer->manuscript,
	             (struct archived){
			     .kind = "evaluasi",
			     .title = text_format(composer->arena, "%t Triwulan %s Tahun %d", title,
	                                          quarter_roman(report->quarter), (int)composer->record->tahun.value),
			     .nomor = report->isi->nomor,
			     .date = report->isi->tanggal,
			     .signers = { signer.count ? signer : laporan->penanda_tangan },
			     .said = { report->isi->arsip, laporan->arsip },
		     });
}

/* The `count`th of the file. */
static void add_report(struct composer *composer, const struct laporan_evaluasi *laporan, int i, size_t count)
{
	const struct scope before = composer->scope;
	struct report report = { composer, laporan, laporan->triwulan[i], i + 1 };
	size_t first = composer->manuscript->sections.count;
	struct paper paper = paper_of(composer);
	struct blocks body, front;

	composer->scope.laporan = laporan;
	composer->scope.quarter = i + 1;
	archive(&report);
	if (laporan->bab.count) {
		body = chapters(&report);
		front = front_of(&report, &body);
		book_section(composer, paper, FOLIO_NONE, cover(&report));
		book_section(composer, paper, FOLIO_ROMAN, front);
		book_section(composer, paper, FOLIO_ARABIC, body);
	}
	if (laporan->formulir_e81)
		e81_section(composer, laporan, report.isi, !laporan->bab.count);
	composer->manuscript->sections.items[first].opens = true;
	name_manuscript(composer, laporan, i + 1, count);
	composer->scope = before;
	if (report.isi->tanggal.year)
		composer->date = report.isi->tanggal;
}

static void tell_nothing(struct composer *composer)
{
	const struct wishes *wishes = &composer->wishes;

	if (wishes->triwulan || wishes->nomor.count)
		diag_add(composer->diags, LIT("laporan_evaluasi"), MESSAGE_NO_EVALUASI,
		         wishes->triwulan ? diag_words(composer->arena, WORDING_OF_QUARTER,
		                                       text_from(quarter_roman(wishes->triwulan)))
		                          : diag_words(composer->arena, WORDING_OF_NUMBER, wishes->nomor));
	else
		diag_add(composer->diags, LIT("laporan_evaluasi"), MESSAGE_PAPER_EMPTY, LIT("evaluasi"));
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	for (size_t i = 0; i < record->laporan_evaluasi.count; i++)
		for (int q = 0; q < QUARTERS; q++)
			if (record->laporan_evaluasi.items[i].triwulan[q])
				return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("evaluasi"), LIT("laporan_evaluasi"),
	         LIT("bab-bab laporan dan triwulan yang dilaporkan"));
	return true;
}

static void compose(struct composer *composer)
{
	const struct laporan_evaluasi_list *list = &composer->record->laporan_evaluasi;
	size_t count = 0;

	if (lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	composer->manuscript->styles = styles_from_aturan(composer->arena, composer->record->aturan);
	for (size_t i = 0; i < list->count; i++)
		for (int q = 0; q < QUARTERS; q++) {
			if (!chosen(composer, &list->items[i], q))
				continue;
			add_report(composer, &list->items[i], q, ++count);
		}
	if (!count)
		tell_nothing(composer);
}

const struct layout evaluasi_layout = {
	.name = "evaluasi",
	.key = "laporan_evaluasi",
	.note = "laporan evaluasi triwulan berbab sebuah unit; --triwulan untuk satu triwulan",
	.compose = compose,
	.lacks = lacks,
	.takes = WISH_TRIWULAN | WISH_NOMOR,
};
