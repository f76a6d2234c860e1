/* One table; names are compared letter by letter without blanks, capitals and short forms. */
#include "official/pangkat.h"

static const struct {
	const char *golongan, *pangkat;
} ranks[] = {
	{ "I/a", "Juru Muda" },
	{ "I/b", "Juru Muda Tingkat I" },
	{ "I/c", "Juru" },
	{ "I/d", "Juru Tingkat I" },
	{ "II/a", "Pengatur Muda" },
	{ "II/b", "Pengatur Muda Tingkat I" },
	{ "II/c", "Pengatur" },
	{ "II/d", "Pengatur Tingkat I" },
	{ "III/a", "Penata Muda" },
	{ "III/b", "Penata Muda Tingkat I" },
	{ "III/c", "Penata" },
	{ "III/d", "Penata Tingkat I" },
	{ "IV/a", "Pembina" },
	{ "IV/b", "Pembina Tingkat I" },
	{ "IV/c", "Pembina Utama Muda" },
	{ "IV/d", "Pembina Utama Madya" },
	{ "IV/e", "Pembina Utama" },
};

enum { RANK_COUNT = sizeof ranks / sizeof ranks[0] };

static bool is_blank(struct text text, size_t at) /* the bytes of U+00A0 count too */
{
	return text.bytes[at] == ' ' || text.bytes[at] == '\t' || text.bytes[at] == '\n' ||
	       (unsigned char)text.bytes[at] == 0xC2 || (unsigned char)text.bytes[at] == 0xA0;
}

static char small(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

/* Whether `word`, in small letters, stands at `at` and ends there: "Tk. I", "TkI". */
static bool word_at(struct text text, size_t at, const char *word)
{
	for (; *word; word++, at++) {
		if (at >= text.count || small(text.bytes[at]) != *word)
			return false;
	}
	return at == text.count || is_blank(text, at) || text.bytes[at] == '.' || text.bytes[at] == 'I';
}

/* The next letter that counts; 0 at the end. A short form gives the letters of the long one, of
 * which `*pending` are still to come. */
static char next_letter(struct text text, size_t *at, const char **pending)
{
	if (**pending)
		return *(*pending)++;
	while (*at < text.count && is_blank(text, *at))
		++*at;
	if (*at == text.count)
		return 0;
	if (word_at(text, *at, "tk")) {
		*at += 2;
		*at += *at < text.count && text.bytes[*at] == '.';
		*pending = "ingkat";
		return 't';
	}
	return small(text.bytes[(*at)++]);
}

bool pangkat_equal(struct text a, struct text b)
{
	const char *pending_a = "";
	const char *pending_b = "";
	size_t at_a = 0;
	size_t at_b = 0;

	for (;;) {
		char letter = next_letter(a, &at_a, &pending_a);

		if (letter != next_letter(b, &at_b, &pending_b))
			return false;
		if (!letter)
			return true;
	}
}

struct text pangkat_of_golongan(struct text golongan)
{
	for (size_t i = 0; i < RANK_COUNT; i++) {
		if (pangkat_equal(golongan, text_from(ranks[i].golongan)))
			return text_from(ranks[i].pangkat);
	}
	return LIT("");
}

int golongan_urutan(struct text golongan)
{
	for (size_t i = 0; i < RANK_COUNT; i++)
		if (pangkat_equal(golongan, text_from(ranks[i].golongan)))
			return (int)i + 1;
	return 0;
}

struct text golongan_of_pangkat(struct text pangkat)
{
	for (size_t i = 0; i < RANK_COUNT; i++) {
		if (pangkat_equal(pangkat, text_from(ranks[i].pangkat)))
			return text_from(ranks[i].golongan);
	}
	return LIT("");
}

bool golongan_is_pppk(struct text golongan)
{
	static const char *const classes[] = {
		"I", "II", "III", "IV",   "V",   "VI", "VII", "VIII", "IX",
		"X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
	};

	for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
		if (text_is(text_trim(golongan), classes[i]))
			return true;
	}
	return false;
}
