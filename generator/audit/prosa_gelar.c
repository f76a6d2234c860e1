/* Persons in sentences: their titles and their NIP are those of the data, in whatever order. */
#include "audit/prosa.h"

#include "audit/printed.h"
#include "official/pangkat.h"
#include "record/record.h"

enum { TITLES_MOST = 8, NIP_DIGITS = 18, FAR = 20 };

/* Letters of titles, small and without dots: "S.E." is "se". */
struct gelar {
	struct text items[TITLES_MOST];
	size_t count;
	bool dotted; /* at least one has a dot: they are titles for sure */
};

/* The title at `at`, a run of letters and dots that begins with a capital; gives where it ends, `at` for none. */
static size_t title_at(struct arena *arena, const struct kata *kata, size_t count, size_t at, struct gelar *found)
{
	struct text title = DIAG_NONE;
	size_t end = at;
	bool dotted = false;

	while (end < count && (end == at || kata[end].rapat) &&
	       (kata[end].jenis == KATA_HURUF || kata_is(&kata[end], "."))) {
		if (kata[end].jenis == KATA_HURUF)
			title = text_format(arena, "%t%t", title, kata[end].lipat);
		else
			dotted =
				dotted || (end + 1 < count && kata[end + 1].rapat && kata[end + 1].jenis == KATA_HURUF);
		end++;
	}
	if (at >= count || !kata[at].besar || !title.count || title.count > 8 || found->count == TITLES_MOST || !dotted)
		return at;
	found->items[found->count++] = title;
	found->dotted = true;
	return end;
}

/* The titles behind commas from `at` on. */
static struct gelar titles_at(struct arena *arena, const struct kata *kata, size_t count, size_t at)
{
	struct gelar found = { .count = 0 };

	while (at + 1 < count && kata_is(&kata[at], ",")) {
		size_t end = title_at(arena, kata, count, at + 1, &found);

		if (end == at + 1)
			break;
		at = end;
	}
	return found;
}

static bool has(const struct gelar *all, struct text title)
{
	for (size_t i = 0; i < all->count; i++)
		if (text_equal(all->items[i], title))
			return true;
	return false;
}

static bool same_titles(const struct gelar *a, const struct gelar *b)
{
	for (size_t i = 0; i < a->count; i++)
		if (!has(b, a->items[i]))
			return false;
	return a->count == b->count;
}

static struct gelar own_titles(struct arena *arena, struct text nama)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	size_t at = 0;

	kata_pisah(arena, nama, &list);
	while (at < list.count && !kata_is(&list.items[at], ","))
		at++;
	return titles_at(arena, list.items, list.count, at);
}

/* Whether anyone of that name has these titles: the data may know him under two offices. */
static bool is_known(const struct kalimat *kalimat, const struct nama *nama, const struct gelar *said)
{
	const struct nama_list *list = &kalimat->audit->bacaan->nama;

	for (size_t i = 0; i < list->count; i++) {
		const struct pejabat *pejabat = list->items[i].milik;
		struct gelar own;

		if (list->items[i].jenis != NAMA_ORANG || !text_equal(list->items[i].teks, nama->teks))
			continue;
		own = own_titles(kalimat->audit->arena, pejabat->nama);
		if (!own.count || same_titles(&own, said))
			return true;
	}
	return false;
}

/* One without all titles is not wrong; a title that he has not is. */
static void look_at_titles(const struct kalimat *kalimat, const struct sebutan *one)
{
	struct gelar said = titles_at(kalimat->audit->arena, kalimat->teks->kata, kalimat->end, one->end);
	const struct pejabat *pejabat = one->nama->milik;
	struct text shown;

	if (!said.count || is_known(kalimat, one->nama, &said))
		return;
	shown = teks_kutip(kalimat->teks, one->first, one->end + 2 < kalimat->end ? one->end + 2 : one->end);
	audit_also(kalimat->audit,
	           audit_find(kalimat->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = shown, .wanted = pejabat->nama }), MESSAGE_PROSA_ORANG,
	                      one->nama->teks, pejabat->nama),
	           one->nama->path, DIAG_NONE);
}

/* "NIP 19750101 200003 1 001" behind the name. */
static void look_at_nip(const struct kalimat *kalimat, const struct sebutan *one)
{
	const struct pejabat *pejabat = one->nama->milik;
	const struct kata *kata = kalimat->teks->kata;
	static const char *const nips[] = { "nip", NULL };
	struct text said = DIAG_NONE;
	size_t end = one->end + FAR < kalimat->teks->count ? one->end + FAR : kalimat->teks->count;
	size_t at = kata_cari(kalimat->teks, one->end, end, nips); /* the dot of "NIP." may end a sentence */

	if (at == end || !pejabat->nip.count)
		return;
	while (++at < end && said.count < NIP_DIGITS) {
		if (kata[at].jenis == KATA_ANGKA)
			said = text_format(kalimat->audit->arena, "%t%t", said,
			                   printed_digits(kalimat->audit->arena, kata[at].asli));
		else if (kata[at].jenis == KATA_HURUF)
			break;
	}
	if (said.count == NIP_DIGITS && !text_equal(said, printed_digits(kalimat->audit->arena, pejabat->nip)))
		audit_also(kalimat->audit,
		           audit_find(kalimat->audit, kalimat->teks->path,
		                      ((struct evidence){ .written = said, .wanted = pejabat->nip }),
		                      MESSAGE_PROSA_ORANG, one->nama->teks, pejabat->nip),
		           one->nama->path, DIAG_NONE);
}

/* The golongan at `at`, "IV/b" in three words; empty for none. */
static struct text golongan_at(const struct kalimat *kalimat, size_t at)
{
	const struct kata *kata = kalimat->teks->kata;
	struct text said;

	if (at + 2 >= kalimat->end || !kata_is(&kata[at + 1], "/") || !kata[at + 1].rapat || !kata[at + 2].rapat)
		return DIAG_NONE;
	said = text_format(kalimat->audit->arena, "%t/%t", kata[at].asli, kata[at + 2].asli);
	return golongan_urutan(said) ? said : DIAG_NONE;
}

/* "Budi Santoso, S.E., berpangkat Pembina (IV/a)": the golongan behind the name, or that of another of his offices. */
static void look_at_rank(const struct kalimat *kalimat, const struct sebutan *one)
{
	static const char *const past[] = { "semula", "sebelumnya", "menjadi", "kenaikan", "naik", "dari", NULL };
	const struct nama_list *list = &kalimat->audit->bacaan->nama;
	const struct pejabat *pejabat = one->nama->milik;
	struct text said = DIAG_NONE;

	for (size_t i = one->end; i < kalimat->end && i < one->end + FAR && !said.count; i++)
		said = golongan_at(kalimat, i);
	if (!said.count || !pejabat->golongan.count || kalimat_memuat(kalimat, past))
		return;
	for (size_t i = 0; i < list->count; i++) {
		const struct pejabat *other = list->items[i].milik;

		if (list->items[i].jenis == NAMA_ORANG && text_equal(list->items[i].teks, one->nama->teks) &&
		    golongan_urutan(other->golongan) == golongan_urutan(said))
			return;
	}
	audit_also(kalimat->audit,
	           audit_find(kalimat->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = said, .wanted = pejabat->golongan }), MESSAGE_ORANG_RANKS,
	                      one->nama->teks, said, pejabat->golongan),
	           one->nama->path, DIAG_NONE);
}

void lihat_orang(const struct kalimat *kalimat)
{
	const struct sebutan *only = NULL;
	size_t persons = 0;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis != NAMA_ORANG || one->hampir || one->first < kalimat->first ||
		    one->end > kalimat->end)
			continue;
		look_at_titles(kalimat, one);
		only = one;
		persons++;
	}
	if (persons != 1)
		return;
	look_at_nip(kalimat, only);
	look_at_rank(kalimat, only);
}
