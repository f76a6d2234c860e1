/* The Perjanjian Kinerja: per official a statement of one page and a lampiran, from the head of
 * the office down through his subordinates.
 *
 * The words are those of PermenPANRB 53/2014; an office that writes otherwise says so in `kata`.
 * Pihak Kedua signs at the left, Pihak Pertama at the right below place and date.
 */
#include "layouts/pk/pk.h"

#include "layouts/parts/kop.h"
#include "layouts/parts/prose.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/pk/parts.h"
#include "layouts/parts/signature.h"
#include "record/aturan.h"
#include "record/perjanjian.h"
#include "record/record.h"

enum { SPACING_PERCENT_MOST = 125 };

#define PEMBUKA                                                                                                        \
	"Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel "                       \
	"serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
#define PIHAK_PERTAMA "selanjutnya disebut Pihak Pertama"
#define PIHAK_KEDUA "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"
#define JANJI                                                                                                          \
	"Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran "                       \
	"perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah "                     \
	"ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target "                          \
	"kinerja tersebut menjadi tanggung jawab kami."
#define SUPERVISI                                                                                                      \
	"Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi "                          \
	"terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan "                         \
	"dalam rangka pemberian penghargaan dan sanksi."

/* -- the statement -- */

static void clause(struct composer *composer, struct blocks *blocks, struct prose own, const char *usual)
{
	struct rich words = prose_or(composer, own, text_from(usual), LIT(""));

	paragraph_add(blocks, STYLE_BODY, words)->no_indent = true;
}

static void party_row(struct composer *composer, struct list_item *item, const char *label, struct text words,
                      struct text path)
{
	struct rich rich = rich_plain(composer->arena, words, path);

	item->label = text_from(label);
	paragraph_add(&item->body, STYLE_LIST, rich_with(composer->arena, rich, RUN_BOLD))->align = ALIGN_LEFT;
}

static void party(struct composer *composer, struct blocks *blocks, struct text key)
{
	const struct pejabat *pejabat = record_pejabat(composer->record, key);
	struct list *list = list_add(blocks, LIST_MARK_NONE, 2);

	list->colons = true;
	party_row(composer, &list->items[0], "Nama",
	          nama_terikat(composer->arena, pejabat_name(composer, pejabat, NASKAH_SURAT), false),
	          path_in(composer, pejabat->path, "nama"));
	party_row(composer, &list->items[1], "Jabatan", pejabat_office(composer, pejabat),
	          path_in(composer, pejabat->path, "jabatan"));
	space_add(blocks, pt(4));
}

static void statement_title(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	struct rich title = rich_plain(composer->arena, pk_title(composer, agreement), LIT("tahun"));
	struct heading *heading = heading_add(blocks, 1, title);

	heading->numbered = false;
	heading->same_page = true;
}

static void statement(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	const struct kata_perjanjian *words = agreement->words;

	kop_add(composer, blocks);
	statement_title(composer, blocks, agreement);
	clause(composer, blocks, words->pembuka, PEMBUKA);
	party(composer, blocks, agreement->first);
	clause(composer, blocks, words->pihak_pertama, PIHAK_PERTAMA);
	party(composer, blocks, agreement->second);
	clause(composer, blocks, words->pihak_kedua, PIHAK_KEDUA);
	space_add(blocks, pt(4));
	clause(composer, blocks, words->janji, JANJI);
	clause(composer, blocks, words->supervisi, SUPERVISI);
	pk_signatures(composer, blocks, agreement);
}

/* -- the whole -- */

/* Each part is squeezed a little where it then takes one page. */
static void part_add(struct composer *composer, struct blocks blocks)
{
	struct section *section;

	if (!blocks.count)
		return;
	section = section_add(composer->manuscript, paper_of(composer), FOLIO_NONE);
	section->blocks = blocks;
	section->fit = true;
}

static void archive(struct composer *composer, const struct agreement *agreement)
{
	const struct pejabat *first = record_pejabat(composer->record, agreement->first);
	struct text title = pk_title(composer, agreement);

	archived_add(composer->manuscript,
	             (struct archived){
			     .kind = "pk",
			     .title = text_format(composer->arena, "%t %t", title, first->jabatan),
			     .date = agreement->date,
			     .signers = { agreement->first, agreement->second },
			     .said = { agreement->perjanjian->arsip },
		     });
}

static void agreement_add(struct composer *composer, const struct agreement *agreement)
{
	struct blocks blocks = blocks_new(composer->arena), lampiran = blocks;

	archive(composer, agreement);
	statement(composer, &blocks, agreement);
	pk_lampiran(composer, &lampiran, agreement);
	part_add(composer, blocks);
	part_add(composer, lampiran);
}

static struct agreement below(const struct agreement *above, const struct perjanjian *perjanjian)
{
	struct agreement agreement = *above;

	agreement.perjanjian = perjanjian;
	agreement.second = perjanjian->pihak_kedua.count ? perjanjian->pihak_kedua : above->first;
	agreement.first = perjanjian->pihak_pertama;
	agreement.uppermost = false;
	if (perjanjian->tanggal.year)
		agreement.date = perjanjian->tanggal;
	if (perjanjian->perubahan.given)
		agreement.changed = perjanjian->perubahan.value;
	if (perjanjian->kata)
		agreement.words = perjanjian->kata;
	return agreement;
}

static void agreements(struct composer *composer, const struct agreement *agreement)
{
	const struct perjanjian *perjanjian = agreement->perjanjian;

	agreement_add(composer, agreement);
	for (size_t i = 0; i < perjanjian->tingkat.count; i++) {
		struct agreement next = below(agreement, &perjanjian->tingkat.items[i]);

		agreements(composer, &next);
	}
}

/* A point below running text: the tables are the agreement. */
static void cell_type(struct style_rule *rule, struct decimal running)
{
	rule->size = length_max(decimal_round(running, 3).digits - pt(1), rule->size);
	rule->leading = length_scale(rule->size, 120, 100);
}

/* Titles of both parts alike, and lines close enough for a statement on one page. */
static struct styles *pk_styles(struct composer *composer)
{
	struct aturan aturan = *composer->record->aturan;
	struct decimal most = { SPACING_PERCENT_MOST, 2 };
	struct styles *styles;

	if (decimal_compare(aturan.spasi.value, most) > 0)
		aturan.spasi.value = most;
	styles = styles_from_aturan(composer->arena, &aturan);
	styles->rules[STYLE_HEADING_2] = styles->rules[STYLE_TITLE];
	styles->rules[STYLE_BODY].hyphenate = styles->rules[STYLE_LIST].hyphenate = false;
	if (!composer->record->perjanjian_kinerja->perubahan.value && /* three columns of money */
	    !aturan.tabel->ukuran.given) {
		cell_type(&styles->rules[STYLE_CELL], aturan.ukuran.value);
		cell_type(&styles->rules[STYLE_CELL_HEAD], aturan.ukuran.value);
	}
	return styles;
}

static void name_manuscript(struct composer *composer, const struct agreement *agreement)
{
	const struct instansi *instansi = composer->record->instansi;
	struct manuscript *manuscript = composer->manuscript;

	manuscript->subject = manuscript->annexed = pk_title(composer, agreement);
	manuscript->title = text_format(composer->arena, "%t %t", manuscript->subject, instansi->nama);
	manuscript->author = text_format(composer->arena, "%t, %t", instansi->nama, instansi->pemerintah);
	composer->date = agreement->date;
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	if (record->perjanjian_kinerja)
		return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("pk"), LIT("perjanjian_kinerja"),
	         LIT("para pihak dan tanggal perjanjian"));
	return true;
}

static void compose(struct composer *composer)
{
	const struct perjanjian *perjanjian = composer->record->perjanjian_kinerja;
	struct kata_perjanjian *usual = arena_new(composer->arena, struct kata_perjanjian);
	struct agreement nobody = { .words = usual }, agreement;

	if (lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	agreement = below(&nobody, perjanjian);
	agreement.uppermost = true;
	composer->manuscript->styles = pk_styles(composer);
	name_manuscript(composer, &agreement);
	agreements(composer, &agreement);
}

const struct layout pk_layout = {
	.name = "pk",
	.key = "perjanjian_kinerja",
	.note = "perjanjian kinerja dan lampirannya, juga para bawahan dan perubahannya",
	.compose = compose,
	.lacks = lacks,
};
