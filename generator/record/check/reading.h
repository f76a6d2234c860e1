/* From the data file's tree to a checked record. */
#ifndef RECORD_READING_H
#define RECORD_READING_H

#include "base/diag.h"
#include "input/json.h"

struct record;

/* Reads, then checks what shapes cannot say: dangling references, keys used twice, values in order.
 * Always gives a record; it may be used only when no error was added to `diags`. */
struct record *record_from_json(struct arena *arena, const struct json *json, struct diags *diags);

#endif
