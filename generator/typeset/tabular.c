/* A table on its way to be set: its cells by their places, before anything is known of their sizes. */
#include "typeset/tabular.h"

/* Covered places learn who covers them; spans are clipped to the table. */
static void spread_spans(struct tabular *tabular)
{
	size_t row, column, r, c;

	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++) {
			const struct cell *cell = cell_at(tabular, row, column)->cell;

			if (!cell || (cell->rowspan == 1 && cell->colspan == 1))
				continue;
			for (r = row; r < row + (size_t)cell->rowspan && r < tabular->rows; r++)
				for (c = column; c < column + (size_t)cell->colspan && c < tabular->columns; c++) {
					struct cell_set *set = cell_at(tabular, r, c);

					if (set->cell && set->cell != cell)
						continue;
					set->row = (uint32_t)row;
					set->column = (uint32_t)column;
				}
		}
}

struct tabular *tabular_new(struct setter *setter, const struct table *table)
{
	struct tabular *tabular = arena_new(setter->matter, struct tabular);
	size_t row, column;

	tabular->owner.emit = tabular_emit;
	tabular->setter = setter;
	tabular->table = table;
	tabular->columns = table->column_count;
	tabular->rows = table->rows.count;
	tabular->pad_x = setter->styles->cell_pad_x;
	tabular->pad_y = table->plain ? pt(1) : setter->styles->cell_pad_y;
	tabular->width = arena_many(setter->matter, tabular->columns + 1, length);
	tabular->x = arena_many(setter->matter, tabular->columns + 1, length);
	tabular->height = arena_many(setter->matter, tabular->rows + 1, length);
	tabular->cells = arena_many(setter->matter, tabular->rows * tabular->columns + 1, struct cell_set);
	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++) {
			struct cell_set *set = cell_at(tabular, row, column);

			set->row = (uint32_t)row;
			set->column = (uint32_t)column;
			set->cell = table->rows.items[row].cells[column].covered
			                    ? NULL
			                    : &table->rows.items[row].cells[column];
		}
	while (tabular->heads < tabular->rows && (table->rows.items[tabular->heads].kind == ROW_HEAD ||
	                                          table->rows.items[tabular->heads].kind == ROW_NUMBERS))
		tabular->heads++;
	spread_spans(tabular);
	return tabular;
}
