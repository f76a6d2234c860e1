/* The calendar in whole numbers: days are counted from a fixed day, names stand in tables. */
#include "official/tanggal.h"

#include <assert.h>

static const char *const months[] = {
	"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
	"Juli",    "Agustus",  "September", "Oktober", "November", "Desember",
};

static const char *const days[] = { "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" };

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_of_month(int year, int month)
{
	static const int counts[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return counts[month - 1] + (month == 2 && is_leap(year));
}

bool date_valid(struct date date)
{
	return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
	       date.day <= days_of_month(date.year, date.month);
}

/* The number in `count` digits from `start`; -1 when another byte is among them. */
static int digits_at(struct text text, size_t start, size_t count)
{
	int number = 0;

	for (size_t i = start; i < start + count; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return -1;
		number = number * 10 + (text.bytes[i] - '0');
	}
	return number;
}

enum date_fault date_parse(struct text spelling, struct date *date)
{
	struct date found;

	*date = (struct date){ 0 };
	if (spelling.count != 10 || spelling.bytes[4] != '-' || spelling.bytes[7] != '-')
		return DATE_MALFORMED;
	found.year = digits_at(spelling, 0, 4);
	found.month = digits_at(spelling, 5, 2);
	found.day = digits_at(spelling, 8, 2);
	if (found.year < 0 || found.month < 0 || found.day < 0)
		return DATE_MALFORMED;
	if (!date_valid(found))
		return DATE_NO_SUCH;
	*date = found;
	return DATE_FINE;
}

bool month_parse(struct text spelling, struct date *month)
{
	char day[] = "0000-00-01";

	*month = (struct date){ 0 };
	if (spelling.count != 7)
		return false;
	for (size_t i = 0; i < spelling.count; i++)
		day[i] = spelling.bytes[i];
	if (date_parse(text_from(day), month) != DATE_FINE)
		return false;
	month->day = 0;
	return true;
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

int date_years(struct date birth, struct date day)
{
	struct date anniversary = { day.year, birth.month, birth.day };

	return day.year - birth.year - (date_compare(anniversary, day) > 0);
}

struct text month_name(int month)
{
	assert(month >= 1 && month <= 12);
	return text_from(months[month - 1]);
}

/* Days since Monday, 1 January of the year 1. */
static int day_count(struct date date)
{
	int before = date.year - 1;
	int count = before * 365 + before / 4 - before / 100 + before / 400 + date.day - 1;

	for (int month = 1; month < date.month; month++)
		count += days_of_month(date.year, month);
	return count;
}

struct text day_name(struct date date)
{
	assert(date_valid(date));
	return text_from(days[day_count(date) % 7]);
}

struct text date_format(struct arena *arena, struct date date)
{
	assert(date_valid(date));
	return text_format(arena, "%d %t %d", date.day, month_name(date.month), date.year);
}

struct text date_format_with_day(struct arena *arena, struct date date)
{
	return text_format(arena, "%t, %t", day_name(date), date_format(arena, date));
}

struct text triwulan_format(struct arena *arena, int triwulan)
{
	assert(triwulan >= 1 && triwulan <= 4);
	return text_format(arena, "Triwulan %t", roman_upper(arena, triwulan));
}

static struct text roman(struct arena *arena, int number, bool capital)
{
	static const struct {
		int value;
		const char *upper, *lower;
	} parts[] = {
		{ 1000, "M", "m" }, { 900, "CM", "cm" }, { 500, "D", "d" },  { 400, "CD", "cd" }, { 100, "C", "c" },
		{ 90, "XC", "xc" }, { 50, "L", "l" },    { 40, "XL", "xl" }, { 10, "X", "x" },    { 9, "IX", "ix" },
		{ 5, "V", "v" },    { 4, "IV", "iv" },   { 1, "I", "i" },
	};
	struct text spelled[16]; /* MMMDCCCLXXXVIII has the most parts, 15 */
	size_t count = 0;

	if (number < 1 || number > 3999)
		return text_from_int(arena, number);
	for (size_t i = 0; number > 0; i++) {
		for (; number >= parts[i].value; number -= parts[i].value)
			spelled[count++] = text_from(capital ? parts[i].upper : parts[i].lower);
	}
	return text_join(arena, spelled, count);
}

struct text roman_upper(struct arena *arena, int number)
{
	return roman(arena, number, true);
}

struct text roman_lower(struct arena *arena, int number)
{
	return roman(arena, number, false);
}
