/* Dates from papers: the day may be missing, the month may be spelt as it was before 1972. */
#include "audit/printed.h"

struct month_word {
	const char *word;
	int month;
};

static const struct month_word months[] = {
	{ "januari", 1 },  { "februari", 2 },  { "pebruari", 2 },  { "maret", 3 },     { "april", 4 },
	{ "mei", 5 },      { "juni", 6 },      { "juli", 7 },      { "agustus", 8 },   { "september", 9 },
	{ "oktober", 10 }, { "nopember", 11 }, { "november", 11 }, { "desember", 12 }, { "jan", 1 },
	{ "feb", 2 },      { "mar", 3 },       { "apr", 4 },       { "jun", 6 },       { "jul", 7 },
	{ "agu", 8 },      { "agt", 8 },       { "sep", 9 },       { "okt", 10 },      { "nov", 11 },
	{ "des", 12 },
};

/* A word or a number between blanks and marks; empty at the end. */
static struct text next_part(struct text written, size_t *at)
{
	size_t start;

	while (*at < written.count &&
	       (written.bytes[*at] == ' ' || written.bytes[*at] == ',' || written.bytes[*at] == '-' ||
	        written.bytes[*at] == '/' || written.bytes[*at] == '.'))
		++*at;
	start = *at;
	while (*at < written.count && written.bytes[*at] != ' ' && written.bytes[*at] != ',' &&
	       written.bytes[*at] != '-' && written.bytes[*at] != '/' && written.bytes[*at] != '.')
		++*at;
	return text_part(written, start, *at - start);
}

/* -1 for no number. */
static int number_of(struct text part)
{
	int number = 0;

	for (size_t i = 0; i < part.count; i++) {
		if (part.bytes[i] < '0' || part.bytes[i] > '9' || i > 3)
			return -1;
		number = number * 10 + (part.bytes[i] - '0');
	}
	return part.count ? number : -1;
}

static int month_of(struct text part)
{
	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		const char *word = months[i].word;
		size_t k = 0;

		while (k < part.count && word[k] && (part.bytes[k] | 0x20) == word[k])
			k++;
		if (k == part.count && !word[k])
			return months[i].month;
	}
	return 0;
}

/* "2024-10": the day is not said. */
static enum printed_date_kind month_alone(const int *numbers, struct date *date)
{
	if (numbers[0] <= 1900 || numbers[1] < 1 || numbers[1] > 12)
		return PRINTED_DATE_NONE;
	*date = (struct date){ numbers[0], numbers[1], 0 };
	return PRINTED_DATE_PART;
}

/* Three numbers: the year first, or last. */
static bool order(const int numbers[3], struct date *date)
{
	bool first = numbers[0] > 31;

	*date = (struct date){ first ? numbers[0] : numbers[2], numbers[1], first ? numbers[2] : numbers[0] };
	return date_valid(*date) && date->year > 1900;
}

enum printed_date_kind printed_date(struct text written, struct date *date)
{
	int numbers[3], count = 0, month = 0, before = 0;
	bool words = false;
	size_t at = 0;

	*date = (struct date){ 0, 0, 0 };
	for (struct text part = next_part(written, &at); part.count; part = next_part(written, &at)) {
		int number = number_of(part), named = month_of(part);

		if (named && !month) {
			month = named;
			before = count;
		}
		if (number >= 0 && count < 3)
			numbers[count++] = number;
		words = words || number < 0;
	}
	if (!month && count == 2 && !words)
		return month_alone(numbers, date);
	if (!month)
		return count == 3 && order(numbers, date) ? PRINTED_DATE_FINE : PRINTED_DATE_NONE;
	date->month = month;
	if (before == 1 && numbers[0] <= 31)
		date->day = numbers[0];
	if (count > before && numbers[count - 1] > 1900)
		date->year = numbers[count - 1];
	return date->day && date->year && date_valid(*date) ? PRINTED_DATE_FINE : PRINTED_DATE_PART;
}
