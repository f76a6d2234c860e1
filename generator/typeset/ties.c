/* What ending a line between two words costs: nothing between most, much where a reader would miss the next word.
 *
 * A number belongs to the word that says what it counts ("Tabel 1.1", "Pasal 7", "Tahun 2024", "Rp 500"), to its unit
 * or month behind it ("12 Desember", "3 juta"), and to its own next digits (NIP); a title or an initial to its name
 * ("RSUD dr. H. Soemarno"). Lines of phrases (names of offices) end where the phrases do.
 */
#include "typeset/setter.h"

enum {
	COST_TIE = 1700, /* of a number and what it numbers */
	COST_UNIT = 400, /* of a number and what it counts, of a year and its "Tahun" */
	COST_AND = 200,
	COST_BOUND = 500,
	LABEL_LONGEST = 12,
	TITLE_LONGEST = 5
};

static bool among(struct text word, const char *const *words)
{
	for (; *words; words++)
		if (word.count && word.bytes[0] == **words && text_is(word, *words))
			return true;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool all_digits(struct text word)
{
	for (size_t i = 0; i < word.count; i++)
		if (!is_digit(word.bytes[i]))
			return false;
	return word.count > 0;
}

static bool is_opening(char c)
{
	return c == '(' || c == '"' || c == '[';
}

static bool is_mark(char c)
{
	return c == '.' || c == ',' || c == ';' || c == ':' || c == ')' || c == '"' || c == ']';
}

/* Without brackets and quotation marks before it, or marks behind it. */
static struct text inside(struct text word)
{
	while (word.count && is_opening(word.bytes[0]))
		word = text_part(word, 1, word.count);
	while (word.count && is_mark(word.bytes[word.count - 1]))
		word.count--;
	return word;
}

/* "IV", and what a label counts by letters: "huruf a". */
static bool is_roman_or_letter(struct text word)
{
	if (word.count == 1)
		return (word.bytes[0] >= 'a' && word.bytes[0] <= 'z') || (word.bytes[0] >= 'A' && word.bytes[0] <= 'Z');
	for (size_t i = 0; i < word.count; i++)
		if (word.bytes[i] != 'I' && word.bytes[i] != 'V' && word.bytes[i] != 'X' && word.bytes[i] != 'L')
			return false;
	return word.count > 0;
}

static bool lower_word(struct text word, char lower[LABEL_LONGEST + 1])
{
	if (!word.count || word.count > LABEL_LONGEST)
		return false;
	for (size_t i = 0; i < word.count; i++)
		lower[i] = word.bytes[i] >= 'A' && word.bytes[i] <= 'Z' ? (char)(word.bytes[i] + 'a' - 'A')
		                                                        : word.bytes[i];
	lower[word.count] = 0;
	return true;
}

/* A number and what it numbers. */
static bool is_numbered(struct text before, struct text after)
{
	static const char *const labels[] = { "tabel", "gambar",   "bagan",    "grafik",  "diagram", "lampiran",
		                              "nomor", "no",       "pasal",    "ayat",    "huruf",   "angka",
		                              "butir", "bab",      "bagian",   "tanggal", "ta",      "triwulan",
		                              "ke",    "semester", "golongan", "tingkat", "halaman", "sasaran",
		                              "rp",    "tujuan",   "tipe",     "kelas",   "nip",     "pukul",
		                              NULL };
	char lower[LABEL_LONGEST + 1];
	struct text number = inside(after);

	if (!number.count || !(is_digit(number.bytes[0]) || is_roman_or_letter(number)))
		return false;
	while (before.count && is_opening(before.bytes[0]))
		before = text_part(before, 1, before.count);
	if (before.count && before.bytes[before.count - 1] == '.')
		before.count--;
	return lower_word(before, lower) && among(text_from(lower), labels);
}

static bool is_money(struct text word)
{
	char lower[LABEL_LONGEST + 1];

	return lower_word(inside(word), lower) && text_is(text_from(lower), "rp");
}

/* A number and its unit or month; a year. */
static bool is_counted(struct text before, struct text after)
{
	static const char *const units[] = { "januari", "februari", "maret",     "april",   "mei",      "juni",
		                             "juli",    "agustus",  "september", "oktober", "november", "desember",
		                             "persen",  "ribu",     "juta",      "miliar",  "milyar",   "triliun",
		                             "orang",   "desa",     "tahun",     "bulan",   "hari",     "jam",
		                             "menit",   "kali",     "unit",      "buah",    "%",        NULL };
	char lower[LABEL_LONGEST + 1];

	if (is_digit(after.bytes[0]) && lower_word(before, lower) && text_is(text_from(lower), "tahun"))
		return true;
	return is_digit(before.bytes[before.count - 1]) && lower_word(inside(after), lower) &&
	       among(text_from(lower), units);
}

/* "dr.", "H.", "Plt.": what stands before a name or an office. */
static bool is_title(struct text word)
{
	return word.count > 1 && word.count <= TITLE_LONGEST && word.bytes[word.count - 1] == '.' &&
	       !is_digit(word.bytes[0]);
}

/* A title or initial, and the name behind it. */
static bool is_titled(struct text before, struct text after)
{
	static const char *const titles[] = { "dr.", "drg.", "drh.", "Dr.",  "Drs.", "Dra.", "Ir.", "Prof.", "Hj.",
		                              "KH.", "Tgk.", "Rd.",  "Pdt.", "Ust.", "Ny.",  "Tn.", NULL };

	while (before.count && is_opening(before.bytes[0]))
		before = text_part(before, 1, before.count);
	if (!after.count || after.bytes[0] < 'A' || after.bytes[0] > 'Z')
		return false;
	return among(before, titles) ||
	       (before.count == 2 && before.bytes[0] >= 'A' && before.bytes[0] <= 'Z' && before.bytes[1] == '.');
}

/* Nothing after a comma, before the region, or before another office or a person named in the name; most within what
 * belongs together. */
static int64_t phrase_cost(struct arena *arena, struct text before, struct text after)
{
	static const char *const begins[] = { "KABUPATEN",   "KOTA",   "PROVINSI",  "KECAMATAN",   "KELURAHAN",
		                              "SEKRETARIAT", "DINAS",  "BADAN",     "INSPEKTORAT", "KANTOR",
		                              "BALAI",       "PUSAT",  "PUSKESMAS", "UNIT",        "UPT",
		                              "UPTD",        "BAGIAN", "BIDANG",    "SEKSI",       "SUBBAGIAN",
		                              "TAHUN",       NULL };
	static const char *const bound[] = { "DAN",       "KEPALA", "SEKRETARIS", "SEKRETARIAT", "DINAS",
		                             "BADAN",     "BAGIAN", "BIDANG",     "SUB",         "SEKSI",
		                             "KABUPATEN", "KOTA",   "PROVINSI",   "KECAMATAN",   "KELURAHAN",
		                             "TINGKAT",   "NEGERI", "NOMOR",      "KANTOR",      "BALAI",
		                             "PUSAT",     "UNIT",   "UPT",        "UPTD",        NULL };
	struct text last = text_upper(arena, before), next = text_upper(arena, after);

	if (text_ends(before, ","))
		return 0;
	if (is_title(before) || among(last, bound))
		return COST_BOUND;
	if (text_is(next, "DAN"))
		return COST_AND;
	return among(next, begins) || is_title(after) || is_digit(last.bytes[last.count - 1]) ? 0 : COST_TORN;
}

int64_t blank_cost(struct arena *arena, bool phrases, struct text before, struct text after)
{
	if (text_is(after, "/"))
		return COST_UNIT;
	if (phrases)
		return phrase_cost(arena, before, after);
	if (all_digits(before) && all_digits(inside(after)))
		return COST_NUMBER;
	if (is_numbered(before, after))
		return is_money(before) ? COST_NUMBER : COST_TIE;
	if (is_titled(before, after))
		return COST_TIE;
	return is_counted(before, after) ? COST_UNIT : 0;
}
