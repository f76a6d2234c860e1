/* Reading times: amounts joined by "-", "/" or "atau", each a number and its unit. */
#include "record/figures/waktu.h"

enum { THOUSAND = 1000, DIGITS_MOST = 9 };

struct unit_word {
	const char *word;
	enum satuan_waktu unit;
	int times;
};

static const struct unit_word unit_words[] = {
	{ "detik", SATUAN_DETIK, 1 },    { "dtk", SATUAN_DETIK, 1 },     { "menit", SATUAN_MENIT, 1 },
	{ "mnt", SATUAN_MENIT, 1 },      { "jam", SATUAN_JAM, 1 },       { "hari", SATUAN_HARI, 1 },
	{ "hr", SATUAN_HARI, 1 },        { "minggu", SATUAN_MINGGU, 1 }, { "mgg", SATUAN_MINGGU, 1 },
	{ "bulan", SATUAN_BULAN, 1 },    { "bln", SATUAN_BULAN, 1 },     { "triwulan", SATUAN_BULAN, 3 },
	{ "semester", SATUAN_BULAN, 6 }, { "tahun", SATUAN_TAHUN, 1 },   { "thn", SATUAN_TAHUN, 1 },
	{ "th", SATUAN_TAHUN, 1 },
};

static const char *const unit_names[SATUAN_COUNT] = { "detik", "menit", "jam", "hari", "minggu", "bulan", "tahun" };

/* Minutes, only to compare. */
static const int64_t weights[SATUAN_COUNT] = { 0, 1, 60, 450, 5 * 450, 20 * 450, 240 * 450 };

struct time_reader {
	struct text rest;
	struct text usual;
	bool no_unit;
};

/* An amount whose unit may still come: "1" of "1-3 hari". */
struct amount {
	struct duration known;
	int64_t open;
	bool any, is_open;
};

static void skip_blanks(struct time_reader *reader)
{
	while (reader->rest.count && (reader->rest.bytes[0] == ' ' || reader->rest.bytes[0] == '\n'))
		reader->rest = text_part(reader->rest, 1, reader->rest.count);
}

static bool take(struct time_reader *reader, const char *mark)
{
	struct text text = text_from(mark);

	skip_blanks(reader);
	if (!text_starts(reader->rest, mark))
		return false;
	reader->rest = text_part(reader->rest, text.count, reader->rest.count);
	return true;
}

static bool is_digit_at(struct text text, size_t at)
{
	return at < text.count && text.bytes[at] >= '0' && text.bytes[at] <= '9';
}

static int64_t take_digits(struct time_reader *reader, size_t *count)
{
	int64_t number = 0;

	for (*count = 0; is_digit_at(reader->rest, *count); ++*count)
		if (*count < DIGITS_MOST)
			number = number * 10 + (reader->rest.bytes[*count] - '0');
	reader->rest = text_part(reader->rest, *count, reader->rest.count);
	return number;
}

/* "3", "1,5", "1/2" in thousandths; false when no digit comes. */
static bool take_number(struct time_reader *reader, int64_t *thousandths)
{
	size_t count, places;
	int64_t whole, part;

	skip_blanks(reader);
	if (!is_digit_at(reader->rest, 0))
		return false;
	whole = take_digits(reader, &count);
	*thousandths = whole * THOUSAND;
	if (reader->rest.count && (reader->rest.bytes[0] == ',' || reader->rest.bytes[0] == '.') &&
	    is_digit_at(reader->rest, 1)) {
		reader->rest = text_part(reader->rest, 1, reader->rest.count);
		part = take_digits(reader, &places);
		for (; places < 3; places++)
			part *= 10;
		for (; places > 3; places--)
			part /= 10;
		*thousandths += part;
	} else if (reader->rest.count && reader->rest.bytes[0] == '/' && is_digit_at(reader->rest, 1)) {
		struct time_reader ahead = *reader;

		ahead.rest = text_part(ahead.rest, 1, ahead.rest.count);
		part = take_digits(&ahead, &places);
		if (whole < part) { /* a fraction, not two alternatives */
			*thousandths = whole * THOUSAND / part;
			*reader = ahead;
		}
	}
	return true;
}

static struct text take_word(struct time_reader *reader)
{
	size_t count = 0;
	struct text word;

	skip_blanks(reader);
	while (count < reader->rest.count && ((reader->rest.bytes[count] | 0x20) >= 'a') &&
	       ((reader->rest.bytes[count] | 0x20) <= 'z'))
		count++;
	word = text_part(reader->rest, 0, count);
	reader->rest = text_part(reader->rest, count, reader->rest.count);
	return word;
}

static bool word_is(struct text word, const char *wanted)
{
	size_t i = 0;

	for (; i < word.count && wanted[i]; i++)
		if ((word.bytes[i] | 0x20) != wanted[i])
			return false;
	return i == word.count && !wanted[i];
}

static const struct unit_word *lookup_unit(struct text word)
{
	for (size_t i = 0; i < sizeof unit_words / sizeof *unit_words; i++)
		if (word_is(word, unit_words[i].word))
			return &unit_words[i];
	return NULL;
}

/* "hari", "hari kerja" */
static const struct unit_word *take_unit(struct time_reader *reader)
{
	struct time_reader ahead = *reader;
	const struct unit_word *unit = lookup_unit(take_word(&ahead));
	struct text kind;

	if (!unit)
		return NULL;
	*reader = ahead;
	kind = take_word(&ahead);
	if (word_is(kind, "kerja") || word_is(kind, "kalender"))
		*reader = ahead;
	return unit;
}

/* "1 (satu) hari": the words in brackets say it again. */
static void skip_bracket(struct time_reader *reader)
{
	size_t at = 0;

	if (!take(reader, "("))
		return;
	while (at < reader->rest.count && reader->rest.bytes[at] != ')')
		at++;
	reader->rest = text_part(reader->rest, at + 1, reader->rest.count);
}

/* "1 jam 30 menit" */
static struct amount take_amount(struct time_reader *reader)
{
	struct amount amount = { .any = false };
	int64_t number;

	while (!amount.is_open && take_number(reader, &number)) {
		const struct unit_word *unit;

		amount.any = true;
		skip_bracket(reader);
		unit = take_unit(reader);
		if (unit) {
			amount.known.of[unit->unit] += number * unit->times;
		} else {
			amount.is_open = true;
			amount.open = number;
		}
	}
	return amount;
}

enum between { BETWEEN_NOTHING, BETWEEN_RANGE, BETWEEN_CHOICE };

/* Whether another amount follows: the other end of a range, or another choice. */
static enum between take_between(struct time_reader *reader)
{
	static const struct {
		const char *mark;
		enum between kind;
	} marks[] = {
		{ "-", BETWEEN_RANGE },      { "\xE2\x80\x93", BETWEEN_RANGE }, { "\xE2\x80\x94", BETWEEN_RANGE },
		{ "s.d.", BETWEEN_RANGE },   { "s/d", BETWEEN_RANGE },          { "sd ", BETWEEN_RANGE },
		{ "hingga", BETWEEN_RANGE }, { "sampai", BETWEEN_RANGE },       { "/", BETWEEN_CHOICE },
		{ ",", BETWEEN_CHOICE },     { ";", BETWEEN_CHOICE },           { "atau", BETWEEN_CHOICE },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (take(reader, marks[i].mark)) {
			take(reader, "dengan");
			return marks[i].kind;
		}
	return BETWEEN_NOTHING;
}

static void skip_to_digit(struct time_reader *reader)
{
	size_t at = 0;

	while (at < reader->rest.count && !is_digit_at(reader->rest, at))
		at++;
	reader->rest = text_part(reader->rest, at, reader->rest.count);
}

static void close_amount(struct time_reader *reader, struct amount *amount, const struct unit_word *unit)
{
	if (!amount->is_open)
		return;
	unit = unit ? unit : lookup_unit(reader->usual);
	if (unit)
		amount->known.of[unit->unit] += amount->open * unit->times;
	else
		reader->no_unit = true;
}

/* The unit an open amount takes from the next one: its only one. */
static const struct unit_word *unit_of(const struct amount *amount)
{
	for (size_t u = 0; u < SATUAN_COUNT; u++)
		if (amount->known.of[u])
			return lookup_unit(text_from(unit_names[u]));
	return NULL;
}

enum waktu_fault waktu_parse(struct text written, struct text usual, struct waktu *waktu)
{
	struct time_reader reader = { .rest = text_trim(written), .usual = text_trim(usual) };
	struct amount first, next;
	enum between between;

	*waktu = (struct waktu){ .least = { { 0 } } };
	skip_to_digit(&reader);
	first = take_amount(&reader);
	if (!first.any)
		return WAKTU_NONE;
	next = first;
	between = take_between(&reader);
	if (between != BETWEEN_NOTHING) {
		next = take_amount(&reader);
		next = next.any ? next : first;
	}
	/* "1-3 hari" is of days; in a column of minutes "10 / 1 hari" is of both */
	close_amount(&reader, &first, between == BETWEEN_CHOICE && lookup_unit(reader.usual) ? NULL : unit_of(&next));
	close_amount(&reader, &next, NULL);
	if (reader.no_unit)
		return WAKTU_NO_UNIT;
	waktu->least = duration_compare(first.known, next.known) <= 0 ? first.known : next.known;
	waktu->most = duration_compare(first.known, next.known) <= 0 ? next.known : first.known;
	return WAKTU_FINE;
}

/* -- sums -- */

void duration_add(struct duration *sum, struct duration part)
{
	for (size_t u = 0; u < SATUAN_COUNT; u++)
		sum->of[u] += part.of[u];
}

static int64_t weight(struct duration duration)
{
	int64_t sum = duration.of[SATUAN_DETIK] / 60;

	for (size_t u = 0; u < SATUAN_COUNT; u++)
		sum += duration.of[u] * weights[u];
	return sum;
}

int duration_compare(struct duration a, struct duration b)
{
	int64_t left = weight(a), right = weight(b);

	return (left > right) - (left < right);
}

static struct text amount_text(struct arena *arena, int64_t thousandths)
{
	struct decimal value = { thousandths, 3 };
	struct text written = decimal_format(arena, value);

	while (written.count && (text_ends(written, "0") || text_ends(written, ","))) {
		bool comma = text_ends(written, ",");

		written.count--;
		if (comma)
			break;
	}
	return written;
}

struct text duration_format(struct arena *arena, struct duration duration)
{
	struct text parts[4 * SATUAN_COUNT];
	size_t count = 0;
	int64_t hours = duration.of[SATUAN_MENIT] / (60 * THOUSAND);

	duration.of[SATUAN_JAM] += hours * THOUSAND;
	duration.of[SATUAN_MENIT] -= hours * 60 * THOUSAND;
	for (size_t u = SATUAN_COUNT; u-- > 0;) {
		if (!duration.of[u])
			continue;
		if (count)
			parts[count++] = LIT(" ");
		parts[count++] = amount_text(arena, duration.of[u]);
		parts[count++] = LIT("\xC2\xA0");
		parts[count++] = text_from(unit_names[u]);
	}
	return count ? text_join(arena, parts, count) : LIT("-");
}
