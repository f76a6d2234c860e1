/* One table says who carries what; an office's class is told by its first words. */
#include "official/kuasa.h"

#include <string.h>

enum { PREFIX_COUNT = STATUS_PJS + 1 };

static const char *const prefixes[PREFIX_COUNT] = {
	[STATUS_DEFINITIF] = "", [STATUS_PLT] = "Plt. ", [STATUS_PLH] = "Plh. ",
	[STATUS_PJ] = "Pj. ",    [STATUS_PJS] = "Pjs. ",
};

struct text status_prefix(enum status_jabatan status)
{
	return text_from(prefixes[status]);
}

static char small(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Whether `text` begins so, whatever the capitals. */
static bool begins(struct text text, const char *words)
{
	size_t count = strlen(words);

	if (text.count < count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (small(text.bytes[i]) != small(words[i]))
			return false;
	return true;
}

/* The same up to the end of a word. */
static bool begins_words(struct text text, const char *words)
{
	size_t count = strlen(words);

	return begins(text, words) && (text.count == count || text.bytes[count] == ' ' || text.bytes[count] == ',');
}

/* "Pj. Bupati", "PLH Sekretaris": with or without dot, a blank after it. */
enum status_jabatan status_of_jabatan(struct text jabatan, struct text *bare)
{
	static const char *const words[PREFIX_COUNT] = { NULL, "plt", "plh", "pj", "pjs" };
	struct text trimmed = text_trim(jabatan);

	for (enum status_jabatan i = STATUS_PLT; i <= STATUS_PJS; i++) {
		size_t at = strlen(words[i]);
		bool dot = trimmed.count > at && trimmed.bytes[at] == '.';

		if (!begins(trimmed, words[i]) || trimmed.count <= at)
			continue;
		if (!dot && trimmed.bytes[at] != ' ')
			continue;
		*bare = text_trim(text_part(trimmed, at + dot, trimmed.count));
		return i;
	}
	*bare = trimmed;
	return STATUS_DEFINITIF;
}

/* -- who carries what -- */

enum jabatan_class { CLASS_KEPALA_DAERAH, CLASS_SEKDA, CLASS_LAIN };

static const struct {
	const char *words;
	enum jabatan_class class;
} classes[] = {
	{ "Gubernur", CLASS_KEPALA_DAERAH },        { "Bupati", CLASS_KEPALA_DAERAH },
	{ "Wali Kota", CLASS_KEPALA_DAERAH },       { "Walikota", CLASS_KEPALA_DAERAH },
	{ "Wakil Gubernur", CLASS_KEPALA_DAERAH },  { "Wakil Bupati", CLASS_KEPALA_DAERAH },
	{ "Wakil Wali Kota", CLASS_KEPALA_DAERAH }, { "Wakil Walikota", CLASS_KEPALA_DAERAH },
	{ "Sekretaris Daerah", CLASS_SEKDA },       { "Sekda", CLASS_SEKDA },
};

static enum jabatan_class class_of(struct text jabatan)
{
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (begins_words(jabatan, classes[i].words))
			return classes[i].class;
	return CLASS_LAIN;
}

#define ACTING (1u << STATUS_PLT | 1u << STATUS_PLH | 1u << STATUS_PJ | 1u << STATUS_PJS)
#define ANY_STATUS (ACTING | 1u << STATUS_DEFINITIF)

/* Permendagri 1/2023 article 44; the first row that fits holds. */
static const struct {
	enum jabatan_class class;
	unsigned statuses;
	struct bawaan bawaan; /* gelar, pangkat, nip */
} rules[] = {
	/* (4): Pj., Pjs., Plt., Plh. of a head of region carry nothing. */
	{ CLASS_KEPALA_DAERAH, ACTING, { false, false, false } },
	/* (2), (3): a head of region has neither pangkat nor NIP. */
	{ CLASS_KEPALA_DAERAH, 1u << STATUS_DEFINITIF, { true, false, false } },
	/* (5): Pj. and Plh. of the Sekretaris Daerah carry nothing. */
	{ CLASS_SEKDA, 1u << STATUS_PJ | 1u << STATUS_PLH, { false, false, false } },
	/* The article leaves the Sekretaris Daerah himself open; civil servant that he is, practice
	 * gives him all three. */
	{ CLASS_SEKDA, ANY_STATUS, { true, true, true } },
	/* (3): everybody else. */
	{ CLASS_LAIN, ANY_STATUS, { true, true, true } },
};

struct bawaan bawaan_of(struct text jabatan, enum status_jabatan status, enum naskah naskah)
{
	enum jabatan_class class = class_of(jabatan);
	struct bawaan bawaan = { true, true, true };

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		if (rules[i].class == class && rules[i].statuses & 1u << status) {
			bawaan = rules[i].bawaan;
			break;
		}
	}
	if (naskah == NASKAH_PENETAPAN) /* (1) */
		bawaan.gelar = false;
	return bawaan;
}

/* -- gelar -- */

static bool is_title(struct text word)
{
	static const char *const titles[] = { "Prof.", "Dr.", "Drs.", "Dra.", "drg.", "drh.", "Ir.",
		                              "H.",    "Hj.", "KH.",  "K.H.", "apt.", "Ns.",  "Bdn." };

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (word.count == strlen(titles[i]) && begins(word, titles[i]))
			return true;
	return false;
}

struct text nama_tanpa_gelar(struct text nama)
{
	struct text rest = text_trim(nama);
	size_t at;

	if (text_find(rest, ",", &at))
		rest = text_trim(text_part(rest, 0, at));
	while (text_find(rest, " ", &at) && is_title(text_part(rest, 0, at)))
		rest = text_trim(text_part(rest, at, rest.count));
	return rest;
}

/* The blank before the word that ends here; where the words begin when there is none. */
static size_t blank_before(struct text words, size_t end, size_t first)
{
	while (end > first && words.bytes[end - 1] != ' ')
		end--;
	return end > first ? end - 1 : first;
}

/* The blank at which a line may end; 0: none. */
static size_t place_to_break(struct text words, bool words_follow)
{
	struct text bare = nama_tanpa_gelar(words);
	size_t comma, first = (size_t)(bare.bytes - words.bytes), at;

	if (!text_find(words, ", ", &comma))
		return 0;
	if (words_follow || text_find(text_part(words, comma + 2, words.count), " ", &at))
		return comma + 1;
	at = blank_before(words, comma, first);
	return at > first ? at : 0;
}

struct text nama_terikat(struct arena *arena, struct text nama, bool words_follow)
{
	struct text words = text_trim(nama), tied = { 0 };
	size_t at, place = place_to_break(words, words_follow);

	for (size_t start = 0; start < words.count; start = at + 1) {
		struct text rest = text_part(words, start, words.count);

		if (!text_find(rest, " ", &at))
			at = rest.count;
		at += start;
		tied = TEXT_JOIN(arena, tied, text_part(words, start, at - start),
		                 at == words.count ? LIT("")
		                 : at == place     ? LIT(" ")
		                                   : LIT("\xC2\xA0"));
	}
	return tied;
}
