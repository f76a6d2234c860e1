/* The decree that fixes the indikator kinerja utama, and its lampiran.
 *
 * Legal products have a type of their own (Bookman Old Style 12, single lines), numbers in dashes
 * at the top from the second page on, and three columns: label, colon, hanging text. The columns
 * of all lists are alike, as wide as the longest label asks.
 */
#include "layouts/keputusan/keputusan.h"

#include "layouts/parts/kop.h"
#include "layouts/parts/lampiran.h"
#include "layouts/parts/prose.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/signature.h"
#include "layouts/tables/data_tables.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/keputusan.h"
#include "record/narasi.h"
#include "record/record.h"

enum { SPACING_PERCENT = 100, INNER_MM = 9, KEPT_TEMBUSAN = 8, SIGNATURE_MM = 92, PARAF_MM = 60, GAP_MM = 4 };

static const struct keputusan_iku *decree(const struct composer *composer)
{
	return composer->record->keputusan_iku;
}

static struct text member(struct composer *composer, const char *name)
{
	return path_in(composer, decree(composer)->path, name);
}

/* In the face of titles. */
static struct rich title_face(struct composer *composer, struct rich words)
{
	return rich_with(composer->arena, words, decree(composer)->tebal.value ? RUN_BOLD : 0);
}

static struct rich title_words(struct composer *composer, struct text words, struct text path)
{
	return title_face(composer, rich_plain(composer->arena, words, path));
}

/* -- head -- */

static void centred(struct composer *composer, struct blocks *blocks, struct text words, struct text path)
{
	paragraph_add(blocks, STYLE_CENTRE, title_words(composer, words, path))->keep_next = true;
}

static void head(struct composer *composer, struct blocks *blocks, struct text nomor)
{
	struct arena *arena = composer->arena;
	struct heading *heading =
		heading_add(blocks, 1, title_words(composer, keputusan_name(composer), member(composer, "jabatan")));

	heading->numbered = false;
	heading->same_page = true;
	centred(composer, blocks, text_format(arena, "NOMOR %t", nomor), member(composer, "nomor"));
	space_add(blocks, pt(8));
	centred(composer, blocks, LIT("TENTANG"), LIT(""));
	space_add(blocks, pt(8));
	paragraph_add(blocks, STYLE_CENTRE, title_face(composer, keputusan_judul(composer)))->keep_next = true;
	space_add(blocks, pt(8));
	centred(composer, blocks, text_format(arena, "%t,", text_upper(arena, decree(composer)->jabatan)),
	        member(composer, "jabatan"));
	space_add(blocks, pt(8));
}

/* -- clauses -- */

/* Of all lists, which hang their words at one place. */
static const struct labels *labels_of(struct composer *composer, size_t diktum)
{
	static const char *const heads[] = { "Menimbang", "Mengingat", "Memperhatikan", "Menetapkan" };
	struct arena *arena = composer->arena;
	struct labels *labels = arena_new(arena, struct labels);

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (i != 2 || decree(composer)->memperhatikan.count)
			*array_push(arena, labels) = text_from(heads[i]);
	for (size_t i = 1; i <= diktum; i++)
		*array_push(arena, labels) = diktum_label(arena, (int)i);
	return labels;
}

/* Clauses end with a semicolon, the writer's own mark apart. */
static struct rich closed(struct arena *arena, struct rich clause)
{
	struct text words = rich_words(arena, clause);

	if (text_ends(words, ";") || text_ends(words, ".") || text_ends(words, ":"))
		return clause;
	return rich_between(arena, "", clause, ";");
}

static struct list *labelled(struct composer *composer, struct blocks *blocks, size_t count,
                             const struct labels *labels)
{
	struct list *list = list_add(blocks, LIST_MARK_NONE, count);

	list->beside = labels;
	list->colons = true;
	list->strong = decree(composer)->tebal.value;
	return list;
}

/* One clause stands without letter or number. */
static void clauses(struct composer *composer, struct list_item *item, const char *label, struct clauses all,
                    enum list_mark mark)
{
	struct list *list = NULL;

	item->label = text_from(label);
	if (all.count > 1) {
		list = list_add(&item->body, mark, all.count);
		list->room = mm(INNER_MM);
	}
	for (size_t i = 0; i < all.count; i++)
		paragraph_add(list ? &list->items[i].body : &item->body, STYLE_LIST,
		              closed(composer->arena, all.items[i]));
}

static void considerations(struct composer *composer, struct blocks *blocks, const struct labels *labels)
{
	const struct keputusan_iku *keputusan = decree(composer);
	size_t count = keputusan->memperhatikan.count ? 3 : 2;
	struct list *list = labelled(composer, blocks, count, labels);

	clauses(composer, &list->items[0], "Menimbang", keputusan_menimbang(composer), LIST_MARK_ALPHA);
	clauses(composer, &list->items[1], "Mengingat", keputusan_clauses(composer, &keputusan->mengingat),
	        LIST_MARK_DECIMAL);
	if (count == 3)
		clauses(composer, &list->items[2], "Memperhatikan",
		        keputusan_clauses(composer, &keputusan->memperhatikan), LIST_MARK_DECIMAL);
}

static void decisions(struct composer *composer, struct blocks *blocks, const struct clauses *diktum,
                      const struct labels *labels)
{
	struct list *list;

	space_add(blocks, pt(6));
	centred(composer, blocks, LIT("MEMUTUSKAN:"), LIT(""));
	space_add(blocks, pt(6));
	list = labelled(composer, blocks, diktum->count + 1, labels);
	list->items[0].label = LIT("Menetapkan");
	paragraph_add(&list->items[0].body, STYLE_LIST, keputusan_menetapkan(composer))->align = ALIGN_LEFT;
	for (size_t i = 0; i < diktum->count; i++) {
		list->items[i + 1].label = diktum_label(composer->arena, (int)i + 1);
		paragraph_add(&list->items[i + 1].body, STYLE_LIST, diktum->items[i]);
	}
}

/* -- end -- */

/* The block of the signature that ends `blocks`, or NULL. */
static struct group *signature_of(struct blocks *blocks)
{
	struct block *last = blocks->count ? &blocks->items[blocks->count - 1] : NULL;

	return last && last->kind == BLOCK_GROUP ? &last->group : NULL;
}

/* The letters of decrees are wider than those that blocks of signatures are made for. */
static void sign(struct composer *composer, struct blocks *blocks, enum sign_date dating)
{
	const struct keputusan_iku *keputusan = decree(composer);

	signing_add(composer, blocks,
	            &(struct signing){
			    .right = { .key = keputusan->penanda_tangan, .path = member(composer, "penanda_tangan") },
			    .dating = dating,
			    .date = keputusan->tanggal,
			    .naskah = NASKAH_PENETAPAN,
			    .width = mm(SIGNATURE_MM),
			    .path = keputusan->path,
		    });
}

/* The table of paraf left of who signs, as the rule has it: beside the block that ends `blocks`.
 * False when there is none, or no room beside it. */
static bool initials_beside(struct composer *composer, struct blocks *blocks)
{
	struct group *group = signature_of(blocks);
	struct paper paper = paper_of(composer);
	length measure = paper_measure(&paper, false);
	struct blocks signature;
	struct columns *columns;

	if (!group || measure - group->right < mm(PARAF_MM + GAP_MM))
		return false;
	signature = group->body;
	group->body = blocks_new(composer->arena);
	columns = columns_add(&group->body, 2);
	columns->gap = mm(GAP_MM);
	columns->parts[1].width = group->right;
	columns->parts[0].vertical = VERTICAL_MIDDLE;
	paraf_add(composer, &columns->parts[0].body, &decree(composer)->paraf_jabatan);
	if (signature_of(&columns->parts[0].body))
		signature_of(&columns->parts[0].body)->width = mm(PARAF_MM);
	columns->parts[1].body = signature;
	group->right = 0;
	return true;
}

/* -- the lampiran -- */

/* The page turns when its table asks for that, or when the office says so. */
static void iku_lampiran(struct composer *composer, struct blocks *blocks, struct text nomor)
{
	struct yes_no turned = decree(composer)->lampiran_melintang;
	struct heading *heading;
	struct table *table;

	if (turned.value)
		break_add(blocks, TURN_LANDSCAPE);

	lampiran_head_add(composer, blocks,
	                  &(struct lampiran_head){
				  .induk = keputusan_name(composer),
				  .nomor = nomor,
				  .tanggal = decree(composer)->tanggal,
				  .tentang = keputusan_judul_line(composer),
			  });
	heading = heading_add(blocks, 2, title_words(composer, keputusan_lampiran_judul(composer), LIT("")));
	heading->numbered = false;
	heading->phrases = true;
	table = iku_form(composer, blocks);
	table->caption = (struct rich){ 0 };
	table->upright = turned.given && !turned.value;
	if (decree(composer)->penanda_tangan.count) /* else said once already */
		sign(composer, blocks, SIGN_UNDATED);
}

/* -- the whole -- */

static struct styles *decree_styles(struct composer *composer)
{
	const struct keputusan_iku *keputusan = decree(composer);
	struct aturan aturan = *composer->record->aturan;
	struct styles *styles;
	struct style_rule *title;

	aturan.huruf = keputusan->huruf.count ? keputusan->huruf : LIT("Bookman Old Style");
	aturan.ukuran.value = keputusan->ukuran.given ? keputusan->ukuran.value : decimal_from_int(12);
	aturan.spasi.value = (struct decimal){ SPACING_PERCENT, 2 };
	styles = styles_from_aturan(composer->arena, &aturan);
	title = &styles->rules[STYLE_TITLE];
	*title = styles->rules[STYLE_CENTRE];
	styles->rules[STYLE_CENTRE].below = title->below = 0;
	styles->rules[STYLE_HEADING_2] = *title;
	styles->rules[STYLE_HEADING_2].below = pt(8);
	styles->rules[STYLE_LIST].below = pt(5);
	styles->rules[STYLE_LIST].hyphenate = false;
	return styles;
}

static struct section *decree_section(struct composer *composer, struct paper paper, struct blocks blocks)
{
	struct section *section = section_add(composer->manuscript, paper, FOLIO_ARABIC);

	section->folio_place = FOLIO_TOP_CENTRE_DASHED;
	section_furnish(composer, section, false);
	section->folio_later = true;
	section->restart = true;
	section_take(section, blocks);
	return section;
}

static void name_manuscript(struct composer *composer)
{
	const struct instansi *instansi = composer->record->instansi;
	struct manuscript *manuscript = composer->manuscript;

	manuscript->title = rich_words(composer->arena,
	                               rich_plain(composer->arena,
	                                          text_format(composer->arena, "%t tentang %t",
	                                                      keputusan_name(composer), keputusan_judul_line(composer)),
	                                          LIT("")));
	manuscript->subject = text_format(composer->arena, "Penetapan %t", istilah(composer)->iku);
	manuscript->annexed = text_format(composer->arena, "Keputusan tentang Penetapan %t", istilah(composer)->iku);
	manuscript->author = text_format(composer->arena, "%t, %t", instansi->nama, instansi->pemerintah);
	composer->date = decree(composer)->tanggal;
	archived_add(manuscript, (struct archived){
					 .kind = "keputusan-iku",
					 .title = manuscript->title,
					 .nomor = decree(composer)->nomor,
					 .date = decree(composer)->tanggal,
					 .signers = { decree(composer)->penanda_tangan },
					 .said = { decree(composer)->arsip },
				 });
}

static struct blocks decree_body(struct composer *composer, struct text nomor)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct clauses diktum = keputusan_diktum(composer);
	const struct labels *labels = labels_of(composer, diktum.count);
	bool paraf = paraf_wanted(composer, decree(composer)->paraf), beside;

	kop_add(composer, &blocks);
	head(composer, &blocks, nomor);
	considerations(composer, &blocks, labels);
	decisions(composer, &blocks, &diktum, labels);
	sign(composer, &blocks, SIGN_DITETAPKAN);
	beside = paraf && initials_beside(composer, &blocks);
	tembusan_add(composer, &blocks, &decree(composer)->tembusan);
	if (paraf && !beside)
		paraf_add(composer, &blocks, &decree(composer)->paraf_jabatan);
	return blocks;
}

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	if (!record->keputusan_iku)
		diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("keputusan-iku"), LIT("keputusan_iku"),
		         LIT("nomor, tanggal, dan dasar hukum keputusan"));
	else if (!data_table_exists(&(struct scope){ .record = record }, DATA_IKU))
		diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("keputusan-iku"), LIT("sasaran"),
		         LIT("indikator kinerja utama yang ditetapkan"));
	else
		return false;
	return true;
}

static void compose(struct composer *composer)
{
	struct blocks lampiran = blocks_new(composer->arena);
	struct paper paper;
	struct text nomor;

	if (lacks(composer->record, composer->wishes.path, composer->diags))
		return;
	paper = paper_of(composer);
	composer->manuscript->styles = decree_styles(composer);
	name_manuscript(composer);
	nomor = nomor_words(composer, decree(composer)->nomor, member(composer, "nomor"));
	decree_section(composer, paper, decree_body(composer, nomor));
	iku_lampiran(composer, &lampiran, nomor);
	decree_section(composer, paper, lampiran)->fit = true;
}

const struct layout keputusan_layout = {
	.name = "keputusan-iku",
	.key = "keputusan_iku",
	.note = "keputusan tentang penetapan indikator kinerja utama, dengan lampirannya",
	.compose = compose,
	.lacks = lacks,
	.takes = WISH_ARSIP,
};
