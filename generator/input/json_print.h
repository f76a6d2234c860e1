/* A tree as the text of a data file. */
#ifndef INPUT_JSON_PRINT_H
#define INPUT_JSON_PRINT_H

#include "base/buffer.h"
#include "input/json.h"

/* The tree with indents, numbers as they were spelt, keys in their order; a line end at the end. */
void json_print(const struct json *json, struct buffer *out);

/* The same as people lay it out: two blanks, and what is short on one line. */
void json_print_neat(const struct json *json, struct buffer *out);

#endif
