/* Widths of columns from their contents.
 *
 * Each column gets what its widest word needs; what is left goes, step by step, to the column whose
 * widening shortens the table most. Columns marked narrow and shares asked for are kept.
 */
#include "typeset/tabular.h"

enum { STEPS = 60, ROWS_WEIGHED = 200, DECIMAL_UNIT = 1000 };

static void raise_columns(length *of, size_t column, int span, length wanted)
{
	length there = 0, missing;
	size_t i, count = (size_t)span;

	for (i = 0; i < count; i++)
		there += of[column + i];
	missing = wanted - there;
	for (i = 0; missing > 0 && i < count; i++) {
		length share = missing / (length)(count - i);

		of[column + i] += share;
		missing -= share;
	}
}

static bool is_head(const struct tabular *tabular, size_t row)
{
	return row < tabular->heads;
}

static void add_cell(const struct tabular *tabular, struct demand *demand, size_t row, size_t column)
{
	const struct cell *cell = cell_at(tabular, row, column)->cell;
	const struct extent *extent = &demand->cells[row * tabular->columns + column];
	length pad = 2 * tabular->pad_x;

	raise_columns(demand->least, column, cell->colspan, extent->part + pad);
	raise_columns(demand->word, column, cell->colspan, extent->word + pad);
	if (cell->colspan == 1) /* heads may be broken between words */
		raise_columns(demand->longest, column, 1,
		              (is_head(tabular, row) ? extent->word : extent->longest) + pad);
}

/* Cells of one column first, then spans by what they still lack. */
static void add_cells(const struct tabular *tabular, struct demand *demand, bool spans)
{
	size_t row, column;

	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++) {
			const struct cell *cell = cell_at(tabular, row, column)->cell;

			if (cell && (cell->colspan > 1) == spans)
				add_cell(tabular, demand, row, column);
		}
}

/* Numbers lined up on their comma are never broken. */
static void add_decimals(const struct tabular *tabular, struct demand *demand)
{
	struct digits *widest = column_digits(tabular);
	size_t column;

	for (column = 0; column < tabular->columns; column++) {
		length width = widest[column].whole + widest[column].rest;

		if (width)
			demand->least[column] = demand->word[column] = width + 2 * tabular->pad_x;
	}
}

struct demand widths_demand(const struct tabular *tabular)
{
	struct arena *arena = tabular->setter->arena;
	struct demand demand = {
		.cells = arena_many(arena, tabular->rows * tabular->columns + 1, struct extent),
		.least = arena_many(arena, tabular->columns, length),
		.word = arena_many(arena, tabular->columns, length),
		.longest = arena_many(arena, tabular->columns, length),
	};
	size_t row, column;

	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++) {
			const struct cell *cell = cell_at(tabular, row, column)->cell;

			if (cell)
				demand.cells[row * tabular->columns + column] =
					blocks_extent(tabular->setter, &cell->body);
		}
	add_decimals(tabular, &demand);
	add_cells(tabular, &demand, false);
	add_cells(tabular, &demand, true);
	if (tabular->flow)
		flow_demand(tabular, &demand);
	for (column = 0; column < tabular->columns; column++)
		demand.longest[column] = length_max(demand.longest[column], demand.word[column]);
	return demand;
}

/* A column marked narrow keeps to its longest content, unless that is long after all. */
static bool stays_narrow(const struct tabular *tabular, const struct demand *demand, size_t column, length measure)
{
	return tabular->table->columns[column].narrow && demand->longest[column] < measure / 4;
}

static length least_of(const struct tabular *tabular, const struct demand *demand, enum tightness tightness,
                       size_t column, length measure)
{
	const struct column *wish = &tabular->table->columns[column];
	length least = tightness == TIGHT_WORDS ? demand->word[column] : demand->least[column];

	if (tightness == TIGHT_WORDS && stays_narrow(tabular, demand, column, measure))
		least = demand->longest[column];
	if (wish->share)
		least = length_max(least, measure * wish->share / 1000);
	return least;
}

length widths_needed(const struct tabular *tabular, const struct demand *demand, enum tightness tightness)
{
	length sum = 0;
	size_t column;

	for (column = 0; column < tabular->columns; column++)
		sum += tightness == TIGHT_WORDS ? demand->word[column] : demand->least[column];
	return sum;
}

length widths_beside(const struct tabular *tabular, enum tightness tightness, length measure)
{
	const struct flow_lanes *lanes = tabular->table->lanes;
	struct demand demand = widths_demand(tabular);
	length sum = 0;
	size_t column;

	for (column = 0; column < tabular->columns; column++)
		if (column < lanes->first || column >= lanes->first + lanes->count)
			sum += least_of(tabular, &demand, tightness, column, measure);
	return sum;
}

/* -- giving out what is left -- */

struct giver {
	const struct tabular *tabular;
	const struct demand *demand;
	length *width;
	size_t step; /* rows from one weighed row to the next */
	length measure;
};

/* Lines a cell needs, in thousandths. */
static int64_t lines_of(const struct giver *giver, size_t row, size_t column, length width)
{
	const struct extent *extent = &giver->demand->cells[row * giver->tabular->columns + column];
	length inner = width - 2 * giver->tabular->pad_x;

	if (!extent->area || inner <= 0)
		return 0;
	if (extent->longest <= inner)
		return extent->area > extent->longest ? extent->area * DECIMAL_UNIT / extent->longest : DECIMAL_UNIT;
	return length_max(DECIMAL_UNIT * 3 / 2, (extent->area + inner / 8) * DECIMAL_UNIT / inner);
}

static int64_t cell_weight(const struct giver *giver, size_t row, size_t column, length width)
{
	const struct cell *cell = cell_at(giver->tabular, row, column)->cell;

	if (!cell || cell->colspan > 1)
		return 0;
	return lines_of(giver, row, column, width) / cell->rowspan;
}

/* Lines the whole table loses when `column` grows to `wider`, and all its own lines lose, a little. */
static int64_t gain(const struct giver *giver, size_t column, length wider)
{
	const struct tabular *tabular = giver->tabular;
	int64_t sum = 0, own = 0;
	size_t row, other;

	for (row = 0; row < tabular->rows; row += giver->step) {
		int64_t others = 0, now = cell_weight(giver, row, column, giver->width[column]);
		int64_t then = cell_weight(giver, row, column, wider);

		for (other = 0; other < tabular->columns; other++)
			if (other != column)
				others = length_max(others, cell_weight(giver, row, other, giver->width[other]));
		sum += length_max(now, others) - length_max(then, others);
		own += now - then;
	}
	return sum * 20 + own;
}

static bool may_grow(const struct giver *giver, size_t column)
{
	const struct column *wish = &giver->tabular->table->columns[column];

	return !stays_narrow(giver->tabular, giver->demand, column, giver->measure) && !wish->share &&
	       giver->width[column] < giver->demand->longest[column];
}

static length give_steps(const struct giver *giver, length left)
{
	length step = length_max(left / STEPS, 1000);

	while (left > 0) {
		size_t column, best = SIZE_MAX;
		int64_t best_gain = -1;
		length part = length_min(step, left);

		for (column = 0; column < giver->tabular->columns; column++) {
			int64_t found = may_grow(giver, column) ? gain(giver, column, giver->width[column] + part) : -1;

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

bool widths_solve(const struct tabular *tabular, const struct demand *demand, enum tightness tightness, length measure,
                  length *width)
{
	struct giver giver = {
		.tabular = tabular,
		.demand = demand,
		.width = width,
		.step = tabular->rows / ROWS_WEIGHED + 1,
		.measure = measure,
	};
	length sum = 0;
	size_t column;

	for (column = 0; column < tabular->columns; column++) {
		width[column] = least_of(tabular, demand, tightness, column, measure);
		sum += width[column];
	}
	if (sum > measure) { /* wishes give way first */
		for (sum = 0, column = 0; column < tabular->columns; column++) {
			width[column] = tightness == TIGHT_WORDS ? demand->word[column] : demand->least[column];
			sum += width[column];
		}
	}
	if (sum > measure)
		return false;
	give_rest(tabular, width, give_steps(&giver, measure - sum));
	return true;
}

int64_t widths_lines(const struct tabular *tabular, const struct demand *demand, length *width)
{
	struct giver giver = {
		.tabular = tabular, .demand = demand, .width = width, .step = tabular->rows / ROWS_WEIGHED + 1
	};
	int64_t sum = 0;
	size_t row, column;

	for (row = 0; row < tabular->rows; row += giver.step) {
		int64_t most = DECIMAL_UNIT;

		for (column = 0; column < tabular->columns; column++)
			most = length_max(most, cell_weight(&giver, row, column, width[column]));
		sum += most;
	}
	return sum * (int64_t)giver.step;
}
