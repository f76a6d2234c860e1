/* Type size and lie of a table's page, by what each would cost in pages.
 *
 * A table that reads well as it is stays so. One whose text columns are squeezed to a word a line is tried
 * at each smaller size and on a turned page; every trial is weighed by the pages it fills, smaller type and
 * turning by what they cost a reader.
 */
#include "typeset/tabular.h"

enum {
	COMFORTABLE_LINES = 3000, /* per row, in thousandths, on the mean */
	COST_POINT = 300,         /* of a smaller point, in thousandths of a page, */
	COST_POINT_SHARE = 10,    /* and per cent of the pages */
	COST_TURN = 800
};

struct trial {
	length size;
	bool turned;
	int64_t cost;
	length *width;
};

static length height_of(const struct tabular *tabular, int64_t lines, length size)
{
	const struct style_rule *cell = &tabular->setter->styles->rules[STYLE_CELL];
	length leading = length_scale(cell->leading, size, cell->size);

	return lines * leading / 1000 + (length)tabular->rows * 2 * tabular->pad_y;
}

static bool comfortable(const struct tabular *tabular, int64_t lines, length height)
{
	return lines <= (int64_t)tabular->rows * COMFORTABLE_LINES || height < tabular->setter->frame_height / 3;
}

/* Solves the widths for one size and lie; false when the words do not fit. */
static bool try_size(struct tabular *tabular, struct trial *trial, length measure, bool *reads_well)
{
	struct setter *setter = tabular->setter;
	length frame = trial->turned ? setter->frame_turned : setter->frame_height;
	length full = setter->styles->rules[STYLE_CELL].size, height;
	struct demand demand;
	int64_t lines;

	setter->shrink_to = trial->size;
	demand = widths_demand(tabular);
	trial->width = arena_many(setter->arena, tabular->columns, length);
	if (!widths_solve(tabular, &demand, TIGHT_WORDS, measure, trial->width))
		return false;
	lines = widths_lines(tabular, &demand, trial->width);
	height = height_of(tabular, lines, trial->size);
	trial->cost = height * 1000 / frame;
	trial->cost += trial->cost * COST_POINT_SHARE * (full - trial->size) / (100 * LENGTH_PT);
	trial->cost += COST_POINT * (full - trial->size) / LENGTH_PT + (trial->turned ? COST_TURN : 0);
	*reads_well = comfortable(tabular, lines, height);
	return true;
}

static void take(struct tabular *tabular, const struct trial *trial)
{
	size_t column;

	tabular->size = trial->size;
	for (column = 0; column < tabular->columns; column++)
		tabular->width[column] = trial->width[column];
}

/* The cheapest of the sizes on a page that lies so, if cheaper than *best. */
static bool try_sizes(struct tabular *tabular, length measure, bool turned, struct trial *best)
{
	struct setter *setter = tabular->setter;
	length size = setter->styles->rules[STYLE_CELL].size;
	bool found = false;

	for (; size >= tabular->least; size -= LENGTH_PT / 2) {
		struct trial trial = { .size = size, .turned = turned };
		bool reads_well = false;

		if (!try_size(tabular, &trial, measure, &reads_well))
			continue;
		if (!best->width || trial.cost < best->cost) {
			*best = trial;
			found = true;
		}
		if (reads_well)
			break; /* smaller type would only be smaller */
	}
	return found;
}

bool table_size(struct tabular *tabular, length measure, length turned_measure, bool *turned)
{
	struct setter *setter = tabular->setter;
	struct trial best = { 0 }, plain = { .size = setter->styles->rules[STYLE_CELL].size };
	bool reads_well = false;

	*turned = false;
	if (try_size(tabular, &plain, measure, &reads_well) && reads_well) {
		take(tabular, &plain);
		return true;
	}
	try_sizes(tabular, measure, false, &best);
	if (turned_measure)
		*turned = try_sizes(tabular, turned_measure, true, &best);
	if (!best.width)
		return false;
	take(tabular, &best);
	return true;
}
