/* Exact decimals in 64 bits, with 128 bits between: sums are brought to the same places first,
 * quotients are found digit by digit as by hand. */
#include "base/decimal.h"

#include <assert.h>
#include <string.h>

__extension__ typedef __int128 wide;

static const int64_t DIGITS_LIMIT = 1000000000000000000; /* 10^18, one more than may be held */

static const wide NOT_FOUND = -1;

static wide power(int exponent) /* 10^exponent for 0..30 */
{
	wide result = 1;

	assert(exponent >= 0 && exponent <= 30);
	while (exponent-- > 0)
		result *= 10;
	return result;
}

static wide magnitude(wide value)
{
	return value < 0 ? -value : value;
}

static wide divide_half_up(wide value, wide by) /* by > 0 */
{
	wide size = magnitude(value);
	wide result = size / by + (size % by >= by - size % by);

	return value < 0 ? -result : result;
}

/* `digits` at `places` as a result, if it can be held. */
static bool settle(wide digits, int places, struct decimal *result)
{
	bool fits = magnitude(digits) < DIGITS_LIMIT;

	*result = (struct decimal){ fits ? (int64_t)digits : 0, fits ? places : 0 };
	return fits;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* The spelling of a number taken apart, with `at` going over it. */
struct scan {
	struct text spelling;
	size_t at;
	int64_t digits;
	int exponent;
};

static bool at_byte(const struct scan *scan, const char *bytes)
{
	return scan->at < scan->spelling.count && scan->spelling.bytes[scan->at] &&
	       strchr(bytes, scan->spelling.bytes[scan->at]);
}

/* One or more digits onto scan->digits; false when there are none or too many. */
static bool scan_digits(struct scan *scan, int exponent_of_each)
{
	size_t start = scan->at;

	while (scan->at < scan->spelling.count && is_digit(scan->spelling.bytes[scan->at])) {
		if (scan->digits >= DIGITS_LIMIT / 10)
			return false;
		scan->digits = scan->digits * 10 + (scan->spelling.bytes[scan->at++] - '0');
		scan->exponent += exponent_of_each;
	}
	return scan->at > start;
}

static bool scan_exponent(struct scan *scan)
{
	bool negative;
	int exponent = 0;
	size_t start;

	scan->at++;
	negative = at_byte(scan, "-");
	if (at_byte(scan, "+-"))
		scan->at++;
	start = scan->at;
	while (scan->at < scan->spelling.count && is_digit(scan->spelling.bytes[scan->at])) {
		if (exponent < 10000)
			exponent = exponent * 10 + (scan->spelling.bytes[scan->at] - '0');
		scan->at++;
	}
	scan->exponent += negative ? -exponent : exponent;
	return scan->at > start;
}

static bool settle_scan(const struct scan *scan, bool negative, struct decimal *value)
{
	int64_t digits = negative ? -scan->digits : scan->digits;

	if (scan->exponent < -DECIMAL_PLACES_MAX)
		return false;
	if (scan->exponent <= 0)
		return settle(digits, -scan->exponent, value);
	if (digits == 0)
		return settle(0, 0, value);
	return scan->exponent < 18 && settle(digits * power(scan->exponent), 0, value);
}

bool decimal_parse(struct text spelling, struct decimal *value)
{
	struct scan scan = { .spelling = spelling };
	bool negative = at_byte(&scan, "-");

	*value = (struct decimal){ 0, 0 };
	scan.at += negative;
	if (at_byte(&scan, "0")) { /* in JSON no other digit follows a leading zero */
		scan.at++;
		if (at_byte(&scan, "0123456789"))
			return false;
	} else if (!scan_digits(&scan, 0)) {
		return false;
	}
	if (at_byte(&scan, ".")) {
		scan.at++;
		if (!scan_digits(&scan, -1))
			return false;
	}
	if (at_byte(&scan, "eE") && !scan_exponent(&scan))
		return false;
	return scan.at == spelling.count && settle_scan(&scan, negative, value);
}

struct decimal decimal_from_int(int64_t whole)
{
	return (struct decimal){ whole, 0 };
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static wide digits_at(struct decimal value, int places) /* places >= value.places */
{
	return value.digits * power(places - value.places);
}

int decimal_compare(struct decimal a, struct decimal b)
{
	int places = larger(a.places, b.places);
	wide left = digits_at(a, places);
	wide right = digits_at(b, places);

	return (left > right) - (left < right);
}

int decimal_sign(struct decimal a)
{
	return (a.digits > 0) - (a.digits < 0);
}

bool decimal_add(struct decimal a, struct decimal b, struct decimal *result)
{
	int places = larger(a.places, b.places);

	return settle(digits_at(a, places) + digits_at(b, places), places, result);
}

bool decimal_sub(struct decimal a, struct decimal b, struct decimal *result)
{
	int places = larger(a.places, b.places);

	return settle(digits_at(a, places) - digits_at(b, places), places, result);
}

bool decimal_mul(struct decimal a, struct decimal b, int places, struct decimal *result)
{
	wide product = (wide)a.digits * b.digits;
	int more = places - a.places - b.places;

	assert(places >= 0 && places <= DECIMAL_PLACES_MAX);
	if (more <= 0)
		return settle(divide_half_up(product, power(-more)), places, result);
	if (magnitude(product) >= DIGITS_LIMIT)
		return settle(DIGITS_LIMIT, places, result);
	return settle(product * power(more), places, result);
}

/* value / by with `more` further digits, half up; NOT_FOUND once it cannot be held. Both > 0. */
static wide long_division(wide value, wide by, int more)
{
	wide quotient = value / by;
	wide rest = value % by;

	while (more-- > 0) {
		if (quotient >= DIGITS_LIMIT)
			return NOT_FOUND;
		quotient = quotient * 10 + rest * 10 / by;
		rest = rest * 10 % by;
	}
	return quotient + (rest >= by - rest);
}

bool decimal_div(struct decimal a, struct decimal b, int places, struct decimal *result)
{
	int more = places + b.places - a.places;
	bool negative = (a.digits < 0) != (b.digits < 0);
	wide by = magnitude(b.digits);
	wide quotient;

	assert(places >= 0 && places <= DECIMAL_PLACES_MAX);
	*result = (struct decimal){ 0, 0 };
	if (by == 0)
		return false;
	if (more < 0)
		by *= power(-more);
	quotient = long_division(magnitude(a.digits), by, more);
	return quotient != NOT_FOUND && settle(negative ? -quotient : quotient, places, result);
}

/* Zeros that no longer fit are left away: the value is never changed by asking for more places. */
struct decimal decimal_round(struct decimal a, int places)
{
	assert(places >= 0 && places <= DECIMAL_PLACES_MAX);
	if (places < a.places) {
		wide rounded = divide_half_up(a.digits, power(a.places - places));

		return (struct decimal){ (int64_t)rounded, places };
	}
	while (a.places < places && magnitude(a.digits) < DIGITS_LIMIT / 10) {
		a.digits *= 10;
		a.places++;
	}
	return a;
}

struct text decimal_format(struct arena *arena, struct decimal value)
{
	char room[48]; /* 20 digits, a comma, 6 points and a minus at most */
	size_t at = sizeof room;
	wide rest = magnitude(value.digits);

	for (int done = 0; rest > 0 || done <= value.places; done++) {
		if (done > 0 && done == value.places)
			room[--at] = ',';
		else if (done > value.places && (done - value.places) % 3 == 0)
			room[--at] = '.';
		room[--at] = (char)('0' + (int)(rest % 10));
		rest /= 10;
	}
	if (value.digits < 0)
		room[--at] = '-';
	return text_copy(arena, (struct text){ room + at, sizeof room - at });
}
