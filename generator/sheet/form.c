/* Numbers of spreadsheets in words, by the form of their cell. All by their digits: nothing is rounded but what the
 * program that saved the file could not hold. */
#include "sheet/book.h"

#include "base/buffer.h"
#include "official/tanggal.h"

enum { DIGITS_HELD = 15, DIGITS_ROOM = 40, POWER_MOST = 30, DAY_MOST = 2958465 };

/* -- number formats -- */

struct cell_form form_known(int number)
{
	static const struct {
		int first, last;
		struct cell_form form;
	} rows[] = {
		{ 1, 1, { FORM_PLAIN, 0 } },   { 2, 2, { FORM_PLAIN, 2 } },     { 4, 4, { FORM_PLAIN, 2 } },
		{ 9, 9, { FORM_PERCENT, 0 } }, { 10, 10, { FORM_PERCENT, 2 } }, { 14, 17, { FORM_DATE, 0 } },
		{ 18, 21, { FORM_TIME, 0 } },  { 22, 22, { FORM_DATE, 0 } },    { 27, 31, { FORM_DATE, 0 } },
		{ 32, 35, { FORM_TIME, 0 } },  { 36, 36, { FORM_DATE, 0 } },    { 39, 40, { FORM_PLAIN, 2 } },
		{ 43, 44, { FORM_PLAIN, 2 } }, { 45, 47, { FORM_TIME, 0 } },    { 49, 49, { FORM_WORDS, 0 } },
		{ 50, 58, { FORM_DATE, 0 } },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (number >= rows[i].first && number <= rows[i].last)
			return rows[i].form;
	return (struct cell_form){ FORM_PLAIN, 0 };
}

/* What stands between brackets says of times that they go on beyond a day: [h], [mm], [s]. */
static bool is_lasting(struct text inside)
{
	for (size_t i = 0; i < inside.count; i++)
		if (!strchr("hHmMsS", inside.bytes[i]))
			return false;
	return inside.count > 0;
}

struct format_marks {
	bool day, hour, month, percent, other;
	int zeros, places; /* behind the point */
	bool point;
};

/* One sign of the code; gives how many bytes it takes. */
static size_t take_sign(struct text code, size_t at, struct format_marks *marks)
{
	char sign = code.bytes[at];
	size_t end = at + 1;

	if (sign == '"') {
		while (end < code.count && code.bytes[end] != '"')
			end++;
		return end + 1 - at;
	}
	if (sign == '\\' || sign == '_' || sign == '*')
		return 2;
	if (sign == '[') {
		while (end < code.count && code.bytes[end] != ']')
			end++;
		marks->hour = marks->hour || is_lasting(text_part(code, at + 1, end - at - 1));
		return end + 1 - at;
	}
	marks->day = marks->day || strchr("yYdD", sign);
	marks->hour = marks->hour || strchr("hHsS", sign);
	marks->month = marks->month || sign == 'm' || sign == 'M';
	marks->percent = marks->percent || sign == '%';
	marks->other = marks->other || strchr("#?,/@", sign);
	marks->point = marks->point || sign == '.';
	marks->zeros += sign == '0' && !marks->point;
	marks->places += sign == '0' && marks->point;
	return 1;
}

struct cell_form form_spelt(struct text code)
{
	struct format_marks marks = { 0 };

	if (text_is(code, "@"))
		return (struct cell_form){ FORM_WORDS, 0 };
	if (text_starts(code, "General") || text_starts(code, "Standard"))
		return (struct cell_form){ FORM_PLAIN, 0 };
	for (size_t at = 0; at < code.count && code.bytes[at] != ';';) {
		if ((code.bytes[at] == 'E' || code.bytes[at] == 'e') && at + 1 < code.count &&
		    strchr("+-", code.bytes[at + 1]))
			return (struct cell_form){ FORM_PLAIN, 0 };
		at += take_sign(code, at, &marks);
	}
	if (marks.day || (marks.month && !marks.hour))
		return (struct cell_form){ FORM_DATE, 0 };
	if (marks.hour)
		return (struct cell_form){ FORM_TIME, 0 };
	if (marks.percent)
		return (struct cell_form){ FORM_PERCENT, marks.places };
	if (marks.zeros > 1 && !marks.other && !marks.point)
		return (struct cell_form){ FORM_ZEROS, marks.zeros };
	return (struct cell_form){ FORM_PLAIN, marks.places };
}

/* -- digits -- */

/* digits * 10^power, without zeros at the end; no sign, no point. */
struct digits {
	char digits[DIGITS_ROOM];
	size_t count;
	int power;
	bool negative;
};

static bool take_power(struct text text, size_t at, int *power)
{
	bool minus = at < text.count && text.bytes[at] == '-';
	int value = 0;

	at += at < text.count && (text.bytes[at] == '-' || text.bytes[at] == '+');
	if (at == text.count)
		return false;
	for (; at < text.count; at++) {
		if (text.bytes[at] < '0' || text.bytes[at] > '9' || value > 1000)
			return false;
		value = value * 10 + text.bytes[at] - '0';
	}
	*power += minus ? -value : value;
	return true;
}

static void round_to(struct digits *digits, size_t held)
{
	bool up = digits->count > held && digits->digits[held] >= '5';

	if (digits->count > held) {
		digits->power += (int)(digits->count - held);
		digits->count = held;
	}
	for (size_t i = digits->count; up && i-- > 0;) {
		up = digits->digits[i] == '9';
		digits->digits[i] = (char)(up ? '0' : digits->digits[i] + 1);
	}
	if (up) {
		digits->digits[0] = '1';
		digits->count = 1;
		digits->power += (int)held;
	}
	while (digits->count && digits->digits[digits->count - 1] == '0') {
		digits->count--;
		digits->power++;
	}
}

static bool take_digits(struct text text, struct digits *digits)
{
	bool point = false, some = false;
	size_t at = 0;

	*digits = (struct digits){ .negative = text_starts(text, "-") };
	for (at = digits->negative; at < text.count; at++) {
		char byte = text.bytes[at];

		if (byte == '.' && !point) {
			point = true;
			continue;
		}
		if (byte < '0' || byte > '9')
			break;
		some = true;
		if (digits->count == 0 && byte == '0') {
			digits->power -= point;
		} else if (digits->count < DIGITS_ROOM) {
			digits->digits[digits->count++] = byte;
			digits->power -= point;
		} else {
			digits->power += !point;
		}
	}
	if (!some || (at < text.count &&
	              !((text.bytes[at] == 'e' || text.bytes[at] == 'E') && take_power(text, at + 1, &digits->power))))
		return false;
	round_to(digits, DIGITS_HELD);
	if (!digits->count)
		digits->power = 0;
	return true;
}

static char digit_at(const struct digits *digits, int index)
{
	return index >= 0 && (size_t)index < digits->count ? digits->digits[index] : '0';
}

/* With at least `places` decimals. */
static struct text spell(struct arena *arena, const struct digits *digits, int places)
{
	struct buffer out = { .arena = arena };
	int whole = (int)digits->count + digits->power, behind = digits->power < 0 ? -digits->power : 0;

	places = places > behind ? places : behind;
	if (digits->negative && digits->count)
		buffer_byte(&out, '-');
	if (whole <= 0 || !digits->count)
		buffer_byte(&out, '0');
	for (int i = 0; i < whole && digits->count; i++)
		buffer_byte(&out, digit_at(digits, i));
	if (places)
		buffer_byte(&out, '.');
	for (int i = 0; i < places; i++)
		buffer_byte(&out, digits->count ? digit_at(digits, whole + i) : '0');
	return buffer_text(&out);
}

/* -- days -- */

static int64_t days_of_year(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365;
}

static int64_t days_of_month(int64_t year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month] + (month == 1 && days_of_year(year) == 366);
}

bool form_day(struct arena *arena, int64_t serial, bool from_1904, struct text *date)
{
	int64_t year = from_1904 ? 1904 : 1900, day = serial;
	int month = 0;

	/* The first calendar has a 29 February 1900, which was none, and starts with 1. */
	if (!from_1904)
		day -= serial > 60 ? 2 : 1;
	if (serial < 0 || serial > DAY_MOST || day < 0 || (!from_1904 && serial == 60))
		return false;
	for (; day >= days_of_year(year); year++)
		day -= days_of_year(year);
	for (; day >= days_of_month(year, month); month++)
		day -= days_of_month(year, month);
	*date = text_format(arena, "%d-%s%d-%s%d", (int)year, month < 9 ? "0" : "", month + 1, day < 9 ? "0" : "",
	                    (int)day + 1);
	return true;
}

bool form_serial(struct text date, int64_t *serial)
{
	struct date day;

	if (date_parse(date, &day) != DATE_FINE)
		return false;
	*serial = 1;
	for (int64_t year = 1900; year < day.year; year++)
		*serial += days_of_year(year);
	for (int month = 0; month + 1 < day.month; month++)
		*serial += days_of_month(day.year, month);
	*serial += day.day;
	return day.year >= 1900 && *serial > 60;
}

/* The whole days of a number, and the minutes of what is behind its point. */
static bool split_day(const struct digits *digits, int64_t *day, int *minutes)
{
	int whole = (int)digits->count + digits->power;
	int64_t parts = 0;

	*day = 0;
	if (digits->negative || whole > 7)
		return false;
	for (int i = 0; i < whole; i++)
		*day = *day * 10 + digit_at(digits, i) - '0';
	for (int i = 0; i < 9; i++)
		parts = parts * 10 + (digits->count ? digit_at(digits, whole + i) - '0' : 0);
	*minutes = (int)((parts * 1440 + 500000000) / 1000000000);
	if (*minutes == 1440) {
		*minutes = 0;
		++*day;
	}
	return true;
}

static struct text spell_time(struct arena *arena, int minutes)
{
	int hour = minutes / 60, rest = minutes % 60;

	return text_format(arena, "%s%d:%s%d", hour < 10 ? "0" : "", hour, rest < 10 ? "0" : "", rest);
}

static bool spell_moment(struct arena *arena, const struct digits *digits, struct cell_form form, bool from_1904,
                         struct text *words)
{
	int64_t day;
	int minutes;

	if (!split_day(digits, &day, &minutes))
		return false;
	if (form.kind == FORM_TIME) {
		*words = spell_time(arena, minutes);
		return true;
	}
	if (!form_day(arena, day, from_1904, words))
		return false;
	if (minutes)
		*words = TEXT_JOIN(arena, *words, LIT(" "), spell_time(arena, minutes));
	return true;
}

/* -- a number -- */

static struct text with_zeros(struct arena *arena, const struct digits *digits, int count)
{
	struct text words = spell(arena, digits, 0);

	while (digits->power >= 0 && !digits->negative && words.count < (size_t)count)
		words = TEXT_JOIN(arena, LIT("0"), words);
	return words;
}

struct text form_number(struct arena *arena, struct text number, struct cell_form form, bool from_1904,
                        enum cell_mark *mark)
{
	struct digits digits;
	struct text words;

	*mark = CELL_NUMBER;
	if (!take_digits(text_trim(number), &digits) || digits.power > POWER_MOST ||
	    (int)digits.count + digits.power < -POWER_MOST) {
		*mark = CELL_WORDS;
		return text_copy(arena, text_trim(number));
	}
	if (digits.count && (int)digits.count + digits.power > DIGITS_HELD)
		*mark = CELL_ROUNDED;
	switch (form.kind) {
	case FORM_PERCENT:
		digits.power += 2;
		return TEXT_JOIN(arena, spell(arena, &digits, form.places), LIT("%"));
	case FORM_DATE:
	case FORM_TIME:
		if (!spell_moment(arena, &digits, form, from_1904, &words))
			break;
		*mark = form.kind == FORM_DATE ? CELL_DATE : CELL_WORDS;
		return words;
	case FORM_ZEROS:
		return with_zeros(arena, &digits, form.places);
	case FORM_PLAIN:
	case FORM_WORDS:
		break;
	}
	return spell(arena, &digits, form.places);
}
