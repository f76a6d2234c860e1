/* What cells hold, as values of the data file: shared by lists in sheets and by workbooks that are all of the data. */
#ifndef SHEET_VALUE_H
#define SHEET_VALUE_H

#include "input/json.h"
#include "sheet/grid.h"

/* Whether such a cell cannot be taken for the field of this key: an error, not computed, rounded, a code that became a
 * date; *message says why, about the cell's words. */
bool value_unsound(enum cell_mark mark, struct text key, enum message *message);

/* A date, where the text of `value` is one: of a cell, counted in days, or in words. */
void value_date(struct arena *arena, enum cell_mark mark, const struct grid *grid, struct json *value);

/* JSON_BOOL of "ya", "tidak", TRUE ...; else it stays as it is. */
void value_truth(struct json *value);

/* The number as sentences write it: 8,60. */
struct text value_with_comma(struct arena *arena, struct text number);

#endif
