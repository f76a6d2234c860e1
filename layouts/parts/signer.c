/* Lines of authority, then name, pangkat and NIP, as the pejabat and the kind of paper ask. */
#include "layouts/parts/signer.h"

#include "layouts/parts/parts.h"
#include "official/nip.h"
#include "official/pangkat.h"
#include "record/aturan.h"
#include "record/kop.h"
#include "record/record.h"

enum { HANG_TENTH_MM = 95 }; /* of "a.n." in 12 pt */

/* -- lines of one place -- */

const struct gaya_tanda_tangan *signer_gaya(const struct composer *composer)
{
	static const struct gaya_tanda_tangan usual = { 0 };
	const struct gaya_tanda_tangan *gaya = composer->record->aturan->tanda_tangan;

	return gaya ? gaya : &usual;
}

static struct paragraph *line_of(const struct place *place, struct rich words)
{
	struct paragraph *paragraph = paragraph_add(place->blocks, STYLE_SIGNATURE, words);

	paragraph->keep_next = true;
	if (place->centred)
		paragraph->align = ALIGN_CENTRE;
	else
		paragraph->hang = place->hang;
	return paragraph;
}

static struct paragraph *line(const struct place *place, struct text label, struct text words, struct text path,
                              unsigned flags)
{
	struct arena *arena = place->composer->arena;
	struct paragraph *paragraph;

	if (label.count && place->centred)
		words = text_format(arena, "%t %t", label, words);
	paragraph = line_of(place, rich_with(arena, rich_plain(arena, words, path), flags));
	if (!place->centred)
		paragraph->label = label;
	return paragraph;
}

void signer_line(const struct place *place, struct text words, struct text path)
{
	if (words.count)
		line(place, LIT(""), words, path, 0);
}

void signer_words(const struct place *place, struct rich words)
{
	if (!rich_empty(words))
		line_of(place, words);
}

/* -- authority -- */

struct text pejabat_office(struct composer *composer, const struct pejabat *pejabat)
{
	struct text prefix = status_prefix(pejabat->status);

	return TEXT_JOIN(composer->arena, prefix, text_trim(pejabat->jabatan));
}

struct office {
	struct text words, path;
};

/* The office of a pejabat named by key, or the one in words. */
static struct office office_of(struct composer *composer, const struct pejabat *from, struct text key,
                               struct text words, const char *member)
{
	const struct pejabat *pejabat = record_pejabat(composer->record, key);

	if (key.count && pejabat)
		return (struct office){ pejabat_office(composer, pejabat),
			                path_in(composer, pejabat->path, "jabatan") };
	return (struct office){ text_trim(words), path_in(composer, from->path, member) };
}

static void office_line(const struct place *place, struct text label, struct office office, const char *end)
{
	struct arena *arena = place->composer->arena;

	if (office.words.count)
		line(place, label, text_format(arena, "%t%s", office.words, end), office.path, 0)->phrases = true;
}

void signer_office(const struct place *place, struct text office, struct text path)
{
	office_line(place, LIT(""), (struct office){ office, path }, ",");
}

void signer_offices(struct place *place, const struct pejabat *pejabat)
{
	struct composer *composer = place->composer;
	struct office own = { pejabat_office(composer, pejabat), path_in(composer, pejabat->path, "jabatan") };
	struct office sendiri = { text_trim(pejabat->jabatan_sendiri),
		                  path_in(composer, pejabat->path, "jabatan_sendiri") };
	struct office an =
		office_of(composer, pejabat, pejabat->atas_nama, pejabat->atas_nama_jabatan, "atas_nama_jabatan");
	struct office ub = office_of(composer, pejabat, pejabat->melalui, pejabat->melalui_jabatan, "melalui_jabatan");

	if (an.words.count) {
		place->hang = length_scale(tenth_mm(HANG_TENTH_MM),
		                           composer->manuscript->styles->rules[STYLE_SIGNATURE].size, pt(12));
		office_line(place, KUASA_AN, an, "");
		office_line(place, LIT(""), ub, "");
		if (ub.words.count)
			signer_line(place, KUASA_UB, ub.path);
	}
	if (sendiri.words.count)
		office_line(place, LIT(""), own, "");
	office_line(place, LIT(""), sendiri.words.count ? sendiri : own, ",");
}

/* -- name, pangkat, NIP -- */

static struct bawaan carried(const struct composer *composer, const struct pejabat *pejabat, enum naskah naskah)
{
	struct text bare;
	enum status_jabatan written = status_of_jabatan(pejabat->jabatan, &bare);
	enum status_jabatan status = pejabat->status;
	struct bawaan bawaan = bawaan_of(bare, written ? written : status, naskah);

	if (naskah == NASKAH_PENETAPAN && signer_gaya(composer)->gelar_keputusan.value)
		bawaan.gelar = bawaan_of(bare, written ? written : status, NASKAH_SURAT).gelar;
	return bawaan;
}

struct text pejabat_name(struct composer *composer, const struct pejabat *pejabat, enum naskah naskah)
{
	if (!carried(composer, pejabat, naskah).gelar)
		return nama_tanpa_gelar(pejabat->nama);
	return text_trim(pejabat->nama);
}

/* The name in capitals, its gelar as they are written: "Drs. AHMAD YANI, M.Si." */
static struct text in_capitals(struct arena *arena, struct text nama)
{
	struct text bare = nama_tanpa_gelar(nama);
	size_t start = (size_t)(bare.bytes - nama.bytes);

	return TEXT_JOIN(arena, text_part(nama, 0, start), text_upper(arena, bare),
	                 text_part(nama, start + bare.count, nama.count));
}

static void name_line(const struct place *place, const struct pejabat *pejabat)
{
	static const unsigned flags[] = {
		[NAMA_TEBAL_GARIS] = RUN_BOLD | RUN_UNDERLINE,
		[NAMA_TEBAL] = RUN_BOLD,
		[NAMA_GARIS] = RUN_UNDERLINE,
		[NAMA_BIASA] = 0,
	};
	const struct gaya_tanda_tangan *gaya = signer_gaya(place->composer);
	struct text nama = pejabat_name(place->composer, pejabat, place->naskah);

	if (gaya->kapital.value)
		nama = in_capitals(place->composer->arena, nama);
	nama = nama_terikat(place->composer->arena, nama, false);
	line(place, LIT(""), nama, path_in(place->composer, pejabat->path, "nama"), flags[gaya->nama]);
}

/* "Pembina Tingkat I (IV/b)", "Pembina Tingkat I, IV/b"; of PPPK "Golongan IX". */
static struct text rank_words(const struct composer *composer, const struct pejabat *pejabat)
{
	struct arena *arena = composer->arena;
	struct text pangkat = pejabat->pangkat, golongan = text_trim(pejabat->golongan);

	if (!pangkat.count)
		pangkat = pangkat_of_golongan(golongan);
	if (!pangkat.count)
		return golongan_is_pppk(golongan) ? text_format(arena, "Golongan %t", golongan) : golongan;
	if (!golongan.count)
		golongan = golongan_of_pangkat(pangkat);
	if (!golongan.count)
		return pangkat;
	switch (signer_gaya(composer)->pangkat) {
	case PANGKAT_KURUNG:
		return text_format(arena, "%t (%t)", pangkat, golongan);
	case PANGKAT_KOMA:
		return text_format(arena, "%t, %t", pangkat, golongan);
	case PANGKAT_SAJA:
		break;
	}
	return pangkat;
}

static struct text nip_words(struct arena *arena, struct text written)
{
	struct nip nip;
	bool pppk = nip_parse(written, &nip) == NIP_FINE && nip.pppk;

	return text_format(arena, "%s %t", pppk ? "NI PPPK" : "NIP.", nip_format(arena, written));
}

void signer_person(const struct place *place, const struct pejabat *pejabat)
{
	struct composer *composer = place->composer;
	struct bawaan bawaan = carried(composer, pejabat, place->naskah);

	name_line(place, pejabat);
	if (bawaan.pangkat)
		signer_line(place, rank_words(composer, pejabat), path_in(composer, pejabat->path, "pangkat"));
	if (bawaan.nip && pejabat->nip.count)
		signer_line(place, nip_words(composer->arena, pejabat->nip), path_in(composer, pejabat->path, "nip"));
}
