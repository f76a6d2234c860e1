/* Lines that the rows of a table take together, for whoever solves its widths.
 *
 * A row is as tall as its tallest cell. Whoever tries widths changes one column or two at a time: what the others take
 * is kept, and what those took before they were tried. A cell over several rows has the height of all of these for
 * itself: it counts only with what it needs beyond them, as rows.c will give it.
 */
#include "typeset/tabular.h"

enum { CRAMPED = 8 }; /* so many lines more, all but, for one of no width */

/* What the cells of a column take that stand in one row alone. */
struct column_lines {
	bool known;
	length width;
	size_t asked;   /* when, so that the one asked for last is kept */
	int64_t *lines; /* per weighed row */
	int64_t cells;  /* what they cost together */
};

enum { KEPT = 2 }; /* as the column is, and as it is tried */

static void add_spans(const struct tabular *tabular, struct row_lines *lines)
{
	struct arena *arena = tabular->setter->scratch;

	for (size_t row = 0; row < tabular->rows; row += lines->step)
		for (size_t column = 0; column < tabular->columns; column++) {
			const struct cell *cell = cell_at(tabular, row, column)->cell;
			size_t rows = cell && cell->colspan == 1 ? (size_t)cell->rowspan : 0;

			rows = rows < tabular->rows - row ? rows : tabular->rows - row;
			if (rows > 1)
				*array_push(arena, &lines->spans) = (struct row_span){ row, column, rows };
		}
}

struct row_lines row_lines_make(const struct tabular *tabular, const struct demand *demand, const length *width,
                                size_t step)
{
	const struct style_rule *cell = &tabular->setter->styles->rules[STYLE_CELL];
	length leading = length_max(length_scale(cell->leading, demand->size, cell->size), 1);
	struct row_lines lines = { .tabular = tabular, .demand = demand, .width = width, .step = step };

	lines.between = 2 * tabular->pad_y * LINE_UNIT / leading;
	lines.heights = arena_many(tabular->setter->scratch, tabular->rows + 1, int64_t);
	lines.kept = arena_many(tabular->setter->scratch, tabular->columns * KEPT, struct column_lines);
	lines.now = arena_many(tabular->setter->scratch, tabular->columns, const struct column_lines *);
	for (size_t i = 0; i < tabular->columns * KEPT; i++)
		lines.kept[i].lines = arena_many(tabular->setter->scratch, tabular->rows / step + 1, int64_t);
	add_spans(tabular, &lines);
	return lines;
}

/* What the cell needs beyond its rows, of which every `step`th is known. It is shared out as rows.c does. */
static int64_t make_room(struct row_lines *lines, const struct row_span *span, int64_t wanted)
{
	int64_t there = 0, known = 0, missing;

	for (size_t i = 0; i < span->rows; i += lines->step) {
		there += lines->heights[span->row + i];
		known++;
	}
	missing = wanted - there * (int64_t)span->rows / known - lines->between * (int64_t)(span->rows - 1);
	if (missing <= 0)
		return 0;
	for (size_t i = 0; i < span->rows; i += lines->step)
		lines->heights[span->row + i] += missing / (int64_t)span->rows;
	return missing;
}

/* All of a cell's lines, and more as they are narrower than what reads well. */
static int64_t cell_cost(const struct row_lines *lines, size_t row, size_t column, int64_t count)
{
	length reads = lines->demand->reads[row * lines->tabular->columns + column];
	length inner = lines->width[column] - 2 * lines->tabular->pad_x;

	return reads > 0 && inner < reads ? count + count * CRAMPED * (reads - inner) / reads : count;
}

static void count_column(const struct row_lines *lines, size_t column, cell_lines *of, const void *who,
                         struct column_lines *into)
{
	const struct tabular *tabular = lines->tabular;

	into->known = true;
	into->width = lines->width[column];
	into->cells = 0;
	for (size_t row = 0, i = 0; row < tabular->rows; row += lines->step, i++) {
		const struct cell *cell = cell_at(tabular, row, column)->cell;
		int64_t own = cell && cell->colspan == 1 && cell->rowspan == 1 ? of(who, row, column) : 0;

		into->lines[i] = own;
		into->cells += cell_cost(lines, row, column, own);
	}
}

static const struct column_lines *find_column(const struct row_lines *lines, size_t column, cell_lines *of,
                                              const void *who)
{
	struct column_lines *kept = &lines->kept[column * KEPT], *oldest = kept, *found = NULL;
	size_t last = 0;

	for (size_t i = 0; i < KEPT; i++) {
		if (kept[i].known && kept[i].width == lines->width[column])
			found = &kept[i];
		oldest = kept[i].asked < oldest->asked ? &kept[i] : oldest;
		last = kept[i].asked > last ? kept[i].asked : last;
	}
	if (!found) {
		found = oldest;
		count_column(lines, column, of, who, found);
	}
	found->asked = last + 1;
	return found;
}

struct lines_sum row_lines_sum(struct row_lines *lines, cell_lines *of, const void *who)
{
	const struct tabular *tabular = lines->tabular;
	struct lines_sum sum = { 0, 0 };

	for (size_t column = 0; column < tabular->columns; column++) {
		lines->now[column] = find_column(lines, column, of, who);
		sum.cells += lines->now[column]->cells;
	}
	for (size_t row = 0, i = 0; row < tabular->rows; row += lines->step, i++) {
		int64_t tallest = 0;

		for (size_t column = 0; column < tabular->columns; column++)
			tallest = lines->now[column]->lines[i] > tallest ? lines->now[column]->lines[i] : tallest;
		lines->heights[row] = tallest;
		sum.rows += tallest;
	}
	for (size_t i = 0; i < lines->spans.count; i++) {
		const struct row_span *span = &lines->spans.items[i];
		int64_t wanted = of(who, span->row, span->column);

		sum.cells += cell_cost(lines, span->row, span->column, wanted);
		sum.rows += make_room(lines, span, wanted);
	}
	return sum;
}
