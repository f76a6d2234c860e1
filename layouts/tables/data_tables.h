/* The tables that a narrative, or a chapter, calls by name. */
#ifndef LAYOUTS_DATA_TABLES_H
#define LAYOUTS_DATA_TABLES_H

#include "layout.h"
#include "record/narasi.h"

/* Whether the data has what the table shows. */
bool data_table_exists(const struct scope *scope, enum data_name data);

/* Appends the table; nothing when the data has none. Its key for references is its name, and its caption, columns and
 * source the usual ones, but for what the call (or NULL) says. */
void data_table_add(struct composer *composer, struct blocks *blocks, enum data_name data,
                    const struct blok_data *call);

#endif
