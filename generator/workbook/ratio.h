/* Private to this folder: what became of what was planned, as the last column of a list's sheet.
 *
 * Of money it is their ratio; of targets the capaian, by the direction that the item or its parent says: naik R/T,
 * turun (2T - R)/T, turun_rasio T/R, none of a range. The formula asks for the direction where it stands, so that it
 * follows when that is changed. */
#ifndef WORKBOOK_RATIO_H
#define WORKBOOK_RATIO_H

#include "workbook/writing.h"

struct ratio {
	const struct shape *shape;
	struct book_key plan, result; /* and their columns */
	size_t plan_column, result_column;
	bool directed;
	const struct item_rows *parents; /* that say the direction; NULL: the items say it themselves */
	struct text parent_sheet;
	size_t direction; /* its column, there */
	size_t parent;    /* of the last item, among its rows */
	struct text head;
};

/* False when the list has not both. */
bool find_ratio(struct writing *writing, size_t list, const struct list_columns *columns, struct ratio *ratio);

/* The cell of the item, in this row of the sheet. */
void write_ratio(struct writing *writing, struct out_sheet *sheet, struct ratio *ratio, const struct item_row *item,
                 size_t row);

#endif
