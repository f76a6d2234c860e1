/* Numbers and dates as people write them in Word and Excel, put into the spelling the data file
 * wants.
 *
 * A guess is only offered when there is one reading; the reader of the message decides.
 */
#include "base/decimal.h"
#include "input/ascii.h"
#include "input/wording.h"
#include "official/tanggal.h"

#include <string.h>

enum { AMOUNT_BYTES_MAX = 64, SURE_DIGITS = 15 /* of binary64 */, NOISE_LEAST = 3 };

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

bool same_word(struct text a, struct text b)
{
	size_t i = 0;

	while (i < a.count && i < b.count && lower(a.bytes[i]) == lower(b.bytes[i]))
		i++;
	return i == a.count && i == b.count;
}

static struct text without_start(struct text text, const char *start)
{
	struct text wanted = text_from(start);

	if (!same_word(text_part(text, 0, wanted.count), wanted))
		return text;
	return text_trim(text_part(text, wanted.count, text.count));
}

static struct text without_end(struct text text, const char *end)
{
	struct text wanted = text_from(end);
	size_t before = text.count > wanted.count ? text.count - wanted.count : 0;

	if (!same_word(text_part(text, before, wanted.count), wanted))
		return text;
	return text_trim(text_part(text, 0, before));
}

/* What stands around the digits of an amount: Rp, %, the dash for no cents. */
static struct text bare_amount(struct text written)
{
	static const char *const starts[] = { "rp.", "rp", "idr", "+" };
	static const char *const ends[] = { "%", "persen", ",-", ".-", "," };

	written = text_trim(written);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		written = without_start(written, starts[i]);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		written = without_end(written, ends[i]);
	return written;
}

static size_t count_of(struct text text, char byte)
{
	size_t count = 0;

	for (size_t i = 0; i < text.count; i++)
		count += text.bytes[i] == byte;
	return count;
}

/* Whether every `mark` stands before exactly three digits, with one to three before the first;
 * `end` is where the whole part ends. */
static bool parts_thousands(struct text text, char mark, size_t end)
{
	size_t digits = 0;
	bool marked = false;

	for (size_t i = 0; i < end; i++) {
		if (text.bytes[i] != mark) {
			digits++;
			continue;
		}
		if (digits == 0 || digits > 3 || (marked && digits != 3))
			return false;
		marked = true;
		digits = 0;
	}
	return !marked || digits == 3;
}

/* Which mark is before the decimals, and which between thousands; 0 for none. */
struct marks {
	char decimal, thousands;
};

static bool tell_marks(struct text text, bool whole, struct marks *marks)
{
	size_t dots = count_of(text, '.'), commas = count_of(text, ','), blanks = count_of(text, ' ');
	size_t dot = 0, comma = 0;

	*marks = (struct marks){ 0, 0 };
	text_find(text, ".", &dot);
	text_find(text, ",", &comma);
	if (dots && commas)
		*marks = dot < comma ? (struct marks){ ',', '.' } : (struct marks){ '.', ',' };
	else if (dots + commas > 1)
		marks->thousands = dots ? '.' : ',';
	else if (dots + commas == 1 && whole && parts_thousands(text, dots ? '.' : ',', text.count))
		marks->thousands = dots ? '.' : ',';
	else if (dots && !whole && text.count == dot + 4 && dot > 0 && dot < 4 && text.bytes[0] != '0')
		return false; /* 1.234 may mean both */
	else if (dots + commas == 1)
		marks->decimal = dots ? '.' : ',';
	if (blanks && !marks->thousands)
		marks->thousands = ' ';
	else if (blanks)
		return false;
	return !marks->decimal || count_of(text, marks->decimal) == 1;
}

/* `text` without its thousands marks and needless zeros, decimals behind a dot. */
static struct text plain_digits(struct arena *arena, struct text text, struct marks marks, bool whole)
{
	char *bytes = arena_alloc(arena, text.count + 2);
	size_t count = 0;
	size_t end = text.count;

	if (marks.decimal && whole) /* 20.000.000,00 */
		while (end > 0 && text.bytes[end - 1] == '0' && count_of(text_part(text, 0, end), marks.decimal))
			end--;
	for (size_t i = 0; i < end; i++) {
		char byte = text.bytes[i];

		if (byte == marks.thousands ||
		    (byte == '0' && count == 0 && i + 1 < end && text.bytes[i + 1] != marks.decimal))
			continue;
		if (byte == marks.decimal && count == 0)
			bytes[count++] = '0';
		bytes[count++] = byte == marks.decimal ? '.' : byte;
	}
	if (count > 0 && bytes[count - 1] == '.')
		count--;
	return (struct text){ bytes, count };
}

/* Digits with marks between, and nothing else. */
static bool looks_like_digits(struct text amount)
{
	size_t digits = 0;

	for (size_t i = 0; i < amount.count; i++) {
		char byte = amount.bytes[i];

		digits += is_digit(byte);
		if (!is_digit(byte) && byte != ' ' && byte != '.' && byte != ',')
			return false;
	}
	return digits > 0;
}

bool spell_number(struct arena *arena, struct text written, bool whole, struct text *right)
{
	struct text amount = bare_amount(written);
	bool negative = text_starts(amount, "-");
	struct marks marks;
	struct decimal value;
	size_t end;

	if (written.count > AMOUNT_BYTES_MAX)
		return false;
	if (negative)
		amount = bare_amount(text_part(amount, 1, amount.count));
	end = amount.count;
	if (!looks_like_digits(amount) || !tell_marks(amount, whole, &marks))
		return false;
	if (marks.decimal)
		text_find(amount, marks.decimal == '.' ? "." : ",", &end);
	if (marks.thousands && (!parts_thousands(amount, marks.thousands, end) ||
	                        count_of(text_part(amount, end, amount.count), marks.thousands)))
		return false;
	*right = plain_digits(arena, amount, marks, whole);
	if (negative)
		*right = TEXT_JOIN(arena, LIT("-"), *right);
	return decimal_parse(*right, &value);
}

/* Adds one to the last digit of what stands in `bytes`, a digit more in front when that is needed. */
static struct text round_up(char *bytes, size_t count)
{
	size_t at = count;

	while (at > 1 && (bytes[at - 1] == '9' || bytes[at - 1] == '.')) {
		bytes[at - 1] = bytes[at - 1] == '9' ? '0' : '.';
		at--;
	}
	bytes[at - 1]++; /* the zero in front at the latest */
	return (struct text){ bytes, count };
}

bool spell_without_noise(struct arena *arena, struct text written, struct text *right)
{
	bool negative = text_starts(written, "-");
	struct text digits = text_part(written, negative, written.count - negative);
	char *bytes = arena_alloc(arena, digits.count + 2);
	size_t count = 0, sure = 0, at = 0;
	struct decimal value;

	bytes[count++] = '0';
	while (at < digits.count && (is_digit(digits.bytes[at]) || digits.bytes[at] == '.') && sure < SURE_DIGITS) {
		sure += is_digit(digits.bytes[at]) && (sure > 0 || digits.bytes[at] != '0');
		bytes[count++] = digits.bytes[at++];
	}
	if (sure < SURE_DIGITS || at == digits.count || !memchr(bytes, '.', count) || !looks_like_digits(digits))
		return false;
	*right = digits.bytes[at] >= '5' ? round_up(bytes, count) : (struct text){ bytes, count };
	while (right->bytes[right->count - 1] == '0')
		right->count--;
	right->count -= right->bytes[right->count - 1] == '.';
	*right = text_part(*right, right->bytes[0] == '0' && right->count > 1 && right->bytes[1] != '.', right->count);
	if (negative)
		*right = TEXT_JOIN(arena, LIT("-"), *right);
	return right->count + NOISE_LEAST <= written.count && decimal_parse(*right, &value);
}

/* The next run of letters or digits from *at; empty at the end. */
static struct text next_part(struct text written, size_t *at)
{
	size_t start;

	while (*at < written.count && !is_word(written.bytes[*at]))
		++*at;
	start = *at;
	while (*at < written.count && is_word(written.bytes[*at]))
		++*at;
	return text_part(written, start, *at - start);
}

static int small_number(struct text digits)
{
	int number = 0;

	if (digits.count == 0 || digits.count > 4)
		return 0;
	for (size_t i = 0; i < digits.count; i++) {
		if (!is_digit(digits.bytes[i]))
			return 0;
		number = number * 10 + (digits.bytes[i] - '0');
	}
	return number;
}

/* 1 to 12, from digits, or from a name or its first letters; 0 for none. */
static int month_from(struct text word)
{
	static const struct {
		const char *word;
		int month;
	} others[] = { { "pebruari", 2 }, { "peb", 2 }, { "agt", 8 }, { "nopember", 11 }, { "nop", 11 } };

	for (int month = 1; month <= 12 && word.count >= 3; month++)
		if (same_word(word, text_part(month_name(month), 0, word.count)))
			return month;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (same_word(word, text_from(others[i].word)))
			return others[i].month;
	return small_number(word);
}

static void add_digits(char *bytes, int number, size_t count)
{
	while (count-- > 0) {
		bytes[count] = (char)('0' + number % 10);
		number /= 10;
	}
}

bool spell_date(struct arena *arena, struct text written, struct text *right)
{
	size_t at = 0;
	struct text first = next_part(written, &at);
	struct text second, third;
	struct date date;
	char *bytes;

	if (first.count && is_letter(first.bytes[0])) /* Rabu, 17 Januari 2024 */
		first = next_part(written, &at);
	second = next_part(written, &at);
	third = next_part(written, &at);
	if (first.count == 4)
		date = (struct date){ small_number(first), month_from(second), small_number(third) };
	else
		date = (struct date){ small_number(third), month_from(second), small_number(first) };
	if (next_part(written, &at).count || date.year < 1000 || !date_valid(date))
		return false;
	bytes = arena_alloc(arena, 11);
	add_digits(bytes, date.year, 4);
	add_digits(bytes + 5, date.month, 2);
	add_digits(bytes + 8, date.day, 2);
	bytes[4] = bytes[7] = '-';
	*right = (struct text){ bytes, 10 };
	return true;
}
