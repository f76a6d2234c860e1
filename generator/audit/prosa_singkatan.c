/* Abbreviations nearly as the data has them: "PMSK" for "PMKS".
 *
 * A word in capitals that no list has is misspelt when two neighbours of its letters changed places, or, in a long one,
 * a letter is another or missing. What usual abbreviations there are besides is known.
 */
#include "audit/prosa.h"

#include "record/record.h"

#include <string.h>

enum { LETTERS_LEAST = 4, LETTERS_LONG = 6, WORDS_MOST = 64 };

struct abbreviations {
	struct text items[WORDS_MOST];
	size_t count;
};

static bool is_capitals(struct text word)
{
	for (size_t i = 0; i < word.count; i++)
		if (word.bytes[i] < 'A' || word.bytes[i] > 'Z')
			return false;
	return word.count >= LETTERS_LEAST;
}

/* Words of the text that are abbreviations. */
static void add(struct abbreviations *all, struct text text)
{
	for (size_t at = 0; at < text.count && all->count < WORDS_MOST;) {
		size_t end = at;

		while (end < text.count && text.bytes[end] != ' ')
			end++;
		if (is_capitals(text_part(text, at, end - at)))
			all->items[all->count++] = text_part(text, at, end - at);
		at = end + 1;
	}
}

static bool is_usual(const struct kata *kata)
{
	static const char *const words[] = { "lppd",    "lpdp",   "lkpd",   "lkpj", "lpkj",  "rkpd",  "rpkd",
		                             "rpkp",    "skpd",   "spkd",   "spbe", "spip",  "sipd",  "ppid",
		                             "ppkd",    "ppks",   "pmks",   "dprd", "dpra",  "dpkd",  "bpkd",
		                             "bpkp",    "bkpp",   "bkpsdm", "lkip", "lakip", "lkjip", "bappeda",
		                             "bapenda", "bapeda", "upt",    "uptd", "rpjmd", "rpjmn", "rpjpd",
		                             "sakip",   "akip",   "apbd",   "apbn", "papbd", NULL };

	return kata_among(kata, words);
}

static bool swapped(struct text a, struct text b)
{
	size_t at = 0;

	while (at < a.count && a.count == b.count && a.bytes[at] == b.bytes[at])
		at++;
	return a.count == b.count && at + 1 < a.count && a.bytes[at] == b.bytes[at + 1] &&
	       a.bytes[at + 1] == b.bytes[at] && memcmp(a.bytes + at + 2, b.bytes + at + 2, a.count - at - 2) == 0;
}

/* The one that the word is nearly; NULL where it is one, or near none. */
static const struct text *meant(const struct abbreviations *all, struct text word)
{
	const struct text *found = NULL;

	for (size_t i = 0; i < all->count; i++) {
		if (text_equal(all->items[i], word))
			return NULL;
		if (swapped(all->items[i], word) ||
		    (all->items[i].count >= LETTERS_LONG && jarak(all->items[i], word, 1) == 1))
			found = &all->items[i];
	}
	return found;
}

/* -- letters in another order than their words -- */

static bool same_letters(const char *a, const char *b, size_t count)
{
	int letters[26] = { 0 };

	for (size_t i = 0; i < count; i++) {
		letters[a[i] - 'A']++;
		letters[b[i] - 'A']--;
	}
	for (size_t i = 0; i < 26; i++)
		if (letters[i])
			return false;
	return true;
}

/* "Penyandang Masalah Kesejahteraan Sosial (PKMS)": the capitals before the bracket at `at` are PMKS. */
static void look_at_letters(const struct audit *audit, const struct teks *teks, size_t at)
{
	char capitals[WORDS_MOST];
	struct text said = teks->kata[at + 1].asli, right;
	size_t count = said.count, first = at;

	if (count >= WORDS_MOST)
		return;
	for (size_t left = count; left && first; first--) {
		const struct kata *kata = &teks->kata[first - 1];

		if (kata->jenis != KATA_HURUF)
			return;
		if (kata->besar && (kata->asli.bytes[0] < 'A' || kata->asli.bytes[0] > 'Z'))
			return;
		if (kata->besar)
			capitals[--left] = kata->asli.bytes[0];
		if (!left)
			count = 0;
	}
	if (count || memcmp(capitals, said.bytes, said.count) == 0 || !same_letters(capitals, said.bytes, said.count))
		return;
	right = text_format(audit->arena, "%t", (struct text){ capitals, said.count });
	audit_find(audit, teks->path, ((struct evidence){ .written = said, .wanted = right }), MESSAGE_PROSA_NAMA, said,
	           right);
}

static void look_for_letters(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = 1; teks->jenis == TEKS_KALIMAT && i + 2 < teks->count; i++)
			if (kata_is(&teks->kata[i], "(") && kata_is(&teks->kata[i + 2], ")") &&
			    is_capitals(teks->kata[i + 1].asli) && teks_diketik(teks, &teks->kata[i + 1]))
				look_at_letters(audit, teks, i);
	}
}

void ask_singkatan_salah(const struct audit *audit)
{
	struct abbreviations all = { .count = 0 };

	for (size_t i = 0; i < audit->record->singkatan.count; i++)
		add(&all, audit->record->singkatan.items[i].kunci);
	add(&all, audit->record->instansi->singkatan);
	look_for_letters(audit);
	for (size_t t = 0; t < audit->bacaan->teks.count && all.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = 0; i < teks->count; i++) {
			const struct kata *kata = &teks->kata[i];
			const struct text *right;

			if (!kata->besar || kata->jenis != KATA_HURUF || !is_capitals(kata->asli) || is_usual(kata) ||
			    teks_di(teks, "singkatan") || !(right = meant(&all, kata->asli)) ||
			    !teks_diketik(teks, kata))
				continue;
			audit_find(audit, teks->path, ((struct evidence){ .written = kata->asli, .wanted = *right }),
			           MESSAGE_PROSA_NAMA, kata->asli, *right);
		}
	}
}
