/* Blanks out first, then the digits by their places. */
#include "official/nip.h"

#include <string.h>

enum { NIP_DIGITS = 18, YOUNGEST = 16, OLDEST = 58, PPPK_MONTH = 21 };

/* Code point by code point without the blanks and dots between groups; false at the end. Blanks are U+0020 and
 * U+00A0. */
static bool next_mark(struct text written, size_t *at, uint32_t *mark)
{
	while (*at < written.count) {
		*mark = text_next(written, at);
		if (*mark != ' ' && *mark != 0xA0 && *mark != '.')
			return true;
	}
	return false;
}

static enum nip_fault digits_of(struct text written, char digits[NIP_DIGITS])
{
	size_t count = 0;
	size_t at = 0;
	uint32_t mark;

	while (next_mark(written, &at, &mark)) {
		if (mark < '0' || mark > '9')
			return NIP_NOT_DIGITS;
		if (count < NIP_DIGITS)
			digits[count] = (char)mark;
		count++;
	}
	return count == NIP_DIGITS ? NIP_FINE : NIP_WRONG_COUNT;
}

static int number_at(const char *digits, size_t start, size_t count)
{
	int number = 0;

	for (size_t i = start; i < start + count; i++)
		number = number * 10 + (digits[i] - '0');
	return number;
}

static enum nip_fault read_birth(const char *digits, struct nip *nip)
{
	struct date birth = {
		number_at(digits, 0, 4),
		number_at(digits, 4, 2),
		number_at(digits, 6, 2),
	};

	if (!date_valid(birth))
		return NIP_NO_SUCH_BIRTH;
	nip->birth = birth;
	return NIP_FINE;
}

static enum nip_fault read_appointment(const char *digits, struct nip *nip)
{
	int month = number_at(digits, 12, 2);

	nip->appointed_year = number_at(digits, 8, 4);
	nip->pppk = month == PPPK_MONTH;
	nip->appointed_month = month >= 1 && month <= 12 ? month : 0;
	return nip->pppk || nip->appointed_month ? NIP_FINE : NIP_NO_SUCH_MONTH;
}

static enum nip_fault read_sex(const char *digits, struct nip *nip)
{
	nip->female = digits[14] == '2';
	nip->serial = number_at(digits, 15, 3);
	return nip->female || digits[14] == '1' ? NIP_FINE : NIP_NO_SUCH_SEX;
}

static enum nip_fault judge_age(struct nip *nip)
{
	struct date appointed = { nip->appointed_year, nip->pppk ? 12 : nip->appointed_month, 31 };

	nip->age = date_years(nip->birth, appointed);
	return nip->age >= YOUNGEST && nip->age <= OLDEST ? NIP_FINE : NIP_UNLIKELY_AGE;
}

enum nip_fault nip_parse(struct text written, struct nip *nip)
{
	char digits[NIP_DIGITS];
	struct nip found = { 0 };
	enum nip_fault fault = digits_of(written, digits);

	if (fault == NIP_FINE)
		fault = read_birth(digits, &found);
	if (fault == NIP_FINE)
		fault = read_appointment(digits, &found);
	if (fault == NIP_FINE)
		fault = read_sex(digits, &found);
	if (fault == NIP_FINE)
		fault = judge_age(&found);
	if (nip)
		*nip = found;
	return fault;
}

struct text nip_format(struct arena *arena, struct text written)
{
	static const size_t groups[] = { 8, 6, 1, 3 };
	char digits[NIP_DIGITS];
	struct text parts[7];
	size_t start = 0;

	if (digits_of(written, digits) != NIP_FINE)
		return text_copy(arena, written);
	for (size_t i = 0; i < 4; i++) {
		parts[2 * i] = (struct text){ digits + start, groups[i] };
		if (i < 3)
			parts[2 * i + 1] = LIT(" ");
		start += groups[i];
	}
	return text_join(arena, parts, 7);
}
