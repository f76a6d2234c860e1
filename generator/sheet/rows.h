/* Private to rows.c, cells.c and bands.c: rows on their way to items. */
#ifndef SHEET_ROWS_H
#define SHEET_ROWS_H

#include "sheet/items.h"

/* An item under the name it is found by. */
struct known {
	struct text name;
	struct json *item;
	uint32_t row;
};

struct rows {
	struct sheet *sheet;
	struct known *table; /* open addressing, a power of two */
	size_t mask;
	struct json *open[LEVELS_MOST]; /* the item of each level that the last row was of */
	size_t account, unit, period;
	int quarter;                 /* that the row is of, where a column says so */
	size_t codes, breaks, added; /* mended and summed */
	uint32_t placeholder;        /* the row that has X.XX first */
	size_t items;
	ARRAY_OF(struct json *) keyless; /* items that lack the key they must have */
	bool fine;
};

/* The name without its code in front: "1.01.02 Nama", "X.XX.02 - Nama". */
struct text rows_bare_name(struct text name, struct text code);

/* What the row says of the level's item; `again`: of one that has its words already. */
void rows_take_cells(struct rows *rows, const struct grid_row *row, size_t level, struct json *item, bool again);

/* A new item of the level, in the open item above; `row` says what it has. */
struct json *rows_start(struct rows *rows, struct json *list, size_t level, const struct grid_row *row);

/* Whether the row is no item of the deepest level: an item of one above, which is open then, or nothing. */
bool rows_band(struct rows *rows, struct json *list, const struct grid_row *row);

#endif
