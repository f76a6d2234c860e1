/* Part of the JSON Schema: what may stand in the place of a list, or of a table. */
#ifndef INPUT_SCHEMA_SHEET_H
#define INPUT_SCHEMA_SHEET_H

#include "input/json_writer.h"
#include "input/shape.h"

#define SCHEMA_SHEET_LIST "daftar_dalam_lembar"

/* Its definition, as a member. */
void schema_sheet_list(struct json_writer *json);

/* What may stand in the place of an object of this shape, a table, as an item. */
void schema_sheet_table(struct json_writer *json, const struct shape *shape);

#endif
