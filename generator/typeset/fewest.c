/* Fewest lines: room is moved between columns as long as that takes lines off the table.
 *
 * The widths come from widths.c, which gives out room by what it is worth about. Here lines are counted as they will
 * be filled: what counts is the height of all rows (rowlines.c), and of widths that are alike in that, those with which
 * all cells together have fewer lines.
 */
#include "typeset/tabular.h"

enum {
	ROWS_COUNTED = 100, /* at most about so many, spread over the table */
	ROUNDS_MOST = 32,
	STEPS_ACROSS = 160, /* of the measure; moved are one, two, four ... of them */
	MOVES = 6,
	GAINS = 4,     /* the next widths that take a line off one of a column's cells */
	ROW_WEIGHT = 8 /* of a line of the table's height, against one of any cell */
};

struct room {
	const struct tabular *tabular;
	const struct demand *demand;
	const length *least;
	length *width;
	struct row_lines lines;
};

static int64_t lines_of(const void *who, size_t row, size_t column)
{
	const struct room *room = who;
	size_t at = row * room->tabular->columns + column;
	const struct profile *profile = &room->tabular->profiles[at];
	const struct cell *cell = cell_at(room->tabular, row, column)->cell;
	const struct extent *extent = &room->demand->cells[at];
	length inner = room->width[column] - 2 * room->tabular->pad_x;

	if (!cell || cell->colspan > 1 || !extent->area || inner <= 0)
		return 0;
	if (!profile->known) /* about */
		return (extent->area / inner + 1) * LINE_UNIT;
	return (int64_t)profile_lines(profile, inner, room->tabular->asked[at].from, room->demand->size) * LINE_UNIT;
}

static int64_t cost_of(struct room *room)
{
	struct lines_sum sum = row_lines_sum(&room->lines, lines_of, room);

	return sum.rows * ROW_WEIGHT + sum.cells;
}

/* The move from one column to another that takes most off; what is left then. */
struct move {
	size_t from, to;
	length part;
	int64_t cost;
};

static void try_part(struct room *room, size_t from, size_t to, length part, struct move *best)
{
	int64_t cost;

	if (part <= 0 || room->width[from] - part < room->least[from])
		return;
	room->width[from] -= part;
	room->width[to] += part;
	cost = cost_of(room);
	room->width[from] += part;
	room->width[to] -= part;
	if (cost < best->cost)
		*best = (struct move){ from, to, part, cost };
}

static void try_steps(struct room *room, size_t from, size_t to, struct move *best)
{
	length part = length_max(room->demand->measure / STEPS_ACROSS, 1);

	for (int i = 0; i < MOVES; i++, part *= 2)
		try_part(room, from, to, part, best);
}

/* What the column must grow by at least, beyond `part`, so that one more of its cells has a line less; 0: nothing. */
static length next_gain(const struct room *room, size_t column, length part)
{
	const struct tabular *tabular = room->tabular;
	length inner = room->width[column] - 2 * tabular->pad_x + part, next = 0;

	for (size_t row = 0; row < tabular->rows; row += room->lines.step) {
		size_t at = row * tabular->columns + column;
		length width = profile_next(&tabular->profiles[at], inner, tabular->asked[at].from, room->demand->size);

		if (width && (!next || width < next))
			next = width;
	}
	return next ? next - inner + part : 0;
}

/* Exactly what takes a line off. */
static void try_gains(struct room *room, size_t from, size_t to, struct move *best)
{
	length part = next_gain(room, to, 0);

	for (int i = 0; part && i < GAINS; i++, part = next_gain(room, to, part))
		try_part(room, from, to, part, best);
}

typedef void try_pair(struct room *room, size_t from, size_t to, struct move *best);

static bool is_free(const struct tabular *tabular, size_t column)
{
	const struct column *wish = &tabular->table->columns[column];

	return !wish->narrow && !wish->share;
}

static bool move_once(struct room *room, try_pair *try, int64_t *cost)
{
	struct move best = { .cost = *cost };
	size_t columns = room->tabular->columns;

	for (size_t from = 0; from < columns; from++)
		for (size_t to = 0; to < columns; to++)
			if (from != to && is_free(room->tabular, from) && is_free(room->tabular, to))
				try(room, from, to, &best);
	if (best.cost == *cost)
		return false;
	room->width[best.from] -= best.part;
	room->width[best.to] += best.part;
	*cost = best.cost;
	return true;
}

void widths_refine(struct tabular *tabular, const struct demand *demand, const length *least, length *width)
{
	size_t step = tabular->rows / ROWS_COUNTED + 1;
	struct room room = { tabular, demand, least, width, row_lines_make(tabular, demand, width, step) };
	int64_t cost;

	if (!tabular->profiles)
		profiles_make(tabular, step);
	cost = cost_of(&room);
	for (int i = 0; i < ROUNDS_MOST; i++)
		if (!move_once(&room, try_steps, &cost) && !move_once(&room, try_gains, &cost))
			break;
}
