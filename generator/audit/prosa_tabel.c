/* Sentences and the own tables of the office: how many rows a table has that a sentence counts, places that tables
 * list.
 *
 * A count is judged where its words are the caption's: "27 desa mandiri" beside "Desa Mandiri ... Tahun 2024". A place
 * is judged behind "Kecamatan", "Desa" or "Kelurahan" only: nearly the name of one in a column of that head, and none.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/walk.h"

#include <string.h>

struct place {
	struct text name; /* folded */
	struct text path;
};

struct tables {
	struct audit audit;
	ARRAY_OF(const struct tabel *) tabel;
	ARRAY_OF(struct place) places;
};

static struct text cell_words(const struct baris_tabel *baris, size_t column)
{
	return column < baris->sel.count ? text_trim(baris->sel.items[column].isi.words.written) : DIAG_NONE;
}

static bool is_place_head(struct arena *arena, struct text head)
{
	struct text folded = kata_lipat(arena, text_trim(head));

	return text_is(folded, "kecamatan") || text_is(folded, "desa") || text_is(folded, "kelurahan") ||
	       text_is(folded, "desa/kelurahan");
}

static void collect(void *context, const struct shape *shape, const void *item)
{
	struct tables *tables = context;
	const struct tabel *tabel = item;

	if (shape != &tabel_shape)
		return;
	*array_push(tables->audit.arena, &tables->tabel) = tabel;
	for (size_t c = 0; c < tabel->kolom.count; c++)
		for (size_t r = 0;
		     is_place_head(tables->audit.arena, tabel->kolom.items[c].judul.written) && r < tabel->baris.count;
		     r++) {
			struct text words = cell_words(&tabel->baris.items[r], c);

			if (words.count && tabel->baris.items[r].sel.count == tabel->kolom.count)
				*array_push(tables->audit.arena, &tables->places) =
					(struct place){ kata_lipat(tables->audit.arena, words), tabel->path };
		}
}

/* -- places -- */

enum { LETTERS_LEAST = 6 };

/* Of names a letter apart the first letter or the last is the same: most are told from one another by that. */
static bool may_be_near(struct text a, struct text b)
{
	return a.count && b.count && a.count <= b.count + 1 && b.count <= a.count + 1 &&
	       (a.bytes[0] == b.bytes[0] || a.bytes[a.count - 1] == b.bytes[b.count - 1]);
}

/* The place that the words are nearly; NULL where they are one, or near none. */
static const struct place *nearly_place(const struct tables *tables, struct text said)
{
	const struct place *found = NULL;

	for (size_t i = 0; i < tables->places.count; i++) {
		const struct place *place = &tables->places.items[i];

		if (text_equal(place->name, said))
			return NULL;
		if (said.count >= LETTERS_LEAST && may_be_near(place->name, said) && jarak(place->name, said, 1) == 1)
			found = place;
	}
	return found;
}

/* "Lemo I" and "Lemo II" are two. */
static bool is_roman(const struct kata *kata)
{
	for (size_t i = 0; i < kata->asli.count; i++)
		if (!strchr("IVX", kata->asli.bytes[i]))
			return false;
	return true;
}

/* Names between commas behind the kind of place; gives where they end. */
static size_t look_at_places(const struct tables *tables, const struct teks *teks, size_t at)
{
	static const char *const joins[] = { ",", "dan", "serta", "maupun", NULL };

	while (at < teks->count) {
		size_t end = at;
		struct text said;
		const struct place *place;

		while (end < teks->count && teks->kata[end].jenis == KATA_HURUF && teks->kata[end].besar)
			end++;
		if (end == at)
			return at;
		said = teks_kutip(teks, at, end);
		place = is_roman(&teks->kata[end - 1]) || !teks_diketik(teks, &teks->kata[at])
		                ? NULL
		                : nearly_place(tables, kata_lipat(tables->audit.arena, said));
		if (place)
			audit_also(&tables->audit,
			           audit_find(&tables->audit, teks->path,
			                      ((struct evidence){ .written = said, .wanted = place->name }),
			                      MESSAGE_PROSA_NAMA, said, place->name),
			           place->path, DIAG_NONE);
		at = end;
		while (at < teks->count && kata_among(&teks->kata[at], joins))
			at++;
		if (at == end)
			return at;
	}
	return at;
}

static void look_for_places(const struct tables *tables, const struct teks *teks)
{
	static const char *const kinds[] = { "kecamatan", "desa", "kelurahan", NULL };

	for (size_t i = kata_cari(teks, 0, teks->count, kinds); i + 1 < teks->count;
	     i = kata_cari(teks, i + 1, teks->count, kinds))
		if (teks->kata[i].besar)
			i = look_at_places(tables, teks, i + 1) - 1;
}

/* -- rows -- */

/* Of a table whose rows are numbered to the last. */
static size_t numbered_rows(struct arena *arena, const struct tabel *tabel)
{
	struct text last = tabel->baris.count ? cell_words(&tabel->baris.items[tabel->baris.count - 1], 0) : DIAG_NONE;

	return text_equal(last, text_format(arena, "%z", tabel->baris.count)) ? tabel->baris.count : 0;
}

static bool caption_begins(const struct tables *tables, const struct tabel *tabel, const struct teks *teks, size_t at)
{
	struct kata_list caption = { NULL, 0, 0, NULL };

	kata_pisah(tables->audit.arena, tabel->judul.written, &caption);
	return caption.count >= 3 && at + 1 < teks->count && caption.items[0].jenis == KATA_HURUF &&
	       text_equal(caption.items[0].lipat, teks->kata[at].lipat) &&
	       text_equal(caption.items[1].lipat, teks->kata[at + 1].lipat);
}

/* Whether both stand in the same indicator, or both in none. */
static bool beside(const struct teks *teks, const struct tabel *tabel)
{
	size_t own = 0, other = 0;

	if (!text_starts(teks->path, "sasaran") || !text_starts(tabel->path, "sasaran"))
		return text_starts(teks->path, "lkip") && text_starts(tabel->path, "sasaran");
	while (own < teks->path.count && teks->path.bytes[own] != ']')
		own++;
	while (other < tabel->path.count && tabel->path.bytes[other] != ']')
		other++;
	return text_equal(text_part(teks->path, 0, own), text_part(tabel->path, 0, other));
}

static bool has_year(const struct tables *tables, const struct tabel *tabel, int year)
{
	size_t at;

	return text_find(tabel->judul.written, text_format(tables->audit.arena, "%d", year).bytes, &at);
}

/* "28 desa mandiri dari 93 desa": a part of a whole, with all of its own. */
static bool is_of_whole(const struct kalimat *kalimat, size_t at, size_t of)
{
	int64_t count, whole;
	bool both;

	return of > at && bilangan_di(kalimat->teks, at, &count, &both) &&
	       bilangan_di(kalimat->teks, of + 1, &whole, &both) && whole > 2 * count;
}

/* All of them are counted, not what came, is meant to come, or is one part. */
static bool counts_all(const struct kalimat *kalimat, size_t at)
{
	static const char *const froms[] = { "dari", NULL };
	size_t of = kata_cari(kalimat->teks, kalimat->first, kalimat->end, froms);

	static const char *const verbs[] = { "terdapat", "ada",     "sebanyak", "berjumlah", "jumlah",
		                             "seluruh",  "menjadi", "tercatat", "memiliki",  NULL };
	static const char *const parts[] = { "target",       "tambahan",  "bertambah", "penambahan", "setara",
		                             "rencana",      "antaranya", "baru",      "setiap",     "pertama",
		                             "direncanakan", "diusulkan", "akan",      "selama",     NULL };
	size_t from = at > kalimat->first + 4 ? at - 4 : kalimat->first;

	return kata_cari(kalimat->teks, from, at, verbs) < at && !kalimat_memuat(kalimat, parts) &&
	       (of == kalimat->end || is_of_whole(kalimat, at, of));
}

static void look_at_count(const struct tables *tables, const struct kalimat *kalimat, size_t at)
{
	int64_t count;
	bool both;
	int year = 0;
	size_t taken = bilangan_di(kalimat->teks, at, &count, &both), years;

	if (!taken || at + taken >= kalimat->end || !counts_all(kalimat, at) ||
	    !teks_diketik(kalimat->teks, &kalimat->teks->kata[at]))
		return;
	years = kalimat_tahun(kalimat, &year);
	if (years > 1)
		return;
	for (size_t i = 0; i < tables->tabel.count; i++) {
		const struct tabel *tabel = tables->tabel.items[i];
		size_t rows = numbered_rows(tables->audit.arena, tabel);
		struct text said = teks_kutip(kalimat->teks, at, at + taken + 2), right;

		if (rows < 3 || !caption_begins(tables, tabel, kalimat->teks, at + taken) ||
		    !beside(kalimat->teks, tabel) || (years && !has_year(tables, tabel, year)) ||
		    count == (int64_t)rows)
			continue;
		right = text_format(tables->audit.arena, "%z", rows);
		audit_also(&tables->audit,
		           audit_find(&tables->audit, kalimat->teks->path,
		                      ((struct evidence){ .written = said, .wanted = right }), MESSAGE_PROSA_JUMLAH,
		                      said, right),
		           tabel->path, DIAG_NONE);
		return;
	}
}

static void look_for_rows(const struct tables *tables, size_t text)
{
	const struct teks *teks = &tables->audit.bacaan->teks.items[text];
	struct kalimat kalimat = { .audit = &tables->audit,
		                   .teks = teks,
		                   .sebutan = &tables->audit.bacaan->sebutan[text] };

	for (size_t first = 0; first < teks->count; first = kalimat.end) {
		kalimat.first = first;
		kalimat.end = kalimat_akhir(teks, first);
		for (size_t i = bilangan_cari(teks, first, kalimat.end); i < kalimat.end;
		     i = bilangan_cari(teks, i + 1, kalimat.end))
			look_at_count(tables, &kalimat, i);
	}
}

void ask_tabel_kalimat(const struct audit *audit)
{
	struct tables tables = { .audit = *audit };

	walk(&record_shape, audit->record, (struct visitor){ collect, &tables });
	for (size_t t = 0; t < audit->bacaan->teks.count && tables.tabel.count; t++) {
		if (audit->bacaan->teks.items[t].jenis != TEKS_KALIMAT)
			continue;
		if (tables.places.count)
			look_for_places(&tables, &audit->bacaan->teks.items[t]);
		look_for_rows(&tables, t);
	}
}
