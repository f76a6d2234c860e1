/* Where Indonesian words may be parted, by the rules of EYD (edition V, "Pemenggalan Kata") over what patterns propose.
 *
 * The patterns know affixes but not their limits ("se-mbilan", "kelur-ahan"). A place they propose stays when the
 * rules allow it, moves to the letter beside when they would part there, and is dropped else:
 *
 *     each part has a vowel                                            not "pr-akarsa"
 *     a consonant between vowels begins a syllable: pe-du-li           not "kepedul-ian" but "kepedu-lian"
 *         but after a prefix (ber-ubah, peng-awasan) and before
 *         a suffix that takes another (kegiatan-nya, kegiat-annya)
 *     of two consonants each goes its way: sem-bi-lan, sek-si          not "se-mbilan"
 *     of three the first goes alone: in-stan-si, im-ple-men-ta-si      not "ins-tansi"
 *     ng, ny, sy, kh are one consonant: seng-gang, ma-sya-ra-kat
 *     ai before a suffix is one vowel: pe-ga-wai-nya
 *     trans before a consonant is a part of its own: trans-pa-ran-si   not "tran-sparansi"
 *
 * What no rule knows (KBBI: bel-a-jar) stands in a list. Letters are plain and small.
 */
#include "typeset/syllables.h"

#include <string.h>

enum { NOWHERE = -1 };

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* Two letters, as all that is looked for at a place. */
static bool is_pair(const char *at, const char *pair)
{
	return at[0] == pair[0] && at[1] == pair[1];
}

static bool has_vowel(const char *letters, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (is_vowel(letters[i]))
			return true;
	return false;
}

/* Two letters that are one consonant. */
static bool is_digraph(const char *at)
{
	static const char *const digraphs[] = { "ng", "ny", "sy", "kh" };

	for (size_t i = 0; i < sizeof digraphs / sizeof *digraphs; i++)
		if (is_pair(at, digraphs[i]))
			return true;
	return false;
}

/* What ends before byte `at` ends in one of these. */
static bool ends_with_any(const char *word, size_t at, const char *const *ends)
{
	for (; *ends; ends++) {
		size_t count = strlen(*ends);

		if (at >= count && word[at - 1] == (*ends)[count - 1] && strncmp(word + at - count, *ends, count) == 0)
			return true;
	}
	return false;
}

static bool is_prefix(const char *word, size_t at)
{
	static const char *const prefixes[] = { "ber",     "ter",     "per",   "meng",   "peng",   "diper", "memper",
		                                "keber",   "keter",   "seper", "pember", "dipeng", "antar", "mempeng",
		                                "berpeng", "terpeng", "keper", "menter", "sepeng", NULL };

	for (size_t i = 0; prefixes[i]; i++)
		if (*prefixes[i] == *word && strlen(prefixes[i]) == at && strncmp(word, prefixes[i], at) == 0)
			return true;
	return false;
}

/* Suffixes that stand by themselves: what is before them is a whole word, however it ends. */
static bool is_suffix(const char *word, size_t at)
{
	static const char *const suffixes[] = { "kan", "kannya", "lah",   "kah",   "nya",
		                                "pun", "annya",  "anlah", "ankah", NULL };

	for (size_t i = 0; suffixes[i]; i++)
		if (word[at] == *suffixes[i] && strcmp(word + at, suffixes[i]) == 0)
			return true;
	return false;
}

/* Consonants that begin a syllable together. */
static bool is_onset(const char *at)
{
	static const char *const onsets[] = { "pr", "pl", "tr", "dr", "kr", "kl", "gr", "gl", "br", "bl",
		                              "fr", "fl", "sp", "st", "sk", "sl", "sw", "kw", NULL };

	if (is_vowel(at[0]) || is_vowel(at[1]) || is_digraph(at))
		return true;
	for (size_t i = 0; onsets[i]; i++)
		if (is_pair(at, onsets[i]))
			return true;
	return false;
}

/* Letters of the consonant that ends before `at`. */
static size_t last_consonant(const char *word, size_t at)
{
	return at >= 2 && is_digraph(word + at - 2) ? 2 : 1;
}

/* "annya": the one suffix with a vowel in front that others follow. */
static bool before_vowel(const char *word, size_t at, bool *stays)
{
	*stays = is_prefix(word, at) || is_suffix(word, at);
	return !is_vowel(word[at - 1]) && is_vowel(word[at]);
}

/* A syllable ends in two consonants only before a suffix, or in these. */
static bool ends_crowded(const char *word, size_t at)
{
	static const char *const ends[] = { "ks", "trans", NULL };
	size_t count = last_consonant(word, at);

	return at > count && !is_vowel(word[at - 1]) && !is_vowel(word[at - count - 1]) && !is_suffix(word, at) &&
	       !ends_with_any(word, at, ends);
}

static bool is_trans(const char *word, size_t at)
{
	static const char *const trans[] = { "tran", NULL };

	return ends_with_any(word, at, trans) && word[at] == 's' && !is_vowel(word[at + 1]);
}

/* "pegawa-inya": the "i" belongs to the "a" before it. */
static bool in_diphthong(const char *word, size_t at)
{
	return word[at - 1] == 'a' && word[at] == 'i' && is_suffix(word, at + 1);
}

/* Where the word is parted instead of before letter `at`; NOWHERE when it is not. */
static long mended(const char *word, size_t at)
{
	bool stays;

	if (is_digraph(word + at - 1) && is_vowel(word[at + 1]) && word[at - 1] != 'n')
		return NOWHERE; /* within "sy", "kh" */
	if (in_diphthong(word, at))
		return NOWHERE;
	if (before_vowel(word, at, &stays))
		return stays ? (long)at : (long)(at - last_consonant(word, at));
	if (is_trans(word, at))
		return (long)at + 1;
	if (is_digraph(word + at) && word[at + 2] && !is_vowel(word[at + 2]))
		return (long)at + 2; /* "se-nggang" */
	if (!is_onset(word + at))
		return (long)at + 1;
	return ends_crowded(word, at) ? (long)at - 1 : (long)at;
}

/* Words whose parts nobody can tell by their letters. */
static const char *const exceptions[] = { "bel-ajar",         "pel-ajar",      "karang-anyar",
	                                  "antar-instansi",   "antar-unit",    "antar-urusan",
	                                  "antar-organisasi", "antar-anggota", "web-site",
	                                  "soft-ware",        "on-line",       "off-line",
	                                  "screen-shot",      "work-shop",     NULL };

/* Places in the word that an exception knows are as it says. */
static void except(const char *word, bool *parted, const char *exception)
{
	const char *hyphen = strchr(exception, '-');
	size_t before = (size_t)(hyphen - exception), after = strlen(hyphen + 1);

	for (const char *at = strchr(word, exception[0]); at; at = strchr(at + 1, exception[0])) {
		bool *place = parted + (at - word);

		if (strncmp(at, exception, before) != 0 || strncmp(at + before, hyphen + 1, after) != 0)
			continue;
		memset(place + 1, 0, (before + after - 1) * sizeof *place);
		place[before] = true;
	}
}

static bool is_sound(const char *word, size_t count, size_t at)
{
	return has_vowel(word, at) && has_vowel(word + at, count - at) && mended(word, at) == (long)at;
}

void syllables_mend(const char *word, size_t count, const bool *proposed, bool *parted)
{
	memset(parted, 0, count * sizeof *parted);
	for (size_t at = 1; at < count; at++) {
		long place = proposed[at] ? mended(word, at) : NOWHERE;

		if (place > 0 && (size_t)place < count && is_sound(word, count, (size_t)place))
			parted[place] = true;
	}
	for (size_t i = 0; exceptions[i]; i++)
		if (strlen(exceptions[i]) <= count + 1)
			except(word, parted, exceptions[i]);
}
