/* The tables that a narrative, or a chapter, calls by name. */
#ifndef LAYOUTS_DATA_TABLES_H
#define LAYOUTS_DATA_TABLES_H

#include "layout.h"
#include "record/narasi.h"

/* Whether the data has what the table shows. */
bool data_table_exists(const struct record *record, enum data_name data);

/* Appends the table; nothing when the data has none. Its key for references is its name. */
void data_table_add(struct composer *composer, struct blocks *blocks, enum data_name data);

#endif
