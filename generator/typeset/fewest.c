/* Fewest lines: room is moved between columns as long as that takes lines off the table.
 *
 * The widths come from widths.c, which gives out room by what it is worth about. Here lines are counted as they will
 * be filled: what counts is the tallest cell of each row, and of widths that are alike in that, those with which all
 * cells together have fewer lines.
 */
#include "typeset/tabular.h"

enum {
	ROWS_COUNTED = 100, /* at most about so many, spread over the table */
	ROUNDS_MOST = 32,
	STEPS_ACROSS = 160, /* of the measure; moved are one, two, four ... of them */
	MOVES = 6,
	ROW_WEIGHT = 8 /* of the tallest cell of a row, against a line of any cell */
};

struct room {
	const struct tabular *tabular;
	const struct demand *demand;
	const length *least;
	length *width;
	size_t step;
};

static int64_t lines_of(const struct room *room, size_t row, size_t column)
{
	size_t at = row * room->tabular->columns + column;
	const struct profile *profile = &room->tabular->profiles[at];
	const struct cell *cell = cell_at(room->tabular, row, column)->cell;
	const struct extent *extent = &room->demand->cells[at];
	length inner = room->width[column] - 2 * room->tabular->pad_x;

	if (!cell || cell->colspan > 1 || !extent->area || inner <= 0)
		return 0;
	if (!profile->known) /* about */
		return (extent->area / inner + 1) * LINE_UNIT / cell->rowspan;
	return (int64_t)profile_lines(profile, inner, room->tabular->asked[at].from, room->demand->size) * LINE_UNIT /
	       cell->rowspan;
}

static int64_t cost_of(const struct room *room)
{
	int64_t cost = 0;

	for (size_t row = 0; row < room->tabular->rows; row += room->step) {
		int64_t tallest = 0;

		for (size_t column = 0; column < room->tabular->columns; column++) {
			int64_t lines = lines_of(room, row, column);

			tallest = lines > tallest ? lines : tallest;
			cost += lines;
		}
		cost += tallest * ROW_WEIGHT;
	}
	return cost;
}

/* The move from one column to another that takes most off; what is left then. */
struct move {
	size_t from, to;
	length part;
	int64_t cost;
};

static void try_moves(struct room *room, size_t from, size_t to, struct move *best)
{
	length part = length_max(room->demand->measure / STEPS_ACROSS, 1);

	for (int i = 0; i < MOVES && room->width[from] - part >= room->least[from]; i++, part *= 2) {
		int64_t cost;

		room->width[from] -= part;
		room->width[to] += part;
		cost = cost_of(room);
		room->width[from] += part;
		room->width[to] -= part;
		if (cost < best->cost)
			*best = (struct move){ from, to, part, cost };
	}
}

static bool is_free(const struct tabular *tabular, size_t column)
{
	const struct column *wish = &tabular->table->columns[column];

	return !wish->narrow && !wish->share;
}

static bool move_once(struct room *room, int64_t *cost)
{
	struct move best = { .cost = *cost };
	size_t columns = room->tabular->columns;

	for (size_t from = 0; from < columns; from++)
		for (size_t to = 0; to < columns; to++)
			if (from != to && is_free(room->tabular, from) && is_free(room->tabular, to))
				try_moves(room, from, to, &best);
	if (best.cost == *cost)
		return false;
	room->width[best.from] -= best.part;
	room->width[best.to] += best.part;
	*cost = best.cost;
	return true;
}

void widths_refine(struct tabular *tabular, const struct demand *demand, const length *least, length *width)
{
	struct room room = { tabular, demand, least, width, tabular->rows / ROWS_COUNTED + 1 };
	int64_t cost;

	if (!tabular->profiles)
		profiles_make(tabular, room.step);
	cost = cost_of(&room);
	for (int i = 0; i < ROUNDS_MOST && move_once(&room, &cost);)
		i++;
}
