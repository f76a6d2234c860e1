/* Letters that go with what is sent (surat pengantar), after Permendagri 1/2023: one PDF of all letters
 * of the data, each a section that takes one page where it can.
 */
#include "layouts/surat/surat.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/surat/parts.h"
#include "record/evaluasi.h"
#include "record/aturan.h"
#include "record/record.h"
#include "record/surat.h"

enum { LEAST_SIZE = 11, LEADING_PERCENT = 120, WHITE = 100 };

/* -- styles: letters are set closer than reports, their tables in the type of the text -- */

static void letter_style(struct styles *styles, enum style style, length size)
{
	struct style_rule *rule = &styles->rules[style];

	rule->size = size;
	rule->leading = length_scale(size, LEADING_PERCENT, 100);
	rule->above = rule->below = rule->first_line = 0;
	if (rule->align == ALIGN_JUSTIFY)
		rule->align = ALIGN_LEFT;
}

static struct styles *letter_styles(struct composer *composer)
{
	static const enum style plain[] = { STYLE_BODY,      STYLE_LIST,        STYLE_CENTRE,
		                            STYLE_CELL,      STYLE_CELL_HEAD,   STYLE_SIGNATURE,
		                            STYLE_FURNITURE, STYLE_CELL_NUMBER, STYLE_TITLE };
	static const enum style cells[] = { STYLE_CELL, STYLE_CELL_HEAD, STYLE_CELL_NUMBER };
	struct styles *styles = styles_from_aturan(composer->arena, composer->record->aturan);
	length size = styles->rules[STYLE_BODY].size;
	struct number cell = composer->record->aturan->tabel->ukuran;

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		letter_style(styles, plain[i], size);
	if (cell.given)
		for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
			letter_style(styles, cells[i], decimal_round(cell.value, 3).digits);
	styles->least_size = length_min(size, pt(LEAST_SIZE));
	styles->cell_pad_x = pt(5);
	styles->cell_pad_y = pt(4);
	if (!composer->record->aturan->tabel->kepala.count)
		styles->head.grey = WHITE;
	return styles;
}

/* -- one letter -- */

static void sign(struct composer *composer, struct blocks *blocks, const struct surat *surat, bool receipt)
{
	const struct gaya_surat *gaya = surat_gaya(composer);
	struct receipt received = { .office = surat->jabatan_penerima,
		                    .path = path_in(composer, surat->path, "jabatan_penerima"),
		                    .lead = gaya->penerima,
		                    .above = &gaya->terima_atas,
		                    .below = &gaya->terima_bawah };
	struct signing signing = {
		.right = { .key = surat->penanda_tangan,
		           .lead = gaya->pengirim,
		           .path = path_in(composer, surat->path, "penanda_tangan") },
		.receipt = receipt ? &received : NULL,
		.path = surat->path,
	};

	space_add(blocks, pt(10));
	signing_add(composer, blocks, &signing);
}

static bool wants_receipt(const struct composer *composer, const struct surat *surat)
{
	struct yes_no office = surat_gaya(composer)->tanda_terima;

	if (surat->tanda_terima.given)
		return surat->tanda_terima.value;
	return !office.given || office.value;
}

static struct section *section_of(struct composer *composer, struct blocks blocks)
{
	struct section *section = section_add(composer->manuscript, paper_of(composer), FOLIO_ARABIC);

	section->folio_place = FOLIO_TOP_CENTRE_DASHED;
	section_furnish(composer, section, false);
	section->blocks = blocks;
	return section;
}

static void archive(struct composer *composer, const struct surat *surat)
{
	struct manuscript *manuscript = composer->manuscript;
	struct text title = manuscript->title;
	struct date date = surat->tanggal;

	if (prose_given(surat->hal))
		title = prose_line(composer, surat->hal);
	else if (surat->triwulan.given)
		title = text_format(composer->arena, "%t %t Tahun %d", prose_line(composer, surat_judul(composer)),
		                    triwulan_format(composer->arena, (int)surat->triwulan.value),
		                    (int)composer->record->tahun.value);
	if (!date.year)
		month_parse(surat->bulan, &date);

	archived_add(manuscript, (struct archived){
					 .kind = "surat",
					 .title = title,
					 .nomor = surat->nomor,
					 .sifat = surat->sifat,
					 .date = date,
					 .signers = { surat->penanda_tangan },
					 .said = { surat->arsip },
				 });
}

/* A letter that sends the report of a quarter speaks of that quarter. */
static void letter_add(struct composer *composer, const struct surat *surat)
{
	struct blocks letter = blocks_new(composer->arena), annex = letter;
	struct text nomor = surat_nomor(composer, surat);
	struct section *section;

	composer->scope.quarter = (int)surat->triwulan.value;
	archive(composer, surat);
	kop_add(composer, &letter);
	surat_kepala(composer, &letter, surat, nomor);
	surat_tabel(composer, &letter, surat);
	sign(composer, &letter, surat, wants_receipt(composer, surat));
	tembusan_add(composer, &letter, &surat->tembusan);
	if (paraf_wanted(composer, (struct yes_no){ 0 }))
		paraf_add(composer, &letter, &surat->paraf);
	section = section_of(composer, letter);
	section->restart = section->folio_later = section->fit = true;
	if (surat->kepada.count > 1) {
		surat_lampiran(composer, &annex, surat, nomor);
		sign(composer, &annex, surat, false);
		section_of(composer, annex)->fit = true;
	}
	composer->scope.quarter = 0;
	if (date_compare(surat->tanggal, composer->date) > 0)
		composer->date = surat->tanggal;
}

/* -- the whole -- */

static bool wished(const struct composer *composer, const struct surat *surat)
{
	const struct wishes *wishes = &composer->wishes;

	if (wishes->triwulan && surat->triwulan.value != wishes->triwulan)
		return false;
	return !wishes->nomor.count || text_equal(wishes->nomor, surat->nomor);
}

static void name_manuscript(struct composer *composer)
{
	const struct record *record = composer->record;
	struct manuscript *manuscript = composer->manuscript;
	struct text quarter = LIT(""), judul = prose_line(composer, surat_judul(composer));

	if (composer->wishes.triwulan)
		quarter = text_format(composer->arena, " %t",
		                      triwulan_format(composer->arena, composer->wishes.triwulan));
	manuscript->title = text_format(composer->arena, "%t%t %t Tahun %d", judul, quarter, record->instansi->nama,
	                                (int)record->tahun.value);
	manuscript->annexed = text_format(composer->arena, "%t%t Tahun %d", judul, quarter, (int)record->tahun.value);
	manuscript->author =
		text_format(composer->arena, "%t, %t", record->instansi->nama, record->instansi->pemerintah);
	manuscript->subject = judul;
}

static void tell_none(struct composer *composer)
{
	const struct wishes *wishes = &composer->wishes;

	if (wishes->nomor.count)
		diag_add(composer->diags, wishes->path, MESSAGE_NO_LETTER_OF_NUMBER, wishes->nomor);
	else
		diag_add(composer->diags, wishes->path, MESSAGE_NO_LETTER_OF_QUARTER,
		         roman_upper(composer->arena, wishes->triwulan));
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	if (record->surat_pengantar.count)
		return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("surat"), LIT("surat_pengantar"), LIT("surat-surat pengantar"));
	return true;
}

static void compose(struct composer *composer)
{
	const struct surat_list *list = &composer->record->surat_pengantar;

	if (lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	composer->manuscript->styles = letter_styles(composer);
	name_manuscript(composer);
	for (size_t i = 0; i < list->count; i++)
		if (wished(composer, &list->items[i]))
			letter_add(composer, &list->items[i]);
	if (!composer->manuscript->sections.count)
		tell_none(composer);
}

const struct layout surat_layout = {
	.name = "surat",
	.key = "surat_pengantar",
	.note = "surat pengantar laporan, satu berkas untuk semua surat",
	.compose = compose,
	.lacks = lacks,
	.takes = WISH_TRIWULAN | WISH_NOMOR | WISH_ARSIP,
};
