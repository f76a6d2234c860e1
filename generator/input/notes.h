/* Notes in a data file: members whose key begins with "_". */
#ifndef INPUT_NOTES_H
#define INPUT_NOTES_H

#include "base/text.h"

/* The file without them and their values, all other bytes as they were. `json` is well formed. What has none is given
 * back itself; nothing happens the second time. */
struct text notes_cut(struct arena *arena, struct text json);

#endif
