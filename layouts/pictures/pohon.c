/* The cascade of goals: tujuan, below it its sasaran, their indicators, and the programmes that
 * support these.
 *
 * Tujuan and sasaran stand in two places of the data, the Renstra and the list of sasaran; they are
 * joined by their words, or by an indicator that both name.
 */
#include "layouts/pictures/picture.h"

#include "layouts/tables/tables.h"
#include "record/figures/biaya.h"
#include "record/record.h"

enum { GREY_TUJUAN = 82, GREY_SASARAN = 92 };

struct pohon {
	struct composer *composer;
	struct arena *arena;
	const struct record *record;
	bool *used; /* sasaran already hung below a tujuan */
};

static struct tree_box *hang(struct pohon *pohon, struct tree_box *parent, struct text words, const char *lead,
                             int grey, struct text path)
{
	struct tree_box *box = array_push(pohon->arena, &parent->below);

	*box = (struct tree_box){ .words = words, .grey = grey, .path = path };
	if (!text_starts(words, lead)) /* "Program Penataan Desa" says what it is */
		box->lead = text_from(lead);
	return box;
}

/* -- joining -- */

static struct text folded(struct pohon *pohon, struct text words)
{
	struct text trimmed = text_trim(words);

	if (text_ends(trimmed, "."))
		trimmed.count--;
	return text_upper(pohon->arena, trimmed);
}

static bool names_indikator(const struct tujuan *tujuan, const struct sasaran *sasaran)
{
	for (size_t t = 0; t < tujuan->indikator.count; t++)
		for (size_t i = 0; i < sasaran->indikator.count; i++)
			if (tujuan->indikator.items[t].iku.count &&
			    text_equal(tujuan->indikator.items[t].iku, sasaran->indikator.items[i].kunci))
				return true;
	return false;
}

static bool says_sasaran(struct pohon *pohon, const struct tujuan *tujuan, const struct sasaran *sasaran)
{
	for (size_t t = 0; t < tujuan->sasaran.count; t++)
		if (text_equal(folded(pohon, tujuan->sasaran.items[t]), folded(pohon, sasaran->uraian)))
			return true;
	return false;
}

static bool belongs(struct pohon *pohon, const struct tujuan *tujuan, const struct sasaran *sasaran)
{
	return pohon->record->renstra->tujuan.count == 1 || says_sasaran(pohon, tujuan, sasaran) ||
	       names_indikator(tujuan, sasaran);
}

/* -- hanging -- */

static void hang_programmes(struct pohon *pohon, struct tree_box *parent, const struct indikator *indikator)
{
	for (size_t p = 0; p < indikator->program.count; p++) {
		struct biaya biaya;

		if (biaya_find(&pohon->composer->scope, indikator->program.items[p], &biaya))
			hang(pohon, parent, biaya_nama(&biaya),
			     biaya.sub        ? "Sub Kegiatan"
			     : biaya.kegiatan ? "Kegiatan"
			                      : "Program",
			     0, biaya_path(&biaya));
	}
}

static void hang_sasaran(struct pohon *pohon, struct tree_box *parent, const struct sasaran *sasaran)
{
	struct tree_box *box = hang(pohon, parent, sasaran->uraian, "Sasaran", GREY_SASARAN, sasaran->path);

	for (size_t i = 0; i < sasaran->indikator.count; i++) {
		const struct indikator *indikator = &sasaran->indikator.items[i];

		hang_programmes(pohon, hang(pohon, box, indikator->nama, "Indikator", 0, indikator->path), indikator);
	}
}

/* Indicators that the tujuan has for itself. */
static void hang_own(struct pohon *pohon, struct tree_box *box, const struct tujuan *tujuan)
{
	for (size_t i = 0; i < tujuan->indikator.count; i++) {
		const struct target_renstra *target = &tujuan->indikator.items[i];

		if (target->nama.count)
			hang(pohon, box, target->nama, "Indikator", 0, target->path);
	}
}

static void fill_tujuan(struct pohon *pohon, struct tree_box *box, const struct tujuan *tujuan)
{
	size_t before = box->below.count;

	for (size_t s = 0; s < pohon->record->sasaran.count; s++) {
		const struct sasaran *sasaran = &pohon->record->sasaran.items[s];

		if (pohon->used[s] || !belongs(pohon, tujuan, sasaran))
			continue;
		pohon->used[s] = true;
		hang_sasaran(pohon, box, sasaran);
	}
	if (box->below.count == before)
		for (size_t t = 0; t < tujuan->sasaran.count; t++)
			hang(pohon, box, tujuan->sasaran.items[t], "Sasaran", GREY_SASARAN, tujuan->path);
	hang_own(pohon, box, tujuan);
}

static void fill_root(struct pohon *pohon, struct tree_box *root)
{
	const struct record *record = pohon->record;

	*root = (struct tree_box){ .words = record->instansi->nama, .strong = true, .path = LIT("instansi.nama") };
	for (size_t t = 0; record->renstra && t < record->renstra->tujuan.count; t++) {
		const struct tujuan *tujuan = &record->renstra->tujuan.items[t];

		fill_tujuan(pohon, hang(pohon, root, tujuan->uraian, "Tujuan", GREY_TUJUAN, tujuan->path), tujuan);
	}
	for (size_t s = 0; s < record->sasaran.count; s++)
		if (!pohon->used[s])
			hang_sasaran(pohon, root, &record->sasaran.items[s]);
}

/* A lone tujuan is the root itself. */
static struct tree_box without_lone_root(struct tree_box root, const struct record *record)
{
	if (root.below.count == 1 && record->renstra && record->renstra->tujuan.count == 1)
		return root.below.items[0];
	return root;
}

/* -- words -- */

static void tell(struct phrase *alt, const struct tree_box *box)
{
	if (box->lead.count) {
		phrase_add(alt, box->lead);
		phrase_add(alt, LIT(" "));
	}
	phrase_add(alt, box->words);
	for (size_t i = 0; i < box->below.count; i++) {
		phrase_add(alt, i ? LIT("; ") : LIT(" ("));
		tell(alt, &box->below.items[i]);
	}
	if (box->below.count)
		phrase_add(alt, LIT(")"));
}

struct picture picture_pohon_kinerja(struct composer *composer)
{
	struct pohon pohon = { .composer = composer, .arena = composer->arena, .record = composer->record };
	struct drawing *drawing = arena_new(composer->arena, struct drawing);
	struct phrase alt = { .arena = composer->arena };

	pohon.used = arena_many(composer->arena, composer->record->sasaran.count + 1, bool);
	drawing->kind = DRAWING_TREE;
	fill_root(&pohon, &drawing->tree.root);
	if (!drawing->tree.root.below.count)
		return (struct picture){ 0 };
	drawing->tree.root = without_lone_root(drawing->tree.root, composer->record);
	phrase_add(&alt, LIT("Pohon kinerja: "));
	tell(&alt, &drawing->tree.root);
	phrase_add(&alt, LIT("."));
	return (struct picture){
		.drawing = drawing,
		.alt = phrase_text(&alt),
		.title = text_format(composer->arena, "Pohon Kinerja %t", composer->record->instansi->nama),
		.key = LIT("pohon_kinerja"),
		.path = composer->record->renstra ? LIT("renstra.tujuan") : LIT("sasaran"),
	};
}
