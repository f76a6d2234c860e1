/* Blocks of signatures: places to sign beside and below each other.
 *
 * Places side by side are columns whose parts end at one height twice: above the offices and below the
 * room to sign, so that offices begin and names stand at the same height.
 */
#include "layouts/parts/signer.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "record/kop.h"
#include "record/record.h"

enum {
	BLOCK_WIDTH_MM = 77, /* 48 % of the measure of A4 */
	GAP_MM = 6,
	VISUAL_GAP_MM = 3,
	SIGN_ROOM_MM = 22
};

/* -- rooms -- */

static void level_add(const struct place *place, length height)
{
	struct space *space = space_add(place->blocks, height);

	space->level = true;
	space->firm = true;
}

static length sign_room(const struct composer *composer)
{
	const struct number *ruang = &signer_gaya(composer)->ruang;

	return ruang->given ? length_from_cm(ruang->value) : mm(SIGN_ROOM_MM);
}

/* -- place and date -- */

static struct text day_words(struct composer *composer, const struct signing *signing)
{
	struct date date = signing->date;

	if (!date.year)
		return LIT("........................");
	if (!date.day && signing->date_words.count)
		return signing->date_words;
	if (!date.day)
		return text_format(composer->arena, "%t %d", month_name(date.month), date.year);
	return date_format(composer->arena, date);
}

/* What stands before it; a day left empty is written by hand. */
static const char *unit_of(struct date date)
{
	if (!date.year || date.day)
		return "tanggal";
	return date.month ? "bulan" : "tahun";
}

static void date_lines(const struct place *place, const struct signing *signing)
{
	struct composer *composer = place->composer;
	struct text tempat = composer->record->instansi->tempat;
	struct text path = path_in(composer, composer->record->instansi->path, "tempat");
	struct arena *arena = composer->arena;

	switch (signing->dating) {
	case SIGN_UNDATED:
		break;
	case SIGN_PLACE_DATE:
		signer_line(place, text_format(arena, "%t, %t", tempat, day_words(composer, signing)), path);
		break;
	case SIGN_DITETAPKAN:
		signer_line(place, text_format(arena, "Ditetapkan di %t", tempat), path);
		signer_line(place,
		            text_format(arena, "pada %s %t", unit_of(signing->date), day_words(composer, signing)),
		            path);
		break;
	}
}

/* -- places -- */

/* Room for an official; the field in it is called by the key that the data has for him. */
static struct signature_room *room_add(struct composer *composer, struct blocks *blocks, const struct pejabat *pejabat,
                                       length height)
{
	struct signature_room *room = signature_room_add(blocks, height, pejabat->kunci);

	room->words = text_format(composer->arena, "Tanda tangan %t, %t", pejabat_office(composer, pejabat),
	                          text_trim(pejabat->nama));
	return room;
}

static void lead_line(const struct place *place, const struct signer *signer)
{
	struct arena *arena = place->composer->arena;
	struct text below = TEXT_JOIN(arena, LIT("\n"), signer->lead);

	if (rich_empty(signer->agreed))
		signer_line(place, signer->lead, signer->path);
	else
		signer_words(place, rich_between(arena, "", signer->agreed, below.bytes));
}

/* It is printed before anybody has signed, so it says when the paper is valid and not that it was signed. The second
 * sentence is that of the law. */
static void state_signing(struct composer *composer)
{
	static const char usual[] = "Dokumen ini sah setelah ditandatangani secara elektronik menggunakan sertifikat "
				    "elektronik yang diterbitkan "
				    "oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN. Informasi Elektronik "
				    "dan/atau Dokumen Elektronik "
				    "dan/atau hasil cetaknya merupakan alat bukti hukum yang sah (Pasal 5 ayat (1) UU "
				    "Nomor 11 Tahun 2008).";
	const struct gaya_tanda_tangan *gaya = signer_gaya(composer);

	if (!prose_is(gaya->pernyataan, "-"))
		composer->manuscript->statement = prose_or(composer, gaya->pernyataan, text_from(usual),
		                                           path_in(composer, gaya->path, "pernyataan"));
}

/* A square for the picture that the service puts there, and words beside it. */
static void visual_add(const struct place *place, struct blocks *blocks, const struct pejabat *pejabat, length height)
{
	struct composer *composer = place->composer;
	const struct gaya_tanda_tangan *gaya = signer_gaya(composer);
	struct place beside = *place;
	struct columns *columns;

	state_signing(composer);
	space_add(blocks, pt(3));
	columns = columns_add(blocks, 2);
	columns->gap = mm(VISUAL_GAP_MM);
	columns->parts[0].width = height;
	columns->parts[1].vertical = VERTICAL_MIDDLE;
	room_add(composer, &columns->parts[0].body, pejabat, height)->framed = true;
	beside.blocks = &columns->parts[1].body;
	beside.centred = false;
	beside.hang = 0;
	signer_line(&beside, gaya->kata.count ? gaya->kata : LIT("Ditandatangani secara elektronik oleh:"),
	            path_in(composer, gaya->path, "kata"));
}

/* A draft is signed by nobody, so no words in it say so. */
static bool is_electronic(const struct composer *composer)
{
	if (composer->manuscript->watermark.count)
		return false;
	if (composer->wishes.ttd.count)
		return text_is(composer->wishes.ttd, "elektronik");
	return signer_gaya(composer)->cara == TANDA_TANGAN_ELEKTRONIK;
}

/* Room for the hand, or for the service's picture; level with its neighbours where that is asked for. */
static void sign_here(const struct place *place, const struct pejabat *pejabat, length height, bool level)
{
	if (is_electronic(place->composer)) {
		visual_add(place, place->blocks, pejabat, height);
		if (level)
			level_add(place, pt(3));
		return;
	}
	room_add(place->composer, place->blocks, pejabat, height)->level = level;
}

static void signer_add(struct place *place, const struct signing *signing, const struct signer *signer,
                       const struct pejabat *pejabat, bool dated)
{
	if (dated)
		date_lines(place, signing);
	level_add(place, dated && signing->dating != SIGN_UNDATED ? pt(6) : 0);
	lead_line(place, signer);
	signer_offices(place, pejabat);
	sign_here(place, pejabat, sign_room(place->composer), true);
	signer_person(place, pejabat);
}

void signer_lines(struct composer *composer, struct blocks *blocks, const struct signer *signer, length room)
{
	const struct pejabat *pejabat = signer->key.count ? record_pejabat(composer->record, signer->key) : NULL;
	struct place place = { .composer = composer, .blocks = blocks, .naskah = NASKAH_SURAT };

	if (!pejabat)
		return;
	signer_line(&place, signer->lead, signer->path);
	signer_offices(&place, pejabat);
	sign_here(&place, pejabat, room, false);
	signer_person(&place, pejabat);
}

/* A line to write on, behind `label`. */
static void dotted(const struct place *place, struct text label)
{
	struct arena *arena = place->composer->arena;
	struct text before = label.count ? text_format(arena, "%t ", text_trim(label)) : label;
	struct rich words = rich_plain(arena, before, LIT(""));

	paragraph_add(place->blocks, STYLE_SIGNATURE, words)->dotted = true;
}

static void dotted_lines(const struct place *place, const struct texts *own, const char *const usual[], size_t count)
{
	bool owned = own && own->count;

	for (size_t i = 0; i < (owned ? own->count : count); i++)
		dotted(place, owned ? own->items[i] : text_from(usual[i]));
}

static void receipt_add(const struct place *place, const struct receipt *receipt)
{
	static const char *const above[] = { "Diterima tanggal" }, *const below[] = { "NIP.", "Nomor telepon" };
	struct composer *composer = place->composer;

	dotted_lines(place, receipt->above, above, sizeof above / sizeof *above);
	level_add(place, pt(6));
	signer_line(place, receipt->lead.count ? receipt->lead : LIT("Penerima,"), LIT(""));
	if (receipt->office.count)
		signer_office(place, receipt->office, receipt->path);
	level_add(place, sign_room(composer));
	dotted(place, LIT(""));
	dotted_lines(place, receipt->below, below, sizeof below / sizeof *below);
}

/* -- the whole -- */

/* Who signs, or NULL with a message when he must be there. */
static const struct pejabat *lookup_signer(struct composer *composer, const struct signer *signer)
{
	return signer->key.count ? record_pejabat(composer->record, signer->key) : NULL;
}

static struct place place_in(struct composer *composer, struct blocks *blocks, const struct signing *signing)
{
	return (struct place){ .composer = composer,
		               .blocks = blocks,
		               .naskah = signing->naskah,
		               .centred = signer_gaya(composer)->tengah.value };
}

static void sign_right(struct composer *composer, struct group *group, const struct signing *signing,
                       const struct pejabat *pejabat)
{
	struct place place = place_in(composer, &group->body, signing);

	group->right = signing->width ? signing->width : mm(BLOCK_WIDTH_MM);
	signer_add(&place, signing, &signing->right, pejabat, true);
}

static void sign_side_by_side(struct composer *composer, struct group *group, const struct signing *signing,
                              const struct pejabat *left, const struct pejabat *right)
{
	struct columns *columns = columns_add(&group->body, 2);
	struct place place = place_in(composer, &columns->parts[0].body, signing);

	columns->gap = mm(GAP_MM);
	columns->yield = true;
	if (signing->receipt) {
		place.centred = false;
		receipt_add(&place, signing->receipt);
	} else {
		signer_add(&place, signing, &signing->left, left, false);
	}
	place = place_in(composer, &columns->parts[1].body, signing);
	signer_add(&place, signing, &signing->right, right, true);
}

static void sign_below(struct composer *composer, struct group *group, const struct signing *signing,
                       const struct pejabat *pejabat)
{
	struct group *below;
	struct place place;

	space_add(&group->body, pt(14));
	below = group_add(&group->body);
	below->width = mm(BLOCK_WIDTH_MM);
	below->centred = below->grows = true;
	place = place_in(composer, &below->body, signing);
	signer_add(&place, signing, &signing->below, pejabat, false);
}

/* Says what is not there: who signs, else the day. */
static void tell_lacking(struct composer *composer, const struct signing *signing)
{
	if (!lookup_signer(composer, &signing->right))
		diag_add(composer->diags, signing->path, MESSAGE_SIGNATORY_MISSING);
	else if (signing->dating != SIGN_UNDATED && !signing->date.year)
		diag_add(composer->diags, signing->path, MESSAGE_DATE_NOT_GIVEN,
		         text_from(signing->date_key ? signing->date_key : "tanggal"));
}

void signing_add(struct composer *composer, struct blocks *blocks, const struct signing *signing)
{
	const struct pejabat *left = lookup_signer(composer, &signing->left);
	const struct pejabat *right = lookup_signer(composer, &signing->right);
	const struct pejabat *below = lookup_signer(composer, &signing->below);
	struct group *group;

	if (!signing->again)
		tell_lacking(composer, signing);
	if (!right)
		return;
	space_add(blocks, pt(12));
	group = group_add(blocks);
	group->with_previous = true;
	if (signing->receipt || left)
		sign_side_by_side(composer, group, signing, left, right);
	else
		sign_right(composer, group, signing, right);
	if (below)
		sign_below(composer, group, signing, below);
}

void signature_add(struct composer *composer, struct blocks *blocks, const struct signature *signature)
{
	signing_add(composer, blocks,
	            &(struct signing){ .right = { .key = signature->signer, .path = signature->path },
	                               .dating = SIGN_PLACE_DATE,
	                               .date = signature->date,
	                               .path = signature->path,
	                               .again = signature->again });
}
