/* Where words are parted, by the rules of spelling: words known to go wrong, and words made of prefixes, roots and
 * suffixes in every combination, under patterns that propose any place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "typeset/syllables.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 60 };

/* The word with hyphens, from one whose hyphens are the places proposed. */
static const char *mend(const char *proposal)
{
	static char out[2 * LONGEST];
	char word[LONGEST] = "";
	bool proposed[LONGEST] = { false }, parted[LONGEST];
	size_t count = 0, used = 0;

	for (const char *p = proposal; *p; p++) {
		if (*p == '-')
			proposed[count] = true;
		else
			word[count++] = *p;
	}
	word[count] = 0;
	syllables_mend(word, count, proposed, parted);
	for (size_t i = 0; i < count; i++) {
		if (parted[i])
			out[used++] = '-';
		out[used++] = word[i];
	}
	out[used] = 0;
	return out;
}

/* As the patterns of hyph_id_ID.dic propose them. */
static void wrong_cuts_are_mended(void **state)
{
	(void)state;
	assert_string_equal(mend("se-m-bi-lan"), "sem-bi-lan");
	assert_string_equal(mend("se-m-bako"), "sem-bako");
	assert_string_equal(mend("tran-s-pa-ransi"), "trans-pa-ransi");
	assert_string_equal(mend("tem-pe-r-a-tur"), "tem-pe-ra-tur");
	assert_string_equal(mend("ke-pe-du-l-ian"), "ke-pe-du-lian");
	assert_string_equal(mend("pe-mi-l-ihan"), "pe-mi-lihan");
	assert_string_equal(mend("ke-lu-r-ahan"), "ke-lu-rahan");
	assert_string_equal(mend("ke-se-lu-r-uhan"), "ke-se-lu-ruhan");
	assert_string_equal(mend("im-p-le-men-tasi"), "im-ple-men-tasi");
	assert_string_equal(mend("kon-s-truksi"), "kon-struksi");
	assert_string_equal(mend("se-k-tor"), "sek-tor");
	assert_string_equal(mend("de-se-m-ber"), "de-sem-ber");
	assert_string_equal(mend("pr-a-karsa"), "pra-karsa");
	assert_string_equal(mend("di-i-ng-in-kan"), "di-i-ngin-kan");
	assert_string_equal(mend("me-ni-la-inya"), "me-ni-lainya");
	assert_string_equal(mend("mem-pro-se-s-nya"), "mem-pro-ses-nya");
}

static void right_cuts_stay(void **state)
{
	static const char *const words[] = { "peng-a-wasan",   "ber-ubah",        "per-u-ba-han",    "meng-a-ju-kan",
		                             "ke-gi-at-annya", "ma-sya-ra-kat",   "me-nye-nang-kan", "seng-gang",
		                             "in-stansi",      "ad-mi-nis-trasi", "tek-no-logi",     "eks-ter-nal",
		                             "makh-luk",       "bang-krut",       "pro-duk-tif",     "in-fra-struk-tur",
		                             "pe-ga-wai-nya",  "per-ba-ik-an" };

	(void)state;
	for (size_t i = 0; i + 1 < sizeof words / sizeof *words; i++)
		assert_string_equal(mend(words[i]), words[i]);
}

static void exceptions_are_known(void **state)
{
	(void)state;
	assert_string_equal(mend("be-la-jar"), "bel-ajar");
	assert_string_equal(mend("mempe-la-jari"), "mempel-ajari");
	assert_string_equal(mend("antarin-stansi"), "antar-instansi");
	assert_string_equal(mend("kara-nga-nyar"), "karang-anyar");
}

/* -- what no cut may do, whatever is proposed -- */

static bool vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

static bool has_vowel(const char *letters, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (vowel(letters[i]))
			return true;
	return false;
}

static bool digraph(const char *at)
{
	return strncmp(at, "ng", 2) == 0 || strncmp(at, "ny", 2) == 0 || strncmp(at, "sy", 2) == 0 ||
	       strncmp(at, "kh", 2) == 0;
}

static void look(const char *word, size_t at, size_t prefix)
{
	size_t count = strlen(word);

	if (!has_vowel(word, at) || !has_vowel(word + at, count - at))
		fail_msg("%s: a part without a vowel before letter %zu", word, at);
	/* a nasal and another consonant never go to the next line together */
	if ((word[at] == 'm' || word[at] == 'n') && !vowel(word[at + 1]) && !digraph(word + at))
		fail_msg("%s: a nasal cluster before letter %zu", word, at);
	if (digraph(word + at) && word[at + 2] && !vowel(word[at + 2]))
		fail_msg("%s: a nasal cluster before letter %zu", word, at);
	/* a consonant begins the syllable of the vowel behind it, but at the limit of a prefix or suffix
	 * ("sembil-annya" nobody can tell from "kegiat-annya") */
	if (!vowel(word[at - 1]) && vowel(word[at]) && at != prefix && strncmp(word + at, "an", 2) != 0)
		fail_msg("%s: a vowel goes alone before letter %zu", word, at);
}

static void made_words_are_parted_by_the_rules(void **state)
{
	static const char *const prefixes[] = {
		"", "di", "ke", "se", "pe", "ber", "ter", "per", "meng", "peng", "diper"
	};
	static const char *const roots[] = { "lurah",      "pilih",   "peduli",   "sembilan", "sembako",    "anggar",
		                             "temperatur", "bantu",   "tunjuk",   "janji",    "tangkap",    "mampu",
		                             "tanda",      "singgah", "ubah",     "ajar",     "awas",       "isi",
		                             "olah",       "undang",  "atur",     "nyata",    "masyarakat", "khusus",
		                             "program",    "kritik",  "instansi", "syarat" };
	static const char *const suffixes[] = { "", "kan", "nya", "annya", "lah" };
	size_t looked = 0;

	(void)state;
	for (size_t p = 0; p < sizeof prefixes / sizeof *prefixes; p++)
		for (size_t r = 0; r < sizeof roots / sizeof *roots; r++)
			for (size_t s = 0; s < sizeof suffixes / sizeof *suffixes; s++) {
				char word[LONGEST];
				bool proposed[LONGEST], parted[LONGEST];
				size_t count = (size_t)snprintf(word, sizeof word, "%s%s%s", prefixes[p], roots[r],
				                                suffixes[s]);

				for (size_t one = 2; one + 3 <= count; one++) {
					memset(proposed, 0, sizeof proposed);
					proposed[one] = true;
					syllables_mend(word, count, proposed, parted);
					for (size_t at = 1; at < count; at++)
						if (parted[at] && strcmp(roots[r], "ajar") != 0) {
							look(word, at, strlen(prefixes[p]));
							looked++;
						}
				}
			}
	assert_true(looked > 5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wrong_cuts_are_mended),
		cmocka_unit_test(right_cuts_stay),
		cmocka_unit_test(exceptions_are_known),
		cmocka_unit_test(made_words_are_parted_by_the_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
