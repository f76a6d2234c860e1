/* The form on a paper of its own, turned: its type closer than that of chapters, and at the end who drew it up beside
 * who evaluated it. */
#include "layouts/evaluasi/e81.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/e81.h"
#include "layouts/tables/triwulan.h"
#include "layouts/parts/told.h"
#include "official/tanggal.h"
#include "record/aturan.h"
#include "record/e81.h"
#include "record/evaluasi.h"
#include "record/paper.h"
#include "record/record.h"

enum { MARGIN_MM = 15, LINE_PERCENT = 110 };

/* Twenty columns of figures leave no room for words on less. */
#define WIDE_PAPER LIT("A3")

static struct paper paper_for(struct composer *composer, const struct formulir_e81 *form)
{
	struct paper paper = paper_of(composer);
	struct sheet sheet;

	paper.left = length_min(paper.left, mm(MARGIN_MM));
	paper.right = length_min(paper.right, mm(MARGIN_MM));
	paper.top = length_min(paper.top, mm(MARGIN_MM));
	paper.bottom = length_min(paper.bottom, mm(MARGIN_MM));
	if (composer->wishes.kertas.count ||
	    paper_from_text(form->kertas.count ? form->kertas : WIDE_PAPER, &sheet) != PAPER_FINE)
		return paper;
	paper.width = sheet.width;
	paper.height = sheet.height;
	return paper;
}

/* Cells at eight points where running text has twelve. */
static struct styles *styles_for(struct composer *composer)
{
	const struct aturan *aturan = composer->record->aturan;
	struct style_choices choices = choices_from_aturan(aturan);
	struct styles *styles;

	choices.size = length_scale(choices.size, 10, 12);
	choices.spacing = LINE_PERCENT;
	styles = styles_make(composer->arena, &choices);
	styles_take_taste(styles, aturan);
	styles->cell_pad_x = pt(2);
	styles->cell_pad_y = pt(2);
	styles->rules[STYLE_CENTRE].below = 0;
	styles->rules[STYLE_TITLE].below = 0;
	return styles;
}

static void centred(struct composer *composer, struct blocks *blocks, struct text words, unsigned flags)
{
	struct rich rich = rich_with(composer->arena, rich_plain(composer->arena, words, LIT("instansi")), flags);

	paragraph_add(blocks, STYLE_CENTRE, rich)->keep_next = true;
}

static void add_title(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;

	heading_add(blocks, 1, rich_plain(composer->arena, LIT("Evaluasi Terhadap Hasil Renja"), LIT("")))->numbered =
		false;
	centred(composer, blocks, LIT("Formulir E.81 Permendagri Nomor 86 Tahun 2017"), 0);
	centred(composer, blocks, office_words(composer, " "), RUN_BOLD);
	centred(composer, blocks,
	        text_format(composer->arena, "Periode Pelaksanaan: Triwulan %s Tahun %t",
	                    quarter_roman(composer->scope.quarter), told_year(composer, (int)record->tahun.value)),
	        0);
	space_add(blocks, pt(6));
}

/* -- signatures -- */

static struct text signer_of(const struct laporan_evaluasi *laporan, const struct isi_evaluasi *isi)
{
	if (laporan->formulir_e81->penyusun.count)
		return laporan->formulir_e81->penyusun;
	return isi->penanda_tangan.count ? isi->penanda_tangan : laporan->penanda_tangan;
}

/* "Contoh, 5 Juli 2024"; dots where the day is not known. */
static struct rich place_date(struct composer *composer, struct date date)
{
	struct text place = composer->record->instansi->tempat;
	struct text words = date.year ? date_format(composer->arena, date) : LIT(".............................");

	return rich_plain(composer->arena, text_format(composer->arena, "%t, %t", place, words),
	                  LIT("instansi.tempat"));
}

static void sign(struct composer *composer, struct blocks *blocks, const struct laporan_evaluasi *laporan,
                 const struct isi_evaluasi *isi)
{
	const struct formulir_e81 *form = laporan->formulir_e81;
	const struct isi_e81 *words = isi->formulir_e81;
	struct date evaluated = words && words->tanggal_evaluasi.year ? words->tanggal_evaluasi : isi->tanggal;
	struct signer by = { .key = signer_of(laporan, isi),
		             .lead = LIT("Disusun,"),
		             .path = path_in(composer, form->path, "penyusun"),
		             .agreed = place_date(composer, isi->tanggal) };
	struct signer checked = { .key = form->pengevaluasi,
		                  .lead = LIT("Dievaluasi,"),
		                  .path = path_in(composer, form->path, "pengevaluasi"),
		                  .agreed = place_date(composer, evaluated) };
	struct signing signing = {
		.left = by, .right = checked, .dating = SIGN_UNDATED, .naskah = NASKAH_SURAT, .path = isi->path
	};

	if (!form->pengevaluasi.count) { /* one alone stands at the right */
		signing.right = by;
		signing.left = (struct signer){ .key = LIT("") };
	}
	signing_add(composer, blocks, &signing);
}

void e81_section(struct composer *composer, const struct laporan_evaluasi *laporan, const struct isi_evaluasi *isi,
                 bool restart)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct section *section;

	break_add(&blocks, TURN_LANDSCAPE);
	add_title(composer, &blocks);
	e81_table(composer, &blocks, composer->scope.quarter, isi->formulir_e81);
	sign(composer, &blocks, laporan, isi);
	section = section_add(composer->manuscript, paper_for(composer, laporan->formulir_e81), FOLIO_ARABIC);
	section->restart = restart;
	section->save_pages = true;
	section->styles = styles_for(composer);
	section_take(section, blocks);
	section_furnish(composer, section, false);
}
