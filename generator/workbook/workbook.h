/* A workbook (XLSX) as the data of an office: read into the tree that a data file would have been, and written from it.
 * What each sheet is stands in lists.h; JSON stays the form that all else is measured by. */
#ifndef WORKBOOK_WORKBOOK_H
#define WORKBOOK_WORKBOOK_H

#include "base/buffer.h"
#include "input/json.h"
#include "input/shape.h"

/* Whether the bytes are a workbook of any kind, an old one too. */
bool workbook_is(struct text bytes);

/* The tree of a workbook; each value knows its sheet, row and column. `shown` is the file as messages name it and
 * `name` as the data would: {"lembar": name}. NULL when something was told that leaves no tree; all lives in `arena`.
 */
struct json *workbook_read(struct arena *arena, struct text bytes, struct text name, struct text shown,
                           const struct shape *shape, struct diags *diags);

/* The data as a workbook that workbook_read makes the same tree of, but for notes of how it was spelt. Gives
 * the first cell that could not hold its words (book_out_cut), which only keys as long as books do. */
struct text workbook_write(struct arena *arena, const struct json *json, const struct shape *shape, struct buffer *out);

/* One sheet of such a workbook as CSV (commas, quotes, a byte order mark), by its index; *name is the sheet's. False
 * when there is no such sheet. */
bool workbook_csv(struct arena *arena, struct text book, size_t index, struct text *name, struct buffer *out);

#endif
