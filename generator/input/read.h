/* From a JSON tree to a record, by its shape. */
#ifndef INPUT_READ_H
#define INPUT_READ_H

#include "base/diag.h"
#include "input/json.h"
#include "input/shape.h"

/* Fills the zeroed struct at `record` (of shape->size bytes) from `json`. Every mistake is reported, with
 * its path and place; what was wrong is left as if not given. Lists, texts and objects are in `arena`.
 *
 * Rules kept here:
 *  - unknown keys (with a suggestion when one is near), duplicate keys, keys alike but for case;
 *    keys that start with "$" or "_" are the user's notes and passed over;
 *  - null counts as not given;
 *  - a plain string where an object with a shorthand is wanted; a single item where a list is wanted;
 *  - required and alternative members; empty strings in required texts;
 *  - numbers as strings refused with the right spelling; exact decimals and rupiah. */
void record_read(struct arena *arena, const struct json *json, const struct shape *shape, void *record,
                 struct diags *diags);

/* The word of `words` nearest to `word` (edit distance at most a third of its length, at most 3), else the only one
 * that is longer or shorter by parts between underscores, or empty. */
struct text nearest_word(struct text word, const struct text *words, size_t count);

#endif
