/* Private to input/: the strict reader of JSON. */
#ifndef INPUT_SCAN_H
#define INPUT_SCAN_H

#include "input/json.h"

/* The tree of `bytes`, with every text and key as it is spelt between its quotes, escapes included,
 * and the bytes of those that have escapes added up in *escaped. NULL after a message in `diags`.
 */
struct json *scan_json(struct arena *arena, struct text bytes, struct diags *diags, size_t *escaped);

#endif
