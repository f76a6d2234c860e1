/* What is kept of a cell from its setting to its drawing: its strips without galley and links; of a paragraph its items
 * alone. A table may have a hundred thousand cells; a long one lets go of rows that were drawn.
 */
#include "typeset/tabular.h"

enum { ROWS_TOGETHER = 1024 };

bool cell_passes(const struct tabular *tabular, const struct cell *cell)
{
	return only_words(cell) && cell->rowspan == 1 && !tabular->flow;
}

/* Not where rows may be drawn again: texts that span are, and tables in cells. */
static bool lets_go(const struct tabular *tabular)
{
	if (tabular->rows <= ROWS_TOGETHER || tabular->setter->in_cell)
		return false;
	for (size_t i = 0; i < tabular->rows * tabular->columns; i++)
		if (tabular->cells[i].cell && tabular->cells[i].cell->rowspan > 1)
			return false;
	return true;
}

void kept_open(struct tabular *tabular)
{
	if (tabular->kept)
		kept_close(tabular, tabular->rows + ROWS_TOGETHER);
	tabular->kept = NULL;
	if (lets_go(tabular))
		tabular->kept = arena_many(tabular->setter->matter, tabular->rows / ROWS_TOGETHER + 1, struct arena *);
}

void kept_close(struct tabular *tabular, size_t row)
{
	for (size_t i = 0; tabular->kept && i < row / ROWS_TOGETHER; i++) {
		arena_close(tabular->kept[i]);
		tabular->kept[i] = NULL;
	}
}

/* Heads are drawn on every page. */
static struct arena *keeper(struct tabular *tabular, size_t row)
{
	struct arena **kept = tabular->kept && row >= tabular->heads ? &tabular->kept[row / ROWS_TOGETHER] : NULL;

	if (kept && !*kept)
		*kept = arena_open_inside(tabular->setter->matter);
	return kept ? *kept : tabular->setter->matter;
}

static const struct item *keep_items(struct arena *arena, const struct strip *strip)
{
	struct item *items = arena_many(arena, strip->items.count, struct item);

	for (size_t i = 0; i < strip->items.count; i++) {
		items[i] = strip->items.items[i];
		items[i].x += strip->x;
	}
	return items;
}

static void keep_cell(struct cell_set *set, const struct galley *body, bool words, struct arena *arena)
{
	length top = 0;

	set->strips = arena_many(arena, body->count, struct cell_strip);
	set->count = (uint32_t)body->count;
	for (size_t i = 0; i < body->count; i++) {
		const struct strip *strip = body->items[i];
		struct cell_strip *kept = &set->strips[i];

		top += i ? strip->above : 0;
		*kept = (struct cell_strip){
			.top = top, .height = strip->height, .before = strip->before, .words = words
		};
		if (words) {
			kept->items = keep_items(arena, strip);
			kept->count = (uint32_t)strip->items.count;
		} else {
			kept->strip = strip;
		}
		top += strip->height;
	}
	set->height = top;
}

void kept_row(struct tabular *tabular, size_t row)
{
	for (size_t column = 0; column < tabular->columns; column++) {
		struct cell_set *set = cell_at(tabular, row, column);

		if (set->cell)
			keep_cell(set, tabular->bodies[column], cell_passes(tabular, set->cell), keeper(tabular, row));
	}
}
