/* Axes after Wilkinson and Talbot: every candidate is given marks for roundness, for room left over
 * and for the number of its ticks, and the best one is taken.
 *
 * Numbers are counted in millionths of millionths (10^-12) in 128 bits, in which every decimal is
 * exact.
 */
#include "diagram/axis.h"

__extension__ typedef __int128 wide;

enum { UNIT_PLACES = DECIMAL_PLACES_MAX, EXPONENTS = 18, TICKS_MOST = 12 };

/* Marks against an axis: hundredths. */
enum { AGAINST_TWO = 8, AGAINST_FIVE = 4, AGAINST_NO_ZERO = 6, AGAINST_TICK = 22 };

static wide power(int exponent)
{
	wide result = 1;

	while (exponent-- > 0)
		result *= 10;
	return result;
}

static wide wide_from(struct decimal value)
{
	return value.digits * power(UNIT_PLACES - value.places);
}

static struct decimal decimal_from(wide value, int places)
{
	return (struct decimal){ (int64_t)(value / power(UNIT_PLACES - places)), places };
}

static wide floor_to(wide value, wide step)
{
	wide rest = value % step;

	return value - (rest < 0 ? rest + step : rest);
}

static wide ceiling_to(wide value, wide step)
{
	return -floor_to(-value, step);
}

/* -- choosing -- */

struct candidate {
	wide low, high, step;
	int64_t against; /* less is better */
};

struct chooser {
	wide least, most;
	int64_t wished;
	struct candidate best;
	bool found;
};

static int64_t against(const struct chooser *chooser, const struct candidate *axis, int digit)
{
	wide range = chooser->most - chooser->least;
	wide left_over = axis->high - axis->low - range;
	int64_t ticks = (int64_t)((axis->high - axis->low) / axis->step) + 1;
	int64_t apart = ticks > chooser->wished ? ticks - chooser->wished : chooser->wished - ticks;
	int64_t marks = (int64_t)(left_over * 100 / (axis->high - axis->low));

	marks += digit == 2 ? AGAINST_TWO : digit == 5 ? AGAINST_FIVE : 0;
	marks += axis->low <= 0 && axis->high >= 0 ? 0 : AGAINST_NO_ZERO;
	return marks + apart * AGAINST_TICK;
}

static void weigh(struct chooser *chooser, wide step, int digit)
{
	struct candidate axis = {
		.low = floor_to(chooser->least, step),
		.high = ceiling_to(chooser->most, step),
		.step = step,
	};

	if (axis.low == axis.high)
		axis.high += step;
	if ((axis.high - axis.low) / step >= TICKS_MOST)
		return;
	axis.against = against(chooser, &axis, digit);
	if (chooser->found && axis.against >= chooser->best.against)
		return;
	chooser->best = axis;
	chooser->found = true;
}

/* The finest step whose numbers fit into 18 digits beside the largest value. */
static int finest(wide least, wide most, int places)
{
	wide largest = most > -least ? most : -least;

	while (places > 0 && largest / power(UNIT_PLACES - places) >= power(17))
		places--;
	return places;
}

/* One value alone gets room on both sides. */
static void widen(struct chooser *chooser, wide finest_step)
{
	wide size = chooser->most < 0 ? -chooser->most : chooser->most;
	wide room = size == 0 ? power(UNIT_PLACES) : size / 10 > finest_step ? size / 10 : finest_step;

	if (chooser->most > chooser->least)
		return;
	chooser->least -= room;
	chooser->most += room;
}

void axis_make(struct axis *axis, const struct axis_wish *wish)
{
	static const int digits[] = { 1, 2, 5 };
	struct chooser chooser = {
		.least = wide_from(wish->least),
		.most = wide_from(wish->most),
		.wished = (int64_t)wish->ticks,
	};
	int places = finest(chooser.least, chooser.most, wish->places), used = 0;

	if (wish->zero && chooser.least > 0)
		chooser.least = 0;
	if (wish->zero && chooser.most < 0)
		chooser.most = 0;
	widen(&chooser, power(UNIT_PLACES - places));
	if (wish->zero && chooser.least < 0 && wish->least.digits >= 0)
		chooser.least = 0;
	for (int exponent = -places; exponent <= EXPONENTS; exponent++)
		for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
			weigh(&chooser, digits[i] * power(UNIT_PLACES + exponent), digits[i]);
	while (chooser.best.step % power(UNIT_PLACES - used))
		used++;
	axis->low = decimal_from(chooser.best.low, used);
	axis->high = decimal_from(chooser.best.high, used);
	axis->step = decimal_from(chooser.best.step, used);
	axis->ticks = (size_t)((chooser.best.high - chooser.best.low) / chooser.best.step) + 1;
}

/* -- reading -- */

struct decimal axis_tick(const struct axis *axis, size_t i)
{
	return (struct decimal){ axis->low.digits + axis->step.digits * (int64_t)i, axis->low.places };
}

length axis_place(const struct axis *axis, struct decimal value, length size)
{
	wide low = wide_from(axis->low), high = wide_from(axis->high), at = wide_from(value);

	if (at <= low)
		return 0;
	if (at >= high)
		return size;
	return (length)(((at - low) * size + (high - low) / 2) / (high - low));
}

/* -- outliers -- */

static wide magnitude(wide value)
{
	return value < 0 ? -value : value;
}

struct sample {
	const struct decimal *values;
	size_t count;
	const struct decimal *anchor;
};

static size_t sample_count(const struct sample *sample)
{
	return sample->count + (sample->anchor != NULL);
}

static wide sample_at(const struct sample *sample, size_t i)
{
	return wide_from(i < sample->count ? sample->values[i] : *sample->anchor);
}

/* Magnitude number `rank` from above. Charts have few values: counting is fast enough. */
static wide ranked(const struct sample *sample, size_t rank)
{
	size_t count = sample_count(sample);
	wide found = 0;

	for (size_t i = 0; i < count; i++) {
		wide value = magnitude(sample_at(sample, i));
		size_t above = 0;

		for (size_t k = 0; k < count; k++) {
			wide other = magnitude(sample_at(sample, k));

			above += other > value || (other == value && k < i);
		}
		if (above == rank)
			found = value;
	}
	return found;
}

/* The largest magnitude that is not far out. */
static wide largest_kept(const struct sample *sample)
{
	size_t most = sample->count < 4 ? sample_count(sample) > 2 : sample->count / 4;
	wide last = ranked(sample, 0), kept = last;

	for (size_t rank = 1; rank <= most; rank++) {
		wide next = ranked(sample, rank);

		if (next > 0 && last > 4 * next)
			kept = next;
		last = next;
	}
	return kept;
}

struct axis_reach axis_reach(const struct decimal *values, size_t count, const struct decimal *anchor)
{
	struct sample sample = { values, count, anchor };
	struct axis_reach found = { 0 };
	wide kept = largest_kept(&sample);
	bool any = false;

	for (size_t i = 0; i < sample_count(&sample); i++) {
		struct decimal value = i < count ? values[i] : *anchor;

		if (magnitude(wide_from(value)) > kept) {
			found.cut_low = found.cut_low || value.digits < 0;
			found.cut_high = found.cut_high || value.digits > 0;
			continue;
		}
		if (!any || decimal_compare(value, found.least) < 0)
			found.least = value;
		if (!any || decimal_compare(value, found.most) > 0)
			found.most = value;
		any = true;
	}
	return found;
}
