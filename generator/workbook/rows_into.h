/* Rows of a list into the list of a data file: what is new is added, what differs changed, what is gone taken out;
 * items are known by their code, else by their key, else by their name. */
#ifndef WORKBOOK_ROWS_INTO_H
#define WORKBOOK_ROWS_INTO_H

#include "input/shape.h"
#include "workbook/splice.h"

struct difference {
	size_t added, changed, gone;
	size_t homeless; /* rows that are of no item, and do not say in which they would be */
	struct text first_homeless;
	struct buffer lines; /* what changes, a line each; + ~ - in front */
};

/* Collects the changes that make `list` what `rows` says. What a row does not say of an item stays. */
void rows_into(struct splices *splices, const struct located *list, const struct json *rows, const struct shape *shape,
               struct difference *difference);

#endif
