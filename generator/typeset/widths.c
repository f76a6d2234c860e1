/* Widths of columns from what their cells ask.
 *
 * Each column gets what its widest word needs; what is left goes, step by step, to the column whose
 * widening shortens the table most. Columns marked narrow and shares asked for are kept.
 */
#include "typeset/tabular.h"

#include <assert.h>

enum { STEPS = 60, ROWS_WEIGHED = 200, DECIMAL_UNIT = LINE_UNIT };

/* A column marked narrow keeps to its longest content, unless that is long after all. */
static bool stays_narrow(const struct tabular *tabular, const struct demand *demand, size_t column)
{
	return tabular->table->columns[column].narrow && demand->longest[column] < demand->measure / 4;
}

static const length *least_widths(const struct demand *demand, enum fit fit)
{
	switch (fit) {
	case FIT_PARTS:
		return demand->least;
	case FIT_WORDS:
		return demand->word;
	case FIT_MODEST:
		return demand->modest;
	case FIT_WELL:
		break;
	}
	return demand->well;
}

static length span_needs(const struct tabular *tabular, const struct demand *demand, enum fit fit, size_t row,
                         size_t column)
{
	const struct extent *extent = &demand->cells[row * tabular->columns + column];

	return (fit == FIT_PARTS ? extent->part : extent->word) + 2 * tabular->pad_x;
}

static int span_of(const struct tabular *tabular, size_t row, size_t column)
{
	const struct cell *cell = cell_at(tabular, row, column)->cell;

	return cell ? cell->colspan : 0;
}

/* Where the right edge of each column stands at the earliest: every cell is a distance between two edges, and the
 * longest way along them is the least width of the table. */
static length *first_edges(const struct tabular *tabular, const struct demand *demand, enum fit fit)
{
	length *edges = arena_many(tabular->setter->matter, tabular->columns + 1, length);
	const length *least = least_widths(demand, fit);

	for (size_t column = 0; column < tabular->columns; column++) {
		edges[column + 1] = length_max(edges[column + 1], edges[column] + least[column]);
		for (size_t row = 0; row < tabular->rows; row++) {
			int span = span_of(tabular, row, column);
			length *end = &edges[column + (size_t)span];

			if (span > 1)
				*end = length_max(*end, edges[column] + span_needs(tabular, demand, fit, row, column));
		}
	}
	return edges;
}

/* And at the latest, in a table of that least width. */
static length *last_edges(const struct tabular *tabular, const struct demand *demand, enum fit fit, length width)
{
	length *edges = arena_many(tabular->setter->matter, tabular->columns + 1, length);
	const length *least = least_widths(demand, fit);

	edges[tabular->columns] = width;
	for (size_t column = tabular->columns; column-- > 0;) {
		edges[column] = edges[column + 1] - least[column];
		for (size_t row = 0; row < tabular->rows; row++) {
			int span = span_of(tabular, row, column);

			if (span > 1)
				edges[column] = length_min(edges[column],
				                           edges[column + (size_t)span] -
				                                   span_needs(tabular, demand, fit, row, column));
		}
	}
	return edges;
}

length widths_needed(const struct tabular *tabular, const struct demand *demand, enum fit fit)
{
	return first_edges(tabular, demand, fit)[tabular->columns];
}

/* Shared out among the columns that a cell spans. */
static void raise_columns(length *width, size_t span, length wanted)
{
	length missing = wanted;

	for (size_t i = 0; i < span; i++)
		missing -= width[i];
	for (size_t i = 0; missing > 0 && i < span; i++) {
		length share = missing / (length)(span - i);

		width[i] += share;
		missing -= share;
	}
}

/* The least widths, with what was wished for besides; gives their sum. */
static length start_widths(const struct tabular *tabular, const struct demand *demand, enum fit fit, bool wishes,
                           length *width)
{
	const length *least = least_widths(demand, fit);
	length sum = 0;

	for (size_t column = 0; column < tabular->columns; column++)
		width[column] = least[column];
	for (size_t row = 0; row < tabular->rows; row++)
		for (size_t column = 0; column < tabular->columns; column++) {
			int span = span_of(tabular, row, column);

			if (span > 1)
				raise_columns(&width[column], (size_t)span,
				              span_needs(tabular, demand, fit, row, column));
		}
	for (size_t column = 0; column < tabular->columns; column++) {
		const struct column *wish = &tabular->table->columns[column];

		if (wishes && fit != FIT_PARTS && stays_narrow(tabular, demand, column))
			width[column] = length_max(width[column], demand->longest[column]);
		if (wishes && wish->share)
			width[column] = length_max(width[column], demand->measure * wish->share / 1000);
		sum += width[column];
	}
	return sum;
}

/* Spans that overlap, told apart so that none asks for more than it must. */
static length tightest_widths(const struct tabular *tabular, const struct demand *demand, enum fit fit, length *width)
{
	const length *first = first_edges(tabular, demand, fit);
	const length *last = last_edges(tabular, demand, fit, first[tabular->columns]);

	for (size_t column = 0; column < tabular->columns; column++)
		width[column] = (first[column + 1] + last[column + 1]) / 2 - (first[column] + last[column]) / 2;
	return first[tabular->columns];
}

length widths_beside(const struct tabular *tabular, const struct demand *demand, enum fit fit)
{
	const struct flow_lanes *lanes = tabular->table->lanes;
	const length *least = least_widths(demand, fit);
	length sum = 0;

	for (size_t column = 0; column < tabular->columns; column++)
		if (column < lanes->first || column >= lanes->first + lanes->count)
			sum += least[column];
	return sum;
}

/* -- giving out what is left -- */

struct giver {
	const struct tabular *tabular;
	const struct demand *demand;
	length *width;
	struct row_lines lines;
};

/* About what a cell needs. */
static int64_t lines_of(const void *who, size_t row, size_t column)
{
	const struct giver *giver = who;
	const struct extent *extent = &giver->demand->cells[row * giver->tabular->columns + column];
	length inner = giver->width[column] - 2 * giver->tabular->pad_x;

	if (!extent->area || inner <= 0)
		return 0;
	if (extent->longest <= inner)
		return extent->area > extent->longest ? extent->area * DECIMAL_UNIT / extent->longest : DECIMAL_UNIT;
	return length_max(DECIMAL_UNIT * 3 / 2, (extent->area + inner / 8) * DECIMAL_UNIT / inner);
}

/* Lines of the whole table that are lost when `column` grows, and those of all cells, a little. */
static int64_t gain(struct giver *giver, size_t column, length part, const struct lines_sum *now)
{
	struct lines_sum then;

	giver->width[column] += part;
	then = row_lines_sum(&giver->lines, lines_of, giver);
	giver->width[column] -= part;
	return (now->rows - then.rows) * 20 + now->cells - then.cells;
}

static bool may_grow(const struct giver *giver, size_t column)
{
	const struct column *wish = &giver->tabular->table->columns[column];

	return !stays_narrow(giver->tabular, giver->demand, column) && !wish->share &&
	       giver->width[column] < giver->demand->longest[column];
}

static length give_steps(struct giver *giver, length left)
{
	length step = length_max(left / STEPS, 1000);

	while (left > 0) {
		size_t column, best = SIZE_MAX;
		int64_t best_gain = -1;
		length part = length_min(step, left);
		struct lines_sum now = row_lines_sum(&giver->lines, lines_of, giver);

		for (column = 0; column < giver->tabular->columns; column++) {
			int64_t found = may_grow(giver, column) ? gain(giver, column, part, &now) : -1;

			if (found > best_gain) {
				best_gain = found;
				best = column;
			}
		}
		if (best == SIZE_MAX)
			break;
		giver->width[best] += part;
		left -= part;
	}
	return left;
}

/* Takes nothing of what is left over: narrow, or of a width that was wished. */
static bool is_fixed(const struct column *column)
{
	return column->narrow || column->share;
}

/* Every column has its longest line: the rest widens the wordy ones in proportion. */
static void give_rest(const struct tabular *tabular, length *width, length left)
{
	length sum = 0;
	size_t column, last = SIZE_MAX;
	bool all_fixed = true;

	for (column = 0; column < tabular->columns; column++)
		all_fixed = all_fixed && is_fixed(&tabular->table->columns[column]);
	for (column = 0; column < tabular->columns; column++)
		if (all_fixed || !is_fixed(&tabular->table->columns[column])) {
			sum += width[column];
			last = column;
		}
	for (column = 0; sum && column < tabular->columns; column++) {
		length part;

		if (!all_fixed && is_fixed(&tabular->table->columns[column]))
			continue;
		part = column == last ? left : left * width[column] / sum;
		sum -= width[column];
		width[column] += part;
		left -= part;
	}
}

void widths_solve(struct tabular *tabular, const struct demand *demand, enum fit fit, length *width)
{
	struct giver giver = {
		.tabular = tabular,
		.demand = demand,
		.width = width,
		.lines = row_lines_make(tabular, demand, width, tabular->rows / ROWS_WEIGHED + 1),
	};
	length *least = arena_many(tabular->setter->matter, tabular->columns, length);
	length sum = start_widths(tabular, demand, fit, true, width), left;

	if (sum > demand->measure) /* wishes give way first */
		sum = start_widths(tabular, demand, fit, false, width);
	if (sum > demand->measure)
		sum = tightest_widths(tabular, demand, fit, width);
	assert(sum <= demand->measure);
	for (size_t column = 0; column < tabular->columns; column++)
		least[column] = width[column];
	left = give_steps(&giver, demand->measure - sum);
	give_rest(tabular, width, left);
	if (!left) /* else every column has its longest line */
		widths_refine(tabular, demand, least, width);
}
