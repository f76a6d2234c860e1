/* The quarterly report: for each quarter its forms one after the other, each on a page of its own,
 * lying, and signed.
 *
 * Which forms there are follows from the data: money of sub kegiatan, quarters of indicators, K of
 * programmes, remarks. `laporan_triwulan.lembar` can leave some out. The evaluation form is too
 * wide for A4 and has its own paper.
 */
#include "layouts/triwulan/triwulan.h"

#include "layouts/narasi/narasi.h"
#include "layouts/narasi/triwulan_blok.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/signature.h"
#include "layouts/parts/told.h"
#include "record/evaluasi.h"
#include "record/paper.h"
#include "record/record.h"
#include "record/triwulan.h"

#include <stddef.h>

enum {
	TOP_MARGIN_MM = 20, /* above, once the page lies */
	SIDE_MARGIN_MM = 15,
	LINE_PERCENT = 110
};

#define WIDE_PAPER LIT("F4")

/* How much room a form asks for. */
enum width {
	WIDTH_USUAL,
	WIDTH_MARGINS, /* narrow margins */
	WIDTH_SHEET    /* and a wider sheet */
};

struct form_kind {
	const char *title;
	bool (*exists)(const struct scope *scope, int quarter);
	void (*make)(const struct form *form);
	size_t offset; /* of its yes_no in struct lembar_triwulan */
	enum width width;
};

static const struct form_kind kinds[] = {
	{ "Realisasi Keuangan", keuangan_exists, keuangan_form, offsetof(struct lembar_triwulan, keuangan),
	  WIDTH_USUAL },
	{ "Realisasi Kinerja", kinerja_exists, kinerja_form, offsetof(struct lembar_triwulan, kinerja), WIDTH_USUAL },
	{ "Pemantauan Rencana Aksi", rencana_aksi_exists, rencana_aksi_form,
	  offsetof(struct lembar_triwulan, rencana_aksi), WIDTH_MARGINS },
	{ "Evaluasi Hasil Rencana Kerja", evaluasi_exists, evaluasi_form, offsetof(struct lembar_triwulan, evaluasi),
	  WIDTH_SHEET },
	{ "Kendala, Solusi, dan Rencana Tindak Lanjut", kendala_exists, kendala_form,
	  offsetof(struct lembar_triwulan, kendala), WIDTH_USUAL },
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static bool wanted(const struct scope *scope, const struct form_kind *kind, int quarter)
{
	const struct laporan_triwulan *laporan = scope->record->laporan_triwulan;
	const struct yes_no *wish = NULL;

	if (laporan && laporan->lembar)
		wish = (const void *)((const char *)laporan->lembar + kind->offset);
	return !(wish && wish->given && !wish->value) && kind->exists(scope, quarter);
}

/* -- one form -- */

static struct paper paper_for(struct composer *composer, const struct form_kind *kind)
{
	const struct laporan_triwulan *laporan = composer->record->laporan_triwulan;
	struct paper paper = paper_of(composer);
	struct text written = WIDE_PAPER;
	struct sheet sheet;

	paper.left = length_min(paper.left, mm(TOP_MARGIN_MM));
	if (kind->width == WIDTH_USUAL)
		return paper;
	paper.top = length_min(paper.top, mm(SIDE_MARGIN_MM)); /* at the sides, likewise */
	paper.bottom = length_min(paper.bottom, mm(SIDE_MARGIN_MM));
	if (kind->width == WIDTH_MARGINS || composer->wishes.kertas.count)
		return paper;
	if (laporan && laporan->kertas_evaluasi.count)
		written = laporan->kertas_evaluasi;
	if (paper_from_text(written, &sheet) == PAPER_FINE) {
		paper.width = sheet.width;
		paper.height = sheet.height;
	}
	return paper;
}

/* Key of who signs the quarter's report; may be empty. */
static struct text signer_of(const struct form *form)
{
	const struct laporan_triwulan *laporan = form->composer->record->laporan_triwulan;
	const struct isi_triwulan *isi = isi_of_quarter(form->composer->record, form->quarter);

	if (isi && isi->penanda_tangan.count)
		return isi->penanda_tangan;
	return laporan ? laporan->penanda_tangan : LIT("");
}

static void centred(struct composer *composer, struct blocks *blocks, struct text words, struct text path,
                    unsigned flags)
{
	struct rich rich = rich_with(composer->arena, rich_plain(composer->arena, words, path), flags);

	paragraph_add(blocks, STYLE_CENTRE, rich)->keep_next = true;
}

static void add_title(const struct form *form, const struct form_kind *kind)
{
	struct composer *composer = form->composer;
	const struct record *record = composer->record;
	const struct isi_triwulan *isi = isi_of_quarter(record, form->quarter);
	struct text title = text_format(composer->arena, "%s Triwulan %s Tahun %t", kind->title,
	                                quarter_roman(form->quarter), told_year(composer, (int)record->tahun.value));

	heading_add(form->blocks, 1, rich_plain(composer->arena, title, LIT("")))->numbered = false;
	centred(composer, form->blocks, record->instansi->nama, path_in(composer, record->instansi->path, "nama"),
	        RUN_BOLD);
	if (isi && isi->nomor.count)
		centred(composer, form->blocks, text_format(composer->arena, "Nomor : %t", isi->nomor),
		        path_in(composer, isi->path, "nomor"), 0);
	space_add(form->blocks, pt(8));
}

static void sign(const struct form *form, bool again)
{
	struct composer *composer = form->composer;
	const struct isi_triwulan *isi = isi_of_quarter(composer->record, form->quarter);
	struct signature signature = { .signer = signer_of(form), .path = LIT("laporan_triwulan"), .again = again };

	if (isi) {
		signature.date = isi->tanggal;
		signature.path = isi->path;
	}
	signature_add(composer, form->blocks, &signature);
}

static void add_section(struct composer *composer, struct paper paper, struct blocks blocks, bool restart)
{
	struct section *section = section_add(composer->manuscript, paper, FOLIO_ARABIC);

	section->restart = restart;
	section->save_pages = true;
	section_take(section, blocks);
	section_furnish(composer, section, false);
}

static void add_form(struct composer *composer, const struct form_kind *kind, int quarter, bool first)
{
	const struct isi_triwulan *isi = isi_of_quarter(composer->record, quarter);
	struct blocks blocks = blocks_new(composer->arena);
	struct form form = { composer, &blocks, quarter, NULL, NULL };

	break_add(&blocks, TURN_LANDSCAPE);
	add_title(&form, kind);
	if (first && isi)
		narasi_add(composer, &blocks, &isi->pengantar, 2);
	kind->make(&form);
	sign(&form, !first || (!isi && composer->manuscript->sections.count));
	add_section(composer, paper_for(composer, kind), blocks, first);
}

/* -- the report -- */

static void archive(struct composer *composer, int quarter)
{
	const struct laporan_triwulan *laporan = composer->record->laporan_triwulan;
	const struct isi_triwulan *isi = isi_of_quarter(composer->record, quarter);
	struct form form = { .composer = composer, .quarter = quarter };

	archived_add(
		composer->manuscript,
		(struct archived){
			.kind = "triwulan",
			.title = text_format(composer->arena, "Laporan Triwulan %s Tahun %d %t", quarter_roman(quarter),
	                                     (int)composer->record->tahun.value, composer->record->instansi->nama),
			.nomor = isi ? isi->nomor : LIT(""),
			.date = isi ? isi->tanggal : (struct date){ 0, 0, 0 },
			.signers = { signer_of(&form) },
			.said = { isi ? isi->arsip : NULL, laporan ? laporan->arsip : NULL },
		});
}

static bool add_quarter(struct composer *composer, int quarter)
{
	bool first = true;

	archive(composer, quarter);
	composer->scope.quarter = quarter;
	for (size_t i = 0; i < KINDS; i++) {
		if (!wanted(&composer->scope, &kinds[i], quarter))
			continue;
		add_form(composer, &kinds[i], quarter, first);
		first = false;
	}
	composer->scope.quarter = 0;
	return !first;
}

/* Denser than running text: these pages are tables, and one should hold a table and its signature.
 */
static struct styles *styles_of(struct composer *composer)
{
	const struct aturan *aturan = composer->record->aturan;
	struct style_choices choices = choices_from_aturan(aturan);
	struct styles *styles;
	struct style_rule *rules;

	choices.size = length_scale(choices.size, 11, 12);
	choices.spacing = LINE_PERCENT;
	styles = styles_make(composer->arena, &choices);
	styles_take_taste(styles, aturan);
	rules = styles->rules;
	styles->cell_pad_x = pt(3);
	styles->cell_pad_y = pt(2);
	rules[STYLE_TITLE].below = 0;
	rules[STYLE_CENTRE].below = 0;
	return styles;
}

static void name_manuscript(struct composer *composer, int quarter)
{
	const struct record *record = composer->record;
	struct manuscript *manuscript = composer->manuscript;
	int year = (int)record->tahun.value;

	manuscript->annexed =
		quarter ? text_format(composer->arena, "Laporan Triwulan %s Tahun %d", quarter_roman(quarter), year)
			: text_format(composer->arena, "Laporan Triwulan Tahun %d", year);
	manuscript->title = TEXT_JOIN(composer->arena, manuscript->annexed, LIT(" "), record->instansi->nama);
	manuscript->author =
		text_format(composer->arena, "%t, %t", record->instansi->nama, record->instansi->pemerintah);
	manuscript->subject =
		text_format(composer->arena, "Realisasi keuangan dan kinerja per triwulan tahun %d", year);
}

static bool chosen(const struct composer *composer, int quarter)
{
	int wish = composer->wishes.triwulan;
	struct text nomor = composer->wishes.nomor;
	const struct isi_triwulan *isi = isi_of_quarter(composer->record, quarter);

	if (nomor.count && !(isi && text_equal(isi->nomor, nomor)))
		return false;
	if (wish)
		return wish == quarter && triwulan_printable(&composer->scope, quarter);
	return triwulan_reported(&composer->scope, quarter);
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	for (int quarter = 1; quarter <= QUARTERS; quarter++)
		if (triwulan_reported(&(struct scope){ .record = record }, quarter))
			return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("triwulan"), LIT("triwulan"),
	         LIT("target dan realisasi per triwulan pada indikator atau sub kegiatan"));
	return true;
}

/* Why nothing was printed; `found`: there was a quarter, but all its forms are left out. */
static void tell_nothing(struct composer *composer, bool found)
{
	const struct wishes *wishes = &composer->wishes;
	struct text path = wishes->path;

	if (found)
		diag_add(composer->diags, LIT("laporan_triwulan.lembar"), MESSAGE_PAPER_EMPTY, LIT("triwulan"));
	else if (wishes->nomor.count)
		diag_add(composer->diags, path.count ? path : LIT("laporan_triwulan"), MESSAGE_NO_REPORT_OF_NUMBER,
		         wishes->nomor);
	else
		diag_add(composer->diags, path, MESSAGE_QUARTER_EMPTY, text_from(quarter_roman(wishes->triwulan)));
}

static void compose(struct composer *composer)
{
	int last = 0;
	bool several = false, printed = false;

	if (!composer->wishes.triwulan && !composer->wishes.nomor.count &&
	    lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	composer->manuscript->styles = styles_of(composer);
	for (int quarter = 1; quarter <= QUARTERS; quarter++) {
		const struct isi_triwulan *isi = isi_of_quarter(composer->record, quarter);

		if (!chosen(composer, quarter))
			continue;
		several = last > 0;
		last = quarter;
		printed = add_quarter(composer, quarter) || printed;
		if (isi && isi->tanggal.year)
			composer->date = isi->tanggal;
	}
	name_manuscript(composer, several ? 0 : last);
	if (!printed)
		tell_nothing(composer, last > 0);
}

const struct layout triwulan_layout = {
	.name = "triwulan",
	.key = "laporan_triwulan",
	.note = "laporan triwulan: realisasi keuangan, kinerja, rencana aksi, evaluasi, kendala",
	.compose = compose,
	.lacks = lacks,
	.takes = WISH_TRIWULAN | WISH_NOMOR,
};
