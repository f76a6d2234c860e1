/* Part of the JSON Schema: what may stand in the place of a list. */
#ifndef INPUT_SCHEMA_SHEET_H
#define INPUT_SCHEMA_SHEET_H

#include "input/json_writer.h"

#define SCHEMA_SHEET_LIST "daftar_dalam_lembar"

/* Its definition, as a member. */
void schema_sheet_list(struct json_writer *json);

#endif
